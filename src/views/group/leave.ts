import type { Day } from "../../domain/day.ts";
import type { Group } from "../../domain/group/group.ts";
import type { Keeping, LeavePlan, Thanks } from "../../domain/group/leave.ts";
import type { GivenPromise } from "../../domain/promise.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Style } from "../../style.ts";
import { longDay } from "../day.ts";
import { promiseText } from "../person.ts";
import { facing, hanging } from "../table.ts";

interface LeavePlanReport extends LeavePlan {
  readonly today: Day;
  readonly group: Group;
}

type Row = readonly [string, string];

/** How it could end well: each thing under what it asks of the owner. */
export function leavePlanView(report: LeavePlanReport, style: Style, width: number): string {
  const { group, thanks, roles, promises, keep, lookBackOn, today } = report;
  const rows: Row[] = [
    ...labelled(
      "thank",
      thanks.map(({ name, text }) => `${name}, for: ${text}`),
    ),
    ...labelled("hand over", roles === null ? [] : [roles]),
    ...labelled(
      "I owe",
      promises.map((promise) => `${promise.name}: ${promiseText(promise, today)}`),
    ),
    ...labelled("keep", keep.map(keepText)),
    ["look back", longDay(lookBackOn)],
  ];
  return `${style.bold(`How ${group.name} could end well`)}\n${facing(rows, style, width)}`;
}

function labelled(label: string, texts: readonly string[]): Row[] {
  return texts.map((text, at) => [at === 0 ? label : "", text]);
}

function keepText({ name, strength, tier }: Keeping): string {
  const rhythm = tier === null ? "has a rhythm already" : tier === "active" ? "each quarter" : "twice a year";
  return `${name}: ${rhythm} (strength ${strength.toFixed(2)})`;
}

interface LeftReport {
  readonly today: Day;
  readonly group: Group;
  readonly thanked: readonly Thanks[];
  readonly kept: readonly Keeping[];
  readonly promises: readonly GivenPromise[];
}

export function leftView({ group, thanked, kept, promises }: LeftReport, style: Style, width: number): string {
  const [first] = promises;
  const rows: Row[] = [
    ...labelled(
      "thanks",
      thanked.map(
        ({ name, text }, at) =>
          `${name}, for: ${text}${at === 0 && first?.dueOn ? ` (by ${longDay(first.dueOn)})` : ""}`,
      ),
    ),
    ...labelled("keep", kept.map(keepText)),
    ...labelled("why", group.leavingNote === null ? [] : [group.leavingNote]),
    ...labelled("look back", group.lookBackOn === null ? [] : [longDay(group.lookBackOn)]),
    ["still there", `all of it: net group show ${quoted(group.name)}; net undo, or --back, takes you back in`],
  ];
  const head = group.leftOn === null ? group.name : `${group.name}, ${longDay(group.leftOn)}`;
  return `${hanging("", `${style.green("Left")} ${head}`, width)}${facing(rows, style, width)}`;
}
