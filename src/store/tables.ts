import { belongingTable } from "./belongings.ts";
import { contactTable } from "./contacts.ts";
import { dueTable } from "./due.ts";
import { eventTable } from "./events.ts";
import { exchangeTable, introductionTable, linkTable } from "./exchanges.ts";
import { factTable } from "./facts.ts";
import { identifierTable } from "./identifiers.ts";
import { interactionTable } from "./interactions.ts";
import { journalTable } from "./journal.ts";
import { lazily } from "./lazily.ts";
import { lineTable } from "./lines.ts";
import { listTable } from "./list.ts";
import { matchTable } from "./matches.ts";
import { answerTable, criterionTable, fitTable, goalTable } from "./mission.ts";
import { organisationTable, roleTable } from "./organisations.ts";
import { promiseTable } from "./promises.ts";
import { calibrationTable, quietTable, reviewTable, tierTable } from "./reviews.ts";
import { rhythmTable } from "./rhythms.ts";
import { searchTable } from "./search.ts";
import { settingTable } from "./settings.ts";
import { snapshotTable } from "./snapshots.ts";
import type { Sql } from "./sql.ts";
import { tieTable } from "./ties.ts";
import { needTable, offerTable } from "./wishes.ts";

export type Tables = ReturnType<typeof tablesOn>;

/** Every table of the file, each made when it is first asked for. */
export function tablesOn(sql: Sql) {
  return lazily({
    answers: () => answerTable(sql),
    belongings: () => belongingTable(sql),
    calibrations: () => calibrationTable(sql),
    contacts: () => contactTable(sql),
    criteria: () => criterionTable(sql),
    due: () => dueTable(sql),
    events: () => eventTable(sql),
    exchanges: () => exchangeTable(sql),
    facts: () => factTable(sql),
    fits: () => fitTable(sql),
    goals: () => goalTable(sql),
    identifiers: () => identifierTable(sql),
    interactions: () => interactionTable(sql),
    introductions: () => introductionTable(sql),
    journal: () => journalTable(sql),
    links: () => linkTable(sql),
    matches: () => matchTable(sql),
    lines: () => lineTable(sql),
    list: () => listTable(sql),
    needs: () => needTable(sql),
    offers: () => offerTable(sql),
    organisations: () => organisationTable(sql),
    promises: () => promiseTable(sql),
    quiets: () => quietTable(sql),
    reviews: () => reviewTable(sql),
    rhythms: () => rhythmTable(sql),
    roles: () => roleTable(sql),
    search: () => searchTable(sql),
    settings: () => settingTable(sql),
    snapshots: () => snapshotTable(sql),
    tiers: () => tierTable(sql),
    ties: () => tieTable(sql),
  });
}
