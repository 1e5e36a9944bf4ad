import { NetError } from "../errors.ts";
import { type ContactId, STANDINGS, type Standing, TIERS, type Tier } from "./contact.ts";
import type { Day } from "./day.ts";
import { cleanTag, folded } from "./name.ts";
import { nearestWord } from "./near.ts";
import type { FlagName } from "./scoring/flags.ts";
import type { FullStage } from "./scoring/stage.ts";
import type { Proposal } from "./scoring/verdict.ts";
import { STAGES, type Stage } from "./stage.ts";
import { readSpan } from "./when.ts";

/** Which contacts are wanted; a part that is left empty wants all. */
export interface Filter {
  readonly tags: readonly string[];
  readonly organisations: readonly string[];
  readonly events: readonly string[];
  readonly tiers: readonly Tier[];
  readonly stages: readonly Stage[];
  readonly standings: readonly Standing[];
  /** No two-way contact for more than this many days. */
  readonly silentDays: number | null;
  readonly hasPromise: boolean;
  /** Words to be found in what is known of them. */
  readonly text: string;
}

/** What a list holds of one contact, by column; null where there is nothing. */
export interface ListCells {
  readonly name: string;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly stage: FullStage;
  readonly standing: Standing;
  readonly tier: Tier | null;
  /** In days. */
  readonly rhythm: number | null;
  /** The last two-way contact. */
  readonly last: Day | null;
  /** The day on which the wanted rhythm has run out. */
  readonly due: Day | null;
  readonly met: Day | null;
  readonly event: string | null;
  /** Parted by spaces. */
  readonly tags: string | null;
  /** Those that are open. */
  readonly promises: number;
  /** Of several the one that was noted first. */
  readonly email: string | null;
  readonly phone: string | null;
}

export type ListColumn = keyof ListCells;

export const LIST_COLUMNS = [
  "name",
  "organisation",
  "title",
  "stage",
  "standing",
  "tier",
  "rhythm",
  "last",
  "due",
  "met",
  "event",
  "tags",
  "promises",
  "email",
  "phone",
] as const satisfies readonly ListColumn[];

export const LIST_SORTS = ["name", "organisation", "last", "due", "met", "added"] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** Columns that show how it stands with somebody; nothing of it is reckoned where none is asked for. */
export const SCORE_COLUMNS = [
  "index",
  "mission",
  "strength",
  "balance",
  "trust",
  "interest",
  "perspective",
  "proposal",
  "flags",
] as const;
export type ScoreColumn = (typeof SCORE_COLUMNS)[number];

export const SCORE_SORTS = SCORE_COLUMNS.filter((column) => column !== "flags");
export type ScoreSort = Exclude<ScoreColumn, "flags">;

/** The scores of one contact in a list; a part with nothing to judge by is null. */
export interface ListScores {
  readonly index: number;
  /** Whether it is too early to show the index. */
  readonly isTooNew: boolean;
  readonly mission: number | null;
  readonly strength: number | null;
  readonly balance: number | null;
  readonly trust: number | null;
  readonly interest: number | null;
  readonly perspective: number | null;
  readonly proposal: Proposal | null;
  readonly flags: readonly FlagName[];
}

/** What is wanted of scores, as typed; an empty part wants all. */
export interface ScoreFilter {
  readonly proposals: readonly string[];
  readonly flags: readonly string[];
}

/**
 * A list by columns, those that were asked for: in each the same place is the same contact. Ten thousand contacts as
 * objects take as long to make as to read.
 */
export type Listing = ListedColumns & {
  readonly id: readonly ContactId[];
  readonly name: readonly string[];
  /** Null for a card; left out where no scores were asked for. */
  readonly scores?: readonly (ListScores | null)[];
};

type ListedColumns = { readonly [Column in ListColumn]?: readonly ListCells[Column][] };

/** Only the contacts at these places of a list, in this order. */
export function picked(listing: Listing, places: readonly number[]): Listing {
  const columns = Object.entries(listing) as [string, readonly unknown[]][];
  return Object.fromEntries(
    columns.map(([name, cells]) => [name, places.map((at) => cells[at])]),
  ) as unknown as Listing;
}

export const EVERYBODY: Filter = {
  tags: [],
  organisations: [],
  events: [],
  tiers: [],
  stages: [],
  standings: [],
  silentDays: null,
  hasPromise: false,
  text: "",
};

// Quoted, or the shell takes > for itself.
const FORMS = "tag: org: event: tier: stage: is: 'silent>60d' has:promise";
const SCORED_FORMS = `${FORMS} proposal: flag:`;

/** What was typed as the words of a command line, as one filter: a value whose quotes the shell has taken gets them back. */
export function filterOf(words: readonly string[]): string {
  return words
    .map((word) => {
      const [, key = "", value = ""] = /^([a-z]+[:>])([^"]*\s[^"]*)$/i.exec(word) ?? [];
      return key === "" || /\s[a-z]+[:>]/i.test(value) ? word : `${key}"${value}"`;
    })
    .join(" ");
}

/** Reads `tag:board org:Nordlys silent>60d has:promise free text`; a value with spaces stands in quotes: `org:"Lego A/S"`. */
export function readFilter(typed: string): Filter {
  const { filter, scores } = readScoredFilter(typed, FORMS);
  if (!isScored(scores)) return filter;
  throw new NetError("usage", "proposal: and flag: are filters of net list and net score alone", {
    hint: `one of ${FORMS}, or words`,
  });
}

