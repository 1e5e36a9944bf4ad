/** Things that stand together with nothing between them. */

import { pronounOf } from "../../domain/given-names.ts";
import { trimmed } from "./clean.ts";
import { type Evidence, nameEvidence, organisationEvidence, type Setting } from "./evidence.ts";
import { beginsCapital, beginsCapitalOrDigit, beginsSmall, pattern } from "./letters.ts";
import { isCalling, isNameShaped, isParticle, isRankPiece, nameAndRanks, nameWords } from "./names.ts";
import type { Piece } from "./pieces.ts";
import { isSureTitle } from "./roles.ts";
import {
  hasFieldWord,
  hasLegalForm,
  hasOrganisationWord,
  hasTitleWord,
  hasTradeWord,
  isOnlyFields,
  isTitleWord,
} from "./signs.ts";
import { isPlace } from "./surroundings.ts";
import { isModifier } from "./vocabulary.ts";
import { bareWord, wordList } from "./words.ts";

/** "Anna Schmidt Geschäftsführerin", "Inhaber Vogt Elektrotechnik". */
export function runTogether(piece: Piece, setting: Setting): readonly Piece[] {
  const words = nameWords(piece.text);
  if (piece.said !== null || words.length > 9) return [piece];
  if (words.length < 2) return [{ ...piece, text: unglued(piece.text, setting.evidence) }];
  const isFirm = organisationEvidence(words, setting.evidence) === 8;
  return (
    rankAndTitle(piece, words, setting) ??
    calledName(piece, words, setting) ??
    titledName(piece, words, setting) ??
    (isFirm ? [piece] : null) ??
    titledFirm(piece, words, setting) ??
    nameAndRest(piece, words, setting) ?? [piece]
  );
}

/** "M.Sc. Abteilungsleiterin", behind a name and a comma. */
function rankAndTitle(
  piece: Piece,
  [rank = "", ...others]: readonly string[],
  { isTyped, isLater, evidence }: Setting,
) {
  const title = others.join(" ");
  if (!isTyped || !isLater || !isRankPiece(rank) || !isSureTitle(title, evidence)) return null;
  return [
    { ...piece, text: rank, said: "note" as const },
    { ...piece, text: title },
  ];
}

const INNER_CAPITAL = pattern("gu")`(?<=\p{Ll})(?=\p{Lu})`;

/** "MettePetersen", where the address spells both: text recognition loses spaces. */
function unglued(word: string, evidence: Evidence): string {
  const words = word.split(INNER_CAPITAL(word));
  const isName = words.length > 1 && words.length <= 4 && !words.some(isParticle) && isNameShaped(words.join(" "));
  return isName && nameEvidence(words, evidence) === 8 ? words.join(" ") : word;
}

/** "Malermester Kenneth Toft". */
function calledName(piece: Piece, [calling = "", ...called]: readonly string[], { evidence, isTyped }: Setting) {
  const person = called.join(" ");
  if (!isTitleWord(calling) || called.length < 2 || !isNameShaped(person)) return null;
  if (hasTitleWord(person) || hasFieldWord(person)) return null;
  // "Gebietsleiter Süd Roswitha Blum"
  if (pronounOf(called[0] ?? "") === null && called.slice(1, -1).some((word) => pronounOf(word) !== null)) return null;
  const isTypedSo =
    isTyped &&
    calling.toLowerCase() !== "dean" &&
    beginsCapital(person) &&
    !hasOrganisationWord(person) &&
    !hasLegalForm(person);
  const isPerson =
    nameEvidence(called, evidence) >= 3 ||
    isKnownPerson(calling, called) ||
    ((isCalling(calling) || isTypedSo) && called.length <= (isTypedSo ? 3 : 4));
  const title = { ...piece, text: calling, said: isTypedSo ? ("title" as const) : piece.said };
  return isPerson ? [title, { ...piece, text: person }] : null;
}

/** "Mekaniker Ib Krag"; but "Dean Martin Smith" may be called Dean. */
function isKnownPerson(calling: string, called: readonly string[]): boolean {
  const person = called.join(" ");
  const isFirm = hasOrganisationWord(person) || hasLegalForm(person) || hasTradeWord(person);
  return called.length <= 3 && !isFirm && pronounOf(called[0] ?? "") !== null && pronounOf(calling) === null;
}

/** "Ledende overlæge Peter Treufeldt", "Head of School Ida Lund MBA": a title of several words, where it can be told where the name begins. */
export function titledName(piece: Piece, words: readonly string[], setting: Setting): readonly Piece[] | null {
  if (pronounOf(words[0] ?? "") !== null) return null;
  for (let count = 1; count <= Math.min(6, words.length - 2); count += 1) {
    const title = words.slice(0, count).join(" ");
    const called = words.slice(count);
    const person = nameAndRanks(called.join(" "));
    if (!hasTitleWord(title) || !isPersonOnly(person.name)) continue;
    const isEnd = isTitleWord(words[count - 1] ?? "") || OUT_OF_OFFICE.test(title);
    if (isCalled(title, called, isEnd, setting))
      return [
        { ...piece, text: title, said: "title" },
        { ...piece, text: called.join(" ") },
      ];
  }
  return null;
}

