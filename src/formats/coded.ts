/** What is in a QR code on a card. */

import { valuesOf } from "../domain/identifier.ts";
import type { ImportedAddress, ImportedPerson } from "../domain/imported.ts";
import type { CardDraft } from "./card.ts";
import { isFax } from "./labels.ts";
import { readMecard } from "./mecard.ts";
import { readPhone } from "./phone.ts";
import { readVcards } from "./vcard.ts";

/** A person, an address on the web, or words of any kind. */
type Coded =
  | { readonly kind: "person"; readonly draft: CardDraft }
  | { readonly kind: "url" | "text"; readonly text: string };

/** Everything in one code; several where several people are in it. */
export async function readCode(text: string, region: string): Promise<readonly Coded[]> {
  const people = peopleIn(text);
  if (people.length > 0) {
    return Promise.all(people.map(async (person) => ({ kind: "person", draft: await draftOf(person, region) })));
  }
  const bare = text.trim().replace(/^URLTO:[^:]{0,200}:/i, "");
  const isUrl = /^(?:https?:\/\/|www\.)\S+$/i.test(bare);
  return bare === "" ? [] : [{ kind: isUrl ? "url" : "text", text: bare.replace(/^(?:mailto|tel):/i, "") }];
}

function peopleIn(text: string): readonly ImportedPerson[] {
  const mecard = readMecard(text);
  if (mecard !== null) return [mecard];
  return /^\s{0,20}BEGIN:VCARD/i.test(text) ? readVcards(text).people : [];
}

/** A person of another program as a card: what a card has no field for stands in the note. */
async function draftOf(person: ImportedPerson, region: string): Promise<CardDraft> {
  const addresses = person.addresses.filter(isReachable);
  const [role, ...others] = person.roles;
  const remarks = [
    person.note,
    ...others.map(({ title, organisation }) => [title, organisation].filter(Boolean).join(" @ ")),
    person.nickname === null ? null : `nickname: ${person.nickname}`,
    ...(person.further ?? []).map(({ what, text }) => `${what}: ${text}`),
    ...person.addresses
      .filter((address) => !isReachable(address))
      .map(({ label, value }) => [label, value].filter(Boolean).join(": ")),
  ];
  return {
    name: person.name,
    title: role?.title ?? null,
    organisation: role?.organisation ?? null,
    emails: valuesOf(addresses, "email"),
    phones: await Promise.all(valuesOf(addresses, "phone").map((number) => readPhone(number, region))),
    urls: valuesOf(addresses, "url"),
    tags: person.tags,
    birthday: person.birthday,
    note: remarks.filter(Boolean).join("\n") || null,
  };
}

/** Not a fax, nor the name that somebody has with another service where an e-mail address should stand. */
function isReachable({ kind, value, label }: ImportedAddress): boolean {
  return !isFax(label ?? "") && (kind !== "email" || /^[^\s@:]+@[^\s@:]+$/.test(value));
}
