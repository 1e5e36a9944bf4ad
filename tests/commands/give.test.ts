import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LoggedTalk } from "../../src/domain/log.ts";
import type { ExchangeReport } from "../../src/views/ledger.ts";
import { freshFolder, startNet } from "../support/harness.ts";
import type { Answers } from "../support/scripted-prompter.ts";

async function withMette() {
  const started = startNet();
  for (const name of ["Mette Holm", "Lars Bech"]) await started.net(`add "${name}"`);
  const ledger = (name = "Mette Holm") => {
    const [contact] = started.store.contacts.named(name);
    if (!contact) throw new Error(name);
    return started.store.exchanges.of(contact.id);
  };
  return { ...started, ledger };
}

describe("net give and net take", () => {
  it("note what was given and taken, with what the flags say", async () => {
    const { net, ledger } = await withMette();
    await net('give Mette "intro to the CFO at Lego" --size big --kind introduction --on yesterday');
    await net('take Mette "reviewed my pitch"');
    expect(ledger()).toMatchObject([
      { direction: "take", kind: "sparring", size: "hour", text: "reviewed my pitch", on: "2026-05-04" },
      { direction: "give", kind: "introduction", size: "big", text: "intro to the CFO at Lego", on: "2026-05-03" },
    ]);
  });

  it.each<[string, string, string]>([
    ["give Mette a lift yesterday", "a lift", "2026-05-03"],
    ["give Mette et lift i går", "et lift", "2026-05-03"],
    ['take Mette "feedback on the pitch, on Friday"', "feedback on the pitch", "2026-05-01"],
    ["take Mette et råd om løn d. 28/4", "et råd om løn", "2026-04-28"],
    ["give Mette a lift today", "a lift", "2026-05-04"],
    ["give Mette a lift yesterday --on friday", "a lift yesterday", "2026-05-01"],
    ["give Mette yesterday", "yesterday", "2026-05-04"],
    ["give Mette a lift tomorrow", "a lift tomorrow", "2026-05-04"],
    ["give Mette tickets for the show on 20 June", "tickets for the show on 20 June", "2026-05-04"],
    ["give Mette the notes from yesterday", "the notes from yesterday", "2026-05-04"],
    ["give Mette slides til fredag", "slides til fredag", "2026-05-04"],
    ["give Mette the Friday report on hiring", "the Friday report on hiring", "2026-05-04"],
    ['give Mette "thanks for lunch yesterday"', "thanks for lunch yesterday", "2026-05-04"],
    ["thank Mette for lunch yesterday", "for lunch yesterday", "2026-05-04"],
  ])("read a day at the end that lies shortly behind: %s", async (line, text, on) => {
    const { net, ledger } = await withMette();
    await net(line);
    expect(ledger()).toMatchObject([{ text, on }]);
  });

  it.each([
    ["give Mette a lift", "give Mette A lift", true],
    ["give Mette a lift", "give Mette a lift yesterday", false],
    ["give Mette a lift", "take Mette a lift", false],
    ["give Mette a lift", "give Lars a lift", false],
    ["give Mette a lift", "give Mette a book", false],
  ])("say of the very same that it is noted already: %s; %s", async (first, second, isTwice) => {
    const { net } = await withMette();
    expect((await net(first)).stdout).not.toContain("twice?");
    expect(
      (await net(second)).stdout.includes("twice?   the same is noted already; net undo takes this one back\n"),
    ).toBe(isTwice);
  });

  it.each<[string, string, readonly string[]]>([
    ['promise Mette "intro to a bank"', "give Mette intro to Nordea", ["intro to a bank"]],
    ['promise Mette "intro to a bank"', "take Mette intro to Nordea", []],
    ['promise Mette "intro to a bank"', "give Lars intro to Nordea", []],
    ['promise Mette "intro to a bank"', "give Mette a lift", []],
    ['promise Mette "intro to a bank"', "give Mette intro to Nordea --on yesterday", []],
    ['promise Mette "coffee with Mette Holm"', "give Mette a book for Mette Holm", []],
    ['promise --from Mette "feedback on the deck"', "take Mette feedback on slides", ["feedback on the deck"]],
    ['promise --from Mette "feedback on the deck"', "give Mette feedback on slides", []],
    ['promise --from Mette "feedback on the deck"', 'take Mette "thanks for the feedback"', []],
  ])("tell of what may be kept by it: %s; %s", async (promise, line, expected) => {
    const { net, json } = await withMette();
    await net(promise);
    const { perhapsKept } = await json<ExchangeReport>(line);
    expect(perhapsKept.map(({ text }) => text)).toEqual(expected);
  });

  it("propose the line that says so, and ask at a terminal", async () => {
    const path = join(freshFolder(), "net.db");
    const { net } = startNet({ path });
    for (const line of ['add "Mette Holm"', 'promise Mette "intro to a bank"', 'promise Mette "a lift to Odense"'])
      await net(line);
    expect((await net("give Mette intro to Nordea")).stdout).toContain(
      '  kept?    intro to a bank: net done "intro to a bank Mette"\n',
    );
    const answers: Answers = [["Is it kept: a lift to Odense, to Mette Holm?", "yes"]];
    const { stdout } = await startNet({ path, answers }).net("give Mette a lift");
    expect(stdout).not.toContain("kept?");
    expect(stdout).toContain("Kept a lift to Odense, to Mette Holm");
    expect((await net("undo")).stdout).toContain('Took back net done "a lift to Odense Mette"');
    expect((await net("undo")).stdout).toContain("Took back net give Mette a lift");
  });

  it("say what was read off the words, and how to say otherwise", async () => {
    const { net } = await withMette();
    const { stdout } = await net('take Mette "kørte mig hjem"');
    expect(stdout).toContain("counted  favour, five-min, read off the words; otherwise:\n           net take");
    expect((await net('give Mette "a book" --kind content')).stdout).toContain("read off the words (the size)");
    expect((await net('give Mette "a book" --size hour')).stdout).toContain("read off the words (the kind)");
    expect((await net('give Mette "a book" --size hour --kind favour')).stdout).toContain("counted  favour, hour\n");
  });

  it.each([
    ['give Mette "a" --size decisive', "you have given more lately (balance +0.73"],
    ['give Mette "a" --size hour', "you have given a little more (balance +0.40"],
    ['take Mette "a" --size hour', "you have taken more lately (balance −0.40"],
    ['take Mette "a" --size five-min', "you have taken a little more (balance −0.25"],
  ])("net %s answers: %s", async (line, words) => {
    const { net } = await withMette();
    expect((await net(line)).stdout.replaceAll(/\s+/g, " ")).toContain(words);
  });

  it("ask whether the need is met that was given to or taken for, with what ends it", async () => {
    const { net } = await withMette();
    await net('me --offer "speaking about ERP mergers" --need "a German lawyer"');
    await net('need Mette "a speaker for the annual meeting"');
    await net('offer Mette "knows a lawyer in Kiel"');
    const given = (await net('give Mette "speaking at their annual meeting"')).stdout;
    expect(given).toContain(
      '  met?     a speaker for the annual meeting:\n           net need "Mette Holm" --done "a speaker for the annual meeting"\n',
    );
    await net('need "Mette Holm" --done "a speaker for the annual meeting"');
    expect((await net('give Mette "speaking at their annual meeting"')).stdout).not.toContain("met?");
    expect((await net("match")).stdout).toContain('→ net ask "Mette Holm" "a German lawyer"');
    expect((await net('take Mette "a name of a lawyer in Kiel"')).stdout).toContain(
      '  met?     a German lawyer: net me --close "a German lawyer"\n',
    );
    expect((await net("thank Mette")).stdout).not.toContain("met?");
    await net('me --close "a German lawyer"');
    expect((await net("match")).stdout).not.toContain("lawyer");
  });

  it("call an even ledger even", async () => {
    const { net } = await withMette();
    await net('give Mette "a" --size hour');
    expect((await net('take Mette "b" --size hour')).stdout).toContain("about as much given as taken (balance 0.00");
  });

  it("list the ledger newest first, and change and remove by number or by text", async () => {
    const { net, ledger } = await withMette();
    await net('give Mette "a book on pricing" --on 2026-05-01');
    await net('take Mette "gode råd" --on 2026-05-02');
    expect((await net("give Mette")).stdout).toBe((await net("take Mette")).stdout);
    expect((await net("give Mette")).stdout).toContain(
      " 1  2 May 2026  I got   gode råd (knowledge, five-min)\n 2  1 May",
    );
    await net("give Mette --change 2 --size hour --kind favour --on 2026-04-30");
    await net('take Mette "rigtig gode råd" --change råd');
    expect(ledger()).toMatchObject([
      { text: "rigtig gode råd", size: "five-min", on: "2026-05-02" },
      { text: "a book on pricing", size: "hour", kind: "favour", on: "2026-04-30" },
    ]);
    expect((await net("give Mette --remove pricing")).stdout).toContain("Removed Thu 30 Apr 2026");
    expect(ledger()).toHaveLength(1);
    await net("undo");
    expect(ledger()).toHaveLength(2);
  });

  it.each([
    ['give Nobody "x"', 3, 'nobody is called "Nobody"'],
    ['give Mette "x" --on tomorrow', 1, "is still to come"],
    ['give Mette "x" --size huge', 2, "it is one of five-min, hour, half-day, big, decisive"],
    ['give Mette "x" --kind money', 2, "it is one of"],
    ["give Mette --size big", 2, "what did you give?"],
    ["give Mette --remove 1", 3, "nothing between you and Mette Holm has number 1"],
    ['give Mette "x" --remove 1', 2, "one of a new text, --change and --remove at a time"],
    ["give Mette --change 1 --remove 1", 2, "one of a new text, --change and --remove at a time"],
    ["give Mette --change 1", 2, "what is to change about it?"],
    ["give", 2, "is missing"],
    ["thank Mette", 2, "thanked for what?"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net, ledger } = await withMette();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ledger()).toEqual([]);
  });

  it.each([
    'give Mette "x"',
    'take Mette "x"',
    'thank Mette "x"',
    "give Mette --remove 1",
    "take Mette --change 1 --size big",
  ])("net %s --dry-run shows the change and makes none", async (line) => {
    const { net, ledger } = await withMette();
    await net('take Mette "a lift"');
    const before = ledger();
    expect((await net(`${line} --dry-run`)).stdout).toContain("Nothing is written. This would change:\n");
    expect(ledger()).toEqual(before);
  });
});

