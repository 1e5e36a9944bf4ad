/** Phone numbers as people write them, and the running numbers that only look like one. */

import { pattern, patternOf } from "./card/letters.ts";
export interface Phone {
  readonly written: string;
  /** "+4520304050" when the number is valid, else null. */
  readonly e164: string | null;
}

/** A phone number and where it stands in the text. */
interface FoundPhone extends Phone {
  readonly start: number;
  readonly end: number;
}

const DIGIT = "[0-9０-９]";
const SEPARATOR = "[ \\t\\u00a0\\u2000-\\u200a\\u202f().\\-‐-―−/]";

// Letters that text recognition reads for 0 and 1 stand among the digits; a run is only tried when it holds enough digits.
/** "(+45) 33 77 33 77" begins with its bracket. */
const RUN = new RegExp(
  `(?:[(](?=[+＋]\\d{1,3}[)]))?[+＋(]?[(]?(?:(?<![A-Za-z0-9])O(?=${DIGIT}{3}))?${DIGIT}(?:${SEPARATOR}{0,4}[0-9０-９OoIl])*`,
  "gu",
);
const ENOUGH = new RegExp(`${DIGIT}(?:${SEPARATOR}{0,4}[0-9０-９OoIl]){5}`, "u");
const EXTENSION = pattern("iu")`^\s{0,2}(?:ext(?:ension)?\.?|x|lokal|lok\.?|#)\s{0,2}[0-9]{1,6}(?![\p{L}\p{N}])`;

const LABEL_WORD =
  "t|tl|tf|tlf|tel|telefon|telephone|telefonnummer|telefonnr|telnr|tlfnr|fon|phone|ph|p|" +
  "m|mob|mobil|mobile|mobiltlf|mobiltelefon|handy|cell|cellphone|cellular|c|funk|" +
  "d|dd|dl|dir|ddi|direct|direkte|direkt|durchwahl|dw|office|o|kontor|büro|buero|work|arbejde|arbeit|w|privat|private|home|hjem|h|" +
  "main|hovednummer|omstilling|zentrale|switchboard|växel|sentralbord|reception|festnetz|landline|fastnet|bil|vagttelefon|hotline|" +
  "whatsapp|signal|sms|toll free|freephone|call|ring";
const LABEL_TAIL = "(?:\\s?(?:line|dial|phone|number|nummer|no|nr|tlf|telefon|tel|dir))?";
const FAX_WORD = "f|fx|fax|telefax|telefaks|facsimile|faks";
const LABEL_END = "\\.?-?\\s?(?:nr|no)?[.:)\\]]{0,3}\\s{0,3}$";

const LABEL_BEFORE = patternOf(`(?:^|[^\\p{L}\\p{N}])(?:${LABEL_WORD})\\.?${LABEL_TAIL}${LABEL_END}`, "iu");
const FAX_BEFORE = patternOf(`(?:^|[^\\p{L}\\p{N}])(?:${FAX_WORD})\\.?${LABEL_TAIL}${LABEL_END}`, "iu");
const KIND_AFTER = patternOf(
  `^\\s{0,3}(?:[([]\\s?(?:${LABEL_WORD})\\.?${LABEL_TAIL}\\s?[)\\]]|(?:main|direct|direkte|direkt|mobil|mobile|cell|office|kontor|hovednummer)(?=\\s*(?:$|[,;|])))`,
  "iu",
);
/** "12 34 56 78 (fax)"; but "12 34 56 78 Fax 12 34 56 79" is a phone before a fax. */
const FAX_AFTER = pattern("iu")`^\s{0,2}[([]?(?:fax|telefax|telefaks|facsimile)(?!\p{L})(?![.:]{0,2}\s{0,3}[+(\d])`;

