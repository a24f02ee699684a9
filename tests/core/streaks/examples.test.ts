import { periodAround } from '#core/boards/period.ts'
import { standingOn } from '#core/boards/standing.ts'
import { tallyOf } from '#core/boards/tally.ts'
import { teamWeek } from '#core/boards/team-week.ts'
import { dateOf, dayNumber, dayNumberOf } from '#core/calendar/day-number.ts'
import { dueDaysOf } from '#core/streaks/due-days.ts'
import { streakOn } from '#core/streaks/streak.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { memberClock } from '#core/training/member-clock.ts'
import type { Plan, Weekday } from '#core/training/plan.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { content } from '#tests/support/content.ts'
import { openStores, type Stores } from '#tests/support/open-stores.ts'
import { correctDay } from '#use-cases/correct-day.ts'
import { logSession } from '#use-cases/log-session.ts'
import { readMember } from '#use-cases/member-record.ts'
import { planDay } from '#use-cases/plan-day.ts'
import { setAmnesty } from '#use-cases/set-amnesty.ts'
import { setOwnDays } from '#use-cases/set-own-days.ts'
import { setOwnZone } from '#use-cases/set-own-zone.ts'
import { setPause } from '#use-cases/set-pause.ts'
import { undoSession } from '#use-cases/undo-session.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// In November 2026 the 3rd is a Tuesday and the 6th a Friday.
const CLUB = '100'
const ANA = '1'
const CAPTAIN = '9'
const BERLIN = aPlan({ effectiveFrom: '2026-01-05', timeZone: 'Europe/Berlin' })

let stores: Stores
beforeEach(() => {
  stores = openStores()
  savePlan(BERLIN)
})
afterEach(() => {
  stores.db.close()
})

const instant = (moment: string) => Temporal.Instant.from(moment)
/** `11-03 19:30` in Berlin. */
const berlin = (moment: string) =>
  Temporal.PlainDateTime.from(`2026-${moment.replace(' ', 'T')}`)
    .toZonedDateTime('Europe/Berlin')
    .toInstant()

function savePlan(plan: Plan): void {
  const at = instant('2026-01-05T12:00:00Z')
  stores.plans.savePlan(CLUB, plan, { memberId: CAPTAIN, at })
}

const changeDays = (effectiveFrom: string, strengthDays: Weekday[]) => {
  savePlan({ ...BERLIN, effectiveFrom, strengthDays })
}

/** Logs at a moment, for that day or for the one that is named. */
function log(now: Temporal.Instant, written?: string, percent = 100) {
  const who = { clubId: CLUB, memberId: ANA, source: 'button', effort: null } as const
  return logSession({ ...who, day: written, now, percent }, stores)
}

/** Logs on each of these days of 2026, in the evening. */
function done(...days: string[]): void {
  for (const one of days) log(berlin(`${one} 19:30`))
}

const undo = (now: Temporal.Instant) =>
  undoSession({ clubId: CLUB, memberId: ANA, day: undefined, now }, stores)

const correct = (written: string, isDone: boolean, now: Temporal.Instant) =>
  correctDay({ clubId: CLUB, memberId: ANA, by: CAPTAIN, day: written, done: isDone, now }, stores)

const pause = (from: string, to: string, now: Temporal.Instant) =>
  setPause({ clubId: CLUB, memberId: ANA, from, to, reason: 'ill', now }, stores)

const amnesty = (date: string, now: Temporal.Instant) =>
  setAmnesty({ clubId: CLUB, by: CAPTAIN, date, reason: 'ice', now }, stores)

const reportAt = (now: Temporal.Instant) => streakReport(readMember(CLUB, ANA, stores), now)
const streakAt = (moment: string) => reportAt(berlin(moment)).streak

/** Each due day since the first session: `11-03 kept`. */
const daysAt = (now: Temporal.Instant) =>
  reportAt(now).streak.days.map((one) => `${dateOf(one.day).toString().slice(5)} ${one.status}`)
const daysOn = (moment: string) => daysAt(berlin(moment))

