import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlinedTies, scoredTies } from "../../src/commands/common/scores.ts";
import { type Change, changed, created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import { type Day, plusDays } from "../../src/domain/day.ts";
import type { Exchange } from "../../src/domain/exchange.ts";
import { INTERACTION_KINDS, type Interaction } from "../../src/domain/interaction.ts";
import { readFilter } from "../../src/domain/list.ts";
import type { Score } from "../../src/domain/scoring/score.ts";
import { acquaintanceIn, perspectives } from "../support/acquaintance.ts";
import { startNet } from "../support/harness.ts";

const TODAY = "2026-05-04" as Day;

async function withPeople(cards: readonly string[]) {
  const started = startNet({ today: TODAY });
  for (const card of cards) await started.net(`add "${card}" --every 6w`);
  const idOf = (name: string): ContactId => {
    const [contact] = started.store.contacts.named(name);
    if (!contact) throw new Error(name);
    return contact.id;
  };
  return { ...started, idOf };
}

/** A score without the rows that a glance does not read. */
function glanced({ parts: { strength, ...parts }, ...score }: Score) {
  const { rows: _, ...alive } = strength;
  return { ...score, parts: { ...parts, strength: alive } };
}

const dayOf = fc
  .oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -20, max: 1500 }))
  .map((age) => plusDays(TODAY, -age));
