import { NetError } from "../../src/errors.ts";
import type { Prompter } from "../../src/io/prompter.ts";

/** Question and answer in the order they come; an answer of `^C` is Ctrl-C, one of `↵` leaves what stands there, or takes what
 * is offered first. */
export type Answers = readonly (readonly [question: string, answer: string])[];

/**
 * Answers from a script, and fails the test on a question nobody expected and on an answer nobody asked for. Without a script
 * nobody sits at the terminal, and every question is refused as the real prompter does.
 */
export function scriptedPrompter(script: Answers | undefined): Prompter & { allAnswered(): void } {
  const left = [...(script ?? [])];
  const answerTo = (question: string, flag: string): string => {
    if (!script) throw new NetError("usage", `cannot ask "${question}" without a terminal`, { hint: flag });
    const next = left.shift();
    if (next?.[0] !== question) throw new Error(`unexpected question: ${question}; expected ${next?.[0] ?? "none"}`);
    if (next[1] === "^C") throw new NetError("cancelled", "cancelled");
    return next[1];
  };
  const chosen = <Value>(question: string, choices: readonly { name: string; value: Value }[], flag: string): Value => {
    const wanted = answerTo(question, flag);
    const choice = wanted === "↵" ? choices[0] : choices.find(({ name }) => name === wanted);
    if (!choice)
      throw new Error(`"${question}" does not offer "${wanted}" but ${choices.map(({ name }) => name).join(" | ")}`);
    return choice.value;
  };
  return {
    text: async (question, flag, standing = "") => {
      const answer = answerTo(question, flag);
      return answer === "↵" ? standing : answer;
    },
    lines: async (question, flag) => answerTo(question, flag).split("\n"),
    secret: async (question, flag) => answerTo(question, flag),
    choose: async (question, choices, flag) => chosen(question, choices, flag),
    key: async (question, choices, flag) => chosen(question, choices, flag),
    confirm: async (question, flag) => answerTo(question, flag) === "yes",
    allAnswered: () => {
      if (left.length > 0) throw new Error(`never asked: ${left.map(([question]) => question).join(", ")}`);
    },
  };
}
