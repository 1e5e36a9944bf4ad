import type { Contact } from "./contact.ts";
import { type Day, daysBetween } from "./day.ts";
import type { Employment } from "./employment.ts";
import { FACT_AREAS, type FactArea, freshDays, isHidden } from "./fact.ts";
import { isTwoWay, openlyTold } from "./interaction.ts";
import type { KnownFact, Moment, Person } from "./person.ts";
import type { GivenPromise } from "./promise.ts";

/** How many days ahead a birthday is worth a word at a meeting, or after it has been. */
const BIRTHDAY_NEAR_DAYS = 14;

/** What is good to ask about: the first of these that is not known, in the order in which they help a talk along. */
const ASKED_FIRST: readonly FactArea[] = ["occupied-with", "challenge", "person", "strength", "experience", "resource"];

/** What one looks at before a meeting. */
export interface Brief {
  readonly contact: Pick<Contact, "id" | "name" | "nickname" | "standing" | "metOn" | "note" | "tags">;
  readonly role: Employment | null;
  readonly stage: Person["stage"];
  /** The last two-way contact, where it is among the newest. */
  readonly last: Moment | null;
  /** What was tried since and got no answer. */
  readonly unanswered: Moment | null;
  /** Where they were met, for somebody not talked with since. */
  readonly metAt: string | null;
  readonly promises: readonly GivenPromise[];
  /** The freshest of each area, and whatever private ones were asked for. */
  readonly known: readonly KnownFact[];
  readonly needs: Person["needs"];
  readonly offers: Person["offers"];
  readonly toAsk: ToAsk;
  /** How many facts and notes are kept out of it because they are private or confidential. */
  readonly hidden: number;
  /** Where it is near. */
  readonly birthday: { readonly on: Day; readonly turns: number | null } | null;
}

/** The area that is known least of. */
export interface ToAsk {
  readonly area: FactArea;
  /** The day it was last heard of; null where nothing is known. */
  readonly learnedOn: Day | null;
}

/** What is private or confidential is left out unless it is asked for, for one rarely reads this alone. */
export function briefOf(person: Person, today: Day, isPrivateShown: boolean): Brief {
  const { contact, timeline, birthday } = person;
  const { id, name, nickname, standing, metOn, note, tags } = contact;
  const isPrivate = (fact: KnownFact): boolean => isHidden(fact.class);
  const freshest = (facts: readonly KnownFact[]): KnownFact[] =>
    FACT_AREAS.flatMap((area) => facts.find((fact) => fact.area === area) ?? []);
  const open = freshest(person.facts.filter((fact) => !isPrivate(fact)));
  const shown = (moment: Moment | null): Moment | null => (moment && !isPrivateShown ? openlyTold(moment) : moment);
  const last = timeline.find(isTwoWay) ?? null;
  const latest = timeline[0] ?? null;
  const unanswered = latest && !isTwoWay(latest) ? latest : null;
  const isNear = birthday !== null && daysBetween(today, birthday.on) <= BIRTHDAY_NEAR_DAYS;
  return {
    contact: { id, name, nickname, standing, metOn, note, tags },
    role: person.roles[0] ?? null,
    stage: person.stage,
    last: shown(last),
    unanswered: shown(unanswered),
    metAt: person.event?.name ?? null,
    promises: person.promises,
    known: isPrivateShown
      ? FACT_AREAS.flatMap((area) =>
          person.facts.filter((fact) => fact.area === area && (open.includes(fact) || isPrivate(fact))),
        )
      : open,
    needs: person.needs,
    offers: person.offers,
    toAsk: toAsk([...freshest(person.facts), ...person.needs.map(asChallenge)], today),
    hidden:
      (isPrivateShown ? 0 : person.facts.filter(isPrivate).length) +
      [last, unanswered].filter((moment) => (moment?.note ?? null) !== (shown(moment)?.note ?? null)).length,
    birthday: isNear ? birthday : null,
  };
}

/** Whoever says what they need says what they find hard. */
function asChallenge({ confirmedOn }: Person["needs"][number]): Learned {
  return { area: "challenge", learnedOn: confirmedOn };
}

type Learned = Pick<KnownFact, "area" | "learnedOn">;

/** What nothing is known of goes first; after that what has gone stale most, for its kind. */
export function toAsk(known: readonly Learned[], today: Day): ToAsk {
  const [stalest] = ASKED_FIRST.map((area) => {
    const days = known.flatMap((each) => (each.area === area ? [each.learnedOn] : []));
    const learnedOn = days.toSorted().at(-1) ?? null;
    const age = learnedOn === null ? Infinity : daysBetween(learnedOn, today) / freshDays(area);
    return { area, learnedOn, age };
  }).sort((a, b) => (a.age === b.age ? 0 : b.age - a.age));
  return { area: stalest?.area ?? "occupied-with", learnedOn: stalest?.learnedOn ?? null };
}
