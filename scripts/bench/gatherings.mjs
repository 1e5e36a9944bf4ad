// Groups and events on top of a circle of acquaintances, for `--gatherings`: 50 groups with 100 meetings each, and 500 events.
const DAY_MS = 86_400_000;
const [GROUPS, MEETINGS, MEMBERS, EVENTS] = [50, 100, 8, 500];

/** Everything of groups and events in a file, as domain values; `people` are ids of its contacts. */
export function* gatherings(people, now) {
  const dayBefore = (age) => new Date(now - age * DAY_MS).toISOString().slice(0, 10);
  let counter = 0;
  const newId = () => `01GATHERING${String(counter++).padStart(15, "0")}`;
  for (let at = 0; at < EVENTS; at++) {
    const id = newId();
    const on = dayBefore(at * 5 - 10);
    yield ["event", { id, name: `Forum ${at}`, on, place: null }];
    if (at % 2 === 0) yield ["eventPlan", planOf(id, dayBefore(at * 5 - 11), on)];
  }
  for (let at = 0; at < GROUPS; at++) {
    const groupId = newId();
    const members = Array.from({ length: MEMBERS }, (_, each) => people[(at * 131 + each * 17) % people.length]);
    yield ["group", groupOf(groupId, at, dayBefore(MEETINGS * 30))];
    for (const contactId of members) {
      const nothing = { wish: null, role: null, field: null, level: null, leftOn: null };
      yield ["membership", { id: newId(), groupId, contactId, joinedOn: dayBefore(MEETINGS * 30), ...nothing }];
    }
    for (let back = MEETINGS; back > 0; back--) {
      const [on, came] = [dayBefore(back * 30 - 15), members.slice(0, MEMBERS - (back % 3))];
      const interactionId = newId();
      yield ["interaction", talkOf(interactionId, on, came, `Group ${at}`)];
      yield [
        "meeting",
        meetingOf({ id: newId(), groupId, on, came, interactionId, cancelled: members.slice(came.length) }),
      ];
    }
  }
}

function planOf(id, followUpOn, on) {
  const nothing = { cost: null, goalId: null, expected: null, expectedBy: null, offer: null, toMeet: [], coming: [] };
  return { id, hours: 3, followUpOn, sharedOn: on, ...nothing };
}

function groupOf(id, at, addedOn) {
  const said = { id, name: `Group ${at}`, purpose: "better leaders", purposeOn: addedOn, intervalDays: 30, addedOn };
  const names =
    "vision theme type access setting side fee slot durationMinutes place mode agenda roles rules wish contribution";
  const unsaid = `${names} trialMeetings nextOn leftOn lookBackOn leavingNote`.split(" ");
  return { ...said, ...Object.fromEntries(unsaid.map((name) => [name, null])) };
}

function talkOf(id, on, people, note) {
  const how = { kind: "event", minutes: 120, depth: 2, energy: null, initiator: null, isAnswered: true };
  return { id, on, ...how, note, noteClass: "professional", eventId: null, tags: [], with: people };
}

function meetingOf(told) {
  const nothing = {
    reason: null,
    leader: null,
    isOnTheme: null,
    energy: null,
    interest: null,
    note: null,
    sharedOn: null,
  };
  const shares = [{ who: "me", did: "learned", with: null, text: "to ask first", size: "hour", exchangeId: null }];
  return { ...told, ...nothing, minutes: 120, wasThere: true, format: "case", shares };
}
