import { describe, expect, it } from "vitest";
import type { Day } from "../../src/domain/day.ts";
import type { ImportedInteraction, ImportedPerson } from "../../src/domain/imported.ts";
import { compared, grouped, isAtOdds, namesStand } from "../../src/domain/same-person.ts";

const EMPTY: ImportedPerson = {
  line: 0,
  name: null,
  nickname: null,
  addresses: [],
  roles: [],
  birthday: null,
  metOn: null,
  note: null,
  tags: [],
  interactions: [],
};
const mail = (value: string) => ({ kind: "email" as const, value });
const phone = (value: string) => ({ kind: "phone" as const, value });
const url = (value: string) => ({ kind: "url" as const, value });
const [ADA, OTHER_ADA] = ["linkedin.com/in/ada", "dk.linkedin.com/in/byron"];
const HELLO: ImportedInteraction = { on: "2026-03-03" as Day, kind: "message", initiator: null, note: null };

/** An entry by its name and addresses, with what else is said of them. */
function entry(
  name: string | null,
  addresses: readonly ImportedPerson["addresses"][number][] = [],
  rest: Partial<ImportedPerson> = {},
): ImportedPerson {
  return { ...EMPTY, name, addresses, ...rest };
}

const at = (organisation: string | null, title: string | null = null) => ({ roles: [{ organisation, title }] });
const wrote = (note: string, rest: Partial<ImportedPerson> = {}) =>
  entry("Ada Byron", [], { interactions: [{ ...HELLO, note }], ...rest });

describe("two names", () => {
  it.each([
    ["", "mette holm", "alike"],
    ["mette holm", "", "alike"],
    ["mette holm", "mette holm", "alike"],
    ["mette marie holm", "mette marie holm", "alike"],
    ["mette holm", "mette marie holm", "alike"],
    ["mette marie holm", "mette holm", "alike"],
    ["mette holm", "mette marie anna holm", "alike"],
    ["mette marie holm", "mette anna holm", "akin"],
    ["mette holm", "holm mette", "alike"],
    ["mette marie holm", "holm mette marie", "alike"],
    ["holm mette marie", "mette marie holm", "alike"],
    ["mette holm", "mette berg", "akin"],
    ["bo holm", "bo dam", "akin"],
    ["mette", "mette holm", "akin"],
    ["m holm", "m berg", "other"],
    ["mette holm", "bo dam", "other"],
  ])("%j and %j are %s", (one, other, stand) => {
    expect(namesStand(one, other)).toBe(stand);
  });
});

describe("two sets of addresses", () => {
  const of = (...addresses: readonly ImportedPerson["addresses"][number][]) =>
    addresses.map(({ kind, value }) => ({ kind, normalised: value }));
  it.each([
    ["other mail", of(mail("a@x.dk")), of(mail("b@x.dk")), true],
    ["one mail of several", of(mail("a@x.dk"), mail("b@x.dk")), of(mail("c@x.dk"), mail("b@x.dk")), false],
    ["mail of the one", of(mail("a@x.dk"), phone("1234")), of(phone("1234")), false],
    ["mail of the other", of(phone("1234")), of(mail("a@x.dk"), phone("1234")), false],
    ["other numbers", of(phone("1234")), of(phone("5678")), false],
    ["other profiles", of(url(ADA)), of(url(OTHER_ADA)), true],
    ["one profile and other mail", of(url(ADA), mail("a@x.dk")), of(url(ADA), mail("b@x.dk")), true],
    ["pages of a firm", of(url("x.dk")), of(url("y.dk")), false],
    ["nothing", of(), of(), false],
  ])("with %s speak against one person: %4$s", (_, one, other, isSo) => {
    expect(isAtOdds(one, other)).toBe(isSo);
  });
});

