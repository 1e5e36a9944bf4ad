import type { Context } from "../../context.ts";
import { type Event, type EventId, oneOf } from "../../domain/event.ts";
import type { Group, GroupId } from "../../domain/group/group.ts";
import { folded } from "../../domain/name.ts";
import type { Via } from "../../domain/outcome.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { contactMeant, contactNamed, findLike } from "./contact-meant.ts";
import { eventCalled, eventMeant, eventsLike } from "./event-meant.ts";
import { groupMeant } from "./group-meant.ts";
import { nobodyCalled } from "./namesakes.ts";

/**
 * The one of the owner's people, events or groups that is meant: an event or a group called just so goes before somebody
 * called so, and that before one that has these words in its name. A number is one of the last list, of people, events or groups;
 * `event:` or `group:` before the name says which of the two it is.
 */
export async function viaMeant(context: Context, typed: string): Promise<Via> {
  const { store, today } = context;
  if (/^\d{1,4}$/.test(typed)) {
    const gathered = context.shown.lines()[Number(typed) - 1]?.gathering;
    if (gathered?.kind === "event" && store.events.byId(gathered.id as EventId)) {
      return { kind: "event", id: gathered.id as EventId };
    }
    if (gathered?.kind === "group" && store.groups.byId(gathered.id as GroupId)) {
      return { kind: "group", id: gathered.id as GroupId };
    }
    return { kind: "contact", id: (await contactMeant(context, typed)).id };
  }
  const [, kind = "", name = ""] = /^(event|group):\s*(\S.*)$/i.exec(typed) ?? [];
  if (folded(kind) === "event") return { kind: "event", id: eventMeant(context, name).id };
  if (folded(kind) === "group") return { kind: "group", id: groupMeant(context, name).id };
  const like = eventsLike(context, typed);
  const groups = groupsLike(store.groups.all(), typed);
  const isCalledSo = ({ name }: { readonly name: string }): boolean => folded(name) === folded(typed);
  const exact = gathering(like.filter(isCalledSo), groups.filter(isCalledSo), typed, today);
  if (exact) return exact;
  const contact = await contactNamed(context, typed, { isGuessed: true });
  if (contact) return { kind: "contact", id: contact.id };
  const found = gathering(like, groups, typed, today);
  if (found) return found;
  throw nobodyCalled(context, typed, {
    message: `no person, event or group is called "${typed}"`,
    otherwise: `${findLike(context, typed)}, net event list, net group list`,
    besides: [...store.events.all(), ...store.groups.all()].map(({ name }) => name),
  });
}

/** Whether somebody, an event or a group has these words in its name. */
export function isNamed(context: Context, typed: string): boolean {
  const name = typed.replace(/^(?:event|group):\s*/i, "");
  return (
    context.store.search.isName(name) ||
    eventsLike(context, name).length > 0 ||
    groupsLike(context.store.groups.all(), name).length > 0
  );
}

/** The name of what a step of a chain stands for; an event with its day where others have the name too. */
export function viaName(store: Context["store"], via: Via): string {
  switch (via.kind) {
    case "contact":
      return store.contacts.byId(via.id)?.name ?? "";
    case "event": {
      const event = store.events.byId(via.id);
      return event === null ? "" : eventCalled(store, event);
    }
    case "group":
      return store.groups.byId(via.id)?.name ?? "";
  }
}

/** Those that have these words in their name. */
function groupsLike(groups: readonly Group[], typed: string): readonly Group[] {
  const words = folded(typed);
  return words === "" ? [] : groups.filter(({ name }) => folded(name).includes(words));
}

/** The one event, or the one group, that is left; events of one name are one, the last one that was. */
function gathering(
  events: readonly Event[],
  groups: readonly Group[],
  typed: string,
  today: Context["today"],
): Via | undefined {
  const names = new Set([
    ...events.map(({ name }) => `event ${folded(name)}`),
    ...groups.map(({ id }) => `group ${id}`),
  ]);
  if (names.size > 1) {
    const told = [
      ...events.map(({ name, on }) => `"${name}" (${on})`),
      ...groups.map(({ name }) => `the group "${name}"`),
    ];
    const isBoth = events.length > 0 && groups.length > 0;
    const hint = isBoth ? `${quoted(`event:${typed}`)} or ${quoted(`group:${typed}`)}` : "more of its name";
    throw new NetError("ambiguous", `"${typed}" could be ${told.slice(0, 5).join(", ")}`, { hint });
  }
  const event = oneOf(events, today, "was");
  if (event) return { kind: "event", id: event.id };
  const [group] = groups;
  return group && { kind: "group", id: group.id };
}
