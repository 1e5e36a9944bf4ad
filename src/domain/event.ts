import type { Day } from "./day.ts";

export type EventId = string & { readonly __eventId: never };

/** A gathering where people are met. */
export interface Event {
  readonly id: EventId;
  readonly name: string;
  readonly on: Day;
  readonly place: string | null;
}
