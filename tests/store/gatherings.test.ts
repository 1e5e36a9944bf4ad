import fc from "fast-check";
import { expect, it } from "vitest";
import { created } from "../../src/domain/change.ts";
import type { Contact, ContactId } from "../../src/domain/contact.ts";
import { type Day, plusDays } from "../../src/domain/day.ts";
import { emptyDebrief } from "../../src/domain/debrief.ts";
import { emptyPlan, isPlanned } from "../../src/domain/event/plan.ts";
import type { Event, EventId } from "../../src/domain/event.ts";
import type { Contract, GroupAnswer, GroupId, Membership } from "../../src/domain/group/group.ts";
import type { Party, Share } from "../../src/domain/group/meeting.ts";
import { INTERACTION_KINDS } from "../../src/domain/interaction.ts";
import type { Learning } from "../../src/domain/learning.ts";
import type { Goal, GoalId } from "../../src/domain/mission.ts";
import type { Outcome, Via } from "../../src/domain/outcome.ts";
import { EVENT_DUE } from "../../src/domain/urgency.ts";
import { openStore } from "../../src/store/store.ts";
import { contact, interaction } from "../support/builders.ts";
import { evaluation, group, meeting, share, TODAY } from "../support/group-facts.ts";

// What is asked of groups, meetings and events, held against the same told of each of them one by one.

const PEOPLE = ["c0", "c1", "c2"] as ContactId[];
const GROUPS = ["g0", "g1", "g2"] as [GroupId, GroupId, GroupId];
const EVENTS = ["e0", "e1", "e2"] as EventId[];
const GOAL = "goal" as GoalId;
const BACK = 30;
const SINCE = plusDays(TODAY, -BACK);

/** A day some days from today, mostly beside a bound. */
const about = (...bounds: readonly number[]): fc.Arbitrary<Day> =>
  fc
    .tuple(fc.constantFrom(0, -BACK, ...bounds), fc.constantFrom(-1, 0, 0, 1))
    .map(([bound, beside]) => plusDays(TODAY, bound + beside));
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { freq: 2 });
const list = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 6 });
const person = fc.constantFrom(...PEOPLE);
const inGroup = fc.constantFrom("g0" as GroupId, "g0" as GroupId, ...GROUPS); // one has more than the others
const atEvent = fc.constantFrom(...EVENTS);
const eventDay = about(-EVENT_DUE.overDays, EVENT_DUE.planDays, 30);
const followUpDay = about(-EVENT_DUE.followUpDays, EVENT_DUE.planDays, 30);
const anyShare = fc
  .record({
    who: fc.constantFrom("me", "c0"),
    did: fc.constantFrom<Share["did"]>("gave", "got", "learned"),
    partner: fc.constantFrom(null, "me", "c1"),
  })
  .filter(({ who, partner }) => who !== partner)
  .map(({ who, did, partner }) => share(who, did, partner as Party | null));

/** What is left out of every other file, so that the one thing that counts is not hidden behind others. */
const LISTS = ["meetings", "looks", "members", "plans", "debriefs", "talks", "gifts", "learnings", "outcomes"] as const;

