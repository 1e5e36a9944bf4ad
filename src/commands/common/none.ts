// What clears a value: none in its place.

import { cleanText, folded } from "../../domain/name.ts";

/** Whether what stands behind a flag clears it. */
export function saysNone(typed: string): boolean {
  return folded(typed) === "none";
}

/** The same of an answer to a question, which may be asked in either language. */
export function answersNone(typed: string): boolean {
  return saysNone(typed) || folded(typed) === "ingen";
}

/** The same of what may be said again: none alone. */
export function areNone(typed: readonly string[]): boolean {
  return typed.length === 1 && typed.every(saysNone);
}

/** A commander parser that takes `none` too, which clears; commander takes null for an empty text. */
export function orNone<Value>(parser: (text: string) => Value): (text: string) => Value | "none" {
  return (text) => (saysNone(text) ? "none" : parser(text));
}

export function valueOrNull<Value>(value: Value | "none"): Value | null {
  return value === "none" ? null : value;
}

/** Words behind a flag or of an answer: nothing where there are none. */
export function textOrNull(typed: string): string | null {
  return saysNone(typed) ? null : cleanText(typed) || null;
}
