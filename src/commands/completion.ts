import { Argument, Command } from "commander";
import type { Context } from "../context.ts";
import { STANDINGS, TIERS } from "../domain/contact.ts";
import { FACT_AREAS } from "../domain/fact.ts";
import { folded } from "../domain/name.ts";
import { type CommandSpec, command } from "./command.ts";
import { commandWord, program } from "./program.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];
const MOST_NAMES = 50;

export function completionCommand(context: Context): Command {
  return command("completion", "let the shell complete commands and names on TAB", [
    "net completion bash >> ~/.bashrc",
    "net completion zsh > ~/.zfunc/_net     (with ~/.zfunc in fpath)",
    "net completion fish > ~/.config/fish/completions/net.fish",
  ])
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(SHELLS))
    .action((shell: Shell) => context.terminal.out(SCRIPTS[shell]));
}

/** Hidden: what the shell's script asks at each TAB. Prints one proposal a line; a tab parts it from what it means. */
export function completeCommand(context: Context, commands: readonly CommandSpec[]): Command {
  return new Command("__complete")
    .argument("<shell>")
    .argument("[words...]")
    .action((shell: Shell, words: readonly string[]) => {
      const begun = words.at(-1) ?? "";
      const proposals = proposalsFor(context, commands, words.slice(0, -1), begun);
      context.terminal.out(
        proposals.map(({ value, about }) => `${shell === "bash" ? shellWord(value) : `${value}\t${about}`}\n`).join(""),
      );
    });
}

interface Proposal {
  readonly value: string;
  readonly about: string;
}

function proposalsFor(
  context: Context,
  commands: readonly CommandSpec[],
  before: readonly string[],
  begun: string,
): Proposal[] {
  const word = commandWord(before);
  const spec = commands.find(({ name, group }) => group !== null && name === word);
  if (!spec) {
    const named = program(context, commands, []).commands.map((each) => ({
      value: each.name(),
      about: each.summary(),
    }));
    return named.filter(({ value }) => value.startsWith(begun));
  }
  const whole = spec.build(context);
  const typed = before.slice(before.indexOf(spec.name) + 1);
  const under = whole.commands.find((each) => each.name() === typed[0]);
  const own = under ?? whole;
  const previous = before.at(-1);
  const option = own.options.find(
    ({ long, short }) => previous !== undefined && (previous === long || previous === short),
  );
  if (option && (option.required || option.optional)) {
    if (option.argChoices)
      return fitting(
        option.argChoices.map((value) => ({ value, about: "" })),
        begun,
      );
    if (option.flags.includes("<who>")) return [...names(context, begun), ...eventNames(context, begun)];
    return /<(contact|names)>/.test(option.flags) ? names(context, begun) : [];
  }
  if (begun.startsWith("-")) {
    return own.options
      .map(({ long, short, description }) => ({ value: long ?? short ?? "", about: description }))
      .filter(({ value }) => value.startsWith(begun));
  }
  if (under === undefined && whole.commands.length > 0 && typed.length === 0) {
    return fitting(
      whole.commands.map((each) => ({ value: each.name(), about: each.summary() })),
      begun,
    );
  }
  const words = typed.slice(under === undefined ? 0 : 1).filter((word) => !word.startsWith("-"));
  const argument = own.registeredArguments[Math.min(words.length, own.registeredArguments.length - 1)];
  if (!argument) return [];
  if (argument.name() === "event") return eventNames(context, begun);
  if (argument.name().startsWith("group"))
    return fitting(
      context.store.groups.all().map(({ name }) => ({ value: name, about: "group" })),
      begun,
    );
  if (argument.name() === "area")
    return fitting(
      FACT_AREAS.map((value) => ({ value, about: "" })),
      begun,
    );
  if (argument.name() === "topic")
    return fitting(
      commands.filter(({ group }) => group !== null).map(({ name }) => ({ value: name, about: "" })),
      begun,
    );
  if (argument.name().startsWith("filter")) {
    const filters = [
      ...TIERS.map((tier) => `tier:${tier}`),
      ...STANDINGS.map((standing) => `is:${standing}`),
      "has:promise",
      ...["keep", "develop", "lighten", "wind-down"].map((proposal) => `proposal:${proposal}`),
    ];
    return fitting(
      filters.map((value) => ({ value, about: "" })),
      begun,
    );
  }
  return ["contact", "other", "promise", "what"].includes(argument.name()) ? names(context, begun) : [];
}

function fitting(proposals: readonly Proposal[], begun: string): Proposal[] {
  return proposals.filter(({ value }) => value.startsWith(begun));
}

/** Those whose name has a word that begins so; with nothing typed nobody, for a whole file is no proposal. */
function names({ store }: Context, typed: string): Proposal[] {
  const begun = typed.replace(/^["']/, "").replace(/\\(.)/g, "$1");
  if (folded(begun) === "") return [];
  return store.search.called(begun, MOST_NAMES).flatMap((id) => {
    const contact = store.contacts.byId(id);
    return contact ? [{ value: contact.name, about: "contact" }] : [];
  });
}

/** Events of which a word begins so, the newest first. */
function eventNames({ store }: Context, typed: string): Proposal[] {
  const begun = folded(typed.replace(/^["']/, "").replace(/\\(.)/g, "$1"));
  const named = [...new Set(store.events.all().map(({ name }) => name))];
  return named
    .filter((name) => ` ${folded(name)}`.includes(` ${begun}`))
    .slice(0, MOST_NAMES)
    .map((value) => ({ value, about: "event" }));
}

/** A word as bash may insert it: nothing in a name is ever run. */
function shellWord(word: string): string {
  return word.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, "\\$&");
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_net() {
  local IFS=$'\\n'
  COMPREPLY=( $("\${COMP_WORDS[0]}" __complete bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
}
complete -o nosort -F _net net netv
`,
  zsh: `#compdef net netv
_net() {
  local -a values about
  local line
  for line in "\${(@f)$("\${words[1]}" __complete zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    values+=("\${line%%$'\\t'*}")
    about+=("\${line/$'\\t'/  }")
  done
  compadd -U -l -d about -a values
}
compdef _net net netv
`,
  fish: `complete -c net -f -a '(net __complete fish -- (commandline -opc)[2..] (commandline -ct))'
complete -c netv -f -a '(netv __complete fish -- (commandline -opc)[2..] (commandline -ct))'
`,
};
