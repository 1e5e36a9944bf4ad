/** Where the silence, as a share of the wanted rhythm, begins to be named, and where it is left to a review. */
export const WAKE_RATIO = 0.9;
export const LAPSE_RATIO = 3;

/** What each reason to write weighs; the highest sum is the most urgent. */
export const WEIGHTS = {
  mine: 12,
  card: 9,
  reply: 8,
  cadence: 6,
  theirs: 5,
  occasion: 4,
  /** Something taken that was not thanked for; and a door somebody opened, after a week. */
  thanks: 4,
  thanksForDoor: 6,
  /** Having taken more than was given, where something of mine could meet a need of theirs. */
  debt: 4,
  /** An introduction of mine of which it is time to hear; and one that got stuck before it was made. */
  introduction: 4,
  stuckIntroduction: 3,
  age: 2,
  waiting: -5,
  pinned: 15,
} as const;

/**
 * What a group or an event asks for. Nobody waits for it, so it gets no weightier with time, and a promise that is near its day
 * goes before it; of the first lines it has so many at most.
 */
export const GATHERING_WEIGHTS = {
  "follow up": 6,
  decide: 5,
  prepare: 5,
  debrief: 5,
  evaluate: 4,
  purpose: 4,
  tell: 4,
  "look back": 4,
  plan: 4,
  share: 4,
} as const;
export const MOST_GATHERINGS = 2;

/** Days before an event to plan it, after it to look back and to share what came of it, and after the day kept for following up. */
export const EVENT_DUE = { planDays: 7, overDays: 14, followUpDays: 7 } as const;

/**
 * From how many days after its day on a promise may as well be let go. Somebody waited once, but so many months say nothing of today,
 * so that of the first lines they have so many at most, where nothing else is due of that person.
 */
export const LONG_OVER_DAYS = 60;
export const MOST_LONG_OVER = 2;

/** How long a card may lie before it is proposed to file it. */
export const STALE_CARD_DAYS = 30;

/** How far ahead a promise of each side, and an occasion, is named. */
export const MINE_AHEAD_DAYS = 7;
export const THEIRS_AHEAD_DAYS = 3;
export const OCCASION_AHEAD_DAYS = 7;

/** From how many days after it on a thanks is owed, until when it is named, and from when on a door that was opened weighs more. */
export const THANKS_DAYS = { from: 2, until: 60, door: 8 } as const;

/** For so many days a reply is owed, and a word on an introduction asked for; later it is let rest. */
export const ASKED_DAYS = 365;

// Each is asked of a number of days, which whoever asks has counted once.

/** My promise: .2 from seven days before its day, 1 from three days after it, straight in between. */
export function mineRamp(late: number): number {
  return late < -MINE_AHEAD_DAYS ? 0 : ramp(late, -MINE_AHEAD_DAYS, 3, 0.2);
}

/** Their promise: from 0 three days before its day to 1 seven days after it. */
export function theirsRamp(late: number): number {
  return ramp(late, -THEIRS_AHEAD_DAYS, 7, 0);
}

/** A fresh card: .6 on its day, 1 for three days, then .06 less each day, down to .3. */
export function cardFreshness(age: number): number {
  if (age <= 0) return 0.6;
  return age <= 3 ? 1 : Math.max(0.3, 1 - 0.06 * (age - 3));
}

/** A rhythm that runs out, with the share of it that has passed in silence; 0 where it is too early, or too late for a word. */
export function cadenceUrge(ratio: number, missionFit: number): number {
  if (ratio < WAKE_RATIO || ratio > LAPSE_RATIO) return 0;
  return share(0.6 + 0.2 * (ratio - 1)) * (0.3 + 0.7 * missionFit);
}

/** Share of a year that something has waited, 1 at most. */
export function ageShare(age: number): number {
  return share(age / 365);
}

/** From `low` at one place to 1 at another. */
function ramp(value: number, from: number, to: number, low: number): number {
  return low + (1 - low) * share((value - from) / (to - from));
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** How long an attempt of mine that got no answer leaves the next word to them. */
export const WAITING_DAYS = 14;
