import { MONDAY, openClub, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

type Club = Awaited<ReturnType<typeof openClub>>

const press = ({ general }: Club, who: Club['ana'], custom_id: string, message: APIMessage) =>
  who.in(general).raw({
    type: InteractionType.MessageComponent,
    data: { custom_id, component_type: ComponentType.Button },
    message,
  })

describe('/hips pause', () => {
  test('says which days, that nothing is due, and what comes next', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips pause to:sunday reason:ill')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Paused · Tuesday 24 November – Sunday 29 November')
    expect(card.text).toContain(
      'Nothing is due until then, in any of your clubs, and nothing breaks.',
    )
    expect(card.text).toContain('Reason: ill')
    expect(card.text).toContain('Next: Tuesday 1 December')
    expect(card.buttons.map(({ label }) => label)).toEqual(["I'm back"])
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('paused until Sunday 29 November')
  })

  test('the row waits, and nobody who has no session is told of one', async () => {
    const { ana, bo, general, time } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips done')
    const card = await ana.in(general).type('/hips pause to:2026-12-13')
    expect(card.text).toContain('Your row waits for you: 1 in a row.')
    expect((await bo.in(general).type('/hips pause to:sunday')).text).not.toMatch(/row|\b0\b/)
    time.now = Temporal.Instant.from('2026-12-15T12:00:00Z')
    const { text } = await ana.in(general).type('/hips done')
    expect(text).toContain('In. 2 in a row')
  })

  test('a session in a pause counts', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips pause to:sunday')
    expect((await ana.in(general).type('/hips done')).text).toContain('Your first session')
    expect((await ana.in(general).type('/hips streak')).text).toContain('1 in a row')
  })

  test('without a reason no reason is told', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const { text } = await ana.in(general).type('/hips pause to:sunday')
    expect(text).not.toContain('Reason')
  })

  test('somebody was ill last week', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips pause to:2026-11-22 from:2026-11-19 reason:ill')
    expect(card.text).toContain('Nothing was due on those days')
    expect(card.buttons).toEqual([])
    expect((await ana.in(general).type('/hips back')).text).toContain('You are not paused')
  })

  test.each([
    ['to:2027-02-31', 'There is no `2027-02-31` in the calendar'],
    ['to:sunday from:2026-02-31', 'There is no `2026-02-31` in the calendar'],
    ['to:later', "I can't read `later` as a day"],
    ['to:**@everyone**', "I can't read `**@everyone**` as a day"],
    ['to:tomorrow from:friday', 'before it starts on Friday 27 November'],
    ['to:yesterday', 'Monday 23 November is over already'],
    ['to:sunday from:2026-11-16', 'Monday 16 November is too long ago'],
    ['to:2027-11-25', 'longer than 366 days'],
    ['to:2062-01-02 from:2062-01-01', 'more than a year away'],
  ])('refuses %s and changes nothing', async (options, sentence) => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type(`/hips pause ${options}`)
    expect(answer.private).toBe(true)
    expect(answer.text).toContain(sentence)
    expect(answer.pings.everyone).toBe(false)
    expect((await ana.in(general).type('/hips back')).text).toContain('You are not paused')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('a reason that is none of the list, made by hand, is refused', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).raw({
      type: InteractionType.ApplicationCommand,
      data: {
        id: '1',
        name: 'hips',
        type: 1,
        options: [
          {
            name: 'pause',
            type: 1,
            options: [
              { name: 'to', type: 3, value: 'sunday' },
              { name: 'reason', type: 3, value: 'hamstring, left' },
            ],
          },
        ],
      },
    })
    expect(answer.text).toContain('`reason` is not something I can use')
    expect((await ana.in(general).type('/hips back')).text).toContain('You are not paused')
  })

  test('a second time changes nothing and says so', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips pause to:sunday')
    const again = await ana.in(general).type('/hips pause to:sunday reason:injured')
    expect(again.text).toContain('paused already')
    const { text } = await cleo.in(general).type('/club audit')
    expect(text.match(/paused:/g)).toHaveLength(1)
  })

  test('the last days are offered as they are meant after the first day', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const names = async (line: string) =>
      (await ana.in(general).suggest(line)).map(({ name }) => name)
    expect(await names('/hips pause to:thu')).toEqual(['thursday · Thursday 26 November'])
    expect(await names('/hips pause from:friday to:thu')).toEqual([
      'thursday · Thursday 3 December',
    ])
    expect(await names('/hips pause from:yes')).toEqual(['yesterday · Monday 23 November'])
  })

  test('today is told by the member’s own clock: at 01:00 it is still yesterday', async () => {
    const { ana, general } = await openClub({ at: '2026-11-25T01:00:00Z' })
    const { text } = await ana.in(general).type('/hips pause to:today')
    expect(text).toContain('Paused · Tuesday 24 November')
  })

  test('survives a restart of the bot', async () => {
    const databasePath = join(temporaryFolder(), 'clamshell.db')
    const club = await openClub({ at: TUESDAY, databasePath })
    await club.ana.in(club.general).type('/hips pause to:sunday')
    await club.restartBot()
    const { text } = await club.ana.in(club.general).type('/hips today')
    expect(text).toContain('paused until Sunday 29 November')
  })
})

