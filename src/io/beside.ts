import { closeSync, constants, fchmodSync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";

/** No link is followed, where the platform can tell. */
const WRITTEN_OVER = constants.O_RDWR | constants.O_CREAT | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/** What a small file beside the database holds, which a command gets on without: undefined where it holds no JSON. */
export function keptBeside(path: string): unknown {
  try {
    return JSON.parse(textOf(path) ?? "");
  } catch {
    return undefined;
  }
}

/** Keeps a value in such a file, private; where that fails nothing is lost but time or a list's numbers. */
export function keepBeside(path: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  if (textOf(path) === text) return;
  const bytes = Buffer.from(text);
  try {
    // Written over: some file systems wait for the disk where a file that holds something is emptied or taken away. A reader
    // that comes in between finds something that is no JSON, and so nothing.
    const file = openSync(path, WRITTEN_OVER, 0o600);
    try {
      writeSync(file, bytes, 0, bytes.length, 0);
      const { size, mode } = fstatSync(file);
      if (size > bytes.length) ftruncateSync(file, bytes.length);
      if ((mode & 0o077) !== 0) fchmodSync(file, 0o600);
    } finally {
      closeSync(file);
    }
  } catch {
    // A folder that cannot be written to.
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
