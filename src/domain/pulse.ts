import { type Change, changed, created } from "./change.ts";
import type { Day } from "./day.ts";
import type { Answer, AnswerId } from "./mission.ts";

/** The question under which the owner's own pulse is kept: how networking feels this month, 1 heavy to 5 light. */
export const PULSE = "pulse";

export type Pulse = 1 | 2 | 3 | 4 | 5;

/** The one of this month, where it was said. */
export function pulseNow(known: readonly Answer[], today: Day): Answer | undefined {
  return known.find(({ answeredOn }) => answeredOn.slice(0, 7) === today.slice(0, 7));
}

/** One a month: said again in the same one it is changed. */
export function pulseChanges(
  known: readonly Answer[],
  pulse: Pulse,
  today: Day,
  newId: () => string,
): readonly Change[] {
  const text = String(pulse);
  const before = pulseNow(known, today);
  if (before === undefined) {
    const answer: Answer = { id: newId() as AnswerId, question: PULSE, contactId: null, text, answeredOn: today };
    return [created("answer", answer)];
  }
  return before.text === text ? [] : [changed("answer", before, { ...before, text, answeredOn: today })];
}
