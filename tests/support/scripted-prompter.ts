import { NetError } from "../../src/errors.ts";
import type { Prompter } from "../../src/io/prompter.ts";

/** Question and answer in the order they come; an answer of `^C` is Ctrl-C. */
export type Answers = readonly (readonly [question: string, answer: string])[];

/** Answers from a script, and fails the test on a question nobody expected and on an answer nobody asked for. */
export function scriptedPrompter(script: Answers): Prompter & { allAnswered(): void } {
  const left = [...script];
  const answerTo = (question: string): string => {
    const next = left.shift();
    if (next?.[0] !== question) throw new Error(`unexpected question: ${question}; expected ${next?.[0] ?? "none"}`);
    if (next[1] === "^C") throw new NetError("cancelled", "cancelled");
    return next[1];
  };
  const chosen = <Value>(question: string, choices: readonly { name: string; value: Value }[]): Value => {
    const wanted = answerTo(question);
    const choice = choices.find(({ name }) => name === wanted);
    if (!choice)
      throw new Error(`"${question}" does not offer "${wanted}" but ${choices.map(({ name }) => name).join(" | ")}`);
    return choice.value;
  };
  return {
    text: async (question) => answerTo(question),
    choose: async (question, choices) => chosen(question, choices),
    key: async (question, choices) => chosen(question, choices),
    confirm: async (question) => answerTo(question) === "yes",
    allAnswered: () => {
      if (left.length > 0) throw new Error(`never asked: ${left.map(([question]) => question).join(", ")}`);
    },
  };
}
