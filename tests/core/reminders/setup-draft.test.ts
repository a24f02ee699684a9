import { DEFAULT_CLUB_SETTINGS, type ClubSettings } from '#core/reminders/club-settings.ts'
import { changeDraft, goToStep } from '#core/reminders/setup-change.ts'
import {
  broughtUpToDate,
  newDraft,
  setupDraftSchema,
  weekOf,
  type ClubStanding,
  type DraftWeek,
  type SetupDraft,
} from '#core/reminders/setup-draft.ts'
import { finishedWeek, setupFaults, strengthDaysOf } from '#core/reminders/setup-faults.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { describe, expect, test } from 'vitest'

const NOTHING: ClubStanding = { week: null, settings: null }
const STANDING: ClubStanding = {
  week: weekOf(aPlan({ timeZone: 'Europe/Berlin' })),
  settings: DEFAULT_CLUB_SETTINGS,
}
const BEGINNING = { begun: 1, mode: 'setup', step: 'zone', only: null } as const

function aDraft(week: Partial<DraftWeek> = {}, settings: Partial<ClubSettings> = {}): SetupDraft {
  const draft = newDraft(STANDING, BEGINNING)
  return {
    ...draft,
    week: { ...draft.week, ...week },
    settings: { ...draft.settings, ...settings },
  }
}

