import fc from "fast-check";
import type { GroupFacts } from "../../../src/domain/group/facts.ts";
import type { Meeting, Share } from "../../../src/domain/group/meeting.ts";
import { ANNA, BO, evaluation, group, groupFacts, meeting, member, met, share } from "../../support/group-facts.ts";

const party = fc.constantFrom("me", "Anna", "Bo");
export const anyShare: fc.Arbitrary<Share> = fc
  .record({ who: party, did: fc.constantFrom("gave", "got", "learned"), partner: fc.option(party) })
  .filter(({ who, partner }) => who !== partner)
  .map(({ who, did, partner }) => share(who, did, partner));
export const anyMeeting: fc.Arbitrary<Meeting> = fc
  .record({
    age: fc.integer({ min: 0, max: 400 }),
    wasThere: fc.boolean(),
    came: fc.subarray([ANNA, BO]),
    energy: fc.option(fc.integer({ min: -2, max: 2 })),
    interest: fc.option(fc.integer({ min: 0, max: 3 })),
    format: fc.option(fc.constantFrom("case", "walk", "guest")),
    leader: fc.option(
      fc.constantFrom(
        { kind: "me" as const },
        { kind: "member" as const, contactId: ANNA },
        { kind: "guest" as const, name: "Lise" },
      ),
    ),
    shares: fc.array(anyShare, { maxLength: 4 }),
  })
  .map(({ age, came, ...rest }) =>
    meeting(age, { ...rest, came, cancelled: [ANNA, BO].filter((id) => !came.includes(id)) }),
  );
const rating = fc.option(fc.integer({ min: 0, max: 10 }));
const anyEvaluation = fc
  .record({ age: fc.integer({ min: 0, max: 500 }), purposeMet: rating, relations: rating, worthIt: rating })
  .map(({ age, ...rest }) => evaluation(age, rest));
const anyMember = (name: string) =>
  fc
    .record({
      field: fc.option(fc.constantFrom("law", "IT")),
      level: fc.option(fc.constantFrom("director", "specialist")),
      ages: fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 4 }),
    })
    .map(({ ages, ...rest }) => member(name, { ...rest, tie: { interactions: ages.map(met) } }));
export const anyFacts: fc.Arbitrary<GroupFacts> = fc
  .record({
    purpose: fc.option(fc.constant("p")),
    agenda: fc.option(fc.constant("a")),
    trialMeetings: fc.constantFrom(null, 3, 4),
    anna: anyMember("Anna"),
    bo: anyMember("Bo"),
    meetings: fc.array(anyMeeting, { maxLength: 7 }),
    evaluations: fc.uniqueArray(anyEvaluation, { maxLength: 2, selector: ({ id }) => id }),
  })
  .map(({ purpose, agenda, trialMeetings, anna, bo, meetings, evaluations }) =>
    groupFacts({ group: group({ purpose, agenda, trialMeetings }), members: [anna, bo], meetings, evaluations }),
  );
