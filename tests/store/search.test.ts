import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import type { Interaction, InteractionId } from "../../src/domain/interaction.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, interaction } from "../support/builders.ts";
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