/** What stands before a number that counts, names or dates something other than a phone. */
const OTHER_NUMBER = pattern(
  "iu",
)`(?:^|[^\p{L}])(?:cvr|se|vat|moms|ust|steuer\p{L}*|iban|bic|swift|hr[ab]|vr|ean|gln|p[-.]{0,2}\s?nr|p-?nummer|kvk|rsin|btw|tva|kbo|siren|nif|nip|regon|krs|rcs|reg|regnr|konto\p{L}*|account|acct|sort code|org|orgnr|company|co(?=\W{0,3}(?:no|nr|num|reg))|charity|registered|registration|license|licence|lic|dre|calbre|nmls|ein|fein|npi|siren|siret|duns|handelsregister\p{L}*|amtsgericht|postboks|postfach|box|bar|id|st|isbn|issn|orcid|lbs|mitgliedsnummer|medlemsnr|faktura\p{L}*|invoice|ordre|order|sag|sagsnr|aktenzeichen|az|no|nr|num|number|nummer|cpr|ref|art|varenr)(?:\W|nr|no|id|number|nummer){0,12}[\p{Lu}]{0,3}\s?$`;
/** "P-nr.": of a Danish place of work, though P stands for a phone elsewhere. */
const PLANT_NUMBER = /(?:^|[^a-zæøå])p[-.]{0,2}\s?(?:nr|nummer)[.:\s]{0,3}$/iu;
const COUNTRY_CODE_BEFORE = pattern("u")`(?:^|[^\p{L}\p{N}])[A-Z]{2}[ -]$`;
const AMOUNT_BEFORE = pattern("iu")`[€$£#№]\s?$|(?:^|[^\p{L}])(?:kr|dkk|eur|usd|gbp)\.?\s?$`;
const AMOUNT_AFTER = /^\s?(?:[€$£%]|kr\b|dkk\b|eur\b|usd\b|gbp\b|mio\b|,\d\d?(?!\d))/iu;

const DATES = [
  /^\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d\d$/,
  /^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?:\s\d.*)?$/,
  /^(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)\d\d$/,
  /^\d{1,2}[.:]\d\d\s?[-–—]\s?\d{1,2}[.:]\d\d$/,
  /^(?:19|20)\d\d\s\d{1,2}[./]\d{1,2}[./]?$/,
];
/** A date in digits alone, unless it is called a phone number. */
const BARE_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const LETTER = pattern("u")`\p{L}`;
const NO_LETTER = pattern("u")`^[^\p{L}\p{N}]`;
const IN_WORD = pattern("u")`[\p{L}\p{N}_@]$`;
const GOES_ON = pattern("iu")`^(?!x\d)[\p{L}\p{N}@_]`;

/** Longer than any number with its separators; what is longer is not a phone. */
const LONGEST = 60;
const CONTEXT = 40;
/** More numbers than any text has that a person wrote; in an endless list the rest is not read. */
const NUMBERS_AT_MOST = 300;

type Parse = typeof import("libphonenumber-js/max").parsePhoneNumberFromString;
type Region = import("libphonenumber-js/max").CountryCode;

interface Library {
  readonly parse: Parse;
  readonly isRegion: (text: string) => text is Region;
}

async function library(): Promise<Library> {
  const { parsePhoneNumberFromString, isSupportedCountry } = await import("libphonenumber-js/max");
  return { parse: parsePhoneNumberFromString, isRegion: isSupportedCountry };
}

/** Digits and signs as ASCII, with the letters that are misread digits mended; as long as the text. */
function plainNumber(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/＋/gu, "+")
    .replace(/[Oo]/gu, "0")
    .replace(/[Il]/gu, "1")
    .replace(/[‐-―−]/gu, "-")
    .replace(/\s/gu, " ");
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, "");
}

