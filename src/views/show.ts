import type { Day } from "../domain/day.ts";
import { employmentText } from "../domain/employment.ts";
import type { Event } from "../domain/event.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { GroupId } from "../domain/group/group.ts";
import type { GiveAndTake } from "../domain/ledger.ts";
import type { KnownFact, Moment, Person } from "../domain/person.ts";
import { quoted } from "../domain/quoted.ts";
import { signed } from "../domain/signed.ts";
import type { Style } from "../style.ts";
import { longDay, relativeDay, shortDay, span } from "./day.ts";
import { stateText } from "./intro/state.ts";
import type { IntroLine } from "./intro.ts";
import { type Acquaintance, acquaintanceText } from "./knows.ts";
import { balanceText, exchangeLines } from "./ledger.ts";
import {
  ADDRESS_LABELS,
  AREA_LABELS,
  AREA_WIDTH,
  type ByWords,
  birthdayText,
  CONFIRMED_ONLY,
  classText,
  momentText,
  promisesToClose,
} from "./person.ts";
import { facing, hanging, lineRoom, padded, wrapped } from "./table.ts";
import { wishRows } from "./wish.ts";

/** How one person stands in the owner's net. */
export interface NetworkOfOne {
  readonly giveAndTake: GiveAndTake;
  /** As many of the newest as are shown. */
  readonly exchanges: readonly Exchange[];
  readonly exchangeCount: number;
  readonly introductions: readonly IntroLine[];
  readonly knows: readonly Acquaintance[];
  readonly groups: readonly {
    readonly id: GroupId;
    readonly name: string;
    readonly role: string | null;
    readonly leftOn: Day | null;
  }[];
  /** Where they were met or talked with, or are coming to; newest first. */
  readonly events: readonly Event[];
}

type ShowReport = Person & NetworkOfOne & { readonly today: Day };

