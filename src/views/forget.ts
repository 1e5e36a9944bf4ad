import type { EntityName } from "../domain/change.ts";
import type { ForgetReport, Rewritten } from "../domain/forget.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { cut, facing, hanging } from "./table.ts";

interface Shown extends ForgetReport {
  readonly isDryRun: boolean;
  /** Beside the file, from before an upgrade. */
  readonly copies: readonly string[];
}

/** How many rewritten texts are shown before a question; a dry run shows all. */
const MOST_TEXTS = 4;

/** What each kind is called, in the order in which it is told; what is not named here is counted together. */
const NOUNS: Readonly<Partial<Record<EntityName, string>>> = {
  identifier: "address",
  fact: "fact",
  promise: "promise",
  interaction: "conversation",
  exchange: "exchange",
  need: "need",
  offer: "offer",
  introduction: "introduction",
  link: "link",
  organisation: "organisation",
  role: "role",
  review: "review",
  answer: "answer",
  fit: "fit",
};

/** What goes and what stays, before it is done. */
export function forgetPreview(report: Shown, style: Style, width: number): string {
  const { name, isDryRun } = report;
  const head = isDryRun
    ? hanging("", `Nothing is written. ${name} would be forgotten:`, width)
    : hanging("", `${name} is to be forgotten. net undo does not bring them back.`, width, (line) => style.bold(line));
  const most = isDryRun ? Number.POSITIVE_INFINITY : MOST_TEXTS;
  return `${head}${rows(report, "goes", style, width)}${texts(report, most, style, width)}`;
}

/** The same, once it is done. */
export function forgetView(report: Shown, style: Style, width: number): string {
  const told = hanging("", `Forgot ${report.name}. net undo does not bring them back.`, width).replace(
    "Forgot",
    style.green("Forgot"),
  );
  const elsewhere = "What you copied or sent elsewhere is not in net's reach.";
  return `${told}${rows(report, "gone", style, width)}${hanging("", elsewhere, width, (line) => style.dim(line))}`;
}

export function sweepView({ isDryRun }: { readonly isDryRun: boolean }, style: Style): string {
  return isDryRun
    ? style.dim("The file would be written anew.\n")
    : "The file is written anew: its unused parts hold nothing.\n";
}

function rows(report: Shown, goes: string, style: Style, width: number): string {
  const { steps, copies, stays: rest } = report;
  const stay = [
    rest.conversations > 0 ? `${counted(rest.conversations, "conversation")} with others, without the name` : "",
    rest.rewritten.length > 0 ? `${counted(rest.rewritten.length, "text")} with "somebody" for the name` : "",
    rest.namesakes.length > 0 ? `${rest.namesakes.join(", ")} where it may mean others of that name` : "",
    rest.addresses.length > 0 ? `the name in the address of ${rest.addresses.join(", ")}` : "",
  ].filter(Boolean);
  const history = [
    steps.emptied > 0 ? `${counted(steps.emptied, "step")} left with nothing to undo` : "",
    steps.changed > 0 ? `${counted(steps.changed, "step")} without the name` : "",
  ].filter(Boolean);
  const told: (readonly [string, string])[] = [[goes, gone(report)]];
  told.push(["stays", stay.length === 0 ? "nothing" : stay.join("; ")]);
  if (history.length > 0) told.push(["history", history.join("; ")]);
  if (copies.length > 0) told.push(["copies", `${copies.join(", ")}, from before an upgrade: removed as a whole`]);
  return facing(told, style, width);
}

function gone({ goes, scores }: ForgetReport): string {
  const { contact = 0, ...others } = goes;
  const named = Object.entries(NOUNS).flatMap(([entity, noun]) => {
    const count = others[entity as keyof typeof others] ?? 0;
    return count === 0 ? [] : [counted(count, noun, noun === "address" ? "addresses" : undefined)];
  });
  const rest = Object.entries(others).reduce((sum, [entity, count]) => (entity in NOUNS ? sum : sum + count), 0);
  return [
    contact > 0 ? "the person" : "what the journal remembers of a person taken out before",
    ...named,
    ...(rest > 0 ? [counted(rest, "other note")] : []),
    ...(scores > 0 ? [`the scores of ${counted(scores, "month")}`] : []),
  ].join(", ");
}

function texts({ stays: { rewritten } }: ForgetReport, most: number, style: Style, width: number): string {
  if (rewritten.length === 0) return "";
  const lines = rewritten.slice(0, most).map((each) => textLine(each, width));
  const more = rewritten.length - lines.length;
  const rest = more > 0 ? hanging("    ", `and ${more} more: --dry-run shows them all`, width) : "";
  return `  ${style.dim("as it will read:")}\n${lines.join("")}${rest}`;
}

function textLine({ names, text }: Rewritten, width: number): string {
  const whose = names.length === 0 ? "" : `${names.join(", ")}: `;
  return `    ${cut(`${whose}${text.replaceAll("\n", " ")}`, width - 4)}\n`;
}
