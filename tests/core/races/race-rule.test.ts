import { dayNumberOf, weekdayOf, type DayNumber } from '#core/calendar/day-number.ts'
import { neutralByRace, raceRules, type RacePhase } from '#core/races/race-rule.ts'
import { stillRules } from '#core/races/race-stages.ts'
import type { Race, RaceDistance } from '#core/races/race.ts'
import { day } from '#tests/support/a-plan.ts'
import { aRace } from '#tests/support/a-race.ts'
import { describe, expect, it } from 'vitest'

const SIGN: Readonly<Record<RacePhase, string>> = {
  taper: 't',
  sharpen: 's',
  sharpened: '-',
  before: 'b',
  recovery: 'r',
  easing: 'e',
}

type IsDue = (day: DayNumber) => boolean
const NEVER_DUE: IsDue = () => false
/** Tuesdays and Fridays. */
const TUE_FRI = (number: DayNumber) => [2, 5].includes(weekdayOf(number))
const EVERY_DAY: IsDue = () => true

/** One sign a day, from one date to another; `.` = no race has a say. */
function signs(races: readonly Race[], from: string, to: string, isDue = NEVER_DUE): string {
  const rules = raceRules(races, isDue)
  let written = ''
  for (let number = dayNumberOf(from); number <= dayNumberOf(to); number += 1) {
    const rule = rules(number)
    written += rule ? SIGN[rule.phase] : '.'
  }
  return written
}

/** The due days of a span that are neutral, as `12-01`. */
function neutral(races: readonly Race[], from: string, to: string, isDue = TUE_FRI): string {
  const isNeutral = neutralByRace(races, isDue)
  const days: string[] = []
  for (let date = day(from); date.toString() <= to; date = date.add({ days: 1 }))
    if (isNeutral(dayNumberOf(date.toString()))) days.push(date.toString().slice(5))
  return days.join(' ')
}

describe('the days around a race', () => {
  it.each<[RaceDistance, string]>([
    ['5k', '.tttttttssssbbbbreeeeeee.........'],
    ['10k', '.tttttttssssbbbbrreeeeeee........'],
    ['half', '.tttttttssssbbbbrrrreeeeeee......'],
    ['marathon', '.tttttttssssbbbbrrrrrrreeeeeee...'],
  ])('of %s, one by one from D-15 on', (distance, expected) => {
    expect(signs([aRace({ distance })], '2026-11-21', '2026-12-23')).toBe(expected)
  })

  it('have one session from D-7 to D-4: that of the first strength day there', () => {
    const race = aRace()
    // D-7 is Sunday 29 November; due are Tuesday 1 and Friday 4 December.
    expect(signs([race], '2026-11-29', '2026-12-03', TUE_FRI)).toBe('sss-b')
    expect(signs([race], '2026-11-29', '2026-12-03', EVERY_DAY)).toBe('s---b')
  })

  it('go across the turn of a year and a leap day', () => {
    expect(signs([aRace({ on: '2027-01-03' })], '2026-12-26', '2027-01-06')).toBe('tssssbbbbrre')
    expect(signs([aRace({ on: '2028-03-01' })], '2028-02-26', '2028-03-04')).toBe('sbbbbrre')
  })
})

describe('due days are neutral', () => {
  it('in the last days before it, in the recovery, and beyond the one session of D-7 to D-4', () => {
    expect(neutral([aRace()], '2026-11-01', '2026-12-31')).toBe('12-04 12-08')
    const marathon = aRace({ distance: 'marathon' })
    expect(neutral([marathon], '2026-11-01', '2026-12-31')).toBe('12-04 12-08 12-11')
    expect(neutral([marathon], '2026-11-28', '2026-12-15', EVERY_DAY)).toBe(
      '11-30 12-01 12-02 12-03 12-04 12-05 12-06 12-07 12-08 12-09 12-10 12-11 12-12 12-13',
    )
  })

  it('and no other day is: a rest day has nothing to be neutral about', () => {
    expect(neutral([aRace()], '2026-11-01', '2026-12-31', NEVER_DUE)).toBe('')
  })

  it('without a race never', () => {
    expect(neutral([], '2026-11-01', '2026-12-31', EVERY_DAY)).toBe('')
  })
})