describe("asked or unasked", () => {
  const vouched = 'take Mette "introduced me to Jens"';
  const stand = ({ isAsked, kind }: { isAsked: boolean; kind: string }): string =>
    `${kind} ${isAsked ? "asked" : "unasked"}`;

  it("is what the owner says, and may be said later", async () => {
    const { net, ledger } = await withMette();
    expect((await net(`${vouched} --asked`)).stdout).toContain("introduction, hour, asked for");
    expect(ledger().map(stand)).toEqual(["introduction asked"]);
    await net("take Mette --change 1 --unasked");
    expect(ledger().map(stand)).toEqual(["introduction unasked"]);
    await net("take Mette --change 1 --asked");
    expect(ledger().map(stand)).toEqual(["introduction asked"]);
    expect((await net("take Mette")).stdout).toContain("introduced me to Jens (introduction, hour, asked for)\n");
    expect((await net("show Mette")).stdout).toContain("(introduction, hour, asked for)\n");
    await net("take Mette --change 1 --size big");
    expect(ledger().map(stand)).toEqual(["introduction asked"]);
  });

  it("is told by a question that was sent within ninety days, and the answer says so", async () => {
    const { net, ledger } = await withMette();
    await net('ask Mette "do you know anybody at Lego?" --sent --on 2026-02-03');
    const { stdout } = await net(vouched);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      'asked for you asked on 3 Feb 2026; otherwise: net take "Mette Holm" --change 1 --unasked',
    );
    await net('take Mette "a lift"');
    await net(`${vouched} --unasked`);
    await net('give Mette "introduced her to Bo"');
    await net('take Lars "introduced me to Jens"');
    expect(ledger().map(stand).toSorted()).toEqual([
      "favour unasked",
      "introduction asked",
      "introduction unasked",
      "introduction unasked",
    ]);
    expect(ledger("Lars Bech").map(stand)).toEqual(["introduction unasked"]);
  });

  it.each([
    ["ninety-one days later", "2026-02-02", "today"],
    ["before it was asked", "2026-05-03", "2026-05-02"],
  ])("is not told by a question %s", async (_, asked, taken) => {
    const { net, ledger } = await withMette();
    await net(`ask Mette "do you know anybody?" --sent --on ${asked}`);
    await net(`${vouched} --on ${taken}`);
    expect(ledger().map(stand)).toEqual(["introduction unasked"]);
  });

  it("is told in a sentence as well", async () => {
    const { net, ledger } = await withMette();
    await net('ask Mette "do you know anybody at Lego?" --sent --on yesterday');
    expect((await net('log "coffee with Mette; she introduced me to Jens"')).stdout).toContain(
      "introduced me to Jens (introduction, hour, asked for)",
    );
    expect(ledger().map(stand)).toEqual(["introduction asked"]);
  });

  it.each([
    [`${vouched} --asked --unasked`, 2, "not both"],
    ["take Mette --asked", 2, "what did you take?"],
    ['give Mette "x" --asked', 2, "knows no --asked"],
    ["take Mette --change gave --asked", 1, '"gave this" is something you gave'],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net, ledger } = await withMette();
    await net('give Mette "gave this"');
    const before = ledger();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode });
    expect(ended.stderr).toContain(message);
    expect(ledger()).toEqual(before);
  });
});

