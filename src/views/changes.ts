import type { Change } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Style } from "../style.ts";
import { cut } from "./table.ts";

export interface ChangesReport {
  readonly isDryRun: boolean;
  readonly changes: readonly Change[];
}

/** Changes one by one: `+` what comes, `-` what goes, `~` what is another now, field by field; with whose it is. */
export function changesView(
  { isDryRun, changes }: ChangesReport,
  style: Style,
  width: number,
  nameOf: (id: ContactId) => string | null = () => null,
): string {
  const head = isDryRun
    ? style.dim(changes.length === 0 ? "Nothing would change.\n" : "Nothing is written. This would change:\n")
    : "";
  return head + changes.map((change) => changeLines(change, style, width, nameOf)).join("");
}

function changeLines(
  { entity, before, after }: Change,
  style: Style,
  width: number,
  nameOf: (id: ContactId) => string | null,
): string {
  const whose = (fact: object): string => {
    const { contactId } = fact as { readonly contactId?: ContactId | null };
    const name = typeof contactId === "string" ? nameOf(contactId) : null;
    return name === null || name === "" ? named(fact) : `${named(fact)} (${name})`;
  };
  const line = (sign: string, text: string): string => `  ${sign} ${cut(`${entity}  ${text}`, width - 4)}\n`;
  if (after === null) return line(style.red("-"), before === null ? "" : whose(before));
  if (before === null) return line(style.green("+"), whose(after));
  const fields = Object.entries(after).flatMap(([field, value]) => {
    const was = (before as unknown as Readonly<Record<string, unknown>>)[field];
    return JSON.stringify(was) === JSON.stringify(value) ? [] : `${spelled(field)} ${told(was)} → ${told(value)}`;
  });
  return line(style.yellow("~"), `${whose(after)}: ${fields.join(", ")}`);
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
