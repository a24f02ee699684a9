-- A club's week, effective-dated: a change is a new row and never rewrites the past.
CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  club_id TEXT NOT NULL,
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;
CREATE INDEX plans_by_club ON plans (club_id, effective_from, id);

-- What belongs to a person, in every club they run with.
CREATE TABLE profiles (
  member_id TEXT PRIMARY KEY,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  kit TEXT NOT NULL CHECK (json_valid(kit)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which clubs a person has used the bot in: so a direct message finds their club at once.
CREATE TABLE memberships (
  member_id TEXT NOT NULL,
  club_id TEXT NOT NULL,
  PRIMARY KEY (member_id, club_id)
) STRICT, WITHOUT ROWID;

-- The commands that Discord was last told, so that a start registers only what has changed.
CREATE TABLE registered_commands (
  application_id TEXT NOT NULL,
  api_base TEXT NOT NULL,
  manifest_hash TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  PRIMARY KEY (application_id, api_base)
) STRICT, WITHOUT ROWID;
