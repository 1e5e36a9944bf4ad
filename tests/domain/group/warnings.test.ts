import { describe, expect, it } from "vitest";
import { plusDays } from "../../../src/domain/day.ts";
import type { Party } from "../../../src/domain/group/meeting.ts";
import { GROUP_WARNING_WORDS } from "../../../src/domain/group/warning-words.ts";
import { cancellingMyself, GROUP_WARNINGS } from "../../../src/domain/group/warnings.ts";
import { ANNA, BO, CARL, group, groupFacts, meeting, member, seenBy, share, TODAY } from "../../support/group-facts.ts";
import { each, FOUR, WARNING_CASES } from "./warning-cases.ts";

describe("each warning", () => {
  it.each(WARNING_CASES)("%s %s", (code, _, fires, below) => {
    const found = GROUP_WARNINGS[code]?.(seenBy(groupFacts(fires)), TODAY);
    expect(found).not.toBeNull();
    expect(GROUP_WARNINGS[code]?.(seenBy(groupFacts(below)), TODAY)).toBeNull();
    const words = GROUP_WARNING_WORDS[code];
    if (!found || !words) throw new Error(`no words for ${code}`);
    const sentence = words.sentence("Leaders", found, (parties) =>
      parties.map((party) => (party === "me" ? "you" : party)).join(", "),
    );
    expect(sentence).toMatch(/^Leaders: \S.*[^.]$/);
    expect(sentence).not.toMatch(/undefined|NaN/);
    const act = words.command('"Leaders"', found, (party) => party);
    expect(act).toMatch(code === "W-03" ? /^net fact \w+ occupied-with "…"$/ : /^net group \w+ "Leaders"/);
    expect(act).not.toContain("undefined");
  });

  it("reads and is mended as it should be, with its figure and where it begins", () => {
    const told = WARNING_CASES.map(([code, _, fires]) => {
      const [found, words] = [GROUP_WARNINGS[code]?.(seenBy(groupFacts(fires)), TODAY), GROUP_WARNING_WORDS[code]];
      if (!found || !words) return "";
      const called = (party: Party): string => (party === "me" ? "you" : party);
      const sentence = words.sentence("G", found, (parties) => parties.map(called).join(", "));
      return `${code} ${found.figure.toFixed(2)}/${found.limit} ${sentence} → ${words.command("G", found, called)}`;
    });
    expect([...new Set(told)]).toEqual([
      "W-01 10.00/10 G: 10 hours in half a year, and nothing noted that came of them → net group check G",
      'W-02 0.00/1 G: it is not said what it is for → net group edit G --purpose "…"',
      'W-03 0.00/1 G: nothing is known yet of half of its members or more: Anna, Bo → net fact Anna occupied-with "…"',
      'W-03 0.00/1 G: nothing is known yet of half of its members or more: 2, 3 → net fact 2 occupied-with "…"',
      "W-06 0.00/0.5 G: what could carry it is not there yet: a strong relation → net group check G",
      "W-06 0.45/0.5 G: what could carry it is not there yet: a strong relation → net group check G",
      "W-06 4.00/5 G: what could carry it is not there yet: relations that work → net group check G",
      'W-07 0.00/1 G: at the last four meetings nothing was noted that came from you → net group meeting G --change 2026-04-29 --share "me gave …"',
      'W-07 0.00/1 G: at the last four meetings nothing was noted that came from Anna → net group meeting G --change 2026-04-29 --share "Anna gave …"',
      'W-08 1.00/0 G: not settled yet: an agreement → net group edit G --roles "…"',
      "W-08 1.00/0 G: not settled yet: more than one form of meeting → net group meeting G --change 2026-04-29 --format …",
      "W-08 1.00/0 G: not settled yet: somebody who leads → net group meeting G --change 2026-04-29 --led …",
      'W-08 1.00/0 G: not settled yet: an agenda → net group edit G --agenda "…"',
      "W-17 3.00/3 G: you called off 3 times in two months → net group edit G --slot …",
      'W-26 0.67/0.5 G: more goes out than comes back for you → net group meeting G --change 2026-04-29 --share "me got …"',
      'W-26 0.77/0.5 G: more goes out than comes back for Anna → net group meeting G --change 2026-04-29 --share "Anna got …"',
      'W-26 0.73/0.5 G: more goes out than comes back for Anna → net group meeting G --change 2026-04-29 --share "Anna got …"',
      "W-27 -1.00/0 G: the last two meetings cost you energy → net group check G",
      'W-28 0.00/1 G: a purpose beyond the social is missing → net group edit G --type … --purpose "…"',
      'W-28 0.00/1 G: nothing that was learned is noted of the last four meetings → net group meeting G --change 2026-04-29 --share "me learned …"',
      "W-29 0.33/0.3 G: 33 % stayed away from the last three meetings → net group check G",
      "W-29 0.67/0.3 G: 67 % stayed away from the last three meetings → net group check G",
    ]);
  });

  it.each(WARNING_CASES)("%s is given of a group that is to be left tomorrow, %s", (code, _, fires) => {
    const facts = groupFacts(fires);
    const leaving = { ...facts, group: { ...facts.group, leftOn: plusDays(TODAY, 1) } };
    expect(GROUP_WARNINGS[code]?.(seenBy(leaving), TODAY)).toEqual(GROUP_WARNINGS[code]?.(seenBy(facts), TODAY));
  });

  it.each(WARNING_CASES)("%s is not given of a group that was left", (code, _, fires) => {
    const facts = groupFacts(fires);
    const left = { ...facts, group: { ...facts.group, leftOn: TODAY } };
    expect(GROUP_WARNINGS[code]?.(seenBy(left), TODAY)).toBeNull();
  });

  it("is tried here, each of them", () => {
    expect([...new Set(WARNING_CASES.map(([code]) => code))]).toEqual(Object.keys(GROUP_WARNINGS));
    expect(Object.keys(GROUP_WARNING_WORDS)).toEqual(Object.keys(GROUP_WARNINGS));
  });
});

