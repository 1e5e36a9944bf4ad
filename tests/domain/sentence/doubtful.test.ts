import { describe, expect, it } from "vitest";
import { readSentence } from "../../../src/domain/sentence.ts";
import { CALENDAR, read } from "../../support/sentences.ts";

describe("what may be meant for a day", () => {
  it.each<[string, string | null]>([
    ["jeg lovede Mette at ringe på 31/11", "31/11 promised"],
    ["Coffee with Mette and Lars on friday 31/11", "friday 31/11"],
    ["coffee with Mette 30/2", "30/2"],
    ["coffee with Mette on 31 November", "31 November"],
    ["kaffe med Mette d. 31. april", "d. 31. april"],
    ["coffee with Mette on 2026-02-30", "2026-02-30"],
    ["coffee with Mette on friday 4/5", "friday 4/5"],
    ["coffee with Mette on 35/4", "35/4"],
    ["coffee with Mette yesterdya", "yesterdya: yesterday"],
    ["Coffee with Mette yesterdy, good talk", "yesterdy: yesterday"],
    ["I promised Mette the report tomorow", "tomorow promised: tomorrow"],
    ["coffee with Mette yesterday; I promised the deck tomorow", "tomorow promised: tomorrow"],
    ["coffee with Mette yesterdya; I promised the deck by friday", "yesterdya: yesterday"],
    ["coffee with Mette on mondya", "mondya: monday"],
    ["coffee with Mette last thrusday", "thrusday: thursday"],
    ["I promised Mette the report tommorow", "tommorow promised: tomorrow"],
    ["I promised Mette the report by wensday", "wensday promised: wednesday"],
    ["jeg lovede Mette et udkast på tisdag", "tisdag promised: tirsdag"],
    ["jeg lovede Mette et udkast inden freda", "freda promised: fredag"],
    ["kaffe med Mette i mogen", "mogen: i morgen"],
    ["kaffe med Mette i gra", "gra: i går"],
    ["kaffe med Mette i mandgas", "mandgas: i mandags"],
    ["kaffe med Mette imrogen", "imrogen: i morgen"],
    ["coffee with Mette on 3 Apirl", "Apirl: april"],
    ["coffee with Mette 50/50 split", null],
    ["coffee with Mette about the 80/20 rule", null],
    ["coffee with Mette about the 90/10 share", null],
    ["coffee with Mette on 12/3", null],
    ["kaffe med Mette om hans mandat", null],
    ["coffee with Mette about working mondays", null],
    ["kaffe med Mette om mandage", null],
    ["coffee with Mette about the match", null],
    ["coffee with Mette about a toady", null],
    ["dinner with Mette on the march", null],
    ["coffee with Mette yesterday, she was here todya", null],
    ["coffee with Mette", null],
    ["frokost med Mette i sorgen", null],
  ])("finds what stands for a day and is none: %s", (text, expected) => {
    const { doubtful } = read(text);
    const said =
      doubtful &&
      doubtful.written + (doubtful.isPromised ? " promised" : "") + (doubtful.meant ? `: ${doubtful.meant}` : "");
    expect(said).toBe(expected);
  });

  it("takes nobody's name for a day", () => {
    const isFreda = (words: string): boolean => ["mette", "freda", "tomorow"].includes(words.toLowerCase());
    expect(readSentence("I promised the deck by Freda", CALENDAR, isFreda).doubtful).toBeNull();
    expect(readSentence("coffee with Mette tomorow", CALENDAR, isFreda).doubtful).toBeNull();
  });
});
