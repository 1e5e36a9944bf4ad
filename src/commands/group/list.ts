import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Change, changed, removed } from "../../domain/change.ts";
import { type Group, isMemberOn, newestAnswers } from "../../domain/group/group.ts";
import { meetingRemoved } from "../../domain/group/meet.ts";
import { withoutGroup } from "../../domain/outcome.ts";
import { countedIn, filled } from "../../questions/filled.ts";
import { type GroupLine, groupListView, groupRemovedView, groupView } from "../../views/group.ts";
import { command, dryRunOption, jsonOption } from "../common/command.ts";
import { demandYes } from "../common/demand-yes.ts";
import { groupMeant, groupNow, WHICH_GROUP } from "../common/group-meant.ts";
import { printReport } from "../common/output.ts";
import { questionsFor } from "../common/questions.ts";
import { type WriteOptions, write } from "../common/write.ts";
import { ledgerFacts } from "./ledger.ts";
import { keepMembers, memberLines } from "./members.ts";

export function groupListCommand(context: Context): Command {
  return command("list", "the groups you are in, and those you left", ["net group list", "net group list --json"])
    .addOption(jsonOption())
    .action((options: { json: boolean }) => runGroupList(context, options));
}

export function runGroupList(context: Context, { json }: { readonly json: boolean }): void {
  const { store, today } = context;
  const groups = store.groups.all().map((group): GroupLine => {
    const meetings = store.meetings.of(group.id);
    return {
      ...group,
      members: store.memberships.of(group.id).filter((member) => isMemberOn(member, today)).length,
      meetings: meetings.length,
      lastOn: meetings[0]?.on ?? null,
    };
  });
  if (!json) {
    context.shown.keep(
      groups.map(({ id }) => ({
        contact: "",
        promise: null,
        gathering: { kind: "group", id, act: "net group show NAME" },
      })),
    );
  }
  printReport(context, { today, groups }, { json, view: groupListView });
}

export function groupShowCommand(context: Context): Command {
  return command("show", "all of one group: what it is for, who is in it, what happened", [
    "net group show Leder",
    "net group show 1 --json",
  ])
    .argument("<group>", WHICH_GROUP)
    .addOption(jsonOption())
    .action((which: string, options: { json: boolean }) => runGroupShow(context, which, options));
}

export function runGroupShow(context: Context, which: string, { json }: { readonly json: boolean }): void {
  const { store, today } = context;
  const group = groupMeant(context, which);
  const { id } = group;
  const report = {
    today,
    group,
    members: memberLines(context, id),
    contracts: store.contracts.of(id),
    answers: newestAnswers(store.groupAnswers.of(id)),
    meetings: store.meetings.of(id),
    evaluations: store.evaluations.of(id),
  };
  // Its meetings have numbers as well; a number that is to be a person's is a member's.
  if (!json) keepMembers(context, report.members);
  printReport(context, report, { json, view: groupView });
}

interface RemoveOptions extends WriteOptions {
  readonly yes: boolean;
}

export function groupRemoveCommand(context: Context): Command {
  return command("remove", "take a group out of the file with all its meetings; to end one well: net group leave", [
    "net group remove Leder",
    "net group remove Leder --yes     (asks nothing; one net undo brings it back)",
  ])
    .argument("<group>", WHICH_GROUP)
    .option("-y, --yes", "do not ask", false)
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((which: string, options: RemoveOptions) => runGroupRemove(context, which, options));
}

async function runGroupRemove(context: Context, which: string, options: RemoveOptions): Promise<void> {
  const { store } = context;
  const { id, name } = groupMeant(context, which);
  const { groups: words, asking } = questionsFor(context);
  const meetings = countedIn(words.meetings, store.meetings.of(id).length);
  const question = filled(words.remove, { group: name, meetings });
  if (!options.yes && !options.dryRun) await demandYes(context, question, { words: asking });
  write(
    context,
    options,
    () => {
      const group = groupNow(context, id);
      const changes = groupRemoval(context, group);
      return { changes, report: { group, meetings: changes.filter(({ entity }) => entity === "meeting").length } };
    },
    groupRemovedView,
  );
}

/** The group and everything that hangs on it, what hangs on something else first. */
function groupRemoval(context: Context, group: Group): readonly Change[] {
  const { store } = context;
  return [
    ...store.meetings.of(group.id).flatMap((meeting) => meetingRemoved(meeting, ledgerFacts(context))),
    ...store.evaluations.of(group.id).map((each) => removed("evaluation", each)),
    ...store.groupAnswers.of(group.id).map((each) => removed("groupAnswer", each)),
    ...store.contracts.of(group.id).map((each) => removed("contract", each)),
    ...store.memberships.of(group.id).map((each) => removed("membership", each)),
    ...store.outcomes.ofGroup(group.id).map((outcome) => changed("outcome", outcome, withoutGroup(outcome, group.id))),
    removed("group", group),
  ];
}
