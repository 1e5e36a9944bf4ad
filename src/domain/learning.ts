import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";
import type { FactClass } from "./fact.ts";
import { folded } from "./name.ts";

type LearningId = string & { readonly __learningId: never };

/** What something learned is about: the world outside, or oneself. */
export const LEARNING_KINDS = ["trend", "partner", "segment", "competitor", "self"] as const;
export type LearningKind = (typeof LEARNING_KINDS)[number];

/** What each is called besides its own name, folded. */
const KIND_WORDS: Readonly<Record<string, LearningKind>> = {
  trends: "trend",
  tendens: "trend",
  tendenser: "trend",
  partners: "partner",
  partnere: "partner",
  samarbejdspartner: "partner",
  samarbejdspartnere: "partner",
  segments: "segment",
  kundesegment: "segment",
  kundesegmenter: "segment",
  competitors: "competitor",
  konkurrent: "competitor",
  konkurrenter: "competitor",
  myself: "self",
  selv: "self",
  "mig selv": "self",
};

/** The kind a word names, in English or Danish. */
export function readLearningKind(typed: string): LearningKind | undefined {
  const word = folded(typed);
  return (
    LEARNING_KINDS.find((kind) => kind === word) ?? (Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word] : undefined)
  );
}

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
