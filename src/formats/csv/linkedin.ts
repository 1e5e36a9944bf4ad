import type { Day } from "../../domain/day.ts";
import { groupedBy } from "../../domain/grouped.ts";
import type { ImportedInteraction, ImportedPerson, ImportReading } from "../../domain/imported.ts";
import type { Side } from "../../domain/interaction.ts";
import { profileUrl, said } from "./cells.ts";
import { dayIn } from "./dates.ts";
import { headingKey } from "./headings.ts";
import type { Row } from "./rows.ts";

/** Which of LinkedIn's lists of letters stands under these headings. */
export function correspondence(cells: readonly string[]): "invitations" | "messages" | null {
  const keys = new Set(cells.map(headingKey));
  if (!keys.has("from") || !keys.has("to")) return null;
  if (keys.has("content") || keys.has("conversation id")) return "messages";
  return keys.has("sent at") || keys.has("direction") ? "invitations" : null;
}

/** One letter between the owner and somebody. */
interface Letter {
  readonly line: number;
  readonly on: Day;
  readonly by: Side;
  readonly other: { readonly name: string; readonly url: string | null };
  readonly text: string;
}

type Rejected = ImportReading["rejected"][number];

/** Reads invitations: each is a sign of one side, with what was written beside it. */
export function readInvitations(header: readonly string[], rows: readonly Row[]): ImportReading {
  const cell = cellsUnder(header);
  const owner = commonest(rows.flatMap((row) => [said(cell(row, "from")), said(cell(row, "to"))]));
  const letters: Letter[] = [];
  const rejected: Rejected[] = [];
  for (const row of rows) {
    const direction = said(cell(row, "direction")).toUpperCase();
    const isMine = direction === "" ? said(cell(row, "from")) === owner : direction.startsWith("OUT");
    const on = dayIn(said(cell(row, "sent at")), "mdy");
    const name = said(cell(row, isMine ? "to" : "from"));
    if (on === null || name === "") {
      rejected.push({ line: row.line, reason: name === "" ? "nobody is named" : "no day that can be read" });
      continue;
    }
    const url = profileUrl(said(cell(row, isMine ? "inviteeprofileurl" : "inviterprofileurl")));
    letters.push({
      line: row.line,
      on,
      by: isMine ? "me" : "them",
      other: { name, url },
      text: said(cell(row, "message")),
    });
  }
  const people = peopleOf(letters, ({ on, by, text }) => ({ on, kind: "social", initiator: by, note: text || null }));
  return { format: "LinkedIn invitations", people, rejected, leftOut: [] };
}

/**
 * Reads messages, those of one day with one person as one moment. It went both ways where an answer came within two weeks;
 * what nobody answered is a sign of one side and asks for nothing. Drafts and what LinkedIn itself sent are left out.
 */
export function readMessages(header: readonly string[], rows: readonly Row[]): ImportReading {
  const cell = cellsUnder(header);
  const letters: Letter[] = [];
  const rejected: Rejected[] = [];
  let drafts = 0;
  let unsaid = 0;
  const owner = ownerOf(rows, cell);
  for (const row of rows) {
    const on = dayIn(said(cell(row, "date")), "mdy");
    const from = said(cell(row, "from"));
    if (isYes(cell(row, "is message draft")) || isYes(cell(row, "is conversation draft"))) {
      drafts++;
      continue;
    }
    if (on === null) {
      rejected.push({ line: row.line, reason: "no day that can be read" });
      continue;
    }
    const text = [said(cell(row, "subject")), plainText(said(cell(row, "content")))].filter(Boolean).join(": ");
    const direction = said(cell(row, "direction")).toUpperCase();
    const senderUrl = profileUrl(said(cell(row, "sender profile url")));
    const isMine =
      direction === ""
        ? owner.url === null
          ? from === owner.name
          : senderUrl === owner.url
        : direction.startsWith("OUT");
    const others = isMine
      ? receivers(said(cell(row, "to")), said(cell(row, "recipient profile urls")))
      : [{ name: from, url: senderUrl }];
    const named = others.filter(({ name }) => name !== "" && name !== "LinkedIn Member" && name !== owner.name);
    if (named.length === 0) unsaid++;
    for (const other of named) letters.push({ line: row.line, on, by: isMine ? "me" : "them", other, text });
  }
  const leftOut = [
    { what: "drafts", count: drafts },
    { what: "messages with nobody named", count: unsaid },
  ].filter(({ count }) => count > 0);
  return { format: "LinkedIn messages", people: conversations(letters), rejected, leftOut };
}

const ANSWERED_DAYS = 14;

