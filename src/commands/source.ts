import type { Context } from "../context.ts";
import { type Event, inListOrder, nearest } from "../domain/event.ts";
import { folded } from "../domain/name.ts";
import type { Via } from "../domain/outcome.ts";
import { NetError } from "../errors.ts";
import { contactMeant, contactNamed, findLike } from "./arguments.ts";
import { eventsLike } from "./event-meant.ts";

/**
 * The one of the owner's people or events that is meant: an event called just so goes before somebody called so, and that
 * before an event that has these words in its name. A number is one of the last list of people.
 */
export async function viaMeant(context: Context, typed: string): Promise<Via> {
  const { store, today } = context;
  if (/^\d{1,4}$/.test(typed)) return { kind: "contact", id: (await contactMeant(context, typed)).id };
  const like = eventsLike(inListOrder(store.events.all(), today), typed);
  const named = like.filter(({ name }) => folded(name) === folded(typed));
  const exact = nearest(named, today);
  if (exact) return { kind: "event", id: exact.id };
  const contact = await contactNamed(context, typed, { isGuessed: true });
  if (contact) return { kind: "contact", id: contact.id };
  const event = onlyEvent(like, typed, today);
  if (event) return { kind: "event", id: event.id };
  throw new NetError("notFound", `neither a person nor an event is called "${typed}"`, {
    hint: `${findLike(typed)}, net event list`,
  });
}

function onlyEvent(like: readonly Event[], typed: string, today: Context["today"]): Event | undefined {
  if (new Set(like.map(({ name }) => folded(name))).size <= 1) return nearest(like, today);
  const told = like.slice(0, 5).map(({ name, on }) => `"${name}" (${on})`);
  throw new NetError("ambiguous", `"${typed}" could be ${told.join(", ")}`, { hint: "more of its name" });
}
