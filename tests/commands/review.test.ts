import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { startNet } from "../support/harness.ts";
import { circle } from "../support/review.ts";
import type { Answers } from "../support/scripted-prompter.ts";

const { review: asked, reviewer } = en;

const SKIPPED: Answers = [
  [`  ${asked.give}`, ""],
  [`  ${asked.hope}`, ""],
  [`  ${asked.occupied}`, ""],
];

const fitKey = (name: string, answer: string): Answers => [["  a board seat", answer], ...SKIPPED, ["What now?", name]];

describe("net review, at a terminal", () => {
  it("asks the worst served first, and what is answered is kept where it belongs", async () => {
    const { open } = await circle();
    const { net, store } = open({
      answers: [
        ["  a board seat", "well"],
        [`  ${asked.give}`, "my time"],
        [`  ${asked.hope}`, "a word with the chairman"],
        [`  ${asked.occupied}`, "his new boat"],
        ["What now?", "develop"],
        [`  ${reviewer.nextAct}`, "sail with him in June"],
        ...fitKey("lighten", "not at all"),
        ...fitKey("keep", "very much"),
      ],
    });
    const { stdout, stderr, exitCode } = await net("review");
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect([...stdout.matchAll(/\d of 3 {2}(\w+)/g)].map(([, name]) => name)).toEqual(["Bo", "Carl", "Anne"]);
    expect(stdout).toContain(asked.goal);
    expect(stdout).toContain(asked.difference);
    const [bo, carl, anne] = ["Bo Friis", "Carl Bech", "Anne Holm"].map((name) => store.contacts.named(name)[0]);
    expect(store.reviews.newest().map(({ contactId, decision }) => [contactId, decision])).toEqual([
      [bo?.id, "develop"],
      [carl?.id, "lighten"],
      [anne?.id, "keep"],
    ]);
    expect(carl?.tier).toBe("active");
    if (!bo) throw new Error("no Bo");
    expect(store.fits.of(bo.id)).toMatchObject([{ fit: 2 }]);
    expect(store.facts.of(bo.id)).toMatchObject([{ area: "occupied-with", text: "his new boat" }]);
    expect(store.answers.about(bo.id).map(({ text }) => text)).toEqual(["a word with the chairman", "my time"]);
    expect(store.promises.openOf(bo.id)).toMatchObject([
      { text: "sail with him in June", dueOn: "2026-06-01", isPlan: true },
    ]);
  });

  it("left with Ctrl-C it goes on where it was: nothing is asked twice, nothing is lost", async () => {
    const { open } = await circle();
    const first = open({
      answers: [...fitKey("keep", "well"), ["  a board seat", "a little"], [`  ${asked.give}`, "^C"]],
    });
    expect(await first.net("review")).toMatchObject({
      exitCode: 130,
      stderr: `net: ${en.interviewer.stopped}\n  try: net review\n`,
    });
    const second = open({ answers: [...SKIPPED, ["What now?", "keep"], ...fitKey("keep", "skip")] });
    const { stdout, exitCode } = await second.net("review");
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("Bo");
    expect(await open({ answers: [] }).net("review")).toMatchObject({ stdout: `${reviewer.nobody}\n` });
  });

  it("so many at a sitting as --limit says", async () => {
    const { open } = await circle();
    const { net } = open({ answers: fitKey("some other time", "skip") });
    expect((await net("review --limit 1")).stdout).toMatch(/2 more whose turn it is/);
  });

  it("one person outside their turn", async () => {
    const { open } = await circle();
    const { net } = open({
      answers: fitKey("keep", "skip"),
    });
    expect((await net("review Anne")).exitCode).toBe(0);
    const again = open({
      answers: [
        ["What now?", "develop"],
        [`  ${reviewer.nextAct}`, ""],
      ],
    });
    expect((await again.net("review Anne")).exitCode).toBe(0);
  });

  it("asks by when where no day is named, and takes two weeks for Enter", async () => {
    const { open } = await circle();
    const { net, store } = open({
      answers: [
        ...fitKey("develop", "skip"),
        [`  ${reviewer.nextAct}`, "call him"],
        [`  ${reviewer.byWhen}`, "some day"],
        [`  ${reviewer.byWhen}`, "friday"],
      ],
    });
    expect((await net("review Bo")).stderr).toContain('"some day"');
    const again: Answers = [
      ["What now?", "develop"],
      [`  ${reviewer.nextAct}`, "write him"],
      [`  ${reviewer.byWhen}`, ""],
    ];
    await open({ answers: again }).net("review Bo");
    expect(store.promises.open().map(({ dueOn }) => dueOn)).toEqual(["2026-05-08", "2026-05-18"]);
  });

  it("winding down asks what becomes of each promise, and for a thank-you", async () => {
    const { open, run } = await circle();
    await run('promise Bo "send the deck" --by friday');
    await run('promise Bo "call the bank" --by friday');
    await run('promise --from Bo "an intro"');
    const { net, store } = open({
      answers: [
        ...fitKey("wind down", "not at all"),
        ['  You promised "send the deck".', "done already"],
        ['  You promised "call the bank".', "hand it over"],
        [`  ${reviewer.handOverTo}`, "Carl"],
        [`  ${reviewer.thanks}`, "the good years"],
      ],
    });
    const { stdout } = await net("review Bo");
    expect(stdout).toContain("kept: send the deck");
    expect(stdout).toMatch(/handed over to Carl Bech: call the\s+bank/);
    expect(store.promises.open()).toMatchObject([{ text: "call the bank (for Bo Friis)", by: "them" }]);
    const [bo] = store.contacts.named("Bo Friis");
    expect(bo).toMatchObject({ standing: "filed" });
    expect((await net("due")).stdout).not.toContain("Bo Friis");
    expect((await net("show Bo")).stdout).toContain("the good years");
  });

  it("in Danish where that is asked for", async () => {
    const { open } = await circle();
    const { net } = open({
      answers: [
        ["  a board seat", da.fit.skip],
        [`  ${da.review.give}`, ""],
        [`  ${da.review.hope}`, ""],
        [`  ${da.review.occupied}`, ""],
        [da.reviewer.decide, "pleje"],
      ],
    });
    expect((await net("review Bo --lang da")).exitCode).toBe(0);
  });
});

