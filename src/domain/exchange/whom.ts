import { kindIn } from "./words.ts";

const LAST = {
  give: /^(\S.*) (?:to|til) ((?:\S+ ){0,4}\S+?)[.!]?$/is,
  take: /^(\S.*) (?:from|fra|af) ((?:\S+ ){0,4}\S+?)[.!]?$/is,
};

/**
 * Whom it went to or came from, where the words end in one who may be somebody: "a book to Mette Holm", "et råd af Bo". An
 * introduction to Bo is not his.
 */
export function whomLast(
  text: string,
  direction: "give" | "take",
): { readonly name: string; readonly told: string } | null {
  const [, told = "", name = ""] = LAST[direction].exec(text) ?? [];
  return name === "" || (kindIn(told) === "introduction" && !/^(?:me|mig)$/i.test(name)) ? null : { name, told };
}
