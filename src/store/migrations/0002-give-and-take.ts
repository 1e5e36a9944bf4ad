import type { Migration } from "../migrate.ts";

/** What the owner's networking is for, what is given and taken, and what a review decides. */
export const giveAndTake: Migration = {
  version: 2,
  sql: `
    ALTER TABLE contacts ADD COLUMN closeness INTEGER CHECK (closeness BETWEEN 1 AND 5);
    ALTER TABLE interactions ADD COLUMN is_confirmed_only INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed_only IN (0, 1));

    CREATE TABLE goals (
      id        TEXT PRIMARY KEY NOT NULL,
      title     TEXT NOT NULL CHECK (title <> ''),
      sphere    TEXT NOT NULL CHECK (sphere IN ('business', 'personal', 'brand')),
      weight    REAL NOT NULL CHECK (weight > 0 AND weight <= 0.9),
      horizon   TEXT,
      closed_on TEXT
    ) STRICT;

    CREATE TABLE criteria (
      id       TEXT PRIMARY KEY NOT NULL,
      goal_id  TEXT REFERENCES goals (id),
      question TEXT NOT NULL CHECK (question <> ''),
      filter   TEXT
    ) STRICT;

    CREATE TABLE answers (
      id          TEXT PRIMARY KEY NOT NULL,
      question    TEXT NOT NULL,
      contact_id  TEXT REFERENCES contacts (id), -- of whom it was asked; null for what is asked of the owner alone
      text        TEXT NOT NULL,
      answered_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answers_by_question ON answers (question, id) WHERE contact_id IS NULL;
    CREATE INDEX answers_by_contact ON answers (contact_id, question, id) WHERE contact_id IS NOT NULL;

    -- Without a contact they are the owner's own.
    CREATE TABLE needs (
      id           TEXT PRIMARY KEY NOT NULL,
      contact_id   TEXT REFERENCES contacts (id),
      text         TEXT NOT NULL CHECK (text <> ''),
      horizon      TEXT NOT NULL CHECK (horizon IN ('now', 'later')),
      confirmed_on TEXT NOT NULL,
      closed_on    TEXT,
      goal_id      TEXT REFERENCES goals (id) -- the goal of the owner's that it serves
    ) STRICT;
    CREATE INDEX needs_by_contact ON needs (contact_id);

    CREATE TABLE offers (
      id           TEXT PRIMARY KEY NOT NULL,
      contact_id   TEXT REFERENCES contacts (id),
      text         TEXT NOT NULL CHECK (text <> ''),
      confirmed_on TEXT NOT NULL,
      closed_on    TEXT
    ) STRICT;
    CREATE INDEX offers_by_contact ON offers (contact_id);

    CREATE TABLE exchanges (
      id             TEXT PRIMARY KEY NOT NULL,
      contact_id     TEXT NOT NULL REFERENCES contacts (id),
      direction      TEXT NOT NULL CHECK (direction IN ('give', 'take')),
      kind           TEXT NOT NULL,
      text           TEXT NOT NULL CHECK (text <> ''),
      size           TEXT NOT NULL,
      given_on       TEXT NOT NULL,
      is_asked       INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
      interaction_id TEXT REFERENCES interactions (id)
    ) STRICT;
    -- All that is read of what was exchanged with one person, but for its words.
    CREATE INDEX exchanges_by_contact ON exchanges (contact_id, given_on, id, direction, kind, size);
    CREATE INDEX exchanges_taken ON exchanges (given_on, kind, contact_id, id) WHERE direction = 'take';

    CREATE TABLE introductions (
      id       TEXT PRIMARY KEY NOT NULL,
      a_id     TEXT NOT NULL REFERENCES contacts (id),
      b_id     TEXT NOT NULL REFERENCES contacts (id),
      why      TEXT NOT NULL,
      state    TEXT NOT NULL,
      state_on TEXT NOT NULL,
      outcome  TEXT
    ) STRICT;
    CREATE INDEX introductions_by_a ON introductions (a_id);
    CREATE INDEX introductions_by_b ON introductions (b_id);
    CREATE INDEX introductions_open ON introductions (state, state_on);

    CREATE TABLE links (
      id       TEXT PRIMARY KEY NOT NULL,
      a_id     TEXT NOT NULL REFERENCES contacts (id),
      b_id     TEXT NOT NULL REFERENCES contacts (id),
      strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
      UNIQUE (a_id, b_id)
    ) STRICT;
    CREATE INDEX links_by_b ON links (b_id);

    CREATE TABLE fits (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      goal_id    TEXT NOT NULL REFERENCES goals (id),
      fit        INTEGER NOT NULL CHECK (fit BETWEEN 0 AND 3),
      asked_on   TEXT NOT NULL,
      UNIQUE (contact_id, goal_id)
    ) STRICT;
    CREATE INDEX fits_by_goal ON fits (goal_id);

    CREATE TABLE reviews (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      decision   TEXT NOT NULL CHECK (decision IN ('keep', 'develop', 'lighten', 'wind-down', 'later')),
      decided_on TEXT NOT NULL,
      again_on   TEXT NOT NULL,
      note       TEXT
    ) STRICT;
    CREATE INDEX reviews_by_contact ON reviews (contact_id, id);

    CREATE TABLE calibrations (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      helped     INTEGER NOT NULL CHECK (helped BETWEEN 0 AND 3),
      asked_on   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX calibrations_by_day ON calibrations (asked_on);

    -- What the scores were at the turn of a month: they cannot be reckoned later, for goals and answers change.
    CREATE TABLE snapshots (
      id       TEXT PRIMARY KEY NOT NULL,
      month    TEXT NOT NULL UNIQUE,
      taken_on TEXT NOT NULL
    ) STRICT;
    CREATE TABLE snapshot_scores (
      -- Nobody's step, so no undo waits for it: whoever is taken out of the file takes their scores along.
      contact_id  TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      snapshot_id TEXT NOT NULL REFERENCES snapshots (id),
      score       REAL NOT NULL,
      mission     REAL,
      strength    REAL NOT NULL,
      balance     REAL,
      trust       REAL,
      interest    REAL NOT NULL,
      perspective REAL,
      PRIMARY KEY (contact_id, snapshot_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX snapshot_scores_by_snapshot ON snapshot_scores (snapshot_id);

    -- Warnings the owner does not want to see until a day.
    CREATE TABLE quiets (
      id          TEXT PRIMARY KEY NOT NULL, -- the code of the warning
      quiet_until TEXT NOT NULL
    ) STRICT;

    -- Tiers the owner changed; the others are as net proposes them.
    CREATE TABLE tiers (
      id         TEXT PRIMARY KEY NOT NULL CHECK (id IN ('core', 'close', 'active', 'wide')),
      most       INTEGER NOT NULL CHECK (most >= 0),
      every_days INTEGER NOT NULL CHECK (every_days > 0)
    ) STRICT;
  `,
};
