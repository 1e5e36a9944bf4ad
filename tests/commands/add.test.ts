import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Employment, employmentText } from "../../src/domain/employment.ts";
import type { AddReport } from "../../src/views/add.ts";
import { freshFolder, startNet } from "../support/harness.ts";

describe("net add", () => {
  it("reads a card line, with the event, the day and what is expected", async () => {
    const { json } = startNet();
    const { added } = await json<AddReport>(
      'add "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance" --event "DI netværksdag" --on yesterday --expects coffee',
    );
    expect(added).toMatchObject([
      {
        contact: { name: "Mette Holm", standing: "inbox", metOn: "2026-05-03", tags: ["finance"], note: null },
        organisation: "Nordlys A/S",
        title: "CFO",
        addresses: [
          { kind: "email", normalised: "mette@nordlys.dk" },
          { kind: "phone", normalised: "+4520304050" },
        ],
        event: { name: "DI netværksdag", on: "2026-05-03" },
        promise: { by: "me", text: "arrange a coffee", dueOn: "2026-05-17" },
      },
    ]);
  });

  it.each([
    ["mail", "2026-05-06"],
    ["invite", "2026-05-11"],
    ["coffee", "2026-05-18"],
  ])("--expects %s makes the promise for %s", async (expects, dueOn) => {
    const { json } = startNet();
    expect((await json<AddReport>(`add "Bo Friis" --expects ${expects}`)).added[0]?.promise?.dueOn).toBe(dueOn);
  });

  it("takes flags for everything", async () => {
    const { json } = startNet();
    const { added } = await json<AddReport>(
      'add --name "Bo Friis" --org Lego --title CTO --email BO@Lego.com --phone "20 30 40 51" --url lego.com --tag toys --note Hej --every 6w',
    );
    expect(added[0]).toMatchObject({
      contact: { name: "Bo Friis", standing: "active", cadenceDays: 42, note: "Hej", tags: ["toys"] },
      organisation: "Lego",
      title: "CTO",
    });
    expect(added[0]?.addresses.map(({ normalised }) => normalised)).toEqual(["bo@lego.com", "+4520304051", "lego.com"]);
  });

  it("tells an extension from the number it belongs to", async () => {
    const { json } = startNet();
    const { added } = await json<AddReport>('add "Bob Wilson, Acme Inc, O: (512) 555-0123 x 204"');
    expect(added[0]?.addresses).toMatchObject([{ value: "(512) 555-0123 x 204", normalised: "5125550123" }]);
  });

  it("keeps what it cannot place in the note, and shows it", async () => {
    const { net } = startNet();
    const { stdout } = await net("add --from -", "Bo Friis\nLego\nbo@lego.com\nAll pigs are pink\n");
    expect(stdout).toContain("All pigs are pink");
  });

  it("does not take the same person twice without being told", async () => {
    const { net, json, store } = startNet();
    await net('add "Søren Kjær, soren@kjaer.dk"');
    for (const card of ['"Soeren Kjaer"', '"S. Kjær, SOREN@kjaer.dk"']) {
      expect(await net(`add ${card}`)).toMatchObject({
        exitCode: 4,
        stdout: "",
        stderr: expect.stringContaining("may be in the file already: Søren Kjær") as string,
      });
    }
    expect((await json<AddReport>('add "Soren Kjaer, 20304050" --into "Søren Kjær"')).added[0]).toMatchObject({
      isNew: false,
    });
    expect(store.identifiers.of(store.contacts.named("Søren Kjær")[0]?.id ?? ("" as never))).toHaveLength(2);
    expect((await json<AddReport>('add "Soren Kjaer" --new')).added[0]).toMatchObject({ isNew: true });
    expect((await net('add "Soren Kjaer" --skip')).exitCode).toBe(0);
    expect(store.contacts.inInbox()).toHaveLength(2);
  });

  it("joins a card to somebody: a tier deals with it, a note is kept whole, and no day of meeting is made up", async () => {
    const { net, json, store } = startNet();
    await net('add "Anna Berg" --tier close');
    await net('log "Coffee with Anna 2026-04-21"');
    await net('edit Anna --note "Havnegade 55, Odense"');
    await net('add "Anna Berg" --into Anna --note "Havnegade 5"');
    const anna = () => store.contacts.named("Anna Berg")[0];
    expect(anna()).toMatchObject({ metOn: null, note: "Havnegade 55, Odense\nHavnegade 5" });
    await net('add "Anna Berg" --into Anna --note "Havnegade 5" --on yesterday');
    expect(anna()).toMatchObject({ metOn: "2026-05-03", note: "Havnegade 55, Odense\nHavnegade 5" });

    await net('add "Bo Friis"');
    expect(await json('add "Bo Friis" --into Bo --tier core')).toMatchObject({
      added: [{ contact: { standing: "active", tier: "core" } }],
    });
    expect(store.contacts.inInbox()).toEqual([]);
  });

  it.each([
    ["--email nope", '"nope" is no e-mail address'],
    ['--email ""', "--email is empty: give one, or several with commas"],
    ['--tag ","', '--tag cannot be ",": give one, or several with commas'],
    ["--phone abc", '"abc" is no phone number'],
    ["--url nope", '"nope" is no web address'],
  ])("refuses %s, which it would lose or keep as what it is not", async (flag, message) => {
    const { net, store } = startNet();
    expect(await net(`add "Anna Berg" ${flag}`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(message) as unknown,
    });
    expect(store.contacts.named("Anna Berg")).toEqual([]);
  });

  it.each([
    [
      "Byggemesen",
      "Byggemesen is a new event. If it is Byggemessen, Sun 3 May 2026: net undo, then the same with --event Byggemessen",
    ],
    ["byggemessen", null],
    ["Bygherredag", null],
    ["Byggemesen --on 2026-03-01", null],
  ])("names the event that may have been meant by a slip: %s", async (event, told) => {
    const { net, json } = startNet();
    await net("event add Byggemessen --on 2026-05-03");
    const { stdout } = await net(`add "Mette Holm" --event ${event}`);
    if (told === null) expect(stdout).not.toContain("new event");
    else expect(stdout.replaceAll("\n", " ")).toContain(told);
    await net("undo");
    expect(await json(`add "Mette Holm" --event ${event}`)).toMatchObject({
      eventLike: told === null ? null : { made: "Byggemesen", name: "Byggemessen", on: "2026-05-03" },
    });
  });

  describe("a card of somebody who is there tells what they do now", () => {
    const cards = async (...lines: readonly string[]) => {
      const started = startNet();
      for (const [at, line] of lines.entries()) await started.net(`add "${line}" ${at === 0 ? "" : "--into Mette"}`);
      const { roles } = await started.json<{ roles: readonly Employment[] }>("show Mette");
      return { ...started, roles: roles.map(employmentText) };
    };

    it.each([
      [
        ["Mette Holm, CFO @ Nordlys A/S", "Mette Holm, COO @ Ørsted"],
        ["COO @ Ørsted", "CFO @ Nordlys A/S"],
      ],
      [["Mette Holm, CFO @ Nordlys A/S", "Mette Holm, CEO @ Nordlys A/S"], ["CEO @ Nordlys A/S"]],
      [["Mette Holm @ Vestas", "Mette Holm, CEO @ Vestas"], ["CEO @ Vestas"]],
      [
        ["Mette Holm, CFO @ Nordlys", "Mette Holm, CEO @ Vela", "Mette Holm @ Nordlys"],
        ["CFO @ Nordlys", "CEO @ Vela"],
      ],
      [["Mette Holm, CFO @ Nordlys", "Mette Holm, CFO @ Nordlys"], ["CFO @ Nordlys"]],
      [["Mette Holm, CFO @ Nordlys", "Mette Holm, cfo @ NORDLYS"], ["CFO @ Nordlys"]],
      [["Mette Holm, CFO @ Nordlys", "Mette Holm"], ["CFO @ Nordlys"]],
    ])("%j", async (lines, expected) => {
      expect((await cards(...lines)).roles).toEqual(expected);
    });

    it.each([
      ["Mette Holm, CFO @ Nordlys", null],
      ["Mette Holm @ Nordlys", null],
      ["Mette Holm", null],
      ["Mette Holm, CEO @ Nordlys", { title: "CFO", organisation: "Nordlys" }],
      ["Mette Holm @ Vela", { title: "CFO", organisation: "Nordlys" }],
    ])("tells what stood in front where that is another: %s", async (line, workBefore) => {
      const { json } = await cards("Mette Holm, CFO @ Nordlys");
      expect(await json(`add "${line}" --into Mette`)).toMatchObject({ added: [{ workBefore }] });
    });

    it("says what stood in front, and what to type where that is past", async () => {
      const { net, json } = await cards("Mette Holm, CFO @ Bech & Co, Advokater");
      const { stdout } = await net('add "Mette Holm" --org Ørsted --title COO --into Mette');
      const [, line = ""] =
        /before +CFO @ .*: net (.*) \(if that is past\)$/m.exec(stdout.replaceAll(/\n {4,}/g, " ")) ?? [];
      expect(await net(line)).toMatchObject({ exitCode: 0, stderr: "" });
      expect(await json("show Mette")).toMatchObject({ roles: [{ title: "COO", organisation: "Ørsted" }] });
      await net("undo");
      await net("undo");
      expect(await json("show Mette")).toMatchObject({ roles: [{ title: "CFO" }] });
    });

    it("holds for two cards of one pile", async () => {
      const { net, json } = await cards("Mette Holm, CFO @ Nordlys");
      await net("add --from - --into Mette", "Mette Holm\nCOO\nØrsted A/S\n\nMette Holm\nChair\nVela A/S\n");
      expect(await json("show Mette")).toMatchObject({
        roles: [{ organisation: "Vela A/S" }, { title: "CFO" }, { organisation: "Ørsted A/S" }],
      });
    });
  });

  it("says of one who was met before where that was, and not where the card was got", async () => {
    const { net } = startNet();
    await net('add "Bo Friis" --event Messe --on 2026-04-20');
    const { stdout } = await net('add "Bo Friis, bo@friis.dk" --into Bo --event Fredagsbar --on 2026-05-01');
    expect(stdout).toContain("Mon 20 Apr 2026");
    expect(stdout).not.toContain("Fredagsbar");
  });

  it("joins several cards to one in one step, and one undo takes them all back", async () => {
    const { net, store } = startNet();
    const anna = () => store.contacts.named("Anna Berg")[0];
    await net('add "Anna Berg" --tier close');
    const before = anna();
    const cards =
      "Anna Berg, CFO @ Nordlys, anna@berg.dk #finance\nAnna B., CFO @ Nordlys, anna@berg.dk, 20304050 #sailing";
    expect(await net("add --from - --into Anna", cards)).toMatchObject({ exitCode: 0 });
    expect(anna()).toMatchObject({ tags: ["finance", "sailing"] });
    expect(store.identifiers.of(before?.id ?? ("" as never))).toHaveLength(2);
    expect(store.roles.of(before?.id ?? ("" as never))).toHaveLength(1);
    await net("undo");
    expect(anna()).toEqual(before);
    expect(store.roles.of(before?.id ?? ("" as never))).toEqual([]);
  });

  it("leaves an address with the one who has it, and says so", async () => {
    const { net, store } = startNet();
    await net('add "Anna Berg, +45 33 12 34 56"');
    const { stdout } = await net('add "Bo Friis, +45 33 12 34 56" --new');
    expect(stdout).toContain("somebody else has it already");
    expect(store.contacts.named("Bo Friis")[0]?.note).toBe("+45 33 12 34 56");
  });

  it("asks about a likely duplicate on a terminal", async () => {
    const question = "Bo Friis may be in the file already:";
    const answers = [
      [question, "leave this card out"],
      [question, "somebody else: make a new contact"],
    ] as const;
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net('add "Bo Friis"');
    for (const [at, answer] of answers.entries()) {
      const { net, store } = startNet({ path, answers: [answer] });
      await net('add "Bo Friis"');
      expect(store.contacts.named("Bo Friis")).toHaveLength(at + 1);
    }
  });

  it.each([
    ["Anna Berg, +45 33 12 34 56", 0],
    ["Anna Margrethe Berg, +45 33 12 34 56", 0],
    ["Bo Friis, +45 33 12 34 56", 1],
  ])("offers to join a card of the same number first, unless it bears another name: %s", async (card, more) => {
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net('add "Anna Berg, +45 33 12 34 56"');
    const name = card.split(",", 1)[0] ?? "";
    const { net, store } = startNet({ path, answers: [[`${name} may be in the file already:`, "↵"]] });
    await net(`add "${card}"`);
    expect(store.contacts.inInbox()).toHaveLength(1 + more);
  });

  it("says how many cards are in when a pile is left, and what of it undo takes back", async () => {
    const { net } = startNet({
      answers: [
        ["Card 1 (empty line ends):", "Anna Berg, anna@berg.dk"],
        ["Card 2 (empty line ends):", "Bo Friis, bo@cowi.dk"],
        ["Card 3 (empty line ends):", "^C"],
      ],
    });
    expect(await net("add --batch")).toMatchObject({
      stderr: "net: stopped; 2 cards are in\n  try: net inbox\n",
      exitCode: 130,
    });
    expect((await net("undo")).stdout).toContain("Took back net add --batch: Bo Friis\n");
    expect((await net("redo")).stdout).toContain("Made again net add --batch: Bo Friis\n");
  });

  it("leaves what an address book writes to net import", async () => {
    const { net } = startNet();
    const { exitCode, stderr } = await net("add -", "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Friis\nEND:VCARD\n");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("net import -")]);
  });

  it.each(["add", "add -"])("net %s reads what is piped in", async (line) => {
    const { net, store } = startNet();
    await net(`${line} --event Messe`, "Anna Berg\nCFO\nNordlys A/S\nanna@nordlys.dk\n");
    expect(store.contacts.inInbox().map(({ name }) => name)).toEqual(["Anna Berg"]);
    expect((await net("help add")).stdout).toContain("net add - <");
  });

  it.each([201, 300])("says of a name of %i letters that it is too long, typed as a card too", async (length) => {
    const { net } = startNet();
    const said = { exitCode: 1, stderr: expect.stringContaining("a name may have 200 characters") as unknown };
    expect(await net(`add ${"x".repeat(length)}`)).toMatchObject(said);
    expect(await net(`add --name ${"x".repeat(length)}`)).toMatchObject(said);
    expect(await net(`add ${"x".repeat(200)}`)).toMatchObject({ exitCode: 0 });
  });

  it("refuses a pile with one name on two cards, unless it is said what to do with them", async () => {
    const pile = "Anna Berg @ Nordlys\nBo Friis\nanna berg, anna@berg.dk\n";
    const { net, store } = startNet();
    const named = () => store.contacts.inInbox().map(({ name }) => name);
    expect(await net("add --batch", pile)).toEqual({
      exitCode: 4,
      stdout: "",
      stderr:
        "net: anna berg stands on two of these cards\n  try: --new makes a contact of each, --skip leaves the second out\n",
    });
    expect(named()).toEqual([]);
    expect((await net("add --batch --skip", pile)).exitCode).toBe(0);
    expect(named().toSorted()).toEqual(["Anna Berg", "Bo Friis"]);
    await net("undo");
    expect((await net("add --from - --new", pile.replaceAll("\n", "\n\n"))).exitCode).toBe(0);
    expect(named()).toHaveLength(3);
  });

  it("asks at a terminal about one name on two cards of a pile", async () => {
    const pile = "Anna Berg\nNordlys A/S\nanna@nordlys.dk\n\nAnna Berg\nNordlys A/S\n20 30 40 51\n";
    for (const [answer, count] of [
      ["the same person: make one contact of the two", 1],
      ["leave this card out", 1],
      ["somebody else: make a new contact", 2],
    ] as const) {
      const { net, store } = startNet({ answers: [["Anna Berg stands on another of these cards:", answer]] });
      expect((await net("add --from cards.txt", pile)).exitCode).toBe(0);
      expect(store.contacts.inInbox()).toHaveLength(count);
      const [anna] = store.contacts.named("Anna Berg");
      const kinds = anna && store.identifiers.of(anna.id).map(({ kind }) => kind);
      if (answer.startsWith("the same")) expect(kinds).toEqual(["email", "phone"]);
    }
  });

  it("keeps what the second of two cards says otherwise, where they become one", async () => {
    const answers = [["anna berg stands on another of these cards:", "↵"]] as const;
    const { json } = startNet({ answers });
    const pile =
      "Anna Berg, CFO @ Nordlys, anna@nordlys.dk #finance\n\nanna berg, CEO @ Vestas, ANNA@nordlys.dk #wind\n";
    const { added } = await json<AddReport>("add --from -", pile);
    expect(added).toMatchObject([
      {
        contact: { name: "Anna Berg", note: "CEO, Vestas", tags: ["finance", "wind"] },
        organisation: "Nordlys",
        title: "CFO",
        addresses: [{ normalised: "anna@nordlys.dk" }],
      },
    ]);
  });

  it("takes a pile from standard input, and all of it back with one undo", async () => {
    const { net, store } = startNet();
    await net("add --batch --event Messe", "Anna Berg, anna@berg.dk\nBo Friis\n\nnot read any more\n");
    expect(store.contacts.inInbox().map(({ name }) => name)).toEqual(["Anna Berg", "Bo Friis"]);
    await net("undo");
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it("takes the lines of a spreadsheet without its heading, and those of a list without their numbers", async () => {
    const { net, store } = startNet();
    await net("add --batch", "Navn;Firma\nAnna Berg;Nordlys\n");
    await net("add --batch", "1. Bo Friis, Vestas\n2. Kis Ravn\n");
    expect(store.contacts.inInbox().map(({ name }) => name)).toEqual(["Anna Berg", "Bo Friis", "Kis Ravn"]);
  });

  it("makes one event and one organisation of many cards", async () => {
    const { net, store } = startNet();
    await net("add --batch --event Messe", "Anna Berg @ Nordlys\nBo Friis @ nordlys\n");
    expect(store.events.named("messe")).toHaveLength(1);
    const { organisation } = store.list.listing({
      filter: {
        tags: [],
        organisations: ["Nordlys"],
        events: [],
        tiers: [],
        stages: [],
        standings: [],
        silentDays: null,
        hasPromise: false,
        text: "",
      },
      sort: "name",
      columns: ["organisation"],
      most: -1,
      today: "2026-05-04" as never,
    });
    expect(organisation).toEqual(["Nordlys", "Nordlys"]);
  });

  it.each([
    ["2026-05-04", "2026-04-04", 1],
    ["2026-05-04", "2026-04-03", 2],
    ["2026-04-04", "2026-05-04", 1],
    ["2026-04-03", "2026-05-04", 2],
  ])(
    "takes an event of that name within thirty days for the same one: %s and %s are %i",
    async (one, other, events) => {
      const { net, store } = startNet();
      await net(`add "Anna Berg" --event Messe --on ${one}`);
      await net(`add "Bo Friis" --event messe --on ${other}`);
      expect(store.events.named("Messe")).toHaveLength(events);
    },
  );

  it.each([
    ["2026-04-01", "2026-04-01"],
    ["2026-04-06", "2026-04-08"],
    ["2026-05-02", "2026-05-06"],
  ])("of several of that name it takes the one nearest to the day: for %s the one of %s", async (on, nearest) => {
    const { net, json } = startNet();
    for (const day of ["2026-04-01", "2026-04-08", "2026-04-15", "2026-05-06"]) {
      await net(`event add Fredagsbar --on ${day}`);
    }
    const { added } = await json<AddReport>(`add "Anna Berg" --event Fredagsbar --on ${on}`);
    expect(added[0]?.event?.on).toBe(nearest);
  });

  it("says of an event without a place where it was, once for a pile, and leaves a place that is known", async () => {
    const { net, store } = startNet();
    const place = () => store.events.named("Messe").map((event) => event.place);
    await net("event add Messe --on 2026-05-01");
    await net("add --batch --event Messe --place Aarhus", "Anna Berg\nBo Friis\n\n");
    expect(place()).toEqual(["Aarhus"]);
    await net('add "Carl Dam" --event Messe --place Odense');
    expect(place()).toEqual(["Aarhus"]);
    await net("undo 2");
    expect(place()).toEqual([null]);
  });

  it.each([
    ["--event messe", "2026-04-20", "2026-05-04"],
    ["--event messe --on 2026-04-21", "2026-04-21", "2026-05-05"],
    ["--event later", "2026-05-04", "2026-05-18"],
  ])("with %s alone the day one met is that of the event, where it was: %s", async (flags, metOn, dueOn) => {
    const { net, json } = startNet();
    await net("event add Messe --on 2026-04-20");
    await net("event add Later --on 2026-05-10");
    const { added } = await json<AddReport>(`add "Anna Berg" --expects coffee ${flags}`);
    expect(added).toMatchObject([{ contact: { metOn }, promise: { dueOn } }]);
  });

  it("asks only what the first answer left open", async () => {
    const { net, store } = startNet({
      answers: [
        ["Name (or the whole card in one line):", "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk"],
        ["Phone (Enter skips):", ""],
        ["Where did you meet? (Enter skips)", "Messe"],
        ["When? (Enter: today)", ""],
        ["What do they expect of you?", "a mail, within 48 hours"],
      ],
    });
    expect(await net("add")).toMatchObject({ exitCode: 0 });
    expect(store.promises.open()).toMatchObject([{ text: "send a mail" }]);
  });

  it("asks in Danish where that is set, a pile and about duplicates as well", async () => {
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net("config language da");
    const form = startNet({
      path,
      answers: [
        ["Navn (eller hele kortet på én linje):", "Mette Holm"],
        ["Titel @ virksomhed (Enter springer over):", "CFO @ Nordlys"],
        ["E-mailadresse (Enter springer over):", "mette@nordlys.dk"],
        ["Telefon (Enter springer over):", ""],
        ["Hvor mødtes I? (Enter springer over)", "Messe"],
        ["Hvornår? (Enter: i dag)", ""],
        ["Hvad forventer vedkommende af dig?", "en invitation inden for en uge"],
      ],
    });
    expect((await form.net("add")).exitCode).toBe(0);
    expect(form.store.promises.open()).toMatchObject([{ text: "send an invitation" }]);
    const pile = startNet({
      path,
      answers: [
        ["Kort 1 (tom linje slutter):", "M. Holm, mette@nordlys.dk"],
        [
          "M. Holm findes måske allerede:",
          "læg kortet til Mette Holm (Nordlys), samme e-mailadresse, mette@nordlys.dk",
        ],
        ["Kort 2 (tom linje slutter):", ""],
      ],
    });
    expect((await pile.net("add --batch")).exitCode).toBe(0);
    expect(pile.store.contacts.inInbox()).toHaveLength(1);
  });

  it("asks again at once for what it cannot read, so that no answer before it is lost", async () => {
    const { net, store } = startNet({
      answers: [
        ["Name (or the whole card in one line):", "Mette Holm"],
        ["Title @ organisation (Enter skips):", "chef hos Ørsted"],
        ["E-mail (Enter skips):", "ikke en email"],
        ["E-mail (Enter skips):", "mette@orsted.dk"],
        ["Phone (Enter skips):", "abc"],
        ["Phone (Enter skips):", "20 30 40 50"],
        ["Where did you meet? (Enter skips)", "Messe"],
        ["When? (Enter: today)", "blah"],
        ["When? (Enter: today)", "tomorrow"],
        ["When? (Enter: today)", "i går"],
        ["What do they expect of you?", "nothing for now"],
      ],
    });
    const { exitCode, stderr } = await net("add");
    expect(exitCode).toBe(0);
    for (const said of ["no e-mail address", "no phone number", '"blah" is no day', "cannot have met"])
      expect(stderr).toContain(said);
    expect(stderr).toContain("  try: yesterday, or 2025-05-05\n");
    const [mette] = store.contacts.named("Mette Holm");
    expect(mette).toMatchObject({ metOn: "2026-05-03", note: null });
    expect(store.roles.of(mette?.id ?? ("" as never))).toMatchObject([{ title: "chef" }]);
    expect(store.organisations.named("Ørsted")).not.toBeNull();
  });

  it.each([
    ["chef hos Ørsted", "chef", "Ørsted"],
    ["leder hos ørsted", "leder", "ørsted"],
    ["CFO @ Nordlys A/S", "CFO", "Nordlys A/S"],
    ["Leiterin bei Siemens", "Leiterin", "Siemens"],
    ["head of sales at LEGO", "head of sales", "LEGO"],
    ["@ Nordlys", null, "Nordlys"],
    ["hos Nordlys", null, "Nordlys"],
    ["CFO, Nordlys A/S", "CFO", "Nordlys A/S"],
    ["Nordlys A/S", null, "Nordlys A/S"],
    ["CFO", "CFO", null],
  ])("reads the title and the organisation of %s", async (typed, title, organisation) => {
    const { json } = startNet({
      answers: [
        ["Name (or the whole card in one line):", "Mette Holm, mette@nordlys.dk, +45 20 30 40 50"],
        ["Title @ organisation (Enter skips):", typed],
        ["When? (Enter: today)", ""],
        ["What do they expect of you?", "nothing for now"],
      ],
    });
    const { added } = await json<AddReport>("add --event Messe");
    expect(added).toMatchObject([{ title, organisation }]);
  });

  it("asks once about all the cards that are pasted at its first question", async () => {
    const { net, store } = startNet({
      answers: [
        ["Name (or the whole card in one line):", "Anna Berg, anna@berg.dk\nBo Friis, bo@cowi.dk"],
        ["Where did you meet? (Enter skips)", "Messe"],
        ["When? (Enter: today)", ""],
        ["What do they expect of you?", "nothing for now"],
      ],
    });
    expect(await net("add")).toMatchObject({ exitCode: 0 });
    for (const name of ["Anna Berg", "Bo Friis"]) expect(store.contacts.named(name)).toHaveLength(1);
  });

  it("takes each line of a file for a card where each has an address of its own", async () => {
    const { json, net, store } = startNet();
    const lines = "Anna Berg, anna@berg.dk\nBo Friis, bo@cowi.dk\nCarl Dam, +45 20 30 40 50\n";
    const { added } = await json<AddReport>("add --from -", lines);
    expect(added.map(({ contact }) => contact.name)).toEqual(["Anna Berg", "Bo Friis", "Carl Dam"]);
    const doubtful = "Deltagere\nDorte Ejby, dorte@ejby.dk\nErik Fogh, erik@fogh.dk\n";
    expect(await net("add --from -", doubtful)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^net: this looks like 3 cards[^]*net add --batch < FILE/) as unknown,
    });
    expect(store.contacts.named("Dorte Ejby")).toEqual([]);
  });

  it("saves nothing when it is left with Ctrl-C", async () => {
    const { net, store } = startNet({
      answers: [
        ["Name (or the whole card in one line):", "Mette Holm"],
        ["Title @ organisation (Enter skips):", "^C"],
      ],
    });
    expect(await net("add")).toEqual({ stdout: "", stderr: "net: cancelled\n", exitCode: 130 });
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it.each([
    ["add --on tomorrow Bo", 1, "you cannot have met on 5 May 2026 yet"],
    ["add --on someday Bo", 2, '"someday" is no day that net knows'],
    ["add 'Bo Dam <bo@dam.dk>; Kis Ravn <kis@ravn.dk>'", 2, "these are 2 people in one line"],
    ["add --on forleden Bo", 2, "try: 2026-05-04, friday, 2 weeks ago, 12/3, last week or i går"],
    ["add --expects flowers Bo", 2, "it is one of mail, invite, coffee, none"],
    ["add", 2, "there is no card in what was given"],
    ["add --bad", 2, "knows no --bad"],
    ['add "\u200b"', 1, "a name needs at least one letter"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net, store } = startNet();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(store.contacts.isEmpty()).toBe(true);
  });
});

it("one organisation written in two ways in one pile is one", async () => {
  const { net, store } = startNet({ stdin: "Anna Berg @ Søfart ApS\n\nBo Dam @ Soefart ApS\n" });
  expect((await net("add --from -")).exitCode).toBe(0);
  const roles = ["Anna Berg", "Bo Dam"].flatMap((name) =>
    store.contacts.named(name).flatMap(({ id }) => store.roles.of(id)),
  );
  expect(roles).toHaveLength(2);
  expect(new Set(roles.map(({ organisationId }) => organisationId)).size).toBe(1);
});
