import type { Context } from "../../context.ts";
import { NetError } from "../../errors.ts";
import { questionsFor } from "../common/questions.ts";
import { inFull } from "../common/sitting.ts";
import { askedDay, askedDraft, askedEvent, askedExpectation } from "./asked.ts";
import { addAll } from "./cards.ts";
import { type AddOptions, cardWith, draftsIn, isBlank, meetingOf } from "./flags.ts";

/** Asks for one card, or for the meeting with all who were pasted: whatever the first answer already tells is not asked again. */
export async function addByForm(context: Context, options: AddOptions): Promise<void> {
  const { prompter } = context;
  await meetingOf(context, options); // a flag that cannot be read is told before anything is asked
  const lines = await prompter.lines(
    inFull(context, questionsFor(context).card.whole),
    'net add "Mette Holm, CFO @ Nordlys"',
  );
  const read = isBlank(lines) ? [] : await draftsIn(context, lines);
  const [draft, ...others] = read;
  const [card] = await Promise.all(read.map((each) => cardWith(context, each, options))); // or one that is none is refused now
  if (draft === undefined || card === undefined) throw new NetError("cancelled", "no card, nothing was added");
  const drafts = others.length === 0 ? [await askedDraft(context, draft, card)] : read;
  const event = options.event ?? (await askedEvent(context));
  const on =
    options.on ?? (await askedDay(context, async (typed) => (await meetingOf(context, { ...options, on: typed })).on));
  const expects = await askedExpectation(context);
  const answered: AddOptions = { ...options, ...(event === "" ? {} : { event }), on, expects };
  return addAll(context, await Promise.all(drafts.map((draft) => cardWith(context, draft, answered))), answered);
}
