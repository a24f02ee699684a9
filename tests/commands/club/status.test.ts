import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test } from 'vitest'

describe('/club status', () => {
  test('without a set-up it says so, and what to type', async () => {
    const { cleo, general } = await openLoggingClub({ at: TUESDAY })
    const card = await cleo.in(general).type('/club status')
    expect(card.private).toBe(true)
    expect(card.text).toContain('Nothing is set up yet')
    expect(card.text).toContain('/club setup')
    expect(card.text).not.toContain('Needs attention')
  })

  test('plan, channel, captains and the next reminders with their local times', async () => {
    const { cleo, general, setUp } = await openSetUpClub({ at: TUESDAY })
    setUp({}, { timeZone: 'Europe/Berlin' })
    const { rawText, pings } = await cleo.in(general).type('/club status')
    expect(rawText).toContain('**Time zone** · Europe/Berlin, 13:00 there now')
    expect(rawText).toContain('**Runs** · Wednesday, Saturday, Sunday; hard: Sunday')
    expect(rawText).toContain('**Strength** · Tuesday, Friday')
    expect(rawText).toContain('**A day begins** · 03:00')
    expect(rawText).toContain(`**Channel** · <#${general.id}>`)
    expect(rawText).toContain('**Captains** · who manages the server')
    const card = Temporal.Instant.from('2026-11-27T06:00:00Z').epochMilliseconds / 1_000
    expect(rawText).toContain(`Friday 27 November, 07:00 · Day's card · <t:${card}:R>`)
    expect(rawText).toContain('**Before the run** · off')
    expect(rawText).toContain('**Last call** · off')
    expect(rawText).toContain('Nothing has come due yet')
    expect(rawText).not.toContain('Needs attention')
    expect(pings).toEqual({ everyone: false, userIds: [], roleIds: [] })
  })

  test('a right that is taken away is told first, with what to click; looked at again, it is mended', async () => {
    const { club, cleo, general } = await openSetUpClub({ at: TUESDAY })
    club.denyBot(general, 'SendMessages', 'AttachFiles')
    const card = await cleo.in(general).type('/club status')
    expect(card.rawText.indexOf('Needs attention')).toBeLessThan(card.rawText.indexOf('**Plan**'))
    expect(card.rawText).toContain(
      `In <#${general.id}> I lack: Send Messages and Attach Files. Edit the channel`,
    )
    club.allowBot(general, 'SendMessages', 'AttachFiles')
    expect((await card.press('Look again')).text).not.toContain('Needs attention')
  })

  test('a channel and roles that are gone, and a plan without strength', async () => {
    const { club, cleo, general, setUp } = await openSetUpClub({ at: TUESDAY })
    const cards = club.addChannel('cards')
    const runners = club.addRole('runners')
    const captains = club.addRole('captains')
    setUp(
      { channelId: cards.id, mentionRoleId: runners.id, captainRoleId: captains.id },
      { strengthDays: [] },
    )
    expect((await cleo.in(general).type('/club status')).text).toContain('no strength day')
    club.deleteChannel(cards)
    club.deleteRole(runners)
    club.deleteRole(captains)
    const { text } = await cleo.in(general).type('/club status')
    expect(text).toContain('The channel for reminders is gone')
    expect(text).toContain('The role that the card mentions is gone')
    expect(text).toContain('The role that makes captains is gone')
  })

  test('what was sent lately, and why not, in plain words; nothing of members', async () => {
    const { db, club, ana, cleo, general } = await openSetUpClub({ at: TUESDAY })
    const insert = db.prepare(
      `INSERT INTO reminders (club_id, kind, day, member_id, due_at, state, owner, lease_until,
         claimed_at, reason, settled_at)
       VALUES (?, ?, ?, ?, 1795500000, ?, '', 0, 1795500000, ?, ?)`,
    )
    insert.run(club.id, 'card', '2026-11-17', '', 'sent', null, 1795500001)
    insert.run(club.id, 'last-call', '2026-11-17', '', 'skipped', 'nobody', 1795500002)
    insert.run(club.id, 'recap', '2026-11-23', '', 'failed', 'cannot-write', 1795500003)
    insert.run(club.id, 'card', '2026-11-20', '', 'unknown', null, 1795500004)
    insert.run(club.id, 'personal', '2026-11-20', ana.id, 'failed', 'closed', 1795500005)
    const { text, rawText } = await cleo.in(general).type('/club status')
    expect(rawText).toContain("Tuesday 17 November · Day's card · sent <t:1795500001:t>")
    expect(text).toContain('Tuesday 17 November · Last call · not sent: nobody was waiting')
    expect(text).toContain('failed: I may not write there')
    expect(text).toContain('may have gone out: I could not look it up')
    expect(text).not.toContain('direct messages')
    expect(rawText).not.toContain(ana.id)
  })

  test('how many members have reminders of their own, and not who', async () => {
    const { ana, bo, cleo, general } = await openSetUpClub({ at: TUESDAY })
    await ana.in(general).type('/hips remind personal:On')
    await bo.in(general).type('/hips remind mention:On')
    const { text, rawText } = await cleo.in(general).type('/club status')
    expect(text).toContain('1 member gets a direct message of their own')
    expect(rawText).not.toContain(ana.id)
  })

  test('pauses to come stand in it', async () => {
    const { cleo, general } = await openSetUpClub({ at: TUESDAY })
    await cleo.in(general).type('/club pause to:2026-11-28 from:2026-11-26 reason:ice')
    const { text } = await cleo.in(general).type('/club status')
    expect(text).toContain('Thursday 26 November – Saturday 28 November · `ice`')
    expect(text).not.toContain('Friday 27 November, 07:00')
  })
})

