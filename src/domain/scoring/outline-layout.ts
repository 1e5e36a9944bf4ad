import type { Standing } from "../contact.ts";

// How the words of an outline are laid out, and the only place that says so: store/outline-rows.ts packs them in SQL that is
// made of these numbers, outline-words.ts and store/outlines.ts read them with the same. Another layout needs the cache made anew.

/** The day stands above these bits. */
export const DAY_BITS = 8;
/** Whether there is a day. */
export const HAS_DAY = 128;
/** What of a word is neither day nor the bit that says there is one. */
export const FIGURE = 127;

/** How many words there are of the contact itself, and how many an exchange takes, and a promise; any other part takes one. */
export const OWN_WORDS = 2;
export const EXCHANGE_WORDS = 2;
export const PROMISE_WORDS = 3;

/** The contact's first word: the closeness that was stated, or 0, and above it the standing. */
export const CLOSENESS = 7;
export const STANDING_SHIFT = 3;
export const STANDING = 3;
export const STANDING_CODES: Readonly<Record<Standing, number>> = { inbox: 0, active: 1, filed: 2, archived: 3 };

/** A contact had: its depth, above that its kind by its place among INTERACTION_KINDS, and whether it was answered. */
export const DEPTH = 3;
export const KIND_SHIFT = 2;
export const ANSWERED = 32;

/** An exchange: below the first bit its magnitude; in the second word, below the other, its kind by its place among EXCHANGE_KINDS. */
export const GIVEN = 16;
export const ASKED = 16;

/** The first word of a promise; it has the day on which it was made, and the others those on which it was due and closed. */
export const MINE = 1;
export const KEPT = 2;
export const DROPPED = 4;
export const OWN_DROP = 8;
export const MOVED_LATE = 16;
