import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const SCRIPT = new URL("../../scripts/validate.mjs", import.meta.url).pathname;
const DAY = 86_400;

/** Two who write each third day for two hundred days; two who wrote twice as much, and stopped after twenty-five. */
const LINES = [
  ...Array.from({ length: 67 }, (_, index) => `1 2 ${index * 3 * DAY}`),
  ...Array.from({ length: 150 }, (_, index) => `4 3 ${Math.floor(index / 6) * DAY + 60 * index}`),
];

function validate(...words: readonly string[]): {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
} {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, ...words], { encoding: "utf8" });
  return { stdout, stderr, status };
}

function log(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "net-validate-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "log.txt");
  writeFileSync(path, text);
  return path;
}

describe("npm run validate", () => {
  it("sets strength beside days since the last contact and their number", () => {
    const { stdout, status } = validate("--json", log(LINES.join("\n")));
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: "log.txt",
          messages: 217,
          skipped: 0,
          span: 198,
          horizon: 30,
          cuts: 4,
          auc: { strength: 1, daysSince: 1, count: 0 },
        },
      ],
      mean: { strength: 1, daysSince: 1, count: 0 },
    });
    expect(status).toBe(0);
  });

  it("reads the same from lines in any order, with tabs, comments and what is no message", () => {
    const untidy = [
      "# a log",
      ...LINES.toReversed().map((line) => line.replaceAll(" ", "\t")),
      "",
      "5 5 0",
      "5 6",
      "7 8 soon",
    ];
    const tidy = JSON.parse(validate("--json", log(LINES.join("\n"))).stdout) as { readonly mean: unknown };
    const { stdout } = validate("--json", log(`\uFEFF${untidy.join("\r\n")}\r\n`));
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ messages: 217, skipped: 3 }], mean: tidy.mean });
  });

  it("takes the days ahead that are asked for", () => {
    expect(validate("--horizon", "7", log(LINES.join("\n"))).stdout).toContain("4 cuts, 7 d ahead");
  });

  it.each([
    ["an empty log", ""],
    ["one message", "1 2 3"],
    ["a log in which everybody goes on", LINES.slice(0, 67).join("\n")],
  ])("says that there is nothing to judge in %s", (_, text) => {
    const { stdout, status } = validate(log(text));
    expect(stdout).toContain("nothing to judge");
    expect(status).toBe(1);
  });

  it("says how it is used, and which file is missing", () => {
    expect(validate()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("usage: npm run validate") as string,
    });
    expect(validate("--horizon", "soon", log("1 2 3")).status).toBe(2);
    expect(validate("nowhere.txt")).toMatchObject({ status: 3, stderr: "validate: there is no file nowhere.txt\n" });
  });
});
