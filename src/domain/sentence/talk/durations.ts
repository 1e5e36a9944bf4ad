import {
  as,
  digits,
  either,
  type Match,
  matchAt,
  maybe,
  oneOf,
  type Piece,
  phrase,
  type Words,
} from "../../when/grammar.ts";
import {
  endOfLetters,
  isAlphanumericAt,
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  lowered,
  startBefore,
} from "../../when/letters.ts";
import { atFirstUse, phraseTable, wordSet } from "../../when/tables.ts";
import { COUNTS } from "../../when/words.ts";

/** How long a conversation took, and where the text says so. */
export interface Duration {
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 24 * 60;

const HALVES = phraseTable([0.5, "half|half an|en halv|a half|halv|a good half|en god halv|en lille halv"]);
/** "a good hour", "en god time" */
const GOOD = oneOf("good |full |whole |solid |god |lille |hel |gode |hele ");
const FIXED = phraseTable(
  [15, "a quarter of an hour|quarter of an hour|et kvarter|et kvarters|et kvarters tid"],
  [30, "to kvarter"],
  [45, "three quarters of an hour|tre kvarter|tre kvarters|tre kvarters tid|trekvart time"],
  [75, "fem kvarter|fem kvarters"],
);
/** What may follow whole hours: "an hour and a quarter". */
const REMAINDERS = phraseTable([15, "a quarter|et kvarter"], [30, "a half"]);

const HOURS = oneOf("hour|hours|hr|hrs|timer|timers|times tid|time");
const MINUTES = phrase(oneOf("minute|minutes|minutter|minuter|minutters|minut|min|mins"), maybe("."));
const COUNT = either(oneOf(HALVES), oneOf(COUNTS));
const HALF = oneOf(" and a half| og en halv| en halv"); // "to en halv time", as it is dictated
/** Behind hours: "and twenty minutes", "og et kvarter". */
const REST = either(
  phrase(" ", maybe(oneOf("and |og ")), as("extraCount", COUNT), " ", MINUTES),
  phrase(oneOf(" and | og "), as("remainder", oneOf(REMAINDERS))),
);
/** "15 to 20 minutes": the longer of the two is meant. */
const OR = oneOf(" to | or | til | eller |-|–| - | – ");

/** "45m", "1h 30", "1½ time". */
const inFigures = atFirstUse((): Piece => {
  const sixty = either(phrase(oneOf("0|1|2|3|4|5"), digits(1, 1)), digits(1, 1));
  const shortHours = oneOf(" h|h| t|t");
  const decimal = phrase(digits(1, 2), oneOf(".|,"), digits(1, 2));
  const halves = phrase(digits(0, 1), maybe(" "), oneOf("½|1/2"));
  const one = either(
    phrase(
      as("compactHours", digits(1, 2)),
      shortHours,
      maybe(maybe(" "), as("compactMinutes", sixty), maybe(" "), maybe(oneOf("m|min"))),
    ),
    phrase(as("hours", decimal), shortHours),
    phrase(
      as("clockHours", digits(1, 1)),
      ":",
      as("clockMinutes", phrase(oneOf("0|1|2|3|4|5"), digits(1, 1))),
      either(shortHours, phrase(" ", HOURS)),
    ),
    phrase(
      as("hours", either(decimal, halves, digits(1, 2))),
      maybe(as("half", HALF)),
      maybe(oneOf(" |-")),
      HOURS,
      maybe(
        either(
          phrase(maybe(","), " ", maybe(oneOf("and |og ")), as("extra", sixty), maybe(" "), either(MINUTES, "m")),
          REST,
        ),
      ),
    ),
    phrase(as("minutes", digits(1, 4)), either(phrase(maybe(oneOf(" |-")), MINUTES), "m")),
    phrase(as("quarters", digits(1, 1)), " kvarter"),
  );
  return either(one, phrase(either(decimal, halves, digits(1, 2)), OR, one));
});

/** "half an hour", "et kvarter", and whatever leads into a length: "for about 45m". */
const inWords = atFirstUse((): Piece => {
  const lead = either(
    oneOf("for |i |på |about |around |ca. |ca |cirka |omkring |roughly |almost |næsten |over |a |en |et "),
    oneOf("~ |~"),
  );
  const counted = phrase(
    as("count", COUNT),
    maybe(as("half", HALF)),
    either(
      phrase(" ", maybe(GOOD), as("unit", HOURS), maybe(REST)),
      phrase(" ", as("unit", either(MINUTES, "times"))),
      phrase("-", as("unit", oneOf("hour|minute|min"))),
    ),
  );
  return phrase(
    maybe(lead, maybe(lead)),
    either(inFigures(), as("fixed", oneOf(FIXED)), counted, phrase(COUNT, OR, counted)),
  );
});

const LEADS = wordSet("for i på about around ca cirka omkring roughly almost næsten over a en et");
/** What a length in words can begin with besides a number. */
const HEADS = wordSet("quarter trekvart");
const UNIT_STEMS = ["hour", "hr", "time", "min", "kvarter"];

// "in an hour" and "half an hour ago" are points in time.
const POINT_BEFORE = ["in", "om", "within", "inden for", "every", "hver", "after", "efter"];
const CLOCK_BEFORE = ["at", "kl", "kl.", "klokken", "from", "fra", "until", "til"]; // "at 9:30 h"
const POINT_AFTER = "siden|ago|later|senere|late|forsinket|from|away|hver|per|a week|a day|om ugen|om dagen".split("|");

/** Every length of time `text` speaks of, in order. */
export function durationsIn(text: string): Duration[] {
  const low = lowered(text);
  const hasUnit = UNIT_STEMS.some((stem) => low.includes(stem));
  const found: Duration[] = [];
  let start = 0;
  while (start < low.length) {
    const piece = pieceAt(low, start, hasUnit);
    const match = piece && matchAt(piece, low, start);
    if (match && !isPoint(low, start, match) && !isJoined(low, match)) {
      const minutes = minutesOf(match.words);
      if (minutes >= 1 && minutes <= LONGEST) found.push({ minutes, start, end: match.end });
    }
    start = match?.end ?? Math.max(start + 1, endOfLetters(low, start));
  }
  if (found.length > 0) return found;
  const clock = clockIn(low);
  return clock ? [clock] : found;
}

const CLOCK = "(\\d{1,2})(?:[.:]([0-5]\\d))?";
/** "kl. 13-14.30", "from 10 to 11:30", "10-11am"; and "45'" where a clause ends. */
const clock = atFirstUse(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d.,:/-])(?:(?<lead>(?:from |fra )?(?:kl\\.? ?|klokken )|from |fra )?${CLOCK} ?(?:am|pm)? ?(?:-|–|to |til )(?:kl\\.? ?)?${CLOCK}(?<half> ?[ap]m)?(?![\\p{L}\\d/%-])|(?<minutes>\\d{1,3})['′](?=[),.;]|$))`,
      "u",
    ),
);

