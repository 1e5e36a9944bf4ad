import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

async function withThree() {
  const started = startNet();
  await started.net('add "Mette Holm, CFO @ Nordlys A/S"');
  await started.net('add "Jens Krogh, partner @ Krogh & Co"');
  await started.net('add "Bo Friis"');
  const idOf = (name: string) => {
    const [contact] = started.store.contacts.named(name);
    if (!contact) throw new Error(name);
    return contact.id;
  };
  const last = () => started.store.introductions.all().at(-1);
  return { ...started, idOf, last };
}

describe("net intro", () => {
  it("notes an idea, and goes with it from step to step, each on its day", async () => {
    const { net, last, goTo } = await withThree();
    await net('intro Mette Bo "both are merging ERP systems"');
    expect(last()).toMatchObject({
      state: "idea",
      why: "both are merging ERP systems",
      stateOn: "2026-05-04",
      outcome: null,
    });
    await net("intro");
    expect((await net("intro 1 --asked")).stdout).toContain("Asked Mette Holm and Bo Friis");
    goTo("2026-05-10");
    await net("intro 1 --made --on 2026-05-08");
    expect(last()).toMatchObject({ state: "made", stateOn: "2026-05-08" });
    await net("intro 1 --met");
    await net('intro 1 --outcome "they share a consultant"');
    expect(last()).toMatchObject({ state: "outcome", outcome: "they share a consultant", stateOn: "2026-05-10" });
    expect((await net("intro")).stdout).toContain("No introduction is on the way");
    expect((await net("intro Bo")).stdout).toContain("came to something, today: they share a consultant");
  });

  it("goes on by the command it names, also where one of the two is in another", async () => {
    const { net, store } = await withThree();
    await net('intro Mette Jens "another"');
    const steps = (await net('intro Mette Bo "ERP"')).stdout;
    expect(steps).toContain('net intro "Mette Holm" "Bo Friis" --asked');
    expect(await net('intro "Mette Holm" "Bo Friis" --asked')).toMatchObject({ exitCode: 0 });
    expect((await net("intro Bo Mette --made")).stdout.replace(/\s+/g, " ")).toContain(
      'net intro "Mette Holm" "Bo Friis" --met',
    );
    expect(await net("intro Bo Mette --made")).toMatchObject({ exitCode: 1 });
    expect(await net("intro Bo Mette again --met")).toMatchObject({ exitCode: 4 });
    expect(store.introductions.all()).toMatchObject([
      { why: "another", state: "idea" },
      { why: "ERP", state: "made" },
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['promise Mette "intro to Bo"', "intro Mette Bo --made", ["intro to Bo"]],
    ['promise Bo "en intro til mette"', "intro Mette Bo --made", ["en intro til mette"]],
    ['promise Mette "intro to a bank"', "intro Mette Bo --made", ["intro to a bank"]],
    ['promise Mette "intro to a bank"', "intro Mette Bo", []],
    ['promise Mette "intro to a bank"', "intro Mette Bo --made --on yesterday", []],
    ['promise Mette "intro to Jens"', "intro Mette Bo --made", []],
    ['promise Jens "intro to Bo"', "intro Mette Bo --made", []],
    ['promise Mette "the deck"', "intro Mette Bo --made", []],
    ['promise --from Mette "intro to Bo"', "intro Mette Bo --made", []],
  ])("tells of what may be kept by it: %s; %s", async (promise, line, expected) => {
    const { net, json } = await withThree();
    await net(promise);
    const { perhapsKept } = await json<{ perhapsKept: readonly { text: string }[] }>(line);
    expect(perhapsKept.map(({ text }) => text)).toEqual(expected);
  });

  it("asks at a terminal whether it kept what was promised, and else proposes the line", async () => {
    const path = join(freshFolder(), "net.db");
    const { net } = startNet({ path });
    for (const line of ['add "Mette Holm"', 'add "Bo Friis"', 'promise Mette "intro to Bo"', "intro Mette Bo ERP"])
      await net(line);
    expect((await net("intro Mette Bo --made")).stdout).toContain(
      '  kept?   intro to Bo: net done "intro to Bo Mette"\n',
    );
    await net("undo");
    const answers: Answers = [["Is it kept: intro to Bo, to Mette Holm?", "yes"]];
    const { stdout } = await startNet({ path, answers }).net("intro Mette Bo --made");
    expect([stdout.includes("kept?"), stdout.includes("Kept intro to Bo, to Mette Holm")]).toEqual([false, true]);
    expect((await net("undo")).stdout).toContain('Took back net done "intro to Bo Mette"');
  });

  it("is not on the way while one of the two is in the archive, and is still told of the other", async () => {
    const { net } = await withThree();
    await net('intro Mette Bo "both are merging ERP systems"');
    await net("archive Mette");
    expect((await net("intro")).stdout).toContain("No introduction is on the way");
    expect((await net("intro Bo")).stdout).toContain("Mette Holm and Bo Friis · an idea");
    await net("archive Mette --back");
    expect((await net("intro")).stdout).toContain("Mette Holm and Bo Friis · an idea");
  });

  it("notes what making it gave, once, to both", async () => {
    const { net, store, idOf } = await withThree();
    await net('intro Mette Bo "ERP" --made');
    expect(store.exchanges.of(idOf("Mette Holm"))).toMatchObject([
      { direction: "give", kind: "introduction", size: "hour", text: "introduction to Bo Friis: ERP" },
    ]);
    expect(store.exchanges.of(idOf("Bo Friis"))).toMatchObject([{ text: "introduction to Mette Holm: ERP" }]);
    await net("intro Bo --met");
    expect(store.exchanges.of(idOf("Bo Friis"))).toHaveLength(1);
    await net("undo");
    await net("undo");
    expect(store.exchanges.of(idOf("Bo Friis"))).toHaveLength(0);
  });

  it.each([
    ["intro Mette Bo x --made --no-ledger", 0],
    ["intro Mette Bo x --met", 1],
    ['intro Mette Bo x --outcome "work"', 1],
    ["intro Mette Bo x --asked", 0],
    ["intro Mette Bo x --declined", 0],
  ])("after net %s the ledger of each has %i", async (line, count) => {
    const { net, store, idOf } = await withThree();
    expect((await net(line)).exitCode).toBe(0);
    expect(store.exchanges.of(idOf("Mette Holm"))).toHaveLength(count);
    expect(store.exchanges.of(idOf("Bo Friis"))).toHaveLength(count);
  });

  it("notes that they know each other once they have met, unless that is noted", async () => {
    const { net, store } = await withThree();
    await net("intro Mette Bo x --met");
    expect(store.links.all()).toMatchObject([{ strength: 1 }]);
    await net("knows Jens Bo --how closely");
    expect((await net("intro Bo Jens x --met")).stdout).not.toContain("know each other by name");
    expect(store.links.all()).toHaveLength(2);
  });

  it("names the next act, and when it is time for it", async () => {
    const { net, goTo } = await withThree();
    await net("intro Mette Bo x --made");
    expect((await net("intro")).stdout).toContain("→ ask from 18 May 2026 on whether they met: net intro 1 --met");
    goTo("2026-05-18");
    expect((await net("intro")).stdout).toContain("→ did they meet? net intro 1 --met");
    await net("intro 1 --met");
    goTo("2026-08-16");
    expect((await net("intro")).stdout).toContain('→ did it help? net intro 1 --outcome "…"');
  });

  it("keeps its numbers through the steps of another line", async () => {
    const { net, store } = await withThree();
    await net('intro Mette Bo "one"');
    await net('intro Mette Jens "two"');
    await net("intro");
    await net("intro 1 --made");
    await net("intro 2 --asked");
    expect(store.introductions.all()).toMatchObject([
      { why: "one", state: "made" },
      { why: "two", state: "asked" },
    ]);
  });

  it.each([
    ["intro Mette Mette x", 1, "Mette Holm is both of them"],
    ["intro Bo Mette again", 4, "is on the way: asked"],
    ["intro --made", 2, "which introduction?"],
    ["intro 1 --asked --made", 2, "one step at a time"],
    ["intro Mette --asked", 1, "has come that far already: asked"],
    ["intro Jens --made", 3, "no introduction with Jens Krogh is on the way"],
    ["intro 1 --made", 3, "there is no line 1"],
    ['intro Mette --outcome ""', 2, "what came of it?"],
    ["intro Mette --made --on tomorrow", 1, "is still to come"],
    ["intro Mette Nobody x", 3, 'nobody is called "Nobody"'],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net } = await withThree();
    await net("intro Mette Bo x --asked");
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
  });

  it("takes a line of another list for no introduction, and two on the way for a question", async () => {
    const { net } = await withThree();
    await net("intro Mette Bo x");
    await net("list");
    expect((await net("intro 1 --made")).stderr).toContain("line 1 of the last list is no introduction");
    await net("intro Mette Jens y");
    expect((await net("intro Mette --made")).stderr).toContain(
      '"Mette" could be Mette Holm and Jens Krogh, Mette Holm and Bo Friis',
    );
  });

  it("ends with an outcome or a no, after which another may begin", async () => {
    const { net } = await withThree();
    await net("intro Mette Bo x");
    await net("intro");
    expect((await net("intro 1 --declined")).stdout).toContain("Declined Mette Holm and Bo Friis");
    expect((await net("intro 1 --made")).stderr).toContain("this introduction was declined");
    expect((await net("intro Mette Bo y")).exitCode).toBe(0);
  });

  it.each([
    ["--declined", "this introduction was declined"],
    ['--outcome "Bo got the order"', "this introduction has had its outcome"],
  ])("has no second one of the same line, %s", async (step, refused) => {
    const { net, store, idOf } = await withThree();
    await net("intro Mette Bo x --asked");
    expect((await net(`intro Mette Bo ${step}`)).exitCode).toBe(0);
    const given = store.exchanges.of(idOf("Bo Friis"));
    const again = await net(`intro Mette Bo ${step}`);
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain(refused);
    expect(store.introductions.of(idOf("Bo Friis"))).toHaveLength(1);
    expect(store.exchanges.of(idOf("Bo Friis"))).toEqual(given);
    expect((await net(`intro Mette Bo "once more" ${step}`)).exitCode).toBe(0);
  });

  it("drafts a mail in the language of its reason, and writes nothing", async () => {
    const { net, json, store } = await withThree();
    const english = await net('intro Mette Jens "they are both looking for a new ERP system" --draft');
    expect(english.stdout).toBe(`Subject: Mette, meet Jens

Dear Mette and Jens,

I would like the two of you to know each other.
What I have in mind: they are both looking for a new ERP system

Mette Holm is CFO at Nordlys A/S.
Jens Krogh is partner at Krogh & Co.

I leave it to you to find a time. I would be glad to hear what comes of it.

Best wishes
`);
    expect((await net('intro Mette Bo "begge leder efter udviklere" --draft')).stdout).toContain(
      "Kære Mette og Bo\n\nJeg vil gerne sætte jer i forbindelse med hinanden.\nJeg tænker især på: begge leder",
    );
    expect(await json("intro Mette Bo ERP --draft --lang da")).toMatchObject({
      language: "da",
      subject: "Mette, mød Bo",
    });
    expect((await net("intro Mette Bo --draft")).stdout).toContain("Subject: Mette, meet Bo");
    expect(store.introductions.all()).toEqual([]);
  });

  it("--dry-run shows what would change, and makes none", async () => {
    const { net, store } = await withThree();
    const { stdout } = await net('intro Mette Bo "ERP" --made --dry-run');
    expect(stdout).toContain(
      "+ introduction  Mette Holm and Bo Friis, made, 4 May 2026, ERP\n  + exchange  to Mette Holm: introduction to Bo Friis: ERP",
    );
    expect(store.introductions.all()).toEqual([]);
  });
});

describe("net knows", () => {
  it("notes who knows whom, whichever is named first, and how well", async () => {
    const { net, store } = await withThree();
    expect((await net("knows Mette Bo")).stdout).toBe("Noted: Mette Holm and Bo Friis know each other by name\n");
    expect((await net("knows Bo Mette --how closely")).stdout).toContain("know each other closely");
    expect((await net("knows Mette Bo")).stdout).toContain("Known already");
    expect(store.links.all()).toMatchObject([{ strength: 3 }]);
    await net("knows Mette Jens --how well");
    expect((await net("knows Mette")).stdout).toBe("Mette Holm knows\n 1  Bo Friis (closely)\n 2  Jens Krogh (well)\n");
    expect((await net("show Mette")).stdout).toContain("Knows\n  Bo Friis (closely), Jens Krogh (well)\n");
    expect((await net("knows Mette Bo --remove")).stdout).toContain("Removed");
    expect(store.links.all()).toHaveLength(1);
    expect((await net("knows Bo")).stdout).toContain("Nobody is noted whom Bo Friis knows");
  });

  it.each([
    ["knows Mette Mette", 1, "is both of them"],
    ["knows Mette Bo --remove", 3, "it is not noted"],
    ["knows Mette --how well", 2, "whom does Mette Holm know?"],
    ["knows Mette Bo --how barely", 2, "it is one of name, well, closely"],
    ["knows", 2, "is missing"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net, store } = await withThree();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(store.links.all()).toEqual([]);
  });
});

describe("net match", () => {
  it("shows five at most, and says when there are more", async () => {
    const { net, json } = await withThree();
    await net('me --offer "speaking about robots"');
    for (const at of [1, 2, 3, 4, 5]) {
      await net(`add "Nr${at} Robot"`);
      await net(`need Nr${at} "a speaker about robots"`);
    }
    expect((await net("match")).stdout).not.toContain("there are more");
    await net('need Mette "somebody who knows robots"');
    const { stdout } = await net("match");
    expect(stdout).toMatch(/^5 {2}/m);
    expect(stdout).not.toMatch(/^6 {2}/m);
    expect(stdout).toContain("the 5 likeliest; there are more");
    expect(await json<{ hasMore: boolean }>("match")).toMatchObject({ hasMore: true });
  });

  it("says what is missing where there is too little", async () => {
    const { net } = await withThree();
    expect((await net("match")).stdout).toContain("There is too little to match yet: 0 needs and 0 offers of yours");
    await net('need Mette "a speaker"');
    await net('offer Bo "sailing"');
    expect((await net("match")).stdout).toContain("No need shares a word with an offer");
  });

  it("quotes both lines with one act each, and leaves out who knows each other or is in the archive", async () => {
    const { net, json } = await withThree();
    await net('need Bo "flere udviklere til en webshop"');
    await net('offer Jens "kender mange udviklere"');
    await net('need Mette "a speaker for March"');
    await net('me --offer "speaking at events"');
    const { stdout } = await net("match");
    expect(stdout).toContain(
      "Bo Friis needs: flere udviklere til en webshop\n   Jens Krogh offers: kender mange udviklere",
    );
    expect(stdout).toContain('→ net intro "Jens Krogh" "Bo Friis" "flere udviklere til en webshop"');
    expect(stdout).toContain('→ net give "Mette Holm" "speaking at events"');
    const acts = async () => (await json<{ matches: { act: string }[] }>("match")).matches.map(({ act }) => act).sort();
    expect(await acts()).toEqual(["give", "introduce"]);
    await net("knows Bo Jens");
    expect(await acts()).toEqual(["give"]);
    await net("archive Mette");
    expect(await acts()).toEqual([]);
  });

  it("leaves out two who were brought together once, even where one declined", async () => {
    const { net, json } = await withThree();
    await net('need Bo "udviklere"');
    await net('offer Jens "udviklere"');
    await net("intro Jens Bo x --declined");
    expect(await json("match")).toMatchObject({ matches: [] });
  });
});
