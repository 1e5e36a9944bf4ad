import type { Contact, ContactId, Standing } from "./contact.ts";
import { type Day, plusDays } from "./day.ts";
import type { Fact } from "./fact.ts";
import type { Interaction } from "./interaction.ts";
import { SCORING } from "./scoring/constants.ts";
import { contactDays } from "./scoring/contact-days.ts";
import type { FlagName } from "./scoring/flags.ts";
import { settled } from "./scoring/promise-ending.ts";
import { type Score, score } from "./scoring/score.ts";
import { type TieFacts, tieOn } from "./scoring/tie.ts";
import { endEvidence, endWithheldBy, type Proposal, type Withheld } from "./scoring/verdict.ts";

export type ReviewId = string & { readonly __reviewId: never };

/** What the owner can decide about a relation; `later` puts it off. */
export const DECISIONS = ["keep", "develop", "lighten", "wind-down", "later"] as const;
export type ReviewDecision = (typeof DECISIONS)[number];

/** What the owner decided about a relation, and the day to look again. */
export interface Review {
  readonly id: ReviewId;
  readonly contactId: ContactId;
  readonly decision: ReviewDecision;
  readonly on: Day;
  readonly againOn: Day;
  readonly note: string | null;
}

/** After how many days a decision is looked at again; ours. */
export const AGAIN_DAYS: Readonly<Record<ReviewDecision, number>> = {
  keep: 180,
  develop: 90,
  lighten: 180,
  "wind-down": 365,
  later: 30,
};

/** The decision that stands on that day: none before it was made, none from the day to look again on, and none that was put off. */
export function decisionOn(newest: Review | null, today: Day): Exclude<ReviewDecision, "later"> | null {
  if (newest === null || newest.on > today || newest.againOn <= today || newest.decision === "later") return null;
  return newest.decision;
}

/** Somebody who may come up in a review. */
export interface Reviewable {
  readonly contact: Pick<Contact, "id" | "name"> & { readonly standing: Standing };
  /** The day on which the wanted rhythm ran out so long ago that `net due` left it to a review. */
  readonly lapsedOn: Day | null;
  readonly newest: Review | null;
  readonly score: Score;
}

/** What counts against how well a relation is served; ours. A tie that fits and is quiet weighs 1 at most. */
const UNSERVED = { unknownFit: 0.5, lapsed: 0.3, flag: 0.2 } as const;
const OWN_DEBTS: readonly FlagName[] = ["owe", "promise-still-open", "promise-broken"];

/** Those whose turn it is, the worst served first; where two are served alike, by name. */
export function reviewQueue<Some extends Reviewable>(everybody: readonly Some[], today: Day): readonly Some[] {
  return everybody
    .filter((each) => isTurn(each, today))
    .map((each) => ({ each, unserved: unserved(each) }))
    .sort((a, b) => b.unserved - a.unserved || (a.each.contact.name < b.each.contact.name ? -1 : 1))
    .map(({ each }) => each);
}

function isTurn({ contact, lapsedOn, newest, score: { flags, tooNew } }: Reviewable, today: Day): boolean {
  const hasLapsed = lapsedOn !== null && contact.standing === "active";
  if (newest !== null) {
    return contact.standing !== "archived" && (newest.againOn <= today || (hasLapsed && newest.on < lapsedOn));
  }
  if (contact.standing !== "active") return false;
  if (hasLapsed || flags.some(({ name }) => name === "one-sided")) return true;
  // A card, of no days, is dealt with in the inbox, and whoever is new has a while to become something.
  return tooNew === null || tooNew.days >= tooNew.wantedDays;
}

/** How much a relation lacks: what fits and is quiet lacks most; then what the owner owes, and a rhythm left behind. */
export function unserved({ lapsedOn, score: { parts, flags } }: Pick<Reviewable, "lapsedOn" | "score">): number {
  const fit = parts.mission.value ?? UNSERVED.unknownFit;
  const debts = flags.filter(({ name }) => OWN_DEBTS.includes(name)).length;
  return fit * (1 - parts.strength.value) + UNSERVED.flag * debts + (lapsedOn === null ? 0 : UNSERVED.lapsed);
}

/** What is proposed in a review: the proposal of the score, but an end where the last attempts got no answer. */
export interface ReviewProposal {
  readonly decision: Exclude<ReviewDecision, "later"> | null;
  readonly isUnanswered: boolean;
  /** What stands in the way of a proposal. */
  readonly withheld: readonly Withheld[];
}

