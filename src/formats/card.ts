import { type Evidence, evidenceOf, nameEvidence, organisationEvidence } from "./card-evidence.ts";
import {
  hasFieldWord,
  hasLegalForm,
  hasOrganisationWord,
  hasTitleWord,
  isAddress,
  isBareLegalForm,
  isBuilding,
  isDepartment,
  isPlace,
  isSpeech,
  isTitleWord,
  legalFormsCut,
  wordsOf,
} from "./card-signs.ts";
import { type Phone, phonesIn, withoutPhoneKind, withoutPhoneLabel } from "./phone.ts";

/** What one business card holds, before it is matched with anybody. */
export interface CardDraft {
  readonly name: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  /** The domain in lower case, the rest as written. */
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  /** Web addresses and profile links as written, with or without a scheme. */
  readonly urls: readonly string[];
  /** Without the #. */
  readonly tags: readonly string[];
  /** Every piece of text that could not be placed, in order; on lines of its own, or after commas for a card in one line. */
  readonly note: string | null;
}

const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\ufffd]/gu;
const ICON = /(?![©®™])\p{Extended_Pictographic}|[✆✉☎☏🖂\u{1f3fb}-\u{1f3ff}]|\p{Private_Use}/gu;
const FAX_ICON = /[📠🖷]/gu;
/** A small L where only a capital I can stand. */
const MISREAD_I =
  /(?<!\p{L})l(?=(?:nh\.|nhaber|ndehaver|nternet|nstitut|ngenieur|ng\.|nc\.|nternational)(?!\p{Ll}{4}))/gu;
const ENDINGS =
  "dk|de|com|org|net|eu|io|ai|uk|no|se|fi|at|ch|nl|be|fr|es|pl|ie|us|ca|au|nz|is|fo|gl|lu|pt|cz|info|biz|dev|app|tech|health|edu|gov|mil|int|name|pro|cloud|online|shop|store|site|studio|design|agency|digital|consulting|energy|group|global|world|bio|legal|law|solutions|systems|media|works|berlin|hamburg|bayern|koeln|london|scot|wales|cymru|nyc|me|co|tv|xyz|blog|email|company|capital|ventures|partners|team|social|life|earth|eco|green|coffee|coop|museum|academy|school|university|science|engineering|software|tools|network|space|house|art|gallery|photography|photo|news|press";
const SPLIT_ENDINGS = "dk|de|com|org|net|eu|io|co|uk|no|se|at|ch";

/** Text as it is read: composed letters, plain spaces, no control or hidden characters; icons part what stands around them. */
function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, "\n")
    .replace(INVISIBLE, "")
    .replace(/[\uff01-\uff5e]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(FAX_ICON, " | Fax: ")
    .replace(ICON, " | ")
    .replace(MISREAD_I, "I")
    .replace(/[^\S\n\t]/gu, " ")
    .replace(/(?![\n\t])\p{Cc}/gu, "");
}

const STRAY = " \t|¦•·∙●▪■◆►»«~*_=<>\\^`´:;,-–—";
const STRAY_BEFORE = `${STRAY}.…`;

/** Without the stray signs that text recognition leaves at the ends, and without brackets or quotes that have lost their other half. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && STRAY_BEFORE.includes(text.charAt(start))) start += 1;
  while (end > start && STRAY.includes(text.charAt(end - 1))) end -= 1;
  const bare = text.slice(start, end).replace(/ {2,}/gu, " ");
  const first = bare.charAt(0);
  const last = bare.slice(-1);
  const isOpen = "'\"‘“„(".includes(first) && first !== "" && !/['"’”“)]/u.test(bare.slice(1));
  const isClosed = "'\"’”)".includes(last) && last !== "" && !/['"‘“„(]/u.test(bare.slice(0, -1));
  return bare.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined).trim();
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: "email" | "url" | "tag" | "phone";
  readonly value: string;
  readonly e164: string | null;
}

const AT = /@|[([{]\s?(?:at|ät|a|snabel-?a)\s?[)\]}]/giu;
const LOCAL_END = /[\p{L}\p{N}._%+'&-]{1,64}$/u;
const DOMAIN = new RegExp(
  `^[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}(?:(?:\\.|\\s?[([{]\\s?(?:dot|punkt|punktum)\\s?[)\\]}]\\s?|\\s{0,2}[.,]\\s{0,2}(?=(?:${SPLIT_ENDINGS})(?:$|[^\\p{L}\\p{N}]))|,(?=(?:${SPLIT_ENDINGS})(?![\\p{L}\\p{N}])))[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}){1,6}`,
  "iu",
);
const EMAIL_LABEL = /(?:^|[^\p{L}\p{N}])(?:e-?\s?mail(?:\s?ad?dresse?)?|e|mail|e-?post|mailto|@)\s?[.:]{0,2}\s{0,3}$/iu;
const WEB_LABEL =
  /(?:^|[^\p{L}\p{N}])(?:web(?:\s?site|sted|seite|page|adresse)?|w|url|www|internet|homepage|hjemmeside|home page|online|linkedin|xing|twitter|github|instagram|facebook|mastodon|bluesky|in|x|profil|profile|site|besuchen sie uns|se mere på)\s?[.:]{0,2}\s{0,3}$/iu;

function emailSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const at of text.matchAll(AT)) {
    const gapBefore = /\s{0,2}$/u.exec(text.slice(Math.max(from, at.index - 2), at.index))?.[0].length ?? 0;
    const localEnd = at.index - gapBefore;
    const local =
      LOCAL_END.exec(text.slice(Math.max(from, localEnd - 64), localEnd))?.[0].replace(/^[.'&%+-]+/u, "") ?? "";
    if (local === "") continue;
    const after = text.slice(at.index + at[0].length, at.index + at[0].length + 260);
    const gapAfter = /^\s{0,2}/u.exec(after)?.[0].length ?? 0;
    const host = hostAt(after.slice(gapAfter));
    if (host === null) continue;
    const start = localEnd - local.length;
    if (gapBefore > 0 && at[0] === "@" && !isLoneLocal(text.slice(from, start), local)) continue;
    const end = at.index + at[0].length + gapAfter + host.length;
    spans.push({ start, end, kind: "email", value: `${local}@${host.value.toLowerCase()}`, e164: null });
    from = end;
  }
  return spans;
}

/** Before " @ " stands an organisation's title as often as a mailbox: a mailbox has nothing but its label before it. */
function isLoneLocal(before: string, local: string): boolean {
  const rest = before.replace(EMAIL_LABEL, "").trimEnd();
  const isFirst = rest === "" || /[|,;:·•\u0001]$/u.test(rest);
  return isFirst && !hasTitleWord(local) && (local === local.toLowerCase() || /[.\d]/u.test(local));
}

function hostAt(text: string): { readonly value: string; readonly length: number } | null {
  const match = DOMAIN.exec(text)?.[0];
  if (match === undefined) return null;
  const value = match
    .replace(/\s?[([{]\s?(?:dot|punkt|punktum)\s?[)\]}]\s?/giu, ".")
    .replace(/\s{0,2}[.,]\s{0,2}/gu, ".")
    .replace(/-+$/u, "");
  return /\.(?:\p{L}{2,24}|xn--[a-z0-9-]+)$/iu.test(value) ? { value, length: match.length } : null;
}

const ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(?:(?:https?:\\/\\/|www\\s?\\.\\s?)[^\\s<>"|,;\\u0001]{3,500}|(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,5}(?:${ENDINGS})(?![\\p{L}\\p{N}@-])(?:[/?][^\\s,;|<>"\\u0001]{0,500})?|\\/?in\\/[a-z0-9-]{3,100})`,
  "giu",
);
const SPLIT_ENDING = new RegExp(
  `^(?:\\s{0,2}\\.\\s{0,2}(?:${SPLIT_ENDINGS})(?![\\p{L}\\p{N}])){1,2}(?:/[^\\s,;|]{0,200})?`,
  "iu",
);
const NOT_A_HOST = /^(?:cand|dr|dipl|ing|mag|prof|phil|med|adm|st|nr|tlf|stud|lic|skt)\./iu;

function urlSpans(text: string): readonly Span[] {
  if (!/[./]/u.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap((match) => {
    const written = match[0].replace(/[.,;:!?)\]'’”]+$/u, "");
    const isMarked = /^(?:https?:|www|\/?in\/)/iu.test(written);
    const tail =
      isMarked && /^(?:https?:|www)/iu.test(written)
        ? (SPLIT_ENDING.exec(text.slice(match.index + written.length, match.index + written.length + 220))?.[0] ?? "")
        : "";
    const value = (written + tail).replace(/\s/gu, "");
    if (!isMarked && (NOT_A_HOST.test(value) || !isWrittenAsHost(value, text))) return [];
    if (/^www\.?[^.]*$/iu.test(value)) return [];
    return [{ start: match.index, end: match.index + written.length + tail.length, kind: "url", value, e164: null }];
  });
}

/** "ASP.NET" within a line is a word; a host in capitals stands by itself. */
function isWrittenAsHost(value: string, text: string): boolean {
  const ending = /\.(\p{L}+)(?:[/?]|$)/u.exec(value)?.[1] ?? "";
  if (ending === ending.toLowerCase()) return true;
  return trimmed(text.replace(value, "").replace(WEB_LABEL, "")) === "";
}

const TAG = /(?<![\p{L}\p{N}#&/])#(\p{L}[\p{L}\p{N}_-]{0,60})/gu;

function tagSpans(text: string): readonly Span[] {
  return [...text.matchAll(TAG)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "tag",
    value: match[1] ?? "",
    e164: null,
  }));
}

function masked(text: string, spans: readonly Span[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start) + "\u0001".repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

const COUNTRY_OF_ENDING: ReadonlyMap<string, string> = new Map(
  ["dk", "de", "no", "se", "fi", "at", "ch", "nl", "be", "fr", "es", "pl", "ie", "pt", "cz", "lu", "is", "fo", "gl"]
    .map((ending): [string, string] => [ending, ending.toUpperCase()])
    .concat([["uk", "GB"]]),
);

/** The countries whose way of writing numbers is tried, first the one that the card's own domains speak of. */
function regionsOf(text: string, region: string): readonly string[] {
  const first = [...emailSpans(text), ...urlSpans(text)]
    .slice(0, 20)
    .map(({ value }) => COUNTRY_OF_ENDING.get(/\.(\p{L}{2})(?:[/?]|$)/u.exec(value)?.[1]?.toLowerCase() ?? ""))
    .find((country) => country !== undefined);
  return first === undefined || first === region.toUpperCase() ? [region] : [first, region];
}

async function phoneSpans(text: string, regions: readonly string[]): Promise<readonly Span[]> {
  const readings = await Promise.all(regions.map((region) => phonesIn(text, region)));
  const valid = readings.find((found) => found.length > 0 && found.every(({ e164 }) => e164 !== null));
  const found = valid ?? readings.at(-1) ?? [];
  return found.map(({ start, end, written, e164 }) => ({ start, end, kind: "phone", value: written, e164 }));
}

/** A stretch of text that holds no address or number any more, and the line it stood on. */
interface Piece {
  readonly text: string;
  readonly line: number;
  /** What a label says that it is: "Titel: Lektor". */
  readonly said: "name" | "title" | "organisation" | "note" | null;
}

interface Contents {
  readonly found: readonly Span[];
  readonly pieces: readonly Piece[];
}

const FIRM_SEPARATOR = /\s*[|¦•∙●▪■◆►»«\u0001]+\s*|\s[·~]\s|·|\t+|\s{3,}|\s\/\/\s/u;
const DASH = /(?<![\d:])\s+[-–—]{1,2}\s+|\s+[-–—]{1,2}\s+(?!\d)/u;

async function contentsOf(line: string, number: number, regions: readonly string[]): Promise<Contents> {
  const emails = emailSpans(line);
  const urls = urlSpans(masked(line, emails));
  const addresses = inOrder([...emails, ...urls]);
  const tags = tagSpans(masked(line, addresses));
  const marked = inOrder([...addresses, ...tags]);
  const phones = await phoneSpans(masked(line, marked), regions);
  const found = inOrder([...marked, ...phones]);

  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, span] of [...found, null].entries()) {
    const before = line.slice(from, span?.start ?? line.length);
    const afterPhone = found[index - 1]?.kind === "phone" ? withoutPhoneKind(before) : before;
    const rest = withoutLabel(afterPhone, span?.kind ?? null);
    pieces.push(...piecesOf(rest, number));
    from = span?.end ?? from;
  }
  return { found, pieces };
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

function withoutLabel(before: string, kind: Span["kind"] | null): string {
  const near = before.slice(-200);
  const far = before.slice(0, before.length - near.length);
  if (kind === "phone") return far + withoutPhoneLabel(near);
  if (kind === "email") return far + near.replace(EMAIL_LABEL, " ");
  if (kind === "url") return far + near.replace(WEB_LABEL, " ");
  return before;
}

function piecesOf(text: string, line: number): readonly Piece[] {
  return text
    .split(FIRM_SEPARATOR)
    .map(trimmed)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => ({ text: part, line, said: null }));
}

const SAID: readonly (readonly [RegExp, "name" | "title" | "organisation"])[] = [
  [/^(?:name|navn|kontaktperson|ansprechpartner(?:in)?|contact)\s?:\s?/iu, "name"],
  [/^(?:job\s?title|title|titel|stilling|position|role|rolle|funktion|job)\s?:\s?/iu, "title"],
  [
    /^(?:company|firma|virksomhed|organisation|organization|unternehmen|arbejdsplads|employer|arbeitgeber)\s?:\s?/iu,
    "organisation",
  ],
];

function withLabelRead(piece: Piece): Piece {
  for (const [label, said] of SAID) {
    if (label.test(piece.text)) return { ...piece, said, text: piece.text.replace(label, "") };
  }
  return /^[\p{L} .-]{2,30}:\s?\S/u.test(piece.text) ? { ...piece, said: "note" } : piece;
}

// Names

const PARTICLE =
  /^(?:von|vom|van|zu|zum|zur|de|der|den|del|della|di|da|dos|das|du|la|le|af|av|ter|ten|bin|ibn|al|el|y|e|und|of|ap|mac|mc|st\.?|'t|d’|d')$/iu;
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’ʼ`-]*\.?|(?:\p{Lu}\.){1,4}(?:-\p{Lu}\.)?|(?:d|l|o)['’]\p{Lu}[\p{L}'’-]+)$/u;
const LOWER_NAME_WORD = /^\p{Ll}[\p{L}'’-]*$/u;
const GENERATION = /^(?:jr|sr|jun|sen|ii|iii|iv|d\.æ|d\.y|den ældre|den yngre)\.?$/iu;
const RANK_BEFORE =
  /^(?:(?:prof|dr|dr\.-?ing|dres|pd|priv\.-?doz|dipl\.?-?\s?\p{L}{2,12}|mag|ing|lic|univ\.-?prof|h\.\s?c|habil|jur|med|phil|rer|nat|oec|pol|iur|techn?|agr|vet|dent|theol|m\.?\s?sc|b\.?\s?sc|m\.\s?a|b\.\s?a|ll\.\s?m|mba|cand|cand\.\s?\p{L}+|stud\.\s?\p{L}+|rev|hon|sir|dame|mr|mrs|ms|mx|miss|herr|frau|hr|fru|frk|lord|lady|capt|col|rt)(?:\.|(?![\p{L}.]))(?:[ -]?(?:med|jur|phil|rer|nat|oec|pol|iur|ing|h\.\s?c|habil|vet|dent|theol|techn|agr|mult|soc|scient|merc|polyt|mag|psych|ling|it|odont|pharm|arch|comm|negot|public|lic)\.(?:[ ]?(?:nat|pol|oec|adm|aud|int|san|dat|jur|techn?|cons)\.)?){0,4}\s{1,2})/iu;
const RANK_AFTER =
  /^(?:ph\.?\s?d\.?|dphil|mba|emba|cpa|m\.?\s?d\.?|j\.?d\.?|esq\.?|ll\.?\s?[mb]\.?(?:\s?\([^)]{1,20}\))?|frs|faap|facs|facp|frcs|frcp|mrcp|mrics|frics|riba|arb|ceng|meng|beng|b\.?\s?eng\.?|m\.?\s?eng\.?|b\.?\s?sc\.?|m\.?\s?sc\.?|m\.?\s?a\.?|b\.?\s?a\.?|bfa|mfa|mph|mpa|msw|lcsw|cfa|cfp®?|pmp|fca|aca|acca|fcca|cima|cgma|ca|chfc|cissp|rn|bsn|msn|np|pa-c|dds|dmd|dvm|do|pe|p\.?e\.?|aia|leed ap|shrm-s?cp|sphr|phr|obe|mbe|cbe|kbe|kc|qc|jp|dl|frsa|dbe|gbe|cb|cmg|kcb|dcb|frse|fba|cvo|bem|mcipd|fcipd|acii|fcii|mnaea|fnaea|mrtpi|frtpi|mciob|fciob|miet|fiet|mimeche|fimeche|mice|fice|mcim|fcim|mbcs|fbcs|mcsi|frgs|fsa|frsc|mrsb|maa|mdd|bda|vdi|assoc\. aia|mrsc|cphys|cchem|cmgr|fcmi|hd(?:\s?\(\p{L}{1,3}\))?|(?:cand|stud|mag|dr|lic|dipl|ing|exam)\.\s?-?\p{L}+\.?(?:\s?\p{L}+\.?)?(?:\s?\([^)]{1,20}\))?|dipl\.?-?\s?\p{L}+\.?(?:\s?\((?:fh|uni|tu|ba)\))?|mdb|mdl|mep|mp|mf|m\.?b\.?a\.?|med|edd|ed\.?d\.?|msc|bsc|ma|ba|ing\.?|r\.?|k\.|statsaut\.?|h\.?d\.?)$/iu;
