import type { Ask, AskRemark } from "../domain/ask.ts";
import { type Day, daysBetween } from "../domain/day.ts";
import type { Interaction } from "../domain/interaction.ts";
import { mentioned, quoted } from "../domain/quoted.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import type { Style } from "../style.ts";
import { longDay, relativeDay, span } from "./day.ts";
import { balanceText } from "./ledger.ts";
import { OWED, oweOf, promiseText } from "./person.ts";
import { facing, hanging, lineRoom, wrapped } from "./table.ts";
import { confirmedText } from "./wish.ts";

/** How many promises are told one by one. */
const MOST_PROMISES = 3;

/** What to look at before one asks, the act last. */
export function askView(ask: Ask, style: Style, width: number): string {
  const { name, question } = ask;
  const head = question === null ? `Before you ask ${name}` : `Before you ask ${name}: ${question}`;
  const rows: (readonly [string, string])[] = [["balance", balanceText(ask.giveAndTake)]];
  for (const { need, offer } of ask.toGive) {
    rows.push([
      "give first?",
      `they need: ${need.text} · you offer: ${offer.text} → net give ${quoted(name)} ${quoted(offer.text)}`,
    ]);
  }
  rows.push(...needRows(ask), ["contact", contactText(ask)]);
  const more = ask.promises.length - MOST_PROMISES;
  for (const promise of ask.promises.slice(0, MOST_PROMISES)) {
    rows.push([OWED[oweOf(promise)], promiseText(promise, ask.today)]);
  }
  if (more > 0) rows.push(["", `and ${more} more (net show ${quoted(name)})`]);
  for (const remark of ask.remarks) rows.push(["a thought", remarkText(remark, ask)]);
  const next = question === null ? "" : hanging("", `Once asked: net ask ${quoted(name)} "…" --sent`, width);
  const title = wrapped(head, lineRoom(width)).map((line) => `${style.bold(line)}\n`);
  return `${title.join("")}${facing(rows, style, width)}${next}`;
}

function needRows({ needs, name, today }: Ask): (readonly [string, string])[] {
  if (needs.length === 0) return [["needs", `none noted: net need ${quoted(name)} "…"`]];
  return needs.map((need, at) => {
    const ask = need.isFresh ? "" : ", ask whether it still holds";
    return [at === 0 ? "needs" : "", `${need.text} (${confirmedText(need, today)}${ask})`];
  });
}

function contactText({ lastOn, strength, today }: Ask): string {
  if (lastOn === null) return "no conversation is noted yet";
  const isAlive = strength >= SCORING.verdict.strength;
  return `you last spoke ${relativeDay(lastOn, today)}; ${isAlive ? "the tie is alive" : "it has been quiet"} (${strength.toFixed(2)} of 1)`;
}

function remarkText(remark: AskRemark, { metOn, today, needs }: Ask): string {
  switch (remark) {
    case "met-lately":
      return `you first met ${metOn === null ? "lately" : daysAgo(metOn, today)}: early on, a small question is the easiest to say yes to`;
    case "nothing-given":
      return needs.length === 0
        ? "nothing from you is noted yet: asking what they could use is a good beginning"
        : "nothing from you is noted yet: is there something small you could give along with it?";
    case "taken-more":
      return "you have got more than you gave lately: something in return would go well with it";
    case "promise-open":
      return "something you promised is past its day: keeping it, or a new day, comes well before a question";
  }
}

function daysAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  return days === 0 ? "today" : `${span(days)} ago`;
}

interface SentReport {
  readonly today: Day;
  readonly name: string;
  readonly question: string;
  readonly interaction: Interaction;
}

export function sentView({ name, question, interaction }: SentReport, style: Style, width: number): string {
  const rows: (readonly [string, string])[] = [
    ["asked", `${name}: ${question}`],
    ["next", `the ball is with them; net log ${quoted(`${mentioned(name)} replied …`)} when they do`],
  ];
  return `${style.green("Noted")} ${interaction.kind} · ${longDay(interaction.on)} · awaits an answer\n${facing(rows, style, width)}`;
}
