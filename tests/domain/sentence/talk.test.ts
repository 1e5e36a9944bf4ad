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
    ["Forgot to call Lars yesterday", false],
    ["Forgot to call Lars and Mette", false],
    ["Glemte at ringe til Lars i går", false],
    ["Didn't call Lars yesterday", false],
    ["Fik ikke ringet til Lars i går", false],
    ["I går ringede Lars ikke", false],
    ["Mette and I didn't talk", false],
    ["Never got round to mailing Lars", false],
    ["I wasn't able to meet Lars", false],
    ["Haven't seen Mette since March", false],
    ["I hadn't talked to Mette since last weekend", false],
    ["Jeg har ikke talt med Mette siden marts", false],
    ["Jeg burde have ringet til Lars", false],
    ["I should have called Lars", false],
    ["Need to call Lars about the budget", false],
    ["I want to talk to Lars about the job", false],
    ["I hope to see Lars soon", false],
    ["would like to meet Lars", false],
    ["I'd like to meet Lars", false],
    ["Looking forward to meeting Lars", false],
    ["Jeg håber at se Lars", false],
    ["jeg vil gerne møde Lars", false],
    ["Glæder mig til at tale med Lars", false],
    ["Mette would like to meet Lars", true],
    ["Hun vil gerne mødes, Mette", true],
    ["Lunch with Mette, I want to meet Lars", true],
    ["It was like meeting Lars again", true],
    ["I hadn't seen Mette for years but ran into her yesterday", true],
    ["Didn't meet Mette until today", true],
    ["Mette wrote that she couldn't call", true],
    ["Mette skrev ikke, men ringede", true],
    ["Vi talte ikke længe, Mette og jeg", true],
    ["Lunch with Mette, forgot to call Lars", true],
  ])("tells whether there was a conversation: %s", (text, isTalk) => {
    expect(read(text).isTalk).toBe(isTalk);
  });

  it.each<[string, string[]]>([
    ["Forgot to call Lars", ["Lars"]],
    ["Lunch with Mette, forgot to call Lars", ["Mette"]],
    ["Called Mette instead, Lars didn't call", ["Mette"]],
  ])("names whom it is about: %s", (text, people) => {
    expect(read(text).people.map((mention) => mention.text)).toEqual(people);
  });
});
