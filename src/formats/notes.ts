/** People as notes in Markdown, with links between them as Obsidian reads them. */

import type { GroupCopy, PersonCopy } from "../domain/export.ts";
import { FACT_AREAS } from "../domain/fact.ts";
import { valuesOf } from "../domain/identifier.ts";

/** How a note links to the note of somebody else; the bare name where there is none. */
type Link = (name: string) => string;

/** One person as a note: what a program reads at its head, the rest for people. */
export function writeNote(copy: PersonCopy, link: Link): string {
  return `${[head(copy), ...sections(copy, link)].filter((part) => part !== "").join("\n\n")}\n`;
}

/** A group as a note: what it is for and who is in it. What was said there stays there. */
export function writeGroupNote({ group, members }: GroupCopy, link: Link): string {
  const { id, name, purpose, type, addedOn, leftOn, nextOn } = group;
  const fields = [
    ["id", id],
    ["name", name],
    ["type", type],
    ["added", addedOn],
    ["left", leftOn],
    ["next", nextOn],
  ].flatMap(([field, value]) => (value === null || value === undefined ? [] : [`${field}: ${JSON.stringify(value)}`]));
  const parts = [
    ["---", ...fields, "---", "", `# ${inline(name)}`].join("\n"),
    purpose === null ? "" : quoted(purpose),
    list("Members", members.map(link)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head({ contact, roles, addresses, lastOn, event }: PersonCopy): string {
  const fields: readonly (readonly [string, string | number | null | readonly string[]])[] = [
    ["id", contact.id],
    ["name", contact.name],
    ["aliases", contact.nickname === null ? [] : [contact.nickname]],
    ["organisation", roles[0]?.organisation ?? null],
    ["title", roles[0]?.title ?? null],
    ["email", valuesOf(addresses, "email")],
    ["phone", valuesOf(addresses, "phone")],
    ["url", valuesOf(addresses, "url")],
    ["birthday", contact.birthday],
    ["standing", contact.standing],
    ["tier", contact.tier],
    ["every_days", contact.cadenceDays],
    ["met", contact.metOn],
    ["met_at", event?.name ?? null],
    ["added", contact.addedOn],
    ["last", lastOn],
    ["tags", contact.tags],
  ];
  const lines = fields
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`); // JSON is YAML
  return ["---", ...lines, "---", "", `# ${inline(contact.name)}`].join("\n");
}

function sections(copy: PersonCopy, link: Link): readonly string[] {
  const { contact, roles, facts, needs, offers, promises, exchanges, interactions, introductions, knows } = copy;
  const others = (names: readonly string[]): string =>
    names.length === 0 ? "" : ` with ${names.map(link).join(", ")}`;
  return [
    contact.note === null ? "" : quoted(contact.note),
    list(
      "Elsewhere",
      roles.slice(1).map(({ organisation, title }) => inline([title, organisation].filter(Boolean).join(", "))),
    ),
    list(
      "Promises",
      promises.map(
        ({ by, text, dueOn, state, closedOn, madeOn }) =>
          `- [${state === "open" ? " " : state === "kept" ? "x" : "-"}] ${by === "me" ? "I" : "they"}: ${inline(text)}` +
          ` (${[`made ${madeOn}`, dueOn && `by ${dueOn}`, closedOn && `${state} ${closedOn}`].filter(Boolean).join(", ")})`,
      ),
    ),
    list(
      "Known",
      FACT_AREAS.flatMap((area) => facts.filter((fact) => fact.area === area)).map(
        ({ area, text, learnedOn }) => `${area}: ${inline(text)} (${learnedOn})`,
      ),
    ),
    list(
      "Needs",
      needs.map(({ text, horizon, confirmedOn }) => `${inline(text)} (${horizon}, ${confirmedOn})`),
    ),
    list(
      "Offers",
      offers.map(({ text, confirmedOn }) => `${inline(text)} (${confirmedOn})`),
    ),
    list(
      "Given and taken",
      exchanges.map(
        ({ on, direction, kind, size, text }) =>
          `${on} ${direction === "give" ? "gave" : "got"}: ${inline(text)} (${kind}, ${size})`,
      ),
    ),
    list(
      "Introductions",
      introductions.map(
        ({ to, why, state, stateOn, outcome }) =>
          `${link(to)}: ${inline(why)} (${state} ${stateOn})${outcome === null ? "" : `, ${inline(outcome)}`}`,
      ),
    ),
    list(
      "Knows",
      knows.map(({ name, how }) => `${link(name)} (${how})`),
    ),
    list(
      "Groups",
      copy.groups.map(({ name, role, leftOn }) => {
        const more = [role === null ? "" : inline(role), leftOn === null ? "" : `left ${leftOn}`].filter(Boolean);
        return `${link(name)}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
      }),
    ),
    list(
      "Learned from them",
      copy.learnings.map(({ text, on }) => `${inline(text)} (${on})`),
    ),
    list(
      "Came by them",
      copy.outcomes.map(
        ({ text, kind, value, unit, on }) =>
          `${inline(text)} (${[kind, value === null ? "" : inline(`${value} ${unit ?? ""}`.trim()), on].filter(Boolean).join(", ")})`,
      ),
    ),
    list(
      "Reviews",
      copy.reviews.map(
        ({ on, decision, againOn, note }) =>
          `${on} ${decision}, again ${againOn}${note === null ? "" : `: ${inline(note)}`}`,
      ),
    ),
    list(
      "Goals",
      copy.fits.map(({ goal, fit, askedOn }) => `${inline(goal)}: ${fit} of 3 (${askedOn})`),
    ),
    list(
      "Asked",
      copy.answers.map(({ question, text, answeredOn }) => `${inline(question)}: ${inline(text)} (${answeredOn})`),
    ),
    list(
      "Helped",
      copy.calibrations.map(({ on, helped }) => `${on}: ${helped} of 3`),
    ),
    list(
      "Conversations",
      interactions.map(
        ({ on, kind, others: names, note, minutes, isAnswered, tags }) =>
          `${on} ${kind}${others(names)}${minutes === null ? "" : `, ${minutes} min`}${isAnswered ? "" : ", no answer"}` +
          `${note === null ? "" : `: ${inline(note)}`}${tags.map((tag) => ` #${tag}`).join("")}`,
      ),
    ),
  ];
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return [`## ${title}`, "", ...lines.map((line) => (line.startsWith("- ") ? line : `- ${line}`))].join("\n");
}

/** Text within a line: what Markdown, HTML or Obsidian would take for a sign is shown as it stands. */
export function inline(text: string): string {
  return text
    .replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " / ")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/([\\`*_[\]<>#|~$%{}])/g, "\\$1");
}

function quoted(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `> ${inline(line)}`.trimEnd())
    .join("\n");
}
