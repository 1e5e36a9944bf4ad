import { belongingTable } from "./belongings.ts";
import { contactTable } from "./contacts.ts";
import { dueTable } from "./due.ts";
import { debriefTable, eventPlanTable, eventTable } from "./events.ts";
import { exchangeTable, introductionTable, linkTable } from "./exchanges.ts";
import { factTable } from "./facts.ts";
import { gatheringTable } from "./gatherings.ts";
import { groupDueTable } from "./group-due.ts";
import {
  contractTable,
  evaluationTable,
  groupAnswerTable,
  groupTable,
  meetingTable,
  membershipTable,
} from "./groups.ts";
import { hoursTable } from "./hours.ts";
import { identifierTable } from "./identifiers.ts";
import { interactionTable } from "./interactions.ts";
import { journalTable } from "./journal.ts";
import { lazily } from "./lazily.ts";
import { lineTable } from "./lines.ts";
import { listTable } from "./list.ts";
import { matchTable } from "./matches.ts";
import { answerTable, criterionTable, fitTable, goalTable } from "./mission.ts";
import { organisationTable, roleTable } from "./organisations.ts";
import { outlineRowTable } from "./outline-rows.ts";
import { outlineTable } from "./outlines.ts";
import { planTable } from "./plan.ts";
import { practiceTable } from "./practice.ts";
import { promiseTable } from "./promises.ts";
import { calibrationTable, quietTable, reviewTable } from "./reviews.ts";
import { rhythmTable } from "./rhythms.ts";
import { roiTable } from "./roi.ts";
import { rowTable } from "./rows.ts";
import { searchTable } from "./search.ts";
import { settingTable } from "./settings.ts";
import { snapshotTable } from "./snapshots.ts";
import type { Sql } from "./sql.ts";
import { statsTable } from "./stats.ts";
import { tierTable } from "./tiers.ts";
import { tieTable } from "./ties.ts";
import { needTable, offerTable } from "./wishes.ts";
import { learningTable, outcomeTable, targetTable } from "./yield.ts";

export type Tables = ReturnType<typeof tablesOn>;

/** Every table of the file, each made when it is first asked for. */
export function tablesOn(sql: Sql) {
  return lazily({
    answers: () => answerTable(sql),
    belongings: () => belongingTable(sql),
    calibrations: () => calibrationTable(sql),
    contracts: () => contractTable(sql),
    contacts: () => contactTable(sql),
    criteria: () => criterionTable(sql),
    debriefs: () => debriefTable(sql),
    due: () => dueTable(sql),
    eventPlans: () => eventPlanTable(sql),
    evaluations: () => evaluationTable(sql),
    events: () => eventTable(sql),
    exchanges: () => exchangeTable(sql),
    facts: () => factTable(sql),
    fits: () => fitTable(sql),
    gatherings: () => gatheringTable(sql),
    goals: () => goalTable(sql),
    groupAnswers: () => groupAnswerTable(sql),
    groupDue: () => groupDueTable(sql),
    groups: () => groupTable(sql),
    hours: () => hoursTable(sql),
    identifiers: () => identifierTable(sql),
    interactions: () => interactionTable(sql),
    introductions: () => introductionTable(sql),
    journal: () => journalTable(sql),
    links: () => linkTable(sql),
    learnings: () => learningTable(sql),
    matches: () => matchTable(sql),
    lines: () => lineTable(sql),
    list: () => listTable(sql),
    meetings: () => meetingTable(sql),
    memberships: () => membershipTable(sql),
    needs: () => needTable(sql),
    offers: () => offerTable(sql),
    organisations: () => organisationTable(sql),
    plan: () => planTable(sql),
    outlineRows: () => outlineRowTable(sql),
    outlines: () => outlineTable(sql),
    outcomes: () => outcomeTable(sql),
    practice: () => practiceTable(sql),
    promises: () => promiseTable(sql),
    quiets: () => quietTable(sql),
    reviews: () => reviewTable(sql),
    rhythms: () => rhythmTable(sql),
    roi: () => roiTable(sql),
    roles: () => roleTable(sql),
    rows: () => rowTable(sql),
    search: () => searchTable(sql),
    settings: () => settingTable(sql),
    snapshots: () => snapshotTable(sql),
    stats: () => statsTable(sql),
    targets: () => targetTable(sql),
    tiers: () => tierTable(sql),
    ties: () => tieTable(sql),
  });
}
