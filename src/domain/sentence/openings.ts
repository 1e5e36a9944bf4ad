import type { Side } from "../interaction.ts";
import { isDigitAt, isLetterAt } from "../when/letters.ts";
import { wordSet, wordTable } from "../when/tables.ts";
import { type Calendar, findDay, readDay } from "../when.ts";
import {
  ABOUT,
  ADVERBS,
  AND,
  CONJUNCTIONS,
  cueOf,
  DANISH_DEEDS,
  DANISH_DEEDS_WITH_DAY,
  DANISH_NEWS,
  DEEDS,
  DETERMINERS,
  NEWS,
  OBJECT_PRONOUNS,
  RECEIVERS,
  REPORTING,
  SUBJECTS,
  type Told,
} from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { type IsName, type NameAt, nameAt, nameBefore, namesAt } from "./names.ts";
import { isCapitalised, low, type Reading, type Token } from "./words.ts";

export interface Clause {
  readonly reading: Reading;
  /** The end of the clause. */
  readonly limit: number;
  readonly calendar: Calendar;
  readonly isName: IsName;
}

export interface Subject {
  readonly told: Told | null;
  readonly who: Mention | null;
  readonly names: readonly NameAt[];
  /** The "'ll" or "'d" of "she'll". */
  readonly aux: string | null;
  /** Something stands in front of it. */
  readonly isLater: boolean;
  readonly next: number;
}

export interface Opening {
  readonly by: Side;
  readonly subject: Subject | null;
  /** Where what was promised begins. */
  readonly deed: number;
  /** A Danish present turned into the infinitive, in front of the rest. */
  readonly infinitive: string | null;
  readonly receiver: Receiver | null;
  /** Told as something to come: then a day in front of it is its day. */
  readonly isAhead: boolean;
}

export interface Receiver {
  readonly who: Mention | null;
  readonly pronoun: "she" | "he" | "they" | null;
}

const HAVE = wordSet("have has had 've 's har havde");
const PROMISED = wordSet("promise promised promises pledged lovede lover lovet");
const OFFERED = wordSet("agreed offered offers agrees undertook volunteered committed tilbød tilbyder tilbudt");
const OWED = wordSet("owe owes owed skylder skyldte");
const WILL = wordSet("will 'll shall would 'd");
const DANISH_WILL = wordSet("vil ville skal skulle");
const SAID = wordSet("told said says sagde siger lovede promised fortalte");
const BE = wordSet("am is are was were 'm 's 're");
const PASSIVE = wordSet("was were got been blev fik er");
const PASSIVE_PROMISE = wordSet("promised lovet");
const RELATIVE = wordSet("who som der which that what hvad at");
const WHO = wordSet("who whom som der");
const BOTH = wordSet("both begge");
const THERE = wordSet("der her");
const PROMISES = wordSet("promised lovede owes skylder");
const OFFERED_DEED = wordSet("to at a an en et");
const ME = wordSet("me us mig os");
const REMEMBER = wordSet("remember husk");
const TO_DO = wordSet("to at");
/** What tells of something I must do: with "to" behind it or without, only with a day, where it is not to be forgotten, or as a note. */
const NEEDS = wordTable<"to" | "bare" | "day" | "mind" | "note">(
  ["to", "need have ought got mangler"],
  ["bare", "must should gotta burde bør skal"],
  ["day", "må"],
  ["mind", "don't do"],
  ["note", "note todo to-do remember husk"],
);
const KEEPS_IN_MIND = wordSet("remember forget huske glemme");
const WANTS = wordSet("asked asks wants wanted told reminded needs bad beder vil mindede");
const ASKED_FOR = wordSet("om til på");
const REFUSED = wordSet("no not can't cannot couldn't won't declined nej ikke afslog");
const SENDS = wordSet("send sends");
const TOWARD = wordSet("to til with med");
const THAT = wordSet("that at");
const AGREED = wordSet("agreed aftalte aftaler aftalt");
const WE = wordSet("we vi");
/** What two do with each other, told in the present where a day is named. */
const DANISH_TOGETHER = wordSet("ses mødes tales snakkes høres");
const TOGETHER = wordSet("meet see speak talk");
const TOGETHER_SOON = wordTable<string>(
  ["meet", "meeting"],
  ["see", "seeing"],
  ["have", "having"],
  ["speak", "speaking"],
  ["talk", "talking"],
);
const ARE = wordSet("am are 'm 're");
const RETURNS = wordSet("back in");
const INVERTED = wordSet("lovede lover skylder skyldte");
const STILL = wordSet("still stadig fortsat");
const DAY_WORDS = wordSet(
  `yesterday today tomorrow tonight går gaar dag idag igår morgen overmorgen forgårs week weeks uge uger month months måned måneder year år days dage aften
  monday tuesday wednesday thursday friday saturday sunday mandag mandags tirsdag tirsdags onsdag onsdags torsdag torsdags fredag fredags lørdag lørdags søndag søndags`,
);

