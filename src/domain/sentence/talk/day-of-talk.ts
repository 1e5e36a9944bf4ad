import { type Day, daysBetween } from "../../day.ts";
import { lowered } from "../../when/letters.ts";
import { wordSet } from "../../when/tables.ts";
import { MONTHS } from "../../when/words.ts";
import { type Calendar, type DayInText, findDay, readDay } from "../../when.ts";
import type { Clause } from "../clause/clause.ts";
import { startOfQuestion } from "../clause/question.ts";
import { openingQuote } from "../clause/speech.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt } from "../names/names.ts";
import { isLikeInfinitive } from "../promise/by-when.ts";
import { shortWeekday } from "../promise/short-weekdays.ts";
import { taskInProgress } from "../promise/tasks.ts";
import {
  ABOUT,
  ADVERBS,
  CANCELLED,
  CONJUNCTIONS,
  cueOf,
  DETERMINERS,
  FROM,
  isMeetingNoun,
  isOfMeeting,
  ME,
  OCCASIONS,
  POSTPONED,
  SUBJECTS,
  TO,
  TOPICS,
  WITH,
  YES_OR_NO,
} from "../words/lexicon.ts";
import type { Span } from "../words/spans.ts";
import { isCapitalised, isNumber, low, pronounPart, type Reading, type Token } from "../words/words.ts";
import { dayInFront } from "./day-in-front.ts";
import { isComingBy } from "./kind.ts";
import { isOfEarlier, isOfTheirLife } from "./their-life.ts";
import { CAN, comes, HAS, isOfWhatCanBe, isRuledOut, isUnderWay, PRESENT, THEIRS, tellsWhatComes } from "./to-come.ts";

const DEADLINE = wordSet("by due deadline before until till since senest inden før indtil siden");
/** Behind these, what was said may follow: "told me that", "fortalte, at". In Danish "at" is no place, and "om" may be "about". */
const SPOKE = wordSet(
  "heard asked asks said says told tells wrote writes suggested suggests proposed proposes mentioned mentions announced",
);
const SPOKE_IN_DANISH = wordSet(
  "hørte spurgte spørger sagde siger fortalte fortæller skrev skriver foreslog foreslår nævnte nævner bad beder",
);
const THAT = wordSet("that if whether");
/** Told of something that may be still to come: "invited me to lunch tomorrow". To write is done on the day that is told. */
const SAID = wordSet(
  `asked said told invited invitation invite suggested proposed mentioned announced wants wanted
  spurgte sagde fortalte inviterede inviteret invitation invitationen foreslog nævnte bad ville ønsker`,
);
/** Said of what is to be on the day that is told behind it: "takkede ja til middag d. 24.", "accepted her invitation for the 24th". */
const ACCEPTED = wordSet(
  "takkede takket accepted accepterede declined tilmeldte tilmeldt registered rsvp rsvp'd inviteret inviterede invited",
);
/** In front of their day behind a comma: "decision on the 20th". */
const DATED = wordSet(
  "decision start launch opening release kickoff beslutning opstart lancering lanceringen afgørelse",
);
/** Said of what is to be: "her birthday is 10 December". */
const IS = wordSet("is are er starts begins starter begynder ligger falder");
/** In front of a day that somebody would like instead: "kan ikke på fredag, foreslår mandag". */
const PROPOSED = wordSet(
  "suggests suggested proposes proposed prefers prefer foreslår foreslog foretrækker hellere helst",
);
/** Behind a day that may still be: "Friday works", "fredag er fin". */
const SUITS = wordSet("works suits is passer er fungerer");
/** In front of days on end on which somebody is not to be met: "hun er på ferie fra mandag til onsdag". */
const AWAY = wordSet(
  "away off out abroad travelling traveling busy holiday vacation leave væk bortrejst ude ferie orlov barsel optaget travlt",
);
/** So many days ago, a date without a year is nearer as the next one. */
const LONG_AGO = 183;
/** A date without a year that comes within so many days is likelier a plan than a talk of last year's. */
const SOON = 92;
/** Of so many days in one stretch that are of something else; the rest is passed over. */
const MOST_PASSED = 8;

/** The day of a conversation, and the one that it may be as well; null where it is no other. */
export interface DayOfTalk extends DayInText {
  readonly orSoon: Day | null;
}

