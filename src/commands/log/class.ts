import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { changed } from "../../domain/change.ts";
import type { FactClass } from "../../domain/fact.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { logClassView } from "../../views/log/class.ts";
import { flagBeside } from "../common/command.ts";
import { contactMeant } from "../common/contact-meant.ts";
import { dayMeant } from "../common/day-meant.ts";
import { type WriteOptions, write } from "../common/write.ts";

interface ClassOptions extends WriteOptions {
  readonly class?: FactClass;
  readonly on?: string;
}

/** Refuses a conversation beside `--change`: it would not be noted. */
export function demandClassAlone(self: Command, typed: string, options: ClassOptions): void {
  const flag = flagBeside(self, "--change", "--class", "--on", "--dry-run", "--json");
  if (self.args.length === 0 && flag === undefined) return;
  const of = options.on === undefined ? "" : ` --on ${quoted(options.on)}`;
  throw new NetError("usage", `either ${flag ?? "a conversation"} or --change, not both`, {
    hint: `net log --change ${quoted(typed)} --class ${options.class ?? "private"}${of}`,
  });
}

/** Gives the note of the newest conversation with somebody, or of those on a day the newest that has another yet, this class. */
export async function changeNoteClass(context: Context, typed: string, options: ClassOptions): Promise<void> {
  const { store } = context;
  const noteClass = options.class;
  if (noteClass === undefined) {
    throw new NetError("usage", "what is to change about the note?", {
      hint: `net log --change ${quoted(typed)} --class private`,
    });
  }
  const contact = await contactMeant(context, typed, { isGuessed: true });
  const on = options.on === undefined ? null : await dayMeant(context, options.on, "past");
  write(
    context,
    options,
    () => {
      const noted = store.interactions
        .of(contact.id)
        .filter((each) => each.note !== null && (on === null || each.on === on));
      const before = (on === null ? undefined : noted.find((each) => each.noteClass !== noteClass)) ?? noted[0];
      if (before === undefined) {
        const when = on === null ? "" : ` on ${on}`;
        throw new NetError("notFound", `nothing is noted of a conversation with ${contact.name}${when}`, {
          hint: `net show ${quoted(contact.name)} --all`,
        });
      }
      const after = { ...before, noteClass };
      const report = { contactId: contact.id, name: contact.name, interaction: after };
      return { changes: [changed("interaction", before, after)], report };
    },
    logClassView,
  );
}
