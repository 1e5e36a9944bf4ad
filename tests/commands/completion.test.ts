import { describe, expect, it } from "vitest";
import { startNet } from "../support/harness.ts";

async function proposals(...typed: readonly string[]): Promise<string[]> {
  const { net } = startNet();
  await net('event add "DI netværksdag" --on 21/6');
  await net('add "Mette Holm" --tag finance');
  await net('mission --goal "Two board seats"');
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
    [["mission", "--e"], []],
    [["mission", "--ch"], ["--change"]],
    [["mission", "--edit", "tw"], ["Two\\ board\\ seats"]],
    [["event", "debrief", "--verdict", "b"], ["better"]],
    [["event", "plan", "--coming", "Met"], ["Mette\\ Holm"]],
    [
      ["event", "plan", "--lang", ""],
      ["en", "da"],
    ],
    [["learn", "--kind", "t"], ["trend"]],
    [["outcome", "--kind", "i"], ["idea"]],
    [["edit", "Mette", "--tier", "no"], ["none"]],
    [["list", "stage:ac"], ["acquaintance"]],
    [["roi", "--by", "p"], ["person"]],
    [["outcome", "--via", "Met"], ["Mette\\ Holm"]],
    [["outcome", "--via", "netv"], ["DI\\ netværksdag"]],
    [["learn", "--from", "DI"], ["DI\\ netværksdag"]],
    [["brief", "Met"], ["Mette\\ Holm"]],
    [["merge", "Met"], ["Mette\\ Holm"]],
    [["merge", "1", "Met"], ["Mette\\ Holm"]],
    [
      ["merge", "1", "2", "--keep", ""],
      ["A", "B"],
    ],
    [["show", "--db", "other.db", "Met"], ["Mette\\ Holm"]],
    [["--db", "other.db", "sho"], ["show"]],
    [["--db", "fact", "show", "Met"], ["Mette\\ Holm"]],
    [["fact", "--on", "yesterday", "Met"], ["Mette\\ Holm"]],
    [["help", "exit"], ["exit-codes"]],
    [["help", "event", "pl"], ["plan"]],
    [["config", "reg"], ["region"]],
    [
      ["config", "language", ""],
      ["auto", "en", "da"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["tag", "Mette", "fin"], ["finance"]],
    [["add", "Bo", "--tag", "fin"], ["finance"]],
    [["list", "tier", ":", "co"], ["core"]],
    [
      ["list", "is", ":"],
      ["inbox", "active", "filed", "archived"],
    ],
    [["list", "tag", ":", "fi"], ["finance"]],
    [["edit", "--where", "tag:fi"], ["finance"]],
    [
      ["list", "--columns", "name,ti"],
      ["name,title", "name,tier"],
    ],
    [["fit", "Mette", "two"], ["Two\\ board\\ seats"]],
    [["mission", "--close", "seat"], ["Two\\ board\\ seats"]],
    [["outcome", "--goal", ""], ["Two\\ board\\ seats"]],
    [["due", "--tod"], ["--today"]],
    [["due", "--he"], ["--help"]],
    [["--no"], ["--no-color"]],
    [["import", "p.c"], ["\tfiles"]],
    [["import", "one.csv", "p"], ["\tfiles"]],
    [["export", "p"], ["\tfiles"]],
    [["export", "--split", ""], ["\tfiles"]],
    [["add", "--from", "cards.t"], ["\tfiles"]],
    [["add", "--card", "one.jpg", ""], ["\tfiles"]],
    [["--db", ""], ["\tfiles"]],
    [["show", "Mette", "--db", "o"], ["\tfiles"]],
    [["show", "--db", "=", "o"], ["\tfiles"]],
    [["show", "Xyz"], []],
  ])("of %j", async (typed, expected) => {
    expect(await proposals(...typed)).toEqual(expected);
  });
});