function isDayWord(word: string): boolean {
  if (DAY_WORDS.has(word)) return true;
  for (let at = 0; at < word.length; at += 1) if (isDigitAt(word, at)) return true;
  return false;
}

/** So many letters ahead a day is looked for: what stands farther off is of something else, and a long text is not read anew for each. */
const FAR = 300;

// Whether the clause speaks of a day to come behind a place; looked for only when a present needs to know.
export function weakDay({ reading: { tokens, text }, limit, calendar }: Clause): (at: number) => boolean {
  let known = 0;
  const end = tokens[limit - 1]?.end ?? 0;
  return (at) => {
    const start = tokens[at]?.start ?? end;
    for (let from = Math.max(start, known); known <= start && from < Math.min(end, start + FAR); ) {
      const found = findDay(text.slice(from, Math.min(end, start + FAR)), "future", calendar);
      if (!found) return false;
      from += found.end;
      if (found.day >= calendar.today) known = from;
    }
    return known > start;
  };
}

export function canBegin({ reading: { tokens }, isName }: Clause, at: number, floor: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!token || (token.kind !== "word" && token.kind !== "starred")) return false;
  if (at === floor || before?.kind !== "word") return true;
  if (CONJUNCTIONS.has(before.low) || REPORTING.has(before.low) || isDayWord(before.low)) return true;
  const canFollowName = SUBJECTS.has(pronounPart(token.low)) || WHO.has(token.low);
  return canFollowName && (isCapitalised(before) || isName(before.text));
}

function pronounPart(low: string): string {
  const apostrophe = low.indexOf("'");
  return apostrophe > 0 ? low.slice(0, apostrophe) : low;
}

function subjectAt({ reading: { tokens }, isName }: Clause, at: number): Subject | null {
  const token = tokens[at];
  if (!token) return null;
  const bare = pronounPart(token.low);
  const aux = bare === token.low ? null : token.low.slice(bare.length);
  const told = SUBJECTS.get(bare);
  if (told) return { told, who: null, names: [], aux, isLater: at > 0, next: at + 1 };
  if (aux !== null && aux !== "'s" && isCapitalised(token)) {
    const text = token.text.slice(0, bare.length);
    return {
      told: null,
      who: { text, organisation: null, isNew: false },
      names: [],
      aux,
      isLater: at > 0,
      next: at + 1,
    };
  }
  const { names, next } = namesAt(tokens, at, isName);
  const [first] = names;
  if (!first) return null;
  const other: Subject | null = AND.has(low(tokens, next)) ? meAt(tokens, next + 1) : null;
  if (other) return { ...other, who: first.mention, names, isLater: at > 0 }; // "Søren and I"
  return { told: null, who: first.mention, names, aux: null, isLater: at > 0, next };
}

function meAt(tokens: readonly Token[], at: number): Subject | null {
  const word = low(tokens, at);
  const bare = pronounPart(word);
  if (SUBJECTS.get(bare) !== "me" || WE.has(bare)) return null;
  return {
    told: "me",
    who: null,
    names: [],
    aux: bare === word ? null : word.slice(bare.length),
    isLater: true,
    next: at + 1,
  };
}

