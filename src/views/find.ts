import type { ContactId, Standing } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Match } from "../domain/find.ts";
import type { InteractionId, InteractionKind } from "../domain/interaction.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { shortDay } from "./day.ts";
import { KIND_LABELS, namesText } from "./person.ts";
import { hanging } from "./table.ts";

export interface FoundContact {
  readonly id: ContactId;
  readonly name: string;
  readonly standing: Standing;
  readonly organisation: string | null;
  /** Why, the name first. */
  readonly matches: readonly Match[];
}

export interface FoundTalk {
  readonly id: InteractionId;
  readonly kind: InteractionKind;
  readonly on: Day;
  readonly with: readonly string[];
  readonly snippet: string;
}

export interface FindReport {
  readonly words: string;
  readonly contacts: readonly FoundContact[];
  readonly interactions: readonly FoundTalk[];
  /** Whether more people, or more conversations, were found than are here. */
  readonly hasMore: boolean;
}

/** What to type to see more than the first `limit` of each. */
export function moreView(words: string, limit: number, style: Style, width: number): string {
  const said = hanging("", `only the first ${limit}; there are more`, width, (line) => style.dim(line));
  return said + hanging("→ ", `net find ${quoted(words)} --limit ${5 * limit}`, width);
}

/** People first, numbered, each with what the words were found in, and namesakes with what tells them `apart`; then conversations. */
export function findView(
  { words, contacts, interactions }: FindReport,
  style: Style,
  width: number,
  apart: ReadonlyMap<ContactId, string>,
): string {
  if (contacts.length === 0 && interactions.length === 0) {
    const next = "try fewer words or the beginning of one; net list --archived looks in the archive";
    return `${hanging("", `Nobody outside the archive, and no conversation, has "${words}" in what is noted.`, width)}${hanging("  ", next, width)}`;
  }
  const digits = String(contacts.length).length;
  const people = contacts.map(({ id, name, organisation, matches }, at) => {
    const head = `${String(at + 1).padStart(digits)}  `;
    const more = apart.get(id) ?? organisation;
    const who = more === null ? name : `${name}, ${more}`;
    const told = matches.filter(({ field }) => field !== "name" && field !== "organisation");
    const why = told.map(({ field, snippet }) =>
      hanging(" ".repeat(head.length), `${field}: ${snippet}`, width, (line) => style.dim(line)),
    );
    return hanging(head, who, width) + why.join("");
  });
  const talks = interactions.map(({ on, kind, with: names, snippet }) => {
    const head = `${KIND_LABELS[kind]}, ${shortDay(on)}${names.length === 0 ? "" : `, with ${namesText(names)}`}`;
    return hanging("   ", head, width) + hanging("     ", snippet, width, (line) => style.dim(line));
  });
  const title = talks.length > 0 ? style.bold("Conversations\n") : "";
  return [people.join(""), talks.length > 0 ? title + talks.join("") : ""].filter((part) => part !== "").join("\n");
}
