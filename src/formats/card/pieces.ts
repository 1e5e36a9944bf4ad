/** A card cut into what was found in it and the stretches of words between. */

import { pronounOf } from "../../domain/given-names.ts";
import { withoutPhoneKind, withoutPhoneLabel } from "../phone.ts";
import { spacesClosed, trimmed } from "./clean.ts";
import {
  emailSpans,
  inOrder,
  masked,
  phoneSpans,
  type Span,
  tagSpans,
  urlSpans,
  withoutAddressLabel,
} from "./contact-details.ts";
import { beginsCapital, hasLetterOrDigit, pattern } from "./letters.ts";
import { isNameShaped, nameAndRanks } from "./names.ts";
import { hasLegalForm, hasOrganisationWord, hasTitleWord, hasTradeWord } from "./signs.ts";

/** A stretch of text that holds no address or number any more, and the line it stood on. */
export interface Piece {
  readonly text: string;
  readonly line: number;
  /** What a label says that it is: "Titel: Lektor". */
  readonly said: "name" | "title" | "organisation" | "note" | null;
  /** Which of the stretches of its line between upright strokes, points or dashes it stood in. */
  readonly cell?: number;
}

export interface Contents {
  readonly found: readonly Span[];
  readonly pieces: readonly Piece[];
}

/** More pieces than any card has; the rest of an endless text goes to the note unread. */
export const READ_PIECES = 60;

export function isSame(piece: Piece, other: Piece | null): boolean {
  return other !== null && piece.line === other.line && piece.text === other.text;
}

export async function contentsOf(line: string, number: number, regions: readonly string[]): Promise<Contents> {
  const addresses = addressSpans(line);
  const marked = inOrder([...addresses, ...tagSpans(masked(line, addresses))]);
  const phones = await phoneSpans(masked(line, marked), regions);
  const found = inOrder([...marked, ...phones]);
  const pieces: Piece[] = [];
  let from = 0;
  for (const [index, span] of [...found, null].entries()) {
    const before = line.slice(from, span?.start ?? line.length);
    const afterPhone = found[index - 1]?.kind === "phone" ? withoutPhoneKind(before) : before;
    pieces.push(...piecesBefore(span?.kind ?? null, afterPhone, number));
    from = span?.end ?? from;
  }
  return { found, pieces };
}

function addressSpans(line: string): readonly Span[] {
  const emails = emailSpans(line);
  return inOrder([...emails, ...urlSpans(masked(line, emails))]);
}

/** The words of a line whose addresses are left out, without a look at its numbers. */
export function wordPieces(line: string, number: number): readonly Piece[] {
  return piecesOf(spacesClosed(masked(line, addressSpans(line))), number).slice(0, READ_PIECES);
}

/** What stands before a number or an address, without its label; in "Secretary: 0113 206 0144" it is no title of the owner. */
function piecesBefore(kind: Span["kind"] | null, before: string, line: number): readonly Piece[] {
  if (kind === null || kind === "tag") return piecesOf(before, line);
  const near = before.slice(-200);
  const bare = kind === "phone" ? withoutPhoneLabel(near) : withoutAddressLabel(near, kind);
  const pieces = piecesOf(before.slice(0, before.length - near.length) + bare, line);
  if (!/:\s*$/u.test(bare)) return pieces;
  return pieces.map((piece, index) =>
    index === pieces.length - 1 && hasTitleWord(piece.text) ? { ...piece, said: "note" } : piece,
  );
}

/** "Ida Lund . Founder": text recognition reads a full stop for the point between them. */
const FIRM_SEPARATOR =
  /(?<=[a-zæøå]{2})\s\.\s(?=[A-ZÆØÅÄÖÜ])|\s*[|¦•∙●▪■◆►»«\u0001]+\s*|\s[·~]\s|·|\t+|\s{3,}|\s\/\/\s/u;

function piecesOf(text: string, line: number): readonly Piece[] {
  return text
    .split(FIRM_SEPARATOR)
    .filter((part) => hasLetterOrDigit(part))
    .flatMap((part, cell) =>
      SIGNED_WITH_COMMA.test(part)
        ? [{ text: trimmed(part), line, said: "note" as const }]
        : greetingApart({ text: trimmed(part), line, said: null, cell }),
    );
}

/** What a letter ends with; the name may stand right behind it: "Mvh. Ida Lund". */
const GREETING =
  /^((?:(?:med |de |mange )?(?:venlig|venligste|kærlig|bedste|vennlig) hilsen|(?:mange |kærlige |de bedste )?hilsner|hilsen|(?:best|kind|warm|kindest|many) regards|regards|yours sincerely|sincerely|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste|herzliche|freundliche|schöne) gr(?:ü|ue)(?:ß|ss)e|(?:bien )?cordialement|met vriendelijke groet(?:en)?|(?:med )?(?:vänliga? )?hälsning(?:ar)?|all the best|(?:best|warm) wishes|many thanks|(?:b?rgds|cheers|thanks|thank you|tak)(?=[,.!]{0,2}$)|(?:best|cheers|thanks)(?=,))[.,!]{0,2})(?:\s(\S.*))?$/iu;
/** Without its comma it is a surname, too. */
const SIGNED_WITH_COMMA = /^\s*best,\s*$/iu;
const SHORT_GREETING = /^((?:[KkVv]h|[Mm]vh|MVH|[Dd]bh|[Mm]fg|MfG|[Mm]vg)[.,!]{0,2})(?:\s(\S.*))?$/u;

