// What taking in many people costs: net import of cards and of a list, into an empty file and once more, and net undo of it,
// held against a bare script that puts the very same rows into the same tables. Prints; it is no test.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const net = join(here, "../../bin/net.cjs");
const require = createRequire(import.meta.url);
const { values: options } = parseArgs({
  options: { sizes: { type: "string", default: "10k,100k" }, json: { type: "boolean", default: false } },
});
const sizes = options.sizes.split(",").map((text) => Number(text.replace("k", "000")));
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error("usage: node scripts/bench/import.mjs [--sizes 10k,100k] [--json]");
  process.exit(2);
}

/** The tables an import writes to, in an order in which they can be filled. */
const TABLES = [
  "organisations",
  "contacts",
  "contact_tags",
  "identifiers",
  "roles",
  "lines",
  "contacts_text",
  "names_text",
  "devices",
  "journal",
];
const FORMS = { cards: ["vcf", card], list: ["csv", row] };
const LIST_HEADING = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

spawnSync(process.execPath, [join(here, "../build.mjs")], { stdio: ["ignore", "ignore", "inherit"] });
const folder = mkdtempSync(join(tmpdir(), "net-bench-import-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const peakScript = join(folder, "peak.cjs");
writeFileSync(
  peakScript,
  'process.on("exit", () => require("fs").writeSync(3, String(process.resourceUsage().maxRSS)));',
);

const results = [];
for (const form of Object.keys(FORMS)) for (const size of sizes) results.push(await measured(form, size));
process.stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : asTable());

async function measured(form, size) {
  const [ending, line] = FORMS[form];
  const file = join(folder, `people.${ending}`);
  await written(file, form === "list" ? LIST_HEADING : "", size, line);
  const db = join(folder, "net.db");
  const steps = { first: ["import", file, "--apply"], again: ["import", file, "--apply"], undo: ["undo"] };
  for (const end of ["", "-wal", "-shm"]) rmSync(db + end, { force: true });
  timed([net, "--db", db, "config", "region", "DK"]); // an empty file
  const taken = {};
  for (const [step, words] of Object.entries(steps)) {
    if (step === "undo") taken.bare = bare(db, size);
    taken[step] = timed([net, "--db", db, ...words]);
  }
  return { form, size, ...taken };
}

async function written(file, heading, size, line) {
  const stream = createWriteStream(file);
  stream.write(heading);
  for (let at = 0; at < size; at++) {
    if (!stream.write(line(at, size))) await new Promise((resolve) => stream.once("drain", resolve));
  }
  await new Promise((resolve) => stream.end(resolve));
}

function card(at, size) {
  const { given, family, email, company, title } = person(at, size);
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${given} ${family}\r\nN:${family};${given};;;\r\nORG:${company}\r\nTITLE:${title}\r\nEMAIL:${email}\r\nTEL:+45 ${20_000_000 + at * 7}\r\nNOTE:Sæl ${at % 100}\r\nEND:VCARD\r\n`;
}

function row(at, size) {
  const { given, family, email, company, title } = person(at, size);
  return `${given},${family},https://www.linkedin.com/in/p${at},${email},${company},${title},05 Mar 2024\n`;
}

function person(at, size) {
  const company = `Firma ${at % 997}`;
  return {
    given: `G${(at * 7919) % size}ø`,
    family: `F${at}y`,
    email: `p${at}@x${at % 997}.example`,
    company,
    title: `Chef ${at % 37}`,
  };
}

/** The rows of `from` put into an empty file of the same tables, by a process that does nothing else. */
function bare(from, size) {
  const Database = require("better-sqlite3");
  const source = new Database(from, { readonly: true });
  const rows = join(folder, "rows.json");
  const tables = TABLES.map((name) => {
    const known = source.pragma(`table_info(${name})`).map((column) => column.name); // without those that are reckoned
    const columns = (name.endsWith("_text") ? ["rowid", ...known] : known).join(", ");
    return { name, rows: source.prepare(`SELECT ${columns} FROM ${name}`).all() };
  });
  source.close();
  writeFileSync(rows, JSON.stringify(tables));
  const to = join(folder, "bare.db");
  for (const end of ["", "-wal", "-shm"]) rmSync(to + end, { force: true });
  timed([net, "--db", to, "config", "region", "DK"]); // an empty file
  const empty = new Database(to);
  for (const name of TABLES.toReversed()) empty.exec(`DELETE FROM ${name}`);
  empty.close();
  const result = timed([join(here, "bare-import.cjs"), to, rows]);
  const made = new Database(to, { readonly: true });
  const { count } = made.prepare("SELECT count(*) AS count FROM contacts").get();
  made.close();
  if (count !== size) throw new Error(`the bare script put ${count} people, not ${size}`);
  return result;
}

/** One process from start to end: how long it took, and its peak of memory. */
function timed(words) {
  const began = process.hrtime.bigint();
  const { status, error, stderr, output } = spawnSync(process.execPath, ["--require", peakScript, ...words], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr}`);
  return {
    seconds: Number(process.hrtime.bigint() - began) / 1e9,
    peakMb: Math.round(Number(output[3]) / 1024),
  };
}

function asTable() {
  const head = [
    "",
    "people",
    "bare s",
    "import s",
    "× bare",
    "again s",
    "× bare",
    "undo s",
    "peak MB",
    "again",
    "undo",
  ];
  const lines = results.map(({ form, size, bare: { seconds }, first, again, undo }) => [
    form,
    size.toLocaleString("en"),
    seconds.toFixed(1),
    first.seconds.toFixed(1),
    (first.seconds / seconds).toFixed(1),
    again.seconds.toFixed(1),
    (again.seconds / seconds).toFixed(1),
    undo.seconds.toFixed(1),
    ...[first, again, undo].map(({ peakMb }) => String(peakMb)),
  ]);
  const growth = Object.keys(FORMS).flatMap((form) => {
    const [small, large] = results.filter((each) => each.form === form);
    if (!small || !large) return [];
    const times = (step) => `${step} ${(large[step].seconds / small[step].seconds).toFixed(1)}`;
    return [
      `${form}: ${large.size / small.size} times as many take ${["first", "again", "undo", "bare"].map(times).join(", ")} times as long`,
    ];
  });
  const widths = head.map((cell, at) => Math.max(cell.length, ...lines.map((line) => line[at].length)));
  const aligned = [head, ...lines].map((line) => line.map((cell, at) => cell.padStart(widths[at])).join("  "));
  return `${[...aligned, ...growth].join("\n")}\n`;
}
