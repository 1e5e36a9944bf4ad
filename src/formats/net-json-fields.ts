import type { Entities, EntityName } from "../domain/change.ts";
import { STANDINGS, TIERS } from "../domain/contact.ts";
import { parseDay } from "../domain/day.ts";
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
import { SPHERES } from "../domain/mission.ts";
import { OUTCOME_KINDS } from "../domain/outcome.ts";
import { PROMISE_STATES } from "../domain/promise.ts";
import { DECISIONS } from "../domain/review.ts";
import { isSettingName } from "../domain/setting.ts";
import { HORIZONS } from "../domain/wish.ts";
import {
  among,
  asRecord,
  day,
  figure,
  flag,
  idOf,
  type Kind,
  orNull,
  side,
  text,
  texts,
  whole,
  words,
} from "./net-json-kinds.ts";

const SNAPSHOT_SCORE = {
  contactId: text,
  index: figure,
  mission: orNull(figure),
  strength: figure,
  balance: orNull(figure),
  trust: orNull(figure),
  interest: figure,
  perspective: orNull(figure),
} satisfies Record<keyof Entities["snapshot"]["scores"][number], Kind>;

const SHARE = {
  who: text,
  did: among(SHARE_DEEDS),
  with: orNull(text),
  text,
  size: among(Object.keys(SIZES)),
  exchangeId: orNull(text),
} satisfies Record<keyof Entities["meeting"]["shares"][number], Kind>;

/** The fields of each kind, in the order in which they are written, and what each may hold. */
export const FIELDS: { readonly [Name in EntityName]: Readonly<Record<keyof Entities[Name], Kind>> } = {
  setting: {
    name: { is: "a setting", holds: (value) => typeof value === "string" && isSettingName(value) },
    value: words,
  },
  tier: { id: among(TIERS), most: whole(0), days: whole(1) },
  quiet: { id: text, until: day },
  organisation: { id: text, name: text },
  event: { id: text, name: text, on: day, place: orNull(words) },
  contact: {
    id: text,
    name: text,
    nickname: orNull(words),
    standing: among(STANDINGS),
    tier: orNull(among(TIERS)),
    cadenceDays: orNull(whole(1)),
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
    tags: texts,
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
    tags: texts,
    with: { ...texts, of: "contact" },
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
  goal: { id: text, title: words, sphere: among(SPHERES), weight: figure, horizon: orNull(day), closedOn: orNull(day) },
  eventPlan: {
    id: idOf("event"),
    hours: orNull(figure),
    cost: orNull(figure),
    goalId: orNull(idOf("goal")),
    expected: orNull(words),
    expectedBy: orNull(words),
    offer: orNull(words),
    toMeet: texts,
    coming: { ...texts, of: "contact" },
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
  target: { id: text, goalId: orNull(idOf("goal")), amount: figure, unit: text },
  outcome: {
    id: text,
    text,
    kind: among(OUTCOME_KINDS),
    value: orNull(figure),
    unit: orNull(words),
    on: day,
    goalId: orNull(idOf("goal")),
    via: { is: "a list of contacts, events and groups", holds: (value) => Array.isArray(value) && value.every(isVia) },
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
    intervalDays: orNull(whole(1)),
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
    leader: orNull({ is: "who led it", holds: isLeader }),
    format: orNull(words),
    isOnTheme: orNull(flag),
    energy: orNull(whole(-2, 2)),
    interest: orNull(whole(0, 3)),
    note: orNull(words),
    sharedOn: orNull(day),
    interactionId: orNull(idOf("interaction")),
    came: { ...texts, of: "contact" },
    cancelled: { ...texts, of: "contact" },
    shares: { is: "a list of who gave, got or learned what", holds: isShares },
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
  criterion: { id: text, goalId: orNull(idOf("goal")), question: words, filter: orNull(words) },
  answer: { id: text, question: words, contactId: orNull(idOf("contact")), text: words, answeredOn: day },
  fit: { id: text, contactId: idOf("contact"), goalId: idOf("goal"), fit: whole(0, 3), askedOn: day },
  need: {
    id: text,
    contactId: orNull(idOf("contact")),
    text: words,
    horizon: among(HORIZONS),
    confirmedOn: day,
    closedOn: orNull(day),
    goalId: orNull(idOf("goal")),
  },
  offer: { id: text, contactId: orNull(idOf("contact")), text: words, confirmedOn: day, closedOn: orNull(day) },
  exchange: {
    id: text,
    contactId: idOf("contact"),
    direction: among(["give", "take"]),
    kind: among(EXCHANGE_KINDS),
    text: words,
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
    month: { is: "a month such as 2026-05", holds: (value) => typeof value === "string" && /^\d{4}-\d\d$/.test(value) },
    takenOn: day,
    scores: { is: "a list of scores", holds: (value) => Array.isArray(value) && value.every(isScore) },
  },
};

function isLeader(value: unknown): boolean {
  const fields = asRecord(value);
  const named = { me: null, member: "contactId", guest: "name" } as const;
  const kind = fields?.["kind"];
  if (fields === null || typeof kind !== "string" || !Object.hasOwn(named, kind)) return false;
  const who = named[kind as keyof typeof named];
  return Object.keys(fields).length === (who === null ? 1 : 2) && (who === null || text.holds(fields[who]));
}

function isShares(value: unknown): boolean {
  return Array.isArray(value) && value.every(isShare);
}

function isShare(value: unknown): boolean {
  const fields = asRecord(value);
  if (fields === null || Object.keys(fields).length !== Object.keys(SHARE).length) return false;
  return Object.entries(SHARE).every(([name, kind]) => kind.holds(fields[name]));
}

function isVia(value: unknown): boolean {
  const fields = asRecord(value);
  return (
    fields !== null &&
    ["contact", "event", "group"].includes(String(fields["kind"])) &&
    typeof fields["id"] === "string"
  );
}

function isScore(value: unknown): boolean {
  const fields = asRecord(value);
  if (fields === null || Object.keys(fields).length !== Object.keys(SNAPSHOT_SCORE).length) return false;
  return Object.entries(SNAPSHOT_SCORE).every(([name, kind]) => kind.holds(fields[name]));
}
