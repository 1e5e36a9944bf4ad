import type { Side } from "../../interaction.ts";
import { wordSet, wordTable } from "../../when/tables.ts";
import { readDay } from "../../when.ts";
import {
  ALL,
  BOTH,
  behindAdverbs,
  type Clause,
  type DayAhead,
  type Opening,
  type Receiver,
  type Subject,
} from "../clause/clause.ts";
import { type NameAt, nameBefore, namesAt } from "../names/names.ts";
import {
  ANSWERED,
  DANISH_DEEDS,
  DANISH_DEEDS_WITH_DAY,
  DANISH_NEWS,
  DANISH_WILL,
  DEEDS,
  HAVE,
  isDanishDeed,
  isDayWord,
  ME,
  NEWS,
  OBJECT_PRONOUNS,
  OFFERED,
  PROMISED,
  RECEIVERS,
  REPORTING,
  SUBJECTS,
  THAT,
  TO_DO,
  TOWARD,
  WE,
  WILL,
} from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, pronounPart, type Token } from "../words/words.ts";
import { deedByWhen, isLikeInfinitive } from "./by-when.ts";
import { startOfDay } from "./day.ts";
import { neededDeed, wantedDeed, wantedThing } from "./duties.ts";
import { DANISH_TOGETHER, danishDeed, englishDeed, isHandingOver, isMeal, RETURNS } from "./modals.ts";
import { isAssigned, presentOf, presentTask, taskInProgress } from "./tasks.ts";

const OWED = wordSet("owe owes owed skylder skyldte");
const SAID = wordSet("told said says sagde siger lovede promised fortalte");
const BE = wordSet("am is are was were 'm 's 're");
const OFFERED_DEED = wordSet("to at a an en et");
const REMEMBER = wordSet("remember husk");
const REMIND = wordSet("remind mind");
const AGREED = wordSet("agreed aftalte aftaler aftalt");
const TOGETHER = wordSet("meet see speak talk");
const TOGETHER_SOON = wordTable<string>(
  ["meet", "meeting"],
  ["see", "seeing"],
  ["have", "having"],
  ["speak", "speaking"],
  ["talk", "talking"],
);
const ARE = wordSet("am are 'm 're");
/** So many words tell of a day in front of "that". */
const LONGEST_DAY = 4;
/** Behind "he'd" they tell of what he had done; regular ones end as all of the past do. */
const DONE = wordSet(
  `spoken sent met been gone seen done taken written given got heard told left lost found bought brought thought made held kept built
  spent paid said rung forgotten chosen`,
);
/** Whether "he'd" is of what he had done, in front of that word; in Danish "havde sendt", "havde ringet". */
export function isDone(word: string): boolean {
  return DONE.has(word) || (word.length > 3 && (word.endsWith("ed") || word.endsWith("et") || word.endsWith("dt")));
}

const INVERTED = wordSet("lovede lover skylder skyldte");
/** In front of whom it was promised: "jeg skylder stadig Lars", "jeg lovede vist Lars". */
const STILL = wordSet("still stadig fortsat vist nok vistnok jo da egentlig altså også also");

