import { readDay } from "../../when.ts";
import {
  BOTH,
  behindAdverbs,
  type Clause,
  type DayAhead,
  type Opening,
  type Subject,
  subjectAt,
} from "../clause/clause.ts";
import { nameBefore } from "../names/names.ts";
import { ABOUT, CONJUNCTIONS, HAVE, OFFERED, PROMISED, RECEIVERS, SUBJECTS, TO_DO, TOWARD } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, pronounPart } from "../words/words.ts";
import { verbAt, withReceiver } from "./verbs.ts";

/** So far behind "who" its clause is looked through. */
const LONGEST_RELATIVE = 40;
const LONGEST_DAY = 5;

// "lunch with Mette, who promised a list", "Bo, som jeg lovede oplægget inden fredag". Where more is said of her behind it ("Mette, who
// promised the list, called") it only tells which Mette, and so it may do without a comma, a day or a deed.
export function relativeAt(clause: Clause, at: number, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const who = whoBefore(clause, at);
  const isBoth = BOTH.has(low(tokens, at + 1));
  const mine = who && !isBoth ? subjectAt(clause, at + 1) : null;
  if (!who || (mine && mine.told !== "me")) return null;
  const theirs: Subject = { told: null, who, names: [], aux: null, isLater: true, next: isBoth ? at + 2 : at + 1 };
  const subject = mine ?? (isBoth ? { ...theirs, told: "they", who: null } : theirs);
  const verb = behindAdverbs(tokens, subject.next);
  const told = verbAt(clause, verb, subject, dayAhead);
  if (!told || told.deed > clause.limit || !endsSentence(clause, told.deed)) return null;
  const opening = withReceiver(clause, { ...told, subject });
  if (!dayAhead(at) && (mine || !isPromised(clause, at, verb, opening))) return null;
  return mine && !opening.receiver ? { ...opening, receiver: { who, pronoun: null } } : opening;
}

// ", who promised a list", "who offered to call"; but "who promised her a list" is between others.
function isPromised({ reading: { tokens } }: Clause, at: number, verb: number, { deed }: Opening): boolean {
  const giving = HAVE.has(low(tokens, verb)) ? behindAdverbs(tokens, verb + 1) : verb;
  const isGiven = PROMISED.has(low(tokens, giving));
  const isNews = isGiven && tokens[at - 1]?.text === "," && !RECEIVERS.has(low(tokens, giving + 1));
  const isDeed = TO_DO.has(low(tokens, deed)) || TO_DO.has(low(tokens, deed - 1));
  return isNews || ((isGiven || OFFERED.has(low(tokens, giving))) && isDeed);
}

// The name that ends before "who", ", who" or "to whom", or before a day in front of them ("lunch with Mette yesterday, who promised …").
function whoBefore(clause: Clause, at: number): Mention | null {
  const { tokens, text } = clause.reading;
  const end = TOWARD.has(low(tokens, at - 1)) ? at - 1 : at;
  if (tokens[end - 1]?.text !== ",") return nameEndingAt(clause, end);
  const name = nameEndingAt(clause, end - 1);
  for (let from = end - 2; name === null && from >= end - LONGEST_DAY; from -= 1) {
    const day = text.slice(tokens[from]?.start, tokens[end - 2]?.end);
    if (readDay(day, "past", clause.calendar) !== undefined) return nameEndingAt(clause, from);
  }
  return name;
}

// One that was only talked about is not there to promise.
function nameEndingAt({ reading: { tokens }, isName }: Clause, end: number): Mention | null {
  const name = nameBefore(tokens, end, isName);
  return !name || name.isPossessive || ABOUT.has(low(tokens, name.start - 1)) ? null : name.mention;
}

// Behind a comma only another clause may follow, not what the name itself did.
function endsSentence({ reading: { tokens }, limit }: Clause, from: number): boolean {
  for (let at = from; at < Math.min(limit, from + LONGEST_RELATIVE); at += 1) {
    if (tokens[at]?.text !== ",") continue;
    const behind = low(tokens, at + 1);
    if (at + 1 < limit && !CONJUNCTIONS.has(behind) && !SUBJECTS.has(pronounPart(behind))) return false;
  }
  return true;
}
