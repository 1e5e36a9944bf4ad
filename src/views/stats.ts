import type { Day } from "../domain/day.ts";
import type { Quiet } from "../domain/quiet.ts";
import { quoted } from "../domain/quoted.ts";
import type { Giving } from "../domain/stats/giving.ts";
import type { Named } from "../domain/stats/people.ts";
import type { PromiseCounts } from "../domain/stats/promises.ts";
import type { Spread, Stats } from "../domain/stats.ts";
import type { Warning } from "../domain/warning.ts";
import type { Style } from "../style.ts";
import { counted, longDay, shortDay } from "./day.ts";
import { lineRoom, padded, widthOf, wrapped } from "./table.ts";
import { inWords, WITHHELD_WORDS } from "./words.ts";

export interface StatsReport extends Stats {
  /** Cards that wait in the inbox. */
  readonly inbox: number;
  /** Goals that stand. */
  readonly goals: number;
  /** At most three, the worst first. */
  readonly warnings: readonly Warning[];
  readonly moreWarnings: number;
  /** How many more there would be, if they were not quiet. */
  readonly quiet: number;
}

/** One line: what is counted, what there is of it, and what to do about it where there is anything. */
interface Line {
  readonly label: string;
  readonly text: string;
  readonly act?: string | null;
}

const LABELS = 14;
/** Below so many columns an act stands further out than what it is about, so that it is not broken to pieces. */
const NARROW = 60;

/** The network as a whole, section by section, and what is worth a look. */
export function statsView(report: StatsReport, style: Style, width: number): string {
  const { people, stages, inbox, warnings } = report;
  if (people === 0 && stages.card === 0) {
    return 'Nobody is in your file yet.  Next: net add "Mette Holm, CFO @ Nordlys A/S"\n';
  }
  const next = inbox > 0 ? "net inbox" : people === 0 ? 'net log "coffee with …"' : null;
  const head = headText(people, stages.card, next, style, width);
  if (people === 0) return `${head}${warningBlock(report, style, width)}`;
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    ["Relations", relationLines(report)],
    ["Give and take", givingLines(report.giving)],
    ["Promises of the last year, and open ones", promiseLines(report.promises)],
    ["View", viewLines(report)],
    ["What it gives", yieldLines(report)],
    ["Time", [timeLine(report)]],
  ];
  const blocks = sections.map(([heading, lines]) => `${style.bold(heading)}\n${linesText(lines, style, width)}`);
  const last = warnings.length + report.quiet === 0 ? [] : [warningBlock(report, style, width)];
  return [head, ...blocks, ...last].join("\n");
}

function headText(people: number, cards: number, next: string | null, style: Style, width: number): string {
  const count = people === 0 ? "No conversation yet" : counted(people, "person", "people");
  const beside =
    cards === 0 ? "" : people === 0 ? `, ${counted(cards, "card")}` : `, and ${counted(cards, "card")} beside them`;
  if (next === null) return `${style.bold(count)}${beside}\n`;
  const room = lineRoom(width) - widthOf(`${count}${beside}  → ${next}`);
  return `${style.bold(count)}${beside}${room < 0 ? "\n" : "  "}→ ${next}\n`;
}

function relationLines({ stages, proposals, withheld, askFirst, goals }: StatsReport): Line[] {
  const heldBack = proposals["held-back"];
  const reasons = (Object.keys(WITHHELD_WORDS) as (keyof typeof WITHHELD_WORDS)[]).flatMap((reason) => {
    const count = withheld[reason];
    return count === undefined ? [] : [`${WITHHELD_WORDS[reason]}: ${count}`];
  });
  const ask = goals === 0 ? 'net mission --goal "…"' : askFirst && `net fit ${quoted(askFirst.name)} GOAL 0-3`;
  const held = { label: "none yet", text: `for ${heldBack} (${reasons.join("; ")})`, act: askFirst && ask };
  return [
    { label: "stages", text: countsText(["acquaintance", "relation", "trusted", "ambassador"], stages) },
    { label: "proposals", text: countsText(["keep", "develop", "lighten", "wind-down"], proposals) },
    ...(heldBack === 0 ? [] : [held]),
  ];
}

function countsText<Name extends string>(names: readonly Name[], counts: Readonly<Record<Name, number>>): string {
  return names.map((name) => `${inWords(name)} ${counts[name]}`).join(", ");
}

