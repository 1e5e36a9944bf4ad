import { describe, expect, it } from "vitest";
import { startCircle } from "../support/circle.ts";
import { startNet } from "../support/harness.ts";

describe("net archive", () => {
  it("takes a person out of the lists and names the promises that stand", async () => {
    const { net, json, context } = await startCircle();
    expect((await net("archive Mette Holm")).stdout).toBe(`Archived Mette Holm
These promises stand, though net due is silent about them now; net done 1 or
net drop 1 closes one:
 1  I owe     arrange a coffee, by Tue 17 Mar 2026 (7 weeks over)
 2  I owe     send the deck, by Fri 3 Apr 2026 (4 weeks over)
`);
    expect((await net("list")).stdout).not.toContain("Mette");
    expect((await net("due")).stdout).not.toContain("Mette");
    expect((await net("list --archived")).stdout).toContain("1  Mette Holm");
    expect(context.shown.lines()).toHaveLength(1);
    expect(await json("show Mette")).toMatchObject({ promises: [{}, {}], interactionCount: 2 });
  });

  it("lets the promises it names be closed by their numbers", async () => {
    const { net } = await startCircle();
    await net("archive Mette Holm");
    expect((await net("drop 2")).stdout).toContain("send the deck");
  });

  it.each([
    ["Mette", "Back in the lists: Mette Holm\n", "active"],
    ["Søren", "Back in the lists: Søren Kjær\n", "active"],
    ["Bo", "Back as a card in the inbox: Bo Friis\n", "inbox"],
  ])("brings %s back", async (who, said, standing) => {
    const { net, json, setUp } = await startCircle();
    await setUp(`archive ${who}`);
    expect(await net(`archive ${who} --back`)).toEqual({ stdout: said, stderr: "", exitCode: 0 });
    expect(await json(`show ${who}`)).toMatchObject({ contact: { standing } });
  });

  it("brings back the one in the archive, though a namesake is in the lists", async () => {
    const { net, setUp } = await startCircle();
    await setUp("archive Bo");
    await setUp('add "Bo Berg" --new');
    expect((await net("archive Bo --back")).stdout).toContain("Bo Friis");
  });

  it.each([
    ["archive Bo --back", 1, "not in the archive"],
    ["archive Nobody", 3, "nobody"],
  ])("refuses %s", async (line, exitCode, said) => {
    const { net } = await startCircle();
    expect(await net(line)).toMatchObject({ exitCode, stderr: expect.stringContaining(said) as string });
  });

  it("says so when somebody is archived twice", async () => {
    const { net } = await startCircle();
    await net("archive Bo");
    expect(await net("archive Bo")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("--back") as string });
  });

  it("changes nothing with --dry-run", async () => {
    const { net, json } = await startCircle();
    expect((await net("archive Bo --dry-run")).stdout).toContain("standing inbox → archived");
    expect(await json("show Bo")).toMatchObject({ contact: { standing: "inbox" } });
  });
});

