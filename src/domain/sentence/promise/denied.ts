import { wordSet } from "../../when/tables.ts";
import type { Clause, Opening } from "../clause/clause.ts";
import { nameAt } from "../names/names.ts";
import { isUnsureAt } from "../talk/undone.ts";
import { ADVERBS, BUT, ME, NOT, OBJECT_PRONOUNS, REPORTING } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";

// "Kate promised Tom the deck", but "Kate promised Tom to help me"
export function isBetweenOthers(
  tokens: readonly Token[],
  { by, receiver, isAhead, deed }: Opening,
  end: number,
): boolean {
  if (by === "me" || isAhead || receiver === null) return false;
  for (let at = deed; at < end; at += 1) if (ME.has(low(tokens, at))) return false;
  return true;
}

const NOTHING = wordSet("nothing none intet ingenting");
const NO = wordSet("no ingen intet");
const DEGREES = wordSet(
  "desværre unfortunately sadly alligevel absolutely really certainly slet overhovedet virkelig bestemt jo dog altså",
);

// "I owe her nothing", "jeg skylder ikke Lars noget", "jeg sender det ikke"; but "I promised not to tell" is a promise.
export function isDenied(clause: Clause, { deed, isAhead, infinitive, receiver }: Opening, at: number): boolean {
  const { tokens } = clause.reading;
  if (isReportDenied(tokens, at) || isUnsure(tokens, at) || isUndoneBehind(clause, at, deed)) return true;
  let next = isAhead && infinitive === null ? deed + 1 : deed;
  let hasObject = receiver !== null;
  for (let count = 0; count < 3; count += 1) {
    const word = low(tokens, next);
    if (DEGREES.has(word) || ADVERBS.has(word) || word === "det") next += 1;
    else if (isAhead && OBJECT_PRONOUNS.has(word)) next += 1;
    else if (isAhead && !hasObject) {
      const name = nameAt(tokens, next, clause.isName);
      if (!name) break;
      hasObject = true;
      ({ next } = name);
    } else break;
  }
  if (next >= clause.limit) return false;
  const [word, behind] = [low(tokens, next), low(tokens, next + 1)];
  if (NOTHING.has(word)) return true;
  if (NO.has(word)) return behind !== "later";
  return NOT.has(word) && behind !== "to" && !(behind === "at" && hasObject);
}

// "aftalte ikke at jeg sender", "he didn't say that he will call"
function isReportDenied(tokens: readonly Token[], at: number): boolean {
  if (!REPORTING.has(low(tokens, at - 1))) return false;
  for (let before = at - 1; before >= at - 4 && tokens[before]?.kind === "word"; before -= 1) {
    const word = low(tokens, before);
    if (NOT.has(word) || word.endsWith("n't")) return true;
  }
  return false;
}

/** So many words may stand behind what one is unsure of. */
const FAR = 8;

// "not sure if I told Mette I'd send it"
function isUnsure(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - FAR && tokens[before]?.kind === "word"; before -= 1)
    if (isUnsureAt(tokens, before)) return true;
  return false;
}

const WOULD = wordSet("would 'd ville skulle");
const DID = wordSet("did gjorde");

// "Mette ville ringe, men det gjorde hun ikke", "she would call but she didn't"
function isUndoneBehind({ reading: { tokens }, limit }: Clause, at: number, deed: number): boolean {
  const isPast = low(tokens, at).endsWith("'d") || low(tokens, at + 1) === "was"; // "he'd", "was going to"
  if (!isPast && !WOULD.has(low(tokens, deed - 1))) return false;
  let but = deed;
  while (but < limit && !BUT.has(low(tokens, but))) but += 1;
  for (let behind = but + 1; behind < Math.min(limit, but + 5); behind += 1) {
    const word = low(tokens, behind);
    if (word === "didn't" || word === "never") return true;
    if (DID.has(word)) return [1, 2].some((step) => NOT.has(low(tokens, behind + step)));
  }
  return false;
}
