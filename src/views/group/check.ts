import type { Day } from "../../domain/day.ts";
import type { CheckPart, CheckReport, CheckRow } from "../../domain/group/check.ts";
import type { Contract, Evaluation, Group, GroupAnswer } from "../../domain/group/group.ts";
import type { HealthPartName } from "../../domain/group/health.ts";
import type { GroupReason, GroupVerdict } from "../../domain/group/verdict.ts";
import { quoted } from "../../domain/quoted.ts";
import { signed } from "../../domain/signed.ts";
import type { Style } from "../../style.ts";
import { counted, shortDay } from "../day.ts";
import { aboutLine, partLines } from "../parts.ts";
import { facing, hanging, lineRoom, padded } from "../table.ts";
import { evaluationText } from "./meeting.ts";

/** Each part as the question it answers. */
const QUESTIONS: Readonly<Record<HealthPartName, string>> = {
  purpose: "is it clear what it is for, and met?",
  relations: "how alive are the relations?",
  interest: "do you know each other?",
  sharing: "who gave or got something lately",
  energy: "what the meetings leave you with",
  structure: "structure, variation, turns in leading",
  attendance: "who comes, of those expected",
  diversity: "like and unlike in balance",
  yield: "what you bring home",
};

/** How a group stands: each part with the rows behind it, then what one might do about it. */
export function checkView(report: CheckReport, style: Style, width: number): string {
  const { group, parts, verdict, evaluation } = report;
  const room = lineRoom(width);
  const head = hanging("", `${style.bold(group.name)}  ${counted(verdict.meetings, "meeting")}`, room);
  const looked =
    evaluation === null ? "" : hanging("", `${shortDay(evaluation.on)}: ${evaluationText(evaluation)}`, room);
  const lately = verdict.withheld === "left" ? [] : latelyLines(report, style);
  const rest = [
    ...lately,
    `proposal: ${proposalText(verdict)}`,
    verdict.also.length === 0 ? null : `also weak: ${verdict.also.map(reasonText).join(", ")}`,
    `next: ${report.nextAct}`,
  ].filter((line) => line !== null);
  const told = parts.map((part) => lines(part, style, room));
  return [head, looked, ...told, ...rest.map((line) => aboutLine(line, room))].join("");
}

/** What was seen of late; of no use once one has left. */
function latelyLines({ silent, offTheme, energyTrend }: CheckReport, style: Style): (string | null)[] {
  return [
    silent.length === 0 ? null : `${style.yellow("!")} neither gave nor got lately: ${silent.join(", ")}`,
    offTheme === null
      ? null
      : `${style.yellow("!")} off its theme: ${offTheme.left} of the last ${counted(offTheme.of, "meeting")}`,
    energyTrend === null || energyTrend === 0
      ? null
      : `energy is ${energyTrend > 0 ? "rising" : "falling"} (${signed(energyTrend, 2)})`,
  ];
}

function lines({ part, value, rows }: CheckPart, style: Style, width: number): string {
  const reckoned = `  ${padded(part, 10)}  ${value === null ? "   –" : value.toFixed(2)}`;
  const told = rows
    .toSorted((a, b) => b.contribution - a.contribution)
    .map((row) => ({ on: row.on, contribution: row.contribution, text: rowText(row, part) }));
  return partLines({ reckoned, question: QUESTIONS[part] }, told, style, width);
}

const GROUP_ROWS = { purpose: "purpose", vision: "vision", wish: "what you wish for", agenda: "structure" } as const;

const MEETING_ROWS: Readonly<Partial<Record<HealthPartName, (told: string) => string>>> = {
  attendance: (told) => `${told} came`,
  energy: (told) => `energy ${signed(Number(told))}`,
  interest: (told) => `interest ${told} of 3`,
};

function rowText(row: CheckRow, part: HealthPartName): string {
  switch (row.source) {
    case "group":
      return `${GROUP_ROWS[row.about]}: ${row.told ?? "not noted"}`;
    case "evaluation":
      return `you found it met: ${row.told ?? ""} of 10`;
    case "member":
      return row.told ?? "";
    case "meeting":
      return MEETING_ROWS[part]?.(row.told ?? "") ?? "meeting";
    case "outcome":
      return row.told ?? "";
    case "share":
      return shareLine(row);
    case "formats":
      return `${row.effective.toFixed(1)} formats in effect, of ${counted(row.of, "meeting")}`;
    case "leaders":
      return `${row.effective.toFixed(1)} leaders in effect, of ${counted(row.of, "meeting")}`;
    case "trait":
      return `${row.about}: ${row.alike} of ${counted(row.of, "pair")} alike`;
  }
}

function shareLine({ share, told }: CheckRow): string {
  if (share === null) return told ?? "";
  const { whoName, did, withName, text } = share;
  const between = withName === null ? "" : ` ${did === "gave" ? "to" : "from"} ${withName}`;
  return `${whoName} ${did}${between}: ${text}`;
}

/** `renew (purpose 0.35 of 0.50)`: what is proposed, and what led to it; no word on anybody. */
function proposalText({ proposal, reasons, withheld, meetings, wanted }: GroupVerdict): string {
  const why = reasons.length === 0 ? "" : ` (${reasons.map(reasonText).join(", ")})`;
  const carried = withheld === "carried-by-relations" ? "; the relations are worth more than the form they have" : "";
  if (proposal !== null) return `${proposal}${why}${carried}`;
  if (withheld === "left") return "none, you have left it";
  return `none yet, ${meetings} of ${counted(wanted, "meeting")}${withheld === "trial" ? " of the trial" : ""}`;
}

const ANSWER_REASONS = { worthIt: "worth it", purposeMet: "purpose met" } as const;

function reasonText({ about, value, limit }: GroupReason): string {
  if (about === "worthIt" || about === "purposeMet") return `${ANSWER_REASONS[about]} ${value} of 10`;
  return `${about} ${value.toFixed(2)}, under ${limit.toFixed(2)}`;
}

interface EvaluationsReport {
  readonly today: Day;
  readonly group: Group;
  /** Newest first. */
  readonly evaluations: readonly Evaluation[];
  /** In the order they were given. */
  readonly answers: readonly GroupAnswer[];
  /** Newest first. */
  readonly contracts: readonly Contract[];
}

export function evaluationsView(
  { group, evaluations, answers, contracts }: EvaluationsReport,
  style: Style,
  width: number,
): string {
  if (evaluations.length + answers.length + contracts.length === 0) {
    return hanging("", `Nothing was asked of ${group.name} yet.  Next: net group check ${quoted(group.name)}`, width);
  }
  const looks = evaluations.map((each) => {
    const note = each.note === null ? "" : ` · ${each.note}`;
    return [shortDay(each.on), `${evaluationText(each)}${note}`] as const;
  });
  const told = answers
    .toReversed()
    .map(({ question, text, answeredOn }) => [shortDay(answeredOn), `${question}: ${text}`] as const);
  const agreed = contracts.map(({ agreedOn, text }) => [shortDay(agreedOn), `contract: ${text}`] as const);
  return `${style.bold(group.name)}\n${facing([...looks, ...told, ...agreed], style, width)}`;
}
