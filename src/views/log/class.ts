import type { ContactId } from "../../domain/contact.ts";
import type { Interaction } from "../../domain/interaction.ts";
import type { Style } from "../../style.ts";
import { longDay } from "../day.ts";
import { hanging } from "../table.ts";

interface LogClassReport {
  readonly contactId: ContactId;
  readonly name: string;
  readonly interaction: Interaction;
}

export function logClassView({ name, interaction }: LogClassReport, style: Style, width: number): string {
  const { on, noteClass } = interaction;
  return hanging("", `${style.green("Changed")} the note of ${longDay(on)} with ${name}: now ${noteClass}`, width);
}
