import { groupedBy } from "./grouped.ts";
import { type IdentifierKind, isProfilePage, normalisedEmail, normalisedPhone, normalisedUrl } from "./identifier.ts";
import type { ImportedPerson } from "./imported.ts";
import { folded } from "./name.ts";

// When two entries of somebody are one person. An address that both have says so where their names do not speak against it;
// a name alone never does.

/** Why two entries may be one person. */
export type Likeness = "email" | "phone" | "profile" | "url" | "name-and-organisation" | "name" | "name-but-middle";

export interface ComparedAddress {
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly normalised: string;
}

/** An entry in the form in which it is compared. */
export interface Compared {
  readonly person: ImportedPerson;
  /** The name folded; "" where there is none. */
  readonly key: string;
  readonly addresses: readonly ComparedAddress[];
  /** Folded, the present one first. */
  readonly organisations: readonly string[];
}

/** An imported person in the form in which they are compared; `e164` knows the full form of a phone number as written. */
export function compared(person: ImportedPerson, e164: (written: string) => string | null): Compared {
  const addresses = person.addresses.flatMap(({ kind, value }): ComparedAddress[] => {
    const normalised = normalisedAs(kind, value, e164);
    return normalised === "" ? [] : [{ kind, value, normalised }];
  });
  const organisations = person.roles.flatMap(({ organisation }) =>
    organisation === null ? [] : [folded(organisation)],
  );
  return { person, key: folded(person.name ?? ""), addresses, organisations: organisations.filter(Boolean) };
}

function normalisedAs(kind: IdentifierKind, value: string, e164: (written: string) => string | null): string {
  if (kind === "email") return normalisedEmail(value);
  return kind === "url" ? normalisedUrl(value) : normalisedPhone(value, e164(value));
}

export function addressKey({ kind, normalised }: Pick<ComparedAddress, "kind" | "normalised">): string {
  return `${kind} ${normalised}`;
}

export function isProfile({ kind, normalised }: Pick<ComparedAddress, "kind" | "normalised">): boolean {
  return kind === "url" && isProfilePage(normalised);
}

/** How two folded names stand: `alike` may be one person's, `akin` share a word, `other` share none. */
export function namesStand(one: string, other: string): "alike" | "akin" | "other" {
  if (one === "" || other === "" || one === other) return "alike";
  const [left, right] = [one.split(" "), other.split(" ")];
  if (withoutMiddle(one) === withoutMiddle(other)) return left.length === 2 || right.length === 2 ? "alike" : "akin";
  if (left.toSorted().join(" ") === right.toSorted().join(" ")) return "alike";
  return left.some((word) => word.length > 1 && right.includes(word)) ? "akin" : "other";
}

/** The first word of a folded name and the last. */
export function withoutMiddle(key: string): string {
  const words = key.split(" ");
  return words.length < 3 ? key : `${words[0] ?? ""} ${words.at(-1) ?? ""}`;
}

/** The entries of a file that are one person, each group in the order of the file. Linear in their number. */
export function grouped(entries: readonly Compared[]): readonly (readonly Compared[])[] {
  const leaders = entries.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let leader = at;
    while (leaders[leader] !== leader) leader = leaders[leader] = leaders[leaders[leader] ?? leader] ?? leader;
    return leader;
  };
  const join = (one: number, other: number): void => {
    leaders[leaderOf(other)] = leaderOf(one);
  };
  const firstWith = new Map<string, number>();
  const signs = entries.map((entry) => signsOf(entry));
  for (const [at, entry] of entries.entries()) {
    for (const sign of signs[at] ?? []) {
      const before = firstWith.get(sign.key);
      if (before === undefined) firstWith.set(sign.key, at);
      else if (mayJoin(entries[before], entry, sign)) join(before, at);
    }
  }
  joinBare(entries, leaderOf, join);
  return [...groupedBy(entries, (_, at) => leaderOf(at)).values()];
}

interface Sign {
  readonly key: string;
  readonly means: "own" | "address" | "work";
}

/** What an entry may be known again by. */
function signsOf(entry: Compared): Sign[] {
  const { person, key, addresses, organisations } = entry;
  const signs = addresses.flatMap((address): Sign[] => {
    const plain = addressKey(address);
    if (isProfile(address)) return [{ key: plain, means: "own" }];
    // Under its name as well: where several share an address, each is told from the others.
    return [plain, `${plain} as ${withoutMiddle(key)}`].map((sign) => ({ key: sign, means: "address" }));
  });
  if (key === "") return signs;
  const [organisation] = organisations;
  if (organisation !== undefined) signs.push({ key: `work ${key} @ ${organisation}`, means: "work" });
  const { line: _, ...said } = person;
  if (addresses.length === 0) signs.push({ key: `all ${JSON.stringify(said)}`, means: "own" });
  return signs;
}

function mayJoin(one: Compared | undefined, other: Compared, { means }: Sign): boolean {
  if (!one) return false;
  if (means === "own") return true;
  if (means === "address") return namesStand(one.key, other.key) === "alike";
  return !isAtOdds(one.addresses, other.addresses);
}

/** Whether two sets of addresses speak against one person: both have an e-mail, or a profile, and no one in common. */
export function isAtOdds(
  one: readonly Pick<ComparedAddress, "kind" | "normalised">[],
  other: readonly Pick<ComparedAddress, "kind" | "normalised">[],
): boolean {
  const differ = (is: (address: Pick<ComparedAddress, "kind" | "normalised">) => boolean): boolean => {
    const [left, right] = [one.filter(is), other.filter(is).map(addressKey)];
    return left.length > 0 && right.length > 0 && !left.some((address) => right.includes(addressKey(address)));
  };
  return differ(({ kind }) => kind === "email") || differ(isProfile);
}

/** A sender of letters, of whom nothing but the name is said, is the one person of that name in the same files. */
function joinBare(
  entries: readonly Compared[],
  leaderOf: (at: number) => number,
  join: (one: number, other: number) => void,
): void {
  const isBare = ({ person, addresses }: Compared): boolean =>
    addresses.length === 0 &&
    person.interactions.length > 0 &&
    person.roles.length === 0 &&
    person.note === null &&
    person.birthday === null;
  if (!entries.some(isBare)) return;
  const byName = new Map<string, Set<number>>();
  for (const [at, entry] of entries.entries()) {
    if (isBare(entry)) continue;
    const known = byName.get(entry.key);
    if (known) known.add(leaderOf(at));
    else byName.set(entry.key, new Set([leaderOf(at)]));
  }
  for (const [at, entry] of entries.entries()) {
    if (!isBare(entry)) continue;
    const known = byName.get(entry.key);
    if (!known) byName.set(entry.key, new Set([at]));
    const [only, ...more] = known ?? [];
    if (only !== undefined && more.length === 0) join(only, at);
  }
}
