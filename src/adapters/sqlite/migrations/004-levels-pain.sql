-- What a session was made of, in order: lists of the balanced week, or exercises. Gone with it.
CREATE TABLE session_slots (
  club_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL,
  slots TEXT NOT NULL CHECK (json_valid(slots)),
  PRIMARY KEY (club_id, member_id, day),
  FOREIGN KEY (club_id, member_id, day) REFERENCES sessions (club_id, member_id, day)
    ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX session_slots_by_member ON session_slots (member_id);

-- When a member's level was set: by themself, or by a step up that they took; `later` = put off.
CREATE TABLE level_marks (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  how TEXT NOT NULL CHECK (how IN ('chosen', 'taken', 'later')),
  marked_at TEXT NOT NULL
) STRICT;
CREATE INDEX level_marks_by_member ON level_marks (member_id);

-- What a member said of something that hurts: structured answers, never words of their own. What it
-- makes of their days is computed. `day` is the club day, frozen when it was said; `answer` is that
-- of the next morning.
CREATE TABLE pain_reports (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  said_at TEXT NOT NULL,
  exercise TEXT,
  place TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  sharp INTEGER NOT NULL CHECK (sharp IN (0, 1)),
  signs TEXT NOT NULL CHECK (json_valid(signs)),
  answer TEXT CHECK (answer IN ('calm', 'same', 'worse')),
  answered_on TEXT,
  answered_at TEXT,
  asked_on TEXT,
  CHECK ((answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX pain_reports_by_member ON pain_reports (member_id);

-- A professional has to look first: nothing is due from `from_day` on and before `cleared_on`.
CREATE TABLE pain_holds (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  cleared_on TEXT CHECK (cleared_on >= from_day),
  set_at TEXT NOT NULL
) STRICT;
CREATE INDEX pain_holds_by_member ON pain_holds (member_id);

-- Holds make days neutral: see the triggers on standings in 002.
CREATE TRIGGER pain_hold_added AFTER INSERT ON pain_holds BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER pain_hold_changed AFTER UPDATE ON pain_holds BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = NEW.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = NEW.member_id);
END;
CREATE TRIGGER pain_hold_removed AFTER DELETE ON pain_holds BEGIN
  UPDATE standings SET expires_at = 0 WHERE member_id = OLD.member_id;
  UPDATE board_revisions SET revision = revision + 1
    WHERE club_id IN (SELECT club_id FROM standings WHERE member_id = OLD.member_id);
END;
