import { type Argument, Command, type Option } from "commander";
import type { Context } from "../../context.ts";
import { VERSION } from "../../version.ts";
import { page } from "../../views/page.ts";
import { hanging, lineRoom, padded } from "../../views/table.ts";
import { ALL, type CommandSpec } from "./command.ts";
import { complaint, demandCommand, demandSense } from "./complaints.ts";

const BEGIN = "Begin with net add, net log and net due. More: net help COMMAND, net help exit-codes";
const VALUED_OPTIONS = ["--db", "--today"];

/**
 * The command line of `net`. Only the command that `argv` names is built, for building all of them takes as long as running
 * one; where it names none, all are.
 */
export function program(context: Context, commands: readonly CommandSpec[], argv: readonly string[]): Command {
  const { terminal } = context;
  const word = commandWord(argv);
  const named = commands.find(({ name }) => name === word);
  const net = new Command("net")
    .description("Keep in touch with the people you meet, on purpose: cards in, words owed, promises kept.")
    .usage("[command] [options]")
    .version(VERSION, "-V, --version", "print the version")
    .option("--db <file>", "the file to work on, instead of the one in NET_DB or your data folder")
    .option("--today <day>", "take this day for today")
    .option("--no-color", "no colours, as with NO_COLOR=1")
    .helpCommand(false)
    .addHelpText("after", page(`\n${BEGIN}`, lineRoom(terminal.width)));
  for (const { group, build } of named ? [named] : commands) {
    if (named || group !== null) net.addCommand(build(context).helpGroup(group ?? "Other:"));
  }
  /** The flags of this command line, of which a value tells no more than the last. */
  const typed = new Set<string>();
  net.hook("preAction", (_, action) => {
    if (named?.group !== null) demandSense(action, typed, argv, context.today);
  });
  for (const command of [net, ...net.commands, ...net.commands.flatMap(({ commands: under }) => under)]) {
    for (const option of command.options.filter(({ negate }) => negate)) {
      for (const name of [option.name(), option.name().replace("no-", "")]) {
        command.on(`option:${name}`, () => void typed.add(name));
      }
    }
    command.error = (message, options) => {
      // Bare net is a command of its own, which nobody typed.
      throw complaint(command, message, options?.code, named?.name === "home" ? argv.slice(1) : argv);
    };
    command.addHelpText("before", () => {
      demandCommand(command);
      return "";
    });
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => terminal.out(text),
        writeErr: (text) => terminal.err(text),
        // Asked for by commander, which would load Node's streams to find out.
        getOutHasColors: () => true,
        getErrHasColors: () => true,
        getOutHelpWidth: () => terminal.width,
        getErrHelpWidth: () => terminal.width,
      })
      .helpOption("-h, --help", "show help")
      .configureHelp({
        helpWidth: lineRoom(terminal.width),
        minWidthToWrap: 12,
        formatItem: (term, room, description) =>
          page(`  ${padded(term, room)}  ${description}`, lineRoom(terminal.width)),
        styleUsage: (usage) => hanging("Usage: ", usage, terminal.width).slice("Usage: ".length, -1),
        subcommandTerm: termOf,
        optionDescription: told,
        argumentDescription: told,
      });
  }
  return net;
}

/** A flag or an argument as one tells it: what it does, what it takes, and what holds where it is left out. */
function told({ description, argChoices = [], defaultValue }: Argument | Option): string {
  const usual =
    (typeof defaultValue === "string" && defaultValue !== "none") ||
    (Number(defaultValue) >= 1 && defaultValue !== ALL);
  const known = [argChoices.join(", "), usual ? `default: ${String(defaultValue)}` : ""].filter(Boolean);
  return known.length === 0 ? description : `${description} (${known.join("; ")})`;
}

/** A command as it stands in the list: its name, and what must follow it. */
function termOf(command: Command): string {
  const demanded = command.registeredArguments
    .filter(({ required }) => required)
    .map((argument) => `<${argument.name()}>`);
  return [command.name(), ...demanded].join(" ");
}

/** The first word that is neither an option nor the value of one. */
export function commandWord(argv: readonly string[]): string | undefined {
  return argv[wordAt(argv)];
}

/** Where that word stands; -1 where there is none. */
export function wordAt(argv: readonly string[]): number {
  return argv.findIndex((word, at) => !word.startsWith("-") && !VALUED_OPTIONS.includes(argv[at - 1] ?? ""));
}
