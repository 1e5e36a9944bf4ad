import type { Day } from "../domain/day.ts";
import type { ListCells } from "../domain/list.ts";
import type { RoomReport } from "../domain/room.ts";
import { relativeDay } from "./day.ts";
import { hanging } from "./table.ts";

/** What else putting somebody into a tier did; nothing where there was room. */
export function roomView(room: RoomReport | null, width: number): string {
  if (room === null) return "";
  const { madeRoom, overfull } = room;
  const made =
    madeRoom === null
      ? []
      : [
          `${madeRoom.name} is ${madeRoom.into === null ? "without a tier" : `in ${madeRoom.into}`} now, to make room in ${madeRoom.from}`,
        ];
  const over = overfull.map(({ tier, people, most }) => `${tier} holds ${people}, meant for ${most}: net plan`);
  return [...made, ...over].map((line) => hanging("", line, width)).join("");
}

/** Somebody who could make room: who, and how long ago the two spoke. */
export function memberText(
  { name, organisation, last }: Pick<ListCells, "name" | "organisation" | "last">,
  today: Day,
): string {
  const who = organisation === null ? name : `${name} (${organisation})`;
  return `${who}, ${last === null ? "no conversation yet" : `last spoke ${relativeDay(last, today)}`}`;
}
