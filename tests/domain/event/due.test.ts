import { describe, expect, it } from "vitest";
import { plusDays } from "../../../src/domain/day.ts";
import { type EventDueFacts, eventDue } from "../../../src/domain/event/due.ts";
import type { EventId } from "../../../src/domain/event.ts";
import { day } from "../../support/harness.ts";

const TODAY = day("2026-05-04");
const ago = (days: number) => plusDays(TODAY, -days);

function event(changes: Partial<EventDueFacts>): EventDueFacts {
  return {
    eventId: "e" as EventId,
    name: "Expo",
    on: ago(3),
    isPlanned: true,
    hasPlan: true,
    hasDebrief: true,
    followUpOn: null,
    sharedOn: ago(1),
    waiting: 0,
    ...changes,
  };
}

describe("what an event is due for", () => {
  it.each<[string, Partial<EventDueFacts>, string | null]>([
    ["nothing", {}, null],
    ["to come in a week, without a plan", { on: ago(-7), isPlanned: false }, "plan"],
    ["to come in eight days", { on: ago(-8), isPlanned: false }, null],
    ["tomorrow, without a plan", { on: ago(-1), isPlanned: false }, "plan"],
    ["today, without a plan", { on: TODAY, isPlanned: false }, null],
    ["to come, planned", { on: ago(-2) }, null],
    ["over today", { on: TODAY, hasDebrief: false }, null],
    ["over since yesterday, not looked back on", { on: ago(1), hasDebrief: false, hasPlan: false }, "debrief"],
    ["over for fourteen days", { on: ago(14), hasDebrief: false }, "debrief"],
    ["over for fifteen days", { on: ago(15), hasDebrief: false, sharedOn: null }, null],
    ["not shared", { sharedOn: null }, "share"],
    ["not shared, and never planned", { sharedOn: null, hasPlan: false }, null],
    ["not shared for fifteen days", { on: ago(15), sharedOn: null }, null],
    ["the day kept for following up", { followUpOn: TODAY, hasDebrief: false, sharedOn: null }, "follow up"],
    ["that day tomorrow", { followUpOn: ago(-1) }, null],
    ["that day yesterday, with nobody waiting", { followUpOn: ago(1) }, null],
    ["that day yesterday, with a card waiting", { followUpOn: ago(1), waiting: 1 }, "follow up"],
    ["that day a week ago, with a card waiting", { followUpOn: ago(7), waiting: 1 }, "follow up"],
    ["that day eight days ago, with a card waiting", { followUpOn: ago(8), waiting: 1 }, null],
  ])("%s", (_, changes, reason) => {
    const found = eventDue([event(changes)], TODAY).map((each) => [each.reason, each.isAhead]);
    expect(found).toEqual(reason === null ? [] : [[reason, false]]);
  });

  it.each([
    [1, "tomorrow"],
    [2, "in 2 days"],
  ])("says of one in %i days that it is %s", (days, when) => {
    const why = `${when}, and not planned yet: what is it for, whom do you want to meet?`;
    expect(eventDue([event({ on: ago(-days), isPlanned: false })], TODAY)).toMatchObject([{ why }]);
  });

  it("names it by its day too where another has the name", () => {
    const soon = event({ on: ago(-2), isPlanned: false });
    const acts = (...events: EventDueFacts[]) => eventDue(events, TODAY).map(({ act }) => act);
    expect(acts(soon, event({ name: "Fair" }), event({ name: "Messe" }))).toEqual(["net event plan Expo"]);
    expect(acts(soon, event({ name: "expo" }), event({ name: "Fair" }))).toEqual(['net event plan "Expo 2026-05-06"']);
  });

  it.each([
    [0, "the day you kept for following up"],
    [1, "the day you kept for following up: a card from there waits"],
    [3, "the day you kept for following up: 3 cards from there wait"],
  ])("says of %i cards that wait", (waiting, why) => {
    expect(eventDue([event({ followUpOn: TODAY, waiting })], TODAY)).toMatchObject([{ why }]);
  });

  it.each<[number, Partial<EventDueFacts>, string[]]>([
    [13, { on: ago(-14), isPlanned: false }, []],
    [14, { on: ago(-14), isPlanned: false }, ["plan"]],
    [13, { followUpOn: ago(-14) }, []],
    [14, { followUpOn: ago(-14) }, ["follow up"]],
    [14, { on: ago(-2), followUpOn: ago(-14) }, ["follow up"]],
  ])("looking %i days ahead, %j gives %j", (within, changes, reasons) => {
    const found = eventDue([event(changes)], TODAY, within);
    expect(found.map(({ reason, isAhead }) => (isAhead ? reason : "now"))).toEqual(reasons);
  });
});
