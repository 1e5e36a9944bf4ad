import { cleanLine, folded } from "../name.ts";

/** What a meeting may be, offered where it is asked; any other word will do. */
export const FORMATS = ["case", "round", "guest", "visit", "walk", "workshop", "talk", "online"] as const;

/** The format that is meant by its first letters where only one begins so, else the word itself; null for nothing. */
export function formatMeant(typed: string): string | null {
  const text = cleanLine(typed).toLowerCase();
  if (text === "") return null;
  const begun = FORMATS.filter((format) => format.startsWith(folded(text)));
  const [only, ...others] = begun;
  return only !== undefined && others.length === 0 ? only : text;
}
