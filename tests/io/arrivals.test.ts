import { describe, expect, it } from "vitest";
import { arrivals, isOfKeys, keyIn, linesTogether } from "../../src/io/arrivals.ts";
import { yesOrNo } from "../../src/io/prompter.ts";

const PASTE = "\u001b[200~Anna\r\nBo\u001b[2J\tFriis\n\u001b[201~";

describe("what comes from a terminal", () => {
  it.each([
    ["a line", "Anna\r", "Anna\r"],
    ["lines without marks", "Anna\nBo\r\nCarl", "Anna\rBo\rCarl"],
    ["a marked paste, in which nothing steers", PASTE, "Anna\nBo[2J Friis\n"],
    ["a marked paste between keys", `x${PASTE}\r`, "xAnna\nBo[2J Friis\n\r"],
    ["an arrow", "\u001b[D", "\u001b[D"],
  ])("is made even: %s", (_, raw, text) => {
    expect(arrivals().text(raw)).toBe(text);
  });

  it("means the same however it is cut", () => {
    // But for an Escape by itself, which is a key.
    for (let at = 2; at < PASTE.length; at++) {
      const arrived = arrivals();
      expect(arrived.text(PASTE.slice(0, at)) + arrived.text(PASTE.slice(at))).toBe("Anna\nBo[2J Friis\n");
      expect(arrived.isPasting()).toBe(false);
    }
  });

  it.each([
    ["b\nc\n", "\n", { lines: ["b", "c"], isOpen: false, left: "" }],
    ["b\nc", "\n", { lines: ["b"], isOpen: true, left: "c" }],
    ["b\n\r", "\n", { lines: ["b"], isOpen: false, left: "\r" }],
    ["b\n\nc\n", "\n", { lines: ["b", "", "c"], isOpen: false, left: "" }],
    ["b\rc\r", "\r", { lines: ["b", "c"], isOpen: false, left: "" }],
    ["b\rc", "\r", { lines: ["b"], isOpen: true, left: "c" }],
    ["b\r\r", "\r", { lines: ["b"], isOpen: false, left: "\r" }],
    ["b", "\r", { lines: [], isOpen: false, left: "b" }],
    ["", "\r", { lines: [], isOpen: false, left: "" }],
  ])("is one with the line before: %j after %j", (held, end, together) => {
    expect(linesTogether(held, end)).toEqual(together);
  });

  it("is a key when it is one alone, and an arrow is no letter", () => {
    expect(["d", "D", "å", "\r", "\u001b[D", "\u001b[Dq", "net undo", "dd", ""].map(keyIn)).toEqual([
      "d",
      "d",
      "å",
      "\r",
      null,
      "q",
      null,
      null,
      null,
    ]);
    expect(["\u001b[B", "\u001b[B\r", "j", "\r", ""].every(isOfKeys)).toBe(true);
    expect(["net undo", "Bo\r", "\u001b[Bab"].some(isOfKeys)).toBe(false);
  });

  it("is yes or no in either language, and nothing else is", () => {
    for (const word of ["y", "Y", "yes", "j", "JA", " ja "]) expect(yesOrNo(word)).toBe(true);
    for (const word of ["", "n", "No", "nej", "N"]) expect(yesOrNo(word)).toBe(false);
    for (const word of ["net undo", "yn", "q", "0"]) expect(yesOrNo(word)).toBeNull();
  });
});
