import type { ExportForm } from "../domain/export.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { wrapped } from "./table.ts";

export interface ExportReport {
  readonly isDryRun: boolean;
  readonly path: string;
  readonly form: ExportForm;
  /** How many people are in it. */
  readonly people: number;
  readonly files: number;
  /** How many days and to-dos stand in a calendar; null for all else. */
  readonly entries: number | null;
  /** Whether all there is was written, so that it can be read back whole. */
  readonly isEverything: boolean;
  /** How many people stayed behind because they are in the archive. */
  readonly archived: number;
  /** How much that is private or confidential was left out and would stand in this form: facts, learnings, promises, favours, notes. */
  readonly leftOut: number;
}

const FORMS: Readonly<Record<ExportForm, string>> = {
  json: "JSON",
  vcard: "vCard 4.0",
  vcard3: "vCard 3.0",
  csv: "CSV",
  markdown: "notes in Markdown",
  ics: "a calendar",
};

/** What went where. */
export function exportView(
  { path, form, people, files, entries, isEverything, archived, leftOut, isDryRun }: ExportReport,
  _style: Style,
  width: number,
): string {
  const of = entries === null ? "" : `${counted(entries, "entry", "entries")} for `;
  const whom = `${of}${counted(people, "person", "people")}`;
  const but = leftOut === 0 ? "" : " but what is private";
  const what = isEverything ? `Everything${but}, with ${whom},` : whom;
  const place = files === 1 && form !== "markdown" ? path : `${path} (${counted(files, "file")})`;
  const lines = wrapped(`${isDryRun ? "Would write: " : ""}${what} in ${place} as ${FORMS[form]}.`, width);
  const left = [
    ...(archived === 0 ? [] : wrapped(`${archived} in the archive stayed behind: is:archived takes them.`, width)),
    ...(leftOut === 0
      ? []
      : wrapped(
          `${leftOut} private or confidential left out: --private takes them${isEverything ? ", for a whole copy" : ""}.`,
          width,
        )),
  ];
  return [...lines, ...left].map((line) => `${line}\n`).join("");
}
