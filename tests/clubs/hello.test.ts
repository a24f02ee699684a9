import { openLoggingClub } from '#tests/support/logging-club.ts'
import { describe, expect, test } from 'vitest'

const TITLE = '## Hello from Clamshell'

/** A club beside which another one can let the bot in. */
async function openWorld(options: Parameters<typeof openLoggingClub>[0] = {}) {
  const world = await openLoggingClub(options)
  const { discord, ana, cleo } = world
  /** Resolves when the bot has heard of everything and every hello is said. */
  const settled = async (): Promise<void> => {
    await ana.inDirectMessage().type('/hips help')
    await ana.inDirectMessage().type('/hips help')
  }
  const hill = discord.addGuild({ name: 'Hill Harriers', withBot: false })
  hill.join(ana)
  hill.join(cleo, { permissions: 'manage' })
  const place = hill.channel('general')
  const hellos = (channel = place) =>
    cleo
      .in(channel)
      .sees()
      .filter(({ text }) => text.startsWith(TITLE))
  const greeting = () =>
    world.db.prepare('SELECT state FROM greetings WHERE club_id = ?').pluck().get(hill.id)
  return { ...world, hill, place, hellos, settled, greeting }
}

describe('a club that lets the bot in', () => {
  test('is greeted once, with one button, and nobody is notified', async () => {
    const { hill, place, hellos, settled, greeting, restartBot } = await openWorld()
    hill.inviteBot()
    await settled()
    expect(hellos()).toHaveLength(1)
    expect(hellos()[0]?.text).toContain(TITLE)
    expect(hellos()[0]?.buttons.map(({ label }) => label)).toEqual(['Set up'])
    expect(greeting()).toBe('said')
    await restartBot()
    await settled()
    expect(hellos()).toHaveLength(1)
    expect(place.messageIds).toHaveLength(1)
  })

  test('where Discord itself greets people', async () => {
    const { hill, hellos, settled } = await openWorld()
    const lobby = hill.addChannel('lobby')
    hill.setSystemChannel(lobby)
    hill.inviteBot()
    await settled()
    expect(hellos(lobby)).toHaveLength(1)
    expect(hellos()).toHaveLength(0)
  })

  test('else in the first channel of the list in which the bot may write', async () => {
    const { hill, place, hellos, settled } = await openWorld()
    const rules = hill.addChannel('rules')
    const runs = hill.addChannel('runs')
    hill.moveChannel(place, 3)
    hill.moveChannel(runs, 2)
    hill.moveChannel(rules, 1)
    hill.deny(rules, 'everyone', 'SendMessages')
    hill.setSystemChannel(rules)
    hill.inviteBot()
    await settled()
    expect(hellos(runs)).toHaveLength(1)
    expect(hellos(rules)).toHaveLength(0)
    expect(hellos()).toHaveLength(0)
  })

  test('and has no channel for it: the first captain who comes along is told, once', async () => {
    const { hill, place, ana, cleo, settled, greeting } = await openWorld()
    hill.deny(place, 'everyone', 'SendMessages')
    hill.inviteBot()
    await settled()
    expect(greeting()).toBe('owed')
    expect((await ana.in(place).type('/hips today')).text).not.toContain('I am new')
    const first = await cleo.in(place).type('/hips today')
    expect(first.text).toContain('`/club setup` sets the club up')
    expect(first.private).toBe(true)
    expect(greeting()).toBe('told')
    expect((await cleo.in(place).type('/hips today')).text).not.toContain('I am new')
  })

  test('while the bot was off is greeted when it is back', async () => {
    const { hill, hellos, bot, restartBot, settled } = await openWorld()
    await bot().stop()
    hill.inviteBot()
    await restartBot()
    await settled()
    expect(hellos()).toHaveLength(1)
  })

  test('long ago is not greeted by a version that has just learnt to say hello', async () => {
    const { discord, ana, bot, restartBot, settled, hellos } = await openWorld()
    await bot().stop()
    const old = discord.addGuild({ name: 'Old Hands', botSince: '2026-11-22T12:00:00Z' })
    old.join(ana)
    await restartBot()
    await settled()
    expect(hellos(old.channel('general'))).toHaveLength(0)
  })

  test('again, after it had taken the bot out, is greeted anew', async () => {
    const { hill, hellos, settled, goTo } = await openWorld()
    hill.inviteBot()
    await settled()
    hill.removeBot()
    await settled()
    goTo('2026-11-25')
    hill.inviteBot()
    await settled()
    expect(hellos()).toHaveLength(2)
  })

  test('and has an outage is not greeted a second time', async () => {
    const { hill, hellos, settled } = await openWorld()
    hill.inviteBot()
    await settled()
    hill.beginOutage()
    hill.endOutage()
    await settled()
    expect(hellos()).toHaveLength(1)
  })
})

describe('the button under a hello', () => {
  test('opens the set-up for a captain alone', async () => {
    const { hill, ana, cleo, hellos, place, settled } = await openWorld()
    hill.inviteBot()
    await settled()
    const [hello] = hellos()
    if (!hello) throw new Error('nobody said hello')
    const typed = await cleo.in(place).type('/club setup')
    const pressed = await hello.press('Set up')
    expect(pressed.private).toBe(true)
    expect(pressed.text.split('\n')[0]).toBe(typed.text.split('\n')[0])
    const member = await ana.presses(hello, 'Set up')
    expect(member.private).toBe(true)
    expect(member.text).toContain('The set-up is for captains')
    expect(hellos()).toHaveLength(1)
  })
})
