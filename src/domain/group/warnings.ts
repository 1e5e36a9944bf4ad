import { type Day, daysBetween } from "../day.ts";
import { SIZES } from "../exchange.ts";
import { median } from "../median.ts";
import { SCORING } from "../scoring/constants.ts";
import { GROUPS } from "./constants.ts";
import {
  attended,
  counted,
  effectiveNumber,
  factsOn,
  formatsOf,
  leadersOf,
  presentAt,
  ratedLast,
  type SeenGroup,
  turnout,
} from "./facts.ts";
import type { Meeting, Party } from "./meeting.ts";

/** That a warning fires: the figure that was found, and the limit it is held against. */
export interface GroupAlarm {
  readonly figure: number;
  readonly limit: number;
  /** Whom it is about; the owner first. Empty where it is the group. */
  readonly about: readonly Party[];
  /** Which of several things it was; empty where there is one. */
  readonly missing: readonly string[];
  /** The newest meeting the owner was at, to which what was forgotten can be added. */
  readonly on: Day | null;
}

/** A warning about one group: null where there is none, or too little to tell. Facts still to come are passed over. */
type GroupWarning = (facts: SeenGroup, today: Day) => GroupAlarm | null;

/** What W-28 misses where a group is more than social by its own word. */
export const LEARNED = "something learned";

/** The warnings that speak of a group, by their codes. None is given of a group that was left. */
export const GROUP_WARNINGS: Readonly<Record<string, GroupWarning>> = {
  "W-01": living(undecided(lowYield)),
  "W-02": living(noPurpose),
  "W-03": living(noInterest),
  "W-06": living(undecided(noStrongTie)),
  "W-07": living(nonContributor),
  "W-08": living(noForm),
  "W-17": living((facts, today) => cancellingMyself(facts.meetings, today)),
  "W-26": living(overWorker),
  "W-27": living(undecided(energyDrain)),
  "W-28": living(onlySocial),
  "W-29": living(undecided(absences)),
};

function living(warning: GroupWarning): GroupWarning {
  return (facts, today) => {
    const { leftOn } = facts.group;
    if (leftOn !== null && leftOn <= today) return null;
    const past = factsOn(facts, today);
    const found = warning(past, today);
    return found && { ...found, on: attended(past.meetings)[0]?.on ?? null };
  };
}

/** What asks for a look at the group is answered by a decision, until the next meeting. */
function undecided(warning: GroupWarning): GroupWarning {
  return (facts, today) => {
    const { meetings, evaluations } = facts;
    const decidedOn = evaluations.find(({ decision }) => decision !== null)?.on;
    const isAnswered = decidedOn !== undefined && meetings.every(({ on }) => on <= decidedOn);
    return isAnswered ? null : warning(facts, today);
  };
}

function alarm(figure: number, limit: number, more: Partial<GroupAlarm> = {}): GroupAlarm {
  return { figure, limit, about: [], missing: [], on: null, ...more };
}

const { warnings: LIMITS } = GROUPS;

/** The newest of these meetings, as many as a warning looks at; null as long as there are fewer. */
function newest(meetings: readonly Meeting[], count: number): readonly Meeting[] | null {
  return meetings.length < count ? null : meetings.slice(0, count);
}

/** Many hours, and nothing given, got, learned, or that came of it. */
function lowYield({ meetings, outcomes }: SeenGroup, today: Day): GroupAlarm | null {
  const isLate = (on: Day): boolean => daysBetween(on, today) <= LIMITS.lowYieldDays;
  const late = attended(meetings).filter(({ on }) => isLate(on));
  const hours = late.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) / 60;
  const isFruitful = late.some(({ shares }) => shares.length > 0) || outcomes.some(({ on }) => isLate(on));
  return hours >= LIMITS.lowYieldHours && !isFruitful ? alarm(hours, LIMITS.lowYieldHours) : null;
}

function noPurpose({ group }: SeenGroup): GroupAlarm | null {
  return group.purpose === null ? alarm(0, 1) : null;
}

/** After some meetings nothing is known of half of the members. */
function noInterest({ members, meetings }: SeenGroup): GroupAlarm | null {
  if (attended(meetings).length < LIMITS.noInterestMeetings || members.length === 0) return null;
  const about = members.filter(({ known }) => known === 0).map(({ contactId }) => contactId);
  return median(members.map(({ known }) => known)) === 0 ? alarm(0, 1, { about }) : null;
}

/** After many meetings no relation is strong, or the owner finds that they do not work. */
function noStrongTie({ members, meetings, evaluations }: SeenGroup, today: Day): GroupAlarm | null {
  const { noTieMeetings, noTieStrength, noTieRelations } = LIMITS;
  const rated = ratedLast(evaluations, "relations", today);
  if (rated !== null && rated.value < noTieRelations)
    return alarm(rated.value, noTieRelations, { missing: ["relations that work"] });
  if (attended(meetings).length < noTieMeetings || members.length === 0) return null;
  const strongest = Math.max(...members.map(({ strength }) => strength));
  return strongest < noTieStrength ? alarm(strongest, noTieStrength, { missing: ["a strong relation"] }) : null;
}

/**
 * Somebody who was at each of the last meetings, led none and gave nothing; the owner first. Of the others nothing is told where fewer
 * lines are noted than people were there each time: it is the notes that are silent then.
 */
