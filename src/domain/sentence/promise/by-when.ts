import { isLetterAt } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import type { Clause, Subject } from "../clause/clause.ts";
import { COMING, DANISH_NEWS, NEWS, WISHES } from "../words/lexicon.ts";
import { hasDeadline } from "./day.ts";
import { isAssigned, presentOf } from "./tasks.ts";

/** Any deed in the present that is told by when, as an infinitive: "he reads it by Friday", "hun kører modellen igen inden fredag". */
export function deedByWhen(clause: Clause, verb: string, next: number, subject: Subject): string | null {
  const deed = englishDeed(verb, subject) ?? danishDeed(verb, subject);
  return deed !== null && hasDeadline(clause, next) ? deed : null;
}

const STATES = wordSet(
  "is was has does says gets needs knows thinks likes expects plans asks requires demands requests prefers doubts fears sells quits resigns divorces switches sleeps tells mentions suggests proposes believes",
);

function isState(verb: string): boolean {
  const stem = verb.slice(0, -1);
  return (
    STATES.has(verb) ||
    COMING.has(verb) ||
    NEWS.has(stem) ||
    WISHES.has(verb) ||
    WISHES.has(stem) ||
    verb.endsWith("ss")
  );
}

// "he reads it by Friday", "I rewrite it by Friday"; but "she needs it by Friday".
function englishDeed(verb: string, subject: Subject): string | null {
  const task = presentOf(verb, subject);
  return (isAssigned(task) && verb !== "asks") || (task !== verb && task !== "" && !isState(verb)) ? task : null;
}

/** "venter svar inden fredag" is no deed. */
const DANISH_STATES = wordSet(
  `håbe ønske vente forvente glæde stoppe slutte ske mangle føde fylde få gå tro synes kunne skulle stå ligge sidde tage
  bede spørge kræve forlange efterlyse regne skifte sælge træde tvivle undre frygte overveje glemme sige fortælle nævne foreslå`,
);

// Any deed where it is told by when: "hun kører modellen igen inden fredag".
function danishDeed(verb: string, { told }: Subject): string | null {
  const infinitive = verb.slice(0, -1);
  if (!verb.endsWith("r") || told === "they" || DANISH_STATES.has(infinitive)) return null;
  return isLikeInfinitive(infinitive) && !DANISH_NEWS.has(infinitive) && !COMING.has(verb) ? infinitive : null;
}

/** "ringe", "se", "gå": letters, and a vowel at the end. */
export function isLikeInfinitive(verb: string): boolean {
  if (verb.length < 3 || !"eåoyiæø".includes(verb.slice(-1))) return false;
  for (let at = 0; at < verb.length; at += 1) if (!isLetterAt(verb, at)) return false;
  return true;
}
