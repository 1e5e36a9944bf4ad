import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { Reviewed } from "../domain/review/decision.ts";
import type { ReviewGlance } from "../domain/review/glance.ts";
import { DECISIONS, type ReviewProposal, type WouldChange } from "../domain/review.ts";
import type { RoomReport } from "../domain/room.ts";
import { SCORING } from "../domain/scoring/constants.ts";
import type { FlagName } from "../domain/scoring/flags.ts";
import { WITHHELD_ACTS } from "../domain/scoring/verdict.ts";
import type { Style } from "../style.ts";
import { counted, longDay, relativeDay, shortDay, span } from "./day.ts";
import { KIND_LABELS, promiseText } from "./person.ts";
import { roomView } from "./room.ts";
import { hanging, padded, table } from "./table.ts";
import { FLAG_SENTENCES } from "./why.ts";
import { inWords, noneYet } from "./words.ts";

interface Place {
  readonly at: number;
  readonly of: number;
  readonly today: Day;
  /** Whether there is a goal that a relation could serve. */
  readonly hasGoals: boolean;
}

const GOALS_WANTED = 'net init, or net mission --goal "…"';

const INDENT = "    ";

/** One person at a glance: how it stands, what is proposed and why, and what would change it. */
export function glanceView(person: ReviewGlance, place: Place, style: Style, width: number): string {
  const { contact, role, stage } = person;
  const about = [contact.name, [role, stage].filter((part) => part !== null).join(" · ")].join("  ");
  const head = hanging(place.of > 1 ? `${place.at} of ${place.of}  ` : "", about, width, (line) => style.bold(line));
  const rows = [...historyRows(person, place.today), ...knownRows(person)];
  const reconnect = reconnectLine(person);
  return [
    head,
    ...rows.map((row) => hanging(INDENT, row, width)),
    proposalView(person, style, width, { flags: person.flags, hasGoals: place.hasGoals }),
    reconnect === null ? "" : hanging(INDENT, reconnect, width),
  ].join("");
}

/** The same of the first of a list, with what to type: nobody is there to be asked. */
export function nextView(person: ReviewGlance, place: Place, style: Style, width: number): string {
  const [decision, ...others] = DECISIONS;
  const act = `net review 1 --verdict ${decision} (or ${others.join(", ")})`;
  return glanceView(person, place, style, width) + hanging(`${INDENT}→ `, act, width);
}

/** What is proposed, and what would change it. */
export function proposalView(
  person: ReviewGlance,
  style: Style,
  width: number,
  told: Pick<ReviewGlance, "flags"> & Pick<Place, "hasGoals"> = { flags: [], hasGoals: true },
): string {
  const flags = told.flags.map(({ name }) => hanging(`${INDENT}${style.yellow("!")} `, FLAG_SENTENCES[name], width));
  const after = [proposalLine(person.proposal, told.hasGoals), changeLine(person)].filter((line) => line !== null);
  return [
    hanging(INDENT, measures(person), width, (line) => style.dim(line)),
    twoByTwo(person, style),
    ...flags,
    ...after.map((line) => hanging(INDENT, line, width)),
  ].join("");
}

function historyRows({ last, balance, promises, newest }: ReviewGlance, today: Day): string[] {
  const lastRow =
    last === null
      ? "never talked with"
      : `last ${shortDay(last.on)}, ${relativeDay(last.on, today)} · ${KIND_LABELS[last.kind]}${last.note === null ? "" : `: ${oneLine(last.note)}`}`;
  const exchanged =
    balance.given + balance.taken === 0
      ? "nothing given or taken yet"
      : `given ${balance.given.toFixed(1)}, taken ${balance.taken.toFixed(1)}`;
  return [
    lastRow,
    exchanged,
    ...promises.map(
      (promise) =>
        `${promise.isPlan ? "planned" : promise.by === "me" ? "you owe" : "they owe"}: ${promiseText(promise, today)}`,
    ),
    ...(newest === null
      ? []
      : [
          `decided ${relativeDay(newest.on, today)}: ${DECISION_WORDS[newest.decision]}${newest.note === null ? "" : ` (${newest.note})`}`,
        ]),
  ];
}

const ANSWER_LABELS: Readonly<Record<string, string>> = {
  "review-give": "you can give",
  "review-hope": "you hope for",
};

