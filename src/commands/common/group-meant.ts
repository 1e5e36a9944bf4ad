import type { Context } from "../../context.ts";
import type { Group, GroupId } from "../../domain/group/group.ts";
import { quoted } from "../../domain/quoted.ts";
import { NetError } from "../../errors.ts";
import { entryMeant } from "./entry.ts";
import { noneCalled } from "./namesakes.ts";
import { stillThere } from "./write.ts";

export const WHICH_GROUP = "which: its name, a piece of it, or a number of net group list";

/** The group that is meant by its name or a piece of it, or by its number in `net group list`. */
export function groupMeant(context: Context, typed: string): Group {
  const groups = context.store.groups.all();
  if (groups.length === 0) {
    throw new NetError("notFound", "there is no group yet", { hint: `net group add ${quoted(typed)}` });
  }
  const told = { textOf: ({ name }: Group) => name, none: "no group is called", hint: "net group list" };
  try {
    return entryMeant(groups, typed, told);
  } catch (error) {
    if (!(error instanceof NetError) || error.kind !== "notFound") throw error;
    const names = groups.map(({ name }) => name);
    throw noneCalled(context, typed, names, { message: error.message, otherwise: told.hint });
  }
}

/** The group as it stands now, read while the file is locked. */
export function groupNow({ store }: Context, id: GroupId): Group {
  return stillThere(store.groups.byId(id), "this group", "net group list");
}
