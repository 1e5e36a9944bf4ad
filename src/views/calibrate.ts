import type { CalibrationReport, ToAsk } from "../domain/calibrate.ts";
import type { Calibration } from "../domain/calibration.ts";
import type { Day } from "../domain/day.ts";
import { quoted } from "../domain/quoted.ts";
import { en } from "../questions/en.ts";
import type { CalibrationWords } from "../questions/questions.ts";
import type { Style } from "../style.ts";
import { counted, longDay } from "./day.ts";
import { hanging, table } from "./table.ts";

export function welcomeView(words: CalibrationWords, style: Style, width: number): string {
  return `${hanging("", words.question, width, (line) => style.bold(line))}${dimmed(words.welcome, style, width)}`;
}

/** The answers beside the score, and in one sentence what that says of the score. */
export function calibrationView(report: CalibrationReport, style: Style, width: number): string {
  const { answers } = report;
  const column = (heading: string, cells: readonly string[], least: number) => ({ heading, cells, least });
  const listed =
    answers.length === 0
      ? ""
      : table(
          [
            column(
              "name",
              answers.map(({ name }) => name),
              10,
            ),
            column(
              "helped",
              answers.map(({ helped }) => `${helped} of 3`),
              6,
            ),
            column(
              "index",
              answers.map(({ index }) => String(Math.round(index))),
              5,
            ),
          ],
          style,
          width,
        );
  return `${listed}${lines(verdictOf(report), width)}${lines(nextOf(report), width)}`;
}

function verdictOf({ answers, wanted, correlation, agreement }: CalibrationReport): string {
  const figure = `${told(correlation ?? 0)} from ${counted(answers.length, "person", "people")}`;
  switch (agreement) {
    case "too few":
      return answers.length === 0
        ? "No answers in the last half-year yet."
        : `${counted(answers.length, "answer")}: too few to say; ${wanted} are wanted.`;
    case "all alike":
      return "Your answers are all alike, so there is no order to compare: trust your own view.";
    case "agrees":
      return `The score and you agree: ${figure}.`;
    case "in part":
      return `The score and you agree in part: ${figure}; where you differ, trust your own view.`;
    case "little":
      return `The score does not tell you much: ${figure}. Trust your own view; net why shows the parts.`;
  }
}

/** `.72`, `−.10`, `1.00` */
function told(correlation: number): string {
  return `${correlation < 0 ? "−" : ""}${Math.abs(correlation).toFixed(2).replace(/^0/, "")}`;
}

const NOBODY_YET = "There is nobody to ask about yet: a relation takes two conversations and 90 days.";

function nextOf({ left, nextOn, answers }: Pick<CalibrationReport, "left" | "nextOn" | "answers">): string {
  if (left > 0) return `${left} left to ask about: net calibrate, whenever you like.`;
  if (answers.length === 0) return NOBODY_YET;
  return `The next round is due on ${longDay(nextOn)}.`;
}

export interface NextReport {
  readonly today: Day;
  readonly question: string;
  /** Null where the round is done. */
  readonly next: ToAsk | null;
  readonly left: number;
  readonly nextOn: Day;
}

export function nextView({ today, question, next, nextOn }: NextReport, style: Style, width: number): string {
  if (next === null) return lines(nobodyLeft(nextOn, today), width);
  return `${hanging(`${next.number}/${next.of} `, `${style.bold(next.name)}: ${question}`, width)}${lines(`net calibrate ${quoted(next.name)} 0-3`, width)}`;
}

/** Without a day where no round was begun. */
function nobodyLeft(nextOn: Day, today: Day): string {
  return nextOn <= today ? NOBODY_YET : `Nobody is left to ask about; the next round is due on ${longDay(nextOn)}.`;
}

/** Whom a sitting would ask about. */
export function toAskView(
  { today, people: named, nextOn }: Pick<NextReport, "today" | "nextOn"> & { readonly people: readonly ToAsk[] },
  _: Style,
  width: number,
): string {
  if (named.length === 0) return lines(nobodyLeft(nextOn, today), width);
  const listed = named.map(({ name, number, of }) => hanging(`${String(number).padStart(2)}/${of} `, name, width));
  return `${lines(`Nothing is written. ${counted(named.length, "person", "people")} would be asked about:`, width)}${listed.join("")}`;
}

interface AnsweredReport {
  readonly name: string;
  readonly answer: Omit<Calibration, "id">;
  readonly left: number;
}

export function answeredView({ name, answer: { helped }, left }: AnsweredReport, style: Style, width: number): string {
  const next =
    left > 0 ? `${left} left; next: net calibrate --next` : "That was all; net calibrate says what it tells.";
  const noted = hanging(
    "",
    `${style.green("Noted")} ${name} helped you ${en.calibration.answers[helped]} (${helped} of 3)`,
    width,
  );
  return `${noted}${lines(next, width)}`;
}

function lines(text: string, width: number): string {
  return hanging("", text, width);
}

function dimmed(text: string, style: Style, width: number): string {
  return hanging("", text, width, (line) => style.dim(line));
}