function behindAdverbs(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && ADVERBS.has(low(tokens, next))) next += 1;
  return next;
}

type DayAhead = (at: number) => boolean;

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
  const subject = subjectAt(clause, at) ?? nounSubject(tokens, at);
  const told = subject ? verbAt(clause, behindAdverbs(tokens, subject.next), subject, dayAhead) : null;
  if (told) return told.deed > clause.limit ? null : withOther(withReceiver(clause, { ...told, subject }));
  if (subject?.told) return null;
  const start = behindAdverbs(tokens, at);
  const inverted = THERE.has(low(tokens, start)) ? start + 1 : start; // "og der lovede jeg"
  const found = invertedAt(clause, inverted, dayAhead) ?? verbAt(clause, start, null, dayAhead);
  if (!found || found.deed > clause.limit) return null;
  if (found.subject) return withReceiver(clause, found);
  const isContinued = before !== null && AND.has(low(tokens, at - 1));
  const by = isContinued ? before.by : found.by;
  return withReceiver(clause, { ...found, by, subject: isContinued ? before.subject : null });
}

// "I promised Mette the deck and Bo the quote": the verb is told once.
function gappedAt({ reading: { tokens }, isName }: Clause, at: number, before: Opening): Opening | null {
  if (!AND.has(low(tokens, at - 1)) || before.by !== "me" || before.isAhead || !before.receiver?.who) return null;
  const name = nameAt(tokens, at, isName);
  if (!name || name.isPossessive || !isThing(low(tokens, name.next))) return null;
  return { ...before, deed: name.next, receiver: { who: name.mention, pronoun: null } };
}

// "the quote", "tilbuddet", but not "havde", nor "sendt".
function isThing(word: string): boolean {
  const isDefinite = word.length > 4 && ["et", "en", "erne"].some((end) => word.endsWith(end));
  return DETERMINERS.has(word) || (isDefinite && cueOf(word) === undefined);
}

/** So far behind "who" its clause is looked through. */
const LONGEST_RELATIVE = 40;
const LONGEST_DAY = 5;

