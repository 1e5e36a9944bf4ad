/** Which piece is the name, which the organisation and which are titles: the readings that together have most for them. */

import { pronounOf } from "../../domain/given-names.ts";
import { type Evidence, isShortFor, organisationEvidence, type Setting } from "./evidence.ts";
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
import { hasLegalForm } from "./signs.ts";
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
  const opening = read.findIndex(({ said }) => said === null);
  const judged = read
    .map((piece, index) => judgedPiece(piece, index === opening, setting))
    .map((piece, index, all) => withNeighbours(piece, all[index - 1], all[index + 1]))
    .map((piece, _, all) => withOthers(piece, all));
  const pair = bestPair(judged, setting);
  return { ...pair, titles: titlesBeside(pair, judged, setting) };
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
  const isShort = all.some(
    (other) => other.organisation >= SURE_ORGANISATION && other !== piece && isShortFor(words, wordsOf(other.text)),
  );
  const isListed = all.filter(({ line }) => line === piece.line).length >= 3;
  return { ...piece, organisation: piece.organisation - (isShort ? 6 : 0) - (isListed ? 1.5 : 0) };
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
      piece !== name && piece !== organisation && piece.said !== "note" && !isOfAnother(piece, all, name, setting),
  );
  const sure = rest.filter((piece) => piece.title >= SURE_TITLE);
  if (sure.length > 0) {
    return sure.flatMap((title) => {
      const next = all[all.indexOf(title) + 1];
      return next !== undefined && rest.includes(next) && isFieldOf(title, next, pair, setting)
        ? [title, next]
        : [title];
    });
  }
  // "Bryllup · Portræt · Event" is what is done there.
  const isListed = (piece: Judged) =>
    !setting.isTyped && piece.line !== name?.line && all.filter(({ line }) => line === piece.line).length >= 3;
  const likely = rest.find((piece) => piece.title >= LIKELY_TITLE && !isDepartment(piece.text) && !isListed(piece));
  if (likely !== undefined) return [likely];
  const follower = name === null ? undefined : all[all.indexOf(name) + 1];
  const next = follower === undefined || isListed(follower) ? undefined : follower;
  return next !== undefined && rest.includes(next) && isUnsignedTitle(next, pair, all, setting) ? [next] : [];
}

/** "Sekretær Anna Berg" on the card of somebody else. */
function isOfAnother(title: Judged, all: readonly Judged[], name: Judged | null, { isTyped }: Setting): boolean {
  const next = all[all.indexOf(title) + 1];
  if (isTyped || name === null || next === undefined || next === name || next.line !== title.line) return false;
  if (title.title < SURE_TITLE) return false;
  return title.line !== name.line && next.name >= SURE_NAME && pronounOf(next.text) !== null;
}

/** "Vice President, Sales": what follows a title on its line, and is nothing itself, says what the title is over. */
function isFieldOf(title: Judged, next: Judged, { organisation }: Pair, { isTyped }: Setting): boolean {
  if (next.line !== title.line || next.title >= SURE_TITLE || isRankPiece(next.text) || isPlace(next.text))
    return false;
  if (next.title >= LIKELY_TITLE) return !isTyped || !isDepartment(next.text);
  const most = organisation?.organisation ?? LIKELY_ORGANISATION;
  const isBare = next.organisation < most && next.title > -9 && !hasLegalForm(next.text) && !/\d{3}/u.test(next.text);
  return !isTyped && beginsCapital(next.text) && isBare;
}

/** What follows the name, and is nothing else, where the organisation is told already or there is none: "grafik & illustration". */
function isUnsignedTitle(
  next: Judged,
  { name, organisation }: Pair,
  all: readonly Judged[],
  setting: Setting,
): boolean {
  const { evidence, isTyped } = setting;
  const isOpen = next.title >= 0 && next.organisation < SURE_ORGANISATION;
  const isSet = organisation !== null && (!isTyped || all.indexOf(organisation) > all.indexOf(next));
  const isNoted = isAddress(next.text) || isSpeech(next.text) || isDepartment(next.text) || isRankPiece(next.text);
  const isAlone = !isTyped && (beginsSmall(next.text) || (name !== null && hasOwnDomain(name, evidence)));
  return (isSet || isAlone) && isOpen && !isNoted && wordsOf(next.text).length <= 5;
}