describe("the entries of a file", () => {
  it.each<[string, readonly ImportedPerson[], readonly (readonly number[])[]]>([
    ["one mail under one name", [entry("Ada Byron", [mail("a@x.dk")]), entry("Ada Byron", [mail("A@x.dk")])], [[0, 1]]],
    [
      "one mail under other names",
      [entry("Ada Byron", [mail("a@x.dk")]), entry("Bo Dam", [mail("a@x.dk")])],
      [[0], [1]],
    ],
    [
      "one mail under names that are akin",
      [entry("Ada Byron", [mail("a@x.dk")]), entry("Ada King", [mail("a@x.dk")])],
      [[0], [1]],
    ],
    ["one mail, once without a name", [entry("Ada Byron", [mail("a@x.dk")]), entry(null, [mail("a@x.dk")])], [[0, 1]]],
    [
      "a switchboard, with one of them twice",
      ["Bo Dam", "Ada Byron", "Ada Lovelace Byron"].map((name) => entry(name, [phone("66123456")])),
      [[0], [1, 2]],
    ],
    [
      "a number without digits",
      [entry("Ada Byron", [phone("-")], { note: "a" }), entry("Ada Byron", [phone("?")])],
      [[0], [1]],
    ],
    ["two profiles under one name", [entry("Ada Byron", [url(ADA)]), entry("Ada Byron", [url(OTHER_ADA)])], [[0], [1]]],
    ["one profile under other names", [entry("Ada Byron", [url(ADA)]), entry("A. King", [url(ADA)])], [[0, 1]]],
    [
      "one profile with other mail",
      [entry("Ada Byron", [url(ADA), mail("a@x.dk")]), entry("Ada Byron", [url(ADA), mail("b@x.dk")])],
      [[0, 1]],
    ],
    [
      "a firm's page under other names",
      [entry("Ada Byron", [url("x.dk")]), entry("Bo Dam", [url("x.dk")])],
      [[0], [1]],
    ],
    [
      "one name in one place",
      [entry("Ada Byron", [], at("Engines", "CEO")), entry("Ada Byron", [], at("ENGINES"))],
      [[0, 1]],
    ],
    [
      "one name in two places",
      [entry("Ada Byron", [], at("Engines")), entry("Ada Byron", [], at("Looms"))],
      [[0], [1]],
    ],
    [
      "one name in one place, with other mail",
      [entry("Ada Byron", [mail("a@x.dk")], at("Engines")), entry("Ada Byron", [mail("b@x.dk")], at("Engines"))],
      [[0], [1]],
    ],
    [
      "one name at firms that are called by signs",
      [entry("Ada Byron", [], at("🦊")), entry("Ada Byron", [], at("🎉"))],
      [[0], [1]],
    ],
    [
      "nobody's name in one place",
      [entry(null, [], at("Engines", "CEO")), entry(null, [], at("Engines", "CFO"))],
      [[0], [1]],
    ],
    [
      "the same without an address",
      [entry("Ada Byron", [], { line: 1 }), entry("Ada Byron", [], { line: 2 })],
      [[0, 1]],
    ],
    ["namesakes", [entry("Ada Byron", [], at(null, "CEO")), entry("Ada Byron", [], at(null, "CFO"))], [[0], [1]]],
    [
      "a chain of addresses",
      [
        entry("Ada Byron", [mail("a@x.dk")]),
        entry("Ada Byron", [mail("b@x.dk")]),
        entry("Ada Byron", [mail("c@x.dk")]),
        entry("Bo Dam"),
        entry("Ada Byron", [mail("b@x.dk"), mail("c@x.dk")]),
        entry("Ada Byron", [mail("a@x.dk"), mail("c@x.dk")]),
        entry("Ada Byron", [mail("b@x.dk")]),
      ],
      [[0, 1, 2, 4, 5, 6], [3]],
    ],
    ["a sender of letters and the one of that name", [wrote("Hello"), entry("Ada Byron", [mail("a@x.dk")])], [[0, 1]]],
    [
      "a sender and the one of that name, who is there twice",
      [entry("Ada Byron", [mail("a@x.dk")]), entry("Ada Byron", [mail("a@x.dk")]), wrote("Hello")],
      [[0, 1, 2]],
    ],
    [
      "a sender and two of that name",
      [wrote("Hello"), entry("Ada Byron", [mail("a@x.dk")]), entry("Ada Byron", [mail("b@x.dk")])],
      [[0], [1], [2]],
    ],
    ["a sender and somebody else", [entry("Bo Dam", [mail("a@x.dk")]), wrote("Hello")], [[0], [1]]],
    ["a sender of two letters", [wrote("Hello"), wrote("Hello again")], [[0, 1]]],
    [
      "two of one name, of whom there are no letters",
      [entry("Ada Byron", [], { note: "Sails" }), entry("Ada Byron", [mail("a@x.dk")])],
      [[0], [1]],
    ],
    ...(
      [
        ["an address", { addresses: [phone("20304050")] }],
        ["a title", at(null, "CEO")],
        ["a note", { note: "Sails" }],
        ["a birthday", { birthday: "--05-04" }],
      ] as const
    ).map(([what, rest]): [string, readonly ImportedPerson[], readonly (readonly number[])[]] => [
      `a sender with ${what}, and one of that name`,
      [entry("Ada Byron", [mail("a@x.dk")]), wrote("Hello", rest)],
      [[0], [1]],
    ]),
  ])("are one person by what they share: %s", (_, people, groups) => {
    const entries = people.map((person) => compared(person, () => null));
    expect(grouped(entries).map((group) => group.map((each) => entries.indexOf(each)))).toEqual(groups);
  });
});
