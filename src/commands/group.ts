import type { Command } from "commander";
import type { Context } from "../context.ts";
import { command, handJsonOn, jsonOption } from "./common/command.ts";
import { groupAddCommand, groupEditCommand } from "./group/add.ts";
import { groupCheckCommand } from "./group/check.ts";
import { groupCompareCommand } from "./group/compare.ts";
import { groupLeaveCommand } from "./group/leave.ts";
import { groupListCommand, groupRemoveCommand, groupShowCommand, runGroupList, runGroupShow } from "./group/list.ts";
import { groupMeetingCommand } from "./group/meeting.ts";
import { groupMemberCommand } from "./group/member.ts";

/** Network groups, each deed a command of its own; a bare `net group` lists them. */
export function groupCommand(context: Context): Command {
  const group = command("group", "network groups: what they are for, who is in them, and whether they are worth it", [
    'net group add "Ledernetværk" --purpose "bedre ledere sammen"',
    "net group meeting Leder        (after each meeting)",
    "net group check Leder          (is it worth it?)",
    "net group meeting --help       (and so for each of them)",
  ])
    .argument("[group]", "all of one group, as net group show does; left out: the list")
    .addOption(jsonOption())
    .action((which: string | undefined, options: { json: boolean }) =>
      which === undefined ? runGroupList(context, options) : runGroupShow(context, which, options),
    );
  handJsonOn(group);
  for (const build of [
    groupListCommand,
    groupShowCommand,
    groupAddCommand,
    groupEditCommand,
    groupMemberCommand,
    groupMeetingCommand,
    groupCheckCommand,
    groupCompareCommand,
    groupLeaveCommand,
    groupRemoveCommand,
  ]) {
    group.addCommand(build(context));
  }
  return group.helpCommand(false);
}