/** As `readFilter`, for whom to write to or to send: one without anything in it would be everybody, and nobody says that so. */
export function readSelection(typed: string): Filter {
  const filter = readFilter(typed);
  if (JSON.stringify(filter) !== JSON.stringify(EVERYBODY)) return filter;
  throw new NetError("usage", "the filter is empty, and so would be everybody", { hint: `${FORMS}, or words` });
}

export function isScored({ proposals, flags }: ScoreFilter): boolean {
  return proposals.length + flags.length > 0;
}

/** As `readFilter`, with `proposal:develop` and `flag:owe` beside it, which only scores can tell. */
export function readScoredFilter(
  typed: string,
  forms = SCORED_FORMS,
): { readonly filter: Filter; readonly scores: ScoreFilter } {
  let filter = EVERYBODY;
  const proposals: string[] = [];
  const flags: string[] = [];
  const words: string[] = [];
  for (const [, key, sign, quoted, bare] of typed.matchAll(/(?:([a-z]+)([:>]))?(?:"([^"]*)"|(\S+))/gi)) {
    const value = quoted ?? bare ?? "";
    const form = `${key?.toLowerCase() ?? ""}${sign ?? ""}`;
    if (form === "proposal:") proposals.push(value);
    else if (form === "flag:") flags.push(value);
    else if (UNFINISHED.test(value) && bare !== undefined) throw unfinished(typed, value, forms);
    else filter = key && sign ? withPart(filter, key.toLowerCase(), sign, value, forms) : (words.push(value), filter);
  }
  const text = words.join(" ");
  if (text !== "") demandLetters(text, forms);
  return { filter: { ...filter, text }, scores: { proposals, flags } };
}

/** `tag:` with nothing behind it, or with a space; and a sign that no filter has. */
const UNFINISHED = /^(?:[a-z]+[:>]|silent[<=].*)$/i;

function unfinished(typed: string, word: string, forms: string): NetError {
  if (/^silent[<=]/i.test(word))
    return new NetError("usage", `"${word}" is no filter`, { hint: "'silent>60d', or silent:60d" });
  const [, behind] = /^\s+([^\s:>]+)(?=\s|$)/.exec(typed.slice(typed.indexOf(word) + word.length)) ?? [];
  return new NetError("usage", `there is nothing behind ${word}`, {
    hint: behind === undefined ? `one of ${forms}, or words` : `${word}${behind}, without a space`,
  });
}

/** Signs alone are in everybody's name, and nobody means everybody by them. */
function demandLetters(value: string, forms: string): void {
  if (folded(value) !== "") return;
  throw new NetError("usage", `"${value}" has no letter and no digit to find anybody by`, {
    hint: `one of ${forms}, or words`,
  });
}

function withPart(filter: Filter, key: string, sign: string, value: string, forms: string): Filter {
  if (value.trim() === "")
    throw new NetError("usage", `there is nothing behind ${key}${sign}`, { hint: `one of ${forms}, or words` });
  switch (`${key}${sign}`) {
    case "tag:":
      return { ...filter, tags: [...filter.tags, cleanTag(value)] };
    case "org:":
      demandLetters(value, forms);
      return { ...filter, organisations: [...filter.organisations, value] };
    case "event:":
      demandLetters(value, forms);
      return { ...filter, events: [...filter.events, value] };
    case "tier:":
      return { ...filter, tiers: [...filter.tiers, oneOf(TIERS, value, "tier")] };
    case "stage:":
      return { ...filter, stages: [...filter.stages, stageMeant(value)] };
    case "is:":
      return { ...filter, standings: [...filter.standings, oneOf(STANDINGS, value, "standing")] };
    case "has:":
      if (value.toLowerCase() === "promise") return { ...filter, hasPromise: true };
      break;
    case "silent:": // needs no quotes in a shell
    case "silent>": {
      const silentDays = readSpan(value);
      if (silentDays !== undefined) return { ...filter, silentDays };
      break;
    }
  }
  if (key === "silent") throw new NetError("usage", `"${value}" is no length of time`, { hint: "silent:60d" });
  const near = nearestWord(key, forms.match(/[a-z]+(?=[:>])/g) ?? []);
  throw new NetError("usage", `"${key}${sign}${value}" is no filter`, {
    hint: `${near === undefined || near === key ? "" : `${near}:${value}; `}one of ${forms}, or words`,
  });
}

/** A stage that SQL can tell; whoever is trusted is a relation as well, and the column says which. */
function stageMeant(value: string): Stage {
  const found = STAGES.find((stage) => stage === value.toLowerCase());
  if (found !== undefined) return found;
  if (["trusted", "ambassador"].includes(value.toLowerCase()))
    throw new NetError("usage", `"${value}" is a stage that no filter tells from a relation`, {
      hint: "net list stage:relation --columns name,stage",
    });
  return oneOf(STAGES, value, "stage");
}

/** The one of `choices` that was typed; throws with the choices when it is none. */
export function oneOf<Choice extends string>(choices: readonly Choice[], typed: string, what: string): Choice {
  const found = choices.find((choice) => choice === typed.toLowerCase());
  if (found !== undefined) return found;
  const near = nearestWord(typed, choices);
  const all = `one of ${choices.join(", ")}`;
  throw new NetError("usage", `"${typed}" is no ${what}`, { hint: near === undefined ? all : `${near}; ${all}` });
}
