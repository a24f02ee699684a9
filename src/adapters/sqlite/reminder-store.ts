import { reminderKindSchema, type ReminderIdentity } from '#core/reminders/reminder.ts'
import {
  FAIL_REASONS,
  SKIP_REASONS,
  type Claim,
  type RememberedReminder,
  type ReminderStore,
  type Settled,
} from '#use-cases/reminder-ports.ts'
import type { Database } from 'better-sqlite3'
import * as z from 'zod'
import { secondsOf, storedDate, storedSeconds } from './stored-values.ts'

const identityShape = {
  clubId: z.string(),
  kind: reminderKindSchema,
  day: storedDate,
  memberId: z.string().transform((id) => (id === '' ? null : id)),
  turn: z.int(),
}

const claimSchema = z.object({
  ...identityShape,
  dueAt: storedSeconds,
  claimedAt: storedSeconds,
  state: z.enum(['claimed', 'sending']),
  channelId: z.string().nullable(),
})

const rememberedSchema = z.object({
  ...identityShape,
  dueAt: storedSeconds,
  state: z.enum(['claimed', 'sending', 'sent', 'skipped', 'failed', 'unknown']),
  reason: z.enum([...SKIP_REASONS, ...FAIL_REASONS]).nullable(),
  channelId: z.string().nullable(),
  messageId: z.string().nullable(),
  settledAt: storedSeconds.nullable(),
})

const claimOf = (row: unknown): Claim => claimSchema.parse(row)
const rememberedOf = (row: unknown): RememberedReminder => rememberedSchema.parse(row)

const IDENTITY = 'club_id AS clubId, kind, day, member_id AS memberId, turn'
const REMEMBERED = `SELECT ${IDENTITY}, due_at AS dueAt, state, reason, channel_id AS channelId,
  message_id AS messageId, settled_at AS settledAt FROM reminders`

const IS_IT = `club_id = @clubId AND kind = @kind AND day = @day AND member_id = @memberId
  AND turn = @turn`
/** Written as in the index of those on their way. */
const ON_ITS_WAY = `state IN ('claimed', 'sending')`
const IS_HELD = `${IS_IT} AND owner = @owner AND ${ON_ITS_WAY}`

/** Whose it is that was given back, or never on its way. */
const NOBODY = ''

const keyOf = ({ clubId, kind, day, memberId, turn }: ReminderIdentity) => ({
  clubId,
  kind,
  day: day.toString(),
  memberId: memberId ?? '',
  turn,
})

/** Rounded up, for a lease never ends before its time. */
const leaseEnd = (until: Temporal.Instant): number => Math.ceil(until.epochMilliseconds / 1_000)

const columnsOf = (how: Settled) => ({
  state: how.state,
  channelId: how.state === 'sent' ? how.channelId : null,
  messageId: how.state === 'sent' ? how.messageId : null,
  reason: how.state === 'skipped' || how.state === 'failed' ? how.reason : null,
})

const byDueTime = (a: Claim, b: Claim): number =>
  Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.clubId < b.clubId ? -1 : 1)

