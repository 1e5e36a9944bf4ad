import type { ContactId } from "../domain/contact.ts";
import type { Day } from "../domain/day.ts";
import type { ExchangeId, Size } from "../domain/exchange.ts";
import type { Contract, Evaluation, Group, GroupAnswer, GroupId, Membership } from "../domain/group/group.ts";
import type { Leader, Meeting, MeetingId, Party, Share, ShareDeed } from "../domain/group/meeting.ts";
import type { InteractionId } from "../domain/interaction.ts";
import { flatTable } from "./flat-table.ts";
import type { Sql } from "./sql.ts";

/** Reads and writes the `groups` table. */
export function groupTable(sql: Sql) {
  const { where, ...rows } = flatTable<Group>(sql, "groups", {
    id: "id",
    name: "name",
    purpose: "purpose",
    purposeOn: "purpose_on",
    vision: "vision",
    theme: "theme",
    type: "type",
    access: "access",
    setting: "setting",
    side: "side",
    fee: "fee",
    intervalDays: "interval_days",
    slot: "slot",
    durationMinutes: "duration_minutes",
    place: "place",
    mode: "mode",
    agenda: "agenda",
    roles: "roles",
    rules: "rules",
    wish: "wish",
    contribution: "contribution",
    trialMeetings: "trial_meetings",
    nextOn: "next_on",
    addedOn: "added_on",
    leftOn: "left_on",
    lookBackOn: "look_back_on",
    leavingNote: "leaving_note",
  });
  return {
    ...rows,
    /** Those the owner is in, then those they left, each in the order they were added. */
    all: (): Group[] => where("1 ORDER BY left_on IS NOT NULL, id"),
  };
}

/** Reads and writes the `memberships` table. */
export function membershipTable(sql: Sql) {
  const { where, ...rows } = flatTable<Membership>(sql, "memberships", {
    id: "id",
    groupId: "group_id",
    contactId: "contact_id",
    wish: "wish",
    role: "role",
    field: "field",
    level: "level",
    joinedOn: "joined_on",
    leftOn: "left_on",
  });
  return {
    ...rows,
    /** In the order they joined the file. */
    of: (groupId: GroupId): Membership[] => where("group_id = ? ORDER BY id", groupId),
  };
}

/** Reads and writes the `contracts` table. */
export function contractTable(sql: Sql) {
  const { where, ...rows } = flatTable<Contract>(sql, "contracts", {
    id: "id",
    groupId: "group_id",
    text: "text",
    agreedOn: "agreed_on",
  });
  return {
    ...rows,
    /** Newest first. */
    of: (groupId: GroupId): Contract[] => where("group_id = ? ORDER BY agreed_on DESC, id DESC", groupId),
  };
}

/** Reads and writes the `group_answers` table. */
export function groupAnswerTable(sql: Sql) {
  const { where, ...rows } = flatTable<GroupAnswer>(sql, "group_answers", {
    id: "id",
    groupId: "group_id",
    question: "question",
    text: "text",
    answeredOn: "answered_on",
  });
  return {
    ...rows,
    /** In the order they were given. */
    of: (groupId: GroupId): GroupAnswer[] => where("group_id = ? ORDER BY id", groupId),
  };
}

/** Reads and writes the `evaluations` table. */
export function evaluationTable(sql: Sql) {
  const { where, ...rows } = flatTable<Evaluation>(sql, "evaluations", {
    id: "id",
    groupId: "group_id",
    on: "held_on",
    onCourse: "on_course",
    nerve: "nerve",
    purposeMet: "purpose_met",
    relations: "relations",
    worthIt: "worth_it",
    decision: "decision",
    note: "note",
  });
  return {
    ...rows,
    /** Newest first. */
    of: (groupId: GroupId): Evaluation[] => where("group_id = ? ORDER BY held_on DESC, id DESC", groupId),
  };
}

interface MeetingRow {
  id: string;
  group_id: string;
  held_on: string;
  minutes: number | null;
  was_there: number;
  reason: string | null;
  led_by: Leader["kind"] | null;
  leader_id: string | null;
  leader_name: string | null;
  format: string | null;
  is_on_theme: number | null;
  energy: number | null;
  interest: number | null;
  note: string | null;
  shared_on: string | null;
  interaction_id: string | null;
}

interface ShareRow {
  contact_id: string | null;
  did: string;
  partner: "me" | "member" | null;
  partner_id: string | null;
  text: string;
  size: string;
  exchange_id: string | null;
}

/** As far back as a warning looks, with some to spare for those that are still to come. */
const NEWEST = 12;

