import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { program } from "../src/commands/common/program.ts";
import { COMMANDS } from "../src/commands/index.ts";
import { VERSION } from "../src/version.ts";
import { startNet } from "./support/harness.ts";
import { played } from "./support/transcript.ts";

const root = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const shown = COMMANDS.filter(({ group }) => group !== null).map(({ name }) => name);

const READING = [
  "dupes",
  "dav status",
  "group list",
  "group show",
  "group compare",
  ...["due", "show", "brief", "list", "find", "history", "why", "score", "match", "roi"],
  ...["event list", "event show"],
  ...["event", "group", "dav"],
];

describe.each(shown)("net %s", (name) => {
  it("has a summary, examples in its help, and a place in the README", async () => {
    const { net, context } = startNet();
    const { stdout, exitCode } = await net(`${name} --help`);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ net ${name}`));
    expect(program(context, COMMANDS, [name]).commands[0]?.summary()).not.toBe("");
    expect(readme).toContain(`\`net ${name}\``);
  });

  const { context } = startNet();
  const under = program(context, COMMANDS, [name]).commands[0]?.commands.map((each) => `${name} ${each.name()}`) ?? [];

  it.each(under)("%s has a summary, and examples in its help", async (each) => {
    const { stdout, exitCode } = await startNet().net(`${each} --help`);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ net ${each}`));
    expect((await startNet().net(`help ${each}`)).stdout).toBe(stdout);
  });

  it.each([name, ...under])("%s has each of its examples in one line of 80 columns, to be pasted", async (each) => {
    const [, examples = ""] = (await startNet().net(`${each} --help`)).stdout.split("\nExamples:\n");
    const [, ...shown] = `\n${examples.trimEnd()}`.split("\n  $ ");
    expect(shown.filter((example) => !/^net [^\n]*?(\s+\([^]*\))?$/.test(example))).toEqual([]);
  });

  it.each([name, ...under])("%s offers --json, and --dry-run where it writes", async (each) => {
    const { stdout } = await startNet().net(`${each} --help`);
    const isText = ["completion", "help"].includes(each);
    const isReading = READING.includes(each);
    expect(/^ +--json /m.test(stdout)).toBe(!isText);
    expect(/^ +--dry-run /m.test(stdout)).toBe(!isText && !isReading);
  });
});

const below = COMMANDS.flatMap(({ name, build }) =>
  build(startNet().context).commands.map((each) => [`${name} ${each.name()}`] as const),
);

describe.each(below)("net %s", (name) => {
  it("has a summary, examples, --json, and --dry-run where it writes", async () => {
    const { stdout, exitCode } = await startNet().net(`${name} --help`);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n {2}\\$ net ${name}`));
    expect(stdout).toMatch(/^ +--json /m);
    const isReading = / (list|show|compare|status)$/.test(name);
    expect(/^ +--dry-run /m.test(stdout)).toBe(!isReading);
  });
});

it("the table of the README lists the commands under the headings of net --help, and in its order", () => {
  const rows = [...readme.matchAll(/^\| ?([a-z ]*?) ?\| (`net .*?) \|/gm)];
  let heading = "";
  const listed = rows.flatMap(([, group = "", names = ""]) => {
    heading = group === "" ? heading : group;
    return [...names.matchAll(/`net ([a-z]+)`/g)].map(([, name]) => `${heading}: ${name ?? ""}`);
  });
  const groups = [...new Set(COMMANDS.flatMap(({ group }) => group ?? []))];
  const told = groups.flatMap((group) =>
    COMMANDS.filter((each) => each.group === group).map(({ name }) => `${group.toLowerCase()} ${name}`),
  );
  expect(listed).toEqual(told);
});

it("every place the README leads to is there", () => {
  const headings = [...readme.matchAll(/^#{2,3} (.*)$/gm)].map(([, heading = ""]) =>
    heading.toLowerCase().replaceAll(" ", "-"),
  );
  const links = [...readme.matchAll(/\]\(#([^)]*)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !headings.includes(link ?? ""))).toEqual([]);
});

describe.each(["README.md", "docs/json.md"])("%s", (page) => {
  it("shows what is really seen", async () => {
    const written = readFileSync(new URL(page, root), "utf8");
    const blocks = [...written.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
    const session = (await played(blocks.join("%%\n"), "%%")).split("%%\n");
    const fresh = written.replace(/```console\n[\s\S]*?```/g, () => `\`\`\`console\n${session.shift() ?? ""}\`\`\``);
    await expect(fresh).toMatchFileSnapshot(`../${page}`);
  });

  it("names no command that does not exist", () => {
    const named = [...readFileSync(new URL(page, root), "utf8").matchAll(/(?:^\$ |`)net ([a-z]+)/gm)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !shown.includes(name ?? ""))).toEqual([]);
  });
});

it("docs/json.md begins each report with the day it is of, and names somebody in one way", () => {
  const page = readFileSync(new URL("docs/json.md", root), "utf8");
  const reports = [...page.matchAll(/^\{\n[\s\S]*?^\}$/gm)].map(
    ([text]) => JSON.parse(text) as Record<string, unknown>,
  );
  expect(reports.length).toBeGreaterThan(60);
  expect(reports.filter((report) => Object.keys(report)[0] !== "today").map((report) => Object.keys(report))).toEqual(
    [],
  );
  expect(reports.filter((report) => "id" in report)).toEqual([]);
});

it("docs/json.md has the shape of every command that prints one", () => {
  const page = readFileSync(new URL("docs/json.md", root), "utf8");
  const without = ["completion", "help", "done", "move", "snooze", "drop", "redo", "take", "thank"]; // all but the first two share a shape with others
  expect(
    shown.filter((name) => !without.includes(name) && !new RegExp(`^\\$ net ${name}\\b.*--json`, "m").test(page)),
  ).toEqual([]);
});

it("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  expect(VERSION).toBe(version);
});
