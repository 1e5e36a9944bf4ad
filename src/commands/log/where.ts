import type { Context } from "../../context.ts";
import { readSelection } from "../../domain/list.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import type { Found } from "./people.ts";

/** Everybody a filter of net list finds. */
export function peopleWhere({ store, today }: Context, typed: string): Found[] {
  const listing = { filter: readSelection(typed), sort: "name", columns: [], most: -1, today } as const;
  const found = store.list.listing(listing).id.map((id) => ({ contact: store.contacts.byId(id) }));
  const people = found.flatMap(({ contact }) => (contact === null ? [] : { contact }));
  if (people.length > 0) return people;
  throw new NetError("notFound", "the filter finds nobody, and nothing was logged", {
    hint: `net list ${quoted(typed)}`,
  });
}
