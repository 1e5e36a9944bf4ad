import { isDigitAt } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import { behindAdverbs } from "../clause/clause.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt, nameBefore } from "../names/names.ts";
import { isMeal } from "../promise/modals.ts";
import {
  ADVERBS,
  AND,
  CONTACT_VERBS,
  cueOf,
  DEEDS,
  DETERMINERS,
  FROM,
  HAD,
  isDanishDeed,
  isOfMeeting,
  ME,
  NOT,
  OCCASIONS,
  RECEIVERS,
  SUBJECTS,
  TO,
  TO_DO,
  UNDONE,
  UNDONE_BEFORE_NOT,
  UNWELL,
  WE,
  WITH,
} from "../words/lexicon.ts";
import { type Span, spanOf } from "../words/spans.ts";
import { low, pronounPart, type Token } from "../words/words.ts";

const FORGOT = wordSet("forgot forgotten glemte glemt");
const MEANT = wordSet("meant supposed intended");
const WHOLLY = wordSet("helt completely totally desværre unfortunately simpelthen");
const SHOULD = wordSet("should could would burde skulle");
const SHOULD_HAVE = wordSet("should've could've");
const NOT_IN_DANISH = wordSet("ikke aldrig");
/** In front of "not": "has not called", but "a mail and not a call". */
const AUXILIARIES = wordSet("did do does have has had could har havde fik nåede kunne behøver");
/** "Skipped the fair", "sprang messen over" */
const SKIPPED = wordSet("skipped sprang droppede");
const NONE = wordSet("no ingen intet");
/** "Didn't have time for a lunch with Bo", "nåede ikke frokost med Bo" */
const OF_NONE = wordSet("time for tid til a an the any make made had noget nogen en et");
/** So many words behind "no" stands what there was not. */
const LONGEST_NONE = 5;
/** So many words tell who met without me. */
const LONGEST_PART = 20;
const WITHOUT = wordSet("without uden");
/** Whom one did not come upon. */
const MISSED = wordSet("missed missede");
const REACHED = wordSet("nåede fangede");
/** "Still hasn't sent", "har stadig ikke sendt", "hasn't yet sent" */
const YET = wordSet("still yet stadig stadigvæk endnu fortsat");
/** "Haven't heard from Bo": of what I have not heard. */
const HEARD = wordSet("heard hear hørt");
/** "Not sure if I promised Bo", "ved ikke om jeg lovede Bo noget": it may have been or not. */
const SURE = wordSet("sure certain remember recall know unsure ved husker huske mindes sikker");
const SURE_OF = wordSet("på ikke not");
const WHETHER = wordSet("if whether om hvorvidt");
/** "Bo and Jens met": of what others did with each other; with "we", "me" or "my" in it I was there. */
const EACH_OTHER = wordSet("met mødtes mødes meeting know knew kender kendte had havde");
const ARE = wordSet("are were");
const WAS = wordSet("was were");
const MINE = wordSet("me us my our mig os min mit mine vores");
/** "Saw Bo at the fair, didn't get to talk to him" */
const WAS_THERE = wordSet("was were var");
const SEEN = wordSet("saw seen spotted så set");
const BETWEEN = wordSet(
  "to be all get got round around manage managed able even yet actually at lige nå nået få fået have forward mig os til",
);
/** "We didn't talk long" and "we didn't talk about the budget" are talks. */
const DEGREES = wordSet("long much enough only about længe meget nok kun om");
/** "I want to meet Bo", "jeg vil gerne tale med Bo": what I wish for has not been. */
const WISHED = wordSet("want hope plan like hoping looking gerne håber ønsker glæder");
const WISHING = wordSet("would i'd we'd 'd vil am i'm we're really");
/** "I could send Kate the deck if she wants" */
const COULD = wordSet("could might may");
const IF = wordSet("if hvis");
const LONGEST_DEED = 12;
const BUT = wordSet("but men so så then derefter bagefter");
/** "Didn't meet Bo until today"; but "I can't call Bo before Monday" */
const UNTIL = wordSet("until till before før inden");
const TO_COME = wordSet("will can kan vil skal");
/** "I won't be at the lunch", "I won't forget to call", "I can't wait to see" */
const LOOKING = wordSet("be forget wait");
const DID_NOT = wordSet("didn't haven't hasn't hadn't");
const SENT = wordSet("send sent sende sendt");
const REFUSES = wordSet("won't can't cannot");
/** "We must meet more", "vi skal ses mere" is said to be kind. */
const MUST = wordSet("must should need ought have skal må bør burde");
const TOGETHER = wordSet("meet see talk speak ses mødes tales snakkes høres");
/** "Anna har barsel", "Bo is on sick leave": how somebody is, and not that one has spoken. */
const IS = wordSet("is was er var");
const HAS = wordSet("has had har havde holder");
/** "Bo turns 50 on Saturday" */
const TURNS = wordSet("turns turned fylder fyldte bliver");
const AWAY_ON = wordSet("on på");
const KINDS_OF_LEAVE = wordSet("maternity paternity parental sick annual");

