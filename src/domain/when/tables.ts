// Tables of words, each made from strings when it is first looked into: a command looks into few of them.

export interface WordSet {
  readonly has: (word: string) => boolean;
}

/** Words, each with what it means. */
export interface Table<Meaning> extends WordSet {
  readonly get: (word: string) => Meaning | undefined;
  readonly words: () => Iterable<string>;
}

type Row<Meaning> = readonly [meaning: Meaning, words: string];

/** What `make` gives, made when it is first asked for. */
export function atFirstUse<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Words parted by spaces or line ends. */
export function wordSet(words: string): WordSet {
  const known = atFirstUse(() => new Set(wordsIn(words)));
  return { has: (word) => known().has(word) };
}

/** Meanings with their words, which spaces or line ends part. */
export function wordTable<Meaning>(...rows: readonly Row<Meaning>[]): Table<Meaning> {
  return table(rows, wordsIn);
}

/** Meanings with their words and phrases, which bars part. */
export function phraseTable<Meaning>(...rows: readonly Row<Meaning>[]): Table<Meaning> {
  return table(rows, (phrases) => phrases.split("|"));
}

function table<Meaning>(rows: readonly Row<Meaning>[], parted: (text: string) => readonly string[]): Table<Meaning> {
  const known = atFirstUse(() => {
    const meanings = new Map<string, Meaning>();
    for (const [meaning, words] of rows) for (const word of parted(words)) meanings.set(word, meaning);
    return meanings;
  });
  return { has: (word) => known().has(word), get: (word) => known().get(word), words: () => known().keys() };
}

function wordsIn(text: string): readonly string[] {
  if (!text.includes("\n")) return text.split(" ");
  const words = text.replaceAll("\n", " ").split(" ");
  return words.filter((word) => word !== ""); // what the indentation of the lines leaves
}
