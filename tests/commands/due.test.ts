import { describe, expect, it } from "vitest";
import type { DueReport } from "../../src/domain/due.ts";
import { start, text, withMette } from "../support/due.ts";
import { startNet } from "../support/harness.ts";

describe("a promise that is long over", () => {
  it("can be let go as well; one that is not cannot yet", async () => {
    const { net, setUp, goTo } = await withMette();
    await setUp('promise Mette "the deck" --by 2026-05-10', 'promise Bo "the key" --by 2026-05-11');
    goTo("2026-07-10");
    const { stdout } = await net("due");
    expect(text(stdout)).toContain("you promised: the deck, 9 weeks over → net done 1, or net drop 1");
    expect(text(stdout)).toMatch(/the key, 9 weeks over → net done 2(?!, or)/);
  });

  it("is one of three that are told before a meeting and before asking, and the rest are counted", async () => {
    const { net, setUp } = await withMette();
    for (const what of ["one", "two", "three", "four", "five"]) await setUp(`promise Mette "${what}" --by 2026-05-04`);
    for (const line of ["brief Mette", "ask Mette"]) {
      const { stdout } = await net(line);
      expect(stdout.match(/I owe/g)).toHaveLength(3);
      expect(stdout).toContain("three, by Mon 4 May 2026");
      expect(stdout).not.toContain("four,");
      expect(stdout).toMatch(/and 2 more/);
    }
  });
});

describe("a card that has waited for more than thirty days", () => {
  it("can be filed as well, by its number", async () => {
    const { net, setUp, due, goTo } = start();
    goTo("2026-05-01");
    await setUp("add Jens");
    goTo("2026-05-31");
    expect(text((await net("due")).stdout)).toMatch(/→ net log "mail to Jens" $/);
    goTo("2026-06-01");
    expect(text((await net("due")).stdout)).toMatch(/→ net log "mail to Jens", or net inbox --file 1 $/);
    await setUp("inbox --file 1");
    expect(await due()).toEqual([]);
  });
});

describe("a birthday", () => {
  it("is named until you have spoken on the day, and takes nobody's place after", async () => {
    const { net, setUp, due, crowd, goTo } = start();
    crowd();
    const names = ["Aase", "Bo", "Carl", "Dorte", "Emil", "Fie", "Gry", "Helle"];
    for (const name of names) await setUp(`add "${name} Dam" --every 1y`, `edit ${name} --birthday --05-06`);
    goTo("2026-05-05");
    await setUp('log "kaffe med Aase"');
    expect(await due()).toContain("Aase Dam: birthday");
    goTo("2026-05-06");
    for (const name of names.slice(0, -1)) await setUp(`log "message to ${name}"`);
    expect(await due()).toEqual(["Helle Dam: birthday"]);
    await setUp('log "Called Helle, no answer"');
    expect(await due()).toEqual(["Helle Dam: birthday"]);
    expect((await net("brief Aase")).stdout).toContain("birthday  today");
  });
});

describe("what fits the day", () => {
  it.each([
    ["2026-05-19", "promised you: a name, by Wed 20 May 2026 → when it comes: net done 1"],
    ["2026-05-20", "promised you: a name, today → when it comes: net done 1"],
    ["2026-05-21", "promised you: a name, 1 day over → ask kindly, then net move 1 1w"],
    ["2026-07-19", "promised you: a name, 9 weeks over → ask kindly, then net move 1 1w"],
    ["2026-07-20", "promised you: a name, 9 weeks over → ask kindly, or net drop 1"],
  ])("of a promise of theirs on %s: nobody is asked for it before its day", async (on, line) => {
    const { net, setUp, goTo } = await withMette();
    await setUp('promise --from Mette "a name" --by 2026-05-20');
    goTo(on);
    expect(text((await net("due")).stdout)).toContain(line);
  });

  it.each([
    ["2026-05-05", "birthday on Wed 6 May 2026 → net brief 1"],
    ["2026-05-06", 'birthday today → congratulate: net log "message to Mette Holm"'],
  ])("of a birthday on %s: nobody is congratulated before it", async (on, line) => {
    const { net, setUp, goTo } = await withMette();
    await setUp("edit Mette --birthday --05-06");
    goTo(on);
    expect(text((await net("due")).stdout)).toContain(line);
  });
});

