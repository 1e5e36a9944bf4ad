import type { EntityName } from "../domain/change.ts";
import type { Contact, ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { FieldMerge, MergedField } from "../domain/merge/fields.ts";
import type { Style } from "../style.ts";
import { counted, shortDay } from "./day.ts";
import { birthdayText } from "./person.ts";
import { facing, hanging } from "./table.ts";

export interface MergeReport {
  readonly contact: Contact;
  readonly gone: { readonly id: ContactId; readonly name: string };
  readonly fields: readonly FieldMerge[];
  readonly joined: readonly { readonly kind: EntityName; readonly count: number }[];
  /** Things both had, of which one is left. */
  readonly twice: readonly { readonly kind: EntityName; readonly count: number }[];
}

const LABELS: Readonly<Record<MergedField, string>> = {
  name: "name",
  nickname: "nickname",
  rhythm: "rhythm",
  closeness: "closeness",
  birthday: "birthday",
  met: "day you met",
};

export function fieldLabel(field: MergedField): string {
  return LABELS[field];
}

/** What each field will be, before it is done. */
export function mergePlanView(
  { fields, a, b }: { readonly fields: readonly FieldMerge[]; readonly a: string; readonly b: string },
  style: Style,
  width: number,
): string {
  return `${style.bold(a)} and ${style.bold(b)} become one\n${fieldRows(fields, style, width)}`;
}

export function mergeView({ contact, gone, fields, joined, twice }: MergeReport, style: Style, width: number): string {
  const rows: [string, string][] = [];
  if (joined.length > 0) rows.push(["gone over", kinds(joined)]);
  if (twice.length > 0) rows.push(["there twice", `${kinds(twice)}, kept once`]);
  const stayed = fields.find(({ field }) => field === "name")?.a ?? contact.name; // before the name of the other held
  const head = hanging("", `${style.green("Made one of")} ${stayed} and ${gone.name}`, width);
  return head + fieldRows(fields, style, width) + facing(rows, style, width) + "net undo makes them two again\n";
}

function fieldRows(fields: readonly FieldMerge[], style: Style, width: number): string {
  const rows = fields.flatMap(({ field, a, b, holds }): [string, string][] => {
    const [kept, other] = (holds === "B" ? [b, a] : [a, b]).map((text) => told(field, text));
    if (!kept) return [];
    return [[fieldLabel(field), !other || other === kept ? kept : `${kept}  (not ${other})`]];
  });
  return facing(rows, style, width);
}

function told(field: MergedField, text: string): string {
  if (text === "") return "";
  if (field === "birthday") return birthdayText(text);
  return field === "met" ? shortDay(text as Day) : text;
}

const NOUNS: Readonly<Partial<Record<EntityName, string>>> = {
  identifier: "address",
  interaction: "conversation",
  fit: "view of a goal",
  calibration: "answer on its use",
  snapshot: "month of scores",
};

function kinds(list: MergeReport["joined"]): string {
  return list.map(({ kind, count }) => counted(count, NOUNS[kind] ?? kind).replace("addresss", "addresses")).join(", ");
}
