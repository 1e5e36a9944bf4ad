import type { ContactId } from "../contact.ts";
import { type Day, daysBetween } from "../day.ts";
import type { TieFacts } from "../scoring/tie.ts";
import { GROUPS } from "./constants.ts";
import type { Contract, Evaluation, Group, Membership, Rating } from "./group.ts";
import type { Meeting, Party } from "./meeting.ts";

/** Everything the health of a group is told from; lists in any order. */
export type GroupFacts = GroupOf<MemberFacts>;

/** And its warnings. */
export type SeenGroup = GroupOf<SeenMember>;

interface GroupOf<Member> {
  readonly group: Group;
  /** Those who are in it now, besides the owner. */
  readonly members: readonly Member[];
  readonly meetings: readonly Meeting[];
  readonly evaluations: readonly Evaluation[];
  readonly contracts: readonly Contract[];
  readonly outcomes: readonly GroupOutcome[];
}

export interface MemberFacts extends Pick<Membership, "wish" | "role" | "field" | "level"> {
  readonly contactId: ContactId;
  readonly name: string;
  readonly organisation: string | null;
  /** Whether they are in touch by a rhythm of their own. */
  readonly hasRhythm: boolean;
  readonly tie: TieFacts;
}

export interface SeenMember {
  readonly contactId: ContactId;
  readonly name: string;
  /** How many facts and needs are noted of them. */
  readonly known: number;
  /** How strong the owner's tie to them is now. */
  readonly strength: number;
}

/** Something that came of a group later, in units of its own: ideas, client meetings, money. */
interface GroupOutcome {
  readonly id: string;
  readonly on: Day;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
}

/** The facts up to a day; what was on a day stands with the newest first. */
export function factsOn<Member extends { readonly contactId: ContactId }>(
  facts: GroupOf<Member>,
  today: Day,
): GroupOf<Member> {
  const upTo = <Fact extends { readonly on: Day; readonly id: string }>(all: readonly Fact[]): Fact[] =>
    all.filter(({ on }) => on <= today).sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1));
  return {
    ...facts,
    members: facts.members.toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1)),
    meetings: upTo(facts.meetings),
    evaluations: upTo(facts.evaluations),
    contracts: facts.contracts.filter(({ agreedOn }) => agreedOn <= today),
    outcomes: upTo(facts.outcomes),
  };
}

/** What the owner answered last to one question about a group, and in which look. */
export interface Rated {
  readonly id: string;
  readonly on: Day;
  readonly value: number;
}

/** The last answer to it that still tells of the group; a look that passed it over leaves it. `evaluations` are the newest first. */
export function ratedLast(evaluations: readonly Evaluation[], rating: Rating, today: Day): Rated | null {
  for (const { id, on, [rating]: value } of evaluations) {
    if (daysBetween(on, today) > GROUPS.verdict.freshDays) return null;
    if (value !== null) return { id, on, value };
  }
  return null;
}

/** Who was at a meeting, the owner first. */
export function presentAt({ wasThere, came }: Meeting): readonly Party[] {
  return wasThere ? ["me", ...came] : came;
}

/** Those the owner was at: of another nobody told what went on there. */
export function attended(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter(({ wasThere }) => wasThere);
}

/** Those of which it is known who came. */
export function counted(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter((meeting) => turnout(meeting).expected > 0);
}

/** How many were expected at a meeting, and how many of them came, the owner among them; none where nobody knows. */
export function turnout(meeting: Meeting): { readonly came: number; readonly expected: number } {
  const { wasThere, came, cancelled } = meeting;
  if (!wasThere && came.length + cancelled.length === 0) return { came: 0, expected: 0 };
  return { came: presentAt(meeting).length, expected: came.length + cancelled.length + 1 };
}

/** How many kinds there are if all were equally common: 1 over the sum of squared shares; 0 for none. */
export function effectiveNumber(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const squares = [...counts.values()].reduce((sum, count) => sum + (count / values.length) ** 2, 0);
  return values.length === 0 ? 0 : 1 / squares;
}

/** What was noted of who led the meetings, each by a name of its own. */
export function leadersOf(meetings: readonly Meeting[]): readonly string[] {
  return meetings.flatMap(({ leader }) => {
    if (leader === null) return [];
    return leader.kind === "me" ? "me" : leader.kind === "member" ? leader.contactId : `guest ${leader.name}`;
  });
}

export function formatsOf(meetings: readonly Meeting[]): readonly string[] {
  return meetings.flatMap(({ format }) => format ?? []);
}

/** Those who were at one of these meetings and neither gave nor got anything; the owner first. */
export function silentIn(meetings: readonly Meeting[], members: readonly MemberFacts[]): readonly Party[] {
  const sharing = new Set(meetings.flatMap(({ shares }) => shares.flatMap(({ who, with: partner }) => [who, partner])));
  return presentIn(meetings, members).filter((party) => !sharing.has(party));
}

/** Those of the group now who were at one of these meetings; the owner first. */
export function presentIn(meetings: readonly Meeting[], members: readonly MemberFacts[]): readonly Party[] {
  const there = new Set(meetings.flatMap(presentAt));
  const parties: Party[] = ["me", ...members.map(({ contactId }) => contactId)];
  return parties.filter((party) => there.has(party));
}
