import { InvalidArgumentError } from "commander";
import type { Context } from "../context.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import { type Day, parseDay, plusDays } from "../domain/day.ts";
import type { EventId } from "../domain/event.ts";
import type { GroupId } from "../domain/group/group.ts";
import { folded } from "../domain/name.ts";
import type { GivenPromise, PromiseId } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import { SETTINGS, type SettingName } from "../domain/setting.ts";
import { nearDay } from "../domain/when/near.ts";
import { type Aim, type Calendar, readDay, readSpan } from "../domain/when.ts";
import { type Candidate, type Who, whoIs } from "../domain/who.ts";
import { NetError } from "../errors.ts";
import type { ShownLine } from "../io/shown.ts";
import { shortDay } from "../views/day.ts";
import { visibleText } from "../visible.ts";
import { areNamesakes, describedAll, nearOrOther, nearPeople, nobodyCalled, notThose } from "./namesakes.ts";

// What is typed becomes what is meant here, so that the rest of a run function never sees a raw string.

const MOST_CANDIDATES = 60;
const MOST_DAYS = 8;
const LONGEST_OVERDUE = 366;

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

/** A commander parser for a number from `low` to `high`. */
export function numberBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    if (!/^[+-]?\d{1,4}$/.test(text) || Number(text) < low || Number(text) > high) {
      throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
    }
    return Number(text);
  };
}

export function settingOf({ store }: Context, name: SettingName): string {
  return store.settings.byName(name)?.value ?? SETTINGS[name].default;
}

export function calendarOf(context: Context): Calendar {
  return { today: context.today, dayFirst: settingOf(context, "date-order") !== "mdy" };
}

const EARLIEST = "1900-01-01";
const LATEST = "2200-12-31";

/** The day itself; throws when nobody now alive can mean it. */
export function inRange(day: Day): Day {
  if (day >= EARLIEST && day <= LATEST) return day;
  throw new NetError("invalid", `${shortDay(day)} is too far off`, { hint: "a day from 1900 to 2200" });
}

/** The day a phrase means; our own grammar first, for it is quick and knows Danish. */
export async function dayMeant(context: Context, typed: string, aim: Aim): Promise<Day> {
  if (typed === "today") return context.today;
  return inRange(await anyDay(context, typed, aim));
}

async function anyDay(context: Context, typed: string, aim: Aim): Promise<Day> {
  const plain = parseDay(typed); // asks neither the grammar nor the settings
  if (plain !== undefined) return plain;
  const calendar = calendarOf(context);
  const day = readDay(typed, aim, calendar);
  if (day !== undefined) return day;
  const { chronoDay } = await import("../formats/chrono.ts");
  const other = await chronoDay(typed, aim, calendar);
  if (other !== undefined) return other;
  const near = daySlip(typed);
  throw new NetError("usage", slipText(typed, near), { hint: "2026-05-04, friday, in 2 weeks, 12/3, eom or i morgen" });
}

