import { type Day, daysBetween } from "../domain/day.ts";
import type { Help, Reason } from "../domain/due/facts.ts";
import { actingReason } from "../domain/due/terms.ts";
import type { DueItem, DueReport } from "../domain/due.ts";
import { mentioned, quoted } from "../domain/quoted.ts";
import { LONG_OVER_DAYS, STALE_CARD_DAYS } from "../domain/urgency.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay, span } from "./day.ts";
import { nextText, stateText } from "./intro/state.ts";
import { hanging, lineRoom, padded, widthOf, wrapped } from "./table.ts";

/** After so many days in which nothing was noted a few lines are enough to begin with, and so large a pile may be filed at once. */
const AWAY = { days: 14, cards: 15 } as const;

/** How wide a name may be that stands beside its reason. */
const MOST_NAME = 22;

interface Namesakes {
  /** The lines, from 1, of those whose name is somebody else's too: what is to be typed of them has the number. */
  readonly namesakes: readonly number[];
}

/** Each line: who, why now, and one next act. Where the three do not fit beside each other they stand below. */
export function dueView(report: DueReport & Namesakes, style: Style, width: number): string {
  const { items, today, namesakes } = report;
  if (items.length === 0) return `Nobody is waiting for a word from you.\n${alsoLine(report, width)}`;
  const lines = items.map((item, at) => ({
    number: String(at + 1).padStart(String(items.length).length),
    name: item.name,
    why: whyNow(item, today),
    act: nextAct(item, { number: at + 1, isNameOwn: !namesakes.includes(at + 1) }, today),
  }));
  const indent = " ".repeat((lines[0]?.number.length ?? 1) + 2);
  const room = lineRoom(width);
  const most = room === Infinity ? room : MOST_NAME;
  // A longer name stands above its line, so that the reasons of all begin in one column.
  const names = Math.max(0, ...lines.map(({ name }) => widthOf(name)).filter((wide) => wide <= most));
  const text = lines.map(({ number, name, why, act }) => {
    if (room < names + 44) {
      const inside = room - indent.length;
      const [head = "", ...more] = wrapped(name, inside).map((line) => style.bold(line));
      const acts = wrapped(`→ ${act}`, inside);
      const body = [...more, ...wrapped(why, inside), ...acts];
      return `${number}  ${head}\n${body.map((line) => `${indent}${line}\n`).join("")}`;
    }
    const column = indent.length + names + 2;
    const isLong = widthOf(name) > names;
    const head = `${number}  ${style.bold(isLong ? name : padded(name, names))}${isLong ? `\n${" ".repeat(column)}` : "  "}`;
    const [first = "", ...rest] = wrapped(why, room - column);
    const last = rest.at(-1) ?? first;
    const isFit = column + widthOf(last) + 4 + widthOf(act) <= room;
    const body = [first, ...rest];
    if (isFit) body[body.length - 1] = `${last}  → ${act}`;
    else body.push(`→ ${act}`);
    return `${head}${body.join(`\n${" ".repeat(column)}`)}\n`;
  });
  return text.join("") + alsoLine(report, width) + awayLine(report, width);
}

/** Whoever comes back to more than there are lines is not held to all that has gathered meanwhile. */
function awayLine({ also }: DueReport, width: number): string {
  if (also.notedDaysAgo <= AWAY.days || (also.more === 0 && !also.isAtLeast)) return "";
  const pile = also.inbox > AWAY.cards ? " (net inbox --bankrupt files all cards, net undo brings them back)" : "";
  const text = `nothing noted for ${span(also.notedDaysAgo)}: three of these are enough for today${pile}`;
  return hanging("", text, width);
}

