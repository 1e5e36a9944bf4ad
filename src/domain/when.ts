import {
  type Day,
  dateOf,
  dayFrom,
  endOfMonth,
  mondayOfWeek,
  monthOf,
  parseDay,
  plusDays,
  plusMonths,
  weekday,
  yearOf,
} from "./day.ts";

/** What a day phrase is read against. */
export interface Calendar {
  readonly today: Day;
  /** Whether 12/3 is the 12th of March. */
  readonly dayFirst: boolean;
}

/** Which way an open phrase points: "friday" is the last one in a log and the coming one in a promise. */
export type Aim = "past" | "future";

/** A day phrase found inside a sentence, from `start` up to `end`, its preposition included ("by Friday", "senest d. 3. maj"). */
export interface DayInText {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

/** The day the whole of `phrase` means, or undefined when it is not understood or there is no such day. */
export function readDay(phrase: string, aim: Aim, calendar: Calendar): Day | undefined {
  const text = fold(phrase.trim()).text;
  const readings = readingsAt(text, 0).filter(({ end }) => end === text.length || text.slice(end) === ".");
  const reading = longest(readings);
  return reading && dayMeant(reading, aim, calendar);
}

/**
 * The first day phrase in `text`.
 *
 * Only what cannot well be anything else counts: a doubtful phrase ("sat", "may 4", "2/3") needs a preposition or the end of a clause.
 * A day that does not exist or cannot be told ("31/2", "monday in 2 weeks") is passed over whole.
 */
export function findDay(text: string, aim: Aim, calendar: Calendar): DayInText | undefined {
  const folded = fold(text);
  let passed = 0;
  for (const { index } of folded.text.matchAll(/(?<![\p{L}\p{N}_])[\p{L}\p{N}]/gu)) {
    if (index < passed) continue;
    const sure = readingsAt(folded.text, index).filter((reading) => isSureIn(text, folded, index, reading));
    const reading = longest(sure);
    if (!reading) continue;
    const day = dayMeant(reading, aim, calendar);
    passed = reading.end;
    if (day) return { day, start: folded.starts[index] ?? 0, end: folded.ends[passed - 1] ?? text.length };
  }
  return undefined;
}

/** A length of time in days ("6w", "45", "hver 6. uge", "monthly"); months count 30 and years 365, less than a day or over a century is none. */
export function readSpan(text: string): number | undefined {
  const folded = fold(text.trim()).text.replace(/\.$/, "");
  const named = RHYTHMS.get(folded);
  if (named !== undefined) return named;
  const words = SPANS.map((pattern) => pattern.exec(folded)?.groups).find((groups) => groups !== undefined);
  if (!words) return undefined;
  const { days, months } = UNITS.get(words["unit"] ?? "d") ?? UNKNOWN_LENGTH;
  const span = countOf(words["count"] ?? "1") * (days + (months % 12 === 0 ? (months / 12) * 365 : months * 30));
  return span >= 1 && span <= 36_500 ? span : undefined;
}

// --- Words, as fold() leaves them: small letters, no accents, å and aa as a, ø and oe as o, æ as ae.

interface Length {
  readonly days: number;
  readonly months: number;
}

const UNKNOWN_LENGTH: Length = { days: Number.NaN, months: 0 };

const MONTHS = numbered([
  "january januar jan",
  "february februar feb",
  "march marts mar",
  "april apr",
  "may maj",
  "june juni jun",
  "july juli jul",
  "august aug",
  "september sept sep",
  "october oktober oct okt",
  "november nov",
  "december dec",
]);

const WEEKDAYS = numbered([
  "monday mon mandag man",
  "tuesday tues tue tirsdag tirs tir",
  "wednesday weds wed onsdag ons",
  "thursday thurs thur thu torsdag tors tor",
  "friday fri fredag fre",
  "saturday sat lordag lor",
  "sunday sun sondag son",
]);

const COUNTS = new Map<string, number>(
  [
    ["a", "an", "one", "en", "et"],
    ["two", "to", "a couple of", "couple of", "et par"],
    ["three", "tre"],
    ["four", "fire"],
    ["five", "fem"],
    ["six", "seks"],
    ["seven", "syv"],
    ["eight", "otte"],
    ["nine", "ni"],
    ["ten", "ti"],
    ["eleven", "elleve"],
    ["twelve", "tolv"],
    ["thirteen", "tretten"],
    ["fourteen", "fjorten"],
    ["fifteen", "femten"],
    ["sixteen", "seksten"],
    ["seventeen", "sytten"],
    ["eighteen", "atten"],
    ["nineteen", "nitten"],
    ["twenty", "tyve"],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
);

const ORDINALS = numbered([
  "first 1st forste 1.",
  "second 2nd anden andet other 2.",
  "third 3rd tredje 3.",
  "fourth 4th fjerde 4.",
  "fifth 5th femte 5.",
  "sixth 6th sjette 6.",
]);

const UNITS = new Map<string, Length>(
  Object.entries({
    "d day days dag dage": { days: 1, months: 0 },
    "w wk wks week weeks u uge uger": { days: 7, months: 0 },
    "fortnight fortnights": { days: 14, months: 0 },
    "m mo mth mths month months md mdr maned maneder": { days: 0, months: 1 },
    "quarter quarters kvartal kvartaler": { days: 0, months: 3 },
    "halvar half-year half-years": { days: 0, months: 6 },
    "y yr yrs year years ar": { days: 0, months: 12 },
  }).flatMap(([words, length]) => words.split(" ").map((word): [string, Length] => [word, length])),
);
for (const half of ["halvt ar", "halve ar", "half year"]) UNITS.set(half, { days: 0, months: 6 });

const RHYTHMS = new Map<string, number>([
  ["daily", 1],
  ["daglig", 1],
  ["dagligt", 1],
  ["weekly", 7],
  ["ugentlig", 7],
  ["ugentligt", 7],
  ["biweekly", 14],
  ["fortnightly", 14],
  ["monthly", 30],
  ["manedlig", 30],
  ["manedligt", 30],
  ["quarterly", 90],
  ["kvartalsvis", 90],
  ["kvartalsvist", 90],
  ["half a year", 180],
  ["half-yearly", 180],
  ["halvarlig", 180],
  ["halvarligt", 180],
  ["yearly", 365],
  ["annually", 365],
  ["arlig", 365],
  ["arligt", 365],
]);

/** Days from today. */
const DAY_WORDS = new Map<string, number>([
  ...["today", "tonight", "this morning", "this afternoon", "this evening", "eod", "end of day", "end of the day"].map(
    near(0),
  ),
  ...["i dag", "idag", "i aften", "iaften", "i nat", "i formiddag", "i eftermiddag"].map(near(0)),
  ...["i morges", "imorges", "i formiddags", "i middags", "i eftermiddags", "now", "nu"].map(near(0)),
  ...["tomorrow", "tmrw", "i morgen", "imorgen"].map(near(1)),
  ...["day after tomorrow", "the day after tomorrow", "i overmorgen", "iovermorgen", "overmorgen"].map(near(2)),
  ...["yesterday", "last night", "i gar", "igar", "i aftes", "iaftes"].map(near(-1)),
  ...["day before yesterday", "the day before yesterday", "i forgars", "iforgars", "forgars"].map(near(-2)),
]);

/** Which of the weeks, months or years: 0 is the one we are in. */
const WHICH = new Map<string, number>([
  ...["next", "naeste"].map(near(1)),
  ...["this", "the", "denne", "dette"].map(near(0)),
  ...["last", "past", "this past", "sidste", "forrige"].map(near(-1)),
]);

type Period = "week" | "month" | "year";

const PERIODS = new Map<string, Period>([
  ...["week", "uge", "ugen", "ugens"].map((word): [string, Period] => [word, "week"]),
  ...["month", "maned", "maneden", "manedens"].map((word): [string, Period] => [word, "month"]),
  ...["year", "ar", "aret", "arets"].map((word): [string, Period] => [word, "year"]),
]);

function numbered(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(" ").map((word): [string, number] => [word, index + 1])));
}

