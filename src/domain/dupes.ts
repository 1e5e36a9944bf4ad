import type { ContactId, Standing } from "./contact.ts";
import { groupedUnder } from "./grouped.ts";
import { folded } from "./name.ts";
import { namesStand, withoutMiddle } from "./same-person.ts";

/** Somebody as they are held against everybody else. */
export interface DupeFacts {
  readonly id: ContactId;
  readonly name: string;
  readonly nickname: string | null;
  readonly standing: Standing;
  readonly birthday: string | null;
  readonly note: string | null;
  readonly organisations: readonly string[];
  readonly addresses: readonly { readonly kind: string; readonly normalised: string }[];
}

/** Why two contacts may be one person, the surest first. */
const DUPE_REASONS = [
  "address",
  "name-and-organisation",
  "name",
  "turned-name",
  "middle-name",
  "nickname",
  "initial",
  "sound",
] as const;
export type DupeReason = (typeof DUPE_REASONS)[number];

interface Dupe {
  readonly a: ContactId;
  readonly b: ContactId;
  readonly reasons: readonly DupeReason[];
  /** 0 to 1. */
  readonly certainty: number;
}

/** How sure a reason alone makes it; what else is known of the two moves it. */
const CERTAINTY: Readonly<Record<DupeReason, number>> = {
  address: 0.85,
  "name-and-organisation": 0.85,
  name: 0.6,
  "turned-name": 0.55,
  "middle-name": 0.55,
  nickname: 0.5,
  initial: 0.35,
  sound: 0.35,
};
const LEAST = 0.3;
/** In a block of more than this many, each is held against the first ones alone: nothing is gained by ten thousand namesakes. */
const MOST_IN_BLOCK = 40;

/**
 * Pairs who may be one person, the surest first. Only those are compared who have something in common: an address, or a name in
 * one of its forms; so the work grows with their number, not with its square.
 */
export function dupes(people: readonly DupeFacts[]): readonly Dupe[] {
  const prepared = people.map(prepare);
  const blocks = groupedUnder(prepared, (person) => new Set(keysOf(person)));
  const found = new Map<string, Dupe>();
  for (const block of blocks.values()) {
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1, at + 1 + MOST_IN_BLOCK)) {
        const key = `${a.facts.id} ${b.facts.id}`;
        if (found.has(key)) continue;
        const dupe = compare(a, b);
        if (dupe) found.set(key, dupe);
      }
    }
  }
  return [...found.values()].sort((one, other) => other.certainty - one.certainty || (one.a < other.a ? -1 : 1));
}

interface Prepared {
  readonly facts: DupeFacts;
  readonly key: string;
  readonly words: readonly string[];
  readonly nickname: string;
  readonly organisations: readonly string[];
  /** Addresses in a form in which lesser differences fall away, and those that stand in the note. */
  readonly addresses: ReadonlySet<string>;
}

function prepare(facts: DupeFacts): Prepared {
  const key = folded(facts.name);
  return {
    facts,
    key,
    words: key.split(" "),
    nickname: folded(facts.nickname ?? ""),
    organisations: facts.organisations.map(folded),
    addresses: new Set([
      ...facts.addresses.map(({ kind, normalised }) => plainAddress(kind, normalised)),
      ...addressesIn(facts.note),
    ]),
  };
}

/** The last eight digits of a phone number; a mailbox without what follows a plus, and Google's without its dots. */
function plainAddress(kind: string, normalised: string): string {
  if (kind === "phone") return `phone ${normalised.slice(-8)}`;
  if (kind !== "email") return `${kind} ${normalised}`;
  const [box = "", host = ""] = normalised.split("@");
  const isGoogle = host === "gmail.com" || host === "googlemail.com";
  const bare = box.replace(/\+.*/, "");
  return `email ${isGoogle ? `${bare.replaceAll(".", "")}@gmail.com` : `${bare}@${host}`}`;
}

