import { type Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { type Change, changed, created } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { checkReport } from "../../domain/group/check.ts";
import {
  editedGroup,
  GROUP_DECISIONS,
  type Group,
  type GroupDecision,
  type GroupId,
  groupAnswer,
  newestAnswers,
  RATINGS,
  type Rating,
} from "../../domain/group/group.ts";
import { folded } from "../../domain/name.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Language } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import { GROUP_GUIDE, type GroupGuideQuestion, type GroupWords } from "../../questions/questions.ts";
import { checkView, evaluationsView } from "../../views/group/check.ts";
import { command, demandAlone, dryRunOption, jsonOption } from "../common/command.ts";
import { pastDay } from "../common/day-meant.ts";
import { groupMeant, groupNow, WHICH_GROUP } from "../common/group-meant.ts";
import { textOrNull } from "../common/none.ts";
import { numberBetween } from "../common/number-meant.ts";
import { printReport } from "../common/output.ts";
import { languageOption, questionsFor } from "../common/questions.ts";
import { keep, numberOrNull, readable, remind, sitting } from "../common/sitting.ts";
import { type WriteOptions, writeAndRead } from "../common/write.ts";
import { evaluationChanges } from "./evaluation.ts";
import { groupFacts } from "./facts.ts";
import { memberLines } from "./members.ts";

type RatingFlags = Readonly<Partial<Record<Rating, number>>>;

type GuideFlags = Readonly<Partial<Record<GroupGuideQuestion, string>>>;

interface CheckOptions extends WriteOptions, RatingFlags, GuideFlags {
  readonly worth?: number;
  readonly decide?: GroupDecision;
  readonly note?: string;
  readonly on?: string;
  readonly history: boolean;
  readonly questions: boolean;
  readonly lang?: Language;
}

const FLAGS = "--on-course 7 --nerve 7 --purpose-met 6 --relations 8 --worth 7 --decide continue, or --no-questions";
const rating = numberBetween(0, 10);

export function groupCheckCommand(context: Context): Command {
  return command("check", "look at a group: on course, alive, worth it? then how it stands, part by part", [
    "net group check Leder                     (asks the guide; Enter skips)",
    "net group check Leder --no-questions      (only how it stands, and why)",
    "net group check Leder --purpose-met 7 --worth 7 --decide continue",
    "net group check Leder --history",
  ])
    .argument("<group>", WHICH_GROUP)
    .option("--purpose <text>", "what it is for")
    .option("--value <text>", "which business value it is to create for the time spent")
    .option("--who <text>", "who is to take part")
    .option("--what <text>", "what there is to share knowledge about")
    .option("--how <text>", "how it is best done, when, and how often")
    .option("--measure <text>", "how the value is measured")
    .option("--on-course <0-10>", "whether it keeps the course", rating)
    .option("--nerve <0-10>", "how alive it is", rating)
    .option("--purpose-met <0-10>", "how far it lives up to its purpose", rating)
    .option("--relations <0-10>", "how the relations work", rating)
    .option("--worth <0-10>", "whether it is worth the time and the money", rating)
    .addOption(new Option("--decide <what>", "what you make of it").choices(GROUP_DECISIONS))
    .option("--note <text>", "why")
    .option("-o, --on <day>", "the day you looked")
    .option("--history", "what you thought of it before, and what was agreed on", false)
    .option("--no-questions", "ask nothing")
    .addOption(languageOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .action((which: string, options: CheckOptions, self: Command) => runCheck(context, which, options, self));
}

async function runCheck(context: Context, which: string, options: CheckOptions, self: Command): Promise<void> {
  const { terminal, today } = context;
  const group = groupMeant(context, which);
  if (options.history) {
    demandAlone(self, "--history", `net group check ${quoted(group.name)} --history`);
    const evaluations = context.store.evaluations.of(group.id);
    const answers = context.store.groupAnswers.of(group.id);
    const contracts = context.store.contracts.of(group.id);
    printReport(
      context,
      { today, group, evaluations, answers, contracts },
      { json: options.json, view: evaluationsView },
    );
    return;
  }
  const on = await pastDay(context, options.on ?? "today");
  if (isSaid(options)) {
    evaluate(context, group, on, options);
    return;
  }
  if (terminal.isInteractive && options.questions && !options.json && !options.dryRun) {
    await guide(context, group, on, options.lang);
  }
  printReport(context, reportOn(context, groupNow(context, group.id)), { json: options.json, view: checkView });
}

function reportOn(context: Context, group: Group) {
  const names = new Map<string, string>(memberLines(context, group.id).map(({ contactId, name }) => [contactId, name]));
  const nameOf = (id: string): string => (id === "me" ? "you" : (names.get(id) ?? "somebody"));
  return checkReport(groupFacts(context, group), nameOf, context.today);
}

function isSaid(options: CheckOptions): boolean {
  const ratings = Object.keys(ratingsSaid(options)).length > 0;
  const texts = GROUP_GUIDE.some((question) => options[question] !== undefined);
  return ratings || texts || options.decide !== undefined || options.note !== undefined;
}

function ratingsSaid({ onCourse, nerve, purposeMet, relations, worth }: CheckOptions): RatingFlags {
  const said = { onCourse, nerve, purposeMet, relations, worthIt: worth };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** All that the flags say, in one step; then how the group stands with it. */
function evaluate(context: Context, { id }: Group, on: Day, options: CheckOptions): void {
  writeAndRead(
    context,
    options,
    () => [
      ...guideChanges(context, id, on, options),
      ...evaluationChanges(context, id, on, {
        ...ratingsSaid(options),
        ...(options.decide === undefined ? {} : { decision: options.decide }),
        ...(options.note === undefined ? {} : { note: textOrNull(options.note) }),
      }),
    ],
    () => reportOn(context, groupNow(context, id)),
    checkView,
  );
}

/** Purpose and theme stand in the group itself, and a purpose that is said again was looked at; the rest are answers. */
function guideChanges(context: Context, id: GroupId, on: Day, said: GuideFlags): Change[] {
  const { store, newId } = context;
  const before = groupNow(context, id);
  const texts = GROUP_GUIDE.map((question) => ({ question, text: textOrNull(said[question] ?? "") }));
  let after = before; // one change of the group, whatever of it is said
  const answers = texts.flatMap(({ question, text }) => {
    if (text === null) return [];
    if (question === "purpose" || question === "what") {
      after = editedGroup(after, question === "purpose" ? { purpose: text } : { theme: text }, [], on);
      return [];
    }
    const answer = groupAnswer(store.groupAnswers.of(id), { groupId: id, question, text, answeredOn: on }, newId);
    return answer === null ? [] : [created("groupAnswer", answer)];
  });
  return [changed("group", before, after), ...answers];
}

async function guide(context: Context, group: Group, on: Day, lang: Language | undefined): Promise<void> {
  const { prompter } = context;
  const questions = questionsFor(context, lang);
  const { groups: words, interviewer } = questions;
  const place = { welcome: words.welcome, goOn: `net group check ${quoted(group.name)}` };
  await sitting(context, questions, place, async () => {
    for (const question of GROUP_GUIDE) {
      const before = standing(context, group.id, question);
      if (before !== null) remind(context, `${interviewer.untilNow}: ${before.replaceAll("\n", " ")}`);
      const asked = before === null ? words.guide[question] : `${words.guide[question]} (${interviewer.enterKeeps})`;
      const text = textOrNull(await prompter.text(asked, FLAGS)) ?? (question === "purpose" ? before : null);
      if (text !== null) keep(context, () => guideChanges(context, group.id, on, { [question]: text }));
    }
    for (const name of RATINGS) {
      const value = await readable(context, `${words.ratings[name]} (${words.ratingForm})`, FLAGS, numberOrNull(0, 10));
      if (value !== null) keep(context, () => evaluationChanges(context, group.id, on, { [name]: value }));
    }
    await decide(context, group.id, on, words);
  });
}

/** What holds of a question of the guide; null where nothing was answered. */
function standing({ store }: Context, id: GroupId, question: GroupGuideQuestion): string | null {
  const group = store.groups.byId(id);
  if (question === "purpose") return group?.purpose ?? null;
  if (question === "what") return group?.theme ?? null;
  return newestAnswers(store.groupAnswers.of(id)).find((answer) => answer.question === question)?.text ?? null;
}

/** Asked once there was enough to decide by. */
async function decide(context: Context, id: GroupId, on: Day, words: GroupWords): Promise<void> {
  const { verdict } = reportOn(context, groupNow(context, id));
  if (verdict.proposal === null) return;
  const names = GROUP_DECISIONS.map((name) => words.decisions[name]).join(", ");
  const decision = await readable(context, `${words.decision} (${names})`, FLAGS, (typed) =>
    decisionMeant(typed, words.decisions),
  );
  if (decision !== null) keep(context, () => evaluationChanges(context, id, on, { decision }));
}

/** A decision by the first letters of its name in the language of the question, or of the flag. */
function decisionMeant(typed: string, names: GroupWords["decisions"]): GroupDecision | null {
  const text = folded(typed);
  if (text === "") return null;
  const begins = (name: string): boolean => folded(name.replaceAll("-", " ")).startsWith(text.replaceAll("-", " "));
  const found = GROUP_DECISIONS.find((decision) => begins(names[decision])) ?? GROUP_DECISIONS.find(begins);
  if (found) return found;
  const hint = GROUP_DECISIONS.map((decision) => names[decision]).join(", ");
  throw new NetError("invalid", `"${typed.trim()}" is no decision`, { hint });
}
