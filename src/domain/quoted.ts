/**
 * A word as a shell takes it for one: as it stands, where nothing in it means anything to a shell; between double quotes
 * where that is enough; else between single ones, in which nothing is run.
 */
export function quoted(word: string): string {
  if (/^[\w\u00c0-\uffff@%+:,./-][\w\u00c0-\uffff@%+=:,./#-]*$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
