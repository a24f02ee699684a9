import { DEFAULT_PLAN } from '#core/training/plan.ts'
import type { Answer } from '#practice/people/answer.ts'
import type { Place } from '#practice/people/place.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { FRIDAY, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

/** A press of a button with this custom id on a message that the person sees. */
const pressRaw = (place: Place, on: Answer, customId: string): Promise<Answer> =>
  place.raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: on.message,
  })

describe('/hips done', () => {
  test('is short: it is in, what comes next, one question', async () => {
    const { ana, bo, general } = await openLoggingClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips done')
    expect(answer.text.split('\n')).toEqual([
      '**In. Your first session: the row starts here.**',
      '1 freeze in hand. Next: Friday 27 November.',
      'How did it feel?',
      '[Easy]',
      '[Right]',
      '[Hard]',
      '[Undo]',
    ])
    expect(answer.private).toBe(true)
    expect(bo.in(general).sees()).toEqual([])
  })

  test('tells the row and how many of the last eight', async () => {
    const { logOn } = await openLoggingClub()
    const [, , third] = await logOn('2026-11-24', '2026-11-27', '2026-12-01')
    expect(third?.text).toContain('**In. 3 in a row, 3 of your last 3.**')
    expect(third?.text).toContain('Next: Friday 4 December.')
  })

  test('a second log says that the day is in already, and changes nothing', async () => {
    const { ana, general, goTo, sessions } = await openLoggingClub({ at: TUESDAY })
    await ana.in(general).type('/hips done')
    const before = sessions()
    goTo('2026-11-24T20:00:00Z')
    const again = await ana.in(general).type('/hips done effort:Hard how-much:A little')
    expect(again.text).toContain('Tuesday is already in. 1 in a row.')
    expect(sessions()).toEqual(before)
    expect(before).toMatchObject([{ day: '2026-11-24', source: 'command', percent: 100 }])
  })

  test('any amount keeps the day, and how it felt is noted with it', async () => {
    const { ana, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips done effort:Hard how-much:About half')
    expect(sessions()).toMatchObject([{ percent: 50, effort: 'hard' }])
    expect(answer.text).toContain('Any amount keeps the day.')
    expect(answer.text).toContain('Noted: hard.')
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Easy', 'Right', 'Undo'])
  })

  test.each([
    ['', '2026-11-25', '**In. Your first session.**'],
    ['day:today', '2026-11-25', '**In. '],
    ['day:yesterday', '2026-11-24', '**Tuesday is in. Your first session: the row starts here.**'],
    ['day:tue', '2026-11-24', '**Tuesday is in. '],
    ['day:WEDNESDAY', '2026-11-25', '**In. '],
    ['day:2026-11-24', '2026-11-24', '**Tuesday is in. '],
  ])('on a Wednesday “%s” is %s', async (option, day, words) => {
    const { ana, general, daysOf } = await openLoggingClub({ at: WEDNESDAY })
    const answer = await ana.in(general).type(`/hips done ${option}`)
    expect(answer.text).toContain(words)
    expect(daysOf()).toEqual([day])
  })

  test.each([
    ['tomorrow', 'Thursday is still to come'],
    ['2027-01-01', 'Friday 1 January 2027 is still to come'],
    ['monday', 'Monday is too long ago to log'],
    ['friday', 'Friday is too long ago to log'],
    ['2026-11-17', 'Tuesday 17 November is too long ago to log'],
    ['2026-02-31', 'There is no `2026-02-31` in the calendar'],
    ['someday', "I can't read `someday` as a day"],
    ['`@everyone`', "I can't read `@everyone` as a day"],
  ])('%s is refused in words, and nothing is logged', async (day, words) => {
    const { ana, general, sessions } = await openLoggingClub({ at: WEDNESDAY })
    const answer = await ana.in(general).type(`/hips done day:${day}`)
    expect(answer.text).toContain(words)
    expect(answer.private).toBe(true)
    expect(sessions()).toEqual([])
  })

  test.each([
    ['2026-11-25T01:30:00Z', '2026-11-24'],
    ['2026-11-25T02:59:59Z', '2026-11-24'],
    ['2026-11-25T03:00:00Z', '2026-11-25'],
  ])('at %s today is %s', async (at, day) => {
    const { ana, general, daysOf } = await openLoggingClub({ at })
    await ana.in(general).type('/hips done')
    expect(daysOf()).toEqual([day])
  })

  test('days are offered back from today', async () => {
    const { ana, general } = await openLoggingClub({ at: WEDNESDAY })
    const offered = await ana.in(general).suggest('/hips done day:')
    expect(offered.slice(0, 3).map(({ name }) => name)).toEqual([
      'today · Wednesday 25 November',
      'yesterday · Tuesday 24 November',
      'monday · Monday 23 November',
    ])
  })

  test('what a captain has set to not done stays so', async () => {
    const { ana, bo, club, db, general, sessions } = await openLoggingClub({ at: TUESDAY })
    db.prepare('INSERT INTO corrections VALUES (?, ?, ?, 0, ?, ?)').run(
      club.id,
      ana.id,
      '2026-11-24',
      bo.id,
      TUESDAY,
    )
    const answer = await ana.in(general).type('/hips done')
    expect(answer.text).toContain('A captain has set Tuesday to not done.')
    expect(sessions()).toEqual([])
  })

  test('an extra promises nothing, and one after a miss keeps it', async () => {
    const { goTo, ana, general, logOn } = await openLoggingClub()
    const [, extra] = await logOn('2026-11-24', '2026-11-25')
    expect(extra?.text).toContain('An extra, on top of your strength days.')
    goTo('2026-11-28')
    const late = await ana.in(general).type('/hips done')
    expect(late.text).toContain('**In. 2 in a row, 2 of your last 2.**\nIt counts for Friday.')
  })
})

describe('the Done button', () => {
  test('a double click logs once', async () => {
    const { ana, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today')
    const both = await Promise.all([card.press('Done'), card.press('Done')])
    const texts = both.map(({ text }) => text).toSorted()
    expect(texts[0]).toContain('**In. Your first session')
    expect(texts[1]).toContain('Tuesday is already in.')
    expect(sessions()).toMatchObject([{ day: '2026-11-24', source: 'button' }])
  })

  test('a press on another device finds it in already', async () => {
    const { ana, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const phone = await ana.in(general).type('/hips today')
    const laptop = await ana.inDirectMessage().type('/hips today')
    await phone.press('Done')
    expect((await laptop.press('Done')).text).toContain('Tuesday is already in.')
    expect(sessions()).toHaveLength(1)
  })

  test.each([
    ['2026-11-25T00:30:00Z', '**In. '],
    ['2026-11-25T12:00:00Z', '**Tuesday is in. '],
    ['2026-11-26T02:59:59Z', '**Tuesday is in. '],
  ])('of Tuesday’s card still logs Tuesday at %s', async (at, words) => {
    const { ana, daysOf, general, goTo } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today')
    goTo(at)
    expect((await card.press('Done')).text).toContain(words)
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test.each([
    ['2026-11-26T03:00:00Z', 'This card is for Tuesday, so it'],
    ['2026-12-01T12:00:00Z', 'This card is for Tuesday 24 November, so it'],
  ])('of Tuesday’s card logs nothing any more at %s', async (at, words) => {
    const { ana, general, goTo, sessions } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today')
    goTo(at)
    const { text } = await card.press('Done')
    expect(text).toContain(words)
    expect(text).toContain('`/hips today` brings today')
    expect(sessions()).toEqual([])
  })

  test('works after the bot was restarted', async () => {
    const { ana, daysOf, general, restartBot } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today')
    await restartBot()
    const logged = await card.press('Done')
    expect(logged.text).toContain('**In. ')
    await restartBot()
    expect((await logged.press('Right')).text).toContain('Noted: just right.')
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test('on a shared card everybody logs their own', async () => {
    const { ana, bo, daysOf, general } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today share:true')
    const answer = await bo.presses(card, 'Done')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('**In. Your first session')
    expect(daysOf(ana)).toEqual([])
    expect(daysOf(bo)).toEqual(['2026-11-24'])
    await card.press('Done')
    expect(daysOf(ana)).toEqual(['2026-11-24'])
    expect(card.text).not.toContain('In.')
  })

  test.each([
    ['done:1:999999999999999999:2026-11-24', 'only do that for a club you are in'],
    ['done:1:CLUB:2026-11-26', 'Thursday is still to come'],
    ['done:1:CLUB:2026-11-22', 'This card is for Sunday'],
    ['done:1:CLUB:9999-12-31', 'is still to come'],
    ['done:1:CLUB:0000-01-01', 'This card is for'],
    ['done:1:CLUB:2026-02-31', 'out of date'],
    ['done:1:CLUB:today', 'out of date'],
    ['done:1:CLUB', 'out of date'],
    ['done:9:CLUB:2026-11-24', 'out of date'],
    ['done-of:1:today:extreme:100', 'out of date'],
    ['done-of:1:today:hard:-50', 'out of date'],
  ])('that somebody made by hand logs nothing: %s', async (id, words) => {
    const { ana, club, db, general } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today')
    const answer = await pressRaw(ana.in(general), card, id.replace('CLUB', club.id))
    expect(answer.text).toContain(words)
    expect(db.prepare('SELECT * FROM sessions').all()).toEqual([])
  })
})

describe('how it felt', () => {
  test('is noted with the row, once and again, and stays changeable', async () => {
    const { ana, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const logged = await ana.in(general).type('/hips done')
    const easy = await logged.press('Easy')
    expect(easy.text).toContain('**In. 1 in a row.**')
    expect(easy.text).toContain('Noted: easy.')
    const hard = await easy.press('Hard')
    expect(hard.text).toContain('Noted: hard.')
    expect(hard.buttons.map(({ label }) => label)).toEqual(['Easy', 'Right', 'Undo'])
    expect(sessions()).toMatchObject([{ day: '2026-11-24', effort: 'hard' }])
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('a double click is the same as one', async () => {
    const { ana, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const logged = await ana.in(general).type('/hips done')
    const both = await Promise.all([logged.press('Easy'), logged.press('Easy')])
    expect(both.map(({ text }) => text.includes('Noted: easy.'))).toEqual([true, true])
    expect(sessions()).toMatchObject([{ effort: 'easy' }])
  })

  test('can be answered a week later, and names its day', async () => {
    const { ana, general, goTo, sessions } = await openLoggingClub({ at: TUESDAY })
    const logged = await ana.in(general).type('/hips done')
    goTo('2026-12-02')
    const rated = await logged.press('Hard')
    expect(rated.text).toContain('Tuesday 24 November is in. Noted: hard.')
    expect(logged.text).toContain('**In. Your first session')
    expect(sessions()).toMatchObject([{ day: '2026-11-24', effort: 'hard' }])
  })

  test('is not asked about a session that was taken back', async () => {
    const { ana, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const logged = await ana.in(general).type('/hips done')
    await ana.in(general).type('/hips undo')
    expect((await logged.press('Easy')).text).toContain('That session is not in any more')
    expect(sessions()).toEqual([])
  })

  test('is nobody else’s to say', async () => {
    const { ana, bo, club, general, logOn, sessions } = await openLoggingClub()
    await logOn('2026-11-24')
    const theirs = await bo.in(general).type('/hips done')
    const id = `effort:1:${club.id}:${ana.id}:2026-11-24:hard`
    const answer = await pressRaw(bo.in(general), theirs, id)
    expect(answer.text).toContain('belongs to somebody else')
    expect([...sessions(ana), ...sessions(bo)].map(({ effort }) => effort)).toEqual([null, null])
  })
})

describe('in a direct message', () => {
  test('a member of one club logs there', async () => {
    const { ana, club, sessions } = await openLoggingClub({ at: TUESDAY })
    const card = await ana.inDirectMessage().type('/hips today')
    await card.press('Done')
    expect(sessions()).toMatchObject([{ club_id: club.id, day: '2026-11-24' }])
  })

  test('a member of two is asked which one, and what was typed goes along', async () => {
    const { ana, discord, general, sessions } = await openLoggingClub({ at: WEDNESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    const question = await ana
      .inDirectMessage()
      .type('/hips done day:yesterday effort:Easy how-much:Most of it')
    expect(question.text).toContain('more than one club')
    expect(sessions()).toEqual([])
    const logged = await question.select('Pick a club', 'Hill Harriers')
    expect(logged.text).toContain('**Tuesday is in. ')
    expect(logged.text).toContain('Noted: easy.')
    expect(sessions()).toMatchObject([
      { club_id: hill.id, day: '2026-11-24', percent: 75, effort: 'easy' },
    ])
    await ana.in(general).type('/hips done')
    expect(sessions()).toHaveLength(2)
  })

  test.each(['🏃'.repeat(10), 'понедельник', 'a:b', '2026-02-31'])(
    'what is no day is said before the club is asked for: %s',
    async (day) => {
      const { ana, discord } = await openLoggingClub({ at: TUESDAY })
      discord.addGuild({ name: 'Hill Harriers' }).join(ana)
      const answer = await ana.inDirectMessage().type(`/hips done day:${day}`)
      expect(answer.text).toMatch(/as a day|in the calendar/)
    },
  )

  test('spaces of any kind around a day do no harm', async () => {
    const { ana, discord, daysOf } = await openLoggingClub({ at: TUESDAY })
    discord.addGuild({ name: 'Hill Harriers' }).join(ana)
    const wide = '\u3000'.repeat(14)
    const question = await ana.inDirectMessage().type({
      name: 'hips',
      subcommand: 'done',
      options: { day: `${wide}today` },
    })
    await question.select('Pick a club', 'Hill Harriers')
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test('a club that the person is not in cannot be picked by hand', async () => {
    const { ana, discord, sessions } = await openLoggingClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    const card = await ana.inDirectMessage().type('/hips today')
    const answer = await ana.inDirectMessage().raw({
      type: InteractionType.MessageComponent,
      data: {
        custom_id: 'done-of:1:::100',
        component_type: ComponentType.StringSelect,
        values: [hill.id],
      },
      message: card.message,
    })
    expect(answer.text).toContain('only do that for a club you are in')
    expect(sessions()).toEqual([])
  })

  test('somebody without a club keeps a row of their own, and no captain is named', async () => {
    const { discord, goTo, sessions } = await openLoggingClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    const card = await dora.inDirectMessage().type('/hips today')
    expect((await card.press('Done')).text).toContain('**In. Your first session')
    expect(sessions(dora)).toMatchObject([{ club_id: 'none', day: '2026-11-24' }])
    goTo('2026-11-27')
    const { text } = await dora.inDirectMessage().type('/hips done')
    expect(text).toContain('2 in a row')
    goTo('2026-12-01')
    const unused = await dora.inDirectMessage().type('/hips today')
    goTo('2026-12-04')
    const tooLate = await unused.press('Done')
    expect(tooLate.text).toContain('This card is for Tuesday')
    expect(tooLate.text).not.toContain('captain')
  })
})

describe('what is told along with it', () => {
  const WEEKS = ['2026-11-24', '2026-11-27', '2026-12-01', '2026-12-04', '2026-12-08', '2026-12-11']

  test('the first session is the first only once', async () => {
    const { ana, general, logOn } = await openLoggingClub()
    await logOn('2026-11-24')
    await ana.in(general).type('/hips undo')
    const [again] = await logOn('2026-11-24')
    expect(again?.text).toContain('**In. 1 in a row.**')
  })

  test('the tenth session is told once, also after it was taken back', async () => {
    const { ana, general, logOn } = await openLoggingClub()
    const days = Array.from({ length: 11 }, (_, at) => `2026-12-${String(at + 1).padStart(2, '0')}`)
    const answers = await logOn(...days.slice(0, 10))
    const told = answers.map(({ text }) => text.includes('**10 sessions.** That is a habit.'))
    expect(told).toEqual([...Array.from({ length: 9 }, () => false), true])
    await ana.in(general).type('/hips undo')
    const again = await logOn(...days.slice(9))
    expect(again.some(({ text }) => text.includes('10 sessions.'))).toBe(false)
  })

  test('of several milestones at once only the highest count is told', async () => {
    const { ana, club, db, logOn } = await openLoggingClub()
    const insert = db.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?, 'captain', 100, NULL)")
    for (let day = 1; day <= 26; day += 1)
      insert.run(club.id, ana.id, `2026-10-${String(day).padStart(2, '0')}`, TUESDAY)
    const [answer] = await logOn('2026-10-27')
    expect(answer?.text).toContain('**Past 25 sessions.**')
    expect(answer?.text).not.toContain('10 sessions')
    expect(answer?.text).not.toContain('first')
  })

  test('a freeze is told when it was spent, once, and with what is left', async () => {
    const { logOn } = await openLoggingClub()
    const [, , back, next] = await logOn('2026-11-24', '2026-11-27', '2026-12-04', '2026-12-08')
    expect(back?.text).toContain('**In. Good to have you back. 3 in a row, 3 of your last 4.**')
    expect(back?.text).toContain('Tuesday went by. A freeze covered it; none left.')
    expect(back?.text).toContain('**A come-back.**')
    expect(next?.text).not.toContain('freeze')
    expect(next?.text).not.toContain('come-back')
  })

  test('two freezes are told in one sentence, with the date where the weekday could be any', async () => {
    const { logOn } = await openLoggingClub()
    const eight = [...WEEKS, '2026-12-15', '2026-12-18']
    const answers = await logOn(...eight)
    expect(answers[7]?.text).toContain('2 freezes in hand')
    const [back] = await logOn('2026-12-29')
    expect(back?.text).toContain(
      'Tuesday 22 December and Friday went by. Freezes covered both; none left.',
    )
    expect(back?.text).toContain('9 in a row')
  })

  test('a row that is over is told warmly, never as a 0 or a 1', async () => {
    const { logOn } = await openLoggingClub()
    await logOn(...WEEKS)
    const [extra, back] = await logOn('2026-12-20', '2026-12-22')
    expect(extra?.text).toContain('**In. 7 sessions so far, 6 of your last 8, best row 6.**')
    expect(extra?.text).toContain('That row is over; every session in it still counts.')
    expect(back?.text).toContain(
      '**In. Good to have you back. 8 sessions so far, 6 of your last 8, best row 6.**',
    )
    for (const { text } of [extra, back].filter((one) => one !== undefined))
      expect(text).not.toMatch(/\b0\b|lost|fail|broke/)
  })

  test('a come-back by a session a day early is one too', async () => {
    const { logOn } = await openLoggingClub()
    await logOn('2026-11-24')
    const [ahead] = await logOn('2026-11-30')
    expect(ahead?.text).toContain('Good to have you back.')
    expect(ahead?.text).toContain('Friday went by. A freeze covered it; none left.')
    expect(ahead?.text).toContain('It counts for Tuesday.')
  })

  test('to pass a row of one is no news', async () => {
    const { logOn } = await openLoggingClub()
    const answers = await logOn('2026-11-24', '2026-12-04', '2026-12-08')
    expect(answers[2]?.text).toContain('2 in a row')
    expect(answers[2]?.text).not.toContain('longest')
  })

  test('somebody new is not welcomed back', async () => {
    const { ana, general, logOn } = await openLoggingClub()
    await logOn('2026-11-23')
    await ana.in(general).type('/hips undo')
    const [ahead] = await logOn('2026-11-23')
    expect(ahead?.text).toContain('**In. 1 session so far.**\nIt counts for Tuesday.')
  })

  test('the best row is told when it is passed, once, also after an undo', async () => {
    const { ana, general, logOn } = await openLoggingClub()
    await logOn('2026-11-24', '2026-11-27')
    const again = await logOn('2026-12-08', '2026-12-11', '2026-12-15')
    const told = (answers: readonly Answer[]) =>
      answers.map(({ text }) => text.includes('**Your longest row yet**, past the 2 before it.'))
    expect(told(again)).toEqual([false, false, true])
    await ana.in(general).type('/hips undo')
    expect(told(await logOn('2026-12-15', '2026-12-18'))).toEqual([false, false])
  })
})

test('on the ladder each kept day is a step, and an extra or a frozen day is none', async () => {
  const { ana, club, db, general, goTo, logOn } = await openLoggingClub({ at: FRIDAY })
  const plan = { ...DEFAULT_PLAN, programme: 'side-step-ladder' }
  db.prepare('INSERT INTO plans VALUES (NULL, ?, ?, ?, ?, ?)').run(
    club.id,
    plan.effectiveFrom,
    FRIDAY,
    ana.id,
    JSON.stringify(plan),
  )
  const stepOn = async (day: string) => {
    goTo(day)
    const { text } = await ana.in(general).type('/hips today')
    return /Rung \d of the ladder · step \d/.exec(text)?.[0]
  }
  expect(await stepOn('2026-11-24')).toBe('Rung 1 of the ladder · step 1')
  await logOn('2026-11-24', '2026-11-25')
  expect(await stepOn('2026-11-24')).toBe('Rung 1 of the ladder · step 1')
  expect(await stepOn('2026-11-27')).toBe('Rung 1 of the ladder · step 2')
  // Friday is kept late, the Tuesday after it is frozen.
  await logOn('2026-11-28')
  expect(await stepOn('2026-12-04')).toBe('Rung 1 of the ladder · step 3')
  await logOn('2026-12-04')
  expect(await stepOn('2026-12-08')).toBe('Rung 2 of the ladder · step 4')
})
