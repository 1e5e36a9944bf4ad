import { pronounOf } from "../../given-names.ts";
import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameBefore } from "../names/names.ts";
import { BUT, CONJUNCTIONS, SUBJECTS } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, pronounPart, type Token } from "../words/words.ts";

/** What somebody else is told to be looking for. */
export interface SpokenNeed {
  /** Null where only a pronoun or nothing tells. */
  readonly who: Mention | null;
  readonly pronoun: "she" | "he" | "they" | null;
  readonly text: string;
}

/** Most sentences have none of these, and are not looked through. */
const ANY = "look search seek need could leder søger mangler brug efterlys udkig".split(" ");
const NEEDING = [
  "looking for",
  "searching for",
  "seeking",
  "seeks",
  "needs",
  "need",
  "in need of",
  "could use",
  "leder efter",
  "søger",
  "mangler",
  "har brug for",
  "kunne bruge",
  "på udkig efter",
  "efterlyser",
].map((words) => words.split(" "));
const BESIDE = wordSet(
  "is are 's 're er also still now currently really desperately også stadig nu selv lige virkelig",
);
const WHO = wordSet("who som der");
/** A deed, or something the owner is to see to. */
const NO_THING = wordSet("to at it that this det den dette");
const OF_MINE = wordSet("i jeg me mig we vi us os my min mit mine our vores you du dig your din dit dine");
/** What is needed by a day is somebody's to do. */
const BY = wordSet("by before inden senest");
const ENDS = wordSet("because since as while when if fordi da mens når hvis so så");
const LONGEST = 14;

/** "she is looking for a CFO", "Mette mangler en udvikler": what the others are told to need, as nobody promised it. */
export function needsIn(text: string, stretches: readonly (readonly Token[])[], isName: IsName): SpokenNeed[] {
  const small = text.toLowerCase();
  if (!ANY.some((word) => small.includes(word))) return [];
  return stretches.flatMap((tokens) => tokens.flatMap((_, at) => needAt(text, tokens, at, isName) ?? []));
}

function needAt(text: string, tokens: readonly Token[], at: number, isName: IsName): SpokenNeed | null {
  const words = NEEDING.find((phrase) => phrase.every((word, step) => low(tokens, at + step) === word));
  const whose = words && whoseAt(tokens, at, isName);
  if (!words || !whose) return null;
  const from = at + words.length;
  const to = endOfThing(tokens, from);
  const thing = tokens.slice(from, to);
  const first = thing[0];
  const last = thing.at(-1);
  if (!first || !last || thing.length > LONGEST || NO_THING.has(first.low)) return null;
  if (thing.some(({ low }) => OF_MINE.has(low) || BY.has(low))) return null;
  return { ...whose, text: text.slice(first.start, last.end) };
}

/** Of whom it is told; null where it is the owner, or nobody. */
function whoseAt(tokens: readonly Token[], verb: number, isName: IsName): Pick<SpokenNeed, "who" | "pronoun"> | null {
  let end = verb;
  while (end > 0 && BESIDE.has(low(tokens, end - 1))) end -= 1;
  const before = pronounPart(low(tokens, end - 1));
  if (end === 0 || tokens[end - 1]?.kind === "gap") return { who: null, pronoun: null };
  const told = SUBJECTS.get(before);
  if (told !== undefined) return told === "me" ? null : { who: null, pronoun: told };
  if (CONJUNCTIONS.has(before) || before === ",") return subjectBefore(tokens, end - 1, isName);
  const named = nameBefore(tokens, WHO.has(before) ? end - 1 : end, isName);
  if (named !== null) return { who: named.mention, pronoun: null };
  return WHO.has(before) ? { who: null, pronoun: null } : null;
}

// "hun er ny i jobbet og leder efter en CFO": who was told of last
function subjectBefore(
  tokens: readonly Token[],
  end: number,
  isName: IsName,
): Pick<SpokenNeed, "who" | "pronoun"> | null {
  for (let at = end; at > Math.max(0, end - LONGEST); at -= 1) {
    const told = SUBJECTS.get(pronounPart(low(tokens, at - 1)));
    if (tokens[at - 1]?.text === "i") continue; // "ny i jobbet"
    if (told !== undefined) return told === "me" ? null : { who: null, pronoun: told };
    const named = nameBefore(tokens, at, isName);
    if (named !== null) return { who: named.mention, pronoun: pronounOf(named.mention.text) };
  }
  return null;
}

function endOfThing(tokens: readonly Token[], from: number): number {
  let to = from;
  for (; to < Math.min(tokens.length, from + LONGEST + 1); to += 1) {
    const token = tokens[to];
    if (token === undefined || token.kind === "gap" || token.kind === "mark") break;
    const next = pronounPart(low(tokens, to + 1));
    if (BUT.has(token.low) || ENDS.has(token.low) || (CONJUNCTIONS.has(token.low) && SUBJECTS.has(next))) break;
  }
  return to;
}
