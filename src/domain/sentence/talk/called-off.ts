import { wordSet } from "../../when/tables.ts";
import { startOfSubject } from "../clause/subject.ts";
import type { IsName } from "../names/is-name.ts";
import { ABOUT, CANCELLED, cueOf, DETERMINERS, isDayWord, isOfMeeting, POSTPONED, SUBJECTS } from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";

const BECAME = wordSet("was were got been blev er is");
/** What they may end with that say it without "was": "lunch with Bo cancelled". */
const PUT_OFF = wordSet("cancelled canceled aflyst postponed rescheduled udskudt udsat omlagt");
const BY = wordSet("by af");
/** Behind "cancelled", with whom, why or when. */
const ON = wordSet("on with med because due pga fordi igen again last at i");
const ANYWAY = wordSet("alligevel anyway desværre");

/** "cancelled our meeting", "meldte afbud til frokosten", "lunch was put off": of what would have been a conversation, and of nothing before it. */
export function tellsOfCancelling(tokens: readonly Token[], isFirst: boolean, isName: IsName): boolean {
  const at = tokens.findIndex(
    ({ low: word }, place) => CANCELLED.has(word) || POSTPONED.has(word) || isUnable(tokens, place),
  );
  if (at < 0) return false;
  const [before, behind] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const lead = low(before, at - 1);
  if (before.some(({ low }) => ABOUT.has(low)) || (DETERMINERS.has(lead) && lead !== "to")) return false;
  const endsThere = behind[0]?.kind !== "word";
  if (
    PUT_OFF.has(low(tokens, at)) &&
    (endsThere || BY.has(low(behind, 0)) || ON.has(low(behind, 0))) &&
    isAllOf(before, isName)
  ) {
    if (before.some((each) => isOfMeeting(each.low))) return true;
  }
  if (PUT_OFF.has(low(tokens, at)) && endsThere && isFirst && isWholeMeeting(before, isName)) return true;
  if (BECAME.has(low(before, at - 1))) {
    const end = before.findLastIndex((each) => !BECAME.has(each.low)) + 1;
    return before.slice(startOfSubject(before, 0, end, isName), end).some((each) => isOfMeeting(each.low));
  }
  if (!isFirst || before.some(hasAnyCue)) return false;
  if (isUnable(tokens, at)) return !behind.slice(behind.findIndex(isOther)).some(hasAnyCue) || !behind.some(isOther);
  const comma = behind.findIndex(({ text }) => text === ","); // "Mette moved to Oslo, coffee with her today"
  const object = comma < 0 ? behind : behind.slice(0, comma);
  if (low(tokens, at) === "afbud" || object.some((each) => isOfMeeting(each.low))) return true;
  return CANCELLED.has(low(tokens, at)) && (endsThere || ON.has(low(behind, 0))); // "Bo cancelled", "had to cancel on Bo"
}

// "lunch with Mette, Lars and Bo", with nobody of whom something else is said
function isAllOf(tokens: readonly Token[], isName: IsName): boolean {
  if (tokens.at(-1)?.text === ",") return false; // "lunch with Lars, cancelled on Bo"
  return startOfSubject(tokens, 0, tokens.length, isName) === 0 && !tokens.some(({ low }) => SUBJECTS.has(low));
}

// "Lars syg, mødet aflyst": of nothing else that was a conversation
function isWholeMeeting(tokens: readonly Token[], isName: IsName): boolean {
  const start = startOfSubject(tokens, 0, tokens.length, isName);
  return start > 0 && isOfMeeting(low(tokens, start)) && !tokens.slice(0, start).some(hasAnyCue);
}

// "couldn't make it to lunch", "kunne alligevel ikke til frokosten"
function isUnable(tokens: readonly Token[], at: number): boolean {
  const word = low(tokens, at);
  const isNegated = word === "not" || word === "ikke";
  if (!UNABLE.has(word) && !(isNegated && [at - 1, at - 2].some((place) => COULD.has(low(tokens, place)))))
    return false;
  let next = at + 1;
  while (ANYWAY.has(low(tokens, next))) next += 1;
  if (low(tokens, next) === "do" && (tokens[next + 1]?.kind !== "word" || isDayAt(tokens, next + 1))) return true; // "can't do the 3rd"
  if (COMES.has(low(tokens, next)) || (low(tokens, next) === "take" && low(tokens, next + 1) === "part")) return true;
  return word === "ikke" && (tokens[next]?.kind !== "word" || isDayAt(tokens, next)); // "Bo kunne ikke", "kan ikke torsdag"
}

const ON_DAY = wordSet("på i d den on the this next");

/** "torsdag", "på torsdag", "the 3rd" */
export function isDayAt(tokens: readonly Token[], at: number): boolean {
  return isDayWord(low(tokens, ON_DAY.has(low(tokens, at)) ? at + 1 : at));
}

const UNABLE = wordSet("couldn't can't cannot won't");
const COULD = wordSet("could kunne kan");
const COMES = wordSet("make come attend join komme deltage nå til være");

// What follows is said of somebody else: "lunch with Mette, Bo cancelled".
function isOther({ text, low }: Token): boolean {
  return text === "," || SUBJECTS.has(low);
}

function hasAnyCue({ low }: Token): boolean {
  return cueOf(low) !== undefined;
}
