import { NetError } from "../errors.ts";
import type { ContactId } from "./contact.ts";
import { cleanLine } from "./name.ts";

export type IdentifierId = string & { readonly __identifierId: never };

export const IDENTIFIER_KINDS = ["email", "phone", "url"] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** An address under which one person, and nobody else, is reached. */
export interface Identifier {
  readonly id: IdentifierId;
  readonly contactId: ContactId;
  readonly kind: IdentifierKind;
  /** As it was written. */
  readonly value: string;
  /** As it is compared: unique over all contacts within its kind. */
  readonly normalised: string;
}

/** An address by itself, before it is anybody's. */
export type Address = Pick<Identifier, "kind" | "value" | "normalised">;

/** Those of one kind, as they were written. */
export function valuesOf(addresses: readonly Pick<Address, "kind" | "value">[], wanted: IdentifierKind): string[] {
  return addresses.filter(({ kind }) => kind === wanted).map(({ value }) => value);
}

/** The form in which two ways of writing one e-mail address are the same. */
export function normalisedEmail(written: string): string {
  return written.normalize("NFC").trim().toLowerCase();
}

/** The number itself where it is valid, else the digits as they stand. */
export function normalisedPhone(written: string, e164: string | null): string {
  return e164 ?? written.replace(EXTENSION, "").replace(/[^\d+]/g, "");
}

/** "(512) 555-0123 x 204": whom to ask for there, and no part of the number. */
const EXTENSION = /(?<=\d\s?)(?:ext(?:ension)?\.?|x|lokal|lok\.?|#)\s{0,2}\d{1,6}$/i;

/** Of a query, what says whose page it is: `profile.php?id=1`, `citations?user=x`. */
const WHOSE = /[?&]((?:id|user)=[^&#]+)/;

/** A web address without scheme, `www.`, fragment, last slash, and of its query all that does not say whose it is. */
export function normalisedUrl(written: string): string {
  const bare = written
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "");
  const page = (bare.split(/[?#]/, 1)[0] ?? bare).replace(/\/$/, "");
  const [, whose] = WHOSE.exec(bare) ?? [];
  return whose === undefined || isProfilePage(page) ? page : `${page}?${whose}`;
}

/** A page that is one person's own, as a company's is not. */
export function isProfilePage(page: string): boolean {
  return /^(?:[a-z]{2,3}\.)?linkedin\.com\/in\/./.test(page);
}

/** Begins with something like a host: words with a dot between them. */
const HOST = /^[^\s/?#:]+\.[^\s/?#:.]{2,}([/?#:]\S*)?$/;

/** An address as it is kept; throws when it cannot be one. `e164` is the phone number itself, where it is valid. */
export function toAddress(kind: IdentifierKind, typed: string, e164: string | null = null): Address {
  const value = cleanLine(typed);
  const normalised =
    kind === "email" ? normalisedEmail(value) : kind === "phone" ? normalisedPhone(value, e164) : normalisedUrl(value);
  const isOne =
    kind === "email"
      ? /^[^\s@]+@[^\s@]+$/.test(value)
      : kind === "phone"
        ? /\d\d\d/.test(normalised)
        : HOST.test(normalised);
  if (isOne) return { kind, value, normalised };
  const [what, example] = {
    email: ["e-mail address", "mette@nordlys.dk"],
    phone: ["phone number", "+45 20 30 40 50"],
    url: ["web address", "nordlys.dk"],
  }[kind];
  throw new NetError("usage", `"${typed}" is no ${what}`, { hint: example });
}