const anyFile = fc.record({
  kept: fc.oneof(fc.constant(LISTS), fc.subarray([...LISTS], { maxLength: 2 })),
  within: fc.constantFrom(0, EVENT_DUE.planDays, 30),
  people: fc.tuple(
    ...PEOPLE.map((id) =>
      fc.record({
        id: fc.constant(id),
        standing: fc.constantFrom<Contact["standing"]>("inbox", "active"),
        metAt: maybe(atEvent),
      }),
    ),
  ),
  groups: fc.tuple(
    ...GROUPS.map((id) =>
      fc.record({
        id: fc.constant(id),
        setting: fc.constantFrom(null, "internal" as const, "external" as const),
        trialMeetings: fc.constantFrom(null, 3, 4),
        leftOn: maybe(about()),
        lookBackOn: maybe(about()),
      }),
    ),
  ),
  meetings: fc.array(
    fc.record({
      groupId: inGroup,
      on: about(),
      wasThere: fc.constantFrom(true, true, false),
      sharedOn: fc.constantFrom(null, null, TODAY),
      shares: fc.array(anyShare, { maxLength: 2 }),
    }),
    { maxLength: 10 },
  ),
  looks: fc.uniqueArray(
    fc.record({ groupId: inGroup, on: about(), decision: fc.constantFrom(null, "renew" as const) }),
    { maxLength: 4, selector: ({ groupId, on }) => `${groupId} ${on}` },
  ),
  contracts: list(fc.record({ groupId: inGroup, agreedOn: about() })),
  answers: list(fc.record({ groupId: inGroup })),
  members: fc.uniqueArray(fc.record({ groupId: inGroup, contactId: person, leftOn: maybe(about()) }), {
    maxLength: 5,
    selector: ({ groupId, contactId }) => `${groupId} ${contactId}`,
  }),
  events: fc.tuple(
    ...EVENTS.map((id) =>
      fc.record({
        id: fc.constant(id),
        on: fc.oneof(eventDay, fc.constant(plusDays(TODAY, -2))),
        plan: maybe(
          fc.record({
            hours: fc.constantFrom(null, 2.5),
            goalId: maybe(fc.constant(GOAL)),
            expected: maybe(fc.constant("three leads")),
            toMeet: fc.constantFrom([], ["somebody from Vestas"]),
            coming: fc.subarray(PEOPLE),
            followUpOn: maybe(followUpDay),
            sharedOn: fc.constantFrom(null, null, TODAY),
          }),
        ),
        debrief: maybe(
          fc.record({ on: about(), gave: maybe(fc.constant("a talk")), got: maybe(fc.constant("an idea")) }),
        ),
      }),
    ),
  ),
  talks: list(
    fc.record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      on: about(),
      eventId: maybe(atEvent),
      tags: fc.subarray(["pitch", "sale", "walk"]),
      with: fc.subarray(PEOPLE, { minLength: 1 }),
    }),
  ),
  gifts: fc.array(fc.record({ contactId: person, on: about() }), { maxLength: 2 }),
  learnings: fc.array(fc.record({ on: about(), contactId: maybe(person), eventId: maybe(atEvent) }), { maxLength: 2 }),
  outcomes: fc.array(
    fc.record({
      on: about(),
      via: fc.uniqueArray(
        fc.oneof(
          person.map((id): Via => ({ kind: "contact", id })),
          atEvent.map((id): Via => ({ kind: "event", id })),
          inGroup.map((id): Via => ({ kind: "group", id })),
        ),
        { maxLength: 2, selector: ({ id }) => id },
      ),
    }),
    { maxLength: 2 },
  ),
});

type File = ReturnType<typeof fileOf>;

/** What was drawn as it is stored, in a store of its own; ids are in no order, so that they do not stand for the order in which all came. */
function fileOf({ within, people, kept, ...all }: typeof anyFile extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const drawn = {
    ...all,
    ...Object.fromEntries(LISTS.filter((each) => !kept.includes(each)).map((each) => [each, []])),
  };
  const numbered = <Value extends object>(letter: string, all: readonly Value[]) =>
    all.map((each, at) => ({ ...each, id: `${letter}${(7 * at + 3) % 10}` as never }));
  const groups = drawn.groups.map((each) => group({ ...each, name: `Group ${each.id}` }));
  const meetings = numbered("m", drawn.meetings).map((each) => meeting(0, { ...each, came: [] }));
  const looks = numbered("l", drawn.looks).map((each) => evaluation(0, each));
  const contracts = numbered("k", drawn.contracts).map((each): Contract => ({ text: "We meet", ...each }));
  const answers = numbered("a", drawn.answers).map(
    (each): GroupAnswer => ({ question: "use", text: "u", answeredOn: TODAY, ...each }),
  );
  const members = numbered("b", drawn.members).map(
    (each): Membership => ({
      wish: null,
      role: `role in ${each.groupId}`,
      field: null,
      level: null,
      joinedOn: TODAY,
      ...each,
    }),
  );
  const events = drawn.events.map(({ id, on }): Event => ({ id, name: `Event ${id}`, on, place: null }));
  const plans = drawn.events.flatMap(({ id, plan }) =>
    plan && kept.includes("plans") ? [{ ...emptyPlan(id), ...plan }] : [],
  );
  const debriefs = drawn.events.flatMap(({ id, debrief }) =>
    debrief && kept.includes("debriefs") ? [{ ...emptyDebrief(id, debrief.on), ...debrief }] : [],
  );
  const talks = numbered("i", drawn.talks).map((each) => interaction(each));
  const learnings = numbered("n", drawn.learnings).map(
    (each): Learning => ({ text: "rates fall", kind: "trend", class: "professional", usedOn: null, ...each }),
  );
  const outcomes = numbered("o", drawn.outcomes).map(
    (each): Outcome => ({ text: "a contract", kind: "contract", value: null, unit: null, goalId: null, ...each }),
  );
  const gifts = numbered("x", drawn.gifts);
  const goal: Goal = { id: GOAL, title: "Grow", sphere: "business", weight: 0.5, horizon: null, closedOn: null };
  store.apply("test", () => ({
    changes: [
      created("goal", goal),
      ...events.toReversed().map((each) => created("event", each)),
      ...people.map((each) => created("contact", contact({ ...each, name: each.id }))),
      ...groups.toReversed().map((each) => created("group", each)),
      ...members.map((each) => created("membership", each)),
      ...meetings.map((each) => created("meeting", each)),
      ...looks.map((each) => created("evaluation", each)),
      ...contracts.map((each) => created("contract", each)),
      ...answers.map((each) => created("groupAnswer", each)),
      ...plans.map((each) => created("eventPlan", each)),
      ...debriefs.map((each) => created("debrief", each)),
      ...talks.map((each) => created("interaction", each)),
      ...learnings.map((each) => created("learning", each)),
      ...outcomes.map((each) => created("outcome", each)),
      ...gifts.map((each) =>
        created("exchange", {
          ...{ direction: "give", kind: "favour", text: "a deck", size: "hour", isAsked: false, interactionId: null },
          ...each,
        }),
      ),
    ],
  }));
  return {
    store,
    within,
    people,
    groups,
    members,
    meetings,
    looks,
    contracts,
    answers,
    events,
    plans,
    debriefs,
    talks,
    learnings,
    outcomes,
    gifts,
  };
}

