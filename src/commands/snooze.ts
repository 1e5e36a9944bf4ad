import type { Command } from "commander";
import type { Context } from "../context.ts";
import { changed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import { snoozed } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import { NetError } from "../errors.ts";
import { shortDay } from "../views/day.ts";
import { snoozeView } from "../views/promise.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { contactMeant, contactNow } from "./common/contact-meant.ts";
import { dayBehind } from "./common/day-meant.ts";
import { settle, WHICH } from "./common/settle.ts";
import { shownLine } from "./common/shown-line.ts";
import { type WriteOptions, write } from "./common/write.ts";

export function snoozeCommand(context: Context): Command {
  return command("snooze", "hide a promise or a person until a day; the promise stands", [
    "net snooze 2 1w",
    "net snooze deck monday",
    "net snooze Bo 1m --person     (nothing about Bo for a month)",
  ])
    .argument("<what>", `${WHICH}; a person where there is no promise`)
    .argument("<day...>", "until when")
    .option("-p, --person", "the person, whatever is open with them", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (what: string, words: readonly string[], options: WriteOptions & { readonly person: boolean }) => {
      const flag = options.person ? " --person" : "";
      const until = await dayBehind(context, "net snooze", what, words, "future", flag);
      if (until <= context.today) {
        const hint = `net snooze ${quoted(what)} 1w${flag}`;
        throw new NetError("invalid", `${shortDay(until)} is not ahead`, { hint });
      }
      if (options.person || isPersonLine(context, what))
        return snoozePerson(context, await contactMeant(context, what), until, options);
      try {
        await settle(context, [what], options, "snoozed", (promise) => snoozed(promise, until));
      } catch (error) {
        // The number of a promise that is no longer open means nobody.
        if (!(error instanceof NetError) || error.kind !== "notFound" || shownLine(context, what)) throw error;
        await snoozePerson(context, await contactMeant(context, what), until, options);
      }
    });
}

function isPersonLine(context: Context, typed: string): boolean {
  return shownLine(context, typed)?.promise === null;
}

async function snoozePerson(context: Context, { id }: Contact, until: Day, options: WriteOptions): Promise<void> {
  write(
    context,
    options,
    () => {
      const before = contactNow(context, id);
      const contact = { ...before, snoozedUntil: until };
      return { changes: [changed("contact", before, contact)], report: { contact, today: context.today } };
    },
    snoozeView,
  );
}
