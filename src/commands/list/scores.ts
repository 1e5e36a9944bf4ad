import type { Context } from "../../context.ts";
import { byScore, listScores, wantedScores } from "../../domain/list/scores.ts";
import { type Listing, picked, type ScoreFilter, type ScoreSort } from "../../domain/list.ts";
import { scoredTies } from "../common/scores.ts";

/** The list with scores: those that are as wanted, in the order asked for. */
export function scoredListing(
  context: Context,
  listing: Listing,
  {
    filter,
    sort,
    isReversed,
  }: { readonly filter: ScoreFilter; readonly sort: ScoreSort | null; readonly isReversed: boolean },
): Listing {
  const isWanted = wantedScores(filter);
  const known = new Map(scoredTies(context, listing.id).map(({ tie, score }) => [tie.contactId, listScores(score)]));
  const scores = listing.id.map((id) => known.get(id) ?? null);
  const places = [...scores.keys()].filter((at) => isWanted(scores[at] ?? null));
  if (sort !== null) {
    const compare = byScore(sort, isReversed);
    places.sort((one, other) => compare(scores[one] ?? null, scores[other] ?? null));
  }
  return picked({ ...listing, scores }, places);
}
