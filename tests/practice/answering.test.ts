import { MessageFlags, Routes, type ChatInputCommandInteraction } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { NO_ANSWER } from '#practice/people/answer.ts'
import { hipsBot, openHarbour, openHarbourWithBot, refusalOf } from './harbour.ts'

const MINUTE = 60_000

describe('the first answer', () => {
  test('a public answer is seen by everyone, a private one by its person alone', async () => {
    const { ana, bo, general, discord } = await openHarbourWithBot(
      hipsBot(async (interaction) => {
        await interaction.reply('For all')
        await interaction.followUp({ content: 'For you', flags: MessageFlags.Ephemeral })
      }),
    )
    const followUp = discord.requests.next(({ route }) => route.startsWith('/webhooks/'))
    const answer = await ana.in(general).type('/hips')
    await followUp
    expect(answer.private).toBe(false)
    expect(answer.followUps[0]?.private).toBe(true)
    expect(
      ana
        .in(general)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['For all', 'For you'])
    expect(
      bo
        .in(general)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['For all'])
  })

  test('a private message is in no history and lost after a reload', async () => {
    const { ana, general, rest } = await openHarbourWithBot(
      hipsBot((interaction) =>
        interaction.reply({ content: 'Psst', flags: MessageFlags.Ephemeral }),
      ),
    )
    const answer = await ana.in(general).type('/hips')
    const { id } = answer.message
    expect(await rest.get(Routes.channelMessages(general.id))).toEqual([])
    expect(await refusalOf(rest.get(Routes.channelMessage(general.id, id)))).toBe('404 10008')
    ana.reload()
    expect(answer.gone).toBe(true)
    expect(answer.text).toBe('')
    expect(ana.in(general).sees()).toEqual([])
  })

  test('after three seconds the person is told, and the answer is refused', async () => {
    const { ana, general, clock, discord } = await openHarbourWithBot(
      hipsBot(async (interaction) => {
        clock.advance(3_000)
        await interaction.reply('Too late')
      }),
    )
    const tooLate = discord.requests.next()
    const answer = await ana.in(general).type('/hips')
    expect(answer.failed).toBe(true)
    expect(answer.text).toBe(NO_ANSWER)
    expect(await tooLate).toMatchObject({ status: 404, response: { code: 10062 } })
    expect(ana.in(general).sees()).toEqual([])
  })

  test('just before three seconds it still counts', async () => {
    const { ana, general, clock } = await openHarbourWithBot(
      hipsBot(async (interaction) => {
        clock.advance(2_999)
        await interaction.reply('In time')
      }),
    )
    expect((await ana.in(general).type('/hips')).text).toBe('In time')
  })

  test('a second one is refused', async () => {
    const { ana, general, rest, discord } = await openHarbourWithBot(
      hipsBot((interaction) => interaction.reply('First')),
    )
    await ana.in(general).type('/hips')
    const { id, token } = discord.interactions.all()[0]?.payload ?? { id: '', token: '' }
    const second = rest.post(Routes.interactionCallback(id, token), {
      body: { type: 4, data: { content: 'Second' } },
      auth: false,
    })
    expect(await refusalOf(second)).toBe('400 40060')
  })

  test('an unknown interaction and a wrong token are refused alike', async () => {
    const { ana, general, rest, discord, clock } = await openHarbour()
    const waiting = ana.in(general).raw({ type: 2, data: { id: '1', name: 'hips', type: 1 } })
    const { id, token } = discord.interactions.all()[0]?.payload ?? { id: '', token: '' }
    const body = { type: 4, data: { content: 'Hello' } }
    const post = (...address: [string, string]) =>
      refusalOf(rest.post(Routes.interactionCallback(...address), { body, auth: false }))
    expect(await post('1', token)).toBe('404 10062')
    expect(await post(id, 'wrong')).toBe('404 10062')
    clock.advance(3_000)
    expect((await waiting).failed).toBe(true)
  })

  test('asked for, the response tells of the message that was made', async () => {
    let told: unknown
    const { ana, general } = await openHarbourWithBot(
      hipsBot(async (interaction) => {
        const response = await interaction.deferReply({
          flags: MessageFlags.Ephemeral,
          withResponse: true,
        })
        told = {
          id: response.interaction.responseMessageId === response.resource?.message?.id,
          loading: response.interaction.responseMessageLoading,
          ephemeral: response.interaction.responseMessageEphemeral,
        }
        await interaction.editReply('Done')
      }),
    )
    await ana.in(general).type('/hips')
    expect(told).toEqual({ id: true, loading: true, ephemeral: true })
  })

  test.each([
    [6, 'defers an update'],
    [7, 'updates a message'],
    [8, 'suggests choices'],
  ])('type %i, which %s, is no answer to a command', async (type) => {
    const { ana, general, rest, discord, clock } = await openHarbour()
    const waiting = ana.in(general).raw({ type: 2, data: { id: '1', name: 'hips', type: 1 } })
    const { id, token } = discord.interactions.all()[0]?.payload ?? { id: '', token: '' }
    const data = type === 8 ? { choices: [] } : { content: 'Hello' }
    const body = type === 6 ? { type } : { type, data }
    const answer = rest.post(Routes.interactionCallback(id, token), { body, auth: false })
    expect(await refusalOf(answer)).toBe('400 50035')
    clock.advance(3_000)
    await waiting
  })
})

