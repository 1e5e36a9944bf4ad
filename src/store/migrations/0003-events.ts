import type { Migration } from "../migrate.ts";

/** Events that are prepared and looked back on, what came of it all, and what was learned. */
export const events: Migration = {
  version: 3,
  sql: `
    CREATE TABLE event_plans (
      id           TEXT PRIMARY KEY NOT NULL REFERENCES events (id), -- that of the event
      hours        REAL CHECK (hours > 0),
      cost         REAL CHECK (cost >= 0),
      goal_id      TEXT REFERENCES goals (id),
      expected     TEXT,
      expected_by  TEXT,
      offer        TEXT,
      to_meet      TEXT NOT NULL CHECK (json_valid(to_meet)),
      follow_up_on TEXT,
      shared_on    TEXT
    ) STRICT;
    CREATE INDEX event_plans_by_goal ON event_plans (goal_id) WHERE goal_id IS NOT NULL;
    CREATE INDEX event_plans_by_follow_up ON event_plans (follow_up_on) WHERE follow_up_on IS NOT NULL;
    CREATE INDEX events_by_day ON events (held_on, id);

    -- Who of those one knows is coming.
    CREATE TABLE event_guests (
      event_id   TEXT NOT NULL REFERENCES event_plans (id),
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      position   INTEGER NOT NULL,
      PRIMARY KEY (event_id, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_guests_by_contact ON event_guests (contact_id);

    CREATE TABLE debriefs (
      id                TEXT PRIMARY KEY NOT NULL REFERENCES events (id), -- that of the event
      debriefed_on      TEXT NOT NULL,
      energy            INTEGER CHECK (energy BETWEEN -2 AND 2),
      challenged        INTEGER CHECK (challenged BETWEEN 0 AND 2),
      gave              TEXT, -- to all, or to nobody by name; what has a name stands in the ledger
      got               TEXT,
      verdict           TEXT CHECK (verdict IN ('better', 'usual', 'worse')),
      why               TEXT,
      is_confirmed_only INTEGER CHECK (is_confirmed_only IN (0, 1))
    ) STRICT;

    CREATE TABLE outcomes (
      id      TEXT PRIMARY KEY NOT NULL,
      text    TEXT NOT NULL CHECK (text <> ''),
      kind    TEXT NOT NULL,
      value   REAL,
      unit    TEXT,
      came_on TEXT NOT NULL,
      goal_id TEXT REFERENCES goals (id)
    ) STRICT;
    CREATE INDEX outcomes_by_day ON outcomes (came_on, id);

    -- The chain an outcome came by, in order; in each row one of the columns after the position says by what.
    CREATE TABLE outcome_via (
      outcome_id TEXT NOT NULL REFERENCES outcomes (id),
      position   INTEGER NOT NULL,
      contact_id TEXT REFERENCES contacts (id),
      event_id   TEXT REFERENCES events (id),
      PRIMARY KEY (outcome_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX outcome_via_by_contact ON outcome_via (contact_id, outcome_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX outcome_via_by_event ON outcome_via (event_id, outcome_id) WHERE event_id IS NOT NULL;

    CREATE TABLE learnings (
      id         TEXT PRIMARY KEY NOT NULL,
      text       TEXT NOT NULL CHECK (text <> ''),
      kind       TEXT CHECK (kind IN ('trend', 'partner', 'segment', 'competitor', 'self')),
      class      TEXT NOT NULL CHECK (class IN ('professional', 'personal', 'private', 'confidential')),
      learned_on TEXT NOT NULL,
      used_on    TEXT,
      contact_id TEXT REFERENCES contacts (id),
      event_id   TEXT REFERENCES events (id)
    ) STRICT;
    CREATE INDEX learnings_by_day ON learnings (learned_on, id);
    CREATE INDEX learnings_by_contact ON learnings (contact_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX learnings_by_event ON learnings (event_id) WHERE event_id IS NOT NULL;

    -- How much of something is wanted each quarter.
    CREATE TABLE targets (
      id      TEXT PRIMARY KEY NOT NULL,
      goal_id TEXT REFERENCES goals (id),
      amount  REAL NOT NULL CHECK (amount > 0),
      unit    TEXT NOT NULL CHECK (unit <> '')
    ) STRICT;
    CREATE INDEX targets_by_goal ON targets (goal_id) WHERE goal_id IS NOT NULL;
  `,
};
