import { describe, expect, it } from "vitest";
import { read } from "../../support/sentences.ts";

describe("whether there was a conversation", () => {
  it.each<[string, boolean]>([
    ["Jeg lovede Mette at ringe på tirsdag", false],
    ["Mette vender tilbage i næste uge", false],
    ["Anna will send me the report by Friday", false],
    ["I promised Mette the deck by Friday", false],
    ["yesterday I promised Mette the deck", false],
    ["Jeg lovede Mette at ringe på tirsdag, hun er syg", false],
    ["jeg hjalp Lars med budgettet", false],
    ["Mette introduced me to Jens", false],
    ["jeg skylder ikke Lars noget", false],
    ["jeg lovede ikke Lars at ringe", false],
    ["Mette ringede, hun sender listen på fredag", true],
    ["Mette skrev; jeg lovede at ringe på tirsdag", true],
    ["kaffe med Mette; jeg lovede at ringe på tirsdag", true],
    ["talked with Mette, she will send the list", true],
    ["Mette. She promised a list", true],
    ["Mette promised a list on the phone 10m", true],
    ["Mette lovede mig en liste; talte i telefon", true],
    ["I promised Mette the deck; no answer", true],
    ["I promised Mette the deck #board", true],
    ["Mette gave me good advice over coffee", true],
    ["Mette sent me the report", true],
    ["jeg hjalp Lars med budgettet; god snak", true],
    ["Mette and Lars", true],
    ["hos Mette", true],
  ])("tells whether there was a conversation: %s", (text, isTalk) => {
    expect(read(text).isTalk).toBe(isTalk);
  });
});
