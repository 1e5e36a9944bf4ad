// What the sources say of themselves.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What any module of src imports from a package, each name once. */
export function importedFrom(name) {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, "src", file), "utf8"));
  const lists = sources.flatMap((text) => [...text.matchAll(/^import \{([^}]*)\} from "([^"]+)";/gm)]);
  return [
    ...new Set(lists.flatMap(([, names, from]) => (from === name ? names.split(",").map((each) => each.trim()) : []))),
  ];
}

/** The names of the functions a module exports, or undefined where it exports values of another kind. */
export function onlyFunctions(source) {
  const exported = [...source.matchAll(/^export (?!type\b|interface\b)(.*)/gm)].map(([, what]) => what);
  const names = exported.map((what) => /^(?:async )?function\*? (\w+)/.exec(what)?.[1]);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The package that a file of node_modules belongs to; undefined for one of ours. */
export function packageOf(input) {
  return /(?:^|[\\/])node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules)/.exec(input)?.[1];
}
