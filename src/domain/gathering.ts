import type { Day } from "./day.ts";
import type { EventId } from "./event.ts";
import type { GroupId } from "./group/group.ts";

export type GroupDueReason = "decide" | "evaluate" | "purpose" | "prepare" | "tell" | "look back";
type EventDueReason = "plan" | "follow up" | "debrief" | "share";

/** Something a group or an event asks for. */
export interface GatheringDue {
  readonly kind: "group" | "event";
  readonly id: GroupId | EventId;
  readonly name: string;
  readonly reason: GroupDueReason | EventDueReason;
  /** The day it is wanted by. */
  readonly dueOn: Day;
  /** Why now, in words without the name. */
  readonly why: string;
  /** What to type; the name in it stands in quotes. */
  readonly act: string;
  /** Whether it is still to come, and named only for one who looks ahead. */
  readonly isAhead: boolean;
}
