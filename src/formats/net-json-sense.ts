/** What the entries of net's own form must be to each other. */

import type { EntityName } from "../domain/change.ts";
import { IN_ORDER } from "../domain/everything.ts";
import { type SettingName, setting } from "../domain/setting.ts";
import { NetError } from "../errors.ts";
import { FIELDS } from "./net-json-fields.ts";
import type { Fields, Kind } from "./net-json-kinds.ts";

/** Entries of which each field holds by itself. */
export type Lists = Readonly<Record<EntityName, readonly Fields[]>>;

/** The first entry that cannot be kept beside the others: the field, and what of it, as the end of a sentence. */
interface Nonsense {
  readonly list: EntityName;
  readonly at: number;
  readonly field: string;
  readonly why: string;
}

/** What there may be but one of: entries of a kind that are the same in all of these fields. */
const ONLY_ONE: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  identifier: ["kind", "normalised"],
  fit: ["contactId", "goalId"],
  membership: ["groupId", "contactId"],
  link: ["a", "b"],
  snapshot: ["month"],
};

type Finding = Pick<Nonsense, "field" | "why"> | null;

/** What an entry must be in itself besides its fields. */
const WITHIN: Readonly<Partial<Record<EntityName, (fields: Fields) => Finding>>> = {
  setting: ({ name, value }) =>
    isSet(name as SettingName, value as string) ? null : { field: "value", why: `is no value for ${String(name)}` },
  introduction: notThemselves,
  link: notThemselves,
  snapshot: ({ id, month }) => (id === month ? null : { field: "id", why: "is not its month" }),
};

function isSet(name: SettingName, value: string): boolean {
  try {
    return setting(name, value).value === value;
  } catch (error) {
    if (error instanceof NetError) return false;
    throw error;
  }
}

function notThemselves({ a, b }: Fields): Finding {
  return a === b ? { field: "b", why: "is the same contact as a" } : null;
}

export function nonsenseIn(lists: Lists): Nonsense | null {
  const ids = new Map(IN_ORDER.map((name) => [name, new Set(lists[name].map(({ id }) => id))]));
  const isThere = (of: EntityName, id: string): boolean => ids.get(of)?.has(id) ?? false;
  for (const list of IN_ORDER) {
    const [idField = "id"] = Object.keys(FIELDS[list]);
    const finders = [
      onceBy([idField]),
      ...(ONLY_ONE[list] === undefined ? [] : [onceBy(ONLY_ONE[list])]),
      WITHIN[list] ?? (() => null),
      (fields: Fields) => unknownIn(list, fields, isThere),
    ];
    for (const [at, fields] of lists[list].entries()) {
      for (const find of finders) {
        const found = find(fields);
        if (found !== null) return { list, at, ...found };
      }
    }
  }
  return null;
}

/** Finds the second of two that are the same in these fields; it remembers whom it was asked of. */
function onceBy(names: readonly string[]): (fields: Fields) => Finding {
  const seen = new Set<string>();
  const field = names.at(-1) ?? "id";
  return (fields) => {
    const key = JSON.stringify(names.map((name) => fields[name]));
    if (seen.has(key)) return { field, why: `is there twice: ${names.map((name) => told(fields[name])).join(", ")}` };
    seen.add(key);
    return null;
  };
}

function unknownIn(list: EntityName, fields: Fields, isThere: (of: EntityName, id: string) => boolean): Finding {
  for (const [field, { ids }] of Object.entries<Kind>(FIELDS[list])) {
    const lost = ids?.(fields[field]).find(({ of, id }) => !isThere(of, id));
    if (lost) return { field: `${field}${lost.at}`, why: `speaks of ${told(lost.id)}, which is not there` };
  }
  return null;
}

function told(value: unknown): string {
  return JSON.stringify(value);
}