/**
 * Where the words stand that tell of a call, a letter or a meeting there was not: "forgot to call Bo", "fik ikke ringet til Bo",
 * "Bo never wrote", "I should have called". They are no conversation, and whom they name took part in none.
 */
export function undoneIn(tokens: readonly Token[], isName: IsName): Span[] {
  const spans: Span[] = [];
  const state = endOfState(tokens, isName);
  if (state > 0) spans.push(spanOf(tokens, 0, state));
  for (let at = state; at < tokens.length; at += 1) {
    if (isVague(tokens, at) || isMealToCome(tokens, at)) {
      const end = endOf(tokens, at + 1);
      spans.push(addressed(tokens, at, end, isName));
      at = end - 1;
      continue;
    }
    if (!isUndone(tokens, at, isName)) continue;
    const end = endOf(tokens, at + 1);
    const isOnce = !isRefused(tokens, at) && tokens.slice(at, end).some(({ low }) => UNTIL.has(low));
    const start = isWithout(tokens, at) ? startOfPart(tokens, at) : startOf(tokens, at, isName);
    if (!isOnce) spans.push(spanOf(tokens, isOfAll(tokens, at, end) ? 0 : start, end));
    at = end - 1;
  }
  return spans;
}

// "Anna har barsel", "Mette is on maternity leave until June": where it ends; 0 where the clause begins with no such thing.
function endOfState(tokens: readonly Token[], isName: IsName): number {
  const name = nameAt(tokens, 0, isName);
  if (!name?.isCertain || name.isPossessive) return 0;
  const verb = low(tokens, name.next);
  const behind = behindAdverbs(tokens, name.next + 1);
  const what = DETERMINERS.has(low(tokens, behind)) ? behind + 1 : behind;
  const leave = KINDS_OF_LEAVE.has(low(tokens, what + 1)) ? what + 2 : what + 1;
  if (TURNS.has(verb) || (verb === "will" && low(tokens, behind) === "be"))
    if (isDigitAt(low(tokens, verb === "will" ? behind + 1 : behind), 0)) return endOf(tokens, behind);
  const isState =
    (HAS.has(verb) && OCCASIONS.has(low(tokens, what))) ||
    (IS.has(verb) &&
      (UNWELL.has(low(tokens, what)) || (AWAY_ON.has(low(tokens, what)) && OCCASIONS.has(low(tokens, leave)))));
  if (!isState) return 0;
  const end = endOf(tokens, what);
  const isMore = AND.has(low(tokens, end)) || tokens.slice(what, end).some(({ low }) => cueOf(low) !== undefined);
  return isMore ? 0 : end; // "Bo was on holiday and told me about it"
}

// "we must meet more"
function isVague(tokens: readonly Token[], at: number): boolean {
  if (!WE.has(low(tokens, at)) || !MUST.has(low(tokens, at + 1))) return false;
  let verb = at + 2;
  while (verb < at + 5 && (BETWEEN.has(low(tokens, verb)) || ADVERBS.has(low(tokens, verb)))) verb += 1;
  return TOGETHER.has(low(tokens, verb));
}

