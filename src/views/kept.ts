import { givenName } from "../domain/name.ts";
import type { GivenPromise } from "../domain/promise.ts";
import { quoted } from "../domain/quoted.ts";

/** A promise with whose it is. */
export type NamedPromise = GivenPromise & { readonly name: string };

/** The command that says of a promise that it is kept. */
export function doneLine({ text, name }: NamedPromise): string {
  return `net done ${quoted(`${text} ${givenName(name)}`)}`;
}

/** What may be kept, each with the line that says so. */
export function keptRows(promises: readonly NamedPromise[]): (readonly [string, string])[] {
  return promises.map((promise) => [
    promise.by === "me" ? "kept?" : "they kept?",
    `${promise.text}: ${doneLine(promise)}`,
  ]);
}
