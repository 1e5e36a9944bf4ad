import type { Day } from "../domain/day.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import type { Roi, Yield } from "../domain/roi.ts";
import type { Style } from "../style.ts";
import { counted, shortDay } from "./day.ts";
import { KIND_LABELS } from "./person.ts";
import { hanging } from "./table.ts";
import { moneyText, unitText } from "./unit.ts";

export interface RoiReport extends Roi {
  readonly today: Day;
  readonly since: Day | null;
}

const MOST = 12;

/** Each with its hours and money, what came of it and how often, and a rate only where there is enough to say one. */
export function roiView(
  report: RoiReport,
  { isAll }: { readonly isAll: boolean },
  style: Style,
  width: number,
): string {
  const { events, groups, kinds, people, since } = report;
  const parts = [
    section("By event", events, isAll, ({ name, on }) => `${name}${on === null ? "" : `, ${shortDay(on)}`}`),
    section("By group", groups, isAll, ({ name }) => name),
    section("By kind of activity", kinds, true, ({ name }) => KIND_LABELS[name as InteractionKind]),
    section("By person", people, isAll, ({ name }) => name),
  ].filter((part) => part !== null);
  if (parts.length === 0) {
    const when = since === null ? "yet" : `since ${shortDay(since)}`;
    return hanging(
      "",
      `There is nothing to reckon with ${when}.  Next: net outcome "…" --via NAME, after what came`,
      width,
    );
  }
  const told = parts.map(({ title, yields, more, nameOf }) => {
    const lines = yields.map((each) => lineView(nameOf(each), each, style, width)).join("");
    const rest = more === 0 ? "" : hanging("  ", `and ${more} more (net roi --all)`, width);
    return `${style.bold(title)}\n${lines}${rest}`;
  });
  const from = since === null ? "" : `Since ${shortDay(since)}. `;
  const note = `${from}An outcome counts in full for all it came by, so the lines do not add up.`;
  return `${told.join("\n")}\n${hanging("", note, width, (line) => style.dim(line))}`;
}

function section(title: string, yields: readonly Yield[], isAll: boolean, nameOf: (each: Yield) => string) {
  if (yields.length === 0) return null;
  const shown = isAll ? yields : yields.slice(0, MOST);
  return { title, yields: shown, more: yields.length - shown.length, nameOf };
}

function lineView(name: string, each: Yield, style: Style, width: number): string {
  const spent = [
    each.on === null ? counted(each.times, "time") : null,
    hoursText(each),
    each.cost === null ? null : `cost ${each.on === null ? figure(each.cost) : moneyText(each.cost)}`,
  ].filter((part) => part !== null);
  const came = [
    outcomesText(each),
    ...rates(each),
    each.monthsToFirst === null ? null : firstText(each.monthsToFirst),
    each.learned === 0 ? null : `${each.learned} learned`,
  ].filter((part) => part !== null);
  return [
    hanging("  ", `${style.bold(name)} · ${spent.join(" · ")}`, width),
    hanging("    ", came.join(" · "), width),
  ].join("");
}

function firstText(months: number): string {
  return months < 1 ? "the first within a month" : `the first after ${counted(months, "month")}`;
}

/** `3 hours, 2 without a length` */
function hoursText({ hours, untimed, on }: Yield): string {
  if (hours === null) return "no hours noted";
  const rest = untimed === 0 || on !== null ? "" : `, ${untimed} without a length`;
  return `${counted(Math.round(hours * 10) / 10, "hour")}${rest}`;
}

function outcomesText({ count, outcomes }: Yield): string {
  if (count === 0) return "no outcome noted";
  return `${counted(count, "outcome")} (${outcomes.map(({ kind, count: of }) => `${of} ${unitText(kind, of)}`).join(", ")})`;
}

/** An hour's yield, of all and of each unit; of fewer than five outcomes there is no telling. */
function rates({ count, perHour, outcomes, values, isEnough }: Yield): readonly string[] {
  if (count === 0) return [];
  const told = values.flatMap(({ unit, amount, count: of, perHour: ofUnit }) => {
    const isCounted = of === amount && outcomes.some(({ kind }) => kind === unit);
    const all = `${figure(amount)} ${unitText(unit, amount)}`;
    if (ofUnit !== null) return [`${all}: ${figure(ofUnit)} an hour`];
    return isCounted ? [] : [all];
  });
  const whole = perHour === null || values.length === 1 ? [] : [`${figure(perHour)} outcomes an hour`];
  return isEnough ? [...whole, ...told] : [...told, "too few to say"];
}

function figure(amount: number): string {
  return String(amount >= 100 ? Math.round(amount) : Math.round(amount * 100) / 100);
}
