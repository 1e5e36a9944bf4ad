import type { Withheld } from "../domain/scoring/verdict.ts";

/** Names that have their hyphen among people too. */
const HYPHENED: readonly string[] = ["over-giving", "one-sided"];

/** A flag, a proposal or what holds one back, as people read it: programs are given the name. An end is only ever asked about. */
export function inWords(name: string): string {
  if (name === "wind-down") return "wind down?";
  return HYPHENED.includes(name) ? name : name.replaceAll("-", " ");
}

/** Why nothing is proposed yet. */
export const WITHHELD_WORDS: Readonly<Record<Withheld, string>> = {
  "mission-unknown": "goals not asked about",
  "promise-open": "a promise is open",
  "give-back": "it is your turn to give",
  reconnect: "worth a word first",
  "too-young": "still too new",
};

/** `none yet: a promise is open`: what stands in the place of a proposal. */
export function noneYet(withheld: readonly Withheld[]): string {
  return `none yet: ${withheld.map((reason) => WITHHELD_WORDS[reason]).join("; ")}`;
}
