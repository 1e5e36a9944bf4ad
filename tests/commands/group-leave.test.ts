import { describe, expect, it } from "vitest";
import { startGroup } from "../support/group.ts";
import type { Answers } from "../support/scripted-prompter.ts";

describe("net group leave", () => {
  it("proposes whom to thank and to keep, and writes nothing by itself", async () => {
    const { net, store } = await startGroup();
    await net('group meeting Leder --on 2026-05-01 --share "mette gave me: a name" --cancelled Bo');
    const { stdout } = await net("group leave Leder --plan");
    expect(stdout).toContain("  thank      Mette Holm, for: a name\n");
    expect(stdout).toContain("  look back  Wed 4 Nov 2026\n");
    expect(store.groups.all()).toMatchObject([{ leftOn: null }]);
    expect(await net("group leave Leder")).toMatchObject({ exitCode: 2 });
  });

  it("asks for each, makes plans and rhythms of what is wanted, and is undone in one step", async () => {
    const { open, net: quiet } = await startGroup();
    await quiet('group meeting Leder --on 2026-05-01 --share "mette gave me: a name" --cancelled Bo');
    const { net, store } = open({
      answers: [
        ['Thank Mette Holm for "a name"?', "yes"],
        ["Stay in touch with Mette Holm, each quarter?", "yes"],
        ["Stay in touch with Søren Kjær, each quarter?", "no"],
        ["Leave Ledernetværk? All of it stays in the file; net undo brings you back.", "yes"],
      ],
    });
    const mette = store.contacts.named("Mette Holm")[0]?.id ?? ("" as never);
    expect(await net("group leave Leder --note enough")).toMatchObject({ exitCode: 0 });
    expect(store.groups.all()).toMatchObject([
      { leftOn: "2026-05-04", lookBackOn: "2026-11-04", leavingNote: "enough", purpose: "better leaders" },
    ]);
    expect(store.contacts.byId(mette)?.tier).toBe("active");
    expect(store.promises.openOf(mette)).toMatchObject([
      { text: "say thank you: a name", isPlan: true, dueOn: "2026-05-11" },
    ]);
    expect(await quiet("group leave Leder --yes")).toMatchObject({ exitCode: 1 });
    await net("undo");
    expect(store.groups.all()).toMatchObject([{ leftOn: null }]);
    expect([store.contacts.byId(mette)?.tier, store.promises.openOf(mette)]).toEqual([null, []]);
  });

  it("asks in Danish where Danish is spoken, and removes likewise", async () => {
    const { open, net: quiet } = await startGroup();
    await quiet('group meeting Leder --on 2026-05-01 --share "mette gave me: {name} a book" --cancelled Bo');
    const asked = [
      ['Vil du takke Mette Holm for "{name} a book"?', "yes"],
      ["Vil du holde kontakten med Mette Holm, hvert kvartal?", "yes"],
      ["Vil du holde kontakten med Søren Kjær, hvert kvartal?", "no"],
      ["Vil du gå ud af Ledernetværk? Alt bliver i filen; net undo bringer dig tilbage.", "yes"],
    ] as const;
    const leaving = open({ language: "da", answers: asked });
    expect(await leaving.net("group leave Leder")).toMatchObject({ exitCode: 0 });
    await quiet("group leave Leder --back");
    const meeting =
      "Skal mødet den 1. maj 2026 fjernes, også som kontakt med dem, der kom? net undo bringer det tilbage.";
    const group =
      "Skal Ledernetværk fjernes sammen med 0 møder og det, de siger om medlemmerne? net undo bringer det tilbage.";
    await quiet("config language da");
    expect(await open({ answers: [[meeting, "yes"]] }).net("group meeting Leder --remove 1")).toMatchObject({
      exitCode: 0,
    });
    expect(await open({ answers: [[group, "yes"]] }).net("group remove Leder")).toMatchObject({ exitCode: 0 });
  });

  it("is done by flags, and taken back with --back", async () => {
    const { net, store } = await startGroup();
    expect(await net("group leave Leder --thank all --keep none --look-back none --yes")).toMatchObject({
      exitCode: 0,
    });
    expect(store.groups.all()).toMatchObject([{ leftOn: "2026-05-04", lookBackOn: null }]);
    expect((await net("group")).stdout).toContain("left 4 May 2026");
    expect((await net("group leave Leder --back")).stdout).toMatch(/^Back in Ledernetværk\n/);
    expect(store.groups.all()).toMatchObject([{ leftOn: null }]);
    expect(await net("group leave Leder --back")).toMatchObject({ exitCode: 1 });
    expect(store.groups.all().map(({ id }) => store.evaluations.of(id))).toEqual([[]]);
  });

  it("is a decision to go on for whoever comes back to what they had decided to leave", async () => {
    const { net, json, goTo } = await startGroup();
    const next = async () => (await json<{ nextAct: string }>("group check Leder")).nextAct;
    await net("group check Leder --decide leave");
    expect(await next()).toContain("net group leave Ledernetværk --plan");
    await net("group leave Leder --yes");
    goTo("2026-05-20");
    await net("group leave Leder --back");
    expect(await next()).not.toContain("--plan");
    expect((await net("group show Leder")).stdout).toContain("20 May 2026: decided: continue");
    await net("undo");
    expect((await net("group show Leder")).stdout).not.toContain("continue");
  });
});

it("shows nothing that could steer the terminal", async () => {
  const { open, net } = await startGroup();
  await net('group edit Leder --name "Leder\u001b[2J" --theme "x\u001b[2J"');
  await net('group meeting Leder --share "mette gave me: \u001b[2J"');
  const confirmed: Answers = [
    ['Thank Mette Holm for "^[[2J"?', "yes"],
    ["Stay in touch with Mette Holm, each quarter?", "yes"],
    ["Stay in touch with Bo Friis, each quarter?", "no"],
    ["Stay in touch with Søren Kjær, each quarter?", "no"],
    ["Leave Leder^[[2J? All of it stays in the file; net undo brings you back.", "yes"],
  ];
  for (const line of [
    "group",
    "group show Leder",
    "group check Leder",
    "group meeting Leder --list",
    "group compare",
  ]) {
    expect((await net(line)).stdout, line).not.toContain("\u001b");
  }
  expect((await open({ answers: confirmed }).net("group leave Leder")).stdout).not.toContain("\u001b");
});

it("who is in a group but is not proposed to be kept or thanked is told so", async () => {
  const { net } = await startGroup();
  const kept = await net("group leave Leder --keep Bo --yes");
  expect(kept).toMatchObject({ exitCode: 3 });
  expect(kept.stderr).toContain("Bo Friis is not among those proposed");
  expect(kept.stderr).toContain('net edit "Bo Friis" --tier wide');
  expect((await net("group leave Leder --thank Bo --yes")).stderr).toContain("what they gave you is not noted");
  expect((await net("group leave Leder --keep Zoe --yes")).stderr).toContain('nobody in the group is "Zoe"');
});

it("a comparison after the last group was left does not say that there is none", async () => {
  const { net } = await startGroup();
  await net("group leave Leder --yes");
  expect((await net("group compare")).stdout).toContain("You are in no group.");
});
