import type { Day } from "../domain/day.ts";
import { type Fact, freshUntil } from "../domain/fact.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { longDay, shortDay } from "./day.ts";
import { AREA_LABELS, AREA_WIDTH, classText } from "./person.ts";
import { hanging, padded } from "./table.ts";

interface FactReport {
  readonly name: string;
  readonly did: "learned" | "heard again" | "changed" | "removed";
  readonly fact: Fact;
}

const DID: Readonly<Record<FactReport["did"], string>> = {
  learned: "Noted",
  "heard again": "Known already, and fresh again",
  changed: "Changed",
  removed: "Removed",
};

export function factView({ name, did, fact }: FactReport, style: Style, width: number): string {
  const day = did === "removed" ? "" : `, ${longDay(fact.learnedOn)}`;
  return hanging(
    "",
    `${style.green(DID[did])}: ${name}, ${AREA_LABELS[fact.area]}: ${fact.text}${day}${classText(fact.class)}`,
    width,
  );
}

interface FactsReport {
  readonly today: Day;
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** All that is known of one person, numbered as `--remove` takes it. */
export function factsView({ name, facts, today }: FactsReport, style: Style, width: number): string {
  if (facts.length === 0) return `Nothing is noted of ${name} yet.  Next: net fact ${quoted(name)} occupied "…"\n`;
  const digits = String(facts.length).length;
  const lines = facts.map((fact, at) => {
    const label = facts[at - 1]?.area === fact.area ? "" : AREA_LABELS[fact.area];
    const until = freshUntil(fact);
    const stale = today > until ? `, not fresh since ${shortDay(until)}` : "";
    const head = `${String(at + 1).padStart(digits)}  ${padded(label, AREA_WIDTH)}  `;
    return hanging(head, `${fact.text} (${shortDay(fact.learnedOn)}${stale}${classText(fact.class)})`, width);
  });
  return `${style.bold(name)}\n${lines.join("")}`;
}