/** What is told of a talk, the promises being out of it. */
export interface Told {
  readonly reading: Reading;
  readonly stretches: readonly (readonly Token[])[];
  readonly calendar: Calendar;
  readonly isName: IsName;
  /** Whether a day is of what others did. */
  readonly isOfOthers: (span: Span) => boolean;
}

/** The day of the conversation: the first that is told. */
export function dayOfTalk(told: Told): DayOfTalk | null {
  for (const day of daysOfTalk(told)) return day;
  return null;
}

/**
 * The days on which one spoke. Not that by which something is wanted ("references by Friday"), to which something was put off
 * ("moved the deadline to Friday"), on which two would have met ("cancelled our lunch tomorrow"), of which something was said ("asked
 * if I could speak on 10 December"), for which one asked ("wrote to Bo: can we meet on 20 May?"), or which is of what was talked about
 * ("about the conference in June").
 */
export function* daysOfTalk({
  reading: { text },
  stretches,
  calendar,
  isName,
  isOfOthers,
}: Told): Generator<DayOfTalk> {
  for (const stretch of stretches) {
    const [first, last] = [stretch[0], stretch[startOfQuestion(text, stretch) - 1]];
    if (!first || !last) continue;
    const end = text[last.end] === "." ? last.end + 1 : last.end; // "20.11."
    const fronted = dayInFront(text, stretch, calendar, isName);
    if (fronted) yield { ...fronted, orSoon: null };
    for (let from = first.start, passed = 0; passed < MOST_PASSED; passed += 1) {
      const found = findDay(text.slice(from, end), "past", calendar);
      if (!found) break;
      const day = { ...found, start: from + found.start, end: from + found.end };
      const by = stretch.findIndex(({ start }) => start === day.start);
      if (isComingBy(stretch, by)) {
        from = stretch[by]?.end ?? day.end; // "dropped by yesterday"
        continue;
      }
      if (!isOfOthers(day) && !isOfSomethingElse(text, day, stretch, { calendar, isName })) {
        const soon = soonAs(text, day, calendar) ?? comingAs(text, day, stretch, { calendar, isName });
        yield { ...day, orSoon: soon ?? planAs(day, stretch, { text, calendar, stretches }) };
      }
      from = day.end;
    }
    const short = shortWeekday(stretch, isName);
    const day = short && readDay(short.low, "past", calendar);
    if (day) yield { day, start: short.start, end: short.end, orSoon: null };
  }
}

function isAnswered(ahead: readonly Token[]): boolean {
  return ahead.some((token, at) => ACCEPTED.has(token.low) || (YES_OR_NO.has(token.low) && TO.has(low(ahead, at + 1))));
}

