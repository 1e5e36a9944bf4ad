// Measures whole commands, process start included, as a ratio to a bare Node script that reads one row of the same file.
// Every round runs every case once, shuffled, and the ratios are taken within the round, so that a machine that is slower
// for a minute is slower for all of them. Prints; it is no test, and ends badly only where a command fails.
import { spawnSync } from "node:child_process";
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cacheFolder, fileOf } from "./files.mjs";
import { KNOWN } from "./people.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const net = join(here, "../../bin/net.cjs");
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "25" },
    sizes: { type: "string", default: "1k,10k,100k" },
    only: { type: "string" },
    gatherings: { type: "boolean", default: false },
    plain: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(options.rounds);
const sizes = options.sizes.split(",").map((text) => Number(text.replace("k", "000")));
if (![rounds, ...sizes].every((each) => Number.isInteger(each) && each > 0)) {
  console.error(
    "usage: node scripts/bench/run.mjs [--rounds 25] [--sizes 1k,10k,100k] [--only due,add] [--gatherings | --plain] [--json]",
  );
  process.exit(2);
}
const WARM_UP = 2;
const FLAT = 1.1;
const [MIDDLE, LARGE] = [10_000, 100_000];

const [, , read] = KNOWN;
/**
 * How far above bare each command may lie, and what is typed for it; `turn` tells one run from the next. Each run writes to
 * somebody else, `person()`, for nobody has a hundred open promises.
 */
const CASES = [
  { name: "bare, and a row written", script: "bare-write.cjs" },
  { name: "--help", goal: 1.0, words: () => ["--help"] },
  { name: "due", goal: 1.15, words: () => ["due"] },
  { name: "due --count", words: () => ["due", "--count"] },
  {
    name: "due --count, again",
    words: ({ file }) => {
      utimesSync(file, 1_700_000_000, 1_700_000_000); // as in a prompt of which the file was written to some time before
      spawnSync(process.execPath, [net, "--db", file, "due", "--count"], { env, stdio: "ignore" });
      return ["due", "--count"];
    },
  },
  {
    name: "add",
    goal: 1.15,
    words: ({ turn }) => ["add", `${card(turn)}, CFO @ Nordlys A/S, new${turn}@nordlys.example`],
  },
  {
    name: "add, with a phone",
    words: ({ turn }) => [
      "add",
      `${card(turn)}, CFO @ Nordlys A/S, new${turn}@nordlys.example, +45 ${31_000_000 + turn}`,
    ],
  },
  {
    name: "log",
    goal: 1.15,
    words: ({ person }) => [
      "log",
      `Coffee with ${person()} and ${person()} yesterday; I promised to send the deck by Friday`,
    ],
  },
  {
    name: "promise",
    goal: 1.15,
    words: ({ person }) => ["promise", person(), "send the deck", "--by", "friday"],
  },
  {
    name: "done",
    goal: 1.15,
    words: ({ file, openPromise }) => {
      // As after a list in which the first line is a promise that is still open.
      writeFileSync(`${file}-shown`, `${JSON.stringify([openPromise()])}\n`);
      return ["done", "1"];
    },
  },
  { name: "list --limit 50", goal: 1.1, words: () => ["list", "--limit", "50"] },
  { name: "list", goal: 2.5, isLinear: true, words: () => ["list"] },
  { name: "find", goal: 1.1, words: () => ["find", "rosenkilde"] },
  { name: "find, common words", words: () => ["find", "grant proposal"] },
  { name: "show", goal: 1.1, words: () => ["show", read] },
  { name: "brief", goal: 1.1, words: () => ["brief", read] },
  { name: "score", goal: 4, isLinear: true, words: () => ["score"] },
  { name: "stats", isLinear: true, words: () => ["stats"] },
  { name: "why", words: () => ["why", read] },
];

// Each of these would change what is measured: the certificates alone take as long to read as all the rest.
const env = { ...process.env, HOME: cacheFolder, XDG_CACHE_HOME: join(cacheFolder, "cache") };
for (const name of [
  "NODE_EXTRA_CA_CERTS",
  "NODE_OPTIONS",
  "NODE_V8_COVERAGE",
  "NODE_COMPILE_CACHE",
  "FORCE_COLOR",
  "NO_COLOR",
  "NET_DB",
  "COLUMNS",
]) {
  delete env[name];
}

mkdirSync(cacheFolder, { recursive: true, mode: 0o700 });
const output = openSync(join(cacheFolder, "output"), "w+");
const say = (text) => console.error(text);

const { status: isUnbuilt } = spawnSync(process.execPath, [join(here, "../build.mjs")], {
  stdio: ["ignore", "ignore", "inherit"],
});
if (isUnbuilt) process.exit(1);
const help = spawnSync(process.execPath, [net, "--help"], { env, encoding: "utf8" });
if (help.status !== 0) throw new Error(`net --help ended with ${help.status}: ${help.stderr}`);
const there = new Set([...help.stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name));
const wanted = CASES.filter(
  ({ name }) =>
    !options.only || options.only.split(",").some((each) => name === each || name.split(/[ ,]/)[0] === each),
);
const missing = wanted.filter(({ name, words }) => words && !name.startsWith("-") && !there.has(name.split(/[ ,]/)[0]));
const cases = wanted.filter((each) => !missing.includes(each));

