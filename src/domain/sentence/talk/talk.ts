import { pronounOf } from "../../given-names.ts";
import type { InteractionKind, Side } from "../../interaction.ts";
import { wordSet } from "../../when/tables.ts";
import { MONTHS } from "../../when/words.ts";
import { behindAdverbs } from "../clause/clause.ts";
import { HELPED } from "../exchange/lexicon.ts";
import type { IsName } from "../names/is-name.ts";
import { isInCapitals } from "../names/name-run.ts";
import {
  companyAt,
  isDoing,
  isDoubtfulName,
  type NameAt,
  nameAt,
  nameBefore,
  namesAt,
  standsAlone,
} from "../names/names.ts";
import {
  ABOUT,
  ADVERBS,
  AND,
  BUT,
  CANCELLED,
  CONJUNCTIONS,
  CONTACT_VERBS,
  cueOf,
  DEEDS,
  DETERMINERS,
  FIRST_STEPS,
  FROM,
  HOLD,
  LETTERS,
  ME,
  OBJECT_PRONOUNS,
  ORDINARY,
  RECEIVED,
  SUBJECTS,
  THAT,
  TO,
  VERB_TAILS,
  WISHES,
  WITH,
} from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { isCapitalised, low, type Token } from "../words/words.ts";
import { tellsOfCancelling } from "./called-off.ts";
import { INVERTED, isGuest, isHere, isSaw, isState } from "./guests.ts";
import { isInviting, isOverMeal, kindOf, readCue, type SeenCue, wordSentBy } from "./kind.ts";
import { ALSO, CAME, isPresent, presentAt, WAS } from "./present.ts";
import { isCommentOn, isTheirs, stepAt } from "./steps.ts";

/** What a sentence tells of the conversation itself. */
export interface Talk {
  readonly kind: InteractionKind | null;
  readonly initiator: Side | null;
  /** Whether the owner sent a season's greeting. */
  readonly isGreeting: boolean;
  readonly people: readonly Mention[];
  /** Whether a word tells of a meeting, a call, a letter or a talk. */
  readonly hasCue: boolean;
}

interface Clause {
  readonly tokens: readonly Token[];
  readonly isName: IsName;
  readonly people: Mention[];
  readonly steps: Side[];
  readonly cues: SeenCue[];
  /** Then a list of people may go on. */
  readonly isBehindBracket: boolean;
}

const MEETS = wordSet("ran bumped caught stødte løb took tog");
const SPOKEN = wordSet(
  "talk talked spoke said sagde chatted talte written skrevet ringet ringer ringe op mailet replied svarede",
);
/** "Just Mette and me", "kun mig og Mette" */
const ONLY = wordSet("just only kun bare");
/** "It was just Mette", "det blev bare Mette" */
const BECAME = wordSet("was being blev var");
const MYSELF = wordSet("me i mig jeg");
const FINALLY = wordSet("finally endelig");
const THEN = wordSet("then derefter bagefter");
const GREETINGS = wordSet("hello hi greetings regards hilste hilse hilsen hilsner");

/** Reads the clauses told of the conversation, promises and days cut out of them. */
export function talkIn(text: string, clauses: readonly (readonly Token[])[], isName: IsName): Talk {
  const people: Mention[] = [];
  const steps: Side[] = [];
  const cues: SeenCue[] = [];
  let isCalledOff = false;
  for (const tokens of clauses) {
    isCalledOff ||= tellsOfCancelling(tokens, cues.length === 0, isName);
    const isBehindBracket = text.slice(0, tokens[0]?.start).trimEnd().endsWith(")");
    readClause({ tokens, isName, people, steps, cues, isBehindBracket });
  }
  const kind = isCalledOff ? wordSentBy(cues) : kindOf(cues);
  const isLetter = kind === "mail" || kind === "message";
  const hasFirstStep = kind !== null && kind !== "meet" && kind !== "event";
  return {
    kind,
    initiator: hasFirstStep ? (steps[0] ?? null) : null,
    isGreeting: isLetter && steps[0] !== "them" && cues.some(({ cue }) => cue === "greeting"),
    people: once(people),
    hasCue: cues.length > 0 || isCalledOff,
  };
}

/** The same people, no one twice. */
export function once(people: readonly Mention[]): Mention[] {
  const byName = new Map<string, Mention>();
  for (const mention of people) {
    const key = mention.text.toLowerCase();
    const known = byName.get(key);
    byName.set(
      key,
      known
        ? {
            ...mention,
            ...known,
            organisation: known.organisation ?? mention.organisation,
            isNew: known.isNew || mention.isNew,
          }
        : mention,
    );
  }
  return [...byName.values()];
}

