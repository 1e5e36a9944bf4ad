/** Business cards, typed in a line or pasted as they are printed, read into drafts. */

import { NetError } from "../errors.ts";
import { blockReading } from "./card/block.ts";
import { cardTexts } from "./card/blocks.ts";
import { linesOf } from "./card/clean.ts";
import { type CardDraft, draftOf } from "./card/draft.ts";
import { leadOf, lineReading } from "./card/line.ts";
import { listed } from "./card/listed.ts";
import { pileIn } from "./card/pile.ts";
import { plainDraft } from "./card/plain.ts";

export type { CardDraft } from "./card/draft.ts";

/** One card in one line, as typed: "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance". */
export async function readCardLine(line: string, region: string): Promise<CardDraft> {
  const plain = leadOf(line) === "" ? await plainDraft(line) : null;
  return plain ?? draftOf(await lineReading(line, region), ", ");
}

/** One card as a block of lines, as they stand on the card or come out of a phone's text recognition. */
export async function readCardBlock(text: string, region: string): Promise<CardDraft> {
  return draftOf(await blockReading(text, region), "\n");
}

/** Pasted text with several cards, one string each; lines of ---, === or *** part them, or else the air between them. */
export function cardBlocks(text: string): readonly string[] {
  return cardTexts(text);
}

/** The lines of a text in which each is a card, as far as they are one. */
export function listedLines(text: string): readonly string[] {
  return listed(linesOf(text));
}

/**
 * All cards of a pasted text: blocks with air between them, and within one its lines where each is a card. Where that is in
 * doubt, they are a card each for one who deals with a pile (`isPile`), and refused for anybody else.
 */
export async function readCards(
  text: string,
  region: string,
  { isPile }: { readonly isPile: boolean },
): Promise<readonly CardDraft[]> {
  const drafts: CardDraft[] = [];
  for (const block of cardBlocks(listedLines(text).join("\n"))) {
    const pile = pileIn(block);
    if (pile !== null && !pile.isSure && !isPile) {
      throw new NetError("usage", `this looks like ${pile.lines.length} cards, or like one with several addresses`, {
        hint: "net add --batch < FILE takes each line for a card; a blank line between two parts them",
      });
    }
    if (pile !== null) for (const line of pile.lines) drafts.push(await readCardLine(line, region));
    else if (block.includes("\n")) drafts.push(await readCardBlock(block, region));
    else drafts.push(await (isPile ? readCardLine : readCardBlock)(block, region));
  }
  return drafts;
}
