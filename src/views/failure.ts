import { visibleText } from "../visible.ts";
import { hanging } from "./table.ts";

/** What is wrong, and what to type instead; broken between words where it is read on a terminal. */
export function failureText(
  { message, hint }: { readonly message: string; readonly hint?: string | undefined },
  width: number,
): string {
  const tried = hint === undefined ? "" : hanging("  try: ", visibleText(hint), width);
  return hanging("net: ", visibleText(message), width) + tried;
}