/** Letters that no surname in capitals is made of: "BVSc", "MRCVS". */
const UNSPEAKABLE =
  /^(?:[B-DF-HJ-NP-TV-XZ]{3,6}|M[BDFGHJKLNPQSTVWXZ]\p{Lu}{1,4}|[AEIOU]{3}\p{Lu}{0,3}|\p{Lu}{2,4}(?:Sc|Phil|Eng|Arch|Ed|Med|Vet|Dent))$/u;
const SHOUTED_RANK = /^(?:\p{Lu}{2,5}|(?:\p{Lu}\.){2,5}|\p{Lu}\p{Ll}?\p{Lu}{1,3})®?$/u;

/** What a business writes before its owner: "v/ Henrik Damgaard", "Inh. Josef Obermaier". */
const OWNER_BEFORE = /^(?:v\/\s{0,2}|ved\s|inh\.\s{0,2}|c\/o\s|z\.\s?hd\.\s|att\.?:?\s)/iu;
/** Callings that stand right before a name as a form of address. */
const CALLING_BEFORE =
  /^(?:professor|professorin|advokat|rechtsanwalt|rechtsanwältin|notar|notarin|inhaber|inhaberin|indehaver|lektor|pfarrer|pfarrerin|pastor|læge|overlæge|tandlæge|dyrlæge|arkitekt|architekt|architektin|psykolog|fotograf|revisor|provst|biskop|bürgermeister|bürgermeisterin|councillor|senator|judge)$/iu;

interface Named {
  readonly name: string;
  /** What stands before the name, as one text, and what stands after it, one by one. */
  readonly before: string | null;
  readonly after: readonly string[];
}

function ranksOf({ before, after }: Named): readonly string[] {
  return before === null ? after : [before, ...after];
}

/** Parts a name from the ranks and degrees before and after it. */
function nameAndRanks(text: string): Named {
  const before: string[] = [];
  const owner = OWNER_BEFORE.exec(text)?.[0] ?? "";
  if (owner !== "") before.push(owner.trim());
  let rest = text.slice(owner.length);
  for (let rank = RANK_BEFORE.exec(rest); rank !== null && before.length < 8; rank = RANK_BEFORE.exec(rest)) {
    before.push(rank[0].trim());
    rest = rest.slice(rank[0].length);
  }
  const [first = "", ...others] = rest.split(/\s*,\s*/u);
  const after: string[] = [];
  let words = first.split(" ");
  while (words.length > 2 && isRank(words.at(-1) ?? "")) after.unshift(words.pop() ?? "");
  for (const other of others) {
    if (GENERATION.test(other)) words = [...words, other];
    else after.push(other);
  }
  return { name: words.join(" "), before: before.length === 0 ? null : before.join(" "), after };
}

function isRank(word: string): boolean {
  if (GENERATION.test(word) || /^\p{Lu}\p{Ll}+$/u.test(word) || /^\p{Lu}\.$/u.test(word)) return false;
  return RANK_AFTER.test(word) || UNSPEAKABLE.test(word);
}

function isRankPiece(text: string): boolean {
  const words = text.split(" ");
  return (
    RANK_AFTER.test(text) ||
    (words.length <= 5 && words.every((word) => isRank(word.replace(/,$/u, "")))) ||
    (words.length <= 5 && RANK_BEFORE.exec(`${text} `)?.[0].trim() === text)
  );
}

