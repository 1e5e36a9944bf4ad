import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Change, changed, created, removed } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import {
  type Contract,
  contractSaid,
  editedGroup,
  type Group,
  type GroupId,
  groupAnswer,
  newGroup,
} from "../../domain/group/group.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { GROUP_JOIN, type GroupJoinQuestion, type GroupWords } from "../../questions/questions.ts";
import { groupWrittenView } from "../../views/group.ts";
import { hanging } from "../../views/table.ts";
import { visibleText } from "../../visible.ts";
import { command } from "../common/command.ts";
import { pastDay } from "../common/day-meant.ts";
import { groupMeant, groupNow, WHICH_GROUP } from "../common/group-meant.ts";
import { textOrNull } from "../common/none.ts";
import { languageOption, questionsFor } from "../common/questions.ts";
import { keep, sitting } from "../common/sitting.ts";
import { write } from "../common/write.ts";
import { type GroupOptions, groupSaid, withGroupFlags } from "./flags.ts";

interface AddOptions extends GroupOptions {
  readonly forMe?: string;
  readonly use?: string;
  readonly whom?: string;
  readonly motivation?: string;
  readonly likeness?: string;
  readonly questions: boolean;
  readonly lang?: Language;
}

/** Which flag answers each question put before one joins; the first is what the owner wishes for. */
const ANSWER_FLAGS: Readonly<Record<Exclude<GroupJoinQuestion, "wish">, keyof AddOptions>> = {
  "for-me": "forMe",
  use: "use",
  whom: "whom",
  motivation: "motivation",
  likeness: "likeness",
};
const ANSWERED = GROUP_JOIN.filter((question) => question !== "wish");
const FLAGS = '--purpose "…" --wish "…" --contribution "…", or --no-questions';

export function groupAddCommand(context: Context): Command {
  const add = command("add", "a group you are in, or think of joining: asks what to know before you do", [
    'net group add "Ledernetværk"',
    "net group add                 (asks what it is called, too)",
    'net group add "Ledernetværk" --every "1 month" --fee 3600 --no-questions',
    'net group add "Book club" --side personal --trial none --lang da',
  ])
    .argument("[name]", "what it is called")
    .option("--for-me <text>", "whether a network is something for you")
    .option("--use <text>", "what you will use it for")
    .option("--whom <text>", "whom you would like to meet there")
    .option("--motivation <text>", "to get better, to be inspired, or to turn over dilemmas")
    .option("--likeness <text>", "of the same sector, experience or organisation?")
    .option("--no-questions", "ask nothing")
    .addOption(languageOption());
  return withGroupFlags(add).action(async (typed: string | undefined, options: AddOptions, typedAs: Command) =>
    runGroupAdd(context, typed ?? (await askedName(context, options, typedAs)), options),
  );
}

async function askedName(context: Context, options: AddOptions, add: Command): Promise<string> {
  if (!context.terminal.isInteractive || options.json) add.error("'name'", { code: "commander.missingArgument" });
  const { called } = questionsFor(context, options.lang).groups;
  const name = (await context.prompter.text(called, "net group add NAME")).trim();
  if (name === "") throw new NetError("cancelled", "no group, nothing was added");
  return name;
}

async function runGroupAdd(context: Context, name: string, options: AddOptions): Promise<void> {
  const { store, today, newId } = context;
  const said = await groupSaid(context, options);
  const agreedOn = options.agreedOn === undefined ? null : await pastDay(context, options.agreedOn, "--agreed-on");
  const { group } = write(
    context,
    options,
    () => {
      const added = newGroup(store.groups.all(), { ...said, name }, context);
      const answers = ANSWERED.flatMap((question) => {
        const text = textOrNull((options[ANSWER_FLAGS[question]] as string | undefined) ?? "");
        const given = text === null ? null : { groupId: added.id, question, text, answeredOn: today };
        return given === null ? [] : (groupAnswer([], given, newId) ?? []);
      });
      const { changes: agreed, contract } = contractChanges(context, added.id, options.contract, agreedOn);
      const changes: Change[] = [
        created("group", added),
        ...answers.map((answer) => created("groupAnswer", answer)),
        ...agreed,
      ];
      return { changes, report: { today, did: "added" as const, group: added, contract, answers } };
    },
    groupWrittenView,
  );
  const isAsked = context.terminal.isInteractive && options.questions && !options.dryRun && !options.json;
  if (isAsked) await joinQuestions(context, group, options);
}