function readClause(clause: Clause): void {
  const { tokens, isName, people } = clause;
  const canBePresent = tokens.some(({ low }) => WAS.has(low) || CAME.has(low) || ALSO.has(low));
  const hasPeople = people.length > 0;
  let isAbout = false;
  let isWished = false;
  let isInvited = false;
  let at = subjectsAt(clause);
  let letter = at > 0 && LETTERS.has(low(tokens, at)) ? at : -1;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (canBePresent && (token.text === "," || token.text === ":" || AND.has(token.low) || BUT.has(token.low))) {
      const present = presentAt(tokens, at + 1, isName);
      people.push(...present);
      if (present.length > 0) isAbout = false;
    }
    if (isWished) isWished = !endsWish(tokens, at);
    const opens = opensPeople(tokens, at, isName);
    isInvited ||= isInviting(tokens, at);
    if (
      ABOUT.has(token.low) ||
      (isInvited && leadsToOccasion(tokens, at)) ||
      (opens > 0 && isHelpWith(tokens, at, isName))
    )
      isAbout = true;
    else if (opens && !(isWished || (isAbout && people.length > 0))) {
      isAbout = false;
      at = Math.max(at, addNames(at + opens) - 1);
    } else if (isAbout) {
      if (isOverMeal(tokens, at)) isAbout = false;
      else if (isByPhone(tokens, at)) readCue(tokens, at, clause.cues, people.length);
    } else if (token.mention) at = Math.max(at, addNames(at) - 1);
    else {
      const isLetter = !isWished && readCue(tokens, at, clause.cues, people.length);
      if (isLetter || LETTERS.has(token.low)) letter = at;
      const step = stepAt(tokens, at, letter, isName);
      if (step !== null) clause.steps.push(step);
      const from = isWished ? null : peopleBehind(clause, at, letter, hasPeople);
      if (from === null) {
        isWished ||= people.length > 0 && isWish(tokens, at);
        continue;
      }
      for (let tail = at + 1; tail < from; tail += 1) readCue(tokens, tail, clause.cues, people.length);
      at = Math.max(at, addNames(from) - 1);
    }
  }
  function addNames(from: number): number {
    const { names, next } = companyAt(tokens, from, isName);
    const before = names.at(-2);
    const isOfLast = before && tokens[before.next]?.text === "," && isState(tokens, next) && !isHere(tokens, next);
    const there = isOfLast ? names.slice(0, -1) : names; // "with Mette, Lars is well too"
    for (const { mention } of there) people.push(mention);
    return names.length > 0 ? next : from;
  }
}

const PHONES = wordSet(
  "phone telephone telefon telefonen zoom teams skype facetime mail email e-mail sms text whatsapp messenger linkedin",
);
const OVER = wordSet("over on via by på pr per");

function leadsToOccasion(tokens: readonly Token[], at: number): boolean {
  return TO.has(low(tokens, at)) || low(tokens, at) === "for";
}

// "talked about coaching on the phone", "asked about the invoice by mail"
function isByPhone(tokens: readonly Token[], at: number): boolean {
  const lead = low(tokens, at - 1) === "the" ? at - 2 : at - 1;
  return PHONES.has(low(tokens, at)) && OVER.has(low(tokens, lead)) && standsAlone(tokens[at + 1]);
}

// "with", "med", "m.", "m/", "w/", and "w" in front of a name: how many tokens it takes.
function opensPeople(tokens: readonly Token[], at: number, isName: IsName): number {
  const word = low(tokens, at);
  if (WITH.has(word)) return 1;
  if (ONLY.has(word)) {
    if (ME.has(low(tokens, at + 1)) && AND.has(low(tokens, at + 2))) return 3;
    const { names, next } = namesAt(tokens, at + 1, isName);
    if (!names[0]?.isCertain) return 0;
    const isWithMe = AND.has(low(tokens, next)) && MYSELF.has(low(tokens, next + 1));
    return isWithMe || (BECAME.has(low(tokens, at - 1)) && standsAlone(tokens[next])) ? 1 : 0;
  }
  if (word !== "m" && word !== "w") return 0;
  if ([".", "/"].includes(tokens[at + 1]?.text ?? "")) return 2;
  return tokens[at]?.text === word && nameAt(tokens, at + 1, isName)?.isCertain ? 1 : 0;
}

// "helped me with Excel", "hjalp Mette med PowerPoint"
function isHelpWith(tokens: readonly Token[], at: number, isName: IsName): boolean {
  const behind = low(tokens, at - 1) === "out" ? at - 1 : at;
  if (OBJECT_PRONOUNS.has(low(tokens, behind - 1))) return HELPED.has(low(tokens, behind - 2));
  const whom = nameBefore(tokens, behind, isName);
  return whom !== null && HELPED.has(low(tokens, whom.start - 1));
}

