import { cleanLine, folded } from "../name.ts";

/** What a meeting may be, offered where it is asked, there in the language of the questions; any other word will do. */
const FORMATS = ["case", "round", "guest", "visit", "walk", "workshop", "talk", "online"] as const;

/** The format of these that is meant by its first letters where only one begins so, else the word itself; null for nothing. */
export function formatMeant(typed: string, formats: readonly string[] = FORMATS): string | null {
  const text = cleanLine(typed).toLowerCase();
  if (text === "") return null;
  const begun = formats.filter((format) => folded(format).startsWith(folded(text)));
  const [only, ...others] = begun;
  return only !== undefined && others.length === 0 ? only : text;
}
