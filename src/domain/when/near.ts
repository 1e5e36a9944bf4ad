import { fold } from "./fold.ts";
import { hasDigit } from "./letters.ts";
import { phraseTable, wordSet } from "./tables.ts";

/** A word among others: what stands before and behind it, in small letters; empty at the ends of what is told. */
interface WordPlace {
  readonly word: string;
  readonly before: string;
  readonly behind: string;
}

/** These are no words of another kind, however misspelt: they may stand anywhere. */
const PLAIN = phraseTable(
  ["today", "today"],
  ["tonight", "tonight"],
  ["tomorrow", "tomorrow"],
  ["yesterday", "yesterday"],
  ["i overmorgen", "overmorgen|iovermorgen"],
  ["i morgen", "imorgen"],
  ["i forgårs", "iforgars"],
);
// Folded as they stand here: to fold them anew would take longer than to make all the tables.
const WEEKDAYS = phraseTable(
  ..."monday tuesday wednesday thursday friday saturday sunday mandag tirsdag onsdag torsdag fredag"
    .split(" ")
    .map((name) => [name, name] as const),
  ["lørdag", "lordag"],
  ["søndag", "sondag"],
);
const MONTHS = phraseTable(
  ..."january february april august september october november december januar februar oktober"
    .split(" ")
    .map((name) => [name, name] as const),
);
/** Behind "i". */
const DANISH = phraseTable(
  ["i morgen", "morgen"],
  ["i overmorgen", "overmorgen"],
  ["i forgårs", "forgars"],
  ["i mandags", "mandags"],
  ["i tirsdags", "tirsdags"],
  ["i onsdags", "onsdags"],
  ["i torsdags", "torsdags"],
  ["i fredags", "fredags"],
  ["i lørdags", "lordags"],
  ["i søndags", "sondags"],
);
const SWAPPED: ReadonlyMap<string, string> = new Map([
  ["dga", "i dag"],
  ["adg", "i dag"],
  ["gra", "i går"],
  ["agr", "i går"],
]);
/** Two slips at once, but made by many. */
const MISSPELT: ReadonlyMap<string, string> = new Map([
  ["tommorow", "tomorrow"],
  ["wensday", "wednesday"],
  ["wendsday", "wednesday"],
]);
const LEADS = wordSet(
  "on by before until till due this next last coming på inden senest før til næste sidste i den kommende",
);
/** Words of their own that are one letter from a day. */
const ORDINARY = wordSet("mandat mandal toady sundry borgen sorgen morgan forgar forgaas");
const SHORTEST = 5;
const LONGEST = 12;

/** The day word that a misspelt one stands for, where it stands as a day would; undefined where it is a word of its own. */
export function nearDay({ word, before, behind }: WordPlace): string | undefined {
  if (word.length < SHORTEST - 2 || word.length > LONGEST) return undefined;
  const { text } = fold(word);
  const swapped = before === "i" ? SWAPPED.get(text) : undefined;
  const meant = swapped ?? MISSPELT.get(text);
  if (meant !== undefined) return meant;
  if (text.length < SHORTEST - 1 || ORDINARY.has(text) || isDay(text)) return undefined;
  return (
    nearest(text, PLAIN) ??
    (before === "i" ? nearest(text, DANISH) : undefined) ??
    (LEADS.has(before) || before === "" || behind === "" ? nearest(text, WEEKDAYS) : undefined) ??
    (hasDigit(before) || hasDigit(behind) ? nearest(text, MONTHS) : undefined)
  );
}

type Words = Pick<typeof PLAIN, "get" | "words" | "has">;

function isDay(text: string): boolean {
  return [PLAIN, WEEKDAYS, MONTHS, DANISH].some((words) => words.has(text));
}

function nearest(text: string, words: Words): string | undefined {
  for (const word of words.words()) if (isOneSlip(text, word)) return words.get(word);
  return undefined;
}

/** One letter too few, too many, wrong, or two that have changed places; an ending ("mondays") is no slip. */
function isOneSlip(text: string, word: string): boolean {
  if (Math.abs(text.length - word.length) > 1 || text.startsWith(word)) return false;
  let at = 0;
  while (at < text.length && text[at] === word[at]) at += 1;
  const [left, meant] = [text.slice(at), word.slice(at)];
  return (
    left.slice(1) === meant ||
    left === meant.slice(1) ||
    left.slice(1) === meant.slice(1) ||
    (left.slice(2) === meant.slice(2) && left.slice(0, 2) === `${meant.charAt(1)}${meant.charAt(0)}`)
  );
}
