import { wordSet } from "../../when/tables.ts";
import { behindAdverbs } from "../clause/clause.ts";
import { isDone } from "../promise/verbs.ts";
import { CONTACT_VERBS, cueOf, DETERMINERS, HAD, NAMELESS, POSTPONED, SUBJECTS, TO } from "../words/lexicon.ts";
import { isCapitalised, isNumber, low, type Token } from "../words/words.ts";
import { THEIRS } from "./to-come.ts";

const GONE = wordSet("kommet rejst flyttet startet begyndt");
const JUST = wordSet("just already lige netop");

// "she'd rung twice yesterday", "hun havde sendt det i fredags": of what was before.
export function isOfEarlier(ahead: readonly Token[], from: number): boolean {
  return ahead.some(({ low: word }, at) => {
    const isContracted = word.endsWith("'d");
    if (at >= from && word === "var" && GONE.has(low(ahead, behindAdverbs(ahead, at + 1)))) return true;
    if (at < from || !(isContracted || HAD.has(word))) return false;
    const told = SUBJECTS.get(isContracted ? word.slice(0, -2) : low(ahead, at - 1));
    if (told === undefined || told === "me") return false;
    return JUST.has(low(ahead, at + 1)) || isDone(low(ahead, behindAdverbs(ahead, at + 1)));
  });
}

const MET = wordSet(
  "came kom left gik seemed looked sounded felt virkede lød så said says told wrote asked sagde fortalte skrev spurgte bad",
);
const HERE = wordSet("here there along forbi by over dér");

// "…, she was in Rome last week", ": her son broke his leg on Saturday"; but "she came on Friday", "she was here yesterday"
function isOfTheirDay(clause: readonly Token[], verb: number): boolean {
  const word = low(clause, behindAdverbs(clause, verb));
  if (
    word === "" ||
    clause.some(({ low, text }) => HERE.has(low) || MET.has(low) || CONTACT_VERBS.has(low) || text === ",")
  )
    return false;
  return verb === 1 || clause.slice(verb).some(({ low }) => PAST.has(low) || low.endsWith("ed") || low.endsWith("ede"));
}

/** Told of what was, or of how it is. */
export const PAST = wordSet(
  "is was has had got ran broke went took won lost fell er var har havde fik brækkede tog vandt holdt blev",
);

const QUIT = wordSet(
  `quit resigned retired died divorced married graduated started began moved fired promoted buried
  startede begyndte flyttede døde fødte fratrådte stoppede fyret forfremmet skilt gift opereret indlagt begravede`,
);
/** The same of somebody who was named before. */
const GOT = wordSet("got had lost sold bought won fik mistede solgte købte vandt bestod");
/** Their birthday: "Bo fyldte 50 i lørdags" */
const TURNS = wordSet("turned turns fyldte fylder bliver");
const CHILD = wordSet("baby son daughter child twins barn søn datter tvillinger");
const US = wordSet("me us mig os with med");

// "Peter sagde op i går", "…, she got the job on Monday", ": his mother died last week": a day of their life.
export function isOfTheirLife(ahead: readonly Token[], from: number): boolean {
  const clause = ahead.slice(from);
  const [first] = clause;
  const told = SUBJECTS.get(low(clause, 0));
  if (!first || told === "me" || clause.some(({ low }) => US.has(low) || cueOf(low) !== undefined)) return false;
  const isOfNamed = told !== undefined || THEIRS.has(first.low);
  if (!isOfNamed && !(isCapitalised(first) && !NAMELESS.has(first.low))) return false;
  if (isOfNamed && first.start > 0 && isOfTheirDay(clause, told === undefined ? 2 : 1)) return true;
  return clause.some(({ low: verb }, at) => {
    const behind = low(clause, at + 1);
    if (at === 0) return false;
    if (TURNS.has(verb) && isNumber(behind)) return true;
    // "she moved to Aarhus", but "moved the deadline"
    if (QUIT.has(verb) && POSTPONED.has(verb) && !isOfNamed) return TO.has(behind) && at + 2 < clause.length;
    if (QUIT.has(verb)) return !POSTPONED.has(verb) || !DETERMINERS.has(behind) || behind === "to";
    return (
      (verb === "sagde" && behind === "op") ||
      (GOT.has(verb) && (isOfNamed || clause.some(({ low }) => CHILD.has(low))))
    );
  });
}
