import type { FlagName } from "../domain/scoring/flags.ts";
import type { PartName } from "../domain/scoring/score.ts";
import type { WhyPart, WhyReport } from "../domain/why.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { aboutLine, partLines } from "./parts.ts";
import { lineRoom, padded } from "./table.ts";
import { inWords, noneYet } from "./words.ts";

/** Each part as the question it answers. */
const QUESTIONS: Readonly<Record<PartName, string>> = {
  mission: "serves what you network for",
  strength: "alive between you",
  balance: "give and take in balance",
  trust: "promises kept, theirs and yours",
  interest: "what you know of them",
  perspective: "widens your view",
};

/** What each flag says of the state of care. */
export const FLAG_SENTENCES: Readonly<Record<FlagName, string>> = {
  owe: "you have taken more than you gave",
  "over-giving": "you have given more than came back",
  "no-exchange-yet": "nothing given or taken yet",
  "promise-still-open": "a promise of yours is past its day",
  "promise-broken": "a promise of yours was let go",
  dormant: "silent for long",
  drifting: "silent for longer than is usual between you",
  "one-sided": "your last attempts got no answer",
  energy: "the last times cost you energy",
  echo: "the last times only confirmed what you thought",
  card: "a card, not a relation yet",
};

/** How it stands with a relation: each part with the rows behind it, then what to make of it. */
export function whyView(report: WhyReport, style: Style, width: number): string {
  const { name, stage, parts, index, tooNew, flags, verdict } = report;
  const room = lineRoom(width);
  const head =
    tooNew === null
      ? `${style.bold(name)}  ${stage} · index ${Math.round(index)} of 100, for sorting only`
      : `${style.bold(name)}  ${stage} · too new: ${waitText(tooNew)}`;
  const proposal = verdict.proposal === null ? noneYet(verdict.withheld) : inWords(verdict.proposal);
  const rest = [
    ...flags.map((flag) => `${style.yellow("!")} ${FLAG_SENTENCES[flag.name]}`),
    `proposal: ${proposal}`,
    `next: ${report.nextAct}`,
  ];
  const told = parts.map((part) => lines(part, report, style, room));
  return [aboutLine(head, room), ...told, ...rest.map((line) => aboutLine(line, room))].join("");
}

/** Only what is still wanted before the index is shown. */
function waitText(wait: Exclude<WhyReport["tooNew"], null>): string {
  const { conversations, wantedConversations, days, wantedDays } = wait;
  return [
    conversations < wantedConversations ? `${conversations} of ${counted(wantedConversations, "conversation")}` : null,
    days < wantedDays ? `${days} of ${counted(wantedDays, "day")}` : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function lines(part: WhyPart, report: WhyReport, style: Style, width: number): string {
  const value = part.value === null ? "  –" : part.value.toFixed(2).padStart(4);
  const points = part.value === null ? "left out" : `${part.points.toFixed(1)} points`;
  const reckoned = `  ${padded(part.part, 12)} ${value}  ${points.padStart(11)}`;
  const rows = part.rows.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return partLines({ reckoned, question: QUESTIONS[part.part], below: pair(part, report) }, rows, style, width);
}

/** Trust and balance are shown as the pair they are made of, on a line of its own. */
function pair({ part }: WhyPart, { trust, balance }: WhyReport): string {
  if (part === "trust" && (trust.mine !== null || trust.theirs !== null)) {
    return `      theirs ${trust.theirs?.toFixed(2) ?? "–"}, yours ${trust.mine?.toFixed(2) ?? "–"}\n`;
  }
  if (part === "balance" && balance.given + balance.taken > 0) {
    return `      given ${balance.given.toFixed(1)}, taken ${balance.taken.toFixed(1)}\n`;
  }
  return "";
}
