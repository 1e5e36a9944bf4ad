import { pronounOf } from "../../given-names.ts";
import { wordSet } from "../../when/tables.ts";
import { COUNTS } from "../../when/words.ts";
import { findDay } from "../../when.ts";
import {
  behindAdverbs,
  type Clause,
  type DayAhead,
  nounSubject,
  type Opening,
  type Subject,
  subjectAt,
} from "../clause/clause.ts";
import { speakerOf } from "../clause/speech.ts";
import { nameAt } from "../names/names.ts";
import {
  ADVERBS,
  AND,
  CONJUNCTIONS,
  CONTACT_VERBS,
  cueOf,
  DETERMINERS,
  HAVE,
  isDayWord,
  ME,
  OBJECT_PRONOUNS,
  PROMISED,
  RECEIVERS,
  REPORTING,
  SUBJECTS,
  TOWARD,
  WILL,
  YES,
} from "../words/lexicon.ts";
import { isCapitalised, low, pronounPart, type Token } from "../words/words.ts";
import { hasDeadline, startOfDay } from "./day.ts";
import { neededDeed } from "./duties.ts";
import { isHandingOver, isMeal } from "./modals.ts";
import { relativeAt } from "./relative.ts";
import {
  actionPoint,
  assignedDeed,
  assignedToMe,
  bareTask,
  elidedTask,
  MEETING,
  sharedTask,
  subjectOf,
  taskInProgress,
} from "./tasks.ts";
import { invertedAt, isDone, verbAt, withReceiver } from "./verbs.ts";

const REMINDERS = wordSet("remember husk remind mind todo to-do need");
const PASSIVE = wordSet("was were got been blev fik er");
const PASSIVE_PROMISE = wordSet("promised lovet");
/** Behind a number, they end what is told of the conversation. */
const UNITS = wordSet("min mins minutes minutter hour hours hrs time timer kvarter");
/** "til gengæld skal jeg", "in return I'll" */
const RETURN = wordSet("gengæld return");
const OTHERWISE = wordSet("otherwise ellers");
const WHO = wordSet("who whom som der");
const THERE = wordSet("der her");
/** "det lovede jeg at gøre" */
const IT = wordSet("det den");
const GIVES = wordSet("promised offered lovede tilbød");
/** So many letters ahead a day is looked for: what stands farther off is of something else, and a long text is not read anew for each. */
const FAR = 300;
/** So many letters a day is told in at most. */
const LONGEST_PHRASE = 60;

// Whether the clause speaks of a day to come behind a place; looked for only when a present needs to know.
export function weakDay({ reading: { tokens, text }, limit, calendar }: Clause): (at: number) => boolean {
  let known = 0;
  const none = { from: 0, to: 0 }; // where it was looked for in vain
  const end = tokens[limit - 1]?.end ?? 0;
  return (at) => {
    const start = tokens[at]?.start ?? end;
    const until = Math.min(end, start + FAR);
    const isLookedAt = start >= none.from && start < none.to;
    for (let from = Math.max(isLookedAt ? none.to : start, known); known <= start && from < until; ) {
      const found = findDay(text.slice(from, until), "future", calendar);
      from = found ? from + found.end : until;
      if (found && found.day >= calendar.today) known = from;
    }
    if (known > start) return true;
    if (!isLookedAt) none.from = start;
    // Words that tell of a day may stand across the end of what was looked at.
    none.to = until === end ? end : text.lastIndexOf(" ", until - LONGEST_PHRASE) + 1;
    return false;
  };
}

export function canBegin(clause: Clause, at: number, floor: number, dayAhead: DayAhead): boolean {
  const {
    reading: { tokens },
    isName,
  } = clause;
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!token || (token.kind !== "word" && token.kind !== "starred")) return false;
  if (at === floor || before?.kind !== "word") return true;
  if (
    CONJUNCTIONS.has(before.low) ||
    REPORTING.has(before.low) ||
    OTHERWISE.has(before.low) ||
    RETURN.has(before.low) ||
    isDayWord(before.low)
  )
    return true;
  const isSubject = SUBJECTS.has(pronounPart(token.low));
  // "20 min she sends", "20 min promised him the list"
  if ((isSubject || PROMISED.has(token.low)) && UNITS.has(before.low) && isCount(low(tokens, at - 2))) return true;
  // "by 1 December she'll send it", "inden jul skal jeg ringe"
  if ((isSubject || SUBJECTS.has(low(tokens, at + 1))) && startOfDay(clause, at, floor) < at) return true;
  // "all went well she'll send it by Friday", but "the list she'll send"
  if (isSubject && token.low.endsWith("'ll") && !DETERMINERS.has(low(tokens, at - 2)))
    return !isConditional(tokens, at) && dayAhead(at);
  const canFollowName = isSubject || WHO.has(token.low);
  return canFollowName && (isCapitalised(before) || isName(before.text));
}

const IF = wordSet("if unless hvis");
/** So many words a condition has at most. */
const LONGEST_IF = 8;

