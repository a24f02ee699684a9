import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

type Club = Awaited<ReturnType<typeof openClub>>

const press = (where: Club['general'], who: Club['ana'], custom_id: string, message: APIMessage) =>
  who.in(where).raw({
    type: InteractionType.MessageComponent,
    data: { custom_id, component_type: ComponentType.Button },
    message,
  })

/** `/club amnesty date:…` as no client would send it from here. */
const byHand = (date: string) => ({
  type: InteractionType.ApplicationCommand,
  data: {
    id: '1',
    name: 'club',
    type: 1,
    options: [{ name: 'amnesty', type: 1, options: [{ name: 'date', type: 3, value: date }] }],
  },
})

describe('/club amnesty', () => {
  test('a captain takes a date out, and everybody is told on the day’s card', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club amnesty date:friday reason:ice')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Amnesty · Friday 27 November')
    expect(card.text).toContain("counts against nobody's row")
    expect(card.text).toContain('Reason: `ice`')
    const { text } = await ana.in(general).type('/hips today day:friday')
    expect(text).toContain('The club has taken this day off')
  })

  test('a missed day that becomes an amnesty breaks nobody’s row', async () => {
    const { ana, cleo, general, time } = await openClub({ at: '2026-11-17T12:00:00Z' })
    await ana.in(general).type('/hips done')
    time.now = Temporal.Instant.from(TUESDAY)
    expect((await ana.in(general).type('/hips done')).text).toContain('A freeze covered it')
    expect((await ana.in(general).type('/hips streak')).text).not.toContain('freeze in hand')
    await cleo.in(general).type('/club amnesty date:2026-11-20')
    const { text } = await ana.in(general).type('/hips streak')
    expect(text).toContain('2 in a row')
    expect(text).toContain('1 freeze in hand')
  })

  test('a date on which nothing is due is said to be one', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const { text } = await cleo.in(general).type('/club amnesty date:saturday')
    expect(text).toContain('it is no strength day')
  })

  test('a second time changes nothing, keeps the reason, and can still be taken back', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    await cleo.in(general).type('/club amnesty date:friday reason:ice')
    const again = await cleo.in(general).type('/club amnesty date:2026-11-27 reason:snow')
    expect(again.text).toContain('is an amnesty already')
    expect(again.text).toContain('`ice`')
    expect(again.text).not.toContain('snow')
    expect((await again.press('Take it back')).text).toContain('Friday 27 November counts again')
  })

  test('a captain’s words can neither ping nor format, here and in the audit', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const reason = `@everyone <@${ana.id}> \`**loud**\` # title`
    const card = await cleo.in(general).type(`/club amnesty date:friday reason:${reason}`)
    const { rawText, pings } = await cleo.in(general).type('/club audit')
    for (const text of [card.rawText, rawText])
      expect(text).toContain(`\`@everyone <@${ana.id}> **loud** # title\``)
    expect([card.pings, pings]).toEqual([
      { everyone: false, userIds: [], roleIds: [] },
      { everyone: false, userIds: [], roleIds: [] },
    ])
  })

  test('more than 80 characters cannot be sent, nor made by hand', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const long = 'x'.repeat(81)
    await expect(cleo.in(general).type(`/club amnesty date:friday reason:${long}`)).rejects.toThrow(
      'characters are needed',
    )
    const raw = byHand('friday')
    raw.data.options[0]?.options.push({ name: 'reason', type: 3, value: long })
    expect((await cleo.in(general).raw(raw)).text).toContain('`reason` is not something I can use')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test.each([
    ['2026-02-31', 'There is no `2026-02-31` in the calendar'],
    ['soon', "I can't read `soon` as a day"],
    ['2027-11-26', 'Friday 26 November 2027 is too far away'],
    ['2025-11-22', 'Saturday 22 November 2025 is too far away'],
  ])('refuses %s and changes nothing', async (date, sentence) => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const { text } = await cleo.in(general).type(`/club amnesty date:${date}`)
    expect(text).toContain(sentence)
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('dates are offered by the club’s clock', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const names = (await cleo.in(general).suggest('/club amnesty date:to')).map(({ name }) => name)
    expect(names).toEqual(['today · Tuesday 24 November', 'tomorrow · Wednesday 25 November'])
  })
})

