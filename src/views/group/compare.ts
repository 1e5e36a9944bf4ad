import type { ComparedGroup, CompareReport, Yield } from "../../domain/group/compare.ts";
import { GROUPS } from "../../domain/group/constants.ts";
import { OUTCOME_KINDS } from "../../domain/outcome.ts";
import type { Style } from "../../style.ts";
import { counted, shortDay } from "../day.ts";
import { sideText } from "../group.ts";
import { facing, hanging, padded, widthOf } from "../table.ts";
import { kindText } from "../unit.ts";

/** Narrower than this for each group, and they stand below each other. */
const LEAST_COLUMN = 22;
const LEAST_LABEL = 12;
/** The line of those that say which side of life they serve. */
const SERVES = "serves";

/** A column a group, a line a figure; what is too little to judge by says so. */
export function compareView(report: CompareReport, style: Style, width: number): string {
  const { groups, since } = report;
  if (groups.length === 0) return "You are in no group.  Next: net group list for those you left, or net group add\n";
  const said = groups.flatMap((group) => rowsOf(group).map(([label]) => label));
  const labels = [...new Set(said.includes(SERVES) ? [SERVES, ...said] : said)];
  const label = Math.max(LEAST_LABEL, ...labels.map((each) => widthOf(each) + 2));
  const isWide = label + groups.length * LEAST_COLUMN <= width;
  const body = isWide
    ? sideBySide(groups, labels, label, style)
    : groups.map((group) => `${style.bold(group.name)}\n${facing(rowsOf(group), style, width)}`).join("\n");
  const few = `Under ${GROUPS.compare.tooFew} of a thing are too few to say what an hour or 1000 of the fee gives.`;
  return `${body}${hanging("", `Since ${shortDay(since)}. ${few}`, width, (line) => style.dim(line))}`;
}

function sideBySide(
  groups: readonly ComparedGroup[],
  labels: readonly string[],
  labelRoom: number,
  style: Style,
): string {
  const columns = groups.map((group) => {
    const rows = new Map(rowsOf(group));
    const cells = [group.name, ...labels.map((label) => rows.get(label) ?? "–")];
    return { cells, room: Math.max(...cells.map(widthOf)) };
  });
  return ["", ...labels]
    .map((label, at) => {
      const cells = columns.map(({ cells: own, room }) => {
        const cell = padded(own[at] ?? "", room);
        return at === 0 ? style.bold(cell) : cell;
      });
      return `${`  ${style.dim(padded(label, labelRoom))}${cells.join("  ")}`.trimEnd()}\n`;
    })
    .join("");
}

function rowsOf(group: ComparedGroup): (readonly [string, string])[] {
  const { meetings, hours, paid, yields, energy, relations, worthIt, proposal } = group;
  const side = sideText(group);
  return [
    ...(side === null ? [] : [[SERVES, side] as const]),
    ["time", `${counted(meetings, "meeting")}${hours === null ? "" : `, ${figure(hours)} h`}`],
    ["paid", paid === null ? "no fee noted" : figure(paid)],
    ...yields.map((each) => [unitLabel(each.unit), yieldText(each)] as const),
    ["energy", energy === null ? "–" : energy.toFixed(2)],
    ["relations", relations === null ? "–" : relations.toFixed(2)],
    ["worth it", worthIt === null ? "not asked" : `${worthIt} of 10`],
    ["proposal", proposal ?? "too early"],
  ];
}

function unitLabel(unit: string): string {
  const kind = OUTCOME_KINDS.find((each) => each === unit);
  return kind === undefined ? unit : kindText(kind);
}

/** `7: 0.9 an hour, 2.1 a 1000`, or that there are too few. */
function yieldText({ count, amount, perHour, perThousand }: Yield): string {
  const total = amount === count ? String(count) : `${figure(amount)} in ${count}`;
  if (count < GROUPS.compare.tooFew) return `${total}: too few to say`;
  const rates = [
    perHour === null ? null : `${figure(perHour)} an hour`,
    perThousand === null ? null : `${figure(perThousand)} a 1000`,
  ].filter((rate) => rate !== null);
  return rates.length === 0 ? total : `${total}: ${rates.join(", ")}`;
}

function figure(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}
