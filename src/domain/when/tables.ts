// Tables of words, each made from a string when it is first looked into: most commands look into few.

/** Words, each with what it means. */
export interface Table<Meaning> {
  readonly has: (word: string) => boolean;
  readonly get: (word: string) => Meaning | undefined;
  readonly words: () => Iterable<string>;
}

/** What `make` gives, made when it is first asked for. */
export function atFirstUse<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** The meanings with their words, which bars part. */
export function tableOf<Meaning>(...rows: readonly (readonly [Meaning, string])[]): Table<Meaning> {
  const table = atFirstUse(() => {
    const meanings = new Map<string, Meaning>();
    for (const [meaning, words] of rows) for (const word of words.split("|")) meanings.set(word, meaning);
    return meanings;
  });
  return { has: (word) => table().has(word), get: (word) => table().get(word), words: () => table().keys() };
}

export type WordSet = Pick<Table<unknown>, "has">;

/** Words parted by spaces or line ends. */
export function wordSet(words: string): WordSet {
  const known = atFirstUse(() => new Set(wordsIn(words)));
  return { has: (word) => known().has(word) };
}

/** The meanings with their words, which spaces or line ends part. */
export function wordTable<Meaning>(
  ...rows: readonly (readonly [Meaning, string])[]
): Pick<Table<Meaning>, "has" | "get"> {
  return tableOf(...rows.map(([meaning, words]) => [meaning, wordsIn(words).join("|")] as const));
}

function wordsIn(text: string): readonly string[] {
  return text.includes("\n") ? text.split("\n").flatMap((line) => line.trim().split(" ")) : text.split(" ");
}