describe('a race that is added late', () => {
  it('rules from that day on and leaves the days before alone', () => {
    const race = aRace({ added: '2026-12-04' })
    expect(signs([race], '2026-11-29', '2026-12-09')).toBe('.....bbbrre')
    expect(neutral([race], '2026-11-01', '2026-12-31', EVERY_DAY)).toBe(
      '12-04 12-05 12-06 12-07 12-08',
    )
  })

  it('counts the strength day that went before in D-7 to D-4 as the one session', () => {
    // Monday 30 November was due before anybody knew of the race; Wednesday is the second.
    const monWed = (number: DayNumber) => [1, 3].includes(weekdayOf(number))
    const race = aRace({ added: '2026-12-01' })
    expect(neutral([race], '2026-11-29', '2026-12-02', monWed)).toBe('12-02')
  })

  it('on its own day has only what comes then', () => {
    expect(signs([aRace({ added: '2026-12-06' })], '2026-12-04', '2026-12-10')).toBe('..brree')
  })
})

describe('a race that is taken out', () => {
  it('rules no more from that day on, and the days before stay as they were', () => {
    const race = aRace({ removed: '2026-12-05' })
    expect(signs([race], '2026-12-01', '2026-12-10')).toBe('ssbb......')
    expect(neutral([race], '2026-11-01', '2026-12-31')).toBe('12-04')
  })

  it('on the day on which it was added, or before, has never ruled', () => {
    for (const removed of ['2026-11-30', '2026-11-29'])
      expect(signs([aRace({ added: '2026-11-30', removed })], '2026-11-20', '2026-12-20')).toBe(
        '.'.repeat(31),
      )
  })

  it('in the recovery leaves the rest of it', () => {
    const race = aRace({ distance: 'marathon', removed: '2026-12-09' })
    expect(signs([race], '2026-12-05', '2026-12-15')).toBe('bbrr.......')
  })
})

describe('two races', () => {
  it('never add up: the strictest rule of each day holds', () => {
    const first = aRace({ distance: '5k', on: '2026-12-06' })
    const second = aRace({ id: 2, distance: 'half', on: '2026-12-13' })
    expect(signs([first, second], '2026-11-28', '2026-12-18')).toBe('tssssbbbbrssbbbbrrrre')
    expect(signs([second, first], '2026-11-28', '2026-12-18')).toBe('tssssbbbbrssbbbbrrrre')
  })

  it('of the same day: the longer distance rules what the shorter lets go', () => {
    const short = aRace({ distance: '5k' })
    const long = aRace({ id: 2, distance: 'marathon' })
    expect(signs([short, long], '2026-12-05', '2026-12-14')).toBe('bbrrrrrrre')
  })

  it('three weeks apart: the week after the one gives way to the weeks before the other', () => {
    const first = aRace({ distance: '10k', on: '2026-12-06' })
    const second = aRace({ id: 2, distance: '10k', on: '2026-12-27' })
    expect(signs([first, second], '2026-12-06', '2026-12-20')).toBe('brreeeettttttts')
  })

  it('where they are equally strict the nearer is named', () => {
    const first = aRace({ on: '2026-12-06' })
    const second = aRace({ id: 2, on: '2026-12-08' })
    const rules = raceRules([second, first], NEVER_DUE)
    expect(rules(dayNumberOf('2026-12-06'))?.race.id).toBe(1)
    expect(rules(dayNumberOf('2026-12-08'))?.race.id).toBe(2)
  })

  it('one of them taken out leaves the other as it is', () => {
    const gone = aRace({ distance: 'marathon', removed: '2026-12-01' })
    const other = aRace({ id: 2, distance: '5k' })
    expect(signs([gone, other], '2026-12-05', '2026-12-09')).toBe('bbree')
  })
})

describe('a race stands', () => {
  it('until the week after its recovery is over', () => {
    // 10 km on the 6th: two days of recovery, seven of easing.
    expect(stillRules(aRace(), day('2026-12-15'))).toBe(true)
    expect(stillRules(aRace(), day('2026-12-16'))).toBe(false)
  })

  it('no longer once it is taken out', () => {
    expect(stillRules(aRace({ removed: '2026-12-10' }), day('2026-12-01'))).toBe(false)
  })
})
