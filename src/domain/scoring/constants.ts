/**
 * Every number the scores are reckoned with. docs/scoring.md repeats them with the reasons at length, and a test holds the
 * two together. Days are whole days; shares lie in 0..1.
 */
export const SCORING = {
  strength: {
    /** Days after which a contact counts half; a power law after Anderson & Schooler 1991, fitted on six contact logs. */
    fadeDays: 14,
    /** Weight of a contact by its channel; our ranking, a meeting being the measure. */
    channel: {
      meet: 1,
      call: 0.8,
      video: 0.8,
      event: 0.6,
      mail: 0.4,
      message: 0.3,
      social: 0.15,
      card: 0.1,
      broadcast: 0.02,
    },
    /** Factor by depth: 1 surface, 2 substantive, 3 candid; after Granovetter's intimacy, sizes ours. */
    depth: { 1: 1, 2: 1.5, 3: 2 },
    /** Factor for an attempt without an answer; ours. */
    unanswered: 0.2,
    /** Share that a closeness the owner has stated takes; after Marsden & Campbell 1984, size ours. */
    statedShare: 0.3,
    /** Ends of the scale on which closeness is stated. */
    leastCloseness: 1,
    mostCloseness: 5,
  },
  balance: {
    /** Days in which an exchange comes to weigh half; ours. */
    halfLifeDays: 365,
    /** Magnitude added below the line, so that little evidence claims little; ours. */
    shrinkage: 3,
    /** Magnitude at which evidence reaches 1 − 1/e; ours. */
    evidence: 6,
    /** Share taken for granted as long as there is no evidence; ours. */
    neutral: 0.5,
  },
  trust: {
    /** Days in which a promise comes to weigh half; ours. */
    halfLifeDays: 730,
    /** What a promise kept in time, and one kept late, counts for; Gneezy & Epley 2014 for no more than 1. */
    kept: 1,
    late: 0.5,
    /** How many times a broken one counts against; Gneezy & Epley 2014 for the direction, size ours. */
    broken: 2,
    /** Days past its day after which an open promise counts as broken; ours. */
    brokenAfterDays: 30,
    /** One kept of two: what is believed of anybody beforehand; the beta reputation of Jøsang & Ismail 2002. */
    priorKept: 1,
    priorAll: 2,
    /** Shares of the two sides; ours. */
    theirs: 0.6,
    mine: 0.4,
  },
  mission: {
    /** Most that one goal may weigh, so that none hides the rest; ours. */
    mostWeight: 0.9,
    /** Top of the scale on which a fit is answered. */
    mostFit: 3,
    /** What a fit that was inferred and never asked counts as; ours. */
    inferredFit: 1,
  },
  interest: {
    /** Days for which what is known stays fresh; ours. */
    freshDays: {
      person: 730,
      "occupied-with": 180,
      strength: 730,
      resource: 730,
      experience: 730,
      challenge: 180,
    },
    /** Days for which a need stays fresh; ours. */
    freshNeedDays: 180,
    /** Share that what is long known keeps; ours. */
    stale: 0.3,
  },
  perspective: {
    /** People of whom something is coded before redundancy is reckoned; ours. */
    leastCoded: 15,
  },
  index: {
    /** Weights of the parts, 1 in sum; ours. */
    weights: { mission: 0.28, strength: 0.22, balance: 0.18, trust: 0.14, interest: 0.1, perspective: 0.08 },
    /** The index at its most. */
    most: 100,
    /** Different days of two-way contact, and days since the first of them, before the index is shown; ours. */
    leastConversations: 2,
    leastDays: 90,
  },
  stage: {
    /** A relation: days of two-way contact, the depth of one of them, areas in which something is known; ours. */
    relationDays: 2,
    relationDepth: 2,
    relationAreas: 3,
    /** Trusted: least trust, the depth that stands for a promise kept on each side, days since the first contact; ours. */
    trustedTrust: 0.65,
    candidDepth: 3,
    trustedDays: 365,
    /** Days for which having recommended or introduced the owner unasked makes an ambassador; ours. */
    ambassadorDays: 730,
  },
  verdict: {
    /** Where a mission fit counts as high, and a tie as alive; ours. */
    mission: 0.5,
    strength: 0.4,
    /** From which perspective on a dormant tie is to be taken up again; after Levin, Walter & Murnighan 2011, size ours. */
    reconnectPerspective: 0.6,
    /** Days in the file before an end is proposed; ours. */
    leastDays: 90,
  },
  flags: {
    /** Balance at or below which one owes, at or above which one gives too much; ours. */
    owe: -0.4,
    overGiving: 0.5,
    /** Days since the first contact after which no exchange is worth a word; ours. */
    noExchangeDays: 180,
    /** Days for which a promise of mine that I broke is named: one half-life of trust; ours. */
    brokenDays: 730,
    /** Dormant: days of silence in any case (Levin, Walter & Murnighan 2011), or usual gaps and at least these days; ours. */
    dormantDays: 1095,
    dormantGaps: 12,
    dormantLeastDays: 365,
    /** Drifting: usual gaps of silence, and at least these days; ours. */
    driftingGaps: 2,
    driftingLeastDays: 14,
    /** Attempts without an answer, one after the other; ours. */
    oneSidedAttempts: 3,
    /** Contacts over which the mean energy is taken, and where it is low; ours. */
    energyContacts: 3,
    energy: 0,
    /** Contacts in a row that only confirmed; ours. */
    echoContacts: 3,
  },
} as const;
