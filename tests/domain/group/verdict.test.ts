import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GROUPS } from "../../../src/domain/group/constants.ts";
import type { GroupFacts } from "../../../src/domain/group/facts.ts";
import { health } from "../../../src/domain/group/health.ts";
import { groupVerdict } from "../../../src/domain/group/verdict.ts";
import type { InteractionId } from "../../../src/domain/interaction.ts";
import {
  ANNA,
  ago,
  BO,
  evaluation,
  group,
  groupFacts,
  meeting,
  member,
  met,
  share,
  TODAY,
} from "../../support/group-facts.ts";
import { anyFacts } from "./any-facts.ts";

const verdict = (facts: GroupFacts) => groupVerdict(facts, health(facts, TODAY), TODAY);

const LINES = [share("me", "got", "Anna"), share("me", "learned"), share("Bo", "gave", "Anna")];
const FORMS = ["case", "walk", "guest", "case"];
const LEADERS = [
  { kind: "me" },
  { kind: "member", contactId: ANNA },
  { kind: "member", contactId: BO },
  { kind: "me" },
] as const;
const MEMBERS = ["Anna", "Bo"].map((name) =>
  member(name, {
    field: name,
    level: "director",
    tie: {
      interactions: [met(5), met(35), met(65)],
      facts: [{ id: "f", area: "person" as const, learnedOn: ago(20) }],
    },
  }),
);

/** A group in good order; each case takes something away. */
function good(changes: Partial<GroupFacts> = {}, each: Parameters<typeof meeting>[1] = {}): GroupFacts {
  return groupFacts({
    group: group({ agenda: "round, case, round", trialMeetings: 4 }),
    members: MEMBERS,
    meetings: [5, 35, 65, 95].map((age, at) =>
      meeting(age, { energy: 1, shares: LINES, format: FORMS[at] ?? null, leader: LEADERS[at] ?? null, ...each }),
    ),
    evaluations: [evaluation(5, { purposeMet: 8, worthIt: 8 })],
    ...changes,
  });
}

const LONELY = MEMBERS.map((each) => ({ ...each, tie: { ...each.tie, interactions: [met(300)] } }));
const TIRED = { energy: -1, shares: [], format: null, leader: null };

/** The same, in which the contacts are its own meetings: one a month for a year, and all came. */
function monthly(...[changes, each]: Parameters<typeof good>): GroupFacts {
  const ages = Array.from({ length: 12 }, (_, at) => 5 + 30 * at);
  return good({
    meetings: ages.map((age) => meeting(age, { ...each, interactionId: met(age).id as InteractionId })),
    members: MEMBERS.map((one) => ({ ...one, tie: { ...one.tie, interactions: ages.map(met) } })),
    ...changes,
  });
}

