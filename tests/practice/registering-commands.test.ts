import type { APIApplicationCommand } from 'discord.js'
import { Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { HIPS, openHarbour, refusalOf } from './harbour.ts'

describe('registering commands', () => {
  test('a new set replaces the old one, and a command that stays keeps its id', async () => {
    const { discord, rest } = await openHarbour()
    const route = Routes.applicationCommands(discord.applicationId)
    const first = (await rest.put(route, {
      body: [HIPS, { name: 'club', description: 'The club' }],
    })) as APIApplicationCommand[]
    const second = (await rest.put(route, { body: [HIPS] })) as APIApplicationCommand[]
    expect(second.map(({ id }) => id)).toEqual([first[0]?.id])
    expect(second[0]?.version).toBe(first[0]?.version)
    expect(await rest.get(route)).toMatchObject([{ name: 'hips', type: 1 }])
  })

  test('a changed command has a new version', async () => {
    const { discord, rest } = await openHarbour()
    const route = Routes.applicationCommands(discord.applicationId)
    const [before] = (await rest.put(route, { body: [HIPS] })) as APIApplicationCommand[]
    const changed = { ...HIPS, description: 'Another word for it' }
    const [after] = (await rest.put(route, { body: [changed] })) as APIApplicationCommand[]
    expect(after?.id).toBe(before?.id)
    expect(after?.version).not.toBe(before?.version)
  })

  test('single commands are added, read, changed and removed', async () => {
    const { discord, rest } = await openHarbour()
    const app = discord.applicationId
    const made = (await rest.post(Routes.applicationCommands(app), {
      body: HIPS,
    })) as APIApplicationCommand
    const route = Routes.applicationCommand(app, made.id)
    await rest.patch(route, { body: { description: 'Shorter' } })
    expect(await rest.get(route)).toMatchObject({ name: 'hips', description: 'Shorter' })
    await rest.delete(route)
    expect(await refusalOf(rest.get(route))).toBe('404 10063')
  })

  test('the same command for all and for one server shows twice there', async () => {
    const { discord, rest, club, general, ana } = await openHarbour()
    const app = discord.applicationId
    await rest.put(Routes.applicationCommands(app), { body: [HIPS] })
    await rest.put(Routes.applicationGuildCommands(app, club.id), { body: [HIPS] })
    expect(ana.in(general).commands()).toEqual(['/hips', '/hips'])
    expect(ana.inDirectMessage().commands()).toEqual(['/hips'])
  })

  test('a server that the bot is not in takes no commands', async () => {
    const { discord, rest } = await openHarbour()
    const other = discord.addGuild({ name: 'Hill Runners', withBot: false })
    const route = Routes.applicationGuildCommands(discord.applicationId, other.id)
    expect(await refusalOf(rest.put(route, { body: [HIPS] }))).toBe('403 50001')
  })

  test('commands of a strange application are not there, and malformed ones are refused', async () => {
    const { discord, rest } = await openHarbour()
    expect(await refusalOf(rest.get(Routes.applicationCommands('123')))).toBe('404 10002')
    const shouting = { ...HIPS, name: 'HIPS' }
    const route = Routes.applicationCommands(discord.applicationId)
    expect(await refusalOf(rest.put(route, { body: [shouting] }))).toBe('400 50035')
  })
})
