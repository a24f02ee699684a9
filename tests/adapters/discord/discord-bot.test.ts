import { MONDAY, openClub, TUESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { InteractionType } from 'discord-api-types/v10'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const CALLBACK = '/interactions/:interaction_id/:interaction_token/callback'
const COMMANDS = '/applications/:application_id/commands'

type Discord = Awaited<ReturnType<typeof openClub>>['discord']
const registrations = (discord: Discord) =>
  discord.requests.all().filter(({ method, route }) => method === 'PUT' && route === COMMANDS)

const temporaryDatabase = () => join(temporaryFolder(), 'clamshell.db')

describe('registration', () => {
  test('happens once, and not again at the next start', async () => {
    const { discord, restartBot } = await openClub({ databasePath: temporaryDatabase() })
    expect(registrations(discord)).toHaveLength(1)
    await restartBot()
    expect(registrations(discord)).toHaveLength(1)
  })

  test('that another program with the same token has overwritten is made good at the next start', async () => {
    const { discord, ana, general, restartBot } = await openClub({ databasePath: temporaryDatabase() }) // prettier-ignore
    discord.world.commands.overwrite(null, [{ name: 'dice', description: 'Rolls a die' }])
    expect(ana.in(general).commands()).toEqual(['/dice'])
    await restartBot()
    expect(ana.in(general).commands()).toEqual(['/hips', '/club'])
  })

  test('everything can be typed in clubs and in direct messages', async () => {
    const { ana, general } = await openClub()
    expect(ana.in(general).commands()).toEqual(['/hips', '/club'])
    expect(ana.inDirectMessage().commands()).toEqual(['/hips'])
  })

  test('that failed is tried again', async () => {
    const trouble = { kind: 'server error', status: 500 } as const
    const { discord, ana, general, logged } = await openClub({
      before: (practice) => practice.misbehave(trouble, { route: COMMANDS, times: 4 }),
    })
    const done = discord.requests.next(({ route, status }) => route === COMMANDS && status === 200)
    if (!registrations(discord).some(({ status }) => status === 200)) await done
    expect(logged.join('')).toContain('commands could not be registered')
    expect((await ana.in(general).type('/hips help')).text).toContain('Clamshell')
  })
})

describe('when Discord misbehaves', () => {
  test.each([
    ['is busy', { kind: 'rate limit', retryAfterSeconds: 0.05 }],
    ['answers 500', { kind: 'server error', status: 500 }],
    ['answers 502 after doing what was asked', { kind: 'server error', status: 502, worked: true }],
    ['breaks the connection off', { kind: 'close', reset: true }],
    ['closes the connection', { kind: 'close' }],
    ['closes the connection after doing what was asked', { kind: 'close', worked: true }],
    ['hangs', { kind: 'hang' }],
    ['hangs after doing what was asked', { kind: 'hang', worked: true }],
  ] as const)('and %s once, the member still gets one answer', async (_, misbehaviour) => {
    const { discord, ana, general, logged } = await openClub({
      at: TUESDAY,
      patience: { attemptMs: 150 },
    })
    discord.misbehave(misbehaviour, { route: CALLBACK, times: 1 })
    const answer = await ana.in(general).type('/hips today')
    expect(answer.failed).toBe(false)
    expect(answer.text).toContain('Hip day')
    expect(ana.in(general).sees()).toHaveLength(1)
    expect(logged.join('')).not.toContain('"level":50')
  })

  test('a gateway that drops the connection is come back to, and nothing is lost', async () => {
    const { discord, ana, general } = await openClub({ at: TUESDAY })
    discord.gateway.drop(4000)
    const answer = await ana.in(general).type('/hips today')
    expect(answer.text).toContain('Hip day')
  })

  test('a gateway that asks for a reconnect gets one', async () => {
    const { discord, ana, general } = await openClub({ at: TUESDAY })
    discord.gateway.askToReconnect()
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day')
  })

  test('a gateway that is closed for good is said, so that the process can end', async () => {
    const { discord, lost, logged } = await openClub({ at: TUESDAY })
    discord.gateway.drop(4004)
    await until(() => lost.times > 0)
    expect(logged.join('')).toContain('"code":4004')
  })

  test('an outage of one club leaves the other and loses nothing', async () => {
    const { discord, club, ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips me level:2')
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    club.beginOutage()
    const elsewhere = await ana.in(hill.channel('general')).type('/hips today')
    expect(elsewhere.text).toContain('level 2')
    club.endOutage()
    expect((await ana.in(general).type('/hips today')).text).toContain('level 2')
  })

  test('a club that throws the bot out and takes it back finds everything as it was', async () => {
    const { club, ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips me level:3')
    club.removeBot()
    club.inviteBot()
    expect((await ana.in(general).type('/hips today')).text).toContain('level 3')
  })

  test('without any permission in the channel the answers still come', async () => {
    const { club, ana, general } = await openClub({ at: TUESDAY })
    club.denyBot(general, 'ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles')
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day')
  })
})

describe('interactions that no client would send', () => {
  test.each([
    ['an unknown command', InteractionType.ApplicationCommand, command('nothing', 'today')],
    ['an unknown subcommand', InteractionType.ApplicationCommand, command('hips', 'fly')],
    [
      'a command without one',
      InteractionType.ApplicationCommand,
      { ...command('hips'), options: [] },
    ],
    [
      'a context menu',
      InteractionType.ApplicationCommand,
      { ...command('hips'), type: 2, target_id: '1', resolved: {} },
    ],
    [
      'a wrong option',
      InteractionType.ApplicationCommand,
      command('hips', 'today', { share: 'yes' }),
    ],
    ['an unknown option', InteractionType.ApplicationCommand, command('hips', 'today', { x: 1 })],
    [
      'a text that is far too long',
      InteractionType.ApplicationCommand,
      command('hips', 'today', { day: 'x'.repeat(6000) }),
    ],
    ['a missing option', InteractionType.ApplicationCommand, command('hips', 'exercise')],
    [
      'an option named like a method',
      InteractionType.ApplicationCommand,
      command('hips', 'today', { constructor: 'x' }),
    ],
  ])('%s gets a kind answer and a line in the log', async (_, type, data) => {
    const { ana, general, logged } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).raw({ type, data })
    expect(answer.failed).toBe(false)
    expect(answer.private).toBe(true)
    expect(answer.text.length).toBeGreaterThan(20)
    expect(answer.text).not.toContain('went wrong')
    expect(logged.join('')).toContain('"level":40')
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day')
  })

  test.each(['done:1:x', 'look', 'look:1', 'day:0:none:2026-11-24', '', ':::', 'constructor:1'])(
    'a button with the id “%s” is out of date',
    async (custom_id) => {
      const { ana, general } = await openClub({ at: MONDAY })
      const card = await ana.in(general).type('/hips today')
      const answer = await ana.in(general).raw({
        type: InteractionType.MessageComponent,
        data: { custom_id, component_type: 2 },
        message: card.message,
      })
      expect(answer.text).toContain('out of date')
    },
  )

  test('a form that the bot never opened is out of date', async () => {
    const { ana, general } = await openClub({ at: MONDAY })
    const answer = await ana.in(general).raw({
      type: InteractionType.ModalSubmit,
      data: { custom_id: 'form:1', components: [] },
    })
    expect(answer.text).toContain('out of date')
  })

  test('fifty at once are all answered', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ana.in(general).type('/hips today')),
    )
    expect(answers.every(({ text }) => text.includes('Hip day'))).toBe(true)
  })
})

