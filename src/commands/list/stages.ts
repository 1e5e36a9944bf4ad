import type { Context } from "../../context.ts";
import type { Listing } from "../../domain/list.ts";
import { dayNumber } from "../../domain/scoring/day-number.ts";
import { outlinedTie } from "../../domain/scoring/outline-tie.ts";

/** The list with the stages that only all of somebody tells: of a relation, whether it is more than one. */
export function fullyStaged({ store, today }: Context, listing: Listing): Listing {
  const { id, stage } = listing;
  if (stage === undefined) return listing;
  const outlines = store.outlines.of(id.filter((_, at) => stage[at] === "relation"));
  const now = dayNumber(today);
  return {
    ...listing,
    stage: id.map((each, at) => {
      const outline = outlines.get(each);
      return outline === undefined ? (stage[at] ?? "card") : outlinedTie(outline, now).stage;
    }),
  };
}
