import type { Context } from "../../context.ts";
import { type ChangeOf, changed } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import type { GivenPromise, PromiseId } from "../../domain/promise.ts";
import { isTogether } from "../../domain/together.ts";
import { settledView } from "../../views/promise.ts";
import { dayOfDeed, pastDay } from "./day-meant.ts";
import { promiseMeant } from "./promise-meant.ts";
import { stillThere, type WriteOptions, write } from "./write.ts";

/** How a promise may be named. */
export const WHICH = "a number of the last list, a piece of its text, or whose it is";
/** The same where several may be. */
export const WHICH_ONES = "a number of the last list or several (1 3, 5-7), a piece of its text, or whose it is";

/** What done, move, snooze and drop share: find the promise, or several by their numbers, and write what has become of each. */
export async function settle(
  context: Context,
  words: readonly string[],
  options: WriteOptions,
  did: "kept" | "moved" | "snoozed" | "dropped",
  after: (promise: GivenPromise) => GivenPromise,
  also: { readonly agreedOn?: Day } = {},
): Promise<void> {
  const whole = words.join(" ");
  const ids = new Set<PromiseId>();
  for (const typed of numbersOf(whole) ?? [whole]) ids.add((await promiseMeant(context, typed)).id);
  settleFound(context, ids, options, did, after, also);
}

/** The same of promises that are found already. */
export function settleFound(
  context: Context,
  ids: ReadonlySet<PromiseId>,
  options: WriteOptions,
  did: "kept" | "moved" | "snoozed" | "dropped",
  after: (promise: GivenPromise) => GivenPromise,
  also: { readonly agreedOn?: Day } = {},
): void {
  const { store, today } = context;
  write(
    context,
    options,
    () => {
      const settled = [...ids].map((id) => {
        const before = stillThere(store.promises.byId(id), "this promise", "net due");
        const promise = after(before);
        return {
          change: changed("promise", before, promise),
          promise,
          name: store.contacts.byId(promise.contactId)?.name ?? "",
        };
      });
      const [first, ...further] = settled.map(({ name, promise }) => ({
        name,
        promise,
        isToLog: did === "kept" && isToLog(context, promise),
      }));
      if (first === undefined) throw new Error("no promise was named");
      const changes = [
        ...settled.map(({ change }) => change),
        ...(did === "kept" ? cardsDealtWith(context, settled) : []),
      ];
      return { changes, report: { today, ...first, did, ...also, further } };
    },
    settledView,
  );
}

/** Whether it was kept by meeting, and nothing is logged of that. */
function isToLog({ store }: Context, { contactId, text, closedOn }: GivenPromise): boolean {
  const [lastOn = ""] = store.interactions.twoWayDays(contactId, 1);
  return closedOn !== null && lastOn < closedOn && isTogether(text);
}

/** The same of a deed on a day that is told behind `--on`; a day among the words is answered with what to type, `flags` behind it. */
export async function settleOn(
  context: Context,
  words: readonly string[],
  options: WriteOptions & { readonly on: string },
  { did, verb, flags = "" }: { readonly did: "kept" | "dropped"; readonly verb: string; readonly flags?: string },
  after: (promise: GivenPromise, on: Day) => GivenPromise,
): Promise<void> {
  const on = await pastDay(context, options.on);
  try {
    await settle(context, words, options, did, (promise) => after(promise, on));
  } catch (error) {
    throw dayOfDeed(context, verb, words.join(" ").split(" "), error, flags);
  }
}

/** The numbers in "2, 5-7 and 9", where there is nothing but such; the lines between two are told one by one, so that each must be there. */
function numbersOf(typed: string): readonly string[] | null {
  const parts = typed.replaceAll(/ ?[-–] ?/g, "-").split(/[ ,]+(?:(?:and|og|&) )?/);
  const numbers = parts.map((part) => {
    const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
    if (first === undefined || last === undefined || Number(first) > Number(last)) return null;
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  });
  return numbers.includes(null) ? null : numbers.flatMap((each) => each ?? []);
}

/** Whoever got what I promised has been followed up, as whoever was talked with has: their card waits no longer. */
function cardsDealtWith(
  { store }: Context,
  settled: readonly { readonly promise: GivenPromise }[],
): readonly ChangeOf<"contact">[] {
  const ids = new Set(settled.flatMap(({ promise }) => (promise.by === "me" ? [promise.contactId] : [])));
  return [...ids].flatMap((id) => {
    const contact = store.contacts.byId(id);
    return contact?.standing === "inbox" ? [changed("contact", contact, { ...contact, standing: "active" })] : [];
  });
}
