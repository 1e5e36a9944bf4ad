import type { ContactId } from "../domain/contact.ts";
import type { HowWell, Link } from "../domain/introduction.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { padded } from "./table.ts";

const HOW_TEXT: Readonly<Record<HowWell, string>> = { name: "by name", well: "well", closely: "closely" };

interface KnowsReport {
  readonly names: readonly [string, string];
  readonly did: "noted" | "known already" | "removed";
  readonly link: Link;
  readonly how: HowWell;
}

export function knowsView({ names: [one, other], did, how }: KnowsReport, style: Style): string {
  if (did === "removed") return `${style.green("Removed")}: ${one} and ${other} know each other\n`;
  const head = did === "noted" ? style.green("Noted") : "Known already";
  return `${head}: ${one} and ${other} know each other ${HOW_TEXT[how]}\n`;
}

/** Somebody a contact knows. */
export interface Acquaintance {
  readonly contactId: ContactId;
  readonly name: string;
  readonly how: HowWell;
}

export function knowsListView(
  { name, knows }: { readonly name: string; readonly knows: readonly Acquaintance[] },
  style: Style,
): string {
  if (knows.length === 0) return `Nobody is noted whom ${name} knows.  Next: net knows ${quoted(name)} NAME\n`;
  const digits = String(knows.length).length;
  const lines = knows.map(
    (each, at) => `${padded(String(at + 1).padStart(digits + 1), digits + 1)}  ${acquaintanceText(each)}\n`,
  );
  return `${style.bold(name)} knows\n${lines.join("")}`;
}

/** `Bo Friis (closely)` */
export function acquaintanceText({ name, how }: Acquaintance): string {
  return `${name} (${HOW_TEXT[how]})`;
}
