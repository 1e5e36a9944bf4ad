// A tour: the built program on a throw-away file, with a fixed day and invented people, shown as typed and as seen.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../bin/net.cjs", import.meta.url));
const EVENT = ["--event", "DI netværksdag", "--on", "yesterday"];

/** A remark, or a day and the words of one command line. */
const TOUR = [
  "The day after an event. The cards go in, each in one line, and what you left it at.",
  [
    "2026-05-04",
    "add",
    "Mette Holm, CFO @ Nordlys A/S, mette@nordlys.dk, +45 20 30 40 50 #finance",
    ...EVENT,
    "--expects",
    "coffee",
  ],
  ["2026-05-04", "add", "Lars Bech, Head of Sales @ Bech & Søn, lars@bech.dk", ...EVENT, "--expects", "mail"],
  ["2026-05-04", "add", "Bo Ågård, bo@aagaard.dk", ...EVENT],
  "Each morning: whom you owe a word, and why now.",
  ["2026-05-05", "due"],
  "A conversation, in one sentence; the promises in it are remembered, yours and theirs.",
  [
    "2026-05-06",
    "log",
    "Coffee with Mette and Lars yesterday 45m; I promised to send the deck by Friday; she promised an intro to Jens in 2 weeks",
  ],
  ["2026-05-06", "fact", "Mette", "occupied-with", "merging two ERP systems"],
  ["2026-05-07", "due"],
  "A promise kept; another gets a new day.",
  ["2026-05-07", "done", "deck"],
  ["2026-05-07", "move", "coffee", "next tuesday"],
  ["2026-05-07", "promise", "Bo", "the name of the printer", "--by", "om 14 dage"],
  "Everything that is written can be taken back.",
  ["2026-05-07", "undo"],
  "Before the next coffee: what was last, what is open, and what to ask.",
  ["2026-05-12", "brief", "Mette"],
];

if (!existsSync(fileURLToPath(new URL("../dist/net.cjs", import.meta.url)))) {
  console.error("The program is not built yet: npm run build");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "net-tour-"));
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;
const dress = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
const env = {
  ...process.env,
  NET_DB: join(folder, "net.db"),
  COLUMNS: String(process.stdout.columns || 80),
  ...(isColoured ? { FORCE_COLOR: "1" } : {}),
};

try {
  for (const step of TOUR) {
    if (typeof step === "string") {
      console.log(`\n${dress(36, step)}`);
      continue;
    }
    const [today, ...words] = step;
    const typed = words.map((word) => (/^[\p{L}\p{N}-]+$/u.test(word) ? word : `"${word}"`)).join(" ");
    console.log(`\n${dress(2, today)} ${dress(1, `$ net ${typed}`)}`);
    const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, "--today", today, ...words], {
      env,
      encoding: "utf8",
    });
    process.stdout.write(stdout + stderr);
    if (status !== 0) throw new Error(`net ${typed} ended with ${status}`);
  }
  console.log(`\n${dress(36, "That was the daily loop. Your own file begins here with:")} node bin/net.cjs add`);
  console.log(`${dress(36, "To type net, and netv where there is another net:")} npm install --global .`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
