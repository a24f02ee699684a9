import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

/** The line of a card that says who has finished. */
const doneLine = (text: string): string | undefined =>
  text.split('\n').find((line) => line.includes('Done today') || line.includes('Done on'))

describe('who has finished', () => {
  test('stands on the day’s card as far as each lets it be seen', async () => {
    const { ana, bo, cleo, general, logOn, setMates } = await openLoggingClub({ at: TUESDAY })
    const seenByBo = async () => doneLine((await bo.in(general).type('/hips today')).text)
    expect(await seenByBo()).toBeUndefined()
    await logOn('2026-11-24')
    expect(await seenByBo()).toBe('-# Done today: 1 club-mate')
    for (const mates of ['off', 'card'] as const) {
      setMates(ana, mates)
      expect(await seenByBo()).toBe('-# Done today: 1 club-mate')
    }
    setMates(ana, 'shown')
    expect(await seenByBo()).toBe('-# Done today: @ana')
    await cleo.in(general).type('/hips done')
    expect(await seenByBo()).toBe('-# Done today: @ana and 1 more')
    setMates(cleo, 'cheers')
    expect(await seenByBo()).toBe('-# Done today: @ana and @cleo')
    setMates(ana, 'shown', true)
    expect(await seenByBo()).toBe('-# Done today: @cleo and 1 more')
  })

  test('is about others, in this club and on this day', async () => {
    const { ana, bo, discord, general, logOn, goTo, setMates } = await openLoggingClub()
    discord.addGuild({ name: 'Hill Harriers' }).join(bo)
    setMates(ana, 'cheers')
    setMates(bo, 'cheers')
    await logOn('2026-11-20')
    const hill = await bo.inDirectMessage().type('/hips done')
    await hill.select('Pick a club', 'Hill Harriers')
    goTo('2026-11-24')
    await ana.in(general).type('/hips done')
    expect(doneLine((await ana.in(general).type('/hips today')).text)).toBeUndefined()
  })

  test('is told with the day on yesterday’s card, and not at all on a shared one', async () => {
    const { ana, bo, general, goTo, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'shown')
    await logOn('2026-11-24')
    const shared = await bo.in(general).type('/hips today share:true')
    expect(doneLine(shared.text)).toBeUndefined()
    expect(shared.buttons.map(({ label }) => label)).not.toContain('Cheer')
    goTo('2026-11-25')
    const yesterday = await bo.in(general).type('/hips today day:yesterday')
    expect(doneLine(yesterday.text)).toBe('-# Done on Tuesday: @ana')
    expect(yesterday.pings.userIds).toEqual([])
  })
})

describe('the Cheer button', () => {
  test('is there only for those who take cheers, and goes once they have one', async () => {
    const { ana, bo, general, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'shown')
    await logOn('2026-11-24')
    const labels = async () =>
      (await bo.in(general).type('/hips today')).buttons.map(({ label }) => label)
    expect(await labels()).toEqual(['Start', 'Done', 'Something hurts'])
    setMates(ana, 'cheers')
    expect(await labels()).toEqual(['Start', 'Done', 'Cheer', 'Something hurts'])
    const card = await bo.in(general).type('/hips today')
    const answer = await card.press('Cheer')
    expect(answer.text).toBe('Cheered: @ana.')
    expect(answer.private).toBe(true)
    expect(answer.pings.userIds).toEqual([])
    expect(await labels()).toEqual(['Start', 'Done', 'Something hurts'])
    expect(doneLine((await bo.in(general).type('/hips today')).text)).toContain('@ana (1 cheer)')
  })

  test('cheers each once, however often and by whomever it is pressed', async () => {
    const { ana, bo, cleo, db, general, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'cheers')
    setMates(cleo, 'cheers')
    await logOn('2026-11-24')
    const card = await bo.in(general).type('/hips today')
    const both = await Promise.all([card.press('Cheer'), card.press('Cheer')])
    expect(both.map(({ text }) => text).toSorted()).toEqual([
      'Cheered: @ana.',
      'There is nobody left to cheer just now.',
    ])
    await cleo.in(general).type('/hips done')
    expect((await card.press('Cheer')).text).toBe('Cheered: @cleo.')
    await (await cleo.in(general).type('/hips today')).press('Cheer')
    expect(db.prepare('SELECT count(*) FROM cheers').pluck().get()).toBe(3)
    const { text } = await cleo.in(general).type('/hips today')
    expect(doneLine(text)).toBe('-# Done today: @ana (2 cheers)')
  })

  test('passes over those who are shown and take no cheers', async () => {
    const { ana, bo, cleo, db, general, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'shown')
    setMates(cleo, 'cheers')
    await logOn('2026-11-24')
    await cleo.in(general).type('/hips done')
    const card = await bo.in(general).type('/hips today')
    expect((await card.press('Cheer')).text).toBe('Cheered: @cleo.')
    expect(db.prepare('SELECT member_id FROM cheers').pluck().all()).toEqual([cleo.id])
  })

  test('on an old card finds nobody who has taken the session back or gone into hiding', async () => {
    const { ana, bo, cleo, db, general, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'cheers')
    setMates(cleo, 'cheers')
    await logOn('2026-11-24')
    await cleo.in(general).type('/hips done')
    const card = await bo.in(general).type('/hips today')
    await ana.in(general).type('/hips undo')
    setMates(cleo, 'cheers', true)
    expect((await card.press('Cheer')).text).toBe('There is nobody left to cheer just now.')
    expect(db.prepare('SELECT count(*) FROM cheers').pluck().get()).toBe(0)
  })

  test('stays with the day that it stood on', async () => {
    const { ana, bo, db, general, goTo, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'cheers')
    await logOn('2026-11-24')
    const card = await bo.in(general).type('/hips today')
    goTo('2026-11-25')
    expect((await card.press('Cheer')).text).toBe('Cheered: @ana.')
    expect(db.prepare('SELECT day, from_id AS by FROM cheers').all()).toEqual([
      { day: '2026-11-24', by: bo.id },
    ])
  })

  test.each([
    ['cheer:1:999999999999999999:2026-11-24', 'only do that for a club you are in'],
    ['cheer:1:none:2026-11-24', 'only do that for a club you are in'],
    ['cheer:1:CLUB:2026-11-20', 'There is nobody left to cheer'],
    ['cheer:1:CLUB:2026-11-25', 'There is nobody left to cheer'],
    ['cheer:1:CLUB:2026-02-31', 'out of date'],
  ])('that somebody made by hand does nothing: %s', async (id, words) => {
    const { ana, bo, club, db, general, logOn, setMates } = await openLoggingClub()
    setMates(ana, 'cheers')
    await logOn('2026-11-24')
    const card = await bo.in(general).type('/hips today')
    const answer = await bo.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: id.replace('CLUB', club.id), component_type: ComponentType.Button },
      message: card.message,
    })
    expect(answer.text).toContain(words)
    expect(db.prepare('SELECT count(*) FROM cheers').pluck().get()).toBe(0)
  })
})

test('somebody who has left the club is not named, and cannot be cheered', async () => {
  const { ana, bo, club, db, general, logOn, setMates } = await openLoggingClub()
  setMates(ana, 'cheers')
  await logOn('2026-11-24')
  db.prepare('UPDATE memberships SET left_at = ? WHERE member_id = ?').run(TUESDAY, ana.id)
  club.leave(ana)
  const card = await bo.in(general).type('/hips today')
  expect(doneLine(card.text)).toBeUndefined()
  expect(card.buttons.map(({ label }) => label)).toEqual(['Start', 'Done', 'Something hurts'])
})
