// How well strength foretells whether two people will be in touch again, on logs of real contacts, beside the two figures
// that come first to mind: days since the last contact, and the number of contacts. The function judged is the program's.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const USAGE = `usage: npm run validate -- FILE... [--horizon DAYS] [--json]

Each line of a file is one message: from, to and seconds, in any order; # begins a comment.
--horizon   days in which they are to be in touch again; by itself 60, 30 for logs under a year, 20 under 150 days
`;
const DAY_SECONDS = 86_400;
const CUTS = [0.4, 0.55, 0.7];
const WINDOW_DAYS = 365;
/** The days of the year up to a cut, as the program writes them: how many days ago is all that counts. */
const DAYS_AGO = Array.from({ length: WINDOW_DAYS }, (_, ago) =>
  new Date(Date.UTC(2001, 0, 1) - ago * DAY_SECONDS * 1000).toISOString().slice(0, 10),
);
const [TODAY] = DAYS_AGO;
const PREDICTORS = ["strength", "days since", "count"];

const { values: options, positionals: paths } = parsedArguments();
const horizon = options.horizon === undefined ? null : Number(options.horizon);
if (paths.length === 0 || (horizon !== null && !(horizon > 0))) fail(USAGE, 2);
const missing = paths.find((path) => !existsSync(path));
if (missing !== undefined) fail(`validate: there is no file ${missing}\n`, 3);

const { strength, tieOn } = await scoring();
const results = paths.map((path) => ({ file: basename(path), ...judged(path) }));
const judgedOnes = results.filter(({ auc }) => auc !== null);
const mean = judgedOnes.length === 0 ? null : PREDICTORS.map((_, of) => average(judgedOnes.map(({ auc }) => auc[of])));
process.stdout.write(options.json ? `${JSON.stringify(asObject(), null, 2)}\n` : asTable());
if (judgedOnes.length === 0) process.exitCode = 1;

/** The mean area under the ROC curve over the cuts of one log, for each predictor; null where no cut can be judged. */
function judged(path) {
  const { messages, skipped } = readLog(path);
  const span = messages.reduce((most, { day }) => Math.max(most, day), 0);
  const ahead = horizon ?? (span >= 365 ? 60 : span >= 150 ? 30 : 20);
  const end = span - ahead;
  const cuts = [...new Set([...CUTS.map((share) => Math.floor(share * span)), end])].filter(
    (cut) => cut >= 0 && cut <= end,
  );
  const areas = cuts.map((cut) => areasAt(messages, cut, ahead)).filter((found) => found !== null);
  const auc = areas.length === 0 ? null : PREDICTORS.map((_, of) => average(areas.map((found) => found[of])));
  return { messages: messages.length, skipped, span, horizon: ahead, cuts: areas.length, auc };
}

/** One cut: those with a message in the year up to it, and whether they exchange another within the days ahead. */
function areasAt(messages, cut, ahead) {
  const ties = new Map();
  const future = new Set();
  for (const { from, to, day } of messages) {
    if (day <= cut && day > cut - WINDOW_DAYS) {
      for (const pair of [`${from} ${to}`, `${to} ${from}`]) {
        const days = ties.get(pair);
        if (days) days.push(day);
        else ties.set(pair, [day]);
      }
    } else if (day > cut && day <= cut + ahead) {
      future.add(`${from} ${to}`).add(`${to} ${from}`);
    }
  }
  const cases = [...ties].map(([pair, days]) => ({
    isPositive: future.has(pair),
    figures: [strengthOf(days, cut), lastOf(days) - cut, days.length],
  }));
  const positives = cases.filter(({ isPositive }) => isPositive).length;
  if (positives === 0 || positives === cases.length) return null;
  return PREDICTORS.map((_, of) =>
    areaUnderCurve(
      cases.map(({ figures }) => figures[of]),
      cases.map(({ isPositive }) => isPositive),
    ),
  );
}

function lastOf(days) {
  return days.reduce((last, day) => Math.max(last, day));
}

/** The strength the program gives a tie of mails on these days; mails of one day are one contact, so one stands for them. */
function strengthOf(days, cut) {
  const interactions = Array.from(new Set(days), (day) => ({
    id: String(day),
    on: DAYS_AGO[cut - day],
    kind: "mail",
    depth: 1,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
  }));
  const facts = { contactId: "", addedOn: TODAY, interactions, exchanges: [], promises: [], goalFits: [] };
  const tie = tieOn({ ...facts, facts: [], needs: [], closeness: null, perspective: null }, TODAY);
  return strength(tie).value;
}

/** The chance that one who was in touch again has the higher figure than one who was not; equal figures count half. */
function areaUnderCurve(figures, isPositive) {
  const order = figures.map((_, index) => index).sort((one, other) => figures[one] - figures[other]);
  let positives = 0;
  let ranks = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && figures[order[to]] === figures[order[from]]) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) {
      if (!isPositive[order[at]]) continue;
      positives += 1;
      ranks += rank;
    }
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (order.length - positives));
}

/** The messages with their days counted from the earliest one; lines that are none are counted. */
function readLog(path) {
  const read = [];
  let skipped = 0;
  for (const line of readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)) {
    const text = line.trim();
    if (text === "" || text.startsWith("#") || text.startsWith("%")) continue;
    const [from, to, time] = text.split(/[\s,;]+/);
    const seconds = Number(time);
    if (time === undefined || time === "" || !Number.isFinite(seconds) || from === to) skipped += 1;
    else read.push({ from, to, seconds });
  }
  const first = read.reduce((least, { seconds }) => Math.min(least, seconds), Infinity);
  const messages = read.map(({ from, to, seconds }) => ({
    from,
    to,
    day: Math.floor((seconds - first) / DAY_SECONDS),
  }));
  return { messages, skipped };
}

/** src/domain/scoring as it stands, without a build. */
async function scoring() {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { strength } from "./strength.ts"; export { tieOn } from "./tie.ts";',
      resolveDir: join(root, "src/domain/scoring"),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

function asTable() {
  const width = Math.max(4, ...results.map(({ file }) => file.length));
  const row = (name, figures, note) =>
    `${[name.padEnd(width), ...figures.map((text) => text.padStart(10))].join("  ")}  ${note}`.trimEnd();
  const shown = (figures) => figures.map((figure) => figure.toFixed(4));
  const lines = [row("file", PREDICTORS, "area under the ROC curve")];
  for (const { file, auc, messages, skipped, span, horizon: ahead, cuts } of results) {
    const note = `${messages} messages in ${span} d, ${cuts} cuts, ${ahead} d ahead${skipped > 0 ? `, ${skipped} lines left out` : ""}`;
    lines.push(
      auc === null
        ? row(
            file,
            PREDICTORS.map(() => "–"),
            `${note}: nothing to judge`,
          )
        : row(file, shown(auc), note),
    );
  }
  if (mean !== null) lines.push(row("mean", shown(mean), ""));
  return `${lines.join("\n")}\n`;
}

function asObject() {
  const named = (figures) =>
    figures === null ? null : { strength: figures[0], daysSince: figures[1], count: figures[2] };
  return { files: results.map(({ auc, ...result }) => ({ ...result, auc: named(auc) })), mean: named(mean) };
}

function average(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { horizon: { type: "string" }, json: { type: "boolean", default: false } },
    });
  } catch (error) {
    return fail(`validate: ${error.message}\n\n${USAGE}`, 2);
  }
}

function fail(text, code) {
  process.stderr.write(text);
  process.exit(code);
}
