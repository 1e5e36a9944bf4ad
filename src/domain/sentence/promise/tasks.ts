import { daysBetween } from "../../day.ts";
import { wordSet, wordTable } from "../../when/tables.ts";
import { findDay } from "../../when.ts";
import { behindAdverbs, type Clause, type DayAhead, type Subject, subjectAt } from "../clause/clause.ts";
import { isQuote } from "../clause/speech.ts";
import { nameAt, nameBefore, standsAlone } from "../names/names.ts";
import {
  AND,
  BUT,
  cueOf,
  DEEDS,
  DETERMINERS,
  isDanishDeed,
  isDayWord,
  ME,
  OBJECT_PRONOUNS,
  RECEIVERS,
  SUBJECTS,
  TASK_WORDS,
} from "../words/lexicon.ts";
import { low, pronounPart, type Token } from "../words/words.ts";

// What is to be done, told as short as notes tell it.

/** Verbs that a note of what is to be done begins with; "talk", "meet" and "come" may be of what was done. */
const TASKS = wordSet(`${TASK_WORDS} remind handle do`);
/** What else somebody is to do: "Anna to circulate the minutes". */
const WORK = wordSet(
  "circulate revert clean run rerun collect compile gather build design test analyse analyze summarise summarize research complete chase upload publish present propose coordinate host own prep rewrite comment recalculate",
);
/** Of those, the ones that are nouns as well: "book club", "a review". */
const NOUNS = wordSet("book review draft share check order update fix print do find set");

/** What was done with them is "ringede", so that they are never of the past. */
const DANISH_CALLS = wordSet("ring skriv");
/** So far behind whoever does it stands what they do besides. */
const LONGEST = 30;
/** So many days ago, a date without a year is nearer as the next one. */
const LONG_AGO = 183;

/** "Anna to send minutes by Friday": what somebody is to do. */
export function assignedDeed(
  { reading: { tokens }, isName }: Clause,
  at: number,
  { names, next, told }: Subject,
): number | null {
  if (low(tokens, next) !== "to" || !isAssigned(low(tokens, next + 1))) return null;
  if (told !== null && told !== "me" && isBehindMark(tokens, at)) return next + 1; // ": she to send the CV"
  if (names[0]?.isCertain !== true) return null;
  // "lunch with Mette, Lars and Bo to review the plan"
  const isListed = at > 0 && (tokens[at - 1]?.text === "," || AND.has(low(tokens, at - 1)));
  return isListed && nameBefore(tokens, at - 1, isName)?.isCertain ? null : next + 1;
}

export function isAssigned(word: string): boolean {
  return TASKS.has(word) || DEEDS.has(word) || WORK.has(word);
}

/** "AP Kate: send CV", "action point me: draft the plan", "AP: send her the CV"; of nobody named it is mine. */
export function actionPoint({ reading: { tokens }, isName }: Clause, at: number): Task | null {
  const lead = low(tokens, at) === "action" && low(tokens, at + 1) === "point" ? at + 2 : at + 1;
  if (lead === at + 1 && low(tokens, at) !== "ap") return null;
  const from = tokens[lead]?.text === ":" ? lead + 1 : lead;
  const name = nameAt(tokens, from, isName);
  const next = ME.has(low(tokens, from)) ? from + 1 : (name?.next ?? from);
  if (name && !name.isCertain) return null;
  const isLed = tokens[next]?.text === ":" || low(tokens, next) === "to";
  const deed = isLed ? next + 1 : next;
  const verb = low(tokens, deed);
  const isNamed = next > from && tokens[next]?.text === ":" && tokens[deed]?.kind === "word"; // then whatever is to be done
  if (!isNamed && (!(isLed || from > lead) || !(isAssigned(verb) || isDanishDeed(verb)))) return null;
  const subject = name && { told: null, who: name.mention, names: [name], aux: null, isLater: at > 0, next };
  return { subject, deed };
}

interface Task {
  readonly subject: Subject | null;
  readonly deed: number;
}

