import type { Context } from "../../context.ts";
import { type Change, changed, created, removed } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { readSelection } from "../../domain/list.ts";
import {
  type Criterion,
  cleanWeight,
  criterionSaid,
  demandOfItsOwn,
  type Goal,
  newGoal,
  PLAIN_WEIGHTS,
  type Sphere,
} from "../../domain/mission.ts";
import { cleanLine, cleanText } from "../../domain/name.ts";
import { hoursOf, setting } from "../../domain/setting.ts";
import { NetError } from "../../errors.ts";
import type { MissionDeed } from "../../views/mission.ts";
import { answered } from "../common/answers.ts";
import { entryMeant } from "../common/entry.ts";
import { goalMeant } from "../common/goal-meant.ts";
import { saysNone } from "../common/none.ts";
import { targetMeant, targetsSet } from "./targets.ts";

/** What may be said of the mission on one line: of the goal that is changed or new, of a criterion, of targets. */
export interface MissionSaid {
  readonly text?: string;
  readonly goal?: string;
  readonly change?: string;
  readonly close?: string;
  readonly title?: string;
  readonly weight?: number;
  readonly sphere?: Sphere;
  readonly criterion?: string;
  readonly filter?: string;
  readonly for?: string;
  readonly removeCriterion?: string;
  readonly hours?: string;
  readonly target?: readonly string[];
  readonly removeTarget?: string;
}

/** The same with the day behind `--by` understood: days are read before the file is locked. */
export interface MissionMeant extends MissionSaid {
  /** Null for a goal without an end; undefined where nothing was said of it. */
  readonly horizon: Day | null | undefined;
}

interface Decided {
  readonly changes: readonly Change[];
  readonly deeds: readonly MissionDeed[];
}

const NOTHING: Decided = { changes: [], deeds: [] };

/** All that one line says; a goal that it makes or changes is known to what it says of criteria and targets. */
export function missionDecided(context: Context, meant: MissionMeant): Decided {
  const ofText = textDecided(context, meant);
  const { goals, ...ofGoals } = goalsDecided(context, meant);
  const parts = [
    ofText,
    ofGoals,
    criteriaDecided(context, meant, goals),
    targetsDecided(context, meant, goals),
    hoursDecided(context, meant),
  ];
  return { changes: parts.flatMap(({ changes }) => changes), deeds: parts.flatMap(({ deeds }) => deeds) };
}

function textDecided(context: Context, { text }: MissionMeant): Decided {
  if (text === undefined) return NOTHING;
  const { changes, answer } = answered(context, "mission", cleanMission(text));
  return { changes, deeds: [{ did: "text", answer }] };
}

function cleanMission(typed: string): string {
  const text = cleanText(typed);
  if (text === "") throw new NetError("usage", "what is your mission?", { hint: 'net mission --text "…"' });
  return text;
}

/** One goal at a time: a new one, one that is changed, or one that is closed, whose targets go with it. */
function goalsDecided(
  { store, today, newId }: Context,
  meant: MissionMeant,
): Decided & { readonly goals: readonly Goal[] } {
  const goals = store.goals.open();
  if (meant.goal !== undefined) {
    const { weight, sphere, horizon } = meant;
    const goal = newGoal(
      goals,
      {
        title: cleanTitle(meant.goal),
        sphere: sphere ?? "business",
        weight: cleanWeight(weight ?? PLAIN_WEIGHTS.much),
        horizon: horizon ?? null,
      },
      newId,
    );
    return { changes: [created("goal", goal)], deeds: [{ did: "goal", goal }], goals: [...goals, goal] };
  }
  if (meant.change !== undefined) {
    const before = goalMeant(goals, meant.change);
    const goal = editedGoal(before, meant);
    demandOfItsOwn(
      goals.filter(({ id }) => id !== goal.id),
      goal,
    );
    return {
      changes: [changed("goal", before, goal)],
      deeds: [{ did: "edited", goal }],
      goals: goals.map((each) => (each.id === goal.id ? goal : each)),
    };
  }
  if (meant.close !== undefined) {
    const before = goalMeant(goals, meant.close);
    const goal = { ...before, closedOn: today };
    const targets = store.targets.all().filter(({ goalId }) => goalId === goal.id);
    return {
      changes: [changed("goal", before, goal), ...targets.map((target) => removed("target", target))],
      deeds: [
        { did: "closed", goal },
        ...targets.map((target) => ({ did: "target removed" as const, target, goal: goal.title })),
      ],
      goals,
    };
  }
  return { ...NOTHING, goals };
}

