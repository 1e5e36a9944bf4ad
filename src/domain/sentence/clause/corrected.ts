import { lowered } from "../../when/letters.ts";
import { atFirstUse } from "../../when/tables.ts";
import { type Calendar, findDay } from "../../when.ts";
import type { IsName } from "../names/is-name.ts";

/** One of these stands in every such text. */
const STEMS = [
  "no,",
  "no wait",
  " no ",
  "nej",
  "sorry",
  "undskyld",
  "i mean",
  "jeg mener",
  "rather",
  "rettere",
  "actually",
  "faktisk",
];
/** What takes back the word before it for the one behind it; `plain` may be said for another reason in front of somebody's name. */
const mark = atFirstUse(
  () =>
    /[ ,;.–-]*[ ,;–-](?:(?:eh|øh|øhm|uh|um|er),? (?:no|nej)(?![a-zæøå])|(?<plain>sorry|undskyld|actually|faktisk)|no,? wait|no(?=,)|nej,? vent|nej,? det var|nej|no,? it was|i mean|jeg mener|or rather|eller rettere(?: sagt)?)[ ,:]+/g,
);
/** So many letters tell of a day or name a person. */
const FAR = 40;
/** Of so many corrections in one sentence. */
const MOST = 8;
const DEADLINES = ["by ", "before ", "until ", "inden ", "senest ", "før "];

/** The sentence without what was taken back in it: "by Thursday, no, Friday" is by Friday, "with Mette, I mean Åse" with Åse. */
export function corrected(text: string, calendar: Calendar, isName: IsName): string {
  const low = lowered(text);
  if (!STEMS.some((stem) => low.includes(stem))) return text;
  let told = text;
  for (let count = 0, from = 0; count < MOST; count += 1) {
    mark().lastIndex = from;
    const found = mark().exec(lowered(told));
    if (!found) break;
    const [start, end] = [found.index, found.index + found[0].length];
    const cut =
      dayTakenBack(told, start, end, calendar) ??
      (found.groups?.["plain"] ? null : nameTakenBack(told, start, end, isName));
    if (cut !== null) told = told.slice(0, cut) + told.slice(end);
    from = cut ?? end - 1;
  }
  return told;
}

// Where the day begins that ends at `start`, with another one behind `end`: behind its "by", where the other has none.
function dayTakenBack(text: string, start: number, end: number, calendar: Calendar): number | null {
  const next = findDay(text.slice(end, end + FAR), "future", calendar);
  if (next?.start !== 0) return null;
  let from = Math.max(0, text.lastIndexOf(" ", start - FAR));
  for (;;) {
    const day = findDay(text.slice(from, start), "future", calendar);
    if (!day) return null;
    if (from + day.end < start) {
      from += day.end;
      continue;
    }
    const first = lowered(text.slice(from + day.start, start));
    const lead = DEADLINES.find((word) => first.startsWith(word));
    const isLedToo = DEADLINES.some((word) => lowered(text.slice(end, end + FAR)).startsWith(word));
    return from + day.start + (lead === undefined || isLedToo ? 0 : lead.length);
  }
}

// The same of a name of one word or two.
function nameTakenBack(text: string, start: number, end: number, isName: IsName): number | null {
  const [one, two] = text.slice(end, end + FAR).split(/[\s,.;]+/, 2);
  if (!one || !(isName(one) || isName(`${one} ${two ?? ""}`))) return null;
  const last = text.lastIndexOf(" ", start - 1) + 1;
  const first = text.lastIndexOf(" ", last - 2) + 1;
  return [first, last].find((from) => isName(text.slice(from, start))) ?? null;
}