/** ", me to send the bio by Friday", "I to forward it": what I am to do, told as what others are. */
export function assignedToMe({ reading: { tokens } }: Clause, at: number): number | null {
  const isMine = low(tokens, at) === "me" || (low(tokens, at) === "i" && isBehindMark(tokens, at));
  return isMine && low(tokens, at + 1) === "to" && isAssigned(low(tokens, at + 2)) ? at + 2 : null;
}

function isBehindMark(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind !== "word" || AND.has(low(tokens, at - 1));
}

/** "she checks the price by Wednesday", "I draft it by Friday": told in the present of a day ahead. */
export function presentTask(verb: string, subject: Subject): string | null {
  const task = presentOf(verb, subject);
  return TASKS.has(task) ? task : null;
}

/** "fixes", "finishes" */
const SOFT_ENDS = ["sses", "xes", "zes", "shes", "ches"];

// The verb that "sends" or "fixes" is the present of; empty where nothing is told in the present of this one.
export function presentOf(verb: string, { told, names }: Subject): string {
  if (told === "me" || told === "they" || names.length > 1) return verb;
  return verb.endsWith("s") ? verb.slice(0, SOFT_ENDS.some((end) => verb.endsWith(end)) ? -2 : -1) : "";
}

/** "I'm sending it on Monday", "he's checking the price this week": the verb that "sending" is of. */
export function taskInProgress(word: string): string | undefined {
  const stem = word.endsWith("ing") ? word.slice(0, -3) : "";
  return VAGUE.has(stem) ? undefined : [stem, `${stem}e`].find((verb) => TASKS.has(verb));
}

/** "He's doing fine", "she's trying to sleep" */
const VAGUE = wordSet("do find try");
/** What two do: ", meeting him again on Friday". */
export const MEETING = wordTable<string>(["meet", "meeting"], ["see", "seeing"]);

/** "send Bo the deck by Friday", "ringe til Bo i morgen" at the head of a clause: what I am to do, for some day ahead. */
export function bareTask(clause: Clause, at: number, dayAhead: DayAhead): number | null {
  const { tokens } = clause.reading;
  const [word, before] = [low(tokens, at), tokens[at - 1]];
  const [isEnglish, isDanish] = [TASKS.has(word), isDanishDeed(word)];
  if (
    !(isEnglish || isDanish || isImperative(word)) ||
    (before && before.kind !== "mark") ||
    before?.text === "/" ||
    isQuote(before) ||
    ME.has(low(tokens, at + 1)) ||
    !dayAhead(at)
  )
    return null;
  if (isDanish) return at;
  if (low(tokens, at + 1) === "til" && DANISH_CALLS.has(word)) return at;
  const isOfSomebody = standsForSomebody(clause, at + 1);
  if (cueOf(word) !== undefined) return isOfSomebody && isToCome(clause, at) ? at : null; // "call Bo on Friday" has been
  const isPlain = isEnglish ? !NOUNS.has(word) : low(tokens, at + 1) === "op";
  if (word === "follow" && cueOf(low(tokens, at + 2)) !== undefined) return null; // "follow up call with Bo"
  return isPlain || isOfSomebody || DETERMINERS.has(low(tokens, at + 1)) ? at : null;
}

// ", sending her the form today", ", calling back tomorrow"; but ", asking her boss"
function isForThem(word: string, behind: string): boolean {
  return word === "back" || (RECEIVERS.has(word) && (word !== "her" || DETERMINERS.has(behind) || isDayWord(behind)));
}

// "følg op", "ring til Bo", "skriv til hende"
function isImperative(word: string): boolean {
  return word.length > 3 && isDanishDeed(`${word}e`);
}

function standsForSomebody({ reading: { tokens }, isName }: Clause, from: number): boolean {
  return OBJECT_PRONOUNS.has(low(tokens, from)) || nameAt(tokens, from, isName)?.isCertain === true;
}

