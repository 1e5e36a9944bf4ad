/** Names that have their hyphen among people too. */
const HYPHENED: readonly string[] = ["over-giving", "one-sided"];

/** A flag, a proposal or what holds one back, as people read it: programs are given the name. An end is only ever asked about. */
export function inWords(name: string): string {
  if (name === "wind-down") return "wind down?";
  return HYPHENED.includes(name) ? name : name.replaceAll("-", " ");
}
