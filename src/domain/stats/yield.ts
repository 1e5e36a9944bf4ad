import type { ContactId } from "../contact.ts";
import type { Day } from "../day.ts";
import type { ExchangeKind } from "../exchange.ts";
import { dayNumber } from "../scoring/day-number.ts";
import { trustOf } from "../scoring/outline.ts";
import type { Counter, StatsTie } from "./people.ts";

/** What the network gives its owner. */
export interface Yield<Who> {
  /** Who challenged the owner within a year, and who gives support. */
  readonly challengers: readonly Who[];
  readonly supporters: readonly Who[];
  /** How often something was learned within a year: as somebody gave it, and as it was noted by itself. */
  readonly learnings: number;
  /** First spoken with within 90 days; and those with whom it went further. */
  readonly newPeople: readonly Who[];
  readonly deepened: readonly Who[];
}

export const YEAR_DAYS = 365;
const NEW_DAYS = 90;
/** From which strength and trust on somebody would give support, though they were never asked. */
const SUPPORT = 0.6;

const CHALLENGING: readonly ExchangeKind[] = ["challenge", "sparring"];
const LEARNING: readonly ExchangeKind[] = ["knowledge", "content"];

export function yieldCounter(today: Day): Counter<Yield<ContactId>> {
  const lately = dayNumber(today) - NEW_DAYS;
  const challengers: ContactId[] = [];
  const supporters: ContactId[] = [];
  const newPeople: ContactId[] = [];
  const deepened: ContactId[] = [];
  let learnings = 0;
  return {
    add: (each) => {
      const { contactId, tie } = each;
      let isChallenger = false;
      let isSupporter = false;
      for (let at = 0; at < tie.exchanges.length; at++) {
        const exchange = tie.exchanges[at];
        if (exchange === undefined || exchange.isGiven) continue;
        const { kind, age } = exchange;
        if (kind === "support") isSupporter = true;
        if (age >= YEAR_DAYS) continue;
        if (CHALLENGING.includes(kind)) isChallenger = true;
        else if (LEARNING.includes(kind)) learnings += 1;
      }
      if (isChallenger) challengers.push(contactId);
      if (isSupporter || wouldSupport(each)) supporters.push(contactId);
      const { first, second, deep } = tie.talks;
      if (first !== null && first > lately) newPeople.push(contactId);
      if ((second !== null && second > lately) || (deep !== null && deep > lately)) deepened.push(contactId);
    },
    told: () => ({ challengers, supporters, learnings, newPeople, deepened }),
  };
}

function wouldSupport({ tie: { strength, promises } }: StatsTie): boolean {
  return strength >= SUPPORT && (trustOf(promises) ?? 0) >= SUPPORT;
}
