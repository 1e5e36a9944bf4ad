// Reads every list of people in a folder with the program's own readers, and sets what comes out beside what `truth.json`
// in that folder says is in it. Files without a truth are read all the same, and what was found is shown.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inflateRawSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const USAGE = "usage: node scripts/spreadsheets.mjs FOLDER [--json]\n";

const MEANT = {
  firstname: "given",
  surname: "family",
  middlename: "middle",
  name: "name",
  nickname: "nickname",
  prefix: "prefix",
  suffix: "suffix",
  organization: "organisation",
  jobtitle: "title",
  birthday: "birthday",
  notes: "note",
  groups: "tags",
  "birthday-d": "birth-day",
  "birthday-m": "birth-month",
  "birthday-y": "birth-year",
};
const MADE_UP = [
  [/^first name/i, "Ada"],
  [/^last name/i, "Byron"],
  [/^from$/i, "Ada Byron"],
  [/^to$/i, "The Owner"],
  [/^direction$/i, "INCOMING"],
  [/recipient profile/i, "https://www.linkedin.com/in/owner"],
  [/sender profile/i, "https://www.linkedin.com/in/ada"],
  [/^(sent at|date|connected on)$/i, "4/15/18, 3:43 PM"],
];
const READING = {
  mapping: null,
  dateOrder: "dmy",
  encoding: null,
  inflate: (packed, most) => inflateRawSync(packed, { maxOutputLength: most }),
};

const { values: options, positionals } = parsedArguments();
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) fail(USAGE, 2);
if (!existsSync(folder)) fail(`spreadsheets: there is no folder ${folder}\n`, 3);

const { readImport, columnsUnder, compared, grouped, cleanTag, profileUrl } = await readers();
const truth = existsSync(join(folder, "truth.json"))
  ? JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))
  : {};
const results = [];
if (!readdirSync(folder).some((file) => /\.(csv|tsv|txt|zip|md|json)$/i.test(file))) {
  fail(`spreadsheets: there are no lists in ${folder}\n`, 3);
}
for (const file of readdirSync(folder).sort()) {
  if (/\.(csv|tsv|txt|zip|md)$/i.test(file)) results.push(await listed(file));
  else if (/localised-headers\.json$/.test(file)) results.push(headings(file));
  else if (/shapes\.json$|^headers\.json$/.test(file)) results.push(await shapes(file));
}
process.stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : asTable());
if (results.some(({ checks }) => checks.some(({ isRight }) => isRight === false))) process.exitCode = 1;

async function listed(file) {
  const start = performance.now();
  let readings;
  try {
    const bytes = readFileSync(join(folder, file));
    readings = (await readImport(bytes, READING)).map(({ reading }) => reading);
  } catch (error) {
    return {
      file,
      format: `not read: ${error.message}`,
      people: 0,
      rejected: 0,
      // A list nothing is known of may well be refused in words; that the reader breaks is a fault of its own.
      checks: [
        truth[file] === undefined && error.kind !== undefined
          ? { what: "refused", wanted: "", got: error.message, isRight: null }
          : check("read", "read", error.message, false),
      ],
    };
  }
  const people = readings.flatMap((reading) => reading.people);
  const rejected = readings.flatMap((reading) => reading.rejected);
  const expected = truth[file]?.expected;
  const checks =
    expected === undefined
      ? []
      : typeof expected === "string"
        ? cardChecks(expected, people)
        : Object.entries(expected).map(([what, wanted]) => factCheck(what, wanted, { people, rejected, file }));
  return {
    file,
    format: readings.map(({ format }) => format).join(", "),
    people: people.length,
    rejected: rejected.length,
    ms: performance.now() - start,
    checks,
  };
}

