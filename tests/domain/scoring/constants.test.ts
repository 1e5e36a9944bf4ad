import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { SCORING } from "../../../src/domain/scoring/constants.ts";
import { score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { type Coded, perspectives } from "../../support/acquaintance.ts";
import { ago, closed, gave, goal, known, need, promised, TODAY, talk, tieFacts, took } from "./facts.ts";
import { PEOPLE } from "./people.ts";

interface Place {
  readonly path: string;
  readonly table: Record<string, unknown>;
  readonly key: string;
}

/** Every number of the table, by its path. */
const PLACES = placesIn(SCORING, "");

function placesIn(table: Record<string, unknown>, path: string): Place[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === "number"
      ? [{ path: path + key, table, key }]
      : placesIn(value as Record<string, unknown>, `${path}${key}.`),
  );
}

const RELATED = { facts: [known("person", 5), known("challenge", 5), known("resource", 5)] };
const KEPT = [closed("me", 0, "kept"), closed("them", 0, "kept")];
const LONG_KEPT = [closed("me", 700, "kept"), closed("them", 700, "kept")];
const FAINT = { goalFits: [goal(0.3, 3)] };

function talks(...ages: readonly number[]): TieFacts["interactions"] {
  return ages.map((age) => talk(age, "meet", 2));
}

/** People who stand where the numbers turn, a little on either side. */
const EDGES: readonly Partial<TieFacts>[] = [
  ...(["meet", "call", "video", "event", "mail", "message", "social", "card", "broadcast"] as const).map((kind) => ({
    interactions: [talk(20, kind)],
  })),
  { interactions: [talk(20, "mail", 1, { isAnswered: false })] },
  { interactions: talks(20), closeness: 2 },
  { promises: [closed("me", 5, "late"), closed("me", 300, "broken"), closed("them", 40, "kept")] },
  { promises: [promised("me", { dueOn: ago(30) })] },
  { promises: [promised("me", { dueOn: ago(29) })] },
  { goalFits: [goal(1, 3)] },
  { goalFits: [goal(0.9, 3)] },
  { goalFits: [goal(0.6, 3, { isInferred: true })] },
  ...FACT_AREAS.flatMap((area) => [{ facts: [known(area, 250)] }, { facts: [known(area, 800)] }]),
  { facts: [known("person", 9000)] },
  { needs: [need(250)] },
  { interactions: talks(95, 5) },
  { interactions: talks(85, 5) },
  { interactions: talks(95) },
  { interactions: talks(95, 5, 3) },
  { ...RELATED, interactions: talks(9, 8, 7) },
  { ...RELATED, interactions: talks(9, 8) },
  { ...RELATED, interactions: talks(9) },
  { ...RELATED, interactions: [talk(9), talk(8)] },
  { facts: RELATED.facts.slice(1), interactions: talks(9, 8) },
  { ...RELATED, interactions: talks(365, 5), promises: KEPT },
  { ...RELATED, interactions: talks(350, 5), promises: KEPT },
  { ...RELATED, interactions: talks(400, 5), promises: LONG_KEPT },
  { ...RELATED, interactions: talks(400, 5), promises: KEPT.slice(1) },
  { ...RELATED, interactions: [talk(400, "meet", 3), talk(5)], promises: KEPT.slice(1) },
  ...[720, 750].map((age) => ({
    ...RELATED,
    interactions: talks(400, 5),
    promises: KEPT,
    exchanges: [took(age, 1, { kind: "referral" as const, isUnasked: true })],
  })),
  { goalFits: [goal(0.51, 3)], interactions: [talk(12)] },
  { goalFits: [goal(0.47, 3)], interactions: [talk(15)] },
  { ...FAINT, interactions: talks(1500), perspective: 0.6 },
  { ...FAINT, interactions: talks(1500), perspective: 0.57 },
  { ...FAINT, addedOn: ago(90) },
  { ...FAINT, addedOn: ago(85) },
  { exchanges: [took(0, 2)] },
  { exchanges: [took(55, 2)] },
  { exchanges: [gave(0, 3)] },
  { exchanges: [gave(75, 3)] },
  { interactions: talks(185) },
  { interactions: talks(175) },
  { promises: [closed("me", 720, "broken")] },
  { promises: [closed("me", 740, "broken")] },
  { interactions: talks(1100) },
  { interactions: talks(1090) },
  { interactions: talks(500, 540) },
  { interactions: talks(450, 490) },
  { interactions: talks(370, 380) },
  { interactions: talks(350, 360) },
  { interactions: talks(50, 70) },
  { interactions: talks(30, 50) },
  { interactions: talks(14, 16) },
  { interactions: talks(13, 15) },
  ...[2, 3].map((count) => ({
    interactions: [...[1, 2, 3].slice(0, count).map((age) => talk(age, "mail", 1, { isAnswered: false })), talk(9)],
  })),
  ...[2, 3].map((count) => ({
    interactions: [1, 2, 3, 4].map((age) => talk(age, "meet", 1, { isConfirmedOnly: age <= count })),
  })),
  { interactions: [-1, -1, 1, 9].map((energy, age) => talk(age, "meet", 1, { energy })) },
  { interactions: [-1, 1, 0, -9].map((energy, age) => talk(age, "meet", 1, { energy })) },
];

/** All that the program says of these people; the limits of flags and waits, which are the numbers themselves, aside. */
function told(): string {
  const limits = new Set(["limit", "wantedConversations", "wantedDays"]);
  const people = [...PEOPLE.values(), ...EDGES.map((changes) => tieFacts(changes))];
  const views = [14, 15, 16].map((count) => {
    const coded = Array.from(
      { length: count },
      (_, index): Coded => ({ contactId: `${index}`, field: "law", level: null }),
    );
    return [...perspectives(coded, { pairs: [["0", "1"]], circles: [] }).values()];
  });
  const scores = people.map((facts) => score(facts, TODAY));
  return JSON.stringify([scores, views], (key, value: unknown) => (limits.has(key) ? undefined : value));
}

/** The number a little less and a little more: a step on a small scale, a tenth on any other. */
function neighbours(value: number): readonly number[] {
  const step = value === 0 ? 0.5 : Number.isInteger(value) && value < 13 ? 1 : Math.abs(value) / 10;
  return [value - step, value + step];
}

describe("every number of the table", () => {
  it("stands in docs/scoring.md, and no other does", () => {
    const page = readFileSync(new URL("../../../docs/scoring.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| ([a-z]+(?:\.[\w-]+)+) \| (-?[\d.]+) \| ([^|]+) \| ([^|]+) \|$/gim)];
    const documented = rows.map(([, path, value]) => [path, Number(value)]);
    expect(documented).toEqual(PLACES.map(({ path, table, key }) => [path, table[key]]));
  });

  it.each(PLACES)("$path changes what is said of somebody, up and down", ({ table, key }) => {
    const before = told();
    const value = table[key] as number;
    try {
      for (const other of neighbours(value)) {
        table[key] = other;
        expect(told()).not.toBe(before);
      }
    } finally {
      table[key] = value;
    }
    expect(told()).toBe(before);
  });
});
