import { describe, expect, it } from "vitest";
import type { DueReport } from "../../src/domain/due.ts";
import { start, text, withMette } from "../support/due.ts";
import { startNet } from "../support/harness.ts";

describe("net due and the mission", () => {
  async function withGoal() {
    const started = start();
    started.goTo("2026-01-01");
    await started.setUp('mission --goal "a board seat" --weight .9');
    for (const name of ["Anna Berg", "Bo Friis", "Carl Dam"]) {
      await started.setUp(`add "${name}" --every 6w`, `log "coffee with ${name}"`);
    }
    started.goTo("2026-03-01");
    return started;
  }

  it("puts whoever serves it first, and says what they serve; who was not asked about loses nothing", async () => {
    const { setUp, json, net } = await withGoal();
    await setUp('fit "Anna Berg" board 0', 'fit "Carl Dam" board 3');
    const { items } = await json<DueReport>("due");
    expect(items.map(({ name, urgency }) => [name, urgency])).toEqual([
      ["Bo Friis", 4.086],
      ["Carl Dam", 3.8],
      ["Anna Berg", 1.226],
    ]);
    const { stdout } = await net("due");
    expect(text(stdout)).toContain("you aim at 6 weeks; serves: a board seat");
    expect(stdout.match(/serves/g)).toHaveLength(1);
  });

  it("reads the criteria of a goal that was not asked about, for those whose other goals were", async () => {
    const { setUp, json } = await withGoal();
    await setUp(
      'mission --goal "the book" --weight .6',
      'mission --criterion "Writes?" --for book --filter tag:writer',
    );
    await setUp('fit "Carl Dam" board 1', 'fit "Anna Berg" board 1', 'tag "Carl Dam" writer');
    const { items } = await json<DueReport>("due");
    expect(items.map(({ name, urgency }) => [name, urgency])).toEqual([
      ["Bo Friis", 4.086],
      ["Carl Dam", Number((4.0857 * (0.3 + 0.7 * (1 - 0.7 * 0.8))).toFixed(3))],
      ["Anna Berg", Number((4.0857 * (0.3 + 0.7 * 0.3)).toFixed(3))],
    ]);
  });

  it("shows the same seven as the first of all, however many silent ones it passes over", async () => {
    const { setUp, due, net, goTo } = start();
    goTo("2026-01-01");
    await setUp('mission --goal "a board seat" --weight .9', 'mission --goal "the book" --weight .6');
    for (let at = 0; at < 48; at++) {
      const name = `${String.fromCharCode(65 + (at % 26)).repeat(2)}${at < 26 ? "a" : "b"} Dam`;
      goTo(`2026-01-${String(1 + (at % 28)).padStart(2, "0")}`);
      await setUp(`add "${name}" --every ${30 + at}d`);
      if (at % 9 !== 0) await setUp(`fit "${name}" board ${(at * 7) % 4}`);
      if (at % 5 === 0) await setUp(`fit "${name}" book ${(at * 3) % 4}`);
    }
    goTo("2026-03-20");
    const all = await due("--all");
    expect(all.length).toBeGreaterThan(20);
    expect(await due()).toEqual(all.slice(0, 7));
    expect((await net("due --count")).stdout).toBe(`${all.length}\n`);
  });
});

describe("net due and what was given and taken", () => {
  it("names a thanks that waits, until it is given", async () => {
    const { setUp, due, net, goTo } = await withMette();
    await setUp('take Mette "introduced me to Jens" --kind introduction --size hour');
    goTo("2026-05-02");
    expect(await due()).toEqual([]);
    goTo("2026-05-11");
    expect(await due()).toEqual(["Mette Holm: thanks"]);
    const { stdout } = await net("due");
    expect(text(stdout)).toContain("not thanked for yet: introduced me to Jens, 10 days ago → net thank 1");
    await setUp("thank 1");
    expect(await due()).toEqual([]);
    expect(await due("--all")).toEqual([]);
  });

  it("waits for what was taken after the last thanks, and for what stands below it", async () => {
    const { setUp, due, json, goTo } = await withMette();
    await setUp('take Mette "the first"', 'take Mette "the second"', "thank Mette");
    goTo("2026-05-04");
    const first = async () => (await json<DueReport>("due")).items[0]?.reasons[0];
    expect(await first()).toMatchObject({ kind: "thanks", text: "the first" });
    await setUp("thank Mette", 'take Bo "advice" --on 2026-03-01');
    expect(await due("--all")).toEqual([]);
  });

  it("says what could be given back where more was taken, and a need of theirs meets an offer", async () => {
    const { setUp, due, net, goTo } = await withMette();
    await setUp('take Mette "reviewed my pitch" --size big', "thank Mette", 'need Mette "a speaker for March"');
    goTo("2026-05-20");
    expect(await due()).toEqual([]);
    await setUp('me --offer "speaking on ERP"');
    expect(await due()).toEqual(["Mette Holm: debt"]);
    expect(await due("--all")).toEqual(["Mette Holm: debt"]);
    const { stdout } = await net("due");
    expect(text(stdout)).toContain(
      'you have taken more than you gave; they need: a speaker for March – you offer: speaking on ERP → net give 1 "…"',
    );
    await setUp('give 1 "a talk in March" --size big');
    expect(await due()).toEqual([]);
  });

  it("says a need that could be met along with what is due anyway, and not by itself", async () => {
    const { setUp, due } = await withMette();
    await setUp('me --offer "speaking on ERP"', 'need Bo "a speaker for March"');
    expect(await due()).toEqual([]);
    await setUp('promise Bo "send the deck" --by tomorrow');
    expect(await due()).toEqual(["Bo Friis: mine need"]);
    await setUp("need Bo --done 1");
    expect(await due()).toEqual(["Bo Friis: mine"]);
  });

  it("leaves those alone who are hidden for now", async () => {
    const { setUp, due, goTo } = await withMette();
    await setUp('take Mette "reviewed my pitch" --size big', 'need Mette "a speaker"', 'me --offer "speaking"');
    await setUp('intro Mette Bo "both merge" --made --no-ledger');
    goTo("2026-05-20");
    expect(await due()).toEqual(["Mette Holm: thanks debt", "Mette Holm and Bo Friis: introduction"]);
    await setUp('snooze "Mette Holm" 2w');
    expect(await due("--all")).toEqual([]);
  });
});