function near(offset: number): (word: string) => [string, number] {
  return (word) => [word, offset];
}

// --- Patterns. Every repetition is bounded, so that reading is linear whatever the text.

const MONTH = oneOf(MONTHS);
const WEEKDAY = oneOf(WEEKDAYS);
const COUNT = `(?:\\d{1,4}|${oneOf(COUNTS)})`;
const UNIT = oneOf(UNITS);
const NTH = `(?:${oneOf(ORDINALS)}|last|sidste)`;
const NEXT_OR_LAST = "(?:next|this|last|naeste|denne|sidste|forrige)";
const PART_OF_DAY =
  "(?: (?:morning|afternoon|evening|night|formiddag|eftermiddag|aften|aftes|morgen|tidlig|middag|nat))?";
/** "2w", "2 weeks" and "two weeks", but not the end of "end". */
const LENGTH = `(?<count>half a|${COUNT})(?:(?<=\\d) ?| )(?<unit>${UNIT})`;
const IN_GOOD_TIME = "(?:(?:'s|s'|s)? (?:time|tid))?";
const DATE_LEAD = `(?:(?<weekday>${WEEKDAY})[.,]{0,2} )?`;
const DAY_MARK = "(?<mark>d\\. ?|den |the )?";
const YEAR = "(?:,? (?<year>\\d{4})| '?(?<shortYear>\\d{2})$)?";

