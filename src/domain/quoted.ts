/** A name as `net log` finds it in a sentence: between double stars where a sign in it would end it. */
export function mentioned(name: string): string {
  if (/^[a-zA-Z\u00c0-\u024f\s.'’-]+$/.test(name)) return name; // most, without the tables of Unicode
  return /^[\p{L}\p{M}\s.'’-]+$/u.test(name) || name.includes("*") ? name : `**${name}**`;
}

/**
 * A word as a shell takes it for one: as it stands, where nothing in it means anything to a shell; between double quotes
 * where that is enough; else between single ones, in which nothing is run. What a terminal does not show is seen as
 * `<U+202E>`, and so stands between quotes too.
 */
export function quoted(word: string): string {
  if (/^(?![#=])[\w%+@:,./#=\u00c0-\u061b\u061d-\u1fff\u2070-\ufefe\uff00-\uffff-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

/** A word as it was meant, where a shell hands on what is being typed: without quotes around it and backslashes in it. */
export function unquoted(typed: string): string {
  return typed.replace(/^(["'])(.*?)\1?$/s, "$2").replace(/\\(.)/g, "$1");
}
