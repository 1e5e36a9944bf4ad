/** What the values in net's own form may be. */

import type { EntityName } from "../domain/change.ts";
import { parseDay } from "../domain/day.ts";

/** What the value of a field may be. */
export interface Kind {
  readonly is: string;
  readonly holds: (value: unknown) => boolean;
  /** Whose ids the value is, or its values are. */
  readonly of?: EntityName;
}

export const text: Kind = { is: "a text", holds: (value) => typeof value === "string" && value !== "" };
export const words: Kind = { is: "a text", holds: (value) => typeof value === "string" };
export const day: Kind = {
  is: "a day such as 2026-05-04",
  holds: (value) => typeof value === "string" && parseDay(value) !== undefined,
};
export const flag: Kind = { is: "true or false", holds: (value) => typeof value === "boolean" };
export const figure: Kind = { is: "a number", holds: (value) => typeof value === "number" && Number.isFinite(value) };
export const side = among(["me", "them"]);
export const texts: Kind = { is: "a list of texts", holds: (value) => Array.isArray(value) && value.every(text.holds) };

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
  return { ...kind, is: `${kind.is}, or null`, holds: (value) => value === null || kind.holds(value) };
}

export function idOf(entity: EntityName): Kind {
  return {
    is: `the id of ${entity === "event" || entity === "organisation" || entity === "interaction" ? "an" : "a"} ${entity}`,
    holds: text.holds,
    of: entity,
  };
}

export type Fields = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
