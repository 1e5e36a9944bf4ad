/** What a piece is likely to be: what speaks for it and against it, added up. */

import { pronounOf } from "../../domain/given-names.ts";
import { type Evidence, nameEvidence, organisationEvidence } from "./evidence.ts";
import { beginsSmall, pattern } from "./letters.ts";
import {
  isKnownCouple,
  isNameShaped,
  isOpenAcronym,
  isParticle,
  isRankPiece,
  nameAndRanks,
  nameWords,
  ranksOf,
  SHOUTED_RANK,
} from "./names.ts";
import {
  hasCallings,
  hasFieldWord,
  hasLegalForm,
  hasOrganisationWord,
  hasTitleWord,
  hasTradeWord,
  isMinorUnit,
  isOnlyFields,
  isTitleWord,
  legalFormsCut,
} from "./signs.ts";
import { isAddress, isBuilding, isDepartment, isOfGreater, isPlace, isSpeech } from "./surroundings.ts";
import { wordsOf } from "./words.ts";

export const SURE_TITLE = 4;
export const LIKELY_TITLE = 2;
export const SURE_ORGANISATION = 5;
export const LIKELY_ORGANISATION = 2.5;
export const LIKELY_NAME = 2;

const INITIALS = pattern("u")`^(?:\p{Lu}\.)+$`;
const AMPERSAND = pattern("u")`\p{L}\s?[&+]\s?\p{Lu}`;

/** "Weber & Partner", but not "Director & Partner". */
function isFirmOfPartners(text: string): boolean {
  const [, named = ""] = PARTNERS(text).exec(text) ?? [];
  return named !== "" && !isTitleWord(named) && !hasFieldWord(named);
}

const PARTNERS = pattern("u")`^(\p{Lu}[\p{L}-]+)\s(?:&|\+|und|og|and)\sPartners?$`;

/** "Frank's VVS" */
const WHOSE = pattern("u")`^\p{Lu}[\p{L}-]+['’]s\s\p{Lu}`;

export const SMALL_IN_FIRM =
  /^(?:of|for|the|and|og|und|für|af|am|an|der|die|das|dem|des|de|von|i|in|im|con|la|le|to|at|de[lnrst]|[vu]\/|y|e|et)$/u;

const NEVER = Number.NEGATIVE_INFINITY;

type Sign = readonly [speaks: boolean, weight: number];

function weight(...signs: readonly Sign[]): number {
  return signs.reduce((sum, [speaks, worth]) => (speaks ? sum + worth : sum), 0);
}

export function nameScore(text: string, evidence: Evidence): number {
  if (text.includes(" ") && isRankPiece(text)) return NEVER;
  const named = nameAndRanks(text);
  const { name, after } = named;
  const isDegree = (rank: string) => isRankPiece(rank) || (name.includes(" ") && SHOUTED_RANK(rank).test(rank));
  if (!isNameShaped(name) || !after.every(isDegree)) return NEVER;
  const words = nameWords(name).filter((word) => word !== "&" && !isParticle(word));
  const known = nameEvidence(words, evidence);
  const isLower = name === name.toLowerCase();
  return (
    (isLower ? 1 : shapeWeight(words.length)) +
    known -
    (known < 6 ? domainCost(nameWords(name), evidence) : 0) +
    weight(
      [ranksOf(named).some((rank) => !isOpenAcronym(rank)), 4],
      [words.some((word) => INITIALS(word).test(word)), 2],
      [words.length > 1 && pronounOf(words[0] ?? "") !== null, 2],
      [hasLegalForm(text), -8],
      [hasOrganisationWord(name), -4],
      [hasTitleWord(name) || hasCallings(name), -5],
      [isAddress(text), -6],
      [known < 4 && words.length > 1 && isPlace(words.at(-1) ?? ""), -2],
      [isDepartment(name), -5],
      [isSpeech(name), -6],
      [hasFieldWord(name), -2],
      [name.includes("&"), isKnownCouple(name) ? 3 : -1],
    )
  );
}

function shapeWeight(count: number): number {
  return [0, 1, 4, 3.5][count] ?? 2;
}

