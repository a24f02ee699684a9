-- Club-mates may see a finished session in the list under the club's reminder: a choice of its own.
-- SQLite changes no CHECK in place, and what hangs on the table goes with it: see 002.
CREATE TABLE preferences_with_card (
  member_id TEXT PRIMARY KEY,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  mates TEXT NOT NULL CHECK (mates IN ('off', 'card', 'shown', 'cheers')),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO preferences_with_card SELECT member_id, hidden, mates, updated_at FROM preferences;
DROP TABLE preferences;
ALTER TABLE preferences_with_card RENAME TO preferences;
CREATE INDEX preferences_hidden ON preferences (member_id) WHERE hidden = 1;
CREATE TRIGGER hiding_set AFTER INSERT ON preferences BEGIN
  UPDATE board_revisions SET revision = revision + 1, shape = random()
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER hiding_changed AFTER UPDATE OF hidden ON preferences
WHEN NEW.hidden <> OLD.hidden BEGIN
  UPDATE board_revisions SET revision = revision + 1, shape = random()
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER hiding_gone AFTER DELETE ON preferences WHEN OLD.hidden = 1 BEGIN
  UPDATE board_revisions SET revision = revision + 1, shape = random()
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = OLD.member_id);
END;

-- A club's members, to ask which of them want to be mentioned.
CREATE INDEX memberships_by_club ON memberships (club_id, member_id) WHERE left_at IS NULL;

-- How a club wants to be reminded; its week stands in `plans`. What is changed here holds at once.
-- `attention` says what keeps reminders from being sent, until one is sent again.
CREATE TABLE club_settings (
  club_id TEXT PRIMARY KEY,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  attention TEXT CHECK (attention IS NULL OR json_valid(attention)),
  attention_told INTEGER NOT NULL DEFAULT 0 CHECK (attention_told IN (0, 1))
) STRICT, WITHOUT ROWID;

