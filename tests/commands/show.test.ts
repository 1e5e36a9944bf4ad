import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/views/table.ts";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

describe("net show", () => {
  it("tells who somebody is, what is promised, what is known and what passed", async () => {
    const { net, setUp } = await startCircle();
    await setUp('edit "Mette Holm" --tier close --birthday "8 May 1980" --nickname Mus --note "Prefers the phone."');
    expect((await net("show Mette")).stdout).toBe(`Mette Holm (Mus)
CFO @ Nordlys A/S
relation · active

  e-mail    mette@nordlys.dk
  phone     +45 20 30 40 50
  tags      #board #finance
  rhythm    close, every 6 weeks; runs out Sat 16 May 2026, in 12 days
  last      Wed 1 Apr 2026, 5 weeks ago
  birthday  8 May 1980 (in 4 days, turns 46)
  met       Tue 3 Mar 2026 at DI netværksdag
  note      Prefers the phone.

Promises
  I owe     arrange a coffee, by Tue 17 Mar 2026 (7 weeks over)
            → net done "coffee Mette"
  I owe     send the deck, by Fri 3 Apr 2026 (4 weeks over)
            → net done "deck Mette"

What you know
  person         sails on Sundays (1 Feb 2024, not fresh since 31 Jan 2026)
  occupied with  the merger with Sydfyn (1 Apr 2026)
  strength       knows every bank in Odense (1 Apr 2026)

Timeline
  1 Apr 2026   met · 45 min
               Coffee with Mette
  31 Mar 2026  met · substantive · with Søren Kjær · #board
               Lunch with Mette and Søren, talked about the merger with Sydfyn
`);
  });

  it("says what closes each promise, and it does", async () => {
    const { net, setUp, store } = await startCircle();
    await setUp('promise Mette "send the minutes"');
    await setUp('add "Mette Lund" --new');
    await setUp('promise "Mette Lund" "send the deck"');
    const { stdout } = await net("show Mette Holm");
    const acts = [...stdout.matchAll(/→ net (.*)/g)].map(([, act = ""]) => act);
    expect(acts).toEqual(['done "coffee Mette Holm"', 'done "deck Mette Holm"', 'done "minutes Mette Holm"']);
    for (const act of acts) expect((await net(act)).exitCode).toBe(0);
    const mette = store.contacts.named("Mette Holm")[0];
    expect(mette && store.promises.openOf(mette.id)).toEqual([]);
    expect((await net("show Mette Holm")).stdout).toContain("    yours: 3 kept\n");
  });

  it("knows the two stages that only all of somebody tells, as net why does, and so do net brief and net list", async () => {
    const { net, json, goTo } = startNet({ today: "2025-01-01" });
    await net('add "Fie Lund" --tier core');
    await net('log "lunch with Fie" --depth 3');
    for (const area of ["person", "strength", "challenge"]) await net(`fact Fie ${area} "something"`);
    const stages = async () => {
      const told: string[] = [];
      for (const command of ["show", "brief", "why"])
        told.push((await json<{ stage: string }>(`${command} Fie`)).stage);
      const { contacts } = await json<{ contacts: readonly { stage: string }[] }>("list");
      expect(contacts.map(({ stage }) => stage)).toEqual(told.slice(0, 1));
      expect((await net("list stage:relation --tsv --columns stage")).stdout).toBe(
        told[0] === "acquaintance" ? "stage\n" : `stage\n${told[0]}\n`,
      );
      return told;
    };
    expect(await stages()).toEqual(["acquaintance", "acquaintance", "acquaintance"]);
    goTo("2026-01-01");
    await net('log "lunch with Fie"');
    expect(await stages()).toEqual(["relation", "relation", "relation"]);
    for (const text of ["one", "two", "three", "four"]) {
      await net(`promise Fie ${text}`);
      await net(`done ${text}`);
    }
    await net('review Fie --verdict develop --next "sail in June"'); // a plan: nobody counts on it
    await net("drop sail");
    expect(await stages()).toEqual(["trusted", "trusted", "trusted"]);
    await net('take Fie "recommended me to her board" --kind referral --on 2025-06-01');
    expect(await stages()).toEqual(["ambassador", "ambassador", "ambassador"]);
    expect((await net("show Fie")).stdout).toContain("ambassador · active\n");
    goTo("2027-06-02");
    expect(await stages()).toEqual(["trusted", "trusted", "trusted"]);
  });

  it("shows the ten newest conversations, and with --all every one", async () => {
    const { net, setUp } = await startCircle();
    for (let date = 10; date < 22; date++) await setUp(`log "Call with Bo on 2026-04-${date}"`);
    const short = (await net("show Bo")).stdout;
    expect(short).toContain("21 Apr 2026");
    expect(short).not.toContain("11 Apr 2026");
    expect(short).toContain('and 3 more (net show "Bo Friis" --all)');
    expect((await net("show Bo --all")).stdout).toMatch(/ 1 Apr 2026.*no answer/);
  });

  it("has a word for each field when a program asks, and keeps no numbers then", async () => {
    const { json, context } = await startCircle();
    expect(await json("show Søren")).toMatchObject({
      today: "2026-05-04",
      contact: { name: "Søren Kjær", standing: "active", cadenceDays: 42 },
      stage: "acquaintance",
      roles: [{ title: "direktør", organisation: "Kjær & Søn" }],
      addresses: [{ kind: "email", value: "soren@kjaer.dk" }],
      cadenceDays: 42,
      lastOn: "2026-03-31",
      dueOn: "2026-05-12",
      birthday: null,
      facts: [],
      promises: [],
      closed: { me: { kept: 0, dropped: 0 }, them: { kept: 0, dropped: 0 } },
      timeline: [{ on: "2026-03-31", depth: 2, others: ["Mette Holm"] }],
      interactionCount: 1,
    });
    expect(context.shown.lines()).toEqual([]);
  });

  it("says so when nobody is called that", async () => {
    const { net } = await startCircle();
    expect(await net("show Nobody")).toMatchObject({ exitCode: 3, stdout: "" });
  });

  it.each([40, 80])("stays within %i columns", async (width) => {
    const { net, setUp } = await startCircle({ width });
    await setUp(
      'edit Mette --name "Mette-Marie Åkjær Brønnum Søndergård 陳小姐" --title "Head of almost everything that has a budget"',
    );
    await setUp(
      'edit Mette --note "Å så mange ord der står her, og de skal alle kunne læses 👩‍👩‍👧‍👦 uden at løbe ud over kanten"',
    );
    await setUp(
      'fact Mette challenge "finds it hard to find people who can both read a balance sheet and talk to a board"',
    );
    for (const command of ["show Mette", "brief Mette"]) {
      for (const line of (await net(command)).stdout.split("\n"))
        expect(widthOf(line), line).toBeLessThanOrEqual(width);
    }
  });
});

