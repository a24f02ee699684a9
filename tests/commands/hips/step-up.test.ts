import { openLoggingClub } from '#tests/support/logging-club.ts'
import { describe, expect, test } from 'vitest'

/** Five strength days over fourteen days. */
const DAYS = ['2026-11-10', '2026-11-13', '2026-11-17', '2026-11-20', '2026-11-24'] as const
const OFFER = '**Your last sessions went well, over two weeks and more.** Time for level 2?'

describe('the step up', () => {
  test('is offered when the last sessions went well over two weeks, and taken with a press', async () => {
    const { logOn, ana, general, goTo } = await openLoggingClub()
    const answers = await logOn(...DAYS)
    expect(answers.map(({ text }) => text.includes('Time for level'))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    const last = answers.at(-1)
    expect(last?.text).toContain(OFFER)
    expect((await last?.press('Go up to level 2'))?.text).toContain('**Level 2 from your next card')
    goTo('2026-11-27')
    expect((await ana.in(general).type('/hips today')).text).toContain('level 2')
    const [next] = await logOn('2026-11-27')
    expect(next?.text).not.toContain('Time for level')
    expect((await last?.press('Go up to level 2'))?.text).toContain('You are at level 2 already.')
  })

  test('can wait, and is not asked again at once', async () => {
    const { logOn, ana, general } = await openLoggingClub()
    const answer = (await logOn(...DAYS)).at(-1)
    expect((await answer?.press('Not yet'))?.text).toContain('it stays as it is')
    expect((await ana.in(general).type('/hips me')).text).toContain('**Level 1**')
    const [next] = await logOn('2026-11-27')
    expect(next?.text).not.toContain('Time for level')
    const later = await logOn('2026-12-01', '2026-12-04', '2026-12-08', '2026-12-11', '2026-12-15')
    expect(later.at(-1)?.text).toContain('Time for level 2?')
  })

  test('goes when the session turns out to have been too hard', async () => {
    const { logOn } = await openLoggingClub()
    const answer = (await logOn(...DAYS)).at(-1)
    const rated = await answer?.press('Hard')
    expect(rated?.text).not.toContain('Time for level')
    expect((await rated?.press('Easy'))?.text).toContain('Time for level 2?')
  })
})

describe('after a break', () => {
  const cardOn = async (last: string, day: string) => {
    const club = await openLoggingClub()
    club.goTo('2026-06-01')
    await club.ana.in(club.general).type('/hips me level:3 kit:band')
    await club.logOn(Temporal.PlainDate.from(last).subtract({ days: 7 }).toString(), last)
    club.goTo(day)
    const card = await club.ana.in(club.general).type('/hips today')
    return { ...club, card }
  }

  test.each([
    ['2026-11-10', '2026-11-17', 'level 3', null],
    [
      '2026-11-03',
      '2026-11-17',
      'level 3',
      'A come-back session, 14 days after your last: one set less.',
    ],
    [
      '2026-10-20',
      '2026-11-17',
      'level 2',
      'A come-back session, 28 days after your last: one level down for two sessions.',
    ],
    [
      '2026-08-18',
      '2026-11-17',
      'level 1',
      'A come-back session, 91 days after your last: level 1, and up from there.',
    ],
  ])('the last session on %s, today %s: %s', async (last, day, level, why) => {
    const { card } = await cardOn(last, day)
    expect(card.text).toContain(level)
    if (why === null) expect(card.text).not.toContain('come-back')
    else expect(card.text).toContain(why)
    expect(card.text).not.toMatch(/restart/i)
  })

  test('of months one’s settings say at which level it goes on, and setting it ends that', async () => {
    const { ana, general, logOn, goTo } = await cardOn('2026-07-24', '2026-11-17')
    await logOn('2026-11-17', '2026-11-20')
    goTo('2026-11-24')
    const card = await ana.in(general).type('/hips today')
    expect(card.text).toContain('Level 1 since your break')
    const me = await ana.in(general).type('/hips me')
    expect(me.text).toContain('Just now you train at level 1, after your break.')
    await ana.in(general).type('/hips me level:3')
    expect((await ana.in(general).type('/hips today')).text).toContain('level 3')
  })

  test('a card that others see says nothing of it', async () => {
    const { ana, general } = await cardOn('2026-10-20', '2026-11-17')
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.text).not.toContain('come-back')
  })
})

test('what was too hard twice in a row stands one level lower, with a line of why', async () => {
  const { ana, general, goTo } = await openLoggingClub()
  goTo('2026-11-01')
  await ana.in(general).type('/hips me level:2')
  for (const day of ['2026-11-10', '2026-11-17']) {
    goTo(day)
    await ana.in(general).type('/hips done effort:Hard')
  }
  goTo('2026-11-24')
  const { text } = await ana.in(general).type('/hips today')
  expect(text).toContain('One step easier for hinge, turn-out, knee drive and stability: it was a lot twice in a row.') // prettier-ignore
  const friday = await ana.in(general).type('/hips today day:friday')
  expect(friday.text).not.toContain('One step easier')
})

test('an undo takes along what the session was made of', async () => {
  const { ana, general, db, logOn } = await openLoggingClub()
  await logOn('2026-11-24')
  const slots = () => db.prepare('SELECT slots FROM session_slots').pluck().all()
  expect(slots()).toEqual(['["hinge","turn-out","knee-drive","stability","mobility"]'])
  await ana.in(general).type('/hips undo')
  expect(slots()).toEqual([])
})
