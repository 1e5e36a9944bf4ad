/** Which piece is the name, which the organisation and which are titles: the readings that together have most for them. */

import { pronounOf } from "../../domain/given-names.ts";
import { type Evidence, isShortFor, nameEvidence, organisationEvidence, type Setting } from "./evidence.ts";
import { beginsCapital, beginsCapitalOrDigit, beginsSmall } from "./letters.ts";
import { isRankPiece, nameAndRanks } from "./names.ts";
import { type Piece, READ_PIECES } from "./pieces.ts";
import {
  LIKELY_NAME,
  LIKELY_ORGANISATION,
  LIKELY_TITLE,
  nameScore,
  organisationScore,
  SURE_ORGANISATION,
  SURE_TITLE,
  titleScore,
} from "./roles.ts";
import { hasLegalForm, isOnlyFields } from "./signs.ts";
import { isAddress, isDepartment, isPlace, isSpeech } from "./surroundings.ts";
import { wordsOf } from "./words.ts";

export interface Choice {
  readonly name: Piece | null;
  readonly organisation: Piece | null;
  readonly titles: readonly Piece[];
}

interface Judged extends Piece {
  readonly name: number;
  readonly title: number;
  readonly organisation: number;
}

interface Pair {
  readonly name: Judged | null;
  readonly organisation: Judged | null;
}

const CANDIDATES = 10;
const SAID_SCORE = 30;
const SURE_NAME = 6;
/** A card without a person is rare. */
const NAME_WORTH = 6;
/** Whoever types a card begins with the name. */
const TYPED_FIRST = 5;

/** The name and the organisation are chosen together, so that one piece is not counted twice. */
export function choiceAmong(pieces: readonly Piece[], setting: Setting): Choice {
  const read = pieces.slice(0, READ_PIECES);
  const first = read.findIndex(({ said }) => said === null);
  const opening = setting.isTyped && isFirmFirst(read.slice(first), setting) ? -1 : first;
  const judged = read
    .map((piece, index) => judgedPiece(piece, index === opening, setting))
    .map((piece, index, all) => withNeighbours(piece, all[index - 1], all[index + 1]))
    .map((piece, _, all) => withOthers(piece, all));
  const pair = bestPair(judged, setting);
  return { ...pair, titles: titlesBeside(pair, judged, setting) };
}

/** "Nordlys - Ida Lund - CFO": one word that nothing makes a name, before somebody and a title. */
function isFirmFirst([first, second, third]: readonly Piece[], { evidence }: Setting): boolean {
  if (second?.said !== null || third === undefined || titleScore(third.text, evidence) < SURE_TITLE) return false;
  const [one = "", two] = wordsOf(first?.text ?? "");
  if (two !== undefined || pronounOf(one) !== null || nameEvidence([one], evidence) > 0) return false;
  const isPerson = nameAndRanks(second.text).name.includes(" ") && nameScore(second.text, evidence) >= 3;
  return isPerson && organisationScore(second.text, evidence) < SURE_ORGANISATION;
}

function judgedPiece(piece: Piece, isOpening: boolean, { evidence, isTyped }: Setting): Judged {
  const { text, said } = piece;
  if (said !== null) {
    const score = (role: Piece["said"]): number => (said === role ? SAID_SCORE : Number.NEGATIVE_INFINITY);
    return { ...piece, name: score("name"), title: score("title"), organisation: score("organisation") };
  }
  return {
    ...piece,
    name: nameScore(text, evidence) + (isOpening ? (isTyped ? TYPED_FIRST : 1) : 0),
    title: titleScore(text, evidence),
    organisation: organisationScore(text, evidence) + (isOpening && !isTyped ? 1 : 0),
  };
}

/** A name stands before a title; an organisation next to a name or a title. */
function withNeighbours(piece: Judged, before: Judged | undefined, after: Judged | undefined): Judged {
  if (piece.said !== null) return piece;
  const isTitled = (after?.title ?? 0) >= SURE_TITLE;
  const isAfterTitle = (before?.title ?? 0) >= SURE_TITLE;
  const isNear = [before, after].some((next) => next !== undefined && (next.title >= SURE_TITLE || next.name >= 6));
  return {
    ...piece,
    name: piece.name + (isTitled ? 2 : isAfterTitle ? 0.5 : 0),
    organisation: piece.organisation + (isNear ? 1 : 0),
  };
}

