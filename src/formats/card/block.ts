/** A card as it was printed: lines, in whatever order its designer liked. */

import { type Choice, choiceAmong } from "./choice.ts";
import { columnsApart, linesOf, plainText, spacesClosed, trimmed } from "./clean.ts";
import { regionsOf, type Span } from "./contact-details.ts";
import { evidenceIn, nameEvidence, type Setting } from "./evidence.ts";
import { joined } from "./joining.ts";
import { isNameShaped, nameAndRanks, turnedName } from "./names.ts";
import { parted } from "./parting.ts";
import {
  type Contents,
  contentsOf,
  isIdleLabel,
  labelsJoined,
  type Piece,
  READ_PIECES,
  withLabelRead,
} from "./pieces.ts";
import { hasFieldWord, hasLegalForm, hasOrganisationWord, hasTitleWord } from "./signs.ts";
import { isAddress, isPlace } from "./surroundings.ts";
import { wordsOf } from "./words.ts";

export interface Reading {
  readonly found: readonly Span[];
  readonly pieces: readonly Piece[];
  readonly choice: Choice;
}

/** More lines than any card has; the rest of an endless text goes to the note unread. */
const READ_LINES = 400;

export async function blockReading(text: string, region: string): Promise<Reading> {
  const plain = plainText(text);
  const regions = regionsOf(plain, region);
  const lines = labelsJoined(columnsApart(linesOf(plain)).map(spacesClosed));
  const contents: Contents[] = [];
  for (const [number, line] of lines.slice(0, READ_LINES).entries())
    contents.push(await contentsOf(line, number, regions));
  const found = contents.flatMap((line) => line.found);
  const all = contents.flatMap((line) => line.pieces).filter(({ text }) => found.length === 0 || !isIdleLabel(text));
  const rest = [...all.slice(READ_PIECES), ...unreadPieces(lines)];
  const setting = { evidence: evidenceIn(found), isTyped: false, isLater: false };
  const read = joined(all.slice(0, READ_PIECES).map(withLabelRead), setting.evidence);
  const pieces = read.flatMap((piece) => turnedOrParted(piece, setting));
  const choice = choiceAmong(pieces, setting);
  if (choice.name !== null) return { found, pieces: [...pieces, ...rest], choice };
  const opened = pieces.flatMap((piece) => openedPiece(piece));
  return { found, pieces: [...opened, ...rest], choice: choiceAmong(opened, setting) };
}

function unreadPieces(lines: readonly string[]): readonly Piece[] {
  return lines
    .slice(READ_LINES)
    .map((line, index) => ({ text: trimmed(line), line: READ_LINES + index, said: "note" }));
}

/** "Holm, Mette", where the address bears it out, is a name turned round; any other piece may hold several things. */
export function turnedOrParted(piece: Piece, setting: Setting): readonly Piece[] {
  const turned = turnedPerson(piece.text);
  const isOwner = turned !== null && nameEvidence(wordsOf(turned), setting.evidence) >= 4;
  return isOwner ? [{ ...piece, text: turned }] : parted(piece, setting);
}

/** A name turned round, if nothing in it says that it is a town and its country, a firm or a title. */
export function turnedPerson(text: string): string | null {
  const turned = turnedName(text);
  const isOther = [hasTitleWord, hasOrganisationWord, hasLegalForm, isAddress, hasFieldWord].some((has) => has(text));
  return isOther || text.split(", ").some(isPlace) ? null : turned;
}

/** Where nothing else is a name: one turned round, or one in the small print, "1. Vorsitzender: Hartmut Graf zu Rantzau". */
function openedPiece(piece: Piece): readonly Piece[] {
  const turned = turnedPerson(piece.text);
  if (turned !== null) return [{ ...piece, text: turned }];
  const [, title = "", name = ""] = /^([^:]{2,60}):\s?([^:]{3,80})$/u.exec(piece.text) ?? [];
  if (!hasTitleWord(title) || !isNameShaped(nameAndRanks(name).name)) return [piece];
  return [
    { ...piece, text: title, said: "title" },
    { ...piece, text: name, said: "name" },
  ];
}
