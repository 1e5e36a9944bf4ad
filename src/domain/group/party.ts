import { NetError } from "../../errors.ts";
import type { ContactId } from "../contact.ts";
import { whomLast } from "../exchange/whom.ts";
import { cleanLine, demandOwnWords, folded, givenName } from "../name.ts";
import { type Leader, type Party, SHARE_DEEDS, type Share, type ShareDeed } from "./meeting.ts";

// How members are named in one word: by a number of the list, by first letters of a name, or as "me".

export interface NamedMember {
  readonly contactId: ContactId;
  readonly name: string;
}

const ME = ["me", "i", "jeg", "mig", "myself"];
const EVERYBODY = ["all", "alle", "everybody", "everyone", "us", "os"];
const SEVERAL = [...EVERYBODY, "we", "vi"];

/** The deeds by their own names, shorter ones, and the Danish ones, folded. */
const DEEDS: Readonly<Record<string, ShareDeed>> = {
  g: "gave",
  give: "gave",
  gives: "gave",
  gave: "gave",
  given: "gave",
  taught: "gave",
  gav: "gave",
  giver: "gave",
  givet: "gave",
  t: "got",
  f: "got",
  got: "got",
  get: "got",
  gets: "got",
  took: "got",
  received: "got",
  fik: "got",
  far: "got",
  faet: "got",
  modtog: "got",
  l: "learned",
  learn: "learned",
  learns: "learned",
  learned: "learned",
  learnt: "learned",
  larte: "learned",
  larer: "learned",
  lart: "learned",
};

/** "Mette lærte mig at sige nej" is taught, "jeg lærte af Mette" is learned. */
const TEACHES = ["larte", "larer", "lart"];

/** Whom a word or a name means; throws where it is nobody of the group, or could be several. */
function partyMeant(typed: string, members: readonly NamedMember[]): Party {
  if (isMe(typed)) return "me";
  const [only, ...others] = membersLike(typed, members);
  if (only === undefined) {
    throw new NetError("notFound", `nobody in the group is "${cleanLine(typed)}"`, {
      hint: members.length === 0 ? "net group member --help" : numbered(members),
    });
  }
  if (others.length === 0) return only.contactId;
  throw new NetError(
    "ambiguous",
    `"${cleanLine(typed)}" could be ${[only, ...others].map(({ name }) => name).join(", ")}`,
    {
      hint: "a number, or more letters",
    },
  );
}

/** A member and nobody else. */
function memberMeant(typed: string, members: readonly NamedMember[]): ContactId {
  const party = partyMeant(typed, members);
  if (party !== "me") return party;
  throw new NetError("usage", `"${typed}" is you; a member is meant`, { hint: numbered(members) });
}

function isMe(typed: string): boolean {
  return ME.includes(folded(typed));
}