describe('starting and stopping', () => {
  test('a token that Discord does not know stops the start', async () => {
    await expect(openClub({ token: 'wrong' })).rejects.toThrow(/token/i)
  })

  test('an answer on its way is sent before the bot stops', async () => {
    const { ana, general, discord, bot } = await openClub({ at: TUESDAY })
    const trouble = discord.misbehave(
      { kind: 'delay', ms: 100, arrivesLate: true },
      { route: CALLBACK, times: 1 },
    )
    const answering = ana.in(general).type('/hips today')
    await trouble.whenStruck()
    await bot().stop()
    expect((await answering).text).toContain('Hip day')
  })

  test('stopping twice is stopping once', async () => {
    const { bot } = await openClub()
    await bot().stop()
    await expect(bot().stop()).resolves.toBeUndefined()
  })

  test('neither the bot’s token nor an interaction’s is ever logged', async () => {
    const { discord, ana, general, logged } = await openClub({ patience: { attemptMs: 50 } })
    discord.misbehave({ kind: 'server error', status: 500 }, { route: CALLBACK })
    void ana.in(general).type('/hips today')
    await until(() => logged.join('').includes('nor could an apology'))
    const [interaction] = discord.interactions.all()
    expect(logged.join('')).not.toContain(discord.token)
    expect(logged.join('')).not.toContain(interaction?.payload.token)
  })
})

/** Lets everything else happen until it is so; the test's own time limit ends a wait in vain. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}

function command(name: string, sub?: string, options: Record<string, unknown> = {}) {
  const given = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }))
  return {
    id: '100000000000000001',
    name,
    type: 1,
    options: sub === undefined ? undefined : [{ name: sub, type: 1, options: given }],
  }
}
