import type { Contact } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Interaction } from "../domain/interaction.ts";
import type { LoggedTalk } from "../domain/log.ts";
import { givenName } from "../domain/name.ts";
import { quoted } from "../domain/quoted.ts";
import { signed } from "../domain/signed.ts";
import type { Style } from "../style.ts";
import { visibleText } from "../visible.ts";
import { longDay } from "./day.ts";
import { keptRows } from "./kept.ts";
import { NOTED_ALREADY, weighed } from "./ledger.ts";
import { NO_DAY, overdue } from "./owed.ts";
import { CONFIRMED_ONLY, KIND_LABELS, namesText } from "./person.ts";
import { facing } from "./table.ts";

const DEPTHS = { 1: "surface", 2: "substantive", 3: "candid" } as const;

interface LogReport extends LoggedTalk {
  readonly today: Day;
  /** What of the sentence is kept nowhere, for there was no conversation to note it with. */
  readonly leftOut: string | null;
}

type Row = readonly [string, string];

/** What was understood of a sentence, as one short block; `passedOver` says of some who else could have been meant. */
export function logView(
  report: LogReport,
  style: Style,
  width: number,
  passedOver: ReadonlyMap<Contact["id"], string>,
): string {
  const { interaction, people, added } = report;
  const told = ({ contactId, name }: LoggedTalk["people"][number]): string => {
    const others = passedOver.get(contactId);
    return others === undefined ? name : `${name} (${visibleText(others)})`;
  };
  const rows: Row[] = [];
  if (interaction !== null)
    rows.push([
      interaction.kind === "broadcast" && interaction.initiator === "me" ? "to" : "with",
      namesText(people.map(told)),
    ]);
  rows.push(...givenRows(report));
  if (interaction !== null) rows.push(...talkRows(interaction));
  if (report.isNotedAlready) rows.push(NOTED_ALREADY);
  rows.push(...keptRows(report.perhapsKept));
  rows.push(...neededRows(report));
  if (added.length > 0) rows.push(["new card", added.map(({ name }) => name).join(", ")]);
  rows.push(...rhythmRows(report));
  if (report.leftOut !== null) rows.push(["left out", `${report.leftOut} (net fact keeps it, --kind call logs it)`]);
  const heading =
    interaction === null
      ? `${style.green("Noted")} ${longDay(report.on)} · no conversation`
      : `${style.green("Logged:")} ${toldOf(interaction)}`;
  return `${heading}\n${facing(rows, style, width)}`;
}

function toldOf(interaction: Interaction): string {
  return [
    KIND_LABELS[interaction.kind],
    longDay(interaction.on),
    interaction.minutes === null ? null : `${interaction.minutes} min`,
    interaction.depth === 1 ? null : DEPTHS[interaction.depth],
    interaction.initiator === null ? null : interaction.initiator === "me" ? "by me" : "by them",
    interaction.isAnswered ? null : "no answer",
    interaction.isConfirmedOnly ? CONFIRMED_ONLY : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function givenRows({ promises, exchanges, people, guessed, today }: LogReport): Row[] {
  const rows: Row[] = promises.map(({ by, text, name, dueOn }) => [
    by === "me" ? "I owe" : "they owe",
    `${name}: ${text}, ${dueOn === null ? NO_DAY : `by ${longDay(dueOn)}${overdue(dueOn, today)}`}`,
  ]);
  for (const exchange of exchanges) {
    const { direction, text, name } = exchange;
    rows.push([direction === "give" ? "I gave" : "I got", `${name}: ${text} (${weighed(exchange)})`]);
  }
  if (guessed !== null) {
    const others = people.flatMap(({ name }) => (name === guessed ? [] : givenName(name)));
    const them = others.length === 1 ? others.join("") : "them";
    rows.push([
      "whose?",
      `${givenName(guessed)}, named first; if it is ${others.join(" or ")}: net undo, then name ${them} with it`,
    ]);
  }
  return rows;
}

/** What the owner heard, and may want to keep: to get, one gives first. */
function neededRows({ perhapsNeeded, on, today }: LogReport): Row[] {
  const day = on === today ? "" : ` --on ${on}`;
  return perhapsNeeded.map(({ name, text }) => ["need?", `net need ${quoted(name)} ${quoted(text)}${day}`]);
}

/** What to type, and no rhythm by itself: it is the owner's to want. */
function rhythmRows({ withoutRhythm }: LogReport): Row[] {
  const [first, ...others] = withoutRhythm.map(({ name }) => name);
  if (first === undefined) return [];
  const [who, whose] = others.length === 0 ? [quoted(first), ""] : ["NAME", ` with ${[first, ...others].join(", ")}`];
  return [["rhythm", `none yet${whose}: net edit ${who} --tier wide, or --every 6w`]];
}

function talkRows(interaction: Interaction): Row[] {
  const rows: Row[] = [];
  if (interaction.tags.length > 0) rows.push(["tags", interaction.tags.map((tag) => `#${tag}`).join(" ")]);
  if (interaction.energy !== null) rows.push(["energy", signed(interaction.energy)]);
  if (interaction.note !== null) {
    const kept = interaction.noteClass === "professional" ? "" : ` (${interaction.noteClass})`;
    rows.push(["note", `${interaction.note}${kept}`]);
  }
  return rows;
}