function conversations(letters: readonly Letter[]): ImportedPerson[] {
  const days = groupedBy(letters, (letter) => `${keyOf(letter)} ${letter.on}`);
  const sides = groupedBy(letters, keyOf);
  const moments = [...days.values()].flatMap((ofDay) => {
    const [first] = ofDay;
    return first ? [{ first, ofDay: ofDay.toReversed() }] : [];
  });
  const isAnswered = (letter: Letter): boolean =>
    (sides.get(keyOf(letter)) ?? []).some(
      ({ on, by }) =>
        by !== letter.by && Math.abs(Date.parse(on) - Date.parse(letter.on)) <= ANSWERED_DAYS * 86_400_000,
    );
  const notes = new Map(
    moments.map(({ first, ofDay }) => [
      first,
      ofDay.map(({ by, text }) => `${by === "me" ? "I" : "They"}: ${text}`).join("\n"),
    ]),
  );
  // LinkedIn lists the newest first, so the last of a day's letters is the one that began it.
  const begun = new Map(moments.map(({ first, ofDay }) => [first, ofDay[0]?.by ?? first.by]));
  return peopleOf(
    moments.map(({ first }) => first),
    (letter) => ({
      on: letter.on,
      kind: isAnswered(letter) ? "message" : "social",
      initiator: begun.get(letter) ?? letter.by,
      note: notes.get(letter) ?? null,
    }),
  );
}

function peopleOf(letters: readonly Letter[], momentOf: (letter: Letter) => ImportedInteraction): ImportedPerson[] {
  const people = new Map<string, { first: Letter; interactions: ImportedInteraction[] }>();
  for (const letter of letters) {
    const known = people.get(keyOf(letter));
    if (known) known.interactions.push(momentOf(letter));
    else people.set(keyOf(letter), { first: letter, interactions: [momentOf(letter)] });
  }
  return [...people.values()].map(({ first: { line, other }, interactions }) => ({
    line,
    name: other.name,
    nickname: null,
    addresses: other.url === null ? [] : [{ kind: "url" as const, value: other.url }],
    roles: [],
    birthday: null,
    metOn: null,
    note: null,
    tags: [],
    interactions,
  }));
}

function keyOf({ other: { name, url } }: Letter): string {
  return url ?? name;
}

/** The owner is the one who takes part in every conversation. */
function ownerOf(rows: readonly Row[], cell: CellUnder): { readonly name: string | null; readonly url: string | null } {
  const direct = rows.find((row) => said(cell(row, "direction")) !== "");
  if (direct) {
    const isMine = said(cell(direct, "direction")).toUpperCase().startsWith("OUT");
    return { name: said(cell(direct, isMine ? "from" : "to")), url: null };
  }
  const byConversation = new Map<string, { names: Set<string>; urls: Set<string> }>();
  for (const row of rows) {
    const id = said(cell(row, "conversation id")) || String(row.line);
    const known = byConversation.get(id) ?? { names: new Set(), urls: new Set() };
    byConversation.set(id, known);
    // The receivers first: where one conversation is all there is, it is the owner who got it.
    for (const name of [...split(said(cell(row, "to"))), said(cell(row, "from"))]) known.names.add(name);
    for (const url of [...split(said(cell(row, "recipient profile urls"))), cell(row, "sender profile url")]) {
      const profile = profileUrl(said(url));
      if (profile) known.urls.add(profile);
    }
  }
  const all = [...byConversation.values()];
  return {
    name: commonest(all.flatMap(({ names }) => [...names])),
    url: commonest(all.flatMap(({ urls }) => [...urls])),
  };
}

/** Names and addresses of a message's receivers; they are only held together where there are as many of each. */
function receivers(names: string, urls: string): Letter["other"][] {
  const [listed, profiles] = [split(names), split(urls)];
  return listed.map((name, at) => ({
    name,
    url: listed.length === profiles.length ? profileUrl(profiles[at] ?? "") : null,
  }));
}

function split(list: string): string[] {
  return list
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

type CellUnder = (row: Row, heading: string) => string;

function cellsUnder(header: readonly string[]): CellUnder {
  const places = new Map(header.map((heading, at) => [headingKey(heading), at]));
  return (row, heading) => row.cells[places.get(heading) ?? -1] ?? "";
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[string | null, number]>((best, each) => (each[1] > best[1] ? each : best), [null, 0])[0];
}

function isYes(cell: string): boolean {
  return /^(yes|true|1)$/i.test(cell.trim());
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** A message without its markup. */
function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/<(?:br|\/p|\/div)[^<>]{0,200}>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .trim();
}
