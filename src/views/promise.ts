import type { Contact } from "../domain/contact.ts";
import { type Day, daysBetween } from "../domain/day.ts";
import { wordsIn } from "../domain/name.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { longDay, relativeDay, span } from "./day.ts";
import { NO_DAY, overdue } from "./owed.ts";
import { OWED, oweOf } from "./person.ts";
import { hanging, lineRoom, padded, widthOf, wrapped } from "./table.ts";

export interface PromiseReport {
  readonly today: Day;
  readonly name: string;
  readonly promise: GivenPromise;
  readonly did: "promised" | "kept" | "moved" | "snoozed" | "dropped";
  /** Whether it was kept by meeting, and nothing is logged of that. */
  readonly isToLog?: boolean;
  /** Of one that was moved, the day on which the two agreed. */
  readonly agreedOn?: Day;
}

/** What was done, and to whom. */
function promiseView({ did, name, promise, today, agreedOn = today }: PromiseReport, style: Style): string {
  const { text, dueOn, by } = promise;
  const whose = promise.isPlan ? `with ${name}` : by === "me" ? `to ${name}` : `from ${name}`;
  const day = dueOn === null ? "no day named" : `by ${longDay(dueOn)} (${relativeDay(dueOn, today)})`;
  const noted = dueOn === null ? NO_DAY : dueOn < today ? `by ${longDay(dueOn)}${overdue(dueOn, today)}` : day;
  switch (did) {
    case "promised":
      return by === "me"
        ? `${style.green("Promised")} ${name}: ${text}, ${noted}\n`
        : `${style.green("Noted")} ${name} promised: ${text}, ${noted}\n`;
    case "kept":
      return `${style.green("Kept")} ${text}, ${whose}${closingDay(promise, today)}${lateness(promise)}\n`;
    case "moved":
      return `${style.green("Moved")} ${text}, ${whose}: now ${day}${agreedOn === today ? "" : `, agreed on ${longDay(agreedOn)}`}\n`;
    case "snoozed":
      return `${style.green("Hidden")} until ${promise.snoozedUntil ? longDay(promise.snoozedUntil) : "later"}: ${text}, ${whose}; the promise stands, ${day}\n`;
    case "dropped":
      return `${style.green("Let go")} by ${promise.droppedBy === "them" ? name : "you"}: ${text}, ${whose}${closingDay(promise, today)}\n`;
  }
}

/** A promise as it is given; that the same is open already is no reason to refuse it. */
export function promisedView(
  { isOpenAlready, ...report }: PromiseReport & { readonly isOpenAlready: boolean },
  style: Style,
  width: number,
): string {
  const twice = "The same is open already; net promise tells them apart by number.";
  return promiseView(report, style) + (isOpenAlready ? hanging("  ", twice, width) : "");
}

/** The same of each, a line for each. */
export function settledView(
  {
    further,
    ...first
  }: PromiseReport & { readonly further: readonly Pick<PromiseReport, "name" | "promise" | "isToLog">[] },
  style: Style,
  width: number,
): string {
  return [first, ...further.map((each) => ({ ...first, ...each }))]
    .map(
      (each) =>
        promiseView(each, style) +
        (each.isToLog ? hanging("  ", `if you met, note that too: ${logLine(each)}`, width) : ""),
    )
    .join("");
}

/** The command that notes the coffee that was promised. */
function logLine({ name, today, promise: { text, closedOn } }: PromiseReport): string {
  const isNamed = wordsIn(text).some((word) => name.split(" ").includes(word));
  const day = closedOn === null || closedOn === today ? "" : ` --on ${closedOn}`;
  return `net log ${quoted(isNamed ? text : `${text} with ${name}`)}${day}`;
}

function closingDay({ closedOn }: GivenPromise, today: Day): string {
  return closedOn === null || closedOn === today ? "" : `, on ${longDay(closedOn)}`;
}

function lateness({ dueOn, closedOn }: GivenPromise): string {
  if (dueOn === null || closedOn === null || closedOn <= dueOn) return "";
  return `, ${span(daysBetween(dueOn, closedOn))} after its day`;
}

export function snoozeView({ contact }: { readonly contact: Contact }, style: Style): string {
  return `${style.green("Hidden")} until ${contact.snoozedUntil ? longDay(contact.snoozedUntil) : "later"}: ${contact.name}\n`;
}

/** Everything that is open, numbered. */
export function promisesView(
  {
    promises,
    today,
  }: { readonly promises: readonly (GivenPromise & { readonly name: string })[]; readonly today: Day },
  _style: Style,
  width: number,
): string {
  if (promises.length === 0) return 'No open promises.  Next: net promise Mette "send the deck" --by friday\n';
  const digits = String(promises.length).length;
  return promises
    .map((promise, at) => {
      const { name, text, dueOn, snoozedUntil } = promise;
      const day = dueOn === null ? "no day" : `${longDay(dueOn)}, ${relativeDay(dueOn, today)}`;
      const hidden = snoozedUntil !== null && snoozedUntil > today ? `, hidden until ${longDay(snoozedUntil)}` : "";
      const head = `${String(at + 1).padStart(digits)}  ${padded(OWED[oweOf(promise)], 8)}  `;
      const lines = wrapped(`${name}: ${text} (${day}${hidden})`, Math.max(16, lineRoom(width) - widthOf(head)));
      return `${head}${lines.join(`\n${" ".repeat(widthOf(head))}`)}\n`;
    })
    .join("");
}
