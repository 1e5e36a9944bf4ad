import type { Command, Option } from "commander";
import { quoted } from "../../domain/quoted.ts";

/** A command line as it was typed, but for these flags and what stands behind them: to be pasted into a shell. */
export function typedWithout(argv: readonly string[], command: Command, dropped: readonly Option[]): string {
  const kept: string[] = [];
  for (let at = 0; at < argv.length; ) {
    const word = argv[at] ?? "";
    if (word === "--") {
      kept.push(...argv.slice(at));
      break;
    }
    const option = command.options.find((each) => isOf(each, word));
    const next = at + 1 + (option ? valuesBehind(option, word, argv.slice(at + 1)) : 0);
    if (option === undefined || !dropped.includes(option)) kept.push(...argv.slice(at, next));
    at = next;
  }
  return line(kept);
}

/** The same, with this flag behind it, and what stands behind the flag as a shell is given it. */
export function typedWith(argv: readonly string[], command: Command, option: Option, value?: string): string {
  const [before, ...end] = typedWithout(argv, command, [option]).split(/ (?=-- )/);
  return [before, option.long ?? option.flags, value, ...end].filter((part) => part !== undefined).join(" ");
}

/** The same, with other words in the place of one. */
export function typedInstead(argv: readonly string[], typed: string, words: readonly string[]): string {
  const at = argv.indexOf(typed);
  return line([...argv.slice(0, at), ...words, ...argv.slice(at + 1)]);
}

export function isOf({ long, short }: Option, word: string): boolean {
  if (word === long || word.startsWith(`${long ?? ""}=`)) return long !== undefined;
  return short !== undefined && !word.startsWith("--") && word.startsWith(short);
}

/** The same, with words that stand side by side as one; undefined where these do not. */
export function typedAsOne(argv: readonly string[], words: readonly string[]): string | undefined {
  const at = argv.findIndex((_, start) => words.every((word, behind) => argv[start + behind] === word));
  return at < 0 ? undefined : line([...argv.slice(0, at), words.join(" "), ...argv.slice(at + words.length)]);
}

/** Words as a command line that can be pasted. */
export function line(words: readonly string[]): string {
  return ["net", ...words.map(quoted)].join(" ");
}

/** How many of the words behind a flag are its own. */
export function valuesBehind(
  { long, short, required, optional, variadic }: Option,
  word: string,
  behind: readonly string[],
) {
  if (word !== long && word !== short) return 0; // it is written together with its value
  const end = behind.findIndex((each) => each.startsWith("-"));
  const own = end < 0 ? behind.length : end;
  if (variadic) return Math.max(own, required ? 1 : 0);
  return required ? 1 : optional ? Math.min(own, 1) : 0;
}

/** ` event plan`: what is typed behind `net` to get there. */
export function pathOf(command: Command): string {
  return command.parent === null ? "" : `${pathOf(command.parent)} ${command.name()}`;
}

/** A flag as it is typed. */
export function longOf({ long, flags }: Option): string {
  return long ?? flags;
}

/** Those that cannot stand beside this flag; commander keeps them and does not say so in its types. */
export function rivalsOf(command: Command, option: Option): Option[] {
  const against = (one: Option, other: Option): boolean =>
    (one as Option & { readonly conflictsWith: readonly string[] }).conflictsWith.includes(other.attributeName());
  return command.options.filter((other) => against(option, other) || against(other, option));
}
