import { identityKey, type ReminderKind } from '#core/reminders/reminder.ts'
import type { Announcer } from '#interactions/announcer.ts'
import type { MessageBody } from '#interactions/reply.ts'
import type { ReminderIdentity } from '#core/reminders/reminder.ts'
import type { App } from '#use-cases/app.ts'
import { reminderClock } from '#use-cases/reminder-clock.ts'
import type { RememberedReminder } from '#use-cases/reminder-ports.ts'

/** A card as it is to be now. */
export interface RenewedCard {
  readonly body: MessageBody
  /** Members whom it names. */
  readonly names: readonly string[]
}

/** Writes a message anew, as things stand now. */
export type Renewer = (
  identity: ReminderIdentity,
  now: Temporal.Instant,
) => RenewedCard | Promise<RenewedCard>

/** The kinds whose messages change with what members do. */
export type Renewers = Readonly<Partial<Record<ReminderKind, Renewer>>>

interface CardPorts {
  readonly app: App
  readonly announcer: Announcer
  readonly now: () => Temporal.Instant
  readonly renewers: Renewers
  readonly failed: (facts: object, message: string) => void
}

/** How many cards are edited in one round. */
const CARDS_A_ROUND = 50

/** Those of the last seven days change, as captains correct them; who was done before is in the boards. */
const DAYS_GROWING = 6

/**
 * Edits the messages whose list of names has become old, one after the other. Called every few
 * seconds, so that a card is edited once in that time however many press.
 */
export async function refreshCards(ports: CardPorts): Promise<void> {
  for (const card of ports.app.reminders.staleCards(CARDS_A_ROUND)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: Discord counts edits
      await refresh(card, ports)
    } catch (err) {
      ports.failed({ err, reminder: identityKey(card) }, 'a card could not be brought up to date')
    }
  }
}

async function refresh(card: RememberedReminder, ports: CardPorts): Promise<void> {
  const { app, announcer } = ports
  const now = ports.now()
  // Before the facts are read: whatever changes from here on marks it again.
  app.reminders.markFresh(card)
  const { channelId, messageId } = card
  if (channelId === null || messageId === null) return
  const oldest = reminderClock(card, app).dayAt(now).subtract({ days: DAYS_GROWING })
  if (Temporal.PlainDate.compare(card.day, oldest) < 0) return
  const renewed = await ports.renewers[card.kind]?.(card, now)
  if (!renewed) return
  const { body, names } = renewed
  if (names.length > 0) app.namedCards.add({ channelId, messageId, memberIds: names, at: now })
  const outcome = await announcer.edit(channelId, messageId, body)
  if (outcome === 'unreachable') app.reminders.markStale(card)
}
