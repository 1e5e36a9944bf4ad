/** net's own form: everything in a file, as JSON that can be read back into an empty one. Described in docs/export.md. */

import type { Entities, EntityName } from "../domain/change.ts";
import { STANDINGS, TIERS } from "../domain/contact.ts";
import { parseDay } from "../domain/day.ts";
import { VERDICTS } from "../domain/debrief.ts";
import { type Everything, IN_ORDER } from "../domain/everything.ts";
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
import { NetError } from "../errors.ts";

/** Goes up when what is written can no longer be read by the program before. */
export const NET_JSON_VERSION = 1;

/** What the value of a field may be. */
interface Kind {
  readonly is: string;
  readonly holds: (value: unknown) => boolean;
  /** Whose ids the value is, or its values are. */
  readonly of?: EntityName;
}

const text: Kind = { is: "a text", holds: (value) => typeof value === "string" && value !== "" };
const words: Kind = { is: "a text", holds: (value) => typeof value === "string" };
const day: Kind = {
  is: "a day such as 2026-05-04",
  holds: (value) => typeof value === "string" && parseDay(value) !== undefined,
};
const flag: Kind = { is: "true or false", holds: (value) => typeof value === "boolean" };
const figure: Kind = { is: "a number", holds: (value) => typeof value === "number" && Number.isFinite(value) };
const side = among(["me", "them"]);
const texts: Kind = { is: "a list of texts", holds: (value) => Array.isArray(value) && value.every(text.holds) };

function among(choices: readonly (string | number)[]): Kind {
  return { is: `one of ${choices.join(", ")}`, holds: (value) => (choices as readonly unknown[]).includes(value) };
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER): Kind {
  return {
    is: most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  };
}

function orNull(kind: Kind): Kind {
  return { ...kind, is: `${kind.is}, or null`, holds: (value) => value === null || kind.holds(value) };
}

function idOf(entity: EntityName): Kind {
  return {
    is: `the id of ${entity === "event" || entity === "organisation" || entity === "interaction" ? "an" : "a"} ${entity}`,
    holds: text.holds,
    of: entity,
  };
}

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
const FIELDS: { readonly [Name in EntityName]: Readonly<Record<keyof Entities[Name], Kind>> } = {
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

/** The lists in their order, with the fields of their entries: what docs/export.md says. */
export function netJsonLists(): readonly { readonly list: string; readonly fields: readonly string[] }[] {
  return IN_ORDER.map((name) => ({ list: listName(name), fields: Object.keys(FIELDS[name]) }));
}

/** Everything as text: the same data is always the same text. */
export function netJson(everything: Everything): string {
  const lists = IN_ORDER.map((name) => [listName(name), everything[name].map((entity) => ordered(name, entity))]);
  return `${JSON.stringify({ format: "net", version: NET_JSON_VERSION, ...Object.fromEntries(lists) }, null, 1)}\n`;
}

function listName(name: EntityName): string {
  const plurals: Partial<Record<EntityName, string>> = { criterion: "criteria" };
  return plurals[name] ?? `${name}s`;
}

function ordered<Name extends EntityName>(name: Name, entity: Entities[Name]): Record<string, unknown> {
  const values = entity as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(FIELDS[name]).map((field) => [field, values[field]]));
}

/** What such a text holds. Throws with the place of what is amiss; nothing in it is trusted. */
export function readNetJson(written: string): Everything {
  const file = asRecord(parsed(written));
  if (file?.["format"] !== "net") throw amiss('it has no "format": "net"');
  if (file["version"] !== NET_JSON_VERSION) {
    throw new NetError(
      "invalid",
      `this export has version ${String(file["version"])}; this net reads ${NET_JSON_VERSION}`,
      {
        hint: "the net that wrote it, or a newer one",
      },
    );
  }
  const names = new Set(["format", "version", ...IN_ORDER.map(listName)]);
  const stranger = Object.keys(file).find((name) => !names.has(name));
  if (stranger !== undefined) throw amiss(`"${stranger}" is nothing net knows`);
  const everything = Object.fromEntries(IN_ORDER.map((name) => [name, readList(name, file[listName(name)])]));
  demandReferences(everything);
  return everything as unknown as Everything;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new NetError("invalid", "this is not JSON", { hint: "a file that net export wrote", cause });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readList(name: EntityName, value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) throw amiss(`"${listName(name)}" is no list`);
  const ids = new Set<unknown>();
  return value.map((each: unknown, at) => {
    const place = `${listName(name)}[${at}]`;
    const fields = asRecord(each);
    if (fields === null) throw amiss(`${place} is no object`);
    const kinds = Object.entries<Kind>(FIELDS[name]);
    for (const [field, kind] of kinds) {
      if (!kind.holds(fields[field])) throw amiss(`${place}.${field} is not ${kind.is}`);
    }
    const stranger = Object.keys(fields).find((field) => !kinds.some(([known]) => known === field));
    if (stranger !== undefined) throw amiss(`${place}.${stranger} is nothing net knows`);
    const id = fields[kinds[0]?.[0] ?? "id"];
    if (ids.has(id)) throw amiss(`${place} is there twice`);
    ids.add(id);
    return fields;
  });
}

function demandReferences(everything: Readonly<Record<string, readonly Fields[]>>): void {
  const ids = new Map<EntityName, ReadonlySet<unknown>>(
    IN_ORDER.map((name) => [name, new Set(everything[name]?.map(({ id }) => id))]),
  );
  for (const name of IN_ORDER) {
    const referring = Object.entries<Kind>(FIELDS[name]).filter(([, { of }]) => of !== undefined);
    if (referring.length === 0) continue;
    everything[name]?.forEach((fields, at) => {
      for (const [field, { of }] of referring) {
        const values = [fields[field]].flat().filter((value) => value !== null);
        const lost = of === undefined ? undefined : values.find((value) => !ids.get(of)?.has(value));
        if (lost !== undefined)
          throw amiss(`${listName(name)}[${at}].${field} speaks of ${JSON.stringify(lost)}, which is not there`);
      }
    });
  }
}

function asRecord(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function amiss(what: string): NetError {
  return new NetError("invalid", `this is no whole export of net: ${what}`, { hint: "a file that net export wrote" });
}