// "if she gets the budget she'll call"
function isConditional(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - LONGEST_IF), at).some(({ low }) => IF.has(low));
}

const HALF = wordSet("half halv");

function isCount(word: string): boolean {
  return isDayWord(word) || COUNTS.has(word) || HALF.has(word);
}

export function openingAt(clause: Clause, at: number, before: Opening | null, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const relative = TOWARD.has(low(tokens, at)) ? at + 1 : at;
  const promised = WHO.has(low(tokens, relative)) ? relativeAt(clause, relative, dayAhead) : null;
  if (promised) return promised;
  const gapped = before ? gappedAt(clause, at, before) : null;
  if (gapped) return gapped;
  const passive = passiveDeed(tokens, at);
  if (passive !== null)
    return { by: "them", subject: null, deed: passive, infinitive: null, receiver: null, isAhead: false };
  const action = actionPoint(clause, at);
  if (action) return { ...action, by: action.subject ? "them" : "me", infinitive: null, receiver: null, isAhead: true };
  const subject = subjectAt(clause, at) ?? nounSubject(tokens, at);
  const told = subject ? verbAt(clause, verbOf(tokens, subject), subject, dayAhead) : null;
  if (told) return told.deed > clause.limit ? null : withOther(withReceiver(clause, { ...told, subject }));
  if (subject?.told && low(tokens, subject.next) !== "to") return null;
  const task = taskAt(clause, at, subject, dayAhead);
  if (task) return task;
  const shared = subject === null ? sharedTask(clause, at, dayAhead) : null;
  if (shared) {
    const isMine = shared.subject === null || isForDoer(clause, at + 1, shared.subject);
    return {
      ...shared,
      subject: isMine ? null : shared.subject,
      by: isMine ? "me" : "them",
      deed: at + 1,
      receiver: null,
      isAhead: true,
    };
  }
  const start = behindAdverbs(tokens, at);
  const isFronted = IT.has(low(tokens, start)) && GIVES.has(low(tokens, start + 1));
  const inverted = isFronted || THERE.has(low(tokens, start)) ? start + 1 : start; // "og der lovede jeg"
  const found = invertedAt(clause, inverted, dayAhead) ?? verbAt(clause, start, null, dayAhead);
  if (!found || found.deed > clause.limit) return null;
  if (found.subject) return withReceiver(clause, found);
  // "will let me know"
  if (before === null && found.isAhead && WILL.has(low(tokens, start)) && ME.has(low(tokens, found.deed + 1))) {
    return { ...found, by: "them", subject: subjectOf(clause, at - 1) };
  }
  if (REMINDERS.has(low(tokens, start))) return withReceiver(clause, found); // "she is well and remember to call her"
  if (!AND.has(low(tokens, at - 1))) {
    const sayer = before === null && found.isAhead && tokens[at - 1]?.text === "," ? subjectOf(clause, at - 1) : null;
    const said = sayer === null ? -1 : behindAdverbs(tokens, sayer.next);
    const isMine = !YES.has(low(tokens, said + 1)) && neededDeed(clause, start, null, dayAhead) !== null; // "Bo said Mette is ill, must call her"
    const isSaid = REPORTING.has(low(tokens, said)) && !isMine;
    return isSaid ? { ...found, by: "them", subject: sayer } : withReceiver(clause, found); // "he said yes, will send it"
  }
  if (before !== null && !(before.by === "them" && isForDoer(clause, found.deed, before.subject)))
    return withReceiver(clause, { ...found, by: before.by, subject: before.subject });
  const given = withReceiver(clause, found);
  const canBeTheirs = found.isAhead || (GIVES.has(low(tokens, start)) && given.receiver === null);
  const doer = canBeTheirs ? subjectOf(clause, at - 1) : null; // "Mette called and promised a list"
  return doer && !isForDoer(clause, found.deed, doer) ? { ...given, by: "them", subject: doer } : given;
}

/** So many words behind a deed tell whom it is for. */
const NEAR = 4;

// "Mette called and will send her the deck": what is done for her is not done by her; "she will send her CV" is.
export function isForDoer({ reading: { tokens }, limit }: Clause, deed: number, doer: Subject | null): boolean {
  if (doer === null || doer.names.length > 1) return false;
  const told = doer.told ?? pronounOf(doer.who?.text ?? "");
  for (let at = deed; at < Math.min(limit, deed + NEAR) && tokens[at]?.kind === "word"; at += 1) {
    const [word, behind] = [low(tokens, at), tokens[at + 1]];
    const isObject = word !== "her" || behind?.kind !== "word" || DETERMINERS.has(behind.low) || isDayWord(behind.low);
    if (told && OBJECT_PRONOUNS.has(word) && RECEIVERS.get(word) === told && isObject) return true;
  }
  return false;
}

