/** Business cards, typed in a line or pasted as they are printed, read into drafts. */

import { blockReading } from "./card/block.ts";
import { cardTexts } from "./card/blocks.ts";
import { type CardDraft, draftOf } from "./card/draft.ts";
import { lineReading } from "./card/line.ts";
import { plainDraft } from "./card/plain.ts";

export type { CardDraft } from "./card/draft.ts";

/** One card in one line, as typed: "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance". */
export async function readCardLine(line: string, region: string): Promise<CardDraft> {
  return (await plainDraft(line)) ?? draftOf(await lineReading(line, region), ", ");
}

/** One card as a block of lines, as they stand on the card or come out of a phone's text recognition. */
export async function readCardBlock(text: string, region: string): Promise<CardDraft> {
  return draftOf(await blockReading(text, region), "\n");
}

/** Pasted text with several cards, one string each; lines of ---, === or *** part them, or else the air between them. */
export function cardBlocks(text: string): readonly string[] {
  return cardTexts(text);
}
