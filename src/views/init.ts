import type { Day } from "../domain/day.ts";
import type { Asked } from "../domain/interview.ts";
import type { Style } from "../style.ts";
import { counted, shortDay } from "./day.ts";
import { hanging } from "./table.ts";

interface InterviewReport {
  readonly today: Day;
  readonly language: string;
  readonly questions: readonly Asked[];
}

/** Every question, what holds of it, and whether it would be put. */
export function interviewView({ questions }: InterviewReport, style: Style, width: number): string {
  const digits = String(questions.length).length;
  const lines = questions.map((asked, at) =>
    hanging(`${String(at + 1).padStart(digits + 1)}  `, `${asked.question} (${stateOf(asked)})`, width, (line) =>
      asked.isOpen ? line : style.dim(line),
    ),
  );
  const open = questions.filter(({ isOpen }) => isOpen).length;
  const next =
    open === 0 ? "net init --again asks anew" : `${counted(open, "question")} to ask: net init, at a terminal`;
  return `${lines.join("")}${hanging("", next, width)}`;
}

function stateOf({ answers, skippedOn, isOpen }: Asked): string {
  if (isOpen) return "open";
  if (answers.length > 1) return counted(answers.length, "line");
  return skippedOn === null ? "answered" : `skipped on ${shortDay(skippedOn)}`;
}
