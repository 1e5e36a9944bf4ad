import { NetError } from "../errors.ts";
import { ABANDONED, ESCAPES, MARK_PASTES, UNMARKED_PASTES } from "./arrivals.ts";
import type { Feed, Keyboard } from "./keyboard.ts";
import type { Terminal } from "./terminal.ts";

export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

export interface KeyChoice<Value> extends Choice<Value> {
  readonly key: string;
}

/** What the asking itself says, in the language of the question. */
interface AskingWords {
  /** The letter that is shown for yes. */
  readonly yes: string;
  /** What stands for an empty answer. */
  readonly no: string;
  readonly neither: string;
  /** Goes before what was typed too early to be an answer. */
  readonly tooEarly: string;
  readonly otherKey: string;
  readonly stop: string;
}

/** The questions `net` may ask. Answers are plain values; Ctrl-C is thrown as `cancelled`. */
export interface Prompter {
  /** `flag` is what to give instead where nobody is there to answer; `standing` is an answer that stands there to be changed. */
  text(question: string, flag: string, standing?: string): Promise<string>;
  /** As text, or all the lines that are pasted in one go; one at least. */
  lines(question: string, flag: string): Promise<readonly string[]>;
  /** As text, and nothing of the answer is seen. */
  secret(question: string, flag: string): Promise<string>;
  choose<Value>(question: string, choices: readonly Choice<Value>[], flag: string): Promise<Value>;
  /** Answered by one key, without Enter. */
  key<Value>(question: string, choices: readonly KeyChoice<Value>[], flag: string, words: AskingWords): Promise<Value>;
  /** Yes or no, which is taken in either language. */
  confirm(question: string, flag: string, words: AskingWords): Promise<boolean>;
}

type Inquirer = ReturnType<typeof import("inquirer").default.createPromptModule>;

