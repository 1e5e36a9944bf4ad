import type { Day } from "../../day.ts";
import { wordSet } from "../../when/tables.ts";
import { readDay } from "../../when.ts";
import type { IsName } from "../names/is-name.ts";
import { nameAt, namesAt } from "../names/names.ts";
import { ABOUT, AND, cueOf, ME, OBJECT_PRONOUNS, SUBJECTS, WITH } from "../words/lexicon.ts";
import type { Mention } from "../words/mention.ts";
import { low, pronounPart, type Token } from "../words/words.ts";
import { type DayOfTalk, daysOfTalk, type Told } from "./day-of-talk.ts";
import { once, talkIn } from "./talk.ts";

/** Of so many days. */
const MOST_DAYS = 8;
const ON = wordSet("on i på the den d .");

/**
 * The day of another talk than that of `first`, with somebody else: "coffee with Ida on Monday and lunch with Bo on Tuesday". Null for
 * none, or where it is of what the same did, or of what another did with them.
 */
export function dayOfAnother(told: Told, first: DayOfTalk): Day | null {
  const { reading, stretches, isName } = told;
  const apart = first.lasts ? dayApart(told, first) : undefined;
  if (apart) return apart;
  let looked = 0;
  for (const [index, stretch] of stretches.entries()) {
    const days = daysOfTalk({ ...told, stretches: [stretch] });
    for (const day of days) {
      if (day.start < first.end || day.day === first.day || day.lasts) continue;
      if (looked === MOST_DAYS) return null;
      looked += 1;
      const { from, to } = partOf(stretch, day, first);
      const part = stretch.slice(from, to);
      const there = part.some(isOfOthers) ? [] : peopleOf(reading.text, part, day, isName);
      if (there.length === 0) continue;
      const before = talkIn(reading.text, [...stretches.slice(0, index), stretch.slice(0, from)], isName).people;
      if (before.length > 0 && once([...before, ...there]).length > before.length) return day.day;
    }
  }
  return null;
}

// "drinks with Ida on Thursday and Friday with Bo": no two days on end, but one with each.
function dayApart({ reading: { tokens, text }, calendar, isName }: Told, { start, end }: DayOfTalk): Day | undefined {
  const at = tokens.findIndex((token) => token.start >= end);
  const isNamed = (place: number): boolean => nameAt(tokens, place, isName)?.isCertain === true;
  if (!WITH.has(low(tokens, at)) || !isNamed(at + 1)) return undefined;
  if (!tokens.some((token, place) => token.end <= start && isNamed(place))) return undefined;
  const [earlier = "", later] = text.slice(start, end).split(/ (?:and|og) /i);
  return later === undefined ? undefined : readDay(earlier, "past", calendar);
}

/** "After the lunch with Bo on Thursday" is told to say when. */
const AROUND = wordSet("after before since efter før siden inden");

function isOfOthers({ low: word }: Token): boolean {
  if (AROUND.has(word)) return true;
  const told = SUBJECTS.get(pronounPart(word));
  return (told !== undefined && told !== "me") || (OBJECT_PRONOUNS.has(word) && !ME.has(word)) || ABOUT.has(word);
}

// The clause in which the day is told, from what is called a talk there on; but not of the first day's.
function partOf(stretch: readonly Token[], day: DayOfTalk, first: DayOfTalk): { from: number; to: number } {
  const at = stretch.findIndex(({ start }) => start >= day.start);
  const behind = stretch.findIndex((token, place) => place > at && token.start >= day.end && token.text === ",");
  const to = behind < 0 ? stretch.length : behind;
  const isHeading = stretch.find(({ start }) => start >= day.end)?.text === ":"; // "Wed: call with Bo"
  let hasCue = isParting(stretch[at - 1]) && stretch.slice(at, to).some(isCue);
  let from = at;
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = stretch[back];
    if (!token || isHeading || token.start < first.end || (isParting(token) && hasCue)) break;
    hasCue ||= isCue(token);
    if (!isParting(token)) from = back;
  }
  return { from, to };
}

function isParting(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "," || token.text === "." || AND.has(token.low));
}

// "lunch with Bo on Tuesday", or only "Bo on Tuesday"
function peopleOf(text: string, part: readonly Token[], day: DayOfTalk, isName: IsName): readonly Mention[] {
  if (part.some(isCue)) return talkIn(text, [part], isName).people;
  const { names, next } = namesAt(part, 0, isName);
  const isBare = part.slice(next).every(({ low, start, end }) => ON.has(low) || (start >= day.start && end <= day.end));
  return isBare ? names.map(({ mention }) => mention) : [];
}

function isCue({ low: word }: Token): boolean {
  return cueOf(word) !== undefined;
}
