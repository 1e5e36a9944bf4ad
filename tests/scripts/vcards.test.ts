import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const SCRIPT = new URL("../../scripts/vcards.mjs", import.meta.url).pathname;

it("holds what is read against what is known to stand there", () => {
  const folder = mkdtempSync(join(tmpdir(), "net-vcards-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "bo.vcf"), "BEGIN:VCARD\nFN:Bo Bay\nTEL:20 30 40 50\nORG:Nordlys;Sea\nEND:VCARD\n");
  const card = { display_name: "Bo Bay", emails: [], phones: ["20304050"], org: "Nordlys", title: "CFO", bday: null };
  writeFileSync(join(folder, "bo.vcf.truth.json"), JSON.stringify({ cards: [card], contested: [] }));
  writeFileSync(join(folder, "index.json"), JSON.stringify([{ file: "bo.vcf", tier: "gold" }]));
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, folder, "--json"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    tiers: [{ tier: "gold", files: 1, crashed: 0, cards: 1, cardsMissed: 0, judged: 4, right: 3 }],
  });
  expect(status).toBe(0);
});

it("reads a folder of which nothing is known, and says so", () => {
  const folder = mkdtempSync(join(tmpdir(), "net-vcards-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const judge = () => spawnSync(process.execPath, [SCRIPT, folder], { encoding: "utf8" });
  expect(judge()).toMatchObject({ status: 3, stderr: `vcards: there are no cards in ${folder}\n` });
  writeFileSync(join(folder, "bo.vcf"), "BEGIN:VCARD\nFN:Bo Bay\nEND:VCARD\n");
  const { stdout, status } = judge();
  expect(stdout).toMatch(/\nunjudged +1 +0 +1 /);
  expect(stdout).toContain("1 of 1 files have no FILE.truth.json beside them: read, but held against nothing\n");
  expect(status).toBe(0);
});
