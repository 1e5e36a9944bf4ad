import type { AddedCard } from "../domain/add.ts";
import type { Day } from "../domain/day.ts";
import { type Employment, employmentText } from "../domain/employment.ts";
import { quoted } from "../domain/quoted.ts";
import type { RoomReport } from "../domain/room.ts";
import type { Style } from "../style.ts";
import { longDay } from "./day.ts";
import { ADDRESS_LABELS, employmentLabel } from "./person.ts";
import { roomView } from "./room.ts";
import { facing, hanging } from "./table.ts";

export interface AddReport {
  readonly today: Day;
  readonly added: readonly AddedCard[];
  /** Another event of those days, called nearly as the new one that the cards made; null where there is none. */
  readonly eventLike: { readonly made: string; readonly name: string; readonly on: Day } | null;
  /** What else came of a tier; null where none was joined. */
  readonly room: RoomReport | null;
  /** Where the cards came off pictures: what was seen on each, by its QR code or its print. */
  readonly pictures?: readonly {
    readonly picture: string;
    readonly by: "code" | "text";
    readonly lines: readonly string[];
  }[];
}

/** What was understood of each card, so that a slip is seen at once. */
export function addView({ today, added, eventLike, room }: AddReport, style: Style, width: number): string {
  const cards = added.map((card) => cardView(card, today, style, width)).join("\n");
  const rest = added.length < 2 ? "" : `\n${added.length} cards in. Next: net inbox\n`;
  const like = eventLike === null ? "" : hanging("", eventLikeText(eventLike), width);
  return cards + like + rest + roomView(room, width);
}

function eventLikeText({ made, name, on }: NonNullable<AddReport["eventLike"]>): string {
  return `${made} is a new event. If it is ${name}, ${longDay(on)}: net undo, then the same with --event ${quoted(name)}`;
}

function cardView(card: AddedCard, today: Day, style: Style, width: number): string {
  const { contact } = card;
  const rows: (readonly [string, string])[] = [];
  if (card.title !== null || card.organisation !== null) {
    rows.push([employmentLabel(card), employmentText(card)]);
  }
  if (card.workBefore !== null) rows.push(["before", workBeforeText(card.workBefore, card)]);
  for (const { kind, value } of card.addresses) rows.push([ADDRESS_LABELS[kind], value]);
  if (contact.tags.length > 0) rows.push(["tags", contact.tags.map((tag) => `#${tag}`).join(" ")]);
  if (contact.metOn !== null) {
    const place = card.event?.id === contact.metAt ? ` at ${card.event.name}` : "";
    rows.push(["met", `${longDay(contact.metOn)}${place}`]);
  }
  if (card.promise?.dueOn) rows.push(["I owe", `${card.promise.text}, by ${longDay(card.promise.dueOn)}`]);
  if (card.unplaced !== null) rows.push(["note", card.unplaced]);
  for (const { value } of card.taken) rows.push(["in the note", `${value} (somebody else has it already)`]);
  const title = card.isNew ? "Added" : "Joined the card to";
  const head = `${style.green(title)} ${style.bold(contact.name)}${contact.addedOn === today && contact.standing === "inbox" && card.isNew ? "  a card for net inbox" : ""}\n`;
  return head + facing(rows, style, width);
}

/** What stood first until now: it stands behind, where it is another place, for one may have two. */
function workBeforeText(before: Employment, { contact, organisation }: AddedCard): string {
  const { organisation: where } = before;
  if (where === null || where === organisation) return employmentText(before);
  return `${employmentText(before)}: net edit ${quoted(contact.name)} --remove ${quoted(where)} (if that is past)`;
}
