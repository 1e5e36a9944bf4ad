import { describe, expect, it } from "vitest";
import { startNet } from "../support/harness.ts";

async function proposals(...typed: readonly string[]): Promise<string[]> {
  const { net } = startNet();
  await net('event add "DI netværksdag" --on 21/6');
  await net('add "Mette Holm"');
  const { stdout } = await net(`__complete bash -- ${typed.map((word) => `"${word}"`).join(" ")}`);
  return stdout.split("\n").filter(Boolean);
}

describe("completion", () => {
  it.each([
    [["ev"], ["event"]],
    [
      ["event", ""],
      ["list", "add", "show", "plan", "debrief", "report", "edit", "remove"],
    ],
    [
      ["event", "re"],
      ["report", "remove"],
    ],
    [["event", "plan", "net"], ["DI\\ netværksdag"]],
    [["event", "show", ""], ["DI\\ netværksdag"]],
    [["event", "plan", "--expected-"], ["--expected-by"]],
    [["event", "debrief", "--verdict", "b"], ["better"]],
    [["event", "plan", "--coming", "Met"], ["Mette\\ Holm"]],
    [
      ["event", "plan", "--lang", ""],
      ["en", "da"],
    ],
    [["learn", "--kind", "t"], ["trend"]],
    [["roi", "--by", "p"], ["person"]],
    [["outcome", "--via", "Met"], ["Mette\\ Holm"]],
    [["outcome", "--via", "netv"], ["DI\\ netværksdag"]],
    [["learn", "--from", "DI"], ["DI\\ netværksdag"]],
    [["brief", "Met"], ["Mette\\ Holm"]],
  ])("of %j", async (typed, expected) => {
    expect(await proposals(...typed)).toEqual(expected);
  });
});