/** All of one person: who, the promises, what is known, and what passed between the two of you. */
export function showView(report: ShowReport & ByWords, style: Style, width: number): string {
  return [
    headView(report, style, width),
    facing(detailRows(report), style, width),
    promisesView(report, style, width),
    factsView(report, style, width),
    wishesView(report, style, width),
    exchangesView(report, style, width),
    introductionsView(report, style, width),
    timelineView(report, style, width),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function headView({ contact, stage, roles }: ShowReport, style: Style, width: number): string {
  const marks = [stage, contact.standing, contact.isPinned ? "pinned" : null];
  const name = contact.nickname === null ? contact.name : `${contact.name} (${contact.nickname})`;
  const lines = wrapped(name, width).map((line) => `${style.bold(line)}\n`);
  const work = roles
    .map(employmentText)
    .filter((text) => text !== "")
    .flatMap((text) => wrapped(text, width).map((line) => `${line}\n`));
  return `${lines.join("")}${work.join("")}${style.dim(marks.filter((mark) => mark !== null).join(" · "))}\n`;
}

function detailRows(report: ShowReport): (readonly [string, string])[] {
  const { contact, addresses, event, lastOn, today, birthday } = report;
  const rows: (readonly [string, string])[] = addresses.map(({ kind, value }) => [ADDRESS_LABELS[kind], value]);
  if (contact.tags.length > 0) rows.push(["tags", contact.tags.map((tag) => `#${tag}`).join(" ")]);
  const rhythm = rhythmText(report);
  if (rhythm !== null) rows.push(["rhythm", rhythm]);
  if (lastOn !== null) rows.push(["last", `${longDay(lastOn)}, ${relativeDay(lastOn, today)}`]);
  if (contact.snoozedUntil !== null && contact.snoozedUntil > today) {
    rows.push(["hidden", `until ${longDay(contact.snoozedUntil)}`]);
  }
  if (contact.birthday !== null && birthday !== null) {
    const turns = birthday.turns === null || birthday.turns <= 0 ? "" : `, turns ${birthday.turns}`;
    rows.push(["birthday", `${birthdayText(contact.birthday)} (${relativeDay(birthday.on, today)}${turns})`]);
  }
  const met = [
    contact.metOn === null ? null : longDay(contact.metOn),
    event === null ? null : `at ${event.name}${event.place === null ? "" : `, ${event.place}`}`,
  ].filter((part) => part !== null);
  if (met.length > 0) rows.push(["met", met.join(" ")]);
  const others = report.events.filter(({ id }) => id !== event?.id);
  if (others.length > 0) rows.push(["events", others.map(({ name, on }) => `${name}, ${shortDay(on)}`).join("; ")]);
  if (report.groups.length > 0) rows.push(["groups", report.groups.map(groupText).join("; ")]);
  if (contact.note !== null) rows.push(["note", contact.note]);
  return rows;
}

/** `Ledernetværk (chair, left 3 May)` */
function groupText({ name, role, leftOn }: NetworkOfOne["groups"][number]): string {
  const more = [role, leftOn === null ? null : `left ${shortDay(leftOn)}`].filter((part) => part !== null);
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

function rhythmText({ contact, cadenceDays, tierDays, dueOn, today }: ShowReport): string | null {
  if (cadenceDays === null) return null;
  const isOwn = contact.cadenceDays !== null;
  const every = `every ${span(cadenceDays)}`;
  const tier = isOwn && tierDays !== null ? `${contact.tier} (${tierDays} days)` : contact.tier;
  const runs =
    dueOn === null ? null : `${dueOn < today ? "ran out" : "runs out"} ${longDay(dueOn)}, ${relativeDay(dueOn, today)}`;
  const head = [isOwn ? every : tier, isOwn ? (tier === null ? null : `instead of ${tier}`) : every];
  return [head.filter((part) => part !== null).join(", "), runs].filter((part) => part !== null).join("; ");
}

function promisesView({ promises, closed, today, wordsOf }: ShowReport & ByWords, style: Style, width: number): string {
  const kept = closedText(closed);
  if (promises.length === 0 && kept === null) return "";
  return [
    `${style.bold("Promises")}\n`,
    promisesToClose(promises, wordsOf, { today, style, width }),
    kept === null ? "" : hanging("    ", kept, width, (line) => style.dim(line)),
  ].join("");
}

function closedText({ me, them }: Person["closed"]): string | null {
  const side = (name: string, { kept, dropped }: Person["closed"]["me"]): string | null => {
    const parts = [kept > 0 ? `${kept} kept` : null, dropped > 0 ? `${dropped} let go` : null];
    const told = parts.filter((part) => part !== null).join(", ");
    return told === "" ? null : `${name}: ${told}`;
  };
  const told = [side("yours", me), side("theirs", them)].filter((part) => part !== null).join(" · ");
  return told === "" ? null : told;
}

function factsView({ facts }: ShowReport, style: Style, width: number): string {
  if (facts.length === 0) return "";
  const lines = facts.map((fact, at) => {
    const label = facts[at - 1]?.area === fact.area ? "" : AREA_LABELS[fact.area];
    return hanging(`  ${padded(label, AREA_WIDTH)}  `, `${fact.text} (${learnedText(fact)})`, width);
  });
  return `${style.bold("What you know")}\n${lines.join("")}`;
}

function wishesView({ needs, offers, today }: ShowReport, style: Style, width: number): string {
  if (needs.length + offers.length === 0) return "";
  return `${style.bold("Needs and offers")}\n${facing(wishRows({ needs, offers }, today), style, width)}`;
}

function exchangesView(report: ShowReport, style: Style, width: number): string {
  const { contact, exchanges, exchangeCount } = report;
  if (exchangeCount === 0) return "";
  const more = exchangeCount - exchanges.length;
  const rest = more > 0 ? hanging("  ", `and ${more} more (net give ${quoted(contact.name)})`, width) : "";
  const balance = hanging("  ", balanceText(report.giveAndTake), width);
  return `${style.bold("Give and take")}\n${balance}${exchangeLines(exchanges, style, width)}${rest}`;
}

function introductionsView({ contact, introductions, knows, today }: ShowReport, style: Style, width: number): string {
  const made = introductions.map((introduction) => {
    const other = introduction.a === contact.id ? introduction.bName : introduction.aName;
    const why = introduction.why === "" ? "" : `: ${introduction.why}`;
    return hanging("  ", `${other}${why} (${stateText(introduction, today)})`, width);
  });
  const known = knows.length === 0 ? "" : hanging("  ", knows.map(acquaintanceText).join(", "), width);
  return [
    made.length === 0 ? "" : `${style.bold("Introductions")}\n${made.join("")}`,
    known === "" ? "" : `${style.bold("Knows")}\n${known}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function learnedText({ learnedOn, isFresh, freshUntil, class: factClass }: KnownFact): string {
  const fresh = isFresh ? shortDay(learnedOn) : `${shortDay(learnedOn)}, not fresh since ${shortDay(freshUntil)}`;
  return `${fresh}${classText(factClass)}`;
}

function timelineView({ contact, timeline, interactionCount }: ShowReport, style: Style, width: number): string {
  if (timeline.length === 0) return "";
  const dayWidth = Math.max(...timeline.map(({ on }) => shortDay(on).length));
  const lines = timeline.map((moment) => momentLines(moment, dayWidth, style, width));
  const more = interactionCount - timeline.length;
  const rest = more > 0 ? `and ${more} more (net show ${quoted(contact.name)} --all)` : "";
  return `${style.bold("Timeline")}\n${lines.join("")}${rest === "" ? "" : hanging("  ", rest, width)}`;
}

function noteText({ note, noteClass }: Moment): string {
  return noteClass === "professional" ? (note ?? "") : `${note ?? ""} (${noteClass})`;
}

/** How the owner found it, which is nothing to have at hand before the next one. */
function howItWas({ isConfirmedOnly, energy }: Moment): readonly string[] {
  return [...(isConfirmedOnly ? [CONFIRMED_ONLY] : []), ...(energy === null ? [] : [`energy ${signed(energy)}`])];
}

function momentLines(moment: Moment, dayWidth: number, style: Style, width: number): string {
  const head = `  ${padded(shortDay(moment.on), dayWidth)}  `;
  const body = hanging(head, [momentText(moment), ...howItWas(moment)].join(" · "), width);
  return moment.note === null
    ? body
    : body +
        hanging(" ".repeat(Math.min(head.length, Math.max(4, lineRoom(width) - 36))), noteText(moment), width, (line) =>
          style.dim(line),
        );
}
