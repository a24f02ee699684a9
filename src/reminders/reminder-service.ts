import { claimDue } from '#use-cases/claim-due.ts'
import type { Claim } from '#use-cases/reminder-ports.ts'
import { deliver, leaseOf, type DeliveryPorts } from './deliver.ts'
import { createDispatcher, type Dispatcher, type Pace } from './dispatcher.ts'
import { refreshCards, type Renewers } from './refresh-cards.ts'

interface Settings extends DeliveryPorts {
  readonly pace: Pace
  readonly after: (ms: number, then: () => void) => () => void
  readonly renewers: Renewers
}

/** Sends what is due, as long as somebody calls `tick` and `refresh`. */
export interface ReminderService {
  /** Takes everything that is due; resolves when it is taken, not when it is sent. */
  readonly tick: () => Promise<void>
  /** Brings the lists on cards up to date. */
  readonly refresh: () => Promise<void>
  /** Resolves when everything that was taken has been sent, skipped or given back. */
  readonly idle: () => Promise<void>
  /** Waits for what is on its way; the rest can be taken by another process at once. */
  readonly stop: () => Promise<void>
}

/**
 * Below Discord's 50 requests a second, which edits, look-ups and new direct messages count towards
 * as well; answers to commands do not.
 */
export const PACE: Pace = { everyMs: 25, atOnce: 25 }

/**
 * How many are taken in one transaction. An answer needs several turns of the event loop, and waits
 * for a round in each of them.
 */
const CLAIMS_A_ROUND = 10
const RENEWED_A_ROUND = 100

/**
 * Between two rounds in which nothing is due and next turns are reckoned: nobody waits for those, and
 * what they leave behind in memory is cleared away bit by bit.
 */
const PLANNING_REST_MS = 5

/** A bound on one tick: a fault that made things due again and again must not hold it for ever. */
const MOST_ROUNDS = 20_000

export function createReminderService(settings: Settings): ReminderService {
  const { app, announcer, owner, now, pace, after } = settings
  const unwritten: Claim[] = []
  const dispatcher: Dispatcher<Claim> = createDispatcher({
    deliver: async (claim) => {
      if ((await deliver(claim, settings)) === 'unwritten') unwritten.push(claim)
    },
    pace,
    after,
  })
  // A claim that a power cut takes along is made again: what is sent goes to the disk before.
  const claiming = { ...app, atomically: app.lightly }
  const stopping = new AbortController()
  let refreshing: Promise<void> = Promise.resolve()
  let lastLook: Temporal.Instant | null = null
  let taking: Promise<void> = Promise.resolve()

  const takeDue = async (): Promise<void> => {
    // While Discord is out of reach nothing is taken: what is still in time afterwards goes out then.
    if (!announcer.isReady()) return
    looksAtTheClock()
    giveBackUnwritten()
    const held = leaseOf(settings)
    // oxlint-disable-next-line no-await-in-loop -- between two rounds everybody else has a turn
    while (app.reminders.renew(held, RENEWED_A_ROUND)) await app.breathe()
    const taken: Claim[] = []
    try {
      await takeAll(taken)
    } finally {
      // What it has taken is its own, whatever came in between.
      dispatcher.add(taken)
    }
  }

  /**
   * A clock that was ahead has moved the schedule on too far. It is noticed when it goes back, and
   * after a restart.
   */
  const looksAtTheClock = (): void => {
    const moment = now()
    if (!lastLook || Temporal.Instant.compare(moment, lastLook) < 0)
      app.lightly(() => {
        app.reminders.forgetSkippedAhead(moment)
        app.schedule.doubt(moment)
      })
    lastLook = moment
  }

  /**
   * What could not be written down is nobody's from now on, and so looked for again: as its own it
   * would be renewed for as long as the process lives.
   */
  const giveBackUnwritten = (): void => {
    if (unwritten.length === 0) return
    app.lightly(() => {
      for (const claim of unwritten) app.reminders.release(claim, owner, now())
    })
    unwritten.length = 0
  }

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      after(ms, resolve)
    })

  /** All that is due is taken before the first of it is written and sent, which takes longer. */
  const takeAll = async (taken: Claim[]): Promise<void> => {
    let mayBeLeft = true
    for (let round = 0; round < MOST_ROUNDS && !stopping.signal.aborted; round += 1) {
      const lease = leaseOf(settings)
      const left: readonly Claim[] = mayBeLeft
        ? app.lightly(() => app.reminders.takeOver(lease, CLAIMS_A_ROUND))
        : []
      mayBeLeft = left.length === CLAIMS_A_ROUND
      taken.push(...left)
      const { claims, isMore } = claimDue(lease, CLAIMS_A_ROUND, claiming)
      taken.push(...claims)
      if (claims.length === 0 && !mayBeLeft) dispatcher.add(taken.splice(0))
      if (!isMore && !mayBeLeft) return
      // oxlint-disable-next-line no-await-in-loop -- between two rounds everybody else has a turn
      await (claims.length > 0 || mayBeLeft ? app.breathe() : rest(PLANNING_REST_MS))
    }
  }

  return {
    tick: () => {
      taking = takeDue()
      return taking
    },
    refresh: () => {
      const round = async () => {
        if (announcer.isReady() && !stopping.signal.aborted)
          await refreshCards({ ...settings, failed: settings.log.error })
      }
      // One round at a time: two edits of one card could arrive in the wrong order.
      refreshing = refreshing.then(round, round)
      return refreshing
    },
    idle: dispatcher.idle,
    stop: async () => {
      stopping.abort()
      // What it has taken so far is given back with the rest.
      await taking.catch(() => undefined)
      const waiting = await dispatcher.stop()
      await refreshing.catch(() => undefined)
      for (const claim of waiting) app.reminders.release(claim, owner, now())
    },
  }
}
