import { describe, expect, it } from "vitest";
import { read, told } from "../../support/sentences.ts";

describe("the length of a conversation", () => {
  it.each<[string, number | null]>([
    ["45m", 45],
    ["45 min", 45],
    ["45 min.", 45],
    ["1h", 60],
    ["1h30", 90],
    ["1h 30m", 90],
    ["1.5 hours", 90],
    ["1,5 time", 90],
    ["half an hour", 30],
    ["an hour and a half", 90],
    ["en time", 60],
    ["en halv time", 30],
    ["halvanden time", 90],
    ["to timer", 120],
    ["2 timer", 120],
    ["et kvarter", 15],
    ["20 minutter", 20],
    ["1 time og 15 min", 75],
    ["1½ time", 90],
    ["tre kvarter", 45],
    ["half an hour ago", null],
    ["om en time", null],
    ["two times", null],
    ["0 min", null],
    ["9999 min", null],
  ])("reads %s as %s minutes", (phrase, minutes) => {
    expect(read(`coffee with Mette, ${phrase}`).minutes).toBe(minutes);
    if (minutes !== null) expect(read(`coffee with Mette, ${phrase}`).note).toBe("coffee with Mette");
  });

  it("takes a length at the very end for the conversation's, even behind a promise", () => {
    expect(told("Coffee with Mette, I promised the deck by Friday 45m")).toMatchObject({
      minutes: 45,
      promises: ["me: the deck → 2026-05-08"],
    });
  });
});