/** Reads and writes the `meetings` table, and `attendances` and `shares` with it. */
export function meetingTable(sql: Sql) {
  const toMeeting = (row: MeetingRow): Meeting => {
    const attendances = sql<[string], { contact_id: string; came: number }>(
      "SELECT contact_id, came FROM attendances WHERE meeting_id = ? ORDER BY position",
    ).all(row.id);
    const who = (came: number): ContactId[] =>
      attendances.filter((each) => each.came === came).map((each) => each.contact_id as ContactId);
    return {
      id: row.id as MeetingId,
      groupId: row.group_id as GroupId,
      on: row.held_on as Day,
      minutes: row.minutes,
      wasThere: row.was_there === 1,
      reason: row.reason,
      leader: toLeader(row),
      format: row.format,
      isOnTheme: row.is_on_theme === null ? null : row.is_on_theme === 1,
      energy: row.energy,
      interest: row.interest,
      note: row.note,
      sharedOn: row.shared_on as Day | null,
      interactionId: row.interaction_id as InteractionId | null,
      came: who(1),
      cancelled: who(0),
      shares: sql<[string], ShareRow>("SELECT * FROM shares WHERE meeting_id = ? ORDER BY position")
        .all(row.id)
        .map(toShare),
    };
  };

  const removeRows = (id: MeetingId): void => {
    sql<[string]>("DELETE FROM attendances WHERE meeting_id = ?").run(id);
    sql<[string]>("DELETE FROM shares WHERE meeting_id = ?").run(id);
  };

  return {
    byId: (id: MeetingId): Meeting | null => {
      const row = sql<[string], MeetingRow>("SELECT * FROM meetings WHERE id = ?").get(id);
      return row === undefined ? null : toMeeting(row);
    },
    /** Newest first. */
    of: (groupId: GroupId): Meeting[] =>
      sql<[string], MeetingRow>("SELECT * FROM meetings WHERE group_id = ? ORDER BY held_on DESC, id DESC")
        .all(groupId)
        .map(toMeeting),
    /** Those after a day, and as many of the newest as anything asks for; newest first. */
    lately: (groupId: GroupId, after: Day): Meeting[] =>
      sql<object, MeetingRow>(`
        SELECT * FROM meetings WHERE group_id = @groupId AND (held_on > @after OR id IN (
          SELECT id FROM meetings WHERE group_id = @groupId ORDER BY held_on DESC, id DESC LIMIT ${NEWEST}
        )) ORDER BY held_on DESC, id DESC
      `)
        .all({ groupId, after })
        .map(toMeeting),
    /** How much the owner learned of nobody by name; what somebody taught them stands in the ledger. */
    learned: (since: Day, until: Day): number =>
      sql<[Day, Day], { count: number }>(`
        SELECT count(*) AS count FROM meetings JOIN shares ON meeting_id = meetings.id
        WHERE held_on BETWEEN ? AND ? AND was_there = 1 AND contact_id IS NULL AND did = 'learned' AND partner IS NULL
      `).get(since, until)?.count ?? 0,
    put: (meeting: Meeting): void => {
      sql<MeetingRow>(`
        INSERT INTO meetings (
          id, group_id, held_on, minutes, was_there, reason, led_by, leader_id, leader_name, format, is_on_theme, energy,
          interest, note, shared_on, interaction_id
        ) VALUES (
          @id, @group_id, @held_on, @minutes, @was_there, @reason, @led_by, @leader_id, @leader_name, @format, @is_on_theme,
          @energy, @interest, @note, @shared_on, @interaction_id
        ) ON CONFLICT (id) DO UPDATE SET
          group_id = excluded.group_id, held_on = excluded.held_on, minutes = excluded.minutes,
          was_there = excluded.was_there, reason = excluded.reason, led_by = excluded.led_by,
          leader_id = excluded.leader_id, leader_name = excluded.leader_name, format = excluded.format,
          is_on_theme = excluded.is_on_theme, energy = excluded.energy, interest = excluded.interest, note = excluded.note,
          shared_on = excluded.shared_on, interaction_id = excluded.interaction_id
      `).run(toRow(meeting));
      removeRows(meeting.id);
      const attend = sql<[string, number, string, number]>(
        "INSERT INTO attendances (meeting_id, position, contact_id, came) VALUES (?, ?, ?, ?)",
      );
      const there = [...meeting.came.map((id) => [id, 1] as const), ...meeting.cancelled.map((id) => [id, 0] as const)];
      there.forEach(([contactId, came], position) => attend.run(meeting.id, position, contactId, came));
      const share = sql<object>(`
        INSERT INTO shares (meeting_id, position, contact_id, did, partner, partner_id, text, size, exchange_id)
        VALUES (@meeting_id, @position, @contact_id, @did, @partner, @partner_id, @text, @size, @exchange_id)
      `);
      meeting.shares.forEach((each, position) => share.run({ ...shareRow(each), meeting_id: meeting.id, position }));
    },
    remove: (id: MeetingId): void => {
      removeRows(id);
      sql<[string]>("DELETE FROM meetings WHERE id = ?").run(id);
    },
  };
}

function toLeader({ led_by: kind, leader_id: id, leader_name: name }: MeetingRow): Leader | null {
  switch (kind) {
    case null:
      return null;
    case "me":
      return { kind };
    case "member":
      return { kind, contactId: (id ?? "") as ContactId };
    case "guest":
      return { kind, name: name ?? "" };
  }
}

function toRow(meeting: Meeting): MeetingRow {
  const { leader } = meeting;
  return {
    id: meeting.id,
    group_id: meeting.groupId,
    held_on: meeting.on,
    minutes: meeting.minutes,
    was_there: meeting.wasThere ? 1 : 0,
    reason: meeting.reason,
    led_by: leader?.kind ?? null,
    leader_id: leader?.kind === "member" ? leader.contactId : null,
    leader_name: leader?.kind === "guest" ? leader.name : null,
    format: meeting.format,
    is_on_theme: meeting.isOnTheme === null ? null : meeting.isOnTheme ? 1 : 0,
    energy: meeting.energy,
    interest: meeting.interest,
    note: meeting.note,
    shared_on: meeting.sharedOn,
    interaction_id: meeting.interactionId,
  };
}

function toShare(row: ShareRow): Share {
  return {
    who: (row.contact_id ?? "me") as Party,
    did: row.did as ShareDeed,
    with: row.partner === "member" ? (row.partner_id as Party) : row.partner,
    text: row.text,
    size: row.size as Size,
    exchangeId: row.exchange_id as ExchangeId | null,
  };
}

function shareRow({ who, did, with: partner, text, size, exchangeId }: Share): ShareRow {
  return {
    contact_id: who === "me" ? null : who,
    did,
    partner: partner === null ? null : partner === "me" ? "me" : "member",
    partner_id: partner === null || partner === "me" ? null : partner,
    text,
    size,
    exchange_id: exchangeId,
  };
}
