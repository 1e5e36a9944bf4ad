import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { freshFolder, startNet } from "../support/harness.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("what is measured is made by the store as it is, and the program reads it", async () => {
  const script = `import { fileOf } from "./scripts/bench/files.mjs";
    process.stdout.write(await fileOf(200, () => {}, { isGathering: true }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: freshFolder() },
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  const { net } = startNet({ path: stdout });
  for (const line of ["due", "list", "score", "stats", "group", "promise"]) {
    expect(await net(line), line).toMatchObject({ exitCode: 0, stderr: "" });
  }
});
