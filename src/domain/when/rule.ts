import type { Day } from "../day.ts";
import type { Piece, Words } from "./grammar.ts";

/** What a day phrase is read against. */
export interface Calendar {
  readonly today: Day;
  /** Whether 12/3 is the 12th of March. */
  readonly dayFirst: boolean;
}

/**
 * Which way an open phrase points: "friday" is the last one in a log and the coming one in a promise. A deadline looks ahead too, and
 * a week or a month lasts until its last working day: "next week" is its Friday, where it is a Monday for a meeting.
 */
export type Aim = "past" | "future" | "deadline";

/** What stands round a phrase in a sentence, folded but for `written`. */
export interface Place {
  readonly preposition: string;
  readonly before: string;
  readonly after: string;
  readonly written: string;
}

/** What one shape of phrase means, and where in a sentence it is surely a day. */
export interface Rule {
  readonly phrase: Piece;
  /** The words are those of the phrase, with the `preposition` before it. */
  readonly day: (words: Words, aim: Aim, calendar: Calendar) => Day | undefined;
  /** Left out when the phrase can hardly be anything else. */
  readonly isSure?: (words: Words, place: Place) => boolean;
  /** Whether no preposition but "by" and "inden" goes before it: "for 2 weeks" is no day. */
  readonly standsAlone?: true;
  /** Whether it tells of days on end, of which the day that is meant is one. */
  readonly lasts?: true;
}

/** Rules that are made and tried only where a phrase of theirs can begin. */
export interface Family {
  /** Whether one can begin with that word; `DIGIT` stands for any number. */
  readonly isHead: (word: string) => boolean;
  /** Whether none is without a number. */
  readonly hasDigit?: true;
  /** Whether what begins at `at` looks like one, for those that cost more to try. */
  readonly isLikely?: (text: string, at: number) => boolean;
  readonly rules: () => readonly Rule[];
}

export const DIGIT = "0";
