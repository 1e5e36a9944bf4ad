// What is run at its first call and not as a bundle is loaded: modules of ours, and what packages would ask Node for.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { importedFrom, onlyFunctions, root } from "./modules.mjs";

/**
 * Modules of src that are run at the first call of a function they export, and not before: their tables and regular
 * expressions take longer to make than most commands to run. One that exports anything but functions is left as it is.
 * What `add` is made of is reached through late ones alone, and so need not be one.
 */
const LATE = [
  /^src\/commands\/(?!index|common\/(?:program|command|derived|output)|add\/)/,
  /^src\/domain\/(when|sentence|exchange\/words|given-names|match|near|ledger|group\/due|event\/due|fit\/facts|scoring\/mission)\.ts$/,
  /^src\/formats\//,
  /^src\/store\/(forget|list|whole)\.ts$/,
  /^src\/io\/prompter\.ts$/,
];

/** What better-sqlite3 can do and net does not ask of it. */
const UNUSED = /\/(aggregate|backup|function|serialize|table)$/;

/** The same for packages, and for what commander would load for programs that net has none of. */
export const late = {
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
    // Node makes a module of its own for scripts the first time that it is asked for this one.
    onResolve({ filter: /^node:os$/ }, ({ namespace }) =>
      namespace === "late" ? undefined : { path: "os", namespace: "late" },
    );
    onResolve({ filter: /^node:process$/ }, () => ({ path: "process", namespace: "late" }));
    onResolve({ filter: /^\.\/methods\// }, ({ path, importer }) =>
      UNUSED.test(path) && /[\\/]better-sqlite3[\\/]/.test(importer)
        ? { path: "unused", namespace: "late" }
        : undefined,
    );
    // Where SQLite lies is told by the launcher; the search through folders would not find it from dist/.
    onResolve({ filter: /^bindings$/ }, () => ({ path: "bindings", namespace: "late" }));
    onLoad({ filter: /^[a-z_-]+$/, namespace: "late" }, ({ path, pluginData }) => ({
      contents: {
        child_process: 'exports.spawn = (...given) => require("node:child_process").spawn(...given);',
        os: importedFrom("node:os")
          .map((name) => `exports.${name} = (...given) => require("node:os").${name}(...given);`)
          .join("\n"),
        process: "module.exports = process;",
        unused: 'module.exports = () => { throw new Error("left out in scripts/build/late.mjs"); };',
        "string-width": 'export default (text) => require("string-width").default(text);',
        bindings:
          'module.exports = () => { throw new Error("SQLite is not built here; run: npm rebuild better-sqlite3"); };',
      }[path],
      resolveDir: pluginData ?? root,
    }));
  },
};
