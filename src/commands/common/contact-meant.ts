import type { Context } from "../../context.ts";
import type { Contact, ContactId } from "../../domain/contact.ts";
import { folded, isParticle } from "../../domain/name.ts";
import { nearest } from "../../domain/near.ts";
import { quoted } from "../../domain/quoted.ts";
import { type Candidate, type Who, whoIs } from "../../domain/who.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { visibleText } from "../../visible.ts";
import {
  areNamesakes,
  describedAll,
  eachNamed,
  mended,
  nearOrOther,
  nearPeople,
  nobodyCalled,
  notThose,
} from "./namesakes.ts";
import { questionsFor } from "./questions.ts";
import { PERSON_LINE, shownLine } from "./shown-line.ts";
import { stillThere } from "./write.ts";

/** Among how many who are called so the one who is meant is looked for. */
export const MOST_CANDIDATES = 60;
const MOST_DAYS = 8;

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

const MOST_WORDS_OF_A_NAME = 4;
const AND = /^(?:and|og|&|\+)$/i;
const TOGETHER = /^(?:and|og|&|\+|to|with|til|med)$/i;

/**
 * A name of several words that was typed without quotation marks, and the words behind it: `net give Mette Holm a lift`. It may be a part
 * of a name, or have a slip in it; of two people (`isOfTwo`) the second word may be the other, so that there it must be all of one.
 */
export function nameAhead(
  context: Context,
  first: string,
  behind: readonly string[],
  { isOfTwo = false }: { readonly isOfTwo?: boolean } = {},
): readonly [name: string, rest: readonly string[]] {
  const count = wordsOfName(context, first, behind, isOfTwo);
  const name = [first, ...behind.slice(0, count)].join(" ");
  const [and = "", next, ...more] = behind.slice(count);
  if (next === undefined || !(isOfTwo ? TOGETHER : AND).test(and) || !context.store.search.isName(next))
    return [name, behind.slice(count)];
  if (isOfTwo) return [name, [next, ...more]];
  const [other, rest] = nameAhead(context, next, more);
  return [`${name} ${and} ${other}`, rest];
}

/** How many words behind the first are of the name too. */
function wordsOfName({ store }: Context, first: string, behind: readonly string[], isOfTwo: boolean): number {
  if (/\s/.test(first)) return 0;
  const texts = behind.findIndex((word) => /\s/.test(word));
  const most = Math.min(texts < 0 ? behind.length : texts, MOST_WORDS_OF_A_NAME - 1);
  // Of "Jens dam" the second is a word.
  const counts = [3, 2, 1].filter((count) => count <= most && (isSmall(first) || !isSmall(behind[count - 1] ?? "")));
  const nameOf = (count: number): string => [first, ...behind.slice(0, count)].join(" ");
  const whole = counts.find((count) => store.contacts.named(nameOf(count)).length > 0);
  // Nobody is the first of two by what only joins the parts of a surname.
  if (whole !== undefined || (isOfTwo && !isParticle(folded(first)))) return whole ?? 0;
  const ofName = counts.filter((count) => !isParticle(folded(behind[count - 1] ?? "")));
  const part = ofName.find((count) => store.search.isName(nameOf(count))) ?? 0;
  // A slip is looked for behind a capital, or where the first word is nobody's.
  const isKnown = part > 0 || store.search.called(first, 1).length > 0;
  const sought = ofName.filter((count) => count > part && (!isKnown || !isSmall(behind[count - 1] ?? "")));
  const everybody = sought.length > 0 ? store.search.everybody() : [];
  // Of "Karen Bos nummer" the second word says whose it is.
  const isWhose = (name: string): boolean => name.endsWith("s") && store.search.isName(name.slice(0, -1));
  const slip = sought.find((count) => !isWhose(nameOf(count)) && nearest(nameOf(count), everybody, 1).length > 0);
  return slip ?? part;
}

function isSmall(word: string): boolean {
  return word.startsWith(word.charAt(0).toLowerCase());
}

/** The one contact that is meant by a name, `Mette (Nordlys)`, or a number of the last list; asked for where several may be. */
export async function contactMeant(context: Context, typed: string, options: NameOptions = {}): Promise<Contact> {
  const line = shownLine(context, typed, { ...PERSON_LINE, list: options.list ?? PERSON_LINE.list });
  const contact = line
    ? context.store.contacts.byId(line.contact as ContactId)
    : await contactNamed(context, typed, options);
  if (contact) return contact;
  if (!line) {
    demandOne(context, typed, options);
    const otherwise = swapped(context, typed, options) ?? findOrAdd(context, typed);
    throw nobodyCalled(context, typed, { otherwise });
  }
  throw new NetError("notFound", `line ${typed} of the last list is gone`, { hint: options.list ?? PERSON_LINE.list });
}

