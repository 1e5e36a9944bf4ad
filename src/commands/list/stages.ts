import type { Context } from "../../context.ts";
import type { Listing } from "../../domain/list.ts";
import { dayNumber } from "../../domain/scoring/day-number.ts";
import { outlinedTie } from "../../domain/scoring/outline-tie.ts";

/** The list with the stages that only all of somebody tells: of a relation, whether it is more than one. */
export function fullyStaged({ store, today }: Context, listing: Listing): Listing {
  const { id, stage } = listing;
  if (stage === undefined) return listing;
  const outlines = store.outlines.all();
  const places = new Map(outlines.ids.map((each, place) => [each, place]));
  const now = dayNumber(today);
  return {
    ...listing,
    stage: id.map((each, at) => {
      const told = stage[at] ?? "card";
      const place = told === "relation" ? places.get(each) : undefined;
      return place === undefined ? told : outlinedTie(outlines.at(place), now).stage;
    }),
  };
}
