/** What on a card is written to be dialled, mailed or visited, and where it stands. */

import { phonesIn } from "../phone.ts";
import { trimmed } from "./clean.ts";
import { pattern } from "./letters.ts";
import { hasTitleWord } from "./signs.ts";
import { wordList } from "./words.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: "email" | "url" | "tag" | "phone";
  readonly value: string;
  readonly e164: string | null;
}

export function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

/** The text with a sign that is in no word in place of each span, so that nothing in it is found twice. */
export function masked(text: string, spans: readonly Span[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start) + "\u0001".repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

// E-mail addresses

const EMAIL_LABEL = pattern(
  "iu",
)`(?:^|[^\p{L}\p{N}])(?:e-?\s?mail(?:\s?ad?dresse?)?|e|mail|e-?post|courriel|correo|mailto|@)\s?[.:]{0,2}\s{0,3}$`;
const AT = /[@©]|[([{]\s?(?:at|ät|a|snabel-?a)\s?[)\]}]/giu;
const LOCAL_END = pattern("u")`[\p{L}\p{N}._%+'&-]{1,64}$`;
/** Labels between dots; a dot may be read as a comma, or stand apart, where an ending that is well known follows. */
const HOST = pattern(
  "iu",
)`^[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:(?:\.|\s?[([{]\s?(?:dot|punkt|punktum)\s?[)\]}]\s?|\s{0,2}[.,]\s{0,2}(?=(?:dk|de|com|org|net|eu|io|co|uk|no|se|at|ch|gov|edu)(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,6}`;

const HOST_END = pattern("iu")`\.(?:\p{L}{2,24}|xn--[a-z0-9-]+)$`;
const TOP_LEVEL = pattern("u")`\.(\p{L}+)(?:[/?]|$)`;
const COUNTRY = pattern("u")`\.(\p{L}{2})(?:[/?]|$)`;

export function emailSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  if (!/[@©([{]/.test(text)) return [];
  const localPattern = LOCAL_END(text);
  const hostPattern = HOST(text);
  for (const at of text.matchAll(AT)) {
    const gapBefore = /\s{0,2}$/u.exec(text.slice(Math.max(from, at.index - 2), at.index))?.[0].length ?? 0;
    const localEnd = at.index - gapBefore;
    const near = text.slice(Math.max(from, localEnd - 64), localEnd);
    const local = localPattern.exec(near)?.[0].replace(/^[.'&%+-]+/u, "") ?? "";
    if (local === "") continue;
    const after = text.slice(at.index + at[0].length, at.index + at[0].length + 260);
    const gapAfter = /^\s{0,2}/u.exec(after)?.[0].length ?? 0;
    const host = hostAt(after.slice(gapAfter), hostPattern);
    if (host === null) continue;
    const start = localEnd - local.length;
    if (at[0] === "©" && gapBefore + gapAfter > 0) continue;
    if (gapBefore > 0 && at[0] === "@" && !isLoneLocal(text.slice(from, start), local)) continue;
    const end = at.index + at[0].length + gapAfter + host.length;
    spans.push({ start, end, kind: "email", value: `${local}@${host.value.toLowerCase()}`, e164: null });
    from = end;
  }
  return spans;
}

/** Before " @ " stands an organisation's title as often as a mailbox: a mailbox has nothing but its label before it. */
function isLoneLocal(before: string, local: string): boolean {
  const near = before.slice(-200);
  const rest = near.replace(EMAIL_LABEL(near), "").trimEnd();
  const isFirst = rest === "" || /[|,;:·•\u0001]$/u.test(rest);
  return (
    isFirst && (local.includes(".") || !hasTitleWord(local)) && (local === local.toLowerCase() || /[.\d]/u.test(local))
  );
}

function hostAt(text: string, host: RegExp): { readonly value: string; readonly length: number } | null {
  const match = host.exec(text)?.[0];
  if (match === undefined) return null;
  const value = match
    .replace(/\s?[([{]\s?(?:dot|punkt|punktum)\s?[)\]}]\s?/giu, ".")
    .replace(/\s{0,2}[.,]\s{0,2}/gu, ".")
    .replace(/-+$/u, "");
  return HOST_END(value).test(value) ? { value, length: match.length } : null;
}

// Web addresses

const WEB_LABEL = pattern(
  "iu",
)`(?:^|[^\p{L}\p{N}])(?:web(?:\s?site|sted|seite|page|adresse)?|w|url|www|internet|homepage|hjemmeside|home page|online|linkedin|xing|twitter|github|instagram|facebook|mastodon|bluesky|in|x|profil|profile|site|besuchen sie uns|se mere på)\s?[.:]{0,2}\s{0,3}$`;
const ADDRESS = pattern(
  "giu",
)`(?<![\p{L}\p{N}@._-])(?:(?:https?:\/\/|www\s?\.\s?)[^\s<>"|,;\u0001]{3,500}|(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}@-])(?:[/?][^\s,;|<>"\u0001]{0,500})?|\/?in\/[a-z0-9-]{3,100})`;
const SPLIT_ENDING = pattern(
  "iu",
)`^(?:\s{0,2}\.\s{0,2}(?:dk|de|com|org|net|eu|io|co|uk|no|se|at|ch|gov|edu)(?![\p{L}\p{N}])){1,2}(?:\/[^\s,;|]{0,200})?`;
const SPACED_HOST = pattern("u")`^[\p{L}\p{N}-]{2,63}(?:\s{0,2}\.\s{0,2}[\p{L}\p{N}-]{2,63}){1,4}$`;
const isEnding =
  wordList(`dk de com org net eu io ai uk no se fi at ch nl be fr es pl ie us ca au nz is fo gl lu pt cz nu
  info biz dev app tech health edu gov mil int name pro cloud online shop store site studio design agency digital
  consulting energy group global world bio legal law solutions systems media works berlin hamburg bayern koeln london
  scot wales cymru nyc me co tv xyz blog email company capital ventures partners team social life earth eco green coffee
  coop museum academy school university science engineering software tools network space house art gallery photography
  photo news press it in jp li fm so gg to vc ag care clinic dental fit yoga farm garden kitchen restaurant cafe bar
  pub wine beer pizza fashion jewelry build builders construction plumbing repair services support center foundation
  charity church community events fund finance financial tax insure accountants consulting attorney lawyer vet dance
  music band film theater theatre film page link wiki zone city land travel tours bike boats homes estate immo haus gmbh
  saarland ruhr nrw wien swiss tirol ngo ong africa asia`);
const NOT_A_HOST = /^(?:cand|dr|dipl|ing|mag|prof|phil|med|adm|st|nr|tlf|stud|lic|skt|b|m|p)\./iu;

export function urlSpans(text: string): readonly Span[] {
  if (!/[./]/u.test(text)) return [];
  const spaced = spacedHost(text);
  if (spaced !== null) return [spaced];
  return [...text.matchAll(ADDRESS(text))].flatMap((match) => {
    const written = match[0].replace(/[.,;:!?)\]'’”]+$/u, "");
    const isMarked = /^(?:https?:|www)/iu.test(written);
    const after = match.index + written.length;
    const next = text.slice(after, after + 220);
    const tail = isMarked ? (SPLIT_ENDING(next).exec(next)?.[0] ?? "") : "";
    const value = (written + tail).replace(/\s/gu, "");
    const isProfile = /^\/?in\//iu.test(written);
    if (!isMarked && !isProfile && !isHost(value, text)) return [];
    if (/^www\.?[^.]*$/iu.test(value)) return [];
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (FIRM_HOST.test(value) && AT_FIRM(before).test(before)) return [];
    return [{ start: match.index, end: after + tail.length, kind: "url", value, e164: null }];
  });
}

/** "CFO @ Booking.com": a firm that is called by its address; but "see us at Nordlys.dk". */
const AT_FIRM = pattern("iu")`(?:^|(?<!(?:us|me|os|more|mere|online))\s)(?:@|at|hos|bei|chez|from|fra|von)\s{1,2}$`;
const FIRM_HOST = /^\p{Lu}[\p{L}\p{N}-]+\.\p{Ll}+$/u;

/** "ASP.NET" within a line is a word; a host in capitals stands by itself. */
function isHost(value: string, text: string): boolean {
  const ending = TOP_LEVEL(value).exec(value)?.[1] ?? "";
  if (NOT_A_HOST.test(value) || !isEnding(ending.toLowerCase())) return false;
  return ending === ending.toLowerCase() || trimmed(withoutAddressLabel(text.replace(value, ""), "url")) === "";
}

/** "nordlys . co . uk" alone on its line. */
function spacedHost(text: string): Span | null {
  if (text.length > 200 || !/\s\.|\.\s/u.test(text)) return null;
  const written = trimmed(text.replace(/^[\s•|~]*(?:w|web)\s{0,2}[.:]\s{1,2}/iu, ""));
  const value = written.replace(/\s/gu, "");
  if (!SPACED_HOST(written).test(written) || value !== value.toLowerCase() || !isHost(value, value)) return null;
  const start = text.indexOf(written);
  return start < 0 ? null : { start, end: start + written.length, kind: "url", value, e164: null };
}

// Tags and phone numbers

const TAG = pattern("gu")`(?<![\p{L}\p{N}#&/])#(\p{L}[\p{L}\p{N}_-]{0,60}(?::[\p{L}\p{N}][\p{L}\p{N}_-]{0,60})?)`;

/** "License #CFC1428871" is a number. */
const NUMBERED = /(?:^|[\s,])(?:licen[cs]e|lic|no|nr|reg|permit|suite|ste|unit|apt|room|bar|id|ref)\.?\s?$/iu;

export function tagSpans(text: string): readonly Span[] {
  if (!text.includes("#")) return [];
  const tags = [...text.matchAll(TAG(text))].filter(
    ({ index, 0: tag }) => !(/\d/.test(tag) && NUMBERED.test(text.slice(Math.max(0, index - 16), index))),
  );
  return tags.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "tag",
    value: match[1] ?? "",
    e164: null,
  }));
}

const isCountry = wordList("dk de no se fi at ch nl be fr es pl ie pt cz lu is fo gl uk");

/** The countries whose way of writing numbers is tried, first the one that the card's own domains speak of. */
export function regionsOf(text: string, region: string): readonly string[] {
  const first = [...emailSpans(text), ...urlSpans(text)]
    .slice(0, 20)
    .map(({ value }) => COUNTRY(value).exec(value)?.[1]?.toLowerCase() ?? "")
    .find(isCountry);
  const country = first === "uk" ? "GB" : first?.toUpperCase();
  return country === undefined || country === region.toUpperCase() ? [region] : [country, region];
}

export async function phoneSpans(text: string, regions: readonly string[]): Promise<readonly Span[]> {
  const readings = await Promise.all(regions.map((region) => phonesIn(text, region)));
  const valid = readings.find((found) => found.length > 0 && found.every(({ e164 }) => e164 !== null));
  const own = valid ?? readings.at(-1) ?? [];
  const found = own.length === 0 && AMERICAN.test(text) ? await americanIn(text) : own;
  return found.map(({ start, end, written, e164 }) => ({
    start,
    end,
    kind: "phone",
    value: digitsMended(written),
    e164,
  }));
}

/** As those with a label are kept: to dial from where its country is not said. */
async function americanIn(text: string) {
  const found = await phonesIn(text, "US");
  return found.filter(({ e164 }) => e164 !== null).map((phone) => ({ ...phone, e164: null }));
}

/** "415.555.0117", "(608) 555-0163", "608-555-0163": no other country parts its numbers so. */
const AMERICAN = /(?<![\d+.-])(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])[2-9]\d\d[.-]\d{4}(?![\d.-])/;

/** "97 83 I0 44" with the digits that text recognition took for letters. */
function digitsMended(written: string): string {
  return written.replace(/\S+/g, (group) =>
    /\d/.test(group) && /^[\dOoIl+()./-]+$/.test(group) ? group.replace(/[Oo]/g, "0").replace(/[Il]/g, "1") : group,
  );
}

/** What stands before an address without the word that announces it. */
export function withoutAddressLabel(before: string, kind: "email" | "url"): string {
  return before.replace((kind === "email" ? EMAIL_LABEL : WEB_LABEL)(before), " ");
}