describe("net fact", () => {
  it.each([
    ["occupied", "occupied-with"],
    ["occupied-with", "occupied-with"],
    ["Optaget-af", "occupied-with"],
    ["styrke", "strength"],
    ["ressource", "resource"],
    ["erfaring", "experience"],
    ["udfordring", "challenge"],
    ["person", "person"],
  ])("takes %s for the area %s", async (typed, area) => {
    const { json } = await startCircle();
    expect(await json(`fact Bo ${typed} mangler to udviklere`)).toMatchObject({
      name: "Bo Friis",
      did: "learned",
      fact: { area, text: "mangler to udviklere", learnedOn: "2026-05-04" },
    });
  });

  it("lists what is known by area, numbered as --remove takes it", async () => {
    const { net } = await startCircle();
    expect((await net("fact Mette")).stdout).toBe(`Mette Holm
1  person         sails on Sundays (1 Feb 2024, not fresh since 31 Jan 2026)
2  occupied with  the merger with Sydfyn (1 Apr 2026)
3  strength       knows every bank in Odense (1 Apr 2026)
`);
    expect((await net("fact Mette --remove 2")).stdout).toBe(
      "Removed: Mette Holm, occupied with: the merger with Sydfyn\n",
    );
    expect((await net("fact Mette --remove BANK")).stdout).toContain("knows every bank");
    expect((await net("fact Mette")).stdout.split("\n")).toHaveLength(3);
    await net("undo");
    expect((await net("fact Mette")).stdout).toContain("2  strength       knows every bank in Odense");
  });

  it.each(["--change", "--remove"])("%s takes a whole text before one that holds it too", async (flag) => {
    const { net, json } = await startCircle();
    await net("fact Bo person tea ceremony");
    await net("fact Bo person tea");
    expect(await json(`fact Bo ${flag} tea${flag === "--change" ? " --class private" : ""}`)).toMatchObject({
      fact: { text: "tea" },
    });
  });

  it("makes what is heard again fresh again, and does not note it twice", async () => {
    const { net, json } = await startCircle();
    expect((await net('fact Mette person "Sails on sundays!"')).stdout).toMatch(/^Known already, and fresh again/);
    expect(await json("fact Mette")).toMatchObject({
      facts: [{ text: "sails on Sundays", learnedOn: "2026-05-04" }, {}, {}],
    });
  });

  it.each([
    ["fact Mette shoe size", 2, "no area"],
    ["fact Mette person", 2, "what do you know"],
    ["fact Mette person x --on tomorrow", 1, "still to come"],
    ["fact Mette --remove 9", 3, "no fact of Mette Holm has number 9"],
    ["fact Mette --remove 0", 3, "no fact of Mette Holm has number 0"],
    ["fact Mette --remove o", 3, "could be"],
    ["fact Mette --remove '!'", 3, "no fact of Mette Holm is called"],
    ["fact Nobody person x", 3, "nobody"],
  ])("refuses %s", async (line, exitCode, said) => {
    const { net, json } = await startCircle();
    expect(await net(line)).toMatchObject({ exitCode, stdout: "", stderr: expect.stringContaining(said) as string });
    expect((await json<{ facts: readonly object[] }>("fact Mette")).facts).toHaveLength(3);
  });

  it("says how to begin where nothing is known", async () => {
    const { net } = await startCircle();
    expect(await net("fact Bo")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("net fact") as string });
  });
});

describe("net tag", () => {
  it("adds tags as they are kept, each once", async () => {
    const { net } = await startCircle();
    expect((await net("tag Bo '#Hiring' expo,ny 'To Ord'")).stdout).toBe(
      "Tagged Bo Friis: #expo #hiring #ny #to-ord\n",
    );
    expect((await net("tag Bo ny")).stdout).toBe("Bo Friis: #expo #hiring #ny #to-ord\n");
    expect((await net("tag Bo")).stdout).toBe("Bo Friis: #expo #hiring #ny #to-ord\n");
  });

  it("takes tags off, or none of them where one is not there", async () => {
    const { net, json } = await startCircle();
    expect(await net("tag Mette --remove board nothing")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("#nothing") as string,
    });
    expect(await json("tag Mette --remove '#board' finance")).toMatchObject({
      name: "Mette Holm",
      tags: [],
      isChanged: true,
    });
  });

  it("counts all tags, those in the archive aside", async () => {
    const { net, json, setUp } = await startCircle();
    await setUp("tag Søren board");
    await setUp("archive Bo");
    expect((await net("tag")).stdout).toBe("tag       people\n#board         2\n#finance       1\n");
    expect(await json("tag")).toEqual({
      today: "2026-05-04",
      tags: [
        { tag: "board", count: 2 },
        { tag: "finance", count: 1 },
      ],
    });
    expect((await startNet().net("tag")).stdout).toMatch(/^There are no tags/);
  });

  it.each([
    ["tag --remove", "whose tag is to go?"],
    ["tag Mette --remove", "which tag is to go?"],
    ["tag Mette '#'", '"#" is no tag'],
  ])("refuses %s", async (line, complaint) => {
    const { net, store } = await startCircle();
    const steps = store.journal.list(99).length;
    expect(await net(line)).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining(complaint) as string,
    });
    expect(store.journal.list(99)).toHaveLength(steps);
  });
});

it("knows a fact again as it was said before, and keeps one that differs by its signs alone", async () => {
  const { net, store } = await startCircle();
  for (const text of ["C++", "c++", "C#", "🎉", "👍"]) await net(`fact Bo strength "${text}"`);
  const bo = store.contacts.named("Bo Friis")[0]?.id as never;
  expect(
    store.facts
      .of(bo)
      .map(({ text }) => text)
      .sort(),
  ).toEqual(["C#", "C++", "🎉", "👍"].sort());
});

it("takes back tags of any letters", async () => {
  const { net } = await startCircle();
  await net("tag Bo 🎉 ｆｉｎ zoo ﬁ 🎈");
  await net("tag Bo more");
  expect(await net("undo 2")).toMatchObject({ exitCode: 0, stderr: "" });
});
