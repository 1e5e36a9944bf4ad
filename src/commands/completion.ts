import { Argument, Command } from "commander";
import type { Context } from "../context.ts";
import { type CommandSpec, command } from "./common/command.ts";
import { proposalsFor } from "./completion/proposals.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

export function completionCommand(context: Context): Command {
  return command("completion", "let the shell complete commands and names on TAB", [
    "net completion bash >> ~/.bashrc",
    "net completion zsh > ~/.zfunc/_net     (with ~/.zfunc in fpath)",
    "net completion fish > ~/.config/fish/completions/net.fish",
  ])
    .addArgument(new Argument("<shell>", "the shell you type into").choices(SHELLS))
    .action((shell: Shell) => context.terminal.out(SCRIPTS[shell]));
}

/** What is printed in place of proposals where the shell is to propose files; no proposal begins with a tab. */
const FILES = "\tfiles\n";

/** Hidden: what the shell's script asks at each TAB. Prints one proposal a line; a tab parts it from what it means. */
export function completeCommand(context: Context, commands: readonly CommandSpec[]): Command {
  return new Command("__complete")
    .argument("<shell>")
    .argument("[words...]")
    .action((shell: Shell, typed: readonly string[]) => {
      const words = shell === "bash" ? joined(typed) : typed;
      const begun = words.at(-1) ?? "";
      const proposals = proposalsFor(context, commands, words.slice(0, -1), begun);
      // Bash puts a proposal in the place of what stands behind the last colon.
      const kept = shell === "bash" ? begun.lastIndexOf(":") + 1 : 0;
      context.terminal.out(
        proposals === "files"
          ? FILES
          : proposals
              .map(({ value, about }) =>
                shell === "bash" ? `${shellWord(value.slice(kept))}\n` : `${value}\t${about}\n`,
              )
              .join(""),
      );
    });
}

/** Bash parts words at colons and equals signs: `tier:core` is one, and `--db=FILE` is as good as two. */
function joined(typed: readonly string[]): readonly string[] {
  const words: string[] = [];
  typed.forEach((word, at) => {
    const last = words.length - 1;
    const isJoined = last >= 0 && (word === ":" || typed[at - 1] === ":");
    if (isJoined) words[last] = `${words[last] ?? ""}${word}`;
    else if (word === "=" && words[last]?.startsWith("--")) return;
    else words.push(word);
  });
  return typed.at(-1) === "=" ? [...words, ""] : words;
}

/** A word as bash may insert it: nothing in a name is ever run. */
function shellWord(word: string): string {
  return word.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, "\\$&");
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_net() {
  local IFS=$'\\n'
  COMPREPLY=( $("\${COMP_WORDS[0]}" __complete bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
  if [[ \${COMPREPLY[0]} == $'\\tfiles' ]]; then
    COMPREPLY=()
    compopt -o default
  fi
}
complete -o nosort -F _net net netv
`,
  zsh: `#compdef net netv
_net() {
  local -a values about
  local line
  for line in "\${(@f)$("\${words[1]}" __complete zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] || continue
    if [[ $line == $'\\tfiles' ]]; then
      _files
      return
    fi
    values+=("\${line%%$'\\t'*}")
    about+=("\${line/$'\\t'/  }")
  done
  compadd -U -l -d about -a values
}
compdef _net net netv
`,
  fish: `function __net_complete
  set -l lines ($argv[1] __complete fish -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if test "$lines[1]" = \\tfiles
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $lines
  end
end
complete -c net -f -a '(__net_complete net)'
complete -c netv -f -a '(__net_complete netv)'
`,
};
