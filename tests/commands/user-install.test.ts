import { commandSet } from '#commands/index.ts'
import { manifestOf } from '#interactions/command-set.ts'
import { openClub } from '#tests/support/running-club.ts'
import type { App } from '#use-cases/app.ts'
import {
  ApplicationIntegrationType as Install,
  InteractionContextType as Context,
  InteractionType,
} from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

const GROUPS = commandSet({} as App).groups

/** What has to be filled in before Discord's client sends it. */
const NEEDED: Readonly<Record<string, string>> = {
  exercise: ' name:clam',
  pause: ' to:2026-11-30',
}

const HIPS = (GROUPS.find(({ name }) => name === 'hips')?.subcommands ?? []).map(
  ({ name }) => `/hips ${name}${NEEDED[name] ?? ''}`,
)
const CLUB = (GROUPS.find(({ name }) => name === 'club')?.subcommands ?? []).map(({ name }) => name)

/** Dora has the bot on her account, and shares no server with it. */
async function openAlone() {
  const world = await openClub()
  const dora = world.discord.addUser({ name: 'dora' })
  dora.installBot()
  const elsewhere = world.discord.addGuild({ name: 'Elsewhere', withBot: false })
  elsewhere.join(dora, { permissions: 'manage' })
  return { ...world, dora, elsewhere, there: elsewhere.channel('general') }
}

test('Discord offers what members type everywhere, and what captains type in clubs alone', () => {
  const [hips, club] = manifestOf(GROUPS)
  expect(hips).toMatchObject({
    integration_types: [Install.GuildInstall, Install.UserInstall],
    contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  })
  expect(club).toMatchObject({
    integration_types: [Install.GuildInstall],
    contexts: [Context.Guild],
  })
})

describe('somebody who has the bot on their account and no club', () => {
  test('is offered /hips and not /club, wherever they are', async () => {
    const { dora, there, ana } = await openAlone()
    for (const place of [dora.in(there), dora.inDirectMessage(), dora.inPrivateChannel(ana)])
      expect(place.commands()).toEqual(['/hips'])
  })

  test.each(HIPS)('%s answers in a direct message, and where the bot is not', async (line) => {
    const { dora, there, logged } = await openAlone()
    for (const place of [dora.inDirectMessage(), dora.in(there)]) {
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      const answer = await place.type(line)
      expect(answer.failed).toBe(false)
      expect(answer.private).toBe(true)
      expect(answer.text.length).toBeGreaterThan(20)
      expect(answer.text).not.toContain('went wrong')
    }
    expect(logged.join('')).not.toContain('an interaction failed')
  })

  test('trains, logs and sees their own row', async () => {
    const { dora, there } = await openAlone()
    const card = await dora.in(there).type('/hips today')
    expect(card.text).toContain('Hip day')
    await dora.inDirectMessage().type('/hips done')
    const streak = await dora.in(there).type('/hips streak')
    expect(streak.text).toMatch(/1 session/)
  })

  test.each(CLUB)('/club %s, sent by hand, is answered kindly', async (name) => {
    const { dora, there, logged, discord } = await openAlone()
    const club = discord.world.commands.in(null).find((one) => one.name === 'club')
    for (const place of [dora.inDirectMessage(), dora.in(there)]) {
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      const answer = await place.raw({
        type: InteractionType.ApplicationCommand,
        data: { id: club?.id, name: 'club', type: 1, options: [{ type: 1, name, options: [] }] },
      })
      expect(answer.failed).toBe(false)
      expect(answer.text).not.toContain('went wrong')
      expect(answer.text.length).toBeGreaterThan(20)
    }
    expect(logged.join('')).not.toContain('an interaction failed')
  })
})
