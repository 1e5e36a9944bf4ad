import { nearDay } from "../../when/near.ts";
import { type Calendar, findNoDay } from "../../when.ts";
import type { IsName } from "../names/is-name.ts";
import { overlaps, spanOf } from "../words/spans.ts";
import type { Reading } from "../words/words.ts";
import type { PromiseClause } from "./promises.ts";

/** Something that stands where a day would. */
export interface DoubtfulDay {
  readonly written: string;
  /** The day word it is a slip of; null where it is a date that does not exist. */
  readonly meant: string | null;
  /** Whether it would be the day of a promise, and not that of the conversation. */
  readonly isPromised: boolean;
}

/** Beyond this nobody types a sentence, and it is not looked at word by word. */
const LONGEST = 4000;

interface Told {
  readonly given: readonly PromiseClause[];
  readonly hasDay: boolean;
  readonly calendar: Calendar;
  readonly isName: IsName;
}

/** A date that does not exist, or a day word with a slip in it where no day was found. */
export function doubtfulIn({ text, tokens }: Reading, { given, hasDay, calendar, isName }: Told): DoubtfulDay | null {
  if (text.length > LONGEST) return null;
  const promiseAt = (start: number): PromiseClause | undefined =>
    given.find((clause) => overlaps(spanOf(tokens, clause.start, clause.end), { start, end: start + 1 }));
  const none = findNoDay(text, (start) => (promiseAt(start) === undefined ? "past" : "deadline"), calendar);
  if (none) {
    const written = text.slice(none.start, none.end);
    return { written, meant: null, isPromised: promiseAt(none.start) !== undefined };
  }
  for (const [at, { kind, text: written, low, start }] of tokens.entries()) {
    if (kind !== "word") continue;
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    const near = nearDay({ word: low, before: before?.low ?? "", behind: behind?.kind === "word" ? behind.low : "" });
    if (near === undefined) continue;
    const clause = promiseAt(start);
    const isDated = clause === undefined ? hasDay : clause.promise.dueOn !== null;
    if (!isDated && !isName(written)) return { written, meant: near, isPromised: clause !== undefined };
  }
  return null;
}