describe("worked groups", () => {
  const cases: readonly (readonly [string, GroupFacts, string | null, readonly string[], string | null])[] = [
    ["all in good order", good(), "on course", [], null],
    ["three of four meetings on trial", { ...good(), meetings: good().meetings.slice(1) }, null, [], "trial"],
    [
      "four meetings on trial, and I was away from one",
      { ...good(), meetings: good().meetings.map((each, at) => ({ ...each, wasThere: at > 0 })) },
      null,
      [],
      "trial",
    ],
    [
      "two meetings, not on trial",
      good({ group: group(), meetings: [meeting(5), meeting(9)] }),
      null,
      [],
      "too-few-meetings",
    ],
    ["left", good({ group: group({ leftOn: ago(1) }) }), null, [], "left"],
    ["left today", good({ group: group({ leftOn: TODAY }) }), null, [], "left"],
    ["to be left tomorrow", good({ group: group({ leftOn: ago(-1), agenda: "round" }) }), "on course", [], null],
    ["no purpose", good({ group: group({ purpose: null }) }), "renew", ["purpose"], null],
    [
      "a purpose half met",
      good({ evaluations: [evaluation(5, { purposeMet: 5, worthIt: 8 })] }),
      "renew",
      ["purposeMet"],
      null,
    ],
    [
      "hardly worth it",
      good({ evaluations: [evaluation(5, { purposeMet: 8, worthIt: 5 })] }),
      "renew",
      ["worthIt"],
      null,
    ],
    [
      "hardly worth it, and a decision noted since",
      good({ evaluations: [evaluation(5, { purposeMet: 8, worthIt: 5 }), evaluation(1, { decision: "continue" })] }),
      "renew",
      ["worthIt"],
      null,
    ],
    ["nothing brought home", good({}, { shares: [] }), "renew", ["yield"], null],
    ["many stay away", good({}, { came: [ANNA], cancelled: [BO] }), "change form", ["attendance"], null],
    ["it tires", good({}, { energy: -1 }), "change form", ["energy"], null],
    [
      "always the same",
      good({ group: group({ trialMeetings: 4 }) }, { format: "case", leader: { kind: "me" } }),
      "change form",
      ["structure"],
      null,
    ],
    [
      "the people are strangers",
      good({ members: LONELY.map((each) => ({ ...each, tie: { ...each.tie, facts: [] } })) }),
      "renew",
      ["relations", "interest"],
      null,
    ],
    [
      "not worth it, and little alive",
      good({ members: LONELY, evaluations: [evaluation(5, { purposeMet: 2, worthIt: 2 })] }, TIRED),
      "leave?",
      ["worthIt", "purposeMet", "purpose", "relations", "sharing", "energy", "yield"],
      null,
    ],
    [
      "not worth it, and one of its people alive",
      good(
        {
          members: MEMBERS.map((each, at) => (at === 0 ? each : { ...each, tie: { ...each.tie, interactions: [] } })),
          evaluations: [evaluation(5, { purposeMet: 2, worthIt: 2 })],
        },
        TIRED,
      ),
      "leave?",
      ["worthIt", "purposeMet", "purpose", "sharing", "energy", "yield"],
      null,
    ],
    [
      "not worth it, and carried by its people",
      good(
        {
          members: MEMBERS.map((each) => ({ ...each, tie: { ...each.tie, interactions: [met(1), met(8), met(15)] } })),
          evaluations: [evaluation(5, { purposeMet: 2, worthIt: 2 })],
        },
        TIRED,
      ),
      "renew",
      ["worthIt", "purposeMet", "purpose", "yield"],
      "carried-by-relations",
    ],
    [
      "not worth it, and its people are met at its meetings alone",
      monthly({ evaluations: [evaluation(5, { purposeMet: 2, worthIt: 2 })] }, TIRED),
      "leave?",
      ["worthIt", "purposeMet", "purpose", "sharing", "energy", "yield"],
      null,
    ],
    [
      "not worth it, and nothing else is wrong",
      good({ evaluations: [evaluation(5, { worthIt: 2 })] }),
      "renew",
      ["worthIt"],
      null,
    ],
    [
      "a look of two years ago",
      good({ evaluations: [evaluation(700, { purposeMet: 0, worthIt: 0 })] }),
      "on course",
      [],
      null,
    ],
  ];
  it("is not weak at the limit itself: six of twelve who share are a half", () => {
    const names = Array.from({ length: 11 }, (_, at) => `M${at}`);
    const members = names.map((name) => member(name, { tie: { interactions: [met(5), met(35)] } }));
    const shares = [share("me", "got", "M0"), ...names.slice(1, 5).map((name) => share(name, "gave"))];
    const { parts } = health(good({ members }, { came: members.map(({ contactId }) => contactId), shares }), TODAY);
    expect(parts.sharing.value).toBeCloseTo(GROUPS.weak.sharing);
    const told = verdict(good({ members }, { came: members.map(({ contactId }) => contactId), shares }));
    expect(told.reasons).toEqual([]);
  });

  it.each(cases)("%s", (_, facts, proposal, reasons, withheld) => {
    const told = verdict(facts);
    expect([told.proposal, told.reasons.map(({ about }) => about), told.withheld]).toEqual([
      proposal,
      reasons,
      withheld,
    ]);
  });
});

describe("what holds of every verdict", () => {
  it("nothing is proposed before the trial has run, and something after it", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { proposal, meetings, wanted } = verdict(facts);
        expect(wanted).toBe(facts.group.trialMeetings ?? GROUPS.verdict.leastMeetings);
        expect(proposal === null).toBe(meetings < wanted);
      }),
      { numRuns: 1000 },
    );
  });

  it("an end is proposed only where the owner finds it not worth it, and every reason is below its limit", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { proposal, reasons, also } = verdict(facts);
        for (const { value, limit } of [...reasons, ...also]) expect(value).toBeLessThanOrEqual(limit);
        if (proposal === "on course") expect(reasons).toEqual([]);
        else if (proposal !== null) expect(reasons.length).toBeGreaterThan(0);
        if (proposal !== "leave?") return;
        expect(health(facts, TODAY).rated.worthIt?.value).toBeLessThanOrEqual(GROUPS.verdict.notWorth);
        expect(reasons.length).toBeGreaterThan(GROUPS.verdict.weakParts);
      }),
      { numRuns: 1000 },
    );
  });

  it("finding it worth more never brings an end nearer", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 9 }), (facts, worthIt) => {
        const at = (answer: number): boolean =>
          verdict({ ...facts, evaluations: [evaluation(0, { worthIt: answer })] }).proposal === "leave?";
        if (at(worthIt + 1)) expect(at(worthIt)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