describe("net due and introductions", () => {
  it.each([
    ["", "2026-05-15", "2026-05-16", "an idea", "ask each of them, then net intro 1 --asked"],
    ["--asked", "2026-05-15", "2026-05-16", "asked", "once both said yes, net intro 1 --made, or --declined"],
    ["--made", "2026-05-14", "2026-05-15", "made", "did they meet? net intro 1 --met"],
    ["--met", "2026-07-29", "2026-07-30", "they met", "did it help? net intro 1 --outcome"],
  ])("come back %s, one line for the two of them", async (flag, before, on, state, next) => {
    const { setUp, due, net, goTo } = await withMette();
    await setUp(`intro Mette Bo "both merge" ${flag}`);
    goTo(before);
    expect(await due()).toEqual([]);
    goTo(on);
    expect(await due()).toEqual(["Mette Holm and Bo Friis: introduction"]);
    expect(await due("--all")).toEqual(["Mette Holm and Bo Friis: introduction"]);
    const { stdout } = await net("due");
    expect(text(stdout)).toContain(`your introduction: ${state}, `);
    expect(text(stdout)).toContain(`→ ${next}`);
  });

  it("take the next step by the number of the line", async () => {
    const { setUp, due, store, goTo } = await withMette();
    await setUp('intro Mette Bo "both merge" --made --no-ledger');
    goTo("2026-05-20");
    await setUp("due", "intro 1 --met");
    expect(store.introductions.all()).toMatchObject([{ state: "met" }]);
    expect(await due()).toEqual([]);
  });
});

describe("groups and events", () => {
  it.each([
    ["--hours 6 --cost 1200", ["plan"]],
    ["--hours 6 --offer 'our checklist'", ["plan"]],
    ["--expected 'two talks'", []],
    ["--meet 'somebody from Vestas'", []],
    ["--goal seats", []],
  ])("an event with %s asks for a plan as net event does", async (flags, wants) => {
    const { net, json } = startNet({ today: "2026-05-04" });
    await net('mission --goal "board seats"');
    await net(`event add Expo --on 2026-05-07 ${flags}`);
    const { items } = await json<DueReport>("due");
    expect(items.flatMap(({ reasons }) => reasons)).toMatchObject(wants.map((want) => ({ wants: want })));
    expect((await net("event")).stdout.includes("→ net event plan")).toBe(wants.length > 0);
  });

  it("have lines of their own, and no number but to say what to type", async () => {
    const { net, json, goTo } = startNet({ today: "2026-05-04" });
    await net('add "Mette Holm" --new --tier close');
    await net('group add "Ledernetværk" --purpose "bedre ledere" --no-questions');
    await net("group edit Leder --next 2026-05-06");
    await net('event add "Expo $& Odense" --on 2026-05-07');
    const { items } = await json<DueReport>("due");
    expect(items).toMatchObject([
      { contactId: null, name: "Ledernetværk", urgency: 5, reasons: [{ kind: "group", wants: "prepare" }] },
      { contactId: null, name: "Expo $& Odense", urgency: 4, reasons: [{ kind: "event", wants: "plan" }] },
    ]);
    const { stdout } = await net("due");
    expect(stdout).toContain("meets in 2 days: what do you bring, whom do you ask what?");
    expect(stdout).toContain("→ net event plan 'Expo $& Odense'");
    for (const line of ["done 2", "show 2", "brief 2", "snooze 2 1w"]) {
      const { exitCode, stderr } = await net(line);
      expect([line, exitCode]).toEqual([line, 2]);
      expect(stderr).toContain("line 2 of the last list is an event, Expo $& Odense");
      expect(stderr).toContain("try: net event plan 'Expo $& Odense'");
    }
    expect((await net("done 1")).stderr).toContain("try: net group show Ledernetværk");
    await net("group remove Leder --yes");
    expect((await net("done 1")).stderr).toContain("line 1 of the last list is gone");
    goTo("2026-05-08");
    expect((await net("due")).stdout).toContain("→ net event debrief 'Expo $& Odense'");
    expect((await net("due --count")).stdout).toBe("1\n");
    await net("event debrief Expo --energy 1");
    expect((await net("due")).stdout).toContain("Nobody is waiting");
  });

  it("never have more than two of the first lines while people wait", async () => {
    const { net, json } = startNet({ today: "2026-05-04" });
    for (const name of ["A", "B", "C", "D"]) await net(`event add "Expo ${name}" --on 2026-05-07`);
    await net('add "Mette Holm" --new --tier close');
    await net('promise Mette "the deck" --by 2026-05-11');
    const { items } = await json<DueReport>("due");
    expect(items.map(({ name }) => name)).toEqual(["Expo A", "Expo B", "Mette Holm", "Expo C", "Expo D"]);
  });
});
