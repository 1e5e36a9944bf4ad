import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder, type NetOptions, startNet } from "../support/harness.ts";

async function withCards(options?: NetOptions) {
  const path = join(freshFolder(), "net.db");
  const first = startNet({ path });
  for (const name of ["Anna Berg", "Bo Friis", "Carl Dam", "Dorte Ejby"])
    await first.net(`add "${name}" --expects mail`);
  await first.net('add "Lars Bech" --tier core');
  return startNet({ ...options, path });
}

const standingOf = ({ store }: ReturnType<typeof startNet>, name: string) => store.contacts.named(name)[0]?.standing;

describe("net inbox", () => {
  it("shows three at a time, and says how many more there are", async () => {
    const { net } = await withCards();
    const { stdout } = await net("inbox");
    expect(stdout).toContain("Anna Berg");
    expect(stdout).not.toContain("Dorte");
    expect(stdout).toContain("1 card more (net inbox --all)");
  });

  it.each([
    ["", "promise --from Erik call", "send a mail"],
    ["", "promise Erik call", null],
    ["--expects coffee", "promise --from Erik call", "arrange a coffee"],
    ["--expects coffee", "promise Erik call", "arrange a coffee"],
    ["--expects none", "promise --from Erik call", null],
  ])("follows up %s, after net %s, with what is expected of me: %s", async (flag, before, text) => {
    const { net, json } = await withCards();
    await net('add "Erik Ravn"');
    expect((await net(before)).exitCode).toBe(0);
    const { promise } = await json<{ promise: { text: string } | null }>(`inbox --follow Erik ${flag}`);
    expect(promise?.text ?? null).toBe(text);
  });

  it("takes one key a card, saves each at once, and is taken up where it was left", async () => {
    const net = await withCards({
      answers: [
        ["?", "follow up"],
        ["?", "discard"],
        ["?", "^C"],
      ],
    });
    expect(await net.net("inbox")).toMatchObject({
      exitCode: 130,
      stderr: "net: stopped; what you have dealt with is kept\n  try: net inbox\n",
    });
    expect(["Anna Berg", "Bo Friis", "Carl Dam"].map((name) => standingOf(net, name))).toEqual([
      "active",
      "archived",
      "inbox",
    ]);
  });

  it("asks in Danish where that is set", async () => {
    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    await first.net("config language da");
    for (const name of ["Anna Berg", "Bo Friis", "Carl Dam"]) await first.net(`add "${name}"`);
    const net = startNet({
      path,
      answers: [
        ["?", "give videre"],
        ["  Til hvem? (Enter springer over)", ""],
        ["?", "senere"],
        ["?", "følge op"],
        ["  med", "en kop kaffe"],
      ],
    });
    const { stdout } = await net.net("inbox");
    expect(stdout).toContain("Following up Carl Dam: arrange a coffee");
    expect(stdout).toContain("1 tilbage. Næste gang: net inbox, når du vil.\n");
    const left = startNet({ path, answers: [["?", "^C"]] });
    expect((await left.net("inbox")).stderr).toBe("net: afbrudt; det, du har gjort, er gemt\n  try: net inbox\n");
  });

  it("goes through hand on, later and the expectation of a card without a promise", async () => {
    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    for (const name of ["Anna Berg", "Bo Friis", "Carl Dam"]) await first.net(`add "${name}"`);
    await first.net('add "Lars Bech" --tier core');
    const net = startNet({
      path,
      answers: [
        ["?", "hand on"],
        ["  To whom? (Enter skips)", "Lars"],
        ["?", "later"],
        ["?", "follow up"],
        ["  with", "a coffee"],
      ],
    });
    const { stdout } = await net.net("inbox");
    expect(stdout).toContain("hand on the card of Anna Berg, by Wed 6 May 2026 (to Lars\nBech)");
    expect(stdout).toContain("Following up Carl Dam: arrange a coffee, by Mon 18 May 2026");
    expect(stdout).toContain("1 left. Next: net inbox, whenever you like.");
  });

  it("asks again to whom, where the card would go to whom it is of, and goes on", async () => {
    const path = join(freshFolder(), "net.db");
    const first = startNet({ path });
    for (const name of ["Anna Berg", "Bo Friis"]) await first.net(`add "${name}"`);
    const net = startNet({
      path,
      answers: [
        ["?", "hand on"],
        ["  To whom? (Enter skips)", "Anna"],
        ["  To whom? (Enter skips)", "Jens"],
        ["?", "discard"],
      ],
    });
    expect(await net.net("inbox")).toMatchObject({
      exitCode: 0,
      stderr: "net: it is Anna Berg whose card it is\n  try: another name\n",
    });
    expect(["Anna Berg", "Bo Friis"].map((name) => standingOf(net, name))).toEqual(["filed", "archived"]);
  });

  it("is dealt with by flags where nobody can answer", async () => {
    const net = await withCards();
    expect((await net.net("inbox --follow Anna")).stdout).toBe("Following up Anna Berg\n");
    expect((await net.net("inbox --file Bo")).stdout).toBe("Filed Bo Friis; let go: send a mail\n");
    expect((await net.net("inbox --hand-on Carl --to Lars")).stdout).toBe(
      "Handed on Carl Dam: hand on the card of Carl Dam, by Wed 6 May 2026 (to Lars\nBech); let go: send a mail\n",
    );
    expect((await net.net("inbox --discard Dorte")).stdout).toBe("Put away Dorte Ejby; let go: send a mail\n");
    expect(["Anna Berg", "Bo Friis", "Carl Dam", "Dorte Ejby"].map((name) => standingOf(net, name))).toEqual([
      "active",
      "filed",
      "filed",
      "archived",
    ]);
    expect((await net.net("inbox")).stdout).toBe("The inbox is empty.\n");
    expect((await net.net("inbox --file Bo")).exitCode).toBe(1);
  });

  it("lets go of the promise of a card that is filed or put away, and keeps that of one followed up", async () => {
    const net = await withCards();
    await net.net("inbox --follow Anna");
    await net.net("inbox --file Bo");
    const states = (name: string) =>
      net.store.promises.of(net.store.contacts.named(name)[0]?.id ?? ("" as never)).map(({ state }) => state);
    expect([states("Anna Berg"), states("Bo Friis")]).toEqual([["open"], ["dropped"]]);
  });

  it("leaves standing what was promised beside it, and says what is let go", async () => {
    const net = await withCards();
    await net.net('promise Bo "send my CV" --by 2027-01-01');
    const { letGo } = await net.json<{ letGo: { text: string }[] }>("inbox --file Bo");
    expect(letGo.map(({ text }) => text)).toEqual(["send a mail"]);
    const promises = net.store.promises.of(net.store.contacts.named("Bo Friis")[0]?.id ?? ("" as never));
    expect(promises.map(({ text, state }) => [text, state]).sort()).toEqual([
      ["send a mail", "dropped"],
      ["send my CV", "open"],
    ]);
  });

  it("deals with whoever was given what was promised, and not with whoever gave it", async () => {
    const net = await withCards();
    await net.net('promise --from Bo "a name" --by friday');
    await net.net('promise Anna "a book" --by friday');
    const due = async () =>
      (await net.json<{ items: { name: string }[] }>("due --all")).items.map(({ name }) => name).sort();
    expect(await net.net("done 'send a mail Anna'")).toMatchObject({ exitCode: 0 });
    await net.net('done "a name"');
    expect([standingOf(net, "Anna Berg"), standingOf(net, "Bo Friis")]).toEqual(["active", "inbox"]);
    expect(await due()).toEqual(["Anna Berg", "Bo Friis", "Carl Dam", "Dorte Ejby"]);
    await net.net('done "a book"');
    expect(await due()).toEqual(["Bo Friis", "Carl Dam", "Dorte Ejby"]);
    await net.net("promise");
    await net.net("done 1 2 3");
    expect(net.store.contacts.countInInbox()).toBe(0);
    await net.net("undo");
    expect(net.store.contacts.countInInbox()).toBe(3);
  });

  it("--bankrupt files all, asks before it does, and comes back with one undo", async () => {
    const net = await withCards();
    expect(await net.net("inbox --bankrupt")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--yes") as string,
    });
    expect((await net.net("inbox --bankrupt --yes")).stdout).toBe(
      "Filed 4 cards, and let go of 4 promises. net undo brings them back.\n",
    );
    expect(net.store.contacts.countInInbox()).toBe(0);
    await net.net("undo");
    expect(net.store.contacts.countInInbox()).toBe(4);
  });

  it("speaks of one card as of one", async () => {
    const path = join(freshFolder(), "net.db");
    await startNet({ path }).net('add "Anna Berg"');
    const net = startNet({ path, answers: [["File 1 card? net undo brings it back.", "yes"]] });
    expect((await net.net("inbox --bankrupt")).stdout).toContain("Filed 1 card. net undo brings it back.\n");
  });

  it("proposes to file what has waited for over thirty days, and files only that", async () => {
    const net = await withCards();
    expect((await net.net("inbox --stale --yes")).stdout).toBe("No card has waited for more than 30 days.\n");
    net.goTo("2026-06-04");
    await net.net('add "Emil Foss"');
    expect((await net.net("inbox")).stdout).toContain(
      "4 cards of more than 30 days ago (net inbox --stale files them)",
    );
    await net.net("inbox --stale --yes");
    expect(net.store.contacts.inInbox().map(({ name }) => name)).toEqual(["Emil Foss"]);
  });

  it("does not count cards in the list of relations that are due by rhythm", async () => {
    const net = await withCards();
    const { items } = await net.json<{ items: { name: string; reasons: { kind: string }[] }[] }>("due --all");
    expect(items.find(({ name }) => name === "Lars Bech")).toBeUndefined();
    expect(items.every(({ reasons }) => reasons.some(({ kind }) => kind === "card" || kind === "mine"))).toBe(true);
  });
});
