/** Cards of several lines each, with no air between them. */

import { pronounOf } from "../../domain/given-names.ts";
import { linesOf, plainText } from "./clean.ts";
import { emailSpans } from "./contact-details.ts";
import { evidenceIn, nameEvidence } from "./evidence.ts";
import { isNameShaped, nameAndRanks } from "./names.ts";
import { hasLegalForm, hasOrganisationWord, hasTitleWord } from "./signs.ts";
import { wordsOf } from "./words.ts";

/** More lines than such a list has; where there are more nothing is parted. */
const READ_LINES = 400;
/** How many lines below its name an address stands at most. */
const NEAR = 6;

/** Parts a text whose cards each begin with a name that the address below it spells: "Ida Lund", "ida@nordlys.dk", "Bo Friis", "bo@lego.dk". */
export function unaired(card: string): readonly string[] {
  const lines = linesOf(card);
  if (lines.length < 4 || lines.length > READ_LINES) return [card];
  const plain = lines.map((line) => plainText(line).trim());
  const mails = plain.map((line) => emailSpans(line));
  const starts = plain.flatMap((line, at) => {
    const below = mails.slice(at + 1, at + 1 + NEAR).find((found) => found.length > 0);
    return below !== undefined && mails[at]?.length === 0 && isSpelt(line, below) ? [at] : [];
  });
  const isEach = starts.every((at, index) => mails.slice(at, starts[index + 1]).some((found) => found.length > 0));
  if (starts.length < 2 || starts[0] !== 0 || !isEach) return [card];
  return starts.map((at, index) => lines.slice(at, starts[index + 1]).join("\n"));
}

function isSpelt(line: string, below: ReturnType<typeof emailSpans>): boolean {
  const { name } = nameAndRanks(line);
  const words = wordsOf(name);
  const isOther = [hasTitleWord, hasOrganisationWord, hasLegalForm].some((has) => has(name));
  if (words.length < 2 || !isNameShaped(name) || isOther) return false;
  return nameEvidence(words, evidenceIn(below)) >= (pronounOf(name) === null ? 6 : 3);
}
