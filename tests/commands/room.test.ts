import { describe, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { run } from "../../src/main.ts";
import { type NetOptions, startNet, words } from "../support/harness.ts";

/** Core is meant for two here, and holds Anna, who spoke last week, and Bo, who never did; Carl and Dorte are in close. */
async function startFull(options: NetOptions & { readonly more?: readonly string[] } = {}) {
  const started = startNet(options);
  const quiet = Object.create(started.context, {
    terminal: { value: { ...started.context.terminal, isInteractive: false, out: () => undefined } },
  }) as Context;
  for (const line of [
    "plan --tier core --most 2",
    'add "Anna Holm @ Nordlys" --tier core',
    'add "Bo Friis" --tier core',
    'add "Carl Dam" --tier close',
    'add "Dorte Lund"',
    'log "coffee with Anna" --on 2026-04-27',
    ...(options.more ?? []),
  ]) {
    if ((await run(words(line), quiet)) !== 0) throw new Error(line);
  }
  const tierOf = (name: string) => started.store.contacts.named(name)[0]?.tier;
  return { ...started, tierOf };
}

const QUESTION = "core is full (2 of 2). Instead of whom?";
const BO = "Bo Friis, no conversation yet";
const ANNA = "Anna Holm (Nordlys), last spoke 7 days ago";
const OVER = "nobody: go over";

describe("on a terminal, a full tier asks instead of whom", () => {
  it.each([
    ['add "Emil Dam" --tier core', "Emil Dam", "Added Emil Dam\n"],
    ["edit Carl --tier core", "Carl Dam", "Changed Carl Dam\n  tier  close → core\n"],
    ["inbox --follow Dorte --tier core", "Dorte Lund", "Following up Dorte Lund: send a mail, by Wed 6 May 2026\n"],
  ])("net %s", async (line, name, said) => {
    const { net, tierOf } = await startFull({ answers: [[QUESTION, BO]] });
    const { stdout } = await net(line);
    expect(stdout).toBe(`${said}Bo Friis is in close now, to make room in core\n`);
    expect([tierOf(name), tierOf("Bo Friis"), tierOf("Anna Holm")]).toEqual(["core", "close", "core"]);
    await net("undo");
    expect([tierOf(name) === "core", tierOf("Bo Friis")]).toEqual([false, "core"]);
  });

  it("with the longest silent first, and going over as the last", async () => {
    const { net } = await startFull({ answers: [[QUESTION, "?"]] });
    await expect(net("edit Carl --tier core")).resolves.toMatchObject({
      exitCode: 70,
      stderr: expect.stringContaining(`does not offer "?" but ${BO} | ${ANNA} | ${OVER}`) as string,
    });
  });

  it.each([
    ["core is full (2 of 2). Instead of whom?", [], 3],
    ["core is full (4 of 2). Instead of whom?", ['add "Gry Holm" --tier core', 'add "Fie Lund" --tier core --over'], 5],
  ])("and goes over where the owner says so, as far as they like: %s", async (question, more, people) => {
    const { net, tierOf } = await startFull({ answers: [[question, OVER]], more });
    expect((await net("edit Carl --tier core")).stdout).toContain(`core holds ${people}, meant for 2: net plan\n`);
    expect(tierOf("Carl Dam")).toBe("core");
  });

  it("changes nothing when the question is left", async () => {
    const { net, tierOf } = await startFull({ answers: [[QUESTION, "^C"]] });
    expect((await net("edit Carl --tier core")).exitCode).toBe(130);
    expect(tierOf("Carl Dam")).toBe("close");
  });

  it("in the editor, and of a card with a tier that is followed up in a sitting", async () => {
    const edited = await startFull({
      answers: [[QUESTION, BO]],
      editor: (text) => text.replace("tier: close", "tier: core"),
    });
    await edited.net("edit Carl");
    expect([edited.tierOf("Carl Dam"), edited.tierOf("Bo Friis")]).toEqual(["core", "close"]);
    const sitting = await startFull({
      answers: [
        ["?", "follow up"],
        ["  with", "a mail"],
        [QUESTION, ANNA],
      ],
      more: ["edit Dorte --tier core"],
    });
    await sitting.net("inbox");
    expect(sitting.store.contacts.named("Dorte Lund")[0]).toMatchObject({ standing: "active", tier: "core" });
    expect(sitting.tierOf("Anna Holm")).toBe("close");
  });

  it.each([
    ["a tier with room", "edit Carl --tier active"],
    ["a tier they are in", "edit Anna --tier core --pin"],
    ["something else", "edit Anna --note Hej"],
    ["many at once", "edit --where tier:close --tier core --yes"],
    ["--over", "edit Carl --tier core --over"],
    ["--instead-of", "edit Carl --tier core --instead-of Anna"],
  ])("but not for %s", async (_, line) => {
    const { net } = await startFull({ answers: [] });
    expect(await net(line)).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

describe("unattended", () => {
  it("says that a tier holds more than it is meant for, and refuses at half as many again", async () => {
    const { net, tierOf } = await startFull();
    expect(await net("edit Carl --tier core")).toMatchObject({
      exitCode: 0,
      stdout: "Changed Carl Dam\n  tier  close → core\ncore holds 3, meant for 2: net plan\n",
    });
    const refused = await net('add "Emil Dam" --tier core');
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toBe(
      "net: core would hold 4, and is meant for 2: at most 3\n" +
        "  try: --instead-of NAME moves somebody one tier wider, --over goes over all the same\n",
    );
    expect(tierOf("Emil Dam")).toBeUndefined();
    expect((await net('add "Emil Dam" --tier core --over')).stdout).toContain("core holds 4, meant for 2: net plan\n");
  });

  it("moves whom --instead-of names, in the same step", async () => {
    const { net, json, tierOf } = await startFull();
    expect((await net("edit Carl --tier core --instead-of Anna --dry-run")).stdout).toContain(
      "~ contact  Anna Holm: tier core → close\n",
    );
    const report = await json("edit Carl --tier core --instead-of Anna");
    expect(report).toMatchObject({
      room: { madeRoom: { name: "Anna Holm", from: "core", into: "close" }, overfull: [] },
    });
    await net("undo");
    expect([tierOf("Carl Dam"), tierOf("Anna Holm")]).toEqual(["close", "core"]);
  });

  it("names the wider tier where that is too full then", async () => {
    const { net } = await startFull({ more: ["plan --tier close --most 1"] });
    const { stdout } = await net('add "Emil Dam" --tier core --instead-of Bo');
    expect(stdout).toContain("Bo Friis is in close now, to make room in core\nclose holds 2, meant for 1: net plan\n");
  });

  it("only says it of many at once, and of one who comes back", async () => {
    const { net } = await startFull({ more: ['add "Emil Dam" --tier close', 'add "Fie Lund" --tier close'] });
    expect((await net("edit --where tier:close --tier core --yes")).stdout).toMatch(
      /core holds 5, meant for 2: net plan\n$/,
    );
    await net("archive Anna");
    expect((await net("archive Anna --back")).stdout).toBe(
      "Back in the lists: Anna Holm\ncore holds 5, meant for 2: net plan\n",
    );
  });

  it("takes a pile of pasted cards as many", async () => {
    const { net } = await startFull();
    const cards = ["Emil Dam", "Fie Lund", "Gry Holm"].join("\n\n");
    expect((await net("add --from - --tier core", cards)).stdout).toMatch(/core holds 5, meant for 2: net plan\n$/);
  });

  it.each([
    ["edit Carl --tier core --instead-of Dorte", 1, "Dorte Lund has no place in core to give"],
    ["edit Carl --tier core --instead-of Carl", 1, "Carl Dam has no place in core to give"],
    ["edit Carl --tier core --instead-of Nobody", 3, 'nobody is called "Nobody"'],
    ["edit Carl --note Hej --instead-of Bo", 2, "--instead-of is for one person who joins a tier"],
    ["edit --where tier:close --tier core --instead-of Bo --yes", 2, "--instead-of is for one person"],
    ["inbox --file Dorte --tier core", 2, "--tier goes with --follow"],
  ])("net %s ends in %i", async (line, exitCode, message) => {
    const { net, tierOf } = await startFull();
    const ended = await net(line);
    expect(ended).toMatchObject({ exitCode, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect([tierOf("Carl Dam"), tierOf("Bo Friis")]).toEqual(["close", "core"]);
  });
});