describe('the ten examples, with Tuesday and Friday due in Berlin', () => {
  test('1: Tuesday and Friday done for two weeks is a streak of 4', () => {
    done('11-03', '11-06', '11-10', '11-13')
    expect(streakAt('11-13 20:00')).toMatchObject({ streak: 4, best: 4, freezes: 1 })
  })

  test('2: rest days in between never matter', () => {
    done('11-03', '11-06')
    expect(streakAt('11-06 20:00').streak).toBe(2)
    expect(streakAt('11-09 20:00').streak).toBe(2)
    expect(daysOn('11-09 20:00')).toEqual(['11-03 kept', '11-06 kept'])
  })

  test('3: a missed Tuesday is kept by an extra on Wednesday, and the streak goes on', () => {
    done('11-06', '11-11', '11-13')
    expect(daysOn('11-13 20:00')).toEqual(['11-06 kept', '11-10 kept', '11-13 kept'])
    expect(streakAt('11-13 20:00').streak).toBe(3)
  })

  test('4: an extra on Thursday stands in for Friday', () => {
    done('11-03', '11-05')
    expect(daysOn('11-08 12:00')).toEqual(['11-03 kept', '11-06 kept'])
  })

  test('5: a missed Tuesday is frozen, Friday adds one, and the next missed Tuesday ends it', () => {
    done('11-03', '11-06')
    expect(streakAt('11-12 12:00')).toMatchObject({ streak: 2, freezes: 0 })
    done('11-13')
    expect(streakAt('11-13 20:00')).toMatchObject({ streak: 3, best: 3, freezes: 0 })
    expect(streakAt('11-19 12:00')).toMatchObject({ streak: 0, best: 3, freezes: 0 })
    expect(daysOn('11-19 12:00')).toEqual([
      '11-03 kept',
      '11-06 kept',
      '11-10 frozen',
      '11-13 kept',
      '11-17 missed',
    ])
  })

  test('6: at 01:30 on Wednesday a log counts for Tuesday, at 03:00 for Wednesday', () => {
    const late = log(berlin('11-04 01:30'))
    expect(late.kind === 'logged' && late.session.day.toString()).toBe('2026-11-03')
    const early = log(berlin('11-04 03:00'))
    expect(early.kind === 'logged' && early.session.day.toString()).toBe('2026-11-04')
  })

  test('7: a week of pause is neutral, and a session in it still counts', () => {
    done('11-03', '11-06')
    pause('2026-11-09', '2026-11-15', berlin('11-09 08:00'))
    done('11-13')
    expect(daysOn('11-16 12:00')).toEqual([
      '11-03 kept',
      '11-06 kept',
      '11-10 neutral',
      '11-13 kept',
    ])
    expect(streakAt('11-16 12:00')).toMatchObject({ streak: 3, freezes: 1 })
  })

  test('8: a plan changed on Wednesday holds from Thursday, and the past stays as it was', () => {
    done('11-03')
    changeDays('2026-11-05', [1, 4])
    done('11-05', '11-09')
    expect(daysOn('11-09 20:00')).toEqual(['11-03 kept', '11-05 kept', '11-09 kept'])
    const { facts } = readMember(CLUB, ANA, stores)
    const due = facts.due.between(dayNumberOf('2026-11-01'), dayNumberOf('2026-11-12'))
    expect(due.map((one) => dateOf(one).day)).toEqual([3, 5, 9, 12])
  })

  test('9: of Monday and Tuesday, a session on Tuesday leaves Monday missed', () => {
    changeDays('2026-11-01', [1, 2])
    done('11-02', '11-03', '11-10')
    expect(daysOn('11-11 12:00')).toEqual([
      '11-02 kept',
      '11-03 kept',
      '11-09 frozen',
      '11-10 kept',
    ])
  })

  test('10: Friday is open again when its session is undone before Saturday’s day ends', () => {
    done('11-03', '11-06')
    expect(undo(berlin('11-08 02:59')).kind).toBe('undone')
    expect(daysOn('11-08 02:59')).toEqual(['11-03 kept', '11-06 open'])
    expect(daysOn('11-08 03:00')).toEqual(['11-03 kept', '11-06 frozen'])
  })
})

