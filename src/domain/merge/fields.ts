import { tagList } from "../add.ts";
import type { Contact, Standing } from "../contact.ts";
import { folded } from "../name.ts";
import { withLines } from "../note.ts";
import { later, said } from "./joiner.ts";

/** The fields in which two may differ so that somebody has to choose. */
export const MERGED_FIELDS = ["name", "nickname", "rhythm", "closeness", "birthday", "met"] as const;
export type MergedField = (typeof MERGED_FIELDS)[number];

/** What a field is in each of the two, and which of them holds; null where it has to be chosen. */
export interface FieldMerge {
  readonly field: MergedField;
  readonly a: string;
  readonly b: string;
  readonly holds: "A" | "B" | null;
}

/** Which of the two holds in each field where they differ. */
export type FieldChoices = Readonly<Partial<Record<MergedField, "A" | "B">>>;

/** Field by field what the one contact will be; what only one of them says holds without a question. */
export function fieldMerges(a: Contact, b: Contact): readonly FieldMerge[] {
  return MERGED_FIELDS.map((field) => {
    const [one, other] = [fieldText(a, field), fieldText(b, field)];
    const holds = other === "" || one === other ? "A" : one === "" ? "B" : fuller(field, one, other);
    return { field, a: one, b: other, holds };
  });
}

/** A birthday with its year says all that one without it does. */
function fuller(field: MergedField, one: string, other: string): "A" | "B" | null {
  if (field !== "birthday") return null;
  if (other === `--${one.slice(5)}`) return "A";
  return one === `--${other.slice(5)}` ? "B" : null;
}

function fieldText(contact: Contact, field: MergedField): string {
  if (field === "rhythm") {
    return [contact.tier, contact.cadenceDays === null ? null : `every ${contact.cadenceDays} days`]
      .filter((part) => part !== null)
      .join(", ");
  }
  if (field === "met") return contact.metOn ?? "";
  return String(contact[field] ?? "");
}

/** The more cared for of two standings is that of the one they become. */
const MOST_CARED_FOR: readonly Standing[] = ["active", "inbox", "filed", "archived"];

/** The one contact that two become: `a` with the fields of `b` that were chosen, and all that neither contradicts. */
export function mergedContact(a: Contact, b: Contact, choices: FieldChoices): Contact {
  const of = (field: MergedField): Contact => {
    const merge = fieldMerges(a, b).find((each) => each.field === field);
    return (choices[field] ?? merge?.holds) === "B" ? b : a;
  };
  const [named, met, rhythm] = [of("name"), of("met"), of("rhythm")];
  const other = met === a ? b : a;
  const { nickname } = of("nickname");
  const unsaid = [
    ...[a, b].map(({ name }) => name).filter((name) => folded(name) !== folded(named.name)),
    ...[a, b].flatMap((each) => each.nickname ?? []).filter((each) => said(each) !== said(nickname)),
  ].map((name) => `Also called: ${name}`);
  return {
    id: a.id,
    name: named.name,
    nickname,
    standing: MOST_CARED_FOR.find((standing) => standing === a.standing || standing === b.standing) ?? a.standing,
    tier: rhythm.tier,
    cadenceDays: rhythm.cadenceDays,
    isPinned: a.isPinned || b.isPinned,
    closeness: of("closeness").closeness,
    snoozedUntil: later(a.snoozedUntil, b.snoozedUntil),
    birthday: of("birthday").birthday,
    metOn: met.metOn,
    // The other's event goes with the other's day alone.
    metAt: met.metAt ?? (met.metOn === null || other.metOn === null || met.metOn === other.metOn ? other.metAt : null),
    addedOn: a.addedOn < b.addedOn ? a.addedOn : b.addedOn,
    // The only note stays as it was written, blank lines and all.
    note: withLines(a.note ?? b.note, [...(b.note?.split("\n") ?? []), ...unsaid]),
    tags: tagList([...a.tags, ...b.tags]),
  };
}
