import { identityKey, type ReminderKind } from '#core/reminders/reminder.ts'
import type { Announcer, PostOutcome } from '#interactions/announcer.ts'
import type { App } from '#use-cases/app.ts'
import { isStillInTime } from '#use-cases/reminder-clock.ts'
import type { Claim, FailReason, Settled } from '#use-cases/reminder-ports.ts'
import { markOf } from '#views/reminder-ids.ts'
import type { Composed, Composer } from './composed.ts'

/** How long a claim is its process's own, unless that renews it. */
const LEASE = { minutes: 3 }

/** After how long something that could not be reached is tried again. */
const RETRY = { seconds: 30 }

export interface DeliveryPorts {
  readonly app: App
  readonly announcer: Announcer
  readonly composers: Readonly<Record<ReminderKind, Composer>>
  /** The random name of this process. */
  readonly owner: string
  readonly now: () => Temporal.Instant
  /** Whether an error is the database's own, which says nothing of the reminder. */
  readonly isStoreTrouble: (error: unknown) => boolean
  readonly log: {
    readonly warn: (facts: object, message: string) => void
    readonly error: (facts: object, message: string) => void
  }
}

const TOO_LATE: Settled = { state: 'skipped', reason: 'too-late' }

type Sending = Extract<Composed, { kind: 'send' }>

/**
 * Brings one claimed reminder to its end: sent, skipped with a reason, failed, unknown, or given back
 * for another try. One that Discord may have already is looked for first. Never rejects.
 *
 * @returns `unwritten` when the database was in the way: it is this process's own still, and has to
 *   be given back as soon as something can be written again
 */
export async function deliver(claim: Claim, ports: DeliveryPorts): Promise<'ended' | 'unwritten'> {
  try {
    const known = claim.state === 'sending' ? await lookUp(claim, ports) : 'absent'
    if (known === 'absent') await sendNow(claim, ports)
    return 'ended'
  } catch (err) {
    const reminder = identityKey(claim)
    if (ports.isStoreTrouble(err)) {
      // Nothing is wrong with it: `failed` would lose it, or forget where it stands.
      ports.log.warn({ err, reminder }, 'a reminder waits until the database can be written')
      return 'unwritten'
    }
    ports.log.error({ err, reminder }, 'a reminder could not be made')
    return giveUp(claim, ports)
  }
}

function giveUp(claim: Claim, ports: DeliveryPorts): 'ended' | 'unwritten' {
  try {
    settle(claim, { state: 'failed', reason: 'refused' }, ports)
    return 'ended'
  } catch (err) {
    ports.log.error({ err, reminder: identityKey(claim) }, 'nor could that be written down')
    return 'unwritten'
  }
}

/** Whether a process that ended in the middle of sending had sent it after all. */
async function lookUp(claim: Claim, ports: DeliveryPorts): Promise<'absent' | 'settled'> {
  const { channelId, claimedAt } = claim
  if (channelId === null) return 'absent'
  const found = await ports.announcer.find(channelId, markOf(claim), claimedAt)
  switch (found.kind) {
    case 'found': {
      settle(claim, { state: 'sent', channelId, messageId: found.messageId }, ports)
      return 'settled'
    }
    case 'absent':
      return 'absent'
    case 'unreadable':
      settle(claim, { state: 'unknown' }, ports)
      return 'settled'
    case 'unreachable':
      giveBack(claim, { state: 'unknown' }, ports)
      return 'settled'
  }
}

async function sendNow(claim: Claim, ports: DeliveryPorts): Promise<void> {
  const { app, announcer } = ports
  if (!announcer.isIn(claim.clubId))
    return settle(claim, { state: 'skipped', reason: 'not-there' }, ports)
  if (!isStillInTime(claim, ports.now(), app)) return settle(claim, TOO_LATE, ports)
  // Before it counts as perhaps sent: in an outage there is not even a request.
  if (claim.memberId === null && !announcer.isServed(claim.clubId))
    return giveBack(claim, TOO_LATE, ports)
  const composed = await ports.composers[claim.kind](claim, ports.now())
  if (composed.kind === 'skip')
    return settle(claim, { state: 'skipped', reason: composed.reason }, ports)
  const channelId = composed.channelId ?? (await directMessagesOf(claim, ports))
  if (channelId === null) return
  if (!app.reminders.markSending(claim, channelId, leaseOf(ports))) return
  const outcome = await announcer.post(channelId, composed.announcement, identityKey(claim))
  record(claim, channelId, composed, outcome, ports)
}

