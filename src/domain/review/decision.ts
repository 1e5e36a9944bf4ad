import { type Change, changed, created } from "../change.ts";
import { type Contact, cadenceOf, type TierDays } from "../contact.ts";
import { type Day, LONGEST_SPAN_DAYS, plusDays } from "../day.ts";
import type { Exchange } from "../exchange.ts";
import { newExchange } from "../ledger.ts";
import { dropped, type GivenPromise, kept, newPromise } from "../promise.ts";
import { AGAIN_DAYS, type Review, type ReviewDecision, type ReviewId } from "../review.ts";
import { widerTier } from "../tier.ts";

/** What becomes of a promise of the owner's when a relation is wound down. */
export type PromiseEnd =
  | { readonly kind: "kept" }
  | { readonly kind: "let-go" }
  /** Somebody else does it: in the file, or only by name. */
  | { readonly kind: "hand-over"; readonly to: Pick<Contact, "id" | "name"> | string };

/** What the owner decided, with what goes with it. */
export interface Decided {
  readonly decision: ReviewDecision;
  readonly note: string | null;
  /** The day to look again; that of the decision where none was named. */
  readonly againOn: Day | null;
  /** The next step, for a relation to be developed. */
  readonly next: { readonly text: string; readonly dueOn: Day } | null;
  /** For each promise of the owner's, when winding down. */
  readonly endOf: (promise: GivenPromise) => PromiseEnd;
  /** What they were thanked for. */
  readonly thanks: string | null;
}

interface ClosedPromise {
  /** To whom it was handed over, by name. */
  readonly to: string | null;
  readonly promise: GivenPromise;
  readonly end: PromiseEnd["kind"];
}

/** What a decision came to. */
export interface Reviewed {
  readonly contact: Pick<Contact, "id" | "name">;
  readonly review: Review;
  readonly next: GivenPromise | null;
  /** The wanted rhythm before and after, in days, where it was made slower. */
  readonly rhythm: { readonly before: number; readonly after: number } | null;
  readonly closed: readonly ClosedPromise[];
  readonly thanks: Exchange | null;
}

interface Surroundings {
  readonly tierDays: TierDays;
  readonly today: Day;
  readonly newId: () => string;
}

/** The changes a decision is made of. Nothing of the person is taken away: a relation that is wound down stays on file. */
export function reviewed(
  contact: Contact,
  openPromises: readonly GivenPromise[],
  decided: Decided,
  { today, newId, tierDays }: Surroundings,
): { readonly changes: readonly Change[]; readonly report: Reviewed } {
  const { decision, note } = decided;
  const review: Review = {
    id: newId() as ReviewId,
    contactId: contact.id,
    decision,
    on: today,
    againOn: decided.againOn ?? plusDays(today, AGAIN_DAYS[decision]),
    note,
  };
  const after = contactAfter(contact, decision, tierDays);
  const next =
    decision !== "develop" || decided.next === null
      ? null
      : newPromise(newId, { contactId: contact.id, by: "me", isPlan: true, madeOn: today, ...decided.next });
  const ends = decision === "wind-down" ? openPromises.map((promise) => endFor(promise, decided)) : [];
  const closings = ends.flatMap(({ promise, end }) => closing(contact, promise, end, { today, newId }));
  const thanks =
    decided.thanks === null
      ? null
      : newExchange(newId, {
          contactId: contact.id,
          direction: "give",
          kind: "thanks",
          size: "five-min",
          text: decided.thanks,
          on: today,
          interactionId: null,
        });
  return {
    changes: [
      created("review", review),
      ...(JSON.stringify(after) === JSON.stringify(contact) ? [] : [changed("contact", contact, after)]),
      ...(next === null ? [] : [created("promise", next)]),
      ...closings,
      ...(thanks === null ? [] : [created("exchange", thanks)]),
    ],
    report: {
      contact: { id: contact.id, name: contact.name },
      review,
      next,
      rhythm: slowed(contact, after, tierDays),
      closed: ends.map(({ promise, end }) => ({
        promise,
        end: end.kind,
        to: end.kind !== "hand-over" ? null : typeof end.to === "string" ? end.to : end.to.name,
      })),
      thanks,
    },
  };
}

function contactAfter(contact: Contact, decision: ReviewDecision, tierDays: TierDays): Contact {
  switch (decision) {
    case "later":
      return contact;
    case "keep":
    case "develop":
      return { ...contact, standing: "active" };
    case "lighten":
      return { ...contact, ...slowerRhythm(contact, tierDays) };
    case "wind-down":
      return { ...contact, standing: "filed", isPinned: false, snoozedUntil: null };
  }
}

/** The next wider tier; twice the days for the widest, and for a rhythm of one's own. */
function slowerRhythm(contact: Contact, tierDays: TierDays): Pick<Contact, "tier" | "cadenceDays"> {
  const { tier, cadenceDays } = contact;
  const wider = tier === null ? null : widerTier(tier);
  if (cadenceDays === null && wider !== null) return { tier: wider, cadenceDays };
  const days = cadenceOf(contact, tierDays);
  return { tier, cadenceDays: days === null ? null : Math.min(2 * days, LONGEST_SPAN_DAYS) };
}

function slowed(contact: Contact, after: Contact, tierDays: TierDays): Reviewed["rhythm"] {
  const [was, is] = [cadenceOf(contact, tierDays), cadenceOf(after, tierDays)];
  return was === null || is === null || was === is ? null : { before: was, after: is };
}

/** What they owe is let go, and so is what the owner only planned; of the owner's own promises the owner says what becomes. */
function endFor(promise: GivenPromise, { endOf }: Decided): { promise: GivenPromise; end: PromiseEnd } {
  return { promise, end: promise.by === "them" || promise.isPlan ? { kind: "let-go" } : endOf(promise) };
}

function closing(
  from: Contact,
  promise: GivenPromise,
  end: PromiseEnd,
  { today, newId }: Pick<Surroundings, "today" | "newId">,
): readonly Change[] {
  switch (end.kind) {
    case "kept":
      return [changed("promise", promise, kept(promise, today))];
    case "let-go":
      // The owner lets go of what either side owed.
      return [changed("promise", promise, dropped(promise, "me", today))];
    case "hand-over": {
      // Whoever it was given to gets it all the same, so that it is not broken.
      const over = changed("promise", promise, dropped(promise, "them", today));
      if (typeof end.to === "string") return [over];
      const text = `${promise.text} (for ${from.name})`;
      const { dueOn } = promise;
      return [
        over,
        created("promise", newPromise(newId, { contactId: end.to.id, by: "them", text, madeOn: today, dueOn })),
      ];
    }
  }
}