describe("a birthday of somebody long silent", () => {
  it.each([
    ["2026-06-05", "net brief 1"],
    ["2026-06-06", 'congratulate: net log "message to Mette Holm"'],
    ["2026-06-07", "net brief 1"],
  ])("is what to do on its day, for a word of it ends the silence too: %s", async (on, act) => {
    const { net, setUp, goTo } = await withMette();
    await setUp("edit Mette --birthday --06-06 --every 3w");
    goTo(on);
    const told = text((await net("due")).stdout);
    expect(told).toContain("since you noted them, you aim at 3 weeks");
    expect(told).toContain(`→ ${act}`);
  });
});

describe("a long name", () => {
  it("stands above its reason, so that the reasons of all begin in one column", async () => {
    const { net, setUp } = await withMette();
    await setUp('add "Anna-Katrine Bach Christiansen-Lund"', 'promise Mette "the deck" --by today');
    await setUp('promise Anna-Katrine "the list" --by today', 'promise Bo "the key" --by today');
    const { stdout } = await net("due");
    const columns = stdout
      .split("\n")
      .flatMap((line) => (line.includes("you promised") ? [line.indexOf("you promised")] : []));
    expect(columns).toHaveLength(3);
    expect(new Set(columns).size).toBe(1);
    expect(stdout).toMatch(/^\d {2}Anna-Katrine Bach Christiansen-Lund$/m);
  });
});

describe("a card to whom something was promised", () => {
  it("is to be given it, however far the day is, and not a mail of any kind", async () => {
    const { net, setUp, due, goTo } = start();
    await setUp('add "Mette Holm" --on today --expects coffee', 'add "Bo Friis" --on today');
    await setUp('promise Bo "the name of the printer"');
    goTo("2026-05-05");
    expect(await due()).toEqual(["Bo Friis: card mine", "Mette Holm: card mine"]);
    const { stdout } = await net("due");
    expect(text(stdout)).toContain("you promised: arrange a coffee, by Mon 18 May 2026 → net done 2");
    expect(text(stdout)).toContain("you promised: the name of the printer → net done 1");
    expect(stdout).not.toContain("mail to");
    expect((await net("done 2")).stdout).toContain("Kept arrange a coffee, to Mette Holm");
    expect(await due()).toEqual(["Bo Friis: card mine"]);
  });

  it("is to be given what comes first of several, and what has no day last of all", async () => {
    const { net, setUp, goTo } = start();
    await setUp('add "Bo Friis" --on today', 'promise Bo "the name of the printer"');
    await setUp('promise Bo "the late list" --by 2027-01-01', 'promise Bo "the long list" --by 2026-12-01');
    await setUp('promise Bo "the short list" --by 2026-12-01');
    goTo("2026-05-05");
    expect(text((await net("due")).stdout)).toContain("you promised: the long list, by Tue 1 Dec 2026");
  });

  it("is not asked to keep what they promised, or what is hidden", async () => {
    const { setUp, due, goTo } = start();
    await setUp('add "Mette Holm" --on today --expects coffee', 'promise --from Mette "an intro" --by 2026-08-01');
    await setUp("snooze coffee 2026-05-20");
    goTo("2026-05-05");
    expect(await due()).toEqual(["Mette Holm: card"]);
  });
});

describe("net due in a narrow terminal", () => {
  it.each([80, 40])("keeps to %i columns, however long the names", async (width) => {
    const { setUp, net, goTo } = await withMette(width);
    await setUp('add "Anne-Grethe Gyldenkrone-Levetzow Christoffersen"', 'intro Mette Gyldenkrone "both merge" --made');
    await setUp(
      'take Mette "reviewed my pitch" --size big',
      'need Mette "a speaker for March"',
      'me --offer "speaking"',
    );
    goTo("2026-05-20");
    const { stdout } = await net("due");
    expect(stdout).toContain("did they meet?");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });
});

