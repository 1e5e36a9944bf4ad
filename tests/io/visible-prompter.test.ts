import { describe, expect, it } from "vitest";
import type { Prompter } from "../../src/io/prompter.ts";
import { visiblePrompter } from "../../src/io/visible-prompter.ts";
import { questionsIn } from "../../src/questions/languages.ts";

const NAME = "Eve \u001b[2J\u202e\u0007 X";
const { asking } = questionsIn("en");
const SHOWN = "Eve ^[[2J<U+202E>^G X";

/** Keeps what was shown; answers with the first choice, and with the text that stands there. */
function recording(answer?: string) {
  const shown: string[] = [];
  const first = async <Value>(
    question: string,
    choices: readonly { name: string; value: Value }[],
    _flag: string,
  ): Promise<Value> => {
    shown.push(question, ...choices.map(({ name }) => name));
    const [choice] = choices;
    if (!choice) throw new Error("nothing to choose from");
    return choice.value;
  };
  const one = (question: string): string => {
    shown.push(question);
    return "";
  };
  const prompter: Prompter = {
    text: async (question, _flag, standing = "") => {
      shown.push(question, standing);
      return answer ?? standing;
    },
    lines: async (question) => [one(question)],
    secret: async (question) => one(question),
    choose: first,
    key: first,
    confirm: async (question) => one(question) === "",
  };
  return { shown, prompter: visiblePrompter(prompter) };
}

describe("what is asked cannot steer the terminal", () => {
  const choices = [{ key: "e", name: NAME, value: NAME }];
  it.each<[string, (prompter: Prompter) => Promise<unknown>, string[]]>([
    ["text", (prompter) => prompter.text(NAME, "--flag", NAME), [SHOWN, SHOWN]],
    ["lines", (prompter) => prompter.lines(NAME, "--flag"), [SHOWN]],
    ["secret", (prompter) => prompter.secret(NAME, "--flag"), [SHOWN]],
    ["choose", (prompter) => prompter.choose(NAME, choices, "--flag"), [SHOWN, SHOWN]],
    ["key", (prompter) => prompter.key(NAME, choices, "--flag", asking), [SHOWN, SHOWN]],
    ["confirm", (prompter) => prompter.confirm(NAME, "--flag", asking), [SHOWN]],
  ])("by %s", async (_, ask, expected) => {
    const { prompter, shown } = recording();
    await ask(prompter);
    expect(shown).toEqual(expected);
  });

  it("a choice still means what it is of", async () => {
    const { prompter } = recording();
    expect(await prompter.choose("Which?", choices, "--flag")).toBe(NAME);
    expect(await prompter.key("Which?", choices, "--flag", asking)).toBe(NAME);
  });

  it.each([
    ["left as it is, keeps what it was", undefined, NAME],
    ["changed, is what was typed", "Eve", "Eve"],
  ])("a standing text, %s", async (_, typed, meant) => {
    const { prompter } = recording(typed);
    expect(await prompter.text("Name:", "--flag", NAME)).toBe(meant);
  });
});
