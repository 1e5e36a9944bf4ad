import { NetError } from "../errors.ts";

/** What a server keeps for net: cards in an address book, follow-ups in a calendar. */
export const DAV_KINDS = ["contacts", "todos"] as const;
export type DavKind = (typeof DAV_KINDS)[number];

export const DAV_PLACES: Readonly<Record<DavKind, string>> = { contacts: "address book", todos: "calendar" };

/** One card or to-do, as it is to stand on the server. */
export interface DavEntry {
  /** Its name within the collection. */
  readonly file: string;
  /** Whom it is about, for people. */
  readonly title: string;
  readonly text: string;
  /** Of the text, so that what did not change is not sent again. */
  readonly hash: string;
}

/** What net noted of an entry when it sent it. */
interface SentEntry {
  readonly hash: string;
  /** The server's name for the version net made. */
  readonly etag: string;
}

/** A collection on the server: whose mark it bears, and the version of each of its entries by file. */
export interface DavStanding {
  readonly mark: string | null;
  readonly entries: ReadonlyMap<string, string>;
}

/** `changed` by others; `gone`, which others took away; `taken`, a name net would use for what it did not make. */
export type LeftWhy = "changed" | "gone" | "taken";

export interface DavPlan {
  /** `etag` is the version it goes in the place of; null for a new one. */
  readonly put: readonly { readonly entry: DavEntry; readonly etag: string | null }[];
  /** No longer chosen, and as net left them. */
  readonly take: readonly { readonly file: string; readonly etag: string }[];
  readonly left: readonly { readonly file: string; readonly entry: DavEntry | null; readonly why: LeftWhy }[];
  readonly unchanged: number;
  /** Neither chosen nor there any more. */
  readonly over: readonly string[];
  /** How many entries there are not net's. */
  readonly foreign: number;
}

/** What the owner said goes on all the same. */
interface DavLeave {
  /** What is gone there is sent anew. */
  readonly again: boolean;
  /** A collection net did not make is used, and what bears the name of an entry of net's becomes one. */
  readonly adopt: boolean;
  /** However many are no longer chosen are taken away. */
  readonly remove: boolean;
}

/**
 * What a push does: new and changed entries are sent, those no longer chosen taken away. Whatever is not as net left it stays so.
 *
 * @param there the server's version of each entry by file
 */
export function davPlan(
  wanted: readonly DavEntry[],
  sent: ReadonlyMap<string, SentEntry>,
  there: ReadonlyMap<string, string>,
  { again, adopt }: Pick<DavLeave, "again" | "adopt">,
): DavPlan {
  const put: { entry: DavEntry; etag: string | null }[] = [];
  const take: { file: string; etag: string }[] = [];
  const left: { file: string; entry: DavEntry | null; why: LeftWhy }[] = [];
  const over: string[] = [];
  let unchanged = 0;
  for (const entry of wanted) {
    const { file } = entry;
    const [known, etag] = [sent.get(file), there.get(file)];
    if (known === undefined) {
      if (etag === undefined || adopt) put.push({ entry, etag: etag ?? null });
      else left.push({ file, entry, why: "taken" });
    } else if (etag === undefined) {
      if (again) put.push({ entry, etag: null });
      else left.push({ file, entry, why: "gone" });
    } else if (etag !== known.etag) left.push({ file, entry, why: "changed" });
    else if (entry.hash === known.hash) unchanged++;
    else put.push({ entry, etag });
  }
  const chosen = new Set(wanted.map(({ file }) => file));
  for (const [file, known] of sent) {
    if (chosen.has(file)) continue;
    const etag = there.get(file);
    if (etag === undefined) over.push(file);
    else if (etag === known.etag) take.push({ file, etag });
    else left.push({ file, entry: null, why: "changed" });
  }
  const foreign = [...there.keys()].filter((file) => !chosen.has(file) && !sent.has(file)).length;
  return { put, take, left, unchanged, over, foreign };
}

/** Losses of which one is no accident, beyond so many or this part of all. */
const MANY = 20;
const PART = 0.3;
const FEW = 2;

function isMuch(lost: number, all: number): boolean {
  return lost > MANY || (lost > FEW && lost > PART * all);
}

/** What is known of the far side before anything is sent. */
export interface DavCase {
  readonly kind: DavKind;
  /** The name the collection is shown by. */
  readonly name: string;
  readonly host: string;
  /** Null where there is none. */
  readonly there: DavStanding | null;
  /** What net noted; null where it never made one here. `mark` is the one it bore then. */
  readonly noted: { readonly mark: string | null; readonly entries: ReadonlyMap<string, SentEntry> } | null;
  readonly plan: DavPlan;
}

/** Throws where the far side looks emptied or somebody else's, or where a wrong filter would empty it. */
export function demandSafe({ kind, name, host, there, noted, plan }: DavCase, leave: DavLeave): void {
  const place = `the ${DAV_PLACES[kind]} "${name}" on ${host}`;
  const sent = noted?.entries.size ?? 0;
  if (there === null) {
    if (sent === 0 || leave.again) return;
    throw refused(`${place} is gone, with the ${sent} ${entries(sent)} net put there`, {
      hint: "--again makes it anew and sends everything",
    });
  }
  if (!leave.adopt) demandOwn(place, there, noted);
  const gone = [...(noted?.entries.keys() ?? [])].filter((file) => !there.entries.has(file)).length;
  if (!leave.again && gone > 0 && (gone === sent || isMuch(gone, sent))) {
    throw refused(`${place} lost ${gone} of the ${sent} ${entries(sent)} net put there`, {
      hint: "look there first; --again sends them anew",
    });
  }
  const taken = plan.take.length;
  if (kind === "contacts" && !leave.remove && isMuch(taken, sent)) {
    throw refused(`${taken} of ${sent} are no longer chosen, and would be taken away from ${place}`, {
      hint: "look at your filter with net list; --remove takes them away",
    });
  }
}

function demandOwn(place: string, there: DavStanding, noted: DavCase["noted"]): void {
  const isOthers =
    noted === null ? there.mark !== null : there.mark !== null && noted.mark !== null && there.mark !== noted.mark;
  if (isOthers) {
    throw refused(`${place} bears the mark of another net: another file of yours, or another computer`, {
      hint: "--name OTHER makes one of its own; --adopt uses it all the same",
    });
  }
  const held = there.entries.size;
  if (noted !== null || held === 0) return;
  throw refused(`${place} is there already, and holds ${held} ${entries(held)} net did not make`, {
    hint: "--name OTHER makes one of its own; --adopt uses it and leaves what is there",
  });
}

function refused(message: string, options: { readonly hint: string }): NetError {
  return new NetError("refused", `${message}; nothing was sent`, options);
}

function entries(count: number): string {
  return count === 1 ? "entry" : "entries";
}

/** The name of a collection in its address; the name itself is shown. */
export function davSlug(name: string, kind: DavKind): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?![a-z0-9])[\p{L}\p{N}]/gu, (letter) => (letter.codePointAt(0) ?? 0).toString(16))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${plain === "" ? "net" : plain}-${kind}`;
}