export function verbAt(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const by: Side = subject === null || subject.told === "me" ? "me" : "them";
  const opening = (deed: number, isAhead: boolean, infinitive: string | null = null): Opening => ({
    by,
    subject: null,
    deed,
    infinitive,
    receiver: null,
    isAhead,
  });
  const isContracted = subject?.aux != null && subject.next === at;
  const verb = isContracted ? subject.aux : low(tokens, at);
  const next = isContracted ? at : at + 1;
  const needed = neededDeed(clause, at, subject, dayAhead);
  if (needed !== null) return { ...opening(needed, true), by: "me" };
  const wanted = wantedDeed(clause, at, subject, dayAhead) ?? wantedThing(clause, at, subject, dayAhead);
  if (wanted) return wanted;
  if (SAID.has(verb)) {
    const heard = hearerAt(clause, next);
    const reported = reportedDeed(tokens, heard.next, by, PROMISED.has(verb) ? null : subject);
    if (reported !== null) return { ...opening(reported, false), receiver: heard.receiver };
  }
  // "I'm to call her on Friday"
  if (subject !== null && BE.has(verb) && low(tokens, next) === "to" && isAssigned(low(tokens, next + 1)))
    return opening(next + 1, true);
  const being = behindAdverbs(tokens, next);
  const doing = subject !== null && BE.has(verb) ? taskInProgress(low(tokens, being)) : undefined;
  const inProgress = doing !== undefined && dayAhead(at) ? doing : undefined;
  if (inProgress !== undefined) return opening(being + 1, true, inProgress);
  if (HAVE.has(verb)) {
    const done = behindAdverbs(tokens, next);
    if (PROMISED.has(low(tokens, done)) || OFFERED.has(low(tokens, done))) return opening(done + 1, false);
    const saidYes = ANSWERED.has(low(tokens, done)) ? acceptedDeed(tokens, done + 1) : null;
    if (saidYes !== null) return opening(saidYes, false);
    if (!isContracted) return null; // "he's going to send it"
  }
  const accepted = ANSWERED.has(verb) ? acceptedDeed(tokens, next) : null;
  if (accepted !== null) return opening(accepted, false);
  if (PROMISED.has(verb))
    return verb === "lovet" && !HAVE.has(low(tokens, at - 1)) && tokens[at - 1]?.kind === "word"
      ? null
      : opening(next, false);
  const isOurs = subject === null || subject.told === "me";
  if (isOurs && AGREED.has(verb)) {
    const heard = hearerAt(clause, next);
    const agreed = agreedDeed(tokens, heard.next);
    if (agreed !== null) return { ...opening(agreed, false), receiver: heard.receiver };
  }
  if (OFFERED.has(verb)) return OFFERED_DEED.has(low(tokens, next)) ? opening(next, false) : null;
  if (OWED.has(verb)) {
    const owedToMe = subject === null && (verb === "owes" || ME.has(low(tokens, next)));
    return { ...opening(next, false), by: owedToMe ? "them" : by };
  }
  if (REMEMBER.has(verb) && subject === null) return TO_DO.has(low(tokens, next)) ? opening(next, true) : null;
  const reminded = subject === null ? remindedDeed(tokens, at) : null;
  if (reminded !== null) return opening(reminded, true);
  if (verb === "'d" && DONE.has(low(tokens, behindAdverbs(tokens, next)))) return null; // "he'd spoken to Bo"
  if (isVague(clause, behindAdverbs(tokens, next), subject) && !dayAhead(at)) return null;
  if (WILL.has(verb) && subject !== null && isHandingOver(tokens, next)) return opening(next, true);
  if (isOurs && PLANS.has(verb) && isMeal(tokens, next)) {
    const isOfMine = subject !== null || verb === "skal";
    return isOfMine && dayAhead(at) ? opening(next, true) : null;
  }
  if (WILL.has(verb)) return englishDeed(tokens, next, subject) ? opening(behindAdverbs(tokens, next), true) : null;
  if (BE.has(verb) && subject && low(tokens, being) === "going" && low(tokens, being + 1) === "to") {
    return englishDeed(tokens, being + 2, subject) ? opening(being + 2, true) : null;
  }
  if (DANISH_WILL.has(verb) && !isMyAdvice(clause, at, verb))
    return danishDeed(tokens, next, verb, subject) ? opening(behindAdverbs(tokens, next), true) : null;
  const isTogether = DANISH_TOGETHER.has(verb) || (verb === "see" && low(tokens, next) === "you");
  if (isOurs && isTogether && dayAhead(at)) return opening(next, true, verb);
  if (!subject) return null;
  if (isOurs && TOGETHER.has(verb) && dayAhead(at)) return opening(next, true, verb);
  const soon = isOurs && ARE.has(verb) ? TOGETHER_SOON.get(low(tokens, next)) : undefined;
  if (soon !== undefined && dayAhead(at)) return opening(next + 1, true, soon);
  const isWish = verb === "asks" && low(tokens, next) === "for"; // "she asks for the deck by Friday"
  const task = isWish ? null : presentTask(verb, subject);
  if (task !== null && (dayAhead(at) || isBehindDay(clause, at, subject))) return opening(next, true, task);
  const isReturning = presentOf(verb, subject) === "get" && low(tokens, next) === "back"; // "she gets back to me on Monday"
  if (isReturning && ME.has(low(tokens, next + 2)) && dayAhead(at)) return opening(next, true, "get");
  const byWhen = verb === "get" && !RETURNS.has(low(tokens, next)) ? null : deedByWhen(clause, verb, next, subject);
  if (byWhen !== null) return opening(next, true, byWhen);
  return presentDeed(clause, at, subject, dayAhead) ? opening(next, true, low(tokens, at).slice(0, -1)) : null;
}