/** The short form of an organisation that stands there in full, and one of three or more things on a line, are hardly it. */
function withOthers(piece: Judged, all: readonly Judged[]): Judged {
  if (piece.said !== null || piece.organisation < 1) return piece;
  const words = wordsOf(piece.text);
  // Capitals alone are short for whatever they stand in front of.
  const least = /^\p{Lu}{2,6}$/u.test(piece.text) ? LIKELY_ORGANISATION : SURE_ORGANISATION;
  const isShort = all.some(
    (other) => other.organisation >= least && other !== piece && isShortFor(words, wordsOf(other.text)),
  );
  // "AVP, Structures | Nordlys": what stands with a title says what it is over, where something else may be the firm.
  const isOver =
    piece.organisation < SURE_ORGANISATION &&
    all.some(({ line, cell, title }) => line === piece.line && cell === piece.cell && title >= SURE_TITLE) &&
    all.some(({ said, cell, organisation }, at) => at > 0 && said === null && cell !== piece.cell && organisation >= 2);
  const isListed = all.filter(({ line, text }) => line === piece.line && !isAddress(text)).length >= 3;
  return { ...piece, organisation: piece.organisation - (isShort ? 6 : 0) - (isListed ? 1.5 : 0) - (isOver ? 2 : 0) };
}

function bestPair(judged: readonly Judged[], { evidence, isTyped }: Setting): Pair {
  // "Baker Street Media" has a title in it as well, but a domain too.
  const isRatherTitle = ({ title, organisation, text }: Judged) =>
    title >= SURE_TITLE && title > organisation && organisationEvidence(wordsOf(text), evidence) === 0;
  const isFirm = (piece: Judged) =>
    !isRatherTitle(piece) &&
    (piece.organisation >= LIKELY_ORGANISATION || (isTyped && piece.organisation >= 1 && isLooseFirm(piece)));
  const names = best(judged, "name", (piece) => piece.name >= LIKELY_NAME);
  const firms = best(judged, "organisation", isFirm);
  let worth = 0;
  let choice: Pair = { name: null, organisation: null };
  for (const name of [...names, null]) {
    for (const organisation of [...firms, null]) {
      if (name !== null && (name === organisation || isOwnMaster(name, organisation, evidence))) continue;
      const both = (name === null ? 0 : name.name + NAME_WORTH) + (organisation?.organisation ?? 0) * 0.9;
      if (both > worth) {
        worth = both;
        choice = { name, organisation };
      }
    }
  }
  return choice;
}

/** Whose own name is the domain seldom has a firm beside it that nothing but its place on the card speaks for. */
function isOwnMaster(name: Judged, organisation: Judged | null, evidence: Evidence): boolean {
  if (organisation === null || organisation.organisation >= SURE_ORGANISATION) return false;
  return organisationEvidence(wordsOf(organisation.text), evidence) === 0 && hasOwnDomain(name, evidence);
}

function hasOwnDomain(name: Judged, evidence: Evidence): boolean {
  return organisationEvidence(wordsOf(nameAndRanks(name.text).name), evidence) >= 5;
}

function isLooseFirm({ text, title }: Judged): boolean {
  return beginsCapitalOrDigit(text) && wordsOf(text).length <= 4 && title < LIKELY_TITLE;
}

function best(pieces: readonly Judged[], role: "name" | "organisation", isLikely: (piece: Judged) => boolean) {
  return pieces
    .filter(isLikely)
    .toSorted((a, b) => b[role] - a[role])
    .slice(0, CANDIDATES);
}

function titlesBeside(pair: Pair, all: readonly Judged[], setting: Setting): readonly Piece[] {
  const { name, organisation } = pair;
  const rest = all.filter(
    (piece) =>
      piece !== name && piece !== organisation && piece.said !== "note" && !isOfAnother(piece, all, pair, setting),
  );
  const titled = rest.filter((piece) => piece.title >= SURE_TITLE);
  // "MD" over "Contracts Manager" is a doctor.
  const isDegree = ({ text, said }: Judged) => said === null && isRankPiece(text);
  const sure = titled.every(isDegree) ? titled : titled.filter((piece) => !isDegree(piece));
  if (sure.length > 0) {
    return sure.flatMap((title) => {
      const next = all[all.indexOf(title) + 1];
      return next !== undefined && rest.includes(next) && isFieldOf(title, next, pair, all, setting)
        ? [title, next]
        : [title];
    });
  }
  // "Bryllup · Portræt · Event" is what is done there.
  const isListed = (piece: Judged) =>
    !setting.isTyped && piece.line !== name?.line && all.filter(({ line }) => line === piece.line).length >= 3;
  const likely = rest.find((piece) => piece.title >= LIKELY_TITLE && !isDepartment(piece.text) && !isListed(piece));
  const isOpen = (piece: Judged | undefined): piece is Judged =>
    piece !== undefined && rest.includes(piece) && !isListed(piece) && isUnsignedTitle(piece, pair, all, setting);
  const at = name === null ? -1 : all.indexOf(name);
  const next = at < 0 ? undefined : all[at + 1];
  if (likely !== undefined && !(isOpen(next) && isPlainTitle(next.text) && isOnlyFields(likely.text))) return [likely];
  if (isOpen(next)) return [next];
  if (at < 0) return [];
  const isOverTown = (piece: Judged): boolean => isAddress(all[all.indexOf(piece) + 1]?.text ?? "");
  const isShort = (piece: Judged): boolean => isShortFor(wordsOf(piece.text), wordsOf(organisation?.text ?? ""));
  const isBeside = (piece: Judged | undefined): piece is Judged =>
    isOpen(piece) && isPlainTitle(piece.text) && !isOverTown(piece) && !isShort(piece);
  const isFirmNext = organisation !== null && all.indexOf(organisation) === at + 1;
  const beside = setting.isTyped ? [] : [all[at - 1], isFirmNext ? all[at + 2] : undefined];
  const other = beside.find(isBeside);
  return other === undefined ? [] : [other];
}