function isOfSomethingElse(
  text: string,
  found: DayInText,
  stretch: readonly Token[],
  { calendar, isName }: Pick<Clause, "calendar" | "isName">,
): boolean {
  const at = stretch.findIndex((token) => token.start >= found.start);
  if (openingQuote(stretch, at) !== null) return true;
  const leads = [low(stretch, at), low(stretch, at - 1)];
  const lead = beforeClock(stretch, at);
  const isBy = isComingBy(stretch, lead);
  if (!isBy && (leads.some((word) => DEADLINE.has(word)) || DEADLINE.has(low(stretch, lead)))) return true;
  if (ABOUT.has(low(stretch, at - 1)) && !isAgo(text, found)) return true;
  if (!isBy && FROM.has(low(stretch, at - 1)) && isThing(stretch, at - 2)) return true; // "asked for the slides from last week"
  const ahead = stretch.slice(0, Math.max(0, at));
  const canBeAhead = isAheadToo(text, found, calendar);
  if (leads.some((word) => TO.has(word) || FROM.has(word)) && ahead.some((token) => POSTPONED.has(token.low)))
    return true;
  if (leads.some((word) => TO.has(word)) && ahead.some(({ low }) => OCCASIONS.has(low) || AWAY.has(low))) return true; // "på ferie til den 26."
  if (found.lasts && ahead.some(({ low }) => AWAY.has(low))) return true;
  if (isOfWhatWasSaid(ahead) || (isThankedFor(stretch, at) && !isAgo(text, found))) return true;
  if (isAnswered(ahead) && canBeAhead) return true;
  if (isOfTopic(ahead) && (isOfOccasion(stretch, at, found) || (canBeAhead && isOfMeetingToCome(stretch, at))))
    return true;
  const from = startOfClause(ahead);
  if (isOfWhatCanBe(ahead, from) && (from > 0 || found.day <= calendar.today || isRuledOut(ahead))) return true;
  if (isOfEarlier(ahead, from) || isOfTheirLife(ahead, from)) return true;
  const isLater = ahead[0] !== undefined && ahead[0].start > 0;
  // "Her father died in March"
  if (isLater && THEIRS.has(low(ahead, 0)) && ahead.every(({ low }) => cueOf(low) === undefined)) return true;
  if (canBeAhead) {
    if ((from > 0 && leads.some((word) => DATED.has(word))) || isUnsaid(ahead, from)) return true;
    if (leads.some((word) => PROPOSED.has(word)) || isSuiting(stretch, found, from > 0)) return true;
    if (from > 0 && (comes(ahead, from) || taskInProgress(low(ahead, from)) !== undefined)) return true;
    if (isLater && isUnderWay(ahead, from)) return true;
    if ((isLater || from > 0) && (isOff(ahead, from) || isDoneByName(ahead, from, isName))) return true;
  }
  const isOfLater =
    leads.some((word) => IS.has(word)) ||
    ahead.some((token) => SAID.has(token.low)) ||
    stretch.some((token) => CANCELLED.has(token.low));
  if (!isToCome(text, found, calendar)) return false;
  if (isOfLater) return true;
  // "coffee about hiring tomorrow" and "Mette comes for lunch tomorrow" are talks to come, which a log refuses
  const canBeOfTalk = found.day > calendar.today && ahead[from]?.start === 0;
  return !canBeOfTalk && (tellsWhatComes(ahead, from) || isOfTopic(ahead));
}

// No call, and nobody; what a log is headed with ("notes from yesterday: …") is of the talk.
function isThing(stretch: readonly Token[], at: number): boolean {
  const token = stretch[at];
  const isSomebody = token !== undefined && (isCapitalised(token) || WITH.has(low(stretch, at - 1)));
  return at > 0 && !isSomebody && cueOf(low(stretch, at)) === undefined;
}

// "Kate is coming on Thursday", "seeing Bo Friday", "Rose might call on Friday": likelier of the coming one, where that is all there is.
function comingAs(
  text: string,
  day: DayInText,
  stretch: readonly Token[],
  { calendar, isName }: Pick<Clause, "calendar" | "isName">,
): Day | null {
  const ahead = stretch.filter(({ end }) => end <= day.start);
  const isMeeting = low(ahead, 0) === "meeting" && ahead.length > 1 && nameAt(ahead, 1, isName) !== null;
  const what = DETERMINERS.has(low(ahead, 2)) ? 3 : 2; // "I have lunch with Mette on Friday"
  const isMeal =
    SUBJECTS.get(low(ahead, 0)) === "me" && PRESENT.has(low(ahead, 1)) && cueOf(low(ahead, what)) === "meet";
  const isComing =
    isMeeting ||
    isMeal ||
    isUnderWay(ahead, 0) ||
    low(ahead, 0) === "seeing" ||
    ahead.some(({ low }) => MIGHT.has(low));
  if (ahead[0]?.start !== 0 || !isComing) return null;
  const next = findDay(text.slice(day.start, day.end), "future", calendar);
  return next !== undefined && next.day > calendar.today && next.day !== day.day ? next.day : null;
}

const LEADS = wordSet("on for next this then");

// "Called Mette; lunch on Friday": behind what is told of a talk, nothing but another and its day is as likely a plan.
function planAs(
  day: DayInText,
  stretch: readonly Token[],
  { text, calendar, stretches }: Pick<Told, "calendar" | "stretches"> & { readonly text: string },
): Day | null {
  const ahead = stretch.filter(({ end }) => end <= day.start);
  const from = ahead.findLastIndex(({ text: mark }) => mark === ",") + 1;
  const [what, ...others] = ahead.slice(from).filter(({ low }) => !DETERMINERS.has(low) && !LEADS.has(low));
  if (what === undefined || others.length > 0 || !isMeetingNoun(what.low)) return null;
  const isTold = stretches.flat().some(({ end, low }) => end <= (ahead[from]?.start ?? 0) && cueOf(low) !== undefined);
  if (!isTold) return null;
  const next = findDay(text.slice(day.start, day.end), "future", calendar);
  return next !== undefined && next.day > calendar.today && next.day !== day.day ? next.day : null;
}

