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
    ["i to og en halv time", 150],
    ["two and a half hours", 150],
    ["2 and a half hours", 150],
    ["2 og en halv time", 150],
    ["an hour and twenty minutes", 80],
    ["one hour twenty minutes", 80],
    ["two hours and ten minutes", 130],
    ["two hours and a half", 150],
    ["an hour and a quarter", 75],
    ["2 hours and a quarter", 135],
    ["1 time og ti minutter", 70],
    ["en time og tyve minutter", 80],
    ["en time og et kvarter", 75],
    ["15 to 20 minutes", 20],
    ["15-20 minutes", 20],
    ["10–15 min", 15],
    ["15 til 20 minutter", 20],
    ["1-1½ time", 90],
    ["for 2 or 3 hours", 180],
    ["two to three hours", 180],
    ["to-tre timer", 180],
    ["fem til ti minutter", 10],
    ["2,5h", 150],
    ["2.5 h", 150],
    ["1:30 h", 90],
    ["1:30 hours", 90],
    ["2:15h", 135],
    ["3 t", 180],
    ["1 t 30 min", 90],
    ["1 1/2 time", 90],
    ["2 ½ time", 150],
    ["trekvart time", 45],
    ["fem kvarter", 75],
    ["i tre kvarters tid", 45],
    ["3 kvarter", 45],
    ["forty-five minutes", 45],
    ["femogfyrre minutter", 45],
    ["seks timer", 360],
    ["half an hour ago", null],
    ["in two and a half hours", null],
    ["in 15 to 20 minutes", null],
    ["om en time og tyve minutter", null],
    ["at 9:30 h", null],
    ["kl. 9:30 t", null],
    ["3 T-shirts", null],
    ["a two-timer", null],
    ["one-time", null],
    ["om en time", null],
    ["two times", null],
    ["0 min", null],
    ["9999 min", null],
  ])("reads %s as %s minutes", (phrase, minutes) => {
    expect(read(`coffee with Mette, ${phrase}`).minutes).toBe(minutes);
    if (minutes !== null) expect(read(`coffee with Mette, ${phrase}`).note).toBe("coffee with Mette");
  });

  it.each([
    ["Two-hour workshop with Mette", 120, "workshop with Mette"],
    ["A half-hour call with Mette", 30, "call with Mette"],
    ["Mette and I had a twenty-minute walk", 20, "Mette and I had walk"],
    ["Ten-minute chat with Mette", 10, "chat with Mette"],
  ])("reads what is joined to its unit: %s", (text, minutes, note) => {
    expect(read(text)).toMatchObject({ minutes, note });
  });

  it("takes a length at the very end for the conversation's, even behind a promise", () => {
    expect(told("Coffee with Mette, I promised the deck by Friday 45m")).toMatchObject({
      minutes: 45,
      promises: ["me: the deck → 2026-05-08"],
    });
  });
});
