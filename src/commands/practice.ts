import type { Context } from "../context.ts";
import { type Day, plusDays } from "../domain/day.ts";
import { PULSE } from "../domain/pulse.ts";
import { HALF_YEAR_DAYS, type PracticeOf } from "../domain/stats/warning-practice.ts";
import { type NetworkFacts, TIME_DAYS } from "../domain/stats.ts";
import { settingOf } from "./arguments.ts";
import { groupFacts } from "./group-facts.ts";

/** For how many days an event that was not shared is spoken of. */
const SHARE_UNTIL_DAYS = 60;
/** The months a pulse may lie back. */
const PULSE_DAYS = 92;
/** The tags that say the owner told of what they offer. */
const PITCHES = ["pitch", "salg"];

/** What warnings ask of groups, events, hours and notes. */
export function practiceOf(
  context: Context,
  people: NetworkFacts["ties"],
  employer: NetworkFacts["employer"],
  begunOn: Day,
): Omit<PracticeOf, "goals" | "asks"> {
  const { store, today } = context;
  const { practice } = store;
  const [halfYear, quarter] = [plusDays(today, -HALF_YEAR_DAYS), plusDays(today, -TIME_DAYS)];
  const groups = store.groups.all().filter(({ leftOn }) => leftOn === null || leftOn > today);
  const ties =
    groups.length === 0 ? new Map<string, never>() : new Map(people.map(({ tie }) => [tie.contactId as string, tie]));
  const mandate = settingOf(context, "mandate");
  return {
    groups: groups.map((group) => groupFacts(context, group, { ties, since: halfYear })),
    spent: practice.spent(halfYear, today),
    outcomes: practice.outcomes(halfYear, today),
    begunOn,
    outsideOn: practice.outsideOn(today),
    insiders: employer?.insiders ?? null,
    pitched: practice.tagged(plusDays(today, -365), PITCHES),
    noted: practice.noted(quarter, today),
    mandate:
      employer === null && mandate !== "no" ? null : { employer: employer?.name ?? null, isAgreed: mandate === "yes" },
    pulses: store.answers
      .to(PULSE)
      .filter(({ answeredOn }) => answeredOn > plusDays(today, -PULSE_DAYS) && answeredOn <= today)
      .map(({ text }) => Number(text)),
    unshared: practice.unshared(plusDays(today, -SHARE_UNTIL_DAYS), plusDays(today, -1)),
  };
}
