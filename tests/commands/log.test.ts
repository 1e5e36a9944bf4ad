import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LoggedTalk } from "../../src/domain/log.ts";
import { freshFolder, startNet } from "../support/harness.ts";
import { logged, withPeople } from "../support/logged.ts";
import type { Answers } from "../support/scripted-prompter.ts";

// 2026-05-04 is a Monday.

describe("net log", () => {
  it("does not propose the very name that was typed, where the organisation is another", async () => {
    const { net } = await withPeople("Mette Holm, Nordlys");
    const { stderr } = await net('log "coffee with Mette Holm (Danfoss)"');
    expect(stderr).toContain('nobody is called "Mette Holm (Danfoss)"\n');
    expect(stderr).toContain("**Mette Holm (Danfoss)** in double stars makes a card");
  });

  it("takes no family name for somebody who is there, where it is a word", async () => {
    const net = await withPeople("Mette Holm", "Mark Short", "Will Price", "Jens Lang");
    await net.net('edit "Jens Lang" --nickname Post');
    expect(await logged(net, "short chat with Mette, price too high")).toMatchObject({ people: ["Mette Holm"] });
    expect(await logged(net, "lang snak med Mette")).toMatchObject({ people: ["Mette Holm"] });
    expect(await logged(net, "lunch with price yesterday")).toMatchObject({ people: ["Will Price"] });
    expect(await logged(net, "post ringede")).toMatchObject({ people: ["Jens Lang"] });
  });

  it.each([
    ["45", 45],
    ["45m", 45],
    ["1h30", 90],
    ["2 timer", 120],
  ])("takes --minutes %s as a sentence would", async (typed, minutes) => {
    const net = await withPeople("Mette Holm");
    expect(await logged(net, "Coffee with Mette", `--minutes "${typed}"`)).toMatchObject({ minutes });
  });

  it.each(["45m or so", "0x10", "1e2", " ", "-5"])("takes --minutes %j for no length", async (typed) => {
    const { net } = await withPeople("Mette Holm");
    const { exitCode, stderr } = await net(`log "Coffee with Mette" --minutes "${typed}"`);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("minutes, or a length such as 45m or 1h30")]);
  });

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

  it("finds somebody by initials with stops, and nobody by an initial alone where a surname follows", async () => {
    const net = await withPeople("Niels-Jørgen Højlund", "Henrik Mølgaard", "Henrik Lauridsen", "Katrine Sørensen");
    expect((await logged(net, "Coffee with N.J. Højlund and H. Mølgaard")).people).toEqual([
      "Niels-Jørgen Højlund",
      "Henrik Mølgaard",
    ]);
    expect(await net.net('log "Kaffe med K. Larsen i går"')).toMatchObject({
      stdout: "",
      stderr: expect.stringContaining("K. Larsen") as string,
    });
  });

  it("knows nobody by what joins the parts of a surname", async () => {
    const net = await withPeople("Sabine van der Berg", "Al Green", "Emily Clarke");
    expect((await logged(net, "Kaffe med Emily, der lovede mig en liste inden torsdag")).promises).toEqual([
      "them Emily Clarke: en liste by 2026-05-07",
    ]);
    expect((await logged(net, "coffee with Al and Sabine van der Berg")).people).toEqual([
      "Al Green",
      "Sabine van der Berg",
    ]);
    expect((await net.net("show van")).stdout).toBe("");
    expect((await net.net("show 'van der'")).stdout).toContain("Sabine van der Berg");
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

  it.each(["", "  "])("logs nothing where the question is answered with nothing: %j", async (answer) => {
    const { net } = startNet({ answers: [["Who, what, when?", answer]] });
    expect(await net("log")).toMatchObject({
      exitCode: 130,
      stdout: "",
      stderr: "net: no sentence, nothing was logged\n",
    });
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

  it("shows back that it only confirmed what one thought, and so does the timeline", async () => {
    const net = await withPeople("Mette Holm");
    const { stdout } = await net.net('log "lunch with Mette yesterday" --confirmed --energy -1');
    expect(stdout).toContain(" · only confirmed my views\n");
    expect((await net.net("show Mette")).stdout).toContain("met · only confirmed my views · energy −1\n");
    expect((await net.net("brief Mette")).stdout).not.toMatch(/confirmed|energy/);
    expect((await net.net('log "lunch with Mette"')).stdout).not.toContain("confirmed");
  });

  it("takes the likelier of two, met lately, and of two others, the one who is met together with the third", async () => {
    const net = await withPeople("Mette Holm", "Mette Friis", "Lars Bech");
    await net.net('log "coffee with Mette Friis and Lars yesterday"');
    await net.net('log "coffee with Mette Holm 2026-05-02"');
    expect((await logged(net, "lunch with Lars and Mette")).people).toEqual(["Lars Bech", "Mette Friis"]);
  });

  it("is told which of two by where they are from", async () => {
    const net = await withPeople("Mette Holm, CFO @ Nordlys A/S", "Mette Friis @ Lego", "Lars Bech");
    expect((await logged(net, "frokost m Mette fra Nordlys i går")).people).toEqual(["Mette Holm"]);
    expect((await logged(net, "coffee with Lars and Mette at Lego")).people).toEqual(["Lars Bech", "Mette Friis"]);
    expect((await logged(net, "coffee with Lars from London")).people).toEqual(["Lars Bech"]);
    expect(await net.net('log "coffee with Mette from London"')).toMatchObject({ exitCode: 3, stdout: "" });
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

  it("takes no two talks for one", async () => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    expect(await net.net('log "coffee with Mette on Monday and lunch with Lars yesterday"')).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr:
        "net: two talks are told of, on 27 Apr 2026 and on 3 May 2026\n  try: one net log for each, or --on 2026-04-27 for both\n",
    });
    expect(
      (await net.net('log "coffee with Mette on Monday and lunch with Lars yesterday" --on monday')).exitCode,
    ).toBe(0);
  });

  it.each([
    ["coffee with Mette on 20 May", "20 May 2025 or 20 May 2026", "2026-05-20", "2025-05-20"],
    ["kaffe med Mette i juni", "1 Jun 2025 or 1 Jun 2026", "2026-06-01", "2025-06-01"],
  ])("asks of which year a day is that comes soon: %s", async (text, days, soon, last) => {
    const net = await withPeople("Mette Holm");
    expect(await net.net(`log "${text}"`)).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: `net: the day could be ${days}\n  try: net promise "Mette Holm" "…" --by ${soon}, or --on ${last}\n`,
    });
    expect((await net.net(`log "${text}" --on ${last}`)).exitCode).toBe(0);
  });

  it("takes no day for that of the talk by which something is to be", async () => {
    const net = await withPeople("Mette Holm");
    const { on } = await logged(net, "said to Mette that I'd think about it and let her know before the end of June");
    expect(on).toBe("2026-05-04");
  });

  it.each([
    ["coffee with Mette on 20 May 2025", "2025-05-20"],
    ["coffee with Mette in January", "2026-01-01"],
    ["coffee with Mette on 20 August", "2025-08-20"],
  ])("takes a day for the last one where it is told so or comes late: %s", async (text, on) => {
    const net = await withPeople("Mette Holm");
    expect(await logged(net, text)).toMatchObject({ kind: "meet", on, people: ["Mette Holm"] });
  });

  it("deals with a card that has been talked with, and not with one that did not answer", async () => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    await net.net('log "coffee with Mette"');
    await net.net('log "called Lars, no answer"');
    expect(net.store.contacts.inInbox().map(({ name }) => name)).toEqual(["Lars Bech"]);
  });

  it.each([
    ["Jeg lovede Mette at ringe på tirsdag", "me Mette Holm: ringe by 2026-05-05"],
    ["Mette vender tilbage i næste uge", "them Mette Holm: vende tilbage by 2026-05-15"],
    ["Lars will send me the report by Friday", "them Lars Bech: send me the report by 2026-05-08"],
  ])("notes the promise alone where no conversation is told of: %s", async (sentence, promise) => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    const { interaction, promises } = await net.json<LoggedTalk>(`log "${sentence}"`);
    expect(interaction).toBeNull();
    expect(promises.map(({ by, name, text, dueOn }) => `${by} ${name}: ${text} by ${dueOn}`)).toEqual([promise]);
    expect(promises).toMatchObject([{ interactionId: null, madeOn: "2026-05-04" }]);
    for (const name of ["Mette Holm", "Lars Bech"])
      expect(net.store.interactions.of(net.store.contacts.named(name)[0]?.id as never)).toEqual([]);
    expect(net.store.contacts.inInbox()).toHaveLength(2);
  });

  it("says so, says what it left out, and makes a conversation of it where a flag does", async () => {
    const net = await withPeople("Mette Holm");
    const { stdout } = await net.net('log "jeg lovede Mette at ringe på tirsdag, hun er syg"');
    expect(stdout).toContain("Noted Mon 4 May 2026 · no conversation");
    expect(stdout).toContain("left out  hun er syg");
    expect((await logged(net, "jeg lovede Mette at ringe på tirsdag", "--kind call")).kind).toBe("call");
  });

  it.each([
    "jeg skylder ikke Lars noget",
    "har jeg lovet Lars noget?",
    "Haven't heard from Lars since March",
    "not sure if I told Lars I'd send the notes",
  ])("refuses a sentence that tells of nothing, naming who is in it: %s", async (sentence) => {
    const net = await withPeople("Lars Bech");
    expect(await net.net(`log "${sentence}"`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("this names Lars Bech, but tells of no conversation") as string,
    });
  });

  it("says whose a promise became where two were there and none was named with it", async () => {
    const net = await withPeople("Mette Holm", "Lars Bech");
    const sentence = "kaffe med Lars og Mette. Vi aftalte, at jeg sender oplægget";
    expect((await net.net(`log "${sentence}"`)).stdout).toContain(
      "whose?  Lars, named first; if it is Mette: net undo, then name Mette with it",
    );
    for (const plain of [`${sentence} til Mette`, "kaffe med Lars og Mette; hun sender oplægget", "kaffe med Lars"])
      expect((await net.net(`log "${plain}"`)).stdout).not.toContain("whose?");
  });

  it("asks at a terminal whose it is where several were there and none is named with it", async () => {
    const path = join(freshFolder(), "net.db");
    for (const name of ["Mette Holm", "Lars Bech"]) await startNet({ path }).net(`add "${name}"`);
    const logged = async (sentence: string, answers: Answers) => {
      const { net, store } = startNet({ path, answers });
      const { stdout } = await net(`log "${sentence}"`);
      expect(stdout).not.toContain("whose?");
      const told = store.contacts.named("Mette Holm").concat(store.contacts.named("Lars Bech"));
      return told.map(({ id }) => [
        ...store.promises.openOf(id).map(({ by, text }) => `${by} ${text}`),
        ...store.exchanges.of(id).map(({ direction, text }) => `${direction} ${text}`),
      ]);
    };
    expect(
      await logged("coffee with Mette and Lars; I promised the deck", [["To whom: the deck?", "Lars Bech"]]),
    ).toEqual([[], ["me the deck"]]);
    const both = "lunch with Mette and Lars; they promised a list; I gave feedback on the plan; she promised a table";
    expect(
      await logged(both, [
        ["From whom: a list?", "both of them"],
        ["To whom: feedback on the plan?", "Mette Holm"],
      ]),
    ).toEqual([
      ["them a list", "them a table", "give feedback on the plan"],
      ["me the deck", "them a list"],
    ]);
    expect(await logged("called Lars; I promised the menu", [])).toMatchObject([{}, { length: 3 }]);
  });

  it.each([
    ["mail from Mette", []],
    ["mail to Mette", ["me: send a mail"]],
    ["kaffe med Mette; jeg har sendt mailen", ["me: send a mail"]],
    ["coffee with Mette; I sent the mail", ["me: send a mail"]],
    ["coffee with Mette; she sent me the list", ["them: the list of speakers"]],
    ["fik listen fra Mette", ["them: the list of speakers"]],
    ["coffee with Mette; I sent her nothing", []],
    ["coffee with Mette; she has not sent the list", []],
    ["coffee with Mette; I sent the list", []],
  ])("offers as kept what the one did who had promised it: %s", async (sentence, expected) => {
    const net = startNet();
    await net.net('add "Mette Holm" --expects mail');
    await net.net('promise --from Mette "the list of speakers"');
    const { perhapsKept } = await net.json<LoggedTalk>(`log "${sentence}"`);
    expect(perhapsKept.map(({ by, text }) => `${by}: ${text}`)).toEqual(expected);
  });

  it.each([
    ["coffee with Mette about the move", "coffee with Mette about the move", true],
    ["coffee with Mette about the move", "coffee with Mette about the cat", false],
    ["coffee with Mette about the move yesterday", "coffee with Mette about the move", false],
    ["coffee with Mette about the move", "coffee with Mette about the move yesterday", false],
    ["coffee with Mette and Bo", "coffee with Mette and Bo", true],
    ["I promised Mette the deck by friday", "I promised Mette the deck by friday", true],
    ["I promised Mette the deck by friday", "I promised Mette the deck by thursday", true],
    ["I promised Mette the deck", "I promised Bo the deck", false],
    ["I promised Mette the deck", "Mette promised the deck", false],
    ["Introduced Mette to a bank", "Introduced Mette to a bank", true],
    ["Introduced Mette to a bank", "Introduced Bo to a bank", false],
    ["Introduced Mette to a bank", "Introduced Mette to a bank; I promised her the deck", false],
    ["Introduced Mette to a bank", "Introduced Mette to a bank yesterday", false],
    ["Mette introduced me to Jens", "introduced Mette to Jens", false],
  ])("says of the very same that it is noted already: %s; %s", async (first, second, isTwice) => {
    const { net } = await withPeople("Mette Holm", "Bo Lund");
    expect((await net(`log "${first}"`)).stdout).not.toContain("twice?");
    const { stdout } = await net(`log "${second}"`);
    expect(/^ +twice\? +the same is noted already; net undo takes this one back$/m.test(stdout)).toBe(isTwice);
  });

  it.each([
    ["ringede til Mette, aftalte kaffe på tirsdag", ["me: arrange a coffee"]],
    ["mail from Mette; we meet for lunch on Friday", ["me: arrange a coffee"]],
    ["ringede til Mette, aftalte kaffe torsdag kl 9", ["me: arrange a coffee"]],
    ["called Mette; I promised the menu by Friday", []],
    ["called Mette about her new job", []],
  ])("offers as kept a coffee that was to be arranged and now is: %s", async (sentence, expected) => {
    const { net, json } = startNet();
    await net('add "Mette Holm" --expects coffee');
    const { perhapsKept } = await json<LoggedTalk>(`log "${sentence}"`);
    expect(perhapsKept.map(({ by, text }) => `${by}: ${text}`)).toEqual(expected);
  });

  it.each([
    ["kaffe med Mette", "kaffe", ["me: kaffe"]],
    ["kaffe med Mette", "kaffe kl 9", ["me: kaffe kl 9"]],
    ["had coffee with Mette", "a coffee in the harbour", ["me: a coffee in the harbour"]],
    ["mødtes med Mette", "ses igen", ["me: ses igen"]],
    ["walked with Mette", "another walk", ["me: another walk"]],
    ["Mette ringede", "kaffe", []],
    ["Mette asked whether I would speak", "coffee", []],
    ["coffee with Mette last week", "coffee", []],
    ["coffee with Mette, but she didn't come", "coffee", []],
    ["coffee with Mette", "book a table for lunch", []],
    ["coffee with Mette", "the lunch menu for the board", []],
  ])("offers as kept what two were to do together: %s", async (sentence, promised, expected) => {
    const { net, json } = await withPeople("Mette Holm");
    await net(`promise Mette "${promised}"`);
    const { perhapsKept } = await json<LoggedTalk>(`log "${sentence}"`);
    expect(perhapsKept.map(({ by, text }) => `${by}: ${text}`)).toEqual(expected);
  });

  it("asks at a terminal whether it is kept, in a step of its own for each yes", async () => {
    const path = join(freshFolder(), "net.db");
    const { net: before } = startNet({ path, today: "2026-05-02" });
    await before('add "Mette Holm"');
    await before('promise Mette "a coffee"');
    await before('promise --from Mette "the list of speakers"');
    await before('review Mette --verdict develop --next "lunch"');
    const answers: Answers = [
      ["Is it done: lunch, with Mette Holm?", "yes"],
      ["Is it kept: a coffee, to Mette Holm?", "yes"],
      ["Is it kept: the list of speakers, from Mette Holm?", "no"],
    ];
    const asked = startNet({ path, answers });
    const { stdout } = await asked.net('log "coffee with Mette yesterday; she sent me the list"');
    expect(stdout).not.toContain("kept?");
    expect(stdout).toMatch(
      /\nKept lunch, with Mette Holm, on Sun 3 May 2026\nKept a coffee, to Mette Holm, on Sun 3 May 2026/,
    );
    const { net: after, json } = startNet({ path });
    expect((await json<{ promises: readonly { text: string }[] }>("promise")).promises.map(({ text }) => text)).toEqual(
      ["the list of speakers"],
    );
    expect((await after("undo")).stdout).toContain('Took back net done "a coffee Mette"');
    expect((await after("undo")).stdout).toContain('Took back net done "lunch Mette"');
    expect((await after("undo")).stdout).toContain('Took back net log "coffee with Mette yesterday;');
  });

  it("does not ask what the very same has kept that is noted already", async () => {
    const path = join(freshFolder(), "net.db");
    const { net } = startNet({ path });
    for (const line of ['add "Mette Holm"', 'promise Mette "a coffee"', 'log "coffee with Mette"']) await net(line);
    const { stdout } = await startNet({ path, answers: [] }).net('log "coffee with Mette"');
    expect(stdout).toMatch(/twice\?[^]*kept\? +a coffee: net done/);
    expect((await net("undo")).stdout).toContain('Took back net log "coffee with Mette"');
  });

  it("has noted the conversation by the time it asks what that kept", async () => {
    const path = join(freshFolder(), "net.db");
    const { net, json } = startNet({ path });
    await net('add "Mette Holm"');
    await net('promise Mette "a coffee"');
    const asked = startNet({ path, answers: [["Er det holdt: a coffee, til Mette Holm?", "^C"]], language: "da" });
    expect((await asked.net('log "coffee with Mette"')).exitCode).toBe(130);
    expect(await json("show Mette")).toMatchObject({ timeline: [{ kind: "meet" }] });
  });

  it("says that an undated promise is not named by net due", async () => {
    const net = await withPeople("Mette Holm");
    expect((await net.net('log "coffee with Mette; I promised the deck"')).stdout).toMatch(
      /^ +I owe +Mette Holm: the deck, no day named; net promise lists it$/m,
    );
  });

  const withoutRhythm = async ({ json }: ReturnType<typeof startNet>, sentence: string): Promise<readonly string[]> =>
    (await json<LoggedTalk>(`log "${sentence}"`)).withoutRhythm.map(({ name }) => name);

  it("proposes a rhythm on the first two days with somebody who has none, and then no more", async () => {
    const net = await withPeople("Mette Holm");
    expect(await withoutRhythm(net, "mailed Mette on Friday")).toEqual([]);
    expect(await withoutRhythm(net, "coffee with Mette")).toEqual(["Mette Holm"]);
    expect(await withoutRhythm(net, "lunch with Mette yesterday")).toEqual([]);
    expect(await withoutRhythm(net, "lunch with Mette and **Bo Lund**")).toEqual(["Bo Lund"]);
    expect((await net.net('log "lunch with Bo and **Anna Berg**"')).stdout).toContain(
      "none yet with Bo Lund, Anna Berg: net edit NAME --tier wide",
    );
  });

  it.each([["called Mette, no answer"], ["liked a post of Mette"], ["I promised Mette the deck"], ["mail from Mette"]])(
    "proposes no rhythm where the two have not spoken: %s",
    async (sentence) => {
      expect(await withoutRhythm(await withPeople("Mette Holm"), sentence)).toEqual([]);
    },
  );

  it.each([["edit Mette --tier wide"], ["edit Mette --every 6w"], ["inbox --file Mette"], ["archive Mette"]])(
    "proposes no rhythm after net %s",
    async (decided) => {
      const net = await withPeople("Mette Holm");
      await net.net(decided);
      expect(await withoutRhythm(net, "coffee with Mette")).toEqual([]);
    },
  );

  it("proposes a rhythm with the line to type", async () => {
    const net = await withPeople("Mette Holm");
    const { stdout } = await net.net('log "coffee with Mette"');
    const [, line = ""] = /rhythm +none yet: net (.*), or --every 6w$/m.exec(stdout) ?? [];
    expect(await net.net(line)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await net.json("show Mette")).toMatchObject({ contact: { tier: "wide" } });
  });

  it.each([
    ["jeg lovede Mette at ringe på 31/11", 1, '"31/11" is no day'],
    ["Coffee with Mette on friday 31/11", 1, '"friday 31/11" is no day'],
    ["I promised Mette the report tomorow", 2, "did you mean tomorrow?"],
    ["coffee with Mette yesterdya", 2, 'did you mean yesterday?\n  try: net log "coffee with Mette yesterday"'],
    ["kaffe med Mette i mogen", 2, 'net log "kaffe med Mette i morgen"'],
  ])("refuses a day that is none: %s", async (sentence, exitCode, said) => {
    const net = await withPeople("Mette Holm");
    expect(await net.net(`log "${sentence}"`)).toMatchObject({
      exitCode,
      stdout: "",
      stderr: expect.stringContaining(said) as string,
    });
    expect(net.store.journal.list(9)).toHaveLength(1);
  });

  it("asks about a slip on a terminal, and believes the answer", async () => {
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net('add "Mette Holm"');
    const yes = startNet({ path, answers: [['Does "yesterdya" mean yesterday?', "yes"]] });
    expect(await logged(yes, "coffee with Mette yesterdya")).toMatchObject({ on: "2026-05-03" });
    const danish = startNet({ path, answers: [['Does "gra" mean i går?', "yes"]] });
    expect(await logged(danish, "kaffe med Mette i gra")).toMatchObject({ on: "2026-05-03" });
    const no = startNet({ path, answers: [['Does "yesterdya" mean yesterday?', "no"]] });
    expect(await logged(no, "coffee with Mette yesterdya")).toMatchObject({ on: "2026-05-04" });
    expect(await logged(no, "coffee with Mette yesterdya", "--on 2026-05-01")).toMatchObject({ on: "2026-05-01" });
  });

  it("says of a promise that was late when it was noted how long, and takes none from years ago", async () => {
    const net = await withPeople("Mette Holm");
    expect((await net.net('log "coffee with Mette; I promised the deck by yesterday"')).stdout).toContain(
      "the deck, by Sun 3 May 2026, already 1 day over",
    );
    for (const sentence of [
      "coffee with Mette; I promised the deck by 2020-01-01",
      "coffee with Mette 1/1/1850",
      "coffee with Mette; I promised the deck by 1/1/9999",
    ])
      expect(await net.net(`log "${sentence}"`)).toMatchObject({ exitCode: 1, stdout: "" });
  });
});
