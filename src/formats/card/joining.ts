/** Where one thing stands in two pieces. */

import { type Evidence, nameEvidence, organisationEvidence } from "./evidence.ts";
import { beginsCapital } from "./letters.ts";
import { isNameShaped } from "./names.ts";
import type { Piece } from "./pieces.ts";
import { organisationScore, SURE_ORGANISATION } from "./roles.ts";
import {
  hasFieldWord,
  hasLegalForm,
  hasOrganisationWord,
  hasTitleWord,
  isKindOfFirm,
  isTailOfFirm,
  legalFormsCut,
} from "./signs.ts";
import { isAddress, isPlace, isSpeech, isStreetBefore } from "./surroundings.ts";
import { wordsOf } from "./words.ts";

/** Lines that break in the middle of a title, a name or a firm, put together again. */
export function joined(pieces: readonly Piece[], evidence: Evidence): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const isNextLine = before?.said === null && piece.said === null && before.line + 1 === piece.line;
    if (isNextLine && isOneText(before.text, piece.text, pieces, evidence)) {
      out[out.length - 1] = { ...piece, text: `${before.text} ${piece.text}` };
    } else out.push(piece);
  }
  return out;
}

function isOneText(before: string, after: string, pieces: readonly Piece[], evidence: Evidence): boolean {
  if (isWholeOfDomain(before, after, evidence)) return false;
  if (isKindOfFirm(before) && isTailOfName(after, evidence)) return true;
  if (before.length + after.length > 120 || isAddress(before) || isAddress(after)) return false;
  if (/(?:^|\s)(?:and|og|und|of|for|für|af|the|der|des|&|to|in|i|til|zur|zum)$/iu.test(before))
    return !isSpeech(before);
  if (/^(?:and|og|und|of|for|für|af|&)\s/u.test(after) && hasTitleWord(before)) return true;
  return isFirmInTwo(before, after, evidence) || isNameInTwo(before, after, pieces, evidence);
}

/** "Borgerservice" over "Demant" beside "@demant.dk", which is all of the domain by itself. */
function isWholeOfDomain(before: string, after: string, evidence: Evidence): boolean {
  const belongs = (text: string): number => organisationEvidence(wordsOf(legalFormsCut(text)), evidence);
  return (belongs(before) === 8 || belongs(after) === 8) && belongs(`${before} ${after}`) < 8;
}

/** A street over its town is no more than that: "Ved Stranden 18" over "1061 København K". */
export function withStreets(pieces: readonly Piece[], evidence: Evidence): readonly Piece[] {
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    const isStreet =
      piece.said === null && next !== undefined && next.line <= piece.line + 1 && isStreetBefore(piece.text, next.text);
    if (!isStreet || hasLegalForm(piece.text) || hasTitleWord(piece.text)) return piece;
    return organisationEvidence(wordsOf(piece.text), evidence) > 4 ? piece : { ...piece, said: "note" };
  });
}

/** "Sonnenschein / Unternehmensberatung GmbH", "Kopf & Kragen / Werbeagentur". */
function isFirmInTwo(before: string, after: string, evidence: Evidence): boolean {
  if (hasLegalForm(before) || hasTitleWord(before) || isSpeech(before) || !beginsCapital(before)) return false;
  const words = wordsOf(before);
  const isOwner = nameEvidence(words, evidence) >= 6;
  if (isTailOfFirm(after)) return words.length <= 4 && !(isOwner && words.length > 1);
  const isKind = isKindOfFirm(after) && !hasOrganisationWord(before) && !isOwner;
  return isKind && (words.length === 1 || /^\S+ & \S+$/u.test(before));
}

/** "Passau" below "Universität". */
function isTailOfName(after: string, evidence: Evidence): boolean {
  const isWord = /^\p{Lu}[\p{L}-]+$/u.test(after) && !hasTitleWord(after) && !hasOrganisationWord(after);
  return (isWord || isPlace(after)) && nameEvidence([after], evidence) < 3;
}

/**
 * A name on two lines: the address spells both halves, the organisation bears the second ("Birgitte / Lindskov" of
 * "Tegnestuen Lindskov"), or the address spells one of them and another line is the organisation.
 */
function isNameInTwo(before: string, after: string, pieces: readonly Piece[], evidence: Evidence): boolean {
  const halves = [before, after];
  if (!halves.every(isHalfOfName) || isShouted(before) !== isShouted(after)) return false;
  const known = nameEvidence(wordsOf(`${before} ${after}`), evidence);
  if (halves.some((half) => half.includes(" "))) return isSpeltByBoth(halves, known, evidence);
  if (halves.every((half) => nameEvidence([half], evidence) >= 4) && known === 8) return true;
  const isFirms = (half: string) => organisationEvidence([half], evidence) > 0 && nameEvidence([half], evidence) < 4;
  const firms = pieces.filter(
    ({ text }) => !halves.includes(text) && organisationScore(text, evidence) >= SURE_ORGANISATION,
  );
  const surname = after.toLowerCase();
  const isBorne = firms.some(({ text }) => wordsOf(text).some((word) => word.toLowerCase() === surname));
  if (isFirms(before) || (isFirms(after) && !isBorne)) return false;
  return isBorne || (firms.length > 0 && known >= 4);
}

/** "Thomas / Bach Hansen" beside "tbh@": neither half accounts for the address alone. */
function isSpeltByBoth(halves: readonly string[], known: number, evidence: Evidence): boolean {
  const isFirms = halves.some((half) => organisationEvidence(wordsOf(half), evidence) > 0);
  return known >= 3 && !isFirms && halves.every((half) => nameEvidence(wordsOf(half), evidence) < known);
}

function isHalfOfName(text: string): boolean {
  const isOther = [hasTitleWord, hasOrganisationWord, hasLegalForm, hasFieldWord, isPlace].some((has) => has(text));
  return text.split(" ").length <= 2 && beginsCapital(text) && isNameShaped(text) && !isOther;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}
