import type { LoggedTalk } from "../../src/domain/log.ts";
import { startNet } from "./harness.ts";

export async function withPeople(...names: string[]) {
  const started = startNet();
  for (const name of names) await started.net(`add "${name}" --new`);
  return started;
}

/** What a program reads of a sentence, in short. */
export async function logged({ json }: ReturnType<typeof startNet>, sentence: string, flags = "") {
  const { interaction, people, promises, added } = await json<LoggedTalk>(`log "${sentence}" ${flags}`);
  return {
    kind: interaction?.kind,
    on: interaction?.on,
    minutes: interaction?.minutes,
    isAnswered: interaction?.isAnswered,
    people: people.map(({ name }) => name),
    promises: promises.map(({ by, name, text, dueOn }) => `${by} ${name}: ${text} by ${dueOn ?? "no day"}`),
    tags: interaction?.tags,
    added: added.map(({ name }) => name),
  };
}
