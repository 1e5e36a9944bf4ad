import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";
import type { FactClass } from "./fact.ts";

type LearningId = string & { readonly __learningId: never };

/** What something learned is about: the world outside, or oneself. */
export const LEARNING_KINDS = ["trend", "partner", "segment", "competitor", "self"] as const;
export type LearningKind = (typeof LEARNING_KINDS)[number];

/** Something the owner learned from somebody, or at an event. */
export interface Learning {
  readonly id: LearningId;
  readonly text: string;
  /** Null where nobody said. */
  readonly kind: LearningKind | null;
  readonly class: FactClass;
  readonly on: Day;
  /** The day it was first put to use. */
  readonly usedOn: Day | null;
  readonly contactId: ContactId | null;
  readonly eventId: EventId | null;
}

/** What one learns about oneself is not for everybody, until one says so. */
function usualClass(kind: LearningKind | null): FactClass {
  return kind === "self" ? "personal" : "professional";
}

export function newLearning(newId: () => string, told: Pick<Learning, "text" | "on"> & Partial<Learning>): Learning {
  const kind = told.kind ?? null;
  return {
    kind,
    class: usualClass(kind),
    usedOn: null,
    contactId: null,
    eventId: null,
    ...told,
    id: newId() as LearningId,
  };
}
