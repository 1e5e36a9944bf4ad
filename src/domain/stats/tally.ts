import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import { dayNumber } from "../scoring/day-number.ts";
import type { OutlinedExchange } from "../scoring/outline-words.ts";
import type { FullStage } from "../scoring/stage.ts";
import { LIMITS } from "../warning.ts";
import { type Giving, givingCounter } from "./giving.ts";
import { type Everybody, isPerson, isRelation, type ProposalCounts, proposalCounter, stageCounter } from "./people.ts";
import { type PromiseCounts, promiseCounter } from "./promises.ts";
import { YEAR_DAYS, type Yield, yieldCounter } from "./yield.ts";

/** All that is reckoned from everybody, in one go. People are those who are no mere cards. */
export interface Tally {
  readonly stages: Readonly<Record<FullStage, number>>;
  readonly people: number;
  readonly proposals: ProposalCounts;
  readonly giving: Giving;
  readonly promises: Readonly<Record<"mine" | "theirs", PromiseCounts>>;
  readonly yield: Yield<ContactId>;
  readonly relations: readonly { readonly contactId: ContactId; readonly strength: number }[];
  /** Who came in within a year, and what they are now. */
  readonly arrivals: { readonly cards: number; readonly relations: number };
  /** Who introduced or referred the owner within a year and was not thanked for it, with the days that waits. */
  readonly doors: readonly { readonly contactId: ContactId; readonly days: number }[];
  readonly isPersonAt: (place: number) => boolean;
  /** How far one of the people fits the mission; null where nothing is known of that. */
  readonly missionAt: (place: number) => number | null;
}

/** Everybody stands at one of so many places. */
export function tallied(everybody: Everybody, places: number, today: Day): Tally {
  const until = dayNumber(today);
  const stages = stageCounter();
  const proposals = proposalCounter();
  const giving = givingCounter();
  const promises = promiseCounter(today);
  const yields = yieldCounter(today);
  const relations: { contactId: ContactId; strength: number }[] = [];
  const doors: { contactId: ContactId; days: number }[] = [];
  const arrivals = { cards: 0, relations: 0 };
  const missions = new Float64Array(places);
  const isThere = new Uint8Array(places);
  let people = 0;
  everybody((each) => {
    const { contactId, place, tie, mission } = each;
    const isNew = tie.addedDay > until - YEAR_DAYS && tie.addedDay <= until;
    stages.add(each);
    if (!isPerson(each)) {
      if (isNew) arrivals.cards += 1;
      return;
    }
    people += 1;
    isThere[place] = 1;
    missions[place] = mission ?? UNKNOWN;
    proposals.add(each);
    giving.add(each);
    promises.add(each);
    yields.add(each);
    const days = doorIn(tie.exchanges);
    if (days !== null) doors.push({ contactId, days });
    if (!isRelation(each)) return;
    relations.push({ contactId, strength: tie.strength });
    if (isNew) arrivals.relations += 1;
  });
  return {
    stages: stages.told(),
    people,
    proposals: proposals.told(),
    giving: giving.told(),
    promises: promises.told(),
    yield: yields.told(),
    relations,
    arrivals,
    doors,
    isPersonAt: (place) => isThere[place] === 1,
    missionAt: (place) => {
      const mission = missions[place] ?? UNKNOWN;
      return mission === UNKNOWN ? null : mission;
    },
  };
}

const UNKNOWN = -1;

/**
 * How many days ago the door was opened that waits longest for a thanks. One that was given when this was warned of is for it
 * too, whatever else was taken since, or the warning would outlast what it asks for.
 */
function doorIn(newestFirst: readonly OutlinedExchange[]): number | null {
  // Each thanks is for the newest taken before it, as in ledger.ts.
  const waiting: OutlinedExchange[] = [];
  let thanked = Infinity;
  for (let at = newestFirst.length - 1; at >= 0; at--) {
    const exchange = newestFirst[at];
    if (exchange === undefined) continue;
    if (!exchange.isGiven && exchange.kind !== "thanks") waiting.push(exchange);
    else if (exchange.isGiven && exchange.kind === "thanks") {
      waiting.pop();
      thanked = exchange.age;
    }
  }
  const door = waiting.find(
    ({ kind, age }) =>
      (kind === "introduction" || kind === "referral") && age < YEAR_DAYS && age - thanked <= LIMITS.thankDays,
  );
  return door?.age ?? null;
}
