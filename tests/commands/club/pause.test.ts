import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test } from 'vitest'

describe('/club pause', () => {
  test('says which days, what it means, and how many strength days are among them', async () => {
    const { ana, cleo, general } = await openLoggingClub({ at: TUESDAY })
    const card = await cleo
      .in(general)
      .type('/club pause to:2026-12-06 from:2026-11-30 reason:holidays')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Club paused · Monday 30 November – Sunday 6 December')
    expect(card.text).toContain("count against nobody's row")
    expect(card.text).toContain('2 strength days are among them')
    expect(card.text).toContain('Reason: `holidays`')
    const { text } = await ana.in(general).type('/hips today day:2026-12-01')
    expect(text).toContain('The club has taken this day off')
  })

  test('nobody’s row breaks by it, and a session on it counts', async () => {
    const { ana, cleo, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-17', '2026-11-20')
    goTo('2026-11-22')
    await cleo.in(general).type('/club pause to:2026-12-13')
    goTo('2026-12-04')
    expect((await ana.in(general).type('/hips done')).text).toContain('3 in a row')
    goTo('2026-12-15')
    expect((await ana.in(general).type('/hips done')).text).toContain('4 in a row')
  })

  test('while it is paused it says until when, and lets it be ended', async () => {
    const { ana, cleo, general, goTo } = await openLoggingClub({ at: TUESDAY })
    await cleo.in(general).type('/club pause to:sunday')
    goTo('2026-11-26')
    const card = await cleo.in(general).type('/club pause')
    expect(card.text).toContain('The club is paused until Sunday 29 November')
    const ended = await card.press('End the pause')
    expect(ended.text).toContain('Thursday 26 November – Sunday 29 November')
    expect((await ana.in(general).type('/hips today day:friday')).text).not.toContain('day off')
    const { text } = await cleo.in(general).type('/club audit')
    expect(text).toContain('@cleo paused the club: Tuesday 24 November – Sunday 29 November')
    expect(text).toContain(
      "@cleo ended the club's pause; counts again: Thursday 26 November – Sunday 29 November",
    )
    expect(text).not.toContain('amnesty')
    expect((await cleo.in(general).type('/club pause')).text).toContain('The club is not paused')
  })

  test('a pause to come is told, and can be taken back', async () => {
    const { cleo, general } = await openLoggingClub({ at: TUESDAY })
    await cleo.in(general).type('/club pause to:2026-12-06 from:2026-11-30')
    const card = await cleo.in(general).type('/club pause')
    expect(card.text).toContain('Still to come: Monday 30 November – Sunday 6 December')
    expect((await card.press('Take it back')).text).toContain('The club is on again')
  })

  test('a second time changes nothing', async () => {
    const { cleo, general } = await openLoggingClub({ at: TUESDAY })
    await cleo.in(general).type('/club pause to:friday reason:ice')
    const again = await cleo.in(general).type('/club pause to:thursday reason:snow')
    expect(again.text).toContain('paused already')
    expect(again.text).toContain('`ice`')
    const audit = await cleo.in(general).type('/club audit')
    expect(audit.text.match(/paused the club/g)).toHaveLength(1)
  })

  test.each([
    ['to:yesterday', 'is over already'],
    ['to:friday from:2026-11-20', 'A club is paused from today on'],
    ['to:2026-11-25 from:2026-11-26', 'before it starts'],
    ['to:2028-01-01', 'longer than 366 days'],
    ['to:2028-06-01 from:2028-05-01', 'more than a year away'],
    ['to:soon', "I can't read `soon` as a day"],
    ['to:2026-02-31', 'There is no `2026-02-31`'],
    ['from:friday', 'Until when?'],
  ])('refuses %s and changes nothing', async (options, sentence) => {
    const { cleo, general } = await openLoggingClub({ at: TUESDAY })
    expect((await cleo.in(general).type(`/club pause ${options}`)).text).toContain(sentence)
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
  })

  test('only last days that can be meant are offered', async () => {
    const { cleo, general } = await openLoggingClub({ at: TUESDAY })
    const names = (await cleo.in(general).suggest('/club pause to:')).map(({ name }) => name)
    expect(names[0]).toBe('today · Tuesday 24 November')
    expect(names.join(' ')).not.toContain('yesterday')
    const later = await cleo.in(general).suggest('/club pause from:2026-12-01 to:fri')
    expect(later.map(({ name }) => name)).toEqual(['friday · Friday 4 December'])
  })
})

describe('who may', () => {
  test('members can neither pause nor end it', async () => {
    const { ana, cleo, general, press } = await openSetUpClub({ at: TUESDAY })
    expect((await ana.in(general).type('/club pause to:friday')).text).toContain('Only captains')
    expect((await cleo.in(general).type('/club audit')).text).toContain('Nothing yet')
    const card = await cleo.in(general).type('/club pause to:friday')
    const id = card.buttons[0]?.customId ?? ''
    expect((await press(ana, id, card.message)).text).toContain('Only captains')
    expect((await cleo.in(general).type('/club pause')).text).toContain('is paused until')
  })

  test('pressed twice it has nothing left to end, and an old button ends nothing', async () => {
    const { cleo, general, goTo, press } = await openSetUpClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club pause to:friday')
    const id = card.buttons[0]?.customId ?? ''
    const { message } = card
    await card.press('End the pause')
    expect((await press(cleo, id, message)).text).toContain('Nothing of that pause is left')
    goTo('2026-12-10')
    await cleo.in(general).type('/club pause to:2026-12-12')
    expect((await press(cleo, id, message)).text).toContain('Nothing of that pause is left')
    expect((await cleo.in(general).type('/club pause')).text).toContain('is paused until')
  })

  test('the button of another club ends nothing', async () => {
    const { club, cleo, general, discord, press } = await openSetUpClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(cleo, { permissions: 'manage' })
    const card = await cleo.in(general).type('/club pause to:friday')
    const id = card.buttons[0]?.customId ?? ''
    const other = id.replace(club.id, hill.id)
    expect((await press(cleo, other, card.message)).text).toContain('a club you are in')
    expect((await press(cleo, id, card.message, 'direct message')).text).toContain(
      'a club that I am a member of',
    )
    expect((await cleo.in(general).type('/club pause')).text).toContain('is paused until')
  })
})
