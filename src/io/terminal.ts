import { fstatSync, statSync, writeSync } from "node:fs";
import { codeOf, NetError } from "../errors.ts";
import { PLAIN, type Style } from "../style.ts";

/** Everything `net` knows about the terminal it talks to. */
export interface Terminal {
  /** Whether somebody sits there who can answer a question. */
  readonly isInteractive: boolean;
  /** Columns; Infinity where output goes to a file or a pipe, which nothing needs to be cut for. */
  readonly width: number;
  /** The same of standard error, which may go elsewhere. */
  readonly errWidth: number;
  readonly style: Style;
  out(text: string): void;
  err(text: string): void;
}

/**
 * The terminal of this process. Written to by file descriptor and asked for by `fstat`, for the streams of Node and chalk
 * take as long to load as the whole of `net due`; a real terminal is worth it, a pipe is not.
 */
export async function processTerminal(env: NodeJS.ProcessEnv, isPlain: boolean): Promise<Terminal> {
  const isOut = await isTerminal(1);
  const isIn = isOut && (await isTerminal(0)); // no answer is wanted from one who does not see the question
  const columns = Number(env["COLUMNS"]);
  const isSet = Number.isInteger(columns) && columns > 0;
  const width = isSet ? columns : isOut ? process.stdout.columns || 80 : Infinity;
  return {
    isInteractive: isIn && env["TERM"] !== "dumb",
    width,
    get errWidth() {
      if (isSet) return columns;
      return process.stderr.isTTY ? process.stderr.columns || 80 : Infinity; // asked for only where something is wrong
    },
    style: !isPlain && wantsColour(env, isOut) ? await colours() : PLAIN,
    out: writer(1),
    err: writer(2),
  };
}

/** `FORCE_COLOR` goes before `NO_COLOR` goes before what the terminal can do; one that is empty says nothing. */
function wantsColour(env: NodeJS.ProcessEnv, isOut: boolean): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return isOut && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}

async function colours(): Promise<Style> {
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 });
}

/** What is no character device is no terminal, nor is `/dev/null`; of any other the last look is Node's own, which takes long to load. */
async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === nowhere()) return false;
  } catch {
    return false; // closed
  }
  const { isatty } = await import("node:tty");
  return isatty(descriptor);
}

/** The device that swallows what is written; undefined where this platform tells of none. */
function nowhere(): number | undefined {
  return process.platform === "win32" ? undefined : statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
}

function writer(descriptor: number): (text: string) => void {
  let isClosed = false;
  return (text) => {
    const bytes = Buffer.from(text, "utf8");
    for (let at = 0; at < bytes.length && !isClosed; ) {
      try {
        at += writeSync(descriptor, bytes, at);
      } catch (error) {
        const code = codeOf(error);
        if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        else if (code === "EPIPE")
          isClosed = true; // `net list | head` has seen enough
        else if (descriptor === 2) return;
        else {
          isClosed = true;
          throw new NetError("disk", `the output could not be written (${code})`, { cause: error });
        }
      }
    }
  };
}
