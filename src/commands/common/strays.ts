import type { Command, Option } from "commander";
import type { Day } from "../../domain/day.ts";
import { readDay } from "../../domain/when.ts";
import { NetError } from "../../errors.ts";
import { isOf, line, typedAsOne, valuesBehind } from "./typed.ts";

// Words that were typed without quotation marks, and stand where they are taken for something else: one too many, or behind the value of
// a flag in the midst of a text.

/** Where the value of the flag stands, and where the words behind it end. */
interface Strays {
  readonly option: Option;
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
    else if (option && next > at + 1) {
      const flag = argv.findIndex((each, from) => from >= next && each.startsWith("-"));
      const end = flag < 0 ? argv.length : flag;
      if (end > next) strays.push({ option, value: next - 1, end });
    }
    at = next;
  }
  const names = words.length - command.args.length; // of the command, and of what it stands below
  return { own: words.slice(names), strays: strays.filter(({ value }) => value > (words[names - 1] ?? 0)) };
}

export function globalsOf({ parent }: Command): readonly Option[] {
  return parent === null ? [] : [...parent.options, ...globalsOf(parent)];
}

/** A command line in which the value of a flag is one with what stands behind it. */
function joined(argv: readonly string[], { value, end }: Pick<Strays, "value" | "end">): readonly string[] {
  return [...argv.slice(0, value), argv.slice(value, end).join(" "), ...argv.slice(end)];
}

/** `--goal "two board seats"`, where a command has so many words more than it takes; undefined where no flag can be meant. */
function valueWhole(argv: readonly string[], command: Command, excess: number): string | undefined {
  const strays = places(argv, command).strays.find(({ value, end }) => end - value > excess);
  return strays && line(joined(argv, strays));
}

/** Where the value of a flag ends that is a day or one of several words, and the shortest it could be; null where that cannot be told. */
function endOfValue(
  argv: readonly string[],
  { option, value, end }: Strays,
  today: Day,
): { longest: number; shortest: number } | null {
  if (option.argChoices) return { longest: value + 1, shortest: value + 1 };
  if (!option.flags.includes("<day>")) return null;
  const ends = Array.from({ length: end - value }, (_, at) => value + 1 + at).filter(
    (to) => readDay(argv.slice(value, to).join(" "), "past", { today, dayFirst: true }) !== undefined,
  );
  const [shortest] = ends;
  return shortest === undefined ? null : { longest: ends.at(-1) ?? shortest, shortest };
}

/** What is cut off from the last words of a command by the value of a flag, as that value, and as more of them; null where nothing is. */
function cutOff(
  argv: readonly string[],
  command: Command,
  count: number,
  today: Day,
): { readonly rest: string; readonly asValue: string; readonly asWords: string } | null {
  const { own, strays } = places(argv, command);
  const [first = 0, ...others] = own.slice(-count);
  const cut = strays.find(
    (each) =>
      each.value > first &&
      others.includes(each.value + 1) &&
      endOfValue(argv, each, today)?.longest !== each.value + 1,
  );
  if (cut === undefined) return null;
  const rest = argv.slice(cut.value + 1, cut.end).join(" ");
  const whole = joined(argv, { value: cut.value, end: endOfValue(argv, cut, today)?.longest ?? cut.end });
  if (command.registeredArguments.length > 1) {
    // Words that stand as they were typed leave it to the command how far the name in front of them goes.
    const flag = argv.slice(cut.value - 1, cut.value + 1);
    return {
      rest,
      asValue: line(whole),
      asWords: line([...argv.slice(0, cut.value - 1), ...argv.slice(cut.value + 1), ...flag]),
    };
  }
  const before = [first, ...others].filter((at) => at < cut.value).map((at) => argv[at] ?? "");
  const all = [first, ...others].map((at) => argv[at]).join(" ");
  return {
    rest,
    asValue: typedAsOne(whole, before) ?? line(whole),
    asWords: line(argv.flatMap((word, at) => (at === first ? [all] : others.includes(at) ? [] : [word]))),
  };
}

/** Refuses a day of several words of which the flag took the first, which is none. */
function demandDays(command: Command, argv: readonly string[], today: Day): void {
  for (const each of places(argv, command).strays) {
    const ends = endOfValue(argv, each, today);
    if (ends === null || ends.shortest === each.value + 1) continue;
    const whole = { value: each.value, end: ends.longest };
    throw new NetError("usage", `"${argv.slice(whole.value, whole.end).join(" ")}" has no quotation marks`, {
      hint: line(joined(argv, whole)),
    });
  }
}

/** What was typed with words taken for one that stood without quotation marks: the value of a flag, a name, or the text at the end. */
export function fewerWords(command: Command, argv: readonly string[]): string | undefined {
  const { args, registeredArguments } = command;
  const excess = args.length - registeredArguments.length;
  const whole = valueWhole(argv, command, excess);
  const last = registeredArguments.at(-1);
  if (whole !== undefined || last === undefined) return whole;
  // A number at the end takes no more words: those of the name in front of it do, and where there is none they go.
  if (last.parseArg === undefined) return typedAsOne(argv, args.slice(registeredArguments.length - 1));
  if (registeredArguments.length > 1) return typedAsOne(argv, args.slice(0, excess + 1));
  const number = argv.indexOf(args[0] ?? "");
  return line(argv.filter((word, at) => at <= number || word.startsWith("-")));
}

/** Arguments of several words, each of which says something by itself; and those whose words are a name. */
const LISTS = ["file", "filter", "groups", "promise", "tag", "topic", "words"];
const NAMES = ["contact", "other", "b", "event"];

/** Refuses words that a flag cuts in two: the rest of them may be the flag's, without quotation marks. */
export function demandWhole(command: Command, argv: readonly string[], today: Day): void {
  demandDays(command, argv, today);
  const { args, registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const count = args.length - registeredArguments.length + 1;
  if (!last?.variadic || LISTS.includes(last.name()) || count < 2) return;
  const cut = cutOff(argv, command, count, today);
  if (cut === null) return;
  const { rest, asValue, asWords } = cut;
  throw new NetError("usage", `"${rest}" stands apart from the rest of <${last.name()}>`, {
    hint: NAMES.includes(last.name()) ? asValue : `${asValue}, or ${asWords}`,
  });
}