describe('who may', () => {
  test('members are told that captains can, also on the button', async () => {
    const { ana, cleo, general, press } = await openSetUpClub({ at: TUESDAY })
    expect((await ana.in(general).type('/club status')).text).toContain('Only captains can')
    const card = await cleo.in(general).type('/club status')
    const id = card.buttons[0]?.customId ?? ''
    const answer = await press(ana, id, card.message)
    expect(answer.text).toContain('Only captains can')
    expect(answer.text).not.toContain('Time zone')
  })

  test('the button of another club shows nothing, nor does one of an old version', async () => {
    const { cleo, general, discord, press } = await openSetUpClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(cleo, { permissions: 'manage' })
    const { message } = await cleo.in(general).type('/club status')
    expect((await press(cleo, `status:1:${hill.id}`, message)).text).toContain(
      'only do that for a club you are in',
    )
    expect((await press(cleo, `status:0:${hill.id}`, message)).text).toContain('out of date')
  })
})

describe('a captain by role', () => {
  test('may do what captains do, as long as they have the role', async () => {
    const { club, ana, bo, general, setUp } = await openSetUpClub({ at: TUESDAY })
    const captains = club.addRole('captains')
    setUp({ captainRoleId: captains.id })
    club.join(ana, { roles: [captains] })
    const { rawText } = await ana.in(general).type('/club status')
    expect(rawText).toContain(`who manages the server, and <@&${captains.id}>`)
    const card = await ana.in(general).type('/club amnesty date:friday')
    expect(card.text).toContain('Amnesty · Friday')
    expect((await bo.in(general).type('/club status')).text).toContain('Only captains can')
    club.join(ana, { roles: [] })
    expect((await card.press('Take it back')).text).toContain('Only captains can')
    expect((await ana.in(general).type('/club audit')).text).toContain('Only captains can')
  })

  test('@everyone makes nobody a captain, even if it were stored', async () => {
    const { club, ana, general, setUp } = await openSetUpClub({ at: TUESDAY })
    setUp({ captainRoleId: club.id })
    expect((await ana.in(general).type('/club status')).text).toContain('Only captains can')
  })

  test('the role counts in its own club alone', async () => {
    const { club, ana, discord, setUp } = await openSetUpClub({ at: TUESDAY })
    const captains = club.addRole('captains')
    setUp({ captainRoleId: captains.id })
    club.join(ana, { roles: [captains] })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    const { text } = await ana.in(hill.channel('general')).type('/club status')
    expect(text).toContain('Only captains can')
  })
})