describe('days', () => {
  test('a member with a zone of their own has their own midnight', () => {
    setOwnZone(ANA, 'America/Los_Angeles', berlin('11-01 12:00'), stores)
    // 07:00 on Wednesday in Berlin is 22:00 on Tuesday in Los Angeles.
    const outcome = log(berlin('11-04 07:00'))
    expect(outcome.kind === 'logged' && outcome.session.day.toString()).toBe('2026-11-03')
  })

  test('the date of a session stays when the zone changes', () => {
    log(berlin('11-03 23:30'))
    setOwnZone(ANA, 'Pacific/Auckland', berlin('11-04 12:00'), stores)
    expect(daysOn('11-05 12:00')).toEqual(['11-03 kept'])
  })

  test('a date that a change of zone leaves out is neutral', () => {
    savePlan({ ...BERLIN, effectiveFrom: '2026-06-01', timeZone: 'Pacific/Pago_Pago' })
    savePlan({ ...BERLIN, effectiveFrom: '2026-11-05', timeZone: 'Pacific/Kiritimati' })
    log(instant('2026-11-04T06:00:00Z'))
    expect(daysAt(instant('2026-11-09T06:00:00Z'))).toEqual(['11-03 kept', '11-06 neutral'])
  })

  test('own days go before the club’s, from tomorrow on, and can be given back', () => {
    done('11-03')
    setOwnDays(ANA, [4], berlin('11-04 12:00'), stores)
    done('11-05')
    setOwnDays(ANA, null, berlin('11-05 20:00'), stores)
    expect(daysOn('11-10 12:00')).toEqual([
      '11-03 kept',
      '11-05 kept',
      '11-06 frozen',
      '11-10 open',
    ])
  })

  test('the default week holds before the first plan, which holds from its own day on', () => {
    const { plans } = stores
    const other = '200'
    const isDue = (date: string) =>
      readMember(other, ANA, stores).facts.due.isDue(dayNumberOf(date))
    expect(isDue('2026-11-03')).toBe(true)
    const first = { ...BERLIN, effectiveFrom: '2026-11-04', strengthDays: [3 as const] }
    plans.savePlan(other, first, { memberId: CAPTAIN, at: berlin('11-04 12:00') })
    expect(['2026-11-03', '2026-11-04', '2026-11-06'].map(isDue)).toEqual([true, true, false])
  })

  test('a member who has given their zone back lives by the club’s clock again', () => {
    const wrong = aPlan({ effectiveFrom: '2026-06-01', timeZone: 'Asia/Tokyo', dayStartHour: 0 })
    // Put right on the day on which it was set.
    const plans = [wrong, { ...BERLIN, effectiveFrom: '2026-06-01' }]
    const clock = memberClock(plans, [{ effectiveFrom: '2026-07-01', timeZone: null }])
    expect(clock.dayAt(instant('2026-11-03T23:30:00Z')).toString()).toBe('2026-11-03')
    expect(clock.dayAt(instant('2026-05-03T23:30:00Z')).toString()).toBe('2026-05-03')
  })
})

describe('sessions', () => {
  test('any amount keeps the day', () => {
    log(berlin('11-03 19:00'), undefined, 10)
    expect(daysOn('11-06 01:00')).toEqual(['11-03 kept'])
  })

  test('a second log of the day is already in and changes nothing', () => {
    log(berlin('11-03 19:00'), undefined, 50)
    const again = log(berlin('11-03 21:00'), undefined, 100)
    expect(again.kind).toBe('already-in')
    expect(stores.sessions.find(CLUB, ANA, day('2026-11-03'))).toMatchObject({
      percent: 50,
      loggedAt: berlin('11-03 19:00'),
    })
  })

  test.each([
    ['11-04 23:00', 'logged'],
    ['11-05 02:59', 'logged'],
    ['11-05 03:00', 'too-late'],
    ['11-02 23:00', 'too-early'],
  ])('Tuesday’s button pressed at %s: %s', (moment, kind) => {
    expect(log(berlin(moment), '2026-11-03').kind).toBe(kind)
  })

  test('a captain can say later that a day was done, and is kept with it', () => {
    done('11-03')
    expect(daysOn('11-12 12:00')).toEqual(['11-03 kept', '11-06 frozen', '11-10 missed'])
    correct('2026-11-06', true, berlin('11-12 12:00'))
    expect(daysOn('11-12 12:00')).toEqual(['11-03 kept', '11-06 kept', '11-10 frozen'])
    expect(stores.audit.page(CLUB, 0, 9)).toMatchObject([{ by: CAPTAIN, action: 'correct-done' }])
  })

  test('a day that a captain took out cannot be logged again', () => {
    done('11-03')
    correct('2026-11-03', false, berlin('11-03 20:00'))
    expect(log(berlin('11-03 20:30')).kind).toBe('captain-said-no')
    correct('2026-11-03', true, berlin('11-03 21:00'))
    expect(daysOn('11-03 21:00')).toEqual(['11-03 kept'])
  })

  test('while Tuesday is open, Wednesday’s answer leads with it', () => {
    done('11-01')
    const asked = { clubId: CLUB, memberId: ANA, day: undefined, mayLead: true }
    const answer = planDay({ ...asked, now: berlin('11-04 12:00') }, { ...stores, content })
    expect(answer.kind === 'planned' && answer.training.date.toString()).toBe('2026-11-03')
    expect(answer.kind === 'planned' && answer.state.standsIn).toBe('late')
  })

  test('undo takes back what was logged last, of today and yesterday', () => {
    log(berlin('11-04 09:00'))
    log(berlin('11-04 09:05'), 'yesterday')
    const first = undo(berlin('11-04 09:10'))
    expect(first.kind === 'undone' && first.session.day.toString()).toBe('2026-11-03')
    const second = undo(berlin('11-04 09:15'))
    expect(second.kind === 'undone' && second.session.day.toString()).toBe('2026-11-04')
    expect(undo(berlin('11-04 09:20')).kind).toBe('nothing')
  })

  test('undo leaves older days and a captain’s correction alone', () => {
    done('11-03')
    expect(undo(berlin('11-05 12:00')).kind).toBe('nothing')
    correct('2026-11-04', true, berlin('11-05 12:00'))
    expect(undo(berlin('11-05 12:00')).kind).toBe('captain-said-yes')
  })

  test('looking writes nothing', () => {
    done('11-03')
    const changes = stores.db.prepare<[], number>('SELECT total_changes()').pluck()
    const before = changes.get()
    reportAt(berlin('12-24 12:00'))
    log(berlin('11-03 22:00'))
    expect(changes.get()).toBe(before)
  })
})

