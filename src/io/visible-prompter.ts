import { visibleText } from "../visible.ts";
import type { Choice, Prompter } from "./prompter.ts";

/** The same prompter, in whose questions, choices and standing texts nothing steers the terminal: a name comes from anywhere. */
export function visiblePrompter(prompter: Prompter): Prompter {
  return {
    text: async (question, flag, standing = "") => {
      const shown = visibleText(standing);
      const answer = await prompter.text(visibleText(question), flag, shown);
      return answer === shown ? standing : answer; // what was left as it is stays as it is
    },
    lines: (question, flag) => prompter.lines(visibleText(question), flag),
    secret: (question, flag) => prompter.secret(visibleText(question), flag),
    choose: (question, choices, flag) => prompter.choose(visibleText(question), choices.map(shownChoice), flag),
    key: (question, choices, flag, words) => prompter.key(visibleText(question), choices.map(shownChoice), flag, words),
    confirm: (question, flag, words) => prompter.confirm(visibleText(question), flag, words),
  };
}

function shownChoice<Shown extends Choice<unknown>>(choice: Shown): Shown {
  return { ...choice, name: visibleText(choice.name) };
}