/** What the truth says of a file, one kind of statement after the other. */
function factCheck(what, wanted, { people, rejected, file }) {
  const [one] = people;
  const of = (kind) =>
    people.flatMap(({ addresses }) => addresses.filter((each) => each.kind === kind).map(({ value }) => value));
  const organisation = (person) => person.roles[0]?.organisation ?? "";
  switch (what) {
    case "rows":
    case "people": {
      const entries = people.reduce((sum, { interactions }) => sum + Math.max(1, interactions.length), 0);
      const got = /invitations|messages/.test(file) ? entries : people.length + rejected.length;
      return check(what, wanted, got);
    }
    case "names":
      return check(
        what,
        wanted.map(words),
        people.map(({ name }) => words(name)),
      );
    case "name":
      // The truth may name the middle of it apart; it is a part of the name.
      return check(
        what,
        words(wanted),
        words(one?.name),
        words(wanted)
          .split(" ")
          .every((word) => words(one?.name).includes(word)),
      );
    case "middle":
      return check(what, wanted, one?.name, String(one?.name).includes(wanted));
    case "companies":
      return check(what, wanted, people.map(organisation));
    case "titles":
      return check(
        what,
        wanted,
        people.map(({ roles }) => roles[0]?.title ?? ""),
      );
    case "org":
    case "organisation":
    case "company":
      return check(what, wanted, organisation(one));
    case "title":
      return check(what, wanted.replace(/ \(.*$/, ""), one?.roles[0]?.title);
    case "connected":
    case "dates":
      return check(
        what,
        wanted,
        people.map(({ metOn, interactions }) => metOn ?? interactions[0]?.on ?? ""),
      );
    case "bday":
    case "birthday":
      return check(what, wanted, one?.birthday);
    case "birthdays":
      return check(
        what,
        wanted,
        people.map(({ birthday }) => birthday),
      );
    case "emails":
      return check(what, Object.values(wanted).map(lower), of("email").map(lower));
    case "email":
      return check(what, lower(wanted), lower(of("email")[0]));
    case "phones":
      return check(what, Object.values(wanted), of("phone"));
    case "phone":
      return check(what, wanted, of("phone")[0]);
    case "url":
      return check(what, wanted, of("url")[0]);
    case "urls":
      return check(what, wanted, of("url"));
    case "groups":
    case "tags":
      return check(what, wanted.map(cleanTag).sort(), people.flatMap(({ tags }) => tags).sort());
    case "canonical_url":
      return check(
        what,
        wanted,
        of("url").find((url) => url === wanted),
      );
    case "outgoing":
    case "incoming": {
      const side = what === "outgoing" ? "me" : "them";
      return check(
        what,
        wanted,
        people.flatMap(({ interactions }) => interactions).filter(({ initiator }) => initiator === side).length,
      );
    }
    case "same_person_rows": {
      const lines = wanted.map((row) => people[row - 1]?.line);
      return check(what, "one person", `${groupsOf(people, lines)} of them`, groupsOf(people, lines) === 1);
    }
    case "distinct_namesakes": {
      const lines = wanted.map((row) => people[row - 1]?.line);
      return check(what, `${wanted.length} people`, `${groupsOf(people, lines)} people`);
    }
    case "rejected":
      return check(
        what,
        wanted.map(({ line }) => line),
        rejected.map(({ line }) => line),
      );
    case "dupes": {
      const text = readFileSync(join(folder, file), "utf8").split(/\r?\n/);
      const sets = wanted.map((ids) => ids.map((id) => 1 + text.findIndex((line) => line.startsWith(`${id},`))));
      return check(
        what,
        sets.map(() => 1),
        sets.map((lines) => groupsOf(people, lines)),
      );
    }
    default:
      return { what, wanted: JSON.stringify(wanted), got: "not looked at", isRight: null };
  }
}

/** How many people stand on these lines. */
function groupsOf(people, lines) {
  const groups = grouped(people.map((person) => compared(person, () => null)));
  return groups.filter((group) => group.some(({ person }) => lines.includes(person.line))).length;
}

/** What a card says must be somewhere in the person: in a field of its own, or in the note. */
function cardChecks(expected, people) {
  const [cardFile] = expected.split(" ");
  const text = readFileSync(join(folder, cardFile), "utf8").replace(/\r?\n[ \t]/g, "");
  const cards = text.split(/BEGIN:VCARD/).slice(1);
  return cards.flatMap((card, at) => {
    const person = people[at];
    const whole = lower(
      [
        person?.name,
        person?.nickname,
        person?.birthday,
        person?.note,
        ...(person?.tags ?? []),
        ...(person?.addresses ?? []).map(({ value }) => value),
        ...(person?.roles ?? []).flatMap(({ organisation, title }) => [organisation, title]),
      ].join("\n"),
    );
    return [...card.matchAll(/^([A-Z-]+)[^:\n]*:(.*)$/gm)].flatMap(([, property, value]) => {
      if (["VERSION", "END", "N", "PHOTO"].includes(property)) return [];
      if (property === "FN" && person?.name === null) return [check("FN", "no name", "no name", true)];
      const parts = value
        .split(/[;,]/)
        .map((part) => part.trim())
        .filter((part) => part !== "" && part !== "My Contacts");
      const missing = parts.filter(
        (part) => !whole.includes(lower(part)) && !whole.includes(lower(profileUrl(part) ?? part)),
      );
      return [
        check(
          property,
          parts.join(" "),
          missing.length === 0 ? "there" : `without ${missing.join(" ")}`,
          missing.length === 0,
        ),
      ];
    });
  });
}

/** Every heading of other languages, held against the field it is known to stand for; those of one language decide together. */
function headings(file) {
  const languages = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const checks = Object.entries(languages).map(([language, rows]) => {
    const columns = columnsUnder(rows.map(({ header }) => header));
    const wrong = rows.flatMap(({ header, field }, at) => {
      const [base] = field.split(":");
      const meant = MEANT[field] ?? { email: "email", phone: "phone", website: "url" }[base];
      const got = columns.find((column) => column.at === at)?.field ?? "none";
      // A fax and a pager are kept, but nobody is called there; a birthday and its day share one heading in some languages.
      const isRight =
        meant === undefined ||
        got === meant ||
        (/fax|pager|phone:assistant|phone:other/.test(field) && got === "other") ||
        (/^birthday/.test(field) && /^birth/.test(got));
      return isRight ? [] : [`${header} (${field}) is ${got}`];
    });
    return check(
      language,
      `${rows.length} headings`,
      wrong.length === 0 ? `${rows.length} right` : `${rows.length - wrong.length} right; ${wrong.join("; ")}`,
      wrong.length === 0,
    );
  });
  return { file, format: "headings", people: 0, rejected: 0, checks };
}

/** Headings alone, under which a made-up row must come out as somebody. */
async function shapes(file) {
  const named = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const checks = [];
  for (const [what, shape] of Object.entries(named)) {
    const header = Array.isArray(shape.header) ? shape.header : String(shape).split(",");
    if (header.length < 3 || /json/i.test(what)) continue;
    const row = header.map((heading) => MADE_UP.find(([word]) => word.test(heading))?.[1] ?? "");
    const text = [header, row].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n");
    const [{ reading }] = await readImport(Buffer.from(text), READING);
    checks.push(
      check(
        what,
        "Ada Byron",
        `${reading.people[0]?.name} (${reading.format})`,
        /Ada Byron/.test(reading.people[0]?.name ?? ""),
      ),
    );
  }
  return { file, format: "shapes", people: 0, rejected: 0, checks };
}

function check(what, wanted, got, isRight = JSON.stringify(wanted) === JSON.stringify(got)) {
  const shown = (value) => (typeof value === "string" ? value : JSON.stringify(value ?? null));
  return { what, wanted: shown(wanted), got: shown(got), isRight };
}

function words(name) {
  return (name ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}

function lower(text) {
  return (text ?? "").toLowerCase();
}

function peakMb() {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function asTable() {
  const lines = [];
  if (!existsSync(join(folder, "truth.json"))) {
    lines.push("There is no truth.json in the folder: the lists are read, but held against nothing.");
  }
  let right = 0;
  let looked = 0;
  for (const { file, format, people, rejected, checks, ms } of results) {
    const found =
      people + rejected === 0 ? format : `${format}: ${people} people${rejected > 0 ? `, ${rejected} rejected` : ""}`;
    lines.push(`${file}  ${found}${ms === undefined || file in truth ? "" : `, ${Math.round(ms)} ms`}`);
    for (const { what, wanted, got, isRight } of checks) {
      if (isRight !== null) looked++;
      if (isRight) right++;
      const mark = isRight === null ? "?" : isRight ? "+" : "-";
      lines.push(`  ${mark} ${what.padEnd(20)} ${isRight !== false ? got : `${got}, not ${wanted}`}`);
    }
  }
  const judged = looked === 0 ? "nothing to judge by" : `${right} of ${looked} right`;
  const peak = existsSync(join(folder, "truth.json")) ? "" : `; ${peakMb()} MB at most`;
  return `${lines.join("\n")}\n${judged}${peak}\n`;
}

/** src/formats as it stands, without a build. */
async function readers() {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        'export { readImport } from "./formats/recognise.ts";',
        'export { columnsUnder } from "./formats/csv/headings.ts";',
        'export { profileUrl } from "./formats/csv/cells.ts";',
        'export { compared, grouped } from "./domain/same-person.ts";',
        'export { cleanTag } from "./domain/name.ts";',
      ].join("\n"),
      resolveDir: join(root, "src"),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

function parsedArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  } catch (error) {
    return fail(`spreadsheets: ${error.message}\n\n${USAGE}`, 2);
  }
}

function fail(text, code) {
  process.stderr.write(text);
  process.exit(code);
}