// Behind the last comma or conjunction, or where what another does is told without one: "lunch with tom he starts on monday".
function startOfClause(ahead: readonly Token[]): number {
  const begins = ({ text, low: word }: Token, at: number): boolean => {
    if (!CONJUNCTIONS.has(word)) return text === "," || text === ":";
    const before = low(ahead, at - 1);
    const isWithin = ADVERBS.has(word) && (CAN.has(before) || SUBJECTS.has(pronounPart(before))); // "she'll also be there"
    return !isWithin && !ME.has(low(ahead, at + 1)); // "lunch with Bo and me"
  };
  const behind = ahead.findLastIndex(begins) + 1;
  return Math.max(
    behind,
    ahead.findLastIndex(({ low }) => OTHERS.has(pronounPart(low))),
  );
}

const OTHERS = wordSet("she he they hun han");
const CLOCK = wordSet("at kl klokken am pm noon midday lunch lunchtime middag frokost . : on på");

// "by 5pm Monday", "senest kl. 16 fredag": the word in front of the time of day.
function beforeClock(stretch: readonly Token[], at: number): number {
  let before = at - 1;
  while (before > at - 7 && (CLOCK.has(low(stretch, before)) || isNumber(low(stretch, before)))) before -= 1;
  return before;
}

const MIGHT = wordSet("might maybe måske");

// "Camilla takes my shift on Saturday": what somebody does on a day is still to come.
function isDoneByName(ahead: readonly Token[], from: number, isName: IsName): boolean {
  const name = nameAt(ahead, from, isName);
  const verb = low(ahead, name?.next ?? ahead.length);
  const isPresent = verb.length > 3 && verb.endsWith("s") && !verb.endsWith("ss");
  return name?.isCertain === true && !name.isPossessive && isPresent && cueOf(verb) === undefined && !SPOKE.has(verb);
}

// "he's off to Esbjerg on Wednesday", "hun er væk onsdag"; but "I'm off"
function isOff(ahead: readonly Token[], from: number): boolean {
  const told = SUBJECTS.get(pronounPart(low(ahead, from)));
  const is = low(ahead, from) === pronounPart(low(ahead, from)) ? from + 1 : from;
  const isBeing = is === from ? low(ahead, from).endsWith("'s") : IS.has(low(ahead, is));
  return told !== undefined && told !== "me" && isBeing && AWAY.has(low(ahead, is + 1));
}

// "Friday works", "men fredag er fin": said of what can be, behind something else; "I dag er vi startet" is of what was.
function isSuiting(stretch: readonly Token[], { end }: DayInText, isLater: boolean): boolean {
  return isLater && SUITS.has(stretch.find((token) => token.start >= end)?.low ?? "");
}

// "about her holiday in July", "om messen i marts" are of the month it is in, while "talked about the budget in January" was then.
function isOfOccasion(stretch: readonly Token[], at: number, found: DayInText): boolean {
  const what = low(stretch, at - 1);
  return (THEIRS.has(low(stretch, at - 2)) || cueOf(what) === "event") && isWholeMonth(stretch, found);
}

// "sms re our dinner on Friday", "mail om mødet på fredag"; but "talked about the budget on Friday" was then.
function isOfMeetingToCome(stretch: readonly Token[], at: number): boolean {
  const what = low(stretch, at - 1);
  return (isOfMeeting(what) || DATED.has(what)) && [2, 3, 4].some((step) => ABOUT.has(low(stretch, at - step)));
}

function isWholeMonth(stretch: readonly Token[], { start, end }: DayInText): boolean {
  const words = stretch.filter((token) => token.start >= start && token.end <= end);
  return words.some((word) => MONTHS.has(word.low)) && !words.some(({ text }) => /^\d{1,2}(?!\d)/.test(text));
}

