/** What the fields of a card say, and the addresses among them. */

import { normalisedEmail, normalisedPhone, normalisedUrl } from "../../domain/identifier.ts";
import type { ImportedAddress } from "../../domain/imported.ts";
import { cleanLine } from "../../domain/name.ts";
import type { Card, Property } from "./cards.ts";
import type { Remark } from "./lines.ts";
import { unescaped } from "./values.ts";
import { isWebAddress } from "./vocabulary.ts";

/** What a reading of many cards gathers besides people. */
export interface Gathered {
  warn(remark: Remark): void;
  leaveOut(what: string): void;
}

export function all(card: Card, ...names: readonly string[]): Property[] {
  return card.properties.filter(({ name }) => names.includes(name));
}

export function textOf({ value }: Pick<Property, "value">): string {
  return cleanLine(unescaped(value));
}

export function firstText(card: Card, name: string): string | null {
  return (
    all(card, name)
      .map(textOf)
      .find((text) => text !== "") ?? null
  );
}

/** Kinds every address has, or that only tell how it is reached. */
const PLAIN_TYPES = new Set([
  "internet",
  "voice",
  "pref",
  "x-pref",
  "email",
  "text",
  "url",
  "uri",
  "tel",
  "other",
  "msg",
]);

/** What an address or a number is for: a label of one's own, else its types. */
export function labelOf(card: Card, { group, parameters }: Property): string | null {
  const own = group === null ? undefined : labelsIn(card).get(group);
  const label = own === undefined ? "" : textOf(own).replace(/^_\$!<(.*)>!\$_$/, "$1");
  if (label !== "") return label;
  const types = (parameters.get("TYPE") ?? []).map((type) => type.toLowerCase().replace(/^x-/, ""));
  const said = [...new Set(types)].filter((type) => !PLAIN_TYPES.has(type) && type !== "");
  return said.length === 0 ? null : said.join(", ");
}

const LABELS = new WeakMap<Card, ReadonlyMap<string | null, Property>>();

/** The first label of each group, looked for once a card. */
function labelsIn(card: Card): ReadonlyMap<string | null, Property> {
  const known = LABELS.get(card);
  if (known) return known;
  const labels = new Map(
    card.properties
      .filter(({ name }) => name === "X-ABLABEL")
      .toReversed()
      .map((property) => [property.group, property]),
  );
  LABELS.set(card, labels);
  return labels;
}

/** What the card says is to be used first; a list shows the first of each kind. */
export function preferredFirst(properties: readonly Property[]): readonly Property[] {
  const rank = ({ parameters }: Property): number => {
    const isPreferred = (parameters.get("TYPE") ?? []).some((type) => type.toLowerCase() === "pref");
    return isPreferred ? 1 : Number(parameters.get("PREF")?.[0]) || 101;
  };
  return properties.toSorted((a, b) => rank(a) - rank(b));
}

export function addressesOf(card: Card, gathered: Gathered): readonly ImportedAddress[] {
  const found = new Map<string, ImportedAddress>();
  for (const property of preferredFirst(card.properties)) {
    const read = addressIn(property);
    if (read === null) continue;
    if (read.kind === "email" && !/^[^\s@]+@[^\s@]+$/.test(read.value)) {
      gathered.warn({
        line: property.line,
        reason: `"${read.value.slice(0, 60)}" does not look like an e-mail address`,
      });
    }
    const key = `${read.kind} ${comparedAs(read)}`;
    if (!found.has(key)) found.set(key, { ...read, label: labelOf(card, property) });
  }
  return [...found.values()];
}

function comparedAs({ kind, value }: ImportedAddress): string {
  if (kind === "email") return normalisedEmail(value);
  return kind === "phone" ? normalisedPhone(value, null) : normalisedUrl(value);
}

export function addressIn(property: Property): ImportedAddress | null {
  const text = textOf(property);
  if (text === "") return null;
  switch (property.name) {
    case "EMAIL":
      return { kind: "email", value: text.replace(/^mailto:/i, "") };
    case "TEL": {
      const value = text
        .replace(/^tel:/i, "")
        .replace(/;ext=/i, " ext. ")
        .replace(/;[a-z-]+=[^;]*/gi, "");
      return /\d/.test(value) && !/^sips?:/i.test(value) ? { kind: "phone", value } : null;
    }
    case "URL":
    case "X-SOCIALPROFILE":
    case "SOCIALPROFILE":
    case "X-LINKEDIN":
      return isWebAddress(text) ? { kind: "url", value: text } : null;
    default:
      return null;
  }
}
