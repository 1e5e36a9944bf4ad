import type { Migration } from "../migrate.ts";
import { dailyLoop } from "./0001-daily-loop.ts";
import { giveAndTake } from "./0002-give-and-take.ts";
import { events } from "./0003-events.ts";
import { groups } from "./0004-groups.ts";
import { keys } from "./0005-keys.ts";
import { archived } from "./0006-archived.ts";

/** In the order they run. A migration that has been released is never edited; add another one. */
export function migrations(): readonly Migration[] {
  return [dailyLoop, giveAndTake, events, groups, keys, archived];
}
