import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder, startNet } from "./support/harness.ts";

// What is private or confidential is for the owner's eyes: it leaves in nothing, and stands in no report, unless it is asked for by name.

const SECRETS = [
  "burnt-out since May",
  "merging with Kyst in secret",
  "drinks too much coffee",
  "cried at the table",
  "sees a doctor",
];
/** A tag of a private note is in its words. */
const TAG = "separation";
/** What is said in a group stays in the group. */
const GROUP_TALK = [
  "the round was about who leaves",
  "may lose the job in autumn",
  "never to trust the chair",
  "Bo drinks",
];

async function withSecrets() {
  const { net, ...rest } = startNet({ path: join(freshFolder(), "net.db") });
  const run = async (line: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await net(line);
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`);
    return stdout;
  };
  await run('mission --goal "a board seat"');
  await run('add "Mette Holm, CFO @ Nordlys" --new --event "DI netværksdag" --on 2026-01-05 --tier close');
  await run('add "Bo Friis" --new --on 2026-01-05');
  await run(`fact Mette challenge "${SECRETS[0]}" --class private`);
  await run(`fact Mette occupied "${SECRETS[1]}" --class confidential`);
  await run(`fact Mette person "${SECRETS[2]}" --class private`);
  await run(`log "Coffee with Mette and Bo #${TAG}" --note "${SECRETS[3]}" --class private --event "DI netværksdag"`);
  await run(`learn "${SECRETS[4]}" --from Mette --class confidential`);
  await run('fact Mette strength "knows every bank in Odense"');
  await run('group add "Ledernetværk" --purpose "bedre ledere" --no-questions');
  await run("group member Ledernetværk Mette --role chair");
  await run("group member Ledernetværk Bo");
  await run(
    `group meeting Ledernetværk --on today --came all --minutes 90 --note "${GROUP_TALK[0]}"` +
      ` --share "Mette gave all: ${GROUP_TALK[1]}" --share "me learned ${GROUP_TALK[2]}"`,
  );
  await run(`group check Ledernetværk --worth 7 --no-questions --note "${GROUP_TALK[3]}"`);
  await run('outcome "an idea" --via Ledernetværk --via Mette');
  return { run, net, ...rest };
}

const READING = [
  "due",
  "brief Mette",
  "list",
  "list --tsv",
  "score",
  "why Mette",
  "why Bo",
  "review --list",
  "review --next",
  "stats",
  "plan",
  "ask Mette something",
  "match",
  'event show "DI netværksdag"',
  'event report "DI netværksdag"',
  'event plan "DI netværksdag" --coming Mette --offer me',
  "roi",
  "promise",
  "inbox --all",
  "due --all --within 90d",
  "stats --warnings",
  "group list",
  "group compare",
  "group member Ledernetværk",
  "outcome",
  "pulse",
  "list --sort last",
];

it.each(READING)("net %s shows nothing that is private, to people or to programs", async (line) => {
  const { net } = await withSecrets();
  for (const form of [line, `${line} --json`]) {
    const { stdout, stderr } = await net(form);
    for (const secret of [...SECRETS, TAG, ...GROUP_TALK]) expect(`${stdout}${stderr}`).not.toContain(secret);
  }
});

it.each([
  ["everything.json", "", 7],
  ["mette.json", "--person Mette", 5],
  ["bo.json", "--person Bo", 1],
  ["people.vcf", "", 0],
  ["old.vcf", "--vcard 3", 0],
  ["people.csv", "", 0],
  ["net.ics", "", 0],
  ["notes", "--as markdown", 5],
  ["mette.md", "--person Mette", 5],
])("net export %s %s leaves it out, and says how much of it would stand there", async (name, flags, leftOut) => {
  const { run } = await withSecrets();
  const folder = freshFolder();
  mkdirSync(folder, { recursive: true });
  const read = (path: string): string => {
    try {
      return readdirSync(path)
        .map((file) => readFileSync(join(path, file), "utf8"))
        .join("\n");
    } catch {
      return readFileSync(path, "utf8");
    }
  };
  const path = join(folder, name);
  const told = await run(`export ${path} ${flags}`);
  if (leftOut === 0) expect(told).not.toContain("left out");
  else expect(told).toContain(`${leftOut} private or confidential left out: --private takes them`);
  for (const secret of [...SECRETS, TAG, ...GROUP_TALK]) expect(read(path)).not.toContain(secret);
  const whole = join(folder, `whole-${name}`);
  await run(`export ${whole} ${flags} --private`);
  const isAll = leftOut >= 5;
  for (const secret of isAll ? SECRETS.slice(0, 4) : []) expect(read(whole)).toContain(secret);
});

it.each([
  ["everything.json", ""],
  ["mette.json", "--person Mette"],
  ["net.ics", ""],
  ["notes", "--as markdown"],
  ["mette.md", "--person Mette"],
])("net export %s %s leaves out what was promised and given in words that stay", async (name, flags) => {
  const { run } = await withSecrets();
  const kept = ["tell nobody of the divorce", "advice on the burnout", "a name to call at Kyst"];
  await run(
    `log "Coffee with Mette today; I promised to ${kept[0]} by Friday; she gave me ${kept[1]}" --class private`,
  );
  await run(`group meeting Ledernetværk --new --on today --came all --share "Mette gave me: ${kept[2]}"`);
  await run('promise Mette "send the deck" --by friday');
  const folder = freshFolder();
  const texts = async (flag: string): Promise<string> => {
    const path = join(folder, `${flag}${name}`);
    await run(`export ${path} ${flags} ${flag}`);
    const files = name === "notes" ? readdirSync(path).map((file) => join(path, file)) : [path];
    return files.map((file) => readFileSync(file, "utf8").replaceAll("\r\n ", "")).join("\n");
  };
  const open = await texts("");
  for (const words of kept) expect(open).not.toContain(words);
  if (name !== "mette.json" && name !== "mette.md") expect(open).toContain("send the deck");
  expect(await texts("--private")).toContain(kept[0]);
  // Of what is left out of it, a calendar would have the promise alone.
  if (name === "net.ics")
    expect(await run(`export ${join(folder, "again.ics")}`)).toContain("1 private or confidential");
});

it("group talk stands where the group is shown, and in nobody's own copy", async () => {
  const { run } = await withSecrets();
  const shown = await run("group show Ledernetværk --json");
  for (const said of GROUP_TALK) expect(shown).toContain(said);
  for (const line of ["show Mette --all", "show Bo --all", "brief Mette --private", "find chair", "why Mette --json"]) {
    const told = await run(line);
    for (const said of GROUP_TALK) expect(told).not.toContain(said);
  }
  for (const who of ["Mette", "Bo"]) {
    for (const form of ["--as json", "--as markdown"]) {
      const copy = await run(`export - ${form} --person ${who} --private`);
      for (const said of GROUP_TALK) expect(copy).not.toContain(said);
      expect(copy).toContain("Ledernetværk");
    }
  }
});

it("the owner sees it where one person is shown, and in a brief that asks for it", async () => {
  const { run } = await withSecrets();
  expect(await run("show Mette")).toContain(SECRETS[0]);
  expect(await run("brief Mette --private")).toContain(SECRETS[0]);
});

it("one file of all the program speaks to a network, and it is loaded by the command that says so alone", () => {
  const folder = new URL("../src/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const having = (words: RegExp): string[] =>
    files.filter((file) => words.test(readFileSync(new URL(file, folder), "utf8"))).sort();
  expect(files.length).toBeGreaterThan(300);
  expect(having(/\bfetch\(|WebSocket|EventSource|XMLHttpRequest/)).toEqual(["io/web.ts"]);
  expect(having(/^import \{.*io\/web\.ts"|import\(".*io\/web\.ts"\)/m)).toEqual(["commands/dav/connection.ts"]);
});
