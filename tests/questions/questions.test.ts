import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import {
  DEBRIEF,
  GROUP_GUIDE,
  GROUP_JOIN,
  GROUP_MEETING,
  GROUP_RATINGS,
  INTERVIEW,
  LISTS,
  PLAN,
  type Questions,
  REVIEW,
  YEAR,
} from "../../src/questions/questions.ts";

function asked(questions: Questions): string[] {
  const { interview, lists, review, year, plan, debrief, groups, weight, calibration, card, who } = questions;
  const listed = Object.values(lists).map(({ question }) => question);
  const formed = [...Object.values(plan), ...Object.values(debrief)].map(({ question }) => question);
  const ofGroups = [
    ...[groups.join, groups.guide, groups.ratings].flatMap((part) => Object.values(part)),
    ...Object.values(groups.meeting).map(({ question }) => question),
    groups.called,
    groups.contribution,
    groups.decision,
  ];
  return [
    ...Object.values(interview),
    ...listed,
    ...Object.values(review),
    ...Object.values(year),
    ...formed,
    ...ofGroups,
    weight.question,
    calibration.question,
    card.where.question,
    card.when.question,
    card.expects,
    who.sentence,
  ];
}

/** Every text with what leads to it, such as `card.where.question`. */
function texts(part: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof part === "string") return [[path, part]];
  return Object.entries(part as object).flatMap(([key, value]) => texts(value, path === "" ? key : `${path}.${key}`));
}

describe.each([
  ["English", en],
  ["Danish", da],
])("in %s", (_, questions) => {
  it("every question is one, is short, and is put once", () => {
    for (const question of asked(questions)) {
      expect(question).toMatch(/^\p{Lu}[^?]*\?$/u);
      expect(question.length).toBeLessThanOrEqual(80);
    }
    expect(new Set(asked(questions)).size).toBe(asked(questions).length);
  });

  it("they stand in the order in which they are put", () => {
    const { interview, lists, review, year, plan, debrief, groups } = questions;
    expect([interview, lists, review, year, plan, debrief].map((part) => Object.keys(part))).toEqual([
      INTERVIEW,
      LISTS,
      REVIEW,
      YEAR,
      PLAN,
      DEBRIEF,
    ]);
    expect([groups.join, groups.guide, groups.ratings, groups.meeting].map((part) => Object.keys(part))).toEqual([
      GROUP_JOIN,
      GROUP_GUIDE,
      GROUP_RATINGS,
      GROUP_MEETING,
    ]);
  });

  it("every question of an event fits one line with the form of its answer", () => {
    for (const { question, form } of [...Object.values(questions.plan), ...Object.values(questions.debrief)]) {
      expect(`${question} (${form})`.length).toBeLessThanOrEqual(78);
    }
  });

  it("no key stands for two things that can be chosen", () => {
    const { inbox, picture, reviewer, decision } = questions;
    const rows = [inbox.deeds, inbox.expected, picture.deeds, reviewer.promiseEnds, decision];
    for (const keys of rows.map((part) => Object.values(part).map(({ key }) => key)))
      expect(new Set([...keys, "q"]).size).toBe(keys.length + 1);
  });

  it("the choices of a weight can be told apart", () => {
    const { most, much, also } = questions.weight;
    expect(new Set([most, much, also]).size).toBe(3);
    expect(new Set([...questions.calibration.answers, questions.calibration.skip]).size).toBe(5);
  });
});

it("no question of one language is left in the other", () => {
  expect(asked(en).filter((question) => asked(da).includes(question))).toEqual([]);
});

it("what is filled in is the same in both", () => {
  const blanks = (questions: Questions) =>
    texts(questions).map(([path, text]) => [path, (text.match(/\{\w+\}/g) ?? []).toSorted()]);
  expect(blanks(da)).toEqual(blanks(en));
});
