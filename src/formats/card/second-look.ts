/** Where the first look at a card found no name or no organisation, or the wrong one. */

import type { Choice } from "./choice.ts";
import { nameEvidence, organisationEvidence, type Setting } from "./evidence.ts";
import { beginsCapital } from "./letters.ts";
import { isNameShaped, isRankPiece, nameAndRanks, nameWords, turnedName } from "./names.ts";
import { isSame, type Piece } from "./pieces.ts";
import { organisationScore, SMALL_IN_FIRM } from "./roles.ts";
import { isTitlePart, titledName } from "./running.ts";
import { hasFieldWord, hasLegalForm, hasOrganisationWord, hasTitleWord, isTitleWord } from "./signs.ts";
import { isAddress, isBuilding, isDepartment, isPlace, isSpeech, isStreetBefore } from "./surroundings.ts";
import { wordsOf } from "./words.ts";

export interface Looked {
  readonly pieces: readonly Piece[];
  readonly choice: Choice;
}

// Names

/** A name turned round, if nothing in it says that it is a town and its country, a firm or a title. */
export function turnedPerson(text: string): string | null {
  const turned = turnedName(text);
  const isOther = [hasTitleWord, hasOrganisationWord, hasLegalForm, isAddress, hasFieldWord].some((has) => has(text));
  return isOther || text.split(", ").some(isPlace) ? null : turned;
}

const OFFICE = /^([^:]{2,60}):\s?([^:]{3,80})$/u;

/** "1. Vorsitzender: Hartmut Graf zu Rantzau", in the small print or on the owner's own card. */
function officeIn(text: string): { readonly title: string; readonly name: string } | null {
  const [, title = "", name = ""] = OFFICE.exec(text) ?? [];
  return hasTitleWord(title) && isNameShaped(nameAndRanks(name).name) ? { title, name } : null;
}

/** Whoever is named behind an office is not on the card yet: "Teamleder, Kundeservice: Ida Lund". */
export function withOfficeRead(piece: Piece): Piece {
  return piece.said === null && officeIn(piece.text) !== null ? { ...piece, said: "note" } : piece;
}

/** Whether the address spells who is named behind an office, and not the name that was chosen. */
export function isSpeltRather(piece: Piece, chosen: Piece | null, { evidence }: Setting): boolean {
  if (piece.said !== "note") return false;
  const office = officeIn(piece.text);
  const known = (text: string): number => nameEvidence(nameWords(nameAndRanks(text).name), evidence);
  return office !== null && known(office.name) >= 3 && known(office.name) > known(chosen?.text ?? "");
}

/** Where nothing else is a name: one turned round, behind an office, before a firm ("Ida Lund, Nordlys") or behind a title ("Bogholder Ida Lund"). */
export function openedPiece(piece: Piece, setting: Setting): readonly Piece[] {
  const turned = turnedPerson(piece.text);
  if (turned !== null) return [{ ...piece, text: turned }];
  const office = officeIn(piece.text);
  if (office !== null)
    return [
      { ...piece, text: office.title, said: "title" },
      { ...piece, text: office.name, said: "name" },
    ];
  if (piece.said !== null) return [piece];
  const titled = titledName(piece, nameWords(piece.text), { ...setting, isTyped: true, isLater: false });
  return titled ?? behindTitle(piece) ?? beforeFirm(piece) ?? [piece];
}

/** "Head of School Ida Lund": the last two words, where they are no part of a title. */
export function behindTitle(piece: Piece): readonly Piece[] | null {
  const words = nameWords(nameAndRanks(piece.text).name);
  const title = words.slice(0, -2).join(" ");
  const name = words.slice(-2);
  const isOther = name.some((word) => isTitlePart(word) || isTitleWord(word) || isPlace(word));
  if (!hasTitleWord(title) || isOther || !isNameShaped(name.join(" ")) || !beginsCapital(name[0] ?? "")) return null;
  return [
    { ...piece, text: title, said: "title" },
    { ...piece, text: piece.text.slice(title.length).trim(), said: "name" },
  ];
}