describe('an answer that takes longer', () => {
  const deferring = (then: (interaction: ChatInputCommandInteraction) => unknown, flags = 0) =>
    openHarbourWithBot(
      hipsBot(async (interaction) => {
        await interaction.deferReply(flags ? { flags } : {})
        await then(interaction)
      }),
    )

  test('the person waits, then reads it; how it became so is kept', async () => {
    const { ana, general } = await deferring((interaction) => interaction.editReply('Ready'))
    const answer = await ana.in(general).type('/hips')
    expect(answer.deferred).toBe(true)
    expect(answer.text).toBe('Ready')
    expect(answer.history.map(({ kind }) => kind)).toEqual(['deferred', 'edit'])
    expect(answer.history[0]?.message?.flags).toBe(MessageFlags.Loading)
    expect(answer.message.flags).toBe(0)
  })

  test('its privacy is settled by the deferral: no edit changes it', async () => {
    const { ana, bo, general } = await deferring(
      (interaction) => interaction.editReply({ content: 'Ready' }),
      MessageFlags.Ephemeral,
    )
    const answer = await ana.in(general).type('/hips')
    expect(answer.private).toBe(true)
    expect(bo.in(general).sees()).toEqual([])
  })

  test('the first follow-up fills it in, as private as it was deferred', async () => {
    const { ana, general } = await deferring((interaction) =>
      interaction.followUp({ content: 'Ready', flags: MessageFlags.Ephemeral }),
    )
    const answer = await ana.in(general).type('/hips')
    expect(answer.text).toBe('Ready')
    expect(answer.private).toBe(false)
    expect(answer.followUps).toEqual([])
  })

  test('a deferral takes the private flag only, not the one of new components', async () => {
    const { ana, general, rest, discord, clock } = await openHarbour()
    const waiting = ana.in(general).raw({ type: 2, data: { id: '1', name: 'hips', type: 1 } })
    const { id, token } = discord.interactions.all()[0]?.payload ?? { id: '', token: '' }
    const body = { type: 5, data: { flags: MessageFlags.IsComponentsV2 } }
    const defer = rest.post(Routes.interactionCallback(id, token), { body, auth: false })
    expect(await refusalOf(defer)).toBe('400 50035')
    clock.advance(3_000)
    await waiting
  })

  test('the edit may turn it into new components', async () => {
    const { ana, general } = await deferring((interaction) =>
      interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: 10, content: 'Clamshell' }],
      }),
    )
    const answer = await ana.in(general).type('/hips')
    expect(answer.text).toBe('Clamshell')
    expect(answer.message.flags).toBe(MessageFlags.IsComponentsV2)
  })

  test('when nothing comes for 15 minutes the person is told', async () => {
    const { ana, general, clock } = await deferring(() => clock.advance(15 * MINUTE))
    const answer = await ana.in(general).type('/hips')
    expect(answer.deferred).toBe(true)
    expect(answer.failed).toBe(true)
  })

  test('who does not want to wait sees the deferral', async () => {
    const { ana, general } = await deferring(() => undefined)
    const answer = await ana.in(general).type('/hips', { until: 'acknowledged' })
    expect(answer.history.map(({ kind }) => kind)).toEqual(['deferred'])
  })
})