describe('a new draft', () => {
  test('of a new club has no zone, no runs and the proposed strength days', () => {
    const draft = newDraft(NOTHING, BEGINNING)
    expect(draft.week).toMatchObject({ timeZone: null, runDays: [], strengthDays: null })
    expect(draft.settings).toEqual(DEFAULT_CLUB_SETTINGS)
    expect(strengthDaysOf(draft)).toHaveLength(2)
  })

  test('of a club that has been set up is as the club is', () => {
    const draft = newDraft(STANDING, BEGINNING)
    expect(finishedWeek(draft)).toEqual(STANDING.week)
    expect(setupFaults(draft)).toEqual([])
  })

  test('comes back from text as it was', () => {
    const draft = aDraft({ strengthDays: null })
    expect(setupDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })
})

describe('what keeps a draft from being saved', () => {
  test.each<[string, Partial<DraftWeek>, Partial<ClubSettings>, readonly string[]]>([
    ['no zone', { timeZone: null }, {}, ['no-zone']],
    ['no strength day', { strengthDays: [] }, {}, ['no-strength-day']],
    [
      'seven hard runs and no choice of days',
      { runDays: [1, 2, 3, 4, 5, 6, 7], hardRunDays: [1, 2, 3, 4, 5, 6, 7], strengthDays: null },
      {},
      ['no-strength-day'],
    ],
    ['a card before the day', { dayStartHour: 6 }, { card: { on: true, at: '05:59' } }, ['card-too-early']],
    ['a card with the day', { dayStartHour: 6 }, { card: { on: true, at: '06:00' } }, []],
    ['a card that is off', { dayStartHour: 6 }, { card: { on: false, at: '05:00' } }, []],
    ['a last call after midnight', {}, { lastCall: { on: true, at: '00:30' } }, ['last-call-too-early']],
    ['a last call at the last minute', {}, { lastCall: { on: true, at: '23:59' } }, []],
    ['a recap before the day', {}, { recap: { on: true, at: '02:59' } }, ['recap-too-early']],
    [
      'a set before the run that would come before the day',
      {},
      { preRun: { on: true, runAt: '03:29', minutesBefore: 30 } },
      ['prerun-too-early'],
    ],
    ['a set with the day', {}, { preRun: { on: true, runAt: '03:30', minutesBefore: 30 } }, []],
    [
      'a set on the evening before',
      { dayStartHour: 0 },
      { preRun: { on: true, runAt: '00:10', minutesBefore: 30 } },
      ['prerun-too-early'],
    ],
  ])('%s', (_, week, settings, faults) => {
    expect(setupFaults(aDraft(week, settings))).toEqual(faults)
  }) // prettier-ignore
})

describe('a choice', () => {
  test('is taken over, and the draft is another revision', () => {
    const { draft, fault } = changeDraft(aDraft(), { week: { programme: 'wall-series' } })
    expect([draft.week.programme, draft.revision, fault]).toEqual(['wall-series', 1, null])
  })

  test('of run days takes hard runs with it', () => {
    const { draft } = changeDraft(aDraft(), { week: { runDays: [2, 4] } })
    expect(draft.week.hardRunDays).toEqual([])
  })

  test('of a hard run on a day without a run is none', () => {
    const { draft } = changeDraft(aDraft(), { week: { hardRunDays: [1, 7] } })
    expect(draft.week.hardRunDays).toEqual([7])
  })

  test('of no strength day at all changes nothing', () => {
    const before = aDraft()
    const refused = changeDraft(before, { week: { strengthDays: [] } })
    expect(refused).toEqual({ draft: before, fault: 'no-strength-day' })
  })

  test('that would bring a reminder before the day changes nothing', () => {
    const before = aDraft({}, { card: { on: true, at: '05:00' } })
    const refused = changeDraft(before, { week: { dayStartHour: 6 } })
    expect(refused).toMatchObject({ draft: before, fault: 'card-too-early' })
    expect(refused.refused?.week.dayStartHour).toBe(6)
  })

  test('what was typed and could not be taken is kept until something is, or another step comes', () => {
    const typing = { ...aDraft(), step: 'times' as const, typedTimes: { card: '19' } }
    expect(
      changeDraft(typing, { week: { dayStartHour: 6 }, settings: {} }).draft.typedTimes,
    ).toBeNull()
    expect(goToStep(typing, 'channel').draft.typedTimes).toBeNull()
    const tooEarly = changeDraft(typing, { settings: { card: { on: true, at: '01:00' } } })
    expect(tooEarly.draft.typedTimes).toEqual({ card: '19' })
  })

  test('one that was kept before anything typed was reads as one without', () => {
    const { typedTimes: _, ...older } = aDraft()
    expect(setupDraftSchema.parse(older)).toEqual(aDraft())
  })

  test('of something else is taken although a time is wrong already', () => {
    const before = aDraft({ dayStartHour: 6 }, { card: { on: true, at: '05:00' } })
    expect(changeDraft(before, { week: { midRun: false } }).fault).toBeNull()
  })
})

describe('going to a step', () => {
  test('leads to what is missing before it', () => {
    const { draft, fault } = goToStep(aDraft({ timeZone: null }), 'channel')
    expect([draft.step, fault]).toEqual(['zone', 'no-zone'])
  })

  test('back is always open', () => {
    const { draft, fault } = goToStep(aDraft({ strengthDays: [] }), 'runs')
    expect([draft.step, fault]).toEqual(['runs', null])
  })
})

describe('when somebody else has saved in between', () => {
  const theirs: ClubStanding = {
    week: weekOf(aPlan({ timeZone: 'Europe/Berlin', strengthDays: [1, 4], runDays: [6] })),
    settings: { ...DEFAULT_CLUB_SETTINGS, channelId: '5', card: { on: true, at: '06:30' } },
  }

  test('what was left alone follows, what was chosen stays', () => {
    const mine = changeDraft(aDraft(), {
      week: { strengthDays: [2] },
      settings: { card: { on: true, at: '08:00' } },
    }).draft
    const draft = broughtUpToDate(mine, theirs)
    expect(draft.week).toMatchObject({ strengthDays: [2], runDays: [6] })
    expect(draft.settings).toMatchObject({ channelId: '5', card: { at: '08:00' } })
    expect([draft.base, draft.revision]).toEqual([theirs, 2])
  })

  test('nothing happens when nothing was saved', () => {
    const mine = aDraft()
    expect(broughtUpToDate(mine, structuredClone(STANDING))).toBe(mine)
  })

  test('a first plan of theirs leaves all of mine as it is', () => {
    const mine = changeDraft(newDraft(NOTHING, BEGINNING), { week: { runDays: [3] } }).draft
    const draft = broughtUpToDate(mine, theirs)
    expect(draft.week).toEqual(mine.week)
    expect(draft.base).toEqual(theirs)
  })
})
