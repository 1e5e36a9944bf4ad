/** The classes of failure, each with the exit code it ends in. `net help exit-codes` prints this table. */
export const EXIT_CODES = {
  invalid: 1, // understood, but it makes no sense or cannot be done
  usage: 2, // not understood; or a question with nobody there to answer it
  notFound: 3, // nothing matches what was typed
  ambiguous: 3, // several things match it
  refused: 4, // a guard said no: a likely duplicate, a change made meanwhile
  busy: 5, // another program holds the database
  damaged: 6, // not a database of net, a damaged one, or one made by a newer net
  disk: 7, // the disk is full, read-only or out of reach
  remote: 8, // another computer cannot be reached, or does not answer as it should
  bug: 70, // anything that is not a NetError
  cancelled: 130, // Ctrl-C, or an answer of "no"
} as const;

type ErrorKind = Exclude<keyof typeof EXIT_CODES, "bug">;

/**
 * A failure the user can understand and act on.
 *
 * The message says what is wrong, in lower case without a full stop; the hint says what to type next.
 * Everything else that is thrown is a bug, and is reported as one.
 */
export class NetError extends Error {
  override readonly name = "NetError";
  readonly kind: ErrorKind;
  readonly hint: string | undefined;

  constructor(kind: ErrorKind, message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.hint = options.hint;
  }
}

/** The code of what Node or SQLite threw, such as ENOENT; "unknown" where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
