import { join } from "node:path";
import { describe, expect, it } from "vitest";
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

  it("takes a pile from standard input, and all of it back with one undo", async () => {
    const { net, store } = startNet();
    await net("add --batch --event Messe", "Anna Berg, anna@berg.dk\nBo Friis\n\nnot read any more\n");
    expect(store.contacts.inInbox().map(({ name }) => name)).toEqual(["Anna Berg", "Bo Friis"]);
    await net("undo");
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it("makes one event and one organisation of many cards", async () => {
    const { net, store } = startNet();
    await net("add --batch --event Messe", "Anna Berg @ Nordlys\nBo Friis @ nordlys\n");
    expect(store.events.named("messe")).toHaveLength(1);
    const entries = store.list.entries({
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
    expect(entries.map(({ organisation }) => organisation)).toEqual(["Nordlys", "Nordlys"]);
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

  it("asks only what the first answer left open", async () => {
    const { net, store } = startNet({
      answers: [
        ["Name, or the whole card in one line:", "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk"],
        ["Phone (Enter skips):", ""],
        ["Where did you meet? (Enter skips):", "Messe"],
        ["When? (Enter: today):", ""],
        ["What do they expect of you?", "a mail, within 48 hours"],
      ],
    });
    expect(await net("add")).toMatchObject({ exitCode: 0 });
    expect(store.promises.open()).toMatchObject([{ text: "send a mail" }]);
  });

  it("saves nothing when it is left with Ctrl-C", async () => {
    const { net, store } = startNet({
      answers: [
        ["Name, or the whole card in one line:", "Mette Holm"],
        ["Title @ organisation (Enter skips):", "^C"],
      ],
    });
    expect(await net("add")).toEqual({ stdout: "", stderr: "net: cancelled\n", exitCode: 130 });
    expect(store.contacts.isEmpty()).toBe(true);
  });

  it.each([
    ["add --on tomorrow Bo", 1, "you cannot have met on 2026-05-05 yet"],
    ["add --on someday Bo", 2, '"someday" is no day that net knows'],
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
