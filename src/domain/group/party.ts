import { NetError } from "../../errors.ts";
import type { ContactId } from "../contact.ts";
import { cleanLine, demandOwnWords, folded } from "../name.ts";
import { type Leader, type Party, SHARE_DEEDS, type Share, type ShareDeed } from "./meeting.ts";

// How members are named in one word: by a number of the list, by first letters of a name, or as "me".

export interface NamedMember {
  readonly contactId: ContactId;
  readonly name: string;
}

const ME = ["me", "i", "jeg", "mig", "myself"];
const EVERYBODY = ["all", "alle"];

/** The deeds by their own names, shorter ones, and the Danish ones. */
const DEEDS: Readonly<Record<string, ShareDeed>> = {
  g: "gave",
  give: "gave",
  gave: "gave",
  gav: "gave",
  t: "got",
  f: "got",
  got: "got",
  get: "got",
  took: "got",
  fik: "got",
  l: "learned",
  learn: "learned",
  learned: "learned",
  learnt: "learned",
  larte: "learned",
};

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

/**
 * Those who are meant of a group: names, letters and numbers parted by spaces or commas; each with a minus before it is left
 * out of all; nothing means everybody.
 */
export function partiesMeant(typed: string, members: readonly NamedMember[]): readonly ContactId[] {
  const text = cleanLine(typed);
  const all = members.map(({ contactId }) => contactId);
  if (text === "" || EVERYBODY.includes(folded(text))) return all;
  if (["none", "nobody", "ingen"].includes(folded(text))) return [];
  const parts = partsOf(text, members);
  const out = parts.filter((part) => part.startsWith("-")).map((part) => memberMeant(part.slice(1), members));
  const named = parts.filter((part) => !part.startsWith("-")).map((part) => memberMeant(part, members));
  const some = named.length === 0 ? all : all.filter((id) => named.includes(id));
  return some.filter((id) => !out.includes(id));
}

function partsOf(text: string, members: readonly NamedMember[]): readonly string[] {
  if (text.includes(",")) return text.split(",").map(cleanLine).filter(Boolean);
  if (!text.startsWith("-") && membersLike(text, members).length === 1) return [text];
  return text.split(" ");
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
 * One line of a meeting, `1 gave me: the name of a printer`, `so learned to ask first`, `jeg fik bo: et råd`. Whom it passed
 * to or from stands before a colon, or is a whole given name or "me"; without, it was the whole group.
 */
export function readShare(typed: string, members: readonly NamedMember[]): ToldShare {
  const { name, did, rest } = parted(cleanLine(typed).split(" "));
  if (did === undefined || rest === "") {
    throw new NetError("usage", `"${cleanLine(typed)}" does not say who ${SHARE_DEEDS.join(", ")} what`, {
      hint: '"me learned to ask first", "1 gave me: the name of a printer"',
    });
  }
  const who = partyMeant(name, members);
  const { partner, text } = partnerIn(rest, members);
  if (partner === who) {
    throw new NetError("usage", `"${cleanLine(typed)}" names the same one twice`, { hint: '"1 gave me: a name"' });
  }
  demandOwnWords(text);
  return { who, did, with: partner, text };
}

/** Up to three words with a capital each, as "Zaza Ibrahim" and unlike "one thing" or "GDPR". */
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}'’-]\S*(?: \p{Lu}\S*){0,2}$/u;

/** Who, did what, and the rest: the deed stands behind a name of three words at most. */
function parted(words: readonly string[]): { name: string; did: ShareDeed | undefined; rest: string } {
  const at = [1, 2, 3].find((place) => {
    const verb = folded(words[place] ?? "");
    return Object.hasOwn(DEEDS, verb) && (place === 1 || verb.length > 1); // a letter may be an initial
  });
  const did = at === undefined ? undefined : DEEDS[folded(words[at] ?? "")];
  return { name: words.slice(0, at).join(" "), did, rest: words.slice((at ?? 0) + 1).join(" ") };
}

/** Whether two or more are named, all of them of the group. */
function areSeveral(words: string, members: readonly NamedMember[]): boolean {
  const names = words.split(/\s*(?:,|&|\s(?:and|og)\s)\s*/i);
  return names.length > 1 && names.every((name) => isMe(name) || membersLike(name, members).length > 0);
}

function partnerIn(
  rest: string,
  members: readonly NamedMember[],
): { readonly partner: Party | null; readonly text: string } {
  const named = /^(?:to |from |of |til |fra |af )?([^:]{1,60}?)\s*:\s+(\S.*)$/s.exec(rest);
  const [, name = "", told = ""] = named ?? [];
  if (named && EVERYBODY.includes(folded(name))) return { partner: null, text: told };
  if (named && (isMe(name) || membersLike(name, members).length > 0)) {
    return { partner: partyMeant(name, members), text: told };
  }
  if (named && areSeveral(name, members)) {
    throw new NetError("usage", `"${name}" is more than one`, { hint: "a line for each of them" });
  }
  if (named && LIKE_A_NAME.test(name)) {
    throw new NetError("notFound", `nobody in the group is "${name}"`, {
      hint: `${numbered(members)}; "all: ${rest}" where it is no name`,
    });
  }
  const [, word = "", text = ""] = /^(\S+)\s+(\S.*)$/s.exec(rest) ?? [];
  const given = members.filter((member) => folded(member.name).split(" ", 1)[0] === folded(word));
  if (["me", "mig"].includes(folded(word))) return { partner: "me", text };
  return given.length === 1 && given[0] ? { partner: given[0].contactId, text } : { partner: null, text: rest };
}
