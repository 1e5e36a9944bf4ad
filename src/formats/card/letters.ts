/** Patterns of letters that are quick to make: Unicode's classes take ten times as long to compile as plain ranges. */

const UNICODE_CLASS = /\\p\{(L|N|Lu|Ll)\}/g;
/** What the classes hold of the first 256 characters, in which most cards are written. */
const WESTERN: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-ÿ",
  N: "0-9²³¹¼½¾",
  Lu: "A-ZÀ-ÖØ-Þ",
  Ll: "a-zµß-öø-ÿ",
};
/** Where capitals and small letters are one, either class holds both. */
const CASED = "A-Za-zµÀ-ÖØ-öø-ÿ";

/** Whether every character is one of the first 256. */
export function isWestern(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

/** The classes within and outside of brackets as plain ranges. */
function inRanges(source: string, flags: string): string {
  let isInside = false;
  let from = 0;
  let plain = "";
  for (const match of source.matchAll(UNICODE_CLASS)) {
    for (let at = from; at < match.index; at += 1) {
      const sign = source.charAt(at);
      if (sign === "\\") at += 1;
      else if (sign === "[") isInside = true;
      else if (sign === "]") isInside = false;
    }
    const [, name = ""] = match;
    const ranges = (name.length > 1 && flags.includes("i") ? CASED : WESTERN[name]) ?? "";
    plain += source.slice(from, match.index) + (isInside ? ranges : `[${ranges}]`);
    from = match.index + match[0].length;
  }
  return plain + source.slice(from);
}

/** The pattern to be used on a text. */
type Pattern = (text: string) => RegExp;

/** A pattern, made when it is first used, in the form that the text needs. */
export function patternOf(source: string, flags: string): Pattern {
  let western: RegExp | null = null;
  let unicode: RegExp | null = null;
  return (text) => {
    if (!isWestern(text)) return (unicode ??= new RegExp(source, flags));
    return (western ??= new RegExp(inRanges(source, flags), flags));
  };
}

/** The same, written as between slashes. */
export function pattern(flags: string): (source: TemplateStringsArray) => Pattern {
  return ({ raw: [source = ""] }) => patternOf(source, flags);
}

const FIRST_CAPITAL = pattern("u")`^\p{Lu}`;
const FIRST_SMALL = pattern("u")`^\p{Ll}`;
const LETTER_OR_DIGIT = pattern("u")`[\p{L}\p{N}]`;

export function beginsCapital(text: string): boolean {
  return FIRST_CAPITAL(text).test(text);
}

export function beginsCapitalOrDigit(text: string): boolean {
  return beginsCapital(text) || /^\d/.test(text);
}

export function beginsSmall(text: string): boolean {
  return FIRST_SMALL(text).test(text);
}

export function hasLetterOrDigit(text: string): boolean {
  return LETTER_OR_DIGIT(text).test(text);
}
