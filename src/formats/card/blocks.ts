/** Several cards in one text. */

import { turnedOrParted } from "./block.ts";
import { linesOf, plainText } from "./clean.ts";
import { emailSpans, type Span, urlSpans } from "./contact-details.ts";
import { type Evidence, evidenceIn, organisationEvidence } from "./evidence.ts";
import { withoutAnswered, withoutMailHead } from "./mail-head.ts";
import { nameAndRanks } from "./names.ts";
import { isGreeting, type Piece, withLabelRead, wordPieces } from "./pieces.ts";
import { isSureTitle, nameScore, organisationScore, SURE_ORGANISATION } from "./roles.ts";
import { turnedPerson } from "./second-look.ts";
import { hasLegalForm } from "./signs.ts";
import { isAddress } from "./surroundings.ts";
import { unaired } from "./unaired.ts";
import { wordsOf } from "./words.ts";

const RULE_LINE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|~{3,}|#{3,}|[-–—]{3,}|(?:[-*=] ){2,}[-*=])\s*$/u;

/**
 * Lines of ---, === or *** part cards wherever they stand, and where there are any, nothing else does. Otherwise a blank line
 * parts two cards when what follows it has a name of its own; a part without one belongs to the card before it, or, when it is
 * an organisation and stands nearer to the part after it, or the card before is complete, to the card after it. A part with
 * an e-mail address and a number of its own begins a card when the card before has both already.
 */
export function cardTexts(text: string): readonly string[] {
  const lines = withoutAnswered(withoutMailHead(linesOf(text)));
  const cards = lines.some(isRule) ? ruledCards(lines) : airedCards(lines);
  return cards
    .map((card) => card.trim())
    .filter((card) => card !== "")
    .flatMap(unaired);
}

function isRule(line: string): boolean {
  return line.length < 200 && RULE_LINE.test(line);
}

function ruledCards(lines: readonly string[]): readonly string[] {
  const cards: string[][] = [[]];
  for (const line of lines) {
    if (isRule(line)) cards.push([]);
    else cards.at(-1)?.push(line);
  }
  return cards.map((card) => card.join("\n"));
}

/** What is true of a part, and so of the card it belongs to. */
interface Traits {
  readonly isNamed: boolean;
  readonly hasMail: boolean;
  readonly hasNumber: boolean;
  readonly isReachable: boolean;
  readonly isFirm: boolean;
  /** Whether it could be a card by itself: an e-mail address, a number, and a title or other words to begin with. */
  readonly isWhole: boolean;
}

interface Part {
  readonly text: string;
  /** How many blank lines stand before it. */
  readonly gap: number;
  readonly traits: Traits;
}

/** A card as its parts come together. */
interface Gathering {
  readonly texts: string[];
  readonly traits: Traits;
}

/** Adds to the texts in place, so that a card of endless parts takes no endless time. */
function withPart({ texts, traits }: Gathering, { text, traits: more }: Part): Gathering {
  texts.push(text);
  return {
    texts,
    traits: {
      isNamed: traits.isNamed || more.isNamed,
      hasMail: traits.hasMail || more.hasMail,
      hasNumber: traits.hasNumber || more.hasNumber,
      isReachable: traits.isReachable || more.isReachable,
      isFirm: traits.isFirm || more.isFirm,
      isWhole: traits.isWhole || more.isWhole,
    },
  };
}

function gathered([first, ...rest]: readonly [Part, ...Part[]]): Gathering {
  return rest.reduce(withPart, { texts: [first.text], traits: first.traits });
}

function airedCards(lines: readonly string[]): readonly string[] {
  const [first, ...parts] = airedParts(lines);
  if (first === undefined) return [];
  const cards: Gathering[] = [];
  let card = gathered([first]);
  let waiting: Part | null = null;
  for (const [index, part] of parts.entries()) {
    if (beginsCard(part, card)) {
      cards.push(card);
      card = gathered(waiting === null ? [part] : [waiting, part]);
      waiting = null;
    } else if (waiting === null && isHeadOfNext(part, card, parts[index + 1])) {
      waiting = part;
    } else {
      if (waiting !== null) card = withPart(card, waiting);
      card = withPart(card, part);
      waiting = null;
    }
  }
  return [...cards, card].map(({ texts }) => texts.join("\n\n"));
}

function isHolder({ isNamed, isWhole }: Traits): boolean {
  return isNamed || isWhole;
}

function beginsCard({ traits }: Part, { traits: card }: Gathering): boolean {
  return (traits.isWhole && card.hasMail && card.hasNumber) || (traits.isNamed && isHolder(card));
}

