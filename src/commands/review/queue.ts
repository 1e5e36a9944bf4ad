import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { type Day, plusDays } from "../../domain/day.ts";
import { employmentText } from "../../domain/employment.ts";
import { isHidden } from "../../domain/fact.ts";
import { isTwoWay, openlyTold } from "../../domain/interaction.ts";
import { EVERYBODY, type ListColumn } from "../../domain/list.ts";
import type { Answer, GoalId } from "../../domain/mission.ts";
import { isSkip } from "../../domain/mission.ts";
import type { ReviewGlance } from "../../domain/review/glance.ts";
import { openQuestions } from "../../domain/review/questions.ts";
import {
  lastShared,
  type Reviewable,
  type ReviewProposal,
  reviewProposal,
  reviewQueue,
  whatWouldChange,
} from "../../domain/review.ts";
import type { Score } from "../../domain/scoring/score.ts";
import { LAPSE_RATIO } from "../../domain/urgency.ts";
import { filled } from "../../questions/filled.ts";
import type { Questions } from "../../questions/questions.ts";
import { employmentsOf } from "../common/person.ts";
import { type ScoredTie, scoredTies } from "../common/scores.ts";

const CARE: readonly ListColumn[] = ["standing", "rhythm", "due"];

/** Somebody whose turn it may be, with what is proposed. */
interface InReview extends Reviewable {
  readonly facts: ScoredTie["facts"];
  readonly proposal: ReviewProposal;
}

/** Whose turn it is, the worst served first; one contact alone whether it is their turn or not. */
export function queueOf(
  context: Context,
  { dormant }: { readonly dormant: boolean },
  only: ContactId | null = null,
): readonly InReview[] {
  const { store, today } = context;
  const newest = new Map(store.reviews.newest().map((review) => [review.contactId, review]));
  const listed = store.list.listing({ filter: EVERYBODY, sort: "name", columns: CARE, most: -1, today });
  const placeOf = new Map(listed.id.map((id, at) => [id, at]));
  const everybody = scoredTies(context, only === null ? null : [only]).flatMap(({ tie, facts, score }): InReview[] => {
    const at = placeOf.get(tie.contactId) ?? -1;
    const standing = listed.standing?.[at];
    if (standing === undefined) return [];
    return [
      {
        contact: { id: tie.contactId, name: tie.name, standing },
        lapsedOn: lapsedOn(listed.rhythm?.[at] ?? null, listed.due?.[at] ?? null, today),
        newest: newest.get(tie.contactId) ?? null,
        score,
        facts,
        proposal: reviewProposal(facts, score, today),
      },
    ];
  });
  if (only !== null) return everybody;
  if (dormant) return everybody.filter((each) => isDormant(each) && isToLookAt(each, today)).sort(byView);
  return reviewQueue(everybody, today);
}

/** The first day on which the silence was so many times the wanted rhythm that net due no longer named them. */
function lapsedOn(cadenceDays: number | null, dueOn: Day | null, today: Day): Day | null {
  if (cadenceDays === null || dueOn === null) return null;
  const day = plusDays(dueOn, (LAPSE_RATIO - 1) * cadenceDays + 1);
  return day <= today ? day : null;
}

function isDormant({ score: { flags } }: InReview): boolean {
  return flags.some(({ name }) => name === "dormant");
}

/** Whether nothing was decided about them, or the day to look again has come. */
function isToLookAt({ newest }: InReview, today: Day): boolean {
  return newest === null || newest.againOn <= today;
}

/** Those who would widen the view most, and not those with whom it is easiest. */
function byView({ score: one }: InReview, { score: other }: InReview): number {
  const worth = ({ parts }: Score): number => (parts.perspective.value ?? 0) + (parts.trust.value ?? 0) / 2;
  return worth(other) - worth(one);
}

/** Whether a relation could serve anything: without a goal, no proposal can be made. */
export function hasGoals({ store }: Context): boolean {
  return store.goals.open().length > 0;
}

export function glanceAt(
  context: Context,
  { contact, facts, score, proposal, newest }: InReview,
  questions: Questions,
): ReviewGlance {
  const { store, today } = context;
  const { id } = contact;
  const goals = store.goals.open();
  const everyFact = store.facts.of(id);
  // A glance is shown where others may look on.
  const known = everyFact.filter((fact) => !isHidden(fact.class));
  const answers = store.answers.about(id);
  const interactions = store.interactions.of(id, 20).map(openlyTold);
  const last = interactions.find(isTwoWay) ?? null;
  const [role] = employmentsOf(store, id);
  const { mission, strength, balance } = score.parts;
  const change = whatWouldChange(facts, score, today);
  const isQuiet = score.flags.some(({ name }) => name === "dormant");
  const shared = lastShared(known, interactions);
  const { reconnect, reconnectBlank } = questions.reviewer;
  return {
    contact,
    role: role === undefined ? null : employmentText(role) || null,
    stage: score.stage,
    last: last && { on: last.on, kind: last.kind, note: last.note },
    mission: mission.value,
    strength: strength.value,
    balance: { given: balance.given, taken: balance.taken, balance: balance.balance },
    flags: score.flags,
    proposal,
    wouldChange:
      change?.kind === "fit" ? { ...change, goal: store.goals.byId(change.goalId as GoalId)?.title ?? "" } : change,
    promises: store.promises.openOf(id),
    needs: store.needs.of(id).map(({ text }) => text),
    occupiedWith: known.find(({ area }) => area === "occupied-with")?.text ?? null,
    answers: newestOfEach(answers.filter((answer) => !isSkip(answer))),
    open: openQuestions({ goals, fits: store.fits.of(id), facts: everyFact, answers }, today),
    reconnect: !isQuiet ? null : shared === null ? reconnectBlank : filled(reconnect, { topic: shared.text }),
    newest,
  };
}

function newestOfEach(answers: readonly Answer[]): ReviewGlance["answers"] {
  return answers
    .filter(({ question }, at) => answers.findIndex((other) => other.question === question) === at)
    .map(({ question, text, answeredOn }) => ({ question, text, answeredOn }));
}
