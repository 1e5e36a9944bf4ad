// How pictures of business cards are read: each picture of a folder by the program's own reader, held against truth.json
// beside them: entries of image and either `text`, what its QR code says, or name, emails and phones.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const USAGE =
  "usage: node scripts/card-pictures.mjs FOLDER [--lines] [--json]\n\n--lines   what was seen on each picture\n";

const { options, folder } = parsedArguments();
const { readPicture, openPictures } = await reader();
const pictures = openPictures(tmpdir);
const results = [];
for (const truth of JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))) results.push(await judged(truth));
await pictures.close();
process.stdout.write(options.json ? `${JSON.stringify({ results }, null, 2)}\n` : asTable());

async function judged(truth) {
  const start = performance.now();
  try {
    const [card] = await readPicture(pictures, readFileSync(join(folder, truth.image)), truth.image, "DK");
    const ms = Math.round(performance.now() - start);
    return { image: truth.image, ms, by: card.by, lines: card.lines, ...rightOn(card, truth) };
  } catch (error) {
    const ms = Math.round(performance.now() - start);
    return { image: truth.image, ms, by: null, lines: [error.message], fields: {}, isRight: false };
  }
}

function rightOn({ draft, lines }, truth) {
  if (truth.text !== undefined) return rightOfCode(draft, lines, truth.text);
  const numbers = draft.phones.map(({ e164, written }) => e164 ?? written);
  const fields = {
    name: { read: draft.name, isRight: draft.name?.toLowerCase() === truth.name.toLowerCase() },
    email: { read: draft.emails.join(" "), isRight: isSame(draft.emails, truth.emails) },
    phone: { read: numbers.join(" "), isRight: isSame(numbers, truth.phones.map(inFull)) },
  };
  return { fields, isRight: Object.values(fields).every((field) => field.isRight) };
}

/** The code says all there is: each thing that was read stands in it, and each of its addresses was read. */
function rightOfCode(draft, [text], wanted) {
  const plain = (words) => words.replace(/\r\n?/g, "\n").trim();
  const emails = wanted.match(/(?<=^EMAIL:|;EMAIL:)[^\s:;,]+@[^\s:;,]+/gm) ?? [];
  const phones = (wanted.match(/^TEL.*|(?<=TEL:)[^;]+/gm) ?? []).map((line) => line.replace(/^TEL[^:]*:/, ""));
  const fields = {
    name: { read: draft.name, isRight: (draft.name ?? "?").split(" ").every((word) => wanted.includes(word)) },
    email: {
      read: draft.emails.join(" "),
      isRight: draft.emails.every((email) => emails.includes(email)) && draft.emails.length > 0 === emails.length > 0,
    },
    phone: {
      read: draft.phones.map(({ written }) => written).join(" "),
      isRight: isSame(
        draft.phones.map(({ written }) => written),
        phones,
      ),
    },
  };
  return { fields, isRight: plain(text) === plain(wanted) && Object.values(fields).every((field) => field.isRight) };
}

function isSame(read, wanted) {
  return [...read].sort().join() === [...wanted].sort().join();
}

function inFull(number) {
  const digits = number.replace(/[^\d+]/g, "");
  return digits.startsWith("+") ? digits : `+45${digits}`;
}

function asTable() {
  const mark = (field) => (field === undefined ? "-" : field.isRight ? "ok" : `no: ${field.read ?? ""}`);
  const rows = results.map(({ image, ms, by, fields }) => [
    image,
    by ?? "failed",
    `${ms} ms`,
    mark(fields.name),
    mark(fields.email),
    mark(fields.phone),
  ]);
  const table = [["picture", "by", "time", "name", "e-mail", "phone"], ...rows];
  const widths = table[0].map((_, at) => Math.max(...table.map((row) => row[at].length)));
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join("  ")
      .trimEnd(),
  );
  if (options.lines) results.forEach(({ lines: seen }, at) => (lines[at + 1] += `\n    ${seen.join("\n    ")}`));
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const count = (name) => results.filter(({ fields }) => fields[name]?.isRight).length;
  const right = results.filter(({ isRight }) => isRight).length;
  const share = Math.round((right / results.length) * 100);
  lines.push(
    "",
    `${right} of ${results.length} right (${share} %): name ${count("name")}, e-mail ${count("email")}, phone ${count("phone")}`,
  );
  lines.push(`time a card: ${times[Math.floor(times.length / 2)]} ms in the middle, ${times.at(-1)} ms at most`);
  return `${lines.join("\n")}\n`;
}

/** The program's own modules; the optional packages are taken from where they are installed. */
async function reader() {
  const installed = createRequire(join(root, "package.json"));
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export * from "./src/commands/add/read-picture.ts"; export { openPictures } from "./src/io/pictures.ts";',
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
    define: {
      "import.meta.url": JSON.stringify(pathToFileURL(join(root, "package.json")).href),
      "import.meta.dirname": JSON.stringify(root),
    },
    plugins: [
      {
        name: "installed",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^(tesseract\.js|zxing-wasm)/ }, ({ path }) => ({
            path: pathToFileURL(installed.resolve(path)).href,
            external: true,
          })),
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

function parsedArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { lines: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
    });
    const [path] = positionals;
    if (positionals.length !== 1) throw new Error("one folder is wanted");
    if (!existsSync(join(path, "truth.json"))) throw new Error(`there is no truth.json in ${path}`);
    return { options: values, folder: path };
  } catch (error) {
    process.stderr.write(`card-pictures: ${error.message}\n${USAGE}`);
    process.exit(2);
  }
}
