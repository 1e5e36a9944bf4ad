import { type Day, daysBetween } from "../domain/day.ts";
import type { Verdict } from "../domain/debrief.ts";
import type { Event } from "../domain/event.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay, shortDay } from "./day.ts";
import { effortText, VERDICT_LABELS } from "./event.ts";
import { hanging } from "./table.ts";

/** One event in the list. */
export interface EventLine extends Event {
  readonly goal: string | null;
  readonly hours: number | null;
  readonly cost: number | null;
  readonly followUpOn: Day | null;
  readonly isPlanned: boolean;
  readonly isDebriefed: boolean;
  readonly sharedOn: Day | null;
  readonly verdict: Verdict | null;
  /** How many were met there. */
  readonly met: number;
}

export interface EventsReport {
  readonly today: Day;
  /** In the order in which they are numbered: those to come, then those that were. */
  readonly coming: readonly EventLine[];
  readonly past: readonly EventLine[];
  /** How many more were. */
  readonly more: number;
}

/** Numbered as every `net event` command takes them. */
export function eventsView({ coming, past, more, today }: EventsReport, style: Style, width: number): string {
  if (coming.length + past.length === 0) return 'No event is noted.  Next: net event add "DI netværksdag" --on 21/6\n';
  const digits = String(coming.length + past.length).length;
  const lines = [...coming, ...past].map((line, at) => lineView(line, at + 1, digits, today, style, width));
  const parts = [
    coming.length === 0 ? "" : `${style.bold("Coming")}\n${lines.slice(0, coming.length).join("")}`,
    past.length === 0 ? "" : `${style.bold("Past")}\n${lines.slice(coming.length).join("")}`,
  ];
  const rest =
    more === 0 ? "" : hanging("", `and ${counted(more, "event")} before these (net event list --all)`, width);
  return parts.filter((part) => part !== "").join("\n") + rest;
}

function lineView(line: EventLine, number: number, digits: number, today: Day, style: Style, width: number): string {
  const isComing = line.on >= today;
  const indent = " ".repeat(digits + 3);
  const when = `${isComing ? longDay(line.on) : shortDay(line.on)}, ${relativeDay(line.on, today)}`;
  const head = `${String(number).padStart(digits + 1)}  `;
  const about = [
    line.goal === null ? null : `for ${line.goal}`,
    effortText(line) || null,
    line.met === 0 ? null : `${line.met} met`,
    line.verdict === null ? null : VERDICT_LABELS[line.verdict],
    line.followUpOn !== null && line.followUpOn >= today ? `follow up ${longDay(line.followUpOn)}` : null,
    line.sharedOn === null ? null : "shared",
  ].filter((part) => part !== null);
  const next = nextAct(line, number, today);
  return [
    hanging(head, `${style.bold(line.name)} · ${when}${line.place === null ? "" : ` · ${line.place}`}`, width),
    about.length === 0 ? "" : hanging(indent, about.join(" · "), width),
    next === null ? "" : hanging(indent, `→ ${next}`, width),
  ].join("");
}

/** Nobody looks back on what was long ago. */
const RECENT_DAYS = 30;

function nextAct(line: EventLine, number: number, today: Day): string | null {
  if (line.on > today) return line.isPlanned ? null : `net event plan ${number}`;
  if (daysBetween(line.on, today) > RECENT_DAYS) return null;
  if (!line.isDebriefed) return `net event debrief ${number}`;
  return line.sharedOn === null ? `net event report ${number}` : null;
}