// "Lars still owes me", "she'll have it to me"
function verbOf(tokens: readonly Token[], { next, aux, told }: Subject): number {
  const verb = behindAdverbs(tokens, low(tokens, next) === "still" ? next + 1 : next);
  if (aux === null || aux === "'d") return verb; // "he'd just come back"
  const isContracted = ADVERBS.has(low(tokens, next)) && !tokens.slice(next, verb).some(({ low }) => HAVE.has(low)); // "she'll also send it"
  return isContracted || isHandingOver(tokens, next) || (told === "me" && isMeal(tokens, next)) ? next : verb;
}

function taskAt(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const task = { subject: null, infinitive: null, receiver: null, isAhead: true } as const;
  const assigned = subject ? assignedDeed(clause, at, subject) : null;
  if (assigned !== null) return { ...task, by: "them", subject, deed: assigned };
  const bare = assignedToMe(clause, at) ?? bareTask(clause, at, dayAhead);
  if (bare !== null) return { ...task, by: "me", deed: bare };
  const isElided = elidedTask(clause, at, dayAhead);
  const verb = low(tokens, at);
  if (!isElided) return null;
  const infinitive = taskInProgress(verb) ?? MEETING.get(verb) ?? verb.slice(0, -1);
  const speaker = speakerOf(tokens, at, clause.isName); // "Lars skrev: sender det i morgen"
  const said = speaker && { ...speaker, names: [], aux: null, isLater: true, next: at + 1 };
  return { ...task, by: said ? "them" : "me", subject: said, deed: at + 1, infinitive };
}

// "I promised Mette the deck, Lars a call and Bo the quote": the verb is told once.
function gappedAt(clause: Clause, at: number, before: Opening): Opening | null {
  const { tokens } = clause.reading;
  if (before.by === "them") return gappedOfOther(clause, at, before);
  if (before.isAhead || !before.receiver) return null;
  const gapped = receivedAt(clause, at);
  if (!gapped || !(AND.has(low(tokens, at - 1)) || (tokens[at - 1]?.text === "," && isListed(clause, gapped.deed))))
    return null;
  return { ...before, ...gapped };
}

// "Hanne promised the deck, Kate the numbers"; but "Hanne promised the deck, Kate the new boss joined"
function gappedOfOther(clause: Clause, at: number, before: Opening): Opening | null {
  const { tokens } = clause.reading;
  if (before.receiver || !before.subject?.who) return null;
  if (!AND.has(low(tokens, at - 1)) && tokens[at - 1]?.text !== ",") return null;
  const name = nameAt(tokens, at, clause.isName);
  if (!name?.isCertain || name.isPossessive || !isThing(low(tokens, name.next))) return null;
  if (before.isAhead && !hasDeadline(clause, name.next)) return null; // "Kate reviews the plan by Monday, Bo the annexes by Friday"
  const item = tokens.slice(name.next, Math.min(clause.limit, name.next + LONGEST_ITEM));
  if (item.some(({ low }) => CONTACT_VERBS.has(low) || isDone(low) || WAS.has(low))) return null;
  const subject = { told: null, who: name.mention, names: [name], aux: null, isLater: true, next: name.next };
  return { ...before, subject, deed: name.next };
}

const WAS = wordSet("was were is are var er blev");

function receivedAt({ reading: { tokens }, isName }: Clause, at: number): Pick<Opening, "deed" | "receiver"> | null {
  const [word, behind] = [low(tokens, at), low(tokens, at + 1)];
  const pronoun = RECEIVERS.get(word);
  if (pronoun)
    return DETERMINERS.has(behind) || (word !== "her" && isThing(behind))
      ? { deed: at + 1, receiver: { who: null, pronoun } }
      : null;
  const name = nameAt(tokens, at, isName);
  if (!name || name.isPossessive || !isThing(low(tokens, name.next))) return null;
  return { deed: name.next, receiver: { who: name.mention, pronoun: null } };
}

/** So many words behind one item of a list the last one begins. */
const LONGEST_ITEM = 10;

function isListed(clause: Clause, from: number): boolean {
  const { tokens } = clause.reading;
  for (let at = from; at < Math.min(clause.limit, from + LONGEST_ITEM); at += 1)
    if (AND.has(low(tokens, at))) return receivedAt(clause, at + 1) !== null;
  return false;
}

// "the quote", "tilbuddet", but not "havde", nor "sendt".
function isThing(word: string): boolean {
  const isDefinite = word.length > 4 && ["et", "en", "ne"].some((end) => word.endsWith(end));
  return DETERMINERS.has(word) || (isDefinite && cueOf(word) === undefined);
}

// "Søren and I will meet": for Søren.
function withOther(opening: Opening): Opening {
  const { subject, receiver } = opening;
  return receiver === null && subject?.told === "me" && subject.who
    ? { ...opening, receiver: { who: subject.who, pronoun: null } }
    : opening;
}

// "I was promised a draft", "jeg blev lovet et udkast".
function passiveDeed(tokens: readonly Token[], at: number): number | null {
  const verb = SUBJECTS.get(low(tokens, at)) === "me" ? at + 1 : at;
  if (!PASSIVE.has(low(tokens, verb)) || !PASSIVE_PROMISE.has(low(tokens, verb + 1))) return null;
  return verb + 2;
}
