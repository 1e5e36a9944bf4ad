import type { Argument, Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { STANDINGS, TIERS } from "../../domain/contact.ts";
import { FACT_AREAS } from "../../domain/fact.ts";
import { LIST_COLUMNS, SCORE_COLUMNS } from "../../domain/list.ts";
import { folded } from "../../domain/name.ts";
import { unquoted } from "../../domain/quoted.ts";
import { isSettingName, SETTINGS, settingWords } from "../../domain/setting.ts";
import { STAGES } from "../../domain/stage.ts";
import { TOPICS } from "../../views/topics.ts";
import type { CommandSpec } from "../common/command.ts";
import { program, wordAt } from "../common/program.ts";

const MOST_NAMES = 50;

export interface Proposal {
  readonly value: string;
  readonly about: string;
}

/** What net proposes for a word that is begun; the names of files are for the shell to propose. */
type Proposals = readonly Proposal[] | "files";

interface Typed {
  readonly context: Context;
  readonly commands: readonly CommandSpec[];
  readonly begun: string;
  /** The arguments before the word that is begun. */
  readonly words: readonly string[];
}

export function proposalsFor(
  context: Context,
  commands: readonly CommandSpec[],
  before: readonly string[],
  begun: string,
): Proposals {
  const globals = program(context, [], []).options;
  const at = wordAt(before);
  const spec = commands.find(({ name, group }) => group !== null && name === before[at]);
  const whole = spec?.build(context);
  const behind = spec ? before.slice(at + 1) : before;
  const under = whole?.commands.find((each) => each.name() === behind[0]);
  const own = under ?? whole;
  const options = [...(own?.options ?? []), ...globals];
  const { words, waiting } = parted(under ? behind.slice(1) : behind, options);
  const typed: Typed = { context, commands, begun, words };
  if (waiting) return forOption(waiting, typed);
  if (begun.startsWith("-")) {
    const shown = options.filter(({ hidden }) => !hidden);
    const all = shown.map(({ long, short, description }) => ({ value: long ?? short ?? "", about: description }));
    return fitting([...all, { value: "--help", about: "show help" }], begun);
  }
  if (own === undefined) return fitting(program(context, commands, []).commands.map(asProposal), begun);
  if (under === undefined && own.commands.length > 0 && words.length === 0) {
    return fitting(own.commands.map(asProposal), begun);
  }
  const argument = own.registeredArguments[Math.min(words.length, own.registeredArguments.length - 1)];
  return argument ? forArgument(argument, typed) : [];
}

/** The arguments among what was typed, and the flag whose value comes next. */
function parted(
  typed: readonly string[],
  options: readonly Option[],
): { readonly words: readonly string[]; readonly waiting: Option | undefined } {
  const words: string[] = [];
  let waiting: Option | undefined;
  for (const word of typed) {
    if (word.startsWith("-") && word.length > 1) {
      const option = options.find(({ long, short }) => word === long || word === short);
      waiting = option && (option.required || option.optional) ? option : undefined;
    } else if (waiting === undefined) words.push(word);
    else if (!waiting.variadic) waiting = undefined;
  }
  return { words, waiting };
}

function forOption({ flags, long, argChoices }: Option, { context, begun }: Typed): Proposals {
  if (argChoices) return fitting(words(argChoices), begun);
  if (/<(file|folder|picture)/.test(flags)) return "files";
  if (long === "--event") return eventNames(context, begun);
  if (flags.includes("<who>")) return [...names(context, begun), ...eventNames(context, begun)];
  if (flags.includes("<tag>")) return tags(context, begun);
  if (flags.includes("<filter>")) return filters(context, begun);
  if (flags.includes("<goal>")) return goalTitles(context, begun);
  if (long === "--columns") return columns(begun);
  if (flags.includes("<side>")) return fitting(words(["A", "B"]), begun);
  return /<(contact|names)>/.test(flags) ? names(context, begun) : [];
}

const OF_PEOPLE = ["contact", "other", "promise", "what", "a", "b"];

function forArgument(argument: Argument, { context, commands, begun, words: before }: Typed): Proposals {
  const name = argument.name();
  if (argument.argChoices) return fitting(words(argument.argChoices), begun);
  if (OF_PEOPLE.includes(name)) return names(context, begun);
  if (name.startsWith("group")) {
    return fitting(
      context.store.groups.all().map((group) => ({ value: group.name, about: "group" })),
      begun,
    );
  }
  if (name.startsWith("filter")) return filters(context, begun);
  switch (name) {
    case "file":
      return "files";
    case "event":
      return eventNames(context, begun);
    case "goal":
      return goalTitles(context, begun);
    case "area":
      return fitting(words(FACT_AREAS), begun);
    case "tag":
      return tags(context, begun);
    case "topic":
      return topics(context, commands, before, begun);
    case "setting":
      return fitting(
        Object.entries(SETTINGS).map(([value, { about }]) => ({ value, about })),
        begun,
      );
    case "value": {
      const [setting = ""] = before;
      return fitting(words(isSettingName(setting) ? settingWords(setting) : []), begun);
    }
    default:
      return [];
  }
}

function asProposal(command: Command): Proposal {
  return { value: command.name(), about: command.summary() };
}

function words(values: readonly string[]): Proposal[] {
  return values.map((value) => ({ value, about: "" }));
}

function fitting(proposals: readonly Proposal[], begun: string): Proposal[] {
  return proposals.filter(({ value }) => value.startsWith(begun));
}

function topics(context: Context, commands: readonly CommandSpec[], [first]: readonly string[], begun: string) {
  if (first === undefined) {
    const named = commands.filter(({ group }) => group !== null).map(({ name }) => name);
    return fitting(words([...named, ...Object.keys(TOPICS)]), begun);
  }
  const below = commands.find(({ name, group }) => group !== null && name === first)?.build(context).commands ?? [];
  return fitting(below.map(asProposal), begun);
}

/** One more of what is listed with commas. */
function columns(begun: string): Proposal[] {
  const before = begun.slice(0, begun.lastIndexOf(",") + 1);
  return fitting(words([...LIST_COLUMNS, ...SCORE_COLUMNS].map((column) => before + column)), begun);
}

function filters(context: Context, begun: string): Proposal[] {
  if (begun.startsWith("tag:"))
    return tags(context, begun.slice("tag:".length)).map(({ value, about }) => ({ value: `tag:${value}`, about }));
  return fitting(
    words([
      ...TIERS.map((tier) => `tier:${tier}`),
      ...STAGES.map((stage) => `stage:${stage}`),
      ...STANDINGS.map((standing) => `is:${standing}`),
      "has:promise",
      ...["keep", "develop", "lighten", "wind-down"].map((proposal) => `proposal:${proposal}`),
    ]),
    begun,
  );
}

function tags({ store }: Context, typed: string): Proposal[] {
  const begun = folded(unquoted(typed));
  return store.contacts
    .tagCounts()
    .filter(({ tag }) => folded(tag).startsWith(begun))
    .slice(0, MOST_NAMES)
    .map(({ tag }) => ({ value: tag, about: "tag" }));
}

/** Those whose name has a word that begins so; with nothing typed nobody, for a whole file is no proposal. */
function names({ store }: Context, typed: string): Proposal[] {
  const begun = unquoted(typed);
  if (folded(begun) === "") return [];
  return store.search.called(begun, MOST_NAMES).flatMap((id) => {
    const contact = store.contacts.byId(id);
    return contact ? [{ value: contact.name, about: "contact" }] : [];
  });
}

/** Events of which a word begins so, the newest first. */
function eventNames({ store }: Context, typed: string): Proposal[] {
  return ofWords([...new Set(store.events.all().map(({ name }) => name))], typed, "event");
}

function goalTitles({ store }: Context, typed: string): Proposal[] {
  return ofWords(
    store.goals.open().map(({ title }) => title),
    typed,
    "goal",
  );
}

/** Those of which a word begins as what was typed. */
function ofWords(texts: readonly string[], typed: string, about: string): Proposal[] {
  const begun = folded(unquoted(typed));
  return texts
    .filter((text) => ` ${folded(text)}`.includes(` ${begun}`))
    .slice(0, MOST_NAMES)
    .map((value) => ({ value, about }));
}