/** Asks on the terminal. Where nobody is there to answer, every question is a usage error that names the flag. */
export function inquirerPrompter(terminal: Terminal): Prompter {
  const demandTerminal = (question: string, flag: string): void => {
    if (terminal.isInteractive) return;
    throw new NetError("usage", `cannot ask "${question}" without a terminal`, { hint: flag });
  };
  const keysFor = async (question: string, flag: string): Promise<Keyboard> => {
    demandTerminal(question, flag);
    leaveTidily();
    const { keyboard } = await import("./keyboard.ts");
    return keyboard();
  };
  const ask = async <Answer>(
    keys: Keyboard,
    feed: () => Feed,
    put: (inquirer: Inquirer) => Promise<{ answer: Answer }>,
  ): Promise<Answer> => {
    const { default: inquirer } = await import("inquirer"); // slow to load, so paid only by who asks
    const { input, abandoned } = feed();
    try {
      return (await Promise.race([put(inquirer.createPromptModule({ input })), abandoned])).answer;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.message === ABANDONED) terminal.out(`${SHOW_CURSOR}\n`);
      if (error.message === ABANDONED || error.name === "ExitPromptError") throw cancelled(error);
      throw error;
    } finally {
      keys.close();
    }
  };
  const line = (keys: Keyboard, message: string, more: LineOptions = {}): Promise<string> =>
    ask(
      keys,
      () => keys.line(more.isWhole ?? false),
      (inquirer) =>
        inquirer<{ answer: string }>([
          {
            type: "input",
            name: "answer",
            message: folded(message, terminal.width - MARGIN),
            default: more.standing ?? "",
            prefill: "editable",
            ...more.shown,
          },
        ]),
    );
  /** What was typed before a question that decides something is no answer to it. */
  const leaveOutTypedAhead = async (keys: Keyboard, { tooEarly }: AskingWords): Promise<void> => {
    const text = shownText(await keys.drained());
    if (text !== "") terminal.err(`${terminal.style.dim(`${tooEarly} ${text}`)}\n`);
  };
  return {
    text: async (message, flag, standing = "") => line(await keysFor(message, flag), message, { standing }),
    lines: async (message, flag) => {
      const keys = await keysFor(message, flag);
      terminal.out(MARK_PASTES);
      try {
        const all = [await line(keys, message, { isWhole: true })];
        for (let isOpen = all[0] !== ""; isOpen; ) {
          const together = await keys.rest();
          for (const each of together.lines) terminal.out(`  ${shownText(each)}\n`);
          all.push(...together.lines);
          isOpen = together.isOpen;
          if (isOpen) all.push(await line(keys, "…"));
        }
        return all;
      } finally {
        terminal.out(UNMARKED_PASTES);
      }
    },
    secret: async (message, flag) => {
      const keys = await keysFor(message, flag);
      return ask(
        keys,
        () => keys.line(false),
        (inquirer) =>
          inquirer<{ answer: string }>([
            {
              type: "password",
              name: "answer",
              message: folded(message, terminal.width - MARGIN),
              toggleMask: false,
            },
          ]),
      );
    },
    choose: async <Value>(message: string, choices: readonly Choice<Value>[], flag: string) => {
      const keys = await keysFor(message, flag);
      const question = folded(message, terminal.width - MARGIN);
      await keys.settled();
      return ask(
        keys,
        () => keys.keys(),
        (inquirer) =>
          // inquirer widens the answer's type; what it gives back is one of the values handed to it.
          inquirer([
            {
              type: "select",
              name: "answer",
              message: question,
              choices: choices.map(({ name, value }) => {
                const room = terminal.width - MARGIN;
                return {
                  name: folded(name, room),
                  value,
                  short: folded(name, room, (question.split("\n").at(-1) ?? "").length + 1),
                };
              }),
              theme: { style: { keysHelpTip: (keys: [string, string][]) => keys.map(([key]) => key).join(" ") } },
            },
          ]) as Promise<{ answer: Value }>,
      );
    },
    confirm: async (message, flag, words) => {
      const keys = await keysFor(message, flag);
      const transformer = (typed: string, { isFinal }: { isFinal: boolean }): string =>
        isFinal && typed.trim() === "" ? words.no : typed;
      for (;;) {
        await leaveOutTypedAhead(keys, words);
        const answer = yesOrNo(await line(keys, `${message} (${words.yes}/N)`, { shown: { transformer } }));
        if (answer !== null) return answer;
        terminal.err(`net: ${words.neither}\n`);
      }
    },
    key: async (question, choices, flag, words) => {
      const keys = await keysFor(question, flag);
      const isQuitting = !choices.some(({ key }) => key === QUIT);
      const shown = isQuitting ? [...choices, { key: QUIT, name: words.stop }] : choices;
      await leaveOutTypedAhead(keys, words);
      terminal.out(keyLine(question, shown, terminal));
      for (let isTold = false; ; ) {
        const pressed = await keys.key().catch((error: unknown) => {
          keys.close();
          terminal.out("\n");
          throw cancelled(error);
        });
        const choice = choices.find(({ key }) => key === pressed);
        if (choice === undefined && !(isQuitting && pressed === QUIT)) {
          if (!isTold)
            terminal.out(`\n${terminal.style.dim(`  ${words.otherKey}`)}\n${keyLine(question, shown, terminal)}`);
          isTold = true;
          continue;
        }
        keys.close();
        if (choice === undefined) {
          terminal.out(`${terminal.style.cyan(words.stop)}\n`);
          throw cancelled();
        }
        terminal.out(`${terminal.style.cyan(choice.name)}\n`);
        return choice.value;
      }
    },
  };
}

interface LineOptions {
  readonly standing?: string;
  /** Nothing of a paste is taken before the whole of it is there. */
  readonly isWhole?: boolean;
  readonly shown?: { readonly transformer: (typed: string, about: { isFinal: boolean }) => string };
}

type NamedKey = Omit<KeyChoice<unknown>, "value">;

const QUIT = "q";
const SHOW_CURSOR = "\u001b[?25h";

/** Yes and no as they are typed in either language; Enter alone is no. Null for anything else. */
export function yesOrNo(typed: string): boolean | null {
  const word = typed.trim().toLowerCase();
  if (["y", "yes", "j", "ja"].includes(word)) return true;
  return ["", "n", "no", "nej"].includes(word) ? false : null;
}

/** Typed text in one line, without what steers a terminal, and not too much of it. */
function shownText(typed: string): string {
  const text = typed
    .replace(ESCAPES, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function shownKey(key: string): string {
  return key === ENTER ? "Enter" : key;
}

/** What inquirer puts before a question or a choice, and a column for the cursor. */
const MARGIN = 3;

/** A question or a choice in lines of at most so many letters, of the first of which some are taken; those behind the first under its text: inquirer would break words. */
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
  choices: readonly NamedKey[],
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
    const shown = shownKey(key);
    add(`${style.bold(shown)} ${name}`, shown.length + 1 + name.length);
  }
  const longest = Math.max(...choices.map(({ name }) => name.length));
  add("> ", 2 + longest);
  return line;
}

function cancelled(cause?: unknown): NetError {
  return new NetError("cancelled", "cancelled", { cause });
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
      process.stdout.write(`${SHOW_CURSOR}${UNMARKED_PASTES}\n`);
      process.exit(code);
    });
  }
}
