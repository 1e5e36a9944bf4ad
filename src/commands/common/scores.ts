import type { Context } from "../../context.ts";
import type { Ranked } from "../../domain/calibrate.ts";
import type { ContactId } from "../../domain/contact.ts";
import { dayNumber } from "../../domain/scoring/day-number.ts";
import {
  type AskedOfTheWhole,
  type OutlineScore,
  outlineContacts,
  outlineScore,
  TOO_LOW,
} from "../../domain/scoring/outline.ts";
import type { PerspectiveGround } from "../../domain/scoring/perspective.ts";
import { type Score, score, scoreFrom } from "../../domain/scoring/score.ts";
import { type TieFacts, tieOn } from "../../domain/scoring/tie.ts";
import type { StoredTie } from "../../store/ties.ts";
import { wholeOf } from "./whole.ts";

export interface ScoredTie {
  readonly tie: StoredTie;
  /** All that the score was reckoned from. */
  readonly facts: TieFacts;
  readonly score: Score;
  /** What their perspective was reckoned from. */
  readonly ground: () => PerspectiveGround | null;
}

/** Those with an index that may be shown: no cards, and nobody too new. */
export function rankedRelations(context: Context): readonly Ranked[] {
  return scoredTies(context, null)
    .filter(({ score }) => score.stage !== "card" && score.tooNew === null)
    .map(({ tie, score }) => ({ contactId: tie.contactId, name: tie.name, index: score.index }));
}

/**
 * The scores of these contacts, or of everybody for null. How far somebody widens the view shows only among all, so the
 * links and circles of everybody are read in any case.
 */
export function scoredTies(context: Context, ids: readonly ContactId[] | null): ScoredTie[] {
  const { store, today } = context;
  const outlines = store.outlines.all();
  const { at: inTheWhole, perspectiveGroundAt } = wholeOf(context, outlines);
  const places = new Map(outlines.ids.map((id, place) => [id, place]));
  return store.ties.facts(ids).map((tie) => {
    const place = places.get(tie.contactId) ?? -1;
    const facts = { ...tie, ...inTheWhole(place) };
    return { tie, facts, score: score(facts, today), ground: () => perspectiveGroundAt(place) };
  });
}

/** How it stands with one, as `net why` would say, but without the rows that its strength is made of. */
interface GlancedTie {
  readonly tie: StoredTie;
  readonly score: Score;
}

/** The parts and the index of everybody in touch, each with a place, and a way from there to the scores of some. */
export function outlinedTies(context: Context): {
  /** Null for the score of one whose index cannot come to what is the `least` at that moment. */
  readonly each: (
    look: (id: ContactId, score: OutlineScore | null, place: number) => void,
    least?: () => number,
  ) => void;
  readonly glances: (places: readonly number[]) => readonly GlancedTie[];
} {
  const { store, today } = context;
  const outlines = store.outlines.all();
  const { ids } = outlines;
  const { at: inTheWhole, goalFitsAt, perspectiveAt } = wholeOf(context, outlines);
  const now = dayNumber(today);
  return {
    each: (look, least = () => 0) => {
      let seen = 0;
      const whole: AskedOfTheWhole = { goalFits: () => goalFitsAt(seen), perspective: () => perspectiveAt(seen) };
      outlines.each((place, outline) => {
        const id = ids[place];
        seen = place;
        const outlined = outlineScore(outline, whole, now, least());
        if (outlined !== null && id !== undefined) look(id, outlined === TOO_LOW ? null : outlined, place);
      });
    },
    glances: (places) => {
      const placeOf = new Map<ContactId, number>();
      for (const place of places) {
        const id = ids[place];
        if (id !== undefined) placeOf.set(id, place);
      }
      return store.ties.glances([...placeOf.keys()], today).map((tie) => {
        const place = placeOf.get(tie.contactId) ?? -1;
        const { days, strength } = outlineContacts(outlines.at(place), now);
        return { tie, score: scoreFrom(tieOn({ ...tie, ...inTheWhole(place) }, today), strength, days) };
      });
    },
  };
}
