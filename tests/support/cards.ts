import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { CardDraft } from "../../src/formats/card.ts";

interface Truth {
  readonly region: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly (string | null)[];
  readonly urls: readonly string[];
  /** What must stand somewhere in the note. */
  readonly note: readonly string[];
}

const CARDS = new URL("../fixtures/cards/", import.meta.url);
export const fixture = (file: string) => readFileSync(new URL(file, CARDS), "utf8");
/** Cards of several lines, with what is to be read off each. */
export const truths = JSON.parse(fixture("truth.json")) as readonly (Truth & { readonly file: string })[];
/** The same of cards that are typed as one line. */
export const lineTruths = JSON.parse(fixture("lines.json")) as readonly (Truth & { readonly line: string })[];

export const EMPTY: CardDraft = {
  name: null,
  title: null,
  organisation: null,
  emails: [],
  phones: [],
  urls: [],
  tags: [],
  note: null,
};

export function fieldsOf(card: string, truth: Truth, draft: CardDraft) {
  const missing = truth.note.filter((text) => draft.note?.includes(text) !== true);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["name", truth.name, draft.name],
    ["title", truth.title, draft.title],
    ["organisation", truth.organisation, draft.organisation],
    ["emails", truth.emails, draft.emails],
    ["phones", truth.phones, draft.phones.map(({ e164 }) => e164)],
    ["urls", truth.urls, draft.urls],
    ["missing in the note", [], missing],
  ];
  return pairs.map(([field, wanted, found]) => {
    const [want, got] = [JSON.stringify(wanted), JSON.stringify(found)];
    return { isRight: want === got, miss: `${card}, ${field}: wanted ${want}, got ${got}` };
  });
}

export function expectMostRight(fields: ReturnType<typeof fieldsOf>): void {
  const misses = fields.filter(({ isRight }) => !isRight).map(({ miss }) => miss);
  const share = 1 - misses.length / fields.length;
  expect(share, `${(share * 100).toFixed(1)} % right, missed:\n${misses.join("\n")}\n`).toBeGreaterThanOrEqual(0.95);
}
