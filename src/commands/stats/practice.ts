import type { Context } from "../../context.ts";
import type { ContactId } from "../../domain/contact.ts";
import { type Day, plusDays } from "../../domain/day.ts";
import { inAreas } from "../../domain/fact.ts";
import type { SeenMember } from "../../domain/group/facts.ts";
import { mayBePrivate, privateBeginnings } from "../../domain/private-words.ts";
import { PULSE } from "../../domain/pulse.ts";
import { SCORING } from "../../domain/scoring/constants.ts";
import { HALF_YEAR_DAYS, type PracticeOf } from "../../domain/stats/warning-practice.ts";
import { YEAR_DAYS } from "../../domain/stats/yield.ts";
import { type NetworkFacts, TIME_DAYS } from "../../domain/stats.ts";
import { LIMITS } from "../../domain/warning.ts";
import { eventCalled } from "../common/event-meant.ts";
import { settingOf } from "../common/setting.ts";
import { seenGroup } from "../group/facts.ts";

/** For how many days an event that was not shared is spoken of. */
const SHARE_UNTIL_DAYS = 60;
/** The months a pulse may lie back. */
const PULSE_DAYS = 92;
/** The tags that say the owner told of what they offer. */
const PITCHES = ["pitch", "salg"];

/** What only all the outlines together tell. */
export interface Told {
  readonly begunOn: Day;
  readonly seen: (id: ContactId) => Pick<SeenMember, "known" | "strength"> | null;
}

/** What warnings ask of groups, events, hours and notes. */
export function practiceOf(
  context: Context,
  employer: NetworkFacts["employer"],
  { begunOn, seen }: Told,
): Omit<PracticeOf, "goals" | "asks" | "learnedSince"> {
  const { store, today } = context;
  const { practice, stats } = store;
  const [halfYear, quarter] = [plusDays(today, -HALF_YEAR_DAYS), plusDays(today, -TIME_DAYS)];
  const groups = store.groups.all().filter(({ leftOn }) => leftOn === null || leftOn > today);
  const mandate = settingOf(context, "mandate");
  const last = stats.lastTalks(today, LIMITS.echoContacts);
  const draining = stats.draining(today, SCORING.flags.energyContacts);
  const names = store.contacts.names(draining);
  return {
    groups: groups.map((group) => seenGroup(context, group, halfYear, seen)),
    spent: store.hours.spent(halfYear, today),
    isFruitful: (kind) => practice.isFruitful(kind, halfYear, today),
    outcomes: practice.outcomes(halfYear, today),
    events: practice
      .timed(quarter, today)
      .map(({ minutes, isForGoal, ...event }) => ({ called: eventCalled(store, event), minutes, isForGoal })),
    begunOn,
    outsideOn: practice.outsideOn(today, plusDays(today, LIMITS.outsideDays)),
    talksBeyond: employer === null ? null : () => stats.talksBeyond(employer.insiders, quarter, today),
    last,
    pitches: practice.tagged(
      last.map(({ id }) => id),
      plusDays(today, -YEAR_DAYS),
      PITCHES,
    ).length,
    draining: draining.flatMap((id) => names.get(id) ?? []),
    noted: practice.noted(quarter, today, privateBeginnings()).map(({ id, contactId, ...each }) => {
      // What is no match of the words themselves is passed over anyway, and needs no number.
      const isFact = each.is === "fact" && mayBePrivate(each.text);
      return {
        ...each,
        number: isFact ? 1 + inAreas(store.facts.of(contactId)).findIndex((fact) => fact.id === id) : null,
      };
    }),
    mandate:
      employer === null && mandate !== "no"
        ? null
        : { employer: employer?.name ?? null, said: mandate === "yes" || mandate === "no" ? mandate : null },
    pulses: store.answers
      .to(PULSE)
      .filter(({ answeredOn }) => answeredOn > plusDays(today, -PULSE_DAYS) && answeredOn <= today)
      .map(({ text }) => Number(text)),
    unshared: practice
      .unshared(plusDays(today, -SHARE_UNTIL_DAYS), plusDays(today, -1))
      .map((event) => ({ ...event, called: eventCalled(store, event) })),
  };
}
