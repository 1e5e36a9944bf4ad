import type { ContactId } from "../domain/contact.ts";
import type { FlagName } from "../domain/scoring/flags.ts";
import { PART_NAMES, type PartName, type Score } from "../domain/scoring/score.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { hanging, table } from "./table.ts";
import { inWords } from "./words.ts";

export interface ScoreEntry {
  readonly contactId: ContactId;
  readonly name: string;
  readonly stage: Score["stage"];
  readonly index: number;
  readonly isTooNew: boolean;
  readonly mission: number | null;
  readonly strength: number | null;
  readonly balance: number | null;
  readonly trust: number | null;
  readonly interest: number | null;
  readonly perspective: number | null;
  readonly flags: readonly FlagName[];
  readonly proposal: Score["verdict"]["proposal"];
  /** For a program: a line of the table has no room for it, and it takes longer than all else that is said of one relation. */
  readonly nextAct?: string;
}

/** Below so many columns the parts would be cut past reading; net why has them. */
const NARROW = 72;

/** Figures beside a name read like marks given to whoever bears it: what they are of. */
const CARE = "The figures say how it stands between the two of you, and grade nobody.";
const PROMISES = "Promises are those of both sides, yours too.";

/** What each part is of, as one reads it beside names. */
const HEADINGS: Readonly<Record<PartName, string>> = {
  mission: "mission",
  strength: "alive",
  balance: "balance",
  trust: "promises",
  interest: "known",
  perspective: "widens",
};

/** The relations side by side: the index for sorting, the parts for thinking. */
export function scoreView(
  { scores, of }: { readonly scores: readonly ScoreEntry[]; readonly of: number },
  style: Style,
  width: number,
  { isFiltered, sort }: { readonly isFiltered: boolean; readonly sort: PartName | "index" },
): string {
  if (scores.length === 0 && isFiltered) return "No relation is like that. net score shows them all.\n";
  if (scores.length === 0) return "Nobody to score yet: a card or a coffee is not a relation.  Next: net log\n";
  const share = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
  const column = (heading: string, cell: (entry: ScoreEntry) => string, least = 4) => ({
    heading,
    cells: scores.map(cell),
    least,
  });
  // What a list is sorted by stands in it, however narrow; for perspective there is no room otherwise.
  const parts = PART_NAMES.filter((part) => part === sort || (part !== "perspective" && width >= NARROW));
  const columns = [
    { heading: "", cells: scores.map((_, at) => String(at + 1)), least: 2 },
    column("name", ({ name }) => name, 10),
    column("index", ({ index, isTooNew }) => (isTooNew ? "new" : String(Math.round(index))), 5),
    ...parts.map((part) => column(HEADINGS[part], (entry) => share(entry[part]))),
    column("proposal", ({ proposal }) => inWords(proposal ?? ""), 7),
  ];
  const more =
    of > scores.length ? hanging("", `of ${counted(of, "relation")}; net score --limit 0 shows all`, width) : "";
  const legend = hanging("", width < NARROW ? CARE : `${CARE} ${PROMISES}`, width, (line) => style.dim(line));
  return `${table(columns, style, width)}${more}${legend}`;
}
