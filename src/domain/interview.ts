import type { Day } from "./day.ts";
import { type Answer, isOpenQuestion, isSkip } from "./mission.ts";

/** One question of `net init`, and where it stands. */
export interface Asked {
  /** The name under which its answer is kept. */
  readonly name: string;
  readonly question: string;
  /** What holds of it: one text, or a line each. */
  readonly answers: readonly string[];
  /** The day it was passed over; null where it was answered since, or never put. */
  readonly skippedOn: Day | null;
  /** Whether it is put when `net init` is typed today. */
  readonly isOpen: boolean;
}

/** A question that one text answers. */
export function askedText(name: string, question: string, newest: Answer | null, today: Day): Asked {
  const isAnswered = newest !== null && !isSkip(newest);
  return {
    name,
    question,
    answers: isAnswered ? [newest.text] : [],
    skippedOn: newest !== null && !isAnswered ? newest.answeredOn : null,
    isOpen: isOpenQuestion(newest, today),
  };
}

/** A question that is answered by lines: open while there is none, unless it was skipped just now. */
export function askedList(
  name: string,
  question: string,
  lines: readonly string[],
  skipped: Answer | null,
  today: Day,
): Asked {
  const isAnswered = lines.length > 0;
  return {
    name,
    question,
    answers: lines,
    skippedOn: isAnswered ? null : (skipped?.answeredOn ?? null),
    isOpen: !isAnswered && isOpenQuestion(skipped, today),
  };
}
