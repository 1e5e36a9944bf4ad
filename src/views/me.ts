import type { Day } from "../domain/day.ts";
import type { Answer, Goal } from "../domain/mission.ts";
import type { Known, Need, Offer } from "../domain/wish.ts";
import type { Style } from "../style.ts";
import { hanging, lineRoom, wrapped } from "./table.ts";
import { needView, offerView, type WishWritten, wishLines } from "./wish.ts";

interface MeReport {
  readonly today: Day;
  readonly vision: Answer | null;
  readonly whyMe: Answer | null;
  readonly offers: readonly Known<Offer>[];
  readonly needs: readonly Known<Need>[];
}

/** What the owner offers and needs, numbered through as `--close` takes it. */
export function meView(
  { vision, whyMe, offers, needs, today, goals }: MeReport & { readonly goals: readonly Pick<Goal, "id" | "title">[] },
  style: Style,
  width: number,
): string {
  if (vision === null && whyMe === null && offers.length === 0 && needs.length === 0) {
    return hanging("", 'Nothing is noted of you yet.  Next: net init, or net me --offer "…"', width);
  }
  const text = (heading: string, answer: Answer | null): string =>
    answer === null
      ? ""
      : `${style.bold(heading)}\n${wrapped(answer.text, lineRoom(width) - 2)
          .map((line) => `  ${line}`.trimEnd())
          .join("\n")}\n`;
  const titleOf = ({ goalId }: Need): string | undefined => goals.find(({ id }) => id === goalId)?.title;
  return [
    text("Vision", vision),
    text("Why me", whyMe),
    offers.length === 0
      ? hanging("", 'No offers yet.  Next: net me --offer "…"', width)
      : `${style.bold("I offer")}\n${wishLines(offers, 0, today, style, width)}`,
    needs.length === 0
      ? hanging("", 'No needs yet.  Next: net me --need "…"', width)
      : `${style.bold("I need")}\n${wishLines(needs, offers.length, today, style, width, titleOf)}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** One thing that was written about the owner. */
export type MeDeed =
  | { readonly did: "vision" | "why-me"; readonly answer: Answer }
  | { readonly did: WishWritten["did"]; readonly offer: Offer }
  | { readonly did: WishWritten["did"]; readonly need: Need };

const ANSWER_DID = { vision: "Vision", "why-me": "Why me" } as const;

export function meWrittenView(
  { deeds, today }: { readonly deeds: readonly MeDeed[]; readonly today: Day },
  style: Style,
  width: number,
): string {
  return deeds
    .map((deed) => {
      if ("answer" in deed) return hanging("", `${style.green(ANSWER_DID[deed.did])}: ${deed.answer.text}`, width);
      return "offer" in deed
        ? offerView({ today, name: null, ...deed }, style, width)
        : needView({ today, name: null, ...deed }, style, width);
    })
    .join("");
}
