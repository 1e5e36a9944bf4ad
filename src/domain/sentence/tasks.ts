import { wordSet } from "../when/tables.ts";
import { findDay } from "../when.ts";
import { behindAdverbs, type Clause, type DayAhead, pronounPart, type Subject, subjectAt } from "./clause.ts";
import { AND, cueOf, DETERMINERS, isDanishDeed, ME, OBJECT_PRONOUNS, RECEIVERS, SUBJECTS } from "./lexicon.ts";
import { nameAt, nameBefore, standsAlone } from "./names.ts";
import { low } from "./words.ts";

// What is to be done, told as short as notes tell it.

/** Verbs that a note of what is to be done begins with; "talk", "meet" and "come" may be of what was done. */
const TASKS = wordSet(
  `send follow forward introduce intro ask invite confirm prepare arrange organise organize schedule remind buy pay bring finish submit sign translate return
  book review draft share check order update write call phone ring mail email text message ping reply answer fix deliver connect print cc loop handle set do find`,
);
/** Of those, the ones that are nouns as well: "book club", "a review". */
const NOUNS = wordSet("book review draft share check order update fix print do find set");

/** "Anna to send minutes by Friday": what somebody is to do. */
export function assignedDeed(
  { reading: { tokens }, isName }: Clause,
  at: number,
  { names, next }: Subject,
): number | null {
  if (low(tokens, next) !== "to" || !TASKS.has(low(tokens, next + 1)) || names[0]?.isCertain !== true) return null;
  // "lunch with Mette, Lars and Bo to review the plan"
  const isListed = at > 0 && (tokens[at - 1]?.text === "," || AND.has(low(tokens, at - 1)));
  return isListed && nameBefore(tokens, at - 1, isName)?.isCertain ? null : next + 1;
}

/** "she checks the price by Wednesday", "I draft it by Friday": told in the present of a day ahead. */
export function presentTask(verb: string, subject: Subject): string | null {
  const isMine = subject.told === "me" || subject.told === "they" || subject.names.length > 1;
  const task = isMine ? verb : verb.endsWith("s") ? verb.slice(0, -1) : "";
  return TASKS.has(task) ? task : null;
}

/** "send Bo the deck by Friday", "ringe til Bo i morgen" at the head of a clause: what I am to do, for some day ahead. */
export function bareTask(clause: Clause, at: number, dayAhead: DayAhead): number | null {
  const { tokens } = clause.reading;
  const [word, before] = [low(tokens, at), tokens[at - 1]];
  if ((before && before.kind !== "mark") || before?.text === "/" || ME.has(low(tokens, at + 1)) || !dayAhead(at))
    return null;
  if (isDanishDeed(word)) return at;
  const isEnglish = TASKS.has(word);
  if (!isEnglish && !isImperative(word)) return null;
  const isOfSomebody = standsForSomebody(clause, at + 1);
  if (cueOf(word) !== undefined) return isOfSomebody && isToCome(clause, at) ? at : null; // "call Bo on Friday" has been
  const isPlain = isEnglish ? !NOUNS.has(word) : low(tokens, at + 1) === "op";
  if (word === "follow" && cueOf(low(tokens, at + 2)) !== undefined) return null; // "follow up call with Bo"
  return isPlain || isOfSomebody || DETERMINERS.has(low(tokens, at + 1)) ? at : null;
}

// "følg op", "ring til Bo", "skriv til hende"
function isImperative(word: string): boolean {
  return word.length > 3 && isDanishDeed(`${word}e`);
}

function standsForSomebody({ reading: { tokens }, isName }: Clause, from: number): boolean {
  const at = low(tokens, from) === "til" || low(tokens, from) === "to" ? from + 1 : from;
  return OBJECT_PRONOUNS.has(low(tokens, at)) || nameAt(tokens, at, isName)?.isCertain === true;
}

/** Whether the clause tells of a day from `at` on that is ahead even where one looks back: "tomorrow", "by Friday". */
function isToCome({ reading: { tokens, text }, limit, calendar }: Clause, at: number): boolean {
  const found = findDay(text.slice(tokens[at]?.start, tokens[limit - 1]?.end), "past", calendar);
  return found !== undefined && found.day > calendar.today;
}

/** ", sender det i aften": in Danish notes I am left out, unless it is somebody else of whom the clause tells. */
export function elidedTask(clause: Clause, at: number, dayAhead: DayAhead): boolean {
  const { tokens } = clause.reading;
  const verb = low(tokens, at);
  if (tokens[at - 1]?.text !== "," || !verb.endsWith("r") || !isDanishDeed(verb.slice(0, -1)) || !dayAhead(at))
    return false;
  return RECEIVERS.has(low(tokens, at + 1)) || subjectOf(clause, at - 1) === null;
}

/** Who does what stands before `end`, behind a comma or a colon: "he leaves in May and", "Mette called and", but "coffee with Bo and". */
export function subjectOf(clause: Clause, end: number): Subject | null {
  const { tokens } = clause.reading;
  let start = end;
  while (start > 0 && tokens[start - 1]?.kind !== "mark") start -= 1;
  start = behindAdverbs(tokens, AND.has(low(tokens, start)) ? start + 1 : start);
  if (start >= end) return null;
  const subject = subjectAt(clause, start);
  if (subject === null || subject.told === "me") return null;
  const isDoing =
    SUBJECTS.has(pronounPart(low(tokens, start))) ||
    (subject.names[0]?.isCertain && !standsAlone(tokens[subject.next]));
  return isDoing ? subject : null;
}
