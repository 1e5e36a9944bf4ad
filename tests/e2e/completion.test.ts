import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

/** A real bash in a folder with a few files, where TAB asks net. */
async function startBash() {
  const folder = freshFolder();
  const env = bareEnvironment(folder);
  for (const file of ["people.csv", "cards.txt", "other.db.txt"]) writeFileSync(join(folder, file), "");
  await started(["add", "Lars Bech", "--tag", "finance"], env);
  await started(["add", "Mette Holm", "--db", join(folder, "other.db")], env);
  const terminal = startTerminal(env, { columns: 100 });
  terminal.type(`cd ${folder}; source <(net completion bash)`);
  await terminal.clear();
  return terminal;
}

describe.runIf(hasTmux || process.env["CI"] !== undefined)("TAB in bash", () => {
  it.each([
    ["net import pe", "net import people.csv "],
    ["net add --from car", "net add --from cards.txt "],
    ["net import ~/pe", /net import (~|\S+)\/people\.csv /],
    ["net merge Lar", "net merge Lars\\ Bech "],
    ["net show --db other.db Met", "net show --db other.db Mette\\ Holm "],
    ["net show --db ~/other.db Met", "Mette\\ Holm "],
    ["net show --db other.db.t", "net show --db other.db.txt "],
    ["net due --tod", "net due --today "],
    ["net help exit", "net help exit-codes "],
    ["net tag Lars fin", "net tag Lars finance "],
    ["net list tier:co", "net list tier:core "],
  ])("%s", async (typed, completed) => {
    const terminal = await startBash();
    terminal.press("-l", typed);
    await terminal.until(typed.slice(-6));
    terminal.press("Tab");
    terminal.press("-l", "|"); // so that a space at the end is seen
    const end = typeof completed === "string" ? `${completed}|` : new RegExp(`${completed.source}\\|`);
    expect(await terminal.until(end)).not.toContain("No such");
  });

  it("proposes no file where a name is wanted", async () => {
    const terminal = await startBash();
    terminal.press("-l", "net show peo");
    terminal.press("Tab", "Tab", "|");
    expect(await terminal.until("|")).toContain("net show peo|");
  });
});
