import type { Side } from "../../interaction.ts";
import { wordSet } from "../../when/tables.ts";
import type { Calendar } from "../../when.ts";
import type { IsName } from "../names/is-name.ts";
import { type NameAt, namesAt } from "../names/names.ts";
import {
  ADVERBS,
  AND,
  CONJUNCTIONS,
  DANISH_WILL,
  DETERMINERS,
  isDayWord,
  NAMELESS,
  REPORTING,
  SUBJECTS,
  type Told,
  WE,
  WILL,
  WITH_SHORT,
} from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { isCapitalised, low, pronounPart, type Reading, type Token } from "../words/words.ts";
import { speakerOf } from "./speech.ts";

export interface Clause {
  readonly reading: Reading;
  /** The end of the clause. */
  readonly limit: number;
  readonly calendar: Calendar;
  readonly isName: IsName;
}

export interface Subject {
  readonly told: Told | null;
  readonly who: Mention | null;
  readonly names: readonly NameAt[];
  /** The "'ll" or "'d" of "she'll". */
  readonly aux: string | null;
  /** Something stands in front of it. */
  readonly isLater: boolean;
  readonly next: number;
}

export interface Opening {
  readonly by: Side;
  readonly subject: Subject | null;
  /** Where what was promised begins. */
  readonly deed: number;
  /** A Danish present turned into the infinitive, in front of the rest. */
  readonly infinitive: string | null;
  readonly receiver: Receiver | null;
  /** Told as something to come: then a day in front of it is its day. */
  readonly isAhead: boolean;
}

export interface Receiver {
  readonly who: Mention | null;
  readonly pronoun: "she" | "he" | "they" | null;
  /** Who is named with them: "promised Kate and Bo the list". */
  readonly others?: readonly Mention[];
}

export type DayAhead = (at: number) => boolean;

const RELATIVE = wordSet("who som der which that what hvad at as like");
export const BOTH = wordSet("both begge");
export const ALL = wordSet("all alle");
const PROMISES = wordSet("promised lovede owes skylder");

export function subjectAt({ reading: { tokens }, isName }: Clause, at: number): Subject | null {
  const token = tokens[at];
  if (!token) return null;
  const bare = pronounPart(token.low);
  const aux = bare === token.low ? null : token.low.slice(bare.length);
  const told = SUBJECTS.get(bare);
  if (told) {
    const speaker = told === "me" ? speakerOf(tokens, at, isName) : null;
    return {
      told: speaker ? speaker.told : told,
      who: speaker?.who ?? null,
      names: [],
      aux,
      isLater: at > 0,
      next: at + 1,
    };
  }
  if (aux !== null && aux !== "'s" && isCapitalised(token) && !NAMELESS.has(token.low)) {
    const text = token.text.slice(0, bare.length);
    return {
      told: null,
      who: { text, organisation: null, isNew: false },
      names: [],
      aux,
      isLater: at > 0,
      next: at + 1,
    };
  }
  if (BOTH.has(token.low)) return { told: "they", who: null, names: [], aux: null, isLater: at > 0, next: at + 1 };
  const { names, next } = namesAt(tokens, at, isName);
  const [first] = names;
  if (!first || (names.length > 1 && !areJoint(tokens, at, next))) return null;
  // "Søren and I"; but of "coffee with Mette and Søren and I'll call" only I do
  const isListed =
    (at > 1 && AND.has(low(tokens, at - 1)) && tokens[at - 2]?.text !== ",") ||
    (names.length > 1 && tokens[at - 1]?.text === ",") ||
    WITH_SHORT.has(low(tokens, at - 2)) ||
    MENTIONED.has(low(tokens, at - 1)); // "she mentioned Bo and I'll call"
  const other: Subject | null = AND.has(low(tokens, next)) && !isListed ? meAt(tokens, next + 1) : null;
  if (other) return { ...other, who: first.mention, names, isLater: at > 0 };
  return { told: null, who: first.mention, names, aux: null, isLater: at > 0, next };
}

const MENTIONED = wordSet("mentioned told nævnte");

// "Mette, Lars and Bo"; of "Mette and Lars, Bo" and of "Mette, Bo" only Bo does what follows.
function areJoint(tokens: readonly Token[], from: number, to: number): boolean {
  let isLast = AND.has(low(tokens, from - 1));
  for (let at = from; at < to; at += 1) {
    if (AND.has(low(tokens, at))) isLast = true;
    else if (isLast && tokens[at]?.text === ",") return false;
  }
  return isLast;
}

function meAt(tokens: readonly Token[], at: number): Subject | null {
  const word = low(tokens, at);
  const bare = pronounPart(word);
  if (SUBJECTS.get(bare) !== "me" || WE.has(bare)) return null;
  return {
    told: "me",
    who: null,
    names: [],
    aux: bare === word ? null : word.slice(bare.length),
    isLater: true,
    next: at + 1,
  };
}

// "the bank promised", "min chef lovede", "chefen vil sende".
export function nounSubject(tokens: readonly Token[], at: number): Subject | null {
  if (RELATIVE.has(low(tokens, at)) || AND.has(low(tokens, at + 1))) return null; // "45 min og jeg lovede"
  const hasArticle = DETERMINERS.has(low(tokens, at));
  for (
    let next = at + 1;
    next <= at + (hasArticle ? 3 : 1) && tokens[next]?.kind === "word" && !AND.has(low(tokens, next));
    next += 1
  ) {
    const verb = low(tokens, next);
    const isPromise = PROMISES.has(verb) || (hasArticle && (WILL.has(verb) || DANISH_WILL.has(verb)));
    if (
      isPromise &&
      tokens[at]?.kind === "word" &&
      !ADVERBS.has(low(tokens, at)) &&
      !isDayWord(low(tokens, at)) && // "45m yesterday promised him a call"
      !CONJUNCTIONS.has(low(tokens, at)) &&
      !REPORTING.has(low(tokens, at))
    ) {
      if (hasArticle && next === at + 1) continue;
      return { told: null, who: null, names: [], aux: null, isLater: at > 0, next };
    }
  }
  return null;
}

export function behindAdverbs(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && ADVERBS.has(low(tokens, next))) next += 1;
  return next;
}
