/** A list of words, parted when it is first asked: most starts of the program read no card. */
export function wordList(words: string): (word: string) => boolean {
  let list: ReadonlySet<string> | null = null;
  return (word) => {
    list ??= new Set(words.trim().split(/\s+/u));
    return list.has(word);
  };
}

/** More words than any line of a card has; the rest is not looked at. */
const WORDS_AT_MOST = 40;

interface Words {
  readonly text: string;
  readonly written: readonly string[];
  readonly bare: readonly string[];
}

// A piece is weighed in many ways, one after the other, so the words of the last one are kept.
let last: Words = { text: "", written: [], bare: [] };

function wordsIn(text: string): Words {
  if (text === last.text) return last;
  const written = text
    .slice(0, 400)
    .split(/[\s/]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS_AT_MOST);
  last = { text, written, bare: written.map(bareWord) };
  return last;
}

export function wordsOf(text: string): readonly string[] {
  return wordsIn(text).written;
}

/** The words as they stand in a list of words. */
export function bareWordsOf(text: string): readonly string[] {
  return wordsIn(text).bare;
}

/** Lower case, without the dots, commas and brackets at its ends. */
export function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[("'“„»«]{1,4}|[).,;:"'”“®™»«]{1,4}$/gu, "");
}