const interactions = fc.array(
  fc.record({
    kind: fc.constantFrom(...INTERACTION_KINDS),
    on: dayOf,
    depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
    energy: fc.option(fc.constantFrom(-2, -1, 1), { nil: null }),
    initiator: fc.constantFrom("me" as const, "them" as const, null),
    isAnswered: fc.boolean(),
    isConfirmedOnly: fc.boolean(),
  }),
  { maxLength: 14 },
);
const exchanges = fc.array(
  fc.record({
    direction: fc.constantFrom("give" as const, "take" as const),
    kind: fc.constantFrom("referral" as const, "favour" as const),
    size: fc.constantFrom("five-min" as const, "decisive" as const),
    on: dayOf,
    isAsked: fc.boolean(),
  }),
  { maxLength: 3 },
);
const people = fc.array(
  fc.record({
    interactions,
    exchanges,
    metOn: fc.option(dayOf, { nil: null }),
    closeness: fc.constantFrom(null, 1 as const, 4 as const),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("what a list of scores says of somebody", () => {
  it("is what all the rows say, to the last digit, though it reads only the latest", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (facts) => {
        const { context, store, idOf } = await withPeople(facts.map((_, at) => `Person ${"ABC"[at] ?? ""}`));
        let count = 0;
        const id = (): string => `x${String(++count).padStart(4, "0")}`;
        for (const [at, person] of facts.entries()) {
          const contactId = idOf(`Person ${"ABC"[at] ?? ""}`);
          const before = store.contacts.byId(contactId);
          if (!before) throw new Error(contactId);
          const { metOn, closeness } = person;
          const changes: Change[] = [
            changed("contact", before, { ...before, metOn, closeness, addedOn: plusDays(TODAY, -1500) }),
            ...person.interactions.map((each) =>
              created("interaction", {
                id: id() as Interaction["id"],
                ...each,
                minutes: null,
                note: null,
                noteClass: "professional",
                eventId: null,
                tags: [],
                with: [contactId],
              }),
            ),
            ...person.exchanges.map((each) =>
              created("exchange", {
                id: id() as Exchange["id"],
                contactId,
                text: "it",
                interactionId: null,
                ...each,
              }),
            ),
          ];
          store.apply("facts", () => ({ changes }));
        }
        const places: number[] = [];
        const { each, glances } = outlinedTies(context);
        each((_, __, place) => void places.push(place));
        const whole = scoredTies(context, null).filter(({ score }) => score.stage !== "card");
        expect(glances(places).map(({ score }) => glanced(score))).toEqual(whole.map(({ score }) => glanced(score)));
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it("raises the flags that look back furthest: a first contact long ago, and three times that cost energy, far apart", async () => {
    const { net, json } = await withPeople(["Mette Holm"]);
    await net('log "lunch with Mette 2023-01-10" --energy -2');
    for (const month of ["02", "03"]) await net(`log "call with Mette 2024-${month}-01" --energy -1`);
    for (let times = 0; times < 9; times++) await net(`log "call with Mette 2026-04-2${times}"`);
    const { scores } = await json<{ scores: { flags: string[] }[] }>("score");
    expect(scores[0]?.flags).toEqual(["no-exchange-yet", "energy"]);
  });
});

describe("what only the order of days shows", () => {
  /** The one score as a list has it and as all the rows have it. */
  const bothScores = (context: Parameters<typeof outlinedTies>[0]) => [
    outlinedTies(context)
      .glances([0])
      .map(({ score }) => glanced(score)),
    scoredTies(context, null).map(({ score }) => glanced(score)),
  ];

  it("sees attempts that were not answered behind posts that were liked", async () => {
    const { net, context } = await withPeople(["Mette Holm"]);
    await net('log "lunch with Mette 2025-01-10"');
    for (const on of ["04-01", "04-02", "04-03"]) await net(`log "call with Mette 2026-${on}" --unanswered`);
    for (const on of ["04-04", "04-05", "04-06"])
      await net(`log "liked a post" --with Mette --kind social --on 2026-${on}`);
    const [glance, whole] = bothScores(context);
    expect(glance).toEqual(whole);
    expect(whole?.[0]?.flags.map(({ name }) => name)).toContain("one-sided");
  });

  it.each(["2026-05-04", "2026-05-03", "2026-05-02", "2026-05-05"])(
    "counts a card of %s once, on a day of its own or with a conversation",
    async (metOn) => {
      const { net, context, store, idOf } = await withPeople(["Mette Holm"]);
      for (const on of ["2026-05-04", "2026-05-02"]) await net(`log "call with Mette ${on}" --unanswered`);
      await net('log "lunch with Mette 2026-05-02"');
      const before = store.contacts.byId(idOf("Mette Holm"));
      if (!before) throw new Error("nobody");
      store.apply("card", () => ({ changes: [changed("contact", before, { ...before, metOn: metOn as Day })] }));
      const [glance, whole] = bothScores(context);
      expect(glance).toEqual(whole);
    },
  );
});

describe("who knows whom", () => {
  it("is the same by numbers as by ids, without those who are not counted", async () => {
    const names = ["Anna Holm", "Bo Friis", "Carl Dam", "Dorte Ny", "Emil Bech", "Fie Lund", "Gry Kjær", "Hans Bo"];
    const more = Array.from({ length: 14 }, (_, at) => `Other ${String.fromCharCode(65 + at)} @ Nordlys`);
    const { net, context, store, idOf } = await withPeople([...names, ...more]);
    await net('add "Ida Vest @ Nordlys"'); // in the inbox
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [0, 4],
      [3, 0],
    ] as const) {
      await net(`knows "${names[one] ?? ""}" "${names[other] ?? ""}"`);
    }
    await net('archive "Emil Bech"');
    await net('group add Leder --purpose "to learn"');
    for (const name of ["Anna Holm", "Bo Friis", "Fie Lund"]) await net(`group member Leder "${name}"`);

    const { id: listed, standing } = store.list.listing({
      filter: readFilter(""),
      sort: "name",
      columns: ["standing"],
      most: -1,
      today: TODAY,
    });
    const counted = listed.filter((_, at) => standing?.[at] === "active" || standing?.[at] === "filed");
    const wanted = perspectives(
      counted.map((contactId) => ({ contactId, field: null, level: null })),
      acquaintanceIn(store),
    );
    const found = new Map(scoredTies(context, null).map(({ facts }) => [facts.contactId, facts.perspective]));
    for (const id of listed) expect(found.get(id)).toBe(wanted.get(id) ?? null);
    expect(listed).toHaveLength(names.length + more.length); // all but the one in the archive, and the card
    const coded = counted.length - 2; // Gry and Hans know nobody
    expect(wanted.get(idOf("Anna Holm"))).toBe(1 - 3 / coded);
    expect(wanted.get(idOf("Other A"))).toBe(1 - 13 / coded);
  });
});

describe("whom a filter finds", () => {
  it.each(["", "tag:board", "org:nordlys", "stage:acquaintance", "tier:core tag:board", "tag:none"])(
    "is the same as ids, as keys and as entries: %j",
    async (typed) => {
      const { net, store } = startNet({ today: TODAY });
      await net('add "Anna Holm @ Nordlys #board" --tier core');
      await net('add "Bo Friis #board"');
      await net('add "Carl Dam @ Nordlys" --tier core');
      await net('log "coffee with Carl yesterday"');
      await net('archive "Bo Friis"');
      const filter = readFilter(typed);
      const listed = store.list.listing({ filter, sort: "name", columns: [], most: -1, today: TODAY });
      const ids = listed.id.toSorted();
      expect(store.list.ids(filter, TODAY).toSorted()).toEqual(ids);
      const { ids: all, placeOf } = store.outlines.all();
      expect(
        store.list
          .keys(filter, TODAY)
          .map((key) => all[placeOf(key)])
          .sort(),
      ).toEqual(ids);
    },
  );
});
