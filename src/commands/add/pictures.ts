import type { Context } from "../../context.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import type { CardDraft } from "../../formats/card.ts";
import { failureText } from "../../views/failure.ts";
import { visibleText } from "../../visible.ts";
import { settingOf } from "../common/setting.ts";
import { correctedCard, isSomebody } from "./correct-card.ts";
import { type ReadCard, readPicture } from "./read-picture.ts";

/** A card off a picture, as it is to be added. */
interface PicturedCard {
  readonly picture: string;
  readonly by: ReadCard["by"];
  readonly lines: readonly string[];
  readonly draft: CardDraft;
}

/** All cards on all pictures, as they were read; throws where one of them cannot be, naming each. */
export async function cardsAsRead(context: Context, paths: readonly string[]): Promise<readonly PicturedCard[]> {
  const cards: PicturedCard[] = [];
  const failures: NetError[] = [];
  for await (const { picture, reading } of readings(context, paths)) {
    if (reading instanceof NetError) failures.push(reading);
    else cards.push(...reading.map((card) => ({ picture, ...card })));
  }
  const messages = [...new Set(failures.map(({ message }) => message))];
  const [failure] = failures;
  if (failure === undefined) return cards;
  if (messages.length === 1) throw failure;
  throw new NetError(failure.kind, `${messages.length} of ${paths.length} pictures: ${messages.join("; ")}`, {
    hint: failure.hint,
  });
}

/** The cards one after the other, each looked at and put right; a picture that cannot be read is named and passed over. */
export async function* cardsAsCorrected(context: Context, paths: readonly string[]): AsyncGenerator<PicturedCard> {
  const { terminal } = context;
  for await (const { picture, reading } of readings(context, paths)) {
    if (reading instanceof NetError) {
      if (paths.length === 1) throw reading;
      terminal.err(failureText(reading, terminal.errWidth));
      continue;
    }
    for (const read of reading) {
      const draft = await correctedCard(context, read, picture);
      if (draft === null) terminal.err("net: the card was left out\n");
      else yield { picture, ...read, draft };
    }
  }
}

interface Reading {
  readonly picture: string;
  readonly reading: readonly ReadCard[] | NetError;
}

async function* readings(context: Context, paths: readonly string[]): AsyncGenerator<Reading> {
  const region = settingOf(context, "region");
  const pictures = await context.pictures();
  try {
    for (const picture of paths) {
      if (context.terminal.isInteractive) context.terminal.err(visibleText(`Reading ${picture} …\n`));
      let reading: Reading["reading"];
      try {
        reading = await readPicture(pictures, context.files.bytes(picture), picture, region);
      } catch (error) {
        if (!(error instanceof NetError)) throw error;
        reading = error;
      }
      yield { picture, reading };
    }
  } finally {
    await pictures.close();
  }
}

/** A card that nobody looks at must have what a contact can be called by. */
export function demandSomebody({ draft, picture }: PicturedCard): void {
  if (isSomebody(draft)) return;
  throw new NetError("invalid", `${picture}: no name was found on it`, {
    hint: `net add --card ${quoted(picture)} --name …`,
  });
}