// "she'll have lunch with me on Friday": of what is to be.
function isMealToCome(tokens: readonly Token[], at: number): boolean {
  const word = low(tokens, at);
  return word.endsWith("'ll") && SUBJECTS.has(pronounPart(word)) && isMeal(tokens, at + 1);
}

// "Bo, we must meet more" is all said to Bo.
function addressed(tokens: readonly Token[], start: number, end: number, isName: IsName): Span {
  const namesOnly = (from: number, to: number): boolean => {
    for (let at = from; at < to; ) {
      const isBare = tokens[at]?.kind === "mark" || AND.has(low(tokens, at)) || SUBJECTS.get(low(tokens, at)) === "me";
      const next = isBare ? at + 1 : nameAt(tokens, at, isName)?.next;
      if (next === undefined) return false;
      at = next;
    }
    return true;
  };
  const isAll = namesOnly(0, start) && namesOnly(end, tokens.length);
  return isAll ? spanOf(tokens, 0, tokens.length) : spanOf(tokens, start, end);
}

// Then what stands in front tells of no conversation either: whom I only saw, or others met.
function isOfAll(tokens: readonly Token[], at: number, end: number): boolean {
  if (EACH_OTHER.has(low(tokens, at))) return !SUBJECTS.has(low(tokens, at - 1));
  const isOfUs = tokens.slice(at - 2, end).some(({ low }) => RECEIVERS.has(low) || WE.has(low)); // "Bo was there but we didn't talk"
  return isOfUs && tokens.slice(0, at).some(({ low }) => SEEN.has(low) || WAS_THERE.has(low));
}

function isUndone(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const word = low(tokens, at);
  const behind = low(tokens, at + 1);
  if (WISHED.has(word) && isMyWish(tokens, at)) return isDeed(tokens, at + 1);
  if (FORGOT.has(word) || MEANT.has(word)) {
    const to = WHOLLY.has(behind) ? at + 2 : at + 1;
    if (FORGOT.has(word) && isOfMeeting(low(tokens, DETERMINERS.has(low(tokens, to)) ? to + 1 : to))) return true;
    if (!TO_DO.has(low(tokens, to))) return false;
    return isDeed(tokens, to) || (FORGOT.has(word) && isForgotten(low(tokens, to + 1)));
  }
  if (isNone(tokens, at, isName)) return true;
  if (NOT.has(word) && WITH.has(behind)) return nameAt(tokens, at + 2, isName)?.isCertain === true; // "lunch with Kate, not with Bo"
  if (SKIPPED.has(word)) return isOfMeeting(low(tokens, DETERMINERS.has(behind) ? at + 2 : at + 1));
  if (isWithout(tokens, at)) return tokens.slice(startOfPart(tokens, at), at).some(({ low }) => isOfMeeting(low));
  if (word === "need" && low(tokens, at - 1) === "no") return isDeed(tokens, at + 1);
  if (isUnsureAt(tokens, at)) return true;
  if (EACH_OTHER.has(word)) return isOfOthers(tokens, at, isName);
  if (SHOULD.has(word) && behind === "have") return isDeed(tokens, at + 1);
  if (SHOULD_HAVE.has(word)) return isDeed(tokens, at + 1);
  if (COULD.has(word)) return SUBJECTS.get(low(tokens, at - 1)) === "me" && isOnlyIf(tokens, at);
  if ((MISSED.has(word) || (REACHED.has(low(tokens, at - 1)) && NOT.has(word))) && isMissed(tokens, at, isName))
    return true;
  const isContracted = word.endsWith("n't") || word === "cannot";
  if (!NOT.has(word) && !isContracted) return false;
  if (HEARD.has(low(tokens, behindAdverbs(tokens, at + 1)))) return isMine(tokens, at);
  const isMyRefusal = isRefused(tokens, at);
  const isMyWill = isMyRefusal && (word === "won't" || low(tokens, at - 1) === "will");
  if (isMyRefusal && (LOOKING.has(behind) || (isMyWill && DEEDS.has(behind)))) return true;
  const lead = YET.has(low(tokens, at - 1)) ? low(tokens, at - 2) : low(tokens, at - 1);
  const next = YET.has(behind) ? at + 2 : at + 1;
  const isPast = DID_NOT.has(word) || AUXILIARIES.has(lead);
  if (isPast && SENT.has(low(tokens, behindAdverbs(tokens, next)))) return true;
  if (isContracted) return isDeed(tokens, next);
  if ((word !== "not" || AUXILIARIES.has(lead) || isMyRefusal) && isDeed(tokens, next)) return true;
  const verb = NOT_IN_DANISH.has(word) ? startOfPerson(tokens, at, isName) - 1 : -1;
  return UNDONE_BEFORE_NOT.has(low(tokens, verb)) && !DEGREES.has(behind);
}

