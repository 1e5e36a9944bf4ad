import { type Day, daysBetween } from "../domain/day.ts";
import type { Employment } from "../domain/employment.ts";
import { FACT_AREAS, type FactArea, type FactClass } from "../domain/fact.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import type { Moment } from "../domain/person.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { longDay, relativeDay, shortDay, span } from "./day.ts";
import { hanging, lineRoom, padded, widthOf, wrapped } from "./table.ts";

// What the views of one person have in common.

export const ADDRESS_LABELS = { email: "e-mail", phone: "phone", url: "web" } as const;

export const AREA_LABELS: Readonly<Record<FactArea, string>> = {
  person: "person",
  "occupied-with": "occupied with",
  strength: "strength",
  resource: "resource",
  experience: "experience",
  challenge: "challenge",
};

/** How wide the labels of areas are. */
export const AREA_WIDTH = Math.max(...FACT_AREAS.map((area) => AREA_LABELS[area].length));

export const KIND_LABELS: Readonly<Record<InteractionKind, string>> = {
  meet: "met",
  call: "call",
  video: "video call",
  mail: "mail",
  message: "message",
  event: "event",
  social: "social media",
  broadcast: "letter to many",
};

const DEPTHS = { 1: null, 2: "substantive", 3: "candid" } as const;
export const CONFIRMED_ONLY = "only confirmed my views";

/** What stands in front of it: without a title it is a place. */
export function employmentLabel({ title }: Pick<Employment, "title">): string {
  return title === null ? "works at" : "works as";
}

/** `4 May 1980`, or `4 May` where the year is not known. */
export function birthdayText(birthday: string): string {
  const isYearless = birthday.startsWith("--");
  const text = shortDay((isYearless ? `2000${birthday.slice(1)}` : birthday) as Day);
  return isYearless ? text.replace(/ \d+$/, "") : text;
}

/** `, private`: nothing for what may be used for all of one's work. */
export function classText(factClass: FactClass): string {
  return factClass === "professional" ? "" : `, ${factClass}`;
}

/** So many names are told of one conversation. */
const MOST_NAMES = 12;

/** `Mette Holm, Lars Dam`; of a crowd the first, and how many more. */
export function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** `45 min · candid · with Lars Dam`: all of a conversation but its day and its note. */
export function momentText({ kind, minutes, depth, initiator, isAnswered, others, tags }: Moment): string {
  const attempt = isAnswered ? null : initiator === "them" ? "not answered by you" : "no answer";
  const company = kind === "broadcast" ? `to ${others.length + 1} people` : `with ${namesText(others)}`;
  return [
    KIND_LABELS[kind],
    minutes === null ? null : `${minutes} min`,
    DEPTHS[depth],
    attempt,
    others.length === 0 ? null : company,
    tags.length === 0 ? null : tags.map((tag) => `#${tag}`).join(" "),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** `send the deck, by Fri 8 May 2026 (in 4 days)` */
export function promiseText({ text, dueOn, snoozedUntil }: GivenPromise, today: Day): string {
  const hidden = snoozedUntil !== null && snoozedUntil > today ? `, hidden until ${shortDay(snoozedUntil)}` : "";
  if (dueOn === null) return `${text}, no day named${hidden}`;
  const late = daysBetween(dueOn, today);
  return `${text}, by ${longDay(dueOn)} (${late > 0 ? `${span(late)} over` : relativeDay(dueOn, today)})${hidden}`;
}

/** Whose word it is; what was only planned is owed to nobody. */
export function oweOf({ by, isPlan }: Pick<GivenPromise, "by" | "isPlan">): keyof typeof OWED {
  return isPlan ? "plan" : by;
}

/** How open promises are headed. */
export const OWED = { me: "I owe", them: "they owe", plan: "I plan" } as const;

/** Open promises, numbered, mine and theirs told apart. */
export function promiseLines(promises: readonly GivenPromise[], today: Day, style: Style, width: number): string {
  const digits = String(promises.length).length;
  return promises
    .map((promise, at) => {
      const head = `${String(at + 1).padStart(digits + 1)}  ${padded(OWED[oweOf(promise)], 8)}  `;
      const told = promiseText(promise, today);
      return hanging(head, told, width, (line) => (isLate(promise, today) ? style.red(line) : line));
    })
    .join("");
}

/** By which words `net done` finds a promise; null where none tell it from another. */
export interface ByWords {
  readonly wordsOf: (promise: GivenPromise) => string | null;
}

/** Open promises with what closes each; they have no numbers, so that those of the last list go on meaning what they did. */
export function promisesToClose(
  promises: readonly GivenPromise[],
  wordsOf: ByWords["wordsOf"],
  { today, style, width }: { readonly today: Day; readonly style: Style; readonly width: number },
): string {
  return promises
    .map((promise) => {
      const head = `  ${padded(OWED[oweOf(promise)], 8)}  `;
      const indent = " ".repeat(widthOf(head));
      const room = lineRoom(width);
      const body = wrapped(promiseText(promise, today), room - indent.length);
      const words = wordsOf(promise);
      const act = words === null ? "→ net promise, then net done and its number" : `→ net done ${quoted(words)}`;
      const dress = (line: string): string => (isLate(promise, today) ? style.red(line) : line);
      const isFit = indent.length + widthOf(body.at(-1) ?? "") + 2 + widthOf(act) <= room;
      const lines = body.map(dress);
      if (isFit) lines.push(`${lines.pop() ?? ""}  ${act}`);
      else lines.push(...wrapped(act, room - indent.length));
      return `${head}${lines.join(`\n${indent}`)}\n`;
    })
    .join("");
}

function isLate({ by, isPlan, dueOn }: GivenPromise, today: Day): boolean {
  return by === "me" && !isPlan && dueOn !== null && dueOn < today;
}