// "about 3 days ago" is when it was, "about Friday" is what was talked of
function isAgo(text: string, { start, end }: DayInText): boolean {
  const words = lowered(text.slice(start, end));
  return words.endsWith(" ago") || words.endsWith(" siden");
}

// "about the conference in June"
function isOfTopic(ahead: readonly Token[]): boolean {
  return ahead.some(({ low }) => ABOUT.has(low) || TOPICS.has(low));
}

// "she gets the photos at the weekend" is of the coming one, "i weekenden" being told of both
function isAheadToo(text: string, { start, end }: DayInText, calendar: Calendar): boolean {
  const next = findDay(text.slice(start, end), "future", calendar);
  return next !== undefined && next.day > calendar.today;
}

// "wrote that the board meets on Tuesday", "fortalte, at hun rejser på fredag", "spurgte om jeg kom i går"
function isOfWhatWasSaid(tokens: readonly Token[]): boolean {
  const said = tokens.findLastIndex((token) => SPOKE.has(token.low) || SPOKE_IN_DANISH.has(token.low));
  if (said < 0) return false;
  if (low(tokens, said + 1) === ":") return true; // "Mette wrote: I'll be there on Friday"
  const isDanish = SPOKE_IN_DANISH.has(low(tokens, said));
  const begins = (word: string, at: number): boolean =>
    THAT.has(word) ||
    (isDanish && ((word === "at" && !isToDo(tokens, at)) || (word === "om" && SUBJECTS.has(low(tokens, at + 1)))));
  return tokens.some((token, at) => at > said && begins(token.low, at));
}

// "skrev om at ansætte Bo i går"; but "skrev om at Bo rejser på fredag"
function isToDo(tokens: readonly Token[], at: number): boolean {
  const deed = tokens[at + 1];
  return low(tokens, at - 1) === "om" && deed !== undefined && !isCapitalised(deed) && isLikeInfinitive(deed.low);
}

const TIME = wordSet("time tid");
const NO = wordSet("no ikke ingen");
const DO_NOT = wordSet("don't doesn't");
const COULD = wordSet("could couldn't should might may kunne burde");

// "said she could send it on Friday", "I don't have time this week": what may be, or is not.
export function isUnsaid(ahead: readonly Token[], from: number): boolean {
  let isSaid = false;
  for (const [at, { low: word }] of ahead.entries()) {
    const isBusy = TIME.has(word) && NO.has(low(ahead, at - 1)) && HAS.has(low(ahead, at - 2));
    if (at >= from && (isBusy || DO_NOT.has(word) || (isSaid && COULD.has(word)))) return true;
    isSaid ||= SPOKE.has(word) || SPOKE_IN_DANISH.has(word);
  }
  return false;
}

const THANKS = wordSet("tak thanks");
const THANKED = wordSet("thank thanked takkede takket");

// "mail til Lars: tak for i går", "took the time to thank him for last week"; "tak for kaffen i går" that opens a sentence is of the coffee.
function isThankedFor(stretch: readonly Token[], day: number): boolean {
  const ahead = stretch.slice(0, day + 1); // "for i går" is one day
  const lead = ahead.findLastIndex(({ low }) => low === "for");
  const thanks = ahead.findLastIndex(
    ({ low, start }, at) => at < lead && (THANKED.has(low) || (THANKS.has(low) && start > 0)),
  );
  if (thanks < 0 || ahead.some(({ text }, at) => at > thanks && text === ",")) return false;
  return lead >= day - 1 || THANKS.has(low(ahead, thanks));
}

/** Whether a day is still to come, or could be: "10 December" told in November. */
function isToCome(text: string, day: DayInText, calendar: Calendar): boolean {
  return day.day > calendar.today || nextOf(text, day, calendar) !== null;
}

function soonAs(text: string, day: DayInText, calendar: Calendar): Day | null {
  const next = nextOf(text, day, calendar);
  return next !== null && daysBetween(calendar.today, next) <= SOON ? next : null;
}

/** The next one of a date without a year that lies long behind. */
function nextOf(text: string, { day, start, end }: DayInText, calendar: Calendar): Day | null {
  if (daysBetween(day, calendar.today) < LONG_AGO) return null;
  const next = findDay(text.slice(start, end), "future", calendar);
  return next === undefined || next.day <= calendar.today ? null : next.day;
}
