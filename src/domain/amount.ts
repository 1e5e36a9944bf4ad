import { cleanLine, folded } from "./name.ts";

/** So many, and of what; null where no unit was said. */
export interface Amount {
  readonly amount: number;
  readonly unit: string | null;
}

/** `3`, `2.5`, `2,5`; three digits behind a point or a comma are thousands: `12.500`, `12,500`, `1.250.000,50`. */
const PLAIN = /^\d{1,9}([.,]\d{1,2})?$/;
const THOUSANDS =
  /^[1-9]\d{0,2}(?:(?:\.\d{3}){1,3}(?:,\d{1,2})?|(?:,\d{3}){1,3}(?:\.\d{1,2})?|(?: \d{3}){1,3}(?:[.,]\d{1,2})?)$/;
const SCALED = /^\d{1,6}([.,]\d{1,3})?$/;

/** How large numbers are said, in English and Danish, folded. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  tusind: 1e3,
  tusinde: 1e3,
  million: 1e6,
  millions: 1e6,
  millioner: 1e6,
  mill: 1e6,
  mio: 1e6,
  mia: 1e9,
  milliard: 1e9,
  milliarder: 1e9,
};

/** One unit that is written in several ways, by the one it is kept as. */
const KRONER = ["kr", "kroner", "krone", "dkk"];
const HOURS = ["hours", "hour", "h", "timer", "time", "t"];

const FRACTIONS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** An amount as it is typed, with its unit behind it or its currency before it: `12.500 kr`, `1½ mio kr`, `40 timer`; undefined where it is none. */
export function readAmount(typed: string): Amount | undefined {
  const text = cleanLine(typed).replace(/[.,]-(?= |$)/, ""); // 500,-
  const [, before = "", number = "", fraction, words = ""] =
    /^((?:[Kk][Rr]\.?|dkk|[A-Z]{3}|[€$£]) ?)?((?:\d[\d.,]*(?: \d{3}(?!\d)[\d.,]*)*)?)(?: ?([½¼¾]))? ?(.*)$/.exec(
      text,
    ) ?? [];
  const [first = "", ...others] = words.split(" ");
  const scale = Object.hasOwn(SCALES, folded(first)) ? (SCALES[folded(first)] ?? 1) : 1;
  const amount = fraction === undefined ? numberIn(number, scale) : withFraction(number, fraction, scale);
  // "2 t 30", "1:30" and "1'200" are no two of something.
  if (amount === undefined || /(?:^| )[\d'’:/½¼¾]/.test(words)) return undefined;
  const unit = unitKept(`${before.trim()} ${scale === 1 ? words : others.join(" ")}`);
  return { amount, unit: unit === "" ? null : unit };
}

function withFraction(digits: string, fraction: string, scale: number): number | undefined {
  return /^\d{0,6}$/.test(digits) ? (Number(digits) + (FRACTIONS[fraction] ?? 0)) * scale : undefined;
}

function numberIn(digits: string, scale: number): number | undefined {
  if (scale !== 1) return SCALED.test(digits) ? Math.round(Number(digits.replace(",", ".")) * scale) : undefined;
  if (THOUSANDS.test(digits)) return Number(digits.replace(/[., ](?=\d{3})/g, "").replace(",", "."));
  return PLAIN.test(digits) ? Number(digits.replace(",", ".")) : undefined;
}

/** A unit as it is kept: kroner are `kr`, however they are written. */
export function unitKept(typed: string): string {
  const unit = cleanLine(typed);
  return KRONER.includes(folded(unit)) ? "kr" : unit;
}

/** So much money, where `12.500 kr` is as good as `12500`, and `gratis` is none; undefined where another unit was said. */
export function readMoney(typed: string): number | undefined {
  if (/^\s*(?:free|gratis)\s*$/i.test(typed)) return 0;
  const read = readAmount(typed);
  return read?.unit === null || read?.unit === "kr" ? read.amount : undefined;
}

/** How often a year there is one, in English and Danish, folded. */
const A_YEAR: Readonly<Record<string, number>> = {
  month: 12,
  monthly: 12,
  maned: 12,
  maneden: 12,
  manedligt: 12,
  md: 12,
  mdr: 12,
  mnd: 12,
  quarter: 4,
  quarterly: 4,
  kvartal: 4,
  kvartalet: 4,
  year: 1,
  yearly: 1,
  ar: 1,
  aret: 1,
  arligt: 1,
};

/** So much money a year, reckoned out where it is said of a month or a quarter: `300 kr a month`, `1.000/md`. */
export function readYearly(typed: string): number | undefined {
  const [, money = "", word = ""] =
    /^(.*?\d.*?)\s*(?:\/|\s(?:a|per|each|every|pr\.?|om|i|hver(?:t)?)\s|\s)\s*([^\d\s./]+)\.?$/i.exec(
      cleanLine(typed),
    ) ?? [];
  const times = Object.hasOwn(A_YEAR, folded(word)) ? A_YEAR[folded(word)] : undefined;
  const amount = readMoney(times === undefined ? typed : money);
  return amount === undefined ? undefined : amount * (times ?? 1);
}

/** So many hours, `2,5` or `2,5 timer`. */
export function readHours(typed: string): number | undefined {
  const read = readAmount(typed);
  return read && (read.unit === null || isHours(read.unit)) ? read.amount : undefined;
}

export function isHours(unit: string): boolean {
  return HOURS.includes(folded(unit));
}
