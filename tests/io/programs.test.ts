import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { edited, printed } from "../../src/io/programs.ts";
import { freshFolder } from "../support/harness.ts";

/** An editor that writes what it was called with over the file it is given. */
function editor(folder: string): string {
  const path = join(folder, "my editor");
  writeFileSync(path, '#!/bin/sh\nfor last; do :; done\nprintf "%s\\n" "$@" > "$last"\n');
  chmodSync(path, 0o755);
  return path;
}

describe("the editor", () => {
  it.each<[string, (program: string) => NodeJS.ProcessEnv, string[]]>([
    ["VISUAL goes before EDITOR", (it) => ({ VISUAL: `"${it}" -f`, EDITOR: "false" }), ["-f"]],
    ["an empty VISUAL is none", (it) => ({ VISUAL: "", EDITOR: `"${it}"` }), []],
    [
      "quotes in the middle of a word are the shell's",
      (it) => ({ EDITOR: `'${it}' --other="" --name='a b'c "x"y` }),
      ["--other=", "--name=a bc", "xy"],
    ],
  ])("%s", async (_, env, parameters) => {
    const folder = freshFolder();
    const text = await edited("name: Mette", env(editor(folder)), folder);
    expect(text.split("\n").slice(0, -2)).toEqual(parameters);
  });

  it.each([
    ["takes its file away", "rm", "ENOENT"],
    ["leaves a folder", 'rm "$0"; mkdir', "EISDIR"],
  ])("that %s is told", async (_, act, code) => {
    const folder = freshFolder();
    await expect(edited("name: Mette", { EDITOR: `sh -c '${act} "$0"'` }, folder)).rejects.toMatchObject({
      kind: "invalid",
      message: `the editor "sh" left no file (${code}); nothing was changed`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not opened where its file has no place", async () => {
    const folder = join(freshFolder(), "nowhere");
    await expect(edited("name: Mette", { EDITOR: "true" }, folder)).rejects.toMatchObject({
      kind: "disk",
      message: `no temporary file can be made in ${folder} (ENOENT)`,
    });
  });
});

describe("a program that prints", () => {
  it("is run without a shell", () => {
    expect(printed("printf '%s;' \"a b\" '$HOME'")).toBe("a b;$HOME;");
  });

  it.each([
    ["", "usage", /is empty/],
    [" ", "usage", /is empty/],
    ['""', "usage", /is empty/],
    ["no-such-program", "invalid", /"no-such-program" does not start/],
    ["false", "invalid", /ended with 1/],
    ["sh -c 'kill -TERM $$'", "invalid", /ended with SIGTERM/],
  ])("that fails is told: %j", (line, kind, message) => {
    expect(() => printed(line)).toThrow(message);
    expect(() => printed(line)).toThrow(expect.objectContaining({ kind }));
  });
});
