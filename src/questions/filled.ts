/** A text with what stands for each `{name}` in it put in its place, whatever stands there. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** How one says so many of something: of one, and of `{count}`. */
export type CountedWords = readonly [one: string, many: string];

export function countedIn([one, many]: CountedWords, count: number): string {
  return count === 1 ? one : filled(many, { count });
}
