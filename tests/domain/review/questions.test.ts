import { describe, expect, it } from "vitest";
import type { ContactId } from "../../../src/domain/contact.ts";
import type { Answer, AnswerId, Goal, GoalId } from "../../../src/domain/mission.ts";
import { answerName, openQuestions } from "../../../src/domain/review/questions.ts";
import { yearAsked } from "../../../src/domain/review/year.ts";
import { fact } from "../../support/builders.ts";
import { ago, TODAY } from "./relations.ts";

describe("the questions about one person", () => {
  const goal: Goal = {
    id: "g" as GoalId,
    title: "a board seat",
    sphere: "business",
    weight: 0.9,
    horizon: null,
    closedOn: null,
  };
  const nothing = { goals: [goal], fits: [], facts: [], answers: [] };
  const answer = (question: string, text: string, days: number): Answer => ({
    id: "a" as AnswerId,
    question,
    contactId: "c" as ContactId,
    text,
    answeredOn: ago(days),
  });
  const kinds = (stored: Partial<typeof nothing> & object) =>
    openQuestions({ ...nothing, ...stored }, TODAY).map(({ kind }) => kind);

  it("are all open where nothing is known", () => {
    expect(kinds({})).toEqual(["goal", "give", "hope", "occupied"]);
    expect(kinds({ goals: [] })).toEqual(["give", "hope", "occupied"]);
  });

  it("a fit is asked once, and again after a year", () => {
    const fit = (days: number) => ({
      fits: [{ id: "f", contactId: "c", goalId: "g", fit: 2, askedOn: ago(days) }] as never,
    });
    expect(kinds(fit(364))).not.toContain("goal");
    expect(kinds(fit(365))).toContain("goal");
    expect(openQuestions({ ...nothing, ...fit(365) }, TODAY)).toContainEqual(expect.objectContaining({ before: 2 }));
    expect(openQuestions(nothing, TODAY)).toContainEqual(expect.objectContaining({ kind: "goal", before: null }));
  });

  it("what occupies them is asked where nothing fresh is known", () => {
    expect(kinds({ facts: [fact({ learnedOn: ago(180) })] as never })).not.toContain("occupied");
    expect(kinds({ facts: [fact({ learnedOn: ago(181) })] as never })).toContain("occupied");
    expect(kinds({ facts: [fact({ area: "person", learnedOn: TODAY })] as never })).toContain("occupied");
  });

  it("what was answered is not asked again, and what was skipped not for thirty days", () => {
    expect(kinds({ answers: [answer("review-give", "time", 900)] as never })).not.toContain("give");
    expect(kinds({ answers: [answer("review-give", "", 29)] as never })).not.toContain("give");
    expect(kinds({ answers: [answer("review-give", "", 30)] as never })).toContain("give");
    expect(kinds({ answers: [answer("review-give", "", 29), answer("review-give", "", 90)] as never })).not.toContain(
      "give",
    );
    const other = { ...goal, id: "h" as GoalId };
    const skipped = answer(answerName({ kind: "goal", goalId: goal.id, title: "", before: null }), "", 1);
    expect(
      openQuestions({ ...nothing, goals: [goal, other], answers: [skipped] }, TODAY).filter(
        ({ kind }) => kind === "goal",
      ),
    ).toMatchObject([{ goalId: "h" }]);
  });
});

describe("a large question", () => {
  const said = (text: string, days: number): Answer => ({
    id: "a" as AnswerId,
    question: "year-learned",
    contactId: null,
    text,
    answeredOn: ago(days),
  });
  it.each([
    ["never put", [], true],
    ["answered this year", [said("x", 329)], false],
    ["answered last year", [said("x", 330)], true],
    ["skipped just now", [said("", 29)], false],
    ["skipped a while ago", [said("", 30)], true],
    ["skipped just now, answered last year", [said("", 2), said("x", 400)], false],
  ])("%s: open %j", (_, answers, isOpen) => {
    expect(yearAsked("learned", "?", answers, TODAY).isOpen).toBe(isOpen);
  });

  it("tells what was answered before, whatever was skipped since", () => {
    const answers = [said("", 2), said("x", 400), said("before that", 800)];
    expect(yearAsked("learned", "?", answers, TODAY).before).toEqual({ text: "x", answeredOn: ago(400) });
    expect(yearAsked("learned", "?", [said("", 2)], TODAY).before).toBeNull();
  });
});
