import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Debrief, Verdict } from "../domain/debrief.ts";
import type { Employment } from "../domain/employment.ts";
import { employmentText } from "../domain/employment.ts";
import { type EventPlan, isPlanned } from "../domain/event/plan.ts";
import { type Event, nameAndDay } from "../domain/event.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Interaction } from "../domain/interaction.ts";
import type { Learning } from "../domain/learning.ts";
import type { Goal } from "../domain/mission.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";
import { signed } from "../domain/signed.ts";
import type { Need } from "../domain/wish.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay, shortDay } from "./day.ts";
import { CONFIRMED_ONLY, KIND_LABELS, OWED, oweOf, promiseText } from "./person.ts";
import { cut, facing, hanging, padded } from "./table.ts";
import { kindText, moneyText } from "./unit.ts";

/** Somebody one knows who is coming, with what is open between the two. */
export interface Guest {
  readonly contactId: ContactId;
  readonly name: string;
  readonly role: Employment | null;
  readonly promises: readonly GivenPromise[];
  readonly needs: readonly Need[];
  /** A note that is private or confidential is left out. */
  readonly last: Pick<Interaction, "on" | "kind" | "note"> | null;
}

/** What was done to an event, where something was. */
export type EventDeed = "added" | "changed" | "planned" | "debriefed" | "shared";

/** All of one event: before, and after. */
export interface EventReport {
  readonly today: Day;
  readonly did: EventDeed | null;
  readonly event: Event;
  /** Whether another event has its name, and it is told apart by its day. */
  readonly isNameShared: boolean;
  readonly plan: EventPlan;
  readonly goal: Goal | null;
  readonly coming: readonly Guest[];
  /** Whose card was taken there. */
  readonly met: readonly { readonly contactId: ContactId; readonly name: string; readonly role: Employment | null }[];
  readonly talks: readonly { readonly id: string; readonly on: Day; readonly with: readonly string[] }[];
  /** What was given and got there, and what was promised. */
  readonly exchanges: readonly (Exchange & { readonly name: string })[];
  readonly promises: readonly (GivenPromise & { readonly name: string })[];
  readonly debrief: Debrief | null;
  readonly learnings: readonly Learning[];
  readonly outcomes: readonly Outcome[];
}

const DID: Readonly<Record<EventDeed, string>> = {
  added: "Added",
  changed: "Changed",
  planned: "Planned",
  debriefed: "Noted",
  shared: "Shared",
};

const MOST_NOTE = 120;

export function eventView(report: EventReport, style: Style, width: number): string {
  const next = nextAct(report);
  return [
    headView(report, style, width),
    ...(report.coming.length > 0 && report.event.on >= report.today
      ? [
          facing(planRows(report), style, width),
          comingView(report, style, width),
          facing(afterRows(report), style, width),
        ]
      : [facing([...planRows(report), ...cameRows(report), ...afterRows(report)], style, width)]),
    next === null ? "" : hanging("→ ", next, width),
  ]
    .filter((part) => part !== "")
    .join("");
}

function headView({ did, event, today }: EventReport, style: Style, width: number): string {
  const done = did === null ? "" : `${style.green(DID[did])} `;
  const when = `${longDay(event.on)}, ${relativeDay(event.on, today)}`;
  const where = event.place === null ? "" : ` · ${event.place}`;
  return hanging("", `${done}${style.bold(event.name)} · ${when}${where}`, width);
}

function planRows({ plan, goal, today, event }: EventReport): Row[] {
  const rows: Row[] = [];
  const effort = effortText(plan);
  if (effort !== "") rows.push(["effort", effort]);
  if (goal !== null) rows.push(["goal", goal.title]);
  if (plan.expected !== null) {
    rows.push(["expected", `${plan.expected}${plan.expectedBy === null ? "" : ` (by ${plan.expectedBy})`}`]);
  } else if (plan.expectedBy !== null) rows.push(["asked by", plan.expectedBy]);
  if (plan.toMeet.length > 0) rows.push(["to meet", plan.toMeet.join(" · ")]);
  if (plan.offer !== null) rows.push(["to offer", plan.offer]);
  if (plan.followUpOn !== null && (plan.followUpOn >= today || event.on >= today)) {
    rows.push(["follow up", `${longDay(plan.followUpOn)}, kept free`]);
  }
  if (plan.sharedOn !== null) rows.push(["shared", longDay(plan.sharedOn)]);
  return rows;
}

/** `6 hours · cost 1200` */
export function effortText({ hours, cost }: Pick<EventPlan, "hours" | "cost">): string {
  return [hours === null ? null : counted(hours, "hour"), cost === null ? null : `cost ${moneyText(cost)}`]
    .filter((part) => part !== null)
    .join(" · ");
}

type Row = readonly [label: string, text: string];

