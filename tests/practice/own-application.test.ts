import { Routes } from 'discord-api-types/v10'
import { RESTEvents } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { openHarbour, refusalOf } from './harbour.ts'

const guilds = (query: Readonly<Record<string, string>>) =>
  ({ query: new URLSearchParams(query) }) as const

describe('what the bot can ask about itself', () => {
  test('its servers come by id, at most 200 at a time, and the next ones after the last', async () => {
    const { discord, rest, club } = await openHarbour()
    for (let index = 0; index < 201; index += 1) discord.addGuild({ name: `Club ${String(index)}` })
    discord.addGuild({ name: 'Elsewhere', withBot: false })
    const first = (await rest.get(Routes.userGuilds())) as readonly { readonly id: string }[]
    expect(first).toHaveLength(200)
    expect(first[0]?.id).toBe(club.id)
    const after = first.at(-1)?.id ?? ''
    const next = (await rest.get(Routes.userGuilds(), guilds({ after }))) as readonly unknown[]
    expect(next).toHaveLength(2)
    expect(await rest.get(Routes.userGuilds(), guilds({ limit: '3' }))).toHaveLength(3)
  })

  test.each([{ limit: '201' }, { limit: '0' }, { after: 'the-last-one' }])(
    'a page that is no page is refused: %o',
    async (query) => {
      const { rest } = await openHarbour()
      expect(await refusalOf(rest.get(Routes.userGuilds(), guilds(query)))).toBe('400 50035')
    },
  )

  test('its application is as the owner set it', async () => {
    const { discord, rest } = await openHarbour()
    expect(await rest.get(Routes.currentApplication())).toMatchObject({
      id: discord.applicationId,
      bot_public: true,
      interactions_endpoint_url: null,
      integration_types_config: { 0: {}, 1: {} },
    })
    discord.application.installs = [0]
    discord.application.isPublic = false
    const changed = (await rest.get(Routes.currentApplication())) as Record<string, unknown>
    expect(changed['bot_public']).toBe(false)
    expect(Object.keys(changed['integration_types_config'] as object)).toEqual(['0'])
  })

  test('each answer says what Discord’s clock shows', async () => {
    const { rest, clock } = await openHarbour()
    const dates: (string | null)[] = []
    rest.on(RESTEvents.Response, (_, { headers }) => dates.push(headers.get('date')))
    await rest.get(Routes.user())
    clock.advance(60_000)
    await rest.get(Routes.user())
    expect(dates).toEqual(['Tue, 14 Nov 2023 22:13:20 GMT', 'Tue, 14 Nov 2023 22:14:20 GMT'])
  })
})
