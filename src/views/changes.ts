import type { Change, Entities, EntityName } from "../domain/change.ts";
import { parseDay } from "../domain/day.ts";
import type { Style } from "../style.ts";
import { shortDay, span } from "./day.ts";
import { cut } from "./table.ts";
import { unitText } from "./unit.ts";

interface ChangesReport {
  readonly isDryRun: boolean;
  readonly changes: readonly Change[];
}

/** What the contact, organisation, event, goal or group with this id is called; null where there is none. */
export type NameOf = (id: string) => string | null;

/** Changes one by one: `+` what comes, `-` what goes, `~` what is another now, field by field. */
export function changesView(
  { isDryRun, changes }: ChangesReport,
  style: Style,
  width: number,
  stored: NameOf = () => null,
): string {
  const head = isDryRun
    ? style.dim(changes.length === 0 ? "Nothing would change.\n" : "Nothing is written. This would change:\n")
    : "";
  const nameOf = withNew(changes, stored);
  return head + changes.map((change) => changeLines(change, nameOf, style, width)).join("");
}

/** What these very changes make or take away has its name in them alone. */
export function withNew(changes: readonly Change[], stored: NameOf): NameOf {
  const names = new Map<string, string>();
  for (const { before, after } of changes) {
    for (const entity of [before, after]) {
      if (entity === null || !("id" in entity)) continue;
      if ("name" in entity) names.set(entity.id, entity.name);
      else if ("title" in entity && "weight" in entity) names.set(entity.id, entity.title);
    }
  }
  return (id) => names.get(id) ?? stored(id);
}

function changeLines({ entity, before, after }: Change, nameOf: NameOf, style: Style, width: number): string {
  const line = (sign: string, text: string): string =>
    `  ${sign} ${cut(`${spelled(entity)}  ${text.split("\n", 1)[0] ?? ""}`, width - 4).trimEnd()}\n`;
  const told = (version: object): readonly string[] => partsOf(entity, version, nameOf);
  if (after === null) return before === null ? "" : line(style.red("-"), told(before).join(", "));
  if (before === null) return line(style.green("+"), told(after).join(", "));
  const fields = Object.entries(after).flatMap(([field, value]: readonly [string, unknown]) => {
    const was = (before as unknown as Readonly<Record<string, unknown>>)[field];
    if (UNTOLD.includes(field) || JSON.stringify(was) === JSON.stringify(value)) return [];
    const [from, to] = [valueText(field, was, nameOf), valueText(field, value, nameOf)];
    // Lines of a meeting that stay may have found or lost their place in the ledger, of which there are changes of their own.
    return from === to && field === "shares" ? [] : `${spelled(field).replace(/ id$/, "")} ${from} → ${to}`;
  });
  return line(style.yellow("~"), `${told(after)[0] ?? ""}: ${fields.join(", ")}`);
}

/** Fields that hold an id of something without a name, or what another field says better. */
const UNTOLD: readonly string[] = ["interactionId", "normalised"];

/** What is told of one of these: first whom or what it is about, then what there is to it. */
type Told<Entity> = (entity: Entity, nameOf: NameOf) => readonly (string | null)[];

const whose = (id: string | null, nameOf: NameOf): string => (id === null ? "you" : (nameOf(id) ?? "somebody"));
const thing = (id: string | null, nameOf: NameOf): string => (id === null ? "" : (nameOf(id) ?? ""));
const by = (label: string, day: string | null): string | null =>
  day === null ? null : `${label} ${dayText(day)}`.trim();
const both = (a: string, b: string, nameOf: NameOf): string => `${whose(a, nameOf)} and ${whose(b, nameOf)}`;
const rhythm = (days: number | null): string | null => (days === null ? null : `every ${span(days)}`);