/** The words of a name; a nickname among them counts without its quotes. */
function nameWords(name: string): readonly string[] {
  return name
    .split(" ")
    .map((word, index) => (index > 0 ? word.replace(/^["“„'‘(](\p{L}[\p{L}-]*)["”“'’)]$/u, "$1") : word))
    .filter((word) => word !== "");
}

function isNameShaped(name: string): boolean {
  if (name.length > 80 || /[\d&@/:;!?[\]{}+=%$€#]/u.test(name)) return false;
  const words = nameWords(name);
  if (words.length === 0 || words.length > 6 || words.some((word) => /["“”„()]/u.test(word))) return false;
  const weighty = words.filter((word) => !PARTICLE.test(word) && !GENERATION.test(word));
  if (
    weighty.length === 0 ||
    weighty.every((word) => word.replace(/\W/gu, "").length < 2 && !/[^\0-\u007f]/u.test(word))
  )
    return false;
  const last = words.at(-1) ?? "";
  if (PARTICLE.test(last) || /^(?:and|og|the|for|of|und)$/iu.test(words[0] ?? "")) return false;
  return weighty.every((word) => NAME_WORD.test(word)) || words.every((word) => LOWER_NAME_WORD.test(word));
}

/** A name that the card prints in capitals only, as it is written elsewhere: "VON DER HEYDT" becomes "von der Heydt". */
function nameAsWritten(name: string): string {
  if (!/\p{Lu}{2}/u.test(name) || name !== name.toUpperCase().replace(/SS/gu, name.includes("ß") ? "ß" : "SS"))
    return name;
  return nameWords(name)
    .map((word, index) => {
      if (word.includes(".") || /^(?:II|III|IV)$/u.test(word)) return word;
      if (index > 0 && /^(?:VON|VAN|DER|DEN|DE|AF|ZU|LA|DEL|DI|DA|DU|TER|VOM|ZUR|ZUM)$/u.test(word))
        return word.toLowerCase();
      return word
        .toLowerCase()
        .replace(/(?:^|-|['’])\p{L}/gu, (start) => start.toUpperCase())
        .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
    })
    .join(" ");
}

// Scores: what speaks for a piece being one thing or another, added up

function nameScore(text: string, evidence: Evidence): number {
  const named = nameAndRanks(text);
  const { name, after } = named;
  if (
    !isNameShaped(name) ||
    after.some((rank) => !isRankPiece(rank) && !(name.includes(" ") && SHOUTED_RANK.test(rank)))
  )
    return Number.NEGATIVE_INFINITY;
  const words = nameWords(name).filter((word) => !PARTICLE.test(word));
  const isLower = name === name.toLowerCase();
  const known = nameEvidence(words, evidence);
  const shape = isLower ? 1 : words.length === 2 ? 4 : words.length === 3 ? 3.5 : words.length === 1 ? 1 : 2;
  const belongs = organisationEvidence(nameWords(name), evidence);
  return (
    shape +
    known +
    (ranksOf(named).length > 0 ? 4 : 0) +
    (words.some((word) => /^(?:\p{Lu}\.)+$/u.test(word)) ? 2 : 0) -
    (hasLegalForm(text) ? 8 : 0) -
    (hasOrganisationWord(name) ? 4 : 0) -
    (hasTitleWord(name) ? 5 : 0) -
    (isAddress(text) ? 6 : 0) -
    (known < 4 && words.length > 1 && isPlace(words.at(-1) ?? "") ? 2 : 0) -
    (isDepartment(name) ? 5 : 0) -
    (isSpeech(name) ? 6 : 0) -
    (hasFieldWord(name) ? 2 : 0) -
    (known < 6 ? ownDomainCost(belongs, words.length) : 0)
  );
}

/** A domain speaks for a company; the whole of it may be a person's own, and a surname may stand in either. */
function ownDomainCost(belongs: number, count: number): number {
  if (belongs === 8 && count > 1) return -2;
  return belongs > 5 ? 4 : belongs > 4 ? (count > 1 ? 1 : 4) : 0;
}

function organisationScore(text: string, evidence: Evidence): number {
  const words = wordsOf(legalFormsCut(text));
  if (words.length === 0 || words.length > 10 || text.length > 120) return Number.NEGATIVE_INFINITY;
  const legal = hasLegalForm(text);
  const isLower = text === text.toLowerCase();
  const belongs = organisationEvidence(words, evidence);
  const word = hasOrganisationWord(text);
  const isPhrase = isLower && words.length >= 3;
  return (
    (isLower ? 0 : 1.5) +
    (legal ? 9 : 0) +
    (word ? (isDepartment(text) ? 1.5 : isPhrase ? 1 : 5) : 0) +
    belongs +
    (text === text.toUpperCase() ? 1 : 0) +
    (words.length === 1 ? 1 : 0) +
    (/\p{L}\s?[&+]\s?\p{Lu}/u.test(text) ? 2 : 0) +
    (/^the\s/iu.test(text) ? 1 : 0) -
    (hasTitleWord(text) && !legal ? (word ? 4 : 7) : 0) -
    (isRankPiece(text) ? 8 : 0) -
    (isAddress(text) && !(legal && belongs > 0) ? (belongs > 4 && isPlace(text) ? 2 : 20) : 0) -
    (isBuilding(text) && belongs < 5 && !legal ? 6 : 0) -
    (/\d{5}|\d \d\d \d/u.test(text) ? 20 : 0) -
    (isSpeech(text) && !legal ? (belongs > 5 ? 3 : 10) : 0) -
    (isDepartment(text) ? 2 : 0) -
    (/^[@#]/u.test(text) ? 20 : 0)
  );
}

function titleScore(text: string, evidence: Evidence): number {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 12 || text.length > 140) return Number.NEGATIVE_INFINITY;
  const strong = hasTitleWord(text);
  const first = words[0] ?? "";
  return (
    (strong ? 6 : 0) +
    (isTitleWord(first) ? 1 : 0) +
    (hasFieldWord(text) ? 2.5 : 0) -
    (hasLegalForm(text) ? 8 : 0) -
    (hasOrganisationWord(text) ? (strong ? 1.5 : 4) : 0) -
    (isAddress(text) ? 20 : 0) -
    (isSpeech(text) ? 10 : 0) -
    (isDepartment(text) ? (isTitleWord(first) ? 1 : 4) : 0) -
    (/\d{3}/u.test(text) ? 8 : 0) -
    (organisationEvidence(words, evidence) > 5 ? 3 : 0)
  );
}

const SURE_TITLE = 4;
const SURE_ORGANISATION = 5;
const LIKELY_ORGANISATION = 2.5;
const LIKELY_NAME = 2;

// Parting one piece in several

const HANDLE_BEFORE =
  /^(?:instagram|insta|twitter|x|tiktok|mastodon|threads|facebook|fb|youtube|bluesky|ig|tw)\s?:?\s?@/iu;
const AT_ORGANISATION =
  /^(.{2,100}?)(?:\s+@(?=\p{Lu}|\d)|\s*@\s+|\s+(?:at|hos|bei|ved)\s+(?!Law(?:$|\P{L}))(?=(?:the |den |det |der |dem )?[\p{Lu}\d]))(.{2,100})$/u;

function parted(piece: Piece, evidence: Evidence, isLine: boolean): readonly Piece[] {
  const { text } = piece;
  if (piece.said !== null || text.length > 300) return [piece];
  const away = /^@\s+(.{2,})$/u.exec(text)?.[1];
  if (away !== undefined) return [{ ...piece, text: away, said: "organisation" }];
  const at = HANDLE_BEFORE.test(text) ? null : AT_ORGANISATION.exec(text);
  if (
    at !== null &&
    (isLine || text.includes("@") || hasTitleWord(at[1] ?? "") || nameScore(at[1] ?? "", evidence) > 6) &&
    !isSpeech(text)
  ) {
    return [
      ...beforeAt(piece, trimmed(at[1] ?? ""), evidence, isLine),
      ...saidFirst(parted({ ...piece, text: trimmed(at[2] ?? "") }, evidence, isLine)),
    ];
  }
  const bracket = /^([^()]{2,80})\s\(([^()]{3,80})\)\s*(.*)$/u.exec(text);
  if (
    bracket !== null &&
    nameScore(trimmed(bracket[1] ?? ""), evidence) > LIKELY_NAME &&
    !/^(?:mbH|haftungsbeschränkt)/iu.test(bracket[2] ?? "")
  ) {
    const inside = bracket[2] ?? "";
    const isOwnWord = /^(?:she|he|they|hun|han|de|sie|er)(?:\s?\/|$)/iu.test(inside);
    return [bracket[1] ?? "", inside, bracket[3] ?? ""]
      .map(trimmed)
      .flatMap((part, index) =>
        part === ""
          ? []
          : parted({ ...piece, text: part, said: index === 1 && isOwnWord ? "note" : null }, evidence, isLine),
      );
  }
  const dashed = text
    .split(DASH)
    .map(trimmed)
    .filter((part) => part !== "");
  if (dashed.length > 1 && (isLine || shouldDash(text, dashed, evidence))) {
    return dashed.flatMap((part) => parted({ ...piece, text: part }, evidence, isLine));
  }
  const commas = commaParts(text, isLine);
  if (commas.length > 1 && (isLine || shouldPart(text, commas, evidence)))
    return commas.map((part) => ({ ...piece, text: part }));
  return runTogether(piece, evidence);
}

/** In "John Smith, MD @ Acme" what stands between the comma and the @ is the title, whatever it would be elsewhere. */
function beforeAt(piece: Piece, text: string, evidence: Evidence, isLine: boolean): readonly Piece[] {
  const comma = text.lastIndexOf(",");
  if (!isLine || comma < 0) return parted({ ...piece, text }, evidence, isLine);
  const said: Piece = { ...piece, text: trimmed(text.slice(comma)), said: "title" };
  return [...parted({ ...piece, text: trimmed(text.slice(0, comma)) }, evidence, isLine), said];
}

/** What stands right after "@" or "at" is the organisation; what follows it after a comma is read for itself. */
function saidFirst(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === 0 && piece.said === null ? { ...piece, said: "organisation" } : piece,
  );
}

/** The parts between commas; a legal form, a degree or "Jr." stays with what it follows. */
function commaParts(text: string, isLine: boolean): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(/\s*[,;]\s+|;/u).map(trimmed)) {
    const before = parts.at(-1);
    if (part === "") continue;
    const isTail = isBareLegalForm(part) || GENERATION.test(part);
    const isFirmTail =
      before !== undefined && !before.includes(" ") && !(isLine && parts.length < 2) && isEndOfFirm(part);
    const isTurned = isLine && parts.length === 2 && parts.every((text) => !text.includes(" "));
    if (before !== undefined && (isTail || (isFirmTail && !isTurned) || isRankAfterName(part, before))) {
      parts[parts.length - 1] = `${before}, ${part}`;
    } else parts.push(part);
  }
  return parts;
}

/** "Hughes & Partners LLP", the end of "Hill, Hughes & Partners LLP". */
function isEndOfFirm(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\s(?:&|og|und|and)\s/u.test(text) &&
    (hasLegalForm(text) || hasOrganisationWord(text))
  );
}

function isRankAfterName(part: string, before: string): boolean {
  const { name } = nameAndRanks(before);
  return (
    isNameShaped(name) && !hasTitleWord(name) && isRankPiece(part) && !/^(?:ceo|cfo|coo|cto|cmo|cio|vp)$/iu.test(part)
  );
}

/** A dash parts a person from a company, but stands within names of companies as well. */
function shouldDash(text: string, parts: readonly string[], evidence: Evidence): boolean {
  const isKnown = parts.some((part) => {
    const words = wordsOf(part);
    return titleScore(part, evidence) >= SURE_TITLE || (words.length > 1 && nameScore(part, evidence) > LIKELY_NAME);
  });
  return isKnown && shouldPart(text, parts, evidence);
}

function shouldPart(text: string, parts: readonly string[], evidence: Evidence): boolean {
  if (isSpeech(text)) return false;
  const isNamed = parts.some(
    (part) => nameEvidence(wordsOf(part), evidence) >= 6 && isNameShaped(nameAndRanks(part).name),
  );
  const titles = parts.filter((part) => titleScore(part, evidence) >= SURE_TITLE).length;
  if (isAddress(text))
    return (
      isNamed ||
      parts.some((part) => titleScore(part, evidence) > SURE_TITLE + 2) ||
      parts.some((part) => hasLegalForm(part) && !isAddress(part))
    );
  if (isNamed || titles > 0) return true;
  const firms = parts.filter((part) => organisationScore(part, evidence) >= SURE_ORGANISATION).length;
  return (
    firms > 0 &&
    organisationEvidence(wordsOf(text), evidence) < 8 &&
    !hasLegalForm(parts.at(-1) ?? "") &&
    parts.length <= 3
  );
}

/** "Anna Schmidt Geschäftsführerin": a name and what follows it with nothing between. */
function runTogether(piece: Piece, evidence: Evidence): readonly Piece[] {
  const words = nameWords(piece.text);
  if (words.length < 2 || words.length > 9) return [piece];
  const [calling = "", ...called] = words;
  const person = called.join(" ");
  if (
    isTitleWord(calling) &&
    called.length >= 2 &&
    isNameShaped(person) &&
    !hasTitleWord(person) &&
    !hasFieldWord(person)
  ) {
    const isPerson = nameEvidence(called, evidence) >= 4 || (CALLING_BEFORE.test(calling) && called.length <= 4);
    if (isPerson) return [calling, person].map((text) => ({ ...piece, text }));
  }
  const firm = words.slice(-1);
  const position = words.slice(0, -1).join(" ");
  if (organisationEvidence(firm, evidence) >= 6 && isTitleWord(words.at(-2) ?? "") && !hasLegalForm(piece.text)) {
    return [
      ...runTogether({ ...piece, text: position }, evidence),
      { ...piece, text: firm.join(""), said: "organisation" },
    ];
  }
  for (const count of [4, 3, 2]) {
    const name = words.slice(0, count).join(" ");
    const rest = words.slice(count).join(" ");
    if (rest === "" || !isNameShaped(name) || isRankPiece(rest) || hasTitleWord(name)) continue;
    const isTitled = titleScore(rest, evidence) >= SURE_TITLE && isTitleWord(words[count] ?? "");
    const known = nameEvidence(words.slice(0, count), evidence);
    const isKnown =
      (known >= 7 && nameEvidence(words.slice(count - 1, count), evidence) >= 4) ||
      (known >= 3 && isTitled && count <= 3);
    if (isKnown && !hasLegalForm(name) && (isTitled || hasLegalForm(rest))) {
      return [name, rest].map((text) => ({ ...piece, text }));
    }
  }
  return [piece];
}

/** Lines that break in the middle: "Head of Strategy and / Business Development", and a name with each half on its own. */
function joined(pieces: readonly Piece[], evidence: Evidence): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const isNextLine = before?.said === null && piece.said === null && before.line + 1 === piece.line;
    if (
      isNextLine &&
      (isOneText(before.text, piece.text, evidence) || isNameInTwo(before.text, piece.text, pieces, evidence))
    ) {
      out[out.length - 1] = { ...piece, text: `${before.text} ${piece.text}` };
    } else out.push(piece);
  }
  return out;
}

function isOneText(before: string, after: string, evidence: Evidence): boolean {
  if (before.length + after.length > 120 || isAddress(before) || isAddress(after)) return false;
  if (/(?:^|\s)(?:and|og|und|of|for|für|af|the|der|des|&|to|in|i|til|zur|zum)$/iu.test(before))
    return !isSpeech(before);
  if (/^(?:and|og|und|of|for|für|af|&)\s/u.test(after) && hasTitleWord(before)) return true;
  const words = [before, after];
  return (
    words.every(
      (word) => !word.includes(" ") && isNameShaped(word) && !hasTitleWord(word) && nameEvidence([word], evidence) >= 4,
    ) && nameEvidence(words, evidence) === 8
  );
}

// Choosing

/** A name on two lines whose second half the organisation bears too: "Birgitte / Lindskov" of "Tegnestuen Lindskov". */
function isNameInTwo(before: string, after: string, pieces: readonly Piece[], evidence: Evidence): boolean {
  const isShaped = [before, after].every((word) => !word.includes(" ") && isNameShaped(word) && !hasTitleWord(word));
  if (!isShaped || nameEvidence([before], evidence) < 4) return false;
  const surname = after.toLowerCase();
  return pieces.some(
    ({ text }) =>
      text.length <= 120 &&
      text.toLowerCase().split(" ").includes(surname) &&
      (hasOrganisationWord(text) || hasLegalForm(text)) &&
      text !== after,
  );
}

interface Judged extends Piece {
  readonly name: number;
  readonly title: number;
  readonly organisation: number;
}

const CANDIDATES = 10;

/** Where each piece goes; the name and the organisation are chosen together, so that one piece is not counted twice. */
function placed(pieces: readonly Piece[], evidence: Evidence): Choice {
  const judged = pieces.slice(0, READ_PIECES).map((piece, index): Judged => judgedPiece(piece, index, evidence));
  const neighbours = judged.map((piece, index) => nearbyScore(piece, index, judged));
  const names = best(neighbours, "name", LIKELY_NAME);
  const firms = best(neighbours, "organisation", LIKELY_ORGANISATION);
  let choice: Pair = { name: null, organisation: null, worth: 0 };
  for (const name of [...names, null]) {
    for (const organisation of [...firms, null]) {
      if (name !== null && name === organisation) continue;
      const worth = (name?.name ?? 0) + (organisation?.organisation ?? 0) * 0.9 + (name === null ? 0 : NAME_WORTH);
      if (worth > choice.worth) choice = { name, organisation, worth };
    }
  }
  const { name, organisation } = choice;
  const rest = neighbours.filter((piece) => piece !== name && piece !== organisation && piece.said !== "note");
  return { name, organisation, titles: titlesAmong(rest, choice, neighbours) };
}

interface Pair {
  readonly name: Judged | null;
  readonly organisation: Judged | null;
  readonly worth: number;
}

/** More pieces than any card has; the rest of an endless text goes to the note unread. */
const READ_PIECES = 60;

interface Choice {
  readonly name: Piece | null;
  readonly organisation: Piece | null;
  readonly titles: readonly Piece[];
}

const SAID_SCORE = 30;
/** A card without a person is rare. */
const NAME_WORTH = 6;

function judgedPiece(piece: Piece, index: number, evidence: Evidence): Judged {
  const { text, said } = piece;
  const none = Number.NEGATIVE_INFINITY;
  if (said !== null) {
    return {
      ...piece,
      name: said === "name" ? SAID_SCORE : none,
      title: said === "title" ? SAID_SCORE : none,
      organisation: said === "organisation" ? SAID_SCORE : none,
    };
  }
  const first = index === 0 ? 1 : 0;
  return {
    ...piece,
    name: nameScore(text, evidence) + first,
    title: titleScore(text, evidence),
    organisation: organisationScore(text, evidence) + first,
  };
}

/** A name stands before a title; an organisation next to a name or a title. */
function nearbyScore(piece: Judged, index: number, pieces: readonly Judged[]): Judged {
  if (piece.said !== null) return piece;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  const isTitled = (after?.title ?? 0) >= SURE_TITLE;
  const isNear = [before, after].some((next) => next !== undefined && (next.title >= SURE_TITLE || next.name >= 6));
  const isAfterTitle = (before?.title ?? 0) >= SURE_TITLE;
  return {
    ...piece,
    name: piece.name + (isTitled ? 2 : 0) + (isAfterTitle && !isTitled ? 0.5 : 0),
    organisation: piece.organisation + (isNear ? 1 : 0),
  };
}

function best(pieces: readonly Judged[], field: "name" | "organisation", least: number): readonly Judged[] {
  return pieces
    .filter((piece) => piece[field] >= least)
    .toSorted((a, b) => b[field] - a[field])
    .slice(0, CANDIDATES);
}

function titlesAmong(rest: readonly Judged[], { name, organisation }: Pair, all: readonly Judged[]): readonly Piece[] {
  const sure = rest.filter((piece) => piece.title >= SURE_TITLE);
  if (sure.length > 0) return sure.flatMap((piece) => [piece, ...fieldsAfter(piece, organisation, rest, all)]);
  const likely = rest.find((piece) => piece.title >= 2);
  if (likely !== undefined) return [likely];
  const next = name === null ? undefined : all[all.indexOf(name) + 1];
  const isSet = organisation !== null || /^\p{Ll}/u.test(next?.text ?? "");
  const isUnsigned =
    isSet && next !== undefined && rest.includes(next) && next.title >= 0 && next.organisation < SURE_ORGANISATION;
  return next !== undefined && isUnsigned && wordsOf(next.text).length <= 5 && !isRankPiece(next.text) ? [next] : [];
}

/** "Vice President, Sales": what follows a title on its line, and is nothing itself, says what the title is over. */
function fieldsAfter(
  title: Judged,
  organisation: Judged | null,
  rest: readonly Judged[],
  all: readonly Judged[],
): readonly Piece[] {
  const next = all[all.indexOf(title) + 1];
  if (next?.line !== title.line || !rest.includes(next) || next.title >= SURE_TITLE || isRankPiece(next.text))
    return [];
  const most = organisation?.organisation ?? LIKELY_ORGANISATION;
  const isField =
    next.title >= 2 ||
    (/^\p{Lu}/u.test(next.text) &&
      next.organisation < most &&
      !hasLegalForm(next.text) &&
      next.title > -9 &&
      !/\d{3}/u.test(next.text));
  return isField && !isPlace(next.text) ? [next] : [];
}

// Reading

const LABEL_ALONE =
  /^(?:t|tl?f|tel|tlf|telefon|telephone|phone|ph|m|mob|mobil|mobile|mobiltelefon|handy|cell|d|dir|direct|direkte|e|e-?mail|mail|w|web|www|website|internet|hjemmeside|homepage|fax|telefax|f|tel\.?-?nr|tlf\.?nr|office|kontor)\.?\s?:?$/iu;
const FAX_ALONE = /^(?:fax|telefax|f)\.?\s?:?$/iu;

/** A label alone on its line belongs to the number or address on the next. */
function labelsJoined(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let label: string | null = null;
  for (const line of lines) {
    const bare = line.trim();
    if (bare === "") continue;
    const isValue = /^[+(\d]|@|^www|^https?:/iu.test(bare);
    if (label !== null) {
      out.push(isValue ? `${label.replace(/[\s:.]+$/u, "")}: ${bare}` : label);
      label = null;
      if (isValue) continue;
    }
    if (bare.length < 20 && LABEL_ALONE.test(bare)) label = bare;
    else out.push(line);
  }
  return label === null ? out : [...out, label];
}

/** "M E T T E  H O L M" as "METTE HOLM". */
function spacesClosed(line: string): string {
  const bare = line.trim();
  if (!/^\p{L}(?: {1,4}[\p{L}&-]){3,60}$/u.test(bare)) return line;
  return bare
    .split(/ {2,}/u)
    .map((word) => word.replaceAll(" ", ""))
    .join(" ");
}

function draftOf(found: readonly Span[], pieces: readonly Piece[], choice: Choice, separator: string): CardDraft {
  const taken = new Set([choice.name, choice.organisation, ...choice.titles]);
  const named = choice.name === null ? null : nameAndRanks(choice.name.text);
  const notes = pieces.flatMap((piece): readonly Note[] => {
    if (piece === choice.name || isSame(piece, choice.name))
      return named === null ? [] : ranksOf(named).map((text) => ({ text, line: null }));
    return [...taken].some((other) => isSame(piece, other)) ? [] : [piece];
  });
  const values = (kind: Span["kind"]): readonly string[] => [
    ...new Set(found.filter((span) => span.kind === kind).map(({ value }) => value)),
  ];
  return {
    name: named === null ? null : nameAsWritten(named.name),
    title: choice.titles.length === 0 ? null : choice.titles.map(({ text }) => text).join(", "),
    organisation: choice.organisation?.text ?? null,
    emails: values("email"),
    phones: phonesOf(found),
    urls: values("url"),
    tags: values("tag"),
    note: noteOf(notes, separator),
  };
}

interface Note {
  readonly text: string;
  readonly line: number | null;
}

/** What stood on one line stays on one line. */
function noteOf(notes: readonly Note[], separator: string): string | null {
  if (notes.length === 0) return null;
  return notes.reduce((text, note, index) => {
    const before = notes[index - 1];
    if (before === undefined) return note.text;
    return text + (note.line !== null && before.line === note.line ? ", " : separator) + note.text;
  }, "");
}

function isSame(piece: Piece, other: Piece | null): boolean {
  return other !== null && piece.line === other.line && piece.text === other.text;
}

function phonesOf(found: readonly Span[]): readonly Phone[] {
  const phones = new Map<string, Phone>();
  for (const { kind, value, e164 } of found) {
    const key = e164 ?? value;
    if (kind === "phone" && !phones.has(key)) phones.set(key, { written: value, e164 });
  }
  return [...phones.values()];
}

function evidenceIn(found: readonly Span[]): Evidence {
  const values = (kind: Span["kind"]): readonly string[] =>
    found.filter((span) => span.kind === kind).map(({ value }) => value);
  return evidenceOf(values("email"), values("url"));
}

/** One card as a block of lines, as they stand on the card or come out of a phone's text recognition. */
export async function readCardBlock(text: string, region: string): Promise<CardDraft> {
  const plain = plainText(text);
  const regions = regionsOf(plain, region);
  const lines = labelsJoined(plain.split("\n").map(spacesClosed));
  const contents: Contents[] = [];
  for (const [number, line] of lines.entries()) contents.push(await contentsOf(line, number, regions));
  const found = contents.flatMap((line) => line.found);
  const evidence = evidenceIn(found);
  const raw = contents
    .flatMap((line) => line.pieces)
    .filter(({ text: label }) => found.length === 0 || FAX_ALONE.test(label) || !LABEL_ALONE.test(label));
  const read = joined(raw.slice(0, READ_PIECES).map(withLabelRead), evidence);
  const rest = raw.slice(READ_PIECES);
  const pieces = [...read.flatMap((piece) => turnedOrParted(piece, evidence)), ...rest];
  const choice = placed(pieces, evidence);
  if (choice.name !== null) return draftOf(found, pieces, choice, "\n");
  const opened = [...pieces.slice(0, READ_PIECES).flatMap(afterColonRead), ...pieces.slice(READ_PIECES)];
  return draftOf(found, opened, placed(opened, evidence), "\n");
}

/** "1. Vorsitzender: Hartmut Graf zu Rantzau" names others in the small print, and the owner only where nothing else does. */
function afterColonRead(piece: Piece): readonly Piece[] {
  const [, title = "", name = ""] = /^([^:]{2,60}):\s?([^:]{3,80})$/u.exec(piece.text) ?? [];
  if (!hasTitleWord(title) || !isNameShaped(nameAndRanks(name).name)) return [piece];
  return [
    { ...piece, text: title, said: "title" },
    { ...piece, text: name, said: "name" },
  ];
}

/** "Holm, Mette" on a card's own line is a name turned round, when nothing says otherwise. */
function turnedOrParted(piece: Piece, evidence: Evidence): readonly Piece[] {
  const turned = turnedName(piece.text);
  if (
    turned === null ||
    hasTitleWord(piece.text) ||
    hasOrganisationWord(piece.text) ||
    hasLegalForm(piece.text) ||
    isAddress(piece.text) ||
    hasFieldWord(piece.text)
  ) {
    return parted(piece, evidence, false);
  }
  return [{ ...piece, text: turned }];
}

function turnedName(text: string): string | null {
  const match = /^([\p{Lu}][\p{L}'’-]{1,30}), ([\p{Lu}][\p{L}'’-]{1,30}(?: \p{Lu}(?:[\p{L}'’-]{1,30}|\.)){0,2})$/u.exec(
    text,
  );
  if (match === null || isRankPiece(match[2] ?? "") || GENERATION.test(match[2] ?? "")) return null;
  return `${match[2] ?? ""} ${match[1] ?? ""}`;
}

/** One card in one line, as typed: "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance". */
export async function readCardLine(line: string, region: string): Promise<CardDraft> {
  const plain = plainText(line).replace(/\n+/gu, " | ");
  const { found, pieces: raw } = await contentsOf(plain, 0, regionsOf(plain, region));
  const evidence = evidenceIn(found);
  const read = raw
    .slice(0, READ_PIECES)
    .map(withLabelRead)
    .flatMap((piece) => parted(piece, evidence, true));
  const all = [...read, ...raw.slice(READ_PIECES)].map((piece, index) => ({ ...piece, line: index }));
  const pieces = withNameTurned(all, evidence);
  return draftOf(found, pieces, typedChoice(pieces.slice(0, READ_PIECES), evidence), ", ");
}

/** "Holm, Mette, CFO @ Nordlys": turned round where the address bears it out, or where the organisation is somebody else's word. */
function withNameTurned(pieces: readonly Piece[], evidence: Evidence): readonly Piece[] {
  const [first, second, ...rest] = pieces;
  if (first === undefined || second === undefined || first.said !== null || second.said !== null) return pieces;
  const turned = turnedName(`${first.text}, ${second.text}`);
  const words = [second.text, first.text];
  const isSigned = words.some(
    (text) =>
      hasTitleWord(text) ||
      hasOrganisationWord(text) ||
      hasLegalForm(text) ||
      isPlace(text) ||
      organisationEvidence([text], evidence) > 4,
  );
  if (turned === null || isSigned || hasFieldWord(second.text)) return pieces;
  const isKnown = nameEvidence(words, evidence) >= 7 && nameEvidence([second.text], evidence) > 0;
  const hasOwnFirm = rest.some(
    (piece) => piece.said === "organisation" || organisationScore(piece.text, evidence) >= SURE_ORGANISATION,
  );
  return isKnown || hasOwnFirm ? [{ ...first, text: turned }, ...rest] : pieces;
}

/** Whoever types a card begins with the name, unless the first piece is clearly something else and another is a name. */
function typedChoice(pieces: readonly Piece[], evidence: Evidence): Choice {
  const placing = placed(pieces, evidence);
  const first = pieces.find(
    (piece) => piece.said !== "note" && piece.said !== "organisation" && piece.said !== "title",
  );
  if (first === undefined) return { ...placing, organisation: placing.organisation };
  const isOther =
    hasLegalForm(first.text) ||
    titleScore(first.text, evidence) >= SURE_TITLE ||
    organisationScore(first.text, evidence) >= 9;
  const named =
    isOther && placing.name !== null && !isSame(first, placing.name) ? placing.name : sureName(pieces, first, evidence);
  const rest = pieces.filter((piece) => piece !== named && !isSame(piece, named));
  const titles = rest.filter(
    (piece) => piece.said === "title" || (piece.said === null && titleScore(piece.text, evidence) >= SURE_TITLE),
  );
  const open = rest.filter((piece) => !titles.includes(piece) && piece.said !== "note");
  const organisation = typedOrganisation(open, evidence);
  const left = open.filter((piece) => piece !== organisation && piece.said === null);
  const fields = left.filter(
    (piece) =>
      titleScore(piece.text, evidence) >= 2 &&
      !isDepartment(piece.text) &&
      titles.some((title) => title.line + 1 === piece.line),
  );
  if (titles.length > 0) return { name: named, organisation, titles: inLineOrder([...titles, ...fields]) };
  const likely = left.find(
    (piece) =>
      titleScore(piece.text, evidence) >= 2 ||
      (organisation !== null && isBetween(piece, named, organisation) && isTitleLike(piece.text)),
  );
  return { name: named, organisation, titles: likely === undefined ? [] : [likely] };
}

/** The first piece, unless the card's address names another one. */
function sureName(pieces: readonly Piece[], first: Piece, evidence: Evidence): Piece {
  const byAddress = pieces.find(
    (piece) =>
      piece.said === null && nameEvidence(wordsOf(piece.text), evidence) >= 7 && nameScore(piece.text, evidence) > 8,
  );
  return nameEvidence(wordsOf(first.text), evidence) === 0 && byAddress !== undefined ? byAddress : first;
}

function inLineOrder(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.toSorted((a, b) => a.line - b.line);
}

function typedOrganisation(open: readonly Piece[], evidence: Evidence): Piece | null {
  const said = open.find((piece) => piece.said === "organisation");
  if (said !== undefined) return said;
  const ranked = open
    .filter((piece) => piece.said === null)
    .map((piece) => ({ piece, score: organisationScore(piece.text, evidence) }))
    .toSorted((a, b) => b.score - a.score);
  return (
    ranked.find(
      ({ piece: { text }, score }) => score >= SURE_ORGANISATION || (score >= 1 && isLooseName(text, evidence)),
    )?.piece ?? null
  );
}

function isLooseName(text: string, evidence: Evidence): boolean {
  return /^[\p{Lu}\d]/u.test(text) && wordsOf(text).length <= 4 && titleScore(text, evidence) < 2;
}

function isBetween(piece: Piece, name: Piece, organisation: Piece): boolean {
  return piece.line > name.line && piece.line < organisation.line;
}

function isTitleLike(text: string): boolean {
  return wordsOf(text).length <= 4 && !isAddress(text) && !isSpeech(text) && !/\d/u.test(text) && !isRankPiece(text);
}

// Several cards in one text

const RULE_LINE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,}|#{3,}|[-–—]{3,}|(?:[-*=] ){2,}[-*=])\s*$/u;

/**
 * Pasted text with several cards, one string each.
 *
 * Lines of ---, === or *** part cards wherever they stand, and where there are any, nothing else does. Otherwise a blank line
 * parts two cards when what follows it has a name of its own; a part without one belongs to the card before it, or, when it is
 * an organisation and stands nearer to the part after it, or the card before is complete, to the card after it. A part with
 * an e-mail address and a number of its own begins a card when the card before has both already.
 */
export function cardBlocks(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029\u0085\v\f]/u);
  const isRuled = lines.some((line) => line.length < 200 && RULE_LINE.test(line));
  const cards = isRuled ? ruledParts(lines) : airedCards(lines);
  return cards.map((card) => card.trim()).filter((card) => card !== "");
}

function ruledParts(lines: readonly string[]): readonly string[] {
  const cards: string[][] = [[]];
  for (const line of lines) {
    if (line.length < 200 && RULE_LINE.test(line)) cards.push([]);
    else cards.at(-1)?.push(line);
  }
  return cards.map((card) => card.join("\n"));
}

interface Part {
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly gap: number;
  readonly isNamed: boolean;
  readonly hasMail: boolean;
  readonly hasNumber: boolean;
  readonly isReachable: boolean;
  readonly isFirm: boolean;
  /** Whether it could be a card by itself: an e-mail address, a number, and a title or other words to begin with. */
  readonly isWhole: boolean;
}

/** A card as its parts come together; what is true of one of its parts is true of it. */
interface Gathering {
  readonly texts: string[];
  readonly traits: Traits;
}

type Traits = Omit<Part, "text" | "gap">;

function gathered(parts: readonly Part[]): Gathering {
  const [first, ...rest] = parts;
  const none = { isNamed: false, hasMail: false, hasNumber: false, isReachable: false, isFirm: false, isWhole: false };
  const start: Gathering = { texts: first === undefined ? [] : [first.text], traits: first ?? none };
  return rest.reduce(withPart, start);
}

/** Adds to the texts in place, so that a card of endless parts takes no endless time. */
function withPart({ texts, traits }: Gathering, part: Part): Gathering {
  texts.push(part.text);
  return {
    texts,
    traits: {
      isNamed: traits.isNamed || part.isNamed,
      hasMail: traits.hasMail || part.hasMail,
      hasNumber: traits.hasNumber || part.hasNumber,
      isReachable: traits.isReachable || part.isReachable,
      isFirm: traits.isFirm || part.isFirm,
      isWhole: traits.isWhole || part.isWhole,
    },
  };
}

function airedCards(lines: readonly string[]): readonly string[] {
  const parts = airedParts(lines);
  const cards: string[][] = [];
  let card = gathered(parts.slice(0, 1));
  let waiting: Part | null = null;
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const held = waiting === null ? [part] : [waiting, part];
    if (beginsCard(part, card.traits)) {
      cards.push(card.texts);
      card = gathered(held);
      waiting = null;
    } else if (waiting === null && isHeadOfNext(part, card.traits, parts[index + 1])) {
      waiting = part;
    } else {
      card = held.reduce(withPart, card);
      waiting = null;
    }
  }
  return [...cards, card.texts].map((texts) => texts.join("\n\n"));
}

function isHolder({ isNamed, isWhole }: Traits): boolean {
  return isNamed || isWhole;
}

function beginsCard(part: Part, card: Traits): boolean {
  return (part.isWhole && card.hasMail && card.hasNumber) || (part.isNamed && isHolder(card));
}

/** A company's name over the next card's name, set off from it by air. */
function isHeadOfNext(part: Part, card: Traits, next: Part | undefined): boolean {
  if (next === undefined || !isHolder(next) || part.isReachable || !isHolder(card)) return false;
  if (part.gap !== next.gap) return part.gap > next.gap;
  return part.isFirm && !next.isFirm && (card.isFirm || card.isReachable);
}

function airedParts(written: readonly string[]): readonly Part[] {
  const lines = written.map(plainText);
  const groups: { readonly gap: number; readonly lines: string[]; readonly written: string[] }[] = [];
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      gap += 1;
      continue;
    }
    if (gap > 0 || groups.length === 0) groups.push({ gap, lines: [], written: [] });
    groups.at(-1)?.lines.push(line);
    groups.at(-1)?.written.push(written[index] ?? "");
    gap = 0;
  }
  const evidence = evidenceOf(
    emailSpans(lines.join("\n")).map(({ value }) => value),
    urlSpans(lines.join("\n")).map(({ value }) => value),
  );
  return groups.map((group) => {
    const pieces = group.lines.slice(0, READ_PIECES).flatMap((line, index) => textPieces(line, index, evidence));
    const names = pieces.filter((piece) => isNameOfItsOwn(piece, evidence));
    const hasMail = group.lines.some((line) => emailSpans(line).length > 0);
    const hasNumber = group.lines.some((line) => SEVEN_DIGITS.test(line));
    const [first] = pieces;
    const isHeaded = first?.line === 0 && /^\P{N}*\p{L}{2}\P{N}*$/u.test(first.text) && !isAddress(first.text);
    const isTitled = pieces.some((piece) => titleScore(piece.text, evidence) >= SURE_TITLE);
    return {
      text: group.written.join("\n"),
      gap: group.gap,
      isNamed: names.length > 0,
      isReachable: hasMail || hasNumber || group.lines.some((line) => urlSpans(line).length > 0),
      isFirm: pieces.some(
        (piece) => !names.includes(piece) && organisationScore(piece.text, evidence) >= SURE_ORGANISATION,
      ),
      hasMail,
      hasNumber,
      isWhole: hasMail && hasNumber && isHeaded && (isTitled || !hasLegalForm(first.text)),
    };
  });
}

const SEVEN_DIGITS = /(?:\d[\s().-]{0,3}){7}/u;

function textPieces(line: string, number: number, evidence: Evidence): readonly Piece[] {
  const emails = emailSpans(line);
  const spans = inOrder([...emails, ...urlSpans(masked(line, emails))]);
  return piecesOf(spacesClosed(masked(line, spans)), number)
    .slice(0, READ_PIECES)
    .map(withLabelRead)
    .flatMap((piece) => turnedOrParted(piece, evidence));
}

function isNameOfItsOwn({ text, said }: Piece, evidence: Evidence): boolean {
  if (said !== null) return said === "name";
  const words = wordsOf(nameAndRanks(text).name);
  const isOneWord = words.length === 1;
  const score = nameScore(text, evidence);
  if (isOneWord) return score >= 7 && organisationEvidence(words, evidence) < 6;
  return score >= 3 && score > organisationScore(text, evidence) && titleScore(text, evidence) < SURE_TITLE;
}
