// Makes dist/ from src/: net.cjs with every command; net-NAME.cjs for each everyday one, with nothing another needs, since
// half of a short command goes into loading code; and one file beside them for each package that is only loaded at need. CommonJS, because Node starts it faster; ASCII, so that the launcher may read it byte by byte.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { finished } from "./build/finished.mjs";
import { late } from "./build/late.mjs";
import { licences } from "./build/licences.mjs";
import { packageOf, root } from "./build/modules.mjs";
import { APART, chunked, chunks, FLAGGED, only, outlined, RARE, rareBut } from "./build/parts.mjs";

const dist = join(root, "dist");

/** Packages that must not get into net.cjs: each costs more to load than a whole command. */
const COLD = ["chalk", "chrono-node", "inquirer", "libphonenumber-js", "yaml"];
const MOST_HOT_BYTES = 400_000;

/** The commands that are typed every day, or by a shell prompt. */
const EVERYDAY = [
  "due",
  "home",
  "add",
  "log",
  "promise",
  "done",
  "move",
  "snooze",
  "drop",
  "brief",
  "show",
  "list",
  "find",
  "inbox",
  "undo",
  "score",
  "stats",
];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20.17",
  legalComments: "none", // the licences are gathered in a file of their own
  minify: true, // half of the bytes to read
  supported: { "dynamic-import": false }, // require() needs no module loader, and the launcher can cache it
  define: { "import.meta.url": "__filename", "import.meta.dirname": "__dirname" },
  metafile: true,
  write: false,
  logLevel: "warning",
};

const ofStore = (...names) => names.map((name) => `src/store/${name}.ts`);
/** What is rare for the others, and for one command is not. */
const OWN = {
  due: ofStore("due", "gatherings", "group-due", "list", "mission"),
  home: ofStore("due", "gatherings", "group-due", "list", "mission"),
  show: ofStore("gatherings", "mission"),
  brief: ofStore("mission"),
  inbox: ofStore("mission"),
  list: ofStore("list"),
  score: ofStore("list", "mission", "outlines", "reviews", "stats", "ties"),
  stats: ofStore("mission"),
  undo: ["src/views/changes.ts"],
};

const MAIN = "src/main.ts";
/** The bundle of all commands keeps its names and lines, so that a stack can be read (NET_WHOLE=1). */
const WHOLE = "net";
const bundle = (name, entry, ...plugins) =>
  build({
    ...common,
    minify: name !== WHOLE,
    entryPoints: [entry],
    outfile: `dist/${name}.cjs`,
    plugins: [chunked, ...plugins, late],
  });
const whole = await bundle(WHOLE, MAIN);
const rareParts = await build({
  ...common,
  stdin: {
    contents: RARE.map((path) => `exports[${JSON.stringify(path)}] = require("./${path}");`).join("\n"),
    resolveDir: root,
  },
  outfile: "dist/rare.cjs",
  plugins: [chunked, late],
});
const hot = await Promise.all([
  ...EVERYDAY.map((name) => bundle(`net-${name}`, MAIN, only([name]), rareBut(OWN[name] ?? []))),
  bundle("net-help", MAIN, outlined(await outlineOf(whole))),
]);
const apart = await Promise.all(
  Object.entries(APART).map(([entry, file]) => bundle(file.slice("./".length, -".cjs".length), entry)),
);
const cold = await Promise.all(
  [...chunks].map(([file, name]) =>
    build({
      ...common,
      stdin: {
        contents: `import * as all from "${name}";\nexport * from "${name}";\nexport default all.default;`,
        resolveDir: root,
      },
      outfile: join("dist", file),
      logOverride: { "import-is-undefined": "silent" }, // not every package has a default export
    }),
  ),
);

const files = new Map();
for (const { outputFiles } of [whole, rareParts, ...hot, ...apart, ...cold]) {
  for (const { path, text } of outputFiles) files.set(path, finished(text));
}
check();

mkdirSync(dist, { recursive: true });
for (const [path, text] of files) writeFileSync(path, text);
writeFileSync(join(dist, "LICENSES.txt"), licences([whole, ...cold]));
for (const name of readdirSync(dist)) {
  if (name !== "LICENSES.txt" && !files.has(join(dist, name))) rmSync(join(dist, name), { recursive: true });
}
for (const [path, text] of files) console.log(`${path.slice(root.length + 1)}  ${Math.ceil(text.length / 1000)} kB`);

/** What net.cjs says of its commands. */
async function outlineOf({ outputFiles: [file] }) {
  const place = mkdtempSync(join(tmpdir(), "net-build-"));
  try {
    const path = join(place, "net.cjs");
    writeFileSync(path, file.text);
    return createRequire(path)(path).outline();
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Ends the build where dist/ would work and yet not be what it is meant to be. */
function check() {
  const faults = [];
  for (const { metafile, outputFiles } of [whole, ...hot, ...apart]) {
    for (const input of Object.keys(metafile.inputs)) {
      const name = packageOf(input);
      if (COLD.includes(name)) faults.push(`${name} is in a bundle: import it with await import("${name}") (${input})`);
    }
    const [{ path, text }] = outputFiles;
    const isHot = basename(path).startsWith("net-");
    if (isHot && text.length > MOST_HOT_BYTES)
      faults.push(`${path} has ${text.length} bytes, more than ${MOST_HOT_BYTES}`);
  }
  const launcher = readFileSync(join(root, "bin/net.cjs"), "utf8");
  for (const flag of FLAGGED.flags) {
    if (!launcher.includes(flag)) faults.push(`bin/net.cjs does not know ${flag}, whose code is in net.cjs alone`);
  }
  for (const [path, text] of files) {
    if (/[\w$]\(require\("\.\//.test(text)) faults.push(`${path} loads a chunk in a way that hides its default export`);
  }
  if (faults.length === 0) return;
  for (const fault of faults) console.error(`build: ${fault}`);
  process.exit(1);
}
