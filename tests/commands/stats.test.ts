import { describe, expect, it } from "vitest";
import type { StatsReport } from "../../src/views/stats.ts";
import { startNet } from "../support/harness.ts";
import { neglected } from "../support/warned.ts";

describe("net stats", () => {
  it("says what to do next in an empty file, and in one with cards alone", async () => {
    const { net } = startNet();
    expect((await net("stats")).stdout).toBe(
      'Nobody is in your file yet.  Next: net add "Mette Holm, CFO @ Nordlys A/S"\n',
    );
    await net('add "Mette Holm"');
    expect((await net("stats")).stdout).toBe("No conversation yet, 1 card  → net inbox\n");
    await net("inbox --file Mette");
    expect((await net("stats")).stdout).toBe('No conversation yet, 1 card  → net log "coffee with …"\n');
  });

  it("reckons with everybody but the archived, cards aside", async () => {
    const { net, json } = await neglected();
    const report = await json<StatsReport>("stats");
    expect(report.stages).toEqual({ card: 2, acquaintance: 0, relation: 1, trusted: 0, ambassador: 0 });
    expect(report).toMatchObject({ people: 1, inbox: 1, goals: 0, askFirst: { name: "Mette Holm" } });
    await net("archive Mette");
    expect((await json<StatsReport>("stats")).people).toBe(0);
  });

  it("accounts for every promise that net promise lists", async () => {
    const { net, json } = await neglected();
    await net('promise Mette "send the deck"');
    await net('promise --from Mette "an intro"');
    await net('promise Ida "send a mail"');
    await net('review Mette --verdict develop --next "coffee in the summer"');
    await net('add "Carl Dam" --tier wide');
    await net('log "coffee with Carl"');
    await net('promise Carl "a book"');
    await net("archive Carl");
    const { promises: all } = await json<{ promises: unknown[] }>("promise");
    const { mine, theirs, besides } = (await json<StatsReport>("stats")).promises;
    expect([mine.open, theirs.open, besides]).toEqual([1, 1, { cards: 1, archived: 1, plans: 1 }]);
    expect(all).toHaveLength(5);
    expect((await net("stats")).stdout).toMatch(
      /^ {2}besides {9}open as well: 1 with cards, 1 with the archived, 1 plan\s+→ net promise$/m,
    );
  });

  it("counts what was learned of a year, whoever it came from", async () => {
    const { net, json, goTo } = await neglected();
    goTo("2026-06-02");
    const learned = async () => (await json<StatsReport>("stats")).yield.learnings;
    expect(await learned()).toBe(0);
    await net('learn "boards read one page" --on 2026-06-01');
    await net('learn "ask before you offer" --from Mette');
    await net('take Mette "how they hire" --kind knowledge');
    expect(await learned()).toBe(3);
    expect((await net("stats")).stdout).toContain("  learned         3 times in a year\n");
    goTo("2027-06-01"); // the first of them is a year old
    expect(await learned()).toBe(2);
  });

  it("leaves out what nobody gave, and says so where that is all", async () => {
    const { net, goTo } = await neglected();
    goTo("2026-06-02");
    expect((await net("stats")).stdout).toMatch(
      /What it gives\n {2}so far +nothing is noted yet {2}→ net learn "…"\n\nTime/,
    );
    await net('take Mette "asked hard questions" --kind challenge');
    expect((await net("stats")).stdout).toMatch(/What it gives\n {2}challenged by +1 in a year: Mette Holm\n\nTime/);
  });

  it("says of how many people how few have a field", async () => {
    const { net } = await neglected();
    expect((await net("stats")).stdout).toContain(
      "  fields          too few to say: 0 of 1 person with a field, it takes 15\n",
    );
  });

  it("adds up the hours of ninety days, of what went both ways", async () => {
    const { net, json, goTo } = await neglected();
    goTo("2026-04-01");
    await net('log "called Mette, no answer 30m"');
    await net('log "liked a post by Mette"');
    await net('log "coffee with Mette today"');
    await net("mission --hours 1.5");
    expect((await json<StatsReport>("stats")).time).toMatchObject({
      hours: 0.5, // the lunch of ninety days ago no longer counts
      wantedAWeek: 1.5,
      conversations: 2,
      withoutMinutes: 1,
    });
  });

  it("knows the owner's employer however it is written, and keeps it as it was", async () => {
    const { net, json } = await neglected();
    expect((await net('config employer "NORDLYS a/s"')).stdout).toBe("Set employer to NORDLYS a/s\n");
    expect((await json<StatsReport>("stats")).employer).toEqual({
      name: "NORDLYS a/s",
      inside: 1,
      outside: 0,
      index: -1,
    });
    await net('config employer "Kjær & Søn"');
    expect((await json<StatsReport>("stats")).employer).toMatchObject({ inside: 0, outside: 1 });
    await net("config employer --unset");
    expect((await json<StatsReport>("stats")).employer).toBeNull();
  });

  it("reads fields off tags and levels off titles", async () => {
    const { net, json } = startNet();
    const names = "Anna Bent Carl Dorte Emil Fie Gitte Hans Ida Jens Karen Lars Mette Niels Ole".split(" ");
    for (const [at, name] of names.entries()) {
      await net(`add "${name} Prøve, ${at < 10 ? "CFO" : "udvikler"} @ Firma" --tier wide`);
      await net(`log "coffee with ${name} today"`);
      await net(`tag ${name} field:${at % 3 === 0 ? "law" : "trade"}`);
    }
    const { fields, levels, brokerage } = await json<StatsReport>("stats");
    expect(fields).toMatchObject({ coded: 15, effective: expect.closeTo(1.89, 2) as number });
    expect(levels.kinds).toEqual([
      { name: "executive", count: 10 },
      { name: "specialist", count: 5 },
    ]);
    expect(brokerage).toMatchObject({ people: 15, ties: 105, effectiveSize: expect.closeTo(1, 9) as number });
    expect((await net("stats")).stdout).toContain("15 people count as 1.9 of 2 fields (trade 10, law 5)");
  });

  it("takes a field from a card as well", async () => {
    const { net, store } = startNet();
    await net('add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk #field:finance #board: yes"');
    expect(store.contacts.tagCounts().map(({ tag }) => tag)).toEqual(["board", "field:finance"]);
  });

  it("names the owner's own way, and nobody else's", async () => {
    const { net } = await neglected();
    expect((await net("stats")).stdout).toContain("your way        too few to say: 1 exchange, it takes 10\n");
    for (let at = 0; at < 9; at++) await net('take Mette "good advice"');
    const { stdout } = await net("stats");
    expect(stdout).toContain("your way        a taker's: 0 % of it was given, in 10 exchanges\n");
    expect(stdout.match(/taker|giver|matcher/g)).toEqual(["taker"]);
  });

  it.each([40, 80, 120])("has no line that would be broken at %i columns", async (width) => {
    const { net } = await neglected({ width });
    await net('config employer "Nordlys A/S"');
    const { stdout } = await net("stats");
    expect(stdout).toContain("Worth a look");
    for (const line of `${stdout}${(await net("stats --warnings")).stdout}`.split("\n")) {
      expect(line.length, line).toBeLessThanOrEqual(Math.min(width, 100));
    }
  });
});
