import { folded } from "./name.ts";
import type { Coding } from "./scoring/perspective.ts";

// Where somebody stands in working life, as far as the file tells: their field by a tag, their level by a tag or a title.

/** What stands before the field, or the level, in a tag such as `#field:finance` or `#branche:handel`. */
const FIELD = /^(?:field|industry|branche):(.+)$/;
const LEVEL = /^(?:level|niveau):(.+)$/;

/** The levels that a title tells, from the top; a title with none of the words is a `specialist`. */
type TitleLevel = "executive" | "manager" | "specialist" | "trainee";

// Of whole words in the folded form, where ø is o and æ is a.
const TRAINEE = /\b(?:trainee|intern|student\w*|studerende|praktikant\w*|elev|\w+elev|larling\w*|apprentice|stud)\b/;
const EXECUTIVE =
  /\b(?:c[efimot]o|chro|\w*direktor|\w*direktoren|(?<!vice )president|founder|cofounder|stifter|medstifter|owner|ejer|indehaver|medejer|(?<!business )partner|chair\w*|\w*formand\w*|bestyrelsesmedlem|board member|dean|dekan|rektor|minister|mayor|borgmester|managing director|executive director|chief)\b/;
const MANAGER =
  /\b(?:head|manager|\w*manager|leder|\w*leder|\w*chef|chef|director|vp|vice president|lead|supervisor|principal|koordinator|coordinator)\b/;

/** Everybody of whom a title or such a tag is known, with their field and level. */
export function codedBy(
  titles: ReadonlyMap<string, string>,
  tags: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Coding> {
  const coded = new Map<string, Coding>();
  for (const contactId of new Set([...titles.keys(), ...tags.keys()])) {
    const theirs = tags.get(contactId) ?? [];
    coded.set(contactId, { field: fieldOf(theirs), level: levelOf(theirs, titles.get(contactId) ?? null) });
  }
  return coded;
}

/** The field somebody works in, by the first tag that says so; null where none does. */
export function fieldOf(tags: readonly string[]): string | null {
  return tagged(tags, FIELD);
}

/** Their level, by the first tag that says so, else by their title; null where neither does. */
export function levelOf(tags: readonly string[], title: string | null): string | null {
  return tagged(tags, LEVEL) ?? (title === null ? null : titleLevel(title));
}

function tagged(tags: readonly string[], pattern: RegExp): string | null {
  for (const tag of tags) {
    const value = pattern.exec(tag)?.[1];
    if (value !== undefined) return value;
  }
  return null;
}

function titleLevel(title: string): TitleLevel | null {
  const words = folded(title);
  if (words === "") return null;
  if (TRAINEE.test(words)) return "trainee";
  if (EXECUTIVE.test(words)) return "executive";
  return MANAGER.test(words) ? "manager" : "specialist";
}
