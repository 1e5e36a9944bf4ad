import type { Command } from "commander";
import type { Context } from "../context.ts";
import { NetError } from "../errors.ts";
import { page } from "../views/page.ts";
import { lineRoom } from "../views/table.ts";
import { TOPICS } from "../views/topics.ts";
import { type CommandSpec, command } from "./common/command.ts";
import { meantWords } from "./common/otherwise.ts";
import { program } from "./common/program.ts";

export function helpCommand(context: Context, commands: readonly CommandSpec[]): Command {
  return command("help", "help about a command, or about a topic", [
    "net help add",
    "net help event plan",
    "net help days           (how a day may be written)",
    "net help filters        (what net list understands)",
    "net help exit-codes",
    "net help json           (what --json prints)",
  ])
    .argument("[topic...]", `a command, or one of ${Object.keys(TOPICS).join(", ")}`)
    .action(([topic, under]: readonly string[]) => {
      if (topic === undefined) return program(context, commands, []).outputHelp();
      const text = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined;
      if (text !== undefined) return context.terminal.out(page(text, lineRoom(context.terminal.width)));
      const named = program(context, commands, [topic]).commands.find((each) => each.name() === topic);
      if (named === undefined) {
        const meant = meantWords(topic, [
          ...Object.keys(TOPICS),
          ...commands.flatMap(({ name, group }) => (group ? name : [])),
        ]);
        throw new NetError("notFound", `there is no help about "${topic}"`, {
          hint: (meant.length > 0 ? meant : ["", ...Object.keys(TOPICS)])
            .map((name) => `net help ${name}`.trim())
            .join(", or "),
        });
      }
      if (under === undefined) return named.outputHelp();
      const below = named.commands.find((each) => each.name() === under);
      if (below !== undefined) return below.outputHelp();
      const names = named.commands.map((each) => each.name());
      const meant = meantWords(under, names);
      const known = (meant.length > 0 ? meant : names).map((name) => `net help ${topic} ${name}`);
      throw new NetError("notFound", `there is no help about "${topic} ${under}"`, {
        hint: known.join(", ") || `net help ${topic}`,
      });
    });
}
