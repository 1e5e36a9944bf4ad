import { hasLetterOrDigit } from "./letters.ts";

/** A list is searched as it stands at first: most starts of the program ask it a few words, and to part it takes longer. */
const SEARCHES = 24;

/** A list of words, parted by spaces, as the question whether a word stands in it. */
export function wordList(words: string): (word: string) => boolean {
  let asked = 0;
  let list: ReadonlySet<string> | null = null;
  return (word) => {
    asked += 1;
    if (asked <= SEARCHES) return standsIn(words, word);
    list ??= new Set(words.trim().split(/\s+/));
    return list.has(word);
  };
}

function standsIn(words: string, word: string): boolean {
  if (word === "" || word.includes(" ")) return false;
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
    if (isGap(words, at - 1) && isGap(words, at + word.length)) return true;
  }
  return false;
}

/** Whether there is a space, or nothing. */
function isGap(text: string, at: number): boolean {
  return !(text.charCodeAt(at) > 32);
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
    .filter((word) => hasLetterOrDigit(word))
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
