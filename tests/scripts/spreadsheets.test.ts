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
});
