import { describe, expect, it } from "vitest";
import type { ContactId } from "../../src/domain/contact.ts";
import { introMail, languageOf } from "../../src/domain/intro/mail.ts";
import { advanced, between, isMaking, otherOf, type Step } from "../../src/domain/intro.ts";
import {
  INTRODUCTION_STATES,
  type Introduction,
  type IntroductionId,
  type IntroductionState,
  wordDueOn,
} from "../../src/domain/introduction.ts";
import { day } from "../support/harness.ts";

const [A, B, C] = ["a", "b", "c"] as unknown as [ContactId, ContactId, ContactId];

function introduction(state: IntroductionState): Introduction {
  return { id: "i" as IntroductionId, a: A, b: B, why: "", state, stateOn: day("2026-05-04"), outcome: null };
}

function step(state: IntroductionState): Step {
  return { state, on: day("2026-05-20"), outcome: state === "outcome" ? "an order" : null };
}

describe("an introduction", () => {
  const onward: Readonly<Record<IntroductionState, string>> = {
    idea: "asked made met outcome declined",
    asked: "made met outcome declined",
    made: "met outcome declined",
    met: "outcome declined",
    outcome: "",
    declined: "",
  };

  it.each(INTRODUCTION_STATES)("goes on from %s, and never back", (from) => {
    const reached = INTRODUCTION_STATES.filter((to) => {
      try {
        return advanced(introduction(from), step(to)).state === to;
      } catch {
        return false;
      }
    });
    expect(reached.join(" ")).toBe(onward[from]);
  });

  it.each<[IntroductionState | null, IntroductionState, boolean]>([
    [null, "idea", false],
    [null, "made", true],
    [null, "met", true],
    [null, "declined", false],
    ["asked", "made", true],
    ["asked", "outcome", true],
    ["made", "met", false],
    ["met", "outcome", false],
    ["idea", "asked", false],
    ["asked", "declined", false],
  ])("from %s to %s: being made is %s", (from, to, isMade) => {
    expect(isMaking(from === null ? null : { state: from }, step(to))).toBe(isMade);
  });

  it("asks after two weeks whether they met, and after ninety days what came of it", () => {
    expect(INTRODUCTION_STATES.map((state) => wordDueOn(introduction(state)))).toEqual([
      null,
      null,
      "2026-05-18",
      "2026-08-02",
      null,
      null,
    ]);
  });

  it("is found whichever of the two is named first", () => {
    const pairs = [introduction("idea")];
    expect([between(pairs, B, A), between(pairs, A, B), between(pairs, A, C)]).toEqual([pairs[0], pairs[0], null]);
    expect([otherOf({ a: A, b: B }, A), otherOf({ a: A, b: B }, B)]).toEqual([B, A]);
  });
});

describe("the mail", () => {
  it.each<[string, "en" | "da" | null]>([
    ["they both sail", "en"],
    ["de leder begge efter udviklere", "da"],
    ["både", "da"],
    ["ERP", null],
    ["", null],
  ])("is written in the language of %j: %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it("says of each what is known, and leaves room for the rest", () => {
    const { text } = introMail(
      { name: "Mette Holm", role: { title: "CFO", organisation: null } },
      { name: "Bo", role: { title: null, organisation: "Nordlys A/S" } },
      "",
      "da",
    );
    expect(text).toContain("Mette Holm er CFO.\nBo er hos Nordlys A/S.\n");
    expect(text).not.toContain("Jeg tænker især på");
    expect(introMail({ name: "Bo", role: null }, { name: "Ib", role: null }, "", "en").text).toContain(
      "\nBo: …\nIb: …\n",
    );
  });
});
