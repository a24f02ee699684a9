import { TUESDAY } from '#tests/support/running-club.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test } from 'vitest'

/** A club, and a way to press the button under a card of a date. */
async function aCard(at = TUESDAY) {
  const world = await openSetUpClub({ at })
  const { message } = await world.bo.in(world.general).type('/hips help')
  const idOf = (date: string, club = world.club.id) => `not-today:1:${club}:${date}`
  const quiet = () =>
    world.db.prepare('SELECT day FROM not_today ORDER BY day').pluck().all() as string[]
  return {
    ...world,
    message,
    quiet,
    tap: (date: string, who = world.ana, where: 'club' | 'direct message' = 'club') =>
      world.press(who, idOf(date), message, where),
    tapId: (id: string) => world.press(world.ana, id, message),
    idOf,
  }
}

describe('“Not today”', () => {
  test('it is quiet, the row is as it was, and the day can still be kept', async () => {
    const { ana, general, logOn, goTo, tap, quiet } = await aCard()
    await logOn('2026-11-17', '2026-11-20')
    goTo('2026-11-24')
    const answer = await tap('2026-11-24')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Quiet for today')
    expect(answer.text).toContain('Your row is as it was: 2 in a row')
    expect(answer.text).toContain('Tuesday can be kept until Wednesday is over')
    expect(quiet()).toEqual(['2026-11-24'])
    expect((await ana.in(general).type('/hips streak')).text).toContain('2 in a row')
    expect((await answer.press('Done')).text).toContain('3 in a row')
  })

  test('a second tap says so; after all it is on again', async () => {
    const { ana, press, tap, quiet } = await aCard()
    await tap('2026-11-24')
    const again = await tap('2026-11-24')
    expect(again.text).toContain('quiet for today already')
    const { message } = again
    const id =
      again.buttons.find(({ label }) => label === 'I do want to train today')?.customId ?? ''
    expect((await again.press('I do want to train today')).text).toContain('Tuesday is on again')
    expect(quiet()).toEqual([])
    expect((await press(ana, id, message)).text).toContain('was not quiet')
  })

  test('it silences the presser and nobody else', async () => {
    const { ana, bo, press, tap, db } = await aCard()
    await tap('2026-11-24')
    const answer = await tap('2026-11-24', bo)
    expect(answer.text).toContain('**Quiet for today.**')
    const id =
      answer.buttons.find(({ label }) => label === 'I do want to train today')?.customId ?? ''
    expect((await press(ana, id, answer.message)).text).toContain('somebody else')
    expect(db.prepare('SELECT count(*) FROM not_today').pluck().get()).toBe(2)
  })

  test.each([
    ['2026-11-17', 'This card is from'],
    ['2026-11-23', 'This card is from Monday'],
    ['2026-11-27', 'Friday has not begun yet'],
  ])('on a card of %s it says kindly why not', async (date, sentence) => {
    const { tap, quiet } = await aCard()
    expect((await tap(date)).text).toContain(sentence)
    expect(quiet()).toEqual([])
  })

  test('of a day that is in, or asks nothing, nothing has to be silenced', async () => {
    const { ana, general, goTo, tap, quiet } = await aCard()
    await ana.in(general).type('/hips done')
    expect((await tap('2026-11-24')).text).toContain('Tuesday is in already: 1 in a row')
    goTo('2026-11-25')
    expect((await tap('2026-11-25')).text).toContain('asks nothing of you')
    expect(quiet()).toEqual([])
  })

  test('a session that is logged afterwards is fine', async () => {
    const { ana, general, tap } = await aCard()
    await tap('2026-11-24')
    expect((await ana.in(general).type('/hips done')).text).toContain('In. Your first session')
  })

  test('works in a direct message, and counts as an answer there', async () => {
    const { ana, general, db, tap, remindersOf } = await aCard()
    await ana.in(general).type('/hips remind personal:On')
    db.prepare('UPDATE member_reminders SET unanswered = 2').run()
    expect((await tap('2026-11-24', ana, 'direct message')).text).toContain('Quiet for today')
    expect(remindersOf(ana)?.unanswered).toBe(0)
  })

  test('another club’s, old and tampered buttons do nothing', async () => {
    const { club, discord, idOf, tapId, quiet } = await aCard()
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    for (const [id, sentence] of [
      [idOf('2026-11-24', hill.id), 'a club you are in'],
      [idOf('2026-02-31'), 'out of date'],
      [`not-today:0:${club.id}:2026-11-24`, 'out of date'],
      ['not-today:1:none:2026-11-24', 'out of date'],
    ] as const)
      expect((await tapId(id)).text).toContain(sentence)
    expect(quiet()).toEqual([])
  })
})
