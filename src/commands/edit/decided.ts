import type { Context } from "../../context.ts";
import type { Change } from "../../domain/change.ts";
import type { ContactId } from "../../domain/contact.ts";
import { differences, type Edit, type EditFacts, editPerson, type PersonRecord, sheetOf } from "../../domain/edit.ts";
import { NetError } from "../../errors.ts";
import type { EditedPerson, EditReport } from "../../views/edit.ts";
import { factsFor } from "../common/add-facts.ts";
import { contactNow } from "../common/contact-meant.ts";
import { positionsOf } from "../common/person.ts";
import { type Room, withRoom } from "../common/room.ts";

/** The person as they are stored at this moment. */
export function recordOf(context: Context, id: ContactId): PersonRecord {
  const { store } = context;
  const contact = contactNow(context, id);
  return {
    contact,
    positions: positionsOf(store, id),
    addresses: store.identifiers.of(id),
    event: contact.metAt === null ? null : store.events.byId(contact.metAt),
  };
}

function editFacts(context: Context, pending: readonly Change[]): EditFacts {
  return { ...factsFor(context, pending), nameOf: (id) => context.store.contacts.byId(id)?.name ?? "somebody else" };
}

export interface Decided {
  readonly changes: readonly Change[];
  readonly report: EditReport;
}

/** Refuses to give a first role to somebody who has got one since it was decided: they would have two. */
export function demandNoOtherRole({ store }: Context, before: readonly PersonRecord[], { changes }: Decided): void {
  const idle = new Set(before.filter(({ positions }) => positions.length === 0).map(({ contact }) => contact.id));
  for (const { entity, after } of changes) {
    if (entity !== "role" || after === null || !idle.has(after.contactId)) continue;
    if (store.roles.of(after.contactId).length === 0) continue;
    throw new NetError("refused", "this role was changed meanwhile by another command; nothing was written", {
      hint: "net history, then the command again",
    });
  }
}

/** What was decided, together with what makes room for it. */
export function housed(context: Context, { changes, report }: Decided, room: Room | null): Decided {
  if (room === null) return { changes, report };
  const all = withRoom(context, changes, room);
  return { changes: all.changes, report: { ...report, room: all.room } };
}

/** The same edit for all of these, as one step. */
export function edited(context: Context, before: readonly PersonRecord[], edit: Edit): Decided {
  const changes: Change[] = [];
  const people: EditedPerson[] = [];
  for (const record of before) {
    // Only what the others may use as well is looked through again: the organisation and the event.
    const shared = changes.filter(({ entity }) => entity === "organisation" || entity === "event");
    const decided = editPerson(record, edit, editFacts(context, shared));
    changes.push(...decided.changes);
    people.push(editedPerson(record, decided.after));
  }
  return { changes, report: { edited: people, room: null } };
}

function editedPerson(before: PersonRecord, after: PersonRecord): EditedPerson {
  const { id, name } = after.contact;
  return { contactId: id, name, differences: differences(sheetOf(before), sheetOf(after)) };
}
