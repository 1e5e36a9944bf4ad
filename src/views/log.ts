import type { Contact } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { LoggedTalk } from "../domain/log.ts";
import { givenName } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { longDay } from "./day.ts";
import { weighed } from "./ledger.ts";
import { facing } from "./table.ts";
import { visibleText } from "./visible.ts";

const DEPTHS = { 1: "surface", 2: "substantive", 3: "candid" } as const;

/** What was understood of a sentence, as one short block; `passedOver` says of some who else could have been meant. */
export function logView(
  report: LoggedTalk & { readonly today: Day },
  style: Style,
  width: number,
  passedOver: ReadonlyMap<Contact["id"], string> = new Map(),
): string {
  const { interaction, people, promises, exchanges, added } = report;
  const what = [
    interaction.kind,
    longDay(interaction.on),
    interaction.minutes === null ? null : `${interaction.minutes} min`,
    interaction.depth === 1 ? null : DEPTHS[interaction.depth],
    interaction.initiator === null ? null : interaction.initiator === "me" ? "by me" : "by them",
    interaction.isAnswered ? null : "no answer",
  ].filter((part) => part !== null);
  const told = ({ id, name }: LoggedTalk["people"][number]): string => {
    const others = passedOver.get(id);
    return others === undefined ? name : `${name} (${visibleText(others)})`;
  };
  const rows: (readonly [string, string])[] = [["with", people.map(told).join(", ")]];
  for (const { by, text, name, dueOn } of promises) {
    rows.push([
      by === "me" ? "I owe" : "they owe",
      `${name}: ${text}${dueOn ? `, by ${longDay(dueOn)}` : ", no day named"}`,
    ]);
  }
  for (const exchange of exchanges) {
    const { direction, text, name } = exchange;
    rows.push([direction === "give" ? "I gave" : "I got", `${name}: ${text} (${weighed(exchange)})`]);
  }
  if (interaction.tags.length > 0) rows.push(["tags", interaction.tags.map((tag) => `#${tag}`).join(" ")]);
  if (interaction.energy !== null) rows.push(["energy", String(interaction.energy)]);
  if (interaction.note !== null) {
    const kept = interaction.noteClass === "professional" ? "" : ` (${interaction.noteClass})`;
    rows.push(["note", `${interaction.note}${kept}`]);
  }
  for (const { text, name } of report.perhapsKept) {
    rows.push(["kept?", `${text}: net done ${quoted(`${text} ${givenName(name)}`)}`]);
  }
  if (added.length > 0) rows.push(["new card", added.map(({ name }) => name).join(", ")]);
  return `${style.green("Logged")} ${what.join(" · ")}\n${facing(rows, style, width)}`;
}
