import { wordSet } from "../../when/tables.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt, nameBefore } from "../names/names.ts";
import { AND, SUBJECTS, type Told } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, type Token } from "../words/words.ts";

// Of what is told in somebody's own words: "Bo said "I'll call you on Friday"".

const QUOTES = wordSet(`" “ ” „ « »`);
const SAID = wordSet(
  "said says wrote writes replied answered texted told me asked sagde siger skrev skriver svarede svarer spurgte mig",
);
/** So many words somebody is quoted with at most. */
const LONGEST_SPEECH = 40;

interface Speaker {
  readonly told: Told | null;
  readonly who: Mention | null;
}

/** Who says the "I" at `at`, where it stands in quotation marks or behind "said:"; null where it is the owner's own. */
export function speakerOf(tokens: readonly Token[], at: number, isName: IsName): Speaker | null {
  const open = openingQuote(tokens, at);
  if (open === null) return low(tokens, at - 1) === ":" ? sayerBefore(tokens, at - 1, isName, false) : null;
  const isTold = ",:".includes(tokens[open - 1]?.text ?? " ");
  const before = sayerBefore(tokens, isTold ? open - 1 : open, isName, low(tokens, open - 1) === ":");
  return before ?? sayerBehind(tokens, at, isName);
}

export function isQuote(token: Token | undefined): boolean {
  return token !== undefined && QUOTES.has(token.text);
}

/** Where the quotation marks open that the word at `at` stands in; null where it stands in none. */
export function openingQuote(tokens: readonly Token[], at: number): number | null {
  for (let open = at - 1; open >= Math.max(0, at - LONGEST_SPEECH); open -= 1) {
    const [before, mark, next] = [tokens[open - 1], tokens[open], tokens[open + 1]];
    if (mark?.kind !== "mark" || !QUOTES.has(mark.text)) continue;
    return next?.start === mark.end && before?.end !== mark.start ? open : null;
  }
  return null;
}

// "Bo said", "she wrote"; in front of a colon and quotation marks "Bo" alone.
function sayerBefore(tokens: readonly Token[], end: number, isName: IsName, isBare: boolean): Speaker | null {
  let last = end;
  while (last > end - 2 && SAID.has(low(tokens, last - 1))) last -= 1;
  if (last === end && !isBare) return null;
  return speaker(SUBJECTS.get(low(tokens, last - 1)), nameBefore(tokens, last, isName)?.mention);
}

// "…", said Bo; "…", Bo said
function sayerBehind(tokens: readonly Token[], from: number, isName: IsName): Speaker | null {
  let close = from;
  while (close < from + LONGEST_SPEECH && !QUOTES.has(low(tokens, close))) close += 1;
  const next = tokens[close + 1]?.text === "," ? close + 2 : close + 1;
  const isInverted = SAID.has(low(tokens, next));
  const at = isInverted ? next + 1 : next;
  const name = nameAt(tokens, at, isName);
  if (!isInverted && !SAID.has(low(tokens, name?.next ?? at + 1))) return null;
  return AND.has(low(tokens, name?.next ?? at + 1)) ? null : speaker(SUBJECTS.get(low(tokens, at)), name?.mention);
}

function speaker(told: Told | undefined, who: Mention | undefined): Speaker | null {
  if (told === "me" || (told === undefined && who === undefined)) return null;
  return { told: told ?? null, who: told === undefined ? (who ?? null) : null };
}
