import { quoted } from "../quoted.ts";
import type { Party } from "./meeting.ts";
import { type GroupAlarm, LEARNED } from "./warnings.ts";

/** How a warning about a group is said, and what mends it; `named` tells whom it is about, the owner as "you". */
interface GroupWarningWords {
  readonly sentence: (group: string, alarm: GroupAlarm, named: (parties: readonly Party[]) => string) => string;
  /** What to type; `group` stands in quotes, `called` is the name of one of them. */
  readonly command: (group: string, alarm: GroupAlarm, called: (party: Party) => string) => string;
}

const hours = (figure: number): string => String(Math.round(figure));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Adds a line to the newest meeting, of the first it is about: what was forgotten, or what is to come next time. */
function lineOf(did: "gave" | "got"): GroupWarningWords["command"] {
  return (group, { about: [first = "me"], on }, called) => {
    const line = quoted(`${first === "me" ? "me" : called(first)} ${did} …`);
    return `net group meeting ${group} --change ${on ?? 1} --share ${line}`;
  };
}

const FORM: Readonly<Record<string, string>> = {
  agreement: "an agreement",
  structure: "an agenda",
  variation: "more than one form of meeting",
  lead: "somebody who leads",
};

/** What settles the form of a group; how it met and who led is noted with a meeting. */
function settled(group: string, { missing, on }: GroupAlarm): string {
  const flag = (what: string, typed: string): string => (missing.includes(what) ? ` ${typed}` : "");
  const said = flag("structure", '--agenda "…"') + flag("agreement", '--roles "…"');
  if (said !== "") return `net group edit ${group}${said}`;
  return `net group meeting ${group} --change ${on ?? 1}${flag("variation", "--format …")}${flag("lead", "--led …")}`;
}

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
    sentence: (group, { about }, named) =>
      `${group}: nothing is known yet of half of its members or more: ${named(about)}`,
    command: (group, { about: [first] }, called) =>
      first === undefined ? `net group member ${group}` : `net fact ${quoted(called(first))} occupied-with "…"`,
  },
  "W-06": {
    sentence: (group, { missing }) => `${group}: what could carry it is not there yet: ${missing.join(", ")}`,
    command: (group) => `net group check ${group}`,
  },
  "W-07": {
    sentence: (group, { about }, named) =>
      `${group}: at the last four meetings nothing was noted that came from ${named(about)}`,
    command: lineOf("gave"),
  },
  "W-08": {
    sentence: (group, { missing }) =>
      `${group}: not settled yet: ${missing.map((what) => FORM[what] ?? what).join(", ")}`,
    command: settled,
  },
  "W-17": {
    sentence: (group, { figure }) => `${group}: you called off ${figure} times in two months`,
    command: (group) => `net group edit ${group} --slot …`,
  },
  "W-26": {
    sentence: (group, { about }, named) => `${group}: more goes out than comes back for ${named(about)}`,
    command: lineOf("got"),
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
    command: (group, { missing, on }) =>
      missing.includes(LEARNED)
        ? `net group meeting ${group} --change ${on ?? 1} --share "me learned …"`
        : `net group edit ${group} --type … --purpose "…"`,
  },
  "W-29": {
    sentence: (group, { figure }) => `${group}: ${percent(figure)} stayed away from the last three meetings`,
    command: (group) => `net group check ${group}`,
  },
};
