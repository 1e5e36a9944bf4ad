CREATE TABLE organisations (
      id          TEXT PRIMARY KEY NOT NULL,
      name        TEXT NOT NULL CHECK (name <> ''),
      folded_name TEXT NOT NULL
    ) STRICT;

CREATE INDEX organisations_by_folded_name ON organisations (folded_name);

CREATE TABLE events (
      id          TEXT PRIMARY KEY NOT NULL,
      name        TEXT NOT NULL CHECK (name <> ''),
      folded_name TEXT NOT NULL,
      held_on     TEXT NOT NULL,
      place       TEXT
    ) STRICT;

CREATE INDEX events_by_folded_name ON events (folded_name, held_on);

CREATE TABLE contacts (
      key           INTEGER PRIMARY KEY, -- for the full-text index only; never leaves the store
      id            TEXT NOT NULL UNIQUE,
      name          TEXT NOT NULL CHECK (name <> ''),
      folded_name   TEXT NOT NULL,
      sort_name     TEXT NOT NULL,
      nickname      TEXT,
      standing      TEXT NOT NULL CHECK (standing IN ('inbox', 'active', 'filed', 'archived')),
      tier          TEXT CHECK (tier IN ('core', 'close', 'active', 'wide')),
      cadence_days  INTEGER CHECK (cadence_days > 0),
      is_pinned     INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
      snoozed_until TEXT,
      birthday      TEXT,
      month_day     TEXT AS (substr(birthday, -5)) VIRTUAL,
      met_on        TEXT,
      met_at        TEXT REFERENCES events (id),
      added_on      TEXT NOT NULL,
      note          TEXT
    , closeness INTEGER CHECK (closeness BETWEEN 1 AND 5)) STRICT;

CREATE INDEX contacts_by_folded_name ON contacts (folded_name);

CREATE INDEX contacts_by_sort_name ON contacts (sort_name, id);

CREATE INDEX contacts_in_inbox ON contacts (met_on) WHERE standing = 'inbox';

CREATE INDEX contacts_pinned ON contacts (id) WHERE is_pinned = 1;

CREATE INDEX contacts_snoozed ON contacts (snoozed_until, id) WHERE snoozed_until IS NOT NULL;

CREATE INDEX contacts_by_birthday ON contacts (month_day) WHERE birthday IS NOT NULL;

CREATE INDEX contacts_by_event ON contacts (met_at) WHERE met_at IS NOT NULL;

CREATE TABLE contact_tags (
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      tag        TEXT NOT NULL,
      PRIMARY KEY (contact_id, tag)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX contact_tags_by_tag ON contact_tags (tag);

CREATE TABLE identifiers (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      kind       TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'url')),
      value      TEXT NOT NULL,
      normalised TEXT NOT NULL,
      UNIQUE (kind, normalised)
    ) STRICT;

CREATE INDEX identifiers_by_contact ON identifiers (contact_id);

CREATE TABLE roles (
      id              TEXT PRIMARY KEY NOT NULL,
      contact_id      TEXT NOT NULL REFERENCES contacts (id),
      organisation_id TEXT REFERENCES organisations (id),
      title           TEXT
    ) STRICT;

CREATE INDEX roles_by_contact ON roles (contact_id, id, organisation_id);

CREATE INDEX roles_by_organisation ON roles (organisation_id);

CREATE TABLE facts (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      area       TEXT NOT NULL,
      text       TEXT NOT NULL,
      learned_on TEXT NOT NULL
    ) STRICT;

CREATE INDEX facts_by_contact ON facts (contact_id, area);

CREATE TABLE interactions (
      key         INTEGER PRIMARY KEY, -- for the full-text index only; never leaves the store
      id          TEXT NOT NULL UNIQUE,
      kind        TEXT NOT NULL,
      held_on     TEXT NOT NULL,
      minutes     INTEGER,
      depth       INTEGER NOT NULL,
      energy      INTEGER,
      initiator   TEXT CHECK (initiator IN ('me', 'them')),
      is_answered INTEGER NOT NULL CHECK (is_answered IN (0, 1)),
      note        TEXT,
      event_id    TEXT REFERENCES events (id)
    , is_confirmed_only INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed_only IN (0, 1))) STRICT;