describe('who may', () => {
  test('a member who types it is told that captains can, and nothing changes', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/club amnesty date:friday')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Only captains can')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('a member who presses the captain’s button changes nothing', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club amnesty date:friday')
    const id = card.buttons[0]?.customId ?? ''
    expect((await press(general, ana, id, card.message)).text).toContain('Only captains can')
    expect((await ana.in(general).type('/hips today day:friday')).text).toContain(
      'taken this day off',
    )
  })

  test('it is offered in clubs only', async () => {
    const { cleo, general, discord } = await openClub({ at: TUESDAY })
    cleo.installBot()
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false })
    elsewhere.join(cleo, { permissions: 'manage' })
    expect(cleo.in(general).commands()).toContain('/club')
    expect(cleo.inDirectMessage().commands()).toEqual(['/hips'])
    expect(cleo.in(elsewhere.channel('general')).commands()).toEqual(['/hips'])
  })

  test('made by hand where the bot is no member, it is refused with a clear sentence', async () => {
    const { cleo, discord } = await openClub({ at: TUESDAY })
    cleo.installBot()
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false })
    elsewhere.join(cleo, { permissions: 'manage' })
    for (const place of [cleo.in(elsewhere.channel('general')), cleo.inDirectMessage()])
      expect((await place.raw(byHand('friday'))).text).toContain('a club that I am a member of')
  })
})

describe('the button “Take it back”', () => {
  test('lets the day count again, in place; pressed twice it has nothing left to do', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club amnesty date:friday')
    const { message } = card
    const id = card.buttons[0]?.customId ?? ''
    expect((await card.press('Take it back')).text).toContain('Friday 27 November counts again')
    expect((await press(general, cleo, id, message)).text).toContain('is no amnesty')
    expect((await ana.in(general).type('/hips today day:friday')).text).not.toContain('day off')
    const { text } = await cleo.in(general).type('/club audit')
    expect(text.match(/took an amnesty back/g)).toHaveLength(1)
  })

  test('of another club does nothing, also for somebody who is captain of both', async () => {
    const { ana, cleo, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(cleo, { permissions: 'manage' })
    const card = await cleo.in(general).type('/club amnesty date:friday')
    const id = card.buttons[0]?.customId ?? ''
    const elsewhere = await press(hill.channel('general'), cleo, id, card.message)
    expect(elsewhere.text).toContain('only do that for a club you are in')
    const inMessage = await cleo.inDirectMessage().raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: id, component_type: ComponentType.Button },
      message: card.message,
    })
    expect(inMessage.text).toContain('a club that I am a member of')
    expect((await ana.in(general).type('/hips today day:friday')).text).toContain(
      'taken this day off',
    )
  })

  test.each([
    'lift-amnesty:0:CLUB:2026-11-27',
    'lift-amnesty:1:none:2026-11-27',
    'lift-amnesty:1:CLUB:2026-02-31',
    'lift-amnesty:1:CLUB',
  ])('of an old version or made by hand does nothing: %s', async (written) => {
    const { ana, cleo, general, club } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club amnesty date:friday')
    const id = written.replace('CLUB', club.id)
    expect((await press(general, cleo, id, card.message)).text).toContain('out of date')
    expect((await ana.in(general).type('/hips today day:friday')).text).toContain(
      'taken this day off',
    )
  })
})

test('an amnesty holds in its own club alone', async () => {
  const { ana, cleo, general, discord } = await openClub({ at: TUESDAY })
  const hill = discord.addGuild({ name: 'Hill Harriers' })
  hill.join(ana)
  await cleo.in(general).type('/club amnesty date:friday')
  const { text } = await ana.in(hill.channel('general')).type('/hips today day:friday')
  expect(text).toContain('Hip day · Friday 27 November')
  expect(text).not.toContain('day off')
})
