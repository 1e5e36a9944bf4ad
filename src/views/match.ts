import type { Match } from "../domain/match.ts";
import { quoted } from "../domain/quoted.ts";
import type { Style } from "../style.ts";
import { counted } from "./day.ts";
import { hanging } from "./table.ts";

/** A match with the names of the two; null for the owner. */
export interface MatchLine extends Match {
  readonly needOf: string | null;
  readonly offerOf: string | null;
}

interface MatchReport {
  /** How much there was to match. */
  readonly counts: {
    readonly myNeeds: number;
    readonly myOffers: number;
    readonly theirNeeds: number;
    readonly theirOffers: number;
  };
  readonly matches: readonly MatchLine[];
  readonly hasMore: boolean;
}

/** Both lines of each match as they were noted, and one next act. */
export function matchView({ counts, matches, hasMore }: MatchReport, style: Style, width: number): string {
  if (matches.length === 0) return nothingText(counts, width);
  const lines = matches
    .map((match, at) => {
      const { need, offer, needOf, offerOf } = match;
      const needs = needOf === null ? "You need" : `${needOf} needs`;
      const offers = offerOf === null ? "you offer" : `${offerOf} offers`;
      return [
        hanging(`${at + 1}  `, `${style.bold(needs)}: ${need.text}`, width),
        hanging("   ", `${offers}: ${offer.text} ${style.dim(`(${match.shared.join(", ")})`)}`, width),
        hanging("   ", `→ ${actText(match)}`, width),
      ].join("");
    })
    .join("");
  const rest = `the ${matches.length} likeliest; there are more, which come up as these are dealt with`;
  return lines + (hasMore ? hanging("", rest, width, (line) => style.dim(line)) : "");
}

function actText({ act, need, offer, needOf, offerOf }: MatchLine): string {
  switch (act) {
    case "give":
      return `net give ${quoted(needOf ?? "")} ${quoted(offer.text)}`;
    case "ask":
      return `net ask ${quoted(offerOf ?? "")} ${quoted(need.text)}`;
    case "introduce":
      return `net intro ${quoted(offerOf ?? "")} ${quoted(needOf ?? "")} ${quoted(need.text)}`;
  }
}

function nothingText({ myNeeds, myOffers, theirNeeds, theirOffers }: MatchReport["counts"], width: number): string {
  const isEmpty = (myOffers + theirOffers) * theirNeeds + theirOffers * myNeeds === 0;
  const noted = `${counted(myNeeds, "need")} and ${counted(myOffers, "offer")} of yours, ${counted(theirNeeds, "need")} and ${counted(theirOffers, "offer")} of others`;
  const told = isEmpty
    ? `There is too little to match yet: ${noted}. Next: net me --offer "…", or net need NAME "…"`
    : `No need shares a word with an offer: ${noted}. Next: before you meet somebody, net brief NAME; ask what they could use`;
  return hanging("", told, width);
}
