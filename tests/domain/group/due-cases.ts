import type { GroupDueFacts } from "../../../src/domain/group/due.ts";
import type { GroupId } from "../../../src/domain/group/group.ts";
import type { MeetingId } from "../../../src/domain/group/meeting.ts";
import { ago, TODAY } from "../../support/group-facts.ts";

export function dueFacts(changes: Partial<GroupDueFacts> = {}): GroupDueFacts {
  return {
    groupId: "g" as GroupId,
    name: "Leaders",
    purpose: "p",
    purposeOn: ago(10),
    trialMeetings: null,
    intervalDays: null,
    slot: null,
    nextOn: null,
    addedOn: ago(400),
    leftOn: null,
    lookBackOn: null,
    lastOn: ago(20),
    trialEndedOn: null,
    lookedOn: ago(10),
    decidedOn: null,
    meetingsSince: 0,
    untold: [],
    ...changes,
  };
}

const meetingId = "m" as MeetingId;

/** What is the case, and the reasons with the days they are due. */
export const DUE_CASES: readonly (readonly [string, Partial<GroupDueFacts>, readonly (readonly [string, string])[]])[] =
  [
    ["nothing", {}, []],
    ["to decide, the trial having run", { trialMeetings: 4, trialEndedOn: ago(20) }, [["decide", ago(20)]]],
    ["decided before the trial had run", { trialEndedOn: ago(20), decidedOn: ago(21) }, [["decide", ago(20)]]],
    ["decided on the day it had run", { trialEndedOn: ago(20), decidedOn: ago(20) }, []],
    ["three meetings since a look", { meetingsSince: 3 }, []],
    ["four meetings since a look", { meetingsSince: 4 }, [["evaluate", ago(20)]]],
    ["both", { meetingsSince: 4, trialEndedOn: ago(20) }, [["decide", ago(20)]]],
    ["a purpose of half a year less a day ago", { purposeOn: ago(181), lookedOn: null }, []],
    ["a purpose of half a year ago", { purposeOn: ago(182), lookedOn: null }, [["purpose", TODAY]]],
    ["a purpose of a year ago, looked at since", { purposeOn: ago(365), lookedOn: ago(100) }, []],
    ["a purpose said anew since one looked", { purposeOn: ago(182), lookedOn: ago(200) }, [["purpose", TODAY]]],
    [
      "none in half a year",
      { purpose: null, purposeOn: null, lookedOn: null, addedOn: ago(190) },
      [["purpose", ago(8)]],
    ],
    ["a meeting in four days", { nextOn: ago(-4) }, []],
    ["a meeting in three days", { nextOn: ago(-3) }, [["prepare", ago(-3)]]],
    ["a meeting today", { nextOn: TODAY }, [["prepare", TODAY]]],
    ["a meeting yesterday", { nextOn: ago(1) }, []],
    ["brought home today", { untold: [{ meetingId, on: TODAY }] }, [["tell", ago(-7)]]],
    ["to be brought home tomorrow", { untold: [{ meetingId, on: ago(-1) }] }, []],
    ["brought home thirty days ago", { untold: [{ meetingId, on: ago(30) }] }, [["tell", ago(23)]]],
    ["brought home too long ago", { untold: [{ meetingId, on: ago(31) }] }, []],
    ["to be left tomorrow, a meeting today", { leftOn: ago(-1), nextOn: TODAY }, [["prepare", TODAY]]],
    ["left today, a meeting today", { leftOn: TODAY, nextOn: TODAY }, []],
    ["left, to look back today", { leftOn: ago(182), lookBackOn: TODAY, meetingsSince: 9 }, [["look back", TODAY]]],
    ["left, to look back 30 days ago", { leftOn: ago(212), lookBackOn: ago(30) }, [["look back", ago(30)]]],
    ["left, to look back too long ago", { leftOn: ago(213), lookBackOn: ago(31) }, []],
    ["left, to look back tomorrow", { leftOn: ago(182), lookBackOn: ago(-1), meetingsSince: 9 }, []],
  ];
