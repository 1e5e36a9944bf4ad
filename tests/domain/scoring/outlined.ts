import type { Day } from "../../../src/domain/day.ts";
import { FACT_AREAS } from "../../../src/domain/fact.ts";
import { dayNumber } from "../../../src/domain/scoring/day-number.ts";
import { mannerCode, type TieOutline } from "../../../src/domain/scoring/outline-words.ts";
import type { TieFacts } from "../../../src/domain/scoring/tie.ts";
import { exchangeCode, kindCode, promiseCode, wordOf } from "../../support/outline-codes.ts";

/** A word as the file has them. */
function word(day: Day | null, figure = 0): number {
  return wordOf(day && dayNumber(day), figure);
}

function part(entries: readonly (readonly number[])[]): number[] {
  return [entries.length, ...entries.flat()];
}

/** The outline of a tie as the file has it, with something before and behind it. */
export function outlineOf(facts: TieFacts): TieOutline {
  const cards = facts.interactions.filter(({ kind }) => kind === "card");
  const talks = facts.interactions.flatMap(({ kind, ...rest }) => (kind === "card" ? [] : [{ ...rest, kind }]));
  const words = [
    9, // not its own
    word(cards[0]?.on ?? null, facts.closeness ?? 0),
    word(facts.addedOn),
    ...part(talks.map((each) => [word(each.on, mannerCode(each))]).toSorted(([one = 0], [other = 0]) => one - other)),
    ...part(
      facts.exchanges
        .toSorted(byDay)
        .map(({ on, direction, magnitude, kind, isUnasked }) => [
          word(on, exchangeCode(direction, magnitude)),
          kindCode(kind, !isUnasked),
        ]),
    ),
    ...part(
      facts.promises.toSorted(byId).map((promise) => {
        const { by, state, droppedBy, madeOn, dueOn, closedOn, timesMoved, timesMovedInTime } = promise;
        const isMovedLate = timesMoved > timesMovedInTime;
        const code = promiseCode({ isMine: by === "me", state, isOwnDrop: droppedBy === by, isMovedLate });
        return [word(madeOn, code), word(dueOn), word(closedOn)];
      }),
    ),
    ...part(facts.facts.map(({ area, learnedOn }) => [word(learnedOn, FACT_AREAS.indexOf(area))])),
    ...part(facts.needs.map(({ confirmedOn }) => [word(confirmedOn)])),
    9,
  ];
  return { words: Int32Array.from(words), at: 1 };
}

interface Dated {
  readonly id: string;
  readonly on: Day;
}

function byDay(one: Dated, other: Dated): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return byId(one, other);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}
