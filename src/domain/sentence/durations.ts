/** How long a conversation took, and where the text says so. */
export interface Duration {
  readonly minutes: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 24 * 60;
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  en: 1,
  et: 1,
  two: 2,
  to: 2,
  three: 3,
  tre: 3,
  four: 4,
  fire: 4,
  five: 5,
  fem: 5,
  ten: 10,
  ti: 10,
  fifteen: 15,
  femten: 15,
  twenty: 20,
  tyve: 20,
  thirty: 30,
  tredive: 30,
  forty: 40,
  fyrre: 40,
  "a couple of": 2,
  "et par": 2,
  halvanden: 1.5,
  "one and a half": 1.5,
  half: 0.5,
  "half an": 0.5,
  "en halv": 0.5,
  "a half": 0.5,
  halv: 0.5,
};
const FIXED: Readonly<Record<string, number>> = {
  "an hour and a half": 90,
  "three quarters of an hour": 45,
  "tre kvarter": 45,
  "a quarter of an hour": 15,
  "quarter of an hour": 15,
  "et kvarter": 15,
  "et kvarters tid": 15,
};

function anyOf(phrases: Readonly<Record<string, unknown>>): string {
  return Object.keys(phrases)
    .sort((a, b) => b.length - a.length)
    .join("|");
}

const LEAD = "(?:(?:for|i|på|about|around|ca\\.?|cirka|omkring|roughly|almost|næsten|over|a|en|et) |~ ?){0,2}";
const HOURS = "(?:hours?|hrs?|timers?|times tid|time)";
const MINUTES = "(?:minutes?|minutters?|minut|mins?)\\.?";
const DURATION = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.,/:#-])${LEAD}(?:`,
    `(?<compactHours>\\d{1,2})(?: h|[ht])(?: ?(?<compactMinutes>[0-5]?\\d) ?(?:m|min)?)?`,
    `|(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?|\\d?½)[ -]?${HOURS}(?:,? (?:(?:and|og) )?(?<extra>[0-5]?\\d) ?(?:${MINUTES}|m))?`,
    `|(?<minutes>\\d{1,4})(?:[ -]?${MINUTES}|m)`,
    `|(?<fixed>${anyOf(FIXED)})`,
    `|(?<count>${anyOf(COUNTS)}) (?<unit>${HOURS}|${MINUTES}|times)`,
    ")(?![\\p{L}\\p{N}])",
  ].join(""),
  "giu",
);
// "in an hour" and "half an hour ago" are points in time.
const POINT_BEFORE = /(?:^|[\s(])(?:in|om|within|inden for|every|hver|after|efter) $/iu;
const POINT_AFTER =
  /^ (?:siden|ago|later|senere|late|forsinket|from|away|hver|per|a (?:week|day)|om (?:ugen|dagen))(?!\p{L})/iu;

/** Every length of time `text` speaks of, in order. */
export function durationsIn(text: string): Duration[] {
  return Array.from(text.matchAll(DURATION)).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (POINT_BEFORE.test(text.slice(Math.max(0, start - 12), start)) || POINT_AFTER.test(text.slice(end, end + 16)))
      return [];
    const minutes = minutesOf(match.groups ?? {});
    return minutes >= 1 && minutes <= LONGEST ? [{ minutes, start, end }] : [];
  });
}

function minutesOf(found: Readonly<Record<string, string | undefined>>): number {
  const { compactHours, compactMinutes, hours, extra, minutes, fixed, count, unit } = found;
  if (compactHours) return Number(compactHours) * 60 + Number(compactMinutes ?? 0);
  if (hours) return Math.round(hoursOf(hours) * 60) + Number(extra ?? 0);
  if (minutes) return Number(minutes);
  if (fixed) return FIXED[fixed.toLowerCase()] ?? 0;
  // "One time" and "two times" are English, and no length.
  if (/^times?$/iu.test(unit ?? "") && !/^(?:en|en halv|halv|halvanden)$/iu.test(count ?? "")) return 0;
  return (COUNTS[count?.toLowerCase() ?? ""] ?? 0) * (/^[ht]/iu.test(unit ?? "") ? 60 : 1);
}

function hoursOf(written: string): number {
  return written.endsWith("½") ? Number(written.slice(0, -1)) + 0.5 : Number(written.replace(",", "."));
}