/** A company's name over the next card's name, set off from it by air. */
function isHeadOfNext({ gap, traits }: Part, { traits: card }: Gathering, next: Part | undefined): boolean {
  if (next === undefined || !isHolder(next.traits) || traits.isReachable || !isHolder(card)) return false;
  if (gap !== next.gap) return gap > next.gap;
  return traits.isFirm && !next.traits.isFirm && (card.isFirm || card.isReachable);
}

interface Stretch {
  readonly gap: number;
  readonly written: string[];
  readonly plain: string[];
}

/** Cards have parts of more letters than this on the whole; what is cut smaller is no pile of cards, and its rest is left in one. */
const LETTERS_A_PART = 60;
const READ_PARTS = 1000;
/** More pieces than a part needs to show what it is. */
const PART_PIECES = 24;
/** How many parts away an address may stand from the name that it spells. */
const NEAR = 2;
const ADDRESSES_AT_MOST = 3;

function airedParts(written: readonly string[]): readonly Part[] {
  const stretches = stretchesOf(written);
  const found = stretches.map(({ plain }) => {
    const lines = plain.slice(0, PART_PIECES).join("\n");
    return [...emailSpans(lines), ...urlSpans(lines)];
  });
  return stretches.map((stretch, index) => {
    const near = found.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    const evidence = evidenceIn(near.flatMap((spans) => spans.slice(0, ADDRESSES_AT_MOST)));
    const next = stretches[index + 1]?.plain.slice(0, PART_PIECES) ?? [];
    const traits = traitsOf(stretch.plain.slice(0, PART_PIECES), found[index] ?? [], evidence, next);
    return { text: stretch.written.join("\n"), gap: stretch.gap, traits };
  });
}

/** The lines between the blank ones. */
function stretchesOf(written: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const plain = plainText(written.join("\n"));
  const most = Math.max(READ_PARTS, plain.length / LETTERS_A_PART);
  let gap = 0;
  for (const [index, line] of linesOf(plain).entries()) {
    const isAir = line.trim() === "";
    if (isAir) gap += 1;
    if (isAir && stretches.length < most) continue;
    const isNext = gap > 0 && stretches.length < most;
    if (isNext || stretches.length === 0) stretches.push({ gap, written: [], plain: [] });
    stretches.at(-1)?.written.push(written[index] ?? "");
    stretches.at(-1)?.plain.push(line);
    gap = 0;
  }
  return stretches;
}

const SEVEN_DIGITS = /(?:\d[\s().-]{0,3}){7}/u;

/** "Cheers / Dave" over "Dave Hollis", or "Dave" with air round it: how the letter is signed that the card stands under. */
function isSignOff(pieces: readonly Piece[], at: number, next: readonly string[]): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  const isAlone = pieces.length === 1;
  if (piece === undefined || piece.text.includes(" ") || !(isAlone || (before !== undefined && isGreeting(before))))
    return false;
  const given = piece.text.toLowerCase();
  return next.some((line) =>
    line
      .toLowerCase()
      .split(/[\s"“”()]+/u)
      .includes(given),
  );
}

function traitsOf(
  lines: readonly string[],
  found: readonly Span[],
  evidence: Evidence,
  next: readonly string[],
): Traits {
  const setting = { evidence, isTyped: false, isLater: false };
  const pieces = lines
    .flatMap((line, index) => wordPieces(line, index))
    .slice(0, PART_PIECES)
    .map(withLabelRead)
    .flatMap((piece) => turnedOrParted(piece, setting));
  const names = pieces.filter((piece, at) => isNameOfItsOwn(piece, evidence) && !isSignOff(pieces, at, next));
  const hasMail = found.some(({ kind }) => kind === "email");
  const hasNumber = lines.some((line) => SEVEN_DIGITS.test(line));
  const [first] = pieces;
  const isHeaded = first?.line === 0 && /^\P{N}*\p{L}{2}\P{N}*$/u.test(first.text) && !isAddress(first.text);
  const isTitled = pieces.some(({ text }) => isSureTitle(text, evidence));
  return {
    isNamed: names.length > 0,
    hasMail,
    hasNumber,
    isReachable: hasNumber || found.length > 0,
    isFirm: pieces.some(
      (piece) => !names.includes(piece) && organisationScore(piece.text, evidence) >= SURE_ORGANISATION,
    ),
    isWhole: hasMail && hasNumber && isHeaded && (isTitled || !hasLegalForm(first.text)),
  };
}

export function isNameOfItsOwn({ text, said }: Piece, evidence: Evidence): boolean {
  if (said !== null) return said === "name";
  const name = turnedPerson(text) ?? text;
  const words = wordsOf(nameAndRanks(name).name);
  const score = nameScore(name, evidence);
  if (words.length === 1) return score >= 7 && organisationEvidence(words, evidence) < 6;
  return score >= 3 && score > organisationScore(name, evidence) && !isSureTitle(name, evidence);
}
