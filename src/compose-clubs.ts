import { EVERY_DAY, type Chore } from '#adapters/cron/schedule-housekeeping.ts'
import { watchClubs } from '#adapters/discord/watch-clubs.ts'
import type { Announcer } from '#interactions/announcer.ts'
import type { App } from '#use-cases/app.ts'
import { clubLeft, compareClubs } from '#use-cases/clubs-there.ts'
import { forgetLeftClubs } from '#use-cases/forget-left-clubs.ts'
import { greetClub, missedHello, type Arrival } from '#use-cases/greet-club.ts'
import type { Client } from 'discord.js'
import type { Logger } from 'pino'
import { createHello } from './create-hello.ts'

interface Outside {
  readonly app: App
  readonly client: Client
  readonly announcer: Announcer
  readonly log: Logger
  readonly now: () => Temporal.Instant
  /** Whether it is this process that speaks by itself, and not another on the same database. */
  readonly isOnDuty: () => boolean
}

/** What follows from clubs that come and go. */
export interface ClubLife {
  /** Deletes what is kept of clubs that left 30 days ago. */
  readonly chore: Chore
  /** Resolves when every hello that is on its way has ended. */
  readonly idle: () => Promise<void>
}

/** Ties greeting, leaving and forgetting to what Discord tells. */
export function composeClubs({ app, client, announcer, log, now, isOnDuty }: Outside): ClubLife {
  const sayHello = createHello(announcer)
  const onTheirWay = new Set<Promise<void>>()

  const greet = (arrival: Arrival): void => {
    if (!isOnDuty()) return
    const { clubId } = arrival
    const work = greetClub(arrival, now(), { ...app, sayHello }).catch((err: unknown) => {
      log.error({ err, club: clubId }, 'a club could not be greeted')
    })
    onTheirWay.add(work)
    void work.finally(() => onTheirWay.delete(work))
  }
  const greetIfMissed = (arrival: Arrival): void => {
    if (missedHello(arrival, now(), app)) greet(arrival)
  }
  /** A database that is busy must not take a listener, and with it the process, down. */
  const safely = (what: string, work: () => void): void => {
    try {
      work()
    } catch (err) {
      log.error({ err }, `${what} could not be written down`)
    }
  }

  watchClubs(client, {
    ready: (clubIds, here) => {
      safely('who is there', () => {
        const gone = compareClubs(clubIds, now(), app)
        if (gone > 0) log.info({ clubs: gone }, 'clubs took the bot out while it was away')
        here.forEach(greetIfMissed)
      })
    },
    joined: (arrival) => {
      safely('a new club', () => {
        log.info({ club: arrival.clubId }, 'a club let the bot in')
        app.leftClubs.markBack(arrival.clubId)
        greet(arrival)
      })
    },
    back: (arrival) => {
      safely('a club', () => {
        greetIfMissed(arrival)
      })
    },
    left: (clubId) => {
      safely('a club that left', () => {
        log.info({ club: clubId }, 'a club took the bot out; its data goes in 30 days')
        clubLeft(clubId, now(), app)
      })
    },
  })

  return {
    chore: {
      name: 'forgetting clubs that left',
      times: EVERY_DAY,
      run: async () => {
        for (const { clubId, rows, people } of await forgetLeftClubs(now(), app))
          log.info({ club: clubId, rows, people }, 'a club that had left was forgotten')
      },
    },
    idle: async () => {
      await Promise.all(onTheirWay)
    },
  }
}
