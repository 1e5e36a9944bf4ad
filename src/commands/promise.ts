import type { Command } from "commander";
import type { Context } from "../context.ts";
import { created } from "../domain/change.ts";
import type { Day } from "../domain/day.ts";
import { cleanText } from "../domain/name.ts";
import { isSamePromise, newPromise } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import { nearDay } from "../domain/when/near.ts";
import { dayAtEnd, findNoDay } from "../domain/when.ts";
import { NetError } from "../errors.ts";
import { promisedView, promisesView } from "../views/promise.ts";
import { command, dryRunOption, jsonOption } from "./common/command.ts";
import { contactMeant, nameAhead } from "./common/contact-meant.ts";
import { calendarOf, dayMeant, notLongOver, slipText } from "./common/day-meant.ts";
import { printReport } from "./common/output.ts";
import { type WriteOptions, write } from "./common/write.ts";

interface PromiseOptions extends WriteOptions {
  readonly by?: string;
  readonly from?: string;
}

export function promiseCommand(context: Context): Command {
  return command("promise", "note what you promised, or what was promised you; bare: list what is open", [
    'net promise Mette "send the deck" --by friday',
    "net promise Karen kaffe inden fredag           (a day at the end is its day)",
    'net promise --from Lars "intro to Jens" --by "in 2 weeks"',
    "net promise                                    (everything that is open, numbered)",
  ])
    .argument("[contact]", "to whom you promised; left out with --from")
    .argument("[what...]", "what was promised")
    .option("-b, --by <day>", "by when")
    .option("-f, --from <contact>", "who promised you")
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((first: string | undefined, rest: readonly string[], options: PromiseOptions) => {
      if (first === undefined) return listPromises(context, options);
      const from = options.from;
      const [who, what] = from === undefined ? nameAhead(context, first, rest) : giver(context, from, [first, ...rest]);
      return runPromise(context, who, what.join(" "), from === undefined ? "me" : "them", options);
    });
}

/** Who promised; without quotation marks only the first word of a name is the flag's: `--from Lars Bech intro to Jens`. */
function giver(context: Context, from: string, words: readonly string[]): ReturnType<typeof nameAhead> {
  const [who, what] = nameAhead(context, from, words);
  return what.length === 0 ? [from, words] : [who, what];
}

async function runPromise(
  context: Context,
  typed: string,
  what: string,
  by: "me" | "them",
  options: PromiseOptions,
): Promise<void> {
  const said = cleanText(what);
  if (said === "") {
    throw new NetError("usage", "what was promised?", {
      hint: `net promise ${by === "me" ? quoted(typed) : `--from ${quoted(typed)}`} "…" --by friday`,
    });
  }
  const contact = await contactMeant(context, typed, { isGuessed: true });
  const { store, today, newId } = context;
  const { text, dueOn } =
    options.by === undefined
      ? withDay(context, said)
      : { text: said, dueOn: notLongOver(await dayMeant(context, options.by, "deadline"), today) };
  write(
    context,
    options,
    () => {
      const promise = newPromise(newId, { contactId: contact.id, by, text, madeOn: today, dueOn });
      const isOpenAlready = store.promises.openOf(contact.id).some((other) => isSamePromise(other, promise));
      return {
        changes: [created("promise", promise)],
        report: { today, name: contact.name, promise, did: "promised" as const, isOpenAlready },
      };
    },
    promisedView,
  );
}

/** What was promised, and the day that stands behind it: "kaffe by friday". */
function withDay(context: Context, said: string): { readonly text: string; readonly dueOn: Day | null } {
  const calendar = calendarOf(context);
  const found = dayAtEnd(said, "deadline", calendar);
  if (found) return { text: found.before, dueOn: notLongOver(found.day, context.today) };
  const none = findNoDay(said, () => "deadline", calendar);
  if (none)
    throw new NetError("invalid", `"${said.slice(none.start, none.end)}" is no day`, {
      hint: "another day in its place, or --by friday",
    });
  const [before = "", word = ""] = said.split(" ").slice(-2);
  const near = before === "" ? undefined : nearDay({ word, before: before.toLowerCase(), behind: "." });
  if (near === undefined || context.store.search.isName(word)) return { text: said, dueOn: null };
  throw new NetError("usage", slipText(word, near), { hint: `--by ${near.includes(" ") ? `"${near}"` : near}` });
}

function listPromises(context: Context, options: PromiseOptions): void {
  const { store, today, shown } = context;
  if (options.by !== undefined || options.from !== undefined) {
    const whose = options.from === undefined ? "NAME" : `--from ${quoted(options.from)}`;
    throw new NetError("usage", "what was promised?", { hint: `net promise ${whose} "…" --by friday` });
  }
  const promises = store.promises
    .open()
    .map((promise) => ({ ...promise, name: store.contacts.byId(promise.contactId)?.name ?? "" }));
  if (!options.json) shown.keep(promises.map(({ id, contactId }) => ({ contact: contactId, promise: id })));
  printReport(context, { today, promises }, { json: options.json, view: promisesView });
}
