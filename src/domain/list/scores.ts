import { NetError } from "../../errors.ts";
import type { ListScores, ScoreFilter, ScoreSort } from "../list.ts";
import { FLAG_ACTS, type FlagName } from "../scoring/flags.ts";
import type { Score } from "../scoring/score.ts";
import type { Proposal } from "../scoring/verdict.ts";

const PROPOSALS = ["keep", "develop", "lighten", "wind-down"] as const satisfies readonly Proposal[];

/** What a list shows of a score; null for a card, which stands outside until there was a conversation. */
export function listScores({ stage, index, tooNew, parts, verdict, flags }: Score): ListScores | null {
  if (stage === "card") return null;
  return {
    index,
    isTooNew: tooNew !== null,
    mission: parts.mission.value,
    strength: parts.strength.value,
    balance: parts.balance.value,
    trust: parts.trust.value,
    interest: parts.interest.value,
    perspective: parts.perspective.value,
    proposal: verdict.proposal,
    flags: flags.map(({ name }) => name),
  };
}

/** Whether scores are as wanted: any of the proposals, and all of the flags. Throws where there is no such one. */
export function wantedScores({ proposals, flags }: ScoreFilter): (scores: ListScores | null) => boolean {
  const anyOf = proposals.map((typed) => oneMeant(PROPOSALS, typed, "proposal"));
  const names = (Object.keys(FLAG_ACTS) as FlagName[]).filter((name) => name !== "card");
  const allOf = flags.map((typed) => oneMeant(names, typed, "flag"));
  if (anyOf.length + allOf.length === 0) return () => true;
  return (scores) =>
    scores !== null &&
    (anyOf.length === 0 || (scores.proposal !== null && anyOf.includes(scores.proposal))) &&
    allOf.every((flag) => scores.flags.includes(flag));
}

/** `promise-still-open` and `wind-down` are as good as what they stand for, and need no quotes. */
function oneMeant<Name extends string>(names: readonly Name[], typed: string, what: string): Name {
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, "");
  const found = names.find((name) => bare(name) === bare(typed));
  if (found !== undefined) return found;
  throw new NetError("usage", `"${typed}" is no ${what}`, {
    hint: `one of ${names.map((name) => name.replace("?", "").replaceAll(" ", "-")).join(", ")}`,
  });
}

/** The highest first, and proposals from keep on; what has nothing to sort by stays last either way. */
export function byScore(
  sort: ScoreSort,
  isReversed: boolean,
): (one: ListScores | null, other: ListScores | null) => number {
  const keyOf = (scores: ListScores | null): number | null => {
    if (!scores) return null;
    if (sort !== "proposal") return scores[sort];
    return scores.proposal && -PROPOSALS.indexOf(scores.proposal);
  };
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return isReversed ? a - b : b - a;
  };
}
