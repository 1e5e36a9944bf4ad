import { describe, expect, it } from "vitest";
import { startEvent } from "../support/event.ts";

describe("the classes of what is known", () => {
  it("a private fact is marked in show, left out of brief unless asked for, and found", async () => {
    const { net, json } = await startEvent();
    await net('fact Mette person "her son is ill" --class private');
    await net('fact Mette person "sails" --on 2026-01-01');
    expect((await net("show Mette")).stdout).toContain("her son is ill (4 May 2026, private)");
    const { stdout } = await net("brief Mette");
    expect(stdout).not.toContain("her son");
    expect(stdout).toContain("sails");
    expect(stdout).toContain("1 kept to yourself");
    expect((await net("brief Mette --private")).stdout).toContain("her son is ill");
    expect((await net("find ill")).stdout).toContain("Mette Holm");
    expect(await json("fact Mette --change ill --class personal")).toMatchObject({ fact: { class: "personal" } });
    expect((await net("brief Mette")).stdout).toContain("her son is ill");
  });

  it("brief --private shows as many as brief has kept back, beside what it shows anyway", async () => {
    const { net } = await startEvent();
    await net('fact Mette person "her son is ill" --class private --on 2026-01-01');
    await net('fact Mette person "is divorced" --class confidential --on 2026-02-01');
    await net("fact Mette person sails");
    expect((await net("brief Mette")).stdout).toMatch(
      / {2}person +sails\n[^]*2 kept to yourself: --private shows them/,
    );
    expect((await net("brief Mette --private")).stdout).toMatch(/ {2}person +sails\n +is divorced\n +her son is ill/);
  });

  it("heard again keeps its class, unless one is said", async () => {
    const { net, json } = await startEvent();
    await net("fact Mette person ill --class confidential --on yesterday");
    expect(await json("fact Mette person ill")).toMatchObject({ did: "heard again", fact: { class: "confidential" } });
    expect(await json("fact Mette person ill --class personal")).toMatchObject({ fact: { class: "personal" } });
  });

  it("a private note is left out of brief and marked in show", async () => {
    const { net } = await startEvent();
    await net('log "coffee with Mette today; her divorce #separation" --class private');
    const brief = await net("brief Mette");
    expect(brief.stdout).not.toMatch(/divorce|separation/);
    expect(brief.stdout).toContain("1 kept to yourself");
    expect((await net("brief Mette --private")).stdout).toContain("divorce");
    expect((await net("show Mette")).stdout).toContain("her divorce (private)");
    expect((await net("why Mette")).stdout).not.toContain("divorce");
  });
});
