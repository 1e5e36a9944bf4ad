import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/domain/ask.ts";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

describe("net ask", () => {
  it("shows the balance, what could be given first, the needs, and how alive the tie is", async () => {
    const { net } = await startCircle();
    await net('give Mette "a book on pricing"');
    await net('me --offer "speaking about ERP mergers"');
    await net('need Mette "a speaker for the annual meeting"');
    await net('need Mette "en ny revisor" --on 2025-01-01');
    const { stdout } = await net('ask Mette "would you recommend me?"');
    expect(flat(stdout)).toContain(
      "Before you ask Mette Holm: would you recommend me? balance you have given a little more",
    );
    expect(flat(stdout)).toContain(
      'give first? they need: a speaker for the annual meeting · you offer: speaking about ERP mergers → net give "Mette Holm" "speaking about ERP mergers"',
    );
    expect(flat(stdout)).toContain("en ny revisor (not confirmed since 1 Jan 2025, ask whether it still holds)");
    expect(flat(stdout)).toContain("contact you last spoke 5 weeks ago; the tie is alive (0.52 of 1)");
    expect(flat(stdout)).toContain("I owe send the deck");
    expect(stdout).toContain("--sent\n");
  });

  it.each([
    ["early on", "2026-04-20", "met-lately", true],
    ["a month later", "2026-04-03", "met-lately", false],
    ["before anything was given", "2025-01-01", "nothing-given", true],
  ])("has a kind word %s", async (_, metOn, remark, isThere) => {
    const { net, json } = startNet();
    await net(`add "Bo Friis" --on ${metOn}`);
    expect((await json<Ask>('ask Bo "x"')).remarks.includes(remark as Ask["remarks"][number])).toBe(isThere);
  });

  it("has one where more was taken, and where a promise is past its day, and none where all is well", async () => {
    const { net, json, goTo } = startNet();
    await net('add "Bo Friis" --on 2025-01-01');
    await net('take Bo "a big favour" --size big');
    await net('promise Bo "the list" --by friday');
    goTo("2026-05-11");
    expect((await json<Ask>("ask Bo")).remarks).toEqual(["nothing-given", "taken-more", "promise-open"]);
    await net("done list");
    await net('give Bo "another" --size big');
    expect((await json<Ask>("ask Bo")).remarks).toEqual([]);
  });

  it("tells a step that was planned as that, and asks to keep none of it", async () => {
    const { net, json, goTo } = startNet();
    await net('add "Bo Friis" --on 2025-01-01');
    await net('log "coffee with Bo"');
    await net('review Bo --verdict develop --next "coffee" --by friday');
    goTo("2026-05-11");
    expect((await json<Ask>("ask Bo")).remarks).toEqual(["nothing-given"]);
    expect(flat((await net("ask Bo")).stdout)).toContain("I plan coffee, by Fri 8 May 2026 (3 days over)");
  });

  it("writes nothing unless it is asked to", async () => {
    const { net, store } = await startCircle();
    const before = store.journal.list(99);
    await net('ask Mette "would you?"');
    await net('ask Mette "would you?" --sent --dry-run');
    expect(store.journal.list(99)).toEqual(before);
  });

  it("with --sent notes a message that awaits its answer, so that nothing else is urged meanwhile", async () => {
    const { net, json, store } = startNet();
    await net('add "Bo Friis" --on 2025-01-01 --tier core');
    await net('log "coffee with Bo 2026-03-15"');
    const urgency = async () => (await json<{ items: { urgency: number }[] }>("due --all")).items[0]?.urgency ?? 0;
    const before = await urgency();
    expect(before).toBeGreaterThan(0);
    const { stdout } = await net('ask Bo "would you look at my pitch?" --sent --kind mail --on yesterday');
    expect(stdout).toContain("Noted mail · Sun 3 May 2026 · awaits an answer");
    expect(stdout).toContain('net log "Bo Friis replied …" when they do');
    expect((await net('log "Bo Friis replied yes" --dry-run')).stdout).toContain("message with Bo Friis");
    const [contact] = store.contacts.named("Bo Friis");
    if (!contact) throw new Error("Bo");
    expect(store.interactions.of(contact.id)).toMatchObject([
      {
        kind: "mail",
        initiator: "me",
        isAnswered: false,
        note: "asked: would you look at my pitch?",
        on: "2026-05-03",
      },
      { kind: "meet" },
    ]);
    expect(await urgency()).toBeLessThan(before);
  });

  it("asks on a terminal whether it is sent already, and believes the answer", async () => {
    const question = "Asked already? Then it is noted, and awaits an answer.";
    const yes = await startCircle({ answers: [[question, "yes"]] });
    expect((await yes.net('ask Mette "would you?"')).stdout).toContain("awaits an answer");
    const no = await startCircle({ answers: [[question, "no"]] });
    expect((await no.net('ask Mette "would you?"')).stdout).not.toContain("awaits an answer\n");
    const quiet = await startCircle({ answers: [] });
    expect((await quiet.net("ask Mette")).exitCode).toBe(0);
    expect((await quiet.net('ask Mette "would you?" --json')).exitCode).toBe(0);
  });

  it("names whom net log would not find in a sentence as it takes them", async () => {
    const { net } = startNet();
    await net('add --name "Bo 2 Friis"');
    expect((await net('ask "Bo 2 Friis" "would you?" --sent')).stdout).toContain('net log "**Bo 2 Friis** replied …"');
  });

  it.each([
    ["ask Mette --sent", 2, "what did you ask?"],
    ["ask Nobody x", 3, 'nobody is called "Nobody"'],
    ["ask Mette x --sent --on tomorrow", 1, "is still to come"],
    ["ask Mette x --sent --kind meet", 2, "it is one of message, mail, call"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net } = await startCircle();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
  });
});
