import type { Context } from "../../context.ts";

/** With so many people a thing that is done to all of them takes a moment. */
export const MANY = 2_000;

/** Says on standard error what takes a moment, where somebody waits for it and not a program. */
export function progress(
  { terminal }: Context,
  { json }: { readonly json: boolean },
  isLong: boolean,
  what: string,
): void {
  if (isLong && !json && terminal.isInteractive) terminal.err(`${what} …\n`);
}