function nonContributor(facts: SeenGroup): GroupAlarm | null {
  const meetings = newest(attended(facts.meetings), LIMITS.newest);
  if (meetings === null) return null;
  const leaders = leadersOf(meetings);
  const present = parties(facts).filter((party) => meetings.every((meeting) => presentAt(meeting).includes(party)));
  const isTold = meetings.flatMap(({ shares }) => shares).length >= present.length;
  const about = present
    .filter((party) => party === "me" || isTold)
    .filter((party) => !leaders.includes(party))
    .filter((party) => givenAndGot(party, meetings, { isToAll: true }).given === 0);
  return about.length > 0 ? alarm(0, 1, { about }) : null;
}

function parties({ members }: SeenGroup): readonly Party[] {
  return ["me", ...members.map(({ contactId }) => contactId)];
}

/** What somebody gave and got at meetings, by size; with `isToAll`, what they told the whole group counts as given. */
function givenAndGot(
  party: Party,
  meetings: readonly Meeting[],
  { isToAll }: { readonly isToAll: boolean },
): { readonly given: number; readonly got: number } {
  let given = 0;
  let got = 0;
  for (const { who, did, with: partner, size } of meetings.flatMap(({ shares }) => shares)) {
    const giver = did === "gave" ? who : partner;
    const taker = did === "gave" ? partner : who;
    if (giver === party && (isToAll || taker !== null)) given += SIZES[size];
    if (taker === party) got += SIZES[size];
  }
  return { given, got };
}

/** Structure, variation, lead or agreement is missing; the agreement soon, the others once there were some meetings. */
function noForm(facts: SeenGroup): GroupAlarm | null {
  const { group, contracts } = facts;
  const meetings = attended(facts.meetings);
  const late = newest(meetings, LIMITS.newest);
  const isAgreed = contracts.length > 0 || group.roles !== null || group.rules !== null;
  const missing = [
    meetings.length >= LIMITS.agreementAfter && !isAgreed ? "agreement" : null,
    late !== null && group.agenda === null ? "structure" : null,
    late !== null && effectiveNumber(formatsOf(late)) <= 1 ? "variation" : null,
    late !== null && leadersOf(late).length === 0 ? "lead" : null,
  ].filter((each) => each !== null);
  return missing.length > 0 ? alarm(missing.length, 0, { missing }) : null;
}

/** The owner's own cancellations, of one group or of several together. */
export function cancellingMyself(meetings: readonly Meeting[], today: Day): GroupAlarm | null {
  const { cancellations, cancellationDays } = LIMITS;
  const count = meetings.filter(({ on, wasThere }) => {
    const age = daysBetween(on, today);
    return !wasThere && age >= 0 && age <= cancellationDays;
  }).length;
  return count >= cancellations ? alarm(count, cancellations, { about: ["me"] }) : null;
}

/** Somebody works more for single others than they for them, more than once: the balance of the ledger, over the last meetings. */
function overWorker(facts: SeenGroup): GroupAlarm | null {
  const meetings = newest(attended(facts.meetings), LIMITS.newest);
  if (meetings === null) return null;
  const leaning = parties(facts).map((party) => {
    const { given, got } = givenAndGot(party, meetings, { isToAll: false });
    return { party, balance: (given - got) / (given + got + SCORING.balance.shrinkage) };
  });
  const over = leaning.filter(({ party, balance }) => {
    const gave = meetings.filter((meeting) => givenAndGot(party, [meeting], { isToAll: false }).given > 0);
    return balance >= LIMITS.overworked && gave.length >= LIMITS.overworkedMeetings;
  });
  if (over.length === 0) return null;
  const figure = Math.max(...over.map(({ balance }) => balance));
  return alarm(figure, LIMITS.overworked, { about: over.map(({ party }) => party) });
}

/** The last meetings left less energy than there was before. */
function energyDrain({ meetings }: SeenGroup): GroupAlarm | null {
  const noted = meetings.flatMap(({ energy }) => energy ?? []).slice(0, LIMITS.drained);
  if (noted.length < LIMITS.drained || noted.some((energy) => energy >= 0)) return null;
  return alarm(noted.reduce((sum, energy) => sum + energy, 0) / noted.length, 0);
}

/** It is a social group by its own word, or nothing was learned and nothing came of it lately. */
function onlySocial(facts: SeenGroup): GroupAlarm | null {
  if (facts.group.type === "social") return alarm(0, 1, { missing: ["a purpose beyond the social"] });
  const meetings = newest(attended(facts.meetings), LIMITS.newest);
  const oldest = meetings?.at(-1);
  if (!meetings || !oldest) return null;
  const learned = meetings.flatMap(({ shares }) => shares).filter(({ did }) => did === "learned").length;
  const outcomes = facts.outcomes.filter(({ on }) => on >= oldest.on).length;
  return learned + outcomes === 0 ? alarm(0, 1, { missing: [LEARNED] }) : null;
}

/** Many stay away. */
function absences(facts: SeenGroup): GroupAlarm | null {
  const meetings = newest(counted(facts.meetings), LIMITS.absenceMeetings);
  if (meetings === null) return null;
  const expected = meetings.reduce((sum, meeting) => sum + turnout(meeting).expected, 0);
  const came = meetings.reduce((sum, meeting) => sum + turnout(meeting).came, 0);
  const share = (expected - came) / expected;
  return share > LIMITS.absences ? alarm(share, LIMITS.absences) : null;
}
