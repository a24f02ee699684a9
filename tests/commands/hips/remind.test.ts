import { TUESDAY } from '#tests/support/running-club.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test } from 'vitest'

const stamp = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds / 1_000

describe('/hips remind', () => {
  test('shows how it stands, and stores nothing', async () => {
    const { ana, general, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips remind')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Nothing is sent to you unless you ask')
    expect(card.buttons.map(({ label }) => label)).toEqual([
      'Send me reminders',
      'Set the time',
      'Mention me',
      'Ask me after hills',
    ])
    expect(remindersOf(ana)).toBeUndefined()
  })

  test('a time, a mention, a question: all at once, and when the next one comes', async () => {
    const { ana, general, setUp, remindersOf } = await openSetUpClub({ at: TUESDAY })
    setUp({ lastCall: { on: true, at: '19:00' } }, { timeZone: 'Europe/Berlin' })
    const { rawText } = await ana.in(general).type('/hips remind at:8pm mention:On mid-run:On')
    expect(rawText).toContain('Saved.')
    expect(rawText).toContain('on your strength days at 20:00 (Europe/Berlin)')
    expect(rawText).toContain(`Next: <t:${stamp('2026-11-24T19:00:00Z')}:F>`)
    expect(rawText).toContain('I mention you')
    expect(rawText).not.toContain('sends no last call')
    expect(rawText).toContain('after a run with hills')
    expect(rawText).toContain('Three direct messages in a row without an answer')
    expect(rawText).toContain('/hips remind personal:Off')
    expect(remindersOf(ana)).toMatchObject({ personal: 1, at: '20:00', mention: 1, mid_run: 1 })
  })

  test('who is hidden reads that they are not mentioned, until they show themselves', async () => {
    const { ana, general } = await openSetUpClub({ at: TUESDAY })
    await ana.in(general).type('/hips me boards:hide')
    const hidden = await ana.in(general).type('/hips remind mention:On')
    expect(hidden.text).toContain('no mention of you while you are hidden')
    await ana.in(general).type('/hips me boards:show')
    expect((await ana.in(general).type('/hips remind')).text).toContain('I mention you')
  })

  test('what is left out stays as it is', async () => {
    const { ana, general, remindersOf } = await openSetUpClub({ at: TUESDAY })
    await ana.in(general).type('/hips remind at:20:15 mention:On')
    await ana.in(general).type('/hips remind personal:Off')
    expect(remindersOf(ana)).toMatchObject({ personal: 0, at: '20:15', mention: 1 })
  })

  test.each([
    ['25:00', "I can't read `25:00` as a time"],
    ['soon', "I can't read `soon` as a time"],
    ['6', "I can't read `6` as a time"],
    ['02:30', "the club's day begins at 03:00"],
  ])('refuses a time of %s and changes nothing', async (at, sentence) => {
    const { ana, general, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const { text } = await ana.in(general).type(`/hips remind mention:On at:${at}`)
    expect(text).toContain(sentence)
    expect(text).toContain('Nothing has changed')
    expect(remindersOf(ana)).toBeUndefined()
  })

  test('times are offered while somebody types', async () => {
    const { ana, general } = await openSetUpClub({ at: TUESDAY })
    const offered = await ana.in(general).suggest('/hips remind at:7:30 pm')
    expect(offered.map(({ name }) => name)).toEqual(['19:30'])
  })

  test('pressed twice, a switch switches once', async () => {
    const { ana, general, press, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips remind')
    const { message } = card
    const id = card.buttons.find(({ label }) => label === 'Send me reminders')?.customId ?? ''
    const on = await card.press('Send me reminders')
    expect(on.text).toContain('on your strength days at 18:00')
    await press(ana, id, message)
    expect(remindersOf(ana)).toMatchObject({ personal: 1 })
    expect((await on.press('No direct messages')).text).toContain('**Direct message** · none')
    expect(remindersOf(ana)).toMatchObject({ personal: 0 })
  })

  test('the time is typed into a form, which is opened with the one that holds', async () => {
    const { ana, general, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips remind at:19:45')
    const form = await card.press('Set the time')
    expect(form.modal?.title).toBe('When shall I write?')
    expect(JSON.stringify(form.modal?.data)).toContain('"19:45"')
    expect((await form.submit({ at: '6 pm' })).text).toContain('at 18:00')
    expect(remindersOf(ana)).toMatchObject({ personal: 1, at: '18:00' })
    const wrong = await (await card.press('Set the time')).submit({ at: '26:00' })
    expect(wrong.text).toContain("I can't read `26:00` as a time")
    expect(remindersOf(ana)).toMatchObject({ at: '18:00' })
  })

  test('nobody changes another person’s', async () => {
    const { ana, bo, general, press, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips remind')
    for (const { customId } of card.buttons)
      expect((await press(bo, customId ?? '', card.message)).text).toContain('somebody else')
    expect([remindersOf(ana), remindersOf(bo)]).toEqual([undefined, undefined])
  })

  test('old and foreign buttons change nothing', async () => {
    const { ana, club, discord, general, press, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const elsewhere = discord.addGuild({ name: 'Elsewhere' })
    const { message } = await ana.in(general).type('/hips remind')
    for (const [id, sentence] of [
      [`remind:0:${club.id}:${ana.id}:personal:on`, 'out of date'],
      [`remind:1:${club.id}:${ana.id}:everything:on`, 'out of date'],
      [`remind:1:${elsewhere.id}:${ana.id}:personal:on`, 'a club you are in'],
    ] as const)
      expect((await press(ana, id, message)).text).toContain(sentence)
    expect(remindersOf(ana)).toBeUndefined()
  })
})

describe('in a direct message', () => {
  test('somebody with one club sets theirs there', async () => {
    const { ana, club, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const card = await ana.inDirectMessage().type('/hips remind at:18:30')
    expect(card.text).toContain('at 18:30')
    expect(remindersOf(ana)).toMatchObject({ club_id: club.id, personal: 1, at: '18:30' })
  })

  test('somebody with two clubs is asked which, and nothing that was typed is lost', async () => {
    const { ana, discord, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    const question = await ana.inDirectMessage().type('/hips remind at:6pm mention:On')
    const card = await question.select('Pick a club', 'Hill Harriers')
    expect(card.text).toContain('They follow the days of `Hill Harriers`')
    expect(remindersOf(ana)).toMatchObject({
      club_id: hill.id,
      at: '18:00',
      personal: 1,
      mention: 1,
    })
  })

  test('what is no time is said before a club is asked for', async () => {
    const { ana, discord } = await openSetUpClub({ at: TUESDAY })
    discord.addGuild({ name: 'Hill Harriers' }).join(ana)
    const { text } = await ana.inDirectMessage().type('/hips remind at:soonish')
    expect(text).toContain("I can't read `soonish` as a time")
  })

  test('who is in no club is told that reminders need one', async () => {
    const { discord } = await openSetUpClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    const { text } = await dora.inDirectMessage().type('/hips remind at:18:00')
    expect(text).toContain("follow a club's strength days")
  })

  test('they are moved to another club only when that is asked for', async () => {
    const { ana, club, discord, general, remindersOf } = await openSetUpClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await ana.in(general).type('/hips remind personal:On')
    const there = await ana.in(hill.channel('general')).type('/hips remind mid-run:On')
    expect(there.text).toContain('They follow the days of `Harbour Runners`')
    expect(remindersOf(ana)?.club_id).toBe(club.id)
    const moved = await there.press('Follow Hill Harriers')
    expect(moved.text).toContain('They follow the days of `Hill Harriers`')
    expect(remindersOf(ana)?.club_id).toBe(hill.id)
  })
})
