import { DAV_PLACES, type DavKind, type LeftWhy } from "../domain/dav.ts";
import type { Day } from "../domain/day.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { facing, wrapped } from "./table.ts";

interface Titled {
  readonly file: string;
  readonly title: string;
}

export interface DavPlaceReport {
  readonly kind: DavKind;
  /** Null where nothing was ever sent. */
  readonly url: string | null;
  /** Whether the collection is new. */
  readonly isMade: boolean;
  readonly sent: readonly (Titled & { readonly isNew: boolean })[];
  readonly taken: readonly Titled[];
  readonly unchanged: number;
  readonly left: readonly (Titled & { readonly why: LeftWhy })[];
  readonly untaken: readonly (Titled & { readonly status: number })[];
  /** How many entries there are not net's. */
  readonly foreign: number;
}

export interface DavPushReport {
  readonly today: Day;
  readonly isDryRun: boolean;
  readonly host: string | null;
  readonly name: string;
  readonly filter: readonly string[];
  readonly people: number;
  readonly places: readonly DavPlaceReport[];
}

export interface DavCheck {
  readonly isThere: boolean;
  /** Whether it bears the mark of another file. */
  readonly isOthers: boolean;
  readonly asSent: number;
  readonly changed: number;
  readonly gone: number;
  readonly foreign: number;
}

export interface DavStatusReport {
  readonly isChecked: boolean;
  readonly places: readonly {
    readonly kind: DavKind;
    readonly name: string;
    readonly url: string;
    readonly entries: number;
    readonly filter: readonly string[];
    /** Null where the server was not asked. */
    readonly check: DavCheck | null;
  }[];
}

const LEFT: Readonly<Record<LeftWhy, string>> = {
  changed: "changed there by others, and left so",
  gone: "taken away there by others, and left so: --again sends it anew",
  taken: "there already, and not of net's making",
};

export function davPushView(report: DavPushReport, style: Style, width: number): string {
  const { isDryRun, host, name, people, places } = report;
  const whom = counted(people, "person", "people");
  const where = host === null ? "" : ` ${isDryRun ? "to" : "on"} ${host}`;
  const heading = isDryRun ? `Would send ${whom}${where} as "${name}".` : `Sent: ${whom}${where} as "${name}".`;
  const rows = places.map((place) => [DAV_PLACES[place.kind], told(place)] as const);
  const left = places.flatMap((place) => [
    ...place.left.map(({ title, why }) => [title, LEFT[why]] as const),
    ...place.untaken.map(({ title, status }) => [title, `not taken by the server (${status})`] as const),
  ]);
  const each = isDryRun
    ? places.flatMap(({ sent, taken }) => [
        ...sent.map(({ title, isNew }) => `${isNew ? "+" : "~"} ${title}`),
        ...taken.map(({ title }) => `- ${title}`),
      ])
    : [];
  return [
    ...wrapped(heading, width).map((line) => `${line}\n`),
    facing(rows, style, width),
    ...each.flatMap((line) => wrapped(line, width - 4).map((part, at) => `  ${at === 0 ? part : `  ${part}`}\n`)),
    ...left.flatMap(([title, why]) => wrapped(`${title}: ${why}`, width).map((line) => `${style.yellow(line)}\n`)),
    ...(isDryRun ? wrapped("By net's own notes: nobody was asked.", width).map((line) => `${style.dim(line)}\n`) : []),
  ].join("");
}

function told({ isMade, sent, taken, unchanged, foreign }: DavPlaceReport): string {
  const fresh = sent.filter(({ isNew }) => isNew).length;
  const parts = [
    ...(isMade ? ["a new one"] : []),
    ...some(fresh, "new"),
    ...some(sent.length - fresh, "changed"),
    ...some(taken.length, "taken away"),
    ...some(unchanged, "as before"),
    ...some(foreign, "not of net's making"),
  ];
  return parts.length === 0 ? "empty" : parts.join(", ");
}

function some(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

export function davStatusView({ places }: DavStatusReport, style: Style, width: number): string {
  if (places.length === 0) return `Nothing was sent.\n→ net dav push tag:… --dry-run\n`;
  return places
    .map(({ kind, name, url, entries, filter, check }) => {
      const rows = [
        ["there", `${entries} of ${filter.join(" ")}`],
        ["at", url],
        ...(check === null ? [] : [["now", standing(check)] as const]),
      ] as const;
      return `${style.bold(`${DAV_PLACES[kind]} "${name}"`)}\n${facing(rows, style, width)}`;
    })
    .join("");
}

function standing({ isThere, isOthers, asSent, changed, gone, foreign }: DavCheck): string {
  if (!isThere) return "not there any more";
  const parts = [
    ...some(asSent, "as sent"),
    ...some(changed, "changed by others"),
    ...some(gone, "taken away by others"),
    ...some(foreign, "not of net's making"),
    ...(isOthers ? ["under the mark of another net"] : []),
  ];
  return parts.length === 0 ? "empty" : parts.join(", ");
}
