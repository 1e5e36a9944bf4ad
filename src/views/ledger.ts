import type { Day } from "../domain/day.ts";
import type { Exchange } from "../domain/exchange.ts";
import { EVEN, type GiveAndTake, thanksText } from "../domain/ledger.ts";
import { quoted } from "../domain/quoted.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import { signed } from "../domain/signed.ts";
import type { Need } from "../domain/wish.ts";
import type { Style } from "../style.ts";
import { longDay, shortDay } from "./day.ts";
import { keptRows, type NamedPromise } from "./kept.ts";
import { facing, hanging, padded } from "./table.ts";

/** What was noted of an exchange, or became of one. */
export interface ExchangeReport {
  readonly today: Day;
  readonly name: string;
  readonly did: "noted" | "changed" | "removed";
  readonly exchange: Exchange;
  /** Its number in the list; null where it is no longer there. */
  readonly number: number | null;
  /** Whether the kind and the size were read off the words. */
  readonly isKindRead: boolean;
  readonly isSizeRead: boolean;
  /** The day of the question for which it counts as asked for; null where it does not, or where the owner said so. */
  readonly askedOn: Day | null;
  /** What a thanks was for, as far as that is known. */
  readonly thanksFor: Exchange | null;
  /** What was taken last and not thanked for. */
  readonly unthanked: Exchange | null;
  /** A need that it may have met. */
  readonly met: Need | null;
  /** Open promises of who did it that it may have kept. */
  readonly perhapsKept: readonly NamedPromise[];
  /** Whether the very same was noted of that day before. */
  readonly isNotedAlready: boolean;
  readonly giveAndTake: GiveAndTake;
}

/** `introduction, hour, asked for`: as what it is counted. */
export function weighed({ kind, size, isAsked }: Exchange): string {
  return `${kind}, ${size}${isAsked ? ", asked for" : ""}`;
}

/** What is said of the very same, noted a second time. */
export const NOTED_ALREADY = ["twice?", "the same is noted already; net undo takes this one back"] as const;

const DID = { noted: "Noted", changed: "Changed", removed: "Removed" } as const;

export function exchangeView(report: ExchangeReport, style: Style, width: number): string {
  const { did, name, exchange, thanksFor } = report;
  const isThanks = exchange.kind === "thanks" && exchange.direction === "give";
  const label = exchange.direction === "give" ? (isThanks ? "I thanked" : "I gave") : "I got";
  const isPlain = thanksFor !== null && exchange.text === thanksText(thanksFor);
  const rows: (readonly [string, string])[] = [[label, isPlain ? name : `${name}: ${exchange.text}`]];
  if (thanksFor !== null) rows.push(["for", `${thanksFor.text} (${shortDay(thanksFor.on)})`]);
  else rows.push(["counted", countedText(report)]);
  if (report.askedOn !== null) rows.push(["asked for", askedText(report, report.askedOn)]);
  rows.push(["balance", balanceText(report.giveAndTake)]);
  if (report.isNotedAlready) rows.push(NOTED_ALREADY);
  rows.push(...keptRows(report.perhapsKept));
  if (report.met !== null) rows.push(["met?", metText(name, report.met)]);
  if (report.unthanked !== null) rows.push(["next", `net thank ${quoted(name)}`]);
  return `${style.green(DID[did])} ${longDay(exchange.on)}\n${facing(rows, style, width)}`;
}

function countedText({ name, exchange, number, isKindRead, isSizeRead }: ExchangeReport): string {
  const told = weighed(exchange);
  if (!isKindRead && !isSizeRead) return told;
  const read = isKindRead && isSizeRead ? "" : isKindRead ? " (the kind)" : " (the size)";
  const flag = isSizeRead ? `--size ${exchange.size === "hour" ? "half-day" : "hour"}` : "--kind favour";
  return `${told}, read off the words${read}; otherwise: net ${exchange.direction} ${quoted(name)} --change ${number ?? 1} ${flag}`;
}

function metText(name: string, { contactId, text }: Need): string {
  const end = contactId === null ? `net me --close ${quoted(text)}` : `net need ${quoted(name)} --done ${quoted(text)}`;
  return `${text}: ${end}`;
}

function askedText({ name, exchange, number }: ExchangeReport, askedOn: Day): string {
  return `you asked on ${shortDay(askedOn)}; otherwise: net ${exchange.direction} ${quoted(name)} --change ${number ?? 1} --unasked`;
}

/** `you have given a little more (balance +0.40, evidence 0.28: gave 2, took 0)`: the numbers, and no word on the person. */
export function balanceText({ balance, evidence, given, taken, count }: GiveAndTake): string {
  if (count === 0) return "nothing exchanged before";
  const numbers = `balance ${signed(balance, 2)}, evidence ${evidence.toFixed(2)}: gave ${figure(given)}, took ${figure(taken)}`;
  return `${leaning(balance)} (${numbers})`;
}

function leaning(balance: number): string {
  const { owe, overGiving } = SCORING.flags;
  if (balance <= owe) return "you have taken more lately";
  if (balance >= overGiving) return "you have given more lately";
  if (balance < -EVEN) return "you have taken a little more";
  return balance > EVEN ? "you have given a little more" : "about as much given as taken";
}

function figure(magnitude: number): string {
  return String(Number(magnitude.toFixed(1)));
}

interface LedgerReport {
  readonly today: Day;
  readonly name: string;
  /** Newest first. */
  readonly exchanges: readonly Exchange[];
  readonly unthanked: Exchange | null;
  readonly giveAndTake: GiveAndTake;
}

/** All that was given and taken, numbered as `--change` and `--remove` take it. */
export function ledgerView(report: LedgerReport, style: Style, width: number): string {
  const { name, exchanges, unthanked } = report;
  if (exchanges.length === 0) {
    return `Nothing is noted between you and ${name} yet.  Next: net give ${quoted(name)} "…", or net take\n`;
  }
  const head = hanging("", `${style.bold(name)}: ${balanceText(report.giveAndTake)}`, width);
  const thanks =
    unthanked === null ? "" : hanging("", `a thank-you fits: ${unthanked.text} → net thank ${quoted(name)}`, width);
  return `${head}${exchangeLines(exchanges, style, width)}${thanks}`;
}

export function exchangeLines(exchanges: readonly Exchange[], style: Style, width: number): string {
  const digits = String(exchanges.length).length;
  const days = Math.max(...exchanges.map(({ on }) => shortDay(on).length));
  return exchanges
    .map((exchange, at) => {
      const { on, direction, text } = exchange;
      const number = String(at + 1).padStart(digits + 1);
      const head = `${number}  ${padded(shortDay(on), days)}  ${direction === "give" ? "I gave" : "I got "}  `;
      return hanging(head, `${text} ${style.dim(`(${weighed(exchange)})`)}`, width);
    })
    .join("");
}
