import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LoggedTalk } from "../../src/domain/log.ts";
import { freshFolder, startNet } from "../support/harness.ts";

// 2026-05-04 is a Monday.

async function withPeople(...names: string[]) {
  const started = startNet();
  for (const name of names) await started.net(`add "${name}" --new`);
  return started;
}

/** What a program reads of a sentence, in short. */
async function logged({ json }: ReturnType<typeof startNet>, sentence: string, flags = "") {
  const { interaction, people, promises, added } = await json<LoggedTalk>(`log "${sentence}" ${flags}`);
  return {
    kind: interaction.kind,
    on: interaction.on,
    minutes: interaction.minutes,
    isAnswered: interaction.isAnswered,
    people: people.map(({ name }) => name),
    promises: promises.map(({ by, name, text, dueOn }) => `${by} ${name}: ${text} by ${dueOn ?? "no day"}`),
    tags: interaction.tags,
    added: added.map(({ name }) => name),
  };
}

describe("net log", () => {
  it("reads the people, the day, the length and both kinds of promise from one English sentence", async () => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    expect(
      await logged(
        net,
        "Coffee with Mette and Lars yesterday 45m; I promised to send the deck by Friday; she promised an intro to Jens in 2 weeks",
      ),
    ).toEqual({
      kind: "meet",
      on: "2026-05-03",
      minutes: 45,
      isAnswered: true,
      people: ["Mette Holm", "Lars Bech"],
      promises: ["me Mette Holm: send the deck by 2026-05-08", "them Mette Holm: an intro to Jens by 2026-05-18"],
      tags: [],
      added: [],
    });
  });

  it("and from a Danish one", async () => {
    const net = await withPeople("Mette Holm");
    expect(await logged(net, "kaffe med Mette i går; jeg lovede at sende oplægget inden fredag")).toMatchObject({
      kind: "meet",
      on: "2026-05-03",
      people: ["Mette Holm"],
      promises: ["me Mette Holm: sende oplægget by 2026-05-08"],
    });
  });

  it.each([
    ["Called Lars, no answer", { kind: "call", isAnswered: false, people: ["Lars Bech"] }],
    ["Ringede til Lars, ingen svar", { kind: "call", isAnswered: false, people: ["Lars Bech"] }],
    ["mail from mette about the budget", { kind: "mail", people: ["Mette Holm"] }],
    [
      "møde med Mette Holm om ERP, 30 min #board",
      { kind: "meet", minutes: 30, people: ["Mette Holm"], tags: ["board"] },
    ],
    ["coffee with Lars; he promised a list by friday", { promises: ["them Lars Bech: a list by 2026-05-08"] }],
    [
      "frokost med Mette og Lars; han lovede en liste på fredag",
      { promises: ["them Lars Bech: en liste by 2026-05-08"] },
    ],
    ["coffee with soeren", { people: ["Søren Kjær"] }],
    ["coffee with M. Holm", { people: ["Mette Holm"] }],
    ["coffee with Lars B", { people: ["Lars Bech"] }],
    [
      "Lunch with **Anna Berg (Nordlys)** and Mette 12/3",
      { on: "2026-03-12", people: ["Anna Berg", "Mette Holm"], added: ["Anna Berg"] },
    ],
  ])("understands %j", async (sentence, what) => {
    const net = await withPeople("Mette Holm", "Lars Bech", "Søren Kjær");
    expect(await logged(net, sentence)).toMatchObject(what);
  });

  it.each(["log", "log -"])("net %s reads what is piped in as one conversation", async (line) => {
    const { net, json } = await withPeople("Mette Holm");
    const { stdout, exitCode } = await net(line, "Coffee with Mette yesterday;\nI promised to send the deck\n");
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Mette Holm") as unknown,
    });
    expect(await json("promise")).toMatchObject({ promises: [{ text: "send the deck" }] });
    expect(await net(line, " \n")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("nothing to log") as unknown,
    });
    expect((await net("help log")).stdout).toContain("net log - <");
  });

  it("takes the flags before the sentence", async () => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    const flags =
      "--with Lars --on 2026-05-01 --kind video --minutes 20 --depth 3 --energy -1 --note Kort --unanswered --tag x --by me";
    const { interaction } = await net.json<LoggedTalk>(`log "coffee with Mette yesterday 45m" ${flags}`);
    expect(interaction).toMatchObject({
      kind: "video",
      on: "2026-05-01",
      minutes: 20,
      depth: 3,
      energy: -1,
      note: "Kort",
      isAnswered: false,
      tags: ["x"],
      initiator: "me",
      with: [net.store.contacts.named("Lars Bech")[0]?.id],
    });
  });

  it("takes the likelier of two, met lately, and of two others, the one who is met together with the third", async () => {
    const net = await withPeople("Mette Holm", "Mette Friis", "Lars Bech");
    await net.net('log "coffee with Mette Friis and Lars yesterday"');
    await net.net('log "coffee with Mette Holm 2026-05-02"');
    expect((await logged(net, "lunch with Lars and Mette")).people).toEqual(["Lars Bech", "Mette Friis"]);
  });

  it("names the candidates where it cannot tell, and asks on a terminal", async () => {
    const net = await withPeople("Mette Holm", "Mette Friis");
    expect(await net.net('log "coffee with Mette"')).toMatchObject({
      exitCode: 3,
      stdout: "",
      stderr: expect.stringContaining('"Mette" could be Mette Holm, Mette Friis') as string,
    });
    expect((await logged(net, "coffee with Mette Friis")).people).toEqual(["Mette Friis"]);

    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    for (const name of ["Mette Holm", "Mette Friis"]) await first.net(`add "${name}"`);
    const asked = startNet({ path, answers: [['Which "Mette"?', "Mette Friis"]] });
    expect((await logged(asked, "coffee with Mette")).people).toEqual(["Mette Friis"]);
  });

  it("says what to do about a name nobody has", async () => {
    const net = await withPeople("Mette Holm");
    expect(await net.net('log "coffee with Ulla"')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("**Ulla** in double stars makes a card") as string,
    });
    expect(net.store.journal.list(9)).toHaveLength(1);
  });

  it("does not log what is still to come", async () => {
    const net = await withPeople("Mette Holm");
    expect(await net.net('log "coffee with Mette tomorrow"')).toMatchObject({ exitCode: 1, stdout: "" });
  });

  it("deals with a card that has been talked with, and not with one that did not answer", async () => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    await net.net('log "coffee with Mette"');
    await net.net('log "called Lars, no answer"');
    expect(net.store.contacts.inInbox().map(({ name }) => name)).toEqual(["Lars Bech"]);
  });
});
