import type { Answer } from '#practice/people/answer.ts'
import type { Place } from '#practice/people/place.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { MONDAY, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

const pressRaw = (place: Place, on: Answer, customId: string): Promise<Answer> =>
  place.raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: on.message,
  })

describe('/hips undo', () => {
  test('takes today back, and the day is open again', async () => {
    const { ana, daysOf, general, logOn } = await openLoggingClub()
    await logOn('2026-11-24', '2026-11-27')
    const answer = await ana.in(general).type('/hips undo')
    expect(answer.text).toBe('Friday is taken back. 1 in a row.\n1 freeze in hand. Today is due.')
    expect(answer.private).toBe(true)
    expect(daysOf()).toEqual(['2026-11-24'])
    expect((await ana.in(general).type('/hips today')).buttons[1]?.label).toBe('Done')
  })

  test('of the only session says no 0', async () => {
    const { ana, general, logOn, sessions } = await openLoggingClub()
    await logOn('2026-11-24')
    const answer = await ana.in(general).type('/hips undo')
    expect(answer.text).toBe('Tuesday is taken back.\nToday is due.')
    expect(sessions()).toEqual([])
  })

  test('takes yesterday back as well, and says until when it is open', async () => {
    const { ana, general, goTo, logOn, sessions } = await openLoggingClub()
    await logOn('2026-11-24', '2026-11-27')
    goTo('2026-11-28')
    const answer = await ana.in(general).type('/hips undo')
    expect(answer.text).toContain('Friday is taken back. 1 in a row.')
    expect(answer.text).toContain('Friday is still open until Saturday is over.')
    expect(sessions()).toHaveLength(1)
  })

  test('takes back what was logged last, not the later day', async () => {
    const { ana, daysOf, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-25T12:00:00Z')
    goTo('2026-11-25T12:00:30Z')
    await ana.in(general).type('/hips done day:yesterday')
    expect((await ana.in(general).type('/hips undo')).text).toContain('Tuesday is taken back.')
    expect(daysOf()).toEqual(['2026-11-25'])
    expect((await ana.in(general).type('/hips undo')).text).toContain('Wednesday is taken back.')
    expect(daysOf()).toEqual([])
  })

  test.each(['2026-11-24T12:00:00Z', '2026-11-26T03:00:00Z'])(
    'has nothing to do at %s when nothing of today or yesterday is in',
    async (at) => {
      const { ana, general, goTo, logOn, sessions } = await openLoggingClub()
      await logOn('2026-11-17')
      goTo(at)
      const answer = await ana.in(general).type('/hips undo')
      expect(answer.text).toBe('There is nothing of today or yesterday to take back.')
      expect(sessions()).toHaveLength(1)
    },
  )

  test('a second time finds nothing', async () => {
    const { ana, general, logOn } = await openLoggingClub()
    await logOn('2026-11-24')
    await ana.in(general).type('/hips undo')
    expect((await ana.in(general).type('/hips undo')).text).toContain('There is nothing')
  })

  test('never takes back what a captain has set', async () => {
    const { ana, club, db, general, logOn, daysOf } = await openLoggingClub()
    await logOn('2026-11-23')
    db.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?, 'captain', 100, NULL)").run(
      club.id,
      ana.id,
      '2026-11-24',
      '2026-11-24T13:00:00Z',
    )
    await logOn('2026-11-24T14:00:00Z')
    expect((await ana.in(general).type('/hips undo')).text).toContain('Monday is taken back.')
    const answer = await ana.in(general).type('/hips undo')
    expect(answer.text).toContain('Tuesday was set to done by a captain')
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test('takes the cheers of a session with it', async () => {
    const { ana, bo, db, general, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'cheers')
    await logOn('2026-11-24')
    await (await bo.in(general).type('/hips today')).press('Cheer')
    expect(db.prepare('SELECT count(*) FROM cheers').pluck().get()).toBe(1)
    await ana.in(general).type('/hips undo')
    expect(db.prepare('SELECT count(*) FROM cheers').pluck().get()).toBe(0)
  })
})

describe('the Undo button', () => {
  test('writes over the answer that it stood under, and its buttons go', async () => {
    const { ana, general, logOn, sessions } = await openLoggingClub()
    const [logged] = await logOn('2026-11-24')
    const undone = await logged?.press('Undo')
    expect(undone?.text).toContain('Tuesday is taken back.')
    expect(undone?.buttons).toEqual([])
    expect(ana.in(general).sees()).toHaveLength(1)
    expect(sessions()).toEqual([])
  })

  test('a double click takes back once', async () => {
    const { logOn, sessions } = await openLoggingClub()
    const [, friday] = await logOn('2026-11-24', '2026-11-27')
    await Promise.all([friday?.press('Undo'), friday?.press('Undo')])
    expect(friday?.text).toContain('Friday is taken back.')
    expect(sessions()).toMatchObject([{ day: '2026-11-24' }])
  })

  test('takes back its own day, whatever was logged since', async () => {
    const { ana, daysOf, general, logOn } = await openLoggingClub()
    const [tuesday] = await logOn('2026-11-24', '2026-11-25')
    await tuesday?.press('Undo')
    expect(daysOf()).toEqual(['2026-11-25'])
    expect(ana.in(general).sees()).toHaveLength(2)
  })

  test.each([
    ['2026-11-26T02:59:59Z', 'Tuesday is taken back.', 0],
    ['2026-11-26T03:00:00Z', 'Tuesday is too long ago to take back. A captain can', 1],
    ['2026-12-01T12:00:00Z', 'Tuesday 24 November is too long ago to take back.', 1],
  ])('of Tuesday, pressed at %s: %s', async (at, words, left) => {
    const { goTo, logOn, sessions } = await openLoggingClub()
    const [logged] = await logOn('2026-11-24')
    goTo(at)
    expect((await logged?.press('Undo'))?.text).toContain(words)
    expect(sessions()).toHaveLength(left)
  })

  test('works after the bot was restarted, and after the effort was answered', async () => {
    const { logOn, restartBot, sessions } = await openLoggingClub()
    const [logged] = await logOn('2026-11-24')
    const rated = await logged?.press('Easy')
    await restartBot()
    expect((await rated?.press('Undo'))?.text).toContain('Tuesday is taken back.')
    expect(sessions()).toEqual([])
  })

  test('is nobody else’s to press', async () => {
    const { ana, bo, club, general, logOn, sessions } = await openLoggingClub()
    await logOn('2026-11-24')
    const theirs = await bo.in(general).type('/hips done')
    const answer = await pressRaw(bo.in(general), theirs, `undo:1:${club.id}:${ana.id}:2026-11-24`)
    expect(answer.text).toContain('belongs to somebody else')
    expect([...sessions(ana), ...sessions(bo)]).toHaveLength(2)
  })

  test.each([
    ['undo:1:999999999999999999:ANA:2026-11-24', 'only do that for a club you are in'],
    ['undo:1:none:ANA:2026-11-24', 'only do that for a club you are in'],
    ['undo:1:CLUB:ANA:2026-11-25', 'Wednesday is not in any more'],
    ['undo:1:CLUB:ANA:2026-11-22', 'Sunday is too long ago'],
    ['undo:1:CLUB:ANA:2026-02-31', 'out of date'],
    ['undo:1:CLUB:ANA', 'out of date'],
    ['undo:1:CLUB:ana:2026-11-24', 'out of date'],
    ['effort:1:999999999999999999:ANA:2026-11-24:hard', 'only do that for a club you are in'],
    ['effort:1:none:ANA:2026-11-24:hard', 'only do that for a club you are in'],
    ['effort:1:CLUB:ANA:2026-11-24:brutal', 'out of date'],
  ])('that somebody made by hand changes nothing: %s', async (id, words) => {
    const { ana, club, general, logOn, sessions } = await openLoggingClub()
    const [logged] = await logOn('2026-11-24')
    const before = sessions()
    if (!logged) throw new Error('nothing was logged')
    const customId = id.replace('CLUB', club.id).replace('ANA', ana.id)
    const answer = await pressRaw(ana.in(general), logged, customId)
    expect(answer.text).toContain(words)
    expect(sessions()).toEqual(before)
  })
})

describe('in a direct message', () => {
  test('a member of two clubs is asked which one', async () => {
    const { ana, club, discord, general, sessions } = await openLoggingClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await ana.in(general).type('/hips done')
    await ana.in(hill.channel('general')).type('/hips done')
    const question = await ana.inDirectMessage().type('/hips undo')
    expect(question.text).toContain('more than one club')
    const undone = await question.select('Pick a club', 'Hill Harriers')
    expect(undone.text).toContain('Tuesday is taken back.')
    expect(sessions()).toMatchObject([{ club_id: club.id }])
  })

  test('somebody without a club takes back their own', async () => {
    const { discord, goTo, sessions } = await openLoggingClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    const logged = await dora.inDirectMessage().type('/hips done')
    goTo(WEDNESDAY)
    expect((await logged.press('Undo')).text).toContain('Tuesday is taken back.')
    expect(sessions(dora)).toEqual([])
    goTo(MONDAY)
    expect((await dora.inDirectMessage().type('/hips undo')).text).toContain('There is nothing')
  })
})