// "No lunch with Kate", "ingen opkald fra Bo", "no time for lunch with Kate"; but "no talk of money"
function isNone(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const word = low(tokens, at);
  const isNot = NOT.has(word) || word.endsWith("n't");
  if (!NONE.has(word) && !isNot) return false;
  for (let what = at + 1; what < at + LONGEST_NONE && tokens[what]?.kind === "word"; what += 1) {
    if (cueOf(low(tokens, what)) === undefined) {
      if (isNot && !BETWEEN.has(low(tokens, what)) && !OF_NONE.has(low(tokens, what))) return false; // "didn't enjoy lunch with Kate"
      continue;
    }
    const joint = low(tokens, what + 1);
    if (WITH.has(joint) || FROM.has(joint) || TO.has(joint))
      return nameAt(tokens, what + 2, isName)?.isCertain === true;
  }
  return false;
}

// "Bo and Mikkel met without me"
function isWithout(tokens: readonly Token[], at: number): boolean {
  return WITHOUT.has(low(tokens, at)) && ME.has(low(tokens, at + 1));
}

function startOfPart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > Math.max(0, at - LONGEST_PART) && tokens[start - 1]?.text !== "," && !BUT.has(low(tokens, start - 1)))
    start -= 1;
  return start;
}

// "Missed Kate at the reception", "nåede ikke Kate"; but "missed Kate's call" and "she missed Bo"
function isMissed(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const whom = nameAt(tokens, at + 1, isName);
  return whom?.isCertain === true && !whom.isPossessive && isMine(tokens, at);
}

// "send", "sende", "thank", "takke", "congratulate"
function isForgotten(verb: string): boolean {
  return DEEDS.has(verb) || isDanishDeed(verb) || CONTACT_VERBS.has(`${verb}d`) || CONTACT_VERBS.has(`${verb}de`);
}

// "I won't send Bo the deck", "I can't call Bo before Monday", "jeg kan ikke nå at ringe": what I will not do.
function isRefused(tokens: readonly Token[], at: number): boolean {
  const isToCome = REFUSES.has(low(tokens, at)) || (NOT.has(low(tokens, at)) && TO_COME.has(low(tokens, at - 1)));
  return isToCome && isMine(tokens, at);
}

// "Mette and Lars met last week", "Bo og Jens har mødtes"
function isOfOthers(tokens: readonly Token[], verb: number, isName: IsName): boolean {
  if (nameAt(tokens, verb + 1, isName) !== null) return false;
  if (HAD.has(low(tokens, verb)) && ![1, 2].some((step) => isOfMeeting(low(tokens, verb + step)))) return false;
  const isAre = ARE.has(low(tokens, verb - 1));
  if (low(tokens, verb) === "meeting" && !isAre) return false;
  const last = nameBefore(tokens, behindVerbs(tokens, isAre ? verb - 1 : verb), isName);
  if (!last || !AND.has(low(tokens, last.start - 1)) || !nameBefore(tokens, last.start - 1, isName)) return false;
  return !isWithMe(tokens);
}

