import { type Command, Option } from "commander";
import type { Context } from "../context.ts";
import { changed } from "../domain/change.ts";
import type { Contact } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Side } from "../domain/interaction.ts";
import { dropped, type GivenPromise, kept, moved, snoozed } from "../domain/promise.ts";
import { NetError } from "../errors.ts";
import { promiseView, snoozeView } from "../views/promise.ts";
import { contactMeant, dayMeant, promiseMeant, shownLine } from "./arguments.ts";
import { command, dryRunOption, jsonOption } from "./command.ts";
import { type WriteOptions, write } from "./write.ts";

// What can become of a promise: kept, moved to another day, put out of sight, or let go.

const WHICH = "a number of the last list, a piece of its text, or whose it is";

export function doneCommand(context: Context): Command {
  return command("done", "a promise was kept, yours or theirs", [
    "net done 1",
    "net done deck",
    "net done Mette",
    "net done 2 --on yesterday",
  ])
    .argument("<promise...>", WHICH)
    .option("-o, --on <day>", "the day it was kept", "today")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: WriteOptions & { readonly on: string }) => {
      const on = await dayMeant(context, options.on, "past");
      if (on > context.today) throw new NetError("invalid", `${on} is still to come`, { hint: "--on yesterday" });
      await settle(context, words, options, "kept", (promise) => kept(promise, on));
    });
}

export function moveCommand(context: Context): Command {
  return command("move", "a promise has a new day that both know of", [
    "net move 1 friday",
    'net move deck "in 2 weeks"',
    "net move Lars eom",
  ])
    .argument("<promise>", WHICH)
    .argument("<day...>", "the new day")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action(async (which: string, words: readonly string[], options: WriteOptions) => {
      const dueOn = await dayMeant(context, words.join(" "), "future");
      await settle(context, [which], options, "moved", (promise) => moved(promise, dueOn, context.today));
    });
}

export function dropCommand(context: Context): Command {
  return command("drop", "let a promise go", [
    "net drop 3",
    "net drop deck --by them     (they told you not to bother, or took it back)",
  ])
    .argument("<promise...>", WHICH)
    .addOption(new Option("--by <side>", "who let it go").choices(["me", "them"]).default("me"))
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: WriteOptions & { readonly by: Side }) =>
      settle(context, words, options, "dropped", (promise) => dropped(promise, options.by, context.today)),
    );
}

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
      const until = await dayMeant(context, words.join(" "), "future");
      if (until <= context.today) throw new NetError("invalid", `${until} is not ahead`, { hint: "net snooze 2 1w" });
      if (options.person || isPersonLine(context, what))
        return snoozePerson(context, await contactMeant(context, what), until, options);
      try {
        await settle(context, [what], options, "snoozed", (promise) => snoozed(promise, until));
      } catch (error) {
        if (!(error instanceof NetError) || error.kind !== "notFound") throw error;
        await snoozePerson(context, await contactMeant(context, what), until, options);
      }
    });
}

function isPersonLine(context: Context, typed: string): boolean {
  return shownLine(context, typed)?.promise === null;
}

async function settle(
  context: Context,
  words: readonly string[],
  options: WriteOptions,
  did: "kept" | "moved" | "snoozed" | "dropped",
  after: (promise: GivenPromise) => GivenPromise,
): Promise<void> {
  const { id } = await promiseMeant(context, words.join(" "));
  const { store, today } = context;
  write(
    context,
    options,
    () => {
      const before = store.promises.byId(id);
      if (before === null) throw new NetError("refused", "this promise was removed meanwhile", { hint: "net due" });
      const promise = after(before);
      const name = store.contacts.byId(promise.contactId)?.name ?? "";
      return { changes: [changed("promise", before, promise)], report: { today, name, promise, did } };
    },
    promiseView,
  );
}

async function snoozePerson(context: Context, { id }: Contact, until: Day, options: WriteOptions): Promise<void> {
  write(
    context,
    options,
    () => {
      const before = context.store.contacts.byId(id);
      if (before === null) throw new NetError("refused", "this contact was removed meanwhile", { hint: "net list" });
      const contact = { ...before, snoozedUntil: until };
      return { changes: [changed("contact", before, contact)], report: { contact, today: context.today } };
    },
    snoozeView,
  );
}