/** Each kind of thing there is; the compiler asks for a new one here. */
const TOLD: { readonly [Name in EntityName]: Told<Entities[Name]> } = {
  organisation: ({ name }) => [name],
  event: ({ name, on, place }) => [name, dayText(on), place],
  eventPlan: ({ id, expected, followUpOn }, nameOf) => [thing(id, nameOf), expected, by("follow-up", followUpOn)],
  debrief: ({ id, on, verdict, gave, got }, nameOf) => [thing(id, nameOf), dayText(on), verdict, gave, got],
  contact: ({ name, tier, cadenceDays }) => [name, tier, rhythm(cadenceDays)],
  identifier: ({ contactId, kind, value }, nameOf) => [`${whose(contactId, nameOf)}: ${kind} ${value}`],
  role: ({ contactId, title, organisationId }, nameOf) => [
    `${whose(contactId, nameOf)}: ${[title, thing(organisationId, nameOf)].filter(Boolean).join(" @ ")}`,
  ],
  fact: ({ contactId, area, text, learnedOn }, nameOf) => [
    `${whose(contactId, nameOf)}: ${text}`,
    area,
    dayText(learnedOn),
  ],
  interaction: ({ kind, with: people, on, note }, nameOf) => [
    `${kind} with ${people.map((id) => whose(id, nameOf)).join(", ")}`,
    dayText(on),
    note,
  ],
  promise: ({ contactId, by: side, text, dueOn }, nameOf) => [
    `${side === "me" ? "to" : "from"} ${whose(contactId, nameOf)}: ${text}`,
    by("by", dueOn),
  ],
  setting: ({ name, value }) => [name, value],
  goal: ({ title, weight, horizon }) => [title, `weight ${weight}`, by("by", horizon)],
  criterion: ({ question, goalId, filter }, nameOf) => [question, thing(goalId, nameOf), filter],
  answer: ({ question, contactId, text }, nameOf) => [
    contactId === null ? question : `${whose(contactId, nameOf)}: ${question}`,
    text === "" ? "passed over" : text,
  ],
  fit: ({ contactId, goalId, fit }, nameOf) => [
    `${whose(contactId, nameOf)} for ${thing(goalId, nameOf)}`,
    `${fit} of 3`,
  ],
  need: ({ contactId, text, confirmedOn }, nameOf) => [`${whose(contactId, nameOf)}: ${text}`, dayText(confirmedOn)],
  offer: ({ contactId, text, confirmedOn }, nameOf) => [`${whose(contactId, nameOf)}: ${text}`, dayText(confirmedOn)],
  exchange: ({ contactId, direction, text, size, on }, nameOf) => [
    `${direction === "give" ? "to" : "from"} ${whose(contactId, nameOf)}: ${text}`,
    size,
    dayText(on),
  ],
  introduction: ({ a, b, why, state, stateOn }, nameOf) => [both(a, b, nameOf), state, dayText(stateOn), why],
  link: ({ a, b }, nameOf) => [both(a, b, nameOf)],
  review: ({ contactId, decision, on, againOn }, nameOf) => [
    whose(contactId, nameOf),
    decision,
    dayText(on),
    by("again", againOn),
  ],
  calibration: ({ contactId, helped, on }, nameOf) => [whose(contactId, nameOf), `helped ${helped} of 3`, dayText(on)],
  snapshot: ({ month }) => [month],
  quiet: ({ id, until }) => [id, by("until", until)],
  tier: ({ id, most, days }) => [id, `at most ${most}`, rhythm(days)],
  outcome: ({ text, kind, on }) => [text, kind, dayText(on)],
  learning: ({ text, contactId, eventId, on }, nameOf) => [
    text,
    contactId === null && eventId === null ? null : `from ${thing(contactId ?? eventId, nameOf)}`,
    dayText(on),
  ],
  target: ({ amount, unit, goalId }, nameOf) => [
    `${amount} ${unitText(unit, amount)} a quarter`,
    thing(goalId, nameOf),
  ],
  group: ({ name, purpose }) => [name, purpose],
  membership: ({ groupId, contactId, joinedOn }, nameOf) => [
    `${whose(contactId, nameOf)} in ${thing(groupId, nameOf)}`,
    by("since", joinedOn),
  ],
  contract: ({ groupId, text, agreedOn }, nameOf) => [thing(groupId, nameOf), dayText(agreedOn), text],
  groupAnswer: ({ groupId, question, text }, nameOf) => [`${thing(groupId, nameOf)}: ${question}`, text],
  meeting: ({ groupId, on, format }, nameOf) => [`${thing(groupId, nameOf)}, ${dayText(on)}`, format],
  evaluation: ({ groupId, on, decision }, nameOf) => [`${thing(groupId, nameOf)}, ${dayText(on)}`, decision],
};

function partsOf(entity: EntityName, version: object, nameOf: NameOf): readonly string[] {
  // The compiler cannot see that a version is of the kind that its change names.
  const parts = (TOLD[entity] as Told<object>)(version, nameOf);
  return parts.filter((part) => part !== null && part !== "") as readonly string[];
}

function spelled(field: string): string {
  return field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Fields that hold the ids of others. */
const OF_IDS: readonly string[] = ["metAt", "a", "b", "with", "coming", "came", "cancelled", "via"];
/** Fields that hold several texts; words of one stand side by side, as tags do. */
const OF_TEXTS: readonly string[] = [...OF_IDS, "shares", "toMeet"];

function valueText(field: string, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === "") return "none";
  if (Array.isArray(value)) {
    const told = value.map((each: unknown) => valueText(field, each, nameOf));
    return told.length === 0 ? "none" : told.join(OF_TEXTS.includes(field) ? ", " : " ");
  }
  if (typeof value === "object") {
    if ("id" in value) return valueText(field, value.id, nameOf);
    if ("text" in value) return String(value.text);
    if ("contactId" in value) return nameOf(String(value.contactId)) ?? "another";
    return "name" in value ? `${String(value.name)} (a guest)` : "you";
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "string") return JSON.stringify(value);
  if (field.endsWith("Id") || OF_IDS.includes(field)) return nameOf(value) ?? "another";
  return dayText(value);
}

/** A day as days are written, and any other text as it is. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : shortDay(day);
}
