import { describe, expect, it } from "vitest";
import { FLAG_ACTS, type Flag } from "../../../src/domain/scoring/flags.ts";
import { score } from "../../../src/domain/scoring/score.ts";
import type { TieFacts, TieInteraction } from "../../../src/domain/scoring/tie.ts";
import { ago, closed, gave, promised, TODAY, talk, tieFacts, took } from "./facts.ts";

function flagsOf(changes: Partial<TieFacts>): readonly Flag[] {
  return score(tieFacts(changes), TODAY).flags;
}

/** The flag of that name as figure, limit and rows. */
function raised(name: string, changes: Partial<TieFacts>): unknown {
  const found = flagsOf(changes).filter((flag) => flag.name === name);
  return found.length === 0 ? null : found.map(({ figure, limit, rows }) => [figure, limit, rows]).flat();
}

function unanswered(age: number, changes: Partial<TieInteraction> = {}): TieInteraction {
  return talk(age, "mail", 1, { isAnswered: false, ...changes });
}

function felt(...energies: readonly (number | null)[]): TieInteraction[] {
  return energies.map((energy, age) => talk(age, "meet", 1, { energy }));
}

describe("flags", () => {
  it.each<[string, string, Partial<TieFacts>, unknown]>([
    ["owe", "at a balance of -.4", { exchanges: [took(0, 2)] }, [-0.4, -0.4, ["took 0"]]],
    ["owe", "not just above", { exchanges: [took(1, 2)] }, null],
    ["over-giving", "at a balance of .5", { exchanges: [gave(0, 3)] }, [0.5, 0.5, ["gave 0"]]],
    ["over-giving", "not just below", { exchanges: [gave(1, 3)] }, null],
    ["over-giving", "not where one owes", { exchanges: [took(0, 8)] }, null],
    ["owe", "not where one gives", { exchanges: [gave(0, 8)] }, null],

    ["no-exchange-yet", "after 181 days", { interactions: [talk(3), talk(181)] }, [181, 180, ["meet 181"]]],
    ["no-exchange-yet", "not after 180", { interactions: [talk(3), talk(180)] }, null],
    ["no-exchange-yet", "not where there was one", { interactions: [talk(181)], exchanges: [gave(900, 1)] }, null],
    ["no-exchange-yet", "not for a card", { interactions: [talk(400, "card"), talk(300, "broadcast"), talk(3)] }, null],
    ["no-exchange-yet", "not for nothing", {}, null],

    [
      "promise-still-open",
      "a day past its day",
      { promises: [promised("me", { dueOn: ago(1) })] },
      [1, 1, ["me promised"]],
    ],
    ["promise-still-open", "not on its day", { promises: [promised("me", { dueOn: ago(0) })] }, null],
    ["promise-still-open", "not without a day", { promises: [promised("me")] }, null],
    [
      "promise-still-open",
      "when it counts as broken already",
      { promises: [promised("me", { dueOn: ago(90) })] },
      [1, 1, ["me promised"]],
    ],
    ["promise-still-open", "not when it is theirs", { promises: [promised("them", { dueOn: ago(90) })] }, null],
    ["promise-still-open", "not when it was kept late", { promises: [closed("me", 3, "late")] }, null],
    [
      "promise-still-open",
      "for each of them",
      { promises: [promised("me", { id: "a", dueOn: ago(1) }), promised("me", { id: "b", dueOn: ago(2) })] },
      [2, 1, ["b", "a"]],
    ],
    ["promise-broken", "for two years", { promises: [closed("me", 730, "broken", "a")] }, [1, 1, ["a"]]],
    ["promise-broken", "not for longer", { promises: [closed("me", 731, "broken")] }, null],
    ["promise-broken", "not when it is theirs", { promises: [closed("them", 3, "broken")] }, null],
    ["promise-broken", "not when it was kept", { promises: [closed("me", 3, "kept")] }, null],
    ["promise-broken", "not while it can be kept", { promises: [promised("me", { dueOn: ago(90) })] }, null],

    ["dormant", "after three years", { interactions: [talk(1095)] }, [1095, 1095, ["meet 1095"]]],
    ["dormant", "not a day before", { interactions: [talk(1094)] }, null],
    ["dormant", "beyond twelve gaps", { interactions: [talk(481), talk(521)] }, [481, 480, ["meet 481"]]],
    ["dormant", "not at twelve gaps", { interactions: [talk(480), talk(520)] }, null],
    [
      "dormant",
      "beyond a year, however short the gaps",
      { interactions: [talk(366), talk(368)] },
      [366, 365, ["meet 366"]],
    ],
    ["dormant", "not at a year", { interactions: [talk(365), talk(367)] }, null],
    [
      "dormant",
      "at three years, however long the gaps",
      { interactions: [talk(1095), talk(1500)] },
      [1095, 1095, ["meet 1095"]],
    ],
    ["dormant", "in spite of an attempt", { interactions: [unanswered(3), talk(1095)] }, [1095, 1095, ["meet 1095"]]],
    ["dormant", "not for a card", { interactions: [talk(2000, "card")] }, null],

    ["drifting", "beyond two gaps", { interactions: [talk(41), talk(61), talk(81)] }, [41, 40, ["meet 41"]]],
    ["drifting", "not at two gaps", { interactions: [talk(40), talk(60), talk(80)] }, null],
    ["drifting", "from two weeks", { interactions: [talk(14), talk(16)] }, [14, 14, ["meet 14"]]],
    ["drifting", "not before two weeks", { interactions: [talk(13), talk(15)] }, null],
    [
      "drifting",
      "by the middle one of three gaps",
      { interactions: [talk(41), talk(42), talk(62), talk(900)] },
      [41, 40, ["meet 41"]],
    ],
    [
      "drifting",
      "by the mean of the middle two",
      { interactions: [talk(61), talk(62), talk(82), talk(122), talk(900)] },
      [61, 60, ["meet 61"]],
    ],
    [
      "drifting",
      "by the middle gap, wherever it lies",
      { interactions: [talk(41), talk(141), talk(142), talk(162)] },
      [41, 40, ["meet 41"]],
    ],
    ["drifting", "not at that mean", { interactions: [talk(60), talk(61), talk(81), talk(121), talk(900)] }, null],
    ["drifting", "in different days", { interactions: [talk(41), talk(41, "call"), talk(61)] }, [41, 40, ["meet 41"]]],
    ["drifting", "not when dormant", { interactions: [talk(1300), talk(1400)] }, null],
    ["drifting", "not with one conversation", { interactions: [talk(300)] }, null],

    [
      "one-sided",
      "after three attempts",
      { interactions: [unanswered(1), unanswered(2), unanswered(3), talk(9)] },
      [3, 3, ["mail 1", "mail 2", "mail 3"]],
    ],
    ["one-sided", "not after two", { interactions: [unanswered(1), unanswered(2), talk(9)] }, null],
    [
      "one-sided",
      "not when one was answered",
      { interactions: [unanswered(1), talk(2), unanswered(3), unanswered(4)] },
      null,
    ],
    [
      "one-sided",
      "not when they tried",
      { interactions: [unanswered(1), unanswered(2, { initiator: "them" }), unanswered(3)] },
      null,
    ],
    [
      "one-sided",
      "when I tried",
      { interactions: [1, 2, 3].map((age) => unanswered(age, { initiator: "me" })) },
      [3, 3, ["mail 1", "mail 2", "mail 3"]],
    ],
    [
      "one-sided",
      "whatever posts and letters to many lie between",
      {
        interactions: [
          unanswered(1),
          talk(2, "social"),
          unanswered(3),
          talk(4, "broadcast"),
          talk(5, "card"),
          unanswered(6),
        ],
      },
      [3, 3, ["mail 1", "mail 3", "mail 6"]],
    ],

    [
      "energy",
      "when the last three drained",
      { interactions: felt(-2, 0, 1) },
      [-1 / 3, 0, ["meet 0", "meet 1", "meet 2"]],
    ],
    ["energy", "not when they gave as much", { interactions: felt(-1, 0, 1) }, null],
    ["energy", "by the last three that were noted", { interactions: felt(null, 1, null, 1, -1, -2) }, null],
    [
      "energy",
      "leaving out those not noted",
      { interactions: felt(null, -1, -1, null, -1) },
      [-1, 0, ["meet 1", "meet 2", "meet 4"]],
    ],
    ["energy", "not by two", { interactions: felt(-2, -2) }, null],
    ["energy", "not by older ones", { interactions: felt(1, 1, 1, -2, -2, -2) }, null],
    [
      "energy",
      "not by attempts",
      { interactions: [...felt(0, 0, 0), unanswered(0, { energy: -2 }), unanswered(1, { energy: -2 })] },
      null,
    ],

    [
      "echo",
      "when three only confirmed",
      { interactions: [1, 2, 3].map((age) => talk(age, "meet", 1, { isConfirmedOnly: true })) },
      [3, 3, ["meet 1", "meet 2", "meet 3"]],
    ],
    [
      "echo",
      "not when one did not",
      { interactions: [1, 2, 3].map((age) => talk(age, "meet", 1, { isConfirmedOnly: age !== 3 })) },
      null,
    ],
    [
      "echo",
      "not when two did",
      { interactions: [1, 2].map((age) => talk(age, "meet", 1, { isConfirmedOnly: true })) },
      null,
    ],
    [
      "echo",
      "whatever was sent to many since",
      {
        interactions: [
          talk(0, "broadcast"),
          ...[1, 2, 3].map((age) => talk(age, "meet", 1, { isConfirmedOnly: true })),
        ],
      },
      [3, 3, ["meet 1", "meet 2", "meet 3"]],
    ],

    [
      "card",
      "for a card",
      { interactions: [talk(1, "mail", 1, { isAnswered: false }), talk(9, "card")] },
      [0, 1, ["card 9"]],
    ],
    ["card", "for somebody never talked with", {}, [0, 1, []]],
    ["card", "not after a conversation", { interactions: [talk(1), talk(9, "card")] }, null],
  ])("%s: %s", (name, _, facts, wanted) => {
    expect(raised(name, facts)).toEqual(wanted);
  });

  it("come in one order, each with one next act", () => {
    const names = Object.keys(FLAG_ACTS);
    const found = flagsOf({
      exchanges: [took(0, 8)],
      promises: [promised("me", { dueOn: ago(1) }), closed("me", 3, "broken")],
      interactions: [30, 31, 32].map((age) => talk(age, "meet", 1, { energy: -1, isConfirmedOnly: true })),
    });
    expect(found.map(({ name }) => name)).toEqual([
      "owe",
      "promise-still-open",
      "promise-broken",
      "drifting",
      "energy",
      "echo",
    ]);
    expect(found.map(({ name }) => names.indexOf(name))).toEqual(
      found.map(({ name }) => names.indexOf(name)).sort((a, b) => a - b),
    );
    for (const { name, act } of found) expect(act).toBe(FLAG_ACTS[name]);
    for (const act of Object.values(FLAG_ACTS)) expect(act).toMatch(/^[a-z].{10,}$/);
  });

  it("take the later of two on one day by the order of their ids", () => {
    const interactions = ["a", "b", "c", "d"].map((id) => talk(3, "mail", 1, { id, isAnswered: id === "a" }));
    expect(raised("one-sided", { interactions })).toEqual([3, 3, ["d", "c", "b"]]);
  });
});