describe('pauses and amnesties', () => {
  test('a pause can begin up to 7 days back', () => {
    done('11-03')
    expect(pause('2026-11-04', '2026-11-20', berlin('11-12 12:00')).kind).toBe('too-far-back')
    expect(pause('2026-11-05', '2026-11-20', berlin('11-12 12:00')).kind).toBe('paused')
    expect(daysOn('11-12 12:00')).toEqual(['11-03 kept', '11-06 neutral', '11-10 neutral'])
  })

  test('why somebody pauses is not in the club’s record', () => {
    done('11-03')
    pause('2026-11-05', '2026-11-20', berlin('11-05 12:00'))
    const [entry] = stores.audit.page(CLUB, 0, 9)
    expect(entry).toMatchObject({ action: 'pause', memberId: ANA, note: '' })
    expect(JSON.stringify(entry)).not.toContain('ill')
  })

  test('an amnesty makes a date neutral, for those too who would have been frozen', () => {
    done('11-03')
    expect(daysOn('11-09 12:00')).toEqual(['11-03 kept', '11-06 frozen'])
    amnesty('2026-11-06', berlin('11-09 12:00'))
    expect(daysOn('11-09 12:00')).toEqual(['11-03 kept', '11-06 neutral'])
    expect(streakAt('11-09 12:00').freezes).toBe(1)
  })
})

describe('what keeps a due day', () => {
  test('nothing before the first session is due', () => {
    done('11-04')
    expect(daysOn('11-04 20:00')).toEqual([])
    expect(daysOn('11-06 12:00')).toEqual(['11-06 open'])
  })

  test('an extra serves one day, and of two the earlier', () => {
    // Tuesday and Thursday are due; the extra on Wednesday stands between them.
    changeDays('2026-11-01', [2, 4])
    done('11-02', '11-03', '11-11')
    expect(daysOn('11-15 12:00')).toEqual([
      '11-03 kept',
      '11-05 frozen',
      '11-10 kept',
      '11-12 missed',
    ])
  })

  test('an extra of the day before goes before one of the day after', () => {
    changeDays('2026-11-01', [2, 4])
    done('11-02', '11-04')
    expect(daysOn('11-05 20:00')).toEqual(['11-03 kept', '11-05 kept'])
    expect(streakAt('11-05 20:00').days.map(({ servedBy }) => servedBy)).toEqual([
      dayNumberOf('2026-11-02'),
      dayNumberOf('2026-11-04'),
    ])
  })

  test('an extra two days away serves nothing', () => {
    done('11-03', '11-08')
    expect(daysOn('11-09 12:00')).toEqual(['11-03 kept', '11-06 frozen'])
  })

  test.each([
    ['11-10 12:00', 'open'],
    ['11-11 12:00', 'open'],
    ['11-12 02:59', 'open'],
    ['11-12 03:00', 'frozen'],
  ])('Tuesday the 10th at %s: %s', (moment, status) => {
    done('11-03', '11-06')
    expect(daysOn(moment).at(-1)).toBe(`11-10 ${status}`)
  })
})

