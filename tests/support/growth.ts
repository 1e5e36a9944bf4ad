const STEP = 4;
/** A turn fills this much processor time; the system's count of it wavers by far less. */
const TURN_MS = 2;
const ROUNDS_AT_LEAST = 1;
/** What looks steeper than this is measured for longer, since whatever disturbs a measure adds to it. */
const LINEAR = 1.3;
const PATIENCE_MS = 6000;
/** What takes longer than this at one size is not tried at the next, where it might never come to an end. */
const HOPELESS_MS = 1500;

/**
 * The exponent by which the cost of `work` grows with the size of its input: 0 where it does not, 1 where it is linear, 2 where it is
 * quadratic. It is taken over each step of four between the sizes `from` and `to`, and the steepest counts. All sizes are measured in
 * one run, in turns and by processor time, of which the least counts, so that a busy machine gives the answer of an idle one.
 */
export async function growth<Input>(
  inputOf: (size: number) => Input,
  work: (input: Input) => unknown,
  { to = 40_000, from = to / STEP ** 3 }: { readonly to?: number; readonly from?: number } = {},
): Promise<number> {
  const measures: Measure<Input>[] = [];
  for (let size = from; size <= to; size *= STEP) {
    const measure = { input: inputOf(Math.ceil(size)), times: 1, leastMs: Number.POSITIVE_INFINITY };
    measures.push(measure);
    if ((await turnMs(work, measure)) > HOPELESS_MS) return steepest(measures);
  }
  let spentMs = 0;
  for (let round = 0; round < ROUNDS_AT_LEAST || (steepest(measures) > LINEAR && spentMs < PATIENCE_MS); round++) {
    for (const measure of measures) spentMs += await turnMs(work, measure);
  }
  return steepest(measures);
}

/** A text that says `piece` over and over, as long as asked. */
export function endless(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}

interface Measure<Input> {
  readonly input: Input;
  /** How often the work is done in a turn. */
  times: number;
  leastMs: number;
}

/** Measures once more, with as many times as fill a turn: the first time, which has to load and compile, may fill one alone. */
async function turnMs<Input>(work: (input: Input) => unknown, measure: Measure<Input>): Promise<number> {
  let onceMs = await costMs(work, measure.input, measure.times);
  while (onceMs * measure.times < TURN_MS) {
    measure.times *= 2;
    onceMs = await costMs(work, measure.input, measure.times);
  }
  measure.leastMs = Math.min(measure.leastMs, onceMs);
  return onceMs * measure.times;
}

/** The processor time of doing it once, as the mean of `times`. */
async function costMs<Input>(work: (input: Input) => unknown, input: Input, times: number): Promise<number> {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time++) await work(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / times;
}

function steepest(measures: readonly Measure<unknown>[]): number {
  const costs = measures.map(({ leastMs }) => leastMs);
  const exponents = costs.slice(1).map((cost, at) => Math.log(cost / (costs[at] ?? 0)) / Math.log(STEP));
  return exponents.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...exponents); // too long at the smallest size
}
