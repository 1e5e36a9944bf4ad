import fc from "fast-check";
import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { plusDays } from "../../src/domain/day.ts";
import { INTERACTION_KINDS, type Interaction, type InteractionId } from "../../src/domain/interaction.ts";
import type { RoleId } from "../../src/domain/organisation.ts";
import { mayBePrivate, privateBeginnings } from "../../src/domain/private-words.ts";
import { score } from "../../src/domain/scoring/score.ts";
import { isConversation, isPersonal } from "../../src/domain/scoring/tie.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, fact, interaction, role } from "../support/builders.ts";
import { day } from "../support/harness.ts";

const TODAY = day("2026-05-04");
const [SINCE, MOST] = [plusDays(TODAY, -30), 4];
const NAMES = ["Anna", "Bo", "Carl", "Dorte", "Emil"];
const TITLES = [null, "CFO", "udvikler"];
const TEXTS = [
  "the budget",
  "his divorce is through",
  "Kirke's roof",
  "er sygemeldt",
  "I'll call",
  "diagnostics",
  null,
];

const anyFile = fc.record({
  contacts: fc.tuple(
    ...NAMES.map((name, at) =>
      fc.record({
        standing: fc.constantFrom<Contact["standing"]>("inbox", "active", "filed", "archived"),
        titles: fc.array(fc.constantFrom(...TITLES), { maxLength: 2 }),
        tags: fc.subarray(["board", "field:law", "level:manager"]),
        id: fc.constant(`c${at}` as ContactId),
        name: fc.constant(name),
      }),
    ),
  ),
  talks: fc.array(
    fc.record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      age: fc.integer({ min: -5, max: 60 }),
      minutes: fc.constantFrom(null, 15, 60),
      energy: fc.constantFrom(null, -2, -1, 0, 1),
      initiator: fc.constantFrom(null, "me" as const, "them" as const),
      isAnswered: fc.boolean(),
      isConfirmedOnly: fc.boolean(),
      note: fc.constantFrom(...TEXTS),
      noteClass: fc.constantFrom("professional" as const, "private" as const),
      with: fc.subarray(["c0", "c1", "c2", "c3", "c4"] as ContactId[], { minLength: 1 }),
    }),
    { maxLength: 14 },
  ),
});

it("counts in the index what is counted of all facts one by one", () => {
  fc.assert(
    fc.property(anyFile, ({ contacts, talks }) => {
      const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
      const all = talks.map(
        ({ age, ...talk }, at): Interaction =>
          interaction({ ...talk, id: `i${String(at).padStart(2, "0")}` as InteractionId, on: plusDays(TODAY, -age) }),
      );
      store.apply("test", () => ({
        changes: [
          ...contacts.map(({ id, name, standing, tags }) => created("contact", contact({ id, name, standing, tags }))),
          ...contacts.flatMap(({ id: contactId, titles }) =>
            titles.map((title, at) =>
              created("role", role({ id: `${contactId} ${at}` as RoleId, contactId, title, organisationId: null })),
            ),
          ),
          ...contacts.map(({ id: contactId }, at) =>
            created("fact", fact({ id: `f${at}` as never, contactId, text: TEXTS[at] ?? "", learnedOn: TODAY })),
          ),
          ...all.map((each) => created("interaction", each)),
        ],
      }));
      const minutes = new Map(all.map((each) => [each.id as string, each.minutes]));
      const ties = store.ties.facts(null).map((tie) => ({ ...tie, goalFits: [], perspective: null }));
      const people = ties.filter((tie) => score(tie, TODAY).stage !== "card");
      const talked = new Map(people.flatMap(({ interactions }) => interactions.map((each) => [each.id, each])));
      const past = [...talked.values()].filter(({ on }) => on <= TODAY);
      const lately = past.filter(({ on }) => on > SINCE);
      const { stats } = store;

      const newest = past
        .filter(isConversation)
        .sort((one, other) => (one.on === other.on ? (one.id < other.id ? 1 : -1) : one.on < other.on ? 1 : -1))
        .slice(0, MOST);
      expect(stats.lastTalks(TODAY, MOST)).toEqual(
        newest.map(({ id, on, isConfirmedOnly }) => ({ id, on, isConfirmedOnly })),
      );

      const steps = (by: "me" | "them") => lately.filter((each) => isPersonal(each) && each.initiator === by).length;
      expect([stats.firstSteps("me", SINCE, TODAY, -1), stats.firstSteps("them", SINCE, TODAY, -1)]).toEqual([
        steps("me"),
        steps("them"),
      ]);
      expect(stats.firstSteps("me", SINCE, TODAY, 1)).toBe(Math.min(1, steps("me")));

      const inside = new Set(["c0", "c1"] as ContactId[]);
      const among = (some: readonly (typeof ties)[number][]) =>
        new Set(
          some.flatMap(({ interactions }) =>
            interactions
              .filter((each) => each.on > SINCE && each.on <= TODAY && isConversation(each))
              .map(({ id }) => id),
          ),
        ).size;
      expect(stats.talksBeyond(inside, SINCE, TODAY)).toEqual({
        contacts: among(people),
        beyond: among(people.filter(({ contactId }) => !inside.has(contactId))),
      });

      expect(stats.draining(TODAY, 3)).toEqual(
        people
          .filter((tie) => score(tie, TODAY).flags.some(({ name }) => name === "energy"))
          .map((tie) => tie.contactId),
      );

      const timed: [string, number][] = [];
      store.hours.eachWith(SINCE, TODAY, (id, _, length) => timed.push([id, length]));
      const isPerson = (id: string) => people.some(({ contactId }) => contactId === id);
      expect(timed.filter(([id]) => isPerson(id)).sort()).toEqual(
        people
          .flatMap(({ contactId, interactions }) =>
            interactions
              .filter((each) => each.on > SINCE && each.on <= TODAY && isConversation(each))
              .flatMap(({ id }): [string, number][] => {
                const length = minutes.get(id) ?? null;
                return length === null ? [] : [[contactId, length]];
              }),
          )
          .sort(),
      );

      const titles = store.stats.titles();
      const tags = store.stats.codingTags();
      const coded = (list: readonly (readonly [string | null, readonly string[]])[]) =>
        list.map(([title, some]) => JSON.stringify([title, some.filter((tag) => tag.includes(":"))])).sort();
      expect(
        coded(
          stats
            .codes(TODAY)
            .flatMap(({ title, tags: some, count }) => Array.from({ length: count }, () => [title, some] as const)),
        ),
      ).toEqual(coded(people.map(({ contactId }) => [titles.get(contactId) ?? null, tags.get(contactId) ?? []])));

      const noted = store.practice.noted(SINCE, TODAY, privateBeginnings()).filter(({ text }) => mayBePrivate(text));
      const open = all.filter(
        ({ note, noteClass, on }) =>
          note !== null && noteClass === "professional" && on > SINCE && on <= TODAY && mayBePrivate(note),
      );
      const facts = contacts.filter((_, at) => mayBePrivate(TEXTS[at] ?? ""));
      expect(noted.map(({ text }) => text).sort()).toEqual(
        [...open.map(({ note }) => note), ...facts.map(({ id }) => TEXTS[Number(id.slice(1))])].sort(),
      );
      store.close();
    }),
    { numRuns: 150 },
  );
}, 60_000);
