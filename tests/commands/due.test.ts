import { describe, expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import type { DueReport } from "../../src/domain/due.ts";
import { contact } from "../support/builders.ts";
import { startNet } from "../support/harness.ts";

/** A file, and what `net due` says of it: names with the kinds of their reasons. */
function start(width?: number) {
  const started = startNet(width === undefined ? {} : { width });
  const setUp = async (...lines: string[]): Promise<void> => {
    for (const line of lines) {
      const { exitCode, stderr } = await started.net(line);
      if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    }
  };
  const due = async (flags = ""): Promise<string[]> =>
    (await started.json<DueReport>(`due ${flags}`)).items.map(
      ({ name, reasons }) => `${name}: ${reasons.map(({ kind }) => kind).join(" ")}`,
    );
  /** So many others that only the most urgent are looked at, of whom nothing is due. */
  const crowd = (): void => {
    const others = Array.from({ length: 501 }, (_, at) =>
      created(
        "contact",
        contact({ id: `other ${at}` as ContactId, name: `Other ${at}`, standing: "filed", tier: null }),
      ),
    );
    started.store.apply("crowd", () => ({ changes: others }));
  };
  return { ...started, setUp, due, crowd };
}

async function withMette(width?: number) {
  const started = start(width);
  started.goTo("2026-05-01");
  await started.setUp('add "Mette Holm, CFO @ Nordlys A/S" --every 1y', 'add "Bo Friis" --every 1y');
  return started;
}

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

  it("is not asked to keep what they promised, or what is hidden", async () => {
    const { setUp, due, goTo } = start();
    await setUp('add "Mette Holm" --on today --expects coffee', 'promise --from Mette "an intro" --by 2026-08-01');
    await setUp("snooze coffee 2026-05-20");
    goTo("2026-05-05");
    expect(await due()).toEqual(["Mette Holm: card"]);
  });
});

describe("what net due does not show", () => {
  const also = (stdout: string): string => stdout.split("\n").find((line) => line.startsWith("also: ")) ?? "";

  it.each<[string, (name: string) => string[], string[]]>([
    ["promises", (name) => [`add ${name}`, `promise ${name} "the deck" --by 2026-05-01`], []],
    ["cards", (name) => [`add ${name}`], []],
    ["rhythms", (name) => [`add ${name} --every 2w`], []],
    ["rhythms, with a goal", (name) => [`add ${name} --every 2w`], ['mission --goal "two board seats"']],
    ["answers", (name) => [`add ${name} --every 1y`, `log "mail from ${name}" --unanswered`], []],
    ["birthdays", (name) => [`add ${name} --every 1y`, `edit ${name} --birthday 1980-06-03`], []],
    ["introductions", (name) => [`add ${name} --every 1y`, `intro ${name} Mette "both merge" --made`], []],
  ])("is counted to the last line in a file of few, and told of in a crowd: %s", async (_, lines, before) => {
    const { setUp, net, goTo, crowd } = start();
    goTo("2026-05-01");
    await setUp("add Mette --every 1y", ...before);
    const names = ["Anna", "Bodil", "Clara", "Dorte", "Emma", "Frida", "Gerda", "Hanne", "Ida"];
    for (const name of names.slice(0, 7)) await setUp(...lines(name));
    goTo("2026-06-02");
    expect(also((await net("due")).stdout)).not.toContain("more");
    goTo("2026-05-01");
    for (const name of names.slice(7)) await setUp(...lines(name));
    goTo("2026-06-02");
    expect((await net("due --count")).stdout).toBe("9\n");
    expect(also((await net("due")).stdout)).toContain("also: 2 more (net due --all)");
    crowd();
    expect(also((await net("due")).stdout)).toMatch(/^also: (?:at least [12] |2 )?more \(net due --all\)/);
  });

  it("is not said to be more in a crowd where all of it is shown", async () => {
    const { setUp, net, goTo, crowd } = start();
    goTo("2026-05-01");
    for (const name of ["Anna", "Bodil", "Clara", "Dorte", "Emma", "Frida", "Gerda"])
      await setUp(`add ${name}`, `promise ${name} "the deck" --by 2026-05-01`);
    crowd();
    goTo("2026-06-02");
    expect(also((await net("due")).stdout)).not.toContain("more");
  });

  it.each([
    ["archive Lars", 0],
    ["snooze Lars 2w --person", 0],
    ["inbox --file Lars", 1],
  ])("says nothing of promises to somebody of whom it is silent: %s", async (line, told) => {
    const { net, json } = startNet();
    await net('add "Lars Bech"');
    await net("promise Lars coffee --by 2026-05-11");
    expect((await net(line)).exitCode).toBe(0);
    const { items, also } = await json<{ items: unknown[]; also: { promisesThisWeek: number } }>("due");
    expect(items.length + also.promisesThisWeek).toBe(told);
    expect((await net("due --all --within 1w")).stdout.includes("coffee")).toBe(told > 0);
  });

  it("is counted once: what is long over is not due this week as well", async () => {
    const { setUp, net, goTo } = start();
    goTo("2026-05-01");
    await setUp("add Mette");
    for (let at = 0; at < 9; at++) await setUp(`promise Mette "thing ${at}" --by 2026-05-0${at % 2 === 0 ? 4 : 5}`);
    await setUp('promise --from Mette "the menu" --by 2026-06-07');
    goTo("2026-06-02");
    const { stdout } = await net("due");
    expect(stdout).toContain("also: 2 more (net due --all) · 1 promise due this week");
  });
});

