import { expect, it } from "vitest";
import { type Change, created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import type { Interaction, InteractionId } from "../../src/domain/interaction.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, fact, identifier, interaction, organisation, promise, role } from "../support/builders.ts";
import { day } from "../support/harness.ts";

it.each([12, 150, 250, 400])("finds the newest conversations first, whenever they were noted: %i of them", (count) => {
  let ids = 0;
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => `id-${++ids}`, host: () => "test" });
  const talks = Array.from({ length: count }, (_, at): Interaction => {
    const on = plusDays(day("2026-05-04"), -((at * 37) % 101));
    return interaction({ id: `talk-${String(at).padStart(3, "0")}` as InteractionId, on, note: "about the ladder" });
  });
  store.apply("log", () => ({
    changes: [created("contact", contact()), ...talks.map((talk) => created("interaction", talk))],
  }));
  const newestFirst = talks
    .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? 1 : -1))
    .map(({ id }) => id);
  expect(store.search.interactions("ladder", 10)).toEqual(newestFirst.slice(0, 10));
  expect(store.search.interactions("ladder about", 1_000)).toEqual(newestFirst);
  expect(store.search.interactions("roof", 10)).toEqual([]);
});

it("finds by a name whoever is there before the archived, and who came first before the others", () => {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const people = (["archived", "active", "filed", "active"] as const).map((standing, at) =>
    contact({ id: `c${at}` as ContactId, name: `Mette ${["Holm", "Lund", "Berg", "Dam"][at] ?? ""}`, standing }),
  );
  store.apply("add", () => ({ changes: people.map((each) => created("contact", each)) }));
  expect(store.search.called("mette", 9)).toEqual(["c1", "c2", "c3", "c0"]);
  expect(store.search.called("me", 2)).toEqual(["c1", "c2"]);
  expect(store.search.called("mette dam", 9)).toEqual(["c3"]);
});

it("finds somebody by whatever is known of them, and by nothing of anybody else or that is over", () => {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const TODAY = day("2026-05-04");
  const known = (who: string): Change[] => {
    const [contactId, of] = [who as ContactId, { contactId: who as ContactId }];
    const id = (kind: string) => `${who} ${kind}` as never;
    const wish = { ...of, confirmedOn: TODAY };
    return [
      created(
        "contact",
        contact({ id: contactId, name: `Name${who}`, nickname: `nick${who}`, note: `note${who}`, tags: [`tag${who}`] }),
      ),
      created("organisation", organisation({ id: id("firm"), name: `firm${who}` })),
      created(
        "identifier",
        identifier({ ...of, id: id("address"), value: `mail${who}@a.dk`, normalised: `mail${who}@a.dk` }),
      ),
      created("role", role({ ...of, id: id("role"), title: `title${who}`, organisationId: id("firm") })),
      created("fact", fact({ ...of, id: id("fact"), text: `fact${who}` })),
      created("promise", promise({ ...of, id: id("promise"), text: `promise${who}` })),
      created("need", { ...wish, id: id("need"), text: `need${who}`, horizon: "now", closedOn: null, goalId: null }),
      created("need", { ...wish, id: id("met"), text: `met${who}`, horizon: "now", closedOn: TODAY, goalId: null }),
      created("offer", { ...wish, id: id("offer"), text: `offer${who}`, closedOn: null }),
      created("offer", { ...wish, id: id("past"), text: `past${who}`, closedOn: TODAY }),
    ];
  };
  store.apply("add", () => ({ changes: [...known("one"), ...known("other")] }));
  for (const who of ["one", "other"]) {
    for (const kind of ["Name", "nick", "note", "tag", "mail", "title", "firm", "fact", "promise", "need", "offer"]) {
      expect(store.search.contacts(`${kind}${who}`, 9), kind).toEqual([who]);
    }
    for (const kind of ["met", "past"]) expect(store.search.contacts(`${kind}${who}`, 9), kind).toEqual([]);
  }
});

it("names who matches best first, then in the order of names, and each by one of several numbers once", () => {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const people = ["Anna Vind", "Carla Berg", "Bodil Lund", "Dorte Møller"].map((name, at) =>
    contact({ id: `c${at}` as ContactId, name, note: at < 3 ? "sails" : null, nickname: at === 3 ? "sails" : null }),
  );
  const numbers = people.flatMap(({ id: contactId }) =>
    ["1", "2"].map((nth) => {
      const normalised = `+4520202${contactId.slice(1)}${nth}`;
      return identifier({
        id: `${contactId} ${nth}` as never,
        contactId,
        kind: "phone",
        value: normalised,
        normalised,
      });
    }),
  );
  store.apply("add", () => ({
    changes: [...people.map((each) => created("contact", each)), ...numbers.map((each) => created("identifier", each))],
  }));
  expect(store.search.contacts("sails", 9)).toEqual(["c3", "c0", "c2", "c1"]);
  expect(store.search.contacts("sails", 2)).toEqual(["c3", "c0"]);
  expect(store.search.withNumber("20202", 9)).toEqual(["c0", "c2", "c1", "c3"]);
  expect(store.search.withNumber("20202", 2)).toEqual(["c0", "c2"]);
  expect(store.search.everybody().map(({ id }) => id)).toEqual(["c0", "c2", "c1", "c3"]);
});
