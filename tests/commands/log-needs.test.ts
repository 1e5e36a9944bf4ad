import { describe, expect, it } from "vitest";
import type { LoggedTalk } from "../../src/domain/log.ts";
import { withPeople } from "../support/logged.ts";

describe("what somebody may need", () => {
  const needed = async (sentence: string, ...before: string[]) => {
    const { net, json } = await withPeople("Mette Holm", "Lars Dam", "Bo Lund");
    for (const line of before) await net(line);
    const { perhapsNeeded } = await json<LoggedTalk>(`log "${sentence}"`);
    return perhapsNeeded.map(({ name, text }) => `${name}: ${text}`);
  };

  it.each<[string, readonly string[]]>([
    ["coffee with Mette; she needs a new bank", ["Mette Holm: a new bank"]],
    ["coffee with Mette and Lars; she needs a bank, he needs a lawyer", ["Mette Holm: a bank", "Lars Dam: a lawyer"]],
    ["coffee with Mette; Bo needs a bank", ["Bo Lund: a bank"]],
    ["coffee with Lars and Bo; he needs a bank", []],
    ["coffee with Mette and Lars; they need a venue", []],
    ["coffee with Mette; Henrik needs a bank", []],
  ])("is whose it can only be: %s", async (sentence, expected) => {
    expect(await needed(sentence)).toEqual(expected);
  });

  it("is not told of where it is noted already", async () => {
    expect(await needed("coffee with Mette; she needs a new bank", 'need Mette "A new bank"')).toEqual([]);
  });

  it("is proposed with the line that notes it, on its day", async () => {
    const { net } = await withPeople("Mette Holm");
    const { stdout } = await net('log "coffee with Mette yesterday; she needs a new bank"');
    expect(stdout).toContain('  need?   net need "Mette Holm" "a new bank" --on 2026-05-03\n');
    expect((await net('need "Mette Holm" "a new bank" --on 2026-05-03')).exitCode).toBe(0);
  });
});
