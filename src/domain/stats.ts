import type { Day } from "./day.ts";
import { type Brokerage, brokerage } from "./scoring/brokerage.ts";
import { SCORING } from "./scoring/constants.ts";
import { type Diversity, diversity } from "./scoring/diversity.ts";
import type { Acquaintance, Coded } from "./scoring/perspective.ts";
import type { FullStage } from "./scoring/stage.ts";
import { type Giving, giving } from "./stats/giving.ts";
import { isRelation, type ProposalCounts, proposalCounts, type StatsTie, stageCounts } from "./stats/people.ts";
import { type PromiseCounts, promiseCounts } from "./stats/promises.ts";
import { type Yield, yieldOf } from "./stats/yield.ts";

/** What the file says of the network besides its ties. */
export interface NetworkFacts {
  /** Everybody who is not in the archive. */
  readonly ties: readonly StatsTie[];
  readonly coded: ReadonlyMap<string, Coded>;
  readonly known: Acquaintance;
  /** Where the owner works, and who works there too; null where it is not said. */
  readonly employer: { readonly name: string; readonly insiders: ReadonlySet<string> } | null;
  /** What was logged in the days of `TIME_DAYS`. */
  readonly logged: { readonly minutes: number; readonly conversations: number; readonly withoutMinutes: number };
  /** Hours a week the owner wants to spend; null where it was not said. */
  readonly hours: number | null;
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
  readonly askFirst: ProposalCounts["askFirst"];
  readonly giving: Giving;
  readonly promises: Readonly<Record<"mine" | "theirs", PromiseCounts>>;
  readonly fields: Spread;
  readonly levels: Spread;
  readonly employer: Inside | null;
  readonly yield: Yield;
  readonly brokerage: Brokerage;
  readonly time: Time;
}

/** As how many fields, or levels, the people count. */
export interface Spread extends Omit<Diversity, "effective"> {
  /** Null where fewer than `wanted` are coded. */
  readonly effective: number | null;
  readonly wanted: number;
}

/** Relations inside and outside the owner's own employer. */
export interface Inside {
  readonly name: string;
  readonly inside: number;
  readonly outside: number;
  /** The E–I index of Krackhardt and Stern (1988): 1 all outside, -1 all inside; null without relations. */
  readonly index: number | null;
}

export interface Time {
  readonly days: number;
  readonly hours: number;
  readonly hoursAWeek: number;
  readonly wantedAWeek: number | null;
  readonly conversations: number;
  /** Conversations of which it was not noted how long they were. */
  readonly withoutMinutes: number;
}

export function statsOf(facts: NetworkFacts, today: Day): Stats {
  const { coded, known, employer } = facts;
  const people = facts.ties.filter(({ score }) => score.stage !== "card");
  const codes = people.map(({ tie }) => coded.get(tie.contactId));
  return {
    today,
    people: people.length,
    stages: stageCounts(facts.ties),
    ...proposalCounts(people),
    giving: giving(people),
    promises: promiseCounts(people, today),
    fields: spread(codes.map((each) => each?.field ?? null)),
    levels: spread(codes.map((each) => each?.level ?? null)),
    employer: employer && insideOf(people.filter(isRelation), employer),
    yield: yieldOf(people, today),
    brokerage: brokerage(
      people.map(({ tie }) => tie.contactId),
      known,
    ),
    time: timeOf(facts),
  };
}

function spread(values: readonly (string | null)[]): Spread {
  const { coded, effective, kinds } = diversity(values);
  const wanted = SCORING.perspective.leastCoded;
  return { coded, effective: coded < wanted ? null : effective, kinds, wanted };
}

function insideOf(relations: readonly StatsTie[], { name, insiders }: NonNullable<NetworkFacts["employer"]>): Inside {
  const inside = relations.filter(({ tie }) => insiders.has(tie.contactId)).length;
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
