/** A card as it was printed: lines, in whatever order its designer liked. */

import { pronounOf } from "../../domain/given-names.ts";
import { type Choice, choiceAmong } from "./choice.ts";
import { columnsApart, linesOf, plainText, spacesClosed, trimmed } from "./clean.ts";
import { regionsOf, type Span } from "./contact-details.ts";
import { evidenceIn, nameEvidence, type Setting } from "./evidence.ts";
import { joined, withStreets } from "./joining.ts";
import { isNameShaped, nameAndRanks } from "./names.ts";
import { parted } from "./parting.ts";
import {
  addressesJoined,
  type Contents,
  contentsOf,
  isIdleLabel,
  isSame,
  labelsJoined,
  type Piece,
  READ_PIECES,
  withLabelRead,
} from "./pieces.ts";
import { isSpeltRather, type Looked, openedPiece, turnedPerson, withFirm, withOfficeRead } from "./second-look.ts";
import { hasOrganisationWord } from "./signs.ts";
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
  const lines = labelsJoined(addressesJoined(columnsApart(linesOf(plain)).map(spacesClosed)));
  const contents: Contents[] = [];
  for (const [number, line] of lines.slice(0, READ_LINES).entries())
    contents.push(await contentsOf(line, number, regions));
  const found = contents.flatMap((line) => line.found);
  const all = contents.flatMap((line) => line.pieces).filter(({ text }) => found.length === 0 || !isIdleLabel(text));
  const rest = [...all.slice(READ_PIECES), ...unreadPieces(lines)];
  const setting = { evidence: evidenceIn(found), isTyped: false, isLater: false };
  const labelled = all.slice(0, READ_PIECES).map(withLabelRead);
  const read = joined(withoutSignOff(labelled.map(withOfficeRead)), setting.evidence);
  const pieces = withStreets(
    read.flatMap((piece) => turnedOrParted(piece, setting)),
    setting.evidence,
  );
  const { pieces: shown, choice } = withFirm(namedReading(pieces, setting), setting);
  return { found, pieces: [...shown, ...rest], choice };
}

/** The reading that has a name: what is opened for want of one, or because the address spells who is named in it. */
function namedReading(pieces: readonly Piece[], setting: Setting): Looked {
  const choice = choiceAmong(pieces, setting);
  const { name } = choice;
  // "Blumenhaus Engel" over "Inhaberin: Gisela Engel" is a name for want of another.
  const isNamed = name !== null && (!hasOrganisationWord(name.text) || pronounOf(name.text) !== null);
  const isSpelt = (piece: Piece): boolean => isSpeltRather(piece, name, setting);
  if (isNamed && !pieces.some(isSpelt)) return { pieces, choice };
  const opened = pieces.flatMap((piece) => (isNamed && !isSpelt(piece) ? [piece] : openedPiece(piece, setting)));
  const second = choiceAmong(opened, setting);
  return { pieces: opened, choice: { ...second, name: second.name ?? byGivenName(opened, second) } };
}

/** Where nothing is surely a name, one that begins as names do: "Bill Church" over "Acme Ltd". */
function byGivenName(pieces: readonly Piece[], { organisation, titles }: Choice): Piece | null {
  const isOther = (piece: Piece): boolean => [organisation, ...titles].some((other) => isSame(piece, other));
  const isNamed = ({ text }: Piece): boolean => {
    const [first = "", ...more] = wordsOf(text);
    return more.length > 0 && pronounOf(first) !== null && isNameShaped(nameAndRanks(text).name);
  };
  return pieces.find((piece) => piece.said === null && isNamed(piece) && !isOther(piece)) ?? null;
}

/** "Ida" over "Ida Lund": how a letter is signed, in front of the whole name. */
function withoutSignOff(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const { text, said } = piece;
    if (said !== null || text.includes(" ") || pronounOf(text) === null) return piece;
    const [next, second] = [pieces[at + 1], pieces[at + 2]];
    const isWhole = [next, second].some(
      (each) => each?.said === null && each.text.toLowerCase().startsWith(`${text.toLowerCase()} `),
    );
    return isWhole ? { ...piece, said: "note" } : piece;
  });
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
