import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { codeOf, NetError } from "../errors.ts";

const MOST_BYTES = 20_000_000;
/** An export with everything in it, pictures too. */
const MOST_IMPORTED_BYTES = 150_000_000;

/** What `net` reads and writes for the user besides the database. */
export interface Files {
  /** The whole text of a file, or of standard input for "-". */
  text(path: string): string;
  /** The whole of a file as it lies there, or of standard input for "-". */
  bytes(path: string): Uint8Array;
  /** What undoes deflate, giving at most so many bytes; it throws where they are not enough. */
  inflater(): Promise<(packed: Uint8Array, most: number) => Uint8Array>;
  /** Lets the user change `text` in their editor; what they saved. */
  edited(text: string): Promise<string>;
  /** What a program of the user's prints, which may itself ask them on the terminal; no shell reads the line. */
  printed(commandLine: string): Promise<string>;
}

export function processFiles(env: NodeJS.ProcessEnv, tmpdir: () => string): Files {
  return {
    text: (path) => {
      const bytes = path === "-" ? standardInput(MOST_BYTES) : fileBytes(path, MOST_BYTES);
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch (cause) {
        throw new NetError("invalid", `${nameOf(path)} is not UTF-8 text`, {
          hint: "iconv -t UTF-8 FILE | net …",
          cause,
        });
      }
    },
    bytes: (path) => (path === "-" ? standardInput(MOST_IMPORTED_BYTES) : fileBytes(path, MOST_IMPORTED_BYTES)),
    inflater: async () => {
      const { inflateRawSync } = await import("node:zlib");
      return (packed, most) => inflateRawSync(packed, { maxOutputLength: most });
    },
    edited: async (text) => {
      (await import("./keyboard.ts")).letGoOfKeyboard();
      return (await import("./programs.ts")).edited(text, env, tmpdir());
    },
    printed: async (commandLine) => {
      (await import("./keyboard.ts")).letGoOfKeyboard();
      return (await import("./programs.ts")).printed(commandLine);
    },
  };
}

function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

function fileBytes(path: string, most: number): Buffer {
  let descriptor: number;
  try {
    // A pipe is opened at once, whether or not anybody writes to it.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new NetError("notFound", `${path}: there is no such file`, {
        hint: "look at its name and its folder",
        cause,
      });
    throw new NetError("notFound", `${path} cannot be read`, { hint: "look at its rights", cause });
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new NetError("invalid", `${path} is a folder`, { hint: "name a file" });
    return bytesOf(descriptor, path, most, stat.isFIFO() ? PATIENCE_MS : 0);
  } catch (cause) {
    if (cause instanceof NetError) throw cause;
    throw new NetError("disk", `${path} cannot be read (${codeOf(cause)})`, {
      hint: "look at the disk it lies on",
      cause,
    });
  } finally {
    closeSync(descriptor);
  }
}

function standardInput(most: number): Buffer {
  try {
    // Whoever typed no pipe would take the silence for a program that hangs.
    if (process.getBuiltinModule("node:tty").isatty(0))
      writeSync(2, "Type or paste it; Ctrl-D on an empty line ends it.\n");
    return bytesOf(0, "-", most);
  } catch (error) {
    if (error instanceof NetError) throw error;
    throw new NetError("usage", "there is no standard input to read", { cause: error });
  }
}

/** How long nobody need be writing to a pipe before it is taken for an empty one. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 10;

function bytesOf(descriptor: number, path: string, most: number, patienceMs = 0): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  let waitedMs = 0;
  for (;;) {
    const part = Buffer.alloc(65_536);
    let count: number;
    try {
      count = readSync(descriptor, part, 0, part.length, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EOF") break;
      if (code !== "EAGAIN") throw error;
      pause();
      continue;
    }
    if (count === 0 && length === 0 && waitedMs < patienceMs) {
      waitedMs += PAUSE_MS;
      pause();
      continue;
    }
    if (count === 0) break;
    length += count;
    if (length > most) {
      throw new NetError("invalid", `${nameOf(path)} holds more than ${most / 1_000_000} MB`, {
        hint: "split it",
      });
    }
    parts.push(part.subarray(0, count));
  }
  return Buffer.concat(parts);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
