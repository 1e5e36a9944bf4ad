import type { Migration } from "../migrate.ts";

/** Cards, conversations and promises. */
export const dailyLoop: Migration = {
  version: 1,
  sql: `
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
    ) STRICT;
    CREATE INDEX contacts_by_folded_name ON contacts (folded_name);
    CREATE INDEX contacts_by_sort_name ON contacts (sort_name, id);
    CREATE INDEX contacts_in_inbox ON contacts (met_on) WHERE standing = 'inbox';
    CREATE INDEX contacts_pinned ON contacts (id) WHERE is_pinned = 1;
    CREATE INDEX contacts_snoozed ON contacts (snoozed_until, id) WHERE snoozed_until IS NOT NULL;
    CREATE INDEX contacts_by_birthday ON contacts (month_day, standing, snoozed_until, id) WHERE birthday IS NOT NULL;
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
    CREATE INDEX roles_by_organisation ON roles (organisation_id, contact_id);

    CREATE TABLE facts (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      area       TEXT NOT NULL,
      text       TEXT NOT NULL,
      learned_on TEXT NOT NULL,
      class      TEXT NOT NULL DEFAULT 'professional' CHECK (class IN ('professional', 'personal', 'private', 'confidential'))
    ) STRICT;
    CREATE INDEX facts_by_contact ON facts (contact_id, area, learned_on);
    CREATE INDEX facts_by_day ON facts (learned_on);

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
      note_class  TEXT NOT NULL DEFAULT 'professional' CHECK (note_class IN ('professional', 'personal', 'private', 'confidential')),
      event_id    TEXT REFERENCES events (id)
    ) STRICT;
    CREATE INDEX interactions_by_event ON interactions (event_id) WHERE event_id IS NOT NULL;
    -- All that is counted of the contacts of some months.
    CREATE INDEX interactions_by_day ON interactions (held_on, id, kind, is_answered, initiator, minutes, event_id);
    CREATE INDEX interactions_draining ON interactions (id) WHERE energy < 0;

    -- The day and whether it went both ways stand here too, so that a last contact is one step in this index; and how it was,
    -- so that everybody's contacts are read in one go.
    CREATE TABLE participants (
      contact_id     TEXT NOT NULL REFERENCES contacts (id),
      held_on        TEXT NOT NULL,
      interaction_id TEXT NOT NULL REFERENCES interactions (id),
      position       INTEGER NOT NULL,
      is_two_way     INTEGER NOT NULL CHECK (is_two_way IN (0, 1)),
      manner         TEXT NOT NULL CHECK (length(manner) = 2), -- a letter for kind and answer, a digit for the depth and whether energy was noted
      PRIMARY KEY (contact_id, held_on, interaction_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participants_by_interaction ON participants (interaction_id, position);

    -- The last word of each contact who is waiting for an answer, mine or theirs.
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
    CREATE INDEX promises_open ON promises (by_side, due_on, snoozed_until, contact_id) WHERE state = 'open';
    CREATE INDEX promises_snoozed ON promises (snoozed_until, due_on) WHERE state = 'open' AND snoozed_until IS NOT NULL;
    CREATE INDEX promises_by_contact ON promises (contact_id, state);
    -- All that the list of what is due reads of a promise, so that it need not look at the rows.
    CREATE INDEX promises_open_by_contact ON promises (contact_id, due_on, id, by_side, is_plan, snoozed_until, text)
      WHERE state = 'open';
    CREATE INDEX promises_by_interaction ON promises (interaction_id) WHERE interaction_id IS NOT NULL;

    CREATE TABLE settings (
      name  TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

    -- A cache that store.apply keeps: when each wanted rhythm runs out. Days as whole numbers (Julian days).
    CREATE TABLE rhythms (
      contact_id   TEXT PRIMARY KEY NOT NULL REFERENCES contacts (id),
      last_day     INTEGER NOT NULL,
      cadence_days INTEGER NOT NULL,
      wake_day     INTEGER NOT NULL, -- from here on the person is named in the list of what is due
      lapse_day    INTEGER NOT NULL  -- and until here; after it a review decides
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rhythms_by_wake ON rhythms (wake_day, lapse_day, last_day, cadence_days);

    -- Another cache: what a list says of each contact, in the order of names.
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
      reply_on     TEXT, -- the day of their last word, where nothing came after it and it waits for an answer
      PRIMARY KEY (sort_name, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX lines_by_contact ON lines (contact_id);
    CREATE INDEX lines_by_reply ON lines (reply_on) WHERE reply_on IS NOT NULL;

    -- What a score is reckoned from, packed into words of 32 bits: how many, and each; see src/store/outline-rows.ts.
    CREATE TABLE outlines (
      contact_id  TEXT PRIMARY KEY NOT NULL REFERENCES contacts (id),
      contact     BLOB NOT NULL,
      interaction BLOB NOT NULL DEFAULT x'00000000',
      exchange    BLOB NOT NULL DEFAULT x'00000000',
      promise     BLOB NOT NULL DEFAULT x'00000000',
      fact        BLOB NOT NULL DEFAULT x'00000000',
      need        BLOB NOT NULL DEFAULT x'00000000'
    ) STRICT, WITHOUT ROWID;

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
      kind      TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'keep')), -- keep: by itself, and so nobody's step
      of_id     TEXT REFERENCES journal (id), -- the step that is taken back or made again
      state     TEXT NOT NULL CHECK (state IN ('done', 'undone', 'past')), -- past: can no longer be made again
      changes   TEXT NOT NULL CHECK (json_valid(changes))
    ) STRICT;
    CREATE INDEX journal_done ON journal (seq) WHERE kind = 'do' AND state = 'done';
    CREATE INDEX journal_undone ON journal (seq) WHERE kind = 'do' AND state = 'undone';

    CREATE VIRTUAL TABLE contacts_text USING fts5 (
      name, rest, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    );
    -- Names alone, for whom a typed name means: a word that is common in notes would have a long entry above.
    CREATE VIRTUAL TABLE names_text USING fts5 (
      name, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    );
    CREATE VIRTUAL TABLE interactions_text USING fts5 (
      note, tokenize = 'unicode61 remove_diacritics 0'
    );
  `,
};
