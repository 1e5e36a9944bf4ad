import { folded } from "./name.ts";

/** One thing that is known of a contact, and what it is called. */
export interface Field {
  readonly name: string;
  readonly text: string;
}

/** Where the words were found, with the piece of text around them. */
export interface Match {
  readonly field: string;
  readonly snippet: string;
}

const SNIPPET_BEFORE = 24;
const SNIPPET_LENGTH = 72;

/** The fields that hold the words that were looked for, the fewest that hold them all; each word in the first that has it. */
export function matches(typed: string, fields: readonly Field[]): readonly Match[] {
  const words = folded(typed).split(" ").filter(Boolean);
  const found: Match[] = [];
  const places = fields.map((field) => ({ field, terms: termsOf(field.text) }));
  words.forEach((word, at) => {
    const isBeginning = at === words.length - 1;
    for (const { field, terms } of places) {
      const term = terms.find(({ forms }) =>
        forms.some((form) => (isBeginning ? form.startsWith(word) : form === word)),
      );
      if (!term) continue;
      if (!found.some((match) => match.field === field.name && match.snippet.includes(term.text))) {
        found.push({ field: field.name, snippet: snippetAround(field.text, term.start) });
      }
      return;
    }
  });
  return found;
}

/** The piece of `text` around the first of the words that stands in it; its beginning where none does. */
export function snippetFor(typed: string, text: string): string {
  return matches(typed, [{ name: "", text }])[0]?.snippet ?? snippetAround(text, 0);
}

interface Term {
  readonly text: string;
  readonly start: number;
  readonly forms: readonly string[];
}

// Letters, marks and digits as plain ranges: Unicode's own classes take longer to compile than a find to run.
const WORDS = /[0-9A-Za-z'’`´\u00aa\u00b2-\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3005-\ud7ff\ud800-\udfff\uf900-\uffdc]+/g;

function termsOf(text: string): Term[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    forms: folded(word).split(" "),
  }));
}

/** One line of at most 72 characters that holds what stands at `at`, cut between words where it can be. */
function snippetAround(text: string, at: number): string {
  if (text.length <= SNIPPET_LENGTH) return oneLine(text);
  let start = Math.max(0, at - SNIPPET_BEFORE);
  if (start > 0) {
    const space = text.slice(start, at).search(/\s/);
    start = space < 0 ? at : start + space + 1;
  }
  const whole = text.slice(start, start + SNIPPET_LENGTH);
  const isLast = start + SNIPPET_LENGTH >= text.length;
  const cut = isLast ? whole : whole.slice(0, Math.max(whole.lastIndexOf(" "), SNIPPET_LENGTH / 2));
  return `${start > 0 ? "…" : ""}${oneLine(cut).trim()}${isLast ? "" : "…"}`;
}

function oneLine(text: string): string {
  const whole = text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ""); // never half a character
  return whole.replace(/\s+/g, " ").trim();
}
