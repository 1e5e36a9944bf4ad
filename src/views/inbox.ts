import type { Day } from "../domain/day.ts";
import { employmentText } from "../domain/employment.ts";
import type { InboxCard, Triaged } from "../domain/inbox.ts";
import type { RoomReport } from "../domain/room.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay } from "./day.ts";
import { roomView } from "./room.ts";
import { cut, lineRoom, wrapped } from "./table.ts";

/** One card as it comes up: who, from where, what was promised. */
export function cardView(
  { card, at, of, today }: { readonly card: InboxCard; readonly at: number; readonly of: number; readonly today: Day },
  style: Style,
  width: number,
): string {
  const room = lineRoom(width) - 4;
  const lines = details(card, today).flatMap((line) => wrapped(line, room));
  return `\n${style.dim(`${at} of ${of}`)}  ${style.bold(cut(card.contact.name, Math.max(10, width - 10)))}\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

export function inboxView(
  report: {
    readonly today: Day;
    readonly cards: readonly InboxCard[];
    readonly waiting: number;
    readonly stale: number;
  },
  _style: Style,
  width: number,
): string {
  const { today, cards, waiting, stale } = report;
  if (waiting === 0) return "The inbox is empty.\n";
  const list = cards.map((card, at) => {
    const [first = "", ...rest] = wrapped(
      [card.contact.name, ...details(card, today)].join(" · "),
      lineRoom(width) - 4,
    );
    return `${String(at + 1).padStart(2)}  ${first}\n${rest.map((line) => `    ${line}\n`).join("")}`;
  });
  const more = waiting - cards.length;
  const notes = [
    more > 0 ? `${counted(more, "card")} more (net inbox --all)` : null,
    stale > 0 ? `${counted(stale, "card")} of more than 30 days ago (net inbox --stale files them)` : null,
  ].filter((note) => note !== null);
  return `${list.join("")}→ net inbox --follow 1, --file 1, --hand-on 1 --to Lars, or --discard 1\n${notes.map((note) => `${note}\n`).join("")}`;
}

function details({ contact, organisation, title, event, promises }: InboxCard, today: Day): string[] {
  const work = employmentText({ title, organisation });
  const met = contact.metOn;
  return [
    work,
    met === null ? "" : `${event ?? "met"}, ${relativeDay(met, today)}`,
    ...promises.map(
      ({ by, text, dueOn }) =>
        `${by === "me" ? "you promised" : "promised you"}: ${text}${dueOn ? `, by ${longDay(dueOn)}` : ""}`,
    ),
    contact.tags.map((tag) => `#${tag}`).join(" "),
    contact.note?.replaceAll("\n", " / ") ?? "",
  ].filter((line) => line !== "");
}

const DID: Readonly<Record<Triaged["did"], string>> = {
  follow: "Following up",
  file: "Filed",
  "hand-on": "Handed on",
  discard: "Put away",
};

export function triagedView(
  { contact, did, promise, letGo, to, room }: Triaged & { readonly room: RoomReport | null },
  style: Style,
  width: number,
): string {
  const owed =
    promise === null
      ? to === null
        ? ""
        : ` to ${to}, who is not in the file`
      : `: ${promise.text}${promise.dueOn ? `, by ${longDay(promise.dueOn)}` : ""}${did === "hand-on" ? ` (to ${promise.name})` : ""}`;
  const ended = letGo.map(({ text }) => `; let go: ${text}`).join("");
  return `${style.green(DID[did])} ${contact.name}${owed}${ended}\n${roomView(room, width)}`;
}

export function bankruptView({ filed }: { readonly filed: readonly Triaged[] }, style: Style): string {
  const ended = filed.flatMap(({ letGo }) => letGo).length;
  const letGo = ended === 0 ? "" : `, and let go of ${counted(ended, "promise")}`;
  return `${style.green("Filed")} ${counted(filed.length, "card")}${letGo}. net undo brings ${filed.length === 1 ? "it" : "them"} back.\n`;
}
