import type { Context } from "../../context.ts";
import { type Change, changed, created } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import type { Fit, FitId } from "../../domain/fit.ts";
import type { GoalId } from "../../domain/mission.ts";
import { answerName, type ReviewAsked } from "../../domain/review/questions.ts";
import type { KeyChoice } from "../../io/prompter.ts";
import type { Questions } from "../../questions/questions.ts";
import { answered } from "./answers.ts";
import { keep } from "./sitting.ts";

/** How far somebody serves a goal, as it is said now. */
export function fitSaid(
  { store, today, newId }: Context,
  contactId: Contact["id"],
  goalId: GoalId,
  fit: Fit["fit"],
): { readonly changes: readonly Change[]; readonly fit: Fit } {
  const before = store.fits.of(contactId).find((each) => each.goalId === goalId);
  const after: Fit = before
    ? { ...before, fit, askedOn: today }
    : { id: newId() as FitId, contactId, goalId, fit, askedOn: today };
  return { changes: [before ? changed("fit", before, after) : created("fit", after)], fit: after };
}

/** Asks by one key how far somebody serves a goal; a skip is kept too, so that it is not asked again at once. */
export async function askFit(
  context: Context,
  { fit: words, asking }: Questions,
  { id }: Pick<Contact, "id">,
  asked: Extract<ReviewAsked, { kind: "goal" }>,
): Promise<void> {
  const choices: readonly KeyChoice<Fit["fit"] | null>[] = [
    ...([0, 1, 2, 3] as const).map((fit) => ({ key: String(fit), name: words[fit], value: fit })),
    { key: "\r", name: words.skip, value: null },
  ];
  const fit = await context.prompter.key(`  ${asked.title}`, choices, 'net fit NAME "goal" 0-3', asking);
  keep(
    context,
    () =>
      (fit === null ? answered(context, answerName(asked), "", id) : fitSaid(context, id, asked.goalId, fit)).changes,
  );
}
