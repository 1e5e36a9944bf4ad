import type { Context } from "../../context.ts";
import { type Change, created } from "../../domain/change.ts";
import type { ContactId } from "../../domain/contact.ts";
import { type Answer, answerGiven } from "../../domain/mission.ts";

/** What is said to a question as of today, asked of the owner alone or about somebody; an empty text passes it over. */
export function answered(
  { store, today, newId }: Context,
  question: string,
  text: string,
  contactId: ContactId | null = null,
): { readonly answer: Answer; readonly changes: readonly Change[] } {
  const given = { question, contactId, text, answeredOn: today };
  const { answer, isNew } = answerGiven(store.answers.newestTo(question, contactId), given, newId);
  return { answer, changes: isNew ? [created("answer", answer)] : [] };
}
