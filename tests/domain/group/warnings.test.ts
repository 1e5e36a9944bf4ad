import { describe, expect, it } from "vitest";
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
