import type { ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import { acquaintancesAmong, type PlacedAcquaintance } from "./scoring/acquaintances.ts";
import { type Brokerage, brokerageAmong } from "./scoring/brokerage.ts";
import { SCORING } from "./scoring/constants.ts";
import { type Diversity, diversity } from "./scoring/diversity.ts";
import type { Coding } from "./scoring/perspective.ts";
import type { FullStage } from "./scoring/stage.ts";
import type { Giving } from "./stats/giving.ts";
import type { Named, ProposalCounts } from "./stats/people.ts";
import type { PromiseCounts } from "./stats/promises.ts";
import type { Tally } from "./stats/tally.ts";
import type { Yield } from "./stats/yield.ts";

/** What the file says of the network besides its ties. */
export interface NetworkFacts {
  /** How many people, cards aside, are of which field and level. */
  readonly codes: readonly (Coding & { readonly count: number })[];
  /** Who knows whom among all of `places` contacts. */
  readonly known: PlacedAcquaintance;
  readonly places: number;
  /** Where the owner works, and who works there too; null where it is not said. */
  readonly employer: { readonly name: string; readonly insiders: ReadonlySet<string> } | null;
  /** What was logged in the days of `TIME_DAYS`. */
  readonly logged: { readonly minutes: number; readonly conversations: number; readonly withoutMinutes: number };
  /** Everything that is open, as `net promise` lists it. */
  readonly openPromises: OpenPromises;
  /** How much the owner noted to have learned in the days of `YEAR_DAYS`, of anybody or of nobody. */
  readonly learnings: number;
  /** Hours a week the owner wants to spend; null where it was not said. */
  readonly hours: number | null;
  readonly namesOf: (ids: readonly ContactId[]) => ReadonlyMap<ContactId, string>;
}

/** The days over which time is reckoned. */
export const TIME_DAYS = 90;

/** The network as a whole. Cards are counted and stand outside everything else. */
export interface Stats {
  readonly today: Day;
  /** Without the cards. */
  readonly people: number;
  readonly stages: Readonly<Record<FullStage, number>>;
  readonly proposals: ProposalCounts["proposals"];
  readonly withheld: ProposalCounts["withheld"];
  readonly askFirst: Named | null;
  readonly giving: Giving;
  readonly promises: Readonly<Record<"mine" | "theirs", PromiseCounts>> & { readonly besides: Besides };
  readonly fields: Spread;
  readonly levels: Spread;
  readonly employer: Inside | null;
  readonly yield: Yield<Named>;
  readonly brokerage: Brokerage;
  readonly time: Time;
}

/** How much is open: promises with those in the archive, all other promises, and plans, which nobody counts on. */
export interface OpenPromises {
  readonly archived: number;
  readonly others: number;
  readonly plans: number;
}

/** What is open besides the promises of and to people: together with those it is all that `net promise` lists. */
interface Besides extends Pick<OpenPromises, "archived" | "plans"> {
  readonly cards: number;
}

/** As how many fields, or levels, the people count. */
export interface Spread extends Omit<Diversity, "effective"> {
  /** Null where fewer than `wanted` are coded. */
  readonly effective: number | null;
  readonly wanted: number;
}

/** Relations inside and outside the owner's own employer. */
interface Inside {
  readonly name: string;
  readonly inside: number;
  readonly outside: number;
  /** The E–I index of Krackhardt and Stern (1988): 1 all outside, -1 all inside; null without relations. */
  readonly index: number | null;
}

interface Time {
  readonly days: number;
  readonly hours: number;
  readonly hoursAWeek: number;
  readonly wantedAWeek: number | null;
  readonly conversations: number;
  /** Conversations of which it was not noted how long they were. */
  readonly withoutMinutes: number;
}

export function statsOf(tally: Tally, facts: NetworkFacts, today: Day): Stats {
  const { codes, employer } = facts;
  const { askFirst, ...proposals } = tally.proposals;
  const named = nameTeller(facts, [
    ...(askFirst === null ? [] : [askFirst]),
    ...YIELDING.flatMap((part) => tally.yield[part]),
  ]);
  return {
    today,
    people: tally.people,
    stages: tally.stages,
    ...proposals,
    askFirst: askFirst && named(askFirst),
    giving: tally.giving,
    promises: { ...tally.promises, besides: besidesOf(tally, facts) },
    fields: spread(codes.map(({ field, count }) => [field, count])),
    levels: spread(codes.map(({ level, count }) => [level, count])),
    employer: employer && insideOf(tally.relations, employer),
    yield: {
      challengers: tally.yield.challengers.map(named),
      supporters: tally.yield.supporters.map(named),
      learnings: tally.yield.learnings + facts.learnings,
      newPeople: tally.yield.newPeople.map(named),
      deepened: tally.yield.deepened.map(named),
    },
    brokerage: brokerageOf(tally, facts),
    time: timeOf(facts),
  };
}

function besidesOf(
  { promises: { mine, theirs } }: Tally,
  { openPromises: { archived, others, plans } }: NetworkFacts,
): Besides {
  return { cards: others - mine.open - theirs.open, archived, plans };
}

const YIELDING = ["challengers", "supporters", "newPeople", "deepened"] as const;

function nameTeller({ namesOf }: NetworkFacts, ids: readonly ContactId[]): (id: ContactId) => Named {
  const names = namesOf([...new Set(ids)]);
  return (contactId) => ({ contactId, name: names.get(contactId) ?? "" });
}

function brokerageOf({ isPersonAt }: Tally, { known, places }: NetworkFacts): Brokerage {
  return brokerageAmong(acquaintancesAmong(known, places, isPersonAt), places, isPersonAt);
}

function spread(counts: readonly (readonly [string | null, number])[]): Spread {
  const { coded, effective, kinds } = diversity(counts);
  const wanted = SCORING.perspective.leastCoded;
  return { coded, effective: coded < wanted ? null : effective, kinds, wanted };
}

function insideOf(relations: Tally["relations"], { name, insiders }: NonNullable<NetworkFacts["employer"]>): Inside {
  const inside = relations.filter(({ contactId }) => insiders.has(contactId)).length;
  const outside = relations.length - inside;
  return { name, inside, outside, index: relations.length === 0 ? null : (outside - inside) / relations.length };
}

function timeOf({ logged, hours }: NetworkFacts): Time {
  const { minutes, conversations, withoutMinutes } = logged;
  return {
    days: TIME_DAYS,
    hours: minutes / 60,
    hoursAWeek: (minutes / 60 / TIME_DAYS) * 7,
    wantedAWeek: hours,
    conversations,
    withoutMinutes,
  };
}
