import type { Context } from "../context.ts";
import type { ListEntry, ScoreFilter, ScoreSort } from "../domain/list.ts";
import { byScore, listScores, wantedScores } from "../domain/list-scores.ts";
import { scoredTies } from "./scores.ts";

/** These entries with their scores: those that are as wanted, in the order asked for. */
export function scoredEntries(
  context: Context,
  entries: readonly ListEntry[],
  {
    filter,
    sort,
    isReversed,
  }: { readonly filter: ScoreFilter; readonly sort: ScoreSort | null; readonly isReversed: boolean },
): ListEntry[] {
  const isWanted = wantedScores(filter);
  const ids = entries.map(({ id }) => id);
  const scores = new Map(scoredTies(context, ids).map(({ tie, score }) => [tie.contactId, listScores(score)]));
  const scored = entries
    .map((entry) => ({ ...entry, scores: scores.get(entry.id) ?? null }))
    .filter((entry) => isWanted(entry.scores));
  return sort === null ? scored : scored.sort(byScore(sort, isReversed));
}