export function reviewProposal(facts: TieFacts, scored: Score, today: Day): ReviewProposal {
  const { verdict, flags } = scored;
  const isUnanswered = flags.some(({ name }) => name === "one-sided");
  const decision = verdict.proposal;
  if (!isUnanswered) return { decision, isUnanswered, withheld: verdict.withheld };
  const tie = tieOn(facts, today);
  const days = contactDays(tie);
  const promises = settled(facts.promises, tie.today);
  const withheld = endWithheldBy(endEvidence(tie, { balance: scored.parts.balance, days, promises }));
  return withheld.length === 0
    ? { decision: "wind-down", isUnanswered, withheld }
    : { decision, isUnanswered, withheld: [...new Set([...verdict.withheld, ...withheld])] };
}

/** What would make the proposal another one. */
export type WouldChange =
  | { readonly kind: "silence"; readonly on: Day; readonly to: Proposal }
  | { readonly kind: "talk"; readonly to: Proposal }
  | { readonly kind: "fit"; readonly goalId: string; readonly fit: 1 | 2 | 3; readonly to: Proposal };

/** How far ahead silence is followed. */
const MOST_DAYS_AHEAD = 730;

/** The least that would change the proposal, found by reckoning the score anew; null where nothing simple would. */
export function whatWouldChange(facts: TieFacts, { verdict: { proposal } }: Score, today: Day): WouldChange | null {
  switch (proposal) {
    case "keep": {
      const days = daysUntilQuiet(facts, today);
      return days === null ? null : { kind: "silence", on: plusDays(today, days), to: "develop" };
    }
    case "develop": {
      const to = score(withTalk(facts, today), today).verdict.proposal;
      return to === null || to === proposal ? null : { kind: "talk", to };
    }
    case "lighten":
    case "wind-down":
      return fitThatChanges(facts, proposal, today);
    case null:
      return null;
  }
}

/** Strength only falls with the days, so that the first quiet one is found by halving. */
function daysUntilQuiet(facts: TieFacts, today: Day): number | null {
  const isQuiet = (days: number): boolean =>
    score(facts, plusDays(today, days)).parts.strength.value < SCORING.verdict.strength;
  if (!isQuiet(MOST_DAYS_AHEAD)) return null;
  let [alive, quiet] = [0, MOST_DAYS_AHEAD];
  while (quiet - alive > 1) {
    const middle = Math.floor((alive + quiet) / 2);
    if (isQuiet(middle)) quiet = middle;
    else alive = middle;
  }
  return quiet;
}

function withTalk(facts: TieFacts, today: Day): TieFacts {
  const talk = {
    id: "a talk today",
    on: today,
    kind: "meet",
    depth: 2,
    initiator: null,
    isAnswered: true,
    energy: null,
    isConfirmedOnly: false,
  } as const;
  return { ...facts, interactions: [talk, ...facts.interactions] };
}

function fitThatChanges(facts: TieFacts, proposal: Proposal, today: Day): WouldChange | null {
  for (const fit of [1, 2, 3] as const) {
    for (const { goalId } of facts.goalFits.toSorted((a, b) => b.weight - a.weight)) {
      const goalFits = facts.goalFits.map((each) =>
        each.goalId === goalId && each.fit < fit ? { ...each, fit, isInferred: false } : each,
      );
      const to = score({ ...facts, goalFits }, today).verdict.proposal;
      if (to !== null && to !== proposal) return { kind: "fit", goalId, fit, to };
    }
  }
  return null;
}

/** The last thing the two had in common, for a first sentence after a long silence. */
interface LastShared {
  readonly text: string;
  readonly on: Day;
}

const MOST_LENGTH = 80;

/** What occupied them when they were last heard of, else what the last talk was about; null where neither was noted. */
export function lastShared(facts: readonly Fact[], interactions: readonly Interaction[]): LastShared | null {
  const [fact] = facts
    .filter(({ area }) => area === "occupied-with")
    .toSorted((a, b) => (a.learnedOn < b.learnedOn ? 1 : -1));
  if (fact) return { text: fact.text, on: fact.learnedOn };
  for (const { note, on } of interactions) {
    const topic = note === null ? null : topicOf(note);
    if (topic !== null) return { text: topic, on };
  }
  return null;
}

/** "Lunch with Mette, talked about the merger; I promised …" was about the merger. */
function topicOf(note: string): string | null {
  const [, topic] = /\b(?:about|talte om|snakkede om|handlede om)\s+([^.;#\n]+)/iu.exec(note) ?? [];
  const text = topic?.trim() ?? "";
  return text === "" || text.length > MOST_LENGTH ? null : text;
}
