import { describe, expect, it } from "vitest";
import { fieldOf, levelOf } from "../../src/domain/coding.ts";

describe("a field", () => {
  it.each([
    [["board", "field:finance"], "finance"],
    [["branche:handel"], "handel"],
    [["industry:law", "field:trade"], "law"],
    [["finance"], null],
    [["field:"], null],
    [[], null],
  ] as const)("%j is %s", (tags, field) => {
    expect(fieldOf(tags)).toBe(field);
  });
});

describe("a level", () => {
  it.each([
    ["CEO", "executive"],
    ["CFO", "executive"],
    ["adm. direktør", "executive"],
    ["Økonomidirektør", "executive"],
    ["Bestyrelsesformand", "executive"],
    ["Co-founder & partner", "executive"],
    ["HR Business Partner", "specialist"],
    ["Vice President, Sales", "manager"],
    ["Head of People", "manager"],
    ["afdelingschef", "manager"],
    ["Projektleder", "manager"],
    ["Product Manager", "manager"],
    ["udvikler", "specialist"],
    ["lektor", "specialist"],
    ["Studentermedhjælper", "trainee"],
    ["kontorelev", "trainee"],
    ["lærling", "trainee"],
    ["…", null],
    [null, null],
  ])("of %s is %s", (title, level) => {
    expect(levelOf([], title)).toBe(level);
  });

  it("is what a tag says, whatever the title", () => {
    expect(levelOf(["level:board"], "CFO")).toBe("board");
    expect(levelOf(["niveau:top"], null)).toBe("top");
  });
});