/** null = there are none to be had, which is recorded. */
async function directMessagesOf(claim: Claim, ports: DeliveryPorts): Promise<string | null> {
  const { ownReminders } = ports.app
  const memberId = claim.memberId ?? ''
  const known = ownReminders.directMessagesOf(memberId).channelId
  if (known !== null) return known
  const opened = await ports.announcer.openDirectMessages(memberId)
  switch (opened.kind) {
    case 'open':
      ownReminders.rememberChannel(memberId, opened.channelId)
      return opened.channelId
    case 'closed':
      fail(claim, 'closed', null, ports)
      return null
    case 'unreachable':
      giveBack(claim, { state: 'failed', reason: 'unreachable' }, ports)
      return null
  }
}

function record(
  claim: Claim,
  channelId: string,
  composed: Sending,
  outcome: PostOutcome,
  ports: DeliveryPorts,
): void {
  switch (outcome.kind) {
    case 'sent': {
      const { messageId } = outcome
      return ports.app.atomically(() => {
        settle(claim, { state: 'sent', channelId, messageId }, ports)
        const memberIds = stillThere(composed.names, claim.clubId, ports)
        if (memberIds.length > 0)
          ports.app.namedCards.add({ channelId, messageId, memberIds, at: ports.now() })
        composed.onSent?.()
      })
    }
    case 'refused':
      return fail(claim, outcome.why, channelId, ports)
    case 'unreachable':
      ports.log.warn({ reminder: identityKey(claim) }, 'Discord did not answer; trying again')
      return giveBack(claim, { state: 'unknown' }, ports)
  }
}

/**
 * Whoever has deleted their data while the message was on its way is not written down again; their
 * session is gone, so the card is brought up to date without them.
 */
const stillThere = (
  names: readonly string[],
  clubId: string,
  { app }: DeliveryPorts,
): readonly string[] => names.filter((memberId) => app.memberships.isThere(memberId, clubId))

/** Nothing is tried again in a loop: the next reminder of the club is the next attempt. */
function fail(
  claim: Claim,
  reason: FailReason,
  channelId: string | null,
  ports: DeliveryPorts,
): void {
  const { app, now, log } = ports
  settle(claim, { state: 'failed', reason }, ports)
  if (reason === 'refused') {
    log.error({ reminder: identityKey(claim) }, 'Discord found a fault in a reminder')
  } else if (claim.memberId !== null) {
    app.ownReminders.refuse(claim.memberId, now())
  } else {
    const isNew = app.clubSettings.markAttention(claim.clubId, { reason, since: now(), channelId })
    if (isNew) log.warn({ club: claim.clubId, reason }, 'reminders of a club need attention')
  }
}

/** For another try, unless the time for it is over: then it ends like this. */
function giveBack(claim: Claim, otherwise: Settled, ports: DeliveryPorts): void {
  const now = ports.now()
  if (isStillInTime(claim, now, ports.app))
    ports.app.reminders.release(claim, ports.owner, now.add(RETRY))
  else settle(claim, otherwise, ports)
}

function settle(claim: Claim, how: Settled, { app, owner, now }: DeliveryPorts): void {
  app.reminders.settle(claim, owner, how, now())
  if (how.state === 'sent' && claim.memberId === null) app.clubSettings.clearAttention(claim.clubId)
}

export function leaseOf({ owner, now }: Pick<DeliveryPorts, 'owner' | 'now'>) {
  const at = now()
  return { owner, now: at, until: at.add(LEASE) }
}
