import { as, digits, either, matchAt, maybe, oneOf, type Piece, phrase, type Words } from "../when/grammar.ts";
import {
  endOfLetters,
  isAlphanumericAt,
  isDigitAt,
  isLetterAt,
  isSpaceAt,
  lowered,
  startBefore,
} from "../when/letters.ts";
import { atFirstUse, phraseTable, wordSet } from "../when/tables.ts";

/** How long a conversation took, and where the text says so. */
export interface Duration {
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 24 * 60;

const COUNTS = phraseTable(
  [0.5, "half|half an|en halv|a half|halv"],
  [1, "a|an|one|en|et"],
  [1.5, "halvanden|one and a half"],
  [2, "two|to|a couple of|et par"],
  [3, "three|tre"],
  [4, "four|fire"],
  [5, "five|fem"],
  [10, "ten|ti"],
  [15, "fifteen|femten"],
  [20, "twenty|tyve"],
  [30, "thirty|tredive"],
  [40, "forty|fyrre"],
);
const FIXED = phraseTable(
  [15, "a quarter of an hour|quarter of an hour|et kvarter|et kvarters tid"],
  [45, "three quarters of an hour|tre kvarter"],
  [90, "an hour and a half"],
);

const HOURS = oneOf("hour|hours|hr|hrs|timer|timers|times tid|time");
const MINUTES = phrase(oneOf("minute|minutes|minutter|minutters|minut|min|mins"), maybe("."));

/** "45m", "1h 30", "1½ time". */
const inFigures = atFirstUse((): Piece => {
  const sixty = either(phrase(oneOf("0|1|2|3|4|5"), digits(1, 1)), digits(1, 1));
  return either(
    phrase(
      as("compactHours", digits(1, 2)),
      oneOf(" h|h|t"),
      maybe(maybe(" "), as("compactMinutes", sixty), maybe(" "), maybe(oneOf("m|min"))),
    ),
    phrase(
      as("hours", either(phrase(digits(1, 2), maybe(oneOf(".|,"), digits(1, 2))), phrase(digits(0, 1), "½"))),
      maybe(oneOf(" |-")),
      HOURS,
      maybe(maybe(","), " ", maybe(oneOf("and |og ")), as("extra", sixty), maybe(" "), either(MINUTES, "m")),
    ),
    phrase(as("minutes", digits(1, 4)), either(phrase(maybe(oneOf(" |-")), MINUTES), "m")),
  );
});

/** "half an hour", "et kvarter", and whatever leads into a length: "for about 45m". */
const inWords = atFirstUse((): Piece => {
  const lead = either(
    oneOf("for |i |på |about |around |ca. |ca |cirka |omkring |roughly |almost |næsten |over |a |en |et "),
    oneOf("~ |~"),
  );
  return phrase(
    maybe(lead, maybe(lead)),
    either(
      inFigures(),
      as("fixed", oneOf(FIXED)),
      phrase(as("count", oneOf(COUNTS)), " ", as("unit", either(HOURS, MINUTES, "times"))),
    ),
  );
});

const LEADS = wordSet("for i på about around ca cirka omkring roughly almost næsten over a en et");
/** What a length in words can begin with. */
const HEADS = wordSet(
  "a an en et one two to three tre four fire five fem ten ti fifteen femten twenty tyve thirty tredive forty fyrre halvanden half halv quarter",
);
const UNIT_STEMS = ["hour", "hr", "time", "min", "kvarter"];

// "in an hour" and "half an hour ago" are points in time.
const POINT_BEFORE = ["in", "om", "within", "inden for", "every", "hver", "after", "efter"];
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
    if (match && !isPoint(low, start, match.end)) {
      const minutes = minutesOf(match.words);
      if (minutes >= 1 && minutes <= LONGEST) found.push({ minutes, start, end: match.end });
    }
    start = match?.end ?? Math.max(start + 1, endOfLetters(low, start));
  }
  return found;
}

function pieceAt(low: string, at: number, hasUnit: boolean): Piece | undefined {
  const isNumber = isNumberSign(low, at);
  if (!isNumber && low[at] !== "~" && !isLetterAt(low, at)) return undefined;
  if (at > 0 && (".,/:#-".includes(low.charAt(at - 1)) || isAlphanumericAt(low, startBefore(low, at))))
    return undefined;
  if (isNumber) return inFigures();
  const head = wordFrom(low, at);
  const isHead = low[at] === "~" || (hasUnit && HEADS.has(head)) || (LEADS.has(head) && isLead(low, at + head.length));
  return isHead ? inWords() : undefined;
}

// Most that could lead into a length leads into something else: "i" is the commonest word there is.
function isLead(low: string, end: number): boolean {
  const next = (low[end] === "." ? end + 1 : end) + 1;
  if (low[next - 1] !== " ") return false;
  const word = wordFrom(low, next);
  return isNumberSign(low, next) || low[next] === "~" || LEADS.has(word) || HEADS.has(word);
}

function isNumberSign(low: string, at: number): boolean {
  return isDigitAt(low, at) || low[at] === "½";
}

function wordFrom(low: string, at: number): string {
  let end = at;
  while (isLetterAt(low, end)) end += 1;
  return low.slice(at, end);
}

function isPoint(low: string, start: number, end: number): boolean {
  const before = low.slice(Math.max(0, start - 12), start);
  if (before.endsWith(" ")) {
    const isBehind = (word: string): boolean => {
      const at = before.length - 1 - word.length;
      return (
        before.startsWith(word, at) && at >= 0 && (at === 0 || before[at - 1] === "(" || isSpaceAt(before, at - 1))
      );
    };
    if (POINT_BEFORE.some(isBehind)) return true;
  }
  return (
    low[end] === " " &&
    POINT_AFTER.some((word) => low.startsWith(word, end + 1) && !isLetterAt(low, end + 1 + word.length))
  );
}

function minutesOf(found: Words): number {
  const { compactHours, compactMinutes, hours, extra, minutes, fixed, count = "", unit = "" } = found;
  if (compactHours !== undefined) return Number(compactHours) * 60 + Number(compactMinutes ?? 0);
  if (hours !== undefined) return Math.round(hoursOf(hours) * 60) + Number(extra ?? 0);
  if (minutes !== undefined) return Number(minutes);
  if (fixed !== undefined) return FIXED.get(fixed) ?? 0;
  // "One time" and "two times" are English, and no length.
  const isEnglish = (unit === "time" || unit === "times") && !["en", "en halv", "halv", "halvanden"].includes(count);
  return isEnglish ? 0 : (COUNTS.get(count) ?? 0) * (unit.startsWith("h") || unit.startsWith("t") ? 60 : 1);
}

function hoursOf(written: string): number {
  return written.endsWith("½") ? Number(written.slice(0, -1)) + 0.5 : Number(written.replace(",", "."));
}
