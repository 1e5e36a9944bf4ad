import { describe, expect, it } from "vitest";
import { isTogether } from "../../src/domain/together.ts";

describe("what two are to do together", () => {
  it.each([
    "coffee",
    "kaffe",
    "a coffee in the harbour",
    "another walk",
    "en gåtur om søen",
    "morgenkaffe",
    "lunch with Bo",
    "frokost på fredag",
    "catch up",
    "a quick catch up in May",
    "statusmøde",
    "ses igen",
    "Lunch",
    "kaffe kl 9",
    "coffee 9.30",
  ])("is %j", (text) => {
    expect(isTogether(text)).toBe(true);
  });

  it.each([
    "book a table for lunch",
    "the lunch menu for the board",
    "send the deck",
    "arrange a coffee",
    "coffee beans",
    "intro to Bo",
    "wine list",
    "catch the train",
    "",
  ])("is not %j", (text) => {
    expect(isTogether(text)).toBe(false);
  });
});