describe('/hips back', () => {
  test('ends the pause as of yesterday, and says what comes next', async () => {
    const { ana, general, time } = await openClub({ at: MONDAY })
    await ana.in(general).type('/hips pause to:2026-12-06')
    time.now = Temporal.Instant.from(WEDNESDAY)
    const answer = await ana.in(general).type('/hips back')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Good to have you back')
    expect(answer.text).toContain('Next: Friday 27 November')
    const { text } = await ana.in(general).type('/hips today day:friday')
    expect(text).not.toContain('paused')
  })

  test('a day that is due today is due again', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips pause to:sunday')
    const { text } = await ana.in(general).type('/hips back')
    expect(text).toContain('From today on your strength days count again')
    expect(text).toContain('Today is due')
    expect((await ana.in(general).type('/hips today')).text).not.toContain('paused')
  })

  test('with nobody paused it says so', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const { text } = await ana.in(general).type('/hips back')
    expect(text).toContain('You are not paused. Today is due.')
  })

  test('takes off a pause that is still to come', async () => {
    const { ana, general } = await openClub({ at: WEDNESDAY })
    const card = await ana.in(general).type('/hips pause from:friday to:sunday')
    expect(card.text).toContain('Nothing is due on those days')
    expect(card.text).toContain('Next: Tuesday 1 December')
    const { text } = await ana.in(general).type('/hips back')
    expect(text).toContain('The pause of Friday 27 November – Sunday 29 November is off')
    expect(text).toContain('Next: Friday 27 November')
  })
})