function knownRows({ occupiedWith, needs, answers }: ReviewGlance): string[] {
  return [
    ...(occupiedWith === null ? [] : [`occupied with: ${oneLine(occupiedWith)}`]),
    ...(needs.length === 0 ? [] : [`needs: ${needs.map(oneLine).join("; ")}`]),
    ...answers.flatMap(({ question, text }) => {
      const label = ANSWER_LABELS[question];
      return label === undefined ? [] : [`${label}: ${oneLine(text)}`];
    }),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function measures(person: ReviewGlance): string {
  return `mission fit ${fitText(person)} · strength ${person.strength.toFixed(2)}`;
}

function fitText(person: ReviewGlance): string {
  if (person.mission === null) return "not asked yet";
  const fit = person.mission.toFixed(2);
  return isUnasked(person) ? `${fit} inferred, not asked yet` : fit;
}

/** Whether too little was said of the goals for a proposal, whatever is inferred. */
function isUnasked({ proposal }: ReviewGlance): boolean {
  return proposal.withheld.includes("mission-unknown");
}

const COLUMN = 12;

/** Mission fit against strength, with the place of this person marked. */
function twoByTwo(person: ReviewGlance, style: Style): string {
  const { mission, strength } = person;
  const isAlive = strength >= SCORING.verdict.strength;
  const cell = (word: string, isHere: boolean): string =>
    isHere ? style.bold(padded(`[${word}]`, COLUMN)) : style.dim(padded(` ${word}`, COLUMN));
  const row = (label: string, isFit: boolean, alive: string, quiet: string): string => {
    const isRow = mission !== null && !isUnasked(person) && isFit === mission >= SCORING.verdict.mission;
    return `${INDENT}${padded(label, COLUMN)}${cell(alive, isRow && isAlive)}${cell(quiet, isRow && !isAlive)}`.trimEnd();
  };
  return [
    `${INDENT}${padded("", COLUMN)} ${padded("alive", COLUMN)}quiet`,
    row("serves", true, "keep", "develop"),
    row("serves less", false, "lighten", "wind down?"),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function proposalLine({ decision, isUnanswered, withheld }: ReviewProposal, hasGoals: boolean): string | null {
  if (isUnanswered && decision === "wind-down") return "your last attempts got no answer: wind down?";
  if (decision !== null && !isUnanswered) return null; // it stands in the square
  const unasked = hasGoals ? WITHHELD_ACTS["mission-unknown"] : `say what your networking is for: ${GOALS_WANTED}`;
  const held = withheld.map((name) => (name === "mission-unknown" ? unasked : WITHHELD_ACTS[name])).join("; ");
  if (held === "") return null;
  return withheld[0] === "mission-unknown" ? held : `before an end: ${held}`;
}

function changeLine({ wouldChange }: ReviewGlance): string | null {
  return wouldChange === null ? null : `would read "${inWords(wouldChange.to)}" ${whatChanges(wouldChange)}`;
}

function whatChanges(change: WouldChange & { readonly goal?: string }): string {
  switch (change.kind) {
    case "silence":
      return `if nobody wrote before ${shortDay(change.on)}`;
    case "talk":
      return "after one good talk";
    case "fit":
      return `if they served "${change.goal ?? ""}" ${FIT_WORDS[change.fit]} (${change.fit} of 3)`;
  }
}

const FIT_WORDS = { 1: "a little", 2: "well", 3: "very much" } as const;

function reconnectLine({ reconnect }: ReviewGlance): string | null {
  return reconnect === null ? null : `a first sentence: ${reconnect}`;
}

interface QueueReport {
  readonly today: Day;
  readonly people: readonly {
    readonly contactId: ContactId;
    readonly name: string;
    readonly mission: number | null;
    readonly strength: number;
    readonly flags: readonly FlagName[];
    readonly proposal: ReviewProposal;
  }[];
}

/** Whose turn it is, numbered. */
export function queueView(
  { people, hasGoals }: QueueReport & Pick<Place, "hasGoals">,
  style: Style,
  width: number,
): string {
  if (people.length === 0) return "Nobody's turn for now. net score shows how it stands with all.\n";
  const column = (heading: string, cell: (person: QueueReport["people"][number]) => string, least: number) => ({
    heading,
    cells: people.map(cell),
    least,
  });
  const columns = [
    { heading: "", cells: people.map((_, at) => String(at + 1)), least: 2 },
    column("name", ({ name }) => name, 12),
    column("fit", ({ mission }) => (mission === null ? "–" : mission.toFixed(2)), 4),
    column("alive", ({ strength }) => strength.toFixed(2), 4),
    column(
      "proposal",
      ({ proposal }) => (proposal.decision === null ? noneYet(proposal.withheld) : inWords(proposal.decision)),
      8,
    ),
  ];
  const next = `${counted(people.length, "relation")}: net review, or net review 1`;
  const first = hasGoals ? "" : hanging("", `Nothing is proposed without a goal: ${GOALS_WANTED}`, width);
  return table(columns, style, width) + first + hanging("", next, width);
}

/** What was decided, and what follows from it. */
export function reviewedView(
  { contact, review, next, rhythm, closed, thanks, room }: Reviewed & { readonly room: RoomReport },
  style: Style,
  width: number,
): string {
  const kept = closed.map(
    ({ promise, end, to }) => `${END_WORDS[end]}${to === null ? "" : ` to ${to}`}: ${promise.text}`,
  );
  const parts = [
    next === null ? null : `next: ${next.text}${next.dueOn === null ? "" : `, by ${longDay(next.dueOn)}`}`,
    rhythm === null ? null : `a word each ${span(rhythm.after)}, no longer each ${span(rhythm.before)}`,
    ...kept,
    thanks === null ? null : `thanked for: ${thanks.text}`,
    review.decision === "wind-down" ? "no more reminders; stays on file" : null,
    `to look at again on ${shortDay(review.againOn)}`,
  ].filter((part) => part !== null);
  return (
    hanging("", `${style.bold(contact.name)}: ${DECISION_WORDS[review.decision]} · ${parts.join(" · ")}`, width) +
    roomView(room, width)
  );
}

const END_WORDS = { kept: "kept", "let-go": "let go", "hand-over": "handed over" } as const;

const DECISION_WORDS = {
  keep: "keep",
  develop: "develop",
  lighten: "lighten",
  "wind-down": "wind down",
  later: "some other time",
} as const;
