import { type Day, daysBetween } from "../day.ts";
import { type Answer, isOpenQuestion, isSkip } from "../mission.ts";

/** After how many days the large questions are put again: a little less than a year, so that the day may wander. */
const AGAIN_DAYS = 330;

/** One of the large questions, and where it stands. */
export interface YearAsked {
  readonly name: string;
  readonly question: string;
  /** What was answered last, this year or before. */
  readonly before: Pick<Answer, "text" | "answeredOn"> | null;
  readonly isOpen: boolean;
}

/** `answers` are all that were given to it, newest first; one that was skipped is put again after a while. */
export function yearAsked(name: string, question: string, answers: readonly Answer[], today: Day): YearAsked {
  const [newest = null] = answers;
  const said = answers.find((answer) => !isSkip(answer)) ?? null;
  const isOfThisYear = newest !== null && !isSkip(newest) && daysBetween(newest.answeredOn, today) < AGAIN_DAYS;
  return {
    name,
    question,
    before: said && { text: said.text, answeredOn: said.answeredOn },
    isOpen: !isOfThisYear && (newest === null || !isSkip(newest) || isOpenQuestion(newest, today)),
  };
}