describe('after the first answer', () => {
  const openAnswered = async () => {
    const harbour = await openHarbourWithBot(hipsBot((interaction) => interaction.reply('First')))
    const answer = await harbour.ana.in(harbour.general).type('/hips')
    const { token } = answer.interaction.payload
    const app = harbour.discord.applicationId
    const original = Routes.webhookMessage(app, token)
    return { ...harbour, answer, token, original, followUps: Routes.webhook(app, token) }
  }

  test('it can be read, edited and deleted by its token', async () => {
    const { rest, original, answer } = await openAnswered()
    expect(await rest.get(original, { auth: false })).toMatchObject({ content: 'First' })
    await rest.patch(original, { body: { content: 'Second' }, auth: false })
    expect(answer.text).toBe('Second')
    expect(answer.message.edited_timestamp).not.toBeNull()
    await rest.delete(original, { auth: false })
    expect(answer.gone).toBe(true)
    expect(await refusalOf(rest.get(original, { auth: false }))).toBe('404 10008')
    expect(answer.history.map(({ kind }) => kind)).toEqual(['message', 'edit', 'delete'])
  })

  test('the token is good for just under 15 minutes', async () => {
    const { rest, original, followUps, clock } = await openAnswered()
    clock.advance(15 * MINUTE - 1)
    const request = { body: { content: 'More' }, auth: false }
    expect(await refusalOf(rest.post(followUps, request))).toBe('none')
    clock.advance(1)
    expect(await refusalOf(rest.post(followUps, request))).toBe('401 50027')
    expect(await refusalOf(rest.patch(original, request))).toBe('401 50027')
  })

  test('the token does nothing before the first answer', async () => {
    const { ana, general, rest, discord, clock } = await openHarbour()
    const waiting = ana.in(general).raw({ type: 2, data: { id: '1', name: 'hips', type: 1 } })
    const token = discord.interactions.all()[0]?.payload.token ?? ''
    const route = Routes.webhook(discord.applicationId, token)
    const request = { body: { content: 'More' }, auth: false }
    expect(await refusalOf(rest.post(route, request))).toBe('404 10015')
    clock.advance(3_000)
    await waiting
  })

  test('it reaches no other message', async () => {
    const { rest, discord, token, general } = await openAnswered()
    const other = (await rest.post(Routes.channelMessages(general.id), {
      body: { content: 'A reminder' },
    })) as { id: string }
    const route = Routes.webhookMessage(discord.applicationId, token, other.id)
    expect(await refusalOf(rest.get(route, { auth: false }))).toBe('404 10008')
  })

  test('a bot that only the person added may follow up five times', async () => {
    const { ana, bo, rest, discord } = await openHarbour()
    ana.installBot()
    const waiting = ana
      .inPrivateChannel(bo)
      .raw({ type: 2, data: { id: '1', name: 'hips', type: 1 } })
    const { id, token } = discord.interactions.all()[0]?.payload ?? { id: '', token: '' }
    const request = { body: { content: 'More' }, auth: false }
    await rest.post(Routes.interactionCallback(id, token), {
      body: { type: 4, data: { content: 'First' } },
      auth: false,
    })
    const route = Routes.webhook(discord.applicationId, token)
    for (let i = 0; i < 5; i++) await rest.post(route, request)
    expect(await refusalOf(rest.post(route, request))).toBe('400 40094')
    expect((await waiting).followUps).toHaveLength(5)
  })
})
