-- Clubs that took the bot away, since when it is known. A row goes when the bot is back there, or
-- with the last of the club's data.
CREATE TABLE left_clubs (
  club_id TEXT PRIMARY KEY,
  left_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whether a club was greeted when the bot joined it. `owed` = in no channel could it be said, so the
-- first captain who uses a command is told; `told` = one was.
CREATE TABLE greetings (
  club_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('said', 'owed', 'told')),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When each regular task last came to an end, for those who watch the bot from outside it.
-- `failed` = what the last time ended with; null when it worked.
CREATE TABLE heartbeats (
  task TEXT PRIMARY KEY,
  worked_at TEXT,
  failed_at TEXT,
  failed TEXT
) STRICT, WITHOUT ROWID;
