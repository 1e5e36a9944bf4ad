import type { Day } from "../day.ts";
import type { InteractionKind } from "../interaction.ts";
import type { Answer } from "../mission.ts";
import type { GivenPromise } from "../promise.ts";
import type { Review, Reviewable, ReviewProposal, WouldChange } from "../review.ts";
import type { Score } from "../scoring/score.ts";
import type { ReviewAsked } from "./questions.ts";

/** One person at a glance, and what is still to be asked of them: all that a decision is made by. */
export interface ReviewGlance {
  readonly contact: Reviewable["contact"];
  readonly role: string | null;
  readonly stage: Score["stage"];
  /** The last two-way contact. */
  readonly last: { readonly on: Day; readonly kind: InteractionKind; readonly note: string | null } | null;
  readonly mission: number | null;
  readonly strength: number;
  readonly balance: { readonly given: number; readonly taken: number; readonly balance: number };
  readonly flags: Score["flags"];
  readonly proposal: ReviewProposal;
  /** Where a fit would change it, with the title of the goal. */
  readonly wouldChange: (WouldChange & { readonly goal?: string }) | null;
  readonly promises: readonly GivenPromise[];
  readonly needs: readonly string[];
  readonly occupiedWith: string | null;
  /** What the owner answered about them, the newest to each question. */
  readonly answers: readonly Pick<Answer, "question" | "text" | "answeredOn">[];
  readonly open: readonly ReviewAsked[];
  /** A first sentence, for somebody long silent. */
  readonly reconnect: string | null;
  /** What was decided last. */
  readonly newest: Review | null;
}
