import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { da } from "../../src/questions/da.ts";
import { en } from "../../src/questions/en.ts";
import { YEAR } from "../../src/questions/questions.ts";
import { dump } from "../support/dump.ts";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

const { review: asked, reviewer } = en;
const SKIPPED: Answers = [
  [`  ${asked.give}`, ""],
  [`  ${asked.hope}`, ""],
  [`  ${asked.occupied}`, ""],
];

/** Anne was met often, Bo once a year ago, Carl twice a month ago; two goals. Several sittings on one file. */
async function circle() {
  const path = join(freshFolder(), "net.db");
  const open = (options: NetOptions = {}) => startNet({ path, ...options });
  const { net } = open();
  const run = async (line: string): Promise<void> => {
    const { exitCode, stderr } = await net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  };
  await run('mission --goal "a board seat" --weight .9');
  for (const name of ["Anne Holm", "Bo Friis", "Carl Bech"])
    await run(`add "${name}" --new --tier close --on 2025-01-05`);
  await run('log "Coffee with Anne yesterday" --depth 2');
  await run('log "Coffee with Anne on 2025-12-04" --depth 2');
  await run('log "Coffee with Bo on 2025-05-04, talked about boats"');
  await run('log "Coffee with Carl on 2026-01-10"');
  return { path, open, run };
}

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

