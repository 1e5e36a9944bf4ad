import type { Command } from "commander";
import type { Context } from "../context.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import { type Field, matches, snippetFor } from "../domain/find.ts";
import { folded } from "../domain/name.ts";
import { NetError } from "../errors.ts";
import { type FindReport, type FoundContact, type FoundTalk, findView, moreView } from "../views/find.ts";
import { ADDRESS_LABELS, AREA_LABELS } from "../views/person.ts";
import { visibleText } from "../visible.ts";
import { ALL, command, jsonOption, limitOption } from "./common/command.ts";
import { apartFrom } from "./common/namesakes.ts";
import { printReport } from "./common/output.ts";
import { employmentsOf } from "./common/person.ts";

interface FindOptions {
  readonly limit: number;
  readonly json: boolean;
}

export function findCommand(context: Context): Command {
  return command("find", "look for words in what is noted of people, and in what you talked about", [
    "net find soren              (finds Søren, and soeren)",
    "net find nordlys cfo        (every word must be there; the last one may be a beginning)",
    "net find merger --limit 3",
  ])
    .argument("<words...>", "names, tags, addresses, notes, facts, promises, needs, offers; notes of conversations")
    .addOption(limitOption(10, "at most so many of each"))
    .addOption(jsonOption())
    .action((words: readonly string[], options: FindOptions) => runFind(context, words.join(" "), options));
}

function runFind(context: Context, typed: string, { limit, json }: FindOptions): void {
  const { store, shown, today } = context;
  if (folded(typed) === "") {
    throw new NetError("usage", `there is no word to look for in "${typed}"`, { hint: "net list" });
  }
  const one = limit === ALL ? 0 : 1; // one more tells whether there are more
  const digits = digitsToFind(typed);
  const named = store.search.contacts(typed, limit + one);
  const numbered = digits === null ? [] : store.search.withNumber(digits, limit + one);
  const everybody = [...new Set([...named, ...numbered])];
  const talks = store.search.interactions(typed, limit + one);
  const found = everybody.slice(0, limit);
  const report: FindReport & { readonly today: string } = {
    today,
    words: typed,
    contacts: found.flatMap((id) => foundContact(context, id, typed) ?? []),
    interactions: talks.slice(0, limit).flatMap((id): FoundTalk[] => {
      const talk = store.interactions.byId(id);
      if (!talk) return [];
      const { kind, on, note } = talk;
      const names = store.contacts.names(talk.with);
      return [
        {
          id,
          kind,
          on,
          with: talk.with.flatMap((who) => names.get(who) ?? []),
          snippet: snippetFor(typed, note ?? ""),
        },
      ];
    }),
    hasMore: everybody.length > limit || talks.length > limit,
  };
  if (!json) shown.keep(found.map((id) => ({ contact: id, promise: null })));
  const apart = apartOf(context, report.contacts);
  printReport<FindReport>(context, report, {
    json,
    view: (seen, style, width) =>
      findView(seen, style, width, apart) + (seen.hasMore ? moreView(seen.words, limit, style, width) : ""),
  });
}

/** What tells those apart who have one name. */
function apartOf(context: Context, found: readonly FoundContact[]): ReadonlyMap<ContactId, string> {
  const isNamesake = ({ id, name }: FoundContact): boolean =>
    found.some((other) => other.id !== id && folded(other.name) === folded(name));
  return new Map(
    found.filter(isNamesake).flatMap(({ id, organisation }): [ContactId, string][] => {
      const contact = context.store.contacts.byId(id);
      return contact === null ? [] : [[id, visibleText(apartFrom(context, contact, organisation))]];
    }),
  );
}

function foundContact(context: Context, id: ContactId, typed: string): FoundContact | null {
  const contact = context.store.contacts.byId(id);
  if (contact === null) return null;
  const { name, standing } = contact;
  const employments = employmentsOf(context.store, id);
  const fields = fieldsOf(context, contact, employments);
  const found = matches(typed, fields);
  const numbers = found.length > 0 ? [] : numbersWith(context, id, digitsToFind(typed));
  return {
    id,
    name,
    standing,
    organisation: employments[0]?.organisation ?? null,
    matches: [...found, ...numbers.map((value) => ({ field: ADDRESS_LABELS.phone, snippet: value }))],
  };
}

/** As many digits at the end as tell one number from another, with a country's code or without. */
const TELLING = 8;
/** Fewer digits could stand in any number. */
const FEWEST = 5;

/** The digits of what is typed as a phone number and nothing else. */
function digitsToFind(typed: string): string | null {
  const digits = /^[\d\s().+/-]+$/.test(typed) ? typed.replace(/\D/g, "").replace(/^0+/, "") : "";
  return digits.length < FEWEST ? null : digits.slice(-TELLING);
}

function numbersWith({ store }: Context, id: ContactId, digits: string | null): string[] {
  if (digits === null) return [];
  return store.identifiers
    .of(id)
    .filter(({ kind, normalised }) => kind === "phone" && normalised.includes(digits))
    .map(({ value }) => value);
}

/** All that the index knows of somebody, in the order in which one would name it as a reason. */
function fieldsOf({ store }: Context, contact: Contact, employments: ReturnType<typeof employmentsOf>): Field[] {
  const { id, name, nickname, note, tags } = contact;
  const field = (label: string, text: string | null): Field[] => (text === null ? [] : [{ name: label, text }]);
  return [
    ...field("name", name),
    ...field("nickname", nickname),
    ...employments.flatMap(({ title, organisation }) => [
      ...field("organisation", organisation),
      ...field("title", title),
    ]),
    ...tags.flatMap((tag) => field("tag", tag)),
    ...store.identifiers.of(id).flatMap(({ kind, value }) => field(ADDRESS_LABELS[kind], value)),
    ...field("note", note),
    ...store.facts.of(id).flatMap(({ area, text }) => field(AREA_LABELS[area], text)),
    ...store.needs.of(id).flatMap(({ text }) => field("need", text)),
    ...store.offers.of(id).flatMap(({ text }) => field("offer", text)),
    ...store.promises.of(id).flatMap(({ by, text }) => field(by === "me" ? "your promise" : "their promise", text)),
  ];
}