/** That something is no day, and what it may have been meant for. */
export function slipText(written: string, meant: string | undefined): string {
  return `"${written}" is no day that net knows${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

function daySlip(typed: string): string | undefined {
  const words = typed.trim().split(" ");
  return words
    .map((word, at) => nearDay({ word, before: words[at - 1]?.toLowerCase() ?? "", behind: words[at + 1] ?? "" }))
    .find((near) => near !== undefined);
}

/** The day that is meant, which must not lie behind. */
export async function dayAhead(context: Context, typed: string, aim: Aim, hint: string): Promise<Day> {
  const day = await dayMeant(context, typed, aim);
  if (day >= context.today) return day;
  throw new NetError("invalid", `${shortDay(day)} has passed`, { hint });
}

/** The day that is meant, which must not lie ahead. */
export async function pastDay(context: Context, typed: string, hint = "--on yesterday, --on 2026-05-04"): Promise<Day> {
  const on = await dayMeant(context, typed, "past");
  if (on <= context.today) return on;
  throw new NetError("invalid", `${shortDay(on)} is still to come`, { hint });
}

/** The day of a promise, which may have been late when it is noted, but not by more than a year. */
export function notLongOver(dueOn: Day | null, today: Day): Day | null {
  if (dueOn === null) return null;
  if (inRange(dueOn) >= plusDays(today, -LONGEST_OVERDUE)) return dueOn;
  throw new NetError("invalid", `${shortDay(dueOn)} is more than a year ago`, { hint: "--by friday" });
}

/** A length of time in days. */
export function spanMeant(typed: string): number {
  const days = readSpan(typed);
  if (days !== undefined && days >= 0) return days;
  throw new InvalidArgumentError("Write it as 6w, 45d or 3 months.");
}

export interface LineWanted {
  /** How to name it without a number, and the list that has one. */
  readonly hint: string;
  /** The list that has such numbers. */
  readonly list: string;
  /** An entry that is no person and no promise, and is wanted all the same. */
  readonly entry?: string;
}

const PERSON_LINE: LineWanted = { list: "net due", hint: "a name, or net list for the numbers of people" };
const PROMISE_LINE: LineWanted = {
  list: "net due",
  hint: "a piece of its text, or net promise for the numbers of promises",
};

/** The line of the last list that was shown under this number. */
export function shownLine(context: Context, typed: string, wanted = PERSON_LINE): ShownLine | undefined {
  const { shown, store } = context;
  if (!/^\d{1,4}$/.test(typed)) return undefined;
  const line = shown.lines()[Number(typed) - 1];
  if (!line) throw new NetError("notFound", `there is no line ${typed} in the last list`, { hint: wanted.list });
  if (line.gathering) throw ofGathering(context, typed, line.gathering);
  if (line.entry === undefined || line.entry === wanted.entry) return line;
  const whose = line.contact === "" ? undefined : store.contacts.byId(line.contact as ContactId)?.name;
  const what = whose === undefined ? line.entry : `${line.entry} of ${whose}`;
  throw new NetError("usage", `line ${typed} of the last list is ${what}`, { hint: wanted.hint });
}

/** A line of a group or an event is nobody's: what to type for it stands behind it in the list. */
function ofGathering(
  { store }: Context,
  typed: string,
  { kind, id, act }: NonNullable<ShownLine["gathering"]>,
): NetError {
  const name = (kind === "group" ? store.groups.byId(id as GroupId) : store.events.byId(id as EventId))?.name;
  if (name === undefined)
    return new NetError("notFound", `line ${typed} of the last list is gone`, { hint: "net due" });
  const which = kind === "group" ? "a group" : "an event";
  return new NetError("usage", `line ${typed} of the last list is ${which}, ${name}`, { hint: withName(act, name) });
}

/** What to type, kept without the name, which is in the file alone. */
export function withoutName(act: string, name: string): string {
  const head = /^net \w+ \w+/.exec(act)?.[0] ?? ""; // a group may be called "group"
  return head + act.slice(head.length).replace(quoted(name), "NAME");
}

function withName(act: string, name: string): string {
  return act.replace("NAME", () => quoted(name));
}

export interface NameOptions {
  /** Take the likelier of several, by who was met lately and together with these. */
  readonly isGuessed?: boolean;
  readonly together?: readonly ContactId[];
  /** Says that others were passed over; it is said on its own where nobody does. */
  readonly onGuess?: (contact: Contact, others: string) => void;
  /** How the number of a line is given where it is no word of its own, such as "--with". */
  readonly numberFlag?: string;
  /** The list whose numbers are meant, where it is a certain one. */
  readonly list?: string;
}

/** Those a typed name may mean, with what tells them apart. */
export function candidatesFor({ store }: Context, name: string, together: readonly ContactId[]): Candidate[] {
  const whole = store.contacts.named(name);
  const ids = whole.length > 0 ? whole.map(({ id }) => id) : store.search.called(name, MOST_CANDIDATES);
  return ids.flatMap((id) => {
    const contact = store.contacts.byId(id);
    if (!contact) return [];
    const days = ids.length === 1 ? [] : store.interactions.twoWayDays(id, MOST_DAYS);
    const timesTogether =
      ids.length === 1 || together.length === 0 ? 0 : store.interactions.timesTogether(id, together);
    return { contact, organisation: organisationOf(store, id), days, timesTogether };
  });
}

export function organisationOf(store: Context["store"], id: ContactId): string | null {
  for (const { organisationId } of store.roles.of(id)) {
    const organisation = organisationId === null ? null : store.organisations.byId(organisationId);
    if (organisation) return organisation.name;
  }
  return null;
}

/** The one contact that is meant by a name, `Mette (Nordlys)`, or a number of the last list; asked for where several may be. */
export async function contactMeant(context: Context, typed: string, options: NameOptions = {}): Promise<Contact> {
  const line = shownLine(context, typed, { ...PERSON_LINE, list: options.list ?? PERSON_LINE.list });
  const contact = line
    ? context.store.contacts.byId(line.contact as ContactId)
    : await contactNamed(context, typed, options);
  if (contact) return contact;
  if (!line) throw nobodyCalled(context, typed, { otherwise: findOrAdd(typed) });
  throw new NetError("notFound", `line ${typed} of the last list is gone`, { hint: options.list ?? PERSON_LINE.list });
}

function findOrAdd(typed: string): string {
  return folded(typed) === "" ? findLike(typed) : `${findLike(typed)}, or net add ${quoted(typed)}`;
}

/** The search to try for a name that was mistyped: its beginning still finds who was meant. */
export function findLike(typed: string): string {
  const beginning = /^.{0,3}/u.exec(typed.trim())?.[0].trim() ?? "";
  return folded(beginning) === "" ? "net list" : `net find ${quoted(beginning)}`;
}

/** As `contactMeant`, but null where nobody is called so; numbers are not looked at. */
export async function contactNamed(context: Context, typed: string, options: NameOptions): Promise<Contact | null> {
  const { onGuess, numberFlag } = options;
  const who = whoTyped(context, typed, options);
  if (who.kind === "none") return null;
  if (who.kind === "one") {
    const { candidate, passedOver } = who;
    const { contact } = candidate;
    if (passedOver.length > 0) {
      const others = notThose(context, candidate, passedOver);
      if (onGuess) onGuess(contact, others);
      else context.terminal.err(visibleText(`"${typed}" is ${contact.name} here (${others})\n`));
    }
    return contact;
  }
  const described = describedAll(context, who.candidates);
  if (!context.terminal.isInteractive) {
    const told = described.slice(0, 7);
    const number = numberFlag === undefined ? "its number" : `${numberFlag} and its number`;
    throw new NetError(
      "ambiguous",
      `"${typed}" could be ${told.join(told.some((each) => each.includes(",")) ? "; " : ", ")}`,
      {
        hint: areNamesakes(who.candidates)
          ? `net find ${quoted(who.candidates[0]?.contact.name ?? typed)}, then ${number}`
          : "more of the name, or the organisation in brackets: Mette (Nordlys)",
      },
    );
  }
  const candidate = await context.prompter.choose(
    `Which "${typed}"?`,
    who.candidates.map((each, at) => ({ name: described[at] ?? each.contact.name, value: each })),
    "more of the name",
  );
  return candidate.contact;
}

/** Whom a name may mean: brackets that are part of a name go before those that hold an organisation. */
export function whoTyped(
  context: Context,
  typed: string,
  { isGuessed = false, together = [] }: Pick<NameOptions, "isGuessed" | "together">,
): Who {
  const who = (name: string, organisation: string | null): Who =>
    whoIs(name, organisation, candidatesFor(context, name, together), context.today, { isGuessed });
  const [, name, organisation] = /^(.*\S)\s*\(([^()]+)\)$/.exec(typed.trim()) ?? [];
  if (name === undefined || organisation === undefined || context.store.contacts.named(typed).length > 0)
    return who(typed, null);
  const there = who(name, organisation);
  return there.kind === "none" ? who(typed, null) : there;
}

/**
 * Whoever takes something over: somebody of the file where the name is known there, else the name itself; null for none.
 * A name that is nearly somebody's is asked about.
 */
export async function receiverMeant(context: Context, typed: string, flag: string): Promise<Contact | string | null> {
  const name = typed.trim();
  if (name === "") return null;
  const contact = await contactNamed(context, name, { isGuessed: true });
  if (contact || !context.terminal.isInteractive) return contact ?? name;
  const near = nearPeople(context, name);
  if (near.length === 0) return name;
  const id = await nearOrOther(context, name, near, { other: `${name}, who is not in the file`, flag });
  return near.find((each) => each.id === id) ?? name;
}

/** The open promise that is meant by a number of the last list, by a piece of its text, or by whose it is. */
export async function promiseMeant(context: Context, typed: string): Promise<GivenPromise> {
  const { store } = context;
  const line = shownLine(context, typed, PROMISE_LINE);
  if (line) {
    const promise = line.promise === null ? null : store.promises.byId(line.promise as PromiseId);
    if (promise?.state === "open") return promise;
    const name = store.contacts.byId(line.contact as ContactId)?.name ?? "it";
    throw new NetError("notFound", `line ${typed} of the last list, ${name}, is no open promise`, {
      hint: promise
        ? "net due"
        : `net log ${quoted(`… ${name} …`)} says what you did, or net promise ${quoted(name)} "…"`,
    });
  }
  const words = folded(typed).split(" ").filter(Boolean);
  const byName = store.search.called(typed, MOST_CANDIDATES).flatMap((id) => store.promises.openOf(id));
  const found =
    byName.length > 0
      ? byName
      : store.promises.open().filter(({ text, contactId }) => {
          const told = ` ${folded(`${text} ${store.contacts.byId(contactId)?.name ?? ""}`)}`;
          return words.length > 0 && words.every((word) => told.includes(` ${word}`));
        });
  const [first, ...others] = found;
  if (!first) throw new NetError("notFound", `no open promise has "${typed}" in it`, { hint: "net promise" });
  if (others.length === 0) return first;
  const told = (promise: GivenPromise): string => {
    const name = store.contacts.byId(promise.contactId)?.name ?? "";
    return `"${promise.text}" (${promise.by === "me" ? "to" : "from"} ${name}${promise.dueOn ? `, by ${shortDay(promise.dueOn)}` : ""})`;
  };
  if (!context.terminal.isInteractive) {
    throw new NetError("ambiguous", `"${typed}" could be ${found.slice(0, 7).map(told).join(", ")}`, {
      hint: "more of its text, or net promise for their numbers",
    });
  }
  return context.prompter.choose(
    "Which promise?",
    found.map((promise) => ({ name: told(promise), value: promise })),
    "more of its text",
  );
}
