import type { Context } from "../../context.ts";
import type { Contact, ContactId } from "../../domain/contact.ts";
import { folded } from "../../domain/name.ts";
import { nearest } from "../../domain/near.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Candidate } from "../../domain/who.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import { shortDay } from "../../views/day.ts";
import { questionsFor } from "./questions.ts";

// What is said where a name is nobody's, or could be several people's; nothing here is run where it is one person's.

const MOST_NEAR = 3;

/** Those whose names are nearly what was typed, the nearest first; whoever is archived only where nobody else is. */
export function nearPeople({ store }: Context, typed: string, most = MOST_NEAR): Contact[] {
  const near = nearest(typed, store.search.everybody(), 4 * most).flatMap((id) => store.contacts.byId(id) ?? []);
  const living = near.filter(({ standing }) => standing !== "archived");
  return (living.length > 0 ? living : near).slice(0, most);
}

/** The names of those, each once; the word they share, where it is one of many. */
function nearNames(context: Context, typed: string): string[] {
  const near = nearPeople(context, typed, MOST_NEAR + 1);
  const words = near.map(({ name }) =>
    name.split(" ").find((word) => nearest(typed, [{ id: 0, called: folded(word) }], 1).length > 0),
  );
  const shared = new Set(words.map((word) => folded(word ?? "")));
  if (near.length > MOST_NEAR && words[0] !== undefined && shared.size === 1) return [words[0]];
  return [...new Set(near.slice(0, MOST_NEAR).map(({ name }) => name))];
}

/** Nobody is called so; names those who nearly are, and with `isMended` the very command with the nearest name. */
export function nobodyCalled(
  context: Context,
  typed: string,
  {
    message = `nobody is called "${typed}"`,
    otherwise,
    isMended = true,
    besides = [],
  }: {
    readonly message?: string;
    readonly otherwise: string;
    readonly isMended?: boolean;
    /** What else could be meant than a person, by name. */
    readonly besides?: readonly string[];
  },
): NetError {
  const names = nearNames(context, typed);
  const [first] = names;
  if (first === undefined) return noneCalled(context, typed, besides, { message, otherwise });
  return new NetError("notFound", `${message}; did you mean ${anyOf(names)}?`, {
    hint: (isMended ? mended(context.commandLine, typed, first) : null) ?? `net find ${quoted(first)}`,
  });
}

/** The same of events and groups, of which these are the names. */
export function noneCalled(
  { commandLine }: Context,
  typed: string,
  names: readonly string[],
  { message, otherwise }: { readonly message: string; readonly otherwise: string },
): NetError {
  const known = [...new Set(names)].map((name) => ({ id: name, called: folded(name) }));
  const near = nearest(typed, known, MOST_NEAR);
  const [first] = near;
  if (first === undefined) return new NetError("notFound", message, { hint: otherwise });
  return new NetError("notFound", `${message}; did you mean ${anyOf(near)}?`, {
    hint: mended(commandLine, typed, first) ?? otherwise,
  });
}

/** `Mette Holm, Mette Kjær or Mette Friis` */
function anyOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

/** The command line with another name in it, as a word of its own or within a sentence; null where that is not sure to work. */
export function mended(line: string, typed: string, name: string): string | null {
  const meant = withName(line, typed, name);
  // Two are made one, or know each other: whoever stands there already is not the other.
  const times = meant?.match(/"[^"]*"|\S+/g)?.filter((word) => word === quoted(name)).length ?? 0;
  return times > 1 ? null : meant;
}

/** The command line with the first two of those in it. Who is to be forgotten is not proposed. */
export function eachNamed({ commandLine }: Context, typed: string, candidates: readonly Candidate[]): string {
  const lines = candidates.slice(0, 2).flatMap(({ contact }) => mended(commandLine, typed, contact.name) ?? []);
  if (lines.length < 2 || commandLine.startsWith("net forget"))
    return "more of the name, or the organisation in brackets: Mette (Nordlys)";
  return [...lines, ...(candidates.length > 2 ? ["another of them"] : [])].join(", or ");
}

function withName(line: string, typed: string, name: string): string | null {
  if (!line.startsWith("net ") || /['\\]/.test(line) || /["$`\\!]/.test(typed + name)) return null;
  const word = quoted(typed);
  const at = word === typed ? -1 : ` ${line} `.indexOf(` ${word} `); // a word that needs no quotes may stand within a sentence
  if (at >= 0) return line.slice(0, at) + quoted(name) + line.slice(at + word.length);
  const inside = line.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(typed)}(?![\\p{L}\\p{N}])`, "u"));
  if (inside < 0) return null;
  const isQuoted = line.slice(0, inside).split('"').length % 2 === 0;
  return line.slice(0, inside) + (isQuoted ? name : quoted(name)) + line.slice(inside + typed.length);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** `Mette Holm (Nordlys), last met 4 May`; where several have one name, with what tells them apart. */
export function describedAll(context: Context, candidates: readonly Candidate[]): string[] {
  return candidates.map((candidate) => {
    const { contact, organisation, days } = candidate;
    const isOne = candidates.every(
      (other) => other === candidate || folded(other.contact.name) !== folded(contact.name),
    );
    const apart = isOne ? (organisation ?? "") : apartFrom(context, contact, organisation);
    const lately = days[0] ? `, last met ${shortDay(days[0])}` : "";
    return `${contact.name}${apart === "" ? "" : ` (${apart})`}${lately}`;
  });
}

/** What tells somebody from others of the same name: `Nordlys, ida@nordlys.dk, met 4 May 2026, DI dag`. */
export function apartFrom({ store }: Context, contact: Contact, organisation: string | null): string {
  const { id, metOn, metAt, addedOn } = contact;
  const event = metAt === null ? null : store.events.byId(metAt);
  const told = [
    organisation,
    store.identifiers.of(id)[0]?.value,
    metOn && `met ${shortDay(metOn)}`,
    event?.name,
  ].filter((part) => typeof part === "string" && part !== "");
  return told.length === 0 ? `noted ${shortDay(addedOn)}` : told.join(", ");
}

/** `not Jens Dam`, of those who could have been meant too. */
export function notThose(context: Context, chosen: Candidate, others: readonly Candidate[]): string {
  const named = describedAll(context, [chosen, ...others])
    .slice(1)
    .map((text, at) => {
      const { name } = others[at]?.contact ?? { name: text };
      return folded(name) === folded(chosen.contact.name) ? text.replace(/, last met .*$/, "") : name;
    });
  const more = named.length - MOST_NEAR;
  return `not ${anyOf(more > 0 ? [...named.slice(0, MOST_NEAR), `${more} more`] : named)}`;
}

/** Whether all of them have the same name, so that no more of it could tell them apart. */
export function areNamesakes(candidates: readonly Candidate[]): boolean {
  return new Set(candidates.map(({ contact }) => folded(contact.name))).size === 1;
}

/** Somebody near a name that is nobody's, or null for somebody else: asked of whoever sits there. */
export async function nearOrOther(
  context: Context,
  typed: string,
  near: readonly Contact[],
  { other, flag }: { readonly other: "other" | "outside"; readonly flag: string },
): Promise<ContactId | null> {
  const candidates = near.map((contact) => ({ contact, organisation: null, days: [], timesTogether: 0 }));
  const names = describedAll(context, candidates);
  const words = questionsFor(context).who;
  return context.prompter.choose<ContactId | null>(
    filled(words.nobody, { name: typed }),
    [
      ...near.map(({ id, name }, at) => ({ name: names[at] ?? name, value: id })),
      { name: filled(words[other], { name: typed }), value: null },
    ],
    flag,
  );
}
