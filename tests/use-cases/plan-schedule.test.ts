import type { ClubSettings } from '#core/reminders/club-settings.ts'
import { DEFAULT_CLUB_SETTINGS } from '#core/reminders/club-settings.ts'
import type { ReminderKind } from '#core/reminders/reminder.ts'
import type { Plan } from '#core/training/plan.ts'
import { claimDue } from '#use-cases/claim-due.ts'
import { planSchedule } from '#use-cases/plan-schedule.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { describe, expect, test } from 'vitest'

const CLUB = '1'
const BERLIN = 'Europe/Berlin'

/** Wall time in Berlin. */
const at = (written: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(written).toZonedDateTime(BERLIN).toInstant()

const by = (now: Temporal.Instant) => ({ memberId: '9', at: now })

/** A club in Berlin that trains on Tuesday and Friday, with its card at 07:00. */
function openClub(now: string, settings: Partial<ClubSettings> = {}) {
  const stores = openStores()
  const save = (plan: Partial<Plan>, moment: string) => {
    stores.plans.savePlan(CLUB, aPlan({ timeZone: BERLIN, ...plan }), by(at(moment)))
    planSchedule({ clubId: CLUB }, at(moment), stores)
  }
  const set = (change: Partial<ClubSettings>, moment: string) => {
    const before = stores.clubSettings.settingsOf(CLUB) ?? DEFAULT_CLUB_SETTINGS
    stores.clubSettings.save(CLUB, { ...before, ...change }, by(at(moment)))
    planSchedule({ clubId: CLUB }, at(moment), stores)
  }
  const next = (kind: ReminderKind): string | null => {
    const entry = stores.schedule.ofClub(CLUB).find((one) => one.kind === kind)
    return (
      entry?.dueAt
        ?.toZonedDateTimeISO(BERLIN)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }) ?? null
    )
  }
  const claim = (moment: string): string[] => {
    const lease = { owner: 'me', now: at(moment), until: at(moment).add({ minutes: 3 }) }
    const claimed: string[] = []
    for (let isMore = true; isMore;) {
      const round = claimDue(lease, 100, stores)
      claimed.push(...round.claims.map((one) => `${one.kind} ${one.day.toString()}`))
      ;({ isMore } = round)
    }
    return claimed
  }
  save({ effectiveFrom: '2026-11-02' }, now)
  set({ channelId: '5', ...settings }, now)
  return { ...stores, save, set, next, claim }
}

const card = (time: string) => ({ card: { on: true, at: time } })

describe('when a club is reminded next', () => {
  test('set up after the time of today: the first card is that of the next strength day', () => {
    expect(openClub('2026-11-24T10:00').next('card')).toBe('2026-11-27T07:00')
  })

  test('set up before the time of today: the first card is that of today', () => {
    expect(openClub('2026-11-24T06:59').next('card')).toBe('2026-11-24T07:00')
  })

  test('set up past the bot, and reckoned only by a tick that comes late: today is not lost', () => {
    const club = openClub('2026-11-23T12:00', { channelId: null })
    const settings = { ...DEFAULT_CLUB_SETTINGS, channelId: '5' }
    club.clubSettings.save(CLUB, settings, by(at('2026-11-24T06:58')))
    expect(club.claim('2026-11-24T07:00')).toEqual(['card 2026-11-24'])
  })

  test('switched off there is none, switched on again it is the next to come', () => {
    const club = openClub('2026-11-23T12:00')
    club.set({ card: { on: false, at: '07:00' } }, '2026-11-23T12:01')
    expect(club.next('card')).toBeNull()
    club.set(card('07:00'), '2026-11-24T12:00')
    expect(club.next('card')).toBe('2026-11-27T07:00')
  })

  test('without a channel nothing is due', () => {
    const club = openClub('2026-11-23T12:00', { channelId: null })
    expect(club.next('card')).toBeNull()
    expect(club.claim('2026-11-24T07:00')).toEqual([])
  })

  test('the recap comes on Mondays, before a run what belongs there', () => {
    const preRun = { on: true, runAt: '18:30', minutesBefore: 30 }
    const club = openClub('2026-11-23T12:00', { preRun })
    expect(club.next('recap')).toBe('2026-11-30T08:00')
    expect(club.next('prerun')).toBe('2026-11-25T18:00')
    expect(club.next('last-call')).toBeNull()
  })
})

