// What lies in which file of dist/: esbuild's plugins that leave something out of a bundle, or put it into a file of its own.
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { onlyFunctions, root } from "./modules.mjs";

/** Optional packages with files of their own beside their code: they stay where they are installed, or are not there. */
const OUTSIDE = /^(tesseract\.js|zxing-wasm)(\/|$)/;

/** What some flags of everyday commands need and the commands otherwise do not; with one of them bin/net.cjs runs net.cjs. */
export const FLAGGED = {
  flags: ["--card", "--where"],
  modules: /[\\/]src[\\/](commands[\\/]add[\\/]pictures|commands[\\/]log[\\/]where|io[\\/]pictures)\.ts$/,
};

/** What is run once a month must not be loaded with each command: a file of its own, though it is of src. */
export const APART = { "src/commands/common/month.ts": "./month.cjs" };

/** `await import("package")` becomes a file of its own; whatever of src is imported so stays, and is run at need. */
export const chunks = new Map();
export const chunked = {
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
export const only = (names) => ({
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
export const outlined = (outline) => ({
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

/** What writes the help of a command, and what stands for it in a bundle. */
const HELP = "node_modules/commander/lib/help.js";
const helpAtNeed = `
  const own = () => require("./rare.cjs")["${HELP}"];
  exports.Help = function (...given) { return new (own().Help)(...given); };
  exports.stripColor = (...given) => own().stripColor(...given);`;

/**
 * What an everyday command hardly ever asks for is left out of its bundle: one file for all of them has it, and is read at the
 * first call. Nothing here may throw a NetError, for that of another file is another class.
 */
export const RARE = [
  "migrations/index",
  "belongings",
  "due",
  "forget",
  "gatherings",
  "group-due",
  "groups",
  "hours",
  "list",
  "matches",
  "mission",
  "outlines",
  "plan",
  "practice",
]
  .concat(["reviews", "roi", "stats", "ties", "whole", "yield"])
  .map((name) => `src/store/${name}.ts`)
  .concat("src/questions/languages.ts", "src/views/changes.ts", "src/commands/common/otherwise.ts", HELP);
export const rareBut = (own) => ({
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
    onResolve({ filter: /\/help\.js$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: HELP, namespace: "rare" } : undefined,
    );
    onLoad({ filter: /\.js$/, namespace: "rare" }, () => ({ contents: helpAtNeed, resolveDir: root }));
    onResolve({ filter: /^\.\/rare\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
});
