import type { Entities, EntityName } from "../domain/change.ts";
import { STANDINGS, TIERS } from "../domain/contact.ts";
import { LONGEST_SPAN_DAYS, parseDay } from "../domain/day.ts";
import { VERDICTS } from "../domain/debrief.ts";
import { EXCHANGE_KINDS, SIZES } from "../domain/exchange.ts";
import { FACT_AREAS, FACT_CLASSES } from "../domain/fact.ts";
import {
  ACCESSES,
  GROUP_DECISIONS,
  GROUP_TYPES,
  MODES,
  SETTINGS_OF_GROUPS,
  SIDES_OF_LIFE,
  SLOTS,
} from "../domain/group/group.ts";
import { SHARE_DEEDS } from "../domain/group/meeting.ts";
import { IDENTIFIER_KINDS } from "../domain/identifier.ts";
import { INTERACTION_KINDS } from "../domain/interaction.ts";
import { INTRODUCTION_STATES } from "../domain/introduction.ts";
import { LEARNING_KINDS } from "../domain/learning.ts";
import { readFilter } from "../domain/list.ts";
import { MOST_WEIGHT, SPHERES } from "../domain/mission.ts";
import { OUTCOME_KINDS } from "../domain/outcome.ts";
import { PROMISE_STATES } from "../domain/promise.ts";
import { DECISIONS } from "../domain/review.ts";
import { isSettingName } from "../domain/setting.ts";
import { HORIZONS } from "../domain/wish.ts";
import { NetError } from "../errors.ts";
import {
  among,
  asRecord,
  day,
  figure,
  figureFrom,
  figureOver,
  flag,
  idOf,
  idsOf,
  type Kind,
  listOf,
  orNull,
  side,
  tags,
  text,
  texts,
  whole,
  words,
} from "./net-json-kinds.ts";

/** Days between two words, as they can be typed. */
const span = whole(1, LONGEST_SPAN_DAYS);

const filter: Kind = { is: "a filter of net list", holds: (value) => words.holds(value) && isFilter(value as string) };

const party: Kind = {
  is: "me, or the id of a contact",
  holds: text.holds,
  ids: (value) => (value === "me" ? [] : [{ of: "contact", id: value as string, at: "" }]),
};

const scores = listOf("a list of scores, one of each contact", {
  contactId: idOf("contact"),
  index: figure,
  mission: orNull(figure),
  strength: figure,
  balance: orNull(figure),
  trust: orNull(figure),
  interest: figure,
  perspective: orNull(figure),
} satisfies Record<keyof Entities["snapshot"]["scores"][number], Kind>);

const shares = listOf("a list of who gave, got or learned what", {
  who: party,
  did: among(SHARE_DEEDS),
  with: orNull(party),
  text,
  size: among(Object.keys(SIZES)),
  exchangeId: orNull(text),
} satisfies Record<keyof Entities["meeting"]["shares"][number], Kind>);

const via: Kind = {
  ...listOf("a list of contacts, events and groups", { kind: among(["contact", "event", "group"]), id: text }),
  ids: (value) => (value as Entities["outcome"]["via"]).map(({ kind, id }, at) => ({ of: kind, id, at: `[${at}].id` })),
};

const leader: Kind = {
  is: "who led it",
  holds: isLeader,
  ids: (value) => {
    const { contactId } = value as { readonly contactId?: string };
    return contactId === undefined ? [] : [{ of: "contact", id: contactId, at: ".contactId" }];
  },
};

