import { wordSet } from "../when/tables.ts";
import { ABOUT, CANCELLED, cueOf, DETERMINERS, isOfMeeting, POSTPONED, SUBJECTS } from "./lexicon.ts";
import type { IsName } from "./names.ts";
import { startOfSubject } from "./subject.ts";
import { low, type Token } from "./words.ts";

const BECAME = wordSet("was were got been blev er is");
/** What they may end with that say it without "was": "lunch with Bo cancelled". */
const PUT_OFF = wordSet("cancelled canceled aflyst postponed rescheduled udskudt udsat omlagt");

/** "cancelled our meeting", "meldte afbud til frokosten", "lunch was put off": of what would have been a conversation, and of nothing before it. */
export function tellsOfCancelling(tokens: readonly Token[], isFirst: boolean, isName: IsName): boolean {
  const at = tokens.findIndex(
    ({ low: word }, place) => CANCELLED.has(word) || POSTPONED.has(word) || isUnable(tokens, place),
  );
  if (at < 0) return false;
  const [before, behind] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const lead = low(before, at - 1);
  if (before.some(({ low }) => ABOUT.has(low)) || (DETERMINERS.has(lead) && lead !== "to")) return false;
  if (PUT_OFF.has(low(tokens, at)) && behind[0]?.kind !== "word" && !before.some(isOther))
    return before.some((each) => isOfMeeting(each.low));
  if (BECAME.has(low(before, at - 1))) {
    const end = before.findLastIndex((each) => !BECAME.has(each.low)) + 1;
    return before.slice(startOfSubject(before, 0, end, isName), end).some((each) => isOfMeeting(each.low));
  }
  if (!isFirst || before.some(hasAnyCue)) return false;
  if (isUnable(tokens, at)) return !behind.slice(behind.findIndex(isOther)).some(hasAnyCue) || !behind.some(isOther);
  return low(tokens, at) === "afbud" || behind.some((each) => isOfMeeting(each.low));
}

// "couldn't make it to lunch", "kunne alligevel ikke til frokosten"
function isUnable(tokens: readonly Token[], at: number): boolean {
  const word = low(tokens, at);
  const isNegated = word === "not" || word === "ikke";
  if (!UNABLE.has(word) && !(isNegated && [at - 1, at - 2].some((place) => COULD.has(low(tokens, place)))))
    return false;
  return COMES.has(low(tokens, at + 1));
}

const UNABLE = wordSet("couldn't can't cannot");
const COULD = wordSet("could kunne kan");
const COMES = wordSet("make come attend join komme deltage nå til være");

// What follows is said of somebody else: "lunch with Mette, Bo cancelled".
function isOther({ text, low }: Token): boolean {
  return text === "," || SUBJECTS.has(low);
}

function hasAnyCue({ low }: Token): boolean {
  return cueOf(low) !== undefined;
}
