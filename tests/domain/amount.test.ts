import { describe, expect, it } from "vitest";
import { readAmount, readHours, readMoney, readYearly } from "../../src/domain/amount.ts";

describe("an amount", () => {
  it.each([
    ["3", 3, null],
    ["2,5", 2.5, null],
    ["80000.25", 80_000.25, null],
    ["1.200", 1200, null],
    ["1,200", 1200, null],
    ["12.500 kr", 12_500, "kr"],
    ["12 500 kr.", 12_500, "kr"],
    ["1.250.000,50 kr", 1_250_000.5, "kr"],
    ["1,250,000.50 DKK", 1_250_000.5, "kr"],
    ["kr. 4.500,-", 4500, "kr"],
    ["500,-", 500, null],
    ["1,5 mio", 1_500_000, null],
    ["1,5 mio. kr.", 1_500_000, "kr"],
    ["2,125 million kroner", 2_125_000, "kr"],
    ["80 tusind kroner", 80_000, "kr"],
    ["1,2 mia kr", 1_200_000_000, "kr"],
    ["40 timer", 40, "timer"],
    ["3 leads", 3, "leads"],
    ["3leads", 3, "leads"],
    ["6 customer meetings", 6, "customer meetings"],
    ["2 100 % certain", 2100, "% certain"],
    ["1½", 1.5, null],
    ["½ time", 0.5, "time"],
    ["2 ½ timer", 2.5, "timer"],
    ["1½ mio kr", 1_500_000, "kr"],
    ["80k", 80_000, null],
    ["1,2k kr", 1200, "kr"],
    ["DKK 12.500", 12_500, "kr"],
    ["250,- kr", 250, "kr"],
    ["€1.200", 1200, "€"],
    ["EUR 1,200.50", 1200.5, "EUR"],
  ])("%j is %d, in %j", (typed, amount, unit) => {
    expect(readAmount(typed)).toEqual({ amount, unit });
  });

  it.each([
    "",
    "-3",
    "kr",
    "mio",
    "1.2.3",
    "1.2345",
    "1.200.50",
    "0.500",
    "1,200,50",
    "1.200.000.000.000",
    "1234567890",
    "1'200",
    "2 t 30",
    "1:30",
    "3/5",
    "1.5½",
    "EUR",
  ])("%j is none", (typed) => {
    expect(readAmount(typed)).toBeUndefined();
  });

  it("of money has no other unit than money, one of hours no other than hours", () => {
    expect([readMoney("1.200 kr"), readMoney("1200"), readMoney("2 timer")]).toEqual([1200, 1200, undefined]);
    expect([readMoney("gratis"), readMoney("free"), readMoney("nok")]).toEqual([0, 0, undefined]);
    expect([readHours("2,5 t"), readHours("1.5"), readHours("2 kr")]).toEqual([2.5, 1.5, undefined]);
  });

  it.each([
    ["3600", 3600],
    ["12.000 kr", 12_000],
    ["12.000 kr om året", 12_000],
    ["kr. 1.200,- a year", 1200],
    ["300 kr a month", 3600],
    ["300 a month", 3600],
    ["1.000 kr/md", 12_000],
    ["1.000 kr/md.", 12_000],
    ["1.000 kr pr. måned", 12_000],
    ["1.000 kr om måneden", 12_000],
    ["1000 monthly", 12_000],
    ["300/month", 3600],
    ["2.500 kr per quarter", 10_000],
    ["2.500 i kvartalet", 10_000],
    ["300 leads a month", undefined],
    ["300 kr a meeting", undefined],
    ["a month", undefined],
  ])("a year, %j is %s", (typed, amount) => {
    expect(readYearly(typed)).toBe(amount);
  });
});
