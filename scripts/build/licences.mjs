import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageOf, root } from "./modules.mjs";

/** The licences of all packages whose code these builds have taken in. */
export function licences(builds) {
  const folders = new Map();
  for (const { metafile } of builds) {
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
