import type { Context } from "../context.ts";
import type { Introduction } from "../domain/introduction.ts";
import type { IntroLine } from "../views/intro.ts";

/** Introductions with the names of those they are of. */
export function introLines({ store }: Context, introductions: readonly Introduction[]): IntroLine[] {
  const names = store.contacts.names([...new Set(introductions.flatMap(({ a, b }) => [a, b]))]);
  return introductions.map((each) => ({ ...each, aName: names.get(each.a) ?? "", bName: names.get(each.b) ?? "" }));
}
