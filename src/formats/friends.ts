import { parseDay } from "../domain/day.ts";
import type { ImportedInteraction, ImportedPerson, ImportReading } from "../domain/imported.ts";
import type { InteractionKind } from "../domain/interaction.ts";
import { cleanLine, cleanTag } from "../domain/name.ts";

/** Whether a text is a `friends.md`, the file of the program `friends`. */
export function isFriendsFile(text: string): boolean {
  return /^### (Friends|Activities):\s*$/m.test(text.slice(0, 100_000));
}

interface Draft {
  readonly line: number;
  readonly name: string;
  readonly nicknames: string[];
  readonly tags: string[];
  readonly notes: string[];
  readonly interactions: ImportedInteraction[];
}

const TAG = /(?:^|\s)@([\p{L}\p{N}_:-]+)/gu;
const NAMED = /\*\*([^*]+)\*\*/g;

/** Reads friends, with nicknames, place and tags; activities as moments they shared; notes into their notes. */
export function readFriends(text: string): ImportReading {
  const drafts = new Map<string, Draft>();
  const rejected: { line: number; reason: string }[] = [];
  const draftOf = (name: string, line: number): Draft => {
    const known = drafts.get(name);
    if (known) return known;
    const draft: Draft = { line, name, nicknames: [], tags: [], notes: [], interactions: [] };
    drafts.set(name, draft);
    return draft;
  };
  let section = "";
  let places = 0;
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    const line = at + 1;
    const heading = /^### (\p{L}+):\s*$/u.exec(written)?.[1];
    if (heading !== undefined) section = heading;
    const entry = /^- (.*\S)\s*$/.exec(written)?.[1];
    if (entry === undefined || heading !== undefined) {
      if (heading === undefined && written.trim() !== "") rejected.push({ line, reason: "no entry of a list" });
    } else if (section === "Friends") readFriend(entry, (name) => draftOf(name, line));
    else if (section === "Locations") places++;
    else {
      const reason = readMoment(entry, line, section === "Notes", (name) => draftOf(name, line));
      if (reason !== null) rejected.push({ line, reason });
    }
  }
  return {
    format: "friends.md",
    people: [...drafts.values()].map(toPerson),
    rejected,
    leftOut: places === 0 ? [] : [{ what: "places by themselves", count: places }],
  };
}

/** `Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [Paris] @navy @science` */
function readFriend(entry: string, draftOf: (name: string) => Draft): void {
  const [, name = "", nicknames = "", place = "", tags = ""] =
    /^([^([@]+)(?:\(\s*a\.k\.a\. ([^)]*)\))?\s*(?:\[([^\]]*)\])?\s*(.*)$/.exec(entry) ?? [];
  const draft = draftOf(cleanLine(name));
  draft.nicknames.push(
    ...nicknames
      .split(/\s*a\.k\.a\. /)
      .map(cleanLine)
      .filter(Boolean),
  );
  if (place !== "") draft.notes.unshift(`Location: ${cleanLine(place)}`);
  draft.tags.push(...tagsOf(` ${tags}`));
}

/** `2018-11-01: **Grace Hopper** and I went to _Marie's Diner_. @food`; why it cannot be read, or null. */
function readMoment(entry: string, line: number, isNote: boolean, draftOf: (name: string) => Draft): string | null {
  const [, day = "", said = ""] = /^(\d{4}-\d{2}-\d{2}):\s*(.*)$/.exec(entry) ?? [];
  const on = parseDay(day);
  if (!on) return "no day that can be read";
  const names = [...new Set([...said.matchAll(NAMED)].map(([, name = ""]) => cleanLine(name)))].filter(Boolean);
  if (names.length === 0) return "nobody is named";
  const note = cleanLine(
    said
      .replace(NAMED, "$1")
      .replace(/(^|\W)_([^_]+)_(?=\W|$)/g, "$1$2")
      .replaceAll("\\", ""),
  );
  const tags = tagsOf(said);
  for (const name of names) {
    const draft = draftOf(name);
    if (isNote) draft.notes.push(`${on}: ${note}`);
    else draft.interactions.push({ on, kind: kindOf(note), initiator: null, note, tags, shared: `line ${line}` });
  }
  return null;
}

function tagsOf(text: string): string[] {
  return [...text.matchAll(TAG)].map(([, tag = ""]) => cleanTag(tag));
}

function kindOf(text: string): InteractionKind {
  if (/\b(called|phoned|rang|phone call)\b/i.test(text)) return "call";
  if (/\b(e-?mailed|wrote (?:to )?(?:her|him|them))\b/i.test(text)) return "mail";
  if (/\b(texted|messaged|chatted online)\b/i.test(text)) return "message";
  return /\b(video|skyped?|facetimed?|zoom(?:ed)?)\b/i.test(text) ? "video" : "meet";
}

function toPerson({ line, name, nicknames, tags, notes, interactions }: Draft): ImportedPerson {
  const [nickname, ...others] = nicknames;
  const also = others.length === 0 ? [] : [`Also called: ${others.join(", ")}`];
  return {
    line,
    name,
    nickname: nickname ?? null,
    addresses: [],
    roles: [],
    birthday: null,
    metOn: null,
    note: [...also, ...notes].join("\n") || null,
    tags: [...new Set(tags)].sort(),
    interactions,
  };
}
