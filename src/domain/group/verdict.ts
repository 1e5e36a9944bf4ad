import type { Day } from "../day.ts";
import { strength } from "../scoring/strength.ts";
import { tieOn } from "../scoring/tie.ts";
import { GROUPS } from "./constants.ts";
import { factsOn, type GroupFacts } from "./facts.ts";
import { HEALTH_PARTS, type Health, type HealthPartName } from "./health.ts";

export const PROPOSALS = ["on course", "renew", "change form", "leave?"] as const;
type GroupProposal = (typeof PROPOSALS)[number];

/** One thing that speaks for a proposal: a part, or an answer of the owner, and the number it is held against. */
export interface GroupReason {
  readonly about: HealthPartName | "purposeMet" | "worthIt";
  readonly value: number;
  readonly limit: number;
}

/** What the owner might do about a group; a proposal, never an act. */
export interface GroupVerdict {
  /** Null as long as there is too little to go by, or the owner has left. */
  readonly proposal: GroupProposal | null;
  /** What led to it. */
  readonly reasons: readonly GroupReason[];
  /** What else is weak, and led to nothing. */
  readonly also: readonly GroupReason[];
  /** Why nothing, or not the end, is proposed. */
  readonly withheld: "left" | "trial" | "too-few-meetings" | "carried-by-relations" | null;
  /** How many there were that the owner was at. */
  readonly meetings: number;
  /** How many meetings there are to be before anything is proposed. */
  readonly wanted: number;
}

/** A part is a sum of shares: six twelfths come to a little less than a half. */
const ROUNDING = 1e-9;

const PURPOSE: readonly GroupReason["about"][] = ["purpose", "purposeMet", "worthIt", "yield"];
const FORM: readonly GroupReason["about"][] = ["structure", "attendance", "sharing", "energy"];
const PEOPLE: readonly GroupReason["about"][] = ["relations", "interest"];

/**
 * What `health` suggests. Nothing before the trial has run. An end only where the owner finds the group not worth it, several
 * parts are weak, and the relations beyond its meetings do not carry it; else what it is for is looked at before how it meets, and that before
 * who is in it.
 */
export function groupVerdict(facts: GroupFacts, state: Health, today: Day): GroupVerdict {
  const { group } = facts;
  const { leastMeetings, notWorth, weakParts, carried } = GROUPS.verdict;
  const meetings = factsOn(facts, today).meetings.filter(({ wasThere }) => wasThere).length;
  const wanted = group.trialMeetings ?? leastMeetings;
  const count = { meetings, wanted };
  const nothing = { proposal: null, reasons: [], also: [], ...count };
  if (group.leftOn !== null && group.leftOn <= today) return { ...nothing, withheld: "left" };
  if (meetings < wanted) return { ...nothing, withheld: group.trialMeetings === null ? "too-few-meetings" : "trial" };

  const weak = weakIn(state);
  const worthIt = state.rated.worthIt?.value ?? null;
  const isNotWorth = worthIt !== null && worthIt <= notWorth;
  const parts = weak.filter(({ about }) => about !== "purposeMet" && about !== "worthIt");
  const isEnd = isNotWorth && parts.length >= weakParts;
  const isCarried = strengthBeyond(facts, today) >= carried;
  if (isEnd && !isCarried) return { proposal: "leave?", reasons: weak, also: [], withheld: null, ...count };

  const of = (about: readonly GroupReason["about"][]): GroupReason[] =>
    weak.filter((reason) => about.includes(reason.about));
  const [purpose, form, people] = [of(PURPOSE), of(FORM), of(PEOPLE)];
  const [proposal, reasons]: readonly [GroupProposal, readonly GroupReason[]] =
    purpose.length > 0
      ? ["renew", purpose]
      : form.length > 0
        ? ["change form", form]
        : people.length === PEOPLE.length
          ? ["renew", people]
          : ["on course", []];
  const also = weak.filter((reason) => !reasons.includes(reason));
  return { proposal, reasons, also, withheld: isEnd ? "carried-by-relations" : null, ...count };
}

/** The mean strength of the members without the meetings of the group: what would be left of the relations if it ended. */
function strengthBeyond({ members, meetings }: GroupFacts, today: Day): number {
  const own = new Set<string>(meetings.flatMap(({ interactionId }) => interactionId ?? []));
  const strengths = members.map(({ tie }) => {
    const interactions = tie.interactions.filter(({ id }) => !own.has(id));
    return strength(tieOn({ ...tie, interactions }, today)).value;
  });
  return strengths.length === 0 ? 0 : strengths.reduce((sum, each) => sum + each, 0) / strengths.length;
}

/** What is weak: the answers of the owner first, then the parts in their order. */
function weakIn({ parts, rated }: Health): readonly GroupReason[] {
  const { notMet, hardlyWorth } = GROUPS.verdict;
  const answered = [
    { about: "worthIt" as const, value: rated.worthIt?.value ?? null, limit: hardlyWorth },
    { about: "purposeMet" as const, value: rated.purposeMet?.value ?? null, limit: notMet },
  ].flatMap(({ about, value, limit }) => (value === null || value > limit ? [] : [{ about, value, limit }]));
  const weak = HEALTH_PARTS.flatMap((about): GroupReason[] => {
    const { value } = parts[about];
    const limit = GROUPS.weak[about];
    return value === null || value > limit - ROUNDING ? [] : [{ about, value, limit }];
  });
  return [...answered, ...weak];
}