const PREPOSITION = starting(
  "(?:(?:no later than|not later than|by|before|on|until|till|due|eod|pa|inden|for|senest|til og med|til|indtil) ){1,2}",
);
const AFTERTHOUGHT = starting(",? (?:at the latest|at latest|senest)(?![\\p{L}\\p{N}])");
/** Prepositions that make any phrase point ahead. */
const AHEAD = /^(?:no |not |by|before|until|till|due|eod|pa|inden|senest|til|indtil)/;

const SPANS = [
  /^(?<count>\d{1,5})$/,
  new RegExp(`^(?:every |hver |hvert )?(?<count>${COUNT})(?:(?<=\\d)[ -]?|[ -])(?<unit>${UNIT})s?$`),
  new RegExp(`^(?:every |hver |hvert )(?<count>${oneOf(ORDINALS)}|\\d{1,3}(?:\\.|st|nd|rd|th)) (?<unit>${UNIT})$`),
  new RegExp(`^(?:every|each|hver|hvert) (?<unit>${UNIT})$`),
  new RegExp(`^(?:once|1 gang|en gang) (?:a|every|om|i) (?<unit>${UNIT})(?:en|et|n|t)?$`),
];

function oneOf(words: ReadonlyMap<string, unknown>): string {
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|")})`;
}

function starting(source: string): RegExp {
  return new RegExp(source, "uy");
}

