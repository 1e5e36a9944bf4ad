import type { ContactId } from "../domain/contact.ts";
import type { Difference } from "../domain/edit.ts";
import type { RoomReport } from "../domain/room.ts";
import type { Style } from "../style.ts";
import { roomView } from "./room.ts";
import { facing, hanging } from "./table.ts";

/** One person and what is another of them. */
export interface EditedPerson {
  readonly contactId: ContactId;
  readonly name: string;
  readonly differences: readonly Difference[];
}

export interface EditReport {
  readonly edited: readonly EditedPerson[];
  /** What else came of a new tier; null where none was joined. */
  readonly room: RoomReport | null;
}

/** As many of many as one looks through before saying yes. */
const MOST_SHOWN = 20;

export function editView({ edited, room }: EditReport, style: Style, width: number): string {
  const people = edited.filter(({ differences }) => differences.length > 0);
  const [first] = people;
  if (!first)
    return `Nothing to change: ${edited.length === 1 ? `${edited[0]?.name ?? ""} is` : `all ${edited.length} are`} so already.\n`;
  if (people.length > 1)
    return `${style.green("Changed")} ${people.length} people\n${peopleLines(people, style, width)}${roomView(room, width)}`;
  const rows = first.differences.map(
    ({ field, before, after }) => [field, `${told(before)} → ${told(after)}`] as const,
  );
  return `${style.green("Changed")} ${first.name}\n${facing(rows, style, width)}${roomView(room, width)}`;
}

/** What an edit of many would do. */
export function editPreview({ edited }: EditReport, style: Style, width: number): string {
  return `This would change:\n${peopleLines(edited, style, width)}`;
}

function peopleLines(people: readonly EditedPerson[], style: Style, width: number): string {
  const lines = people.slice(0, MOST_SHOWN).map(({ name, differences }) => {
    const what = differences.map(({ field, before, after }) => `${field} ${told(before)} → ${told(after)}`);
    return hanging("  ", `${name}: ${what.join("; ")}`, width);
  });
  const more = people.length - MOST_SHOWN;
  return lines.join("") + (more > 0 ? style.dim(`  and ${more} more\n`) : "");
}

function told(value: Difference["before"]): string {
  const text = typeof value === "string" ? value : value.join(", ");
  return text === "" ? "none" : text;
}
