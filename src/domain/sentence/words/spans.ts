import type { Token } from "./words.ts";

/** A stretch of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Tells of a stretch whether any of `spans` overlaps it, each in the time of a search in what is sorted. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (span) => {
    let [from, to] = [0, merged.length]; // the first that ends behind the start of `span` is sought
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((merged[middle]?.end ?? 0) > span.start) to = middle;
      else from = middle + 1;
    }
    const first = merged[from];
    return first !== undefined && overlaps(first, span);
  };
}

/** Where the tokens stand from `from` to before `to`. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? 0 };
}
