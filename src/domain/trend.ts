import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import { PART_NAMES, type PartName } from "./scoring/score.ts";
import type { Month, SnapshotScore } from "./snapshot.ts";

/** The scores of one relation in one month, of those that are kept. */
export type KeptScore = Omit<SnapshotScore, "contactId"> & { readonly month: Month };

/** What `net why --trend` answers: how it went with one relation, as far back as months are kept. */
export interface Trend {
  readonly today: Day;
  readonly contactId: ContactId;
  readonly name: string;
  /** The index is not to be shown to people yet. */
  readonly isTooNew: boolean;
  /** When the next one is kept by itself. */
  readonly nextMonth: Month;
  /** The oldest first; a month in which net was not used is left out. */
  readonly months: readonly KeptScore[];
}

/** One figure through the months: 0..100 for the index, 0..1 for a part. */
export interface TrendLine {
  readonly figure: "index" | PartName;
  /** One a calendar month from the first kept to the last; null where nothing was kept, or nothing was known. */
  readonly values: readonly (number | null)[];
  readonly first: { readonly month: Month; readonly value: number };
  readonly last: { readonly month: Month; readonly value: number };
}

/** The index and each part that was known in some month. */
export function trendLines(months: readonly KeptScore[]): readonly TrendLine[] {
  const [oldest, newest] = [months[0], months.at(-1)];
  if (!oldest || !newest) return [];
  const byMonth = new Map(months.map((score) => [score.month, score]));
  const calendar = monthsFrom(oldest.month, newest.month);
  return (["index", ...PART_NAMES] as const).flatMap((figure): TrendLine[] => {
    const known = months.flatMap((score) => {
      const value = score[figure];
      return value === null ? [] : [{ month: score.month, value }];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return [];
    return [{ figure, values: calendar.map((month) => byMonth.get(month)?.[figure] ?? null), first, last }];
  });
}

export function monthAfter(month: Month): Month {
  const [year, at] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return (at === 12 ? spelled(year + 1, 1) : spelled(year, at + 1)) as Month;
}

function spelled(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/** Levels of a figure, 0 to `levels` - 1; see `levelsOf`. */
type Level = number | null;

/** What a trend spans at least, as a share of its scale: what moves less must not look like a cliff. */
const LEAST_SPAN = 0.2;

/**
 * Each value as one of so many levels between the lowest and the highest of them; `scale` is what the figure can reach at
 * most. Those that differ by less than a fifth of it lie around the middle.
 */
export function levelsOf(values: readonly (number | null)[], scale: number, levels: number): readonly Level[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(high - low, LEAST_SPAN * scale);
  const below = (1 - (high - low) / span) / 2;
  return values.map((value) =>
    value === null ? null : Math.min(levels - 1, Math.floor(((value - low) / span + below) * levels)),
  );
}
