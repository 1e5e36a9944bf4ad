import type { Command, Option } from "commander";
import type { Day } from "../../domain/day.ts";
import { cleanText } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { exampleOf, isTyped, mastersOf } from "./command.ts";
import { meantWords } from "./otherwise.ts";
import { demandWhole, fewerWords, globalsOf } from "./strays.ts";
import { isOf, line, longOf, pathOf, rivalsOf, typedInstead, typedWith, typedWithout, valuesBehind } from "./typed.ts";
import { unknownCommand, unknownFlag } from "./unknown.ts";

// What is wrong with a command line, in our own words: commander finds it, and it is said here.

/** What commander found, as an error that names the thing and says what to type. */
export function complaint(command: Command, message: string, code = "", argv: readonly string[] = []): NetError {
  const path = pathOf(command);
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name ?? "");
  const help = `net help${path}`;
  const usage = (text: string, hint: string): NetError => new NetError("usage", text, { hint });
  switch (code) {
    case "commander.unknownCommand":
      return unknownCommand(command, first, argv);
    case "commander.unknownOption":
      return unknownFlag(command, first, argv);
    case "commander.excessArguments":
      return tooMany(command, path, argv);
    case "commander.missingArgument": {
      const about = command.registeredArguments.find((argument) => argument.name() === first)?.description;
      return usage(`<${first}> is missing${about ? ` (${about})` : ""}`, completed(command, path) ?? help);
    }
    case "commander.missingMandatoryOptionValue": {
      const option = optionCalled(command, first);
      return usage(
        `${longOf(option)} is missing (${option.description})`,
        typedWith(argv, command, option, sampleOf(command, option)),
      );
    }
    case "commander.optionMissingArgument": {
      const option = optionCalled(command, first);
      return usage(
        `there is nothing behind ${longOf(option)}`,
        typedWith(argv, command, option, sampleOf(command, option)),
      );
    }
    case "commander.conflictingOption": {
      const [one, other] = [optionCalled(command, first), optionCalled(command, second)];
      return usage(
        `either ${longOf(one)} or ${longOf(other)}, not both`,
        typedWithout(argv, command, rivalsOf(command, one)),
      );
    }
    case "commander.invalidArgument":
      return invalidValue(command, message, [first, second], argv);
    default:
      return usage(message.replace(/^error: /, ""), help);
  }
}

function optionCalled({ options }: Command, flags: string): Option {
  const called = options.find((each) => each.flags === flags);
  if (called) return called;
  throw new Error(`no option is called ${flags}`);
}

