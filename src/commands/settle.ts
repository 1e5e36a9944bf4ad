import type { Context } from "../context.ts";
import { changed } from "../domain/change.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { NetError } from "../errors.ts";
import { promiseView } from "../views/promise.ts";
import { promiseMeant } from "./arguments.ts";
import { type WriteOptions, write } from "./write.ts";

/** How a promise may be named. */
export const WHICH = "a number of the last list, a piece of its text, or whose it is";

/** What done, move, snooze and drop share: find the promise, and write what has become of it. */
export async function settle(
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
