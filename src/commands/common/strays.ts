import type { Command, Option } from "commander";
import { isOf, line, typedAsOne, valuesBehind } from "./typed.ts";

// Words that stand behind the value of a flag and may belong to it, for what has several words goes in quotation marks.

/** Where the value of the flag stands, and where the words behind it end. */
interface Strays {
  readonly value: number;
  readonly end: number;
}

/** Where the words of a command's own arguments stand, and those that may belong to a flag. */
function places(
  argv: readonly string[],
  command: Command,
): { readonly own: readonly number[]; readonly strays: readonly Strays[] } {
  const words: number[] = [];
  const strays: Strays[] = [];
  const options = [...command.options, ...globalsOf(command)];
  for (let at = 0; at < argv.length && argv[at] !== "--"; ) {
    const word = argv[at] ?? "";
    const option = options.find((each) => isOf(each, word));
    const next = at + 1 + (option ? valuesBehind(option, word, argv.slice(at + 1)) : 0);
    if (!word.startsWith("-") || word === "-") words.push(at);
    else if (next > at + 1) {
      const flag = argv.findIndex((each, from) => from >= next && each.startsWith("-"));
      const end = flag < 0 ? argv.length : flag;
      if (end > next) strays.push({ value: next - 1, end });
    }
    at = next;
  }
  const names = words.length - command.args.length; // of the command, and of what it stands below
  return { own: words.slice(names), strays: strays.filter(({ value }) => value > (words[names - 1] ?? 0)) };
}

function globalsOf({ parent }: Command): readonly Option[] {
  return parent === null ? [] : [...parent.options, ...globalsOf(parent)];
}

/** A command line in which the value of a flag is one with what stands behind it. */
function joined(argv: readonly string[], { value, end }: Strays): readonly string[] {
  return [...argv.slice(0, value), argv.slice(value, end).join(" "), ...argv.slice(end)];
}

/** `--goal "two board seats"`, where a command has so many words more than it takes; undefined where no flag can be meant. */
export function valueWhole(argv: readonly string[], command: Command, excess: number): string | undefined {
  const strays = places(argv, command).strays.find(({ value, end }) => end - value > excess);
  return strays && line(joined(argv, strays));
}

/** What is cut off from the last words of a command by the value of a flag, as that value, and as more of them; null where nothing is. */
export function cutOff(
  argv: readonly string[],
  command: Command,
  count: number,
): { readonly rest: string; readonly asValue: string; readonly asWords: string } | null {
  const { own, strays } = places(argv, command);
  const [first = 0, ...others] = own.slice(-count);
  const cut = strays.find(({ value }) => value > first && others.includes(value + 1));
  if (cut === undefined) return null;
  const before = [first, ...others].filter((at) => at < cut.value).map((at) => argv[at] ?? "");
  const all = [first, ...others].map((at) => argv[at]).join(" ");
  const whole = joined(argv, cut);
  return {
    rest: argv.slice(cut.value + 1, cut.end).join(" "),
    asValue: typedAsOne(whole, before) ?? line(whole),
    asWords: line(argv.flatMap((word, at) => (at === first ? [all] : others.includes(at) ? [] : [word]))),
  };
}
