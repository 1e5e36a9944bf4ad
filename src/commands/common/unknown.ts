import type { Command } from "commander";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { meantWords, talkMeant } from "./otherwise.ts";
import { isOf, line, longOf, pathOf, typedInstead } from "./typed.ts";

// A command or a flag that is not there, and what is meant by it.

/** Those below a command that may be meant by a word that is none of them. */
export function meantCommands({ commands }: Command, typed: string): readonly string[] {
  return meantWords(
    typed,
    commands.map((each) => each.name()),
  );
}

function isCommandOf({ commands }: Command, word: string): boolean {
  return commands.some((each) => each.name() === word);
}

function isRenaming(typed: string): boolean {
  return typed === "rename" || typed === "omdøb";
}

/** `Messe Messen`, as the one that is there and its new name. */
function withNewName(words: readonly string[]): readonly string[] {
  const [which, name, ...rest] = words;
  if (which === undefined || name === undefined || which.startsWith("-") || name.startsWith("-")) return words;
  return [which, "--name", name, ...rest];
}

/** No command is called so: what is meant by it, with what was typed behind it. */
export function unknownCommand(command: Command, typed: string, argv: readonly string[]): NetError {
  const path = pathOf(command);
  const at = argv.indexOf(typed);
  const behind = at < 0 ? [] : argv.slice(at + 1);
  const lines = meantCommands(command, typed).map((name) => {
    const takesNothing = command.commands.find((each) => each.name() === name)?.registeredArguments.length === 0;
    const kept = takesNothing && !behind[0]?.startsWith("-") ? [] : isRenaming(typed) ? withNewName(behind) : behind;
    return [...(at < 0 ? [`net${path}`] : ["net", ...argv.slice(0, at).map(quoted)]), name, ...kept.map(quoted)].join(
      " ",
    );
  });
  if (typed === "net" && behind.length > 0 && path === "")
    return new NetError("usage", `there is no command "net"`, { hint: ["net", ...behind.map(quoted)].join(" ") });
  const talk = path === "" ? talkMeant(typed) : undefined;
  const log = talk === undefined ? undefined : `net log ${quoted([talk, ...behind].join(" "))}`;
  return new NetError("usage", `there is no command "${`${path} ${typed}`.trim()}"`, {
    hint:
      (talk === typed ? log : undefined) ??
      (lines.join(", or ") || (log ?? (path === "" ? "net help" : below(command, path)))),
  });
}

function below(command: Command, path: string): string {
  return command.commands.map((each) => `net${path} ${each.name()}`).join(", ");
}

/** The command knows no such flag: where it stands in the wrong place, what is meant by it, else the help. */
export function unknownFlag(command: Command, flag: string, argv: readonly string[]): NetError {
  const above = command.commands.length > 0 ? command : command.parent;
  const [word, ...others] = argv.slice(argv.indexOf(above?.name() ?? "") + 1);
  if (above?.parent && word !== undefined && others.length > 0 && !isCommandOf(above, word)) {
    if (meantCommands(above, word).length > 0) return unknownCommand(above, word, argv);
  }
  const path = pathOf(command);
  return new NetError("usage", `net${path} knows no ${flag}`, {
    hint:
      behindItsCommand(command, flag, argv) ??
      asFilter(command, path, flag, argv) ??
      flagBesideIt(command, flag, argv) ??
      flagMeant(command, flag, argv) ??
      `net help${path}`,
  });
}

/** `net due --json`, where a flag of a command was typed before its name; what is common to all may stand there. */
function behindItsCommand({ parent, commands }: Command, flag: string, argv: readonly string[]): string | null {
  const from = argv.indexOf(flag);
  const at = argv.findIndex((word, place) => place > from && commands.some((each) => each.name() === word));
  if (parent !== null || from < 0 || at < 0) return null;
  const named = commands.find((each) => each.name() === argv[at]);
  if (!named?.options.some((option) => isOf(option, flag))) return null;
  const behind = argv.slice(at);
  const end = behind.includes("--") ? behind.indexOf("--") : behind.length;
  return line([...argv.slice(0, from), ...behind.slice(0, end), ...argv.slice(from, at), ...behind.slice(end)]);
}

/** `net list tag:vind`, where a filter was typed as a flag; the filters stand in the description of the argument. */
function asFilter(command: Command, path: string, flag: string, argv: readonly string[]): string | null {
  const [argument] = command.registeredArguments;
  const key = `${flag.replace(/^--?/, "")}:`;
  if (argument?.name() !== "filter" || !argument.description.split(" ").includes(key)) return null;
  return `net${path} ${quoted(key + (argv[argv.indexOf(flag) + 1] ?? ""))}`;
}

/** The flag that is meant by one that is none, in the place of it; a command may have been typed as one. */
function flagMeant(command: Command, typed: string, argv: readonly string[]): string | undefined {
  const [flag = "", value] = typed.split(/=(.*)/s);
  const word = flag.replace(/^-+/, "");
  if (command.parent === null && command.commands.some((each) => each.name() === word)) return `net ${word}`;
  const short = command.options.find((each) => each.short?.toLowerCase() === flag.toLowerCase());
  const longs = command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long.slice(2)] : []));
  const [meant] = short
    ? [longOf(short)]
    : word.length < 2
      ? []
      : meantWords(word, [...longs, "help"]).map((long) => `--${long}`);
  return meant === undefined ? undefined : typedInstead(argv, typed, value === undefined ? [meant] : [meant, value]);
}

/** `net event debrief`, where one flag of its was typed behind `net event edit`: the only one beside it that has such a flag. */
function flagBesideIt(command: Command, flag: string, argv: readonly string[]): string | undefined {
  const above = command.parent;
  if (!above?.parent) return undefined;
  const [other, ...more] = above.commands.filter(
    (each) => each.name() !== "add" && each.options.some((option) => isOf(option, flag)),
  );
  if (other === undefined || more.length > 0) return undefined;
  if (other.registeredArguments.length < command.registeredArguments.length) return undefined; // for whose name there is no place
  const at = argv.indexOf(command.name(), argv.indexOf(above.name()) + 1);
  return at < 0 ? undefined : line([...argv.slice(0, at), other.name(), ...argv.slice(at + 1)]);
}
