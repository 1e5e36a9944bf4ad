import { daysBetween } from "../day.ts";
import { wordSet } from "../when/tables.ts";
import { type Calendar, type DayInText, findDay } from "../when.ts";
import { CANCELLED, POSTPONED, SUBJECTS, TO } from "./lexicon.ts";
import { low } from "./openings.ts";
import type { Reading, Token } from "./words.ts";

const DEADLINE = wordSet("by due until till senest inden indtil");
/** Behind these, what was said may follow: "told me that", "fortalte, at". In Danish "at" is no place, and "om" may be "about". */
const SPOKE = wordSet(
  "asked asks said says told tells wrote writes suggested suggests proposed proposes mentioned mentions announced",
);
const SPOKE_IN_DANISH = wordSet(
  "spurgte spørger sagde siger fortalte fortæller skrev skriver foreslog foreslår nævnte nævner bad beder",
);
const THAT = wordSet("that if whether");
/** Told of something that may be still to come: "invited me to lunch tomorrow". To write is done on the day that is told. */
const SAID = wordSet(
  `asked said told invited suggested proposed mentioned announced wants wanted
  spurgte sagde fortalte inviterede foreslog nævnte bad ville ønsker`,
);
/** Said of what is to be: "her birthday is 10 December". */
const IS = wordSet("is are er starts begins starter begynder ligger falder");
/** So many days ago, a date without a year is as likely the next one. */
const LONG_AGO = 300;
/** Of so many days in one stretch that are of something else; the rest is passed over. */
const MOST_PASSED = 8;

/**
 * The day of the conversation: the first that is told in these stretches, the promises being out of them. Not that by which
 * something is wanted ("references by Friday"), to which something was put off ("moved the deadline to Friday"), on which
 * two would have met ("cancelled our lunch tomorrow"), or of which something was said ("asked if I could speak on 10 December").
 */
export function dayOfTalk(
  { text }: Reading,
  stretches: readonly (readonly Token[])[],
  calendar: Calendar,
): DayInText | null {
  for (const stretch of stretches) {
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (!first || !last) continue;
    for (let from = first.start, passed = 0; passed < MOST_PASSED; passed += 1) {
      const found = findDay(text.slice(from, last.end), "past", calendar);
      if (!found) break;
      const day = { day: found.day, start: from + found.start, end: from + found.end };
      if (!isOfSomethingElse(text, day, stretch, calendar)) return day;
      from = day.end;
    }
  }
  return null;
}

function isOfSomethingElse(text: string, found: DayInText, stretch: readonly Token[], calendar: Calendar): boolean {
  const at = stretch.findIndex((token) => token.start >= found.start);
  const leads = [low(stretch, at), low(stretch, at - 1)];
  if (leads.some((word) => DEADLINE.has(word))) return true;
  const ahead = stretch.slice(0, Math.max(0, at));
  if (leads.some((word) => TO.has(word)) && ahead.some((token) => POSTPONED.has(token.low))) return true;
  if (isOfWhatWasSaid(ahead)) return true;
  const isOfLater =
    leads.some((word) => IS.has(word)) ||
    ahead.some((token) => SAID.has(token.low)) ||
    stretch.some((token) => CANCELLED.has(token.low));
  return isOfLater && isToCome(text, found, calendar);
}

// "wrote that the board meets on Tuesday", "fortalte, at hun rejser på fredag", "spurgte om jeg kom i går"
function isOfWhatWasSaid(tokens: readonly Token[]): boolean {
  const said = tokens.findLastIndex((token) => SPOKE.has(token.low) || SPOKE_IN_DANISH.has(token.low));
  if (said < 0) return false;
  const isDanish = SPOKE_IN_DANISH.has(low(tokens, said));
  const begins = (word: string, at: number): boolean =>
    THAT.has(word) || (isDanish && (word === "at" || (word === "om" && SUBJECTS.has(low(tokens, at + 1)))));
  return tokens.some((token, at) => at > said && begins(token.low, at));
}

/** Whether a day is still to come, or could be: "10 December" told in November. */
function isToCome(text: string, { day, start, end }: DayInText, calendar: Calendar): boolean {
  if (daysBetween(day, calendar.today) < LONG_AGO) return day > calendar.today;
  const next = findDay(text.slice(start, end), "future", calendar);
  return next !== undefined && next.day !== day;
}
