/**
 * Every number by which the health of a group is told. docs/groups.md repeats them with the reasons, and a test holds the
 * two together. They are ours, made from what the sources say in words; shares lie in 0..1.
 */
export const GROUPS = {
  /** Over how many of the newest meetings a part looks. */
  meetings: {
    sharing: 4,
    energy: 4,
    interest: 4,
    structure: 6,
    attendance: 3,
    yield: 4,
  },
  purpose: {
    /** What each text counts of a purpose that is stated. */
    stated: 0.6,
    vision: 0.2,
    wish: 0.2,
    /** The share of how far it is met, once that was asked. */
    met: 0.5,
  },
  interest: {
    /** The share of the interest one saw at the meetings, beside what one knows of the members. */
    seen: 0.3,
    /** The top of that scale. */
    most: 3,
  },
  energy: {
    /** The scale on which it is noted, to either side. */
    most: 2,
    /** So much less than before, and what one does next is to ask why, however well the rest stands. */
    falling: 1,
  },
  structure: {
    /** The effective number of formats, and of leaders, that is enough. */
    formats: 3,
    leaders: 3,
  },
  diversity: {
    /** How alike two members may be on average: below they have too little in common, above too little to tell each other. */
    leastAlike: 0.3,
    mostAlike: 0.7,
    /** Of how many traits something must be known. */
    leastTraits: 2,
  },
  yield: {
    /** What each line counts: what the owner got or learned, gave, what passed between others, what came of it later. */
    got: 1,
    learned: 1,
    gave: 0.5,
    others: 0.25,
    outcome: 3,
    /** So much a meeting makes a yield of 1 − 1/e. */
    scale: 1.5,
  },
  /** Below this a part is weak. */
  weak: {
    purpose: 0.5,
    relations: 0.2,
    interest: 0.15,
    sharing: 0.5,
    energy: 0.4,
    structure: 0.34,
    attendance: 0.7,
    diversity: 0.3,
    yield: 0.3,
  },
  verdict: {
    /** Meetings before anything is proposed of a group that is not on trial. */
    leastMeetings: 3,
    /** Days for which a look at the group tells of it. */
    freshDays: 365,
    /** Answers of 0 to 10, at or below which the purpose is not met, and a group hardly or not worth it. */
    notMet: 5,
    hardlyWorth: 5,
    notWorth: 3,
    /** Weak parts before an end is proposed, and the strength of relations from which it is not. */
    weakParts: 3,
    carried: 0.5,
  },
  due: {
    /** A look at the group after so many meetings, and at its purpose after so many days. */
    evaluateEvery: 4,
    purposeDays: 182,
    /** Days before a meeting, to prepare it; and after one, to tell what was brought home, as long as it is fresh. */
    prepareDays: 3,
    tellDays: 7,
    tellUntilDays: 30,
    /** Days for which one is asked to look back at a group that was left. */
    lookBackDays: 30,
  },
  compare: {
    /** Fewer of a thing than these say nothing of what an hour or a fee gives. */
    tooFew: 5,
  },
  leave: {
    /** The strength from which on a relation is proposed to be kept beyond the group, and from which on each quarter. */
    keep: 0.2,
    quarterly: 0.5,
    /** Days for a thank-you, and months until one looks back. */
    thankDays: 7,
    lookBackMonths: 6,
  },
  warnings: {
    /** W-01: hours in so many days, without anything that came of them. */
    lowYieldHours: 10,
    lowYieldDays: 182,
    /** W-03: meetings, and the median of what is known of a member. */
    noInterestMeetings: 3,
    /** W-06: meetings, the strength of the strongest relation, and the answer of 0 to 10. */
    noTieMeetings: 6,
    noTieStrength: 0.5,
    noTieRelations: 5,
    /** W-07, W-08, W-26 and W-28: the newest meetings looked at. */
    newest: 4,
    /** W-08: the meeting after which there is to be an agreement. */
    agreementAfter: 2,
    /** W-17: own cancellations in so many days. */
    cancellations: 3,
    cancellationDays: 60,
    /** W-26: from which balance on somebody works for the others, who gave at so many of the newest meetings. */
    overworked: 0.5,
    overworkedMeetings: 2,
    /** W-27: meetings in a row. */
    drained: 2,
    /** W-29: the share of absences in the newest meetings. */
    absences: 0.3,
    absenceMeetings: 3,
  },
} as const;
