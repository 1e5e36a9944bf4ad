import { describe, expect, it } from "vitest";
import { outlinedTies, scoredTies } from "../../src/commands/common/scores.ts";
import { changed } from "../../src/domain/change.ts";
import { FACT_AREAS } from "../../src/domain/fact.ts";
import type { OutlineScore } from "../../src/domain/scoring/outline.ts";
import { PART_NAMES } from "../../src/domain/scoring/score.ts";
import type { WhyReport } from "../../src/domain/why.ts";
import type { ScoreEntry } from "../../src/views/score.ts";
import { startNet } from "../support/harness.ts";

async function withRelation(width = 80) {
  const started = startNet({ today: "2026-01-01", width });
  const { net, goTo } = started;
  await net('mission --goal "a seat on a board" --weight .9');
  await net('add "Mette Holm @ Nordlys" --every 6w');
  await net('log "lunch with Mette today" --depth 2');
  await net('take Mette "reviewed my pitch" --size hour');
  await net("fact Mette occupied-with ERP");
  await net('promise Mette "send the deck" --by 2026-01-10');
  goTo("2026-01-09");
  await net("done deck");
  goTo("2026-05-04");
  await net('log "call with Mette today"');
  await net("fit Mette board 2");
  return started;
}

describe("net why", () => {
  it("shows parts whose points add up to the index, each 100 times its weight and value", async () => {
    const { json } = await withRelation();
    const { parts, index, tooNew } = await json<WhyReport>("why Mette");
    expect(tooNew).toBeNull();
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(index, 9);
    for (const { value, weight, points } of parts) expect(points).toBeCloseTo(100 * weight * (value ?? 0), 9);
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it("tells the row behind each part in words, with its day", async () => {
    const { json } = await withRelation();
    const { parts } = await json<WhyReport>("why Mette");
    expect(
      Object.fromEntries(parts.map(({ part, rows }) => [part, rows.map(({ on, text }) => `${on ?? "-"} ${text}`)])),
    ).toMatchObject({
      mission: ["- a seat on a board"],
      strength: ["2026-05-04 call: call with Mette", "2026-01-01 meet: lunch with Mette"],
      balance: ["2026-01-01 you got: reviewed my pitch (hour)"],
      trust: ["2026-01-09 you promised: send the deck (kept)"],
      interest: ["2026-01-01 occupied-with: ERP"],
    });
  });

  it("says of each promise how it ended, for they count a whole, a half, or twice against", async () => {
    const { net, json, goTo } = startNet({ today: "2026-01-01" });
    await net('add "Mette Holm" --tier core');
    for (const text of ["the deck", "the list", "the name", "the plan"])
      await net(`promise Mette "${text}" --by 2026-01-10`);
    await net('promise --from Mette "an intro" --by 2026-01-10');
    goTo("2026-01-10");
    await net("done deck");
    goTo("2026-01-11");
    await net("done list");
    await net("drop name");
    await net("drop intro --by me"); // no longer wanted: it counts neither way
    goTo("2026-03-01");
    const { parts } = await json<WhyReport>("why Mette");
    const rows = parts.find(({ part }) => part === "trust")?.rows.map(({ text }) => text.replace("you promised: ", ""));
    expect(rows?.toSorted()).toEqual([
      "the deck (kept)",
      "the list (late)",
      "the name (let go)",
      "the plan (still open)",
    ]);
  });

  it("says what perspective is reckoned from, so that it can be counted again", async () => {
    const { net, json } = startNet();
    const perspective = async (name: string) =>
      (await json<WhyReport>(`why ${name}`)).parts
        .find(({ part }) => part === "perspective")
        ?.rows.map(({ text }) => text);
    const names = Array.from({ length: 14 }, (_, at) => `Person${String.fromCharCode(65 + at)} Holm`);
    for (const [at, name] of names.entries()) {
      await net(`add "${name}${at < 2 ? " @ Nordlys" : ""} #field:${at < 3 ? "law" : "art"}" --new --tier wide`);
    }
    await net('edit PersonA --title "CFO"');
    await net('edit PersonB --title "Manager"');
    expect(await perspective("PersonA")).toEqual([
      "of another field than law: 11 of 13; of another level than executive: 1 of 1",
    ]);
    await net('add "Eva Lund #field:law" --tier wide');
    expect(await perspective("PersonA")).toEqual(["knows 1 of 15: all whose circle, field or level is noted"]);
    expect(await perspective("Eva")).toEqual(["knows none of 15: all whose circle, field or level is noted"]);
  });

  it("has the figures of giving and taking that net show, give and ask tell, in programs and in print", async () => {
    const { net, json, goTo } = startNet({ today: "2026-01-01" });
    await net('add "Emil Dam" --tier core');
    for (const size of ["half-day", "big", "half-day"]) await net(`give Emil "help" --size ${size}`);
    goTo("2026-10-01"); // 6.54996 is left
    const { given, taken, balance, evidence } = (await json<WhyReport>("why Emil")).balance;
    for (const line of ["show Emil", "give Emil", "ask Emil"]) {
      expect((await json<{ giveAndTake: object }>(line)).giveAndTake, line).toMatchObject({
        given,
        taken,
        balance,
        evidence,
      });
    }
    expect((await net("why Emil")).stdout).toContain(`given ${given.toFixed(1)}, taken`);
    for (const line of ["show Emil", "give Emil", "ask Emil"]) {
      expect((await net(line)).stdout.replace(/\s+/g, " "), line).toContain(
        `evidence ${evidence.toFixed(2)}: gave ${given.toFixed(1)}, took 0)`,
      );
    }
  });

  it("does not send to the inbox for somebody who is not in it", async () => {
    const { net, json } = startNet();
    for (const name of ["Bo Ny", "Eva Lund", "Kim Dam"]) await net(`add "${name}"`);
    await net("inbox --file Bo");
    await net("archive Kim");
    const acts = [];
    for (const name of ["Eva", "Bo", "Kim"]) acts.push((await json<WhyReport>(`why ${name}`)).nextAct);
    expect(acts).toEqual([
      "meet, or file the card: net inbox",
      'meet, and note it: net log "coffee with Bo Ny"',
      "nothing now",
    ]);
    const { scores } = await json<{ scores: readonly ScoreEntry[] }>("score --limit 0");
    for (const { nextAct } of scores) expect(nextAct).not.toContain("net inbox");
  });

  it("names the promise that is past its day, where several are open", async () => {
    const { net, json, goTo } = startNet();
    await net('add "Lars Bech" --tier core');
    await net('promise Lars "send the deck" --by 2026-06-20');
    await net('promise Lars "ring the bank" --by 2026-05-08');
    goTo("2026-05-20");
    expect((await json<WhyReport>("why Lars")).nextAct).toContain('net done "bank Lars", or net move "bank Lars" 2w');
    expect(await net('done "bank Lars"')).toMatchObject({ exitCode: 0 });
  });

  describe("once its next act was done", () => {
    /** Two who serve nothing: Emil, long silent, and Dorte, good company. */
    async function known() {
      const started = startNet({ today: "2025-01-10" });
      const { net, json, goTo } = started;
      await net("mission --goal board --weight .9");
      for (const name of ["Emil Dam", "Dorte Friis"]) {
        await net(`add "${name}"`);
        await net(`log "lunch with ${name}"`);
      }
      goTo("2026-04-20");
      for (const day of ["2026-04-01", "2026-04-20"]) await net(`log "lunch with Dorte" --on ${day}`);
      for (const verb of ["give", "take"]) await net(`${verb} Dorte "a tip" --size five-min`);
      for (const name of ["Emil", "Dorte"]) await net(`fit ${name} board 0`);
      const next = async (name: string) => (await json<WhyReport>(`why ${name}`)).nextAct;
      return { ...started, next };
    }

    it("proposes no end that was decided on, nor one against what was decided, until the day to look again", async () => {
      const { net, goTo, next } = await known();
      const end = 'say thank you for what was, and let it rest: net review "Emil Dam" --verdict wind-down';
      expect(await next("Emil")).toBe(end);
      await net("review Emil --verdict wind-down");
      expect(await next("Emil")).toBe("let it rest, as you decided");
      goTo("2027-04-20");
      expect(await next("Emil")).toBe(end);
      await net("review Emil --verdict keep");
      expect(await next("Emil")).toBe('offer something small: net give "Emil Dam" "…"');
      await net('give Emil "a book"');
      expect(await next("Emil")).toBe('go on, as you decided; before the next time, net brief "Emil Dam"');
      await net("review Emil --verdict later");
      expect(await next("Emil")).toBe(end);
    });

    it("asks for no slower rhythm where there is none, nor once more when it was made slower", async () => {
      const { net, next } = await known();
      expect(await next("Dorte")).toBe("a word when it suits: no rhythm asks for more");
      await net("edit Dorte --tier active");
      expect(await next("Dorte")).toBe('a slower rhythm may do: net review "Dorte Friis" --verdict lighten');
      await net("review Dorte --verdict lighten");
      expect(await next("Dorte")).toBe("leave it at the slower rhythm, as you decided");
    });

    it("asks for the next step of what is to be developed until it is decided on", async () => {
      const { net, next } = await known();
      await net("fit Emil board 3");
      await net('take Emil "a tip" --size five-min');
      expect(await next("Emil")).toBe('plan the next step: net review "Emil Dam" --verdict develop --next "…"');
      await net('review Emil --verdict develop --next "coffee in May"');
      expect(await next("Emil")).toBe('take the next step, as you decided; before it, net brief "Emil Dam"');
    });

    it("asks nothing of whom the archive holds, or who was wound down, but what the owner promised", async () => {
      const { net, goTo, next } = await known();
      await net("archive Dorte");
      await net("review Emil --verdict wind-down");
      await net('promise Emil "the deck" --by 2026-04-25');
      expect([await next("Dorte"), await next("Emil")]).toEqual(["nothing now", "let it rest, as you decided"]);
      await net('promise Dorte "the list" --by 2026-04-25');
      goTo("2026-04-27");
      for (const name of ["Dorte", "Emil"])
        expect(await next(name)).toContain("keep it, or agree on a new day: net done");
    });

    it("asks to make good what was let go until there is a new promise that stands or was kept", async () => {
      const { net, goTo, next } = await known();
      await net('promise Dorte "the deck" --by 2026-04-25');
      await net("drop deck");
      const makeGood = 'say so, and make it good: net promise "Dorte Friis" "…" --by friday';
      expect(await next("Dorte")).toBe(makeGood);
      await net('promise Dorte "the deck after all" --by friday');
      expect(await next("Dorte")).not.toBe(makeGood);
      await net('done "after all"');
      goTo("2026-04-28");
      expect(await next("Dorte")).toBe("a word when it suits: no rhythm asks for more");
      await net("undo");
      await net('drop "after all"');
      expect(await next("Dorte")).toBe(makeGood);
    });

    it("asks for a goal before it asks who serves one", async () => {
      const { net, next } = await known();
      await net("mission --close board");
      expect(await next("Dorte")).toBe('say what your networking is for: net mission --goal "…"');
      await net("mission --goal customers");
      expect(await next("Dorte")).toBe('say what they could serve: net fit "Dorte Friis" GOAL 0-3');
    });
  });

  it("has one next act for everybody, and none that grades them", async () => {
    const { net, json } = await withRelation();
    await net('add "Bo Ny"');
    for (const name of ["Mette", "Bo"]) expect((await json<WhyReport>(`why ${name}`)).nextAct).not.toBe("");
    expect((await net("why Bo")).stdout).toContain("too new: 0 of 2 conversations");
    expect((await net("why Mette")).stdout).not.toMatch(/value|worth|rating|poor|bad/i);
  });
});

describe("net score", () => {
  it("lists relations and no cards, the highest index first, and by any part", async () => {
    const { net, json } = await withRelation();
    await net('add "Bo Ny"');
    await net('add "Lars Bech" --tier core');
    await net('log "coffee with Lars yesterday"');
    const names = async (line: string) => (await json<{ scores: ScoreEntry[] }>(line)).scores.map(({ name }) => name);
    expect(await names("score --sort strength")).toEqual(["Mette Holm", "Lars Bech"]);
    expect(await names("score --sort strength --reverse")).toEqual(["Lars Bech", "Mette Holm"]);
    expect(await names("score org:Nordlys")).toEqual(["Mette Holm"]);
    expect(await names("score --limit 1")).toHaveLength(1);
  });
});

describe("what everybody is ranked by", () => {
  /** A bit of everything, in several sizes and with days that coincide. */
  async function mixed() {
    const started = startNet({ today: "2026-05-04" });
    const { net, store } = started;
    await net('mission --goal "a seat on a board" --weight .9');
    await net('mission --goal "good company" --weight .3');
    await net('mission --criterion "Sits on a board?" --filter tag:board --for 1');
    const names = ["Anna Holm", "Bo Friis", "Carl Dam", "Dorte Ny", "Emil Bech", "Fie Lund"];
    for (const [at, name] of names.entries()) {
      await net(`add "${name} @ Nordlys" --on 2026-0${(at % 3) + 1}-10 ${at % 2 === 0 ? "--tag board" : ""}`);
      for (let talk = 0; talk <= at; talk++) {
        const day = `2026-0${(talk % 3) + 1}-1${at % 2}`;
        await net(`log "${["lunch", "call", "mail"][talk % 3] ?? ""} with ${name} ${day}" --depth ${(talk % 3) + 1}`);
        await net(`log "call with ${name} ${day}" --unanswered`);
        await net(`give "${name}" "a book" --on ${day} --size ${["five-min", "big", "decisive"][talk % 3] ?? ""}`);
        await net(`take "${name}" "advice" --on 2026-04-0${talk + 1} --size ${["hour", "half-day"][talk % 2] ?? ""}`);
        await net(`promise "${name}" "thing ${talk}" --by 2026-0${talk + 1}-20`);
        if (talk % 3 === 0) await net(`move "thing ${talk}" friday`); // past its day, so kept late
        if (talk === 3) await net(`done "thing ${talk}"`);
        if (talk === 0 && at % 2 === 0) await net(`done "thing ${talk}"`);
        if (talk % 3 === 1) await net(`done "thing ${talk}"`);
        if (talk % 3 === 2) await net(`drop "thing ${talk}"`);
        await net(`fact "${name}" ${FACT_AREAS[talk] ?? ""} "something"`);
      }
      if (at % 2 === 1) await net(`fit "${name}" board ${at % 4}`);
      await net(`need "${name}" "a speaker" --on 2025-0${at + 1}-01`);
      const [before] = store.contacts.named(name);
      if (!before) throw new Error(name);
      const closeness = ([null, 1, 5] as const)[at % 3] ?? null;
      store.apply("closeness", () => ({ changes: [changed("contact", before, { ...before, closeness })] }));
    }
    await net('knows "Anna Holm" "Bo Friis"');
    await net('archive "Emil Bech"');
    await net('add "Ny Kort"');
    return started;
  }

  it.each(["2026-05-04", "2026-02-12", "2026-01-05", "2027-12-01"])(
    "is what each is scored by, on %s",
    async (today) => {
      const { context, goTo } = await mixed();
      goTo(today);
      const whole = scoredTies(context, null).filter(({ score }) => score.stage !== "card");
      const ties: (OutlineScore & { readonly id: string })[] = [];
      outlinedTies(context).each((id, outlined) => {
        if (outlined) ties.push({ id, ...outlined });
      });
      expect(ties.map(({ id }) => id)).toEqual(whole.map(({ tie }) => tie.contactId));
      for (const [at, { values, index }] of ties.entries()) {
        const { parts, index: wanted } = whole[at]?.score ?? { parts: null, index: -1 };
        expect(index).toBeCloseTo(wanted, 9);
        for (const part of PART_NAMES) {
          const value = parts?.[part].value ?? null;
          if (value === null) expect(values[part], part).toBeNull();
          else expect(values[part], part).toBeCloseTo(value, 12);
        }
      }
    },
  );

  it("sorts the list, whatever it is sorted by", async () => {
    const { json } = await mixed();
    for (const part of ["index", ...PART_NAMES] as const) {
      const { scores, of } = await json<{ scores: ScoreEntry[]; of: number }>(`score --sort ${part} --limit 3`);
      const all = (await json<{ scores: ScoreEntry[] }>("score --limit 0")).scores;
      const figures = all.map((entry) => entry[part] ?? -1).toSorted((one, other) => other - one);
      expect(scores.map((entry) => entry[part] ?? -1)).toEqual(figures.slice(0, 3));
      expect(of).toBe(all.length);
    }
  });
});

describe("net fit", () => {
  it("is asked once a goal, and said anew changes the answer", async () => {
    const { net, store } = await withRelation();
    expect((await net("fit Mette 1 3")).stdout).toBe(
      'Noted Mette Holm serves "a seat on a board" very much (3 of 3)\n',
    );
    expect(store.fits.said().map(([, , fit]) => fit)).toEqual([3]);
    expect((await net("fit Mette nothing 3")).exitCode).toBe(3);
    expect((await net("fit Mette 7 3")).stderr).toContain("no goal has number 7");
    expect((await net("fit Mette board 4")).stderr).toContain("a whole number from 0 to 3");
    expect(store.fits.said().map(([, , fit]) => fit)).toEqual([3]);
  });

  it("takes the goal of the very title before others that begin so, and none for a word without a letter", async () => {
    const { net } = startNet();
    await net("add Mette");
    expect((await net("fit Mette Germany 2")).stderr).toContain(
      'no goal is called "Germany"\n  try: net mission --goal',
    );
    await net("mission --goal Germany");
    expect(await net("fit Mette ? 2")).toMatchObject({ exitCode: 3, stdout: "" });
    await net('mission --goal "Germany in retail"');
    expect((await net("fit Mette germany 2")).stdout).toBe('Noted Mette serves "Germany" well (2 of 3)\n');
    expect(await net("fit Mette germ 2")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("could be") as string,
    });
  });

  it("is inferred from a criterion that is met, and said to be so, until it is asked", async () => {
    const { net, json } = startNet();
    await net('mission --goal "a seat on a board" --weight .9');
    await net('mission --criterion "Sits on a board?" --filter tag:board --for 1');
    await net('add "Mette Holm #board" --tier core');
    const mission = async () =>
      (await json<WhyReport>("why Mette")).parts.find(({ part }) => part === "mission")?.value;
    expect(await mission()).toBeCloseTo(0.3, 9);
    await net("fit Mette board 0");
    expect(await mission()).toBe(0);
  });
});

describe("the part a list of scores is sorted by", () => {
  it.each([
    [80, "perspective", "widens"],
    [40, "perspective", "widens"],
    [40, "strength", "alive"],
    [40, "trust", "promises"],
  ])("stands in it, %i columns wide: %s", async (width, part, heading) => {
    const { net, json } = await withRelation(width);
    await net('edit Mette --title "CFO"');
    await net('add "Lars Bech, Manager @ Vestas" --tier core');
    await net('log "coffee with Lars yesterday"');
    const [head = "", first = "", ...rest] = (await net(`score --sort ${part}`)).stdout.split("\n");
    const [best] = (await json<{ scores: ScoreEntry[] }>(`score --sort ${part}`)).scores;
    expect(head).toContain(heading);
    expect(first).toContain((best?.[part as "strength"] ?? -1).toFixed(2));
    for (const line of [head, first, ...rest]) expect(line.length).toBeLessThanOrEqual(width);
  });

  it("is not in the way otherwise", async () => {
    const { net } = await withRelation();
    expect((await net("score")).stdout).not.toContain("widens");
  });
});

describe("a terminal of 40 columns", () => {
  it("shows every number whole, and no line that would be broken", async () => {
    const { net } = await withRelation(40);
    const why = (await net("why Mette")).stdout;
    expect(why).toMatch(/^ {2}trust {8}0\.\d\d +\d+\.\d points$/m);
    expect(why).toMatch(/^ {6}given [\d.]+, taken [\d.]+$/m);
    const score = (await net("score")).stdout;
    expect(score).toMatch(/^1 {2}Mette Holm {2}\d+ +\w/m);
    for (const line of `${why}${score}`.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe("a fit that nobody was asked about", () => {
  it("is inferred from an offer of theirs that meets a need of mine for the goal, and says so", async () => {
    const { net, json } = await withRelation();
    await net('mission --goal "a customer in Germany" --weight .6');
    await net('me --need "somebody who knows the German market" --for germany');
    const rowsOf = async () =>
      (await json<WhyReport>("why Mette")).parts.find(({ part }) => part === "mission")?.rows.map(({ text }) => text);
    expect(await rowsOf()).not.toContain(expect.stringContaining("inferred"));
    await net('offer Mette "ten years on the German market"');
    expect(await rowsOf()).toContain(
      "a customer in Germany (inferred: offers what you need: somebody who knows the German market)",
    );
    await net("fit Mette germany 3");
    expect(await rowsOf()).toContain("a customer in Germany");
    await net("fit Mette germany 0");
    expect((await net('me --for germany --offer "time"')).stderr).toContain("what is it that you need for it?");
    expect((await net('me --need "x" --for nowhere')).exitCode).toBe(3);
  });
});
