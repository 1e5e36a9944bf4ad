// How whole other programs' cards come in: each file of the folders is read by the program's own reader and held against what
// is known to stand in it. Beside FILE stands FILE.truth.json with `cards`, one object a card: display_name, emails, phones, org,
// title, bday; fields named in `contested` ({ card, field }) are not judged. index.json may sort the files into tiers. Cards
// with nothing beside them are read all the same: whether that ends, in what time and with what memory.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const USAGE = `usage: node scripts/vcards.mjs FOLDER... [--tier NAME] [--faults] [--json]

--faults   each field that was read otherwise, and each file that took over a second
`;
const FIELDS = ["name", "emails", "phones", "org", "title", "birthday"];
/** What the fields are called in a truth file. */
const TRUTH_NAMES = {
  name: ["display_name", "fn", "n"],
  emails: ["emails"],
  phones: ["phones"],
  org: ["org"],
  title: ["title"],
  birthday: ["bday"],
};

const { values: options, positionals: folders } = parsedArguments();
if (folders.length === 0) fail(USAGE, 2);
const missing = folders.find((folder) => !existsSync(folder));
if (missing !== undefined) fail(`vcards: there is no folder ${missing}\n`, 3);

/** Those of which nothing is known but that they are there. */
const UNKNOWN = "unjudged";

const readVcards = await reader();
const files = folders.flatMap(truthFiles).filter(({ tier }) => options.tier === undefined || tier === options.tier);
if (files.length === 0) fail(`vcards: there are no cards in ${folders.join(", ")}\n`, 3);
const results = files.map(judged);
const tiers = [...new Set(results.map(({ tier }) => tier))].map(summary);
process.stdout.write(options.json ? `${JSON.stringify({ tiers }, null, 2)}\n` : asTable());
if (results.some(({ error }) => error !== null)) process.exitCode = 1;

function truthFiles(folder) {
  const index = join(folder, "index.json");
  const tierOf = new Map(
    existsSync(index) ? JSON.parse(readFileSync(index, "utf8")).map(({ file, tier }) => [file, tier]) : [],
  );
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => hasTruth(join(folder, path)) || /\.(vcf|vcard)$/i.test(path))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({
      path: join(folder, path),
      tier: tierOf.get(path) ?? (hasTruth(join(folder, path)) ? "files" : UNKNOWN),
    }));
}

function hasTruth(path) {
  return existsSync(`${path}.truth.json`);
}

/** One file, read and compared: how many fields there are to tell of, and which were told otherwise. */
function judged({ path, tier }) {
  const bytes = readFileSync(path);
  const truth = hasTruth(path)
    ? JSON.parse(readFileSync(`${path}.truth.json`, "utf8"))
    : { cards: [], card_count_disputed: true };
  const start = performance.now();
  let reading;
  try {
    reading = readVcards(bytes);
  } catch (error) {
    return {
      path,
      tier,
      error: String(error),
      cards: 0,
      missed: 0,
      fields: {},
      faults: [],
      ms: performance.now() - start,
    };
  }
  const ms = performance.now() - start;
  const found = [...reading.people, ...reading.rejected.filter(({ reason }) => !reason.startsWith("no card"))].sort(
    (a, b) => a.line - b.line,
  );
  const isDisputed = truth.card_count_disputed === true;
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { judged: 0, right: 0 }]));
  const faults = [];
  truth.cards.forEach((card, at) => {
    const skipped = (truth.contested ?? []).filter((each) => each.card === at).map(({ field }) => field);
    for (const field of FIELDS) {
      if (TRUTH_NAMES[field].some((name) => skipped.includes(name) && card[TRUTH_NAMES[field][0]] === null)) continue;
      if (skipped.includes(TRUTH_NAMES[field][0]) || (field === "name" && skipped.includes("fn"))) continue;
      const [want, have] = [wanted(card, field), read(found[at], field)];
      if (want === "" && have === "") continue;
      fields[field].judged += 1;
      if (isSame(field, want, have)) fields[field].right += 1;
      else faults.push({ card: at, field, want, have });
    }
  });
  const missed = isDisputed ? 0 : Math.abs(found.length - truth.cards.length);
  return { path, tier, error: null, cards: found.length, missed, fields, faults, ms };
}

function wanted(card, field) {
  const value = card[TRUTH_NAMES[field][0]];
  if (field === "birthday") return value ?? "";
  return Array.isArray(value) ? list(value, field) : plain(value ?? "");
}

/** Of an organisation with its departments, the first part is what is asked for. */
function isSame(field, want, have) {
  return want === have || (field === "org" && have !== "" && want.split(";")[0] === have);
}

function read(person, field) {
  if (person === undefined || person.addresses === undefined) return "";
  const valuesOf = (kind) => person.addresses.filter((address) => address.kind === kind).map(({ value }) => value);
  switch (field) {
    case "name":
      return plain(person.name ?? "");
    case "emails":
      return list(valuesOf("email"), field);
    case "phones":
      return list(valuesOf("phone"), field);
    case "org":
      return plain(person.roles[0]?.organisation ?? "");
    case "title":
      return plain(person.roles.find(({ title }) => title !== null)?.title ?? "");
    default:
      return person.birthday ?? "";
  }
}

function list(values, field) {
  const forms = values.map((value) => (field === "phones" ? value.replace(/\D/g, "") : plain(value).toLowerCase()));
  return [...new Set(forms.filter((form) => form !== ""))].sort().join(" ");
}

function plain(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function summary(tier) {
  const of = results.filter((result) => result.tier === tier);
  const total = (pick) => of.reduce((sum, result) => sum + pick(result), 0);
  const field = (name) => ({
    judged: total(({ fields }) => fields[name]?.judged ?? 0),
    right: total(({ fields }) => fields[name]?.right ?? 0),
  });
  const fields = Object.fromEntries(FIELDS.map((name) => [name, field(name)]));
  const all = Object.values(fields);
  return {
    tier,
    files: of.length,
    crashed: of.filter(({ error }) => error !== null).length,
    cards: total(({ cards }) => cards),
    cardsMissed: total(({ missed }) => missed),
    fields,
    judged: all.reduce((sum, { judged: count }) => sum + count, 0),
    right: all.reduce((sum, { right }) => sum + right, 0),
    slowestMs: Math.round(of.reduce((most, { ms }) => Math.max(most, ms), 0)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function asTable() {
  const heads = ["tier", "files", "crashed", "cards", "±cards", ...FIELDS, "all", "slowest", "peak"];
  const share = ({ right, judged: of }) => (of === 0 ? "–" : `${right}/${of}`);
  const percent = ({ right, judged: of }) => (of === 0 ? "–" : `${((right / of) * 100).toFixed(2)} %`);
  const rows = tiers.map((each) => [
    each.tier,
    String(each.files),
    String(each.crashed),
    String(each.cards),
    String(each.cardsMissed),
    ...FIELDS.map((field) => share(each.fields[field])),
    percent(each),
    `${each.slowestMs} ms`,
    `${each.peakMb} MB`,
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
  const unjudged = files.filter(({ path }) => !hasTruth(path)).length;
  const remark = `${unjudged} of ${files.length} files have no FILE.truth.json beside them: read, but held against nothing`;
  return [line(heads), ...rows.map(line), ...(unjudged > 0 ? [remark] : []), ...(options.faults ? faultLines() : [])]
    .map((text) => `${text}\n`)
    .join("");
}

function faultLines() {
  return results.flatMap(({ path, tier, error, missed, faults, ms }) => [
    ...(error === null ? [] : [`${tier} ${shown(path)}: ${error}`]),
    ...(missed === 0 ? [] : [`${tier} ${shown(path)}: ${missed} cards too many or too few`]),
    ...(ms > 1000 ? [`${tier} ${shown(path)}: ${Math.round(ms)} ms`] : []),
    ...faults.map(({ card, field, want, have }) => `${tier} ${shown(path)} card ${card} ${field}: ${want} ≠ ${have}`),
  ]);
}

function shown(path) {
  return relative(process.cwd(), path);
}

/** src/formats/vcard.ts as it stands, without a build. */
async function reader() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/formats/vcard.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  return module.readVcards;
}

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { tier: { type: "string" }, faults: { type: "boolean" }, json: { type: "boolean" } },
    });
  } catch (error) {
    return fail(`vcards: ${error.message}\n\n${USAGE}`, 2);
  }
}

function fail(text, code) {
  process.stderr.write(text);
  process.exit(code);
}
