import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDay, readDay, readSpan } from "../../../src/domain/when.ts";
import { someAim, WEDNESDAY } from "../../support/days.ts";
import { endless, growth } from "../../support/growth.ts";

describe("a day in a sentence", () => {
  it.each([
    ["Send the deck to Bo by Friday", "by Friday", "2026-11-20"],
    ["Sender tilbud til Søren senest d. 3. maj, siger han", "senest d. 3. maj", "2027-05-03"],
    ["kaffe med Jan 3. maj", "3. maj", "2027-05-03"],
    ["mødes med Maj 12/3", "12/3", "2027-03-12"],
    ["send rapport 12/3 til Bo", "12/3", "2027-03-12"],
    ["lunch May 4 with Ann", "May 4", "2027-05-04"],
    ["coffee with Bo 4 Mar - 2 kids now", "4 Mar", "2027-03-04"],
    ["kan man 3. maj?", "3. maj", "2027-05-03"],
    ["I may call on Tuesday", "on Tuesday", "2026-11-24"],
    ["room 12/3 on friday", "on friday", "2026-11-20"],
    ["every friday, but first tomorrow", "tomorrow", "2026-11-19"],
    ["today we agreed on next tuesday", "today", "2026-11-18"],
    ["talked 45m; call again in 2 weeks", "in 2 weeks", "2026-12-02"],
    ["talk fredag kl. 14", "fredag", "2026-11-20"],
    ["vi ses torsdag den 10. kl. 12 på Noma", "torsdag den 10.", "2026-12-10"],
    ["vi ses torsdag d. 10 til frokost", "torsdag d. 10", "2026-12-10"],
    ["send it Friday the 4th to Bo", "Friday the 4th", "2026-12-04"],
    ["vi ses d. 10. kl. 15 hos Bo", "d. 10.", "2026-12-10"],
    ["meet on Friday 3rd floor", "on Friday", "2026-11-20"],
    ["the deck to me Monday week at noon", "Monday week", "2026-11-30"],
    ["Send the deck Tuesday week, she said", "Tuesday week", "2026-12-01"],
    ["the Tuesday week review", "Tuesday", "2026-11-24"],
    ["I send it the week after next.", "the week after next", "2026-11-30"],
    ["Bo sender det inden Q1.", "inden Q1", "2027-01-01"],
    ["bog bord til fredag senest!", "til fredag senest", "2026-11-20"],
    ["intro by friday, at the latest, please", "by friday, at the latest", "2026-11-20"],
    ["Vi ses (i overmorgen)", "i overmorgen", "2026-11-20"],
    ["🎉🎉 jubilæum om 14 dage", "om 14 dage", "2026-12-02"],
    ["Ååå! vi ses på lørdag 🎉", "på lørdag", "2026-11-21"],
    ["i   morgen   tidlig ringer jeg", "i   morgen   tidlig", "2026-11-19"],
    ["ring\ti\u00a0morgen\nklokken ti", "i\u00a0morgen", "2026-11-19"],
    ["i morgen", "i morgen", "2026-11-19"],
    ["...i morgen...", "i morgen", "2026-11-19"],
    ["on 12.3. we go", "on 12.3.", "2027-03-12"],
    ["ask him on 31/2 or on friday", "on friday", "2026-11-20"],
    ["sidste fredag i maj", "sidste fredag i maj", "2027-05-28"],
    ["due 1 Dec", "due 1 Dec", "2026-12-01"],
    ["han kommer fre, men jeg kan ti uger senere på tors", "på tors", "2026-11-19"],
  ])("is cut out whole: %s", (text, cut, meant) => {
    const found = findDay(text, "future", WEDNESDAY);
    expect(found && { day: found.day, cut: text.slice(found.start, found.end) }).toEqual({ day: meant, cut });
  });

  it("is cut at the letters of the text, however they are composed", () => {
    for (const form of ["NFC", "NFD"] as const) {
      const text = "Åse så Børge i går på Ærø".normalize(form);
      const found = findDay(text, "past", WEDNESDAY);
      expect(found && [found.day, text.slice(found.start, found.end)]).toEqual(["2026-11-17", "i går".normalize(form)]);
    }
  });

  it("stays within the text, and reads on its own as what it was found to be", () => {
    const words = fc.constantFrom(
      "on",
      "i",
      "fredag",
      "12/3",
      "maj",
      "3.",
      "in",
      "2",
      "weeks",
      "ago",
      "uge",
      "å",
      "🎉",
      "d.",
      "may",
      "sidste",
      ";",
      "by",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), someAim, (parts, aim) => {
        const text = parts.join(" ");
        const found = findDay(text, aim, WEDNESDAY);
        if (!found) return;
        expect(0 <= found.start && found.start < found.end && found.end <= text.length).toBe(true);
        expect(readDay(text.slice(found.start, found.end), aim, WEDNESDAY)).toBe(found.day);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a hostile text", () => {
  it.each([
    "a",
    " ",
    "\n",
    "1",
    "1/",
    "1.",
    "i ",
    "in 2 ",
    "on ",
    "monday ",
    "friday in ",
    "2w",
    "2 weeks ",
    "d. ",
    "å",
    "a\u030a",
    "aa",
    "12/3-",
    "6.-7. ",
    "from mon to ",
    "den 3. m",
    "uge ",
    "every friday ",
    "before before ",
    "31/2 ",
    "\ud800",
    "the last ",
  ])("of %j is read in linear time", async (part) => {
    expect(await growth(endless(part), (text) => findDay(text, "future", WEDNESDAY))).toBeLessThan(1.4);
    expect(await growth(endless(part), (text) => readDay(text, "past", WEDNESDAY))).toBeLessThan(1.4);
    expect(await growth(endless(part), readSpan)).toBeLessThan(1.4);
  });
});
