import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

const isWanted = hasTmux || process.env["CI"] !== undefined;

/** Four people met once, longest ago first in the queue; one goal. */
async function prepared(columns: number) {
  // Without a history: a shell that is ended writes it into the folder that is being removed.
  const env = { ...bareEnvironment(freshFolder()), HISTFILE: "" };
  const run = async (...argv: string[]): Promise<string> => {
    const { code, stdout, stderr } = await started(argv, env);
    if (code !== 0) throw new Error(`${argv.join(" ")}: ${stderr}`);
    return stdout;
  };
  await run("mission", "--goal", "a board seat");
  for (const [at, name] of ["Anne", "Bo", "Carl", "Dorte"].entries()) {
    await run("add", `${name} Holm`, "--new");
    await run("log", `Coffee with ${name} ${[400, 300, 200, 100][at] ?? 0} days ago`);
  }
  const terminal = startTerminal(env, { columns, rows: 150 });
  await terminal.until("ready>");
  return { ...terminal, run };
}

describe.runIf(isWanted)("net review on a real terminal", () => {
  it.each([80, 40])("left with Ctrl-C after two people it goes on with the third, at %i columns", async (columns) => {
    const { type, press, until, clear, run } = await prepared(columns);
    let person = 0;
    /** What is asked of each person again is looked for once more than there were people before. */
    const asked = (text: string): Promise<string> => until(new RegExp(`(?:${text}[^]*?){${person}}`));
    const answer = async (name: string, fit: string | null): Promise<void> => {
      person += 1;
      await until(name);
      if (fit !== null) {
        await asked("Enter skip\\b");
        press(fit);
      }
      for (const question of ["give in", "hope for", "are they occupied"]) {
        await asked(question);
        press("Enter");
      }
      await asked("s some other time");
    };
    type("net review; echo code=$?");
    await answer("Anne Holm", "3");
    press("k");
    await answer("Bo Holm", "Enter");
    press("d");
    await until("The next step");
    type("coffee in March");
    person += 1;
    await asked("Enter skip\\b");
    press("3");
    await asked("give in");
    press("C-c");
    expect(await until("code=130")).toMatch(/what you have answered is\s+kept/);

    await clear();
    person = 0;
    type("net review; echo code=$?");
    await answer("Carl Holm", null);
    const screen = await until("Carl Holm");
    expect(screen).not.toMatch(/Anne|Bo Holm|a board seat/);
    press("w");
    await until("thank them for");
    press("Enter");
    await until("Dorte Holm");
    await until(/Enter skip\b/);
    press("C-c");
    await until("code=130");

    const decided = JSON.parse(await run("history", "--json")) as { steps: { changes: { entity: string }[] }[] };
    const reviews = decided.steps.flatMap(({ changes }) => changes.filter(({ entity }) => entity === "review"));
    expect(reviews).toHaveLength(3);
    expect(JSON.parse(await run("review", "--list", "--json"))).toMatchObject({ people: [{ name: "Dorte Holm" }] });
    expect(JSON.parse(await run("promise", "--json"))).toMatchObject({
      promises: [{ text: "coffee in March", isPlan: true }],
    });
  });
});
