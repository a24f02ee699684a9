-- Strength sessions that were done. `day` is the club day, frozen when it was logged. club_id is
-- 'none' for somebody who runs with no club.
CREATE TABLE sessions (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logged_at TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('button', 'command', 'guided', 'captain')),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  effort TEXT CHECK (effort IN ('easy', 'right', 'hard')),
  PRIMARY KEY (club_id, member_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_day ON sessions (club_id, day);
CREATE INDEX sessions_by_member ON sessions (member_id);

-- A captain's last word on a day; the history of it is in the audit.
CREATE TABLE corrections (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  corrected_by TEXT,
  corrected_at TEXT NOT NULL,
  PRIMARY KEY (club_id, member_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_by_member ON corrections (member_id);

-- Days on which nothing is due for one member, in every club; both ends included.
CREATE TABLE pauses (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  reason TEXT NOT NULL CHECK (reason IN ('ill', 'injured', 'away', 'race', 'other')),
  set_at TEXT NOT NULL
) STRICT;
CREATE INDEX pauses_by_member ON pauses (member_id);

-- Dates that count against nobody in a club.
CREATE TABLE amnesties (
  club_id TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_by TEXT,
  set_at TEXT NOT NULL,
  PRIMARY KEY (club_id, day)
) STRICT, WITHOUT ROWID;

-- Strength days and zones of a member's own, effective-dated; NULL = the club's again.
CREATE TABLE own_days (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  days TEXT CHECK (days IS NULL OR json_valid(days)),
  set_at TEXT NOT NULL
) STRICT;
CREATE INDEX own_days_by_member ON own_days (member_id);
CREATE TABLE own_zones (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  time_zone TEXT,
  set_at TEXT NOT NULL
) STRICT;
CREATE INDEX own_zones_by_member ON own_zones (member_id);

-- What a member lets others see, in every club.
CREATE TABLE preferences (
  member_id TEXT PRIMARY KEY,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  mates TEXT NOT NULL CHECK (mates IN ('off', 'shown', 'cheers')),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Once each, for a session; gone with it.
CREATE TABLE cheers (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL,
  from_id TEXT NOT NULL,
  cheered_at TEXT NOT NULL,
  PRIMARY KEY (club_id, member_id, day, from_id),
  FOREIGN KEY (club_id, member_id, day) REFERENCES sessions (club_id, member_id, day)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX cheers_by_giver ON cheers (from_id);

-- Which milestones were announced: not that they are true, which the sessions say.
CREATE TABLE announcements (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  milestone TEXT NOT NULL,
  announced_at TEXT NOT NULL,
  PRIMARY KEY (club_id, member_id, milestone)
) STRICT, WITHOUT ROWID;
CREATE INDEX announcements_by_member ON announcements (member_id);

-- Who changed what in a club's days. changed_by is NULL when that person has deleted their data.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  club_id TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT,
  action TEXT NOT NULL,
  member_id TEXT,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_club ON audit (club_id, id);
CREATE INDEX audit_by_member ON audit (member_id);
CREATE INDEX audit_by_changer ON audit (changed_by);

-- A cache: everything in it is computed from the tables above, and holds until `expires_at` (seconds
-- since 1970) or until a fact changes. It may be emptied at any time.
CREATE TABLE standings (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  club_day INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  streak INTEGER NOT NULL,
  best INTEGER NOT NULL,
  week_sessions INTEGER NOT NULL,
  week_kept INTEGER NOT NULL,
  week_settled INTEGER NOT NULL,
  month_sessions INTEGER NOT NULL,
  month_kept INTEGER NOT NULL,
  month_settled INTEGER NOT NULL,
  season_sessions INTEGER NOT NULL,
  season_kept INTEGER NOT NULL,
  season_settled INTEGER NOT NULL,
  all_sessions INTEGER NOT NULL,
  all_kept INTEGER NOT NULL,
  all_settled INTEGER NOT NULL,
  two_weeks_due INTEGER NOT NULL,
  two_weeks_kept INTEGER NOT NULL,
  -- The club's revision with which it was written.
  revision INTEGER NOT NULL,
  PRIMARY KEY (club_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standings_by_club_expiry ON standings (club_id, expires_at);
CREATE INDEX standings_by_revision ON standings (club_id, revision);
CREATE INDEX standings_by_expiry ON standings (expires_at, club_id);
CREATE INDEX standings_by_member ON standings (member_id);

-- Counts the changes of what a club's boards show, so that a board in memory knows when it is old.
-- A club without a row has no standings yet: they are made when they are first needed. `shape` is
-- another number, never the one before, when it has changed who is on the boards; as long as it is the
-- same, only standings of later revisions have to be read.
CREATE TABLE board_revisions (
  club_id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  shape INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Boards of periods that are over, as ids and numbers.
CREATE TABLE closed_periods (
  club_id TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('week', 'month', 'season')),
  starts_on TEXT NOT NULL,
  closed_at TEXT NOT NULL,
  PRIMARY KEY (club_id, period, starts_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE closed_boards (
  club_id TEXT NOT NULL,
  period TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  member_id TEXT NOT NULL,
  streak INTEGER NOT NULL,
  best INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  PRIMARY KEY (club_id, period, starts_on, member_id),
  FOREIGN KEY (club_id, period, starts_on) REFERENCES closed_periods (club_id, period, starts_on)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX closed_boards_by_member ON closed_boards (member_id);

-- Messages for a channel that name members: who deletes their data is taken out of them.
CREATE TABLE named_cards (
  message_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  channel_id TEXT NOT NULL,
  posted_at TEXT NOT NULL,
  PRIMARY KEY (message_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_cards_by_member ON named_cards (member_id);

-- When Discord said that the person is no longer in the club; cleared when they use the bot again.
ALTER TABLE memberships ADD COLUMN left_at TEXT;
-- Few enough to be looked up for a whole board at once.
CREATE INDEX memberships_left ON memberships (club_id, member_id) WHERE left_at IS NOT NULL;
CREATE INDEX preferences_hidden ON preferences (member_id) WHERE hidden = 1;

-- A standing is old as soon as a fact behind it changes, whoever changes it: nobody has to think of
-- it. A member's first session gets them a place, which is old at once; in a club whose standings
-- were emptied nobody gets one, so that all of them are made when they are next needed.
CREATE TRIGGER session_added AFTER INSERT ON sessions BEGIN
  INSERT INTO standings
    SELECT NEW.club_id, NEW.member_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    WHERE EXISTS (SELECT 1 FROM standings WHERE club_id = NEW.club_id)
    ON CONFLICT (club_id, member_id) DO UPDATE SET expires_at = 0;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER session_moved AFTER UPDATE OF club_id, member_id, day ON sessions BEGIN
  UPDATE standings SET expires_at = 0
    WHERE (club_id = OLD.club_id AND member_id = OLD.member_id)
      OR (club_id = NEW.club_id AND member_id = NEW.member_id);
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id IN (OLD.club_id, NEW.club_id);
END;
CREATE TRIGGER session_removed AFTER DELETE ON sessions BEGIN
  UPDATE standings SET expires_at = 0
    WHERE club_id = OLD.club_id AND member_id = OLD.member_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = OLD.club_id;
END;

CREATE TRIGGER plan_added AFTER INSERT ON plans BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id = NEW.club_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER plan_changed AFTER UPDATE ON plans BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id IN (OLD.club_id, NEW.club_id);
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id IN (OLD.club_id, NEW.club_id);
END;
CREATE TRIGGER plan_removed AFTER DELETE ON plans BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id = OLD.club_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = OLD.club_id;
END;
CREATE TRIGGER amnesty_added AFTER INSERT ON amnesties BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id = NEW.club_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER amnesty_changed AFTER UPDATE OF club_id, day ON amnesties BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id IN (OLD.club_id, NEW.club_id);
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id IN (OLD.club_id, NEW.club_id);
END;
CREATE TRIGGER amnesty_removed AFTER DELETE ON amnesties BEGIN
  UPDATE standings SET expires_at = 0 WHERE club_id = OLD.club_id;
  UPDATE board_revisions SET revision = revision + 1 WHERE club_id = OLD.club_id;
END;

-- What belongs to a person counts in every club of theirs.
CREATE TRIGGER pause_added AFTER INSERT ON pauses BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER pause_changed AFTER UPDATE ON pauses BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER pause_removed AFTER DELETE ON pauses BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = OLD.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = OLD.member_id);
END;
CREATE TRIGGER own_days_added AFTER INSERT ON own_days BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER own_days_changed AFTER UPDATE ON own_days BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER own_days_removed AFTER DELETE ON own_days BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = OLD.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = OLD.member_id);
END;
CREATE TRIGGER own_zone_added AFTER INSERT ON own_zones BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER own_zone_changed AFTER UPDATE ON own_zones BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER own_zone_removed AFTER DELETE ON own_zones BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = OLD.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = OLD.member_id);
END;

-- Who hides, leaves or comes back changes what a board shows, but nobody's standing.
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
CREATE TRIGGER leaving_set AFTER INSERT ON memberships BEGIN
  UPDATE board_revisions SET revision = revision + 1, shape = random()
    WHERE club_id = NEW.club_id;
END;
CREATE TRIGGER leaving_gone AFTER DELETE ON memberships WHEN OLD.left_at IS NOT NULL BEGIN
  UPDATE board_revisions SET revision = revision + 1, shape = random()
    WHERE club_id = OLD.club_id;
END;
CREATE TRIGGER leaving_changed AFTER UPDATE OF left_at ON memberships
WHEN NEW.left_at IS NOT OLD.left_at BEGIN
  UPDATE board_revisions SET revision = revision + 1, shape = random() WHERE club_id = NEW.club_id;
END;
