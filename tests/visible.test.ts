import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible, visibleText } from "../src/visible.ts";

describe("visibleText", () => {
  it.each([
    ["\u001b[2J", "^[[2J"],
    ["\u009b31m", "<U+009B>31m"],
    ["bell\u0007", "bell^G"],
    ["gone\u007f", "gone^?"],
    ["a\rb", "a^Mb"],
    ["\u202eesrever", "<U+202E>esrever"],
    ["zero\u200bwidth", "zero<U+200B>width"],
    ["two\u2028lines", "two<U+2028>lines"],
    ["a\tb\nc", "a\tb\nc"],
    ["Åse 👩‍👩‍👧 你好", "Åse 👩‍👩‍👧 你好"],
  ])("shows %j as %j", (hidden, shown) => {
    expect(visibleText(hidden)).toBe(shown);
  });

  it("lets nothing through that steers a terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("visible", () => {
  it("reaches into every corner of a report", () => {
    expect(visible({ a: ["\u001b", { b: "\u0007", c: 1, d: null }], e: true })).toEqual({
      a: ["^[", { b: "^G", c: 1, d: null }],
      e: true,
    });
  });

  it("gives back the very same report where there is nothing to show", () => {
    const report = { a: ["x", { b: 1 }], c: null };
    expect(visible(report)).toBe(report);
  });
});
