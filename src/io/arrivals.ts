/** What comes from a terminal in raw mode, made even: pure, so that it can be tried without one. */

export const CTRL_C = "\u0003";
export const CTRL_D = "\u0004";
export const CTRL_Z = "\u001a";

/** Asks the terminal to say where a paste begins and ends, and not to any more; xterm's "bracketed paste". */
export const MARK_PASTES = "\u001b[?2004h";
export const UNMARKED_PASTES = "\u001b[?2004l";

/** Keys that are no letters, such as arrows, as a terminal sends them. */
export const ESCAPES = /\u001b(?:\[|O)[0-9;]*[A-Za-z~]/gu;

/** Why a question ended without an answer: Ctrl-D. */
export const ABANDONED = "abandoned";

export const ESCAPE = "\u001b";
const PASTE_BEGINS = `${ESCAPE}[200~`;
const PASTE_ENDS = `${ESCAPE}[201~`;

/** What a mark begins with; outside of a paste Escape by itself is a key. */
const HALF = /\u001b\[(?:2(?:0[01]?)?)?$/u;
const HALF_IN_PASTE = /(?:\u001b(?:\[(?:2(?:0[01]?)?)?)?|\r)$/u;

interface Arrivals {
  /** What is meant by what came: a line ends with `\r`, within a marked paste with `\n`, in which nothing else steers. */
  text(raw: string): string;
  /** Whether a marked paste has begun and not ended. */
  isPasting(): boolean;
}

export function arrivals(): Arrivals {
  let isPasting = false;
  let left = ""; // half a mark, or a line end whose other half may follow
  return {
    isPasting: () => isPasting,
    text: (raw) => {
      let rest = left + raw;
      let text = "";
      left = "";
      while (rest !== "") {
        const mark = isPasting ? PASTE_ENDS : PASTE_BEGINS;
        const at = rest.indexOf(mark);
        if (at < 0) left = (isPasting ? HALF_IN_PASTE : HALF).exec(rest)?.[0] ?? "";
        const part = rest.slice(0, at < 0 ? rest.length - left.length : at);
        text += isPasting ? pasted(part) : part.replace(/\r\n|\n/gu, "\r");
        rest = at < 0 ? "" : rest.slice(at + mark.length);
        if (at >= 0) isPasting = !isPasting;
      }
      return text;
    },
  };
}

function pasted(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(/(?!\n)\p{Cc}/gu, "");
}

/** Where the first line ends, or -1. */
export function lineEnd(text: string): number {
  return text.search(/[\r\n]/u);
}

export interface Together {
  readonly lines: readonly string[];
  /** Whether a last line, among what is left, is still to be ended by hand. */
  readonly isOpen: boolean;
  readonly left: string;
}

/**
 * The whole lines in `held` that came in one go with a line that ended with `end`. Of a marked paste they are exact. Without
 * marks they are all there are; empty ones at the end are left, for they are keys that were pressed.
 */
export function linesTogether(held: string, end: string): Together {
  const stop = end === "\n" ? held.lastIndexOf("\n") : (/^(?:[\r\n]*[^\r\n]+[\r\n])*/u.exec(held)?.[0].length ?? 0) - 1;
  const lines = stop < 0 ? [] : held.slice(0, stop).split(/[\r\n]/u);
  const left = held.slice(stop + 1);
  const isOpen = left !== "" && lineEnd(left) !== 0 && (end === "\n" || lines.length > 0);
  return { lines, isOpen, left };
}

/** The one key that was pressed, in small letters, with arrows and the like passed over; null where there are several, or none. */
export function keyIn(text: string): string | null {
  const plain = text.replace(ESCAPES, "");
  return Array.from(plain).length === 1 ? plain.toLowerCase() : null;
}

/** Whether this can come of keys that move in a list or take from it; text of two letters and more is no key. */
export function isOfKeys(text: string): boolean {
  const plain = text.replace(ESCAPES, "").replace(/\p{Cc}/gu, "");
  return Array.from(plain).length < 2;
}
