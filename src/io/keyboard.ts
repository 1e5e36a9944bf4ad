import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import {
  ABANDONED,
  arrivals,
  CTRL_C,
  CTRL_D,
  CTRL_Z,
  ESCAPE,
  isOfKeys,
  keyIn,
  lineEnd,
  linesTogether,
  type Together,
} from "./arrivals.ts";

/** What a prompt reads from: for readline it is the terminal. */
export interface Feed {
  readonly input: PassThrough;
  /** Rejects when readline takes no more without an answer, as on Ctrl-D. */
  readonly abandoned: Promise<never>;
}

/**
 * The keys of this process. One reader from the first question on: what comes while nobody asks is held for the next line,
 * where a stream opened and closed for each question would throw it away. `line`, `keys` and `key` are one question each,
 * which `close` ends.
 */
export interface Keyboard {
  /** The next line: what was typed ahead of it, then what is typed. With `isWhole`, nothing of a marked paste before its end. */
  line(isWhole: boolean): Feed;
  /** Keys for a list to choose from. Lines of text are no keys, and are held for the next line. */
  keys(): Feed;
  /** The next key alone: one letter, Enter as `\r`, or null for anything else. Rejects where no key will come. */
  key(): Promise<string | null>;
  close(): void;
  /** The whole lines that came in one go with the line that was read last. */
  rest(): Promise<Together>;
  /** Waits for what has reached the terminal: all of it was typed ahead of the next question. */
  settled(): Promise<void>;
  /** Takes away what was typed ahead, and gives it. */
  drained(): Promise<string>;
  /** Until the next question the terminal is as it was, and nobody reads it. */
  letGo(): void;
}

let opened: Keyboard | undefined;

export function keyboard(): Keyboard {
  opened ??= keyboardOf(process.stdin);
  return opened;
}

/** For an editor, or another program that is to have the terminal for itself. */
export function letGoOfKeyboard(): void {
  opened?.letGo();
}

/** Who is being asked by now. */
interface Asked {
  /** Something came, and is held. */
  look(): void;
  /** Ctrl-C, or the terminal is gone. */
  stop(): void;
}

/** How soon the next question comes where there is one. */
const PATIENCE_MS = 200;

function keyboardOf(stdin: NodeJS.ReadStream): Keyboard {
  const decoder = new StringDecoder("utf8");
  const arrived = arrivals();
  let held = "";
  let lastEnd = "";
  let isReading = false;
  let isOver = false;
  let isStopping = false;
  let asked: Asked | null = null;

  const receive = (data: Buffer): void => {
    const text = arrived.text(decoder.write(data));
    if (text.includes(CTRL_C)) return interrupt();
    if (text.includes(CTRL_Z)) return suspend();
    held += text;
    asked?.look();
  };
  const interrupt = (): void => {
    held = "";
    if (asked !== null) {
      isOver = true;
      asked.stop();
    } else if (!isOver) {
      isStopping = true;
      setTimeout(() => {
        if (!isStopping) return;
        letGo();
        process.kill(process.pid, "SIGINT"); // nothing is going to be asked: it is meant for what runs
      }, PATIENCE_MS).unref();
    }
  };
  /** Whoever asks now is told of what comes, and of a Ctrl-C that came just before. */
  const ask = (next: Asked): void => {
    asked = next;
    if (isStopping) interrupt();
    else next.look();
    isStopping = false;
  };
  const suspend = (): void => {
    stdin.setRawMode(false);
    process.once("SIGCONT", () => void stdin.setRawMode(isReading));
    process.kill(process.pid, "SIGTSTP");
  };
  const start = (): void => {
    isOver = false;
    stdin.ref();
    if (isReading) return;
    isReading = true;
    stdin.setRawMode(true);
    stdin.on("data", receive).on("end", interrupt);
    stdin.resume();
  };
  const letGo = (): void => {
    if (!isReading) return;
    isReading = false;
    stdin.off("data", receive).off("end", interrupt);
    stdin.setRawMode(false);
    stdin.pause();
  };
  /** What has reached the terminal is here after this. */
  const settled = async (): Promise<void> => {
    start();
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  /** A stream that is given what `take` takes of what is held, each time something comes. */
  const feed = (take: () => string): Feed => {
    start();
    const input = Object.assign(new PassThrough(), { setRawMode: () => undefined });
    let abandon: (reason: Error) => void = () => undefined;
    const abandoned = new Promise<never>((_, reject) => (abandon = reject));
    abandoned.catch(() => undefined);
    const own: Asked = {
      look: () => {
        const given = take();
        if (given !== "") input.write(given);
        if (!given.includes(CTRL_D)) return;
        // Whether a line is empty, and so at its end with Ctrl-D, readline alone knows.
        setImmediate(() => setImmediate(() => asked === own && input.isPaused() && abandon(new Error(ABANDONED))));
      },
      stop: () => void input.write(CTRL_C),
    };
    ask(own);
    return { input, abandoned };
  };
  return {
    letGo,
    line: (isWhole) => {
      let isGiven = false;
      return feed(() => {
        if (isGiven || (isWhole && arrived.isPasting())) return "";
        if (isWhole) held = held.replace(/^\n+/u, "");
        const at = lineEnd(held);
        isGiven = at >= 0;
        const given = isGiven ? held.slice(0, at + 1) : held;
        held = held.slice(given.length);
        if (isGiven) lastEnd = given.slice(-1);
        return given.replace("\n", "\r");
      });
    },
    keys: () => {
      let aside = held;
      let isInText = aside !== "" && lineEnd(aside.slice(-1)) < 0; // until its end a line of text is none of keys, however it is cut
      let isGiven = false;
      held = "";
      return feed(() => {
        if (isGiven) return "";
        isInText = !isOfKeys(held) || (isInText && !held.startsWith(ESCAPE));
        if (isInText) {
          aside += held;
          isInText = lineEnd(aside.slice(-1)) < 0;
          held = "";
          return "";
        }
        const at = lineEnd(held);
        isGiven = at >= 0;
        const given = isGiven ? held.slice(0, at + 1) : held;
        held = isGiven ? aside + held.slice(given.length) : "";
        return given.replace("\n", "\r");
      });
    },
    key: () => {
      start();
      return new Promise((resolve, reject) => {
        ask({
          look: () => {
            const text = held;
            held = "";
            if (text.includes(CTRL_D)) reject(new Error("Ctrl-D"));
            else if (text !== "") resolve(keyIn(text));
          },
          stop: () => reject(new Error("Ctrl-C")),
        });
      });
    },
    close: () => {
      asked = null;
      if (isReading) stdin.unref();
    },
    settled,
    rest: async () => {
      await settled();
      const together = linesTogether(held, lastEnd);
      held = together.left;
      return together;
    },
    drained: async () => {
      await settled();
      const text = held;
      held = "";
      return text;
    },
  };
}