/** Refuses several names where one is wanted, with a line for each. */
function demandOne(context: Context, typed: string, options: NameOptions): void {
  const names = typed.split(/\s*,\s*|\s+(?:and|og|&|\+)\s+/i).filter((name) => folded(name) !== "");
  if (names.length < 2 || names.some((name) => whoTyped(context, name, options).kind === "none")) return;
  const lines = names.map((name) => mended(context.commandLine, typed, name) ?? `net show ${quoted(name)}`);
  throw new NetError("usage", `"${typed}" are ${names.length} people`, { hint: lines.join(", or ") });
}

function findOrAdd(context: Context, typed: string): string {
  const find = findLike(context, typed);
  const isName = /\p{L}/u.test(typed) && !/[\p{N}@/]/u.test(typed) && typed.length <= 80;
  return isName ? `${find}, or net add ${quoted(typed)}` : find;
}

/** The search to try for what is nobody's name: for all of it where that finds something, else for its beginning. */
export function findLike({ store }: Context, typed: string): string {
  if (folded(typed) === "") return "net list";
  if (typed.length <= 80 && store.search.contacts(typed, 1).length > 0) return `net find ${quoted(typed.trim())}`;
  const beginning = /^.{0,3}/u.exec(typed.trim())?.[0].trim() ?? "";
  return folded(beginning) === "" ? "net list" : `net find ${quoted(beginning)}`;
}

/** What takes two people: there the other way round would be refused as well. */
const OF_TWO: readonly (string | undefined)[] = ["merge", "intro", "knows"];

const TO = /^(?:to|from|for|til|fra)$/i;

/** The command with somebody's name in front of the text, where it stands behind it, alone or with "to": `net give "a lift" to Bo`. */
function swapped(context: Context, typed: string, options: NameOptions): string | undefined {
  const [net, command, ...words] = context.commandLine.match(/"[^"]*"|\S+/g) ?? [];
  if (words[0] !== quoted(typed) || OF_TWO.includes(command)) return undefined;
  const isName = (word = ""): boolean => !word.startsWith("-") && context.store.search.isName(word);
  const at = words.findIndex((word, from) => TO.test(word) && isName(words[from + 1]));
  if (at < 0) {
    const [first, second = "", ...others] = words;
    const isOne = isName(second) && whoTyped(context, second.replaceAll('"', ""), options).kind === "one";
    return isOne ? [net, command, second, first, ...others].join(" ") : undefined;
  }
  const flags = words.findIndex((word) => word.startsWith("-"));
  const end = flags < 0 ? words.length : flags;
  if (at > end) return undefined;
  const [name, rest] = nameAhead(context, words[at + 1] ?? "", words.slice(at + 2, end));
  const text = [...words.slice(0, at), ...rest];
  const said = at === 0 ? text : [quoted(text.map((word) => word.replaceAll('"', "")).join(" "))];
  return [net, command, at === 0 ? name : quoted(name.replaceAll('"', "")), ...said, ...words.slice(end)].join(" ");
}

/** Somebody as they stand now, read while the file is locked. */
export function contactNow(
  { store }: Context,
  id: ContactId,
  { what = "this contact", hint = "net list" } = {},
): Contact {
  return stillThere(store.contacts.byId(id), what, hint);
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
          : eachNamed(context, typed, who.candidates),
      },
    );
  }
  const candidate = await context.prompter.choose(
    filled(questionsFor(context).who.which, { name: typed }),
    who.candidates.map((each, at) => ({ name: described[at] ?? each.contact.name, value: each })),
    "more of the name",
  );
  return candidate.contact;
}

/** An organisation behind a name, as one says it: "Mette fra Nordlys", "Mette @ Nordlys", "Mette, Nordlys". */
const OF_ORGANISATION = /^(.*?\S)(?:\s+(?:from|at|of|fra|hos|i)\s+|\s*[@,]\s*)(\S.*)$/i;

/**
 * Whom a name may mean: brackets that are part of a name go before those that hold an organisation. One that is said behind it without
 * brackets is looked for where the whole is nobody's name, and what stands there is nobody either.
 */
export function whoTyped(
  context: Context,
  typed: string,
  { isGuessed = false, together = [] }: Pick<NameOptions, "isGuessed" | "together">,
): Who {
  const who = (name: string, organisation: string | null): Who =>
    whoIs(name, organisation, candidatesFor(context, name, together), context.today, { isGuessed });
  const [, name, inBrackets] = /^(.*\S)\s*\(([^()]+)\)$/.exec(typed.trim()) ?? [];
  if (name !== undefined && inBrackets !== undefined && context.store.contacts.named(typed).length === 0) {
    const there = who(name, inBrackets);
    if (there.kind !== "none") return there;
  }
  const whole = who(typed, null);
  const [, ahead = "", behind = ""] = whole.kind === "none" ? (OF_ORGANISATION.exec(typed.trim()) ?? []) : [];
  return folded(behind) === "" || who(behind, null).kind !== "none" ? whole : who(ahead, behind);
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
  const id = await nearOrOther(context, name, near, { other: "outside", flag });
  return near.find((each) => each.id === id) ?? name;
}
