import type { Party } from "./meeting.ts";
import { type GroupAlarm, LEARNED } from "./warnings.ts";

/** How a warning about a group is said, and what mends it; `named` tells whom it is about, the owner as "you". */
interface GroupWarningWords {
  readonly sentence: (group: string, alarm: GroupAlarm, named: (parties: readonly Party[]) => string) => string;
  /** What to type; `group` stands in quotes. */
  readonly command: (group: string) => string;
}

const hours = (figure: number): string => String(Math.round(figure));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Said of the state of the group, never of what anybody is worth. */
export const GROUP_WARNING_WORDS: Readonly<Record<string, GroupWarningWords>> = {
  "W-01": {
    sentence: (group, { figure }) =>
      `${group}: ${hours(figure)} hours in half a year, and nothing noted that came of them`,
    command: (group) => `net group check ${group}`,
  },
  "W-02": {
    sentence: (group) => `${group}: it is not said what it is for`,
    command: (group) => `net group edit ${group} --purpose "…"`,
  },
  "W-03": {
    sentence: (group) => `${group}: nothing is known yet of half of its members`,
    command: (group) => `net group member ${group}`,
  },
  "W-06": {
    sentence: (group, { missing }) => `${group}: what could carry it is not there yet: ${missing.join(", ")}`,
    command: (group) => `net group check ${group}`,
  },
  "W-07": {
    sentence: (group, { about }, named) =>
      `${group}: at the last four meetings nothing was noted that came from ${named(about)}`,
    command: (group) => `net group meeting ${group}`,
  },
  "W-08": {
    sentence: (group, { missing }) => `${group}: not settled yet: ${missing.join(", ")}`,
    command: (group) => `net group edit ${group} --agenda "…" --roles "…"`,
  },
  "W-17": {
    sentence: (group, { figure }) => `${group}: you called off ${figure} times in two months`,
    command: (group) => `net group edit ${group} --slot …`,
  },
  "W-26": {
    sentence: (group, { about }, named) => `${group}: more goes out than comes back for ${named(about)}`,
    command: (group) => `net group meeting ${group}`,
  },
  "W-27": {
    sentence: (group) => `${group}: the last two meetings cost you energy`,
    command: (group) => `net group check ${group}`,
  },
  "W-28": {
    sentence: (group, { missing }) =>
      missing.includes(LEARNED)
        ? `${group}: nothing that was learned is noted of the last four meetings`
        : `${group}: ${missing.join(", ")} is missing`,
    command: (group) => `net group edit ${group} --purpose "…"`,
  },
  "W-29": {
    sentence: (group, { figure }) => `${group}: ${percent(figure)} stayed away from the last three meetings`,
    command: (group) => `net group check ${group}`,
  },
};
