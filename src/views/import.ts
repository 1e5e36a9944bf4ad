import { employmentText } from "../domain/employment.ts";
import type { ImportCounts, PlannedPerson } from "../domain/import.ts";
import { en } from "../questions/en.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { facing, hanging } from "./table.ts";

interface ImportReport {
  readonly isApplied: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly entries: number;
    readonly leftOut: readonly { readonly what: string; readonly count: number }[];
    readonly remarks: readonly { readonly line: number | null; readonly text: string }[];
  }[];
  readonly counts: ImportCounts;
  /** How many became contacts, and how many were joined to one; null for a plan. */
  readonly written: { readonly added: number; readonly joined: number } | null;
  readonly people: readonly (PlannedPerson & { readonly fate: "new" | "join" | "skip" | null })[];
  readonly rejected: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
}

const FEW = 5;

/** What an import would do, group by group; or, once it is done, how much it did and what it left. */
export function importView(
  report: ImportReport & { readonly isLong: boolean; readonly next: string | null },
  style: Style,
  width: number,
): string {
  const { files, people, rejected, written, isLong } = report;
  const inFile = (text: string, file: string): string => (files.length > 1 ? `${text} (${file})` : text);
  const section = (title: string, rows: readonly (readonly [string, string])[]): string => {
    if (rows.length === 0) return "";
    const some = isLong ? rows : rows.slice(0, FEW);
    const more = rows.length - some.length;
    return `${style.bold(title)}\n${facing(some, style, width)}${more > 0 ? style.dim(`  and ${more} more\n`) : ""}`;
  };
  const verdict = (is: (person: PlannedPerson) => boolean, told: (person: PlannedPerson) => string) =>
    people.filter(is).map((person): [string, string] => [person.name, told(person)]);
  const probable = section(
    written === null ? "Probably in the file already" : "Left out: probably in the file already",
    people
      .filter((person) => person.verdict === "probable" && (person.fate === null || person.fate === "skip"))
      .map((person) => [
        person.name,
        [
          `${person.contact?.name ?? ""}, ${person.by === null ? "" : en.importing.like[person.by]}`,
          ...person.adds,
        ].join(" · "),
      ]),
  );
  const notRead = section(
    "Not read",
    rejected.map(({ file, line, reason }) => [`line ${line}`, inFile(reason, file)]),
  );
  const leftOut = section(
    "Left out",
    files.flatMap((file) => file.leftOut.map(({ what, count }): [string, string] => [what, String(count)])),
  );
  const lookAt = section(
    "Look at",
    files.flatMap(({ file, remarks }) =>
      remarks.map(({ line, text }): [string, string] => [line === null ? "" : `line ${line}`, inFile(text, file)]),
    ),
  );
  // Whoever was asked has seen the plan; to whoever was not, this is all that is said.
  const unseen = report.next === null ? "" : leftOut + lookAt;
  if (written !== null) return doneText(report, style, width) + probable + notRead + unseen;
  return [
    ...files.map(
      ({ file, format, entries }) => `${style.bold(file)}  ${format}, ${counted(entries, "entry", "entries")}\n`,
    ),
    hanging("", countsText(report.counts), width),
    section(
      "New",
      verdict((person) => person.verdict === "new", addsText),
    ),
    section(
      "Something to add",
      verdict((person) => person.verdict === "same" && person.adds.length > 0, addsText),
    ),
    probable,
    notRead,
    leftOut,
    lookAt,
    ending(report, width),
  ].join("");
}

function addsText({ adds, contact, name, work }: PlannedPerson): string {
  const to = contact === null || contact.name === name ? "" : `to ${contact.name}: `;
  if (work === null || work.goesFirst) return `${to}${adds.join(" · ")}`;
  const [now, before] = [employmentText(work.now), employmentText(work.before)];
  return `${to}${adds.map((text) => (text === now ? `${now}, behind ${before}` : text)).join(" · ")}`;
}

function countsText({ new: fresh, changed, unchanged, probable, rejected }: ImportCounts): string {
  return [
    `${fresh} new`,
    changed > 0 ? `${changed} known, with something to add` : "",
    unchanged > 0 ? `${unchanged} known, as they are` : "",
    probable > 0 ? `${probable} probably known` : "",
    rejected > 0 ? `${rejected} not read` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function ending({ counts, next }: ImportReport & { readonly next: string | null }, width: number): string {
  if (counts.new + counts.changed + counts.probable === 0)
    return "There is nothing to take in: all of it is in the file.\n";
  if (next === null) return "";
  const others =
    "Those who are probably known: skip leaves them out, merge adds to them, new makes them contacts of their own.";
  const work = "Other work goes behind what stands in the file; with --current it goes in front.";
  return [
    `Nothing is written yet. → ${next}`,
    counts.probable > 0 ? others : "",
    counts.otherWork > 0 && !next.includes("--current") ? work : "",
  ]
    .map((text) => (text === "" ? "" : hanging("", text, width)))
    .join("");
}

function doneText({ written, counts }: ImportReport, style: Style, width: number): string {
  const { added = 0, joined = 0 } = written ?? {};
  if (added + joined === 0) return "Nothing was taken in.\n";
  const parts = [
    added > 0 ? `${added} new` : "",
    joined > 0 ? `${joined} added to` : "",
    counts.unchanged > 0 ? `${counts.unchanged} as they were` : "",
  ];
  const where = added > 0 ? " The new ones are kept on file, without reminders: net list is:filed." : "";
  return hanging(
    "",
    `${style.green("Took in")} ${parts.filter(Boolean).join(", ")}.${where} net undo takes it all back.`,
    width,
  );
}