/** Whether a day is told up to the next comma that is ahead even where one looks back: "tomorrow", "by Friday", a date of next month. */
function isToCome({ reading: { tokens, text }, limit, calendar }: Clause, at: number): boolean {
  let end = at;
  while (end < limit && tokens[end]?.text !== "," && tokens[end]?.text !== ":") end += 1;
  const found = findDay(text.slice(tokens[at]?.start, tokens[end - 1]?.end), "past", calendar);
  return found !== undefined && (found.day > calendar.today || daysBetween(found.day, calendar.today) > LONG_AGO);
}

/** ". Ringer til hende i næste uge", ", sender det i aften": in Danish notes I am left out, unless it is somebody else of whom the clause tells. */
export function elidedTask(clause: Clause, at: number, dayAhead: DayAhead): boolean {
  const { tokens } = clause.reading;
  const [verb, before] = [low(tokens, at), tokens[at - 1]];
  if (before?.text === "," && (taskInProgress(verb) ?? MEETING.get(verb)) !== undefined)
    return isForThem(low(tokens, at + 1), low(tokens, at + 2)) && dayAhead(at);
  if (before?.kind !== "mark" || !verb.endsWith("r") || !isDanishDeed(verb.slice(0, -1)) || !dayAhead(at)) return false;
  if (before.text !== ",") return true;
  return RECEIVERS.has(low(tokens, at + 1)) || isWanting(tokens, at - 1) || subjectOf(clause, at - 1) === null;
}

const WANTING = wordSet("bad beder spurgte spørger mangler ønsker efterlyste efterlyser");

// "han vil have tallene inden torsdag, sender dem i morgen": who asked for it is not who sends it.
function isWanting(tokens: readonly Token[], end: number): boolean {
  for (let at = end - 1; at > Math.max(0, end - LONGEST) && tokens[at]?.kind !== "mark"; at -= 1)
    if (WANTING.has(low(tokens, at)) || (low(tokens, at) === "have" && low(tokens, at - 1) === "vil")) return true;
  return false;
}

/** "Mette ringede og sender listen i morgen", ", jeg sagde ja og skriver den i weekenden": whoever is told of does this as well. */
export function sharedTask(
  clause: Clause,
  at: number,
  dayAhead: DayAhead,
): { readonly subject: Subject | null; readonly infinitive: string } | null {
  const { tokens } = clause.reading;
  const verb = low(tokens, at);
  const stem = verb.slice(0, -1);
  const isTask = verb.endsWith("r") ? isDanishDeed(stem) : verb.endsWith("s") && TASKS.has(stem) && !NOUNS.has(stem);
  const isJoined = AND.has(low(tokens, at - 1)) || BUT.has(low(tokens, at - 1));
  if (!isTask || !isJoined || !dayAhead(at)) return null;
  const subject = subjectOf(clause, at - 1);
  const isForOther = verb.endsWith("r") && isForThem(low(tokens, at + 1), low(tokens, at + 2)); // "kaffe med Mette og sender hende listen i morgen"
  return subject !== null || isForOther || isMine(tokens, at - 1) ? { subject, infinitive: stem } : null;
}

function isMine(tokens: readonly Token[], end: number): boolean {
  let start = end;
  while (start > Math.max(0, end - LONGEST) && tokens[start - 1]?.kind !== "mark") start -= 1;
  return SUBJECTS.get(pronounPart(low(tokens, behindAdverbs(tokens, start)))) === "me";
}

/** Who does what stands before `end`, behind a comma or a colon: "he leaves in May and", "Mette called and", but "coffee with Bo and". */
export function subjectOf(clause: Clause, end: number): Subject | null {
  const { tokens } = clause.reading;
  let start = end;
  while (start > Math.max(0, end - LONGEST) && tokens[start - 1]?.kind !== "mark") start -= 1;
  start = behindAdverbs(tokens, AND.has(low(tokens, start)) ? start + 1 : start);
  if (start >= end) return null;
  const subject = subjectAt(clause, start);
  if (subject === null || subject.told === "me") return null;
  const isDoing =
    SUBJECTS.has(pronounPart(low(tokens, start))) ||
    (subject.names[0]?.isCertain && !standsAlone(tokens[subject.next]));
  return isDoing ? subject : null;
}