/** The fields of each kind, in the order in which they are written, and what each may hold. */
export const FIELDS: { readonly [Name in EntityName]: Readonly<Record<keyof Entities[Name], Kind>> } = {
  setting: {
    name: { is: "a setting", holds: (value) => typeof value === "string" && isSettingName(value) },
    value: words,
  },
  tier: { id: among(TIERS), most: whole(0), days: span },
  quiet: { id: text, until: day },
  organisation: { id: text, name: text },
  event: { id: text, name: text, on: day, place: orNull(words) },
  contact: {
    id: text,
    name: text,
    nickname: orNull(words),
    standing: among(STANDINGS),
    tier: orNull(among(TIERS)),
    cadenceDays: orNull(span),
    isPinned: flag,
    closeness: orNull(whole(1, 5)),
    snoozedUntil: orNull(day),
    birthday: orNull({
      is: "a birthday such as 1980-05-04 or --05-04",
      holds: (value) => typeof value === "string" && parseDay(value.replace(/^--/, "2000-")) !== undefined,
    }),
    metOn: orNull(day),
    metAt: orNull(idOf("event")),
    addedOn: day,
    note: orNull(words),
    tags,
  },
  identifier: { id: text, contactId: idOf("contact"), kind: among(IDENTIFIER_KINDS), value: words, normalised: words },
  role: { id: text, contactId: idOf("contact"), organisationId: orNull(idOf("organisation")), title: orNull(words) },
  fact: {
    id: text,
    contactId: idOf("contact"),
    area: among(FACT_AREAS),
    text: words,
    learnedOn: day,
    class: among(FACT_CLASSES),
  },
  interaction: {
    id: text,
    kind: among(INTERACTION_KINDS),
    on: day,
    minutes: orNull(whole(0)),
    depth: whole(1, 3),
    energy: orNull(whole(-2, 2)),
    initiator: orNull(side),
    isAnswered: flag,
    isConfirmedOnly: flag,
    note: orNull(words),
    noteClass: among(FACT_CLASSES),
    eventId: orNull(idOf("event")),
    tags,
    with: idsOf("contact"),
  },
  promise: {
    id: text,
    contactId: idOf("contact"),
    by: side,
    text,
    isPlan: flag,
    madeOn: day,
    dueOn: orNull(day),
    state: among(PROMISE_STATES),
    closedOn: orNull(day),
    droppedBy: orNull(side),
    timesMoved: whole(0),
    timesMovedInTime: whole(0),
    snoozedUntil: orNull(day),
    interactionId: orNull(idOf("interaction")),
  },
  goal: {
    id: text,
    title: text,
    sphere: among(SPHERES),
    weight: figureOver(0, MOST_WEIGHT),
    horizon: orNull(day),
    closedOn: orNull(day),
  },
  eventPlan: {
    id: idOf("event"),
    hours: orNull(figureOver(0)),
    cost: orNull(figureFrom(0)),
    goalId: orNull(idOf("goal")),
    expected: orNull(words),
    expectedBy: orNull(words),
    offer: orNull(words),
    toMeet: texts,
    coming: idsOf("contact"),
    followUpOn: orNull(day),
    sharedOn: orNull(day),
  },
  debrief: {
    id: idOf("event"),
    on: day,
    energy: orNull(whole(-2, 2)),
    challenged: orNull(whole(0, 2)),
    gave: orNull(words),
    got: orNull(words),
    verdict: orNull(among(VERDICTS)),
    why: orNull(words),
    isConfirmedOnly: orNull(flag),
  },
  target: { id: text, goalId: orNull(idOf("goal")), amount: figureOver(0), unit: text },
  outcome: {
    id: text,
    text,
    kind: among(OUTCOME_KINDS),
    value: orNull(figureFrom(0)),
    unit: orNull(words),
    on: day,
    goalId: orNull(idOf("goal")),
    via,
  },
  learning: {
    id: text,
    text,
    kind: orNull(among(LEARNING_KINDS)),
    class: among(FACT_CLASSES),
    on: day,
    usedOn: orNull(day),
    contactId: orNull(idOf("contact")),
    eventId: orNull(idOf("event")),
  },
  group: {
    id: text,
    name: text,
    purpose: orNull(words),
    purposeOn: orNull(day),
    vision: orNull(words),
    theme: orNull(words),
    type: orNull(among(GROUP_TYPES)),
    access: orNull(among(ACCESSES)),
    setting: orNull(among(SETTINGS_OF_GROUPS)),
    side: orNull(among(SIDES_OF_LIFE)),
    fee: orNull(whole(0)),
    intervalDays: orNull(span),
    slot: orNull(among(SLOTS)),
    durationMinutes: orNull(whole(1)),
    place: orNull(words),
    mode: orNull(among(MODES)),
    agenda: orNull(words),
    roles: orNull(words),
    rules: orNull(words),
    wish: orNull(words),
    contribution: orNull(words),
    trialMeetings: orNull(whole(3, 4)),
    nextOn: orNull(day),
    addedOn: day,
    leftOn: orNull(day),
    lookBackOn: orNull(day),
    leavingNote: orNull(words),
  },
  membership: {
    id: text,
    groupId: idOf("group"),
    contactId: idOf("contact"),
    wish: orNull(words),
    role: orNull(words),
    field: orNull(words),
    level: orNull(words),
    joinedOn: day,
    leftOn: orNull(day),
  },
  contract: { id: text, groupId: idOf("group"), text, agreedOn: day },
  groupAnswer: { id: text, groupId: idOf("group"), question: text, text, answeredOn: day },
  meeting: {
    id: text,
    groupId: idOf("group"),
    on: day,
    minutes: orNull(whole(1)),
    wasThere: flag,
    reason: orNull(words),
    leader: orNull(leader),
    format: orNull(words),
    isOnTheme: orNull(flag),
    energy: orNull(whole(-2, 2)),
    interest: orNull(whole(0, 3)),
    note: orNull(words),
    sharedOn: orNull(day),
    interactionId: orNull(idOf("interaction")),
    came: idsOf("contact"),
    cancelled: idsOf("contact"),
    shares,
  },
  evaluation: {
    id: text,
    groupId: idOf("group"),
    on: day,
    onCourse: orNull(whole(0, 10)),
    nerve: orNull(whole(0, 10)),
    purposeMet: orNull(whole(0, 10)),
    relations: orNull(whole(0, 10)),
    worthIt: orNull(whole(0, 10)),
    decision: orNull(among(GROUP_DECISIONS)),
    note: orNull(words),
  },
  criterion: { id: text, goalId: orNull(idOf("goal")), question: text, filter: orNull(filter) },
  answer: { id: text, question: words, contactId: orNull(idOf("contact")), text: words, answeredOn: day },
  fit: { id: text, contactId: idOf("contact"), goalId: idOf("goal"), fit: whole(0, 3), askedOn: day },
  need: {
    id: text,
    contactId: orNull(idOf("contact")),
    text,
    horizon: among(HORIZONS),
    confirmedOn: day,
    closedOn: orNull(day),
    goalId: orNull(idOf("goal")),
  },
  offer: { id: text, contactId: orNull(idOf("contact")), text, confirmedOn: day, closedOn: orNull(day) },
  exchange: {
    id: text,
    contactId: idOf("contact"),
    direction: among(["give", "take"]),
    kind: among(EXCHANGE_KINDS),
    text,
    size: among(Object.keys(SIZES)),
    on: day,
    isAsked: flag,
    interactionId: orNull(idOf("interaction")),
  },
  introduction: {
    id: text,
    a: idOf("contact"),
    b: idOf("contact"),
    why: words,
    state: among(INTRODUCTION_STATES),
    stateOn: day,
    outcome: orNull(words),
  },
  link: { id: text, a: idOf("contact"), b: idOf("contact"), strength: whole(1, 3) },
  review: {
    id: text,
    contactId: idOf("contact"),
    decision: among(DECISIONS),
    on: day,
    againOn: day,
    note: orNull(words),
  },
  calibration: { id: text, contactId: idOf("contact"), helped: whole(0, 3), on: day },
  snapshot: {
    id: text,
    month: {
      is: "a month such as 2026-05",
      holds: (value) => typeof value === "string" && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(value),
    },
    takenOn: day,
    scores: {
      ...scores,
      holds: (value) => scores.holds(value) && isOfEachOnce(value as Entities["snapshot"]["scores"]),
    },
  },
};

function isOfEachOnce(all: Entities["snapshot"]["scores"]): boolean {
  return new Set(all.map(({ contactId }) => contactId)).size === all.length;
}

function isFilter(typed: string): boolean {
  try {
    readFilter(typed);
    return true;
  } catch (error) {
    if (error instanceof NetError) return false;
    throw error;
  }
}

function isLeader(value: unknown): boolean {
  const fields = asRecord(value);
  const named = { me: null, member: "contactId", guest: "name" } as const;
  const kind = fields?.["kind"];
  if (fields === null || typeof kind !== "string" || !Object.hasOwn(named, kind)) return false;
  const who = named[kind as keyof typeof named];
  return Object.keys(fields).length === (who === null ? 1 : 2) && (who === null || text.holds(fields[who]));
}
