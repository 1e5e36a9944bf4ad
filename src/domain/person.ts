import { comingBirthday } from "./birthday.ts";
import { type Contact, type ContactId, cadenceOf, type TierDays } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import type { Employment } from "./employment.ts";
import type { Event } from "./event.ts";
import type { Exchange } from "./exchange.ts";
import { type Fact, freshUntil, inAreas } from "./fact.ts";
import type { Identifier } from "./identifier.ts";
import type { Interaction, Side } from "./interaction.ts";
import type { GivenPromise } from "./promise.ts";
import { dayNumber } from "./scoring/day-number.ts";
import { settled } from "./scoring/promise-ending.ts";
import { type FullStage, fullStageOf, isKeptOnEachSide, isVouching } from "./scoring/stage.ts";
import { trust } from "./scoring/trust.ts";
import { type StageEvidence, stageOf } from "./stage.ts";
import { type Known, knownNeeds, knownOffers, type Need, type Offer } from "./wish.ts";

/** What is stored about one person, the conversations newest first. */
interface PersonFacts {
  readonly contact: Contact;
  readonly tierDays: TierDays;
  readonly roles: readonly Employment[];
  readonly addresses: readonly Identifier[];
  /** Where they were met. */
  readonly event: Event | null;
  readonly facts: readonly Fact[];
  /** Those that stand. */
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
  readonly promises: readonly GivenPromise[];
  /** As many of the newest as were asked for. */
  readonly interactions: readonly Interaction[];
  readonly interactionCount: number;
  readonly evidence: Pick<StageEvidence, "twoWayDays" | "deepest"> & { readonly firstOn: Day | null };
  /** What was given and taken: hardly anybody's stage hangs on it. */
  readonly exchanges: () => readonly Exchange[];
  /** The last two-way contact. */
  readonly lastOn: Day | null;
  /** The day on which the wanted rhythm has run out. */
  readonly dueOn: Day | null;
  /** The names of everybody in these conversations. */
  readonly names: ReadonlyMap<ContactId, string>;
}

export interface KnownFact extends Fact {
  /** The last day on which it counts as fresh. */
  readonly freshUntil: Day;
  readonly isFresh: boolean;
}

/** One conversation as it stands in the life of one person. */
export interface Moment extends Omit<Interaction, "with"> {
  /** The names of the others who took part. */
  readonly others: readonly string[];
}

/** All of one person, and what follows from it. */
export interface Person {
  readonly contact: Contact;
  readonly stage: FullStage;
  readonly roles: readonly Employment[];
  readonly addresses: readonly Identifier[];
  readonly event: Event | null;
  readonly cadenceDays: number | null;
  /** What their tier asks for; null without one. */
  readonly tierDays: number | null;
  readonly lastOn: Day | null;
  readonly dueOn: Day | null;
  readonly birthday: { readonly on: Day; readonly turns: number | null } | null;
  readonly facts: readonly KnownFact[];
  readonly needs: readonly Known<Need>[];
  readonly offers: readonly Known<Offer>[];
  /** The open ones. */
  readonly promises: readonly GivenPromise[];
  readonly closed: Readonly<Record<Side, ClosedPromises>>;
  readonly timeline: readonly Moment[];
  readonly interactionCount: number;
}

interface ClosedPromises {
  readonly kept: number;
  readonly dropped: number;
}

export function personFrom(stored: PersonFacts, today: Day): Person {
  const { contact, facts, promises, names } = stored;
  return {
    contact,
    stage: stageFrom(stored, today),
    roles: stored.roles,
    addresses: stored.addresses,
    event: stored.event,
    cadenceDays: cadenceOf(contact, stored.tierDays),
    tierDays: contact.tier === null ? null : stored.tierDays[contact.tier],
    lastOn: stored.lastOn,
    dueOn: stored.dueOn,
    birthday: contact.birthday === null ? null : comingBirthday(contact.birthday, today),
    facts: inAreas(facts).map((fact) => {
      const until = freshUntil(fact);
      return { ...fact, freshUntil: until, isFresh: today <= until };
    }),
    needs: knownNeeds(stored.needs, today),
    offers: knownOffers(stored.offers, today),
    promises: promises.filter(({ state }) => state === "open"),
    closed: { me: closedBy("me", promises), them: closedBy("them", promises) },
    timeline: stored.interactions.map(({ with: everybody, ...interaction }) => ({
      ...interaction,
      others: everybody.filter((id) => id !== contact.id).flatMap((id) => names.get(id) ?? []),
    })),
    interactionCount: stored.interactionCount,
  };
}

/** What would make more of a relation than one is looked at only where there is one. */
function stageFrom({ evidence, exchanges, facts, promises }: PersonFacts, today: Day): FullStage {
  const known = { ...evidence, areasKnown: new Set(facts.map(({ area }) => area)).size };
  if (stageOf(known) !== "relation") return stageOf(known);
  const ended = settled(
    promises.filter(({ isPlan }) => !isPlan),
    dayNumber(today),
  );
  return fullStageOf({
    ...known,
    trust: trust(ended).value,
    isPromiseKeptOnEachSide: isKeptOnEachSide(ended),
    tenureDays: evidence.firstOn === null ? 0 : daysBetween(evidence.firstOn, today),
    hasVouched: exchanges().some(
      (each) => each.on <= today && isVouching({ ...each, isUnasked: !each.isAsked }, daysBetween(each.on, today)),
    ),
  });
}

function closedBy(side: Side, promises: readonly GivenPromise[]): ClosedPromises {
  const count = (state: GivenPromise["state"]): number =>
    promises.filter((promise) => promise.by === side && promise.state === state).length;
  return { kept: count("kept"), dropped: count("dropped") };
}
