import { Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { hipsBot, openHarbour, openHarbourWithBot, refusalOf } from './harbour.ts'

describe('direct messages', () => {
  const openFor = async () => {
    const harbour = await openHarbour()
    const open = async (id: string) =>
      (await harbour.rest.post(Routes.userChannels(), { body: { recipient_id: id } })) as {
        id: string
      }
    const write = async (id: string) => {
      const channel = await open(id)
      return harbour.rest.post(Routes.channelMessages(channel.id), { body: { content: 'Hello' } })
    }
    return { ...harbour, open, write }
  }

  test('the bot writes to a member, always in the same conversation', async () => {
    const { ana, open, write } = await openFor()
    expect((await open(ana.id)).id).toBe((await open(ana.id)).id)
    await write(ana.id)
    expect(
      ana
        .inDirectMessage()
        .sees()
        .map(({ text }) => text),
    ).toEqual(['Hello'])
  })

  test('nobody else reads it', async () => {
    const { ana, bo, open, write } = await openFor()
    await write(ana.id)
    expect(bo.in(ana.inDirectMessage().channel).sees()).toEqual([])
    expect((await open(bo.id)).id).not.toBe((await open(ana.id)).id)
  })

  test('who has closed them cannot be written to', async () => {
    const { ana, write } = await openFor()
    ana.closeDirectMessages()
    expect(await refusalOf(write(ana.id))).toBe('403 50007')
    ana.closeDirectMessages(false)
    expect(await refusalOf(write(ana.id))).toBe('none')
  })

  test('who shares no server can be written to only after adding the bot', async () => {
    const { ana, club, write } = await openFor()
    club.leave(ana)
    expect(await refusalOf(write(ana.id))).toBe('403 50278')
    ana.installBot()
    expect(await refusalOf(write(ana.id))).toBe('none')
  })

  test('there is none with nobody, and none with the bot itself', async () => {
    const { open, discord } = await openFor()
    expect(await refusalOf(open('123'))).toBe('400 50035')
    expect(await refusalOf(open(discord.applicationId))).toBe('400 50035')
  })

  test('a command typed there is answered there', async () => {
    const { ana, general } = await openHarbourWithBot(
      hipsBot((interaction) =>
        interaction.reply({ content: interaction.inGuild() ? 'server' : 'direct', flags: 64 }),
      ),
    )
    const answer = await ana.inDirectMessage().type('/hips')
    expect([answer.text, answer.private]).toEqual(['direct', true])
    expect((await ana.in(general).type('/hips')).text).toBe('server')
  })

  test('the bot cannot look into a conversation between two people', async () => {
    const { ana, bo, rest } = await openFor()
    const { id } = ana.inPrivateChannel(bo).channel
    expect(await refusalOf(rest.get(Routes.channel(id)))).toBe('403 50001')
  })
})
