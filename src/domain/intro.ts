import { NetError } from "../errors.ts";
import type { Contact, ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { Exchange } from "./exchange.ts";
import {
  INTRODUCTION_STATES,
  type Introduction,
  type IntroductionId,
  type IntroductionState,
  type Link,
} from "./introduction.ts";
import { newExchange } from "./ledger.ts";

export function isUnderway({ state }: Pick<Introduction, "state">): boolean {
  return state !== "outcome" && state !== "declined";
}

export interface Step {
  readonly state: IntroductionState;
  readonly on: Day;
  readonly outcome: string | null;
}

export function newIntroduction(
  newId: () => string,
  { a, b, why, step }: Pick<Introduction, "a" | "b" | "why"> & { readonly step: Step },
): Introduction {
  return { id: newId() as IntroductionId, a, b, why, state: step.state, stateOn: step.on, outcome: step.outcome };
}

/** The introduction one or several steps on; throws when it has come that far already, or has ended. */
export function advanced(introduction: Introduction, { state, on, outcome }: Step): Introduction {
  if (!isUnderway(introduction)) {
    const ended = introduction.state === "declined" ? "was declined" : "has had its outcome";
    throw new NetError("invalid", `this introduction ${ended}`, {
      hint: "net undo, or net intro A B (for another one)",
    });
  }
  if (rank(state) <= rank(introduction.state)) {
    throw new NetError("invalid", `this introduction has come that far already: ${introduction.state}`, {
      hint: "net undo (takes the last step back)",
    });
  }
  return { ...introduction, state, stateOn: on, outcome };
}

function rank(state: IntroductionState): number {
  return INTRODUCTION_STATES.indexOf(state);
}

/** Whether the two were brought together by this step, and not before. */
export function isMaking(before: Pick<Introduction, "state"> | null, { state }: Step): boolean {
  const isMade = (each: IntroductionState): boolean => each !== "declined" && rank(each) >= rank("made");
  return isMade(state) && (before === null || !isMade(before.state));
}

/** Whether the two have met by this step, and so know each other. */
export function isMeeting({ state }: Step): boolean {
  return state === "met" || state === "outcome";
}

/** What bringing two people together gave each of them. */
export function introductionGiven(
  newId: () => string,
  a: Pick<Contact, "id" | "name">,
  b: Pick<Contact, "id" | "name">,
  { why, on }: { readonly why: string; readonly on: Day },
): Exchange[] {
  const given = (to: ContactId, other: string): Exchange =>
    newExchange(newId, {
      contactId: to,
      direction: "give",
      kind: "introduction",
      size: "hour",
      text: `introduction to ${other}${why === "" ? "" : `: ${why}`}`,
      on,
      interactionId: null,
    });
  return [given(a.id, b.name), given(b.id, a.name)];
}

/** The link or introduction between two, whichever of them is named first. */
export function between<Pair extends Pick<Link, "a" | "b">>(
  pairs: readonly Pair[],
  one: ContactId,
  other: ContactId,
): Pair | null {
  return pairs.find(({ a, b }) => (a === one && b === other) || (a === other && b === one)) ?? null;
}

/** The one of the two who is not `id`. */
export function otherOf({ a, b }: Pick<Link, "a" | "b">, id: ContactId): ContactId {
  return a === id ? b : a;
}
