import type { Calibration, CalibrationId } from "./calibration.ts";
import type { ContactId } from "./contact.ts";
import { type Day, daysBetween, plusDays, plusMonths } from "./day.ts";

/** How many are asked about in a round, and how many answers are wanted before anything is said of them. */
const PEOPLE = 10;
/** Days in which nobody is asked about twice. */
const AGAIN_DAYS = 150;
/** Months between two rounds, and as far back as answers count. */
const ROUND_MONTHS = 6;

/** From where on the answers and the index go together, and go together a little. */
const AGREES = 0.5;
const AGREES_IN_PART = 0.2;

/** A relation as it stands on the index today. */
export interface Ranked {
  readonly contactId: ContactId;
  readonly name: string;
  readonly index: number;
}

/** One whom the owner is asked about, and their place in the round. */
export interface ToAsk {
  readonly contactId: ContactId;
  readonly name: string;
  readonly number: number;
  readonly of: number;
}

/** An answer beside the index of today. */
interface Judged {
  readonly calibrationId: CalibrationId;
  readonly contactId: ContactId;
  readonly name: string;
  readonly helped: Calibration["helped"];
  readonly on: Day;
  readonly index: number;
}

type Agreement = "too few" | "all alike" | "agrees" | "in part" | "little";

/** What `net calibrate` answers: whether the score says what the owner says. */
export interface CalibrationReport {
  readonly today: Day;
  /** Of the last half-year, the newest of each person, the highest index first. */
  readonly answers: readonly Judged[];
  readonly wanted: number;
  /** The rank correlation of answers and index, -1 to 1; null where there are too few, or all are alike. */
  readonly correlation: number | null;
  readonly agreement: Agreement;
  /** How many of this round are still to be asked about. */
  readonly left: number;
  /** When to ask next: today while some are left. */
  readonly nextOn: Day;
}

/** The first day of which an answer counts. */
export function countedFrom(today: Day): Day {
  return plusMonths(today, -ROUND_MONTHS);
}

/**
 * Whom to ask about: the relations are ranked by the index and cut into ten bands of the same size, and the middle of each
 * band is taken. A band in which somebody was asked about lately is done, so that a round goes on where it was left.
 */
export function peopleToAsk(
  relations: readonly Ranked[],
  answers: readonly Pick<Calibration, "contactId" | "on">[],
  today: Day,
): readonly ToAsk[] {
  const since = plusDays(today, -AGAIN_DAYS);
  const asked = new Set(answers.filter(({ on }) => on > since).map(({ contactId }) => contactId));
  const ranked = relations.toSorted(byIndex);
  const of = Math.min(PEOPLE, ranked.length);
  return Array.from({ length: of }, (_, at) =>
    ranked.slice(Math.floor((at * ranked.length) / of), Math.floor(((at + 1) * ranked.length) / of)),
  ).flatMap((band, at): ToAsk[] => {
    const middle = band[Math.floor((band.length - 1) / 2)];
    if (!middle || band.some(({ contactId }) => asked.has(contactId))) return [];
    return [{ contactId: middle.contactId, name: middle.name, number: at + 1, of }];
  });
}

/** An answer as it is to be kept: said anew within the round, it takes the place of the one before. */
export function answerOf(
  before: Calibration | null,
  { contactId, helped, on }: Omit<Calibration, "id">,
  newId: () => string,
): { readonly before: Calibration | null; readonly after: Calibration } {
  const isSameRound = before !== null && daysBetween(before.on, on) < AGAIN_DAYS;
  const id = isSameRound ? before.id : (newId() as CalibrationId);
  return { before: isSameRound ? before : null, after: { id, contactId, helped, on } };
}

/** What the answers of the last half-year say of the index; those of whom there is no index any more are left out. */
export function calibrationReport(
  relations: readonly Ranked[],
  calibrations: readonly Calibration[],
  today: Day,
): CalibrationReport {
  const newest = new Map(calibrations.filter(({ on }) => on <= today).map((answer) => [answer.contactId, answer]));
  const answers = relations.toSorted(byIndex).flatMap(({ contactId, name, index }): Judged[] => {
    const answer = newest.get(contactId);
    return answer && answer.on >= countedFrom(today)
      ? [{ calibrationId: answer.id, contactId, name, helped: answer.helped, on: answer.on, index }]
      : [];
  });
  const isEnough = answers.length >= PEOPLE;
  const correlation = isEnough ? rankCorrelation(answers.map(({ helped, index }) => [helped, index])) : null;
  const left = peopleToAsk(relations, calibrations, today).length;
  const last = calibrations
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return {
    today,
    answers,
    wanted: PEOPLE,
    correlation: correlation === null ? null : Math.round(correlation * 1000) / 1000,
    agreement: isEnough ? agreementOf(correlation) : "too few",
    left,
    nextOn: left > 0 || last === undefined ? today : plusMonths(last, ROUND_MONTHS),
  };
}

function agreementOf(correlation: number | null): Agreement {
  if (correlation === null) return "all alike";
  if (correlation >= AGREES) return "agrees";
  return correlation >= AGREES_IN_PART ? "in part" : "little";
}

/**
 * Spearman's rank correlation (1904): the product-moment correlation of the ranks, those of equal values being the mean of
 * the places they take up. Null where one side is all alike, for then there is no order to compare.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const ones = ranks(pairs.map(([one]) => one));
  const others = ranks(pairs.map(([, other]) => other));
  const mean = (pairs.length + 1) / 2;
  let together = 0;
  let ofOnes = 0;
  let ofOthers = 0;
  for (const [at, rank] of ones.entries()) {
    const [one, other] = [rank - mean, (others[at] ?? mean) - mean];
    together += one * other;
    ofOnes += one * one;
    ofOthers += other * other;
  }
  return ofOnes === 0 || ofOthers === 0 ? null : together / Math.sqrt(ofOnes * ofOthers);
}

/** The place of each value, 1 for the lowest; equal ones share the mean of theirs. */
function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((one, other) => one - other);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

function byIndex(one: Ranked, other: Ranked): number {
  return other.index - one.index || (one.contactId < other.contactId ? -1 : 1);
}
