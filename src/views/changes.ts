import type { Change } from "../domain/change.ts";
import type { Style } from "../style.ts";
import { cut } from "./table.ts";

export interface ChangesReport {
  readonly isDryRun: boolean;
  readonly changes: readonly Change[];
}

/** Changes one by one: `+` what comes, `-` what goes, `~` what is another now, field by field. */
export function changesView({ isDryRun, changes }: ChangesReport, style: Style, width: number): string {
  const head = isDryRun
    ? style.dim(changes.length === 0 ? "Nothing would change.\n" : "Nothing is written. This would change:\n")
    : "";
  return head + changes.map((change) => changeLines(change, style, width)).join("");
}

function changeLines({ entity, before, after }: Change, style: Style, width: number): string {
  const line = (sign: string, text: string): string => `  ${sign} ${cut(`${entity}  ${text}`, width - 4)}\n`;
  if (after === null) return line(style.red("-"), before === null ? "" : named(before));
  if (before === null) return line(style.green("+"), named(after));
  const fields = Object.entries(after).flatMap(([field, value]) => {
    const was = (before as unknown as Readonly<Record<string, unknown>>)[field];
    return JSON.stringify(was) === JSON.stringify(value) ? [] : `${spelled(field)} ${told(was)} → ${told(value)}`;
  });
  return line(style.yellow("~"), `${named(after)}: ${fields.join(", ")}`);
}

/** By what a person knows one of these: its name, its text, its value; a question that was skipped, a tier and a warning, by its name. */
export function named(entity: object): string {
  for (const field of ["name", "text", "note", "value", "title", "why", "kind", "question", "expected", "verdict"]) {
    const value = (entity as Readonly<Record<string, unknown>>)[field];
    if (typeof value === "string" && value !== "") return value.split("\n", 1)[0] ?? "";
  }
  const { id } = entity as { readonly id?: unknown };
  return typeof id === "string" && /^([a-z]+|W-\d+)$/.test(id) ? id : ""; // a tier and a warning are called by their ids
}

function spelled(field: string): string {
  return field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function told(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
