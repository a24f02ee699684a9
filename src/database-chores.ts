import {
  EVERY_HOUR,
  EVERY_SIX_HOURS,
  EVERY_TEN_MINUTES,
  type Chore,
} from '#adapters/cron/schedule-housekeeping.ts'
import { optimise } from '#adapters/sqlite/optimise.ts'
import type { App } from '#use-cases/app.ts'
import { closeBoards } from '#use-cases/period-entries.ts'
import { renewBoards } from '#use-cases/renew-boards.ts'
import type { Database } from 'better-sqlite3'

/** What keeps the database quick and the boards true. */
export const databaseChores = (
  db: Database,
  app: App,
  now: () => Temporal.Instant,
): readonly Chore[] => [
  {
    times: EVERY_SIX_HOURS,
    name: 'tidying the database',
    run: () => {
      optimise(db)
    },
  },
  {
    times: EVERY_TEN_MINUTES,
    name: 'bringing boards up to date',
    run: () => renewBoards(now(), app),
  },
  {
    times: EVERY_HOUR,
    name: 'closing boards',
    run: () => closeBoards(now(), app),
  },
]
