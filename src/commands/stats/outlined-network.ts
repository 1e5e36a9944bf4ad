import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { type Day, plusDays } from "../../domain/day.ts";
import { dayNumber } from "../../domain/scoring/day-number.ts";
import { isAsked, missionValue } from "../../domain/scoring/mission.ts";
import { askedTie, learnedSince, outlinedTie, outlinedVerdict } from "../../domain/scoring/outline-tie.ts";
import type { Everybody } from "../../domain/stats/people.ts";
import { type Tally, tallied } from "../../domain/stats/tally.ts";
import type { WarnedOf } from "../../domain/stats/warning-facts.ts";
import type { NetworkFacts } from "../../domain/stats.ts";
import { wholeOf } from "../common/whole.ts";
import type { Told } from "./practice.ts";

/** Everybody, as their outlines tell of them. */
export interface OutlinedNetwork
  extends Pick<NetworkFacts, "known" | "places">,
    Pick<WarnedOf, "fits" | "placeOf" | "askedOn">,
    Pick<Told, "seen"> {
  readonly tally: Tally;
  /** The day the first contact came into the file, archived or not; null for an empty one. */
  readonly begunOn: Day | null;
  /** How much was learned of people from a day on. */
  readonly learnedSince: (day: Day) => number;
}

export function outlinedNetwork(context: Context): OutlinedNetwork {
  const { store, today } = context;
  const now = dayNumber(today);
  const outlines = store.outlines.all();
  const { ids } = outlines;
  const { known, fits, goalFitsAt, perspectiveAt } = wholeOf(context, outlines);
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: ContactId): number | undefined => places.get(id);
  const everybody: Everybody = (look) =>
    outlines.each((place, outline) => {
      const contactId = ids[place];
      if (contactId === undefined) return;
      const goalFits = goalFitsAt(place);
      const mission = missionValue(goalFits);
      const tie = outlinedTie(outline, now);
      const verdict = outlinedVerdict(
        outline,
        tie,
        { mission, isAsked: isAsked(goalFits), perspective: () => perspectiveAt(place) },
        now,
      );
      look({ contactId, place, tie, mission, verdict });
    });
  const tally = tallied(everybody, ids.length, today);
  const begunDay = outlines.begunDay();
  return {
    tally,
    known,
    places: ids.length,
    begunOn: begunDay === null ? null : plusDays(today, begunDay - now),
    fits: fits(),
    placeOf,
    askedOn: (id, on) => {
      const place = placeOf(id);
      return place === undefined || outlines.isArchived(place) ? null : askedTie(outlines.at(place), dayNumber(on));
    },
    seen: (id) => {
      const place = placeOf(id);
      if (place === undefined) return null;
      const { known: count, strength } = outlinedTie(outlines.at(place), now);
      return { known: count, strength };
    },
    learnedSince: (day) => {
      const since = dayNumber(day);
      let count = 0;
      outlines.each((place, outline) => {
        if (tally.isPersonAt(place)) count += learnedSince(outline, since);
      });
      return count;
    },
  };
}
