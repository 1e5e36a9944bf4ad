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

export function wordsOf(text: string): readonly string[] {
  return text
    .slice(0, 400)
    .split(/[\s/]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS_AT_MOST);
}

/** Lower case, without the dots, commas and brackets at its ends. */
export function bareWord(word: string): string {
  return word.toLowerCase().replace(/^[("'“„»«]{1,4}|[).,;:"'”“®™»«]{1,4}$/gu, "");
}