describe("what was asked in a review", () => {
  it("changes what is proposed before it is decided on", async () => {
    const { open } = await circle();
    const { stdout } = await open({
      answers: fitKey("develop", "very much").concat([[`  ${reviewer.nextAct}`, ""]]),
    }).net("review Bo");
    const [before = "", after = ""] = stdout.split("Does this relation serve one of my goals?");
    expect(before).toContain("mission fit not asked yet");
    expect(after).toMatch(/ {4}mission fit 0\.90 · strength 0\.04\n.*\n.*\[develop\]\n.*\n {4}would read "keep" after/);
  });

  it("is not told again where nobody said how far they serve a goal", async () => {
    const { open } = await circle();
    const { stdout } = await open({ answers: fitKey("keep", en.fit.skip) }).net("review Bo");
    expect(stdout.match(/mission fit/g)).toHaveLength(1);
  });
});

it("a card that is followed up is asked about once: which goals it serves", async () => {
  const { open, run } = await circle();
  await run('add "Dorte Lund" --new');
  const { net, store } = open({
    answers: [
      ["?", "follow up"],
      ["  with", "nothing yet"],
      ["  a board seat", "very much"],
    ],
  });
  const { stdout, stderr } = await net("inbox");
  expect(stderr).toBe("");
  expect(stdout).toContain(asked.goal);
  const [dorte] = store.contacts.named("Dorte Lund");
  expect(dorte && store.fits.of(dorte.id)).toMatchObject([{ fit: 3 }]);
});

it("how close one feels, and that it only confirmed, are said where they are noticed, and enter the score", async () => {
  const { open } = await circle();
  const { net, json } = open();
  const flags = async () =>
    (await json<{ person: { flags: { name: string }[] } }>("review Anne")).person.flags.map(({ name }) => name);
  await net('log "Coffee with Anne" --confirmed');
  await net('log "Call with Anne" --confirmed');
  expect(await flags()).not.toContain("echo");
  await net('log "Lunch with Anne" --confirmed');
  expect(await flags()).toContain("echo");
  await net("edit Anne --closeness 5");
  expect(JSON.stringify(await json("why Anne"))).toContain("you said 5 of 5");
  await net("edit Anne --closeness none");
  expect(JSON.stringify(await json("why Anne"))).not.toContain("of 5");
  expect((await net("edit Anne --closeness 6")).stderr).toContain("a whole number from 1 to 5");
});

describe("whoever has been silent too long for net due", () => {
  it("comes up in the review from the day on which they are no longer due", async () => {
    const { net, json, goTo } = startNet();
    goTo("2026-01-05");
    // One was never spoken with, one was looked at lately, and one is in nobody's care.
    for (const name of ["Anne Holm", "Bo Friis", "Carl Bech"]) await net(`add "${name}" --tier core`);
    await net("edit Carl --file");
    await net('log "Coffee with Bo"');
    await net("review Bo --verdict keep");
    const due = async () => (await json<{ items: { name: string }[] }>("due")).items.map(({ name }) => name);
    const turns = async () =>
      (await json<{ people: { name: string }[] }>("review --list")).people.map(({ name }) => name);
    goTo("2026-03-09");
    expect([await due(), await turns()]).toEqual([["Anne Holm", "Bo Friis"], []]);
    goTo("2026-03-10");
    expect([await due(), await turns()]).toEqual([[], ["Anne Holm", "Bo Friis"]]);
    await net("review Bo --verdict later");
    expect(await turns()).toEqual(["Anne Holm"]);
    expect((await net("review --next")).stdout).toContain("Anne Holm  card");
  });
});