function alsoLine({ also }: DueReport, width: number): string {
  const parts = [
    moreText(also),
    also.promisesThisWeek > 0 ? `${counted(also.promisesThisWeek, "promise")} due this week` : null,
    also.inbox > 0 ? `inbox ${counted(also.inbox, "card")}` : null,
    also.snoozed > 0 ? `${also.snoozed} hidden for now` : null,
    also.leftToReview > 0 ? `${also.leftToReview} long silent (net review)` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : hanging("", `also: ${parts.join(" · ")}`, width);
}

function moreText({ more, isAtLeast }: DueReport["also"]): string | null {
  if (more === 0 && !isAtLeast) return null;
  return `${more === 0 ? "" : `${isAtLeast ? "at least " : ""}${more} `}more (net due --all)`;
}

function whyNow({ reasons, organisation, event }: DueItem, today: Day): string {
  const told = reasons.map((reason) => reasonText(reason, event, today));
  const [first = "", ...rest] = told;
  return [
    rest.length === 0 && organisation !== null && reasons[0].kind === "card" ? `${first}, ${organisation}` : first,
    ...rest,
  ].join("; ");
}

function reasonText(reason: Reason, event: string | null, today: Day): string {
  switch (reason.kind) {
    case "mine":
      return `you promised: ${reason.text}${promiseDay(reason.dueOn, today)}`;
    case "plan":
      return `you planned: ${reason.text}${promiseDay(reason.dueOn, today)}`;
    case "theirs":
      return `promised you: ${reason.text}${promiseDay(reason.dueOn, today)}`;
    case "card":
      return `card${event ? ` from ${event}` : ""}, ${relativeDay(reason.metOn, today)}`;
    case "reply":
      return `${reason.channel === "call" ? "called" : "wrote"} ${relativeDay(reason.on, today)}, not answered yet`;
    case "cadence":
      return `${span(reason.silentDays)} since ${reason.lastOn ? "you spoke" : "you noted them"}, you aim at ${span(reason.cadenceDays)}${reason.goal === null ? "" : `; serves: ${reason.goal}`}`;
    case "thanks":
      return `not thanked for yet: ${reason.text}, ${relativeDay(reason.on, today)}`;
    case "debt":
      return `you have taken more than you gave; ${needText(reason)}`;
    case "need":
      return needText(reason);
    case "introduction":
      return `your introduction: ${stateText({ ...reason, outcome: null }, today)}`;
    case "group":
    case "event":
      return reason.why;
    case "birthday":
      return reason.on === today ? "birthday today" : `birthday on ${longDay(reason.on)}`;
    case "pinned":
      return "pinned by you";
  }
}

function needText({ need, offer }: Help): string {
  return `they need: ${need} – you offer: ${offer}`;
}

function promiseDay(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return "";
  const late = daysBetween(dueOn, today);
  if (late > 0) return `, ${span(late)} over`;
  return late === 0 ? ", today" : `, by ${longDay(dueOn)}`;
}

/** What to type, or to do and then type. */
function nextAct(
  { name, reasons }: DueItem,
  { number, isNameOwn }: { readonly number: number; readonly isNameOwn: boolean },
  today: Day,
): string {
  const first = actingReason(reasons, today);
  const daysOver = ({ dueOn }: { readonly dueOn: Day | null }): number =>
    dueOn === null ? 0 : daysBetween(dueOn, today);
  const logged = (deed: string): string =>
    isNameOwn
      ? `net log ${quoted(`${deed} ${mentioned(name)}`)}`
      : `net log ${quoted(`${deed} them`)} --with ${number}`;
  switch (first.kind) {
    case "mine":
    case "plan":
      return daysOver(first) > LONG_OVER_DAYS ? `net done ${number}, or net drop ${number}` : `net done ${number}`;
    case "theirs": {
      const over = daysOver(first);
      if (over <= 0) return `when it comes: net done ${number}`;
      return over > LONG_OVER_DAYS ? `ask kindly, or net drop ${number}` : `ask kindly, then net move ${number} 1w`;
    }
    case "card":
      return daysBetween(first.metOn, today) > STALE_CARD_DAYS
        ? `${logged("mail to")}, or net inbox --file ${number}`
        : logged("mail to");
    case "reply":
      return logged(first.channel === "call" ? "called" : "mail to");
    case "thanks":
      return `net thank ${number}`;
    case "debt":
    case "need":
      return `net give ${number} "…"`;
    case "introduction":
      return nextText(first, String(number), today) ?? "net intro";
    case "group":
    case "event":
      return first.act;
    case "birthday":
      return first.on === today ? `congratulate: ${logged("message to")}` : `net brief ${number}`;
    case "cadence":
    case "pinned":
      return `net brief ${number}`;
  }
}