describe("net review, with nobody at the terminal", () => {
  it("asks nothing, and names the flags", async () => {
    const { open } = await circle();
    const { net } = open();
    expect(await net("review")).toMatchObject({ exitCode: 2, stdout: "" });
    expect((await net("review")).stderr).toContain('net review NAME --verdict develop --next "coffee in March"');
    expect((await net("review Bo")).stderr).toContain("--verdict keep (or develop, lighten, wind-down, later)");
    expect((await net("review --verdict keep")).stderr).toContain("net review NAME --verdict keep");
  });

  it("says who is next, with all that speaks for a decision", async () => {
    const { open } = await circle();
    const { json, net } = open();
    expect(await json("review --next")).toMatchObject({
      waiting: 3,
      person: {
        contact: { name: "Bo Friis" },
        proposal: { decision: null, withheld: ["mission-unknown"] },
        open: [{ kind: "goal", title: "a board seat" }, { kind: "give" }, { kind: "hope" }, { kind: "occupied" }],
        reconnect: null,
      },
    });
    const { stdout } = await net("review --next");
    expect(stdout).toContain("Bo Friis");
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "→ net review 1 --verdict keep (or develop, lighten, wind-down, later)",
    );
    expect((await net("review 1 --verdict later")).stdout).toContain("Bo Friis");
    await net("undo");
    expect(await json("review --list")).toMatchObject({
      people: [{ name: "Bo Friis" }, { name: "Carl Bech" }, { name: "Anne Holm" }],
    });
    expect((await net("review --list")).stdout).toContain("3 relations: net review");
  });

  it.each([
    ["lunch in two weeks", "lunch", "2026-05-18"],
    ["kaffe i næste uge", "kaffe", "2026-05-11"],
    ["call him on friday", "call him", "2026-05-08"],
    ["coffee next month", "coffee", "2026-06-01"],
    ["dinner in October", "dinner in October", "2026-10-01"],
    ["meet at the fair on 12 June", "meet at the fair on 12 June", "2026-06-12"],
    ["tomorrow", "tomorrow", "2026-05-05"],
    ["in two weeks, a lunch", "in two weeks, a lunch", "2026-05-18"],
    ["a long walk", "a long walk", "2026-05-18"],
  ])("plans %j as %j, which still reads right when its day has come", async (next, text, dueOn) => {
    const { open } = await circle();
    const { json } = open();
    expect(await json(`review Bo --verdict develop --next "${next}"`)).toMatchObject({ next: { text, dueOn } });
  });

  it("takes a verdict by flags, in one step that can be undone", async () => {
    const { open, run, path } = await circle();
    await run('promise Bo "send the deck" --by friday');
    const before = dump(path);
    const { net, json, store } = open();
    const decided = await json(
      'review Bo --verdict develop --next "coffee in March" --note "he knows boats" --again "in 3 weeks"',
    );
    expect(decided).toMatchObject({
      review: { decision: "develop", note: "he knows boats", againOn: "2026-05-25" },
      next: { text: "coffee in March", dueOn: "2027-03-01", isPlan: true },
    });
    await net("undo");
    expect(dump(path)).toEqual(before);
    await net('review Bo --verdict wind-down --promises done --thanks "all of it"');
    expect(store.promises.open()).toEqual([]);
    await net("undo");
    expect(dump(path)).toEqual(before);
    await net("review Bo --verdict wind-down --hand-over Jens");
    expect(store.promises.open()).toEqual([]);
    await net("undo");
    await net("review Bo --verdict wind-down --promises let-go --dry-run");
    expect(dump(path)).toEqual(before);
  });

  it.each([
    ["review Bo --verdict wind-down", '"send the deck": what becomes of it?'],
    ["review Bo --verdict keep --next coffee", "--next and --by go with --verdict develop"],
    ["review Bo --verdict develop --next", "what is the next step?"],
    ["review Bo --verdict develop --by friday", "by then, what?"],
    ["review Bo --verdict keep --promises done", "go with --verdict wind-down"],
    ["review --answer learned=x", "--answer goes with --year"],
    ["review --year --answer nothing=x", "answers no question of the year"],
    ["review Nobody --verdict keep", 'nobody is called "Nobody"'],
  ])("refuses %s", async (line, complaint) => {
    const { open, run, path } = await circle();
    await run('promise Bo "send the deck" --by friday');
    const before = dump(path);
    const { stderr, exitCode } = await open().net(line);
    expect(stderr).toContain(complaint);
    expect(exitCode).toBeGreaterThan(1);
    expect(dump(path)).toEqual(before);
  });

  it("looks again when the day has come, also at somebody who was wound down", async () => {
    const { open } = await circle();
    const { net, json, goTo } = open();
    await net("review Bo --verdict wind-down");
    const turns = async () =>
      (await json<{ people: { name: string }[] }>("review --list")).people.map(({ name }) => name);
    expect(await turns()).not.toContain("Bo Friis");
    goTo("2027-05-04");
    expect(await turns()).toContain("Bo Friis");
  });

  it("those long silent are not asked about again before their day", async () => {
    const { open } = await circle();
    const { net, json, goTo } = open();
    goTo("2028-05-04");
    const silent = async () =>
      (await json<{ people: { name: string }[] }>("review --dormant --list")).people.map(({ name }) => name);
    await net("review Bo --verdict keep");
    expect(await silent()).toEqual([]);
    goTo("2028-11-01");
    expect(await silent()).toContain("Bo Friis");
    await net("review Bo --verdict later");
    expect(await silent()).not.toContain("Bo Friis");
  });

  it("brings nobody back from the archive by a verdict, which looks at nobody there either", async () => {
    const { open, run, path } = await circle();
    await run("archive Bo");
    const before = dump(path);
    const { net } = open();
    for (const line of ["review Bo", "review Bo --verdict keep", "calibrate Bo 2"]) {
      const { stderr, exitCode } = await net(line);
      expect([stderr, exitCode], line).toEqual([
        'net: Bo Friis is in the archive\n  try: net archive "Bo Friis" --back\n',
        1,
      ]);
    }
    expect(dump(path)).toEqual(before);
  });

  it("without a goal says what is missing, for no question of the goals could be put", async () => {
    const { open, run } = await circle();
    await run("mission --close 1");
    const { net } = open();
    const wanted = 'net init, or net mission --goal "…"';
    expect((await net("review --next")).stdout).toContain(`say what your networking is for: ${wanted}\n`);
    expect((await net("review --next")).stdout).not.toContain("ask the mission questions");
    expect((await net("review --list")).stdout).toContain(`Nothing is proposed without a goal: ${wanted}\n`);
    await net('mission --goal "two board seats"');
    expect((await net("review --next")).stdout).toContain("ask the mission questions first\n");
    expect((await net("review --list")).stdout).not.toContain("net init");
  });

  it("puts nobody where less is proposed for a fit that is inferred alone, and says that it is", async () => {
    const { open, run } = await circle();
    await run('mission --criterion "Sails?" --filter tag:boats --for 1');
    await run("tag Bo boats");
    const { stdout } = await open().net("review --next");
    expect(stdout).toContain("mission fit 0.30 inferred, not asked yet · strength");
    expect(stdout).not.toContain("[");
    await run("fit Bo 1 1");
    expect((await open().net("review --next")).stdout).toContain("mission fit 0.30 · strength");
  });

  it("calls a proposal and a decision the same everywhere: an end is only asked about until it was decided on", async () => {
    const { open, run } = await circle();
    await run("fit Bo 1 0");
    const { net, goTo } = open();
    goTo("2026-09-01");
    expect((await net("review --list")).stdout).toMatch(/Bo Friis .* wind down\?$/m);
    await net("review Bo --verdict wind-down");
    for (const name of ["Anne", "Carl"]) await net(`archive ${name}`);
    goTo("2027-09-01");
    expect((await net("review --next")).stdout).toContain("decided 12 months ago: wind down\n");
  });

  it("those long silent, with a first sentence from the last thing shared", async () => {
    const { open } = await circle();
    const { json, goTo } = open();
    goTo("2028-05-04");
    const { people } = await json<{ people: { name: string }[] }>("review --dormant --list");
    expect(people.map(({ name }) => name)).toEqual(["Bo Friis"]);
    expect(await json("review Bo --lang da")).toMatchObject({
      person: { reconnect: da.reviewer.reconnect.replace("{topic}", "boats") },
    });
  });
});

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
    expect((await net("review --year")).exitCode).toBe(2);
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
  expect((await net("edit Anne --closeness 6")).exitCode).toBe(2);
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
