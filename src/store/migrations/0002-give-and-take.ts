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
      text        TEXT NOT NULL,
      answered_on TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answers_by_question ON answers (question, id);

    -- Without a contact they are the owner's own.
    CREATE TABLE needs (
      id           TEXT PRIMARY KEY NOT NULL,
      contact_id   TEXT REFERENCES contacts (id),
      text         TEXT NOT NULL CHECK (text <> ''),
      horizon      TEXT NOT NULL CHECK (horizon IN ('now', 'later')),
      confirmed_on TEXT NOT NULL,
      closed_on    TEXT
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
      interaction_id TEXT REFERENCES interactions (id)
    ) STRICT;
    CREATE INDEX exchanges_by_contact ON exchanges (contact_id, given_on);

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
  `,
};