const text = (stdout: string): string => stdout.replaceAll(/\s+/g, " ");

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

describe("groups and events", () => {
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

describe("the first lines of net due", () => {
  const people = (count: number, name: string): string[] =>
    Array.from({ length: count }, (_, at) => `${name} ${"abcdefghijklmno"[at] ?? ""}son`);
  const cases: readonly (readonly [string, string, readonly (readonly [day: string, typed: string])[], string])[] = [
    [
      "answers owed, the longest waiting first, whoever was put away since",
      "2026-05-04",
      [
        ...people(8, "Old").flatMap((name) => [
          ["2026-04-20", `add "${name}" --every 1y`] as const,
          ["2026-04-20", `log "mail from ${name}" --unanswered`] as const,
          ["2026-04-20", `archive "${name}"`] as const,
        ]),
        ...people(9, "New").flatMap((name, at) => [
          ["2025-05-01", `add "${name}" --every 2y`] as const,
          [`2026-04-${String(10 + at)}`, `log "mail from ${name}" --unanswered`] as const,
        ]),
      ],
      "",
    ],
    [
      "cards, those of the last days before those of today",
      "2026-05-04",
      [
        ...people(8, "Today").map((name) => ["2026-05-04", `add "${name}"`] as const),
        ...people(5, "Before").map((name) => ["2026-05-03", `add "${name}"`] as const),
      ],
      "",
    ],
    [
      "birthdays, over the turn of the year",
      "2026-12-28",
      [
        ...people(8, "January").flatMap((name) => [
          ["2026-12-01", `add "${name}" --every 3y`] as const,
          ["2026-12-01", `edit "${name}" --birthday 1980-01-09`] as const,
        ]),
        ["2026-12-01", 'add "December Dam" --every 3y'],
        ["2026-12-01", 'edit "December Dam" --birthday 1980-12-29'],
      ],
      "--within 5w",
    ],
  ];
  it.each(cases)("are those of the whole list, in a crowd too: %s", async (_, today, typed, flags) => {
    const { goTo, setUp, due, crowd } = start();
    for (const [on, line] of typed) {
      goTo(on);
      await setUp(line);
    }
    goTo(today);
    const all = await due(`--all ${flags}`);
    expect(all.length).toBeGreaterThan(7);
    expect(await due(flags)).toEqual(all.slice(0, 7));
    crowd();
    expect(await due(flags)).toEqual(all.slice(0, 7));
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
