import { NetError } from "../errors.ts";
import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";
import type { GroupId } from "./group/group.ts";
import { groupedBy } from "./grouped.ts";
import type { GoalId } from "./mission.ts";
import { folded } from "./name.ts";
import { quoted } from "./quoted.ts";

export type OutcomeId = string & { readonly __outcomeId: never };

/** What networking may come to; money is one of many. */
export const OUTCOME_KINDS = [
  "idea",
  "customer-meeting",
  "contract",
  "job",
  "learning",
  "support",
  "money",
  "energy",
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** One step of the way by which an outcome came. */
export type Via =
  | { readonly kind: "contact"; readonly id: ContactId }
  | { readonly kind: "event"; readonly id: EventId }
  | { readonly kind: "group"; readonly id: GroupId };

/** Something that came of the owner's networking. */
export interface Outcome {
  readonly id: OutcomeId;
  readonly text: string;
  readonly kind: OutcomeKind;
  /** How much of it there was, in `unit`; null where nobody counted. */
  readonly value: number | null;
  /** A word of the owner's own: kr, hours, leads. Null for so many of its kind. */
  readonly unit: string | null;
  readonly on: Day;
  readonly goalId: GoalId | null;
  /** The chain it came by, in order. */
  readonly via: readonly Via[];
}

/** How each kind is said, folded as `folded` does; what begins with one of these is of that kind. */
const KIND_WORDS: Readonly<Record<OutcomeKind, readonly string[]>> = {
  idea: ["idea", "ide", "inspiration"],
  "customer-meeting": ["customer meeting", "client meeting", "sales meeting", "kundemøde", "salgsmøde"],
  contract: ["contract", "kontrakt", "order", "ordre", "deal", "aftale", "sale", "salg", "assignment", "opgave"],
  job: ["job", "stilling", "board seat", "bestyrelsespost"],
  learning: ["learning", "lesson", "insight", "advice", "læring", "viden", "indsigt", "råd"],
  support: ["support", "help", "sparring", "støtte", "hjælp", "opbakning"],
  money: ["money", "revenue", "funding", "penge", "omsætning", "kroner"],
  energy: ["energy", "energi", "lyst"],
};

/** The kind a word or two name, in English or Danish, one or many; undefined when it is none. */
export function readOutcomeKind(typed: string): OutcomeKind | undefined {
  const words = folded(typed);
  return OUTCOME_KINDS.find(
    (kind) => folded(kind) === words || KIND_WORDS[kind].some((word) => isForm(words, folded(word))),
  );
}

const ENDINGS = ["", "s", "r", "er", "e", "en", "et", "erne", "ne", "rne"];

function isForm(words: string, word: string): boolean {
  const stem = word.endsWith("y") && words.endsWith("ies") ? `${word.slice(0, -1)}ies` : null;
  return words === stem || ENDINGS.some((ending) => words === word + ending);
}

/** The kind the words of an outcome tell first; null where they tell none. */
export function outcomeKindIn(text: string): OutcomeKind | null {
  const words = folded(text).split(" ");
  for (let at = 0; at < words.length; at++) {
    const one = words[at] ?? "";
    const kind = readOutcomeKind(`${one} ${words[at + 1] ?? ""}`) ?? readOutcomeKind(one);
    if (kind) return kind;
  }
  return null;
}

/**
 * The value and unit of an outcome as they may be stored: three ideas are three of their kind, and no unit of their own. Throws where
 * there is a unit and nothing to count.
 */
export function cleanWorth(
  value: number | null,
  unit: string | null,
  kind: OutcomeKind,
): { readonly value: number | null; readonly unit: string | null } {
  if (unit !== null && value === null) {
    throw new NetError("usage", `how many ${unit}?`, { hint: `--value 3 --unit ${quoted(unit)}` });
  }
  return { value, unit: unit !== null && readOutcomeKind(unit) === kind ? null : unit };
}

/** How much of it there was, and of what: so many of its unit, or one of its kind. */
export function worthOf({ kind, value, unit }: Outcome): { readonly amount: number; readonly unit: string } {
  return { amount: value ?? 1, unit: unit ?? kind };
}

/** What is counted in one unit together, whether it was written large or small: the word is that of the first. */
export function byUnit<Counted extends { readonly unit: string }>(
  all: readonly Counted[],
): readonly { readonly unit: string; readonly of: readonly Counted[] }[] {
  const units = groupedBy(all, ({ unit }) => folded(unit));
  return [...units.values()].map((of) => ({ unit: of[0]?.unit ?? "", of }));
}

/** The outcome when the group it came by is taken out of the file. */
export function withoutGroup(outcome: Outcome, id: GroupId): Outcome {
  return { ...outcome, via: outcome.via.filter((step) => step.kind !== "group" || step.id !== id) };
}
