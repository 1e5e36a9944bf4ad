import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { type DupeFacts, dupes } from "../../src/domain/dupes.ts";

function person(name: string, rest: Partial<DupeFacts> = {}): DupeFacts {
  return {
    id: "" as ContactId,
    name,
    nickname: null,
    standing: "active",
    birthday: null,
    note: null,
    organisations: [],
    addresses: [],
    ...rest,
  };
}

const email = (normalised: string) => ({ addresses: [{ kind: "email", normalised }] });
const phone = (normalised: string) => ({ addresses: [{ kind: "phone", normalised }] });
const url = (normalised: string) => ({ addresses: [{ kind: "url", normalised }] });
const at = (...organisations: string[]) => ({ organisations });

describe("who may be there twice", () => {
  it.each<[string, DupeFacts, DupeFacts, string | null, number]>([
    [
      "one phone, with and without its country",
      person("Mette Holm", phone("+4520304050")),
      person("Mette Holm", phone("20304050")),
      "address",
      0.9,
    ],
    [
      "one mailbox, with what follows a plus",
      person("Mette Holm", email("m.h@gmail.com")),
      person("Mette Holm", email("mh+news@googlemail.com")),
      "address",
      0.9,
    ],
    [
      "dots in a mailbox that is not Google's",
      person("Mette Holm", email("m.h@x.dk")),
      person("Mette Berg", email("mh@x.dk")),
      null,
      0,
    ],
    [
      "one mailbox at two hosts",
      person("Mette Holm", email("mette@nordlys.dk")),
      person("Mette Berg", email("mette@gmail.com")),
      null,
      0,
    ],
    [
      "two mailboxes at one host",
      person("Mette Holm", email("holm@nordlys.dk")),
      person("Mette Berg", email("berg@nordlys.dk")),
      null,
      0,
    ],
    [
      "numbers of which seven digits are the same",
      person("Mette Holm", phone("+4520304050")),
      person("Mette Berg", phone("+4530304050")),
      null,
      0,
    ],
    [
      "one number, and a name that has no letters",
      person("🦊", phone("20304050")),
      person("Mette Holm", phone("20304050")),
      "address",
      0.85,
    ],
    ["one page", person("Mette Holm", url("x.dk/+mette")), person("Mette Berg", url("x.dk/+mette")), "address", 0.85],
    [
      "two pages behind a plus",
      person("Mette Holm", url("x.dk/+holm")),
      person("Mette Berg", url("x.dk/+berg")),
      null,
      0,
    ],
    [
      "one of two addresses each, without a word against the others",
      person("Mette Holm", { addresses: [...email("m@x.dk").addresses, ...email("a@x.dk").addresses] }),
      person("Mette Holm", { addresses: [...email("b@x.dk").addresses, ...email("m@x.dk").addresses] }),
      "address",
      0.9,
    ],
    [
      "an address that went into the note",
      person("Mette Holm", email("m@x.dk")),
      person("Mette Jensen", { note: "m@x.dk" }),
      "address",
      0.85,
    ],
    [
      "one of several lines of a note, written otherwise",
      person("Mette Holm", email("mette.holm@nordlys.dk")),
      person("Mette Jensen", { note: "Sails\n Mette.Holm@Nordlys.dk " }),
      "address",
      0.85,
    ],
    [
      "a number that went into the note",
      person("Mette Holm", phone("+4520304050")),
      person("Mette Jensen", { note: "20 30-40.50" }),
      "address",
      0.85,
    ],
    [
      "a number that went into the note with its code between brackets",
      person("Mette Holm", phone("+15125550123")),
      person("Mette Jensen", { note: "(512) 555-0123" }),
      "address",
      0.85,
    ],
    ["a line of two notes", person("Mette Holm", { note: "Sails" }), person("Mette Berg", { note: "Sails" }), null, 0],
    ...["via bo@x.dk", "bo@x.dk told", "tel 20304050", "20304050 at work", "203 0405", "20 30 40 or 50"].map(
      (note): [string, DupeFacts, DupeFacts, null, 0] => [
        `a line of two notes that is more or less than an address: ${note}`,
        person("Mette Holm", { note }),
        person("Mette Berg", { note }),
        null,
        0,
      ],
    ),
    [
      "a number of a house, under other names",
      person("Mette Holm", phone("+4566123456")),
      person("Bo Dam", phone("66123456")),
      null,
      0,
    ],
    [
      "the name and the organisation",
      person("Søren Kjær", at("Nordlys")),
      person("Soren Kjaer", at("NORDLYS")),
      "name-and-organisation",
      0.95,
    ],
    ["the name alone", person("Mette Holm"), person("Mette Holm"), "name", 0.6],
    ["a name of one word", person("Mette"), person("Mette"), "name", 0.6],
    ["the name, with work of one of them", person("Mette Holm", at("A")), person("Mette Holm"), "name", 0.6],
    ["the name, with work of the other", person("Mette Holm"), person("Mette Holm", at("A")), "name", 0.6],
    ["the name, with mail of one of them", person("Mette Holm", email("m@x.dk")), person("Mette Holm"), "name", 0.6],
    [
      "the name, with a number and a mail",
      person("Mette Holm", phone("20304050")),
      person("Mette Holm", email("m@x.dk")),
      "name",
      0.6,
    ],
    [
      "the name, with the birthday of one of them",
      person("Mette Holm", { birthday: "1980-05-04" }),
      person("Mette Holm"),
      "name",
      0.6,
    ],
    [
      "the name, with the birthday of the other",
      person("Mette Holm"),
      person("Mette Holm", { birthday: "1980-05-04" }),
      "name",
      0.6,
    ],
    [
      "the name, with one birthday",
      person("Mette Holm", { birthday: "1980-05-04" }),
      person("Mette Holm", { birthday: "--05-04" }),
      "name",
      0.75,
    ],
    [
      "the name, where one has another for friends",
      person("Mette Holm", { nickname: "Mie" }),
      person("Mette Holm"),
      "name",
      0.6,
    ],
    [
      "all of it, which is never certain",
      person("Mette Holm", { ...at("A"), ...phone("20304050"), birthday: "1980-05-04" }),
      person("Mette Holm", { ...at("A"), ...phone("20304050"), birthday: "1980-05-04" }),
      "address",
      0.99,
    ],
    [
      "the name, with other mail and other work",
      person("Mette Holm", { ...email("a@x.dk"), ...at("A") }),
      person("Mette Holm", { ...email("b@x.dk"), ...at("B") }),
      "name",
      0.4,
    ],
    [
      "the name, with another birthday",
      person("Mette Holm", { birthday: "1980-05-04" }),
      person("Mette Holm", { birthday: "1981-06-07" }),
      "name",
      0.35,
    ],
    ["the name, turned around", person("Holm Mette"), person("Mette Holm"), "turned-name", 0.55],
    ["the name, turned around by the other", person("Mette Holm"), person("Holm Mette"), "turned-name", 0.55],
    ["the name but for the middle", person("Mette Marie Holm"), person("Mette Holm"), "middle-name", 0.55],
    ["a nickname", person("Margrethe Holm", { nickname: "Mette" }), person("Mette Holm"), "nickname", 0.5],
    ["the other's nickname", person("Mette Holm"), person("Margrethe Holm", { nickname: "Mette" }), "nickname", 0.5],
    ["a nickname alone", person("Margrethe Holm", { nickname: "Mette" }), person("Mette"), "nickname", 0.5],
    ["a nickname and another family", person("Margrethe Holm", { nickname: "Mette" }), person("Mette Berg"), null, 0],
    [
      "a nickname, with other mail and other work",
      person("Margrethe Holm", { nickname: "Mette", ...email("a@x.dk"), ...at("A") }),
      person("Mette Holm", { ...email("b@x.dk"), ...at("B") }),
      "nickname",
      0.3,
    ],
    ["an initial, at one work", person("M. Holm", at("Nordlys")), person("Mette Holm", at("Nordlys")), "initial", 0.45],
    ["the other's initial", person("Mette Holm", at("Nordlys")), person("M. Holm", at("Nordlys")), "initial", 0.45],
    [
      "an initial, and a middle name",
      person("M. Holm", at("Nordlys")),
      person("Mette Marie Holm", at("Nordlys")),
      "initial",
      0.45,
    ],
    [
      "an initial that both have",
      person("M. Holm", at("Nordlys")),
      person("M. Holm", at("Nordlys")),
      "name-and-organisation",
      0.95,
    ],
    ["the beginning of a name", person("Jo Holm", at("Nordlys")), person("Johanne Holm", at("Nordlys")), null, 0],
    ["two of a family", person("Mads Holm", at("Nordlys")), person("Mette Holm", at("Nordlys")), null, 0],
    [
      "an initial, with another birthday",
      person("M. Holm", { ...at("Nordlys"), birthday: "1980-05-04" }),
      person("Mette Holm", { ...at("Nordlys"), birthday: "1981-06-07" }),
      null,
      0,
    ],
    [
      "an address and an initial, at no one work",
      person("M. Holm", phone("20304050")),
      person("Mette Holm", phone("20304050")),
      "address",
      0.85,
    ],
    [
      "an address and another's initial",
      person("B. Holm", { ...phone("20304050"), ...at("Nordlys") }),
      person("Mette Holm", { ...phone("20304050"), ...at("Nordlys") }),
      "address",
      0.95,
    ],
    ["an initial alone", person("M. Holm"), person("Mette Holm"), null, 0],
    ["a name that sounds alike", person("Christian Berg"), person("Kristian Berg"), "sound", 0.35],
    ["others", person("Mette Holm"), person("Bo Dam"), null, 0],
    [
      "two put away",
      person("Mette Holm", { standing: "archived" }),
      person("Mette Holm", { standing: "archived" }),
      null,
      0,
    ],
    ["one put away", person("Mette Holm", { standing: "archived" }), person("Mette Holm"), "name", 0.6],
    ["the other put away", person("Mette Holm"), person("Mette Holm", { standing: "archived" }), "name", 0.6],
  ])("by %s", (_, one, other, reason, certainty) => {
    const pairs = dupes([
      { ...one, id: "a" as ContactId },
      { ...other, id: "b" as ContactId },
    ]);
    expect(pairs.map((pair) => [pair.a, pair.b, pair.reasons[0], pair.certainty])).toEqual(
      reason === null ? [] : [["a", "b", reason, certainty]],
    );
  });

  it.each([
    ["Carl Berg", "Karl Berg"],
    ["Erick Berg", "Erik Berg"],
    ["Sophie Berg", "Sofie Berg"],
    ["Thomas Berg", "Tomas Berg"],
    ["Zara Berg", "Sara Berg"],
    ["Walter Berg", "Valter Berg"],
    ["Yvonne Berg", "Ivonne Berg"],
    ["Mikkel Berg", "Mikel Berg"],
    ["Birgitte Berg", "Birgit Berg"],
    ["Kirsten Berg", "Kirstin Berg"],
    ["Mette Carlsen", "Mette Karlsen"],
  ])("tells that %s and %s sound alike", (...names) => {
    const [pair] = dupes(names.map((name) => person(name, { id: name as ContactId })));
    expect(pair?.reasons).toEqual(["sound"]);
  });

  it.each([
    ["Ea Berg", "Ida Berg"],
    ["Mette Berg", "Mads Berg"],
    ["Sofie Carlsen", "Sophie Karlsen"],
  ])("hears that %s and %s are two", (...names) => {
    expect(dupes(names.map((name) => person(name, { id: name as ContactId })))).toEqual([]);
  });

  it("has the surest first, and of the same those who were known first", () => {
    const [house, firm] = [phone("20304050"), phone("30405060")];
    const people = [
      person("Bo Dam", house),
      person("Eva Lund", firm),
      person("Mette Holm", house),
      person("Eva Lund", firm),
      person("Mette Holm", house),
      person("Carl Berg"),
      person("Karl Berg"),
      person("Ida Falk", { ...firm, ...at("Nordlys") }),
      person("Ida Falk", { ...firm, ...at("Nordlys") }),
    ];
    const pairs = dupes(people.map((each, index) => ({ ...each, id: `${index}` as ContactId })));
    expect(pairs.map(({ a, b }) => `${a}${b}`)).toEqual(["78", "13", "24", "56"]);
  });

  it("compares only those who have something in common", () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      person(`Name${index} Family${index}`, { id: String(index) as ContactId }),
    );
    expect(dupes(many)).toEqual([]);
    const namesakes = Array.from({ length: 5_000 }, (_, index) =>
      person("Jens Hansen", { id: String(index).padStart(5, "0") as ContactId }),
    );
    expect(dupes(namesakes).length).toBeLessThan(5_000 * 50);
  });
});
