import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import Database from 'better-sqlite3'
import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

type Club = Awaited<ReturnType<typeof openClub>>

const press = (where: Club['general'], who: Club['ana'], custom_id: string, message: APIMessage) =>
  who.in(where).raw({
    type: InteractionType.MessageComponent,
    data: { custom_id, component_type: ComponentType.Button },
    message,
  })

const changesIn = (text: string): string[] =>
  text.split('\n').filter((line) => line.includes(' · @'))

/** A club with 25 amnesties, from 1 to 25 January, the last one set last. */
async function busyClub() {
  const opened = await openClub({ at: TUESDAY })
  const { cleo, general } = opened
  for (let day = 1; day <= 25; day += 1)
    await cleo.in(general).type(`/club amnesty date:2027-01-${String(day).padStart(2, '0')}`)
  return opened
}

describe('/club audit', () => {
  test('nothing yet', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club audit')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Nothing yet')
    expect(card.buttons).toEqual([])
  })

  test('says when, who, what, whom and which days, the newest first, and pings nobody', async () => {
    const { ana, cleo, general, time } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips pause to:sunday reason:injured')
    time.now = time.now.add({ hours: 1 })
    await cleo.in(general).type('/club amnesty date:friday reason:ice')
    await cleo.in(general).type('/club correct member:@ana day:2026-11-20 done:done')
    await cleo.in(general).type('/club correct member:@ana day:2026-11-20 done:not-done')
    const card = await cleo.in(general).type('/club audit')
    const at = time.now.epochMilliseconds / 1_000
    const [ana1, cleo1] = [`<@${ana.id}>`, `<@${cleo.id}>`]
    expect(card.rawText.split('\n').slice(1)).toEqual([
      `<t:${at}:f> · ${cleo1} set Friday 20 November to not done for ${ana1}`,
      `<t:${at}:f> · ${cleo1} set Friday 20 November to done for ${ana1}`,
      `<t:${at}:f> · ${cleo1} gave the club an amnesty: Friday 27 November · \`ice\``,
      `<t:${at - 3_600}:f> · ${ana1} paused: Tuesday 24 November – Sunday 29 November`,
    ])
    expect(card.pings).toEqual({ everyone: false, userIds: [], roleIds: [] })
  })

  test('shows ten at a time, with buttons to newer and older ones', async () => {
    const { cleo, general } = await busyClub()
    const first = await cleo.in(general).type('/club audit')
    expect(changesIn(first.text)).toHaveLength(10)
    expect(first.text).toContain('Monday 25 January 2027')
    expect(first.text).toContain('Page 1 of 3')
    expect(first.buttons.map(({ label }) => label)).toEqual(['Older'])
    const second = await first.press('Older')
    expect(second.text).toContain('Friday 15 January 2027')
    expect(second.buttons.map(({ label }) => label)).toEqual(['Newer', 'Older'])
    const third = await second.press('Older')
    expect(changesIn(third.text)).toHaveLength(5)
    expect(third.buttons.map(({ label }) => label)).toEqual(['Newer'])
    expect((await third.press('Newer')).text).toContain('Page 2 of 3')
    expect(cleo.in(general).sees().at(-1)?.text).toContain('Page 2 of 3')
  })

  test('somebody who has deleted their data is not named', async () => {
    const databasePath = join(temporaryFolder(), 'clamshell.db')
    const { cleo, general } = await openClub({ at: TUESDAY, databasePath })
    await cleo.in(general).type('/club correct member:@ana day:friday done:done')
    const db = new Database(databasePath)
    db.prepare('UPDATE audit SET changed_by = NULL, member_id = NULL').run()
    db.close()
    const { text } = await cleo.in(general).type('/club audit')
    const somebody = 'somebody who has deleted their data'
    expect(text).toContain(`${somebody} set Friday 20 November to done for ${somebody}`)
  })
})

describe('who may', () => {
  test('members cannot read it, by typing or by a captain’s button', async () => {
    const { ana, cleo, general } = await busyClub()
    expect((await ana.in(general).type('/club audit')).text).toContain('Only captains can')
    const card = await cleo.in(general).type('/club audit')
    const answer = await press(general, ana, card.buttons[0]?.customId ?? '', card.message)
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Only captains can')
    expect(answer.text).not.toContain('January')
  })

  test('a captain of another club reads only that one', async () => {
    const { bo, cleo, general, discord } = await busyClub()
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(bo, { permissions: 'manage' })
    const there = hill.channel('general')
    expect((await bo.in(there).type('/club audit')).text).toContain('Nothing yet')
    const card = await cleo.in(general).type('/club audit')
    const answer = await press(there, bo, card.buttons[0]?.customId ?? '', card.message)
    expect(answer.text).toContain('only do that for a club you are in')
  })

  test('a button from a direct message or from a server without the bot shows nothing', async () => {
    const { cleo, club, general, discord } = await busyClub()
    cleo.installBot()
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false })
    elsewhere.join(cleo, { permissions: 'manage' })
    const { message } = await cleo.in(general).type('/club audit')
    for (const place of [cleo.inDirectMessage(), cleo.in(elsewhere.channel('general'))]) {
      const answer = await place.raw({
        type: InteractionType.MessageComponent,
        data: { custom_id: `audit:1:${club.id}:1`, component_type: ComponentType.Button },
        message,
      })
      expect(answer.text).toContain('a club that I am a member of')
    }
  })

  test.each([
    'audit:1:CLUB:-1',
    'audit:1:CLUB:1.5',
    'audit:1:CLUB:',
    'audit:2:CLUB:1',
    'audit:1::1',
    'audit:1:CLUB:1e9',
  ])('a button of an old version or made by hand does nothing: %s', async (written) => {
    const { cleo, club, general } = await openClub({ at: TUESDAY })
    const { message } = await cleo.in(general).type('/club audit')
    const answer = await press(general, cleo, written.replace('CLUB', club.id), message)
    expect(answer.text).toContain('out of date')
  })

  test('past the last page is the last page', async () => {
    const { cleo, club, general } = await busyClub()
    const { message } = await cleo.in(general).type('/club audit')
    const answer = await press(general, cleo, `audit:1:${club.id}:999999`, message)
    expect(answer.text).toContain('Page 3 of 3')
  })
})
