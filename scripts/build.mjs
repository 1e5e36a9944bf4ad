// Makes dist/ from src/: net.cjs with every command; net-NAME.cjs for each everyday one, with nothing another needs, since
// half of a short command goes into loading code; and one file beside them for each package that is only loaded at need. CommonJS, because Node starts it faster; ASCII, so that the launcher may read it byte by byte.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

/** Packages that must not get into net.cjs: each costs more to load than a whole command. */
const COLD = ["chrono-node", "inquirer", "libphonenumber-js", "yaml"];
const MOST_HOT_BYTES = 700_000;

/** Optional packages with files of their own beside their code: they stay where they are installed, or are not there. */
const OUTSIDE = /^(tesseract\.js|zxing-wasm)(\/|$)/;

/** What a flag of an everyday command needs and the command otherwise does not; with the flag bin/net.cjs runs net.cjs. */
const FLAGGED = { flag: "--card", modules: /[\\/]src[\\/](commands[\\/]add[\\/]pictures|io[\\/]pictures)\.ts$/ };

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

/** What is run once a month must not be loaded with each command: a file of its own, though it is of src. */
const APART = { "src/commands/common/month.ts": "./month.cjs" };

/** `await import("package")` becomes a file of its own; whatever of src is imported so stays, and is run at need. */
const chunks = new Map();
const chunked = {
  name: "chunked",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) => {
      if (kind !== "dynamic-import" || path.startsWith("node:")) return undefined;
      if (OUTSIDE.test(path)) return { path, external: true };
      const file = `./${path.replace(/[^a-z0-9]+/g, "-")}.cjs`;
      chunks.set(file, path);
      return { path: file, external: true };
    });
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
      const file = APART[relative(root, join(resolveDir, path)).replaceAll("\\", "/")];
      return kind === "dynamic-import" && file !== undefined ? { path: file, external: true } : undefined;
    });
  },
};

/** The list of commands, cut down to some of them: what the others import is then left out. */
const only = (names) => ({
  name: "only",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]commands[\\/]index\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/^ {2}\{ name: "([^"]+)", .*\n/gm, (line, name) =>
        names.includes(name) ? line : "",
      ),
      loader: "ts",
    }));
    onLoad({ filter: FLAGGED.modules }, emptied);
  },
});

/** A module that is never run. */
const emptied = () => ({ contents: "" });

/** The list of commands as `net --help` shows it: their names and summaries, which net.cjs tells, and no more. */
const outlined = (outline) => ({
  name: "outlined",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]commands[\\/]index\.ts$/ }, ({ path }) => ({
      contents: [
        'import { Command } from "commander";',
        `export const COMMANDS = ${JSON.stringify(outline)}.map(({ name, group, summary, demanded }) => ({ name, group, build() {`,
        "  const command = new Command(name).summary(summary);",
        "  for (const argument of demanded) command.argument(`<${argument}>`);",
        "  return command;",
        "} }));",
      ].join("\n"),
      resolveDir: dirname(path),
    }));
    onLoad({ filter: FLAGGED.modules }, emptied);
  },
});

/**
 * Modules of src that are run at the first call of a function they export, and not before: their tables and regular
 * expressions take longer to make than most commands to run. One that exports anything but functions is left as it is.
 * What `add` is made of is reached through late ones alone, and so need not be one.
 */
const LATE = [
  /^src\/commands\/(?!index|common\/(?:program|command|output)|add\/)/,
  /^src\/domain\/(when|sentence|exchange\/words|given-names|match|near|ledger|group\/due|event\/due|fit\/facts|scoring\/mission)\.ts$/,
  /^src\/formats\//,
  /^src\/store\/(forget|list)\.ts$/,
  /^src\/io\/prompter\.ts$/,
];

/**
 * What an everyday command hardly ever asks for is left out of its bundle: one file for all of them has it, and is read at the
 * first call. Nothing here may throw a NetError, for that of another file is another class.
 */