function membersLike(typed: string, members: readonly NamedMember[]): readonly NamedMember[] {
  const text = cleanLine(typed);
  if (/^\d{1,3}$/.test(text)) return members.slice(Number(text) - 1, Number(text));
  const words = folded(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const whole = members.filter(({ name }) => folded(name) === words.join(" "));
  if (whole.length > 0) return whole;
  return members.filter(({ name }) => {
    const own = folded(name).split(" ");
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
}

/** `1 Mette Holm  2 Bo Friis`, as a list to choose from. */
export function numbered(members: readonly NamedMember[]): string {
  return members.map(({ name }, at) => `${at + 1} ${name}`).join("  ");
}

/** "All but Bo", "alle på nær Bo". */
const ALL_BUT = /^(?:all|alle|everybody|everyone) (?:but|except|undtagen|på nær) (\S.*)$/i;

/**
 * Those who are meant of a group: names, letters and numbers parted by spaces, commas or "and"; each with a minus before it is
 * left out of all; nothing means everybody.
 */
export function partiesMeant(typed: string, members: readonly NamedMember[]): readonly ContactId[] {
  const text = cleanLine(typed);
  const all = members.map(({ contactId }) => contactId);
  if (text === "" || EVERYBODY.includes(folded(text))) return all;
  if (["none", "nobody", "ingen"].includes(folded(text))) return [];
  const [, but] = ALL_BUT.exec(text) ?? [];
  if (but !== undefined) {
    const away = partiesMeant(but, members);
    return all.filter((id) => !away.includes(id));
  }
  const parts = partsOf(text, members);
  const out = parts.filter((part) => part.startsWith("-")).map((part) => memberMeant(part.slice(1), members));
  const named = parts.filter((part) => !part.startsWith("-"));
  const isAll = named.every((part) => EVERYBODY.includes(folded(part)));
  const some = isAll ? all : named.map((part) => memberMeant(part, members));
  return all.filter((id) => some.includes(id) && !out.includes(id));
}

function partsOf(text: string, members: readonly NamedMember[]): readonly string[] {
  const parts = text.split(/ ?, ?| (?:and|og|&) /i).filter(Boolean);
  if (text.includes(",")) return parts;
  return parts.flatMap((part) =>
    !part.startsWith("-") && membersLike(part, members).length === 1 ? [part] : part.split(" "),
  );
}

/**
 * Who led a meeting: me, a member of that day, else one of another (`ever` are all there were), or somebody from outside, where the
 * words are nobody's of the group.
 */
export function leaderMeant(
  typed: string,
  members: readonly NamedMember[],
  ever: readonly NamedMember[],
): Leader | null {
  const text = cleanLine(typed);
  if (text === "") return null;
  if (isMe(text)) return { kind: "me" };
  const isNumber = /^\d+$/.test(text);
  const there = membersLike(text, members);
  const [only, ...others] = there.length > 0 || isNumber ? there : membersLike(text, ever);
  if (only === undefined && !isNumber) return { kind: "guest", name: text };
  if (only !== undefined && others.length === 0) return { kind: "member", contactId: only.contactId };
  return { kind: "member", contactId: memberMeant(text, there.length > 0 || isNumber ? members : ever) };
}

export type ToldShare = Pick<Share, "who" | "did" | "with" | "text">;

/**
 * One line of a meeting, `1 gave me: the name of a printer`, `so learned to ask first`, `jeg fik et råd af bo`. Whom it passed
 * to or from stands before a colon, or is a whole name or "me" in front or at the end; without, it was the whole group.
 */
export function readShare(typed: string, members: readonly NamedMember[]): ToldShare {
  const { name, verb, rest } = parted(cleanLine(typed).split(" "));
  const did = DEEDS[verb];
  if (did === undefined || rest === "") {
    throw new NetError("usage", `"${cleanLine(typed)}" does not say who ${SHARE_DEEDS.join(", ")} what`, {
      hint: '"me learned to ask first", "1 gave me: the name of a printer"',
    });
  }
  const who = whoMeant(name, members);
  const toAll = TO_ALL.exec(rest)?.[1];
  if (toAll !== undefined && (did === "gave" || TEACHES.includes(verb))) {
    demandOwnWords(toAll);
    return { who, did: "gave", with: null, text: toAll };
  }
  const { partner, text, isFrom } = partnerIn(rest, did, members);
  if (partner === who) {
    throw new NetError("usage", `"${cleanLine(typed)}" names the same one twice`, { hint: '"1 gave me: a name"' });
  }
  demandOwnWords(text);
  const isTaught = TEACHES.includes(verb) && partner !== null && !isFrom;
  return { who, did: isTaught ? "gave" : did, with: partner, text };
}

/** What is given to us, or taught; "all my notes" and "alle sine noter" are what was given. */
const TO_ALL = /^(?:us all|all of us|us|os alle|os|everybody|everyone|alle(?= (?:en|et) )):? +(\S.*)$/is;

/** Who did it: one of the group, or the owner. */
function whoMeant(name: string, members: readonly NamedMember[]): Party {
  if (SEVERAL.includes(folded(name)) || areSeveral(name, members)) throw areMore(name);
  if (isMe(name) || membersLike(name, members).length > 0 || members.length === 0) return partyMeant(name, members);
  throw new NetError("notFound", `nobody in the group is "${name}"`, {
    hint: `${numbered(members)}; what came of a guest: "me got …"`,
  });
}

function areMore(names: string): NetError {
  return new NetError("usage", `"${names}" is more than one`, { hint: "a line for each of them" });
}

/** Up to three words with a capital each, as "Zaza Ibrahim" and unlike "one thing" or "GDPR". */
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}'’-]\S*(?: \p{Lu}\S*){0,2}$/u;

/** Who, did what, and the rest: the deed stands behind a name of three words at most. */
function parted(words: readonly string[]): { name: string; verb: string; rest: string } {
  const isDeed = (verb: string): boolean => Object.hasOwn(DEEDS, verb);
  const verbAt = (place: number): number => place + Number(/^(?:har|have|has)$/i.test(words[place] ?? ""));
  const place = [1, 2, 3].find((each) => {
    const verb = folded(words[verbAt(each)] ?? "");
    return isDeed(verb) && (each === 1 || verb.length > 1); // a letter may be an initial
  });
  if (place === undefined) return { name: "", verb: "", rest: "" };
  const at = verbAt(place);
  return {
    name: words.slice(0, place).join(" "),
    verb: folded(words[at] ?? ""),
    rest: words.slice(at + 1).join(" "),
  };
}

/** Whether two or more are named, all of them of the group. */
function areSeveral(words: string, members: readonly NamedMember[]): boolean {
  const names = words.split(/\s*(?:,|&|\s(?:and|og)\s)\s*/i);
  return names.length > 1 && names.every((name) => isMe(name) || membersLike(name, members).length > 0);
}

interface Partner {
  readonly partner: Party | null;
  readonly text: string;
  /** Whether it is said to have come from them. */
  readonly isFrom: boolean;
}

function partnerIn(rest: string, did: ShareDeed, members: readonly NamedMember[]): Partner {
  const [, link = "", said = ""] = /^((?:to|from|of|til|fra|af) )?(.*)$/s.exec(rest) ?? [];
  const isFrom = /^(?:from|of|fra|af) $/.test(link);
  const [, name, told = ""] = /^([^:]{1,60}?)\s*:\s+(\S.*)$/s.exec(said) ?? [];
  if (name !== undefined) {
    if (EVERYBODY.includes(folded(name))) return { partner: null, text: told, isFrom };
    if (isMe(name) || membersLike(name, members).length > 0) {
      return { partner: partyMeant(name, members), text: told, isFrom };
    }
    if (areSeveral(name, members)) throw areMore(name);
    if (LIKE_A_NAME.test(name)) {
      throw new NetError("notFound", `nobody in the group is "${name}"`, {
        hint: `${numbered(members)}; "all: ${rest}" where it is no name`,
      });
    }
  }
  const ahead = namedAhead(said, members);
  if (ahead !== null) return { ...ahead, isFrom };
  return namedLast(rest, did, members) ?? { partner: null, text: rest, isFrom };
}

/** Whose whole name, or whole given name, these words are; null where they are nobody's, or that of two. */
function wholeName(words: string, members: readonly NamedMember[]): Party | null {
  const name = folded(words);
  if (["me", "mig"].includes(name)) return "me";
  const called = (by: (name: string) => string) => members.filter((member) => folded(by(member.name)) === name);
  const whole = called((full) => full);
  const [only, ...others] = whole.length > 0 ? whole : called(givenName);
  return only && others.length === 0 ? only.contactId : null;
}

/** `Mette Holm a book`, and with "to" or "from" before it: the longest name the words begin with. */
function namedAhead(said: string, members: readonly NamedMember[]): Omit<Partner, "isFrom"> | null {
  const words = said.split(" ");
  for (let end = Math.min(words.length - 1, 5); end > 0; end--) {
    const name = words.slice(0, end).join(" ");
    const partner = folded(words[end - 1] ?? "") === "" ? null : wholeName(name, members);
    if (partner === null) continue;
    const [next = "", other = ""] = words.slice(end);
    const isJoined = /^(?:&|and|og)$/i.test(next);
    const another = isJoined ? other : name.endsWith(",") ? next : "";
    if (wholeName(another, members) !== null) throw areMore(`${name} ${isJoined ? `${next} ` : ""}${another}`);
    return isJoined ? null : { partner, text: words.slice(end).join(" ") };
  }
  return null;
}

/** `a book to Mette Holm`, `et råd af Bo`: what was given goes to somebody, the rest comes from them. */
function namedLast(rest: string, did: ShareDeed, members: readonly NamedMember[]): Partner | null {
  const last = whomLast(rest, did === "gave" ? "give" : "take");
  const partner = last && wholeName(last.name, members);
  return last && partner && { partner, text: last.told, isFrom: did !== "gave" };
}
