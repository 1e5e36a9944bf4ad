/** A card as somebody types it into one line, the name first as a rule. */

import { pronounOf } from "../../domain/given-names.ts";
import { LONGEST_NAME } from "../../domain/name.ts";
import type { Reading } from "./block.ts";
import { type Choice, choiceAmong } from "./choice.ts";
import { plainText, trimmed } from "./clean.ts";
import { regionsOf } from "./contact-details.ts";
import { evidenceIn, nameEvidence, organisationEvidence, type Setting } from "./evidence.ts";
import { withStreets } from "./joining.ts";
import { beginsCapital, isWestern, patternOf } from "./letters.ts";
import { isNameShaped, nameAndRanks, turnedName } from "./names.ts";
import { parted } from "./parting.ts";
import { contentsOf, isSame, type Piece, READ_PIECES, withLabelRead, withoutAside } from "./pieces.ts";
import { isSureTitle, organisationScore, SURE_ORGANISATION } from "./roles.ts";
import { behindTitle, type Looked, turnedPerson, withFirm, withFirmInBrackets } from "./second-look.ts";
import { hasFieldWord, hasLegalForm, hasOrganisationWord, hasTitleWord } from "./signs.ts";
import { isAddress, isDepartment, isPlace, isSpeech } from "./surroundings.ts";
import { AT_WORD } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** "[23/11/2026, 10.15] Ida: ", "Hej, ", "Her er mit kort: ": what a message says before the card in it. */
const LEAD =
  /^(?:\[[^\]\n]{5,40}\]\s[^:,]{1,40}:\s)?(?:(?:hej|hi|hello|hallo)[,!]\s)?(?:(?:her er|here is|here's|this is|hier ist)\s[^:,]{0,40}:\s)?/iu;

/** "mødte Bo Friis, advokat hos Bech", "Met Ali Reza at the fair"; but the Met Office is a firm. */
const MET =
  /^(?:met|[Mm]ødte|traf|(?:[Tt]alte|[Ss]nakkede) med|(?:[Tt]alked|[Ss]poke) (?:to|with)|Met(?=(?:\s(?!Office|Police|Opera)\p{Lu}[\p{L}'’-]+){1,4}\s(?:from|at|on|in|during|of)\s))\s(?=\p{Lu})/u;
/** Where that was: "at the fair", "på messen", "til en reception". */
const WHERE =
  /^([^,;|\n]*?\p{L})\s((?:at|in|on|during) (?:the|a|an|our)\s[^,;|\n@\d]+|(?:på|til|ved|under)\s\p{Ll}[^,;|\n@\d]*)(?=$|[,;|\n])/u;
/** So long is what tells of a meeting at most. */
const LONGEST_TALE = 300;

export function leadOf(line: string): string {
  return MET.exec(line)?.[0] ?? LEAD.exec(line)?.[0] ?? "";
}

export async function lineReading(typed: string, region: string): Promise<Reading> {
  const lead = leadOf(typed);
  const card = typed.slice(lead.length);
  const isTale = MET.test(typed) && card.length <= LONGEST_TALE;
  const [whole = "", whom = "", where = ""] = (isTale ? WHERE.exec(card) : null) ?? [];
  const reading = await cardReading(whom + card.slice(whole.length), region);
  if (lead === "") return reading;
  const note = where === "" ? lead.trim() : `${lead.trim()} ${where}`;
  return { ...reading, pieces: [...reading.pieces, { text: note, line: 0, said: "note" }] };
}

async function cardReading(line: string, region: string): Promise<Reading> {
  const round = line.replace(/[，、]/gu, ", ").replace(/\[([^[\]\n]{2,80})\]/gu, "($1)");
  const plain = withHeadTurned(unquoted(plainText(round).replace(/\n+/gu, " | ")));
  const { found, pieces: all } = await contentsOf(plain, 0, regionsOf(plain, region));
  const setting = { evidence: evidenceIn(found), isTyped: true, isLater: false };
  const read = all
    .slice(0, READ_PIECES)
    .flatMap(labelsParted)
    .flatMap((piece, index) => (index === 0 ? headParted(piece) : [piece]))
    .map(withLabelRead)
    .flatMap((piece) => parted(piece, setting))
    .map(withoutAside);
  const split = withStreets(withNameTurned(withCaselessName(read), setting), setting.evidence);
  const looked = withFirm(namedFirst(split, setting), setting);
  const { pieces, choice } = withFirmInBrackets(looked);
  if (choice.name !== null) return { found, pieces: [...pieces, ...all.slice(READ_PIECES)], choice };
  const name = choice.organisation === null ? firstOpen(pieces) : openingName(pieces, choice);
  const titles = choice.titles.filter((title) => !isSame(title, name));
  return { found, pieces: [...pieces, ...all.slice(READ_PIECES)], choice: { ...choice, name, titles } };
}

/** "Head of School Ida Lund, Nordlys": where nothing is a name, it may stand behind the title. */
function namedFirst(pieces: readonly Piece[], setting: Setting): Looked {
  const choice = choiceAmong(pieces, setting);
  const [first, ...others] = pieces;
  const opened = choice.name === null && first?.said === null ? behindTitle(first) : null;
  if (opened === null) return { pieces, choice };
  const all = [...opened, ...others];
  return { pieces: all, choice: choiceAmong(all, setting) };
}

const QUOTED_CELLS = /^"[^"]*"(?:[,;\t]"[^"]*")+$/u;

/** A row of a spreadsheet whose cells stand in quotation marks. */
function unquoted(line: string): string {
  return QUOTED_CELLS.test(line.trim())
    ? line
        .trim()
        .slice(1, -1)
        .split(/"[,;\t]"/u)
        .join("; ")
    : line;
}

/** "Holm, Mette; Nordlys; CFO": the comma is within the name where semicolons part the rest. */
function withHeadTurned(line: string): string {
  const [head = "", ...rest] = line.split(";");
  const turned = rest.length > 0 ? turnedPerson(head) : null;
  return turned === null ? line : [turned, ...rest].join(";");
}

/** "Name: Ida Lund, Title: CEO, Company: Lund ApS" */
function labelsParted(piece: Piece): readonly Piece[] {
  return piece.text.split(BEFORE_LABEL).map((text) => ({ ...piece, text }));
}

const BEFORE_LABEL =
  /\s?[,;]\s?(?=(?:name|navn|title|titel|stilling|job title|company|firma|virksomhed|organisation)\s?:\s)/iu;

/** Nothing in a script without capitals is shaped like a name; whoever types a card begins with it. */
function withCaselessName(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first?.said !== null || isWestern(first.text) || !CASELESS.test(first.text)) return pieces;
  return [{ ...first, said: "name" }, ...rest];
}

const CASELESS = /^\p{Lo}[\p{Lo}\p{Lm}\p{M}\s.·・'’-]*$/u;

/** Whatever stands alone in a line is meant as a name, shaped like one or not. */
function firstOpen(pieces: readonly Piece[]): Piece | null {
  return pieces.find(({ said, text }) => said === null && text.length <= LONGEST_NAME && !isAddress(text)) ?? null;
}

/** Whoever types a card begins with the name: "Erik the Red, Ribe Museum". */
function openingName([first]: readonly Piece[], { organisation, titles }: Choice): Piece | null {
  if (first?.said !== null || [organisation, ...titles].some((other) => isSame(first, other))) return null;
  const isOther = [
    hasTitleWord,
    hasOrganisationWord,
    hasLegalForm,
    hasFieldWord,
    isAddress,
    isSpeech,
    isDepartment,
  ].some((has) => has(first.text));
  return isOther || !beginsCapital(first.text) || /\d/.test(first.text) || wordsOf(first.text).length > 4
    ? null
    : first;
}

const HELD_AT = patternOf(`\\s(?:@|${AT_WORD})\\s`, "u");

/** "COWI: Line Brandt" and "CEO: Line Brandt", when the line begins so; but "Line: CFO, COWI" begins with the name. */
function headParted(piece: Piece): readonly Piece[] {
  if (!piece.text.includes(":")) return [piece];
  const [, head = "", rest = ""] = /^(\p{Lu}[^:;]{1,60}):\s+(\S.*)$/u.exec(piece.text) ?? [];
  const label = withLabelRead(piece);
  if (rest === "" || (label.said ?? "note") !== "note" || label.text !== piece.text) return [piece];
  const [next = ""] = rest.split(/[,;(|]|\s[-–—]\s/u, 1);
  const person = nameAndRanks(trimmed(next)).name;
  const isNameNext = person.includes(" ") && isNameShaped(person) && beginsCapital(person) && !hasTitleWord(person);
  const isTitled = hasTitleWord(head) && !HELD_AT(head).test(head);
  const isFirm = hasLegalForm(head) || hasOrganisationWord(head);
  const isListed = head.includes(",");
  const areCapitals = head
    .split(", ")
    .every((part) => /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|&|of|for|af|og|und|and)){0,3}$/u.test(part));
  if (
    isListed || label.said === null
      ? !(isNameNext && (isTitled || isFirm || (isListed && areCapitals)))
      : !beginsCapital(rest)
  )
    return [piece];
  const isOneFirm = isNameNext && (isFirm || !head.includes(" "));
  const said = isTitled || isOneFirm ? (isTitled ? "title" : "organisation") : null;
  return [
    { ...piece, text: head, said: isListed ? null : said },
    { ...piece, text: rest },
  ];
}

/** "Holm, Mette, CFO @ Nordlys": turned round where the address bears it out, or where the organisation is somebody else's word. */
function withNameTurned(pieces: readonly Piece[], { evidence }: Setting): readonly Piece[] {
  const [first, second, ...rest] = pieces;
  if (first === undefined || second === undefined || first.said !== null || second.said !== null) return pieces;
  const inOrder = !first.text.includes(" ") && pronounOf(first.text) !== null && pronounOf(second.text) === null;
  const turned = inOrder ? `${first.text} ${second.text}` : turnedName(`${first.text}, ${second.text}`);
  const words = [second.text, first.text];
  const hasOtherFirm = rest.some(
    ({ said, text }) => said === "organisation" || organisationScore(text, evidence) >= SURE_ORGANISATION,
  );
  // A firm of the family's name has its domain of it: "Jones, Sarah, COO, Jones Brothers Ltd, sarah@jonesbros.co.uk".
  const isFamilyFirm = hasOtherFirm && nameEvidence([second.text], evidence) >= 4;
  const isSigned = words.some(
    (text) =>
      [hasTitleWord, hasOrganisationWord, hasLegalForm, isPlace].some((has) => has(text)) ||
      (!isFamilyFirm && organisationEvidence([text], evidence) > 4),
  );
  if (turned === null || isSigned || hasFieldWord(second.text)) return pieces;
  const isOwner = nameEvidence(words, evidence) >= 7 && nameEvidence([second.text], evidence) > 0;
  // "HANSEN, Peter" is how a surname is told from a given name; without a vowel it is none.
  const isShouted = first.text === first.text.toUpperCase() && /[AEIOUYÆØÅÄÖÜ]/u.test(first.text);
  const isGiven = isShouted && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(second.text);
  // "Holm, Mette, CFO, Nordlys": somebody's title and where they work, behind two words that are one name.
  const [title, firm] = rest;
  const isBeforeTitle =
    title !== undefined &&
    firm?.said === null &&
    isSureTitle(title.text, evidence) &&
    beginsCapital(firm.text) &&
    pronounOf(first.text) === null &&
    !isSureTitle(firm.text, evidence) &&
    ![isAddress, isPlace, isSpeech, isDepartment].some((is) => is(firm.text));
  const isGivenBehind = pronounOf(first.text) === null && !second.text.includes(" ") && pronounOf(second.text) !== null;
  return isOwner || hasOtherFirm || isGiven || isGivenBehind || isBeforeTitle
    ? [{ ...first, text: turned }, ...rest]
    : pieces;
}
