import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "../support/harness.ts";

const SCRIPT = new URL("../../scripts/spreadsheets.mjs", import.meta.url).pathname;

/** A folder with one list in it, and what it is said to hold. */
function judged(expected: object): { readonly stdout: string; readonly status: number | null } {
  const folder = freshFolder();
  writeFileSync(join(folder, "list.csv"), "Name,Email,Company\nAda Byron,ada@x.example,Engines\n,,\n,,,\n");
  writeFileSync(join(folder, "truth.json"), JSON.stringify({ "list.csv": { expected } }));
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: "utf8" });
  return { stdout, status };
}

describe("scripts/spreadsheets.mjs", () => {
  it("sets what is read beside what is true", () => {
    const { stdout, status } = judged({ rows: 1, name: "Ada Byron", emails: ["ada@x.example"], org: "Engines" });
    expect(stdout).toContain("list.csv  CSV: 1 people\n");
    expect(stdout).toContain("4 of 4 right\n");
    expect(status).toBe(0);
  });

  it("ends badly where the two differ", () => {
    const { stdout, status } = judged({ rows: 2, org: "Engines", shoes: 38 });
    expect(stdout).toContain("  - rows                 1, not 2\n");
    expect(stdout).toContain("  ? shoes                not looked at\n");
    expect(status).toBe(1);
  });

  it("reads a folder of which nothing is known, and says so", () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "list.csv"), "Name,Email\nAda Byron,ada@x.example\n");
    writeFileSync(join(folder, "other.csv"), "x\ny\n");
    const { stdout, status } = spawnSync(process.execPath, [SCRIPT, folder], { encoding: "utf8" });
    expect(stdout).toMatch(/^There is no truth\.json in the folder/);
    expect(stdout).toContain("list.csv  CSV: 1 people, ");
    expect(stdout).toContain("  ? refused              no column of it is known\n");
    expect(stdout).toMatch(/\nnothing to judge by; \d+ MB at most\n$/);
    expect(status).toBe(0);
    expect(spawnSync(process.execPath, [SCRIPT, freshFolder()], { encoding: "utf8" })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("there are no lists in") as string,
    });
  });
});
