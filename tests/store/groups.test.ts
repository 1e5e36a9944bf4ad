import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, changed, created, inverse } from "../../src/domain/change.ts";
import type { ContactId } from "../../src/domain/contact.ts";
import type {
  Contract,
  ContractId,
  GroupAnswer,
  GroupAnswerId,
  Membership,
  MembershipId,
} from "../../src/domain/group/group.ts";
import type { Meeting } from "../../src/domain/group/meeting.ts";
import { openStore } from "../../src/store/store.ts";
import { anyMeeting } from "../domain/group/any-facts.ts";
import { contact } from "../support/builders.ts";
import { ANNA, ago, BO, evaluation, group, TODAY } from "../support/group-facts.ts";

let ids = 0;

function storeWith(...changes: Change[]) {
  const store = openStore(":memory:", { now: () => new Date(0), newId: () => `id-${++ids}`, host: () => "test" });
  const people = [ANNA, BO].map((id: ContactId) => created("contact", contact({ id, name: id })));
  store.apply("test", () => ({ changes: [...people, created("group", GROUP), ...changes] }));
  return store;
}

const GROUP = group({
  type: "sparring",
  access: "closed",
  setting: "external",
  side: "both",
  fee: 3600,
  slot: "evening",
  mode: "mixed",
  nextOn: TODAY,
});

it("gives back one of each kind as it was put", () => {
  const membership: Membership = {
    id: "m" as MembershipId,
    groupId: GROUP.id,
    contactId: ANNA,
    wish: "w",
    role: "r",
    field: "f",
    level: "l",
    joinedOn: ago(9),
    leftOn: TODAY,
  };
  const contract: Contract = { id: "c" as ContractId, groupId: GROUP.id, text: "We meet", agreedOn: ago(9) };
  const answer: GroupAnswer = {
    id: "a" as GroupAnswerId,
    groupId: GROUP.id,
    question: "use",
    text: "u",
    answeredOn: TODAY,
  };
  const look = evaluation(5, {
    onCourse: 1,
    nerve: 2,
    purposeMet: 3,
    relations: 4,
    worthIt: 5,
    decision: "change-form",
    note: "n",
  });
  const store = storeWith(
    created("membership", membership),
    created("contract", contract),
    created("groupAnswer", answer),
    created("evaluation", look),
  );
  expect({
    groups: store.groups.all(),
    memberships: store.memberships.of(GROUP.id),
    contracts: store.contracts.of(GROUP.id),
    answers: store.groupAnswers.of(GROUP.id),
    evaluations: store.evaluations.of(GROUP.id),
  }).toEqual({
    groups: [GROUP],
    memberships: [membership],
    contracts: [contract],
    answers: [answer],
    evaluations: [look],
  });
});

it("gives back any meeting as it was put, changes it, and is empty again after the inverse", () => {
  fc.assert(
    fc.property(anyMeeting, anyMeeting, (one, next) => {
      const other: Meeting = { ...next, id: one.id };
      const store = storeWith();
      const changes: Change[] = [created("meeting", one), changed("meeting", one, other)];
      store.apply("test", () => ({ changes }));
      expect(store.meetings.of(GROUP.id)).toEqual([other]);
      store.apply("test", () => ({ changes: inverse(changes) }));
      expect(store.meetings.of(GROUP.id)).toEqual([]);
      store.close();
    }),
    { numRuns: 60 },
  );
});