/** A domain speaks for a company; but the whole of it, or its surname alone, may be a person's own. */
function domainCost(words: readonly string[], evidence: Evidence): number {
  const belongs = organisationEvidence(words, evidence);
  if (words.length === 1) return belongs > 4 ? 4 : 0;
  if (belongs === 8) return -2;
  const isBySurname = organisationEvidence(words.slice(0, -1), evidence) === 0;
  return isBySurname ? 0 : belongs > 5 ? 4 : belongs > 4 ? 1 : 0;
}

export function organisationScore(text: string, evidence: Evidence): number {
  const words = wordsOf(legalFormsCut(text));
  if (words.length === 0 || words.length > 10 || text.length > 120) return NEVER;
  const legal = hasLegalForm(text);
  const signed = hasOrganisationWord(text);
  const belongs = organisationEvidence(words, evidence);
  const isLower = text === text.toLowerCase();
  const isPart = isDepartment(text);
  const isOnPlace = isAddress(text) && !(legal && belongs > 0);
  return (
    belongs +
    weight(
      [!isLower, 1.5],
      [legal, 9],
      [signed, isPart ? 1.5 : isLower && words.length >= 3 ? 1 : 5],
      [text === text.toUpperCase(), 1],
      [words.length === 1, 1],
      [!isLower && words.length > 1 && hasTradeWord(text), 2.5],
      [isOnlyFields(text), signed ? -5 : -2],
      [AMPERSAND(text).test(text), isKnownCouple(text) ? -4 : 2],
      [/^the\s/iu.test(text), 1],
      [hasTitleWord(text) && !legal && !/['’]s$/u.test(text), belongs === 8 ? -2 : signed ? -4 : -7],
      [!isLower && !signed && words.some((word) => beginsSmall(word) && !SMALL_IN_FIRM.test(word)), -1.5],
      [isRankPiece(text) && !isOpenAcronym(text), -8],
      [isOnPlace, belongs > 4 && isPlace(text) ? -2 : -20],
      [belongs === 0 && !signed && isPlace(text.split(", ").slice(1).join()), -4],
      [isBuilding(text) && belongs < 5 && !legal, -6],
      [/\d{5}|\d \d\d \d/u.test(text), -20],
      [/\d{4}/u.test(text) && belongs === 0 && !legal && !signed, -3],
      [isSpeech(text) && !legal, belongs > 5 && words.length <= 5 ? -3 : -10],
      [isOfGreater(text), -12],
      [words.length === 1 && isTitleWord(text) && !legal, -4],
      [WHOSE(text).test(text) || /\s\p{Lu}\p{L}+['’]s$/u.test(text), 2],
      [isPart, -2],
      [!isPart && isMinorUnit(text), -2],
      [!legal && !signed && words.length <= 2 && isNameShaped(text) && nameEvidence(words, evidence) >= 6, -3],
      [!legal && isRankedName(text), -6],
      [/^[@#]/u.test(text), -20],
    )
  );
}

/** "Dr. med. Gudrun Hellwig" is a person, whatever the domain says. */
function isRankedName(text: string): boolean {
  const { before, name } = nameAndRanks(text);
  return before !== null && isNameShaped(name);
}

export function titleScore(text: string, evidence: Evidence): number {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 12 || text.length > 140) return NEVER;
  const titled = hasTitleWord(text);
  const isTitleFirst = isTitleWord(words[0] ?? "");
  const belongs = organisationEvidence(words, evidence);
  return weight(
    [titled, 6],
    [isTitleFirst, 1],
    [hasFieldWord(text), 2.5],
    [hasLegalForm(text), -8],
    [hasOrganisationWord(text) && !isOnlyFields(text), titled ? -1.5 : -4],
    [isAddress(text), -20],
    [isSpeech(text), -10],
    [isDepartment(text), isTitleFirst ? -1 : -4],
    [isFirmOfPartners(text), -6],
    [/\d{3}/u.test(text), -8],
    [/^the\s/iu.test(text), -5],
    [belongs > 5, belongs === 8 ? -8 : -3],
    [/\s(?:an?|en|et|eine?)\s|['’]s$/u.test(text), -8],
  );
}

export function isSureTitle(text: string, evidence: Evidence): boolean {
  return titleScore(text, evidence) >= SURE_TITLE;
}
