/** What the values in net's own form may be. */

import type { EntityName } from "../domain/change.ts";
import { parseDay } from "../domain/day.ts";
import { inTagOrder } from "../domain/name.ts";

/** What the value of a field may be. */
export interface Kind {
  readonly is: string;
  readonly holds: (value: unknown) => boolean;
  /** The value as it is kept, where one that holds may be written in other ways. */
  readonly kept?: (value: unknown) => unknown;
  /** The ids in a value that holds. */
  readonly ids?: (value: unknown) => readonly Mention[];
}

/** What is spoken of in a value, and where in it: "" for the value itself, `[2].id` for a part. */
interface Mention {
  readonly of: EntityName;
  readonly id: string;
  readonly at: string;
}

/** A text that can be kept: SQLite holds no half letters. */
export const words: Kind = { is: "a text", holds: (value) => typeof value === "string" && !HALF_LETTER.test(value) };
export const text: Kind = { is: "a text", holds: (value) => value !== "" && words.holds(value) };
export const day: Kind = {
  is: "a day such as 2026-05-04",
  holds: (value) => typeof value === "string" && parseDay(value) !== undefined,
};
export const flag: Kind = { is: "true or false", holds: (value) => typeof value === "boolean" };
const HALF_LETTER = /\p{Surrogate}/u;
export const figure: Kind = { is: "a number", holds: (value) => typeof value === "number" && Number.isFinite(value) };
export const side = among(["me", "them"]);
export const texts: Kind = { is: "a list of texts", holds: (value) => Array.isArray(value) && value.every(text.holds) };

/** Tags, each once, kept in the order of their own. */
export const tags: Kind = {
  is: "a list of tags, each once",
  holds: isEachOnce,
  kept: (value) => inTagOrder(value as string[]),
};

function isEachOnce(value: unknown): boolean {
  return texts.holds(value) && new Set(value as string[]).size === (value as string[]).length;
}

/** A number from `least`, or over it. */
export function figureFrom(least: number): Kind {
  return { is: `a number from ${least}`, holds: (value) => figure.holds(value) && Number(value) >= least };
}

export function figureOver(bound: number, most = Number.POSITIVE_INFINITY): Kind {
  return {
    is: most === Number.POSITIVE_INFINITY ? `a number over ${bound}` : `a number over ${bound} and at most ${most}`,
    holds: (value) => figure.holds(value) && Number(value) > bound && Number(value) <= most,
  };
}

export function among(choices: readonly (string | number)[]): Kind {
  return { is: `one of ${choices.join(", ")}`, holds: (value) => (choices as readonly unknown[]).includes(value) };
}

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Kind {
  return {
    is: most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  };
}

export function orNull(kind: Kind): Kind {
  return {
    is: `${kind.is}, or null`,
    holds: (value) => value === null || kind.holds(value),
    ids: (value) => (value === null ? [] : (kind.ids?.(value) ?? [])),
  };
}

export function idOf(entity: EntityName): Kind {
  return {
    is: `the id of ${entity === "event" || entity === "organisation" || entity === "interaction" ? "an" : "a"} ${entity}`,
    holds: text.holds,
    ids: (value) => [{ of: entity, id: String(value), at: "" }],
  };
}

/** Ids of several, each named once. */
export function idsOf(entity: EntityName): Kind {
  return {
    is: "a list of ids, each once",
    holds: isEachOnce,
    ids: (value) => (value as string[]).map((id, at) => ({ of: entity, id, at: `[${at}]` })),
  };
}

/** Entries with these fields and no others. */
export function listOf(is: string, kinds: Readonly<Record<string, Kind>>): Kind {
  const fields = Object.entries(kinds);
  const isEntry = (entry: unknown): boolean => {
    const record = asRecord(entry);
    return (
      record !== null &&
      Object.keys(record).length === fields.length &&
      fields.every(([name, kind]) => kind.holds(record[name]))
    );
  };
  return {
    is,
    holds: (value) => Array.isArray(value) && value.every(isEntry),
    ids: (value) =>
      (value as readonly Fields[]).flatMap((entry, place) =>
        fields.flatMap(([name, kind]) =>
          (kind.ids?.(entry[name]) ?? []).map((mention) => ({ ...mention, at: `[${place}].${name}${mention.at}` })),
        ),
      ),
  };
}

export type Fields = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
