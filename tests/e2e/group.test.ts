import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

const isWanted = hasTmux || process.env["CI"] !== undefined;

describe.runIf(isWanted)("net group meeting on a real terminal", () => {
  it("left with Ctrl-C after a few answers, has kept them, and leaves the terminal sane", async () => {
    const env = { ...bareEnvironment(freshFolder()), HISTFILE: "" };
    for (const argv of [
      ["add", "Mette Holm"],
      ["add", "Bo Friis"],
      ["group", "add", "Leaders", "--theme", "leadership"],
      ["group", "member", "Leaders", "Mette"],
      ["group", "member", "Leaders", "Bo"],
    ]) {
      expect((await started(argv, env)).code).toBe(0);
    }
    const { type, press, until, clear } = startTerminal(env, { columns: 80 });
    await until("ready>");
    type("net group meeting lead; echo code=$?");
    await until("Were you there yourself?");
    press("Enter");
    await until("Who came?");
    type("m");
    await until("Who led it?");
    type("me");
    await until("What did you do?");
    type("ca");
    await until("Did you keep to the theme?");
    press("C-c");
    expect(await until("code=130")).toContain("stopped; what you have answered is kept");
    await clear();
    type("stty -a | grep -o ' -\\?echo ' | tr -d ' '; echo sane-$((40+2))");
    expect(await until("sane-42")).toMatch(/^echo$/m);
    const { stdout } = await started(["group", "meeting", "lead", "--list", "--json"], env);
    const { meetings } = JSON.parse(stdout) as { meetings: { came: unknown[]; cancelled: unknown[] }[] };
    expect(meetings).toMatchObject([{ format: "case", leader: { kind: "me" }, isOnTheme: null }]);
    expect([meetings[0]?.came.length, meetings[0]?.cancelled.length]).toEqual([1, 1]);
  });
});
