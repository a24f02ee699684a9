import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { DEFAULT_PLAN, type Plan } from '#core/training/plan.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'

/** A reminder as it is stored. */
interface StoredReminder {
  readonly kind: string
  readonly day: string
  readonly state: string
  readonly reason: string | null
}

export const POSTS = { method: 'POST', route: '/channels/:channel_id/messages' } as const
export const READS = { method: 'GET', route: '/channels/:channel_id/messages' } as const

/**
 * A club on the default plan, in UTC, that gets its card at 07:00 on Tuesdays and Fridays in #general.
 * It has just been set up at `at`.
 */
export async function openSendingClub(
  at: string,
  settings: Partial<ClubSettings> = {},
  options: Parameters<typeof openLoggingClub>[0] = {},
) {
  // A bot that is stopped in the middle of a request that hangs does not wait for it.
  const world = await openLoggingClub({ ...options, at, patience: { stopMs: 50 } })
  const { db, general, time, bot, club, cleo, discord } = world
  const now = () => time.now.toString()
  const save = (all: ClubSettings): void => {
    db.prepare(
      `INSERT INTO club_settings (club_id, settings, saved_at, saved_by) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET settings = excluded.settings, saved_at = excluded.saved_at`,
    ).run(club.id, JSON.stringify(all), now(), cleo.id)
  }
  const first = { ...DEFAULT_CLUB_SETTINGS, channelId: general.id, recap: { on: false, at: '08:00' }, ...settings } // prettier-ignore
  const tick = async (): Promise<void> => {
    await bot().reminders.tick()
    await bot().reminders.idle()
  }
  save(first)
  await tick()
  return {
    ...world,
    tick,
    /** Moves the clock, also back, and sends what is due then. */
    goOnTo: async (moment: string): Promise<void> => {
      time.now = Temporal.Instant.from(moment)
      await tick()
    },
    /** As a captain's set-up saves it. */
    change: async (changes: Partial<ClubSettings>): Promise<void> => {
      save({ ...first, ...changes })
      await tick()
    },
    changePlan: async (changes: Partial<Plan>): Promise<void> => {
      const plan = { ...DEFAULT_PLAN, ...changes }
      db.prepare(
        'INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)',
      ).run(club.id, plan.effectiveFrom, now(), cleo.id, JSON.stringify(plan))
      await tick()
    },
    /** Messages that are in the channel. */
    messages: () => cleo.in(general).sees(),
    /** Requests to post a message anywhere, whatever became of them. */
    posts: () =>
      discord.requests
        .all()
        .filter(({ method, route }) => method === POSTS.method && route === POSTS.route),
    /** What became of each reminder so far, as `card 2026-11-24 sent`. */
    reminders: () =>
      db
        .prepare<[], StoredReminder>('SELECT * FROM reminders ORDER BY day, kind')
        .all()
        .map(({ kind, day, state, reason }) =>
          [kind, day, state, ...(reason === null ? [] : [reason])].join(' '),
        ),
    /** Resolves when the bot has heard of everything that a captain did in Discord. */
    hasHeard: async (): Promise<void> => {
      await cleo.inDirectMessage().type('/hips help')
    },
  }
}