// "she wants to meet", "she'd like", "hun vil gerne møde", "told me to call", "bad mig ringe": what follows has not been done.
function isWish(tokens: readonly Token[], at: number): boolean {
  const word = low(tokens, at);
  if (FINALLY.has(low(tokens, at + 1))) return false; // "could finally meet"
  if (WISHES.has(word)) return !(ORDINARY.has(word) && tokens[at] && isCapitalised(tokens[at]));
  if (word.endsWith("'d") || word.endsWith("'ll")) return SUBJECTS.has(word.slice(0, word.indexOf("'")));
  if (!ME.has(word)) return false;
  return low(tokens, at - 1) === "bad" || (low(tokens, at + 1) === "to" && DEEDS.has(low(tokens, at + 2)));
}

function endsWish(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [low(tokens, at), low(tokens, at + 1)];
  if (word === ",") return !isWish(tokens, at - 1) && !THAT.has(next);
  return CONJUNCTIONS.has(word) && (SUBJECTS.has(next) || CONTACT_VERBS.has(next) || THEN.has(word));
}

// Names in front of the clause: "Mette called", "Mette, Lars and Bo for lunch", "Mettes mail", "hun ringede".
function subjectsAt(clause: Clause): number {
  const { tokens, isName, people, steps } = clause;
  let start = clause.isBehindBracket && people.length > 0 && AND.has(low(tokens, 0)) ? 1 : 0;
  const isListed = start > 0 || (clause.isBehindBracket && tokens[0]?.text === ",");
  while (
    start < tokens.length &&
    (tokens[start]?.kind === "gap" ||
      tokens[start]?.text === "," ||
      (ADVERBS.has(low(tokens, start)) && !isSaw(tokens, start)) ||
      (start > 0 && BUT.has(low(tokens, start))))
  )
    start += 1;
  const told = SUBJECTS.get(low(tokens, start));
  if (told) {
    const verb = behindAdverbs(tokens, start + 1);
    if (FIRST_STEPS.has(low(tokens, verb))) steps.push(told === "me" ? "me" : "them");
    return start + 1;
  }
  if (FIRST_STEPS.has(low(tokens, start))) {
    steps.push(isTheirs(tokens, start, isName) ? "them" : "me");
    return 0;
  }
  const { names, next } = namesAt(tokens, start, isName);
  const [first] = names;
  if (!first) return 0;
  const verb = behindAdverbs(tokens, next);
  const isActing =
    CONTACT_VERBS.has(low(tokens, verb)) ||
    (first.isCertain && isDoing(tokens, start, verb) && !(people.length > 0 && isState(tokens, next))) ||
    (first.isPossessive && LETTERS.has(low(tokens, next))) ||
    isPresent(tokens, next);
  const opener = tokens[start];
  const isAlone =
    opener !== undefined &&
    isName(first.mention.text) &&
    (next >= tokens.length ? isCapitalised(opener) || opener.start === 0 : isHeading(tokens, start, next)); // "Rose - coffee"
  const isDoubtful =
    !isAlone && isDoubtfulName(tokens, start, isName) && names.length === 1 && !first.mention.text.includes(" ");
  const isOpening = people.length === 0 && !isDoubtful && (first.isCertain || standsBare(tokens, names, next));
  const isGoingOn = isListed && people.length > 0 && first.isCertain && standsAlone(tokens[next]);
  if (!isActing && !isOpening && !isGoingOn) return 0;
  people.push(...names.map(({ mention }) => mention));
  if (FIRST_STEPS.has(low(tokens, verb)) || (first.isPossessive && LETTERS.has(low(tokens, next)))) steps.push("them");
  return next;
}

// "Rose, coffee, 1h", "Grace: next call in May"; but "Sol, sommer og kaffe" and "May: three calls".
function isHeading(tokens: readonly Token[], start: number, next: number): boolean {
  const [opener, mark] = [tokens[start], tokens[next]];
  if (opener?.start !== 0 || !isCapitalised(opener) || MONTHS.has(opener.low)) return false;
  return mark?.text === ":" || (mark?.text === "," && cueOf(low(tokens, next + 1)) !== undefined);
}

function standsBare(tokens: readonly Token[], names: readonly NameAt[], next: number): boolean {
  return names.some(({ isCertain }) => isCertain) || (next >= tokens.length && names.length > 1);
}

