import type { Migration } from "../migrate.ts";

/** Network groups: what they are for, who is in them, what happens at their meetings, and what the owner makes of them. */
export const groups: Migration = {
  version: 4,
  sql: `
    CREATE TABLE groups (
      id               TEXT PRIMARY KEY NOT NULL,
      name             TEXT NOT NULL CHECK (name <> ''),
      purpose          TEXT,
      purpose_on       TEXT, -- the day it was last said or looked at again
      vision           TEXT,
      theme            TEXT,
      type             TEXT CHECK (type IN ('business', 'professional', 'sparring', 'humanitarian', 'social')),
      access           TEXT CHECK (access IN ('open', 'closed')),
      setting          TEXT CHECK (setting IN ('internal', 'external')),
      side             TEXT CHECK (side IN ('business', 'personal', 'both')),
      fee              INTEGER CHECK (fee >= 0), -- a year, in whole units of the owner's money
      interval_days    INTEGER CHECK (interval_days > 0),
      slot             TEXT CHECK (slot IN ('daytime', 'evening', 'weekend')),
      duration_minutes INTEGER CHECK (duration_minutes > 0),
      place            TEXT,
      mode             TEXT CHECK (mode IN ('in-person', 'online', 'mixed')),
      agenda           TEXT,
      roles            TEXT,
      rules            TEXT,
      wish             TEXT,
      contribution     TEXT,
      trial_meetings   INTEGER CHECK (trial_meetings BETWEEN 3 AND 4),
      next_on          TEXT,
      added_on         TEXT NOT NULL,
      left_on          TEXT,
      look_back_on     TEXT,
      leaving_note     TEXT
    ) STRICT;

    CREATE TABLE memberships (
      id         TEXT PRIMARY KEY NOT NULL,
      group_id   TEXT NOT NULL REFERENCES groups (id),
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      wish       TEXT,
      role       TEXT,
      field      TEXT,
      level      TEXT,
      joined_on  TEXT NOT NULL,
      left_on    TEXT,
      UNIQUE (group_id, contact_id)
    ) STRICT;
    CREATE INDEX memberships_by_contact ON memberships (contact_id);

    CREATE TABLE contracts (
      id        TEXT PRIMARY KEY NOT NULL,
      group_id  TEXT NOT NULL REFERENCES groups (id),
      text      TEXT NOT NULL CHECK (text <> ''),
      agreed_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contracts_by_group ON contracts (group_id, agreed_on, id);

    CREATE TABLE group_answers (
      id          TEXT PRIMARY KEY NOT NULL,
      group_id    TEXT NOT NULL REFERENCES groups (id),
      question    TEXT NOT NULL,
      text        TEXT NOT NULL CHECK (text <> ''),
      answered_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX group_answers_by_group ON group_answers (group_id, question, id);

    CREATE TABLE meetings (
      id             TEXT PRIMARY KEY NOT NULL,
      group_id       TEXT NOT NULL REFERENCES groups (id),
      held_on        TEXT NOT NULL,
      minutes        INTEGER CHECK (minutes > 0),
      was_there      INTEGER NOT NULL CHECK (was_there IN (0, 1)),
      reason         TEXT, -- why the owner was not there
      led_by         TEXT CHECK (led_by IN ('me', 'member', 'guest')),
      leader_id      TEXT REFERENCES contacts (id),
      leader_name    TEXT,
      format         TEXT,
      is_on_theme    INTEGER CHECK (is_on_theme IN (0, 1)),
      energy         INTEGER CHECK (energy BETWEEN -2 AND 2),
      interest       INTEGER CHECK (interest BETWEEN 0 AND 3),
      note           TEXT,
      shared_on      TEXT, -- the day the owner told others what they brought home
      interaction_id TEXT REFERENCES interactions (id)
    ) STRICT;
    CREATE INDEX meetings_by_group ON meetings (group_id, held_on, id);
    CREATE INDEX meetings_by_leader ON meetings (leader_id) WHERE leader_id IS NOT NULL;
    -- Those that are no contact, and hours of the owner's all the same.
    CREATE INDEX meetings_alone ON meetings (held_on, minutes) WHERE was_there = 1 AND interaction_id IS NULL;
    CREATE INDEX meetings_by_interaction ON meetings (interaction_id) WHERE interaction_id IS NOT NULL;

    -- The members a meeting was for: those who came, and those who did not.
    CREATE TABLE attendances (
      meeting_id TEXT NOT NULL REFERENCES meetings (id),
      position   INTEGER NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      came       INTEGER NOT NULL CHECK (came IN (0, 1)),
      PRIMARY KEY (meeting_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attendances_by_contact ON attendances (contact_id);

    -- Without a contact it is the owner; without a partner it was the whole group.
    CREATE TABLE shares (
      meeting_id  TEXT NOT NULL REFERENCES meetings (id),
      position    INTEGER NOT NULL,
      contact_id  TEXT REFERENCES contacts (id),
      did         TEXT NOT NULL CHECK (did IN ('gave', 'got', 'learned')),
      partner     TEXT CHECK (partner IN ('me', 'member')),
      partner_id  TEXT REFERENCES contacts (id),
      text        TEXT NOT NULL CHECK (text <> ''),
      size        TEXT NOT NULL,
      exchange_id TEXT, -- in the ledger, where it can be removed by itself
      PRIMARY KEY (meeting_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shares_by_contact ON shares (contact_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX shares_by_partner ON shares (partner_id) WHERE partner_id IS NOT NULL;

    CREATE TABLE evaluations (
      id          TEXT PRIMARY KEY NOT NULL,
      group_id    TEXT NOT NULL REFERENCES groups (id),
      held_on     TEXT NOT NULL,
      on_course   INTEGER CHECK (on_course BETWEEN 0 AND 10),
      nerve       INTEGER CHECK (nerve BETWEEN 0 AND 10),
      purpose_met INTEGER CHECK (purpose_met BETWEEN 0 AND 10),
      relations   INTEGER CHECK (relations BETWEEN 0 AND 10),
      worth_it    INTEGER CHECK (worth_it BETWEEN 0 AND 10),
      decision    TEXT CHECK (decision IN ('continue', 'renew', 'change-form', 'leave')),
      note        TEXT
    ) STRICT;
    CREATE INDEX evaluations_by_group ON evaluations (group_id, held_on, id);
    ALTER TABLE outcome_via ADD COLUMN group_id TEXT REFERENCES groups (id);
    CREATE INDEX outcome_via_by_group ON outcome_via (group_id, outcome_id) WHERE group_id IS NOT NULL;
    CREATE INDEX exchanges_by_interaction ON exchanges (interaction_id) WHERE interaction_id IS NOT NULL;
  `,
};