interface Dated {
  readonly id: string;
  readonly on: Day;
}
const oldestFirst = <Value extends Dated>(all: readonly Value[]): Value[] =>
  all.toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1));
const newestFirst = <Value extends Dated>(all: readonly Value[]): Value[] => oldestFirst(all).reverse();
const byId = <Value extends { readonly id: string }>(all: readonly Value[]): Value[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1));
const isBetween = (on: Day | null, from: number, until: number): boolean =>
  on !== null && on >= plusDays(TODAY, from) && on <= plusDays(TODAY, until);
/** After one day and up to another, as each of them is asked. */
const isLate = ({ on }: { readonly on: Day }): boolean => on > SINCE && on <= TODAY;
const have = <Value>(value: Value | undefined): Value | null => value ?? null;
const isMine = ({ who, did, with: partner }: Share): boolean =>
  (who === "me" && did !== "gave") || (partner === "me" && did === "gave");

function groups({ store, groups: all, members, meetings, looks, contracts, answers }: File): void {
  const asked = all.filter(
    ({ leftOn, lookBackOn }) => leftOn === null || leftOn > TODAY || (lookBackOn !== null && lookBackOn <= TODAY),
  );
  expect(store.gatherings.any(TODAY, 0).groups).toBe(asked.length > 0);
  expect(store.groupDue.facts(TODAY, SINCE)).toEqual(
    asked.map(({ id, trialMeetings, ...rest }) => {
      const past = oldestFirst(meetings.filter((each) => each.groupId === id && each.on <= TODAY));
      const mine = past.filter(({ wasThere }) => wasThere);
      const seen = oldestFirst(looks.filter((each) => each.groupId === id && each.on <= TODAY));
      const lookedOn = have(seen.at(-1)?.on);
      const { name, purpose, purposeOn, intervalDays, slot, nextOn, addedOn, leftOn, lookBackOn } = rest;
      return {
        ...{
          groupId: id,
          name,
          purpose,
          purposeOn,
          trialMeetings,
          intervalDays,
          slot,
          nextOn,
          addedOn,
          leftOn,
          lookBackOn,
        },
        lastOn: have(past.at(-1)?.on),
        trialEndedOn: trialMeetings === null ? null : have(mine[trialMeetings - 1]?.on),
        lookedOn,
        decidedOn: have(seen.findLast(({ decision }) => decision !== null)?.on),
        meetingsSince: mine.filter(({ on }) => lookedOn === null || on > lookedOn).length,
        untold: newestFirst(mine)
          .filter(({ on, sharedOn, shares }) => on >= SINCE && sharedOn === null && shares.some(isMine))
          .map(({ id: meetingId, on }) => ({ meetingId, on })),
      };
    }),
  );

  const isLeft = ({ leftOn }: { readonly leftOn: Day | null }): boolean => leftOn !== null;
  expect(store.groups.all()).toEqual([...all.filter((each) => !isLeft(each)), ...all.filter(isLeft)]);
  for (const { id } of all) {
    const of = <Value extends { readonly groupId: GroupId }>(some: readonly Value[]): Value[] =>
      some.filter(({ groupId }) => groupId === id);
    expect(store.memberships.of(id)).toEqual(byId(of(members)));
    expect(store.evaluations.of(id)).toEqual(newestFirst(of(looks)));
    const agreed = of(contracts).map((each) => ({ ...each, on: each.agreedOn }));
    expect(store.contracts.of(id).map((each) => ({ ...each, on: each.agreedOn }))).toEqual(newestFirst(agreed));
    expect(store.groupAnswers.of(id)).toEqual(byId(of(answers)));
    expect(store.meetings.of(id)).toEqual(newestFirst(of(meetings)));
    expect(store.meetings.lately(id, SINCE)).toEqual(newestFirst(of(meetings)));
  }
  for (const id of PEOPLE) {
    const own = byId(members).filter(({ contactId }) => contactId === id);
    expect(store.gatherings.groupsOf(id)).toEqual(
      [...own.filter((each) => !isLeft(each)), ...own.filter(isLeft)].map(({ groupId, role, leftOn }) => ({
        ...{ id: groupId, name: `Group ${groupId}`, role, leftOn },
      })),
    );
  }
  const learned = meetings.filter(({ on, wasThere }) => wasThere && on >= SINCE && on <= TODAY);
  expect(store.meetings.learned(SINCE, TODAY)).toBe(
    learned
      .flatMap(({ shares }) => shares)
      .filter((each) => each.who === "me" && each.did === "learned" && each.with === null).length,
  );
}

