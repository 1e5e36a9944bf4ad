import type { Day } from "../domain/day.ts";
import { quoted } from "../domain/quoted.ts";
import type { Known, Need, Offer } from "../domain/wish.ts";
import type { Style } from "../style.ts";
import { longDay, relativeDay, shortDay } from "./day.ts";
import { hanging, padded } from "./table.ts";

export type WishKind = "need" | "offer";

/** A need or an offer of somebody, as it is now; with no `name` it is the owner's own. */
export interface WishWritten {
  readonly today: Day;
  readonly name: string | null;
  readonly did: "noted" | "confirmed" | "closed";
}

const DID = { noted: "Noted", confirmed: "Confirmed", closed: "Closed" } as const;

export function needView(report: WishWritten & { readonly need: Need }, style: Style, width: number): string {
  const isLater = report.need.horizon === "later";
  return writtenView(report, report.need, isLater ? ["later", "you wish for"] : ["need", "you need"], style, width);
}

export function offerView(report: WishWritten & { readonly offer: Offer }, style: Style, width: number): string {
  return writtenView(report, report.offer, ["offer", "you offer"], style, width);
}

function writtenView(
  { name, did, today }: WishWritten,
  { text, confirmedOn, closedOn }: Need | Offer,
  [theirs, yours]: readonly [theirs: string, yours: string],
  style: Style,
  width: number,
): string {
  const on = closedOn ?? confirmedOn;
  const day = on === today ? "" : `, ${longDay(on)}`;
  const whose = name === null ? yours : `${name}, ${theirs}`;
  return hanging("", `${style.green(DID[did])}: ${whose}: ${text}${day}`, width);
}

/** `confirmed 3 weeks ago`, or since when nobody has. */
export function confirmedText({ confirmedOn, isFresh }: Known<Need | Offer>, today: Day): string {
  return isFresh ? `confirmed ${relativeDay(confirmedOn, today)}` : `not confirmed since ${shortDay(confirmedOn)}`;
}

/** Needs now, needs later and offers, each kind named once. */
export function wishRows(
  { needs, offers }: { readonly needs: readonly Known<Need>[]; readonly offers: readonly Known<Offer>[] },
  today: Day,
): (readonly [string, string])[] {
  const labelled = [
    ...needs.map((need) => ({ label: need.horizon === "now" ? "needs" : "later", wish: need })),
    ...offers.map((offer) => ({ label: "offers", wish: offer })),
  ];
  return labelled.map(({ label, wish }, at) => [
    labelled[at - 1]?.label === label ? "" : label,
    `${wish.text} (${confirmedText(wish, today)})`,
  ]);
}

interface NeedsReport {
  readonly today: Day;
  readonly name: string;
  readonly needs: readonly Known<Need>[];
}

interface OffersReport {
  readonly today: Day;
  readonly name: string;
  readonly offers: readonly Known<Offer>[];
}

/** Numbered as `--done` takes them. */
export function needsView({ name, needs, today }: NeedsReport, style: Style, width: number): string {
  if (needs.length === 0) return `No need of ${name} is noted.  Next: net need ${quoted(name)} "…"\n`;
  return `${style.bold(name)}\n${wishLines(needs, 0, today, style, width)}`;
}

/** Numbered as `--done` takes them. */
export function offersView({ name, offers, today }: OffersReport, style: Style, width: number): string {
  if (offers.length === 0) return `No offer of ${name} is noted.  Next: net offer ${quoted(name)} "…"\n`;
  return `${style.bold(name)}\n${wishLines(offers, 0, today, style, width)}`;
}

/** One line a wish, the first numbered one more than `before`; `serves` tells what a need is for. */
export function wishLines(
  wishes: readonly Known<Need | Offer>[],
  before: number,
  today: Day,
  style: Style,
  width: number,
  serves: (need: Need) => string | undefined = () => undefined,
): string {
  const digits = String(before + wishes.length).length;
  return wishes
    .map((wish, at) => {
      const head = padded(String(before + at + 1).padStart(digits + 1), 2);
      const later = "horizon" in wish && wish.horizon === "later" ? "later: " : "";
      const goal = "horizon" in wish ? serves(wish) : undefined;
      const told = `${later}${wish.text} (${goal === undefined ? "" : `for ${goal}, `}${confirmedText(wish, today)})`;
      return hanging(`${head}  `, told, width, (line) => (wish.isFresh ? line : style.dim(line)));
    })
    .join("");
}
