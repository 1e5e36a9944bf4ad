/** A bound below which nothing can be among the highest of what was noted. */
interface Highest {
  readonly note: (figure: number) => void;
  /** No more than the `most`-th highest figure so far; 0 until there were enough of them to tell. */
  readonly least: () => number;
}

/** Looked through each time that there are twice as many as are wanted, so that it takes no longer where many are. */
export function highest(most: number): Highest {
  const figures: number[] = [];
  let least = 0;
  return {
    note: (figure) => {
      if (figure <= least) return;
      figures.push(figure);
      if (figures.length < 2 * most) return;
      figures.sort((one, other) => other - one);
      figures.length = most;
      least = figures[most - 1] ?? 0;
    },
    least: () => least,
  };
}
