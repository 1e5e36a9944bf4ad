/** Text as it was meant: without what type-setters, telephones and text recognition add to it. */

import { pronounOf } from "../../domain/given-names.ts";
import { isWestern, pattern } from "./letters.ts";

const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\ufffd]/gu;
const FAX_ICONS = /[📠🖷][📠🖷\s]*/gu;
const ICONS =
  /(?:(?![©®™])\p{Extended_Pictographic}|[✆✉☎☏🖂\u{1f3fb}-\u{1f3ff}]|\p{Private_Use})(?:(?![©®™])\p{Extended_Pictographic}|[✆✉☎☏🖂\u{1f3fb}-\u{1f3ff}]|\p{Private_Use})*/gu;
/** Pictures that tell what stands beside them, and bullets: all others, as in "Anna 😀 Berg", are dropped. */
const FIELD_SIGNS =
  "📞📟📱📲📧📨📩📤📥📪📫📬📭📮🌐🌍🌎🌏🔗💻📍📌🏠🏡🏢🏣🏤🏥🏦🏨🏪🏫🏬🏭💼👤👥🎓📷📸🐦💬📝📅📆🔴🔵🔶🔷🔸🔹⚪⚫";
const EMOJI =
  /[^\S\n]?(?:(?!©|®|™)\p{Emoji_Presentation}|❤|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}])[\u{1f3fb}-\u{1f3ff}]?(?![\u{1f3fb}-\u{1f3ff}])[^\S\n]?/gu;
/** A small L where only a capital I can stand. */
const MISREAD_I = pattern(
  "gu",
)`(?<!\p{L})l(?=(?:nh\.|nhaber|ndehaver|nternet|nstitut|ngenieur|ng\.|nc\.|nternational)(?!\p{Ll}{4}))`;
/** "Holm, Mette" in quotes before an address, as mail programs turn a name round. */
const TURNED_BY_MAIL = /"([^",\n]{2,40}), ([^",\n]{2,60})"(?=\s?<)/gu;
const LINE_END = /\r\n?|[\u2028\u2029\u0085\v\f]/gu;

export function linesOf(text: string): readonly string[] {
  return text.replace(LINE_END, "\n").split("\n");
}

/** Composed letters, plain spaces, no control or hidden characters, as many lines as before; icons part what stands around them. */
export function plainText(text: string): string {
  const composed = text.normalize("NFC").replace(LINE_END, "\n").replace(INVISIBLE, "");
  const bare = isWestern(composed) ? composed : withoutIcons(composed);
  return bare
    .replace(TURNED_BY_MAIL, "$2 $1")
    .replace(MISREAD_I(bare), "I")
    .replace(/[^\S\n\t]/gu, " ")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, "");
}

function withoutIcons(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(FAX_ICONS, " | Fax: ")
    .replace(EMOJI, (found) => (FIELD_SIGNS.includes(found.trim()) ? found : " "))
    .replace(ICONS, " | ");
}

const STRAY = " \t|¦•·∙●▪■◆►»«~*_=<>\\^`´:;,-–—";
const STRAY_BEFORE = `${STRAY}.…)]}`;
const STRAY_BEHIND = `${STRAY}([{`;

/** Without the stray signs that text recognition leaves at the ends, and without brackets or quotes that have lost their other half. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && STRAY_BEFORE.includes(text.charAt(start))) start += 1;
  while (end > start && (STRAY_BEHIND.includes(text.charAt(end - 1)) || /^\s[./]$/u.test(text.slice(end - 2, end))))
    end -= 1;
  const bare = text.slice(start, end).replace(/ {2,}/gu, " ");
  const isOpen = /^['"‘“„(]/u.test(bare) && !/['"’”“)]/u.test(bare.slice(1));
  const isClosed = /['"’”)]$/u.test(bare) && !/['"‘“„(]/u.test(bare.slice(0, -1));
  return bare.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined).trim();
}

const SPACED_LETTERS = pattern("u")`^\p{L}(?: {1,4}[\p{L}&-]){3,60}$`;

/** "P eter Skov", as text recognition breaks it. */
const BROKEN_NAME = pattern("u")`^(\p{Lu}\p{Ll}?) (\p{Ll}{2,20})(?= \p{Lu})`;

/** "M E T T E  H O L M" as "METTE HOLM". */
export function spacesClosed(line: string): string {
  const bare = line.trim();
  const [, first = "", rest = ""] = BROKEN_NAME(bare).exec(bare) ?? [];
  if (first !== "" && pronounOf(first + rest) !== null) return first + bare.slice(first.length + 1);
  if (!SPACED_LETTERS(bare).test(bare)) return line;
  return bare
    .split(/ {2,}/u)
    .map((word) => word.replaceAll(" ", ""))
    .join(" ");
}

const COLUMN_GAP = /\t+| {3,}/u;

/** Two columns, which text recognition reads line by line across both, one after the other. */
export function columnsApart(lines: readonly string[]): readonly string[] {
  const halves = lines.map((line) => line.trim().split(COLUMN_GAP));
  const pairs = halves.filter(({ length }) => length === 2).length;
  const isTwo =
    pairs >= 3 &&
    halves.every(({ length }) => length <= 2) &&
    pairs * 2 > lines.filter((line) => line.trim() !== "").length;
  return isTwo ? [0, 1].flatMap((column) => halves.map((half) => half[column] ?? "")) : lines;
}
