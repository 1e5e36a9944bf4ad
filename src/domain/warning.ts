// What is worth a look in the network as a whole. To add one: a field of WarningFacts, a rule, its code in ORDER.

/** What the warnings are told by; whatever cannot be told is null. */
export interface WarningFacts {
  /** Who introduced or referred the owner within a year and was not thanked for it, the longest ago first. */
  readonly unthanked: readonly { readonly name: string; readonly days: number }[];
  /** What was asked lately, the newest first, with how it stood on that day. */
  readonly asks: readonly {
    readonly name: string;
    readonly balance: number;
    /** Days since the first conversation; null where there was none. */
    readonly daysKnown: number | null;
    readonly hasGiven: boolean;
  }[];
  readonly inbox: { readonly cards: number; readonly oldestDays: number };
  readonly mission: { readonly hasText: boolean; readonly goals: number };
  /** What the wanted rhythms ask for; null where the owner named no hours. */
  readonly load: {
    readonly hoursAWeek: number;
    readonly wantedAWeek: number;
    /** The tier that takes most of it and could be slower; null for a rhythm of one's own, or the slowest. */
    readonly heaviest: "core" | "close" | "active" | null;
  } | null;
  /** Relations, and how many of them give support; the one most alive who does not. */
  readonly support: { readonly relations: number; readonly supporters: number; readonly nearest: string | null };
  /** Goals and needs of the owner's that a single person serves. */
  readonly singleSources: readonly { readonly topic: string; readonly name: string }[];
  /** Relations in the owner's own employer; null where that is not said. */
  readonly employer: { readonly name: string; readonly inside: number; readonly outside: number } | null;
  /** The last two-way contacts, and how many of them only confirmed. */
  readonly echo: { readonly contacts: number; readonly confirmedOnly: number };
  readonly fields: { readonly coded: number; readonly effective: number };
  /** Hours logged lately, and how many of them with nobody and at no event that serves a goal; null without a goal. */
  readonly aim: {
    readonly hours: number;
    readonly aimless: number;
    /** With whom most of it went of whom no goal was asked; the last event that was for none, as it is called. */
    readonly with: string | null;
    readonly at: string | null;
  } | null;
  readonly growth: { readonly newPeople: number; readonly deepened: number };
  /** Who came in within a year, and what they are now. */
  readonly arrivals: { readonly cards: number; readonly relations: number };
  /** First steps of half a year of which it is known whose they were. */
  readonly initiative: { readonly mine: number; readonly theirs: number };
  /** What is seen of groups, the rule's code with each; those of one code stand together. */
  readonly groups: readonly SeenOfGroup[];
  /** Own cancellations at all groups together, and at how many of them. */
  readonly cancelled: { readonly times: number; readonly groups: number };
  /** A kind of activity that took many hours and brought nothing that is noted; null where there is none. */
  readonly barren: { readonly activity: string; readonly hours: number } | null;
  /** Hours of half a year, outcomes in it, and what may be the cause; null where nothing points at one. */
  readonly yield: { readonly hours: number; readonly outcomes: number; readonly cause: string | null };
  /** The last two-way contacts: how many there were, how many had a pitch of the owner's, and what was learned since the first. */
  readonly pitching: { readonly contacts: number; readonly pitches: number; readonly learned: number };
  /** Notes and facts for everybody's eyes that speak of what may be private, the newest first, with what keeps them back. */
  readonly revealing: readonly { readonly name: string; readonly days: number; readonly act: string }[];
  /** Whether the employer counts networking as work, as the owner said; null where neither an employer nor a no is said. */
  readonly mandate: { readonly employer: string | null; readonly said: "yes" | "no" | null } | null;
  /** How the owner felt about networking month by month, 1 to 5, the newest first. */
  readonly pulses: readonly number[];
  /** Those after whom the owner felt drained, again and again. */
  readonly draining: readonly string[];
  /** Days since the last event outside the employer, and the conversations that were with anybody outside. */
  readonly outside: { readonly days: number; readonly contacts: number; readonly outside: number | null };
  /** Planned events of which the organisation was told nothing yet, the longest ago first. */
  readonly unshared: readonly {
    readonly name: string;
    readonly called: string;
    readonly days: number;
    /** Whether how it was is noted, of which there would else be nothing to share. */
    readonly isLookedAt: boolean;
  }[];
}

interface SeenOfGroup extends Seen {
  readonly code: string;
}

/** What was seen: a figure, the limit it passed, in words, and the command that mends it. */
interface Seen {
  readonly figure: number;
  readonly limit: number;
  readonly text: string;
  readonly act: string;
}

export interface Warning extends Seen {
  readonly code: string;
  readonly name: string;
}

/** One entry of the catalogue. */
export interface WarningRule {
  readonly code: string;
  readonly name: string;
  /** What is seen by the facts; null where there is nothing to warn of. */
  readonly see: (facts: WarningFacts) => Seen | null;
}

/** Days from the first contact in the file in which nothing is warned of. */
export const GRACE_DAYS = 30;
/** How many are shown at once, and for how many days one is quiet. */
export const MOST_WARNINGS = 3;
export const QUIET_DAYS = 90;

/** The numbers at which warnings begin. All are ours; docs/decisions/009 has them in words. */
export const LIMITS = {
  thankDays: 7,
  earlyDays: 30,
  inboxCards: 15,
  inboxDays: 14,
  missionParts: 2,
  supporters: 3,
  insideShare: 0.6,
  leastRelations: 5,
  echoContacts: 10,
  echoShare: 0.6,
  leastFields: 2,
  aimlessShare: 0.5,
  leastHours: 5,
  newToDeepened: 4,
  cardsToRelations: 10,
  leastFirstSteps: 5,
  barrenHours: 10,
  droughtHours: 20,
  pitchContacts: 10,
  lowPulse: 2,
  lowPulses: 2,
  cancellations: 3,
  outsideDays: 60,
  outsideShare: 0.2,
  outsideContacts: 10,
  shareDays: 7,
} as const;

/** A share as people read it. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `today`, `yesterday`, `3 days ago` */
export function daysAgo(days: number): string {
  return days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}

/** `, and 2 more` */
export function andMore(count: number): string {
  return count === 0 ? "" : `, and ${count} more`;
}

/** What is seen of the first group of which anything is, under this code. */
export function ofGroups(code: string): WarningRule["see"] {
  return ({ groups }) => {
    const [first, ...others] = groups.filter((each) => each.code === code);
    if (first === undefined) return null;
    const { figure, limit, text, act } = first;
    const more =
      others.length === 0 ? "" : ` (and so for ${others.length} more ${others.length === 1 ? "group" : "groups"})`;
    return { figure, limit, text: `${text}${more}`, act };
  };
}

/** The rhythm of the tier that takes most time, a step slower; or the list to choose from. */
export function lighter(heaviest: "core" | "close" | "active" | null): string {
  const slower = heaviest && { core: "close", close: "active", active: "wide" }[heaviest];
  return slower === null ? "net list --sort due" : `net edit --where tier:${heaviest} --tier ${slower}`;
}