// "lunch with Mette, who promised a list", "Bo, som jeg lovede oplægget inden fredag". Where more is said of her behind it ("Mette, who
// promised the list, called") it only tells which Mette, and so it may do without a comma, a day or a deed.
function relativeAt(clause: Clause, at: number, dayAhead: DayAhead): Opening | null {
  const { tokens } = clause.reading;
  const who = whoBefore(clause, at);
  const mine = who ? subjectAt(clause, at + 1) : null;
  if (!who || (mine && mine.told !== "me")) return null;
  const isBoth = BOTH.has(low(tokens, at + 1));
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

// "the bank promised", "min chef lovede", "chefen vil sende".
function nounSubject(tokens: readonly Token[], at: number): Subject | null {
  if (RELATIVE.has(low(tokens, at))) return null;
  const hasArticle = DETERMINERS.has(low(tokens, at));
  for (let next = at + 1; next <= at + (hasArticle ? 3 : 1); next += 1) {
    const verb = low(tokens, next);
    const isPromise = PROMISES.has(verb) || (hasArticle && (WILL.has(verb) || DANISH_WILL.has(verb)));
    if (
      isPromise &&
      tokens[at]?.kind === "word" &&
      !ADVERBS.has(low(tokens, at)) &&
      !CONJUNCTIONS.has(low(tokens, at)) &&
      !REPORTING.has(low(tokens, at))
    ) {
      if (hasArticle && next === at + 1) continue;
      return { told: null, who: null, names: [], aux: null, isLater: at > 0, next };
    }
  }
  return null;
}

function verbAt(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): Opening | null {
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
  const wanted = wantedDeed(clause, at, subject, dayAhead);
  if (wanted) return wanted;
  if (SAID.has(verb)) {
    const heard = hearerAt(clause, next);
    const reported = reportedDeed(tokens, heard.next, by);
    if (reported !== null) return { ...opening(reported, false), receiver: heard.receiver };
  }
  if (HAVE.has(verb)) {
    const done = behindAdverbs(tokens, next);
    return PROMISED.has(low(tokens, done)) || OFFERED.has(low(tokens, done)) ? opening(done + 1, false) : null;
  }
  if (PROMISED.has(verb)) return verb === "lovet" && !HAVE.has(low(tokens, at - 1)) ? null : opening(next, false);
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
  if (WILL.has(verb)) return englishDeed(tokens, next, subject) ? opening(behindAdverbs(tokens, next), true) : null;
  if (BE.has(verb) && subject && low(tokens, next) === "going" && low(tokens, next + 1) === "to") {
    return englishDeed(tokens, next + 2, subject) ? opening(next + 2, true) : null;
  }
  if (DANISH_WILL.has(verb))
    return danishDeed(tokens, next, verb, subject) ? opening(behindAdverbs(tokens, next), true) : null;
  const isTogether = DANISH_TOGETHER.has(verb) || (verb === "see" && low(tokens, next) === "you");
  if (isOurs && isTogether && dayAhead(at)) return opening(next, true, verb);
  if (!subject) return null;
  if (isOurs && TOGETHER.has(verb) && dayAhead(at)) return opening(next, true, verb);
  const soon = isOurs && ARE.has(verb) ? TOGETHER_SOON.get(low(tokens, next)) : undefined;
  if (soon !== undefined && dayAhead(at)) return opening(next + 1, true, soon);
  if (SENDS.has(verb) && dayAhead(at)) return opening(next, true, "send");
  return presentDeed(clause, at, subject, dayAhead) ? opening(next, true, low(tokens, at).slice(0, -1)) : null;
}

/** So many words behind a deed tell whom it is for, or that it was refused. */
const NEAR = 12;

// What I must do is as good as promised, where it is for somebody or by a day: "need to call Mette", "jeg bør ringe til Bo", "note to
// self: send Bo the deck". "She said I should call Bo" is advice.
function neededDeed(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): number | null {
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
  const verb = kind === "to" ? behind + 1 : behind;
  const isDenied = low(tokens, verb) === "not" || low(tokens, verb) === "ikke";
  const mind = isDenied ? verb + 1 : verb;
  const isReminder = KEEPS_IN_MIND.has(low(tokens, mind)) && TO_DO.has(low(tokens, mind + 1));
  if (!isReminder && (isDenied || kind === "mind")) return null;
  const deed = behindAdverbs(tokens, isReminder ? mind + 2 : verb);
  if (!DEEDS.has(low(tokens, deed)) && !isDanishDeed(low(tokens, deed))) return null;
  const canBeWithoutDay = kind !== "day" && !WE.has(low(tokens, (subject?.next ?? 0) - 1));
  return dayAhead(at) || isReminder || (canBeWithoutDay && isForSomebody(clause, deed + 1)) ? deed : null;
}

// "note to self: send Bo the deck", "todo: call Bo", "husk: ring til Bo"
function notedDeed(tokens: readonly Token[], at: number): number | null {
  const isToSelf = low(tokens, at) === "note" && low(tokens, at + 1) === "to" && low(tokens, at + 2) === "self";
  if (low(tokens, at) === "note" && !isToSelf) return null;
  const mark = isToSelf ? at + 3 : at + 1;
  if (!isToSelf && low(tokens, mark) !== ":") return null;
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
function wantedDeed(clause: Clause, at: number, subject: Subject | null, dayAhead: DayAhead): Opening | null {
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

function isRefused(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + NEAR; at += 1) if (REFUSED.has(low(tokens, at))) return true;
  return false;
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

function isDanishDeed(word: string): boolean {
  return DANISH_DEEDS.has(word) || DANISH_DEEDS_WITH_DAY.has(word);
}

// "she said she would send", "lovede at hun ville sende".
function reportedDeed(tokens: readonly Token[], at: number, by: Side): number | null {
  const start = THAT.has(low(tokens, at)) ? at + 1 : at;
  const word = low(tokens, start);
  const bare = pronounPart(word);
  const told = SUBJECTS.get(bare);
  if (!told || (told === "me") !== (by === "me")) return null;
  const isContracted = bare !== word;
  const verb = isContracted ? word.slice(bare.length) : low(tokens, start + 1);
  const next = isContracted ? start + 1 : start + 2;
  if (WILL.has(verb) && !NEWS.has(low(tokens, next))) return next;
  return DANISH_WILL.has(verb) && !DANISH_NEWS.has(low(tokens, next)) ? next : null;
}

function englishDeed(tokens: readonly Token[], at: number, subject: Subject | null): boolean {
  const verb = low(tokens, behindAdverbs(tokens, at));
  if (verb === "") return false;
  const returns = verb === "get" || verb === "be" || verb === "go";
  if (subject === null) return DEEDS.has(verb);
  if (returns) return RETURNS.has(low(tokens, behindAdverbs(tokens, at) + 1)) && verb !== "be";
  return (
    isLetterAt(verb, 0) &&
    !NEWS.has(verb) &&
    !ADVERBS.has(verb) &&
    !SUBJECTS.has(verb) &&
    !verb.endsWith("ed") &&
    verb !== "you"
  );
}

function danishDeed(tokens: readonly Token[], at: number, modal: string, subject: Subject | null): boolean {
  const verb = low(tokens, behindAdverbs(tokens, at));
  const isDeed = isDanishDeed(verb) || DANISH_TOGETHER.has(verb);
  if (subject === null || modal.startsWith("sk")) return isDeed;
  return (
    isDeed || (isLikeInfinitive(verb) && !DANISH_NEWS.has(verb) && cueOf(verb) === undefined && !DETERMINERS.has(verb))
  );
}

// "ringe", "se", "gå": letters, and a vowel at the end.
function isLikeInfinitive(verb: string): boolean {
  if (verb.length < 3 || !"eåoyiæø".includes(verb.slice(-1))) return false;
  for (let at = 0; at < verb.length; at += 1) if (!isLetterAt(verb, at)) return false;
  return true;
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
function invertedAt(clause: Clause, at: number, dayAhead: DayAhead): Opening | null {
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
  if (DANISH_WILL.has(verb))
    return danishDeed(tokens, at + 2, verb, subject) ? opening(behindAdverbs(tokens, at + 2), true) : null;
  if (WILL.has(verb)) return null;
  return presentDeed(clause, at, subject, dayAhead) || (isPresentDeed(verb) && isDayWord(low(tokens, at - 1)))
    ? opening(at + 2, true, verb.slice(0, -1))
    : null;
}

function isPresentDeed(verb: string): boolean {
  const infinitive = verb.endsWith("r") ? verb.slice(0, -1) : "";
  return DANISH_DEEDS.has(infinitive) || DANISH_DEEDS_WITH_DAY.has(infinitive);
}

// "promised Mette a draft", "lovede mig at sende", "promised that I would send": the receiver and the joints go.
function withReceiver({ reading: { tokens }, limit, isName }: Clause, opening: Opening): Opening {
  if (opening.isAhead || opening.receiver) return opening;
  let deed = opening.deed;
  let receiver: Receiver | null = null;
  const word = low(tokens, deed);
  if (OBJECT_PRONOUNS.has(word) && deed < limit) {
    const pronoun = RECEIVERS.get(word) ?? null;
    if (pronoun) receiver = { who: null, pronoun };
    deed += STILL.has(low(tokens, deed + 1)) ? 2 : 1;
  } else {
    const { names, next } = namesAt(tokens, deed, isName);
    const [first] = names;
    if (first && next <= limit && !first.isPossessive) {
      receiver = { who: first.mention, pronoun: null };
      deed = next;
    } else if (first) receiver = { who: first.mention, pronoun: null };
  }
  deed = reportedDeed(tokens, deed, opening.by) ?? behindThat(tokens, deed, limit);
  return { ...opening, deed: Math.min(deed, limit), receiver };
}

// "promised Mette that Bo would call", "lovede Mette, at Bo ringer": what another does is what was promised.
function behindThat(tokens: readonly Token[], at: number, limit: number): number {
  const that = tokens[at]?.text === "," ? at + 1 : at;
  return THAT.has(low(tokens, that)) && that + 1 < limit ? that + 1 : at;
}
