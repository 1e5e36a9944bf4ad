import { isLetterAt } from "../../when/letters.ts";
import { wordSet, wordTable } from "../../when/tables.ts";
import {
  behindAdverbs,
  type Clause,
  type DayAhead,
  type Opening,
  type Receiver,
  type Subject,
} from "../clause/clause.ts";
import { nameAt } from "../names/names.ts";
import {
  DANISH_NEWS,
  DEEDS,
  DETERMINERS,
  isDanishDeed,
  ME,
  NEWS,
  RECEIVERS,
  REPORTING,
  TO_DO,
  WE,
} from "../words/lexicon.ts";
import { low, type Token } from "../words/words.ts";
import { hasDeadline, startOfDay } from "./day.ts";

/** What tells of something I must do: with "to" behind it or without, only with a day, where it is not to be forgotten, or as a note. */
const NEEDS = wordTable<"to" | "bare" | "day" | "mind" | "note">(
  ["to", "need have ought got mangler"],
  ["bare", "must should gotta burde bør skal"],
  ["day", "må"],
  ["mind", "don't do"],
  ["note", "note todo to-do action actions task opgave reminder remember husk"],
);
/** Behind these no colon is needed. */
const WITHOUT_COLON = wordSet("todo to-do");
const KEEPS_IN_MIND = wordSet("remember forget huske glemme");
const WANTS = wordSet("asked asks wants wanted told reminded needs bad beder vil mindede");
const ASKED_FOR = wordSet("om til på");
const REFUSED = wordSet("no not can't cannot couldn't won't declined nej ikke afslog");
/** So many words behind a deed tell whom it is for, or that it was refused. */
const NEAR = 12;

// What I must do is as good as promised, where it is for somebody or by a day: "need to call Mette", "jeg bør ringe til Bo", "note to
// self: send Bo the deck". "She said I should call Bo" is advice.
export function neededDeed(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): number | null {
  const { tokens } = clause.reading;
  const isHaveTo = low(tokens, at) === "to" && low(tokens, at - 1) === "have"; // passed over as an adverb
  const need = isHaveTo ? "have" : low(tokens, at);
  const kind = NEEDS.get(need);
  if (kind === undefined || (subject !== null && subject.told !== "me")) return null;
  if (REPORTING.has(low(tokens, (subject?.next ?? (isHaveTo ? at : at + 1)) - 2))) return null;
  if (kind === "note") return subject === null ? notedDeed(tokens, at) : null;
  if (need === "got" && subject?.aux !== "'ve") return null;
  const behind = isHaveTo ? at : at + 1;
  if (kind === "to" && !TO_DO.has(low(tokens, behind))) return null;
  const isMustTo = kind === "bare" && low(tokens, behind) === "to"; // "I must to send"
  const verb = kind === "to" || isMustTo ? behind + 1 : behind;
  const isDenied = low(tokens, verb) === "not" || low(tokens, verb) === "ikke";
  const mind = isDenied ? verb + 1 : verb;
  const isReminder = KEEPS_IN_MIND.has(low(tokens, mind)) && TO_DO.has(low(tokens, mind + 1));
  if (!isReminder && (isDenied || kind === "mind")) return null;
  const deed = behindAdverbs(tokens, isReminder ? mind + 2 : verb);
  const isDeed = DEEDS.has(low(tokens, deed)) || isDanishDeed(low(tokens, deed));
  if (!isDeed && !(canBeAnyDeed(low(tokens, deed)) && hasDeadline(clause, deed))) return null;
  const canBeWithoutDay = kind !== "day" && !WE.has(low(tokens, (subject?.next ?? 0) - 1));
  const first = subject === null ? at : subject.next - 1; // "by Friday I must send the deck"
  const hasDay = dayAhead(at) || startOfDay(clause, first, 0) < first;
  return hasDay || isReminder || (canBeWithoutDay && isForSomebody(clause, deed + 1)) ? deed : null;
}

const NO_DEEDS = wordSet("to say sleep admit");