function beforeFirm(piece: Piece): readonly Piece[] | null {
  const [person = "", ...others] = piece.text.split(/,\s/u);
  const { name } = nameAndRanks(person);
  const isOther = [hasTitleWord, hasOrganisationWord, hasLegalForm, hasFieldWord, isPlace].some((has) => has(name));
  if (!name.includes(" ") || !isNameShaped(name) || isOther || isAddress(piece.text)) return null;
  const ranks = others.filter((other) => isRankPiece(other));
  const rest = others.filter((other) => !isRankPiece(other)).join(", ");
  if (rest === "" || !beginsCapital(rest)) return null;
  return [
    { ...piece, text: [person, ...ranks].join(", ") },
    { ...piece, text: rest },
  ];
}

// Organisations

/** The reading with an organisation, as far as there is anything left that may be one. */
export function withFirm(looked: Looked, { evidence }: Setting): Looked {
  const { pieces, choice } = looked;
  if (choice.organisation !== null || choice.name === null) return looked;
  const taken = [choice.name, ...choice.titles];
  const open = pieces.filter((piece) => piece.said === null && !taken.some((other) => isSame(piece, other)));
  const isOverTown = ({ text }: Piece, at: number): boolean => isAddress(text) || isAddress(pieces[at + 1]?.text ?? "");
  const isOpen = (piece: Piece): boolean => isPlainFirm(piece.text) && !isOverTown(piece, pieces.indexOf(piece));
  const firms = open.filter((piece) => isOpen(piece) && organisationScore(piece.text, evidence) >= 1);
  const [firm] = firms.toSorted((a, b) => organisationScore(b.text, evidence) - organisationScore(a.text, evidence));
  if (firm !== undefined) return { pieces, choice: { ...choice, organisation: firm } };
  const street = open.find(({ text }) => firmOverStreet(text) !== null);
  const head = street === undefined ? null : firmOverStreet(street.text);
  // In Britain it may be the name of a house.
  const isBritish = /(?:^|\s)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/u.test(street?.text ?? "");
  const isHouse = isBritish && (choice.titles.length === 0 || !/^[^,]+,\s[^,]*\d/u.test(street?.text ?? ""));
  const isTold = !isHouse || organisationEvidence(wordsOf(head ?? ""), evidence) > 0;
  if (street === undefined || head === null || !isTold) return looked;
  const organisation = { ...street, text: head };
  const rest = { ...street, text: street.text.slice(head.length).replace(/^[,\s]+/u, "") };
  return {
    pieces: pieces.flatMap((piece) => (isSame(piece, street) ? [organisation, rest] : [piece])),
    choice: { ...choice, organisation },
  };
}

/** "Teamleder (Pleo)" of somebody of whom no other firm is told; but "Advokat (H)". */
export function withFirmInBrackets({ pieces, choice }: Looked): Looked {
  if (choice.organisation !== null) return { pieces, choice };
  for (const title of choice.titles) {
    const [, office = "", firm = ""] = /^([^()]{2,80})\s\((\p{Lu}[^(),]{3,60})\)$/u.exec(title.text) ?? [];
    if (!isPlainFirm(firm) || hasTitleWord(firm) || hasFieldWord(firm)) continue;
    const [held, organisation] = [
      { ...title, text: office },
      { ...title, text: firm },
    ];
    const titles = choice.titles.map((each) => (each === title ? held : each));
    const parts = pieces.flatMap((piece) => (isSame(piece, title) ? [held, organisation] : [piece]));
    return { pieces: parts, choice: { ...choice, titles, organisation } };
  }
  return { pieces, choice };
}

/** Capitals throughout, but for small words: "Deutsche Oper am Rhein", "Boise Fire Department". */
function isPlainFirm(text: string): boolean {
  const words = wordsOf(text);
  const isOther = [isAddress, isSpeech, isPlace, isRankPiece].some((is) => is(text)) || /\d{2}|[,:?!…]|\.$/u.test(text);
  if (isOther || words.length > 6 || (isDepartment(text) && !hasOrganisationWord(text))) return false;
  return beginsCapital(text) && words.every((word) => beginsCapital(word) || SMALL_IN_FIRM.test(word));
}

/** "Nordlys" of "Nordlys, Havnegade 3, 8000 Aarhus C". */
function firmOverStreet(text: string): string | null {
  const [head = "", next = "", ...more] = text.split(/,\s/u);
  if (!/\d/.test(next) && !/\d/.test(more[0] ?? "")) return null;
  if (/^[A-Z]{2}\s\d/.test(next) || !isAddress(text) || !isPlainFirm(head) || isBuilding(head)) return null;
  return isStreetBefore(head, "1000 X") ? null : head;
}
