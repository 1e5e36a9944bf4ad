/** Things that stand together with nothing between them. */

import { pronounOf } from "../../domain/given-names.ts";
import { trimmed } from "./clean.ts";
import { type Evidence, nameEvidence, organisationEvidence, type Setting } from "./evidence.ts";
import { beginsCapital, beginsCapitalOrDigit, beginsSmall, pattern } from "./letters.ts";
import { isCalling, isNameShaped, isParticle, isRankPiece, nameWords } from "./names.ts";
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
import { bareWord, wordList } from "./words.ts";

/** "Anna Schmidt Geschäftsführerin", "Inhaber Vogt Elektrotechnik". */
export function runTogether(piece: Piece, setting: Setting): readonly Piece[] {
  const words = nameWords(piece.text);
  if (piece.said !== null || words.length > 9) return [piece];
  if (words.length < 2) return [{ ...piece, text: unglued(piece.text, setting.evidence) }];
  return (
    calledName(piece, words, setting) ??
    titledName(piece, words, setting) ??
    titledFirm(piece, words, setting) ??
    nameAndRest(piece, words, setting) ?? [piece]
  );
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

/** "Ledende overlæge Peter Treufeldt", "Notarin a. D. Renate Böttcher": a title of several words, where the name is known or the address spells it. */
function titledName(piece: Piece, words: readonly string[], { evidence }: Setting): readonly Piece[] | null {
  if (pronounOf(words[0] ?? "") !== null) return null;
  for (const count of [2, 3, 4]) {
    const person = words.slice(count).join(" ");
    const title = words.slice(0, count).join(" ");
    const isEnd = isTitleWord(words[count - 1] ?? "") || OUT_OF_OFFICE.test(title);
    const isPerson = words.length - count >= 2 && isNameShaped(person) && !hasTitleWord(person);
    const called = words.slice(count);
    const isKnown = nameEvidence(called, evidence) >= 6 || isKnownPerson(words[count - 1] ?? "", called);
    if (isEnd && isPerson && hasTitleWord(title) && isKnown)
      return [
        { ...piece, text: title, said: "title" },
        { ...piece, text: person },
      ];
  }
  return null;
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

/** "Anna Schmidt Geschäftsführerin", "Mette Holm Nordlys A/S". */
function nameAndRest(piece: Piece, words: readonly string[], setting: Setting): readonly Piece[] | null {
  const { evidence, isTyped } = setting;
  for (const count of [4, 3, 2]) {
    const name = words.slice(0, count).join(" ");
    const rest = words.slice(count).join(" ");
    if (rest === "" || !isNameShaped(name) || isRankPiece(rest) || hasTitleWord(name) || hasLegalForm(name)) continue;
    const isTitled = isSureTitle(rest, evidence) && isTitleWord(words[count] ?? "");
    const known = nameEvidence(words.slice(0, count), evidence);
    const isOwner = known >= 7 && nameEvidence(words.slice(count - 1, count), evidence) >= 4;
    const isLikely = known >= 3 && isTitled && count <= 3;
    const isTypedSo = isTyped && isPlainTitle(words[count] ?? "");
    if (isTypedSo || (isOwner && hasLegalForm(rest)) || (isTitled && (isOwner || isLikely))) {
      const others = { ...piece, text: rest };
      return [{ ...piece, text: name }, ...(titledFirm(others, nameWords(rest), setting) ?? [others])];
    }
  }
  return null;
}
