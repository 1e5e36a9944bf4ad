import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

const isWanted = hasTmux || process.env["CI"] !== undefined;

async function prepared(commands: readonly (readonly string[])[] = []) {
  const env = { ...bareEnvironment(freshFolder()), HISTFILE: "" };
  for (const argv of commands) expect(await started(argv, env)).toMatchObject({ code: 0 });
  const terminal = startTerminal(env, { columns: 80, rows: 100 });
  await terminal.until("ready>");
  const names = async (): Promise<string[]> => {
    const { stdout } = await started(["list", "--json"], env);
    return (JSON.parse(stdout) as { contacts: { name: string }[] }).contacts.map(({ name }) => name).sort();
  };
  return { ...terminal, names };
}

async function expectSane({ type, until, clear }: ReturnType<typeof startTerminal>): Promise<void> {
  await clear();
  type("stty -a | grep -o ' -\\?echo ' | tr -d ' '; echo sane-$((40+2))");
  expect(await until("sane-42")).toMatch(/^echo$/m);
}

/** How wide the line is that has this in it: what is not wrapped must have room on a narrow terminal too. */
function widthOf(screen: string, part: string): number {
  return (screen.split("\n").find((line) => line.includes(part)) ?? "x".repeat(99)).trimEnd().length;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const SIX = [
  "Anna Berg, anna@berg.dk",
  "Bo Friis, CFO @ COWI, bo@cowi.dk",
  "Carl Dam, carl@dam.dk",
  "Dorte Ejby, dorte@ejby.dk",
  "Erik Fogh, erik@fogh.dk",
  "Freja Gram, freja@gram.dk",
];
const NAMES = ["Anna Berg", "Bo Friis", "Carl Dam", "Dorte Ejby", "Erik Fogh", "Freja Gram"];

describe.runIf(isWanted)("what is typed before it is asked for", () => {
  it.each([
    ["with marks", true],
    ["without marks", false],
  ])("six lines pasted into a batch are six cards, %s", async (_, isMarked) => {
    const terminal = await prepared();
    terminal.type('net add --batch --event "DI" --on "i går"; echo code=$?');
    await terminal.until("Card 1");
    terminal.paste(`${SIX.join("\n")}\n`, isMarked);
    await terminal.until("Card 7");
    terminal.press("Enter");
    await terminal.until("6 cards in");
    await terminal.until("code=0");
    expect(await terminal.names()).toEqual(NAMES);
    await expectSane(terminal);
  });

  it.each([true, false])("a paste without an end to its last line waits for Enter (marks: %s)", async (isMarked) => {
    const terminal = await prepared();
    terminal.type("net add --batch; echo code=$?");
    await terminal.until("Card 1");
    terminal.paste(SIX.join("\n"), isMarked);
    await terminal.until("Freja Gram, freja@gram.dk");
    terminal.press("Enter");
    await terminal.until("Card 7");
    terminal.press("Enter");
    await terminal.until("code=0");
    expect(await terminal.names()).toEqual(NAMES);
  });

  it.each([true, false])("a pasted signature is one card (marks: %s)", async (isMarked) => {
    const terminal = await prepared();
    terminal.type("net add --batch; echo code=$?");
    await terminal.until("Card 1");
    terminal.paste("Mette Holm\nCFO\nNordlys A/S\nmette@nordlys.dk\n+45 20 30 40 50\n", isMarked);
    await terminal.until("Card 2");
    terminal.press("Enter");
    await terminal.until("1 card in");
    expect(await terminal.names()).toEqual(["Mette Holm"]);
  });

  it("lines that come faster than they are written down are all taken", async () => {
    const terminal = await prepared();
    terminal.type("net add --batch; echo code=$?");
    await terminal.until("Card 1");
    for (const line of SIX) {
      terminal.type(line);
      await pause(30);
    }
    await terminal.until("Card 7");
    terminal.press("Enter");
    await terminal.until("6 cards in");
    expect(await terminal.names()).toEqual(NAMES);
  });

  it("several cards pasted into net add are asked about once", async () => {
    const terminal = await prepared();
    terminal.type("net add; echo code=$?");
    await terminal.until("Name (or the whole card");
    terminal.paste(`${SIX.join("\n")}\n`, true);
    await terminal.until("Where did you meet?");
    terminal.type("Messe");
    await terminal.until("When?");
    terminal.press("Enter");
    await terminal.until("What do they expect");
    terminal.press("Enter");
    await terminal.until("code=0");
    expect(await terminal.names()).toEqual(NAMES);
  });

  it("lines typed ahead answer the questions of a sitting in their order", async () => {
    const terminal = await prepared();
    terminal.type("net init; echo code=$?");
    await terminal.until("1/8");
    terminal.paste("to meet builders\nby mail\npeople who build\n", false);
    const screen = await terminal.until("4/8");
    for (const answer of ["to meet builders", "by mail", "people who build"]) expect(screen).toContain(answer);
    terminal.press("C-c");
    await terminal.until("code=130");
    await expectSane(terminal);
  });

  it("is no answer to a single key, nor to a choice, nor to yes or no", async () => {
    const terminal = await prepared([["add", "Anna Berg, anna@berg.dk"]]);
    terminal.type("net inbox; echo code=$?");
    await terminal.until("discard");
    terminal.type("net undo");
    await terminal.until("none of these keys");
    terminal.press("Left", "x");
    await pause(500);
    terminal.press("q");
    const left = await terminal.until("code=130");
    expect(left).not.toContain("Put away");
    await terminal.clear();

    terminal.type("net add --batch; echo code=$?");
    await terminal.until("Card 1");
    terminal.type("Anna Berg, anna@berg.dk");
    terminal.type("Bo Friis, bo@cowi.dk");
    await terminal.until("may be in the file already");
    terminal.type("Carl Dam, carl@dam.dk");
    await pause(200);
    terminal.press("Down", "Enter");
    await terminal.until("Card 4");
    terminal.press("Enter");
    await terminal.until("code=0");
    expect(await terminal.names()).toEqual(["Anna Berg", "Anna Berg", "Bo Friis", "Carl Dam"]);
    await expectSane(terminal);

    await terminal.clear();
    terminal.type("net inbox --bankrupt; echo code=$?");
    await terminal.until("(y/N)");
    terminal.type("net list");
    await terminal.until("neither yes nor no");
    expect(Math.max(...["neither", "  try: y"].map((part) => widthOf(terminal.screen(), part)))).toBeLessThanOrEqual(
      40,
    );
    terminal.type("ja");
    await terminal.until("code=0");
    expect(terminal.screen()).toContain("Filed");
  });

  it("is told of in the language of the questions", async () => {
    const terminal = await prepared([
      ["config", "language", "da"],
      ["add", "Anna Berg, anna@berg.dk"],
    ]);
    terminal.type("net inbox; echo code=$?");
    await terminal.until("kassere");
    terminal.type("net undo");
    await terminal.until("Det er ingen af de taster");
    terminal.press("q");
    await terminal.until("code=130");
    await terminal.clear();

    terminal.type("(sleep 1; net inbox --bankrupt); echo code=$?");
    terminal.type("net list");
    await terminal.until("Skrevet, før der blev spurgt, og udeladt: net list");
    terminal.type("måske");
    await terminal.until("hverken ja eller nej");
    terminal.press("Enter");
    const screen = await terminal.until("code=130");
    expect(screen).toMatch(/\(j\/N\) nej/);
    expect(screen).not.toMatch(/neither|Typed|none of/);
    expect(Math.max(...["hverken", "  prøv: j"].map((part) => widthOf(screen, part)))).toBeLessThanOrEqual(40);
  });
});