describe('the button “I’m back”', () => {
  test('ends the pause in place; pressed twice it spares the pause that is still to come', async () => {
    const club = await openClub({ at: TUESDAY })
    const here = club.ana.in(club.general)
    await here.type('/hips pause from:2026-12-20 to:2026-12-24')
    const card = await here.type('/hips pause to:sunday')
    const { message } = card
    const id = card.buttons[0]?.customId ?? ''
    const answer = await card.press("I'm back")
    expect(answer.text).toContain('Good to have you back')
    expect(answer.text).toContain('still to come: Sunday 20 December – Thursday 24 December')
    expect(answer.text).not.toContain('Paused ·')
    const again = await press(club, club.ana, id, message)
    expect(again.text).toContain('You are not paused')
    expect((await here.type('/hips back')).text).toContain('The pause of Sunday 20 December')
  })

  test('an old one ends no other pause, and its message keeps its words', async () => {
    const club = await openClub({ at: TUESDAY })
    const here = club.ana.in(club.general)
    const old = await here.type('/hips pause to:sunday reason:ill')
    club.time.now = Temporal.Instant.from('2026-12-15T12:00:00Z')
    await here.type('/hips pause to:2026-12-20 reason:away')
    const answer = await old.press("I'm back")
    expect(answer.text).toContain('That pause is over. Another one runs until Sunday 20 December')
    expect(old.text).toContain('## Paused · Tuesday 24 November')
    expect((await here.type('/hips today')).text).toContain('paused until Sunday 20 December')
  })

  test('of a pause to come takes that one off, whatever runs', async () => {
    const club = await openClub({ at: TUESDAY })
    const here = club.ana.in(club.general)
    const planned = await here.type('/hips pause from:2026-12-10 to:2026-12-12')
    await here.type('/hips pause to:sunday')
    const answer = await planned.press("I'm back")
    expect(answer.text).toContain('The pause of Thursday 10 December – Saturday 12 December is off')
    expect((await here.type('/hips today')).text).toContain('paused until Sunday 29 November')
  })

  test('is its owner’s alone', async () => {
    const club = await openClub({ at: TUESDAY })
    const card = await club.ana.in(club.general).type('/hips pause to:sunday')
    for (const other of [club.bo, club.cleo]) {
      const answer = await press(club, other, card.buttons[0]?.customId ?? '', card.message)
      expect(answer.private).toBe(true)
      expect(answer.text).toContain('belongs to somebody else')
    }
    const { text } = await club.ana.in(club.general).type('/hips today')
    expect(text).toContain('paused until Sunday 29 November')
  })

  test.each([
    'back:0:ID:2026-11-24',
    'back:1:ID',
    'back:1:ID:2026-02-31',
    'back:1:x:2026-11-24',
    'back:1:ID:2026-11-24:2',
  ])('of an old version or made by hand does nothing: %s', async (written) => {
    const club = await openClub({ at: TUESDAY })
    const card = await club.ana.in(club.general).type('/hips pause to:sunday')
    const id = written.replace('ID', club.ana.id)
    expect((await press(club, club.ana, id, card.message)).text).toContain('out of date')
    const { text } = await club.ana.in(club.general).type('/hips today')
    expect(text).toContain('paused until')
  })
})

describe('a pause and several clubs', () => {
  const twoClubs = async () => {
    const opened = await openClub({ at: TUESDAY })
    const hill = opened.discord.addGuild({ name: 'Hill Harriers' })
    hill.join(opened.ana)
    hill.join(opened.cleo, { permissions: 'manage' })
    return { ...opened, hill, there: hill.channel('general') }
  }

  test('holds in all of them, and each club’s audit has it without the reason', async () => {
    const { ana, cleo, general, there } = await twoClubs()
    await ana.in(there).type('/hips today')
    await ana.in(general).type('/hips pause to:sunday reason:injured')
    expect((await ana.in(there).type('/hips today')).text).toContain('paused until')
    await ana.in(there).type('/hips back')
    for (const place of [general, there]) {
      const { text } = await cleo.in(place).type('/club audit')
      expect(text).toContain('@ana paused: Tuesday 24 November – Sunday 29 November')
      expect(text).toContain('@ana ended a pause')
      expect(text).not.toContain('injured')
    }
  })

  test('a club that the member has never used the bot in hears nothing of it', async () => {
    const { ana, cleo, general, there } = await twoClubs()
    await ana.in(general).type('/hips pause to:sunday')
    expect((await cleo.in(there).type('/club audit')).text).toContain('Nothing yet')
  })

  test('in a direct message nobody is asked which club', async () => {
    const { ana, cleo, general, there } = await twoClubs()
    await ana.in(there).type('/hips today')
    await ana.in(general).type('/hips today')
    const card = await ana.inDirectMessage().type('/hips pause to:sunday')
    expect(card.text).toContain('Paused · Tuesday 24 November – Sunday 29 November')
    for (const place of [general, there])
      expect((await cleo.in(place).type('/club audit')).text).toContain('@ana paused')
    expect((await card.press("I'm back")).text).toContain('Good to have you back')
    expect((await ana.inDirectMessage().type('/hips back')).text).toContain('You are not paused')
  })

  test('somebody without a club can pause too', async () => {
    const { discord } = await openClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    const card = await dora.inDirectMessage().type('/hips pause to:sunday')
    expect(card.text).toContain('Paused · Tuesday 24 November – Sunday 29 November')
    expect((await card.press("I'm back")).text).toContain('Today is due')
  })
})