function cleanTitle(typed: string): string {
  const title = cleanLine(typed);
  if (title === "") throw new NetError("usage", "what is the goal?", { hint: 'net mission --goal "two board seats"' });
  return title;
}

function editedGoal(before: Goal, { title, weight, sphere, horizon }: MissionMeant): Goal {
  return {
    ...before,
    title: title === undefined ? before.title : cleanTitle(title),
    weight: weight === undefined ? before.weight : cleanWeight(weight),
    sphere: sphere ?? before.sphere,
    horizon: horizon === undefined ? before.horizon : horizon,
  };
}

function criteriaDecided({ store, newId }: Context, meant: MissionMeant, goals: readonly Goal[]): Decided {
  if (meant.removeCriterion !== undefined) {
    const criterion = entryMeant(store.criteria.all(), meant.removeCriterion, {
      textOf: ({ question }) => question,
      none: "no criterion is called",
      hint: "net mission",
    });
    return { changes: [removed("criterion", criterion)], deeds: [{ did: "removed", criterion }] };
  }
  if (meant.criterion === undefined) return NOTHING;
  const { before, after } = criterionSaid(store.criteria.all(), criterionMeant(goals, meant, meant.criterion), newId);
  return {
    changes: [before === null ? created("criterion", after) : changed("criterion", before, after)],
    deeds: [{ did: "criterion", criterion: after }],
  };
}

function criterionMeant(
  goals: readonly Goal[],
  { filter, for: served }: MissionMeant,
  typed: string,
): Pick<Criterion, "question"> & Partial<Criterion> {
  const question = cleanText(typed);
  if (question === "") {
    throw new NetError("usage", "by what question do you tell?", {
      hint: 'net mission --criterion "Sits on a board?"',
    });
  }
  const isCleared = filter !== undefined && saysNone(filter);
  if (filter !== undefined && !isCleared) readSelection(filter); // throws where it is none
  return {
    question,
    ...(served === undefined ? {} : { goalId: goalMeant(goals, served).id }),
    ...(filter === undefined ? {} : { filter: isCleared ? null : cleanLine(filter) }),
  };
}

function targetsDecided(context: Context, meant: MissionMeant, goals: readonly Goal[]): Decided {
  if (meant.removeTarget !== undefined) {
    const target = targetMeant(context, meant.removeTarget);
    const goal = goals.find(({ id }) => id === target.goalId)?.title ?? null;
    return { changes: [removed("target", target)], deeds: [{ did: "target removed", target, goal }] };
  }
  if (meant.target === undefined) return NOTHING;
  const which = meant.for ?? (meant.change === undefined ? meant.goal : (meant.title ?? meant.change));
  const goal = which === undefined ? null : goalMeant(goals, which);
  const set = targetsSet(context, meant.target, goal?.id ?? null);
  return {
    changes: set.flatMap(({ change }) => change),
    deeds: set.map(({ target }) => ({ did: "target", target, goal: goal?.title ?? null })),
  };
}

function hoursDecided({ store }: Context, { hours }: MissionMeant): Decided {
  if (hours === undefined) return NOTHING;
  const before = store.settings.byName("hours");
  const after = setting("hours", hours);
  return {
    changes: [before === null ? created("setting", after) : changed("setting", before, after)],
    deeds: [{ did: "hours", hours: hoursOf(after.value) }],
  };
}