/** "Night Porter", over a name or behind the organisation below it: a few words, each with a capital, and no digit or stop. */
function isPlainTitle(text: string): boolean {
  const words = wordsOf(text);
  const isSmall = (word: string) => /^(?:of|for|für|der|des|og|und|and|&)$/u.test(word);
  return words.length <= 4 && !/[\d,.:!?]/u.test(text) && words.every((word) => beginsCapital(word) || isSmall(word));
}

/** "Sekretær Anna Berg" on the card of somebody else. */
function isOfAnother(
  title: Judged,
  all: readonly Judged[],
  { name, organisation }: Pair,
  { isTyped }: Setting,
): boolean {
  const next = all[all.indexOf(title) + 1];
  if (isTyped || name === null || next?.line !== title.line) return false;
  if (next === name || next === organisation) return false;
  if (title.title < SURE_TITLE) return false;
  return title.line !== name.line && next.name >= SURE_NAME && pronounOf(next.text) !== null;
}

/** "Vice President, Sales": what follows a title on its line, and is nothing itself, says what the title is over. */
function isFieldOf(
  title: Judged,
  next: Judged,
  { organisation }: Pair,
  all: readonly Judged[],
  { isTyped }: Setting,
): boolean {
  if (
    next.line !== title.line ||
    next.cell !== title.cell ||
    next.title >= SURE_TITLE ||
    isRankPiece(next.text) ||
    isPlace(next.text)
  )
    return false;
  // "Ethics Officer, Carers UK" of somebody of whom no other organisation is told.
  const isAlone = organisation === null && !isOnlyFields(next.text);
  if (next.title >= LIKELY_TITLE) return !isTyped || !(isDepartment(next.text) || isAlone);
  const most = organisation?.organisation ?? LIKELY_ORGANISATION;
  const isTold =
    organisation !== null && (organisation.cell !== title.cell || all.indexOf(organisation) > all.indexOf(next));
  const isBare = next.organisation < most && next.title > -9 && !hasLegalForm(next.text) && !/\d{3}/u.test(next.text);
  return beginsCapital(next.text) && isBare && (!isTyped || (isTold && !isNoted(next.text)));
}

/** What follows the name, and is nothing else, where the organisation is told already or there is none: "grafik & illustration". */
function isUnsignedTitle(
  next: Judged,
  { name, organisation }: Pair,
  all: readonly Judged[],
  setting: Setting,
): boolean {
  const { evidence, isTyped } = setting;
  const isOpen = next.title >= 0 && next.organisation < SURE_ORGANISATION && !/^[@#]/u.test(next.text);
  const isSet = organisation !== null && (!isTyped || all.indexOf(organisation) > all.indexOf(next));
  const isAlone = !isTyped && (beginsSmall(next.text) || (name !== null && hasOwnDomain(name, evidence)));
  return (isSet || isAlone) && isOpen && !isNoted(next.text) && !isSlogan(next.text) && wordsOf(next.text).length <= 5;
}

/** "Energie mit Zukunft", "Aus Tradition gut" */
function isSlogan(text: string): boolean {
  const words = wordsOf(text);
  const isJoint = (word: string) => /^(?:of|for|für|der|des|og|und|and|i|til|in|im|am|af|på|to|&)$/u.test(word);
  return words.length >= 3 && beginsCapital(text) && words.some((word) => beginsSmall(word) && !isJoint(word));
}

function isNoted(text: string): boolean {
  return isAddress(text) || isSpeech(text) || isDepartment(text) || isRankPiece(text);
}
