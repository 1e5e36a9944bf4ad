import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { bareEnvironment } from "../support/built.ts";
import { freshFolder } from "../support/harness.ts";

const root = new URL("../../", import.meta.url);

it("npm start ends with what can be typed where nothing is installed, and with how it is installed", () => {
  const { stdout, status } = spawnSync(process.execPath, ["scripts/tour.mjs"], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
    env: bareEnvironment(freshFolder()),
  });
  expect(status, stdout).toBe(0);
  const [begin = "", install = ""] = stdout.trimEnd().split("\n").slice(-2);
  expect(begin).toMatch(/ node bin\/net\.cjs add$/);
  const [, line = ""] = /(npm install .*)$/.exec(install) ?? [];
  expect(readFileSync(new URL("README.md", root), "utf8")).toContain(`\n${line} `);
});
