import { EXPECTATIONS } from "../../domain/add.ts";
import type { Day } from "../../domain/day.ts";
import type { Verdict } from "../../domain/debrief.ts";
import { employmentText } from "../../domain/employment.ts";
import type { SharedEvent } from "../../domain/event/report.ts";
import type { LearningKind } from "../../domain/learning.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../../domain/outcome.ts";
import type { Language } from "../../domain/setting.ts";
import type { Style } from "../../style.ts";
import { counted, dayIn, shortDay } from "../day.ts";
import { VERDICT_LABELS } from "../event.ts";
import { moneyText, unitText } from "../unit.ts";

/** A report and the language it is written in: who reads it may know another than the one net speaks. */
type EventReportIn = SharedEvent & { readonly language: Language };

interface Words {
  readonly sections: Readonly<Record<"for" | "came" | "learned" | "met" | "follows", string>>;
  readonly goal: string;
  readonly expected: string;
  readonly expectedBy: (who: string) => string;
  readonly time: (hours: number) => string;
  readonly cost: string;
  readonly nothing: string;
  readonly it: (verdict: Verdict) => string;
  readonly used: string;
  readonly kind: (kind: OutcomeKind, amount: number) => string;
  readonly learning: (kind: LearningKind) => string;
  readonly followUps: (count: number) => string;
  readonly by: string;
  readonly to: string;
  readonly kept: string;
  readonly day: (day: Day) => string;
  readonly figure: (amount: number | string) => string;
  /** What was promised, where net has words of its own for it. */
  readonly promised: (text: string) => string;
}

const EN: Words = {
  sections: {
    for: "What for",
    came: "What came of it",
    learned: "What we learned",
    met: "Who was met",
    follows: "What follows",
  },
  goal: "Goal",
  expected: "Expected",
  expectedBy: (who) => `expected by ${who}`,
  time: (hours) => `Time: ${counted(hours, "hour")}`,
  cost: "Cost",
  nothing: "Nothing that can be counted yet",
  it: (verdict) => `It was ${VERDICT_LABELS[verdict]}`,
  used: "in use",
  kind: unitText,
  learning: (kind) => kind,
  followUps: (count) => `${counted(count, "follow-up")} agreed`,
  by: "by",
  to: "to",
  kept: "kept",
  day: shortDay,
  figure: String,
  promised: (text) => text,
};

const KINDS_DA: Readonly<Record<OutcomeKind, readonly [one: string, many: string]>> = {
  idea: ["idé", "idéer"],
  "customer-meeting": ["kundemøde", "kundemøder"],
  contract: ["kontrakt", "kontrakter"],
  job: ["job", "job"],
  learning: ["læring", "læring"],
  support: ["støtte", "støtte"],
  money: ["penge", "penge"],
  energy: ["energi", "energi"],
};

const LEARNINGS_DA: Readonly<Record<LearningKind, string>> = {
  trend: "tendens",
  partner: "samarbejdspartner",
  segment: "kundesegment",
  competitor: "konkurrent",
  self: "om mig selv",
};

const VERDICTS_DA: Readonly<Record<Verdict, string>> = {
  better: "bedre end de andre",
  usual: "som de andre",
  worse: "dårligere end de andre",
};

const PROMISED_DA: ReadonlyMap<string, string> = new Map([
  [EXPECTATIONS.mail.text, "sende en mail"],
  [EXPECTATIONS.invite.text, "sende en invitation"],
  [EXPECTATIONS.coffee.text, "aftale en kop kaffe"],
]);

const DA: Words = {
  sections: { for: "Formål", came: "Udbytte", learned: "Ny viden", met: "Hvem vi mødte", follows: "Opfølgning" },
  goal: "Mål",
  expected: "Forventet udbytte",
  expectedBy: (who) => `forventet af ${who}`,
  time: (hours) => `Tid: ${DA.figure(hours)} ${hours === 1 ? "time" : "timer"}`,
  cost: "Udgift",
  nothing: "Endnu intet, der kan tælles",
  it: (verdict) => `Det var ${VERDICTS_DA[verdict]}`,
  used: "i brug",
  kind: (kind, amount) => KINDS_DA[kind][amount === 1 ? 0 : 1],
  learning: (kind) => LEARNINGS_DA[kind],
  followUps: (count) => `${count} ${count === 1 ? "aftale" : "aftaler"} om opfølgning`,
  by: "senest",
  to: "til",
  kept: "holdt",
  day: (day) => dayIn("da", day),
  figure: (amount) =>
    String(amount)
      .replace(".", ",")
      .replace(/^\d{5,}/, inThousands),
  promised: (text) => PROMISED_DA.get(text) ?? text,
};

