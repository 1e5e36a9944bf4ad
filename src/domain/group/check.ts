import type { Day } from "../day.ts";
import { quoted } from "../quoted.ts";
import { GROUPS } from "./constants.ts";
import { attended, factsOn, type GroupFacts, turnout } from "./facts.ts";
import type { Evaluation, Group, GroupDecision } from "./group.ts";
import { HEALTH_PARTS, type HealthPartName, type HealthRow, health } from "./health.ts";
import type { Meeting, Share } from "./meeting.ts";
import { type GroupVerdict, groupVerdict } from "./verdict.ts";

/** One row of a part, with what a person needs to recognise it. */
export type CheckRow = HealthRow & {
  readonly on: Day | null;
  /** A name, a text or a number; null where `about` says it all. */
  readonly told: string | null;
  /** The line of a meeting, with names in place of ids. */
  readonly share:
    | (Omit<Share, "exchangeId" | "size"> & { readonly whoName: string; readonly withName: string | null })
    | null;
};

export interface CheckPart {
  readonly part: HealthPartName;
  readonly value: number | null;
  readonly rows: readonly CheckRow[];
}

/** What `net group check` answers: how a group stands, why, and what one might do about it. */
export interface CheckReport {
  readonly today: Day;
  readonly group: Group;
  readonly parts: readonly CheckPart[];
  /** Who was there lately and neither gave nor got anything, by name; the owner is "you". */
  readonly silent: readonly string[];
  /** At how many of the newest meetings the theme was left, of those of which it was noted; null for none. */
  readonly offTheme: { readonly left: number; readonly of: number } | null;
  readonly energyTrend: number | null;
  readonly evaluation: Evaluation | null;
  readonly verdict: GroupVerdict;
  readonly nextAct: string;
}

export function checkReport(facts: GroupFacts, nameOf: (id: string) => string, today: Day): CheckReport {
  const state = health(facts, today);
  const { meetings, outcomes, evaluations } = factsOn(facts, today);
  const verdict = groupVerdict(facts, state, today);
  return {
    today,
    group: facts.group,
    parts: HEALTH_PARTS.map((part) => ({
      part,
      value: state.parts[part].value,
      rows: state.parts[part].rows.map((row): CheckRow => ({ ...row, ...tell(part, row) })),
    })),
    silent: state.silent.map(nameOf),
    offTheme: offTheme(attended(meetings).slice(0, GROUPS.meetings.sharing)),
    energyTrend: state.energyTrend,
    evaluation: state.evaluation,
    verdict,
    nextAct: nextAct(verdict, state.energyTrend, facts.group.name, decisionIn(evaluations), leastIn),
  };

  /** The member to whom the fewest points of a part are due, by name. */
  function leastIn(part: HealthPartName): string {
    const [first] = state.parts[part].rows
      .filter((row) => row.source === "member" && row.id !== "me")
      .sort((a, b) => a.contribution - b.contribution);
    return first?.source === "member" ? quoted(nameOf(first.id)) : "NAME";
  }

  function tell(part: HealthPartName, row: HealthRow): Pick<CheckRow, "on" | "told" | "share"> {
    switch (row.source) {
      case "group":
        return { on: null, told: facts.group[row.about], share: null };
      case "evaluation":
        return {
          on: state.rated[row.about]?.on ?? null,
          told: String(state.rated[row.about]?.value ?? ""),
          share: null,
        };
      case "member":
        return { on: null, told: nameOf(row.id), share: null };
      case "meeting":
        return meetingTold(part, meetings.find(({ id }) => id === row.id) ?? null);
      case "outcome": {
        const outcome = outcomes.find(({ id }) => id === row.id);
        return { on: outcome?.on ?? null, told: outcome?.text ?? null, share: null };
      }
      case "share": {
        const meeting = meetings.find(({ id }) => id === row.id);
        const share = meeting?.shares[row.position];
        if (!meeting || !share) return { on: null, told: null, share: null };
        const { who, did, with: partner, text } = share;
        const withName = partner === null ? null : nameOf(partner);
        return { on: meeting.on, told: text, share: { who, did, with: partner, text, whoName: nameOf(who), withName } };
      }
      case "formats":
      case "leaders":
      case "trait":
        return { on: null, told: null, share: null };
    }
  }
}

function offTheme(meetings: readonly Meeting[]): CheckReport["offTheme"] {
  const noted = meetings.filter(({ isOnTheme }) => isOnTheme !== null);
  const left = noted.filter(({ isOnTheme }) => isOnTheme === false).length;
  return left === 0 ? null : { left, of: noted.length };
}

/** Of a meeting, what the part looks at: who came, the energy, or the interest. */
function meetingTold(part: HealthPartName, meeting: Meeting | null): Pick<CheckRow, "on" | "told" | "share"> {
  if (meeting === null) return { on: null, told: null, share: null };
  const { came, expected } = turnout(meeting);
  const told = part === "attendance" ? `${came} of ${expected}` : part === "energy" ? meeting.energy : meeting.interest;
  return { on: meeting.on, told: told === null ? null : String(told), share: null };
}

type LeastIn = (part: HealthPartName) => string;

/** What mends the first of what is weak, as one would type it. */
const ACTS: Readonly<Record<GroupVerdict["reasons"][number]["about"], (group: string, leastIn: LeastIn) => string>> = {
  purpose: (group) => `say what it is for: net group edit ${group} --purpose "…" --wish "…"`,
  purposeMet: (group) => `agree anew on what it is for: net group edit ${group} --contract "…"`,
  worthIt: (group) => `say what you would need of it: net group edit ${group} --wish "…"`,
  yield: (group) => `ask for one thing next time, and note it: net group meeting ${group}`,
  structure: (group) => `propose who leads next, and another form: net group edit ${group} --agenda "…"`,
  attendance: (group) => `ask which day or form would suit all: net group edit ${group} --every … --slot …`,
  sharing: () => "propose a round in which everybody gives and asks for one thing",
  energy: () => "ask the others what would make it livelier, and propose another form",
  relations: (_, leastIn) => `meet one of them alone before the next meeting: net brief ${leastIn("relations")}`,
  interest: (_, leastIn) => `ask one of them what occupies them: net fact ${leastIn("interest")} occupied-with "…"`,
  diversity: () => "think of somebody who sees it otherwise, and propose them",
};

/** What the owner decided last. */
export function decisionIn(evaluations: readonly Evaluation[]): GroupDecision | null {
  return evaluations.find(({ decision }) => decision !== null)?.decision ?? null;
}

function nextAct(
  { proposal, reasons, withheld, wanted, meetings }: GroupVerdict,
  energyTrend: number | null,
  name: string,
  decided: GroupDecision | null,
  leastIn: LeastIn,
): string {
  const group = quoted(name);
  const [first] = reasons;
  const isEnding = proposal === "leave?" || (decided === "leave" && withheld !== "left");
  if (isEnding) return `see how it could end well: net group leave ${group} --plan`;
  if (first) return ACTS[first.about](group, leastIn);
  if (withheld === "left") return `what it was stays: net group show ${group}`;
  if (proposal === null) return `${wanted - meetings} more before it can be told: net group meeting ${group}`;
  if ((energyTrend ?? 0) <= -GROUPS.energy.falling) return "energy is falling: ask the others what has changed";
  return `go on as you do; after the next one, net group meeting ${group}`;
}
