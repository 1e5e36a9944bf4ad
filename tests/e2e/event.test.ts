import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

const isWanted = hasTmux || process.env["CI"] !== undefined;

describe.runIf(isWanted).each([80, 40])("net event debrief on a real terminal of %i columns", (columns) => {
  it("left with Ctrl-C keeps what was answered, and goes on with what is missing", async () => {
    const env = { ...bareEnvironment(freshFolder()), HISTFILE: "", LANG: "da_DK.UTF-8" };
    await started(["event", "add", "Expo", "--on", "2026-05-03", "--today", "2026-05-04"], env);
    const terminal = startTerminal(env, { columns });
    await terminal.until("ready>");
    terminal.type("net event debrief --today 2026-05-04; echo code=$?");
    await terminal.until("Var du opstemt");
    terminal.type("2");
    await terminal.until("Blev du udfordret");
    terminal.type("1");
    await terminal.until("Hvad blev du klogere");
    terminal.press("C-c");
    await terminal.until("code=130");
    await terminal.clear();
    terminal.type("net event debrief Expo --today 2026-05-04; echo code=$?");
    const screen = await terminal.until("Hvad blev du klogere");
    expect(screen).not.toContain("opstemt");
    terminal.type("papir er tilbage");
    await terminal.until(/papir er tilb\s?age\s+(?:en linje ad gangen\s+)?\? Hvad blev du klogere/);
    terminal.press("Enter");
    for (const question of ["visitkort", "talte du", "gav du", "retur", "lovede", "adskilte", "kun bekr"]) {
      await terminal.until(new RegExp(`\\? [^\\n]*${question}`));
      terminal.press("Enter");
    }
    await terminal.until("code=0");
    const { stdout } = await started(["event", "show", "Expo", "--json"], env);
    expect(JSON.parse(stdout)).toMatchObject({
      debrief: { energy: 2, challenged: 1, verdict: null },
      learnings: [{ text: "papir er tilbage" }],
    });
  });
});