const WAYS = { giver: "a giver's", matcher: "a matcher's", taker: "a taker's" } as const;

function givingLines(counts: Giving): Line[] {
  const { given, taken, share, way, wanted, exchanges, people, gaveMore, even, tookMore } = counts;
  if (share === null) return [{ label: "exchanged", text: "nothing is noted yet", act: 'net give NAME "…"' }];
  const mirror =
    way === null
      ? `too few to say: ${counted(exchanges, "exchange")}, it takes ${wanted}`
      : `${WAYS[way]}: ${percent(share)} of it was given, in ${exchanges} exchanges`;
  const rest = [even > 0 ? `as much with ${even}` : null, tookMore > 0 ? `less with ${tookMore}` : null];
  const others = rest.filter((part) => part !== null);
  return [
    { label: "exchanged", text: `gave ${given.toFixed(1)}, took ${taken.toFixed(1)} (what is long ago counts less)` },
    { label: "your way", text: mirror },
    {
      label: "leaning",
      text: [`you gave more than you took with ${gaveMore} of ${people}`, ...others].join(", "),
    },
  ];
}

function promiseLines({ mine, theirs, besides: { cards, archived, plans } }: Stats["promises"]): Line[] {
  const parts = [
    cards > 0 ? `${cards} with cards` : null,
    archived > 0 ? `${archived} with the archived` : null,
    plans > 0 ? counted(plans, "plan") : null,
  ].filter((part) => part !== null);
  const besides = { label: "besides", text: `open as well: ${parts.join(", ")}`, act: "net promise" };
  return [promiseLine("mine", mine), promiseLine("theirs", theirs), ...(parts.length === 0 ? [] : [besides])];
}

function promiseLine(label: "mine" | "theirs", counts: PromiseCounts): Line {
  const { kept, late, letGo, released, open, overdue } = counts;
  const parts = [
    `${kept} kept in time`,
    `${late} late`,
    `${letGo} let go`,
    released > 0 ? `${released} no longer wanted` : null,
    `${open} open${overdue > 0 ? ` (${overdue} past the day)` : ""}`,
  ];
  return { label, text: parts.filter((part) => part !== null).join(", "), act: overdue > 0 ? "net promise" : null };
}

function viewLines({ people: all, fields, levels, employer, brokerage }: Stats): Line[] {
  const { people, ties, effectiveSize, constraint } = brokerage;
  const told = `effective size ${oneDecimal(effectiveSize)} of ${people}, constraint ${Number((constraint ?? 0).toPrecision(2))}`;
  return [
    { label: "fields", ...spreadText(fields, all, "field", "net tag NAME field:finance") },
    { label: "levels", ...spreadText(levels, all, "level", 'net edit NAME --title "…"') },
    employer === null
      ? { label: "employer", text: "yours is not noted", act: 'net config employer "…"' }
      : {
          label: "employer",
          text: `${counted(employer.inside, "relation")} at ${employer.name}, ${employer.outside} outside it`,
        },
    ties === 0
      ? { label: "who knows whom", text: "nobody is noted to know another", act: "net knows NAME NAME" }
      : { label: "who knows whom", text: `${told} (${counted(ties, "pair")} noted)` },
  ];
}

function spreadText(
  { coded, effective, wanted, kinds }: Spread,
  people: number,
  noun: string,
  act: string,
): Omit<Line, "label"> {
  if (effective === null)
    return {
      text: `too few to say: ${coded} of ${counted(people, "person", "people")} with a ${noun}, it takes ${wanted}`,
      act,
    };
  const most = kinds.slice(0, 3).map(({ name, count }) => `${name} ${count}`);
  return {
    text: `${coded} people count as ${oneDecimal(effective)} of ${counted(kinds.length, noun)} (${most.join(", ")}${kinds.length > 3 ? ", …" : ""})`,
  };
}

/** What is not there is not listed: so many lines of nobody would say more of the file than of the network. */
function yieldLines({ yield: { challengers, supporters, learnings, newPeople, deepened } }: Stats): Line[] {
  const lines = [
    { label: "challenged by", text: peopleText(challengers, " in a year") },
    { label: "support from", text: peopleText(supporters, "") },
    { label: "learned", text: learnings === 0 ? null : `${counted(learnings, "time")} in a year` },
    { label: "new", text: peopleText(newPeople, " in 90 days") },
    { label: "deepened", text: peopleText(deepened, " in 90 days") },
  ].flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
  return lines.length > 0 ? lines : [{ label: "so far", text: "nothing is noted yet", act: 'net learn "…"' }];
}

