import { type Change, changed, type Entities, type EntityName, removed } from "../change.ts";
import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import type { ExchangeId } from "../exchange.ts";
import { FACT_CLASSES, type FactClass } from "../fact.ts";
import { groupedBy } from "../grouped.ts";
import type { InteractionId } from "../interaction.ts";
import { cleanLine } from "../name.ts";

/** Everything of each kind that names one contact; nothing for a kind that is of nobody in particular. */
export type Belongings = { readonly [Name in EntityName]: readonly Entities[Name][] };

/** Who becomes whom, and what of `b` goes because `a` has the same: each by its id, with the one that stays. */
export interface Merging {
  readonly a: ContactId;
  readonly b: ContactId;
  readonly twins: Twins;
}

interface Twins {
  readonly interaction: ReadonlyMap<InteractionId, InteractionId>;
  readonly exchange: ReadonlyMap<ExchangeId, ExchangeId>;
}

/** The things of `b` as things of `a`, and which of them were there already. */
export interface Joined {
  readonly changes: readonly Change[];
  readonly twins: ReadonlyMap<string, string>;
}

export type Joiner<Name extends EntityName> = (
  theirs: readonly Entities[Name][],
  own: readonly Entities[Name][],
  merging: Merging,
) => Joined;

/** A setting has no id, and is nobody's. */
type Movable = Exclude<EntityName, "setting">;

/** How one kind of thing goes from one contact to another. */
interface Rule<Name extends Movable> {
  readonly entity: Name;
  /** The thing as one of `a`; null where it says nothing any more, as a link between the two who are one. */
  readonly moved: (entity: Entities[Name], merging: Merging) => Entities[Name] | null;
  /** Two of them are the same where this is: all they say but for what `joined` keeps of both. "" for the same as no other. */
  readonly key: (entity: Entities[Name]) => string;
  /** What one of two that are the same becomes, where the other says more. */
  readonly joined?: (own: Entities[Name], theirs: Entities[Name]) => Entities[Name];
}

export function joiner<Name extends Movable>({ entity, moved, key, joined }: Rule<Name>): Joiner<Name> {
  return (theirs, own, merging) => {
    const ownIds = new Set(own.map(idOf));
    const kept = groupedBy(own, key);
    const twins = new Map<string, string>();
    const changes = theirs.flatMap((before): Change[] => {
      const after = moved(before, merging);
      if (after === null) return [removed(entity, before) as Change];
      // What names both is not there twice; and what one of them had twice stays so: each is one of the other's.
      const alike = key(after) === "" || ownIds.has(idOf(before)) ? [] : (kept.get(key(after)) ?? []);
      const same = alike.shift();
      if (same === undefined) return isSame(before, after) ? [] : [changed(entity, before, after) as Change];
      const whole = joined?.(same, after) ?? same;
      twins.set(idOf(before), idOf(same));
      // The other goes first: a fit is unique to its person and goal.
      const gone = removed(entity, before) as Change;
      return isSame(whole, same) ? [gone] : [gone, changed(entity, same, whole) as Change];
    });
    return { changes, twins };
  };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

export function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A text as it is told from others: all of its signs count, for C# is not C++. */
export function said(text: string | null): string | null {
  return text === null ? null : cleanLine(text).toLowerCase();
}

/** The key of a thing that is the same as another where all of these are. */
export function all(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** Of two days, or of two things with one, the later and the earlier; a day that was not said counts for nothing. */
export function later<Some extends Day | null>(one: Some, other: Some): Some {
  return one === null || (other !== null && other > one) ? other : one;
}

export function earlier<Some extends Day | null>(one: Some, other: Some): Some {
  return one === null || (other !== null && other < one) ? other : one;
}

/** Of two classes the one that fewer may see. */
export function stricter(one: FactClass, other: FactClass): FactClass {
  return FACT_CLASSES.indexOf(other) > FACT_CLASSES.indexOf(one) ? other : one;
}

/** Two texts of which one field has to hold both. */
export function both(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return said(one) === said(other) ? one : `${one}; ${other}`;
}
