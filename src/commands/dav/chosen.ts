import type { Context } from "../../context.ts";
import { copiesOf } from "../../domain/copy.ts";
import type { DavEntry, DavKind } from "../../domain/dav.ts";
import { type Everything, openly } from "../../domain/everything.ts";
import { leaving } from "../../domain/export.ts";
import { EVERYBODY, filterOf, readSelection } from "../../domain/list.ts";

/** Whoever is to be sent, as it is to stand there. Nothing private or confidential is in it. */
export interface Chosen {
  readonly people: number;
  readonly entries: Readonly<Record<DavKind, readonly DavEntry[]>>;
  /** Whom a file is about, though it may no longer be chosen. */
  readonly titleOf: (file: string) => string;
}

export async function chosen(
  context: Context,
  filter: readonly string[],
  fingerprint: (text: string) => string,
): Promise<Chosen> {
  const { store, today } = context;
  const read = filter.length === 0 ? EVERYBODY : readSelection(filterOf(filter));
  const ids = store.list.listing({ filter: read, sort: "name", columns: [], most: -1, today }).id;
  const { everything } = openly(store.everything());
  const copies = copiesOf(everything, ids);
  const [{ cardText }, { followUps }] = await Promise.all([
    import("../../formats/people.ts"),
    import("../../formats/ics.ts"),
  ]);
  // An id is of net's own making, or came in with a file: then it may be anything.
  const fileFor = (id: string, ending: string): string => `${/^[\w-]{1,80}$/.test(id) ? id : fingerprint(id)}${ending}`;
  const entry = (id: string, ending: string, title: string, text: string): DavEntry => ({
    file: fileFor(id, ending),
    title,
    text,
    hash: fingerprint(text),
  });
  return {
    people: copies.length,
    entries: {
      // 3.0, which every server and phone takes.
      contacts: copies.map((copy) =>
        entry(copy.contact.id, ".vcf", copy.contact.name, cardText(leaving(copy, "vcard3"), "3")),
      ),
      todos: followUps(copies.map((copy) => leaving(copy, "ics"))).map(({ id, title, text }) =>
        entry(id, ".ics", title, text),
      ),
    },
    titleOf: titlesIn(everything, fileFor),
  };
}

function titlesIn(everything: Everything, fileFor: (id: string, ending: string) => string): (file: string) => string {
  const names = new Map(everything.contact.map(({ id, name }) => [id, name]));
  const titles = new Map<string, string>();
  for (const [id, name] of names) {
    titles.set(fileFor(id, ".vcf"), name);
    titles.set(fileFor(`contact-${id}`, ".ics"), `Be in touch with ${name}`);
  }
  for (const { id, text, contactId } of everything.promise) {
    titles.set(fileFor(`promise-${id}`, ".ics"), `${text} (${names.get(contactId) ?? ""})`);
  }
  return (file) => titles.get(file) ?? file;
}
