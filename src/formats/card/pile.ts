/** Cards of one line each, with no air between them. */

import { turnedOrParted } from "./block.ts";
import { isNameOfItsOwn } from "./blocks.ts";
import { linesOf, plainText } from "./clean.ts";
import { emailSpans } from "./contact-details.ts";
import { evidenceIn } from "./evidence.ts";
import { hasLetterOrDigit } from "./letters.ts";
import { isIdleLabel, withLabelRead, wordPieces } from "./pieces.ts";

/** The lines of a pile; `isSure` where each is a card beyond doubt, and else it may be one card with several addresses. */
interface Pile {
  readonly lines: readonly string[];
  readonly isSure: boolean;
}

/** More lines than need be looked at to see what a text is. */
const READ_LINES = 400;

/**
 * The lines of a text in which each line is a card of its own: each begins with a name, and says more than that, or each has
 * words and an e-mail address of its own. Null for one card on several lines, in which the name stands once.
 */
export function pileIn(text: string): Pile | null {
  const lines = linesOf(text)
    .map((line) => line.trim())
    .filter((line) => hasLetterOrDigit(line));
  if (lines.length < 2 || lines.length > READ_LINES) return null;
  const looks = lines.map(lookAt);
  const count = (is: (look: Look) => boolean): number => looks.filter(is).length;
  const isNamed = looks.every(({ isNamed }) => isNamed);
  const isSure =
    (isNamed && (lines.length > 2 || count(({ isMore }) => isMore) === 2)) || looks.every(({ isWhole }) => isWhole);
  const wholes = count(({ isWhole }) => isWhole);
  const hosts = new Set(looks.flatMap(({ isWhole, hosts }) => (isWhole ? hosts : [])));
  if (!isSure && !(wholes >= 2 && wholes * 2 >= lines.length && hosts.size >= 2)) return null;
  return { lines, isSure };
}

const NUMBER = /\+?(?:\d[\s().-]{0,2}){7,15}/gu;

interface Look {
  readonly isNamed: boolean;
  /** Whether there is something beside the first thing it says. */
  readonly isMore: boolean;
  /** Whether words stand beside an e-mail address. */
  readonly isWhole: boolean;
  readonly hosts: readonly string[];
}

function lookAt(line: string): Look {
  const plain = plainText(line);
  const mails = emailSpans(plain);
  const evidence = evidenceIn(mails);
  const setting = { evidence, isTyped: true, isLater: false };
  const pieces = wordPieces(plain.replace(NUMBER, " | "), 0)
    .filter(({ text }) => !isIdleLabel(text))
    .map(withLabelRead)
    .flatMap((piece) => turnedOrParted(piece, setting));
  const [first] = pieces;
  return {
    isNamed: first !== undefined && isNameOfItsOwn(first, evidence),
    isMore: pieces.length + mails.length > 1 || /\d/.test(plain),
    isWhole: mails.length > 0 && first !== undefined && first.said !== "note",
    hosts: mails.map(({ value }) => value.slice(value.indexOf("@") + 1).toLowerCase()),
  };
}
