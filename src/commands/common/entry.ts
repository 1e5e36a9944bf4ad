import { folded } from "../../domain/name.ts";
import { NetError } from "../../errors.ts";

/** The one of a numbered list that is meant by its number, or by a piece of its text. */
export function entryMeant<Entry>(
  entries: readonly Entry[],
  which: string,
  { textOf, none, hint }: { readonly textOf: (entry: Entry) => string; readonly none: string; readonly hint: string },
): Entry {
  const words = folded(which);
  const byNumber = /^\d{1,4}$/.test(which.trim()) ? entries[Number(which) - 1] : undefined;
  const alike = entries.filter((entry) => words !== "" && folded(textOf(entry)) === words);
  const found =
    byNumber !== undefined
      ? [byNumber]
      : alike.length > 0
        ? alike
        : entries.filter((entry) => words !== "" && folded(textOf(entry)).includes(words));
  const [only, ...others] = found;
  if (only === undefined) {
    const isNumber = /^\d+$/.test(which.trim());
    const message = isNumber
      ? `${none.replace(/ is( called)?$/, "")} has number ${which.trim()}`
      : `${none} "${which}"`;
    throw new NetError("notFound", message, { hint });
  }
  if (others.length === 0) return only;
  const told = found.slice(0, 5).map((entry) => `"${textOf(entry)}"`);
  throw new NetError("ambiguous", `"${which}" could be ${told.join(", ")}`, { hint: `${hint} (for their numbers)` });
}