const files = new Map();
for (const size of sizes) {
  const original = await fileOf(size, say, { isGathering: options.gatherings, isPlain: options.plain });
  const Database = createRequire(import.meta.url)("better-sqlite3");
  const db = new Database(original, { readonly: true });
  const open = db
    .prepare("SELECT contact_id AS contact, id AS promise FROM promises WHERE state = 'open' ORDER BY id")
    .all();
  // Names that nobody shares; in an order in which neighbours lie far from each other in the file.
  const people = db
    .prepare(
      "SELECT name FROM contacts WHERE standing = 'active' GROUP BY folded_name HAVING count(*) = 1 ORDER BY min(key) * 7919 % 10007",
    )
    .pluck()
    .all();
  db.close();
  files.set(size, { original, file: join(cacheFolder, `work-${size}.db`), open, kept: 0, people, met: 0 });
}

const times = new Map(); // "command@size" to the milliseconds of each round
let turn = 0;
for (let round = -WARM_UP; round < rounds; round++) {
  if (round === -WARM_UP || round % 25 === 0) restore();
  const runs = sizes.flatMap((size) => [{ size, name: "bare" }, ...cases.map((each) => ({ size, ...each }))]);
  for (const { size, name, words, script = "bare.cjs" } of shuffled(runs, round)) {
    const at = files.get(size);
    const { file } = at;
    const openPromise = () => at.open[at.kept++];
    const person = () => at.people[at.met++ % at.people.length];
    turn++;
    const typed = words
      ? [net, "--db", file, ...words({ turn, file, openPromise, person })]
      : [join(here, script), file];
    const key = `${name}@${size}`;
    const taken = timed(typed);
    if (round >= 0) times.set(key, [...(times.get(key) ?? []), taken]);
  }
}
closeSync(output);
for (const { file } of files.values())
  for (const end of ["", "-wal", "-shm", "-shown", "-count"]) rmSync(file + end, { force: true });

report();

/** One process from start to end, in milliseconds; its output goes to a file, as it would to a pipe. */
function timed(typed) {
  const began = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(process.execPath, typed, { env, stdio: ["ignore", output, "pipe"] });
  const taken = Number(process.hrtime.bigint() - began) / 1e6;
  if (error) throw error;
  if (status !== 0) {
    console.error(`net ${typed.slice(1).join(" ")} ended with ${status}:\n${stderr}`);
    process.exit(1);
  }
  return taken;
}

/** The files as they were made, on the disk before anything is timed. */
function restore() {
  for (const at of files.values()) {
    for (const end of ["-wal", "-shm", "-shown", "-count"]) rmSync(at.file + end, { force: true });
    copyFileSync(at.original, at.file);
    at.kept = 0;
    // The first command of a month keeps its scores, which is to be measured with none of the others.
    spawnSync(process.execPath, [net, "--db", at.file, "list", "--limit", "1"], { env, stdio: "ignore" });
  }
  spawnSync("sync");
}

function shuffled(list, seed) {
  let state = (seed + 99) * 2_654_435_761;
  const random = () => ((state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0) / 4_294_967_296;
  return list
    .map((value) => [random(), value])
    .sort(([left], [right]) => left - right)
    .map(([, value]) => value);
}

/** A name that nobody in the file has; without an a, for "aa" is folded to one. */
function card(turn) {
  const letters = (number) => [...String(number)].map((digit) => "nbdefgiklm"[digit]).join("");
  return `Nyt${letters(turn)} Kort${letters(turn * 7)}`;
}

function report() {
  const rows = sizes.flatMap((size) =>
    [{ name: "bare" }, ...cases].map(({ name, goal, isLinear }) => {
      const taken = times.get(`${name}@${size}`);
      const bare = times.get(`bare@${size}`);
      const ratio = name === "bare" ? null : median(taken.map((each, at) => each / bare[at]));
      const before = size === LARGE ? times.get(`${name}@${MIDDLE}`) : undefined;
      const growth = before ? median(taken.map((each, at) => each / before[at])) : null;
      const goalHere = goal !== undefined && (isLinear ? size === MIDDLE : size <= MIDDLE) ? goal : null;
      const flatGoal = growth !== null && !isLinear && name !== "bare" ? FLAT : null;
      return {
        name,
        size,
        ms: median(taken),
        p10: share(taken, 0.1),
        p90: share(taken, 0.9),
        ratio,
        goal: goalHere,
        growth,
        flatGoal,
      };
    }),
  );
  const skipped = missing.map(({ name }) => name);
  if (options.json)
    return console.log(JSON.stringify({ node: process.version, rounds, rows, missing: skipped }, null, 2));
  const verdict = (value, goal) => (goal === null ? "" : `${value <= goal ? "ok" : "over"} (${goal.toFixed(2)})`);
  const number = (value, digits) => (value === null ? "" : value.toFixed(digits));
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${rounds} rounds; times in ms, ratios to bare`,
  );
  for (const size of sizes) {
    console.log(`\n${size.toLocaleString("en")} contacts`);
    print([
      ["", "median", "p10", "p90", "ratio", "goal", ...(size === LARGE ? ["to 10k", "goal"] : [])],
      ...rows
        .filter((row) => row.size === size)
        .map(({ name, ms, p10, p90, ratio, goal, growth, flatGoal }) => [
          name,
          number(ms, 1),
          number(p10, 1),
          number(p90, 1),
          number(ratio, 2),
          verdict(ratio, goal),
          ...(size === LARGE ? [number(growth, 2), verdict(growth, flatGoal)] : []),
        ]),
    ]);
  }
  if (skipped.length > 0) console.log(`\nnot measured, for net has no such command: ${skipped.join(", ")}`);
}

function print(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 || /ok|over|goal/.test(cell) || cell === "" ? cell.padEnd(widths[at]) : cell.padStart(widths[at]),
    );
    console.log(cells.join("  ").trimEnd());
  }
}

function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function share(values, part) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
