import type { OutcomeKind } from "../domain/outcome.ts";

const PLURALS: Readonly<Record<OutcomeKind | "hours" | "learned", readonly [one: string, many: string]>> = {
  idea: ["idea", "ideas"],
  "customer-meeting": ["customer meeting", "customer meetings"],
  contract: ["contract", "contracts"],
  job: ["job", "jobs"],
  learning: ["learning", "learnings"],
  support: ["support", "support"],
  money: ["money", "money"],
  energy: ["energy", "energy"],
  hours: ["hour", "hours"],
  learned: ["thing learned", "things learned"],
};

/** An amount of money: with two decimals, or none. */
export function moneyText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** `3 leads`, `1234.50 kr` */
export function amountText(amount: number, unit: string): string {
  return `${unit === "kr" || unit === "money" ? moneyText(amount) : amount} ${unitText(unit, amount)}`;
}

/** A unit as one says it of so many: net's own in one or many, a word of the owner's as it is. */
export function unitText(unit: string, amount: number): string {
  const own = Object.hasOwn(PLURALS, unit) ? PLURALS[unit as keyof typeof PLURALS] : undefined;
  return own?.[amount === 1 ? 0 : 1] ?? unit;
}

/** `customer meeting` */
export function kindText(kind: OutcomeKind): string {
  return PLURALS[kind][0];
}