-- What a captain has chosen so far and not saved yet: one for each captain and club.
CREATE TABLE setup_drafts (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  updated_at TEXT NOT NULL,
  PRIMARY KEY (club_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX setup_drafts_by_member ON setup_drafts (member_id);

-- How a member wants to be reminded. `club_id` is the club whose days their own reminder follows.
-- `unanswered` counts direct messages in a row to which nothing came back.
CREATE TABLE member_reminders (
  member_id TEXT PRIMARY KEY,
  club_id TEXT NOT NULL,
  personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  at TEXT NOT NULL CHECK (at GLOB '[0-2][0-9]:[0-5][0-9]'),
  mention INTEGER NOT NULL CHECK (mention IN (0, 1)),
  mid_run INTEGER NOT NULL CHECK (mid_run IN (0, 1)),
  dm_channel_id TEXT,
  unanswered INTEGER NOT NULL DEFAULT 0,
  asked_on TEXT,
  refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX member_reminders_by_club ON member_reminders (club_id);
CREATE INDEX member_reminders_mention ON member_reminders (member_id) WHERE mention = 1;

-- Who said "not today": nothing more is asked of them on that day.
CREATE TABLE not_today (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL,
  said_at TEXT NOT NULL,
  PRIMARY KEY (club_id, member_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_today_by_member ON not_today (member_id);

-- What was done inside a run: hill sprints, or stretches of backward running.
CREATE TABLE mid_runs (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('hill-sprints', 'backward-running')),
  planned INTEGER NOT NULL CHECK (planned > 0),
  done INTEGER NOT NULL CHECK (done >= 0),
  said_at TEXT NOT NULL,
  PRIMARY KEY (club_id, member_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX mid_runs_by_member ON mid_runs (member_id);

-- Races of a club and of members. A race rules the days from `added_on` on and until `removed_on`, so
-- that neither adding nor removing one rewrites the past.
CREATE TABLE club_races (
  id INTEGER PRIMARY KEY,
  club_id TEXT NOT NULL,
  day TEXT NOT NULL,
  distance TEXT NOT NULL CHECK (distance IN ('5k', '10k', 'half', 'marathon')),
  added_on TEXT NOT NULL,
  added_by TEXT,
  removed_on TEXT
) STRICT;
CREATE INDEX club_races_by_club ON club_races (club_id, day);
CREATE INDEX club_races_by_adder ON club_races (added_by);
CREATE TABLE own_races (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL,
  distance TEXT NOT NULL CHECK (distance IN ('5k', '10k', 'half', 'marathon')),
  added_on TEXT NOT NULL,
  removed_on TEXT
) STRICT;
CREATE INDEX own_races_by_member ON own_races (member_id, day);

-- Whether somebody may be named when they have come back; asked once.
CREATE TABLE come_back_names (
  member_id TEXT PRIMARY KEY,
  may_name INTEGER NOT NULL CHECK (may_name IN (0, 1)),
  said_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When each reminder is due next. `due_at` counts seconds since 1970; NULL = never, as things stand.
-- `stale` = something that decides it has changed. `turn` is 0 but for reminders that were snoozed.
CREATE TABLE schedule (
  club_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  member_id TEXT NOT NULL DEFAULT '',
  day TEXT,
  turn INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER,
  stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1)),
  PRIMARY KEY (club_id, kind, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX schedule_due ON schedule (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX schedule_stale ON schedule (club_id) WHERE stale = 1;
CREATE INDEX schedule_by_member ON schedule (member_id) WHERE member_id <> '';

-- Every reminder that ever came due, once: its identity is the key. `claimed` = taken for sending,
-- `sending` = Discord may have it. Seconds since 1970. `stale` = its message shows old facts.
CREATE TABLE reminders (
  club_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  member_id TEXT NOT NULL DEFAULT '',
  turn INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('claimed', 'sending', 'sent', 'skipped', 'failed', 'unknown')),
  owner TEXT NOT NULL,
  lease_until INTEGER NOT NULL,
  claimed_at INTEGER NOT NULL,
  channel_id TEXT,
  message_id TEXT,
  reason TEXT,
  settled_at INTEGER,
  stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1)),
  PRIMARY KEY (club_id, kind, day, member_id, turn)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_on_their_way ON reminders (lease_until) WHERE state IN ('claimed', 'sending');
CREATE INDEX reminders_stale ON reminders (club_id) WHERE stale = 1;
CREATE INDEX reminders_by_member ON reminders (member_id) WHERE member_id <> '';
CREATE INDEX reminders_settled ON reminders (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX reminders_lately ON reminders (club_id, settled_at);

-- When a reminder is due follows from settings and plans: whoever changes them, it is reckoned anew.
CREATE TRIGGER settings_added AFTER INSERT ON club_settings BEGIN
  INSERT INTO schedule (club_id, kind) VALUES
    (NEW.club_id, 'card'), (NEW.club_id, 'prerun'), (NEW.club_id, 'last-call'),
    (NEW.club_id, 'recap')
    ON CONFLICT DO UPDATE SET stale = 1;
  UPDATE schedule SET stale = 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER settings_changed AFTER UPDATE OF settings ON club_settings BEGIN
  UPDATE schedule SET stale = 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER settings_removed AFTER DELETE ON club_settings BEGIN
  DELETE FROM schedule WHERE club_id = OLD.club_id AND member_id = '';
  UPDATE schedule SET stale = 1 WHERE club_id = OLD.club_id;
END;
CREATE TRIGGER plan_added_reminders AFTER INSERT ON plans BEGIN
  UPDATE schedule SET stale = 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER plan_changed_reminders AFTER UPDATE OF club_id, effective_from, plan ON plans BEGIN
  UPDATE schedule SET stale = 1 WHERE club_id IN (OLD.club_id, NEW.club_id);
END;
CREATE TRIGGER plan_removed_reminders AFTER DELETE ON plans BEGIN
  UPDATE schedule SET stale = 1 WHERE club_id = OLD.club_id;
END;
CREATE TRIGGER member_reminders_set AFTER INSERT ON member_reminders BEGIN
  INSERT INTO schedule (club_id, kind, member_id) VALUES
    (NEW.club_id, 'personal', NEW.member_id), (NEW.club_id, 'mid-run', NEW.member_id)
    ON CONFLICT DO UPDATE SET stale = 1;
END;
CREATE TRIGGER member_reminders_changed
AFTER UPDATE OF club_id, personal, at, mid_run ON member_reminders BEGIN
  DELETE FROM schedule WHERE member_id = NEW.member_id AND club_id <> NEW.club_id;
  INSERT INTO schedule (club_id, kind, member_id) VALUES
    (NEW.club_id, 'personal', NEW.member_id), (NEW.club_id, 'mid-run', NEW.member_id)
    ON CONFLICT DO UPDATE SET stale = 1;
END;
CREATE TRIGGER member_reminders_gone AFTER DELETE ON member_reminders BEGIN
  DELETE FROM schedule WHERE member_id = OLD.member_id;
END;
CREATE TRIGGER own_days_added_reminders AFTER INSERT ON own_days BEGIN
  UPDATE schedule SET stale = 1 WHERE member_id = NEW.member_id;
END;
CREATE TRIGGER own_days_changed_reminders AFTER UPDATE ON own_days BEGIN
  UPDATE schedule SET stale = 1 WHERE member_id = NEW.member_id;
END;
CREATE TRIGGER own_days_removed_reminders AFTER DELETE ON own_days BEGIN
  UPDATE schedule SET stale = 1 WHERE member_id = OLD.member_id;
END;
CREATE TRIGGER own_zone_added_reminders AFTER INSERT ON own_zones BEGIN
  UPDATE schedule SET stale = 1 WHERE member_id = NEW.member_id;
END;
CREATE TRIGGER own_zone_changed_reminders AFTER UPDATE ON own_zones BEGIN
  UPDATE schedule SET stale = 1 WHERE member_id = NEW.member_id;
END;
CREATE TRIGGER own_zone_removed_reminders AFTER DELETE ON own_zones BEGIN
  UPDATE schedule SET stale = 1 WHERE member_id = OLD.member_id;
END;

-- A card lists who is done, a last call who is not. One that is on its way was perhaps written before:
-- it counts as old, too. An extra session can keep the day before it or the day after.
CREATE TRIGGER session_added_card AFTER INSERT ON sessions BEGIN
  UPDATE reminders SET stale = 1
    WHERE club_id = NEW.club_id AND kind IN ('card', 'last-call') AND day = NEW.day
      AND state IN ('claimed', 'sending', 'sent');
  UPDATE reminders SET stale = 1
    WHERE club_id = NEW.club_id AND kind = 'card'
      AND day IN (date(NEW.day, '-1 day'), date(NEW.day, '+1 day'))
      AND state IN ('claimed', 'sending', 'sent');
  -- Whoever trains has answered.
  UPDATE member_reminders SET unanswered = 0 WHERE member_id = NEW.member_id AND unanswered > 0;
END;
CREATE TRIGGER session_removed_card AFTER DELETE ON sessions BEGIN
  UPDATE reminders SET stale = 1
    WHERE club_id = OLD.club_id AND kind IN ('card', 'last-call') AND day = OLD.day
      AND state IN ('claimed', 'sending', 'sent');
  UPDATE reminders SET stale = 1
    WHERE club_id = OLD.club_id AND kind = 'card'
      AND day IN (date(OLD.day, '-1 day'), date(OLD.day, '+1 day'))
      AND state IN ('claimed', 'sending', 'sent');
END;
CREATE TRIGGER not_today_said AFTER INSERT ON not_today BEGIN
  UPDATE reminders SET stale = 1
    WHERE club_id = NEW.club_id AND kind = 'last-call' AND day = NEW.day
      AND state IN ('claimed', 'sending', 'sent');
END;
CREATE TRIGGER not_today_taken_back AFTER DELETE ON not_today BEGIN
  UPDATE reminders SET stale = 1
    WHERE club_id = OLD.club_id AND kind = 'last-call' AND day = OLD.day
      AND state IN ('claimed', 'sending', 'sent');
END;
CREATE TRIGGER hiding_set_card AFTER INSERT ON preferences BEGIN
  UPDATE reminders SET stale = 1
    WHERE kind = 'card' AND state IN ('claimed', 'sending', 'sent') AND (club_id, day) IN (
      SELECT s.club_id, s.day FROM sessions s WHERE s.member_id = NEW.member_id
      UNION SELECT s.club_id, date(s.day, '-1 day') FROM sessions s WHERE s.member_id = NEW.member_id
      UNION SELECT s.club_id, date(s.day, '+1 day') FROM sessions s WHERE s.member_id = NEW.member_id);
END;
CREATE TRIGGER hiding_changed_card AFTER UPDATE OF hidden, mates ON preferences BEGIN
  UPDATE reminders SET stale = 1
    WHERE kind = 'card' AND state IN ('claimed', 'sending', 'sent') AND (club_id, day) IN (
      SELECT s.club_id, s.day FROM sessions s WHERE s.member_id = NEW.member_id
      UNION SELECT s.club_id, date(s.day, '-1 day') FROM sessions s WHERE s.member_id = NEW.member_id
      UNION SELECT s.club_id, date(s.day, '+1 day') FROM sessions s WHERE s.member_id = NEW.member_id);
END;

-- Races make days neutral: see the triggers on standings in 002.
CREATE TRIGGER club_race_added AFTER INSERT ON club_races BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id = NEW.club_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER club_race_changed AFTER UPDATE OF club_id, day, distance, added_on, removed_on
ON club_races BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id IN (OLD.club_id, NEW.club_id);
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id IN (OLD.club_id, NEW.club_id);
END;
CREATE TRIGGER club_race_removed AFTER DELETE ON club_races BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id = OLD.club_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = OLD.club_id;
END;
CREATE TRIGGER own_race_added AFTER INSERT ON own_races BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER own_race_changed AFTER UPDATE ON own_races BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER own_race_removed AFTER DELETE ON own_races BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = OLD.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = OLD.member_id);
END;