/** After the event those who were to come stand there by name alone. */
function cameRows({ coming }: EventReport): Row[] {
  return coming.length === 0 ? [] : [["to come", coming.map(({ name }) => name).join(", ")]];
}

/** Before the event, with all that is open between the two. */
function comingView({ coming, today }: EventReport, style: Style, width: number): string {
  return `${style.bold("Coming")}\n${coming.map((guest) => guestView(guest, today, style, width)).join("")}`;
}

function guestView({ name, role, promises, needs, last }: Guest, today: Day, style: Style, width: number): string {
  const work = role === null ? "" : employmentText(role);
  const head = hanging("  ", `${style.bold(name)}${work === "" ? "" : ` · ${work}`}`, width);
  const rows: (readonly [string, string])[] = [
    ...promises.map((promise) => [OWED[oweOf(promise)], promiseText(promise, today)] as const),
    ...needs.map(({ text }) => ["needs", text] as const),
  ];
  if (last !== null) {
    const note = last.note === null ? "" : `: ${cut(last.note.replaceAll("\n", " "), MOST_NOTE)}`;
    rows.push(["last", `${relativeDay(last.on, today)}, ${KIND_LABELS[last.kind]}${note}`]);
  }
  return head + rows.map(([label, text]) => hanging(`    ${style.dim(padded(label, 8))}  `, text, width)).join("");
}

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  better: "better than usual",
  usual: "as usual",
  worse: "worse than usual",
};

const ENERGY = ["drained", "a little drained", "neither way", "in good spirits", "in high spirits"] as const;
const CHALLENGED = ["not challenged", "a little challenged", "truly challenged"] as const;

function afterRows(report: EventReport): Row[] {
  const { debrief, met, talks } = report;
  const rows: Row[] = [];
  if (debrief !== null) {
    const felt = [
      debrief.energy === null ? null : `${ENERGY[debrief.energy + 2]} (${signed(debrief.energy)})`,
      debrief.challenged === null ? null : CHALLENGED[debrief.challenged],
      debrief.isConfirmedOnly === true ? CONFIRMED_ONLY : null,
    ].filter((part) => part !== null);
    if (felt.length > 0) rows.push(["I left", felt.join(" · ")]);
    const compared = [debrief.verdict === null ? null : VERDICT_LABELS[debrief.verdict], debrief.why];
    const told = compared.filter((part) => part !== null).join(": ");
    if (told !== "") rows.push(["it was", told]);
    if (debrief.gave !== null) rows.push(["I gave", debrief.gave]);
    if (debrief.got !== null) rows.push(["I got", debrief.got]);
  }
  const talked = [...new Set(talks.flatMap((talk) => talk.with))];
  if (talked.length > 0) rows.push(["talked", talked.join(", ")]);
  if (met.length > 0) rows.push(["met", met.map(personText).join(", ")]);
  for (const { direction, name, text } of report.exchanges) {
    rows.push([direction === "give" ? "I gave" : "I got", `${name}: ${text}`]);
  }
  for (const promise of report.promises) {
    const { by, name, text, dueOn, state } = promise;
    const when = dueOn === null ? "" : `, by ${longDay(dueOn)}`;
    rows.push([by === "me" ? "I owe" : "they owe", `${name}: ${text}${when}${state === "open" ? "" : ` (${state})`}`]);
  }
  return [...rows, ...yieldRows(report)];
}

function personText({ name, role }: EventReport["met"][number]): string {
  const where = role?.organisation ?? role?.title ?? null;
  return where === null ? name : `${name} (${where})`;
}

function yieldRows({ learnings, outcomes }: EventReport): Row[] {
  return [
    ...learnings.map(
      ({ text, kind, usedOn, class: of }) =>
        ["learned", `${text}${bracketed([kind, usedOn === null ? null : "used", of])}`] as const,
    ),
    ...outcomes.map(({ text, kind, on }) => ["outcome", `${text} (${kindText(kind)}, ${shortDay(on)})`] as const),
  ];
}

function bracketed([kind = null, used = null, factClass = null]: readonly (string | null)[]): string {
  const told = [kind, used, factClass === "professional" ? null : factClass].filter((part) => part !== null);
  return told.length === 0 ? "" : ` (${told.join(", ")})`;
}

function nextAct({ event, isNameShared, plan, debrief, today, coming }: EventReport): string | null {
  const name = quoted(isNameShared ? nameAndDay(event) : event.name);
  if (event.on > today) {
    if (!isPlanned(plan)) return `net event plan ${name}`;
    return coming.length === 0 ? `who of those you know is coming? net event plan ${name} --coming NAME` : null;
  }
  if (debrief === null) return `net event debrief ${name}`;
  return plan.sharedOn === null ? `net event report ${name} > event.md, to share with your organisation` : null;
}