describe("net thank", () => {
  it("is for what was taken last and not thanked for, and a give of its own", async () => {
    const { net, json, ledger } = await withMette();
    await net('take Mette "gode råd" --on 2026-05-01');
    await net('take Mette "reviewed my pitch" --on 2026-05-02');
    const report = await json<ExchangeReport>("thank Mette");
    expect(report).toMatchObject({
      exchange: { kind: "thanks", size: "five-min", direction: "give", text: "thanks: reviewed my pitch" },
      thanksFor: { text: "reviewed my pitch" },
    });
    expect((await net('thank Mette "en buket blomster"')).stdout).toContain("for        gode råd (1 May 2026)");
    expect(ledger()).toHaveLength(4);
    expect(await net("thank Mette")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("thanked for what?") as string,
    });
    expect((await net('thank Mette "for being there"')).exitCode).toBe(0);
  });
});

describe("net log and the ledger", () => {
  it("reads what was given and taken off the sentence, of that day and that conversation", async () => {
    const { json, ledger } = await withMette();
    const { interaction, exchanges } = await json<LoggedTalk>(
      'log "Coffee with Mette yesterday; she introduced me to Jens, I gave feedback on her pitch; she promised a list by friday"',
    );
    expect(exchanges.map(({ name, direction, text }) => `${direction} ${name}: ${text}`)).toEqual([
      "take Mette Holm: introduced me to Jens",
      "give Mette Holm: feedback on her pitch",
    ]);
    expect(ledger().map(({ interactionId, on }) => [interactionId, on])).toEqual([
      [interaction?.id, "2026-05-03"],
      [interaction?.id, "2026-05-03"],
    ]);
  });

  it("gives each their own: by name, by pronoun, else to the first", async () => {
    const { json } = await withMette();
    const { exchanges } = await json<LoggedTalk>(
      'log "frokost med Mette og Lars; han læste mit oplæg igennem; jeg gav Mette en bog" --gave "Lars: et godt råd" --got "a lift, both ways"',
    );
    expect(exchanges.map(({ name, direction, text }) => `${direction} ${name}: ${text}`)).toEqual([
      "give Lars Bech: et godt råd",
      "take Mette Holm: a lift, both ways",
      "take Lars Bech: læste mit oplæg igennem",
      "give Mette Holm: en bog",
    ]);
  });

  it("does not note twice what is typed and told", async () => {
    const { json } = await withMette();
    const { exchanges } = await json<LoggedTalk>(
      'log "kaffe med Mette; hun gav mig gode råd om salg" --got "Gode råd om salg"',
    );
    expect(exchanges).toHaveLength(1);
  });

  it("logs a sentence about somebody nobody knows all the same", async () => {
    const { json } = await withMette();
    const { exchanges, people } = await json<LoggedTalk>('log "Coffee with Mette; I gave Zorba feedback on his deck"');
    expect([people.length, exchanges]).toEqual([1, []]);
  });

  it("takes who gave or got for who was there, where nobody else is named", async () => {
    const { json } = await withMette();
    const { people, exchanges } = await json<LoggedTalk>('log "jeg hjalp Lars med budgettet"');
    expect(people.map(({ name }) => name)).toEqual(["Lars Bech"]);
    expect(exchanges).toMatchObject([{ name: "Lars Bech", kind: "support", size: "hour" }]);
  });

  it("makes no conversation of a favour alone", async () => {
    const { json, net, store } = await withMette();
    const { interaction, on } = await json<LoggedTalk>('log "jeg hjalp Lars med budgettet i går"');
    expect([interaction, on]).toEqual([null, "2026-05-03"]);
    const lars = store.contacts.named("Lars Bech")[0]?.id as never;
    expect(store.exchanges.of(lars)).toMatchObject([{ on: "2026-05-03", interactionId: null }]);
    expect((await net('show "Lars Bech"')).stdout).not.toContain("meet");
  });

  it("shows up in net show, with the five newest", async () => {
    const { net } = await withMette();
    for (let at = 1; at <= 6; at++) await net(`give Mette "book ${at}"`);
    const { stdout } = await net("show Mette");
    expect(stdout).toContain("Give and take\n  you have given more lately");
    expect(stdout).toContain(" 1  4 May 2026  I gave  book 6 (");
    expect(stdout).toContain('  and 1 more (net give "Mette Holm")\n');
    expect((await net("show Lars")).stdout).not.toContain("Give and take");
  });
});
