import type { Day } from "../../src/domain/day.ts";
import { readSentence, type Sentence } from "../../src/domain/sentence.ts";
import type { Calendar } from "../../src/domain/when.ts";

// A Wednesday.
export const CALENDAR: Calendar = { today: "2026-05-06" as Day, dayFirst: true };
const IN_FILE = [
  "Mette Holm",
  "Lars Holm",
  "Lars Hansen",
  "Jens Krogh",
  "Bo Lund",
  "Åse Møller",
  "Søren Dahl",
  "Per Skov",
  "Will Hart",
  "May Lin",
  "Mark Twist",
  "Tom Ford",
  "Sol Berg",
  "Hans Bach",
  "Sabine van der Berg",
];
const NAMES = new Set(
  IN_FILE.flatMap((name) => [name, ...name.split(" "), name.slice(name.indexOf(" ") + 1)]).map(folded),
);

function folded(words: string): string {
  return words.toLowerCase().replaceAll("å", "a").replaceAll("ø", "o").replaceAll("æ", "ae").replace(/\.$/, "");
}

const FAMILY_NAMES = new Set(IN_FILE.map((name) => folded(name.slice(name.lastIndexOf(" ") + 1))));

function isName(words: string, part: "any" | "given" = "any"): boolean {
  return NAMES.has(folded(words)) && !(part === "given" && FAMILY_NAMES.has(folded(words)));
}

export function read(text: string, calendar = CALENDAR): Sentence {
  return readSentence(text, calendar, isName);
}

/** What a sentence tells, without what it leaves open; promises as "by who pronoun: text → day". */
export function told(text: string): Record<string, unknown> {
  const {
    promises,
    people,
    isAnswered,
    tags,
    exchanges: _,
    isTalk: __,
    deeds: ___,
    rest: ____,
    doubtful: _____,
    orSoon: ______,
    isGreeting: _______,
    needs: ________,
    ...rest
  } = read(text);
  const plain = Object.entries(rest).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(plain),
    ...(isAnswered ? {} : { isAnswered }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(people.length > 0
      ? {
          people: people.map(
            ({ text, organisation, isNew }) => text + (organisation ? ` (${organisation})` : "") + (isNew ? " *" : ""),
          ),
        }
      : {}),
    ...(promises.length > 0
      ? {
          promises: promises.map(
            ({ by, who, pronoun, text, dueOn }) =>
              [by, who?.text, pronoun].filter(Boolean).join(" ") + `: ${text}` + (dueOn ? ` → ${dueOn}` : ""),
          ),
        }
      : {}),
  };
}

export type Told = Record<string, unknown>;
