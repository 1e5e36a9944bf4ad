import { folded } from "./name.ts";

/** How many letters may be wrong in a word of so many. */
function mayDiffer(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/**
 * Those whose name is nearest to what was typed, the nearest first: each word of it is a word of theirs but for a letter or
 * two, or all of it is but for where the words part. `called` is a folded name, with the nickname behind it.
 */
export function nearest<Id>(
  typed: string,
  everybody: readonly { readonly id: Id; readonly called: string }[],
  most: number,
): Id[] {
  const words = folded(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return everybody
    .flatMap(({ id, called }) => {
      const wrong = wrongLetters(words, called.split(" "));
      return wrong === null ? [] : [{ id, wrong }];
    })
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, most)
    .map(({ id }) => id);
}

/** The one of a program's own words, all small, that was meant, but for a letter or two; undefined where it could be none of them. */
export function nearestWord<Word extends string>(typed: string, words: readonly Word[]): Word | undefined {
  const most = mayDiffer(typed.length);
  return words
    .map((word) => ({ word, wrong: distance(typed.toLowerCase(), word, most) })) // not folded: "clsoe" is not "clso"
    .filter(({ wrong }) => wrong <= most)
    .sort((one, other) => one.wrong - other.wrong)[0]?.word;
}

/** Null where it is another name. */
function wrongLetters(words: readonly string[], own: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const most = mayDiffer(word.length);
    const least = Math.min(...own.map((each) => distance(word, each, most)));
    if (least > most) return wrongParted(words.join(""), own.join(""));
    sum += least;
  }
  return sum;
}

function wrongParted(typed: string, own: string): number | null {
  const most = mayDiffer(typed.length);
  const wrong = distance(typed, own, most);
  return wrong > most ? null : wrong;
}

/** The letters to put in, take out, change or turn around; more than `most` where it is that at least (Damerau, one turn a pair). */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
