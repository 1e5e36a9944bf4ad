import type { Calibration } from "./calibration.ts";
import type { Contact } from "./contact.ts";
import type { Day } from "./day.ts";
import type { Employment } from "./employment.ts";
import type { Event } from "./event.ts";
import type { Exchange } from "./exchange.ts";
import type { Fact } from "./fact.ts";
import type { Group, Membership } from "./group/group.ts";
import type { Identifier } from "./identifier.ts";
import type { IntroductionState } from "./introduction.ts";
import type { Learning } from "./learning.ts";
import { folded } from "./name.ts";
import type { Outcome } from "./outcome.ts";
import type { Moment } from "./person.ts";
import type { GivenPromise } from "./promise.ts";
import type { Review } from "./review.ts";
import type { Need, Offer } from "./wish.ts";

/** The forms in which data leaves. */
export const EXPORT_FORMS = ["json", "vcard", "vcard3", "csv", "markdown", "ics"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** A group somebody is or was in with the owner. */
interface GroupOfOne extends Pick<Membership, "role" | "wish" | "field" | "level" | "joinedOn" | "leftOn"> {
  readonly name: string;
}

/** An event to come, or the next meeting of a group. */
export interface Gathering {
  readonly uid: string;
  readonly name: string;
  readonly on: Day;
  readonly place: string | null;
}

/** A group with the names of those who are in it; nothing of what is said there. */
export interface GroupCopy {
  readonly group: Pick<Group, "id" | "name" | "purpose" | "type" | "addedOn" | "leftOn" | "nextOn">;
  readonly members: readonly string[];
}

/** All that is known of one person, with nothing of others but their names. */
export interface PersonCopy {
  readonly contact: Contact;
  readonly event: Event | null;
  readonly roles: readonly Employment[];
  readonly addresses: readonly Identifier[];
  readonly cadenceDays: number | null;
  readonly lastOn: Day | null;
  readonly dueOn: Day | null;
  readonly facts: readonly Fact[];
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
  readonly promises: readonly GivenPromise[];
  /** Newest first. */
  readonly interactions: readonly Moment[];
  readonly exchanges: readonly Exchange[];
  readonly introductions: readonly {
    readonly to: string;
    readonly why: string;
    readonly state: IntroductionState;
    readonly stateOn: Day;
    readonly outcome: string | null;
  }[];
  readonly knows: readonly { readonly name: string; readonly how: string }[];
  readonly groups: readonly GroupOfOne[];
  /** What the owner learned from them, and what came by way of them. */
  readonly learnings: readonly Omit<Learning, "contactId" | "eventId">[];
  readonly outcomes: readonly Omit<Outcome, "via" | "goalId">[];
  readonly fits: readonly { readonly goal: string; readonly fit: number; readonly askedOn: Day }[];
  readonly answers: readonly { readonly question: string; readonly text: string; readonly answeredOn: Day }[];
  readonly reviews: readonly Omit<Review, "contactId">[];
  readonly calibrations: readonly Omit<Calibration, "contactId">[];
}

/**
 * What of a person leaves in a form: the one place where that is decided. An address book goes to phones and to other
 * people's programs, so a card has what stands on a card, and a calendar what has a day; notes and the person's own copy
 * have everything.
 */
export function leaving(copy: PersonCopy, form: ExportForm): PersonCopy {
  if (form === "json" || form === "markdown") return copy;
  const isCalendar = form === "ics";
  return {
    ...copy,
    promises: isCalendar ? copy.promises.filter(({ state }) => state === "open") : [],
    facts: [],
    needs: [],
    offers: [],
    interactions: [],
    exchanges: [],
    introductions: [],
    knows: [],
    groups: [],
    learnings: [],
    outcomes: [],
    fits: [],
    answers: [],
    reviews: [],
    calibrations: [],
  };
}

/** How much more stands in copies of `whole` than in the same of what is open: facts, learnings, promises, favours and notes. */
export function leftOutOf(whole: readonly PersonCopy[], open: readonly PersonCopy[]): number {
  return heldIn(whole) - heldIn(open);
}

function heldIn(copies: readonly PersonCopy[]): number {
  // A talk with two stands in the copies of both.
  const notes = new Set<string>();
  let held = 0;
  for (const { facts, learnings, promises, exchanges, interactions } of copies) {
    held += facts.length + learnings.length + promises.length + exchanges.length;
    for (const { id, note } of interactions) if (note !== null) notes.add(id);
  }
  return held + notes.size;
}

/** Whether anything that may be private stands in that form at all. */
export function canBePrivate(form: ExportForm): boolean {
  return form === "json" || form === "markdown" || form === "ics";
}

const ENDINGS: Readonly<Record<string, ExportForm>> = {
  ".json": "json",
  ".vcf": "vcard",
  ".vcard": "vcard",
  ".csv": "csv",
  ".md": "markdown",
  ".ics": "ics",
};

/** The form a file's ending asks for, if any does. */
export function formOf(path: string): ExportForm | undefined {
  return ENDINGS[/\.[a-z]+$/i.exec(path)?.[0].toLowerCase() ?? ""];
}

const LONGEST_FILE_NAME = 80;
/** Names that some system keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for a file about each, without ending: what no system forbids, and no two alike where case or accents do not count.
 * In the order given, the first keeps the plain name.
 */
export function fileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>(); // by the first name, so that a thousand namesakes are not a million looks
  return names.map((name) => {
    const plain = Array.from(name.normalize("NFC").replace(/[\p{C}/\\:*?"<>|#^[\]]+/gu, " "))
      .slice(0, LONGEST_FILE_NAME)
      .join("")
      .replace(/\s+/g, " ")
      .replace(/^[\s.\-~]+|[\s.]+$/g, "");
    const first = plain === "" || RESERVED.test(plain) ? `${plain}_` : plain;
    let unique = first;
    let count = next.get(alike(first)) ?? 2;
    for (; taken.has(alike(unique)); count++) unique = `${first} ${count}`;
    next.set(alike(first), count);
    taken.add(alike(unique));
    return unique;
  });
}

function alike(name: string): string {
  return `${folded(name)} ${/\d+$/.exec(name)?.[0] ?? ""}`;
}
