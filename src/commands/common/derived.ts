import type { Context } from "../../context.ts";

/** The same context but for some parts; the store stays unopened until it is asked for, which it would not in a copy. */
export function derived(
  context: Context,
  parts: { readonly [Name in keyof Context]?: TypedPropertyDescriptor<Context[Name]> },
): Context {
  return Object.create(context, parts) as Context;
}