function clockIn(low: string): Duration | null {
  if (!/\d(?: ?[ap]m)? ?(?:[-–'′]|to |til )/.test(low)) return null;
  const found = clock().exec(low);
  if (!found) return null;
  const { lead = "", half, minutes } = found.groups ?? {};
  const [start, end] = [found.index, found.index + found[0].length];
  if (minutes !== undefined) return { minutes: Number(minutes), start, end };
  const [hour, past = "0", until, behind = "0"] = [found[2], found[3], found[4], found[5]];
  const hasMinutes = (found[3] ?? found[5]) !== undefined;
  const isBare = lead === "" && [past, behind].every((each) => Number(each) % 15 === 0) && !isSum(low, end);
  const isOfDay = isBare && Number(hour) >= 6 && Number(until) >= 6 && Number(until) < 24; // "11-11.30"
  const isClock = lead.includes("k") || half !== undefined || (hasMinutes && (lead !== "" || isOfDay));
  const length = (Number(until) - Number(hour)) * 60 + Number(behind) - Number(past);
  const told = length > 0 ? length : length + LONGEST / 2; // "11-1pm"
  return isClock && Number(until) <= 24 && told > 0 && told <= LONGEST / 2 ? { minutes: told, start, end } : null;
}

const SUMS = "kr|mio|mia|mill|bill|dkk|eur|usd|gbp|pct|proc|per|km|kg|m2".split("|");

function isSum(low: string, end: number): boolean {
  const from = low[end] === " " ? end + 1 : end;
  return SUMS.some((unit) => low.startsWith(unit, from));
}

function pieceAt(low: string, at: number, hasUnit: boolean): Piece | undefined {
  const isNumber = isNumberSign(low, at);
  if (!isNumber && low[at] !== "~" && !isLetterAt(low, at)) return undefined;
  if (at > 0 && (".,/:#-".includes(low.charAt(at - 1)) || isAlphanumericAt(low, startBefore(low, at))))
    return undefined;
  if (isNumber) return inFigures();
  const head = wordFrom(low, at);
  const isHead = low[at] === "~" || (hasUnit && canBegin(head)) || (LEADS.has(head) && isLead(low, at + head.length));
  return isHead ? inWords() : undefined;
}

// Most that could lead into a length leads into something else: "i" is the commonest word there is.
function isLead(low: string, end: number): boolean {
  const next = (low[end] === "." ? end + 1 : end) + 1;
  if (low[next - 1] !== " ") return false;
  const word = wordFrom(low, next);
  return isNumberSign(low, next) || low[next] === "~" || LEADS.has(word) || canBegin(word);
}

// A number, as are the first words of "a couple of" and "half an".
function canBegin(word: string): boolean {
  return HEADS.has(word) || countOf(word) !== undefined;
}

function countOf(words: string): number | undefined {
  return HALVES.get(words) ?? COUNTS.get(words);
}

function isNumberSign(low: string, at: number): boolean {
  return isDigitAt(low, at) || low[at] === "½";
}

function wordFrom(low: string, at: number): string {
  let end = at;
  while (isLetterAt(low, end)) end += 1;
  return low.slice(at, end);
}

// "3 T-shirts" are no hours.
function isJoined(low: string, { end, words }: Match): boolean {
  return words["compactHours"] !== undefined && "-'".includes(low.charAt(end)) && isLetterAt(low, end + 1);
}

function isPoint(low: string, start: number, { end, words }: Match): boolean {
  const before = low.slice(Math.max(0, start - 12), start);
  if (before.endsWith(" ")) {
    const isBehind = (word: string): boolean => {
      const at = before.length - 1 - word.length;
      return (
        before.startsWith(word, at) && at >= 0 && (at === 0 || before[at - 1] === "(" || isSpaceAt(before, at - 1))
      );
    };
    if (POINT_BEFORE.some(isBehind)) return true;
    if (words["clockHours"] !== undefined && CLOCK_BEFORE.some(isBehind)) return true;
  }
  return (
    low[end] === " " &&
    POINT_AFTER.some(
      (word) =>
        low.startsWith(word, end + 1) &&
        !isLetterAt(low, end + 1 + word.length) &&
        !low.startsWith(" ago", end + 1 + word.length), // "45m a week ago"
    )
  );
}

function minutesOf(found: Words): number {
  const { compactHours, compactMinutes, clockHours, clockMinutes, hours, minutes, quarters, fixed } = found;
  if (compactHours !== undefined) return Number(compactHours) * 60 + Number(compactMinutes ?? 0);
  if (clockHours !== undefined) return Number(clockHours) * 60 + Number(clockMinutes);
  if (hours !== undefined) return Math.round((hoursOf(hours) + halfOf(found)) * 60) + restOf(found);
  if (minutes !== undefined) return Number(minutes);
  if (quarters !== undefined) return Number(quarters) * 15;
  if (fixed !== undefined) return FIXED.get(fixed) ?? 0;
  const { count = "", unit = "", half = "" } = found;
  // "One time" and "two times" are English, and no length.
  const isDanish =
    half.endsWith("halv") || ["en", "en halv", "en god halv", "en lille halv", "halv", "halvanden"].includes(count);
  if ((unit === "time" || unit === "times") && !isDanish) return 0;
  const counted = (countOf(count) ?? 0) + halfOf(found);
  return Math.round(counted * (unit.startsWith("h") || unit.startsWith("t") ? 60 : 1)) + restOf(found);
}

function halfOf({ half }: Words): number {
  return half === undefined ? 0 : 0.5;
}

function restOf({ extra, extraCount = "", remainder = "" }: Words): number {
  return Number(extra ?? countOf(extraCount) ?? REMAINDERS.get(remainder) ?? 0);
}

function hoursOf(written: string): number {
  const half = ["½", "1/2"].find((sign) => written.endsWith(sign));
  return half === undefined ? Number(written.replace(",", ".")) : Number(written.slice(0, -half.length)) + 0.5;
}