// "By Friday I send Bo the deck"
function isBehindDay({ reading: { tokens, text }, calendar }: Clause, verb: number, { told }: Subject): boolean {
  const end = verb - 1;
  if (told !== "me" || !isDayWord(low(tokens, end - 1)) || low(tokens, verb) === "set") return false;
  let start = end;
  while (start > end - LONGEST_DAY && tokens[start - 1]?.kind === "word") start -= 1;
  return readDay(text.slice(tokens[start]?.start, tokens[end - 1]?.end), "future", calendar) !== undefined;
}

// "sagde ja til at holde oplæg", "takkede ja tak til at komme"
function acceptedDeed(tokens: readonly Token[], at: number): number | null {
  const to = low(tokens, at + 1) === "tak" ? at + 2 : at + 1;
  return low(tokens, at) === "ja" && low(tokens, to) === "til" && low(tokens, to + 1) === "at" ? to + 2 : null;
}

// "We'll meet again", "vi skal ses mere": said to be kind, where neither a day is named nor agreed was said.
function isVague({ reading: { tokens } }: Clause, deed: number, subject: Subject | null): boolean {
  if (subject === null || !(DANISH_TOGETHER.has(low(tokens, deed)) || TOGETHER.has(low(tokens, deed)))) return false;
  const we = subject.next - 1;
  return WE.has(pronounPart(low(tokens, we))) && !REPORTING.has(low(tokens, we - 1));
}

// "remind me to send Bo the deck", "mind mig om at ringe til Bo"
function remindedDeed(tokens: readonly Token[], at: number): number | null {
  if (!REMIND.has(low(tokens, at)) || !ME.has(low(tokens, at + 1))) return null;
  const joint = low(tokens, at + 2) === "om" ? at + 3 : at + 2;
  return TO_DO.has(low(tokens, joint)) ? joint + 1 : null;
}

// "I told Mette", "sagde til hende".
function hearerAt({ reading: { tokens }, isName }: Clause, at: number): { receiver: Receiver | null; next: number } {
  const start = TOWARD.has(low(tokens, at)) ? at + 1 : at;
  const word = low(tokens, start);
  if (OBJECT_PRONOUNS.has(word)) {
    const pronoun = RECEIVERS.get(word);
    return { receiver: pronoun ? { who: null, pronoun } : null, next: start + 1 };
  }
  const { names, next } = namesAt(tokens, start, isName);
  const [first] = names;
  return first ? { receiver: { who: first.mention, pronoun: null }, next } : { receiver: null, next: at };
}

