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
      person("Mette Holm", email("mh+x@googlemail.com")),
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
    ["the name but for the middle", person("Mette Marie Holm"), person("Mette Holm"), "middle-name", 0.55],
    ["a nickname", person("Margrethe Holm", { nickname: "Mette" }), person("Mette Holm"), "nickname", 0.5],
    ["an initial, at one work", person("M. Holm", at("Nordlys")), person("Mette Holm", at("Nordlys")), "initial", 0.45],
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
  ])("by %s", (_, one, other, reason, certainty) => {
    const [pair] = dupes([
      { ...one, id: "a" as ContactId },
      { ...other, id: "b" as ContactId },
    ]);
    expect([pair?.reasons[0] ?? null, pair?.certainty ?? 0]).toEqual([reason, certainty]);
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