const RARE = ["migrations/index", "belongings", "forget", "groups", "hours", "matches", "outlines", "plan", "practice"]
  .concat(["reviews", "roi", "stats", "ties", "yield"])
  .map((name) => `src/store/${name}.ts`);
const rareBut = (own) => ({
  name: "rare",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, resolveDir }) => {
      const file = join(resolveDir, path);
      const name = relative(root, file).replaceAll("\\", "/");
      if (kind !== "import-statement" || !RARE.includes(name) || own.includes(name)) return undefined;
      const functions = onlyFunctions(readFileSync(file, "utf8"));
      if (!functions) throw new Error(`${name} exports more than functions, and so cannot be left out of a bundle`);
      return { path: name, namespace: "rare", pluginData: functions };
    });
    onLoad({ filter: /\.ts$/, namespace: "rare" }, ({ path, pluginData: functions }) => ({
      contents: functions
        .map(
          (name) =>
            `export const ${name} = (...given) => require("./rare.cjs")[${JSON.stringify(path)}].${name}(...given);`,
        )
        .join("\n"),
      resolveDir: root,
    }));
    onResolve({ filter: /^\.\/rare\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
});

/** What is rare for the others, and for one command is not. */
const OWN = { score: ["src/store/outlines.ts", "src/store/stats.ts", "src/store/ties.ts"] };

/** The same for packages, and for what commander would load for programs that net has none of. */
const late = {
  name: "late",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, kind, namespace, resolveDir }) => {
      const file = join(resolveDir, path);
      const name = relative(root, file).replaceAll("\\", "/");
      if (kind !== "import-statement" || namespace === "late" || !LATE.some((each) => each.test(name)))
        return undefined;
      const functions = onlyFunctions(readFileSync(file, "utf8"));
      return functions && { path: name, namespace: "late", pluginData: functions };
    });
    onLoad({ filter: /\.ts$/, namespace: "late" }, ({ path, pluginData: functions }) => ({
      contents: [
        "let module;",
        `const own = () => (module ??= require(${JSON.stringify(`./${path}`)}));`,
        ...functions.map((name) => `export const ${name} = (...given) => own().${name}(...given);`),
      ].join("\n"),
      resolveDir: root,
    }));
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "late" } : undefined,
    );
    // It makes an Intl.Segmenter as it is loaded, which takes a third of the time that Node takes to start.
    onResolve({ filter: /^string-width$/ }, ({ namespace, resolveDir }) =>
      namespace === "late" ? undefined : { path: "string-width", namespace: "late", pluginData: resolveDir },
    );
    // Node makes a module of its own for scripts the first time that it is asked for one of these, and a promise of a callback as
    // the copying of a file, which net does not do so, is loaded.
    onResolve({ filter: /^node:os$/ }, ({ namespace }) =>
      namespace === "late" ? undefined : { path: "os", namespace: "late" },
    );
    onResolve({ filter: /^node:process$/ }, () => ({ path: "process", namespace: "late" }));
    onResolve({ filter: /[\\/]backup$/ }, ({ path, importer, resolveDir, namespace }) =>
      namespace !== "late" && /[\\/]better-sqlite3[\\/]/.test(importer)
        ? { path: "backup", namespace: "late", pluginData: join(resolveDir, dirname(path)) }
        : undefined,
    );
    // Where SQLite lies is told by the launcher; the search through folders would not find it from dist/.
    onResolve({ filter: /^bindings$/ }, () => ({ path: "bindings", namespace: "late" }));
    onLoad({ filter: /^[a-z_-]+$/, namespace: "late" }, ({ path, pluginData }) => ({
      contents: {
        backup: 'module.exports = function backup(...given) { return require("./backup").apply(this, given); };',
        child_process: 'exports.spawn = (...given) => require("node:child_process").spawn(...given);',
        os: importedFrom("node:os")
          .map((name) => `exports.${name} = (...given) => require("node:os").${name}(...given);`)
          .join("\n"),
        process: "module.exports = process;",
        "string-width": 'export default (text) => require("string-width").default(text);',
        bindings:
          'module.exports = () => { throw new Error("SQLite is not built here; run: npm rebuild better-sqlite3"); };',
      }[path],
      resolveDir: pluginData ?? root,
    }));
  },
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
writeFileSync(join(dist, "LICENSES.txt"), licences());
for (const name of readdirSync(dist)) {
  if (name !== "LICENSES.txt" && !files.has(join(dist, name))) rmSync(join(dist, name), { recursive: true });
}
for (const [path, text] of files) console.log(`${path.slice(root.length + 1)}  ${Math.ceil(text.length / 1000)} kB`);