// "agreed to meet", "aftalte at mødes", "agreed that we meet", "aftalte at vi skal ses".
function agreedDeed(tokens: readonly Token[], at: number): number | null {
  if (!OFFERED_DEED.has(low(tokens, at)) && !THAT.has(low(tokens, at))) return null;
  const word = low(tokens, at + 1);
  const bare = pronounPart(word);
  if (!WE.has(bare)) {
    const joint = low(tokens, at);
    const isName = tokens[at + 1]?.text !== word;
    const isDanish = DANISH_TOGETHER.has(word) || (isLikeInfinitive(word) && !DANISH_NEWS.has(word) && !isName);
    return (joint === "to" && DEEDS.has(word)) || (joint === "at" && isDanish) ? at + 1 : null;
  }
  const isContracted = bare !== word;
  const verb = isContracted ? word.slice(bare.length) : low(tokens, at + 2);
  const isAhead = WILL.has(verb) || DANISH_WILL.has(verb);
  const deed = isAhead && !isContracted ? at + 3 : at + 2;
  const what = low(tokens, deed);
  return DANISH_TOGETHER.has(what) || TOGETHER.has(what) || (isAhead && (DEEDS.has(what) || isDanishDeed(what)))
    ? deed
    : null;
}

// "she said she would send", "lovede at hun ville sende".
function reportedDeed(tokens: readonly Token[], at: number, by: Side, sayer: Subject | null = null): number | null {
  const start = THAT.has(low(tokens, at)) ? at + 1 : at;
  const word = low(tokens, start);
  const bare = pronounPart(word);
  const told = SUBJECTS.get(bare);
  if (!told || (told === "me") !== (by === "me")) return null;
  const isContracted = bare !== word;
  const verb = isContracted ? word.slice(bare.length) : low(tokens, start + 1);
  const next = isContracted ? start + 1 : start + 2;
  if (verb === "'d" && isDone(low(tokens, behindAdverbs(tokens, next)))) return null; // "told me she'd sent it"
  if (WILL.has(verb) && (!NEWS.has(low(tokens, next)) || isHandingOver(tokens, next))) return next;
  if (BE.has(verb) && !verb.startsWith("w") && low(tokens, next) === "going" && low(tokens, next + 1) === "to")
    return DEEDS.has(low(tokens, next + 2)) ? next + 2 : null;
  if (!DANISH_WILL.has(verb) || DANISH_NEWS.has(low(tokens, next))) return null;
  return sayer === null || danishDeed(tokens, next, verb, sayer) ? next : null; // "fortalte at hun skal skilles"
}

const PLANS = wordSet("will 'll shall skal");

// "sagde til Mette at hun skulle ringe", in front of the verb.
function isMyAdvice({ reading: { tokens }, isName }: Clause, at: number, verb: string): boolean {
  if (verb !== "skulle" || low(tokens, at - 2) !== "at") return false;
  const hearer = nameBefore(tokens, at - 2, isName)?.start ?? (OBJECT_PRONOUNS.has(low(tokens, at - 3)) ? at - 3 : at);
  const said = low(tokens, hearer - 1) === "til" ? hearer - 2 : hearer - 1;
  return (
    hearer < at &&
    SAID.has(low(tokens, said)) &&
    (said < 1 || tokens[said - 1]?.kind !== "word" || low(tokens, said - 1) === "jeg")
  );
}

// A bare "hun ringer" that opens a log tells of now; behind something else it tells of what will be.
function presentDeed({ reading: { tokens } }: Clause, at: number, subject: Subject, dayAhead: DayAhead): boolean {
  const verb = low(tokens, at);
  if (!verb.endsWith("r")) return false;
  const infinitive = verb.slice(0, -1);
  const isPlain = DANISH_DEEDS.has(infinitive);
  if (!isPlain && !DANISH_DEEDS_WITH_DAY.has(infinitive)) return false;
  return (isPlain && (subject.told === "me" || subject.isLater)) || dayAhead(at);
}

