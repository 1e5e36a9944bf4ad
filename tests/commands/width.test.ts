import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { widthOf } from "../../src/views/table.ts";
import { TOPICS } from "../../src/views/topics.ts";
import { startNet } from "../support/harness.ts";

const pages = [
  "help",
  ...Object.keys(TOPICS).map((topic) => `help ${topic}`),
  ...COMMANDS.filter(({ group }) => group !== null).flatMap(({ name, build }) => [
    `help ${name}`,
    ...build(startNet().context).commands.map((each) => `help ${name} ${each.name()}`),
  ]),
];

/** Lines wider than the terminal that could have been broken at a space. */
function tooWide(text: string, width: number): readonly string[] {
  return text.split("\n").filter((line) => widthOf(line) > width && line.trim().includes(" "));
}

describe.each([80, 60, 40])("at %d columns", (width) => {
  it.each(pages)("net %s is broken between words, and no line is wider", async (page) => {
    const { stdout, exitCode } = await startNet({ width }).net(page);
    expect(exitCode).toBe(0);
    expect(tooWide(stdout, width)).toEqual([]);
  });

  it.each(
    COMMANDS.flatMap(({ name, reads }) =>
      reads === undefined || name.startsWith("_") ? [] : name === "home" ? "" : name,
    ),
  )("net %s is broken between words where there is nothing yet", async (line) => {
    const { stdout, stderr } = await startNet({ width }).net(line);
    expect(stdout + stderr).not.toBe("");
    expect(tooWide(stdout + stderr, width)).toEqual([]);
  });

  it("net list is broken between words where nobody is like that", async () => {
    const { net } = startNet({ width });
    await net("add Mette");
    for (const line of ["list tag:nobody", "list --archived", "list tag:nobody --columns name,stage"]) {
      const { stdout } = await net(line);
      expect(stdout).toContain("Nobody is like that");
      expect(tooWide(stdout, width)).toEqual([]);
    }
  });

  it.each([
    "review --dormant --verdict keep",
    "event debrief",
    "event debrief Nobody --energy 1",
    "config language klingon",
    "config region Jyllandsgadekvarteret",
    "group add",
    "add",
    "list tier:nobody-ever-heard-of-such-a-tier",
    "promise --by friday",
    "done 999",
    "edit Mette --tier core --every 6w --title CEO",
    "forget",
    "due --within a-length-of-time-nobody-understands",
    "show 'somebody with a very long name who is not in the file at all'",
    "duee",
    "log --unknown-option",
  ])("what is wrong with net %s is broken between words", async (line) => {
    const { stderr, exitCode } = await startNet({ width }).net(line);
    expect(exitCode).not.toBe(0);
    expect(stderr).not.toBe("");
    expect(tooWide(stderr, width)).toEqual([]);
  });
});

it("what goes into a pipe is not broken", async () => {
  const { net } = startNet({ width: Infinity });
  const name = "Anna-Katrine Bach Christiansen-Lund";
  await net(`add "${name}, Head of People and of everything else that has to do with people @ Fjordbank A/S"`);
  await net(`promise "${name}" "${"the figures of the year before last, ".repeat(4)}all of them" --by today`);
  const { stdout } = await net("due");
  expect(stdout.split("\n").filter((line) => line.includes(name))).toEqual([
    expect.stringMatching(/^1 {2}.*all of them, today.* {2}→ net done 1$/),
  ]);
  expect((await net("help days")).stdout).toMatch(
    /^A weekday is never today: .*The day understood is always shown\.$/m,
  );
  expect((await net("edit Nobody --title CEO")).stderr).toMatch(/^net: .*\n(?: {2}try: .*\n)?$/);
});
