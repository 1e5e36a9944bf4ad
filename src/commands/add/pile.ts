import type { Context } from "../../context.ts";
import type { Card } from "../../domain/add.ts";
import { NetError } from "../../errors.ts";
import { type CardDraft, listedLines } from "../../formats/card.ts";
import { filled } from "../../questions/filled.ts";
import { counted } from "../../views/day.ts";
import { questionsFor } from "../common/questions.ts";
import { complain, inFull } from "../common/sitting.ts";
import { addAll } from "./cards.ts";
import { type AddOptions, cardOf, cardWith, demandForAll, draftsIn, FOR_ALL, isBlank, meetingOf } from "./flags.ts";

/** A pile, card after card; each is saved as soon as it is typed, so that nothing is lost when the pile is left. */
export async function addPile(context: Context, options: AddOptions): Promise<void> {
  const { terminal, prompter } = context;
  demandForAll(options, "a pile has several", FOR_ALL);
  if (!terminal.isInteractive || options.from !== undefined) {
    const lines = listedLines(context.files.text(options.from ?? "-"));
    const end = lines.findIndex((line, at) => line.trim() === "" && at > 0);
    const cards: Card[] = [];
    for (const line of lines.slice(0, end < 0 ? lines.length : end)) {
      if (line.trim() !== "") cards.push(await cardOf(context, line, options));
    }
    if (cards.length === 0)
      throw new NetError("usage", "there is no card in what was given", { hint: "one line a card" });
    return addAll(context, cards, options);
  }
  await meetingOf(context, options); // a flag that cannot be read is told once, and not with each card
  const { next } = questionsFor(context).card;
  let count = 0;
  try {
    for (;;) {
      const card = filled(next.question, { count: count + 1 });
      const lines = await prompter.lines(inFull(context, { ...next, question: card }), "net add --batch < FILE");
      if (isBlank(lines)) break;
      for (const draft of await draftsIn(context, lines)) {
        if (await isAdded(context, draft, options)) count++;
      }
    }
  } catch (error) {
    if (count === 0 || !(error instanceof NetError) || error.kind !== "cancelled") throw error;
    const isIn = count === 1 ? "is in" : "are in";
    throw new NetError("cancelled", `stopped; ${counted(count, "card")} ${isIn}`, { hint: "net inbox", cause: error });
  }
  terminal.out(count === 0 ? "No cards.\n" : `${counted(count, "card")} in. Next: net inbox\n`);
}

/** One card of a pile; one that cannot be read is complained of, and does not end the pile. */
async function isAdded(context: Context, draft: CardDraft, options: AddOptions): Promise<boolean> {
  try {
    await addAll(context, [await cardWith(context, draft, options)], options);
    return true;
  } catch (error) {
    complain(context, error);
    return false;
  }
}
