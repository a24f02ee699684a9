-- A session that somebody is being guided through, one a member at most. `routine` is that of `day`
-- as it was when they began; `logs` is the day that it will be logged on. `version` grows with each
-- change, and buttons carry it; `opened` = the last change brought it up anew somewhere, so that no
-- older message belongs to it any more. Ids are never used twice.
CREATE TABLE guided_sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  member_id TEXT NOT NULL UNIQUE,
  club_id TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  logs TEXT NOT NULL CHECK (logs GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  routine TEXT NOT NULL CHECK (json_valid(routine)),
  step INTEGER NOT NULL CHECK (step >= 0),
  version INTEGER NOT NULL CHECK (version >= 1),
  opened INTEGER NOT NULL CHECK (opened IN (0, 1)),
  begun_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

-- What a member wants in the place of a move, wherever the routine has it.
CREATE TABLE own_swaps (
  member_id TEXT NOT NULL,
  exercise TEXT NOT NULL,
  wanted TEXT NOT NULL,
  set_at TEXT NOT NULL,
  PRIMARY KEY (member_id, exercise)
) STRICT, WITHOUT ROWID;

-- The side with which one-sided moves begin.
CREATE TABLE weaker_sides (
  member_id TEXT PRIMARY KEY,
  side TEXT NOT NULL CHECK (side IN ('right', 'left')),
  set_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
