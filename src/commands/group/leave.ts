import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { changed } from "../../domain/change.ts";
import { decisionIn } from "../../domain/group/check.ts";
import type { Group } from "../../domain/group/group.ts";
import { type Keeping, type LeavePlan, leavePlan, left, type Thanks } from "../../domain/group/leave.ts";
import { type NamedMember, partiesMeant } from "../../domain/group/party.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { filled } from "../../questions/filled.ts";
import type { Questions } from "../../questions/questions.ts";
import { shortDay } from "../../views/day.ts";
import { leavePlanView, leftView } from "../../views/group/leave.ts";
import { groupWrittenView } from "../../views/group.ts";
import { visible } from "../../visible.ts";
import { command, dryRunOption, jsonOption } from "../common/command.ts";
import { dayAhead, pastDay } from "../common/day-meant.ts";
import { demandYes } from "../common/demand-yes.ts";
import { groupMeant, groupNow, WHICH_GROUP } from "../common/group-meant.ts";
import { saysNone, textOrNull } from "../common/none.ts";
import { printReport } from "../common/output.ts";
import { languageOption, questionsFor } from "../common/questions.ts";
import { type WriteOptions, write } from "../common/write.ts";
import { evaluationChanges } from "./evaluation.ts";
import { groupFacts } from "./facts.ts";
import { membersOn } from "./members.ts";

interface LeaveOptions extends WriteOptions {
  readonly on: string;
  readonly lookBack?: string;
  readonly thank?: string;
  readonly keep?: string;
  readonly note?: string;
  readonly plan: boolean;
  readonly back: boolean;
  readonly yes: boolean;
  readonly lang?: Language;
}

const FLAGS = "--thank all --keep all --yes, or --plan for what is proposed";

export function groupLeaveCommand(context: Context): Command {
  return command("leave", "end a group well: thanks, what to hand over, whom to keep beyond it; nothing is lost", [
    "net group leave Leder --plan                         (what is proposed; writes nothing)",
    "net group leave Leder                                (asks)",
    "net group leave Leder --thank all --keep Mette,Bo --yes",
    "net group leave Leder --back                         (you are in it again)",
  ])
    .argument("<group>", WHICH_GROUP)
    .option("-o, --on <day>", "the day you left", "today")
    .option("--look-back <day>", "the day to look back at it, or none; in half a year where it is not said")
    .option("--thank <names>", "whom to thank, of those proposed: names or numbers, all, or none")
    .option("--keep <names>", "with whom to stay in touch beyond the group, likewise")
    .option("--note <text>", "why")
    .addOption(
      new Option("--plan", "show what is proposed, and write nothing")
        .default(false)
        .conflicts(["on", "lookBack", "thank", "keep", "note"]),
    )
    .addOption(
      new Option("--back", "you are in it again")
        .default(false)
        .conflicts(["on", "lookBack", "thank", "keep", "note", "plan"]),
    )
    .option("-y, --yes", "do not ask", false)
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((which: string, options: LeaveOptions) => runLeave(context, which, options));
}

async function runLeave(context: Context, which: string, options: LeaveOptions): Promise<void> {
  const { store, terminal, today } = context;
  const group = groupMeant(context, which);
  if (options.back) {
    comeBack(context, group, options);
    return;
  }
  if (group.leftOn !== null) {
    throw new NetError("invalid", `you left ${group.name} on ${shortDay(group.leftOn)}`, {
      hint: `net group leave ${quoted(group.name)} --back`,
    });
  }
  const plan = leavePlan(groupFacts(context, group), (id) => store.promises.openOf(id), today);
  if (options.plan) {
    printReport(context, { today, group, ...plan }, { json: options.json, view: leavePlanView });
    return;
  }
  const on = await pastDay(context, options.on);
  const lookBackOn = await lookBackMeant(context, options.lookBack, plan);
  const isAsked = !options.yes && !options.dryRun;
  if (isAsked && !terminal.isInteractive) {
    throw new NetError("usage", "net group leave asks at a terminal, and nobody is there", { hint: FLAGS });
  }
  if (isAsked) terminal.out(leavePlanView(visible({ group, today, ...plan }), terminal.style, terminal.width));
  const everybody = membersOn(context, group.id, today);
  const questions = questionsFor(context, options.lang);
  const thanked = await thankedMeant(context, plan, everybody, options.thank, isAsked ? questions : null);
  const kept = await keptMeant(context, plan, everybody, options.keep, isAsked ? questions : null);
  const note = options.note === undefined ? null : textOrNull(options.note);
  const question = filled(questions.groups.leave.sure, { group: group.name });
  if (isAsked) await demandYes(context, question, { flag: FLAGS, words: questions.asking });
  write(
    context,
    options,
    () => {
      const facts = { newId: context.newId, today, contactById: store.contacts.byId };
      const leaving = { on, lookBackOn, note, thanked, kept };
      const { changes, group: after, promises } = left(groupNow(context, group.id), leaving, facts);
      return { changes, report: { today, group: after, thanked, kept, promises } };
    },
    leftView,
  );
}

