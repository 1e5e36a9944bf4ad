import type { SharedEvent } from "../domain/event-report.ts";
import type { Style } from "../style.ts";
import { counted, longDay, shortDay } from "./day.ts";
import { VERDICT_LABELS } from "./event.ts";
import { employmentText } from "./person.ts";
import { kindText, unitText } from "./unit.ts";

/** Markdown, as wide as it is: it is read elsewhere. */
export function eventReportView(report: SharedEvent, _style: Style, _width: number): string {
  const { event } = report;
  const place = event.place === null ? "" : `, ${plain(event.place)}`;
  return [
    `# ${plain(event.name)}\n\n${longDay(event.on)}${place}\n`,
    section("What for", whatFor(report)),
    section("What came of it", cameOf(report)),
    section("What we learned", learned(report)),
    section("Who was met", report.met.map(personText)),
    section("What follows", follows(report)),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.map((line) => `- ${line}\n`).join("")}`;
}

function whatFor({ goal, expected, expectedBy, hours, cost }: SharedEvent): string[] {
  const by = expectedBy === null ? "" : ` (expected by ${plain(expectedBy)})`;
  return [
    goal === null ? null : `Goal: ${plain(goal)}`,
    expected === null ? null : `Expected: ${plain(expected)}${by}`,
    hours === null ? null : `Time: ${counted(hours, "hour")}`,
    cost === null ? null : `Cost: ${cost}`,
  ].filter((line) => line !== null);
}

function cameOf({ outcomes, verdict, why, expected }: SharedEvent): string[] {
  const lines = outcomes.map(({ text, kind, value, unit, on }) => {
    const worth = value === null ? "" : `, ${value} ${plain(unitText(unit ?? kind, value))}`;
    return `${plain(text)} (${kindText(kind)}${worth}, ${shortDay(on)})`;
  });
  if (lines.length === 0 && expected !== null) lines.push("Nothing that can be counted yet");
  const compared = [verdict === null ? null : `It was ${VERDICT_LABELS[verdict]}`, why === null ? null : plain(why)];
  const told = compared.filter((part) => part !== null).join(": ");
  return told === "" ? lines : [...lines, told];
}

function learned({ learnings }: SharedEvent): string[] {
  return learnings.map(({ text, kind, isUsed }) => {
    const more = [kind, isUsed ? "in use" : null].filter((part) => part !== null);
    return `${plain(text)}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
  });
}

function personText({ name, role }: SharedEvent["met"][number]): string {
  const work = role === null ? "" : employmentText(role);
  return work === "" ? plain(name) : `${plain(name)}, ${plain(work)}`;
}

function follows({ followUpCount, followUps }: SharedEvent): string[] {
  if (followUps === null) return followUpCount === 0 ? [] : [`${counted(followUpCount, "follow-up")} agreed`];
  return followUps.map(({ by, text, dueOn, name }) => {
    const when = dueOn === null ? "" : `, by ${shortDay(dueOn)}`;
    return by === "me" ? `${plain(text)}, to ${plain(name)}${when}` : `${plain(name)}: ${plain(text)}${when}`;
  });
}

/** One line in which nothing is taken for Markdown's own signs. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/([\\`*_[\]<>#|])/g, "\\$1");
}