/** How many, and the names of a few; null for nobody. */
function peopleText(people: readonly Named[], when: string): string | null {
  if (people.length === 0) return null;
  const names = people.slice(0, 3).map(({ name }) => name);
  return `${people.length}${when}: ${names.join(", ")}${people.length > 3 ? ", …" : ""}`;
}

function timeLine({ time }: Stats): Line {
  const { days, hoursAWeek, wantedAWeek, conversations, withoutMinutes } = time;
  const unknown = withoutMinutes > 0 ? `; ${withoutMinutes} of ${conversations} conversations without minutes` : "";
  const wanted = wantedAWeek === null ? "" : `, of ${wantedAWeek} wanted`;
  return {
    label: "logged",
    text: `${oneDecimal(hoursAWeek)} hours a week over ${days} days${wanted}${unknown}`,
    act: wantedAWeek === null ? "net mission --hours 2" : null,
  };
}

function warningBlock({ warnings, moreWarnings, quiet }: StatsReport, style: Style, width: number): string {
  if (warnings.length === 0 && quiet === 0) return "";
  const [first] = warnings;
  const lines = warnings.map(({ code, text, act }) => ({ label: code, text, act }));
  const tail = [
    moreWarnings > 0 ? `${moreWarnings} more: net stats --warnings` : null,
    first && `not now: net stats --quiet ${first.code}`,
    quiet > 0 ? `${quiet} quiet: net stats --warnings` : null,
  ].filter((part) => part !== null && part !== undefined);
  return `${style.bold("Worth a look")}\n${linesText(lines, style, width, 4)}${tailText(tail, width)}`;
}

function tailText(parts: readonly string[], width: number): string {
  return wrapped(parts.join(" · "), lineRoom(width) - 2)
    .map((line) => `  ${line}\n`)
    .join("");
}

/** All warnings there are, quiet ones marked. */
export function warningsView(
  { warnings }: { readonly warnings: readonly (Warning & { readonly quietUntil: Day | null })[] },
  style: Style,
  width: number,
): string {
  if (warnings.length === 0) return "Nothing stands out.\n";
  const lines = warnings.map(({ code, name, text, act, quietUntil }) => ({
    label: code,
    text: `${name}: ${text}${quietUntil === null ? "" : ` (quiet until ${shortDay(quietUntil)})`}`,
    act: quietUntil === null ? act : `net stats --unquiet ${code}`,
  }));
  return `${linesText(lines, style, width, 4)}${tailText(["not now: net stats --quiet CODE"], width)}`;
}

export function quietView(
  report: { readonly did: "quiet" | "heard"; readonly quiets: readonly (Quiet & { readonly name: string })[] },
  style: Style,
): string {
  if (report.quiets.length === 0) return "No warning was quiet.\n";
  return report.quiets
    .map(({ id, name, until }) =>
      report.did === "quiet"
        ? `${style.green("Quiet")} until ${longDay(until)}: ${id} ${name}\n`
        : `${style.green("Heard again")}: ${id} ${name}\n`,
    )
    .join("");
}

function linesText(lines: readonly Line[], style: Style, width: number, labels = LABELS): string {
  const most = lineRoom(width);
  const column = labels + 4;
  return lines
    .map(({ label, text, act = null }) => {
      const body = wrapped(text, most - column);
      const last = body.at(-1) ?? "";
      const rows = [...body];
      const isBeside = act !== null && column + widthOf(last) + 4 + widthOf(act) <= most;
      if (isBeside) rows[rows.length - 1] = `${last}  → ${act}`;
      const [first = "", ...rest] = rows;
      const indent = " ".repeat(column);
      const below = act === null || isBeside ? [] : actLines(act, most, most < NARROW ? 4 : column);
      return [`  ${style.dim(padded(label, labels))}  ${first}`, ...rest.map((row) => indent + row), ...below]
        .map((line) => `${line.trimEnd()}\n`)
        .join("");
    })
    .join("");
}

function actLines(act: string, most: number, indent: number): string[] {
  return wrapped(act, most - indent - 2).map((line, at) => `${" ".repeat(indent)}${at === 0 ? "→" : " "} ${line}`);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function oneDecimal(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
