// Draws which folder of src/ imports which into ARCHITECTURE.md; with --check it fails where the drawing is out of date.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const PAGE = "ARCHITECTURE.md";
const drawn = execFileSync(
  process.execPath,
  [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "src",
    "--include-only",
    "^src",
    "--collapse",
    "^src/[^/]+",
    "--output-type",
    "mermaid",
  ],
  { encoding: "utf8" },
).trim();
const page = readFileSync(PAGE, "utf8");
const fresh = page.replace(/(<!-- diagram -->\n)[\s\S]*?(<!-- \/diagram -->)/, `$1\`\`\`mermaid\n${drawn}\n\`\`\`\n$2`);
if (process.argv.includes("--check")) {
  if (fresh !== page) {
    console.error(`${PAGE}: the diagram is out of date: npm run diagram`);
    process.exitCode = 1;
  }
} else writeFileSync(PAGE, fresh);