function phrase(source: string): RegExp {
  return starting(`(?:${source})(?![\\p{L}\\p{N}_])`);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

// --- Rules: what each shape of phrase means, and where in a sentence it is surely a day.

type Words = Readonly<Record<string, string | undefined>>;

/** What stands round a phrase in a sentence, folded but for `written`. */
interface Place {
  readonly preposition: string;
  readonly before: string;
  readonly after: string;
  readonly written: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly day: (words: Words, aim: Aim, calendar: Calendar) => Day | undefined;
  /** Left out when the phrase can hardly be anything else. */
  readonly isSure?: (words: Words, place: Place) => boolean;
  /** Whether no preposition but "by" and "inden" goes before it: "for 2 weeks" is no day. */
  readonly standsAlone?: true;
}

interface Reading {
  readonly rule: Rule;
  readonly words: Words;
  readonly preposition: string;
  readonly end: number;
}

const RULES: readonly Rule[] = [
  {
    pattern: phrase(`(?<word>${oneOf(DAY_WORDS)})${PART_OF_DAY}`),
    day: ({ word = "" }, _aim, { today }) => plusDays(today, DAY_WORDS.get(word) ?? Number.NaN),
    isSure: ({ word }) => word !== "now" && word !== "nu" && !word?.startsWith("end"),
  },
  {
    pattern: phrase(
      `(?:(?<which>${NEXT_OR_LAST}|this past|past|this coming|coming|kommende|forstkommende) )?(?<name>${WEEKDAY})${PART_OF_DAY}` +
        `(?:,? (?:i )?(?<week>${NEXT_OR_LAST}) (?:week|uge))?(?<later> (?:in|om) ${COUNT} ${UNIT}| (?:for )?${COUNT} ${UNIT} (?:ago|siden))?`,
    ),
    day: ({ which = "", name = "", week, later }, aim, { today }) => {
      // Whether "monday in 2 weeks" counts from today or from Monday is anyone's guess.
      if (later !== undefined) return undefined;
      const number = WEEKDAYS.get(name) ?? Number.NaN;
      if (week !== undefined) return inWeek(today, WHICH.get(week) ?? 0, number);
      const ahead = WHICH.get(which);
      if (ahead === 1) return inWeek(today, 1, number);
      if (ahead === -1) return weekdayFrom(today, number, "past");
      return weekdayFrom(today, number, which.endsWith("ommende") || which.endsWith("coming") ? "future" : aim);
    },
    isSure: isSureWeekday,
  },
  {
    pattern: phrase(`(?:i )?(?<which>${NEXT_OR_LAST}) (?:week|uge),? (?:on |pa )?(?<name>${WEEKDAY})${PART_OF_DAY}`),
    day: ({ which = "", name = "" }, _aim, { today }) =>
      inWeek(today, WHICH.get(which) ?? 0, WEEKDAYS.get(name) ?? Number.NaN),
    isSure: ({ name = "" }) => isLongWeekday(name),
  },
  {
    pattern: phrase(`i (?<name>(?:man|tirs|ons|tors|fre|lor|son)dag)s${PART_OF_DAY}`),
    day: ({ name = "" }, _aim, { today }) => weekdayFrom(today, WEEKDAYS.get(name) ?? Number.NaN, "past"),
  },
  {
    pattern: phrase(
      `(?:the |den )?(?<nth>${NTH}) (?<name>${WEEKDAY}) (?:of|in|i) ` +
        `(?:(?<month>${MONTH})(?: (?<year>\\d{4}))?|(?:(?<which>${NEXT_OR_LAST}|the) )?(?:month|maneden|maned))`,
    ),
    day: nthWeekday,
  },
  {
    pattern: phrase(
      `${DATE_LEAD}${DAY_MARK}(?<year>\\d{4})(?<divider>[-/.])(?<month>\\d{1,2})\\k<divider>(?<date>\\d{1,2})`,
    ),
    day: ({ year, month, date, weekday: name }) => ifOn(name, dayFrom(Number(year), Number(month), Number(date))),
    isSure: ({ weekday: name }) => !DOUBTFUL_WEEKDAYS.has(name ?? ""),
  },
  {
    pattern: phrase(
      `${DATE_LEAD}${DAY_MARK}(?<first>\\d{1,2})(?:` +
        "/(?<second>\\d{1,2})(?:(?:[/-]| )(?<year>\\d{4})|[/-](?<shortYear>\\d{2}))?)",
    ),
    day: numericDay,
    isSure: (words, place) => isSureDate(words, place) && (isDated(words, place) || isPlainlyADate(words, place)),
  },
  {
    pattern: phrase(
      `${DATE_LEAD}${DAY_MARK}(?<first>\\d{1,2})\\. ?(?<second>\\d{1,2})(?:\\. ?(?<year>\\d{4})|\\.(?<shortYear>\\d{2})|(?<stop>\\.))?`,
    ),
    day: (words, aim, { today }) => dateMeant(Number(words["second"]), Number(words["first"]), words, aim, today),
    isSure: (words, place) =>
      isSureDate(words, place) &&
      (words["year"] !== undefined || isMarked(words) || (words["stop"] !== undefined && place.preposition !== "")),
  },
  {
    pattern: phrase(
      `${DATE_LEAD}${DAY_MARK}(?<first>\\d{1,2})-(?<second>\\d{1,2})(?:-(?:(?<year>\\d{4})|(?<shortYear>\\d{2})))?`,
    ),
    day: numericDay,
    isSure: (words, place) => isSureDate(words, place) && words["year"] !== undefined,
  },
  {
    pattern: phrase(
      `${DATE_LEAD}${DAY_MARK}(?<date>\\d{1,2})(?<ordinal>st|nd|rd|th|\\.)? ?(?<of>of )?(?<month>${MONTH})\\b(?:\\.?${YEAR})?`,
    ),
    day: namedDay,
    isSure: (words, place) =>
      isSureDate(words, place) &&
      (words["month"] !== "may" ||
        words["ordinal"] !== undefined ||
        words["of"] !== undefined ||
        isDated(words, place) ||
        endsClause(place.after) ||
        /\bMay/.test(place.written)),
  },
  {
    pattern: phrase(
      `${DATE_LEAD}(?<month>${MONTH})\\.? (?:the )?(?<date>\\d{1,2})(?<ordinal>st|nd|rd|th)?(?!\\.? ?${MONTH}\\b)(?:${YEAR})`,
    ),
    day: namedDay,
    isSure: isSureMonthFirst,
  },
  {
    pattern: phrase(`${DATE_LEAD}(?:den |d\\. ?)(?<date>\\d{1,2})\\.?`),
    day: ({ date, weekday: name }, aim, { today }) => ifOn(name, nearestDate(Number(date), aim, today)),
    isSure: ({ weekday: name = "" }, { after }) => !DOUBTFUL_WEEKDAYS.has(name) && endsClause(after),
  },
  {
    pattern: phrase("(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)"),
    day: ({ date }, aim, { today }) => nearestDate(Number(date), aim, today),
    isSure: (_words, { preposition, after }) => preposition !== "" && endsClause(after),
  },
  {
    pattern: phrase(`(?:in|om|within|inden for|inden) ${LENGTH}${IN_GOOD_TIME}`),
    day: (words, _aim, { today }) => shifted(today, words, 1),
    // "in 5m" is minutes or metres, and "in 3D" a film.
    isSure: ({ unit }, { written }) => unit !== "m" && !/\dD$/.test(written),
  },
  {
    pattern: phrase(`(?:for )?${LENGTH} (?:ago|siden)`),
    day: (words, _aim, { today }) => shifted(today, words, -1),
    isSure: ({ unit }) => unit !== "m",
  },
  {
    pattern: phrase(`${LENGTH} (?:hence|(?:from|fra) (?:now|today|nu|i dag|(?<tomorrow>tomorrow|i morgen)))`),
    day: (words, _aim, { today }) => shifted(words["tomorrow"] === undefined ? today : plusDays(today, 1), words, 1),
    isSure: ({ unit }) => unit !== "m",
  },
  {
    pattern: phrase(`(?<sign>[-+])? ?${LENGTH}`),
    day: (words, aim, { today }) => {
      const { sign = aim === "past" ? "-" : "+" } = words;
      return shifted(today, words, sign === "-" ? -1 : 1);
    },
    isSure: ({ unit = "" }, { preposition }) => preposition === "by " && /^[dwuy]$/.test(unit),
    standsAlone: true,
  },
  {
    pattern: phrase(
      `(?:in |(?:at )?(?:the )?(?<start>(?:start|beginning) of )|(?:i )?(?<starten>starten af )?)` +
        `(?<which>${NEXT_OR_LAST}|dette) (?<period>week|month|year|uge|maned|ar)`,
    ),
    day: ({ which = "", period = "", start, starten }, aim, { today }) => {
      const [ahead, of] = [WHICH.get(which) ?? 0, PERIODS.get(period) ?? "week"];
      if (ahead !== 0 || aim === "past" || (start ?? starten) !== undefined) return startOf(of, today, ahead);
      return latest(endOf(of, today, 0), today);
    },
    // "the last week" is how long, not when.
    isSure: ({ period = "" }, { before }) =>
      PERIODS.get(period) !== "year" && !/(?:^| )(?:the|den|past) $/.test(before),
  },
  {
    pattern: phrase(`(?:(?<which>i|over|in|at|${NEXT_OR_LAST}) )?(?:the )?weekend(?:en)?`),
    day: ({ which = "" }, aim, { today }) => {
      const ahead = WHICH.get(which) ?? 0;
      const saturday = inWeek(today, ahead, 6);
      if (ahead !== 0) return saturday;
      if (aim === "future") return latest(saturday, today);
      return saturday <= today ? saturday : inWeek(today, -1, 6);
    },
    isSure: ({ which }, { preposition }) => which !== undefined || preposition !== "",
  },
  {
    pattern: phrase(
      `(?:(?:i |ved |at )?(?:the )?(?:end of|last day of|sidste dag i|slutningen af|udgangen af)|ultimo|sidst (?:i|pa)) ` +
        `(?:(?<month>${MONTH})(?: (?<year>\\d{4}))?|(?:(?<which>${NEXT_OR_LAST}|the) )?(?<period>week|month|year|ugen?|maned(?:en)?|ar(?:et)?))`,
    ),
    day: lastDay,
  },
  {
    pattern: phrase("(?:i |ved )?(?<period>ugens|manedens|arets) (?:udgang|slutning)"),
    day: lastDay,
  },
  {
    pattern: phrase(
      `(?:(?:at )?(?:the )?(?:start|beginning) of|(?:i )?starten af|primo|(?<mid>mid|medio|midt i)) (?<month>${MONTH})(?: (?<year>\\d{4}))?`,
    ),
    day: (words, aim, { today }) =>
      dateMeant(monthMeant(words), words["mid"] === undefined ? 1 : 15, words, aim, today),
  },
  { pattern: phrase("eow"), day: (_words, aim, { today }) => nearestEnd("week", today, aim) },
  { pattern: phrase("eom|ultimo"), day: (_words, aim, { today }) => nearestEnd("month", today, aim) },
  { pattern: phrase("eoy"), day: (_words, aim, { today }) => nearestEnd("year", today, aim) },
  {
    pattern: phrase(
      `(?:(?<weekday>${WEEKDAY}),? )?(?<in>i |in )?(?<word>uge|week|wk|u|w)(?: nr)?\\.? ?(?<week>\\d{1,2})(?:,? (?<year>\\d{4}))?`,
    ),
    day: weekNumberDay,
    isSure: (words, { preposition, after }) =>
      !DOUBTFUL_WEEKDAYS.has(words["weekday"] ?? "") &&
      !/^ (?:of|af|pa|ud)(?![\p{L}])/u.test(after) &&
      (words["word"] === "uge" ||
        words["in"] !== undefined ||
        (words["word"] === "week" && (preposition !== "" || endsClause(after)))),
  },
];

// --- Reading

/** All that the text can mean from `at` on, with and without taking its first words for a preposition. */
function readingsAt(text: string, at: number): readonly Reading[] {
  const preposition = matchAt(PREPOSITION, text, at)?.[0] ?? "";
  const starts = preposition === "" ? [""] : [preposition, ""];
  return starts.flatMap((opening) =>
    RULES.flatMap((rule) => {
      if (rule.standsAlone && opening !== "" && opening !== "by " && opening !== "inden ") return [];
      const match = matchAt(rule.pattern, text, at + opening.length);
      if (!match) return [];
      const end = match.index + match[0].length;
      const afterthought = matchAt(AFTERTHOUGHT, text, end)?.[0] ?? "";
      return [{ rule, words: match.groups ?? {}, preposition: opening, end: end + afterthought.length }];
    }),
  );
}

function longest(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>((best, next) => (best && best.end >= next.end ? best : next), undefined);
}

function dayMeant({ rule, words, preposition }: Reading, aim: Aim, calendar: Calendar): Day | undefined {
  const day = rule.day(words, AHEAD.test(preposition) ? "future" : aim, calendar);
  return day && parseDay(day); // a long way off, years no longer have four digits
}

function isSureIn(text: string, folded: Folded, at: number, { rule, words, preposition, end }: Reading): boolean {
  const [before, after] = [folded.text.slice(Math.max(0, at - 24), at), folded.text.slice(end, end + 24)];
  const written = text.slice(folded.starts[at], folded.ends[end - 1]);
  if (GLUED_BEFORE.test(before) || GLUED_AFTER.test(after) || HABIT.test(before)) return false;
  if (COUNTED_FROM.test(before + preposition)) return false;
  return rule.isSure?.(words, { preposition, before, after, written }) ?? true;
}

/** Part of something larger: a file name, an address, a range, a sum. */
const GLUED_BEFORE = /[\p{L}\p{N}][-–@#/\\.=&'_]$|\d[.:,] ?[-–]$|\d[:,]$|[#@$£€_]$/u;
const GLUED_AFTER = /^(?:[-–/.@'&=][\p{L}\p{N}]|:\d|,\d|'|_|%)/u;
/** "every friday" is a habit and Black Friday a sale. */
const HABIT = /(?:^| )(?:every|each|any|every other|every second|hver|hvert|hver anden|hver eneste|most|black|good) $/;
/** "two days before friday" is not friday. */
const COUNTED_FROM =
  /(?:^| )(?:days?|weeks?|months?|dagen?|dage|ugen?|uger) (?:before|after|from|on|for|inden|efter|fra) $/;
const NUMBERED =
  /(?:^| )(?:room|rum|lokale|stue|nr|no|number|nummer|flat|apartment|suite|page|side|chapter|kapitel|part|del|version|table|bord|gate|section|afsnit|score|floor|sal|ratio|opgave)\.? $/;
const COUNTED =
  /^ ?(?:%|kr|kg|km|cm|mm|ml|l|cups?|of|af|hours?|timers?|h|t|min|minutes?|minutter|days?|dage?|weeks?|uger?|months?|maneder|years?|people|persons?|personer|mennesker|times|gange|am|pm|done|full|stars?|points?|point)(?![\p{L}])/u;
const FRACTION = /^(?:1\/[234]|[23]\/[34]|24\/7)$/;
/** Weekdays that are words of another kind as well: sat down, man kan, Tor, søn. */
const DOUBTFUL_WEEKDAYS: ReadonlySet<string> = new Set(["sat", "sun", "man", "tor", "son", "lor"]);
/** Months that are names of people as well. */
const NAMES: ReadonlySet<string> = new Set(["jan", "april", "maj", "may", "june", "august", "juni"]);

function endsClause(after: string): boolean {
  return /^ ?(?:$|[;!?()\]"]|[.,:](?!\S)|[-–] )/.test(after);
}

function isLongWeekday(name: string): boolean {
  return /da[gy]$/.test(name);
}

function isSureWeekday({ which, name = "" }: Words, { preposition, after }: Place): boolean {
  if (isLongWeekday(name)) return true;
  const opening = which ?? preposition.trim();
  const fits = /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(name)
    ? /^(?:no |not |by|before|on|until|till|due|next|last|this)/
    : /^(?:pa|inden|senest|til|indtil|naeste|sidste)/;
  return fits.test(opening) && (!DOUBTFUL_WEEKDAYS.has(name) || endsClause(after));
}

function isSureDate({ weekday: name = "" }: Words, { after }: Place): boolean {
  return !DOUBTFUL_WEEKDAYS.has(name) && !COUNTED.test(after);
}

function isMarked({ mark, weekday: name }: Words): boolean {
  return name !== undefined || (mark !== undefined && mark !== "the ");
}

function isDated(words: Words, { preposition }: Place): boolean {
  return preposition !== "" || isMarked(words) || words["year"] !== undefined || words["shortYear"] !== undefined;
}

function isPlainlyADate({ first = "", second = "" }: Words, { before }: Place): boolean {
  return !FRACTION.test(`${first}/${second}`) && !NUMBERED.test(before);
}

function isSureMonthFirst(words: Words, place: Place): boolean {
  const { month = "", ordinal } = words;
  if (!isSureDate(words, place)) return false;
  if (ordinal !== undefined || isDated(words, place)) return true;
  if (NAMES.has(month) && /(?:^| )(?:with|med|to|til|from|fra|for|hos|and|og|&) $/.test(place.before)) return false;
  if (month !== "may" && month !== "march") return true;
  return endsClause(place.after) || (/^[A-Z]/.test(place.written) && /[\p{L},] $/u.test(place.before));
}

// --- Meaning

function isToward(day: Day, today: Day, aim: Aim): boolean {
  return aim === "past" ? day <= today : day >= today;
}

function latest(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}

function inWeek(today: Day, weeksAhead: number, number: number): Day {
  return plusDays(today, weeksAhead * 7 + number - weekday(today));
}

/** Never today: who means today says so. */
function weekdayFrom(today: Day, number: number, aim: Aim): Day {
  const ahead = ((number - weekday(today) + 6) % 7) + 1;
  return plusDays(today, aim === "future" ? ahead : (ahead % 7) - 7);
}

function countOf(words: string): number {
  if (words === "half a") return 0.5;
  return COUNTS.get(words) ?? ORDINALS.get(words) ?? Number.parseInt(words, 10);
}

function shifted(from: Day, { count = "", unit = "" }: Words, sign: 1 | -1): Day | undefined {
  if (unit.length === 1 && !/^\d/.test(count)) return undefined; // "3w", but not "a w"
  const { days, months } = UNITS.get(unit) ?? UNKNOWN_LENGTH;
  const [wholeDays, wholeMonths] = [countOf(count) * days, countOf(count) * months];
  if (!Number.isInteger(wholeDays) || !Number.isInteger(wholeMonths)) return undefined;
  return wholeMonths === 0 ? plusDays(from, sign * wholeDays) : plusMonths(from, sign * wholeMonths);
}

/** The day, unless a weekday was named and it falls on another. */
function ifOn(name: string | undefined, day: Day | undefined): Day | undefined {
  return day === undefined || name === undefined || WEEKDAYS.get(name) === weekday(day) ? day : undefined;
}

/** The nearest in the aim's direction, today included, of the days that `dayIn` gives for each year. */
function nearestYear(today: Day, aim: Aim, dayIn: (year: number) => Day | undefined): Day | undefined {
  // 29 February can be eight years away; a neighbouring year may own the week that today lies in.
  for (let count = -1; count <= 8; count += 1) {
    const day = dayIn(yearOf(today) + (aim === "past" ? -count : count));
    if (day !== undefined && isToward(day, today, aim)) return day;
  }
  return undefined;
}

/** The same for months, of which `dayIn` is given the first day. */
function nearestMonth(today: Day, aim: Aim, dayIn: (first: Day) => Day | undefined): Day | undefined {
  for (let count = 0; count <= 12; count += 1) {
    const first = startOf("month", today, aim === "past" ? -count : count);
    const day = first && dayIn(first);
    if (day !== undefined && isToward(day, today, aim)) return day;
  }
  return undefined;
}

function nearestDate(date: number, aim: Aim, today: Day): Day | undefined {
  return nearestMonth(today, aim, (first) => dayFrom(yearOf(first), monthOf(first), date));
}

function yearMeant({ year, shortYear }: Words): number | undefined {
  if (year !== undefined) return Number(year);
  return shortYear === undefined ? undefined : 2000 + Number(shortYear);
}

function dateMeant(month: number, date: number, words: Words, aim: Aim, today: Day): Day | undefined {
  const year = yearMeant(words);
  const day = year === undefined ? nearestYear(today, aim, (y) => dayFrom(y, month, date)) : dayFrom(year, month, date);
  return ifOn(words["weekday"], day);
}

function numericDay(words: Words, aim: Aim, { today, dayFirst }: Calendar): Day | undefined {
  const [first, second] = [Number(words["first"]), Number(words["second"])];
  const isMonthFirst = dayFirst ? second > 12 : first <= 12;
  return isMonthFirst ? dateMeant(first, second, words, aim, today) : dateMeant(second, first, words, aim, today);
}

function namedDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  return dateMeant(monthMeant(words), Number(words["date"]), words, aim, today);
}

function monthMeant({ month = "" }: Words): number {
  return MONTHS.get(month) ?? Number.NaN;
}

function nthWeekday(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const { nth = "", name = "", month, which = "the" } = words;
  const number = WEEKDAYS.get(name) ?? Number.NaN;
  const dayIn = (first: Day | undefined): Day | undefined => {
    if (first === undefined) return undefined;
    const count = ORDINALS.get(nth);
    if (count === undefined) return weekdayFrom(plusDays(endOfMonth(first), 1), number, "past");
    const day = plusDays(weekdayFrom(plusDays(first, -1), number, "future"), 7 * (count - 1));
    return monthOf(day) === monthOf(first) ? day : undefined;
  };
  if (month !== undefined) {
    const year = yearMeant(words);
    const inYear = (y: number): Day | undefined => dayIn(dayFrom(y, monthMeant(words), 1));
    return year === undefined ? nearestYear(today, aim, inYear) : inYear(year);
  }
  const ahead = WHICH.get(which) ?? 0;
  return ahead === 0 ? nearestMonth(today, aim, dayIn) : dayIn(startOf("month", today, ahead));
}

function startOf(period: Period, today: Day, ahead: number): Day | undefined {
  if (period === "week") return inWeek(today, ahead, 1);
  if (period === "year") return dayFrom(yearOf(today) + ahead, 1, 1);
  return plusMonths(plusDays(today, 1 - dateOf(today)), ahead);
}

/** A week ends on its Friday: "by the end of the week" is said of work. */
function endOf(period: Period, today: Day, ahead: number): Day | undefined {
  if (period === "week") return inWeek(today, ahead, 5);
  if (period === "year") return dayFrom(yearOf(today) + ahead, 12, 31);
  return endOfMonth(plusMonths(today, ahead));
}

function nearestEnd(period: Period, today: Day, aim: Aim): Day | undefined {
  const end = endOf(period, today, 0);
  return end && isToward(end, today, aim) ? end : endOf(period, today, aim === "past" ? -1 : 1);
}

function lastDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const { month, which = "the", period = "" } = words;
  if (month !== undefined) {
    const year = yearMeant(words);
    const inYear = (y: number): Day | undefined => {
      const first = dayFrom(y, monthMeant(words), 1);
      return first && endOfMonth(first);
    };
    return year === undefined ? nearestYear(today, aim, inYear) : inYear(year);
  }
  const of = PERIODS.get(period) ?? "month";
  const ahead = WHICH.get(which) ?? 0;
  return ahead === 0 ? nearestEnd(of, today, aim) : endOf(of, today, ahead);
}

/** The week we are in counts both ways, and what is gone of it is today when the aim is ahead. */
function weekNumberDay(words: Words, aim: Aim, { today }: Calendar): Day | undefined {
  const week = Number(words["week"]);
  const name = words["weekday"];
  const dayIn = (year: number): Day | undefined => {
    const inIsoYear = dayFrom(year, 1, 4);
    if (inIsoYear === undefined || week < 1 || week > 53) return undefined;
    const monday = mondayOfWeek(inIsoYear, week);
    if (yearOf(plusDays(monday, 3)) !== year) return undefined; // this year has no week 53
    if (name !== undefined) return plusDays(monday, (WEEKDAYS.get(name) ?? Number.NaN) - 1);
    const isOngoing = monday < today && plusDays(monday, 6) >= today;
    return isOngoing && aim === "future" && words["year"] === undefined ? today : monday;
  };
  return words["year"] === undefined ? nearestYear(today, aim, dayIn) : dayIn(Number(words["year"]));
}

// --- Folding

/** A text made plain, each of its characters knowing where in the original it came from. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function fold(text: string): Folded {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const plain = plainly(character);
    const pair = (letters.at(-1) ?? "") + plain;
    if (plain === "" || pair === "aa" || pair === "oe" || pair === "  ") {
      if (ends.length > 0) ends[ends.length - 1] = end;
    } else {
      for (const unit of plain.split("")) {
        letters.push(unit);
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: letters.join(""), starts, ends };
}

function plainly(character: string): string {
  if (/^[!-~]$/.test(character)) return character.toLowerCase();
  if (/^\s$/.test(character)) return " ";
  const bare = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return SPELLINGS.get(bare) ?? bare;
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["æ", "ae"],
  ["ø", "o"],
  ["’", "'"],
]);
