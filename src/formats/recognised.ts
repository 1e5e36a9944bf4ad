/** What text recognition saw on a card, made into the lines that stand there. */

import type { CardDraft } from "./card.ts";

interface Word {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of one line, from left to right. */
export type Line = readonly Word[];

/** Words below this are what a logo, or the edge of a card, was taken for. */
const LEAST_CONFIDENCE = 45;
/** Words above this, of three letters or more, are seldom taken for what is none. */
const SURE = 75;
/** A gap as wide as this many letters are high parts two columns. */
const COLUMN_GAP = 1.8;

/** Addresses are written without Danish letters, and one who knows these sees them there: an æ for an @. */
const ADDRESS =
  /^[^\s@]+@[a-z0-9-]+\.[a-z0-9.-]{2,}$|^(?:https?:\/\/|www\.)\S|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

/** What nothing but print is taken for, however unsure: an address, a group of digits. */
const NO_ACCIDENT = [ADDRESS, /^\+?\d{2,}$/];
/** The stroke of A/S is taken for a letter. */
const STOCK_COMPANY = / A[Il1|]S(?= {2}|$)/g;
/** What the edge of a card is taken for, however sure. */
const EDGE = /^[|[\]{}~_=\\]+$/;

/**
 * The lines on the card, seen twice: by one who knows Danish, and for e-mail and web addresses by one who does not. Columns
 * are kept apart by spaces.
 */
export function linesSeen(danish: readonly Line[], english: readonly Line[]): readonly string[] {
  const addresses = english.flat().filter(({ text }) => ADDRESS.test(text));
  const seen = danish.map((line) => withAddresses(line, addresses));
  const missed = addresses.filter((address) => !danish.flat().some((word) => isSamePlace(word, address)));
  return [...seen, ...missed.map((word) => [word])]
    .map(textOf)
    .filter((text) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text));
}

/** How many letters and digits stand in words that are surely there; a picture that lies on its side has hardly any. */
export function sureLetters(lines: readonly Line[]): number {
  return lines
    .flat()
    .filter(({ confidence }) => confidence >= SURE)
    .map(({ text }) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
    .reduce((sum, letters) => sum + (letters < 3 ? 0 : letters), 0);
}

function withAddresses(line: Line, addresses: readonly Word[]): Line {
  const words: Word[] = [];
  for (const word of line) {
    const address = addresses.find((other) => isSamePlace(word, other));
    if (address === undefined) words.push(word);
    else if (!words.includes(address)) words.push(address);
  }
  return words;
}

/** Whether most of the narrower of the two lies within the other. */
function isSamePlace(one: Word, other: Word): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return (
    width * 2 > Math.min(one.right - one.left, other.right - other.left) &&
    height * 2 > Math.min(one.bottom - one.top, other.bottom - other.top)
  );
}

function textOf(line: Line): string {
  let text = "";
  let before: Word | null = null;
  for (const word of line) {
    if (!isPrint(word)) continue;
    if (before !== null)
      text += word.left - before.right > COLUMN_GAP * Math.max(heightOf(before), heightOf(word)) ? "    " : " ";
    text += word.text;
    before = word;
  }
  return text.replace(STOCK_COMPANY, " A/S").trim();
}

function isPrint({ text, confidence }: Word): boolean {
  if (EDGE.test(text)) return false;
  return confidence >= LEAST_CONFIDENCE || NO_ACCIDENT.some((shape) => shape.test(text));
}

function heightOf({ top, bottom }: Word): number {
  return bottom - top;
}

/** Danish letters as they are written in addresses. */
const SPELLED = new Map([
  ["aa", "å"],
  ["ae", "æ"],
  ["oe", "ø"],
]);

/**
 * A draft with what was misread put right by what else stands on the card: the mailbox knows that Ase is Åse, and the name that
 * Ihansen is lhansen.
 */
export function mended(draft: CardDraft): CardDraft {
  if (draft.name === null) return draft;
  const mailboxes = draft.emails.map((email) => email.split("@", 1)[0] ?? "");
  const name = draft.name.replace(/\p{L}+/gu, (word) => withDanishLetters(word, mailboxes));
  return { ...draft, name, emails: draft.emails.map((email) => withSmallL(email, name)) };
}

function withDanishLetters(word: string, mailboxes: readonly string[]): string {
  for (const part of mailboxes.flatMap((mailbox) => mailbox.toLowerCase().split(/[^a-z]+/))) {
    const danish = part.replace(/aa|ae|oe/g, (pair) => SPELLED.get(pair) ?? pair);
    if (danish === part || withoutDots(danish) !== withoutDots(word.toLowerCase())) continue;
    return danish.replace(/./gu, (letter, at: number) => (isCapital(word.charAt(at)) ? letter.toUpperCase() : letter));
  }
  return word;
}

function withoutDots(word: string): string {
  return word.replace(/[åæ]/g, "a").replace(/ø/g, "o");
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** A capital I among small letters is a small L, where the name bears it out. */
function withSmallL(email: string, name: string): string {
  const [mailbox = "", host = ""] = email.split("@");
  if (!/^[^A-Z]*I[^A-HJ-Z]*$/.test(mailbox)) return email;
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(spelled)
    .filter((word) => word.length > 1);
  const small = mailbox.replaceAll("I", "l");
  return agreement(small, words) > agreement(mailbox.toLowerCase(), words) ? `${small}@${host}` : email;
}

function spelled(word: string): string {
  return word.replace(/[æøå]/g, (letter) => [...SPELLED].find(([, danish]) => danish === letter)?.[0] ?? letter);
}

/** How many words of the name stand in a mailbox, whole or as the first letter before another word. */
function agreement(mailbox: string, words: readonly string[]): number {
  return words.filter(
    (word) =>
      mailbox.includes(word) || words.some((other) => other !== word && mailbox.includes(word.charAt(0) + other)),
  ).length;
}
