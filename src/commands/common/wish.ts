import { type Change, changed, created } from "../../domain/change.ts";
import type { Contact } from "../../domain/contact.ts";
import { quoted } from "../../domain/quoted.ts";
import type { Horizon, Need, Offer, Said } from "../../domain/wish.ts";
import { NetError } from "../../errors.ts";
import type { WishKind, WishWritten } from "../../views/wish.ts";
import { entryMeant } from "./entry.ts";
import { stillThere, type WriteOptions } from "./write.ts";

// What the commands of needs and offers have in common.

export interface WishOptions extends WriteOptions {
  readonly on?: string;
  readonly done?: string;
}

/** Refuses a text beside `--done`, and flags of a text where there is none. */
export function demandOneAct(
  text: string,
  { done, on, now, later }: WishOptions & { readonly now?: boolean; readonly later?: boolean },
  kind: WishKind,
  { name }: Contact,
): void {
  const horizon = now ? "--now" : later ? "--later" : null;
  if (done !== undefined && (text !== "" || horizon !== null)) {
    throw new NetError("usage", `either ${text === "" ? horizon : "a new text"} or --done, not both`, {
      hint: `net ${kind} ${quoted(name)} --done ${quoted(done)}`,
    });
  }
  if (done !== undefined || text !== "" || (horizon === null && on === undefined)) return;
  const list = `net ${kind} ${quoted(name)}`;
  throw new NetError("usage", kind === "need" ? "what could they use?" : "what could they give?", {
    hint: `${list} "…"${horizon === null ? "" : ` ${horizon}`}, or ${list}`,
  });
}

/** What was typed of when a need is one: nothing leaves it as it stands. */
export function horizonMeant({ now, later }: { readonly now: boolean; readonly later: boolean }): Horizon | null {
  return now ? "now" : later ? "later" : null;
}

export function needChanges({ before, after }: Said<Need>): Change[] {
  if (before === null) return [created("need", after)];
  const isSame =
    before.confirmedOn === after.confirmedOn && before.horizon === after.horizon && before.goalId === after.goalId;
  return isSame ? [] : [changed("need", before, after)];
}

export function offerChanges({ before, after }: Said<Offer>): Change[] {
  if (before === null) return [created("offer", after)];
  return before.confirmedOn === after.confirmedOn ? [] : [changed("offer", before, after)];
}

export function didOf({ before }: Said<Need> | Said<Offer>): WishWritten["did"] {
  return before === null ? "noted" : "confirmed";
}

/** The stored one behind what is listed under a number or holds a piece of text. */
export function wishMeant<Wish extends Need | Offer>(
  stored: readonly Wish[],
  listed: readonly Wish[],
  which: string,
  kind: WishKind,
  name: string,
): Wish {
  const hint = `net ${kind} ${quoted(name)}`;
  const none = `no ${kind} of ${name} is called`;
  const { id } = entryMeant(listed, which, { textOf: ({ text }) => text, none, hint });
  return stillThere(
    stored.find((wish) => wish.id === id),
    `this ${kind}`,
    hint,
  );
}