async function lookBackMeant(context: Context, typed: string | undefined, plan: LeavePlan) {
  if (typed === undefined) return plan.lookBackOn;
  return saysNone(typed) ? null : dayAhead(context, typed, "future", '--look-back "in 3 months"');
}

/** Those of the plan who are named; asked for one by one where nothing is said, and nobody where there are no questions to ask. */
async function thankedMeant(
  { prompter }: Context,
  { thanks }: LeavePlan,
  everybody: readonly NamedMember[],
  typed: string | undefined,
  questions: Questions | null,
): Promise<readonly Thanks[]> {
  if (typed !== undefined)
    return namedOf(thanks, typed, everybody, (name) => [
      "what they gave you is not noted",
      `net take ${quoted(name)} "…", for what it was`,
    ]);
  const wanted: Thanks[] = [];
  if (questions === null) return wanted;
  const { groups, asking } = questions;
  for (const each of thanks) {
    const question = filled(groups.leave.thank, { name: each.name, text: each.text });
    if (await prompter.confirm(question, FLAGS, asking)) wanted.push(each);
  }
  return wanted;
}

async function keptMeant(
  { prompter }: Context,
  { keep }: LeavePlan,
  everybody: readonly NamedMember[],
  typed: string | undefined,
  questions: Questions | null,
): Promise<readonly Keeping[]> {
  const free = keep.filter(({ tier }) => tier !== null);
  if (typed !== undefined)
    return namedOf(free, typed, everybody, (name) => [
      "they have a rhythm already, or there is little to keep yet",
      `net edit ${quoted(name)} --tier wide`,
    ]);
  const wanted: Keeping[] = [];
  if (questions === null) return wanted;
  const { groups, asking } = questions;
  for (const each of free) {
    const rhythm = each.tier === "active" ? groups.leave.quarterly : groups.leave.halfYearly;
    const question = filled(groups.leave.keep, { name: each.name, rhythm });
    if (await prompter.confirm(question, FLAGS, asking)) wanted.push(each);
  }
  return wanted;
}

/** Those of the proposed who are named; of one of the group who is not proposed it is told why, and what to do instead. */
function namedOf<Entry extends NamedMember>(
  entries: readonly Entry[],
  typed: string,
  everybody: readonly NamedMember[],
  instead: (name: string) => readonly [why: string, hint: string],
): readonly Entry[] {
  try {
    const wanted = partiesMeant(typed, entries);
    return entries.filter(({ contactId }) => wanted.includes(contactId));
  } catch (error) {
    const isLeftOut = /(?:^|[\s,])-/.test(typed);
    if (!(error instanceof NetError) || error.kind !== "notFound" || isLeftOut) throw error;
    const named = partiesMeant(typed, everybody);
    const other = everybody.find(({ contactId }) => {
      return named.includes(contactId) && !entries.some((entry) => entry.contactId === contactId);
    });
    if (other === undefined) throw error;
    const [why, hint] = instead(other.name);
    throw new NetError("notFound", `${other.name} is not among those proposed: ${why}`, { hint, cause: error });
  }
}

function comeBack(context: Context, { id, name }: Group, options: WriteOptions): void {
  write(
    context,
    options,
    () => {
      const before = groupNow(context, id);
      if (before.leftOn === null) {
        throw new NetError("invalid", `you are in ${name}`, { hint: `net group show ${quoted(name)}` });
      }
      const group: Group = { ...before, leftOn: null, lookBackOn: null, leavingNote: null };
      // Whoever is back goes on with it: that they were to leave steers what is proposed no more.
      const isDecided = decisionIn(context.store.evaluations.of(id)) === "leave";
      const decided = isDecided ? evaluationChanges(context, id, context.today, { decision: "continue" }) : [];
      const report = { today: context.today, did: "back" as const, group, contract: null, answers: [] };
      return { changes: [changed("group", before, group), ...decided], report };
    },
    groupWrittenView,
  );
}
