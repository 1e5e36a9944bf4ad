import { stageOf } from "../stage.ts";
import { balanceOf, ledgerOf } from "./balance.ts";
import { medianGap } from "./contact-days.ts";
import { isDormantAfter } from "./flags.ts";
import { trustOf } from "./outline.ts";
import { FIGURE } from "./outline-layout.ts";
import {
  conversationDepth,
  dayAt,
  exchangesIn,
  type OutlinedExchange,
  type OutlinedPromise,
  partsOf,
  promisesIn,
  strengthIn,
  type TieOutline,
} from "./outline-words.ts";
import { type FullStage, fullStageOf, isVouching } from "./stage.ts";
import { MISSION_UNKNOWN, type Verdict, verdict } from "./verdict.ts";

/** How a tie stands, as `score` gives it, told by its outline: what the network as a whole is reckoned from. */
export interface OutlinedTie {
  readonly stage: FullStage;
  readonly strength: number;
  /** Magnitudes given and taken, faded; -1 all taken, 1 all given. */
  readonly given: number;
  readonly taken: number;
  readonly balance: number;
  /** Up to the day, the newest first. */
  readonly exchanges: readonly OutlinedExchange[];
  readonly promises: readonly OutlinedPromise[];
  readonly talks: Talks;
  /** The first day in the file. */
  readonly addedDay: number;
  /** Facts and needs, of any day. */
  readonly known: number;
}

/** The days of two-way contact, as numbers; null where there is none such. */
interface Talks {
  readonly count: number;
  readonly first: number | null;
  readonly second: number | null;
  readonly last: number | null;
  /** The first that went below the surface. */
  readonly deep: number | null;
  readonly deepest: number;
}

const BELOW_SURFACE = 2;

export function outlinedTie(outline: TieOutline, today: number): OutlinedTie {
  const { words, at } = outline;
  const parts = partsOf(outline);
  const talks = talksIn(words, parts.contacts, today);
  const exchanges = exchangesIn(words, parts.exchanges, today);
  const promises = promisesIn(words, parts.promises, today);
  const { given, taken } = exchanges.length === 0 ? NOTHING : ledgerOf(exchanges);
  return {
    stage: stageBy(talks, exchanges, promises, areasIn(words, parts.facts, today), today),
    strength: strengthIn(outline, today),
    given,
    taken,
    balance: exchanges.length === 0 ? 0 : balanceOf(given, taken).balance,
    exchanges,
    promises,
    talks,
    addedDay: dayAt(words[at + 1] ?? 0),
    known: (words[parts.facts] ?? 0) + (words[parts.needs] ?? 0),
  };
}

const NOTHING = { given: 0, taken: 0 };

function stageBy(
  { count, deepest, first }: Talks,
  exchanges: readonly OutlinedExchange[],
  promises: readonly OutlinedPromise[],
  areasKnown: number,
  today: number,
): FullStage {
  const evidence = { twoWayDays: count, deepest, areasKnown };
  const stage = stageOf(evidence);
  // Most are no relation, and what would make more of one is not looked at.
  if (stage !== "relation") return stage;
  return fullStageOf({
    ...evidence,
    trust: trustOf(promises),
    isPromiseKeptOnEachSide: isAnyKept(promises, true) && isAnyKept(promises, false),
    tenureDays: first === null ? 0 : today - first,
    hasVouched: exchanges.some(isVouchedBy),
  });
}

/** What could be done with the relationship, as `score` proposes it. */
export function outlinedVerdict(
  { words, at }: TieOutline,
  { strength, balance, promises, talks: { last }, addedDay }: OutlinedTie,
  {
    mission,
    isAsked,
    perspective,
  }: {
    readonly mission: number | null;
    readonly isAsked: boolean;
    readonly perspective: () => number | null;
  },
  today: number,
): Verdict {
  if (mission === null) return MISSION_UNKNOWN;
  const silentDays = last === null ? null : today - last;
  return verdict({
    mission,
    isAsked,
    strength,
    balance,
    isPromiseOpen: promises.some(({ isOpen }) => isOpen),
    daysInFile: today - addedDay,
    isDormant: () =>
      isDormantAfter(silentDays, () => medianGap(talkAges(words, partsOf({ words, at }).contacts, today))),
    perspective,
  });
}

/** How a tie stood on the day something was asked for. */
export interface TieAsked {
  /** -1 all taken, 1 all given. */
  readonly balance: number;
  /** Days since the first conversation; null where there was none. */
  readonly daysKnown: number | null;
  readonly hasGiven: boolean;
}

export function askedTie(outline: TieOutline, on: number): TieAsked {
  const { words } = outline;
  const { contacts, exchanges } = partsOf(outline);
  // What was given on the day itself may have come along with the question; what was taken is its answer.
  const before = exchangesIn(words, exchanges, on).filter(({ age, isGiven }) => age > 0 || isGiven);
  const { given, taken } = ledgerOf(before);
  const { first } = talksIn(words, contacts, on);
  return {
    balance: balanceOf(given, taken).balance,
    daysKnown: first === null ? null : on - first,
    hasGiven: before.some(({ isGiven }) => isGiven),
  };
}

/** How many facts and needs were learned or confirmed from a day on. */
export function learnedSince(outline: TieOutline, since: number): number {
  const { words } = outline;
  const { facts, needs } = partsOf(outline);
  let count = 0;
  for (const from of [facts, needs]) {
    const end = from + (words[from] ?? 0);
    for (let at = from + 1; at <= end; at++) if (dayAt(words[at] ?? 0) >= since) count += 1;
  }
  return count;
}

function talksIn(words: Int32Array, from: number, today: number): Talks {
  const end = from + (words[from] ?? 0);
  let count = 0;
  let first: number | null = null;
  let second: number | null = null;
  let last: number | null = null;
  let deep: number | null = null;
  let deepest = 0;
  for (let at = from + 1; at <= end; at++) {
    const word = words[at] ?? 0;
    const day = dayAt(word);
    if (day > today) break;
    const depth = conversationDepth(word);
    if (depth === 0) continue;
    if (depth > deepest) deepest = depth;
    if (deep === null && depth >= BELOW_SURFACE) deep = day;
    if (day === last) continue;
    if (count === 0) first = day;
    else if (count === 1) second = day;
    last = day;
    count += 1;
  }
  return { count, first, second, last, deep, deepest };
}

/** How many days ago each day of two-way contact was, the newest first. */
function talkAges(words: Int32Array, from: number, today: number): readonly number[] {
  const ages: number[] = [];
  for (let at = from + (words[from] ?? 0); at > from; at--) {
    const word = words[at] ?? 0;
    const age = today - dayAt(word);
    if (age >= 0 && conversationDepth(word) > 0 && ages.at(-1) !== age) ages.push(age);
  }
  return ages;
}

function areasIn(words: Int32Array, from: number, today: number): number {
  const end = from + (words[from] ?? 0);
  let areas = 0;
  let count = 0;
  for (let at = from + 1; at <= end; at++) {
    const word = words[at] ?? 0;
    const area = 1 << (word & FIGURE);
    if (dayAt(word) > today || (areas & area) !== 0) continue;
    areas |= area;
    count += 1;
  }
  return count;
}

function isAnyKept(promises: readonly OutlinedPromise[], isMine: boolean): boolean {
  return promises.some((each) => each.isMine === isMine && (each.ending === "kept" || each.ending === "late"));
}

function isVouchedBy({ isGiven, kind, isAsked, age }: OutlinedExchange): boolean {
  return isVouching({ direction: isGiven ? "give" : "take", kind, isUnasked: !isAsked }, age);
}
