import { NetError } from "../errors.ts";

/** What an SQLite or file error means to the user; anything else is given back as it is. */
export function databaseFailure(error: unknown, path: string): unknown {
  if (error instanceof NetError || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  const failure = (kind: ConstructorParameters<typeof NetError>[0], message: string, hint?: string) =>
    new NetError(kind, message, { hint, cause: error });
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return failure(
      "busy",
      `another program is writing to ${path}`,
      "wait until it has ended, then run the command again",
    );
  }
  // SHMSIZE: what readers share beside the file could not grow.
  if (/^SQLITE_FULL|^SQLITE_IOERR_SHMSIZE|^ENOSPC/.test(code))
    return failure("disk", `the disk that holds ${path} is full`, "make room; nothing was lost");
  if (code.startsWith("SQLITE_NOTADB"))
    return failure("damaged", `${path} is not a database of net`, "net --db OTHER-FILE");
  if (code.startsWith("SQLITE_CORRUPT")) {
    return failure("damaged", `${path} is damaged`, "put a backup in its place; nothing was changed");
  }
  if (/^SQLITE_READONLY|^EROFS/.test(code)) return failure("disk", `${path} cannot be written to`, "net --db COPY");
  if (/^SQLITE_(CANTOPEN|PERM|AUTH)|^E(ACCES|PERM|ISDIR|NOTDIR|NOENT|EXIST)/.test(code)) {
    return failure(
      "disk",
      `${path} cannot be opened`,
      "look at the rights of the file and its folder, or net --db OTHER-FILE",
    );
  }
  if (code.startsWith("SQLITE_CONSTRAINT"))
    return failure("invalid", `nothing was written: ${unfit(code, error.message)}`, "net history shows what is there");
  if (/^SQLITE_IOERR|^EIO/.test(code))
    return failure("disk", `${path} could not be read or written (${code})`, "look at the disk");
  return error;
}

/** What SQLite would not keep, with the columns it names. */
function unfit(code: string, message: string): string {
  const [, where] = /failed: (.+)$/.exec(message) ?? [];
  const columns = where === undefined ? "" : ` (${where})`;
  if (/UNIQUE|PRIMARYKEY|ROWID/.test(code)) return `something there may be only once would be there twice${columns}`;
  if (code.endsWith("FOREIGNKEY")) return "it speaks of something that is not there, or that others still speak of";
  return `a value is not one that can be kept${columns}`;
}
