import type { Command, Option } from "commander";
import { cleanText } from "../../domain/name.ts";
import { nearestWord } from "../../domain/near.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { exampleOf, isTyped, mastersOf } from "./command.ts";
import { rivalsOf, typedWithout } from "./typed.ts";

// What is wrong with a command line, in our own words: commander finds it, and it is said here.

/** ` event plan`: what is typed behind `net` to get there. */
function pathOf(command: Command): string {
  return command.parent === null ? "" : `${pathOf(command.parent)} ${command.name()}`;
}

/** What commander found, as an error that names the thing and says what to type. */
export function complaint(command: Command, message: string, code = "", argv: readonly string[] = []): NetError {
  const path = pathOf(command);
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? "");
  const long = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;
  const help = `net help${path}`;
  const like = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]?.split(", ") ?? [];
  const usage = (text: string, hint: string): NetError => new NetError("usage", text, { hint });
  switch (code) {
    case "commander.unknownCommand":
      return usage(
        `there is no command "${`${path} ${first}`.trim()}"`,
        like.map((name) => `net${path} ${name}`).join(", ") || (path === "" ? help : below(command, path)),
      );
    case "commander.unknownOption":
      return usage(
        `net${path} knows no ${first}`,
        asFilter(command, path, first, argv) ?? (like.map((flag) => `net${path} ${flag}`).join(", ") || help),
      );
    case "commander.excessArguments":
      return tooMany(command, path);
    case "commander.missingArgument": {
      const about = command.registeredArguments.find((argument) => argument.name() === first)?.description;
      return usage(`<${first}> is missing${about ? ` (${about})` : ""}`, exampleOf(command, "") ?? help);
    }
    case "commander.missingMandatoryOptionValue": {
      const about = command.options.find(({ flags }) => flags === first)?.description ?? "";
      return usage(`${long(first)} is missing (${about})`, exampleOf(command, long(first)) ?? help);
    }
    case "commander.optionMissingArgument":
      return usage(`there is nothing behind ${long(first)}`, `net${path} ${first.replace(/^-\w, /, "")}`);
    case "commander.conflictingOption":
      return usage(
        `either ${long(first)} or ${long(second)}, not both`,
        typedWithout(argv, command, rivalsOf(command, optionCalled(command, first))),
      );
    case "commander.invalidArgument": {
      const isArgument = message.includes("command-argument");
      const [what, typed] = isArgument ? [`<${second}>`, first] : [long(first), second];
      const wrong = typed.trim() === "" ? "is empty" : `cannot be "${typed}"`;
      const why = reason(message);
      const choices = /^it is one of (.*)$/.exec(why)?.[1]?.split(", ") ?? [];
      const near = isArgument ? undefined : nearestWord(typed, choices);
      const example = exampleOf(command, isArgument ? "" : what) ?? help;
      return usage(`${what} ${wrong}: ${why}`, near === undefined ? example : `net${path} ${what} ${near}`);
    }
    default:
      return usage(message.replace(/^error: /, ""), help);
  }
}

/** `net list tag:vind`, where a filter was typed as a flag; the filters stand in the description of the argument. */
function asFilter(command: Command, path: string, flag: string, argv: readonly string[]): string | null {
  const [argument] = command.registeredArguments;
  const key = `${flag.replace(/^--?/, "")}:`;
  if (argument?.name() !== "filter" || !argument.description.split(" ").includes(key)) return null;
  return `net${path} ${quoted(key + (argv[argv.indexOf(flag) + 1] ?? ""))}`;
}

function optionCalled({ options }: Command, flags: string): Option {
  const called = options.find((each) => each.flags === flags);
  if (called) return called;
  throw new Error(`no option is called ${flags}`);
}

/** Why a value will not do, as the parser of it says behind the value. */
function reason(message: string): string {
  const why = /(?:is invalid|for argument '[^']*')\. ([\s\S]*?)\.?$/.exec(message)?.[1] ?? "it is not one";
  return why.replace(/^Allowed choices are /, "it is one of ").replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** A word too many; behind a command that has others below it, a wrong one of those. */
function tooMany(command: Command, path: string): NetError {
  const places = command.registeredArguments.length;
  const word = command.args[places] ?? "";
  if (command.commands.length > 0) {
    const [first = ""] = command.args;
    const names = command.commands.map((each) => each.name());
    const near = nearestWord(first, names);
    return new NetError("usage", `there is no command "${path.trim()} ${first}"`, {
      hint: near === undefined ? below(command, path) : `net${path} ${near}`,
    });
  }
  const takes = places === 0 ? "nothing" : command.registeredArguments.map((each) => `<${each.name()}>`).join(" ");
  return new NetError("usage", `net${path} takes ${takes}, and "${word}" is one word too many`, {
    hint: exampleOf(command, "") ?? `net help${path}`,
  });
}

function below(command: Command, path: string): string {
  return command.commands.map((each) => `net${path} ${each.name()}`).join(", ");
}

/** Refuses to help with a command that is not there; commander would help with the one above it. */
export function demandCommand(command: Command): void {
  const word = command.args.find((each) => each !== "-h" && each !== "--help");
  if (word === undefined || word.startsWith("-")) return;
  if (command.commands.length === 0 || command.commands.some((each) => each.name() === word)) return;
  throw complaint(command, `'${word}'`, "commander.unknownCommand");
}

/** What commander lets pass: a word without anything in it, a flag that says nothing alone, a flag and its opposite. */
export function demandSense(command: Command, typed: ReadonlySet<string>, argv: readonly string[]): void {
  const path = pathOf(command);
  const help = `net help${path}`;
  const blank = command.args.findIndex((word) => cleanText(word) === "");
  if (blank >= 0) {
    const { registeredArguments } = command;
    const name = registeredArguments[Math.min(blank, registeredArguments.length - 1)]?.name() ?? "word";
    throw new NetError("usage", `<${name}> is empty`, { hint: exampleOf(command, "") ?? help });
  }
  for (const option of command.options) {
    const masters = mastersOf(option);
    const isAlone = isTyped(command, option) && masters.length > 0;
    if (isAlone && !command.options.some((other) => masters.includes(other.long ?? "") && isTyped(command, other))) {
      const [master = ""] = masters;
      throw new NetError("usage", `${option.long ?? ""} goes with ${masters.join(" or ")}`, {
        hint: exampleOf(command, option.long ?? "") ?? exampleOf(command, master) ?? help,
      });
    }
    const opposite = `no-${option.name()}`;
    if (typed.has(option.name()) && typed.has(opposite)) {
      const other = command.options.filter(({ long }) => long === `--${opposite}`);
      throw new NetError("usage", `either --${option.name()} or --${opposite}, not both`, {
        hint: typedWithout(argv, command, other),
      });
    }
  }
}
