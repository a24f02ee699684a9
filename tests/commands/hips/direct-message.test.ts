import { MONDAY, openClub, TUESDAY } from '#tests/support/running-club.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

describe('in a direct message', () => {
  test.each(['/hips today', '/hips week', '/hips exercise name:clam', '/hips me', '/hips help'])(
    '%s answers',
    async (line) => {
      const { ana } = await openClub()
      const answer = await ana.inDirectMessage().type(line)
      expect(answer.failed).toBe(false)
      expect(answer.text).not.toContain('went wrong')
      expect(answer.text.length).toBeGreaterThan(100)
    },
  )

  test('the day is that of the person’s only club, and its buttons carry the club', async () => {
    const { ana, club } = await openClub({ at: MONDAY })
    const card = await ana.inDirectMessage().type('/hips today')
    expect(card.text).toContain('Rest day · Monday 23 November')
    expect(card.buttons[0]?.customId).toContain(club.id)
    const next = await card.press("See Tuesday's routine")
    expect(next.text).toContain('Hip day · Tuesday 24 November')
  })

  test('level and kit are the same as in the club', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips me level:2')
    expect((await ana.inDirectMessage().type('/hips today')).text).toContain('level 2')
  })

  test('somebody with two clubs is asked which, and the answer replaces the question', async () => {
    const { ana, discord, general } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await ana.in(general).type('/hips help')
    const question = await ana.inDirectMessage().type('/hips today day:friday')
    expect(question.text).toContain('more than one club')
    const card = await question.select('Pick a club', 'Hill Harriers')
    expect(card.text).toContain('Hip day · Friday 27 November')
    const weekQuestion = await ana.inDirectMessage().type('/hips week')
    const week = await weekQuestion.select('Pick a club', 'Harbour Runners')
    expect(week.text).toContain('23–29 November')
  })

  test.each(['🏃'.repeat(10), 'понедельник', 'blah', '2026-02-31'])(
    'what is no day is said before the club is asked for: %s',
    async (day) => {
      const { ana, discord } = await openClub({ at: TUESDAY })
      discord.addGuild({ name: 'Hill Harriers' }).join(ana)
      const answer = await ana.inDirectMessage().type(`/hips today day:${day}`)
      expect(answer.text).toMatch(/as a day|in the calendar/)
    },
  )

  test('a club that the person is not in cannot be picked by hand', async () => {
    const { ana, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    const harbour = await ana.inDirectMessage().type('/hips today')
    for (const customId of ['day-of:1:', 'week-of:1']) {
      const answer = await ana.inDirectMessage().raw({
        type: InteractionType.MessageComponent,
        data: { custom_id: customId, component_type: 3, values: [hill.id] },
        message: harbour.message,
      })
      expect(answer.text).toContain('only do that for a club you are in')
    }
  })

  test('somebody without a club gets the default plan', async () => {
    const { discord } = await openClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    const answer = await dora.inDirectMessage().type('/hips today')
    expect(answer.text).toContain('Hip day · Tuesday 24 November')
    expect(answer.text).toContain('I know of no club of yours')
    expect(answer.text).not.toContain('captains')
  })

  test('somebody who has left the club gets the default plan', async () => {
    const { ana, club, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips today')
    ana.installBot()
    club.leave(ana)
    const card = await ana.inDirectMessage().type('/hips today day:monday')
    expect(card.buttons[0]?.customId).toContain(':none:')
  })

  test('with the bot added to one’s account it answers among friends, for oneself alone', async () => {
    const { ana, bo } = await openClub({ at: TUESDAY })
    ana.installBot()
    const answer = await ana.inPrivateChannel(bo).type('/hips today')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Hip day')
  })

  test('in a server that the bot is not in, an account install is treated like a direct message', async () => {
    const { ana, discord, club } = await openClub({ at: MONDAY })
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false })
    elsewhere.join(ana, { permissions: 'manage' })
    ana.installBot()
    const card = await ana.in(elsewhere.channel('general')).type('/hips today')
    expect(card.buttons[0]?.customId).toContain(club.id)
    expect(card.text).not.toContain('captains')
  })
})
