import type { Contact } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { GivenPromise } from "../domain/promise.ts";
import type { RoomReport } from "../domain/room.ts";
import type { Style } from "../style.ts";
import { promiseLines } from "./person.ts";
import { roomView } from "./room.ts";
import { hanging } from "./table.ts";

interface ArchiveReport {
  readonly today: Day;
  readonly did: "archived" | "back";
  readonly contact: Contact;
  /** The open ones. */
  readonly promises: readonly GivenPromise[];
  /** The tier that is overfull with one who came back. */
  readonly room: RoomReport;
}

/** What was done, and the promises that stand all the same. */
export function archiveView(
  { did, contact, promises, room, today }: ArchiveReport,
  style: Style,
  width: number,
): string {
  if (did === "back") {
    const where = contact.standing === "inbox" ? "as a card in the inbox" : "in the lists";
    return `${style.green("Back")} ${where}: ${contact.name}\n${roomView(room, width)}`;
  }
  const head = `${style.green("Archived")} ${contact.name}\n`;
  if (promises.length === 0) return head;
  const told =
    promises.length === 1
      ? "This promise stands, though net due is silent about it now; net done 1 or net drop 1 closes it:"
      : "These promises stand, though net due is silent about them now; net done 1 or net drop 1 closes one:";
  return head + hanging("", told, width) + promiseLines(promises, today, style, width);
}
