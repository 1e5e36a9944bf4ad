import { NetError } from "../errors.ts";
import type { Terminal } from "./terminal.ts";

export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

export interface KeyChoice<Value> extends Choice<Value> {
  readonly key: string;
}

/** The questions `net` may ask. Answers are plain values; Ctrl-C is thrown as `cancelled`. */
export interface Prompter {
  /** `flag` is what to give instead where nobody is there to answer; `standing` is an answer that stands there to be changed. */
  text(question: string, flag: string, standing?: string): Promise<string>;
  /** As text, and nothing of the answer is seen. */
  secret(question: string, flag: string): Promise<string>;
  choose<Value>(question: string, choices: readonly Choice<Value>[], flag: string): Promise<Value>;
  /** Answered by one key, without Enter. */
  key<Value>(question: string, choices: readonly KeyChoice<Value>[], flag: string): Promise<Value>;
  confirm(question: string, flag: string): Promise<boolean>;
}

type Inquirer = typeof import("inquirer").default;

/** Asks on the terminal. Where nobody is there to answer, every question is a usage error that names the flag. */
export function inquirerPrompter(terminal: Terminal): Prompter {
  const demandTerminal = (question: string, flag: string): void => {
    if (terminal.isInteractive) return;
    throw new NetError("usage", `cannot ask "${question}" without a terminal`, { hint: flag });
  };
  const ask = async <Answer>(
    question: string,
    flag: string,
    put: (inquirer: Inquirer) => Promise<{ answer: Answer }>,
  ) => {
    demandTerminal(question, flag);
    leaveTidily();
    const { default: inquirer } = await import("inquirer"); // slow to load, so paid only by who asks
    try {
      return (await put(inquirer)).answer;
    } catch (error) {
      if (error instanceof Error && error.name === "ExitPromptError") throw cancelled(error);
      throw error;
    }
  };
  return {
    text: (message, flag, standing = "") =>
      ask(message, flag, (inquirer) =>
        inquirer.prompt<{ answer: string }>([
          { type: "input", name: "answer", message, default: standing, prefill: "editable" },
        ]),
      ),
    secret: (message, flag) =>
      ask(message, flag, (inquirer) =>
        inquirer.prompt<{ answer: string }>([{ type: "password", name: "answer", message, toggleMask: false }]),
      ),
    choose: <Value>(message: string, choices: readonly Choice<Value>[], flag: string) =>
      ask(
        message,
        flag,
        (inquirer) =>
          // inquirer widens the answer's type; what it gives back is one of the values handed to it.
          inquirer.prompt([
            {
              type: "select",
              name: "answer",
              message,
              choices: choices.map(({ name, value }) => {
                const room = terminal.width - 3;
                return { name: folded(name, room), value, short: folded(name, room, message.length + 1) };
              }),
              theme: { style: { keysHelpTip: (keys: [string, string][]) => keys.map(([key]) => key).join(" ") } },
            },
          ]) as Promise<{ answer: Value }>,
      ),
    confirm: (message, flag) =>
      ask(message, flag, (inquirer) =>
        inquirer.prompt<{ answer: boolean }>([{ type: "confirm", name: "answer", message, default: false }]),
      ),
    key: async (question, choices, flag) => {
      demandTerminal(question, flag);
      leaveTidily();
      terminal.out(keyLine(question, choices, terminal));
      try {
        const pressed = await pressedKey(choices.map(({ key }) => key));
        const choice = choices.find(({ key }) => key === pressed);
        if (!choice) throw cancelled();
        terminal.out(`${terminal.style.cyan(choice.name)}\n`);
        return choice.value;
      } catch (error) {
        terminal.out("\n");
        throw error;
      }
    },
  };
}

/** A choice in lines of at most so many letters, of the first of which some are taken; those behind the first under its text: inquirer would break words. */
function folded(name: string, room: number, before = 0): string {
  let used = before;
  return name
    .split(" ")
    .map((word, at) => {
      const gap = at === 0 ? 0 : 1;
      const isFull = at > 0 && used + gap + word.length > room;
      used = isFull ? word.length : used + gap + word.length;
      return `${at === 0 ? "" : isFull ? "\n  " : " "}${word}`;
    })
    .join("");
}

const ENTER = "\r";

/** The question and its keys, broken between two of them where a line is full, and with room for the answer. */
function keyLine(
  question: string,
  choices: readonly KeyChoice<unknown>[],
  { width, style }: Pick<Terminal, "width" | "style">,
): string {
  let line = question;
  let used = question.length;
  const add = (text: string, length: number): void => {
    const isFull = used + 2 + length > width - 1;
    line += isFull ? `\n    ${text}` : `  ${text}`;
    used = (isFull ? 4 : used + 2) + length;
  };
  for (const { key, name } of choices) {
    const shown = key === ENTER ? "Enter" : key;
    add(`${style.bold(shown)} ${name}`, shown.length + 1 + name.length);
  }
  const longest = Math.max(...choices.map(({ name }) => name.length));
  add("", longest);
  return line.replace(/ {2}$/, " ");
}

function cancelled(cause?: unknown): NetError {
  return new NetError("cancelled", "cancelled", { cause });
}

/** The first of `keys` that is pressed; Ctrl-C, Ctrl-D and the end of input are thrown as `cancelled`. */
function pressedKey(keys: readonly string[]): Promise<string> {
  const { stdin } = process;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stdin.off("data", look).off("end", stop);
      stdin.setRawMode(false);
      stdin.pause();
    };
    const stop = (): void => {
      end();
      reject(cancelled());
    };
    const look = (data: Buffer): void => {
      for (const key of data.toString("utf8").toLowerCase()) {
        if (key === "\u0003" || key === "\u0004") return stop();
        if (!keys.includes(key)) continue;
        end();
        return resolve(key);
      }
    };
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on("data", look).on("end", stop);
  });
}

let isTidy = false;

/** From the first question on, a signal that ends the process gives the terminal back as it was. */
function leaveTidily(): void {
  if (isTidy) return;
  isTidy = true;
  for (const [signal, code] of [
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.once(signal, () => {
      if (process.stdin.isTTY) process.stdin.setRawMode(false);
      process.stdout.write("\u001b[?25h\n");
      process.exit(code);
    });
  }
}