function events({ store, within, people, events: all, plans, debriefs, talks }: File): void {
  const planOf = (id: EventId) => plans.find((plan) => plan.id === id);
  const asked = all.filter(
    ({ id, on }) =>
      isBetween(on, -EVENT_DUE.overDays, Math.max(EVENT_DUE.planDays, within)) ||
      isBetween(planOf(id)?.followUpOn ?? null, -EVENT_DUE.followUpDays, within),
  );
  expect(store.gatherings.any(TODAY, within).events).toBe(asked.length > 0);
  expect(store.gatherings.events(TODAY, within)).toEqual(
    oldestFirst(asked).map(({ id, name, on }) => {
      const plan = planOf(id);
      return {
        ...{ eventId: id, name, on, isPlanned: plan !== undefined && isPlanned(plan), hasPlan: plan !== undefined },
        hasDebrief: debriefs.some((each) => each.id === id),
        followUpOn: plan?.followUpOn ?? null,
        sharedOn: plan?.sharedOn ?? null,
        waiting: people.filter(({ standing, metAt }) => standing === "inbox" && metAt === id).length,
      };
    }),
  );
  for (const { id, metAt } of people) {
    const isTheirs = (event: Event): boolean =>
      metAt === event.id ||
      talks.some((each) => each.eventId === event.id && each.with.includes(id)) ||
      planOf(event.id)?.coming.includes(id) === true;
    expect(store.gatherings.eventsOf(id)).toEqual(newestFirst(all.filter(isTheirs)));
  }
}