/** Two words or more that are a name as far as they can be told, and nothing of a title. */
function isPersonOnly(name: string): boolean {
  const isOther = [hasTitleWord, hasOrganisationWord, hasLegalForm, hasFieldWord, hasTradeWord].some((has) =>
    has(name),
  );
  return name.includes(" ") && beginsCapital(name) && isNameShaped(name) && !isOther;
}

/** Whether a person begins here: by a known given name, a rank, a change to capitals or the address; in a typed line, whatever stands behind a title. */
function isCalled(
  title: string,
  called: readonly string[],
  isEnd: boolean,
  { evidence, isTyped, isLater }: Setting,
): boolean {
  const [first = ""] = called;
  const person = called.join(" ");
  const known = nameEvidence(called, evidence);
  const isSpelt = known >= 7 || (known >= 3 && called.length === 2);
  if (nameAndRanks(person).before !== null || (isSpelt && known > nameEvidence(called.slice(1), evidence))) return true;
  if (pronounOf(first) !== null && (isEnd || called.length <= 3)) return true;
  if (person === person.toUpperCase() && title !== title.toUpperCase()) return true;
  return isEnd && ((isTyped && !isLater && called.length <= 4) || known >= 6);
}

const OUT_OF_OFFICE = /\sa\.\s?D\.$/u;

/** What one is of an organisation, and of no part of it. */
const isHeadListed =
  wordList(`ceo founder founders co-founder cofounder owner owners co-owner proprietor chairman chairwoman
  chairperson president direktør stifter medstifter grundlægger medejer ejer indehaver formand næstformand forperson
  geschäftsführer geschäftsführerin gründer gründerin mitgründer mitgründerin inhaber inhaberin`);

function isHeadOfAll(word: string): boolean {
  return isHeadListed(bareWord(word)) || isOfficer(bareWord(word));
}

const OF = /^(?:der|von|i|på|for|af|of)$/u;

/** "HR-chef for Salling Group": in English what follows "for" is a field. */
function isOfDanish(holder: string, firm: string): boolean {
  return /(?:chef|leder|direktør|konsulent|ansvarlig|rådgiver|medarbejder)$/u.test(holder) && hasOrganisationWord(firm);
}

/** Titles that are no word besides, so that a capital or its lack tells nothing. */
const isOfficer = wordList("ceo cfo coo cto cmo cio cso cpo chro cdo ciso cco cro vp svp evp avp");

/** "CFO" and "direktør" where somebody types them: "Direktør" could be a name in a row of names. */
function isPlainTitle(word: string): boolean {
  return isOfficer(bareWord(word)) || (beginsSmall(word) && isTitleWord(word));
}

/** "Geschäftsführerin der Nordlys GmbH", "partner i Nordlys", "founder of Nordlys"; "CFO Nordlys", where the address or, in a typed line, the words themselves say that the end is a firm. */
function titledFirm(piece: Piece, words: readonly string[], setting: Setting): readonly Piece[] | null {
  const { evidence, isTyped } = setting;
  for (let count = words.length - 1; count >= 1; count -= 1) {
    const position = words.slice(0, count).join(" ");
    const holder = words[count - 1] ?? "";
    const of = OF.test(words[count] ?? "") ? (words[count] ?? "") : null;
    const isIn = of === "i" || of === "på";
    const hasArticle = of !== null && isHeadOfAll(holder) && /^(?:the|den|det)$/u.test(words[count + 1] ?? "");
    const firm = words.slice(count + (of === null ? 0 : hasArticle ? 2 : 1)).join(" ");
    const isTitled = isTitleWord(holder) || (isIn && hasTitleWord(position));
    // "sarah jones ceo acme", all in small letters
    const isSmall = isTyped && of === null && isOfficer(holder) && piece.text === piece.text.toLowerCase();
    if (!isTitled || hasTitleWord(firm) || !(isSmall || beginsCapitalOrDigit(firm))) continue;
    const isKnown = of === null && organisationEvidence(words.slice(count), evidence) >= 6 && !hasLegalForm(piece.text);
    const isWhole = of !== null && (isIn || isHeadOfAll(holder) || (of === "for" && isOfDanish(holder, firm)));
    const isBare = isTyped && of === null && isPlainTitle(holder) && !piece.text.includes("(");
    const isSigned =
      (of !== null && hasLegalForm(firm)) ||
      ((isWhole || isBare) && !isPlace(firm) && !hasFieldWord(firm)) ||
      (isTyped &&
        of === null &&
        words.length - count > 1 &&
        (hasLegalForm(firm) || (hasOrganisationWord(firm) && !isOnlyFields(firm))));
    if (isKnown || isSigned) {
      return [
        ...runTogether({ ...piece, text: trimmed(position) }, setting),
        { ...piece, text: firm, said: "organisation" },
      ];
    }
  }
  return null;
}

