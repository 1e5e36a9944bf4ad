import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import type { EventId } from "../../domain/event.ts";
import type { GroupId } from "../../domain/group/group.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import type { ShownLine } from "../../io/shown.ts";

export interface LineWanted {
  /** How to name it without a number, and the list that has one. */
  readonly hint: string;
  /** The list that has such numbers. */
  readonly list: string;
  /** An entry that is no person and no promise, and is wanted all the same. */
  readonly entry?: string;
}

export const PERSON_LINE: LineWanted = { list: "net due", hint: "a name, or net list (for the numbers of people)" };

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
