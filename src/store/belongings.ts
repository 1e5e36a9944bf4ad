import type { Entities, EntityName } from "../domain/change.ts";
import type { ContactId } from "../domain/contact.ts";
import type { Belongings } from "../domain/merge/joiner.ts";
import { eventPlanTable } from "./events.ts";
import { exchangeTable, introductionTable, linkTable } from "./exchanges.ts";
import { factTable } from "./facts.ts";
import { meetingTable, membershipTable } from "./groups.ts";
import { identifierTable } from "./identifiers.ts";
import { interactionTable } from "./interactions.ts";
import { answerTable, fitTable } from "./mission.ts";
import { roleTable } from "./organisations.ts";
import { promiseTable } from "./promises.ts";
import { calibrationTable, reviewTable } from "./reviews.ts";
import { snapshotTable } from "./snapshots.ts";
import type { Sql } from "./sql.ts";
import { needTable, offerTable } from "./wishes.ts";
import { learningTable, outcomeTable } from "./yield.ts";

/** Which rows name a contact, and how one of them is read. */
interface Lookup<Entity> {
  readonly ids: string;
  readonly byId: (id: never) => Entity | null;
}

const BOTH = "WHERE a_id = @id OR b_id = @id";
const TOLD =
  "WHERE contact_id = @id OR interaction_id IN (SELECT interaction_id FROM participants WHERE contact_id = @id)";

const MEETINGS = `
  SELECT meeting_id AS id FROM attendances WHERE contact_id = @id
  UNION SELECT meeting_id FROM shares WHERE contact_id = @id OR partner_id = @id
  UNION SELECT id FROM meetings WHERE leader_id = @id
  UNION SELECT meetings.id FROM meetings JOIN participants USING (interaction_id) WHERE contact_id = @id
`;

/** Where each kind of thing names a contact; null where it never does. */
function lookupsOn(sql: Sql): { readonly [Name in EntityName]: Lookup<Entities[Name]> | null } {
  return {
    contact: null,
    organisation: null,
    event: null,
    setting: null,
    goal: null,
    criterion: null,
    quiet: null,
    tier: null,
    debrief: null,
    target: null,
    group: null,
    contract: null,
    groupAnswer: null,
    evaluation: null,
    eventPlan: {
      ids: "SELECT event_id AS id FROM event_guests WHERE contact_id = @id",
      byId: eventPlanTable(sql).byId,
    },
    outcome: {
      ids: "SELECT DISTINCT outcome_id AS id FROM outcome_via WHERE contact_id = @id",
      byId: outcomeTable(sql).byId,
    },
    learning: { ids: "SELECT id FROM learnings WHERE contact_id = @id", byId: learningTable(sql).byId },
    membership: { ids: "SELECT id FROM memberships WHERE contact_id = @id", byId: membershipTable(sql).byId },
    meeting: { ids: MEETINGS, byId: meetingTable(sql).byId },
    identifier: { ids: "SELECT id FROM identifiers WHERE contact_id = @id", byId: identifierTable(sql).byId },
    role: { ids: "SELECT id FROM roles WHERE contact_id = @id", byId: roleTable(sql).byId },
    fact: { ids: "SELECT id FROM facts WHERE contact_id = @id", byId: factTable(sql).byId },
    interaction: {
      ids: "SELECT interaction_id AS id FROM participants WHERE contact_id = @id",
      byId: interactionTable(sql).byId,
    },
    promise: { ids: `SELECT id FROM promises ${TOLD}`, byId: promiseTable(sql).byId },
    answer: { ids: "SELECT id FROM answers WHERE contact_id = @id", byId: answerTable(sql).byId },
    fit: { ids: "SELECT id FROM fits WHERE contact_id = @id", byId: fitTable(sql).byId },
    need: { ids: "SELECT id FROM needs WHERE contact_id = @id", byId: needTable(sql).byId },
    offer: { ids: "SELECT id FROM offers WHERE contact_id = @id", byId: offerTable(sql).byId },
    exchange: { ids: `SELECT id FROM exchanges ${TOLD}`, byId: exchangeTable(sql).byId },
    introduction: { ids: `SELECT id FROM introductions ${BOTH}`, byId: introductionTable(sql).byId },
    link: { ids: `SELECT id FROM links ${BOTH}`, byId: linkTable(sql).byId },
    review: { ids: "SELECT id FROM reviews WHERE contact_id = @id", byId: reviewTable(sql).byId },
    calibration: { ids: "SELECT id FROM calibrations WHERE contact_id = @id", byId: calibrationTable(sql).byId },
    snapshot: {
      ids: "SELECT snapshot_id AS id FROM snapshot_scores WHERE contact_id = @id",
      byId: snapshotTable(sql).byId,
    },
  };
}

/** Everything that names one contact, whatever table it stands in. */
export function belongingTable(sql: Sql) {
  const lookups = lookupsOn(sql);
  const those = <Name extends EntityName>(name: Name, contact: ContactId): Entities[Name][] => {
    const lookup: Lookup<Entities[Name]> | null = lookups[name];
    if (lookup === null) return [];
    return sql<{ id: string }, { id: string }>(`${lookup.ids} ORDER BY 1`)
      .all({ id: contact })
      .flatMap(({ id }) => lookup.byId(id as never) ?? []);
  };
  return {
    of: (contact: ContactId): Belongings => {
      const names = Object.keys(lookups) as EntityName[];
      // One kind of thing under its own name: more than the compiler can follow.
      return Object.fromEntries(names.map((name) => [name, those(name, contact)])) as unknown as Belongings;
    },
  };
}
