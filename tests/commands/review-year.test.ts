import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { YEAR } from "../../src/questions/questions.ts";
import { dump } from "../support/dump.ts";
import { circle } from "../support/review.ts";
import type { Answers } from "../support/scripted-prompter.ts";

const { reviewer } = en;

describe("net review --year", () => {
  const all = (answers: Partial<Record<string, string>>): Answers =>
    YEAR.map((name, at) => [`${at + 1}/8 ${en.year[name]}`, answers[name] ?? ""]);

  it("asks the large questions beside the year in figures, and once a year", async () => {
    const { open } = await circle();
    const { stdout } = await open({ answers: all({ learned: "to ask first" }) }).net("review --year");
    expect(stdout).toContain("The last year: 3 conversations with 2 people");
    expect(stdout).toContain(reviewer.yearDone.slice(0, 40));
    expect((await open({ answers: [] }).net("review --year")).stdout).toContain("to ask first");
    const { json } = open({ today: "2027-05-04" });
    const { questions } = await json<{
      questions: { name: string; isOpen: boolean; before: { text: string } | null }[];
    }>("review --year");
    expect(questions.map(({ isOpen }) => isOpen)).toEqual(YEAR.map(() => true));
    expect(questions.find(({ name }) => name === "learned")?.before?.text).toBe("to ask first");
  });

  it.each([
    ["en", en],
    ["da", da],
  ] as const)(
    "ends with what can be typed as it stands, and is named where nobody is left (%s)",
    async (lang, words) => {
      const { open } = await circle();
      const answers: Answers = YEAR.map((name, at) => [`${at + 1}/8 ${words.year[name]}`, ""]);
      const { stdout } = await open({ answers }).net(`review --year --lang ${lang}`);
      expect(stdout.replaceAll("\n", " ")).toContain(words.reviewer.yearDone);
      const [, mission = ""] = /net (mission(?: --\S+)?)/.exec(words.reviewer.yearDone) ?? [];
      expect(await open().net(mission)).toMatchObject({ exitCode: 0 });
      for (const name of ["Anne", "Bo", "Carl"]) await open().net(`review ${name} --verdict later`);
      const none = await open({ answers: [] }).net(`review --lang ${lang}`);
      expect(none.stdout).toContain("net review --year");
    },
  );

  it("left with Ctrl-C it goes on with the next question", async () => {
    const { open } = await circle();
    const some = all({ enough: "yes" }).slice(0, 2);
    const [third] = all({}).slice(2);
    const stopped = open({ answers: [...some, [third?.[0] ?? "", "^C"]] });
    expect((await stopped.net("review --year")).exitCode).toBe(130);
    expect((await open({ answers: all({}).slice(2) }).net("review --year")).exitCode).toBe(0);
  });

  it("is answered by flags, each year beside the others, and can be undone", async () => {
    const { open, path } = await circle();
    const before = dump(path);
    const { net, json, store } = open();
    expect(await json('review --year --answer learned="to ask first" --answer "enough=yes, I do"')).toMatchObject({
      questions: [
        { name: "enough", before: { text: "yes, I do" } },
        { name: "learned", before: { text: "to ask first" } },
      ],
    });
    await net("undo");
    expect(dump(path)).toEqual(before);
    await net("review --year --answer learned=this");
    const later = open({ today: "2027-05-04" });
    await later.net("review --year --answer learned=that");
    expect(store.answers.to("year-learned").map(({ text }) => text)).toEqual(["that", "this"]);
    expect((await net("review --year")).stderr).toContain("net review --year asks at a terminal, and nobody is there");
  });
});
