// The databases that are measured: made through the program's own schema and its own way of writing each kind of thing,
// and kept in the folder for temporary files until something that shapes them changes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { gatherings } from "./gatherings.mjs";
import { circle } from "./people.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const require = createRequire(import.meta.url);
const SHAPING = [
  "scripts/bench/people.mjs",
  "scripts/bench/files.mjs",
  "scripts/bench/gatherings.mjs",
  "src/store/search.ts",
  "src/store/rhythms.ts",
  "src/store/lines.ts",
  "src/store/outline-rows.ts",
  "src/domain/scoring/outline-layout.ts",
  "src/store/interactions.ts",
  "src/domain/name.ts",
];

const WEEK_MS = 7 * 86_400_000;

export const cacheFolder = join(tmpdir(), "net-bench");

/** What a plain file does without: the mission, wishes, favours and who knows whom. */
const NOT_PLAIN = ["goal", "criterion", "fit", "need", "offer", "exchange", "link", "introduction"];

/** The path of a file of `size` contacts, which is made if it is not there. */
export async function fileOf(size, say, { isGathering = false, isPlain = false } = {}) {
  const migrations = readdirSync(join(root, "src/store/migrations"))
    .sort()
    .map((name) => `src/store/migrations/${name}`);
  const hash = createHash("sha256");
  for (const path of [...SHAPING, ...migrations]) hash.update(readFileSync(join(root, path)));
  // Made anew each week, so that what is due is always about as much.
  const now = Math.floor(Date.now() / WEEK_MS) * WEEK_MS;
  hash.update(String(now));
  const kind = `${size}${isGathering ? "g" : ""}${isPlain ? "p" : ""}`;
  const name = `${kind}-${hash.digest("hex").slice(0, 12)}.db`;
  const path = join(cacheFolder, name);
  if (existsSync(path)) return path;
  mkdirSync(cacheFolder, { recursive: true, mode: 0o700 });
  for (const old of readdirSync(cacheFolder)) {
    if (old.startsWith(`${kind}-`) && !old.startsWith(name)) rmSync(join(cacheFolder, old), { force: true });
  }
  const began = Date.now();
  say(`making a file of ${size.toLocaleString("en")} contacts ...`);
  const unfinished = `${path}.new`;
  for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  fill(
    unfinished,
    [...circle(size, now)].filter(([entity]) => !isPlain || !NOT_PLAIN.includes(entity)),
    isGathering ? (people) => gatherings(people, now) : () => [],
    await storeModules(),
  );
  renameSync(unfinished, path);
  say(`... made in ${Math.round((Date.now() - began) / 1000)} s`);
  return path;
}

/** The store as the program has it, bundled for this process. */
async function storeModules() {
  const folder = join(root, "src/store");
  const tables = [
    "contacts",
    "events",
    "exchanges",
    "facts",
    "groups",
    "identifiers",
    "interactions",
    "mission",
    "organisations",
    "promises",
    "rhythms",
    "lines",
    "outline-rows",
    "search",
    "wishes",
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: [...tables, "sql", "store"].map((name) => `export * from "./${name}.ts";`).join("\n"),
      resolveDir: folder,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["better-sqlite3"],
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}

function fill(path, values, more, store) {
  store.openStore(path, { now: () => new Date(), newId: () => "", host: () => "bench" }).close();
  const Database = require("better-sqlite3");
  const db = new Database(path);
  db.exec(
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF; BEGIN",
  );
  const sql = store.compiled(db);
  const contacts = store.contactTable(sql);
  const tables = {
    organisation: store.organisationTable(sql),
    event: store.eventTable(sql),
    contact: contacts,
    identifier: store.identifierTable(sql),
    role: store.roleTable(sql),
    fact: store.factTable(sql),
    interaction: store.interactionTable(sql),
    promise: store.promiseTable(sql),
    goal: store.goalTable(sql),
    fit: store.fitTable(sql),
    need: store.needTable(sql),
    exchange: store.exchangeTable(sql),
    link: store.linkTable(sql),
    criterion: store.criterionTable(sql),
    offer: store.offerTable(sql),
    introduction: store.introductionTable(sql),
    eventPlan: store.eventPlanTable(sql),
    group: store.groupTable(sql),
    membership: store.membershipTable(sql),
    meeting: store.meetingTable(sql),
  };
  const everybody = [];
  const search = store.searchTable(sql);
  for (const [kind, value] of values) {
    tables[kind].put(value);
    if (kind === "contact") everybody.push(value);
    if (kind === "interaction") search.putInteraction(value.id);
  }
  const people = everybody.filter(({ standing }) => standing === "active").map(({ id }) => id);
  for (const [kind, value] of more(people)) {
    tables[kind].put(value);
    if (kind === "interaction") search.putInteraction(value.id);
  }
  const rhythms = store.rhythmTable(sql);
  const lines = store.lineTable(sql);
  const outlines = store.outlineRowTable(sql);
  for (const contact of everybody) {
    search.putContact(contact.id);
    rhythms.refresh(contact);
    lines.refresh(contact.id);
  }
  const ids = everybody.map(({ id }) => id);
  outlines.refresh({ contact: ids, interaction: ids, exchange: ids, promise: ids, fact: ids, need: ids });
  db.exec("COMMIT");
  const orphans = db.pragma("foreign_key_check");
  if (orphans.length > 0) throw new Error(`${orphans.length} rows without their parent`);
  db.exec("PRAGMA journal_mode = WAL");
  db.close();
  addSteps(path, everybody, store);
}

/** Some hundred steps in the journal, through the store's own door. */
function addSteps(path, everybody, { openStore }) {
  let count = 0;
  const newId = () => `01JOURNAL${String(count++).padStart(17, "0")}`;
  const store = openStore(path, { now: () => new Date(0), newId, host: () => "bench" });
  for (let at = 0; at < 300; at++) {
    const contact = everybody[(at * 7919) % everybody.length];
    const value = {
      id: newId(),
      contactId: contact.id,
      area: "person",
      text: `step ${at}`,
      learnedOn: contact.addedOn,
      class: "professional",
    };
    store.apply(`net fact "${contact.name}" person "step ${at}"`, () => ({
      changes: [{ entity: "fact", before: null, after: value }],
    }));
  }
  store.close();
}