// Where the people begin that the word at `at` leads to, if it does.
function peopleBehind(
  { tokens, isName, people, cues, steps }: Clause,
  at: number,
  letter: number,
  hasPeople: boolean,
): number | null {
  const word = low(tokens, at);
  const next = nameAt(tokens, at + 1, isName);
  if (isGuest(tokens, at, isName)) return INVERTED.has(low(tokens, at + 1)) ? at + 2 : at + 1;
  if (next?.isCertain && takesName(tokens, word, next)) {
    if (word === "left" && (at === 0 || SUBJECTS.get(low(tokens, at - 1)) === "me")) steps.push("me");
    return at + 1;
  }
  if (CONTACT_VERBS.has(word) || MEETS.has(word) || isSaw(tokens, at)) {
    let from = INVERTED.has(low(tokens, at + 1)) ? at + 2 : at + 1; // "i går mødte jeg Mette"
    while (from < at + 5 && VERB_TAILS.has(low(tokens, from)) && !nameAt(tokens, from, isName)) from += 1;
    return nameAt(tokens, from, isName) || DETERMINERS.has(low(tokens, from)) ? from : null;
  }
  if (TO.has(word) || FROM.has(word)) {
    if (FROM.has(word) && people.length > 0 && GREETINGS.has(low(tokens, at - 1))) return null; // "Mette said hello from Lars"
    if (TO.has(word) && (isReason(tokens, at) || isGreetingFrom(tokens, at))) return null;
    const isLettered = letter >= 0 && letter < at && (letter === at - 1 || people.length === 0);
    const isSpoken = FIRST_STEPS.has(low(tokens, at - 1)) || SPOKEN.has(low(tokens, at - 1));
    if (next && (isLettered || isSpoken)) return at + 1;
    const canBeThere = people.length === 0 || (!hasPeople && nameBefore(tokens, at, isName) !== null); // "introduced Mette to Bo"
    return next?.isCertain && canBeThere && !isDoubtfulName(tokens, at + 1, isName) && word !== "by" ? at + 1 : null;
  }
  if (word === "hos" || word === "at") {
    // "fest hos Berg" may be a firm's, as "Bergs fest" may.
    const isFirms = cues.at(-1)?.cue === "event" && next !== null && pronounOf(next.mention.text) === null;
    if (!next?.isCertain || isFirms) return null;
    return word === "hos" || namesAt(tokens, at + 1, isName).names.at(-1)?.isPossessive ? at + 1 : null;
  }
  if (isCommentOn(tokens, at)) return next ? at + 1 : null;
  if (word === "on" && CANCELLED.has(low(tokens, at - 1))) return next?.isCertain ? at + 1 : null; // "had to cancel on Mette"
  if (HOLD.get(word) === low(tokens, at - 1)) return next?.isCertain ? at + 1 : null;
  if (word === "," && people.length === 0) return standsBetweenCommas({ tokens, isName }, at + 1) ? at + 1 : null;
  if (cueOf(word) !== undefined && next?.isCertain && !isDoubtfulName(tokens, at + 1, isName)) return at + 1;
  if (word !== ":" || next === null) return null;
  const isTitle = people.length === 0 && cues.length > 0 && next.isCertain; // "Conference call: Mette and Lars"
  return isTitle || (at === 1 && !isInCapitals(next.mention.text, true)) ? at + 1 : null;
}

const GREETS = wordSet("says sends say");

// "he says hi to Mette", "sends his regards to Mette"; but "I said hi to Mette"
function isGreetingFrom(tokens: readonly Token[], to: number): boolean {
  if (!GREETINGS.has(low(tokens, to - 1))) return false;
  return GREETS.has(low(tokens, DETERMINERS.has(low(tokens, to - 2)) ? to - 3 : to - 2));
}

const INTRODUCTIONS = ["intro", "præsent"];
/** So many words stand between "for" and the "to" of an introduction. */
const LONGEST_REASON = 5;

// "thanked Bo for the introduction to Mette", "for introducing me to her"
function isReason(tokens: readonly Token[], to: number): boolean {
  let isIntroduction = false;
  for (let at = to - 1; at >= to - LONGEST_REASON; at -= 1) {
    const word = low(tokens, at);
    if (isIntroduction && word === "for") return true;
    isIntroduction ||= INTRODUCTIONS.some((stem) => word.startsWith(stem));
  }
  return false;
}

// "left Mette a voicemail", "missed Mette's call", "bad Mette om en anbefaling"
function takesName(tokens: readonly Token[], word: string, { next, isPossessive }: NameAt): boolean {
  const behind = low(tokens, next);
  if (word === "left") return DETERMINERS.has(behind) && LETTERS.has(low(tokens, next + 1));
  if (word === "bad") return behind === "om";
  return isPossessive && RECEIVED.has(word) && LETTERS.has(behind);
}

// "Dinner, Mette and Lars, on Tuesday"
function standsBetweenCommas({ tokens, isName }: Pick<Clause, "tokens" | "isName">, at: number): boolean {
  const { names, next } = namesAt(tokens, at, isName);
  const behind = tokens[next];
  return names.length > 0 && names.every(({ isCertain }) => isCertain) && behind?.kind !== "word";
}
