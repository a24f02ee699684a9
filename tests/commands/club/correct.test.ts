import { openClub, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

interface ByHand {
  readonly member: string
  readonly day?: string
  readonly done?: string
  readonly resolved?: unknown
}

/** `/club correct` as no client would send it. */
const byHand = ({ member, day = 'friday', done = 'done', resolved }: ByHand) => ({
  type: InteractionType.ApplicationCommand,
  data: {
    id: '1',
    name: 'club',
    type: 1,
    options: [
      {
        name: 'correct',
        type: 1,
        options: [
          { name: 'member', type: 6, value: member },
          { name: 'day', type: 3, value: day },
          { name: 'done', type: 3, value: done },
        ],
      },
    ],
    ...(resolved === undefined ? {} : { resolved }),
  },
})

describe('/club correct', () => {
  test('sets a day to done: the captain reads where the member stands, the member sees it', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club correct member:@ana day:friday done:done')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Friday 20 November is in for @ana.')
    expect(card.text).toContain('They stand at 1 in a row.')
    expect(card.text).toContain('/club audit')
    expect(card.text).not.toContain('your last')
    expect(card.pings.userIds).toEqual([])
    expect((await ana.in(general).type('/hips streak')).text).toContain('1 in a row')
  })

  test('sets a day to not done, and the member cannot log it again', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips done')
    const card = await cleo.in(general).type('/club correct member:@ana day:today done:not-done')
    expect(card.text).toContain('Tuesday 24 November is set to not done for @ana.')
    expect(card.text).toContain('They have no session now.')
    const again = await ana.in(general).type('/hips done')
    expect(again.text).toContain('A captain has set Tuesday to not done')
    expect((await ana.in(general).type('/hips streak')).text).not.toContain('in a row')
  })

  test('never says a bare 0', async () => {
    const { ana, cleo, general, time } = await openClub({ at: '2026-11-03T12:00:00Z' })
    await ana.in(general).type('/hips done')
    await cleo.in(general).type('/club correct member:@ana day:today done:not-done')
    await cleo.in(general).type('/club correct member:@ana day:2026-10-20 done:done')
    time.now = Temporal.Instant.from(WEDNESDAY)
    const { text } = await cleo
      .in(general)
      .type('/club correct member:@ana day:2026-10-23 done:done')
    expect(text).toContain('They stand at 2 sessions so far, best row 2.')
  })

  test.each([
    ['done', 'Tuesday 24 November is already in for @ana'],
    ['not-done', 'Nothing was logged for @ana on Friday 20 November'],
  ])('what is so already is said, and is not in the audit: %s', async (done, sentence) => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips done')
    const day = done === 'done' ? 'today' : 'friday'
    const { text } = await cleo
      .in(general)
      .type(`/club correct member:@ana day:${day} done:${done}`)
    expect(text).toContain(sentence)
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
    expect((await ana.in(general).type('/hips streak')).text).toContain('1 in a row')
  })

  test.each([
    ['tomorrow', 'Wednesday 25 November is still to come'],
    ['2026-11-25', 'Wednesday 25 November is still to come'],
    ['2025-11-22', 'Saturday 22 November 2025 is too long ago'],
    ['2026-02-31', 'There is no `2026-02-31` in the calendar'],
    ['the other day', "I can't read `the other day` as a day"],
  ])('refuses %s and changes nothing', async (day, sentence) => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const { text } = await cleo.in(general).type(`/club correct member:@ana day:${day} done:done`)
    expect(text).toContain(sentence)
    expect((await ana.in(general).type('/hips streak')).text).not.toContain('in a row')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('bots and people who are not in the club have no day to correct', async () => {
    const { cleo, general, discord } = await openClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    const correct = async (who: string) =>
      (await cleo.in(general).type(`/club correct member:${who} day:friday done:done`)).text
    expect(await correct(discord.applicationId)).toContain('That is a bot')
    expect(await correct(dora.id)).toContain('not in this club')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('made by hand: somebody whom Discord does not describe, and words that are no choice', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const send = async (raw: ByHand) => (await cleo.in(general).raw(byHand(raw))).text
    expect(await send({ member: ana.id })).toContain('not in this club')
    expect(await send({ member: 'ana' })).toContain('`member` is not something I can use')
    expect(await send({ member: ana.id, done: 'perhaps' })).toContain('`done` is not something')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('the row of somebody who hides is not told', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const settings = await ana.in(general).type('/hips me')
    await settings.press('Hide me from boards')
    const { text } = await cleo.in(general).type('/club correct member:@ana day:friday done:done')
    expect(text).toContain('is in for @ana')
    expect(text).not.toContain('They stand at')
  })

  test('days are offered backwards, by the club’s clock', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const names = (await cleo.in(general).suggest('/club correct day:fri')).map(({ name }) => name)
    expect(names).toEqual(['friday · Friday 20 November'])
  })
})

describe('who may', () => {
  test('a member cannot, not even for themself', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    for (const who of ['ana', 'bo']) {
      const line = `/club correct member:@${who} day:friday done:done`
      expect((await ana.in(general).type(line)).text).toContain('Only captains can')
    }
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
    expect((await ana.in(general).type('/hips streak')).text).not.toContain('in a row')
  })

  test('a captain of another club has no say in this one', async () => {
    const { bo, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(bo, { permissions: 'manage' })
    const line = '/club correct member:@ana day:friday done:done'
    expect((await bo.in(general).type(line)).text).toContain('Only captains can')
  })

  test('a correction holds in its own club alone', async () => {
    const { ana, cleo, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await cleo.in(general).type('/club correct member:@ana day:friday done:done')
    const there = await ana.in(hill.channel('general')).type('/hips streak')
    expect(there.text).not.toContain('in a row')
  })
})