CREATE INDEX interactions_by_event ON interactions (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE participants (
      contact_id     TEXT NOT NULL REFERENCES contacts (id),
      held_on        TEXT NOT NULL,
      interaction_id TEXT NOT NULL REFERENCES interactions (id),
      position       INTEGER NOT NULL,
      is_two_way     INTEGER NOT NULL CHECK (is_two_way IN (0, 1)),
      PRIMARY KEY (contact_id, held_on, interaction_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX participants_by_interaction ON participants (interaction_id, position);

CREATE INDEX interactions_unanswered ON interactions (initiator, held_on) WHERE is_answered = 0;

CREATE TABLE interaction_tags (
      interaction_id TEXT NOT NULL REFERENCES interactions (id),
      tag            TEXT NOT NULL,
      PRIMARY KEY (interaction_id, tag)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE promises (
      id                  TEXT PRIMARY KEY NOT NULL,
      contact_id          TEXT NOT NULL REFERENCES contacts (id),
      by_side             TEXT NOT NULL CHECK (by_side IN ('me', 'them')),
      text                TEXT NOT NULL CHECK (text <> ''),
      is_plan             INTEGER NOT NULL CHECK (is_plan IN (0, 1)),
      made_on             TEXT NOT NULL,
      due_on              TEXT,
      state               TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
      closed_on           TEXT,
      dropped_by          TEXT CHECK (dropped_by IN ('me', 'them')),
      times_moved         INTEGER NOT NULL,
      times_moved_in_time INTEGER NOT NULL,
      snoozed_until       TEXT,
      interaction_id      TEXT REFERENCES interactions (id)
    ) STRICT;

CREATE INDEX promises_open ON promises (by_side, due_on) WHERE state = 'open';

CREATE INDEX promises_snoozed ON promises (snoozed_until, due_on) WHERE state = 'open' AND snoozed_until IS NOT NULL;

CREATE INDEX promises_by_contact ON promises (contact_id, state);

CREATE INDEX promises_open_by_contact ON promises (contact_id, due_on, id, by_side, is_plan, snoozed_until, text)
      WHERE state = 'open';

CREATE INDEX promises_by_interaction ON promises (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE settings (
      name  TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

CREATE TABLE rhythms (
      contact_id   TEXT PRIMARY KEY NOT NULL REFERENCES contacts (id),
      last_day     INTEGER NOT NULL,
      cadence_days INTEGER NOT NULL,
      wake_day     INTEGER NOT NULL, -- from here on the person is named in the list of what is due
      lapse_day    INTEGER NOT NULL  -- and until here; after it a review decides
    ) STRICT, WITHOUT ROWID;

CREATE INDEX rhythms_by_wake ON rhythms (wake_day, lapse_day, last_day, cadence_days);

CREATE TABLE lines (
      sort_name    TEXT NOT NULL,
      contact_id   TEXT NOT NULL REFERENCES contacts (id),
      name         TEXT NOT NULL,
      standing     TEXT NOT NULL,
      tier         TEXT,
      cadence_days INTEGER,
      added_on     TEXT NOT NULL,
      met_on       TEXT,
      organisation TEXT,
      title        TEXT,
      last_on      TEXT,
      tags         TEXT,
      PRIMARY KEY (sort_name, contact_id)
    ) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX lines_by_contact ON lines (contact_id);

CREATE TABLE devices (
      id   TEXT PRIMARY KEY NOT NULL,
      host TEXT NOT NULL UNIQUE
    ) STRICT;

CREATE TABLE journal (
      seq       INTEGER PRIMARY KEY,
      id        TEXT NOT NULL UNIQUE,
      made_at   TEXT NOT NULL,
      device_id TEXT NOT NULL REFERENCES devices (id),
      command   TEXT NOT NULL,
      kind      TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      of_id     TEXT REFERENCES journal (id), -- the step that is taken back or made again
      state     TEXT NOT NULL CHECK (state IN ('done', 'undone', 'past')), -- past: can no longer be made again
      changes   TEXT NOT NULL CHECK (json_valid(changes))
    ) STRICT;

CREATE INDEX journal_done ON journal (seq) WHERE kind = 'do' AND state = 'done';

CREATE INDEX journal_undone ON journal (seq) WHERE kind = 'do' AND state = 'undone';

CREATE VIRTUAL TABLE contacts_text USING fts5 (
      name, rest, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    );

CREATE VIRTUAL TABLE names_text USING fts5 (
      name, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    );

CREATE VIRTUAL TABLE interactions_text USING fts5 (
      note, tokenize = 'unicode61 remove_diacritics 0'
    );

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
      is_asked       INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
      interaction_id TEXT REFERENCES interactions (id)
    ) STRICT;

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

CREATE TABLE snapshots (
      id       TEXT PRIMARY KEY NOT NULL,
      month    TEXT NOT NULL UNIQUE,
      taken_on TEXT NOT NULL
    ) STRICT;

CREATE TABLE snapshot_scores (
      contact_id  TEXT NOT NULL REFERENCES contacts (id),
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

CREATE TABLE quiets (
      id          TEXT PRIMARY KEY NOT NULL, -- the code of the warning
      quiet_until TEXT NOT NULL
    ) STRICT;

CREATE TABLE tiers (
      id         TEXT PRIMARY KEY NOT NULL CHECK (id IN ('core', 'close', 'active', 'wide')),
      most       INTEGER NOT NULL CHECK (most >= 0),
      every_days INTEGER NOT NULL CHECK (every_days > 0)
    ) STRICT;
