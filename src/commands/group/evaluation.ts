import type { Context } from "../../context.ts";
import { type Change, changed, created } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { type Evaluation, type GroupId, newEvaluation } from "../../domain/group/group.ts";

/** The look of that day, made with its first answer and changed with the next ones. */
export function evaluationChanges(
  { store, newId }: Context,
  id: GroupId,
  on: Day,
  said: Partial<Evaluation>,
): Change[] {
  if (Object.keys(said).length === 0) return [];
  const before = store.evaluations.of(id).find((evaluation) => evaluation.on === on) ?? null;
  const after = { ...(before ?? newEvaluation(id, on, newId)), ...said };
  if (before === null) return [created("evaluation", after)];
  return [changed("evaluation", before, after)];
}
