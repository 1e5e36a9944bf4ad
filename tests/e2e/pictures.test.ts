import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPictures } from "../../src/io/pictures.ts";
import type { AddReport } from "../../src/views/add.ts";
import { BIN, bareEnvironment } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";

const { resolve } = createRequire(import.meta.url);
const isInstalled = (name: string): boolean => {
  try {
    return resolve(name) !== "";
  } catch {
    return false;
  }
};
const hasEyes = ["zxing-wasm/reader", "tesseract.js", "@tesseract.js-data/eng", "@tesseract.js-data/dan"].every(
  isInstalled,
);

interface Truth {
  readonly image: string;
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly text?: string;
}

const FOLDER = new URL("../fixtures/pictures/", import.meta.url).pathname;
const truths = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as readonly Truth[];
const inFull = (number: string): string => number.replace(/^(?!\+)/, "+45").replaceAll(" ", "");

// A network of one's own has nothing in it; where a system has no such thing, a door that nobody answers.
const isAlone = spawnSync("unshare", ["-n", "true"]).status === 0;
const NOWHERE = { http_proxy: "http://127.0.0.1:9", https_proxy: "http://127.0.0.1:9", NODE_USE_ENV_PROXY: "1" };

/** Runs the built program without a network, in a folder that ought to stay empty. */
function netAlone(...argv: readonly string[]) {
  const folder = freshFolder();
  const [work, temporary] = [join(folder, "work"), join(folder, "tmp")];
  for (const path of [work, temporary]) mkdirSync(path);
  const command = [...(isAlone ? ["unshare", "-n"] : []), process.execPath, BIN, ...argv];
  const { stdout, stderr, status } = spawnSync(command[0] ?? "", command.slice(1), {
    cwd: work,
    env: { ...bareEnvironment(folder), ...NOWHERE, TMPDIR: temporary },
    encoding: "utf8",
  });
  return { stdout, stderr, status, left: [...readdirSync(work), ...readdirSync(temporary)] };
}

describe.skipIf(!hasEyes)("pictures of cards, with the optional packages and without a network", () => {
  it("are read right, and nothing is left behind", () => {
    const images = truths.map(({ image }) => join(FOLDER, image));
    const { stdout, stderr, status, left } = netAlone("add", "--card", ...images, "--yes", "--new", "--json");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(left).toEqual([]);
    const { added } = JSON.parse(stdout) as AddReport;
    for (const [at, truth] of truths.entries()) {
      const card = added[at];
      const all = [...(card?.addresses ?? []), ...(card?.taken ?? [])];
      const valuesOf = (kind: string) => all.filter((each) => each.kind === kind).map(({ normalised }) => normalised);
      if (truth.text !== undefined) expect(valuesOf("email").every((email) => truth.text?.includes(email))).toBe(true);
      else {
        expect(card?.contact.name.toLowerCase()).toBe(truth.name?.toLowerCase());
        expect(valuesOf("email")).toEqual(truth.emails);
        expect(valuesOf("phone").toSorted()).toEqual(truth.phones?.map(inFull).toSorted());
      }
    }
    expect(added.map(({ contact }) => contact.birthday)).toContain("1980-05-04");
  });

  it("damaged ones are said to be, in one line and a way out", () => {
    const { stderr, status } = netAlone("add", "--card", join(FOLDER, "truth.json"), "--yes");
    expect(stderr).toMatch(/^net: .*truth\.json is not a picture\n {2}try: .*\n$/);
    expect(status).toBe(1);
  });

  it("say where there is no place for what they need", async () => {
    const nowhere = join(freshFolder(), "nowhere");
    const print = readFileSync(join(FOLDER, truths[0]?.image ?? ""));
    await expect(openPictures(() => nowhere).lines(print, ["eng"])).rejects.toMatchObject({
      kind: "disk",
      message: `no temporary file can be made in ${nowhere} (ENOENT)`,
    });
  });
});
