import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

const isWanted = hasTmux || process.env["CI"] !== undefined;

async function prepared(more: NodeJS.ProcessEnv = {}, columns = 80) {
  // Without a history: a shell that is ended writes it into the folder that is being removed.
  const env = { ...bareEnvironment(freshFolder()), HISTFILE: "", ...more };
  const terminal = startTerminal(env, { columns });
  await terminal.until("ready>");
  return { ...terminal, env };
}

/** The shell answers, echoes what is typed and shows its cursor: nothing is left of a prompt. */
async function expectSane({ type, until, clear }: ReturnType<typeof startTerminal>): Promise<void> {
  await clear();
  type("stty -a | grep -o ' -\\?echo ' | tr -d ' '; echo sane-$((40+2))");
  expect(await until("sane-42")).toMatch(/^echo$/m);
}

describe.runIf(isWanted)("net init on a real terminal", () => {
  it("left with Ctrl-C after two answers, goes on with the third, asks nothing twice and loses nothing", async () => {
    const terminal = await prepared();
    terminal.type("net init; echo code=$?");
    await terminal.until("1/8 What is my networking for?");
    terminal.type("Finde folk, der bygger noget");
    await terminal.until("2/8");
    terminal.type("mostly by mail");
    await terminal.until("3/8");
    terminal.press("C-c");
    expect(await terminal.until("code=130")).toContain("stopped; what you have answered is kept");
    await expectSane(terminal);

    await terminal.clear();
    terminal.type("net init; echo code=$?");
    const screen = await terminal.until("3/8 Who are the right people for me?");
    expect(screen).not.toMatch(/[12]\/8/);
    terminal.type("people who build");
    for (const place of ["4/8", "5/8", "6/8", "7/8", "8/8"]) {
      await terminal.until(place);
      terminal.press("Enter");
    }
    await terminal.until("Goal 1 (empty line ends):");
    terminal.type("two board seats");
    await terminal.until("How much does it matter?");
    terminal.press("Enter");
    await terminal.until("Goal 2 (empty line ends):");
    terminal.press("Enter");
    for (const line of ["Criterion 1", "Offer 1", "Need 1", "Wish 1"]) {
      await terminal.until(line);
      terminal.press("Enter");
    }
    await terminal.until("That was all.");
    await terminal.until("code=0");
    await expectSane(terminal);

    const { stdout } = await started(["mission", "--json"], terminal.env);
    expect(JSON.parse(stdout)).toMatchObject({
      mission: { text: "Finde folk, der bygger noget" },
      goals: [{ title: "two board seats", weight: 0.9 }],
    });
    const asked = JSON.parse((await started(["init", "--json"], terminal.env)).stdout) as {
      questions: { answers: string[]; isOpen: boolean }[];
    };
    expect(asked.questions.slice(0, 4).map(({ answers }) => answers)).toEqual([
      ["Finde folk, der bygger noget"],
      ["mostly by mail"],
      ["people who build"],
      [],
    ]);
    expect(asked.questions.filter(({ isOpen }) => isOpen)).toEqual([]);
  });

  it("asks in the terminal's own language, on a narrow one as well", async () => {
    const terminal = await prepared({ LANG: "da_DK.UTF-8" }, 40);
    terminal.type("net init; echo code=$?");
    await terminal.until("1/8 Hvad er min mission");
    terminal.press("C-d", "C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
  });
});

describe("the language net asks in", () => {
  it.each([
    [{}, "en"],
    [{ LANG: "da_DK.UTF-8" }, "da"],
    [{ LANG: "da" }, "da"],
    [{ LANG: "en_DK.UTF-8" }, "en"],
    [{ LANG: "dar_RU" }, "en"],
    [{ LANG: "da_DK.UTF-8", LC_ALL: "C.UTF-8" }, "en"],
    [{ LANG: "C", LC_ALL: "da_DK" }, "da"],
    [{ LANG: "da_DK", LC_ALL: "" }, "da"],
  ])("in %j is %s", async (locale, language) => {
    const { stdout } = await started(["init", "--json"], { ...bareEnvironment(freshFolder()), ...locale });
    expect(JSON.parse(stdout)).toMatchObject({ language });
  });
});