/** What might stand behind a flag: what an example has there, the first it may be, or `DAY` for a word of one's own. */
function sampleOf(command: Command, option: Option): string {
  const shown = new RegExp(`${longOf(option)} ("[^"]*"|'[^']*'|[^-\\s]\\S*)`).exec(
    exampleOf(command, longOf(option)) ?? "",
  );
  return shown?.[1] ?? option.argChoices?.[0] ?? (/[<[]([a-z-]+)/.exec(option.flags)?.[1] ?? "…").toUpperCase();
}

/** What was typed, and what an example has in the places that are still empty. */
function completed(command: Command, path: string): string | undefined {
  const example = exampleOf(command, "");
  const typed = command.args.length;
  if (example === undefined || typed === 0) return example;
  const places = example.slice(`net${path} `.length).match(/"[^"]*"|\S+/g) ?? [];
  const rest = command.registeredArguments
    .map((argument, at) => (argument.name() === "b" ? "NAME" : places[at]))
    .slice(typed);
  return [`net${path}`, ...command.args.map(quoted), ...rest].join(" ");
}

function invalidValue(
  command: Command,
  message: string,
  [first, second]: readonly [string, string],
  argv: readonly string[],
): NetError {
  const path = pathOf(command);
  const isArgument = message.includes("command-argument");
  const typed = isArgument ? first : second;
  const wrong = typed.trim() === "" ? "is empty" : `cannot be "${typed}"`;
  const why = reason(message);
  const near = nearValue(typed, why);
  const what = isArgument ? `<${second}>` : longOf(optionCalled(command, first));
  const whole = isArgument ? undefined : wholeChoice(command, first, typed, argv);
  const hint =
    whole ??
    (isArgument
      ? near === undefined
        ? exampleOf(command, "")
        : typedInstead(argv, typed, [near])
      : typedWith(
          argv,
          command,
          optionCalled(command, first),
          near ?? sampleOf(command, optionCalled(command, first)),
        ));
  return new NetError("usage", `${what} ${wrong}: ${why}`, { hint: hint ?? `net help${path}` });
}

/** `--verdict wind down`: a choice of two words that stood without its hyphen. */
function wholeChoice(command: Command, flags: string, typed: string, argv: readonly string[]): string | undefined {
  const at = argv.indexOf(typed);
  const choice = `${typed}-${argv[at + 1] ?? ""}`;
  if (at < 0 || !optionCalled(command, flags).argChoices?.includes(choice)) return undefined;
  return typedInstead([...argv.slice(0, at + 1), ...argv.slice(at + 2)], typed, [choice]);
}

/** The choice that was mistyped, hours that were written as minutes, or the number next to one that is too large or too small. */
function nearValue(typed: string, why: string): string | undefined {
  const choices = /^it is one of (.*)$/.exec(why)?.[1]?.split(", ");
  if (choices) return meantWords(typed, choices)[0];
  const hours = / written (\d+h)$/.exec(why)?.[1];
  if (hours) return hours;
  const [, least, most] = /from (-?\d+) to (\d+)$/.exec(why) ?? [];
  if (least === undefined || !/^-?\d+$/.test(typed)) return undefined;
  return String(Math.min(Math.max(Number(typed), Number(least)), Number(most)));
}

/** Why a value will not do, as the parser of it says behind the value. */
function reason(message: string): string {
  const why = /(?:is invalid|for argument '[^']*')\. ([\s\S]*?)\.?$/.exec(message)?.[1] ?? "it is not one";
  return why.replace(/^Allowed choices are /, "it is one of ").replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** A word too many; behind a command that has others below it, a wrong one of those. */
function tooMany(command: Command, path: string, argv: readonly string[]): NetError {
  const places = command.registeredArguments.length;
  const word = command.args[places] ?? "";
  if (command.commands.length > 0) return unknownCommand(command, command.args[0] ?? "", argv);
  const takes = places === 0 ? "nothing" : command.registeredArguments.map((each) => `<${each.name()}>`).join(" ");
  return new NetError("usage", `net${path} takes ${takes}, and "${word}" is one word too many`, {
    hint: isFlagName(command, word)
      ? typedInstead(argv, word, [`--${word}`])
      : (fewerWords(command, argv) ?? exampleOf(command, "") ?? `net help${path}`),
  });
}

function isFlagName({ options }: Command, word: string): boolean {
  return options.some(({ long }) => long === `--${word}`);
}

/** Refuses to help with a command that is not there; commander would help with the one above it. */
export function demandCommand(command: Command): void {
  const word = command.args.find((each) => each !== "-h" && each !== "--help");
  if (word === undefined || word.startsWith("-")) return;
  if (command.commands.length === 0 || command.commands.some((each) => each.name() === word)) return;
  throw complaint(command, `'${word}'`, "commander.unknownCommand");
}

/** What commander lets pass: a word without anything in it, a flag that says nothing alone, a flag and its opposite. */
export function demandSense(command: Command, typed: ReadonlySet<string>, argv: readonly string[], today: Day): void {
  const path = pathOf(command);
  const help = `net help${path}`;
  const blank = command.args.findIndex((word) => cleanText(word) === "");
  if (blank >= 0) {
    const { registeredArguments } = command;
    const name = registeredArguments[Math.min(blank, registeredArguments.length - 1)]?.name() ?? "word";
    throw new NetError("usage", `<${name}> is empty`, {
      hint: blank === 0 ? (exampleOf(command, "") ?? help) : typedInstead(argv, command.args[blank] ?? "", ["…"]),
    });
  }
  demandValues(command, argv);
  demandWhole(command, argv, today);
  for (const option of command.options) {
    const masters = mastersOf(option);
    const isAlone = isTyped(command, option) && masters.length > 0;
    if (isAlone && !command.options.some((other) => masters.includes(other.long ?? "") && isTyped(command, other))) {
      const beside = command.options.filter((each) => isTyped(command, each));
      const master = command.options.find(
        (each) =>
          each.long === masters[0] && beside.every((other) => !isAgainst(each, other) && !isAgainst(other, each)),
      );
      throw new NetError("usage", `${longOf(option)} goes with ${masters.join(" or ")}`, {
        // Beside what speaks against it, there is nothing to go with; where nothing is asked, yes goes without saying.
        hint:
          master === undefined || option.short === "-y"
            ? typedWithout(argv, command, [option])
            : typedWith(argv, command, master, master.isBoolean() ? undefined : sampleOf(command, master)),
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

/** commander keeps what an option conflicts with, and does not say so in its types. */
function isAgainst(option: Option, other: Option): boolean {
  const { conflictsWith } = option as Option & { readonly conflictsWith: readonly string[] };
  return conflictsWith.includes(other.attributeName());
}

/** Refuses a flag as the value of the one in front of it: `--title --dry-run` would write. `--title=--dry-run` can still be said. */
function demandValues(command: Command, argv: readonly string[]): void {
  const options = [...command.options, ...globalsOf(command)];
  const isFlag = (word: string): boolean => word === "--help" || options.some(({ long }) => long === word);
  for (let at = 0; at < argv.length && argv[at] !== "--"; at++) {
    const word = argv[at] ?? "";
    const option = options.find((each) => isOf(each, word));
    if (option === undefined || valuesBehind(option, word, argv.slice(at + 1)) === 0) continue;
    if (isFlag(argv[at + 1] ?? "")) {
      const behind = argv.slice(at + 1).map(quoted);
      throw new NetError("usage", `there is nothing behind ${longOf(option)}`, {
        hint: [line(argv.slice(0, at + 1)), sampleOf(command, option), ...behind].join(" "),
      });
    }
    at++;
  }
}
