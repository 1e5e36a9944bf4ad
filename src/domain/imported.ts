import type { Day } from "./day.ts";
import type { IdentifierKind } from "./identifier.ts";
import type { InteractionKind, Side } from "./interaction.ts";

/** One person as another program has them, before it is known whether they are known here. Text is cleaned, never trusted. */
export interface ImportedPerson {
  /** Where it began in what was read: a line, from 1. */
  readonly line: number;
  /** Null where only an address or an organisation was said. */
  readonly name: string | null;
  readonly nickname: string | null;
  /** As they were written, none twice; normalising is left to whoever compares them. */
  readonly addresses: readonly ImportedAddress[];
  /** The present one first. */
  readonly roles: readonly ImportedRole[];
  /** `1980-05-04`, or `--05-04` where the year is not known. */
  readonly birthday: string | null;
  readonly metOn: Day | null;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly interactions: readonly ImportedInteraction[];
  /** The name under which the other program knows this entry, where it gives one. */
  readonly uid?: string | null;
  /** What else was said of them, in words: what net has no field for, such as a postal address. */
  readonly further?: readonly ImportedRemark[];
}

export interface ImportedAddress {
  readonly kind: IdentifierKind;
  readonly value: string;
  /** What it is for, as it was written: `work`, `fax`, `Switchboard`. */
  readonly label?: string | null;
}

/** A piece of knowledge by its kind: `address`, `department`, `anniversary`. */
export interface ImportedRemark {
  readonly what: string;
  readonly text: string;
}

export interface ImportedRole {
  readonly organisation: string | null;
  readonly title: string | null;
}

export interface ImportedInteraction {
  readonly on: Day;
  readonly kind: InteractionKind;
  readonly initiator: Side | null;
  readonly note: string | null;
}

/** What a file held. Nothing of it is dropped without a word: what could not be taken is rejected or left out. */
export interface ImportReading {
  /** Such as `vCard 3.0` or `LinkedIn connections`. */
  readonly format: string;
  readonly people: readonly ImportedPerson[];
  /** Entries that could not be read, each with its line and why. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  /** What was taken all the same, though not as it stands: letters that could not be told, a day that does not exist. */
  readonly warnings?: readonly { readonly line: number; readonly reason: string }[];
  /** Kinds of things net does not keep, such as photos, with how many there were. */
  readonly leftOut: readonly { readonly what: string; readonly count: number }[];
}
