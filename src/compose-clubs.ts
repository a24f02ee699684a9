import { EVERY_DAY, EVERY_TEN_MINUTES, type Chore } from '#adapters/cron/schedule-housekeeping.ts'
import { shardsOf } from '#adapters/discord/gateway-state.ts'
import { watchClubs } from '#adapters/discord/watch-clubs.ts'
import type { Announcer } from '#interactions/announcer.ts'
import type { App } from '#use-cases/app.ts'
import { clubIsBack, clubLeft, compareClubs } from '#use-cases/clubs-there.ts'
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
  /** Delete what is kept of clubs that left 30 days ago. */
  readonly chores: readonly Chore[]
  /** Resolves when every hello that is on its way has ended. */
  readonly idle: () => Promise<void>
}

const FORGETTING = 'forgetting clubs that left'

/** A day has gone by without it: the bot may run by day only. */
const LATE_AFTER = { hours: 26 }

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
  const greetIfMissed = (arrival: Arrival, wasAway: boolean): void => {
    if (missedHello(arrival, wasAway, now(), app)) greet(arrival)
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
        const away = new Set(app.leftClubs.leftUntil(now()))
        const gone = compareClubs(clubIds, now(), app)
        if (gone > 0) log.info({ clubs: gone }, 'clubs took the bot out while it was away')
        for (const arrival of here) greetIfMissed(arrival, away.has(arrival.clubId))
      })
    },
    joined: (arrival) => {
      safely('a new club', () => {
        log.info({ club: arrival.clubId }, 'a club let the bot in')
        clubIsBack(arrival.clubId, app)
        greet(arrival)
      })
    },
    back: (arrival) => {
      safely('a club', () => {
        const wasAway = clubIsBack(arrival.clubId, app)
        if (wasAway) log.info({ club: arrival.clubId }, 'a club let the bot in again')
        greetIfMissed(arrival, wasAway)
      })
    },
    left: (clubId) => {
      safely('a club that left', () => {
        log.info({ club: clubId }, 'a club took the bot out; its data goes in 30 days')
        clubLeft(clubId, now(), app)
      })
    },
  })

  /** Before Discord has named all clubs, one that has come back looks like one that is away. */
  const knowsWhoIsThere = (): boolean => {
    const shards = shardsOf(client)
    return client.isReady() && shards.every(({ status }) => status === 'ready')
  }
  const forget = async (): Promise<void> => {
    for (const { clubId, rows, people } of await forgetLeftClubs(now(), app))
      log.info({ club: clubId, rows, people }, 'a club that had left was forgotten')
  }
  const isLate = (): boolean => {
    const last = app.heartbeats.all().find(({ task }) => task === FORGETTING)?.workedAt
    return !last || Temporal.Instant.compare(last.add(LATE_AFTER), now()) < 0
  }

  return {
    chores: [
      {
        name: FORGETTING,
        times: EVERY_DAY,
        run: async () => {
          if (!knowsWhoIsThere()) throw new Error('Discord has not named its clubs yet')
          await forget()
        },
      },
      {
        name: `catching up on ${FORGETTING}`,
        times: EVERY_TEN_MINUTES,
        run: async () => {
          if (!knowsWhoIsThere() || !isLate()) return
          await forget()
          app.heartbeats.worked(FORGETTING, now())
        },
      },
    ],
    idle: async () => {
      await Promise.all(onTheirWay)
    },
  }
}