/** `12500` as `12.500` */
function inThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ".");
}

const WORDS: Readonly<Record<Language, Words>> = { en: EN, da: DA };

/** Markdown, as wide as it is: it is read elsewhere. */
export function eventReportView(report: EventReportIn, _style: Style, _width: number): string {
  const words = WORDS[report.language];
  const { event } = report;
  const place = event.place === null ? "" : `, ${plain(event.place)}`;
  return [
    `# ${plain(event.name)}\n\n${words.day(event.on)}${place}\n`,
    section(words.sections.for, whatFor(report, words)),
    section(words.sections.came, cameOf(report, words)),
    section(words.sections.learned, learned(report, words)),
    section(words.sections.met, report.met.map(personText)),
    section(words.sections.follows, follows(report, words)),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.map((line) => `- ${line}\n`).join("")}`;
}

function whatFor({ goal, expected, expectedBy, hours, cost }: SharedEvent, words: Words): string[] {
  const by = expectedBy === null ? "" : ` (${words.expectedBy(plain(expectedBy))})`;
  return [
    goal === null ? null : `${words.goal}: ${plain(goal)}`,
    expected === null ? null : `${words.expected}: ${plain(expected)}${by}`,
    hours === null ? null : words.time(hours),
    cost === null ? null : `${words.cost}: ${words.figure(moneyText(cost))}`,
  ].filter((line) => line !== null);
}

function cameOf({ outcomes, verdict, why, expected }: SharedEvent, words: Words): string[] {
  const lines = outcomes.map(({ text, kind, value, unit, on }) => {
    const figure = value === null ? "" : words.figure(unit === "kr" ? moneyText(value) : value);
    const worth = value === null ? "" : `, ${figure} ${plain(inUnit(unit ?? kind, value, words))}`;
    return `${plain(text)} (${words.kind(kind, 1)}${worth}, ${words.day(on)})`;
  });
  if (lines.length === 0 && expected !== null) lines.push(words.nothing);
  const compared = [verdict === null ? null : words.it(verdict), why === null ? null : plain(why)];
  const told = compared.filter((part) => part !== null).join(": ");
  return told === "" ? lines : [...lines, told];
}

function inUnit(unit: string, amount: number, words: Words): string {
  const kind = OUTCOME_KINDS.find((each) => each === unit);
  return kind === undefined ? unit : words.kind(kind, amount);
}

function learned({ learnings }: SharedEvent, words: Words): string[] {
  return learnings.map(({ text, kind, isUsed }) => {
    const more = [kind === null ? null : words.learning(kind), isUsed ? words.used : null];
    const told = more.filter((part) => part !== null).join(", ");
    return `${plain(text)}${told === "" ? "" : ` (${told})`}`;
  });
}

function personText({ name, role }: SharedEvent["met"][number]): string {
  const work = role === null ? "" : employmentText(role);
  return work === "" ? plain(name) : `${plain(name)}, ${plain(work)}`;
}

function follows({ followUpCount, followUps }: SharedEvent, words: Words): string[] {
  if (followUps === null) return followUpCount === 0 ? [] : [words.followUps(followUpCount)];
  return followUps.map(({ by, text: written, dueOn, name, isKept }) => {
    const text = words.promised(written);
    const when = isKept ? ` (${words.kept})` : dueOn === null ? "" : `, ${words.by} ${words.day(dueOn)}`;
    return by === "me" ? `${plain(text)}, ${words.to} ${plain(name)}${when}` : `${plain(name)}: ${plain(text)}${when}`;
  });
}

/** One line in which nothing is taken for Markdown's own signs. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/([\\`*_[\]<>#|])/g, "\\$1");
}
