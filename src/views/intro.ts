import type { Day } from "../domain/day.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { IntroMail } from "../domain/intro/mail.ts";
import type { Introduction, IntroductionState, Link } from "../domain/introduction.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { longDay } from "./day.ts";
import { nextText, stateText } from "./intro/state.ts";
import { keptRows, type NamedPromise } from "./kept.ts";
import { facing, hanging } from "./table.ts";

/** An introduction with the names of the two. */
export interface IntroLine extends Introduction {
  readonly aName: string;
  readonly bName: string;
}

interface IntroReport {
  readonly today: Day;
  readonly introduction: IntroLine;
  /** What was noted as given. */
  readonly gave: readonly Exchange[];
  /** That they know each other, where that is new. */
  readonly link: Link | null;
  /** Open promises of an introduction that this may have kept. */
  readonly perhapsKept: readonly NamedPromise[];
}

const DID: Readonly<Record<IntroductionState, string>> = {
  idea: "Noted",
  asked: "Asked",
  made: "Made",
  met: "Met",
  outcome: "Outcome",
  declined: "Declined",
};

export function introView(
  { introduction, gave, link, perhapsKept, today }: IntroReport,
  style: Style,
  width: number,
): string {
  const { aName, bName, why, state, stateOn, outcome } = introduction;
  const rows: (readonly [string, string])[] = [];
  if (why !== "") rows.push(["why", why]);
  if (outcome !== null) rows.push(["outcome", outcome]);
  if (gave.length > 0) rows.push(["I gave", `${aName} and ${bName}: an introduction (introduction, hour)`]);
  if (link !== null) rows.push(["knows", `${aName} and ${bName} know each other by name now`]);
  rows.push(...keptRows(perhapsKept));
  const next = nextText(introduction, `${quoted(aName)} ${quoted(bName)}`, today);
  if (next !== null) rows.push(["next", next]);
  return `${style.green(DID[state])} ${aName} and ${bName} · ${longDay(stateOn)}\n${facing(rows, style, width)}`;
}

interface IntrosReport {
  readonly today: Day;
  /** Whose they all are; null for those on the way. */
  readonly name: string | null;
  readonly introductions: readonly IntroLine[];
}

/** Introductions with the next act of each, numbered. */
export function introsView({ introductions, name, today }: IntrosReport, style: Style, width: number): string {
  if (introductions.length === 0) {
    return name === null
      ? 'No introduction is on the way.  Next: net match, or net intro Mette Bo "why"\n'
      : `No introduction with ${name} is noted.  Next: net intro ${quoted(name)} NAME "why"\n`;
  }
  const digits = String(introductions.length).length;
  return introductions
    .map((introduction, at) => {
      const { aName, bName, why } = introduction;
      const indent = " ".repeat(digits + 2);
      const number = String(at + 1);
      const head = `${number.padStart(digits)}  ${style.bold(`${aName} and ${bName}`)} · `;
      const next = nextText(introduction, number, today);
      return [
        hanging(head, stateText(introduction, today), width),
        why === "" ? "" : hanging(indent, why, width),
        next === null ? "" : hanging(indent, `→ ${next}`, width),
      ].join("");
    })
    .join("");
}

export function mailView({ subject, text, language }: IntroMail): string {
  return `${language === "da" ? "Emne" : "Subject"}: ${subject}\n\n${text}\n`;
}
