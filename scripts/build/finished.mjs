// What becomes of a bundle after esbuild.
import { createHash } from "node:crypto";

/**
 * The bundle as a function, which the launcher calls as Node calls a module, with its build's name in the first line, by which a
 * cache is known to be of this build.
 */
export function finished(text) {
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