/** What was agreed on as it is said now, and the version that is told of; nothing of either where it is not spoken of. */
function contractChanges(
  { store, today, newId }: Context,
  groupId: GroupId,
  typed: string | undefined,
  agreedOn: Day | null,
): { readonly changes: readonly Change[]; readonly contract: Contract | null } {
  if (typed === undefined) return { changes: [], contract: null };
  const versions = store.contracts.of(groupId);
  const text = textOrNull(typed);
  const day = agreedOn ?? (versions[0]?.text === text ? versions[0].agreedOn : undefined) ?? today;
  const { before, after } = contractSaid(versions, { groupId, text, agreedOn: day }, newId);
  if (after === null) {
    return { changes: before === null ? [] : [removed("contract", before)], contract: versions[1] ?? null };
  }
  if (before === null) return { changes: [created("contract", after)], contract: after };
  return { changes: [changed("contract", before, after)], contract: after };
}

/** What is not answered yet, one question at a time; each answer is kept at once. */
async function joinQuestions(context: Context, { id }: Group, options: AddOptions): Promise<void> {
  const questions = questionsFor(context, options.lang);
  const words = questions.groups;
  const about = async (question: string): Promise<string | null> =>
    textOrNull(await context.prompter.text(question, FLAGS));
  await sitting(context, questions, { welcome: words.welcome, goOn: () => goOn(groupNow(context, id)) }, async () => {
    await askField(context, id, "purpose", () => about(words.guide.purpose));
    await askField(context, id, "wish", () => about(words.join.wish));
    for (const question of ANSWERED) {
      if (options[ANSWER_FLAGS[question]] === undefined) await askAnswer(context, id, question, words);
    }
    await askField(context, id, "contribution", () => about(words.contribution));
  });
  const group = quoted(visibleText(groupNow(context, id).name));
  const next = `→ net group member ${group} NAME, or net group show ${group}`;
  context.terminal.out(hanging("", next, context.terminal.width));
}

/** What is asked of the group itself, in its order. */
const ASKED = ["purpose", "wish", "contribution"] as const;

/** What the group does not say of itself yet is said by its flag; what was answered is not asked for anew. */
function goOn(group: Group): string {
  const open = ASKED.find((field) => group[field] === null);
  return open === undefined
    ? `net group show ${quoted(group.name)}`
    : `net group edit ${quoted(group.name)} --${open} "…"`;
}

/** Asks for what the group does not say of itself yet. */
async function askField(
  context: Context,
  id: GroupId,
  field: (typeof ASKED)[number],
  ask: () => Promise<string | null>,
): Promise<void> {
  if (groupNow(context, id)[field] !== null) return;
  const text = await ask();
  if (text === null) return;
  keep(context, () => {
    const before = groupNow(context, id);
    return [changed("group", before, editedGroup(before, { [field]: text }, [], context.today))];
  });
}

async function askAnswer(
  context: Context,
  groupId: GroupId,
  question: Exclude<GroupJoinQuestion, "wish">,
  { join }: GroupWords,
): Promise<void> {
  const { store, today, newId } = context;
  const text = textOrNull(await context.prompter.text(join[question], FLAGS));
  if (text === null) return;
  keep(context, () => {
    const answer = groupAnswer(store.groupAnswers.of(groupId), { groupId, question, text, answeredOn: today }, newId);
    return answer === null ? [] : [created("groupAnswer", answer)];
  });
}

interface EditOptions extends GroupOptions {
  readonly name?: string;
}

export function groupEditCommand(context: Context): Command {
  const edit = command("edit", "change what is noted of a group; none in place of a value clears", [
    "net group edit Leder --fee 4200 --place Odense --next 4/6",
    'net group edit Leder --contract "Vi mødes hver måned …"   (older versions are kept: net group check Leder --history)',
    "net group edit Leder --contract none                 (takes the newest version away)",
    "net group edit Leder --fee none",
  ])
    .argument("<group>", WHICH_GROUP)
    .option("--name <name>", "what it is called");
  return withGroupFlags(edit).action((which: string, options: EditOptions) => runGroupEdit(context, which, options));
}

async function runGroupEdit(context: Context, which: string, options: EditOptions): Promise<void> {
  const { store, today } = context;
  const { id } = groupMeant(context, which);
  const { name } = options;
  const said = { ...(await groupSaid(context, options)), ...(name === undefined ? {} : { name }) };
  const agreedOn = options.agreedOn === undefined ? null : await pastDay(context, options.agreedOn, "--agreed-on");
  if (Object.keys(said).length === 0 && options.contract === undefined) {
    throw new NetError("usage", "what is to change about it?", {
      hint: "--fee, --every, --contract: net group edit --help",
    });
  }
  write(
    context,
    options,
    () => {
      const before = groupNow(context, id);
      const after = editedGroup(before, said, store.groups.all(), today);
      const { changes: agreed, contract } = contractChanges(context, id, options.contract, agreedOn);
      const changes: Change[] = [changed("group", before, after), ...agreed];
      return { changes, report: { today, did: "changed" as const, group: after, contract, answers: [] } };
    },
    groupWrittenView,
  );
}