/** Every reminder that ever came due, in SQLite. */
export function createReminderStore(db: Database): ReminderStore {
  const claim = db.prepare(
    `INSERT INTO reminders
       (club_id, kind, day, member_id, turn, due_at, state, owner, lease_until, claimed_at)
     VALUES (@clubId, @kind, @day, @memberId, @turn, @dueAt, 'claimed', @owner, @until, @now)
     ON CONFLICT DO NOTHING`,
  )
  const skip = db.prepare(
    `INSERT INTO reminders
       (club_id, kind, day, member_id, turn, due_at, state, owner, lease_until, claimed_at, reason,
        settled_at)
     VALUES (@clubId, @kind, @day, @memberId, @turn, @dueAt, 'skipped', '${NOBODY}', 0, @at, @reason,
       @at)
     ON CONFLICT DO NOTHING`,
  )
  const exists = db.prepare(`SELECT 1 FROM reminders WHERE ${IS_IT}`)
  const find = db.prepare(`${REMEMBERED} WHERE ${IS_IT}`)
  const takeOver = db.prepare(
    `UPDATE reminders SET owner = @owner, lease_until = @until
     WHERE (club_id, kind, day, member_id, turn) IN (
       SELECT club_id, kind, day, member_id, turn FROM reminders
       WHERE ${ON_ITS_WAY} AND lease_until <= @now ORDER BY due_at LIMIT @limit)
     RETURNING ${IDENTITY}, due_at AS dueAt, claimed_at AS claimedAt, state,
       channel_id AS channelId`,
  )
  const markSending = db.prepare(
    `UPDATE reminders SET state = 'sending', channel_id = @channelId, lease_until = @until
     WHERE ${IS_HELD}`,
  )
  // Nobody's from now on: `renew` must not lengthen it again.
  const release = db.prepare(
    `UPDATE reminders SET owner = '${NOBODY}', lease_until = @until WHERE ${IS_HELD}`,
  )
  // What becomes stale on its way was written before the change: it is brought up to date once sent.
  const settle = db.prepare(
    `UPDATE reminders
     SET state = @state, channel_id = coalesce(@channelId, channel_id), message_id = @messageId,
         reason = @reason, settled_at = @at, stale = iif(@state = 'sent', stale, 0)
     WHERE ${IS_HELD}`,
  )
  const renew = db.prepare(
    `UPDATE reminders SET lease_until = @until
     WHERE (club_id, kind, day, member_id, turn) IN (
       SELECT club_id, kind, day, member_id, turn FROM reminders
       WHERE ${ON_ITS_WAY} AND lease_until <> @until AND owner = @owner
       ORDER BY lease_until LIMIT @limit)`,
  )
  const staleCards = db.prepare<[number]>(
    `${REMEMBERED} WHERE stale = 1 AND state = 'sent' ORDER BY club_id LIMIT ?`,
  )
  const setStale = db.prepare(`UPDATE reminders SET stale = @stale WHERE ${IS_IT}`)
  const lately = db.prepare<[string, number]>(
    `${REMEMBERED} WHERE club_id = ? AND settled_at IS NOT NULL AND member_id = ''
     ORDER BY settled_at DESC LIMIT ?`,
  )
  const forgetAhead = db.prepare(
    `DELETE FROM reminders
     WHERE settled_at > @now AND due_at > @now AND state = 'skipped' AND reason = 'too-late'`,
  )
  const forget = db.prepare<[number]>('DELETE FROM reminders WHERE settled_at < ?')
  return {
    claim: (identity, { owner, now, until }) =>
      claim.run({
        ...keyOf(identity),
        dueAt: secondsOf(identity.dueAt),
        owner,
        until: leaseEnd(until),
        now: secondsOf(now),
      }).changes > 0,
    skip: (identity, reason, at) => {
      skip.run({
        ...keyOf(identity),
        dueAt: secondsOf(identity.dueAt),
        reason,
        at: secondsOf(at),
      })
    },
    exists: (identity) => exists.get(keyOf(identity)) !== undefined,
    find: (identity) => {
      const row = find.get(keyOf(identity))
      return row === undefined ? null : rememberedOf(row)
    },
    takeOver: ({ owner, now, until }, limit) =>
      takeOver
        .all({ owner, until: leaseEnd(until), now: secondsOf(now), limit })
        .map(claimOf)
        .toSorted(byDueTime),
    markSending: (identity, channelId, { owner, until }) =>
      markSending.run({ ...keyOf(identity), channelId, owner, until: leaseEnd(until) }).changes > 0,
    release: (identity, owner, until) => {
      release.run({ ...keyOf(identity), owner, until: leaseEnd(until) })
    },
    settle: (identity, owner, how, at) => {
      settle.run({ ...keyOf(identity), owner, ...columnsOf(how), at: secondsOf(at) })
    },
    renew: ({ owner, until }, limit) =>
      renew.run({ owner, until: leaseEnd(until), limit }).changes === limit,
    staleCards: (limit) => staleCards.all(limit).map(rememberedOf),
    markFresh: (identity) => {
      setStale.run({ ...keyOf(identity), stale: 0 })
    },
    markStale: (identity) => {
      setStale.run({ ...keyOf(identity), stale: 1 })
    },
    latelyOf: (clubId, limit) => lately.all(clubId, limit).map(rememberedOf),
    forgetSkippedAhead: (now) => {
      forgetAhead.run({ now: secondsOf(now) })
    },
    forgetBefore: (moment) => {
      forget.run(secondsOf(moment))
    },
  }
}