describe('the time is changed', () => {
  test('to one that is over today, before today was sent: it goes out at once', () => {
    const club = openClub('2026-11-23T12:00')
    club.set(card('06:00'), '2026-11-24T06:30')
    expect(club.claim('2026-11-24T06:30')).toEqual(['card 2026-11-24'])
  })

  test('even to one whose grace is over: what was waited for is not lost', () => {
    const club = openClub('2026-11-23T12:00', card('12:00'))
    club.set(card('05:00'), '2026-11-24T11:00')
    expect(club.claim('2026-11-24T11:00')).toEqual(['card 2026-11-24'])
  })

  test.each(['06:00', '07:30', '20:00'])('to %s after today was sent: no second one', (time) => {
    const club = openClub('2026-11-23T12:00')
    expect(club.claim('2026-11-24T07:00')).toEqual(['card 2026-11-24'])
    club.set(card(time), '2026-11-24T07:05')
    expect(club.claim('2026-11-24T23:00')).toEqual([])
    expect(club.next('card')).toBe(`2026-11-27T${time}`)
  })

  test('to a later one before today was sent: it waits', () => {
    const club = openClub('2026-11-23T12:00')
    club.set(card('20:00'), '2026-11-24T06:30')
    expect(club.claim('2026-11-24T07:00')).toEqual([])
    expect(club.claim('2026-11-24T20:00')).toEqual(['card 2026-11-24'])
  })
})

describe('the plan is changed', () => {
  test('an earlier strength day than the one that was waited for is not overlooked', () => {
    const club = openClub('2026-11-24T12:00')
    expect(club.next('card')).toBe('2026-11-27T07:00')
    club.save({ effectiveFrom: '2026-11-25', strengthDays: [3, 5] }, '2026-11-24T13:00')
    expect(club.next('card')).toBe('2026-11-25T07:00')
  })

  test('without any strength day there is no card, and no error', () => {
    const club = openClub('2026-11-24T12:00')
    club.save({ effectiveFrom: '2026-11-25', strengthDays: [] }, '2026-11-24T13:00')
    expect(club.next('card')).toBeNull()
  })

  test('another zone after today was sent: nothing more today', () => {
    const club = openClub('2026-11-23T12:00')
    expect(club.claim('2026-11-24T07:00')).toEqual(['card 2026-11-24'])
    const zone = { effectiveFrom: '2026-11-25', timeZone: 'America/Los_Angeles' }
    club.save(zone, '2026-11-24T08:00')
    expect(club.claim('2026-11-24T16:00')).toEqual([])
    // 07:00 in Los Angeles.
    expect(club.next('card')).toBe('2026-11-27T16:00')
  })

  test('whoever writes a plan past the bot: the next tick reckons anew', () => {
    const club = openClub('2026-11-23T12:00')
    const plan = aPlan({ timeZone: BERLIN, effectiveFrom: '2026-11-24', strengthDays: [3] })
    club.plans.savePlan(CLUB, plan, by(at('2026-11-23T13:00')))
    expect(club.claim('2026-11-24T07:00')).toEqual([])
    expect(club.next('card')).toBe('2026-11-25T07:00')
  })
})

describe('time goes on without the bot', () => {
  test('within the grace it is sent, and not a second time', () => {
    const club = openClub('2026-11-23T12:00')
    expect(club.claim('2026-11-24T11:00')).toEqual(['card 2026-11-24'])
    expect(club.claim('2026-11-24T11:01')).toEqual([])
  })

  test('after the grace it is recorded as skipped', () => {
    const club = openClub('2026-11-23T12:00')
    expect(club.claim('2026-11-24T11:01')).toEqual([])
    const identity = { clubId: CLUB, kind: 'card', memberId: null, turn: 0 } as const
    expect(club.reminders.find({ ...identity, day: day('2026-11-24') })).toMatchObject({
      state: 'skipped',
      reason: 'too-late',
    })
    expect(club.next('card')).toBe('2026-11-27T07:00')
  })

  test('a week is no burst: all that is over is recorded, and today alone is sent', () => {
    const club = openClub('2026-11-23T12:00')
    const claims: string[] = []
    for (let minute = 0; minute < 9; minute += 1) claims.push(...club.claim('2026-12-04T08:00'))
    expect(claims).toEqual(['card 2026-12-04'])
    const recorded = club.reminders
      .latelyOf(CLUB, 20)
      .map((one) => `${one.kind} ${one.day.toString()}`)
    expect(recorded.toSorted()).toEqual([
      'card 2026-11-24',
      'card 2026-11-27',
      'card 2026-12-01',
      'recap 2026-11-30',
    ])
  })

  test('years are not recorded day by day', () => {
    const club = openClub('2020-11-23T12:00')
    for (let minute = 0; minute < 9; minute += 1) club.claim('2026-12-04T08:00')
    expect(club.reminders.latelyOf(CLUB, 1_000).length).toBeLessThan(12)
    expect(club.next('card')).toBe('2026-12-08T07:00')
  })

  test('the clock is set back two hours: nothing is sent again', () => {
    const club = openClub('2026-11-23T12:00')
    expect(club.claim('2026-11-24T07:00')).toEqual(['card 2026-11-24'])
    expect(club.claim('2026-11-24T05:00')).toEqual([])
    club.set({ recap: { on: true, at: '09:00' } }, '2026-11-24T05:30')
    expect(club.claim('2026-11-24T07:00')).toEqual([])
    expect(club.next('card')).toBe('2026-11-27T07:00')
  })
})