/** "Anna Schmidt Geschäftsführerin", "Ida Lund Regional Director", "Mette Holm Nordlys A/S". */
function nameAndRest(piece: Piece, words: readonly string[], setting: Setting): readonly Piece[] | null {
  const { evidence, isTyped, isLater } = setting;
  const end = nameEnd(words, evidence);
  for (const count of end === null ? [4, 3, 2] : [end]) {
    const name = words.slice(0, count).join(" ");
    const rest = words.slice(count).join(" ");
    const bare = nameAndRanks(name).name;
    if (rest === "" || !isNameShaped(bare) || isRankPiece(rest) || hasTitleWord(bare) || hasLegalForm(name)) continue;
    const isTitled = isSureTitle(rest, evidence) && (count === end || isTitleWord(words[count] ?? ""));
    const known = nameEvidence(words.slice(0, count), evidence);
    const isOwner = known >= 7 && nameEvidence(words.slice(count - 1, count), evidence) >= 4;
    const isLikely = known >= 3 && isTitled && count <= 3;
    const isOpening =
      isTyped &&
      !isLater &&
      isTitled &&
      isWholeTitle(words.slice(count)) &&
      !words.slice(0, count).some((word) => isTitlePart(word));
    const isTypedSo = isTyped && isPlainTitle(words[count] ?? "") && (!isLater || beginsCapital(name));
    if (isOpening || isTypedSo || (isOwner && hasLegalForm(rest)) || (isTitled && (isOwner || isLikely))) {
      const others = { ...piece, text: rest };
      return [{ ...piece, text: name }, ...(titledFirm(others, nameWords(rest), setting) ?? [others])];
    }
  }
  return null;
}

/** How many words the name in front of a title has: as many as the address spells, or all before what titles begin with. */
function nameEnd(words: readonly string[], evidence: Evidence): number | null {
  const { before } = nameAndRanks(words.join(" "));
  const from = before === null ? 0 : before.split(" ").length;
  const at = words.findIndex((word, index) => index >= from + 2 && isTitleWord(word));
  if (at < 0) return null;
  const degree = words.slice(from + 2, at).findIndex((word) => isRankPiece(word));
  if (degree >= 0) return from + 3 + degree;
  if (isPlainTitle(words[at] ?? "") && !isTitlePart(words[at - 1] ?? "")) return null;
  const isSpelt = (word: string) => nameEvidence([word], evidence) >= 4;
  const spelt = words.slice(0, at).findLastIndex(isSpelt);
  if (spelt > from && nameEvidence(words.slice(from, spelt + 1), evidence) >= 7) return spelt + 1;
  let start = at;
  while (start > from + 2 && isTitlePart(words[start - 1] ?? "")) start -= 1;
  // "Ida Lund Podcast Host": most who type a line leave middle names out.
  const [, second = "", third = ""] = words.slice(from);
  const between = words.slice(from + 2, at);
  const isShort = start === at && between.length > 0 && between.length < 3;
  return isShort && ![second, ...between].some(isMiddleName) && !isPatronymic(third) ? from + 2 : start;
}

/** A particle, an initial or a given name: behind it the name goes on. */
function isMiddleName(word: string): boolean {
  return pronounOf(word) !== null || isParticle(word) || /^\p{Lu}\.?$/u.test(word);
}

const isPatronymic = (word: string): boolean => /(?:sen|son|søn|sson)$/u.test(word);

/** Whether a title ends where its words do, and is more than a surname could be. */
function isWholeTitle(words: readonly string[]): boolean {
  const [first = ""] = words;
  if (words.length === 1) return first.length >= 10;
  const last = words.at(-1) ?? "";
  return (
    isTitleWord(last) ||
    hasFieldWord(last) ||
    words.some((word) => /^(?:of|for|to|der|des|für|til|af|i|&)$/u.test(word))
  );
}

/** "Regional", "Relationship", "Technische", "Praktiserende": what stands in front of a title, and ends no surname. */
const MODIFIER_END =
  /(?:nal|ial|ical|ual|eral|tion|tions|ative|ment|nship|rship|ende|ender|ische|ischer|liche|licher|skabelig)$/u;

export function isTitlePart(word: string): boolean {
  const bare = bareWord(word);
  if (pronounOf(word) !== null) return false;
  if (/^(?:of|der|des|for|für|and|und|og|&)$/u.test(word)) return true;
  return (
    isModifier(bare) || isOnlyFields(word) || hasOrganisationWord(word) || (bare.length >= 7 && MODIFIER_END.test(bare))
  );
}