/** What any module of src imports from a package, each name once. */
function importedFrom(name) {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, "src", file), "utf8"));
  const lists = sources.flatMap((text) => [...text.matchAll(/^import \{([^}]*)\} from "([^"]+)";/gm)]);
  return [
    ...new Set(lists.flatMap(([, names, from]) => (from === name ? names.split(",").map((each) => each.trim()) : []))),
  ];
}

/** The names of the functions a module exports, or undefined where it exports values of another kind. */
function onlyFunctions(source) {
  const exported = [...source.matchAll(/^export (?!type\b|interface\b)(.*)/gm)].map(([, what]) => what);
  const names = exported.map((what) => /^(?:async )?function\*? (\w+)/.exec(what)?.[1]);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/**
 * The bundle as a function, which the launcher calls as Node calls a module, with its build's name in the first line, by which a
 * cache is known to be of this build.
 */
function finished(text) {
  // A chunk is a module namespace already: not to be wrapped once more as Node wraps other people's CommonJS. Nor is one that is
  // run late copied into another object: only its functions are asked for.
  const body = inAscii(text)
    .replace(
      /([\w$]+ ?= ?\(?([\w$]+)\)? ?=> ?)[\w$]+\([\w$]+\(\{\}, ?"__esModule", ?\{ ?value: ?(?:!0|true) ?\}\), ?\2\)/,
      "$1$2",
    )
    .replace(/[\w$]+\(require\("(\.\/[^"]+)"\), ?1\)/g, 'require("$1")');
  const build = createHash("sha256").update(body).digest("hex").slice(0, 16);
  return `// ${build}\n(function (exports, require, module, __filename, __dirname) {${body}\n})`;
}

/** What esbuild leaves unescaped stands in regular expressions and comments, where an escape means the same. */
function inAscii(text) {
  const raw = /String\.raw`[^`]*[^\0-\x7f][^`]*`/.exec(text)?.[0];
  if (raw) throw new Error(`an escape in ${raw} would not mean the letter it stands for: keep it to ASCII`);
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) =>
    slashes.length % 2 === 1 ? slashes.slice(1) + escaped(letter) : slashes + escaped(letter),
  );
}

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
  if (!readFileSync(join(root, "bin/net.cjs"), "utf8").includes(FLAGGED.flag))
    faults.push(`bin/net.cjs does not know ${FLAGGED.flag}, whose code is in net.cjs alone`);
  for (const [path, text] of files) {
    if (/[\w$]\(require\("\.\//.test(text)) faults.push(`${path} loads a chunk in a way that hides its default export`);
  }
  if (faults.length === 0) return;
  for (const fault of faults) console.error(`build: ${fault}`);
  process.exit(1);
}

function packageOf(input) {
  return /(?:^|[\\/])node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules)/.exec(input)?.[1];
}

/** The licences of all packages whose code is in dist/. */
function licences() {
  const folders = new Map();
  for (const { metafile } of [whole, ...cold]) {
    for (const input of Object.keys(metafile.inputs)) {
      const name = packageOf(input);
      if (name) folders.set(name, join(root, input.slice(0, input.lastIndexOf(name) + name.length)));
    }
  }
  return [...folders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, folder]) => {
      const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : "no licence text in the package"}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
