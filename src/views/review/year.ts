import type { Day } from "../../domain/day.ts";
import type { YearAsked } from "../../domain/review/year.ts";
import type { Style } from "../../style.ts";
import { counted, shortDay } from "../day.ts";
import { hanging } from "../table.ts";

/** What a year of relations came to, in figures. */
interface YearFigures {
  readonly conversations: number;
  readonly people: number;
  readonly minutes: number;
}

export interface YearReport {
  readonly today: Day;
  readonly figures: YearFigures;
  readonly questions: readonly YearAsked[];
}

/** The year in figures, then each large question with what was answered last. */
export function yearView({ figures, questions }: YearReport, style: Style, width: number): string {
  const hours = Math.round(figures.minutes / 60);
  const spent = figures.minutes === 0 ? "" : `, ${counted(hours, "hour")} noted`;
  const people = counted(figures.people, "person", "people");
  const head = `The last year: ${counted(figures.conversations, "conversation")} with ${people}${spent}.`;
  const lines = questions.map(({ question, before, isOpen }) => {
    const state = isOpen ? " (open)" : "";
    const asked = hanging("", `${question}${state}`, width, (line) => style.bold(line));
    return before === null
      ? asked
      : asked + hanging("  ", `${before.text} (${shortDay(before.answeredOn)})`, width, (line) => style.dim(line));
  });
  const open = questions.filter(({ isOpen }) => isOpen).length;
  const next = open === 0 ? "" : `${counted(open, "question")} to ask: net review --year, at a terminal\n`;
  return hanging("", head, width) + lines.join("") + style.dim(next);
}