describe('the streak over due days in a row', () => {
  /** `k` = kept, `.` = nothing done, `p` = paused; the first is Tuesday 6 January 2026. */
  function walk(signs: string) {
    const due = dueDaysOf([BERLIN])
    const first = dayNumberOf('2026-01-06')
    const days = due.between(first, first + 1_000).slice(0, signs.length)
    const last = days.at(-1) ?? first
    const withSign = (sign: string) => days.filter((_, index) => signs[index] === sign)
    const paused = new Set(withSign('p'))
    const facts = { due, sessions: withSign('k'), isNeutral: (one: number) => paused.has(one) }
    const { streak, best, freezes, earned, comeBacks, lastEight } = streakOn(facts, last + 2)
    const eight = `${lastEight.kept}/${lastEight.of}`
    return [streak, best, freezes, earned, comeBacks.length, eight]
  }

  test.each([
    //                     streak, best, freezes, earned, come-backs, of the last eight
    ['k', [1, 1, 1, 1, 0, '1/1']],
    ['k.', [1, 1, 0, 1, 0, '1/2']],
    ['k..', [0, 1, 0, 1, 0, '1/3']],
    ['k.k', [2, 2, 0, 2, 1, '2/3']],
    ['k..k', [1, 1, 0, 2, 1, '2/4']],
    ['kkk..kk', [2, 3, 0, 5, 1, '5/7']],
    ['kpk', [2, 2, 1, 2, 0, '2/2']],
    ['k.pk', [2, 2, 0, 2, 1, '2/3']],
    ['kkkkkkk', [7, 7, 1, 7, 0, '7/7']],
    ['kkkkkkkk', [8, 8, 2, 0, 0, '8/8']],
    ['kkkkkkkkkkkkkkkk', [16, 16, 2, 0, 0, '8/8']],
    ['kkkkkkkk..', [8, 8, 0, 0, 0, '6/8']],
    ['kkkkkkkk...', [0, 8, 0, 0, 0, '5/8']],
    ['kkkk.kkkk', [8, 8, 1, 0, 1, '7/8']],
    ['k..k.k.kkkkk', [5, 5, 1, 0, 3, '6/8']],
  ])('%s', (signs, expected) => {
    expect(walk(signs)).toEqual(expected)
  })

  test('a freeze comes back when the miss goes away', () => {
    done('11-03', '11-06')
    expect(streakAt('11-12 12:00').freezes).toBe(0)
    correct('2026-11-10', true, berlin('11-12 12:00'))
    expect(streakAt('11-12 12:00')).toMatchObject({ streak: 3, freezes: 1 })
  })
})

describe('consistency and the team', () => {
  test('counts own due days that are over, and leaves neutral and open ones out', () => {
    done('11-03', '11-06', '11-13')
    pause('2026-11-16', '2026-11-18', berlin('11-16 12:00'))
    const { facts } = readMember(CLUB, ANA, stores)
    const today = dayNumberOf('2026-11-20')
    const november = periodAround('month', today)
    expect(tallyOf(streakOn(facts, today), facts.sessions, today, november)).toEqual({
      sessions: 3,
      kept: 3,
      settled: 4,
    })
  })

  test('the club’s week is what was kept of what was due so far, for those who were there', () => {
    const due = dueDaysOf([BERLIN])
    const friday = dayNumberOf('2026-11-06')
    const member = (sessions: string[], pausedOn: string[] = []) =>
      standingOn(
        {
          due,
          sessions: sessions.map(dayNumberOf),
          isNeutral: (one) => pausedOn.includes(dateOf(one).toString()),
        },
        friday,
        friday,
      ).standing
    const club = [
      member(['2026-10-30', '2026-11-03', '2026-11-06']),
      member(['2026-10-30', '2026-11-03']),
      member(['2026-10-30'], ['2026-11-03']),
      // First session on Thursday: Tuesday was not theirs yet, and Friday is done ahead.
      member(['2026-11-05']),
    ]
    expect(teamWeek(club, friday)).toEqual({ kept: 4, due: 6 })
    expect(teamWeek(club, dayNumber(day('2026-11-05')))).toEqual({ kept: 2, due: 2 })
    expect(teamWeek(club, dayNumber(day('2026-11-09')))).toEqual({ kept: 0, due: 0 })
  })
})
