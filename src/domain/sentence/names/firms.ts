import { pronounOf } from "../../given-names.ts";
import { wordSet } from "../../when/tables.ts";
import { AND, NAMELESS } from "../words/lexicon.ts";
import { isCapitalised, low, type Token } from "../words/words.ts";
import { type Known, MOST_WORDS, withoutPossessive } from "./name-run.ts";

/** Behind a name these make it a firm's, however they are written; the others only with a capital. */
const FIRM_FORMS = wordSet("aps ivs amba a.m.b.a ltd inc gmbh llc llp plc a/s i/s k/s p/s");
const FIRM_WORDS = wordSet("holding consulting group gruppen partners partnere associates foundation fonden");
const FIRM_PARTNERS = wordSet("sons søn sønner datter døtre partners partnere associates brothers brødre");
const COMPANIONS = wordSet("co compagni company");

/** "Bech & Co", "Lars Holm A/S", "Bech Consulting": a name in a firm's; "Lars & Co" is Lars and his. */
export function isFirm(tokens: readonly Token[], at: number, known: Known | null): boolean {
  const longest = at + MOST_WORDS;
  const isStopped = low(tokens, at + 1) === ".";
  let end = Math.max(at + (isStopped ? 2 : 1), known?.next ?? 0);
  while (end < longest && isCapitalisedAt(tokens, end) && !NAMELESS.has(low(tokens, end))) end += 1;
  for (let part = at + 1; part <= end; part += 1) {
    const word = firmWord(tokens, part);
    if (FIRM_FORMS.has(word) || (isCapitalisedAt(tokens, part) && FIRM_WORDS.has(word))) return true;
  }
  const [joint, partner] = [tokens[end], tokens[end + 1]];
  if (!joint || !partner || !AND.has(joint.low)) return false;
  const word = firmWord(tokens, end + 1);
  if (!COMPANIONS.has(word) && !(isCapitalised(partner) && FIRM_PARTNERS.has(word))) return false;
  return end > at + 1 || pronounOf(withoutPossessive(tokens[at]?.text ?? "")) === null;
}

function isCapitalisedAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isCapitalised(token);
}

// "A/S" is three tokens, and "Consultings" and "Co's" are owners.
function firmWord(tokens: readonly Token[], at: number): string {
  const [one, slash, two] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (one?.kind !== "word") return "";
  if (slash?.text === "/" && two?.low.startsWith("s") && slash.start === one.end && two.start === slash.end)
    return `${one.low}/${withoutPossessive(two.low)}`;
  const bare = withoutPossessive(one.low);
  return bare.endsWith("s") && FIRM_WORDS.has(bare.slice(0, -1)) ? bare.slice(0, -1) : bare;
}
