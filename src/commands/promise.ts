import type { Command } from "commander";
import type { Context } from "../context.ts";
import { created } from "../domain/change.ts";
import { cleanText } from "../domain/name.ts";
import { newPromise } from "../domain/promise.ts";
import { NetError } from "../errors.ts";
import { promisesView, promiseView } from "../views/promise.ts";
import { contactMeant, dayMeant } from "./arguments.ts";
import { command, dryRunOption, jsonOption } from "./command.ts";
import { printReport } from "./output.ts";
import { type WriteOptions, write } from "./write.ts";

interface PromiseOptions extends WriteOptions {
  readonly by?: string;
  readonly from?: string;
}

export function promiseCommand(context: Context): Command {
  return command("promise", "note what you promised, or what was promised you; bare: list what is open", [
    'net promise Mette "send the deck" --by friday',
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
      if (options.from !== undefined)
        return runPromise(context, options.from, [first, ...rest].join(" "), "them", options);
      return runPromise(context, first, rest.join(" "), "me", options);
    });
}

async function runPromise(
  context: Context,
  typed: string,
  what: string,
  by: "me" | "them",
  options: PromiseOptions,
): Promise<void> {
  const text = cleanText(what);
  if (text === "") {
    throw new NetError("usage", "what was promised?", {
      hint: `net promise ${by === "me" ? typed : `--from ${typed}`} "send the deck" --by friday`,
    });
  }
  const contact = await contactMeant(context, typed, { isGuessed: true });
  const dueOn = options.by === undefined ? null : await dayMeant(context, options.by, "deadline");
  const { today, newId } = context;
  write(
    context,
    options,
    () => {
      const promise = newPromise(newId, { contactId: contact.id, by, text, madeOn: today, dueOn });
      return {
        changes: [created("promise", promise)],
        report: { today, name: contact.name, promise, did: "promised" as const },
      };
    },
    promiseView,
  );
}

function listPromises(context: Context, options: PromiseOptions): void {
  const { store, today, shown } = context;
  if (options.by !== undefined || options.from !== undefined) {
    throw new NetError("usage", "what was promised?", { hint: 'net promise Mette "send the deck" --by friday' });
  }
  const promises = store.promises
    .open()
    .map((promise) => ({ ...promise, name: store.contacts.byId(promise.contactId)?.name ?? "" }));
  if (!options.json) shown.keep(promises.map(({ id, contactId }) => ({ contact: contactId, promise: id })));
  printReport(context, { today, promises }, { json: options.json, view: promisesView });
}
