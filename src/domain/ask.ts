import type { Contact, ContactId } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import type { Exchange } from "./exchange.ts";
import { ASK_TAG, type Interaction, isTwoWay } from "./interaction.ts";
import { type GiveAndTake, giveAndTake } from "./ledger.ts";
import { type Match, offersFor } from "./match.ts";
import type { GivenPromise } from "./promise.ts";
import { SCORING } from "./scoring/constants.ts";
import { strength } from "./scoring/strength.ts";
import { tieOn } from "./scoring/tie.ts";
import { type Known, knownNeeds, type Need, type Offer } from "./wish.ts";

/** Days after the first meeting in which a favour asked weighs more. */
const EARLY_DAYS = 30;
const MOST_TO_GIVE = 3;
/** What the note of a question that was sent begins with. */
export const ASKED = "asked: ";

interface AskFacts {
  readonly contact: Contact;
  readonly exchanges: readonly Exchange[];
  /** Newest first. */
  readonly interactions: readonly Interaction[];
  readonly needs: readonly Need[];
  readonly myOffers: readonly Offer[];
  readonly openPromises: readonly GivenPromise[];
}

/** What speaks for waiting a little, or for a word along with the question. */
export type AskRemark = "met-lately" | "nothing-given" | "taken-more" | "promise-open";

/** What is good to know before one asks somebody for something. */
export interface Ask {
  readonly today: Day;
  readonly contactId: ContactId;
  readonly name: string;
  readonly question: string | null;
  readonly giveAndTake: GiveAndTake;
  /** What the owner could give first. */
  readonly toGive: readonly Match[];
  readonly needs: readonly Known<Need>[];
  /** How alive the tie is, 0 to 1. */
  readonly strength: number;
  /** The days of the first and of the last two-way contact. */
  readonly metOn: Day | null;
  readonly lastOn: Day | null;
  readonly promises: readonly GivenPromise[];
  readonly remarks: readonly AskRemark[];
}

export function askOf(facts: AskFacts, question: string | null, today: Day): Ask {
  const { contact, exchanges, interactions, needs, myOffers } = facts;
  const past = interactions.filter(({ on }) => on <= today);
  const twoWay = past.filter(isTwoWay);
  const metOn = [contact.metOn, twoWay.at(-1)?.on ?? null].filter((day) => day !== null).sort()[0] ?? null;
  const standing = giveAndTake(exchanges, today);
  const promises = facts.openPromises.filter(({ by }) => by === "me");
  const remarks: readonly (AskRemark | null)[] = [
    metOn !== null && daysBetween(metOn, today) <= EARLY_DAYS ? "met-lately" : null,
    exchanges.some(({ direction, on }) => direction === "give" && on <= today) ? null : "nothing-given",
    standing.balance <= SCORING.flags.owe ? "taken-more" : null,
    promises.some(({ isPlan, dueOn }) => !isPlan && dueOn !== null && dueOn < today) ? "promise-open" : null,
  ];
  return {
    today,
    contactId: contact.id,
    name: contact.name,
    question,
    giveAndTake: standing,
    toGive: offersFor(needs, myOffers, today, MOST_TO_GIVE),
    needs: knownNeeds(needs, today),
    strength: Math.round(aliveness(contact, past, today) * 1000) / 1000,
    metOn,
    lastOn: twoWay[0]?.on ?? null,
    promises,
    remarks: remarks.filter((remark) => remark !== null),
  };
}

function aliveness({ id, addedOn, closeness }: Contact, interactions: readonly Interaction[], today: Day): number {
  const facts = { contactId: id, addedOn, closeness, interactions, perspective: null };
  return strength(tieOn({ ...facts, exchanges: [], promises: [], goalFits: [], facts: [], needs: [] }, today)).value;
}

/** A question that was sent and now awaits its answer. */
export function sentAsk(newId: () => string, { contactId, kind, question, on }: SentQuestion): Interaction {
  return {
    id: newId() as Interaction["id"],
    kind,
    on,
    minutes: null,
    depth: 1,
    energy: null,
    initiator: "me",
    isAnswered: false,
    isConfirmedOnly: false,
    noteClass: "professional",
    note: `${ASKED}${question}`,
    eventId: null,
    tags: [ASK_TAG],
    with: [contactId],
  };
}

interface SentQuestion {
  readonly contactId: ContactId;
  readonly kind: Interaction["kind"];
  readonly question: string;
  readonly on: Day;
}