/** The number in full, or null; a national number counts only in the way its country writes it. */
function validNumber(text: string, region: string, { parse, isRegion }: Library): string | null {
  const plain = plainNumber(text);
  const wide = /^\s?\(?00[1-9]/u.test(plain) ? `+${plain.replace(/^\s?\(?00/u, "")}` : plain;
  // Where no 0 is dialled at home one is written behind the country's code all the same.
  const dialled = wide.replace(/^(\s?\+\d{1,3}\s?)\(0\)/u, "$1");
  for (const candidate of new Set([plain, wide, dialled])) {
    const number = isRegion(region) ? parse(candidate, region) : parse(candidate);
    if (number?.isValid() !== true) continue;
    if (candidate.includes("+")) return number.number;
    const national = digitsOf(number.formatNational().replace(/ext.*$|x.*$/iu, ""));
    const isWrittenSo = !national.startsWith("0") || digitsOf(candidate).startsWith("0");
    if (isWrittenSo) return number.number;
  }
  return null;
}

/** The text before a number without the words that announce it: "Kontor" and "Tel./WhatsApp:" go. */
export function withoutPhoneLabel(before: string): string {
  let rest = before;
  for (let label = LABEL_BEFORE(rest).exec(rest); label !== null; label = LABEL_BEFORE(rest).exec(rest)) {
    const kept = rest.slice(0, label.index) + (NO_LETTER(label[0]).exec(label[0])?.[0] ?? "");
    rest = kept.replace(/[\s/&+,(]{1,8}$/u, "");
  }
  return rest;
}

/** The text after a number without a word for its kind: "(mobil)" and "direct" go. */
export function withoutPhoneKind(after: string): string {
  return after.replace(KIND_AFTER(after), "");
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretches of text that could hold phone numbers, each with at least six digits. */
function numberRuns(text: string): readonly Span[] {
  const runs: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const { index: start } = match;
    if (match[0].length > LONGEST * 4) continue;
    // A letter that stands alone at the end belongs to the next word: "4O" but not "40 l".
    const written = match[0].replace(/(?:[^0-9０-９OoIl][OoIl]+)+$/u, "");
    const end = start + written.length;
    const next = text.slice(end, end + 2);
    if (!ENOUGH.test(written) || GOES_ON(next).test(next)) continue;
    runs.push({ start, end });
  }
  return runs;
}

/** The ways to read one run as several numbers, from one to many. */
function cuts(text: string, { start, end }: Span): readonly (readonly Span[])[] {
  const run = text.slice(start, end);
  return [/(?!)/gu, /\s+[/–—-]\s+|\s{2,}/gu, /\s+[/–—-]\s+|\s{2,}|\s*\/\s*|\s(?=[(+])/gu].map((at) => {
    const spans: Span[] = [];
    let from = 0;
    for (const match of run.matchAll(at)) {
      spans.push({ start: start + from, end: start + match.index });
      from = match.index + match[0].length;
    }
    spans.push({ start: start + from, end });
    return spans;
  });
}

/** Groups of digits taken from the left as long as they make a valid number. */
function groupsIn(text: string, span: Span, region: string, lib: Library): readonly FoundPhone[] {
  const run = text.slice(span.start, span.end);
  if (run.length > LONGEST * 2) return [];
  const groups = [...run.matchAll(/[+(]*[0-9０-９OoIl]+\)?/gu)];
  const found: FoundPhone[] = [];
  let first = 0;
  while (first < groups.length) {
    const from = groups[first];
    if (from === undefined) break;
    let taken = 0;
    for (let last = Math.min(groups.length, first + 8) - 1; last >= first; last -= 1) {
      const to = groups[last];
      if (to === undefined) continue;
      const start = span.start + from.index;
      const end = span.start + to.index + to[0].length;
      const e164 = validNumber(text.slice(start, end), region, lib);
      if (e164 === null) continue;
      found.push({ written: text.slice(start, end), e164, start, end });
      taken = last - first + 1;
      break;
    }
    if (taken === 0) return [];
    first += taken;
  }
  return found;
}

function isOtherNumber(before: string, run: string, after: string): boolean {
  const plain = plainNumber(run).trim();
  if (BARE_DATE.test(plain)) return true;
  if (AMOUNT_BEFORE(before).test(before) || AMOUNT_AFTER.test(after)) return true;
  if (/^[+(]*\+/u.test(plain)) return false;
  return OTHER_NUMBER(before).test(before) || COUNTRY_CODE_BEFORE(before).test(before);
}

/** Every phone number in running text, in order. Fax, company, bank and postal numbers, dates and amounts are left out. */
export async function phonesIn(text: string, region: string): Promise<readonly FoundPhone[]> {
  const runs = numberRuns(text)
    .slice(0, NUMBERS_AT_MOST)
    .flatMap((span) => possibleRun(text, span) ?? []);
  if (runs.length === 0) return [];
  const lib = await library(); // slow to load, so only for what may be a number
  return runs.flatMap((run) => phonesInRun(text, run, region, lib));
}

interface PossibleRun extends Span {
  readonly isLabelled: boolean;
}

/** Null for what is told to be no phone number by what stands round it. */
function possibleRun(text: string, run: Span): PossibleRun | null {
  const before = text.slice(Math.max(0, run.start - CONTEXT), run.start).replace(/^[\s\S]*\n/u, "");
  const after = text.slice(run.end, run.end + CONTEXT);
  const written = text.slice(run.start, run.end);
  if (FAX_BEFORE(before).test(before) || FAX_AFTER(after).test(after)) return null;
  const isLabelled = LABEL_BEFORE(before).test(before) && !PLANT_NUMBER.test(before);
  if (IN_WORD(before).test(before) && !isLabelled) return null;
  if (DATES.some((date) => date.test(plainNumber(written)))) return null;
  if (!isLabelled && isOtherNumber(before, written, after)) return null;
  return { ...run, isLabelled };
}

function phonesInRun(text: string, run: PossibleRun, region: string, lib: Library): readonly FoundPhone[] {
  const written = text.slice(run.start, run.end);
  for (const spans of cuts(text, run)) {
    let code = ""; // "+91 98220 12345 / 94220 54321"
    const numbers = spans.flatMap((span) => {
      const number = text.slice(span.start, span.end);
      const e164 =
        validNumber(number, region, lib) ?? (code === "" ? null : validNumber(`+${code} ${number}`, region, lib));
      if (e164 !== null && number.includes("+")) code = lib.parse(e164)?.countryCallingCode ?? "";
      return e164 === null ? [] : [{ ...withExtension(text, span), e164 }];
    });
    if (numbers.length === spans.length) return numbers;
  }
  const grouped = groupsIn(text, run, region, lib);
  if (grouped.length > 0) return grouped;
  const count = digitsOf(plainNumber(written)).length;
  const isMeant = run.isLabelled || /^[+＋(]*[+＋]/u.test(written);
  return isMeant && count >= 6 && count <= 15 ? [{ ...withExtension(text, run), e164: null }] : [];
}

function withExtension(text: string, { start, end }: Span): Span & { readonly written: string } {
  const after = text.slice(end, end + CONTEXT);
  const extension = EXTENSION(after).exec(after)?.[0] ?? "";
  const to = end + extension.length;
  return { written: text.slice(start, to).trim(), start, end: to };
}

/** A whole field that is meant as a phone number, with or without "tel:" before it. */
export async function readPhone(text: string, region: string): Promise<Phone> {
  const written = text.normalize("NFC").trim();
  const bare = written.replace(/^tel:\s{0,3}/iu, "");
  if (bare.length > LONGEST || !ENOUGH.test(bare)) return { written, e164: null };
  const letters = bare.replace(/[OoIl]/gu, "").replace(/(?:ext(?:ension)?|x|lokal|lok)/iu, "");
  if (LETTER(letters).test(letters)) return { written, e164: await onlyNumberIn(bare, region) };
  return { written, e164: validNumber(bare, region, await library()) };
}

/** A field such as "Mobil: 20 30 40 50" holds words beside its number. */
async function onlyNumberIn(text: string, region: string): Promise<string | null> {
  const found = await phonesIn(text, region);
  return found.length === 1 ? (found[0]?.e164 ?? null) : null;
}

/** The full form of a number that is written with its country's code, or null where it is not valid. */
export async function internationalNumber(text: string): Promise<string | null> {
  return validNumber(text, "", await library());
}

/** Whether the numbers of this country are known: two capital letters. */
export async function isCountry(code: string): Promise<boolean> {
  return (await library()).isRegion(code);
}