/** Whether I am told of in these words, or we are; a small "i" is a Danish "in". */
export function isWithMe(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ low: word, text }, at) =>
      (MINE.has(word) && !WITHOUT.has(low(tokens, at - 1))) || (SUBJECTS.get(word) === "me" && text !== "i"),
  );
}

/** Whether what stands behind is what I do not know: "not sure if", "I don't remember whether", "ved ikke om". */
export function isUnsureAt(tokens: readonly Token[], at: number): boolean {
  if (!SURE.has(low(tokens, at))) return false;
  let next = at + 1;
  while (next < at + 3 && SURE_OF.has(low(tokens, next))) next += 1;
  return WHETHER.has(low(tokens, next)) && isMine(tokens, at);
}

/** What may stand between me and what I do: "I really do not", "kan ikke". */
const MINE_BETWEEN = wordSet(
  "am 'm will vil skal do does not ikke can cannot kan er har have can't don't really helt just nåede fangede",
);
const I = wordSet("i i'm i've jeg vi we we've");

// Nobody else is told of in front of the verb at `at`.
function isMine(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 5 && MINE_BETWEEN.has(low(tokens, before))) before -= 1;
  return tokens[before]?.kind !== "word" || I.has(low(tokens, before)) || BUT.has(low(tokens, before));
}

function isOnlyIf(tokens: readonly Token[], at: number): boolean {
  return DEEDS.has(low(tokens, at + 1)) && tokens.slice(at, at + LONGEST_DEED).some(({ low }) => IF.has(low));
}

function isMyWish(tokens: readonly Token[], at: number): boolean {
  const [word, last] = [low(tokens, at), low(tokens, at - 1)];
  if ((word === "like" || word === "gerne") && !WISHING.has(last)) return false;
  let before = at - 1;
  while (WISHING.has(low(tokens, before))) before -= 1;
  const isContracted = low(tokens, before + 1).includes("'");
  return isContracted || tokens[before]?.kind !== "word" || SUBJECTS.get(low(tokens, before)) === "me";
}

function isDeed(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 4 && (BETWEEN.has(low(tokens, at)) || ADVERBS.has(low(tokens, at)))) at += 1;
  const behind = low(tokens, at + 1);
  // "didn't see the mail"; but "to" is a number in Danish alone
  const isOfThing = DETERMINERS.has(behind) && behind !== "to";
  return UNDONE.has(low(tokens, at)) && !DEGREES.has(behind) && !isOfThing;
}

// Where the one begins who stands before `end`: "ringede Bo ikke", "fik jeg ikke ringet"; `end` where nobody does.
function startOfPerson(tokens: readonly Token[], end: number, isName: IsName): number {
  if (SUBJECTS.has(low(tokens, end - 1))) {
    return AND.has(low(tokens, end - 2)) ? startOfPerson(tokens, end - 2, isName) : end - 1;
  }
  return nameBefore(tokens, end, isName)?.start ?? end;
}

function startOf(tokens: readonly Token[], at: number, isName: IsName): number {
  const isMeant = MEANT.has(low(tokens, at)) && WAS.has(low(tokens, at - 1)); // "Bo and I were supposed to meet"
  return behindVerbs(tokens, startOfPerson(tokens, behindVerbs(tokens, isMeant ? at - 1 : at), isName));
}

function behindVerbs(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > at - 3 && isVerb(low(tokens, start - 1))) start -= 1;
  return start;
}

function isVerb(word: string): boolean {
  return AUXILIARIES.has(word) || ADVERBS.has(word) || YET.has(word) || UNDONE_BEFORE_NOT.has(word);
}

/** Where what is told from `from` on is over, and something else may be told. */
export function endOf(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const [word, behind] = [low(tokens, at), low(tokens, at + 1)];
    if (word === "," || word === ":" || BUT.has(word)) return at;
    if (AND.has(word) && (SUBJECTS.has(behind) || CONTACT_VERBS.has(behind))) return at;
  }
  return tokens.length;
}