// "i morgen sender jeg", "i går lovede hun".
export function invertedAt(clause: Clause, at: number, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const told = SUBJECTS.get(low(tokens, at + 1));
  if (!told) return null;
  const subject: Subject = { told, who: null, names: [], aux: null, isLater: at > 0, next: at + 2 };
  const by: Side = told === "me" ? "me" : "them";
  const verb = low(tokens, at);
  const opening = (deed: number, isAhead: boolean, infinitive: string | null = null): Opening => ({
    by,
    subject,
    deed,
    infinitive,
    receiver: null,
    isAhead,
  });
  if (INVERTED.has(verb)) return opening(at + 2, false);
  if (DANISH_WILL.has(verb)) {
    const deed = low(tokens, at + 2) === "huske" && low(tokens, at + 3) === "at" ? at + 4 : at + 2; // "skal jeg huske at"
    return danishDeed(tokens, deed, verb, subject) ? opening(behindAdverbs(tokens, deed), true) : null;
  }
  if (WILL.has(verb)) return null;
  return presentDeed(clause, at, subject, dayAhead) ||
    (isPresentDeed(verb) && (isDayWord(low(tokens, at - 1)) || startOfDay(clause, at, 0) < at))
    ? opening(at + 2, true, verb.slice(0, -1))
    : null;
}

function isPresentDeed(verb: string): boolean {
  const infinitive = verb.endsWith("r") ? verb.slice(0, -1) : "";
  return DANISH_DEEDS.has(infinitive) || DANISH_DEEDS_WITH_DAY.has(infinitive);
}

// "promised Mette a draft", "lovede mig at sende", "promised that I would send": the receiver and the joints go.
export function withReceiver(clause: Clause, opening: Opening): Opening {
  const { reading, limit, isName } = clause;
  const { tokens } = reading;
  if (opening.isAhead || opening.receiver) return opening;
  let deed = opening.deed;
  while (STILL.has(low(tokens, deed))) deed += 1;
  if ((BOTH.has(low(tokens, deed)) || ALL.has(low(tokens, deed))) && TO_DO.has(low(tokens, deed + 1))) deed += 1; // "vi lovede begge at læse"
  if (low(tokens, deed) === "hinanden") deed += 1;
  else if (low(tokens, deed) === "each" && low(tokens, deed + 1) === "other") deed += 2;
  let receiver: Receiver | null = null;
  const word = low(tokens, deed);
  if (OBJECT_PRONOUNS.has(word) && deed < limit) {
    const pronoun = RECEIVERS.get(word) ?? null;
    if (pronoun) receiver = { who: null, pronoun };
    deed += 1;
    while (STILL.has(low(tokens, deed))) deed += 1;
  } else {
    const both = BOTH.has(low(tokens, deed)) ? namesAt(tokens, deed + 1, isName) : null; // "both Kate and Bo the list"
    const { names, next } = both?.names[1] ? both : namesAt(tokens, deed, isName);
    const [first, ...others] = names;
    if (first && next <= limit && !first.isPossessive) {
      receiver = { who: first.mention, pronoun: null, others: othersOf(others) };
      deed = next;
    } else if (first) receiver = { who: first.mention, pronoun: null };
  }
  const told = behindDay(clause, deed);
  deed = reportedDeed(tokens, told, opening.by) ?? behindThat(tokens, THAT.has(low(tokens, told)) ? told : deed, limit);
  return { ...opening, deed: Math.min(deed, limit), receiver };
}

/** Those named in one breath with the first to whom something is promised. */
export function othersOf(names: readonly NameAt[]): readonly Mention[] {
  return names.every(({ isCertain, isPossessive }) => isCertain && !isPossessive)
    ? names.map(({ mention }) => mention)
    : [];
}

// "promised me last month that he would send it": the day is the one it was promised on.
function behindDay({ reading: { tokens, text }, limit, calendar }: Clause, at: number): number {
  let that = at;
  while (that < Math.min(limit, at + LONGEST_DAY) && !THAT.has(low(tokens, that))) that += 1;
  if (that === at || !THAT.has(low(tokens, that))) return at;
  return readDay(text.slice(tokens[at]?.start, tokens[that - 1]?.end), "past", calendar) === undefined ? at : that;
}

// "promised Mette that Bo would call", "lovede Mette, at Bo ringer": what another does is what was promised.
function behindThat(tokens: readonly Token[], at: number, limit: number): number {
  const that = tokens[at]?.text === "," ? at + 1 : at;
  return THAT.has(low(tokens, that)) && that + 1 < limit ? that + 1 : at;
}
