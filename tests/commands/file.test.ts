import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processContext } from "../../src/context.ts";
import { run } from "../../src/main.ts";
import { freshFolder, words } from "../support/harness.ts";

/** One command line in this environment, as the process runs it, with what it prints on standard error. */
async function ended(line: string, env: NodeJS.ProcessEnv, db?: string) {
  using context = await processContext({ env, db });
  let out = "";
  let err = "";
  const terminal = {
    ...context.terminal,
    isInteractive: false,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
  };
  const exitCode = await run(words(line), Object.create(context, { terminal: { value: terminal } }) as typeof context);
  return { exitCode, out, err };
}

const READING = [
  "",
  "due",
  "list",
  "show Mette",
  "find x",
  "brief Mette",
  "score",
  "why Mette",
  "history",
  "undo",
].concat([
  "promise",
  "tag --json",
  "mission",
  "stats",
  "group",
  "event",
  "inbox",
  "event list --all",
  "event show Messe",
  "group list",
  "group show Leder --json",
  "group compare",
  "stats --warnings",
  "inbox --all",
  "review --list",
  "mission --history",
  "export - --as json",
  "__complete bash -- show Met",
]);

test.each(READING)("net %s: a file that was named and is not there is not made by looking into it", async (line) => {
  const path = join(freshFolder(), "typo.db");
  const said = {
    exitCode: 3,
    out: "",
    err: expect.stringContaining(`net: there is no file ${path}\n  try: `) as string,
  };
  expect(await ended(line, {}, path)).toEqual(said);
  expect(await ended(line, { NET_DB: path })).toEqual(said);
  expect(existsSync(path)).toBe(false);
});

const LEAVING_NOTHING = [
  ["review --next", 0],
  ["review Mette", 3],
  ["review --dormant --list", 0],
  ["calibrate --next --json", 0],
  ["group check Leder --history", 3],
  ["event report Messe", 3],
  ['log "coffee with Mette" --dry-run', 3],
  ['log "coffee with Mette"', 3],
  ["add Mette --dry-run", 0],
  ["import FOLDER/people.vcf --dry-run", 0],
  ["import FOLDER/people.vcf", 0],
  ["import nowhere.csv --apply", 3],
  ["edit Mette --tier core", 3],
  ["done 1", 3],
  ["config region", 0],
  ["dav status", 0],
] as const;

test.each(LEAVING_NOTHING)("net %s: no file is made where nothing is written", async (line, exitCode) => {
  const folder = freshFolder();
  writeFileSync(join(folder, "people.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Friis\nEND:VCARD\n");
  const typed = line.replace("FOLDER", folder);
  expect(await ended(typed, {}, join(folder, "own", "typo.db"))).toMatchObject({ exitCode });
  expect(readdirSync(folder)).toEqual(["people.vcf"]);
});

test("a file that is made by what is written first holds it, and the same command reads it there", async () => {
  const path = join(freshFolder(), "new.db");
  const cards = join(freshFolder(), "cards.txt");
  writeFileSync(cards, "Bo Friis, bo@friis.dk\n\nAnna Friis, bo@friis.dk\n");
  const { exitCode, out } = await ended(`add --from ${cards}`, {}, path);
  expect(exitCode).toBe(0);
  expect(out).toContain("bo@friis.dk (somebody else has it already)");
  expect((await ended("list --json", {}, path)).out.match(/Friis/g)).toHaveLength(2);
});

test("a file that cannot be reached is not said to be missing", async () => {
  const path = join(freshFolder(), "loop.db");
  symlinkSync(path, path); // a folder that may not be entered is one to everybody but root
  for (const line of ["list", 'add "Bo Friis"']) {
    expect(await ended(line, {}, path)).toMatchObject({
      exitCode: 7,
      err: expect.stringContaining("cannot be opened") as string,
    });
  }
});

test("writing makes the file that was named and its own folder, but none above", async () => {
  const folder = freshFolder();
  const path = join(folder, "new.db");
  expect(await ended('add "Bo Friis"', {}, path)).toMatchObject({ exitCode: 0, err: "" });
  expect(await ended("list", { NET_DB: path })).toMatchObject({ exitCode: 0, err: "" });
  expect(await ended('add "Bo Friis"', {}, join(folder, "own", "x.db"))).toMatchObject({ exitCode: 0, err: "" });
  expect(await ended("learn a", {}, join(folder, "learned.db"))).toMatchObject({ exitCode: 0, err: "" });
  expect(await ended("event add Messe --on today", {}, join(folder, "event.db"))).toMatchObject({
    exitCode: 0,
    err: "",
  });
  const lost = join(folder, "nowhere", "deep", "x.db");
  expect(await ended('add "Bo Friis"', {}, lost)).toEqual({
    exitCode: 7,
    out: "",
    err: `net: there is no folder ${join(folder, "nowhere")}\n  try: mkdir -p "${join(folder, "nowhere", "deep")}"\n`,
  });
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});

test("the default place comes by itself; an empty NET_DB names none", async () => {
  const folder = freshFolder();
  const env = { XDG_DATA_HOME: join(folder, "data"), NET_DB: "" };
  expect((await ended("", env)).out).toContain("Nobody is in your file yet");
  expect(existsSync(join(folder, "data", "net", "net.db"))).toBe(true);
});

test("colours: FORCE_COLOR goes before NO_COLOR, an empty one says nothing, --no-color goes before both", async () => {
  const isColoured = async (env: NodeJS.ProcessEnv, isPlain = false) => {
    using context = await processContext({ env, isPlain });
    return context.terminal.style.red("x") !== "x";
  };
  expect(await isColoured({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(true);
  expect(await isColoured({ FORCE_COLOR: "", NO_COLOR: "1" })).toBe(false);
  expect(await isColoured({ FORCE_COLOR: "" })).toBe(false);
  expect(await isColoured({ FORCE_COLOR: "1" }, true)).toBe(false);
});
