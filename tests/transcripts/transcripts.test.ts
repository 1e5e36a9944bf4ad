import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PLAIN } from "../../src/style.ts";
import { widthOf } from "../../src/views/table.ts";
import { played } from "../support/transcript.ts";

/** Lines that could have been broken at a space; a spreadsheet's tabs and what a program reads are not for the eye. */
function tooWide(session: string, width: number): readonly string[] {
  const [, ...blocks] = session.split(/^\$ /m);
  return blocks
    .filter((block) => !/^[^\n]* (?:--json|--tsv|--draft|report|export|__complete)\b/.test(block))
    .flatMap((block) => block.split("\n").slice(1))
    .map((line) => line.replace(/^! /, ""))
    .filter((line) => !/^[#<]/.test(line) && widthOf(line) > width && line.trim().includes(" "));
}

const folder = new URL(".", import.meta.url);

describe.each(readdirSync(folder).filter((file) => file.endsWith(".txt")))("%s", (file) => {
  it("plays as written", async () => {
    const written = readFileSync(new URL(file, folder), "utf8");
    await expect(await played(written)).toMatchFileSnapshot(file);
  });

  it.each([80, 60, 40])("has no line wider than a terminal of %d columns", async (width) => {
    const written = readFileSync(new URL(file, folder), "utf8");
    expect(tooWide(await played(written, undefined, { width }), width)).toEqual([]);
  });

  it("never says more faintly what is to be typed than what it is for", async () => {
    const written = readFileSync(new URL(file, folder), "utf8");
    const faint = { ...PLAIN, dim: (text: string) => `‹${text}›` };
    const session = await played(written, undefined, { style: faint });
    expect(session.match(/‹[^›]*\bnet (?:[a-z]|-)[^›]*›/g) ?? []).toEqual([]);
  });
});
