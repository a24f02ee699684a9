import type { Race } from '#core/races/race.ts'
import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { Plan } from '#core/training/plan.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { inOwnWords } from '#messages/in-own-words.ts'
import { button, buttonRow, container, text } from './components.ts'
import { comingReminderLines } from './coming-reminders.ts'
import { comingPlanLines, planLines } from './plan-lines.ts'
import { latelyLine, type PastReminder } from './past-reminder.ts'
import { lines, settingsWords } from './setup-words.ts'
import { lookAgainId } from './status-ids.ts'
import { troubleLines, type Trouble } from './trouble-words.ts'
import { writtenDate } from './written-date.ts'
import { writtenDays } from './written-days.ts'

export interface StatusCard {
  readonly clubId: string
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  /** null = nothing is set up. */
  readonly setUp: {
    readonly plan: Plan
    readonly coming: Plan | null
    readonly settings: ClubSettings | null
  } | null
  readonly troubles: readonly Trouble[]
  readonly next: readonly ComingReminder[]
  /** How many members are sent reminders of their own. */
  readonly reminded: number
  readonly lately: readonly PastReminder[]
  /** Days that are taken out of the count. */
  readonly pauses: readonly {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly reason: string
  }[]
  readonly races: readonly Race[]
}

/** How a club stands, for its captains: what needs attention comes first. */
export function statusCard(card: StatusCard): MessageBody {
  const m = en.status
  const { setUp, troubles } = card
  return container(troubles.length > 0 || !setUp ? 'attention' : 'rest', [
    text(m.title, ...(setUp ? [] : [m.nothingYet]), ...troubleLines(troubles)),
    ...blocks(card),
    ...buttonRow([
      button({ id: lookAgainId.encode({ club: card.clubId }), label: m.lookAgain, main: true }),
    ]),
  ])
}

function blocks(card: StatusCard) {
  const m = en.status
  const { setUp, today, now } = card
  const lists = [
    setUp ? [m.plan, ...planLines(setUp.plan, now), ...comingPlanLines({ ...setUp, today })] : [],
    setUp
      ? [
          ...lines(settingsWords(setUp.settings ?? DEFAULT_CLUB_SETTINGS)),
          card.reminded === 0 ? '' : m.members(card.reminded),
        ]
      : [],
    setUp?.settings ? comingReminderLines(card.next, today) : [],
    setUp || card.lately.length > 0
      ? headed(
          m.lately,
          orNothing(
            card.lately.map((one) => latelyLine(one, today)),
            m.noneLately,
          ),
        )
      : [],
    headed(m.ahead, firstOf(card.pauses.map((pause) => pauseLine(pause, today)))),
    headed(m.races, firstOf(card.races.map((race) => raceLine(race, today)))),
  ]
  return lists.filter((list) => list.length > 0).map((list) => text(...list))
}

const headed = (title: string, list: readonly string[]): readonly string[] =>
  list.length === 0 ? [] : [title, ...list]

const orNothing = (list: readonly string[], nothing: string): readonly string[] =>
  list.length === 0 ? [nothing] : list

function pauseLine(
  { from, to, reason }: StatusCard['pauses'][number],
  today: Temporal.PlainDate,
): string {
  return en.status.aheadLine(pauseDays(from, to, today), inOwnWords(reason))
}

/** One that has begun says so, and until when it is. */
function pauseDays(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  const m = en.status
  if (Temporal.PlainDate.compare(from, today) > 0) return writtenDays(from, to, today)
  return to.equals(today) ? m.pausedToday : m.pausedUntil(writtenDate(to, today))
}

const raceLine = ({ day, distance }: Race, today: Temporal.PlainDate): string =>
  `${writtenDate(day, today)} · ${en.races.distance[distance]}`

/** As many lines of a list as fit beside everything else. */
const MOST_LINES = 5

const firstOf = (list: readonly string[]): readonly string[] =>
  list.length <= MOST_LINES
    ? list
    : [...list.slice(0, MOST_LINES), en.status.more(list.length - MOST_LINES)]
