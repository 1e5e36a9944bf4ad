import type { Contact } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import { folded } from "./name.ts";

/** Somebody a typed name may mean. */
export interface Candidate {
  readonly contact: Contact;
  readonly organisation: string | null;
  /** The days of their last two-way contacts, newest first. */
  readonly days: readonly Day[];
  /** How many conversations they shared with the others who are named beside them. */
  readonly timesTogether: number;
}

/** `one` it is, or nearly sure to be, and then others were passed over; `several` it may be, the likeliest first; none there is. */
export type Who =
  | { readonly kind: "one"; readonly candidate: Candidate; readonly passedOver: readonly Candidate[] }
  | { readonly kind: "several"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none" };

/** How many times likelier than the next the likeliest must be to be taken without a question. */
const CLEARLY = 3;

/**
 * Whom `name` means. A name that is somebody's whole name or nickname goes before one that is a word of it, and that before a part
 * of a word with a hyphen; `organisation` must be theirs. With `isGuessed`, the only one who goes by it is taken where nobody is likelier, and the one
 * met lately, and with the others who are named, where they stand out.
 */
export function whoIs(
  name: string,
  organisation: string | null,
  candidates: readonly Candidate[],
  today: Day,
  { isGuessed }: { readonly isGuessed: boolean },
): Who {
  const wanted = folded(name);
  const there = candidates.filter(
    (candidate) =>
      organisation === null || ` ${folded(candidate.organisation ?? "")}`.includes(` ${folded(organisation)}`),
  );
  const inUse = there.filter(({ contact }) => contact.standing !== "archived");
  const living = inUse.length > 0 ? inUse : there;
  const whole = living.filter(({ contact }) => isWhole(contact, wanted));
  const worded = whole.length > 0 ? whole : living.filter(({ contact }) => isWord(contact, wanted));
  const left = (worded.length > 0 ? worded : living).toSorted((a, b) => likelihood(b, today) - likelihood(a, today));
  const [first, second, ...more] = left;
  if (!first) return { kind: "none" };
  if (!second) return { kind: "one", candidate: first, passedOver: [] };
  const stands = likelihood(first, today);
  const [called, another] = left.filter(({ contact }) => goesBy(contact, wanted));
  if (isGuessed && called && !another && likelihood(called, today) === stands)
    return { kind: "one", candidate: called, passedOver: left.filter((candidate) => candidate !== called) };
  if (isGuessed && stands > 0.02 && stands >= CLEARLY * likelihood(second, today))
    return { kind: "one", candidate: first, passedOver: [second, ...more] };
  return { kind: "several", candidates: left };
}

function isWhole(contact: Contact, wanted: string): boolean {
  return folded(contact.name) === wanted || (contact.nickname !== null && folded(contact.nickname) === wanted);
}

/** Whether it is a word of the name, and not a part of one: "Mette" is no word of "Anne-Mette Friis". */
function isWord({ name, nickname }: Contact, wanted: string): boolean {
  return `${name} ${nickname ?? ""}`.split(" ").some((word) => folded(word) === wanted);
}

/** Whether it is what they are called by, and no other word of their name: "Kim" for Kim Larsen, and not for Grace Kim. */
function goesBy({ name, nickname }: Contact, wanted: string): boolean {
  return folded(name).startsWith(`${wanted} `) || (nickname !== null && folded(nickname) === wanted);
}

/** Each contact day counts 14/(days since + 14); one shared with the others named counts twice as much again. */
function likelihood({ days, timesTogether }: Candidate, today: Day): number {
  const lately = days.reduce((sum, day) => sum + 14 / (Math.max(0, daysBetween(day, today)) + 14), 0);
  return lately + 2 * Math.min(timesTogether, 5);
}
