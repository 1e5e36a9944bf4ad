import type { Contact, ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import { mentioned, quoted } from "./quoted.ts";
import { FLAG_ACTS, type Flag, type FlagName } from "./scoring/flags.ts";
import type { PartRow } from "./scoring/part.ts";
import { PART_NAMES, type PartName, type Score } from "./scoring/score.ts";
import { type Proposal, WITHHELD_ACTS } from "./scoring/verdict.ts";

/** One row that entered a part, in words. */
export interface WhyRow extends Omit<PartRow, "standIns"> {
  readonly on: Day | null;
  readonly text: string;
}

export interface WhyPart {
  readonly part: PartName;
  /** Null where there is nothing to judge by. */
  readonly value: number | null;
  /** Its weight in the index, with what is left out shared among the rest; 0 where it is left out itself. */
  readonly weight: number;
  /** What it brings to the index: 100 × weight × value. */
  readonly points: number;
  readonly rows: readonly WhyRow[];
}

/** What `net why` answers: how it stands with one relation, and why. */
export interface WhyReport {
  readonly today: Day;
  readonly contactId: ContactId;
  readonly name: string;
  readonly stage: Score["stage"];
  readonly parts: readonly WhyPart[];
  /** Both sides of trust, and of give and take, for the pair is what tells. */
  readonly trust: { readonly mine: number | null; readonly theirs: number | null };
  readonly balance: {
    readonly given: number;
    readonly taken: number;
    readonly balance: number;
    readonly evidence: number;
  };
  /** The sum of the points; not to be shown to people while `tooNew` says why. */
  readonly index: number;
  readonly tooNew: Score["tooNew"];
  readonly flags: Score["flags"];
  readonly verdict: Score["verdict"];
  readonly nextAct: string;
}

/** Whom a next act is about. What only some acts hang on is asked for then. */
export interface ActedWith extends Pick<Contact, "name" | "standing" | "tier" | "cadenceDays"> {
  /** By which words `net done` finds the promise among these that waits longest; null where no words tell it from another. */
  readonly lateWords: (promises: readonly string[]) => string | null;
  /** What the owner decided about the relation; null from the day to look again on. */
  readonly decided: () => Proposal | null;
  /** Whether a promise given since all of these were let go stands, or was kept. */
  readonly isMadeGood: (promises: readonly string[]) => boolean;
  readonly hasGoals: () => boolean;
}

/** The score of one contact with its rows told by `tell`. */
export function whyReport(
  contact: ActedWith & Pick<Contact, "id">,
  score: Score,
  today: Day,
  tell: (row: PartRow) => Pick<WhyRow, "on" | "text">,
): WhyReport {
  const { parts, shares, index, tooNew, stage, flags, verdict } = score;
  return {
    today,
    contactId: contact.id,
    name: contact.name,
    stage,
    parts: PART_NAMES.map((part) => {
      const share = shares.find((each) => each.part === part);
      return {
        part,
        value: parts[part].value,
        weight: share?.weight ?? 0,
        points: share?.points ?? 0,
        rows: parts[part].rows.map((row) => ({
          source: row.source,
          id: row.id,
          contribution: row.contribution,
          ...tell(row),
        })),
      };
    }),
    trust: { mine: parts.trust.mine, theirs: parts.trust.theirs },
    balance: {
      given: parts.balance.given,
      taken: parts.balance.taken,
      balance: parts.balance.balance,
      evidence: parts.balance.evidence,
    },
    index,
    tooNew,
    flags,
    verdict,
    nextAct: nextAct(score, contact),
  };
}

/** What the owner owes comes first; an end is not answered with another gift. */
const FIRST: readonly FlagName[] = ["owe", "promise-still-open", "promise-broken", "one-sided"];
/** All that is asked of the owner where a relation rests. */
const AT_REST: readonly FlagName[] = ["promise-still-open"];

/** One thing to do, with the command for it: about what is owed, else what the proposal asks, else the first flag. */
export function nextAct({ flags: raised, verdict }: Pick<Score, "flags" | "verdict">, whom: ActedWith): string {
  const { standing } = whom;
  const decided = whom.decided();
  const first = standing === "archived" || decided === "wind-down" ? AT_REST : FIRST;
  const flags = raised.filter((flag) => !isDone(flag, whom));
  const owed = flags.find((flag) => first.includes(flag.name));
  if (owed) return flagAct(owed, whom);
  if (standing === "archived") return "nothing now";
  if (decided === "wind-down") return DECIDED_ACTS[decided](whom.name);
  if (verdict.proposal === "wind-down" && decided === null) return proposedAct(verdict, whom);
  const [flag] = flags;
  if (flag) return flagAct(flag, whom);
  return verdict.proposal !== null && decided !== null ? DECIDED_ACTS[decided](whom.name) : proposedAct(verdict, whom);
}

/** Whether what the flag asks for was done, though what raised it lasts. */
function isDone({ name, rows }: Flag, { decided, isMadeGood }: ActedWith): boolean {
  return (name === "promise-broken" && isMadeGood(rows)) || (name === "dormant" && decided() !== null);
}

/** What a decision asks for while it stands. */
const DECIDED_ACTS: Readonly<Record<Proposal, (name: string) => string>> = {
  keep: (name) => `go on, as you decided; before the next time, net brief ${quoted(name)}`,
  develop: (name) => `take the next step, as you decided; before it, net brief ${quoted(name)}`,
  lighten: () => "leave it at the slower rhythm, as you decided",
  "wind-down": () => "let it rest, as you decided",
};

function proposedAct({ proposal, withheld: [withheld] }: Score["verdict"], whom: ActedWith): string {
  const { name, tier, cadenceDays } = whom;
  switch (proposal) {
    case "keep":
      return `go on as you do; before the next time, net brief ${quoted(name)}`;
    case "develop":
      return `plan the next step: net review ${quoted(name)} --verdict develop --next "…"`;
    case "lighten":
      if (tier === null && cadenceDays === null) return "a word when it suits: no rhythm asks for more";
      return `a slower rhythm may do: net review ${quoted(name)} --verdict lighten`;
    case "wind-down":
      return `say thank you for what was, and let it rest: net review ${quoted(name)} --verdict wind-down`;
    case null:
      if (withheld === "mission-unknown") {
        if (!whom.hasGoals()) return 'say what your networking is for: net mission --goal "…"';
        return `say what they could serve: net fit ${quoted(name)} GOAL 0-3`;
      }
      if (withheld === "promise-open") return `${WITHHELD_ACTS[withheld]}: net promise`;
      return withheld === undefined ? "nothing now" : WITHHELD_ACTS[withheld];
  }
}

/** What a flag asks for, and the command that does it. */
function flagAct({ name: flag, rows }: Flag, { name, standing, lateWords }: ActedWith): string {
  const act = FLAG_ACTS[flag];
  switch (flag) {
    case "owe":
    case "no-exchange-yet":
      return `${act}: net give ${quoted(name)} "…"`;
    case "over-giving":
      return `${act}: net ask ${quoted(name)} "…"`;
    case "promise-still-open": {
      const words = lateWords(rows);
      if (words === null) return `${act}: net promise, then net done and its number`;
      return `${act}: net done ${quoted(words)}, or net move ${quoted(words)} 2w`;
    }
    case "promise-broken":
      return `${act}: net promise ${quoted(name)} "…" --by friday`;
    case "dormant":
    case "one-sided":
      return `${act}: net review ${quoted(name)}`;
    case "drifting":
      return `${act}: net log ${quoted(`mail to ${mentioned(name)}`)}`;
    case "energy":
    case "echo":
      return `${act}: net brief ${quoted(name)}`;
    case "card":
      return standing === "inbox"
        ? "meet, or file the card: net inbox"
        : `meet, and note it: net log ${quoted(`coffee with ${mentioned(name)}`)}`;
  }
}
