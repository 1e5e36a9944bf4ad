/** Business cards, typed in a line or pasted as they are printed, read into drafts. */

import { blockReading, type Reading } from "./card/block.ts";
import { cardTexts } from "./card/blocks.ts";
import type { Span } from "./card/contact-details.ts";
import { lineReading } from "./card/line.ts";
import { nameAndRanks, nameAsWritten, ranksOf } from "./card/names.ts";
import { isSame } from "./card/pieces.ts";
import type { Phone } from "./phone.ts";

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
  /** Every piece of text that could not be placed, in order; on lines of its own, or after commas for a card in one line. */
  readonly note: string | null;
}

/** One card in one line, as typed: "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance". */
export async function readCardLine(line: string, region: string): Promise<CardDraft> {
  return toDraft(await lineReading(line, region), ", ");
}

/** One card as a block of lines, as they stand on the card or come out of a phone's text recognition. */
export async function readCardBlock(text: string, region: string): Promise<CardDraft> {
  return toDraft(await blockReading(text, region), "\n");
}

/** Pasted text with several cards, one string each; lines of ---, === or *** part them, or else the air between them. */
export function cardBlocks(text: string): readonly string[] {
  return cardTexts(text);
}

function toDraft({ found, pieces, choice }: Reading, separator: string): CardDraft {
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