// "I have to comment by Friday": what it is need not be known where it is told by when.
function canBeAnyDeed(verb: string): boolean {
  return (
    isLetterAt(verb, 0) && !NEWS.has(verb) && !DANISH_NEWS.has(verb) && !DETERMINERS.has(verb) && !NO_DEEDS.has(verb)
  );
}

// "note to self: send Bo the deck", "todo: call Bo", "husk: ring til Bo"
function notedDeed(tokens: readonly Token[], at: number): number | null {
  const isToSelf = low(tokens, at) === "note" && low(tokens, at + 1) === "to" && low(tokens, at + 2) === "self";
  if (low(tokens, at) === "note" && !isToSelf) return null;
  const mark = isToSelf ? at + 3 : at + 1;
  if (!isToSelf && !WITHOUT_COLON.has(low(tokens, at)) && low(tokens, mark) !== ":") return null;
  const deed = tokens[mark]?.kind === "mark" ? mark + 1 : mark;
  const verb = low(tokens, deed);
  return DEEDS.has(verb) || isDanishDeed(verb) || isDanishDeed(`${verb}e`) ? deed : null;
}

function isForSomebody({ reading: { tokens }, limit, isName }: Clause, from: number): boolean {
  for (let at = from; at < Math.min(limit, from + NEAR) && tokens[at]?.text !== ","; at += 1)
    if (RECEIVERS.has(low(tokens, at)) || nameAt(tokens, at, isName)?.isCertain) return true;
  return false;
}

// "Mette wants me to call her by Friday", "Bo bad mig ringe på torsdag": what I am asked for by a day, unless I said no.
export function wantedDeed(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const verb = low(tokens, at);
  if (!WANTS.has(verb) || subject === null || subject.told === "me") return null;
  const me = verb === "vil" && low(tokens, at + 1) === "have" ? at + 2 : at + 1;
  if (!ME.has(low(tokens, me))) return null;
  let deed = ASKED_FOR.has(low(tokens, me + 1)) ? me + 2 : me + 1;
  const isJoined = TO_DO.has(low(tokens, deed));
  if (isJoined) deed += 1;
  const word = low(tokens, deed);
  if (!isDanishDeed(word) && !(isJoined && DEEDS.has(word))) return null;
  if (!dayAhead(at) || isRefused(tokens, deed)) return null;
  const pronoun = subject.told === "she" || subject.told === "he" || subject.told === "they" ? subject.told : null;
  const receiver: Receiver = { who: subject.who, pronoun };
  return { by: "me", subject: null, deed, infinitive: null, receiver, isAhead: true };
}

const IS_TO = wordSet("skal skulle");

// "Ida skal have kontrakten inden fredag": who is to have it waits for me. "Ida needs it by Friday" is told of her.
export function wantedThing(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const thing = behindAdverbs(tokens, at + 2);
  if (subject === null || subject.told === "me" || !IS_TO.has(low(tokens, at)) || low(tokens, at + 1) !== "have")
    return null;
  if (!isThing(tokens, thing) || !dayAhead(at) || isRefused(tokens, thing)) return null;
  const pronoun = subject.told === "she" || subject.told === "he" || subject.told === "they" ? subject.told : null;
  return {
    by: "me",
    subject: null,
    deed: thing,
    infinitive: null,
    receiver: { who: subject.who, pronoun },
    isAhead: true,
  };
}

// "kontrakten", "svar"; but "et nyt job" and "bilen synet" come from elsewhere.
function isThing(tokens: readonly Token[], at: number): boolean {
  const [word, behind] = [low(tokens, at), low(tokens, at + 1)];
  const isDefinite = word.length > 4 && ["en", "et", "ne"].some((end) => word.endsWith(end));
  return (isDefinite || word === "svar") && DEADLINE.has(behind);
}

const DEADLINE = wordSet("inden senest før");

function isRefused(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + NEAR; at += 1)
    if (REFUSED.has(low(tokens, at)) && low(tokens, at + 1) !== "later") return true; // "no later than Friday"
  return false;
}