/** To whom a letter is: "Hej Mette", "Dear Ms Holm"; but "Hello Fresh" is a firm. */
const SALUTATION = pattern(
  "u",
)`^(?:[Hh]ej|[Kk]ære|[Dd]ear|[Ll]iebe[rs]?|[Ss]ehr geehrte[rs]?|[Bb]onjour|([Hh]i|[Hh]ey|[Hh]ei|[Hh]allo|[Hh]ello))\s((?:\p{Lu}[\p{L}.'’-]*\s?){1,4})$`;

function isSalutation(text: string): boolean {
  const [, doubtful, whom = ""] = SALUTATION(text).exec(text) ?? [];
  return whom !== "" && (doubtful === undefined || pronounOf(whom) !== null);
}

/** What a mail program puts over what is answered. */
const WROTE = /^((?:den|am)\s[^<]{2,60}\s(?:skrev|schrieb):?)\s(\S.*)$/iu;

/** A greeting by itself, as a letter is signed. */
export function isGreeting({ text, said }: Piece): boolean {
  return said === "note" && (GREETING.test(text) || SHORT_GREETING.test(text) || /^best$/iu.test(text));
}

/** What stands before a name in a letter, and the name, each by itself; "Best Western" is no greeting. */
function greetingApart(piece: Piece): readonly Piece[] {
  const [, greeting, person] =
    GREETING.exec(piece.text) ?? SHORT_GREETING.exec(piece.text) ?? WROTE.exec(piece.text) ?? [];
  if (greeting === undefined) return [isSalutation(piece.text) ? { ...piece, said: "note" } : piece];
  const closing = { ...piece, text: greeting, said: "note" as const };
  if (person === undefined) return [closing];
  const isPerson = beginsCapital(person) && isNameShaped(nameAndRanks(person).name);
  const isFirm = hasOrganisationWord(person) || hasLegalForm(person) || hasTradeWord(person);
  return isPerson && !isFirm ? [closing, { ...piece, text: person }] : [piece];
}

const NAME_LABEL = /^(?:name|navn|nom|naam|namn|nombre|nome|kontaktperson|ansprechpartner(?:in)?|contact)\s?:\s?/iu;
const TITLE_LABEL =
  /^(?:job\s?title|title|titel|stilling|position|role|rolle|funktion|fonction|functie|befattning|tittel|cargo|ruolo|job)\s?:\s?/iu;
const ORGANISATION_LABEL =
  /^(?:company|firma|virksomhed|organisation|organization|unternehmen|arbejdsplads|employer|arbeitgeber|société|entreprise|bedrijf|företag|bedrift|empresa|azienda)\s?:\s?/iu;
/** What stands before a person and is often followed by more than the name: "Fra: Mette Holm, sekretær". */
const SENDER_LABEL = /^(?:(?:kontakt|fra|from|von|van|de|från|sender|afsender|absender)\s?:)\s?(\S.*)$/iu;

export function withLabelRead(piece: Piece): Piece {
  if (piece.said !== null) return piece;
  const labels = [
    [NAME_LABEL, "name"],
    [TITLE_LABEL, "title"],
    [ORGANISATION_LABEL, "organisation"],
  ] as const;
  for (const [label, said] of labels) {
    if (label.test(piece.text)) return { ...piece, said, text: piece.text.replace(label, "") };
  }
  const [, sender = ""] = SENDER_LABEL.exec(piece.text) ?? [];
  const [person = ""] = sender.split(/[,;|]/u, 1);
  if (person.includes(" ") && isNameShaped(nameAndRanks(person).name)) return { ...piece, text: sender };
  return /^[\p{L} .-]{2,30}:\s?\S/u.test(piece.text) ? { ...piece, said: "note" } : withoutAside(piece);
}

/** An age, or somebody's name in a network, is neither an organisation nor a title. */
export function withoutAside(piece: Piece): Piece {
  const isAside = piece.said === null && (/^\d{1,3}$/u.test(piece.text) || HANDLE.test(piece.text));
  return isAside ? { ...piece, said: "note" } : piece;
}

/** "instagram @metteholm" */
export const HANDLE =
  /^(?:instagram|insta|twitter|x|tiktok|mastodon|threads|facebook|fb|youtube|bluesky|ig|tw)\s?:?\s?@/iu;

const LABEL_ALONE =
  /^(?:t|tl?f|tel|tél|port|portable|durchwahl|zentrale|büro|hovednr|tlf|telefon|telephone|phone|ph|m|mob|mobil|mobile|mobiltelefon|handy|cell|d|dir|direct|direkte|e|e-?mail|mail|w|web|www|website|internet|hjemmeside|homepage|fax|telefax|f|tel\.?-?nr|tlf\.?nr|office|kontor)\.?\s?:?$/iu;
const FAX_ALONE = /^(?:fax|telefax|f)\.?\s?:?$/iu;

/** A label that has lost its value says nothing, but for the one that tells what a number in the note is. */
export function isIdleLabel(text: string): boolean {
  return LABEL_ALONE.test(text) && !FAX_ALONE.test(text);
}

const BROKEN_ADDRESS = /@$|@[a-z0-9.-]*[-.]$/iu;
const REST_OF_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;

/** "mette@nord-" over "lys.dk". */
export function addressesJoined(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const line of lines) {
    const before = out.at(-1)?.trimEnd() ?? "";
    if (BROKEN_ADDRESS.test(before) && REST_OF_HOST.test(line.trim())) out[out.length - 1] = before + line.trim();
    else out.push(line);
  }
  return out;
}

/** A label alone on its line belongs to the number or address on the next. */
export function labelsJoined(lines: readonly string[]): readonly string[] {
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
