import { memberClock } from '#core/training/member-clock.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import { nextOccurrence } from '#core/reminders/next-occurrence.ts'
import { timingOf, type Timing } from '#core/reminders/timing.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

/** Every zone that this Node knows, and some that it knows without listing them. */
const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'Europe/Kyiv']

/** Wall times around which clocks change, and ordinary ones. */
const TIMES = ['07:00', '02:30', '01:15', '03:00', '00:00', '00:30', '23:59'] as const

const FIRST = day('2026-01-01')
const LAST = day('2027-12-31')

/** Changes fall on Sundays nearly everywhere; in some countries on Fridays and Saturdays. */
const plan = (timeZone: string) =>
  aPlan({
    effectiveFrom: '2025-12-01',
    timeZone,
    dayStartHour: 0,
    strengthDays: [2, 5, 6, 7],
    runDays: [],
    hardRunDays: [],
  })

const cardAt = (timeZone: string, at: string): Timing => {
  const settings = { ...DEFAULT_CLUB_SETTINGS, channelId: '1', card: { on: true, at } }
  const timing = timingOf('card', { plans: [plan(timeZone)], settings, own: null })
  if (!timing) throw new Error('the card is on')
  return timing
}

/** The schedule as the bot goes through it: each time the first one after the last. */
function cardsOf(timeZone: string, at: string) {
  const clock = memberClock([plan(timeZone)], [])
  const timing = cardAt(timeZone, at)
  const cards: { readonly day: string; readonly dueAt: Temporal.Instant }[] = []
  let from = FIRST
  for (;;) {
    const next = nextOccurrence(timing, clock, from, () => true)
    if (!next || Temporal.PlainDate.compare(next.day, LAST) > 0) return cards
    cards.push({ day: next.day.toString(), dueAt: next.dueAt })
    from = next.day.add({ days: 1 })
  }
}

/** What is wrong with a moment; the wall clock of the zone is asked, nothing of the bot's own. */
function faultOf(dueAt: Temporal.Instant, date: string, time: string, zone: string): string | null {
  const shown = dueAt.toZonedDateTimeISO(zone).toPlainDateTime()
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
  if (shown.equals(wanted)) {
    // In an overlap the same time is shown twice: an hour or half an hour before it was not yet.
    const isSecond = [30, 60].some((minutes) =>
      dueAt.subtract({ minutes }).toZonedDateTimeISO(zone).toPlainDateTime().equals(wanted),
    )
    return isSecond ? `${zone} ${date}: on the second pass` : null
  }
  const before = dueAt.subtract({ hours: 3 }).toZonedDateTimeISO(zone).offsetNanoseconds
  const after = dueAt.add({ hours: 3 }).toZonedDateTimeISO(zone).offsetNanoseconds
  const moved = wanted.until(shown).total('nanoseconds')
  return after > before && moved === after - before
    ? null
    : `${zone} ${date}: ${shown.toString()} in place of ${time}`
}

const strengthDays = (): string[] => {
  const days: string[] = []
  for (let date = FIRST; Temporal.PlainDate.compare(date, LAST) <= 0; date = date.add({ days: 1 }))
    if ([2, 5, 6, 7].includes(date.dayOfWeek)) days.push(date.toString())
  return days
}

describe('two years in every zone', () => {
  test('there are some hundred of them', () => {
    expect(ZONES.length).toBeGreaterThan(400)
  })

  test(
    'each strength day has exactly one card, at its local time or moved by the gap',
    { timeout: 90_000 },
    () => {
      const expected = strengthDays()
      const faults: string[] = []
      for (const [index, zone] of ZONES.entries()) {
        const time = TIMES[index % TIMES.length] ?? '07:00'
        const cards = cardsOf(zone, time)
        if (cards.map((card) => card.day).join() !== expected.join())
          faults.push(`${zone}: not one card a day`)
        for (const { dueAt, day: date } of cards) {
          const fault = faultOf(dueAt, date, time, zone)
          if (fault) faults.push(fault)
        }
      }
      expect(faults).toEqual([])
    },
  )

  test('the check itself would notice a card an hour off', () => {
    const moment = Temporal.Instant.from('2026-11-24T07:00:00Z')
    expect(faultOf(moment, '2026-11-24', '07:00', 'Europe/Berlin')).not.toBeNull()
    const second = Temporal.Instant.from('2026-10-25T01:30:00Z')
    expect(faultOf(second, '2026-10-25', '02:30', 'Europe/Berlin')).not.toBeNull()
  })
})
