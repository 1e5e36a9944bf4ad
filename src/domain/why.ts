import type { Contact, ContactId } from "./contact.ts";
import type { Day } from "./day.ts";
import { mentioned, quoted } from "./quoted.ts";
import { FLAG_ACTS, type Flag, type FlagName } from "./scoring/flags.ts";
import type { PartRow } from "./scoring/part.ts";
import { PART_NAMES, type PartName, type Score } from "./scoring/score.ts";
import { WITHHELD_ACTS } from "./scoring/verdict.ts";

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

/** Whom a next act is about. */
export interface ActedWith extends Pick<Contact, "name" | "standing"> {
  /** By which words `net done` finds the promise among these that waits longest; null where no words tell it from another. */
  readonly lateWords: (promises: readonly string[]) => string | null;
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

/** One thing to do, with the command for it: about what is owed, else what the proposal asks, else the first flag. */
export function nextAct({ flags, verdict }: Pick<Score, "flags" | "verdict">, whom: ActedWith): string {
  const { name } = whom;
  const first = flags.find((flag) => FIRST.includes(flag.name));
  if (first) return flagAct(first, whom);
  if (verdict.proposal === "wind-down") {
    return `say thank you for what was, and let it rest: net review ${quoted(name)} --verdict wind-down`;
  }
  const [flag] = flags;
  if (flag) return flagAct(flag, whom);
  const [withheld] = verdict.withheld;
  switch (verdict.proposal) {
    case "keep":
      return `go on as you do; before the next time, net brief ${quoted(name)}`;
    case "develop":
      return `plan the next step: net review ${quoted(name)} --verdict develop --next "…"`;
    case "lighten":
      return `a slower rhythm may do: net review ${quoted(name)} --verdict lighten`;
    case null:
      if (withheld === "mission-unknown") return `say what they could serve: net fit ${quoted(name)} GOAL 0-3`;
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
      if (standing === "archived") return "nothing now";
      return standing === "inbox"
        ? "meet, or file the card: net inbox"
        : `meet, and note it: net log ${quoted(`coffee with ${mentioned(name)}`)}`;
  }
}
