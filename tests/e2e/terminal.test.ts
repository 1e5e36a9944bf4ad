import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

if (!hasTmux) process.stderr.write("The tests on a real terminal are left out: tmux is not installed.\n");
// On a continuous integration machine they are never left out: there a missing tmux is a failure.
const isWanted = hasTmux || process.env["CI"] !== undefined;

async function prepared(commands: readonly (readonly string[])[], columns = 80) {
  const env = bareEnvironment(freshFolder());
  for (const argv of commands) expect(await started(argv, env)).toMatchObject({ code: 0 });
  const terminal = startTerminal(env, { columns });
  await terminal.until("ready>");
  return { ...terminal, env };
}

/** The shell answers, echoes what is typed and shows its cursor: nothing is left of a prompt. */
async function expectSane({ type, until, clear }: ReturnType<typeof startTerminal>): Promise<void> {
  await clear();
  type("stty -a | grep -o ' -\\?echo ' | tr -d ' '; echo sane-$((40+2))");
  const screen = await until("sane-42");
  expect(screen).toMatch(/^echo$/m);
}

describe.runIf(isWanted)("on a real terminal", () => {
  it("net add asks, card by question, and saves what was answered", async () => {
    const terminal = await prepared([]);
    terminal.type("net add");
    await terminal.until("Name (or the whole card in one line):");
    terminal.type("Mette Holm");
    await terminal.until("Title @ organisation");
    terminal.type("CFO @ Nordlys A/S");
    await terminal.until("E-mail");
    terminal.type("mette@nordlys.dk");
    await terminal.until("Phone");
    terminal.press("Enter");
    await terminal.until("Where did you meet?");
    terminal.type("DI netværksdag");
    await terminal.until("When?");
    terminal.type("yesterday");
    await terminal.until("What do they expect of you?");
    terminal.press("Down", "Enter");
    const screen = await terminal.until("Added Mette Holm");
    expect(screen).toContain("CFO @ Nordlys A/S");
    expect(screen).toContain("I owe     send a mail");
    await expectSane(terminal);
  });

  it.each(["net add --from -", "TERM=dumb net add", "net add | cat"])(
    "%s says how what is typed ends",
    async (line) => {
      const terminal = await prepared([]);
      terminal.type(line);
      await terminal.until("Ctrl-D on an empty line ends it");
      terminal.type("Mette Holm, CFO @ Nordlys A/S");
      terminal.press("C-d");
      await terminal.until("Added Mette Holm");
      await expectSane(terminal);
    },
  );

  it("breaks a question between words where the terminal is narrow", async () => {
    const terminal = await prepared([["event", "add", "Expo", "--on", "yesterday"]], 40);
    terminal.type("net event debrief Expo; echo code=$?");
    const screen = await terminal.until("home?");
    expect(screen.replace(/\s+/g, " ")).toContain("? Were you in good spirits on the way home?");
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
  });

  it("leaves nothing of what an editor was given when net is ended meanwhile", async () => {
    const terminal = await prepared([["add", "Mette Holm"]]);
    const folder = terminal.env["HOME"] ?? "";
    const editor = join(folder, "editor.sh");
    writeFileSync(editor, '#!/bin/sh\nls -d "$1"\nkill -HUP $PPID\nsleep 1\n', { mode: 0o755 });
    mkdirSync(join(folder, "tmp"));
    terminal.type(`TMPDIR=${folder}/tmp EDITOR=${editor} net edit Mette; echo code=$?`);
    const screen = await terminal.until("code=129");
    expect(screen).toContain("contact.yaml");
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
  });

  it("Ctrl-C in net add adds nobody and leaves with 130", async () => {
    const terminal = await prepared([]);
    terminal.type("net add; echo code=$?");
    await terminal.until("Name (or the whole card");
    terminal.type("Mette Holm");
    await terminal.until("Title @ organisation");
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
    expect((await started(["list", "--json"], terminal.env)).stdout).not.toContain("Mette");
  });

  it("a pile of cards goes in line by line; Ctrl-C keeps those already typed", async () => {
    const terminal = await prepared([]);
    terminal.type("net add --batch --event Messe; echo code=$?");
    await terminal.until("Card 1");
    terminal.type("Anna Berg, anna@berg.dk");
    await terminal.until("Card 2");
    terminal.type("Bo Friis, +45 20 30 40 50");
    await terminal.until("Card 3");
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
    const { stdout } = await started(["list", "--json"], terminal.env);
    expect(stdout).toContain("Anna Berg");
    expect(stdout).toContain("Bo Friis");
  });

  it("an empty line ends the pile", async () => {
    const terminal = await prepared([]);
    terminal.type("net add --batch; echo code=$?");
    await terminal.until("Card 1");
    terminal.type("Anna Berg");
    await terminal.until("Card 2");
    terminal.press("Enter");
    await terminal.until("1 card in. Next: net inbox");
    await terminal.until("code=0");
    const { stdout } = await started(["list", "--json"], terminal.env);
    expect(stdout).toContain("Anna Berg");
  });

  it("net inbox takes one key a card, and can be left and taken up again", async () => {
    const terminal = await prepared([
      ["add", "Anna Berg"],
      ["add", "Bo Friis"],
      ["add", "Carl Dam"],
      ["add", "Dorte Ejby"],
    ]);
    terminal.type("net inbox; echo code=$?");
    await terminal.until(/Anna Berg[^]*q stop/);
    terminal.press("k");
    await terminal.until("Filed Anna Berg");
    await terminal.until(/Bo Friis[^]*q stop/);
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
    await terminal.clear();
    terminal.type("net inbox; echo code=$?");
    await terminal.until(/1 of 3[^]*q stop/);
    terminal.press("f");
    await terminal.until("an invitation");
    terminal.press("c");
    await terminal.until("Following up Bo Friis: arrange a coffee");
    await terminal.until(/Carl Dam[^]*q stop/);
    terminal.press("d");
    await terminal.until("Put away Carl Dam");
    await terminal.until(/Dorte Ejby[^]*q stop/);
    terminal.press("l");
    await terminal.until("1 left");
    await terminal.until("code=0");
    await expectSane(terminal);
  });

  it("a choice is broken between words, under its own text", async () => {
    const terminal = await prepared(
      [
        ["add", "Mette Holm"],
        ["promise", "Mette", "send the deck about the merger", "--by", "2099-05-01"],
        ["promise", "Mette", "an introduction to the chairman of the harbour board", "--by", "2099-05-01"],
      ],
      40,
    );
    terminal.type('net done "Mette Holm"');
    const asked = await terminal.until("harbour board");
    expect(asked).toMatch(/^❯ "send the deck about the merger" \(to\n {2}Mette Holm, by 1 May 2099\)$/m);
    expect(asked).toMatch(/^ {2}"an introduction to the chairman of\n {2}the harbour board"/m);
    terminal.press("Down", "Enter");
    expect(await terminal.until("Kept")).toMatch(/introduction to\n {2}the chairman/);
    await expectSane(terminal);
  });

  it("an ambiguous name in net log is asked about; Ctrl-C logs nothing", async () => {
    const terminal = await prepared([
      ["add", "Mette Holm", "--org", "Nordlys"],
      ["add", "Mette Friis", "--org", "Lego"],
    ]);
    terminal.type('net log "coffee with Mette"; echo code=$?');
    await terminal.until('Which "Mette"?');
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
    await terminal.clear();
    terminal.type('net log "coffee with Mette"; echo code=$?');
    await terminal.until('Which "Mette"?');
    terminal.press("Down", "Enter");
    const screen = await terminal.until("code=0");
    expect(screen).toMatch(/with\s+Mette (Holm|Friis)/);
    expect((await started(["history", "--json"], terminal.env)).stdout.match(/coffee with Mette/g)).not.toBeNull();
  });

  it("a name cannot steer the terminal", async () => {
    const terminal = await prepared([["add", "--name", "Eve \u001b[2J\u001b]0;pwn\u0007 X"]]);
    terminal.type("net list; echo code=$?");
    const screen = await terminal.until("code=0");
    expect(screen).toContain("Eve ^[[2J^[]0;pwn^G X");
    expect(screen).toContain("net list");
  });

  it("a name cannot steer the terminal in a question either", async () => {
    const terminal = await prepared([
      ["add", "--name", "Eve \u001b[2J\u001b]0;pwn\u0007 X"],
      ["add", "--name", "Eve Y"],
    ]);
    terminal.type("echo stays; net log 'coffee with Eve'; echo code=$?");
    const asked = await terminal.until('Which "Eve"?');
    expect(asked).toContain("Eve ^[[2J^[]0;pwn^G X");
    expect(asked).toMatch(/^stays$/m);
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
  });

  it("long lists end quietly in a pipe that closes", async () => {
    const terminal = await prepared([["add", "Anna Berg"]]);
    terminal.type("net list | head -1; echo code=${PIPESTATUS[0]}");
    await terminal.until("code=0");
    expect(terminal.screen()).not.toContain("EPIPE");
  });
});
