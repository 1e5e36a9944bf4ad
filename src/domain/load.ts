import { TIERS, type Tier } from "./contact.ts";
import { median } from "./median.ts";

/** A tier, or those with a rhythm of their own and no tier. */
export type Circle = Tier | "own";

/** How often the rhythms of one circle ask for a word. */
export interface CircleRhythms {
  readonly circle: Circle;
  readonly people: number;
  readonly contactsAWeek: number;
}

/** How long two-way contacts of late took, in minutes: those with a circle, and all of them, which is asked only where it is needed. */
export interface LoggedMinutes {
  readonly byCircle: ReadonlyMap<Circle, readonly number[]>;
  readonly all: () => readonly number[];
}

/** The minutes a contact takes, and how that is known: of this circle, of all contacts, or by no log at all. */
export interface TypicalMinutes {
  readonly minutes: number;
  readonly from: "tier" | "all" | "assumed";
  /** How many contacts say so. */
  readonly logged: number;
}

/** What the care of one circle costs. */
export interface Load extends CircleRhythms {
  readonly typical: TypicalMinutes;
  readonly hoursAWeek: number;
}

/** For how many days back the length of contacts is looked at. */
export const LOGGED_DAYS = 365;
/** From so many contacts on, a circle is judged by its own. */
const LEAST_LOGGED = 5;
const ASSUMED_MINUTES = 15;
const CIRCLES: readonly Circle[] = [...TIERS, "own"];

/** What the care of each of these circles costs. */
export function loadsOf(rhythms: readonly CircleRhythms[], minutes: LoggedMinutes): Load[] {
  let all: readonly number[] | undefined;
  const logged = { ...minutes, all: () => (all ??= minutes.all()) };
  return rhythms.map(({ circle, people, contactsAWeek }) => {
    const typical = typicalMinutes(circle, logged);
    return { circle, people, contactsAWeek, typical, hoursAWeek: (contactsAWeek * typical.minutes) / 60 };
  });
}

/** Every circle in its order, those without anybody too. */
export function inEveryCircle(rhythms: readonly CircleRhythms[]): CircleRhythms[] {
  return CIRCLES.map(
    (circle) => rhythms.find((each) => each.circle === circle) ?? { circle, people: 0, contactsAWeek: 0 },
  );
}

/** What all of it costs a week. */
export function hoursOfAll(loads: readonly Pick<Load, "hoursAWeek">[]): number {
  return loads.reduce((sum, load) => sum + load.hoursAWeek, 0);
}

/** By how many hours a week it is too much; 0 where it fits, or where it was not said how many there are. */
export function overBy(hoursAWeek: number, hours: number | null): number {
  return hours === null ? 0 : Math.max(0, hoursAWeek - hours);
}

/** The median of what was logged with a circle, of all that was logged where that is too little, else a quarter of an hour. */
export function typicalMinutes(circle: Circle, { byCircle, all }: LoggedMinutes): TypicalMinutes {
  const own = byCircle.get(circle) ?? [];
  if (own.length >= LEAST_LOGGED) return { minutes: median(own), from: "tier", logged: own.length };
  const every = all();
  if (every.length > 0) return { minutes: median(every), from: "all", logged: every.length };
  return { minutes: ASSUMED_MINUTES, from: "assumed", logged: 0 };
}
