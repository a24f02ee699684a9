import { memberClock } from '#core/training/member-clock.ts'
import type { Plan } from '#core/training/plan.ts'
import { planOn } from '#core/training/plan-on.ts'
import type { ClubSettings } from './club-settings.ts'
import { nextOccurrence, type Occurrence } from './next-occurrence.ts'
import { CLUB_KINDS } from './reminder.ts'
import { timingOf } from './timing.ts'

export interface ComingReminder extends Occurrence {
  readonly kind: (typeof CLUB_KINDS)[number]
  /** Whose clocks show the time. */
  readonly timeZone: string
}

interface Looking {
  /** In the order of saving; at least one. */
  readonly plans: readonly Plan[]
  readonly settings: ClubSettings
  readonly now: Temporal.Instant
  readonly count: number
  /** Whether that one has had its turn already, or has none. */
  readonly isTaken: (kind: ComingReminder['kind'], day: Temporal.PlainDate) => boolean
}

/** The next reminders in a club's channel, by time, as plans and settings would have them. */
export function nextClubReminders(looking: Looking): readonly ComingReminder[] {
  return CLUB_KINDS.flatMap((kind) => nextOfKind(kind, looking))
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))
    .slice(0, looking.count)
}

function nextOfKind(kind: ComingReminder['kind'], looking: Looking): readonly ComingReminder[] {
  const { plans, settings, now, count, isTaken } = looking
  const timing = timingOf(kind, { plans, settings, own: null })
  if (!timing) return []
  const clock = memberClock(plans, [])
  const free = ({ day, dueAt }: Occurrence) =>
    Temporal.Instant.compare(dueAt, now) > 0 && !isTaken(kind, day)
  const found: ComingReminder[] = []
  let from = clock.dayAt(now)
  while (found.length < count) {
    const next = nextOccurrence(timing, clock, from, free)
    if (!next) break
    found.push({ kind, ...next, timeZone: planOn(plans, next.day).timeZone })
    from = next.day.add({ days: 1 })
  }
  return found
}
