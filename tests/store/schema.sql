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
    , contact_key INTEGER) STRICT;

CREATE INDEX roles_by_contact ON roles (contact_id, id, organisation_id);

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
    , is_confirmed_only INTEGER NOT NULL DEFAULT 0 CHECK (is_confirmed_only IN (0, 1))) STRICT;

CREATE INDEX interactions_by_event ON interactions (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX interactions_by_day ON interactions (held_on, id, kind, is_answered, initiator, minutes, event_id);

CREATE INDEX interactions_draining ON interactions (id) WHERE energy < 0;

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
      reply_on     TEXT, -- the day of their last word, where nothing came after it and it waits for an answer
      PRIMARY KEY (sort_name, contact_id)
    ) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX lines_by_contact ON lines (contact_id);

CREATE INDEX lines_by_reply ON lines (reply_on) WHERE reply_on IS NOT NULL;

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
      strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3), a_key INTEGER, b_key INTEGER,
      UNIQUE (a_id, b_id)
    ) STRICT;

CREATE INDEX links_by_b ON links (b_id);

CREATE TABLE fits (
      id         TEXT PRIMARY KEY NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      goal_id    TEXT NOT NULL REFERENCES goals (id),
      fit        INTEGER NOT NULL CHECK (fit BETWEEN 0 AND 3),
      asked_on   TEXT NOT NULL, contact_key INTEGER,
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

CREATE TABLE quiets (
      id          TEXT PRIMARY KEY NOT NULL, -- the code of the warning
      quiet_until TEXT NOT NULL
    ) STRICT;

CREATE TABLE tiers (
      id         TEXT PRIMARY KEY NOT NULL CHECK (id IN ('core', 'close', 'active', 'wide')),
      most       INTEGER NOT NULL CHECK (most >= 0),
      every_days INTEGER NOT NULL CHECK (every_days > 0)
    ) STRICT;

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

CREATE TABLE outcome_via (
      outcome_id TEXT NOT NULL REFERENCES outcomes (id),
      position   INTEGER NOT NULL,
      contact_id TEXT REFERENCES contacts (id),
      event_id   TEXT REFERENCES events (id), group_id TEXT REFERENCES groups (id),
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

CREATE TABLE targets (
      id      TEXT PRIMARY KEY NOT NULL,
      goal_id TEXT REFERENCES goals (id),
      amount  REAL NOT NULL CHECK (amount > 0),
      unit    TEXT NOT NULL CHECK (unit <> '')
    ) STRICT;

CREATE INDEX targets_by_goal ON targets (goal_id) WHERE goal_id IS NOT NULL;

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

CREATE INDEX meetings_alone ON meetings (held_on, minutes) WHERE was_there = 1 AND interaction_id IS NULL;

CREATE INDEX meetings_by_interaction ON meetings (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE attendances (
      meeting_id TEXT NOT NULL REFERENCES meetings (id),
      position   INTEGER NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      came       INTEGER NOT NULL CHECK (came IN (0, 1)),
      PRIMARY KEY (meeting_id, position)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX attendances_by_contact ON attendances (contact_id);

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

CREATE INDEX outcome_via_by_group ON outcome_via (group_id, outcome_id) WHERE group_id IS NOT NULL;

CREATE INDEX exchanges_by_interaction ON exchanges (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE INDEX roles_by_organisation ON roles (organisation_id, contact_id, contact_key);

CREATE INDEX contacts_archived ON contacts (id) WHERE standing = 'archived';
