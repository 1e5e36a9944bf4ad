import { describe, expect, it } from "vitest";
import { cardBlocks, readCardBlock, readCardLine } from "../../../src/formats/card.ts";
import { endless, growth } from "../../support/growth.ts";

describe("endless text", () => {
  const seeds = [
    " ",
    "@",
    "1",
    ",",
    "a",
    "a@",
    "a.",
    "+4",
    "1 ",
    "1\n",
    "A\n",
    "Aa ",
    "a@b.dk ",
    "20304050 ",
    "\n",
    "a\n\n",
  ].concat([
    "(at)",
    "a @ b",
    "Mette Holm\n",
    "Mette Holm\n\n",
    "x.dk/",
    "' ",
    "Dr. ",
    "📠",
    "T:\n",
    "CEO @ ",
    "Aa, ",
    "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk\n",
    "a b   c\n",
    "Aa & ",
    '" - 20304050',
    "Aaaaa",
    "A.",
    " - ",
  ]);

  describe.each<[string, (text: string, region: string) => unknown]>([
    ["readCardLine", readCardLine],
    ["readCardBlock", readCardBlock],
    ["cardBlocks", cardBlocks],
  ])("is read by %s", (_, read) => {
    it.each(seeds)("in linear time when it says %j", async (seed) => {
      expect(await growth(endless(seed), (text) => read(text, "DK"))).toBeLessThan(1.4);
    });
  });
});
