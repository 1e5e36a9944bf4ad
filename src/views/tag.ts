import type { ContactId } from "../domain/contact.ts";
import type { Style } from "../style.ts";
import { hanging, table } from "./table.ts";

interface TagReport {
  readonly contactId: ContactId;
  readonly name: string;
  readonly tags: readonly string[];
  readonly isChanged: boolean;
}

export function tagView({ name, tags, isChanged }: TagReport, style: Style, width: number): string {
  const told = tags.length === 0 ? "no tags" : tags.map((tag) => `#${tag}`).join(" ");
  return hanging("", `${isChanged ? `${style.green("Tagged")} ` : ""}${name}: ${told}`, width);
}

/** Every tag and how many bear it, the commonest first. */
export function tagsView(
  { tags }: { readonly tags: readonly { readonly tag: string; readonly count: number }[] },
  style: Style,
  width: number,
): string {
  if (tags.length === 0) return "There are no tags yet.  Next: net tag Mette finance\n";
  return table(
    [
      { heading: "tag", cells: tags.map(({ tag }) => `#${tag}`), least: 6 },
      { heading: "people", cells: tags.map(({ count }) => String(count).padStart(6)), least: 6 },
    ],
    style,
    width,
  );
}