it("what is suggested for a name with signs in it is found by net log, whoever else begins so", async () => {
  const { net } = startNet();
  for (const name of ["Bo Friis", "Per Ask"]) await net(`add "${name}"`);
  for (const name of ['Bo \\"Bobby\\" Dam', "Per (Pelle) Holm"]) await net(`add --name "${name}" --new`);
  const { stdout } = await net("due --all");
  const lines = [...stdout.replace(/\n +/g, " ").matchAll(/net (log .*(?:Bobby|Pelle).*)/g)].map(
    ([, line = ""]) => line,
  );
  expect(lines).toEqual(["log 'mail to **Bo \"Bobby\" Dam**'", 'log "mail to **Per (Pelle) Holm**"']);
  for (const line of lines) expect(await net(line)).toMatchObject({ exitCode: 0, stderr: "" });
});

describe("after more than a fortnight in which nothing was noted", () => {
  const last = (stdout: string): string | undefined => text(stdout).split(" also: ").at(-1)?.trim();

  it("three lines are said to be enough, and the pile can be filed at once", async () => {
    const { net, json, setUp, goTo } = start();
    goTo("2026-05-01");
    for (const name of ["Anna", "Bo", "Carl", "Dorte", "Emil", "Fie", "Gry", "Helle"]) await setUp(`add ${name}`);
    goTo("2026-05-15");
    expect(last((await net("due")).stdout)).not.toContain("noted");
    expect((await json<DueReport>("due")).also.notedDaysAgo).toBe(14);
    goTo("2026-05-16");
    expect((await net("due")).stdout).toMatch(/\nnothing noted for 2 weeks: three of these are enough for today\n$/);
    for (let at = 0; at < 15; at++) await setUp(`add "Nora ${"abcdefghijklmnopqrstuv"[at] ?? ""}son"`);
    goTo("2026-06-06");
    expect(text((await net("due")).stdout)).toMatch(
      /inbox 16 cards nothing noted for 3 weeks: three of these are enough for today \(net inbox --bankrupt files all cards, net undo brings them back\) $/,
    );
    await setUp("inbox --bankrupt --yes");
    expect((await net("due")).stdout).not.toContain("nothing noted");
  });

  it("nothing is said where all lines are shown, on a day before, and of what net keeps by itself", async () => {
    const { net, setUp, goTo } = start();
    goTo("2026-05-01");
    for (const name of ["Anna", "Bo", "Carl", "Dorte", "Emil", "Fie", "Gry"]) await setUp(`add ${name}`);
    goTo("2026-06-01");
    expect((await net("due")).stdout).not.toContain("noted");
    await setUp("add Helle");
    goTo("2026-07-01");
    expect((await net("due --all")).stdout).not.toContain("noted");
    goTo("2026-05-01");
    expect((await net("due")).stdout).not.toContain("noted");
    goTo("2026-07-01");
    await net("score"); // the first of a month keeps the scores
    expect((await net("due")).stdout).toContain("nothing noted for 4 weeks");
  });
});

describe("whoever is silent for more than three times the wanted rhythm", () => {
  it("is left to a review, and the last line says so until something was decided", async () => {
    const { setUp, net, json, due, goTo } = start();
    const waiting = async (): Promise<readonly [due: number, review: number]> => {
      const { also } = await json<DueReport>("due");
      return [also.leftToReview, (await json<{ people: unknown[] }>("review --list")).people.length];
    };
    goTo("2026-01-01");
    await setUp('add "Mette Holm" --every 10d', 'log "coffee with Mette"');
    goTo("2026-01-31");
    expect(await due()).toEqual(["Mette Holm: cadence"]);
    expect(await waiting()).toEqual([0, 0]);
    await setUp("review Mette --verdict keep");
    goTo("2026-02-01");
    expect(await waiting()).toEqual([1, 1]);
    expect((await net("due")).stdout).toBe(
      "Nobody is waiting for a word from you.\nalso: 1 long silent (net review)\n",
    );
    await setUp("review Mette --verdict keep");
    expect(await waiting()).toEqual([0, 0]);
    goTo("2026-02-10");
    await setUp('log "called Mette"');
    goTo("2026-03-13");
    expect(await waiting()).toEqual([1, 1]);
    await setUp("review Mette --verdict wind-down");
    expect(await waiting()).toEqual([0, 0]);
  });
});
