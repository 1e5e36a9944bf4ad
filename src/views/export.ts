import type { ExportForm } from "../domain/export.ts";
import type { Style } from "../style.ts";
import { wrapped } from "./table.ts";

export interface ExportReport {
  readonly path: string;
  readonly form: ExportForm;
  /** How many people are in it. */
  readonly people: number;
  readonly files: number;
  /** Whether all there is was written, so that it can be read back whole. */
  readonly isEverything: boolean;
  readonly isFiltered: boolean;
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
  { path, form, people, files, isEverything, isFiltered }: ExportReport,
  style: Style,
  width: number,
): string {
  const whom = `${people} ${people === 1 ? "person" : "people"}`;
  const what = isEverything ? `Everything, with ${whom},` : whom;
  const place = files === 1 && form !== "markdown" ? path : `${path}, ${files} ${files === 1 ? "file" : "files"}`;
  const lines = wrapped(`${what} in ${place} as ${FORMS[form]}.`, width);
  const archive = isEverything || isFiltered ? [] : wrapped("Without the archive: is:archived takes those.", width);
  return [...lines, ...archive.map((line) => style.dim(line))].map((line) => `${line}\n`).join("");
}
