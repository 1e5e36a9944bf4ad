import { readFileSync } from "node:fs";
import type { FactArea } from "../../../src/domain/fact.ts";
import type { TieInteractionKind } from "../../../src/domain/scoring/tie.ts";

type Contact = readonly [age: number, kind: TieInteractionKind, depth: 1 | 2 | 3, isAnswered?: boolean];
type Amount = readonly [age: number, magnitude: number];
type Kept = readonly [age: number, how: "kept" | "late" | "broken"];
type Fit = readonly [weight: number, answer: number];

/** What reference.py makes of the formulas. */
interface Reference {
  readonly people: readonly {
    readonly name: string;
    readonly facts: {
      readonly contacts: readonly Contact[];
      readonly gave: readonly Amount[];
      readonly took: readonly Amount[];
      readonly kept: number;
      readonly broken: number;
      readonly fits: readonly Fit[];
      readonly I: number;
      readonly N: number;
    };
    readonly parts: Readonly<Record<string, number | null>>;
    readonly b: number;
    readonly index: number;
  }[];
  readonly strength: readonly {
    readonly name: string;
    readonly contacts: readonly Contact[];
    readonly closeness: 1 | 3 | 5 | null;
    readonly S: number;
  }[];
  readonly balance: readonly {
    readonly name: string;
    readonly gave: readonly Amount[];
    readonly took: readonly Amount[];
    readonly b: number;
    readonly r: number;
    readonly E: number;
    readonly B: number | null;
  }[];
  readonly trust: readonly {
    readonly name: string;
    readonly mine: readonly Kept[];
    readonly theirs: readonly Kept[];
    readonly T: number | null;
    readonly tMine: number | null;
    readonly tTheirs: number | null;
  }[];
  readonly mission: readonly { readonly name: string; readonly fits: readonly Fit[]; readonly M: number | null }[];
  readonly interest: readonly {
    readonly name: string;
    readonly facts: readonly (readonly [FactArea, number])[];
    readonly I: number;
  }[];
}

export const REFERENCE = JSON.parse(readFileSync(new URL("reference.json", import.meta.url), "utf8")) as Reference;
