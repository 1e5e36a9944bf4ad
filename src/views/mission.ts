import type { Day } from "../domain/day.ts";
import { type Answer, type Criterion, type Goal, type PlainWeight, plainWeight } from "../domain/mission.ts";
import type { Target, TargetProgress } from "../domain/target.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay, shortDay } from "./day.ts";
import { hanging, lineRoom, padded, wrapped } from "./table.ts";
import { unitText } from "./unit.ts";

export interface MissionReport {
  readonly today: Day;
  /** Null where nothing was answered yet. */
  readonly mission: Answer | null;
  readonly goals: readonly Goal[];
  readonly criteria: readonly Criterion[];
  /** Hours a week. */
  readonly hours: number | null;
  /** How far each has come in this quarter. */
  readonly targets: readonly TargetProgress[];
}

/** What the owner's networking is for, with goals and criteria numbered as the flags take them. */
export function missionView(report: MissionReport, style: Style, width: number): string {
  const { mission, goals, criteria, hours, targets, today } = report;
  if (mission === null && goals.length + criteria.length + targets.length === 0) {
    const next = "Next: net init (eight questions, about five minutes)";
    return hanging("", `It is not said yet what your networking is for.  ${next}`, width);
  }
  return [
    mission === null
      ? hanging("", 'No mission yet.  Next: net mission --text "…"', width)
      : `${style.bold("Mission")}\n${block(mission.text, width)}${style.dim(`  since ${longDay(mission.answeredOn)}\n`)}`,
    goals.length === 0
      ? hanging("", 'No goals yet.  Next: net mission --goal "…" --weight .6', width)
      : `${style.bold("Goals")}\n${numbered(
          goals.map((goal) => `${goal.title} (${goalText(goal, today)})`),
          width,
        )}`,
    criteria.length === 0
      ? ""
      : `${style.bold("Criteria")}\n${numbered(
          criteria.map((criterion) => criterionText(criterion, goals)),
          width,
        )}`,
    targets.length === 0
      ? ""
      : `${style.bold("This quarter")}\n${numbered(
          targets.map((target) => progressText(target, goals)),
          width,
        )}`,
    hours === null ? "" : `${counted(hours, "hour")} a week\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function block(text: string, width: number): string {
  return wrapped(text, lineRoom(width) - 2)
    .map((line) => `  ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}

function numbered(texts: readonly string[], width: number): string {
  const digits = String(texts.length).length;
  return texts.map((text, at) => hanging(`${String(at + 1).padStart(digits + 1)}  `, text, width)).join("");
}

const WEIGHTS: Readonly<Record<PlainWeight, string>> = {
  most: "most important",
  much: "important",
  also: "matters as well",
};

/** `most important .9, business, by Thu 31 Dec 2026` */
function goalText({ weight, sphere, horizon }: Goal, today: Day): string {
  const by = horizon === null ? null : horizon < today ? `was for ${shortDay(horizon)}` : `by ${longDay(horizon)}`;
  return [`${WEIGHTS[plainWeight(weight)]} ${weightText(weight)}`, sphere, by]
    .filter((part) => part !== null)
    .join(", ");
}

function weightText(weight: number): string {
  return String(weight).replace(/^0/, "");
}

function criterionText({ question, filter, goalId }: Criterion, goals: readonly Goal[]): string {
  const goal = goals.find(({ id }) => id === goalId);
  const more = [goal === undefined ? null : `for ${goal.title}`, filter === null ? null : `net list ${filter}`];
  const told = more.filter((part) => part !== null).join("; ");
  return told === "" ? question : `${question} (${told})`;
}

/** `customer meetings: 2 of 6 (for the first customer in Germany)` */
function progressText(target: TargetProgress, goals: readonly Goal[]): string {
  const goal = goals.find(({ id }) => id === target.goalId);
  const of = goal === undefined ? "" : ` (for ${goal.title})`;
  return `${unitText(target.unit, target.amount)}: ${target.done} of ${target.amount}${of}`;
}

function targetText({ amount, unit }: Target, goal: string | null): string {
  return `${amount} ${unitText(unit, amount)} a quarter${goal === null ? "" : ` (for ${goal})`}`;
}

/** One thing that was written about the owner's purpose. */
export type MissionDeed =
  | { readonly did: "text"; readonly answer: Answer }
  | { readonly did: "goal" | "edited" | "closed"; readonly goal: Goal }
  | { readonly did: "criterion" | "removed"; readonly criterion: Criterion }
  | { readonly did: "target" | "target removed"; readonly target: Target; readonly goal: string | null }
  | { readonly did: "hours"; readonly hours: number | null };

const GOAL_DID = { goal: "New goal", edited: "Changed", closed: "Closed" } as const;
const CRITERION_DID = { criterion: "New criterion", removed: "Removed" } as const;

export function missionWrittenView(
  { deeds, today }: { readonly deeds: readonly MissionDeed[]; readonly today: Day },
  style: Style,
  width: number,
): string {
  return deeds.map((deed) => hanging("", deedText(deed, today, style), width)).join("");
}

function deedText(deed: MissionDeed, today: Day, style: Style): string {
  switch (deed.did) {
    case "text":
      return `${style.green("Mission")}: ${deed.answer.text}`;
    case "goal":
    case "edited":
    case "closed": {
      const more = deed.did === "closed" ? "" : ` (${goalText(deed.goal, today)})`;
      return `${style.green(GOAL_DID[deed.did])}: ${deed.goal.title}${more}`;
    }
    case "criterion":
    case "removed":
      return `${style.green(CRITERION_DID[deed.did])}: ${criterionText(deed.criterion, [])}`;
    case "target":
    case "target removed":
      return `${style.green(deed.did === "target" ? "Target" : "Removed")}: ${targetText(deed.target, deed.goal)}`;
    case "hours":
      return deed.hours === null
        ? `${style.green("Set")}: no hours a week`
        : `${style.green("Set")}: ${counted(deed.hours, "hour")} a week`;
  }
}

/** What one question was answered over the years, newest first. */
export function answersView(
  { answers, today }: { readonly answers: readonly Answer[]; readonly today: Day },
  style: Style,
  width: number,
): string {
  if (answers.length === 0) return 'No mission yet.  Next: net mission --text "…"\n';
  const days = answers.map(({ answeredOn }) => shortDay(answeredOn));
  const widest = Math.max(...days.map((day) => day.length));
  return answers
    .map(({ text, answeredOn }, at) => {
      const head = `${padded(days[at] ?? "", widest)}  `;
      return hanging(head, at === 0 ? `${text} (holds, ${relativeDay(answeredOn, today)})` : text, width, (line) =>
        at === 0 ? line : style.dim(line),
      );
    })
    .join("");
}
