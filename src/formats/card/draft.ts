/** What was read on a card, field by field. */

import type { Phone } from "../phone.ts";
import type { Reading } from "./block.ts";
import type { Span } from "./contact-details.ts";
import { nameAndRanks, nameAsWritten, ranksOf } from "./names.ts";
import { isSame } from "./pieces.ts";

/** What one business card holds, before it is matched with anybody. */
export interface CardDraft {
  readonly name: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  /** The domain in lower case, the rest as written. */
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  /** Web addresses and profile links as written, with or without a scheme. */
  readonly urls: readonly string[];
  /** Without the #. */
  readonly tags: readonly string[];
  /** `1980-05-04`, or `--05-04`; print never says it, a code may. */
  readonly birthday?: string | null;
  /** Every piece of text that could not be placed, in order; on lines of its own, or after commas for a card in one line. */
  readonly note: string | null;
}

/** What could not be placed is put together with the separator. */
export function draftOf({ found, pieces, choice }: Reading, separator: string): CardDraft {
  const { name, organisation, titles } = choice;
  const named = name === null ? null : nameAndRanks(name.text);
  const notes = pieces.flatMap((piece): readonly Note[] => {
    if (named !== null && isSame(piece, name)) return ranksOf(named).map((text) => ({ text, line: null }));
    return [organisation, ...titles].some((other) => isSame(piece, other)) ? [] : [piece];
  });
  return {
    name: named === null ? null : nameAsWritten(named.name),
    title: titles.length === 0 ? null : titles.map(({ text }) => text).join(", "),
    organisation: organisation?.text ?? null,
    emails: valuesOf(found, "email"),
    phones: phonesAmong(found),
    urls: valuesOf(found, "url"),
    tags: valuesOf(found, "tag"),
    note: noteOf(notes, separator),
  };
}

interface Note {
  readonly text: string;
  readonly line: number | null;
}

/** What stood on one line stays on one line. */
function noteOf(notes: readonly Note[], separator: string): string | null {
  const texts = notes.map(({ text, line }, index) => {
    const before = notes[index - 1];
    if (before === undefined) return text;
    return (line !== null && before.line === line ? ", " : separator) + text;
  });
  return texts.length === 0 ? null : texts.join("");
}

function valuesOf(found: readonly Span[], kind: Span["kind"]): readonly string[] {
  return [...new Set(found.filter((span) => span.kind === kind).map(({ value }) => value))];
}

function phonesAmong(found: readonly Span[]): readonly Phone[] {
  const phones = new Map<string, Phone>();
  for (const { kind, value, e164 } of found) {
    const key = e164 ?? value;
    if (kind === "phone" && !phones.has(key)) phones.set(key, { written: value, e164 });
  }
  return [...phones.values()];
}