it("W-07 names me first, then the others", () => {
  const members = ["Anna", "Bo", "Carl"].map((name) => member(name));
  const meetings = each(FOUR, { came: [ANNA, BO, CARL], shares: [share("Bo", "gave")] });
  expect(GROUP_WARNINGS["W-07"]?.(seenBy(groupFacts({ members, meetings })), TODAY)?.about).toEqual(["me", ANNA, CARL]);
});

it("W-07 names nobody but me where fewer lines are noted than people were there each time", () => {
  const members = Array.from({ length: 7 }, (_, at) => member(`M${at}`));
  const came = members.map(({ contactId }) => contactId);
  const few = each(FOUR, { came, shares: [share("M0", "gave")] });
  expect(GROUP_WARNINGS["W-07"]?.(seenBy(groupFacts({ members, meetings: few })), TODAY)?.about).toEqual(["me"]);
  const many = each(FOUR, { came, shares: [share("M0", "gave"), share("me", "gave"), share("M1", "got")] });
  const told = GROUP_WARNINGS["W-07"]?.(seenBy(groupFacts({ members, meetings: many })), TODAY)?.about;
  expect(told).toEqual(["M1", "M2", "M3", "M4", "M5", "M6"]);
});

it("W-26 tells the balance", () => {
  const meetings = each(FOUR, {
    shares: [share("me", "gave", "Anna"), share("Bo", "got", "Anna", { size: "five-min" })],
  });
  expect(GROUP_WARNINGS["W-26"]?.(seenBy(groupFacts({ meetings })), TODAY)).toMatchObject({
    figure: 8 / 11,
    limit: 0.5,
    about: ["me"],
  });
});

it("meetings the owner missed tell nothing of the others", () => {
  const missed = each([1, 2, 3, 4, 5, 6], { wasThere: false, came: [], cancelled: [] });
  const facts = seenBy(groupFacts({ group: group({ purpose: "p" }), meetings: [...missed, meeting(9)] }));
  const fired = Object.keys(GROUP_WARNINGS).filter((code) => GROUP_WARNINGS[code]?.(facts, TODAY));
  expect(fired).toEqual(["W-17"]);
});

it("own cancellations are counted over several groups", () => {
  const all = [...each([5, 15], { wasThere: false }), ...each([25, -5], { wasThere: false })];
  expect(cancellingMyself(all, TODAY)).toMatchObject({ figure: 3, limit: 3 });
});
