import { beforeEach, describe, expect, it } from "vitest";
import { startNet } from "../support/harness.ts";

/** Four people; Anna comes first in every list, and somebody else in every list that is about another. */
async function startNumbers() {
  const started = startNet();
  const setUp = async (line: string) => {
    const { exitCode, stderr } = await started.net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
  };
  for (const name of ["Anna Berg", "Bo Friis", "Lars Dam", "Mette Holm"]) await setUp(`add "${name}" --tier close`);
  await setUp('promise Anna "send the deck" --by 2026-05-03');
  await setUp('promise Bo "send the book" --by 2026-05-04');
  await setUp("group add Leder --no-questions");
  await setUp("group member Leder Mette");
  await setUp('group meeting Leder --came all --share "mette gave me: a name"');
  await setUp('event add "DI dag" --on 2026-06-21');
  await setUp('learn "ask first" --from Mette');
  await setUp('outcome "contract with Vestas" --via Mette');
  await setUp('mission --goal "two board seats"');
  await setUp('mission --criterion "Sits on a board?"');
  await setUp('me --offer "introductions to retailers" --need "a good auditor"');
  await setUp('fact Mette occupied "the merger"');
  await setUp('need Mette "a speaker for the meeting"');
  await setUp('offer Mette "knows every bank"');
  await setUp('give Mette "the name of a printer"');
  await setUp('intro Mette Lars "both build boats"');
  await setUp("knows Mette Bo");
  await setUp('me --offer "a speaker for an annual meeting"');
  await setUp('add "Ny Kjær"');
  await setUp('add "Mette  Holm" --new');
  return { ...started, setUp };
}

type Numbers = Awaited<ReturnType<typeof startNumbers>>;

/** Every view whose lines have numbers, with whom or whose promise its first line is, or what else it is. */
const NUMBERED: readonly (readonly [string, { person: string; promise?: string } | { other: string }])[] = [
  ["due", { person: "Anna Berg", promise: "send the deck" }],
  ["promise", { person: "Anna Berg", promise: "send the deck" }],
  ["list", { person: "Anna Berg" }],
  ["find speaker", { person: "Mette Holm" }],
  ["score", { person: "Mette Holm" }],
  ["inbox", { person: "Ny Kjær" }],
  ["dupes", { person: "Mette Holm" }],
  ["match", { person: "Mette Holm" }],
  ["knows Mette", { person: "Bo Friis" }],
  ["group member Leder", { person: "Mette Holm" }],
  ["group show Leder", { person: "Mette Holm" }],
  ["group list", { other: "a group, Leder" }],
  ["group", { other: "a group, Leder" }],
  ["group meeting Leder --list", { other: "a meeting" }],
  ["event", { other: "an event, DI dag" }],
  ["event list", { other: "an event, DI dag" }],
  ["intro", { other: "an introduction of Mette Holm" }],
  ["learn", { other: "something you learned" }],
  ["outcome", { other: "an outcome" }],
  ["mission", { other: "a goal, a criterion or a target" }],
  ["me", { other: "an offer of yours" }],
  ["fact Mette", { other: "a fact of Mette Holm" }],
  ["need Mette", { other: "a need of Mette Holm" }],
  ["offer Mette", { other: "an offer of Mette Holm" }],
  ["give Mette", { other: "an exchange of Mette Holm" }],
  ["take Mette", { other: "an exchange of Mette Holm" }],
  ["init --dry-run", { other: "a question" }],
];

describe("the numbers of the last list", () => {
  let started: Numbers;
  beforeEach(async () => void (started = await startNumbers()));

  it.each(NUMBERED)("those of net %s are its own: %o", async (line, what) => {
    const { net } = started;
    await net("find Lars"); // a list before it, the numbers of which must not be left standing
    expect((await net(line)).stdout).toMatch(/^ *1 {2}/m);
    const person = await net("archive 1 --dry-run");
    const promise = await net("done 1 --dry-run");
    if ("person" in what) {
      expect(person.stdout).toContain(`contact  ${what.person}`);
      if (what.promise !== undefined) expect(promise.stdout).toContain(`promise  to ${what.person}: ${what.promise}`);
      else expect(promise.stderr).toContain(`line 1 of the last list, ${what.person}, is no open promise`);
      return;
    }
    for (const { exitCode, stderr } of [person, promise]) {
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`line 1 of the last list is ${what.other}\n`);
      const [, hint = "none"] = /try: .*?\bnet (.*?)(?: \(for .*)?\n/.exec(stderr) ?? [];
      expect(await net(hint)).toMatchObject({ exitCode: 0 });
    }
  });

  it("are left as they are by looking somebody up", async () => {
    const { net } = started;
    await net("due");
    await net("show Mette");
    await net("brief Bo");
    expect((await net("done 2")).stdout).toBe("Kept send the book, to Bo Friis\n");
  });

  it("are told from those of an event or a group where one may be meant", async () => {
    const { net, json } = started;
    await net("event");
    expect(await json('outcome "a lead" --kind idea --via 1')).toMatchObject({ outcome: { chain: ["DI dag"] } });
    await net("group");
    expect(await json('outcome "a tip" --kind idea --via 1')).toMatchObject({ outcome: { chain: ["Leder"] } });
  });

  it.each([
    ["show 9", "net due"],
    ["done 9", "net due"],
    ["intro 9 --asked", "net intro"],
    ["inbox --file 9", "net inbox --all"],
    ["inbox --hand-on 9 --to Bo", "net inbox --all"],
  ])("net %s with no such line names the list to look at", async (line, hint) => {
    expect((await started.net(line)).stderr).toBe(`net: there is no line 9 in the last list\n  try: ${hint}\n`);
  });

  const OF_A_PROMISE = ["done 1", "drop 1", "move 1 friday", "snooze 1 friday"];

  it.each(OF_A_PROMISE)(
    "net %s does nothing where another shell has kept the promise, or taken it back",
    async (line) => {
      const { net } = started;
      await net("promise");
      await net("done 1");
      expect(await net(line)).toMatchObject({
        exitCode: 3,
        stderr: "net: line 1 of the last list, Anna Berg, is no open promise\n  try: net due\n",
      });
      await net('promise Anna "send the plan" --by 2026-05-01');
      await net("promise");
      await net("undo");
      const gone = { exitCode: 3, stderr: "net: line 1 of the last list is gone\n  try: net due\n" };
      expect(await net(line)).toMatchObject(gone);
      await net('add "Adam Bo"');
      await net("list");
      await net("undo");
      expect(await net(line)).toMatchObject(gone);
    },
  );

  it.each(OF_A_PROMISE)("net %s names whose promise it is", async (line) => {
    const { net } = started;
    await net("due");
    expect((await net(`${line} --dry-run`)).stdout).toContain("promise  to Anna Berg: send the deck");
    expect((await net(line)).stdout).toMatch(/send the deck, to Anna Berg/);
  });
});
