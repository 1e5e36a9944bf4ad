import { wordSet } from "../../when/tables.ts";
import { behindAdverbs } from "../clause/clause.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { CONTACT_VERBS, isOfMeeting, SUBJECTS, TO, UNDONE, WITH } from "../words/lexicon.ts";
import { type Span, spanOf } from "../words/spans.ts";
import { low, pronounPart, type Token } from "../words/words.ts";
import { endOf, isWithMe } from "./undone.ts";

const MET = wordSet(
  "met saw called rang phoned visited texted mailed emailed messaged wrote spoke talked " +
    "mødte så ringede besøgte smsede mailede skrev talte snakkede traf",
);
const HAD = wordSet("had ate grabbed took havde spiste drak fik tog");
/** What was before tells of another without anybody being named in front. */
const BEFORE = wordSet("had havde");
const US = wordSet("us we os vi");
const OWN = wordSet("her his their my our sin sit sine hendes hans deres min mit mine vores");

/**
 * Where it is told, behind who was spoken with, whom that one met: "coffee with Mette, she called Bo yesterday", "…; hun spiste
 * frokost med Bo", "Mette said she'd met Bo". Neither the names nor the day are of the conversation.
 */
export function metByOthers(stretches: readonly (readonly Token[])[], isName: IsName): Span[] {
  const spans: Span[] = [];
  if (!stretches.some((tokens) => tokens.some(({ low }) => isOther(pronounPart(low))))) return spans;
  let isSomebodyNamed = false;
  for (const tokens of stretches) {
    const lastOfUs = tokens.findLastIndex(({ low }) => US.has(low));
    for (let at = 0; at < tokens.length; at += 1) {
      const name = nameAt(tokens, at, isName);
      if (name?.isCertain) {
        isSomebodyNamed = true;
        at = name.next - 1;
      } else if (
        isOther(pronounPart(low(tokens, at))) &&
        (isOfAnother(tokens, at, isSomebodyNamed, isName) || (isSomebodyNamed && sharesWith(tokens, at, isName)))
      ) {
        const end = endOf(tokens, low(tokens, at + 1) === "så" ? at + 2 : at + 1);
        // "she called Bo and he joined us"; but "he met my boss"
        if (lastOfUs < end && !isWithMe(tokens.slice(at, end).filter(({ low }) => !OWN.has(low))))
          spans.push(spanOf(tokens, at, end));
        at = end - 1;
      }
    }
  }
  return spans;
}

function isOther(word: string): boolean {
  const subject = word.endsWith("'d") ? word.slice(0, -2) : word;
  return subject === "who" || (SUBJECTS.has(subject) && SUBJECTS.get(subject) !== "me");
}

function isOfAnother(tokens: readonly Token[], at: number, isSomebodyNamed: boolean, isName: IsName): boolean {
  const isSomebody = (whom: number): boolean => OWN.has(low(tokens, whom)) || nameAt(tokens, whom, isName) !== null;
  const had = low(tokens, at).endsWith("'d") ? at : at + 1;
  if (had === at || BEFORE.has(low(tokens, had))) {
    const deed = behindAdverbs(tokens, had + 1);
    if (UNDONE.has(low(tokens, deed))) return isSomebody(deed + 1) || isSomebody(deed + 2); // "she'd met Bo", "havde talt med Bo"
  }
  const whom = behindDeed(
    tokens,
    HAD.has(low(tokens, at + 1)) || low(tokens, at + 1) === "så" ? at + 1 : behindAdverbs(tokens, at + 1),
  );
  return isSomebodyNamed && whom !== null && isSomebody(whom);
}

const SHARED = wordSet("worked studied lived trained arbejdede boede studerede læste gik");
const WAS = wordSet("was has var");
/** So many words tell what one does with another. */
const LONGEST_SHARED = 6;

// "she works with Bo", "hun er gift med Bo", "who's in a choir with Bo": so it is, and nobody was met; but "she was there with Bo".
function sharesWith(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const isContracted = low(tokens, at).endsWith("'s");
  const verb = isContracted ? at : behindAdverbs(tokens, at + 1);
  const word = low(tokens, verb);
  const isPresent = (word.endsWith("s") || word.endsWith("r")) && !WAS.has(word) && !CONTACT_VERBS.has(word);
  if (!isPresent && !SHARED.has(word)) return false;
  for (let next = verb + 1; next < verb + LONGEST_SHARED && tokens[next]?.kind === "word"; next += 1)
    if (WITH.has(low(tokens, next))) return nameAt(tokens, next + 1, isName)?.isCertain === true;
  return false;
}

// "called [Bo]", "spoke to [Bo]", "had lunch with [Bo]", "ran into [Bo]"
function behindDeed(tokens: readonly Token[], verb: number): number | null {
  const word = low(tokens, verb);
  if (word === "ran" || word === "bumped") return low(tokens, verb + 1) === "into" ? verb + 2 : null;
  if (MET.has(word)) {
    const behind = low(tokens, verb + 1);
    return WITH.has(behind) || TO.has(behind) ? verb + 2 : verb + 1;
  }
  if (!HAD.has(word)) return null;
  const noun = [1, 2, 3].find((step) => isOfMeeting(low(tokens, verb + step)));
  return noun !== undefined && WITH.has(low(tokens, verb + noun + 1)) ? verb + noun + 2 : null;
}
