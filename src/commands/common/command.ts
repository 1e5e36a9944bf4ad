import { Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../../context.ts";
import { cleanText } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { page } from "../../views/page.ts";

/** One entry of the list of commands. */
export interface CommandSpec {
  readonly name: string;
  /** The heading it stands under in `net --help`; null for one that is not shown. */
  readonly group: string | null;
  /**
   * Whether it only reads: always, or where nothing but its name is typed, or a flag that only looks; of one with others below it, which
   * of these do. A file that was named must be there then.
   */
  readonly reads?: "always" | "bare" | readonly string[];
  readonly build: (context: Context) => Command;
}

const EXAMPLES = new WeakMap<Command, readonly string[]>();
const MASTERS = new WeakMap<Option, readonly string[]>();

/** How somebody is named wherever one is wanted. */
export const WHO = "who: a name, Mette (Nordlys), or a number of the last list";

/** A command with its summary and the examples its help ends in. */
export function command(name: string, summary: string, examples: readonly string[]): Command {
  const made = new Command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .addHelpText("after", ({ command: asked }) => {
      const shown = examples.map((example) => `  $ ${example}`).join("\n");
      return page(`\nExamples:\n${shown}`, asked.configureHelp().helpWidth ?? 80);
    });
  EXAMPLES.set(made, examples);
  return made;
}

/** What may be typed instead: the first example with this flag, or the first that says anything. */
export function exampleOf(of: Command, flag: string): string | undefined {
  const plain = (EXAMPLES.get(of) ?? []).map((example) => example.replace(/\s{2,}\(.*$/, ""));
  return plain.find((example) => ` ${example} `.includes(`${flag} `));
}

/** A flag that says nothing without one of `masters`: typed alone it is refused, and not passed over in silence. */
export function goesWith(option: Option, ...masters: readonly string[]): Option {
  MASTERS.set(option, masters);
  option.description = `with ${masters.join(" or ")}: ${option.description}`;
  return option;
}

export function mastersOf(option: Option): readonly string[] {
  return MASTERS.get(option) ?? [];
}

export function isTyped(of: Command, option: Option): boolean {
  return of.getOptionValueSource(option.attributeName()) === "cli";
}

/** A command that is one itself beside those below it reads `--json` before they do, and hands it on. */
export function handJsonOn(above: Command): void {
  above.hook("preAction", (_, below) => {
    if (above.opts()["json"] === true) below.setOptionValue("json", true);
  });
}

/** The first flag that was typed and is none of these. */
export function flagBeside(of: Command, ...known: readonly string[]): string | undefined {
  return of.options.find((option) => isTyped(of, option) && !known.includes(option.long ?? ""))?.long;
}

/** Refuses what would be passed over beside a flag that says all there is to do. */
export function demandAlone(of: Command, act: string, hint: string, ...known: readonly string[]): void {
  const other = flagBeside(of, act, ...known, "--dry-run", "--json");
  if (other !== undefined) throw new NetError("usage", `either ${other} or ${act}, not both`, { hint });
}

/** Refuses what would be passed over where an entry is taken off the list that `list` shows: a text for a new one, or another flag. */
export function demandRemovalAlone(
  of: Command,
  list: string,
  { text, change, remove }: { readonly text: string; readonly change: string | undefined; readonly remove: string },
): void {
  if (text !== "" || change !== undefined) {
    throw new NetError("usage", "one of a new text, --change and --remove at a time", {
      hint: `${list} (for the list)`,
    });
  }
  demandAlone(of, "--remove", `${list} --remove ${quoted(remove)}`);
}

/** Understands a flag by a former name as well, which no help names and no shell proposes. */
export function formerly(of: Command, now: string, before: string): Command {
  const option = of.options.find(({ long }) => long === now);
  if (option === undefined) throw new Error(`no option is called ${now}`);
  const hidden = new Option(option.flags.replace(now, before)).hideHelp();
  const events = of as Command & { emit: (event: string, value: string) => boolean }; // its types leave that out
  return of.addOption(hidden).on(`option:${hidden.name()}`, (value: string) => {
    events.emit(`option:${option.name()}`, value);
  });
}

export function jsonOption(): Option {
  return new Option("--json", "print the result as JSON").default(false);
}

export function dryRunOption(): Option {
  return new Option("--dry-run", "show what would change, and change nothing").default(false);
}

/** How many lines are wanted, `usual` where it is not said; 0 is all of them, which is a number larger than any. */
export function limitOption(usual: number, what = "how many"): Option {
  return new Option("-n, --limit <count>", `${what}; 0 for all`).argParser(limitMeant).default(usual);
}

export const ALL = Number.MAX_SAFE_INTEGER;

function limitMeant(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text) || ALL;
}

/** Flags for who joins a tier that is full. */
export function insteadOfOption(): Option {
  return new Option("--instead-of <contact>", "where the tier is full: who moves one tier wider");
}

export function overOption(): Option {
  return new Option("--over", "go over what the tier is meant for").default(false);
}

/** Gathers an option that may be given several times, or with commas, into one list. */
export function gathered(value: string, before: readonly string[]): readonly string[] {
  const parts = commaParts(value);
  if (parts.length === 0) throw new InvalidArgumentError("Give one, or several with commas.");
  return [...before, ...parts];
}

/** "a, b, and c", "a, b, og c" */
const LAST_OF_LIST = /^\s*(?:and|og|&)\s/i;

export function commaParts(text: string): readonly string[] {
  return text
    .split(",")
    .map((part, at) => (at === 0 ? part : part.replace(LAST_OF_LIST, "")).trim())
    .filter(Boolean);
}

/** The same of texts, in which a comma parts nothing. */
export function gatheredTexts(value: string, before: readonly string[]): readonly string[] {
  const text = cleanText(value);
  return text === "" ? before : [...before, text];
}

/** A commander parser for what may be said again, each as it stands. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
