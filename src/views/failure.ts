import { visibleText } from "../visible.ts";
import { hanging } from "./table.ts";

const LONGEST = 2000; // letters: more of what was typed, a whole file say, would push out of sight what is wrong with it

/** What is wrong, and what to type instead; broken between words where it is read on a terminal. */
export function failureText(
  { message, hint }: { readonly message: string; readonly hint?: string | undefined },
  width: number,
): string {
  const tried = hint === undefined || hint.length > LONGEST ? "" : hanging("  try: ", visibleText(hint), width);
  return hanging("net: ", visibleText(shortened(message)), width) + tried;
}

/** The beginning and the end of what is too long to be read; a hint that long is left out, for what is proposed must work. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const letters = Array.from(text);
  const kept = LONGEST / 4;
  return letters.length <= LONGEST ? text : `${letters.slice(0, kept).join("")} … ${letters.slice(-kept).join("")}`;
}
