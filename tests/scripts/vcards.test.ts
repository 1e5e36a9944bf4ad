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
