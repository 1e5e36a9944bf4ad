/** Values as they are written, and what they say. */

/** Text without its escapes: `\n`, `\,`, `\;`, `\\`, and the needless ones some programs write. */
export function unescaped(written: string): string {
  return written.replace(/\\([nN,;:"\\])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

/** `a;b\;c;d` as its parts, still escaped. */
export function partsOf(written: string, separator: ";" | ","): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < written.length; at++) {
    if (written[at] === "\\") at += 1;
    else if (written[at] === separator) {
      parts.push(written.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(written.slice(from));
  return parts;
}

/** The components of a structured value, each with its own list taken together in one text. */
export function components(written: string, version: string): string[] {
  const isList = !version.startsWith("2");
  return partsOf(written, ";").map((part) =>
    (isList ? partsOf(part, ",") : [part])
      .map((each) => unescaped(each).trim())
      .filter((each) => each !== "")
      .join(isList ? " " : ""),
  );
}

/** A text escaped for one value, or one component of a structured one. */
export function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replace(/\r\n?|\n/g, "\\n");
}
