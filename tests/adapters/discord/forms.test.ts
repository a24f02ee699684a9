import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startFormBot, type FormBotPlace } from './a-form-bot.ts'

/** A club of a captain and the role of its runners, with a bot that opens forms. */
async function openForms(over: Partial<FormBotPlace> = {}) {
  const discord = await startPracticeDiscord()
  onTestFinished(() => discord.stop())
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const cleo = discord.addUser({ name: 'cleo' })
  club.join(cleo, { permissions: 'manage' })
  const runners = club.addRole('Runners')
  const general = club.channel('general')
  const bot = await startFormBot({
    apiUrl: discord.apiUrl,
    token: discord.token,
    now: () => Temporal.Instant.from('2026-11-24T12:00:00Z'),
    channelId: general.id,
    roleId: runners.id,
    ...over,
  })
  onTestFinished(() => bot.stop())
  return { discord, club, cleo, runners, general, bot }
}

describe('a form', () => {
  test('opened from a private message rewrites that message', async () => {
    const { cleo, general, bot } = await openForms()
    const card = await cleo.in(general).type('/club setup')
    const opened = await card.press('Set the time')
    expect(opened.modal?.fields).toMatchObject([
      { label: 'Time', description: 'Local time', value: '07:00', required: true },
      { label: 'Note', required: false },
    ])
    const sent = await opened.submit({ Time: '18:30' })
    expect(sent.seen?.id).toBe(card.seen?.id)
    expect(cleo.in(general).sees()).toHaveLength(1)
    expect(card.seen?.text).toContain('Typed 18:30 and')
    expect(bot.failures).toEqual([])
  })

  test('that takes long still rewrites it', async () => {
    const handler = Promise.withResolvers<void>()
    const { cleo, general } = await openForms({ deferAfterMs: 1, onForm: () => handler.promise })
    const card = await cleo.in(general).type('/club setup')
    const opened = await card.press('Set the time')
    const sent = await opened.submit({ Time: '18:30' }, { until: 'acknowledged' })
    expect(sent.deferred).toBe(true)
    handler.resolve()
    await vi.waitFor(() => {
      expect(card.seen?.text).toContain('Typed 18:30')
    })
    expect(cleo.in(general).sees()).toHaveLength(1)
  })

  test('opened from a message that all see is answered for its sender alone', async () => {
    const { cleo, general } = await openForms()
    const card = await cleo.in(general).type('/club setup share:true')
    const sent = await (await card.press('Set the time')).submit({ Time: '06:15', Note: 'hills' })
    expect(sent.private).toBe(true)
    expect(sent.text).toContain('Typed 06:15 and hills')
    expect(card.seen?.text).toContain('Set up')
  })

  test('opened by a command is answered with a message of its own', async () => {
    const { cleo, general } = await openForms()
    const sent = await (await cleo.in(general).type('/club race')).submit({ Time: '10:00' })
    expect(sent.private).toBe(true)
    expect(sent.text).toContain('Typed 10:00')
  })

  test('of an older version is out of date, kindly', async () => {
    const { cleo, general, bot } = await openForms()
    const raw = (data: unknown) => cleo.in(general).raw({ type: InteractionType.ModalSubmit, data })
    const old = await raw({ custom_id: 'form:0', components: [] })
    expect(old.failed).toBe(false)
    expect(old.private).toBe(true)
    const empty = await raw({ custom_id: 'form:1', components: [] })
    expect(empty.text).toContain('Typed none and none')
    expect(bot.failures).toEqual([])
  })

  test('whose handler breaks says so with a reference', async () => {
    const { cleo, general, bot } = await openForms({
      onForm: () => Promise.reject(new Error('secret detail')),
    })
    const sent = await (await cleo.in(general).type('/club race')).submit({ Time: '10:00' })
    expect(sent.text).toContain('k3f9')
    expect(bot.failures).toEqual([new Error('secret detail')])
  })
})

describe('a select', () => {
  test('of channels offers those in which reminders can stand', async () => {
    const { cleo, club, general } = await openForms()
    const hips = club.addChannel('hips')
    const card = await cleo.in(general).type('/club setup')
    await card.select('Which channel?', '#hips')
    expect(card.seen?.text).toContain(`Channel ${hips.id}`)
  })

  test('of roles hands over a role, or none when it may be left empty', async () => {
    const { cleo, general, club } = await openForms()
    const captains = club.addRole('Captains')
    const card = await cleo.in(general).type('/club setup')
    await card.select('Which role?', '@Captains')
    expect(card.seen?.text).toContain(`Role ${captains.id}`)
    await card.select('Which role?', [])
    expect(card.seen?.text).toContain('Role nobody')
  })
})
