import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bareEnvironment, started } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";
import { hasTmux, startTerminal } from "../support/tmux.ts";

/** Everything that is hers: name, addresses, notes, as typed, as normalised and as folded for the index. */
const HERS =
  /mette|bodil|vinkelkjær|vinkelkjar|vinkelkjaer|mulle|m\.bv@|26 ?17 ?38 ?49|insolvency|submarine|zither|1971-03-04|pianist/i;

const SESSION: readonly (readonly string[])[] = [
  ["add", "Lars Bech, Partner, Bech & Co, lars@bech.dk"],
  ["add", "Mette Bodil Vinkelkjær, pianist @ Vinkelkjær Musik, M.BV@nordlys.dk, +45 26 17 38 49 #zither"],
  ["edit", "Mette", "--nickname", "Mulle", "--birthday", "1971-03-04", "--note", "in the middle of an insolvency"],
  [
    "log",
    "Coffee with Mette and Lars yesterday 45m; I promised Mette the submarine by friday; I promised Lars the deck",
  ],
  ["log", "Lunch with Lars; he met mette vinkelkjaer and wrote to m.bv@NORDLYS.dk"],
  ["fact", "Mette", "challenge", "the insolvency"],
  ["fact", "Lars", "person", "shares an office with Mulle, 26173849"],
  ["give", "Mette", "a book about zither music"],
  ["need", "Mette", "a submarine"],
  ["intro", "Mette", "Lars", "both want a submarine", "--made"],
  ["review", "Mette", "--verdict", "keep"],
  ["promise", "Lars", "Mette's number", "--by", "friday"],
  ["undo"],
  ["redo"],
  ["mission", "--goal", "a concert with Mette"],
  ["list"],
];

/** What a list of given names, which is in the program's own code and its cache, does not hold. */
const HERS_ALONE = /vinkelkj|m\.bv@|26 ?17 ?38 ?49|insolvency|submarine|zither/i;

/** Every file below the folder, whatever it is called. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function expectNothingOfHers(folder: string): void {
  const files = filesBelow(folder);
  expect(files.some((path) => path.endsWith("net.db"))).toBe(true);
  for (const path of files) {
    const hers = path.includes("/cache/") ? HERS_ALONE : HERS;
    const bytes = readFileSync(path);
    for (const text of [bytes.toString("utf8"), bytes.toString("latin1")]) {
      expect(hers.exec(text)?.[0], path).toBeUndefined();
    }
  }
}

async function prepared() {
  const folder = freshFolder();
  const env = { ...bareEnvironment(folder), HISTFILE: "" };
  for (const argv of SESSION) {
    const { code, stderr } = await started(argv, env);
    expect(code, `${argv.join(" ")}\n${stderr}`).toBe(0);
  }
  return { folder, env };
}

describe("net forget, as built", () => {
  it("leaves no byte of her in any file of the folder, before and after everything is taken back", async () => {
    const { folder, env } = await prepared();
    expect(() => expectNothingOfHers(folder)).toThrow();
    const { code, stderr } = await started(["forget", "Mette", "--yes"], env);
    expect(code, stderr).toBe(0);
    expectNothingOfHers(folder);
    let last = 0;
    while (last === 0) last = (await started(["undo"], env)).code ?? -1;
    expect(last).toBe(1);
    expectNothingOfHers(folder);
    last = 0;
    while (last === 0) last = (await started(["redo"], env)).code ?? -1;
    expect(last).toBe(1);
    expectNothingOfHers(folder);
    expect((await started(["show", "Lars"], env)).stdout).toContain("Coffee with somebody and Lars");
  }, 60_000);

  it("is whole or not done at all when it is killed, and the file is one that net reads", async () => {
    for (const killAfterMs of [60, 90, 120, 150, 180, 220, 260]) {
      const { folder, env } = await prepared();
      await started(["forget", "Mette", "--yes"], env, { killAfterMs });
      const { code, stdout } = await started(["find", "Mette"], env);
      expect(code).toBe(0);
      const isThere = stdout.includes("Mette Bodil");
      expect((await started(["forget", ...(isThere ? ["Mette", "--yes"] : ["--sweep"])], env)).code).toBe(0);
      expectNothingOfHers(folder);
    }
  }, 120_000);
});

describe.runIf(hasTmux || process.env["CI"] !== undefined)("net forget on a real terminal", () => {
  it.each([80, 40])(
    "asks for the first name, at %i columns",
    async (columns) => {
      const { folder, env } = await prepared();
      const { type, until, clear } = startTerminal(env, { columns, rows: 60 });
      await until("ready>");
      type("net forget Mette; echo code=$?");
      await until("Type Mette");
      type("y");
      expect(await until("code=130")).toContain("nobody was forgotten");
      await clear();
      type("net forget Mette; echo code=$?");
      await until("Type Mette");
      type("Mette");
      const screen = await until("code=0");
      expect(screen).toContain("Forgot Mette");
      for (const line of screen.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
      expectNothingOfHers(folder);
    },
    60_000,
  );
});