/** An address that another has already went into the note. */
function addressesIn(note: string | null): string[] {
  if (note === null) return [];
  return note.split("\n").flatMap((line) => {
    const text = line.trim().toLowerCase();
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return [plainAddress("email", text)];
    const digits = text.replace(/[^\d]/g, "");
    return /^[+(\d][\d\s().-]{6,}$/.test(text) && digits.length >= 8 ? [plainAddress("phone", digits)] : [];
  });
}

function keysOf({ key, words, nickname, organisations, addresses }: Prepared): string[] {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  const keys = [...addresses, `name ${key}`];
  if (words.length > 1) {
    keys.push(`name ${withoutMiddle(key)}`, `words ${words.toSorted().join(" ")}`, `sound ${soundOf(key)}`);
    if (nickname !== "") keys.push(`name ${nickname}`, `name ${nickname} ${last}`);
    for (const organisation of organisations) keys.push(`initial ${first.charAt(0)} ${last} @ ${organisation}`);
  }
  return keys;
}

/** A word as it sounds, roughly: Christian and Kristian, Sofie and Sophie, Carl and Karl. */
function soundOf(key: string): string {
  return key
    .replaceAll("ph", "f")
    .replaceAll("th", "t")
    .replace(/ch|c|q/g, "k")
    .replaceAll("z", "s")
    .replaceAll("w", "v")
    .replaceAll("y", "i")
    .replace(/([b-df-hj-np-tv-z])\1/g, "$1")
    .replace(/(?<=\S)[aeiou]+/g, "");
}

function compare(a: Prepared, b: Prepared): Dupe | null {
  if (a.facts.standing === "archived" && b.facts.standing === "archived") return null;
  const reasons = reasonsFor(a, b);
  const [first] = reasons;
  if (first === undefined) return null;
  const certainty = Math.min(0.99, Math.max(0, CERTAINTY[first] + 0.05 * (reasons.length - 1) + circumstance(a, b)));
  return certainty < LEAST
    ? null
    : { a: a.facts.id, b: b.facts.id, reasons, certainty: Math.round(certainty * 100) / 100 };
}

function reasonsFor(a: Prepared, b: Prepared): DupeReason[] {
  const isAtOneWork = a.organisations.some((organisation) => b.organisations.includes(organisation));
  const stand = namesStand(a.key, b.key);
  const [aFirst, bFirst] = [a.words[0] ?? "", b.words[0] ?? ""];
  const sharesLast = a.words.at(-1) === b.words.at(-1);
  const isShort = (one: string, other: string): boolean => one.length === 1 && other.startsWith(one);
  const holds: Readonly<Record<DupeReason, boolean>> = {
    // A number of a house, or of two who live together, is no sign by itself.
    address: stand !== "other" && [...a.addresses].some((address) => b.addresses.has(address)),
    "name-and-organisation": a.key === b.key && isAtOneWork,
    name: a.key === b.key,
    "turned-name": a.key !== b.key && a.words.toSorted().join(" ") === b.words.toSorted().join(" "),
    "middle-name": a.key !== b.key && withoutMiddle(a.key) === withoutMiddle(b.key),
    nickname: isNickname(a, b) || isNickname(b, a),
    initial: sharesLast && isAtOneWork && (isShort(aFirst, bFirst) || isShort(bFirst, aFirst)) && aFirst !== bFirst,
    sound: a.key !== b.key && (sharesLast || aFirst === bFirst) && soundOf(a.key) === soundOf(b.key),
  };
  return DUPE_REASONS.filter((reason) => holds[reason]).filter(
    (reason, _, all) => reason !== "name" || !all.includes("name-and-organisation"),
  );
}

function isNickname({ nickname, words }: Prepared, other: Prepared): boolean {
  if (nickname === "") return false;
  return other.key === nickname || other.key === `${nickname} ${words.at(-1) ?? ""}`;
}

/** What speaks for and against it besides: the same work or birthday, other ones. */
function circumstance(a: Prepared, b: Prepared): number {
  let sum = 0;
  const shares = a.organisations.some((organisation) => b.organisations.includes(organisation));
  if (shares) sum += 0.1;
  else if (a.organisations.length > 0 && b.organisations.length > 0) sum -= 0.1;
  const [one, other] = [a.facts.birthday, b.facts.birthday];
  if (one !== null && other !== null) sum += one.slice(-5) === other.slice(-5) ? 0.15 : -0.25;
  const sharesAddress = [...a.addresses].some((address) => b.addresses.has(address));
  const hasMail = ({ facts }: Prepared): boolean => facts.addresses.some(({ kind }) => kind === "email");
  if (!sharesAddress && hasMail(a) && hasMail(b)) sum -= 0.1;
  return sum;
}
