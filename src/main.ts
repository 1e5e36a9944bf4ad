import { CommanderError } from "commander";
import { dayMeant } from "./commands/common/day-meant.ts";
import { derived } from "./commands/common/derived.ts";
import { commandWord, program, wordAt } from "./commands/common/program.ts";
import { COMMANDS } from "./commands/index.ts";
import { type Context, processContext } from "./context.ts";
import { demandOwnWords } from "./domain/name.ts";
import { quoted, unquoted } from "./domain/quoted.ts";
import { calendarMonth } from "./domain/snapshot.ts";
import { EXIT_CODES, NetError } from "./errors.ts";
import { failureText } from "./views/failure.ts";

/** Runs `net` as a process: the real clock, terminal and database. Gives the exit code. */
export async function main(argv: readonly string[], nativeBinding?: string): Promise<number> {
  const context = await processContext({
    env: process.env,
    db: optionOf(underway(argv) ?? argv, "--db"),
    isPlain: argv.includes("--no-color"),
    nativeBinding,
  });
  try {
    return await run(argv, context);
  } finally {
    context[Symbol.dispose]();
  }
}

/** Every command that is shown, as the list in `net --help` needs it: the build keeps it, so that help loads nothing else. */
export function outline(): { name: string; group: string; summary: string; demanded: string[] }[] {
  const idle = { terminal: { width: 80 } } as Context; // a command that is only built asks nothing of the world
  return COMMANDS.flatMap(({ name, group, build }) => {
    if (group === null) return [];
    const command = build(idle);
    const demanded = command.registeredArguments.filter(({ required }) => required).map((argument) => argument.name());
    return [{ name, group, summary: command.summary(), demanded }];
  });
}

/** Runs one command line in `context` and says how it ended. The only place where an error becomes an exit code. */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  const { terminal } = context;
  try {
    if (argv.some((word) => word.includes("\ufffd")))
      throw new NetError("usage", "the command line is not valid UTF-8");
    if (!argv.includes("__complete")) argv.forEach((word) => demandOwnWords(word.replace(/^--[a-z-]+=/, "")));
    const today = optionOf(argv, "--today");
    for (const name of ["--db", "--today"]) {
      if (optionOf(argv, name)?.trim() === "")
        throw new NetError("usage", `there is nothing behind ${name}`, { hint: "net --help" });
    }
    // The name of the command goes first, for behind --db without a file it would be taken for one.
    const words = withoutGlobals(argv).length === 0 ? ["home", ...argv] : helpBehind(argv);
    const isReading = readsAlone(words);
    const store = { isOpened: false };
    const told = derived(context, {
      store: {
        get: () => {
          if (isReading && !store.isOpened) demandFile(context);
          store.isOpened = true;
          return context.store;
        },
      },
      commandLine: { get: () => ["net", ...withoutGlobals(argv).map(quoted)].join(" ") },
      ...(today === undefined ? {} : { today: { value: await dayMeant(context, today, "past") } }),
    });
    await program(told, COMMANDS, words).parseAsync(words, { from: "user" });
    if (store.isOpened && today === undefined && !leavesNoTrace(words)) await keptMonth(told);
    return 0;
  } catch (thrown) {
    const error = context.explained(thrown);
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_CODES.usage;
    if (error instanceof NetError) {
      terminal.err(failureText(error, terminal.errWidth));
      return EXIT_CODES[error.kind];
    }
    terminal.err(`net: this is a bug in net\n${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT_CODES.bug;
  }
}

/** `net --help due` asks for the help of `net due`, and not for a list of commands. */
function helpBehind(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word) => word === "--help" || word === "-h");
  if (at < 0 || at > wordAt(argv)) return argv;
  return [...argv.slice(0, at), ...argv.slice(at + 1), "--help"];
}

/** Commands that look back, or that a shell types, are nobody's use of net in a month. */
const TRACELESS = ["undo", "redo", "history", "completion", "__complete"];

function leavesNoTrace(words: readonly string[]): boolean {
  return TRACELESS.includes(commandWord(words) ?? "") || words.includes("--dry-run");
}

/**
 * Keeps the scores of this month if nobody has yet. The command is done and has said so: whatever hinders this, a file that
 * another process holds or that cannot be written, is no concern of whoever typed it, and the next command tries again.
 */
async function keptMonth(context: Context): Promise<void> {
  try {
    if (context.store.snapshots.has(calendarMonth(context.today))) return;
    const { keepMonth } = await import("./commands/common/month.ts"); // once a month is no reason to load it each time
    keepMonth(context);
  } catch (error) {
    const { kind } = context.explained(error) as Partial<NetError>;
    if (kind === undefined) throw error;
  }
}

/** Flags with which nothing is written by a command that only reads where it is bare. */
const LOOKS: readonly string[] = ["--json", "--all", "-a", "--list", "-l", "--history", "--warnings"];

/** Whether this can only read: a file that was mistyped is not to be made by looking into it. */
function readsAlone(words: readonly string[]): boolean {
  const reads = COMMANDS.find(({ name }) => name === commandWord(words))?.reads;
  if (reads === undefined || reads === "always") return reads === "always";
  const [, ...behind] = withoutGlobals(words);
  const below = behind.find((word) => !word.startsWith("-")) ?? "";
  return behind.every((word) => LOOKS.includes(word)) || (reads !== "bare" && reads.includes(below));
}

/** Refuses to go on without the file that was named; the one of the default place comes by itself. */
function demandFile({ missingFile }: Context): void {
  const path = missingFile();
  if (path === null) return;
  throw new NetError("notFound", `there is no file ${path}`, {
    hint: 'another --db or NET_DB; to begin this one: net add "Mette Holm, CFO @ Nordlys"',
  });
}

/** What was typed but for the file, the day and the colours, which say where it happened and not what. */
function withoutGlobals(argv: readonly string[]): readonly string[] {
  return argv.filter(
    (word, at) => !/^--(db|today)(=|$)|^--no-color$/.test(word) && !/^--(db|today)$/.test(argv[at - 1] ?? ""),
  );
}

/** The command line that a shell wants completed, but for its last word; as it was typed, so that `~` still is one. */
function underway(argv: readonly string[]): readonly string[] | undefined {
  if (argv[0] !== "__complete") return undefined;
  const home = process.env["HOME"] ?? "~";
  return argv.slice(argv.indexOf("--") + 1, -1).map((word) => unquoted(word).replace(/^~(?=\/)/, home));
}

/** What `--db` and `--today` were given last, wherever they stand: needed before any command is built. */
function optionOf(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = options[at];
  return word === name ? options[at + 1] : word?.slice(name.length + 1);
}