describe("net brief", () => {
  it("fits what one needs at the door on a small screen", async () => {
    const { net, setUp } = await startCircle();
    await setUp('edit "Mette Holm" --birthday "8 May 1980"');
    expect((await net("brief Mette")).stdout).toBe(`Mette Holm
CFO @ Nordlys A/S
  last      1 Apr 2026, 5 weeks ago · met · 45 min
            Coffee with Mette
  birthday  Fri 8 May 2026, in 4 days, turns 46
  I owe     arrange a coffee, by Tue 17 Mar 2026 (7 weeks over)
            → net done "coffee Mette"
  I owe     send the deck, by Fri 3 Apr 2026 (4 weeks over)
            → net done "deck Mette"
  person         sails on Sundays (1 Feb 2024, is it still so?)
  occupied with  the merger with Sydfyn
  strength       knows every bank in Odense
  ask  What do they find hard just now? (nothing noted yet)
`);
  });

  it("does not ask what somebody finds hard who said what they need", async () => {
    const { net, setUp } = await startCircle();
    await setUp('need "Mette Holm" "a speaker for the annual meeting"');
    const { stdout } = await net("brief Mette");
    expect(stdout).toContain("needs  a speaker for the annual meeting (confirmed today)\n");
    expect(stdout).toContain("ask  What have they been through that you could learn from?");
  });

  it("tells of somebody not talked with where they were met, and what was tried", async () => {
    const { net } = await startCircle();
    expect((await net("brief Bo")).stdout).toBe(`Bo Friis
Friis Consult
  met    3 Mar 2026, 9 weeks ago
  since  1 Apr 2026, 5 weeks ago · call · no answer
  ask  What occupies them these days? (nothing noted yet)
`);
  });

  it("takes the likelier of two of the same name", async () => {
    const { net, setUp } = await startCircle();
    await setUp('add "Mette Bjerre"');
    expect(await net("brief Mette")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Mette Holm\n/) as string,
    });
  });

  it("keeps the note of a call without an answer to itself where it is confidential, to programs as well", async () => {
    const { net, json, setUp } = await startCircle();
    await setUp('log "called Mette about her illness" --unanswered --class confidential --on 2026-05-03');
    expect((await net("brief Mette --json")).stdout).not.toContain("illness");
    expect(await json("brief Mette")).toMatchObject({ unanswered: { note: null }, hidden: 1 });
    expect((await net("brief Mette --private --json")).stdout).toContain("illness");
  });

  it("gives a program the same, with what to ask", async () => {
    const { json } = await startCircle();
    expect(await json("brief Bo")).toMatchObject({
      contact: { name: "Bo Friis" },
      role: { title: null, organisation: "Friis Consult" },
      last: null,
      unanswered: { on: "2026-04-01", kind: "call" },
      toAsk: { area: "occupied-with", learnedOn: null },
      birthday: null,
    });
  });
});