/** What warnings ask of them, and of what was talked of. */
function practice({ store, ...file }: File): void {
  const timed = newestFirst(file.events.filter(isLate)).flatMap(({ id, name, on }) => {
    const plan = file.plans.find((each) => each.id === id);
    return plan?.hours ? [{ name, on, minutes: 60 * plan.hours, isForGoal: plan.goalId !== null }] : [];
  });
  expect(store.practice.timed(SINCE, TODAY)).toEqual(timed);

  const unshared = oldestFirst(file.events.filter(isLate)).filter(({ id }) =>
    file.plans.some((plan) => plan.id === id && plan.sharedOn === null),
  );
  expect(store.practice.unshared(SINCE, TODAY)).toEqual(
    unshared.map(({ id, name, on }) => ({
      name,
      on,
      isLookedAt:
        file.debriefs.some((each) => each.id === id) ||
        file.learnings.some(({ eventId }) => eventId === id) ||
        file.outcomes.some(({ via }) => via.some((each) => each.id === id)),
    })),
  );

  const outside = [
    ...file.events.filter(({ on }) => on <= plusDays(TODAY, BACK)),
    ...file.meetings.filter(
      ({ groupId, on, wasThere }) =>
        wasThere && on <= TODAY && file.groups.find(({ id }) => id === groupId)?.setting !== "internal",
    ),
  ];
  expect(store.practice.outsideOn(TODAY, plusDays(TODAY, BACK))).toBe(have(oldestFirst(outside).at(-1)?.on));
  expect(store.practice.outcomes(SINCE, TODAY)).toBe(file.outcomes.filter(isLate).length);

  const [asked, tags] = [file.talks.slice(1).map(({ id }) => id), ["pitch", "sale"]];
  expect(store.practice.tagged(asked, SINCE, tags).sort()).toEqual(
    byId(file.talks.slice(1))
      .filter((each) => each.on > SINCE && each.tags.some((tag) => tags.includes(tag)))
      .map(({ id }) => id),
  );

  const [learnings, vias] = [file.learnings.filter(isLate), file.outcomes.filter(isLate).flatMap(({ via }) => via)];
  const fruit = new Set<string | null>([
    ...[...file.gifts.filter(isLate), ...learnings].map(({ contactId }) => contactId),
    ...vias.map(({ id }) => id),
  ]);
  const isOfEvents =
    vias.some(({ kind }) => kind !== "contact") ||
    learnings.some(({ eventId }) => eventId !== null) ||
    file.debriefs.some((each) => isLate(each) && (each.gave !== null || each.got !== null)) ||
    file.meetings.some((each) => isLate(each) && each.shares.length > 0);
  for (const kind of INTERACTION_KINDS) {
    const isOfTalks = file.talks.some(
      (each) => each.kind === kind && isLate(each) && each.with.some((id) => fruit.has(id)),
    );
    expect(store.practice.isFruitful(kind, SINCE, TODAY), kind).toBe(isOfTalks || (kind === "event" && isOfEvents));
  }
}

it("finds what is asked of groups and events, as all of it says that is looked at one by one", () => {
  fc.assert(
    fc.property(anyFile, (drawn) => {
      const file = fileOf(drawn);
      for (const check of [groups, events, practice]) check(file);
      file.store.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

it("looks for groups and events where there is one that is asked of, and nowhere else", () => {
  const left = fc.record({ leftOn: maybe(about()), lookBackOn: maybe(about()) });
  const planned = fc.record({
    on: fc.oneof(eventDay, fc.constant(plusDays(TODAY, 99))),
    followUpOn: maybe(followUpDay),
  });
  fc.assert(
    fc.property(left, planned, fc.constantFrom(0, 30), (one, { on, followUpOn }, within) => {
      const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
      store.apply("test", () => ({
        changes: [
          created("group", group(one)),
          created("event", { id: "e0" as EventId, name: "Messe", on, place: null }),
          created("eventPlan", { ...emptyPlan("e0" as EventId), followUpOn }),
        ],
      }));
      expect(store.gatherings.any(TODAY, within)).toEqual({
        groups: store.groupDue.facts(TODAY, SINCE).length > 0,
        events: store.gatherings.events(TODAY, within).length > 0,
      });
      store.close();
    }),
    { numRuns: 60 },
  );
});

it("reads of a group that has met for years what was after a day, and the newest however long ago", () => {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => "step", host: () => "test" });
  const met = Array.from({ length: 15 }, (_, at) =>
    meeting(40 * Math.floor(at / 2), { id: `m${String(99 - at)}` as never, groupId: GROUPS[0], came: [] }),
  );
  const elsewhere = Array.from({ length: 5 }, (_, at) =>
    meeting(at, { id: `n${at}` as never, groupId: GROUPS[1], came: [] }),
  );
  store.apply("test", () => ({
    changes: [
      ...GROUPS.map((id) => created("group", group({ id, name: id }))),
      ...[...met, ...elsewhere].map((each) => created("meeting", each)),
    ],
  }));
  const all = newestFirst(met);
  const lately = (age: number) => store.meetings.lately("g0" as GroupId, plusDays(TODAY, -age));
  expect(lately(30)).toEqual(all.slice(0, 12));
  expect(lately(240)).toEqual(all.slice(0, 12));
  expect(lately(241)).toEqual(all.slice(0, 14));
  expect(lately(999)).toEqual(all);
});
