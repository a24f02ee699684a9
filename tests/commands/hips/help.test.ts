import { commandSet } from '#commands/index.ts'
import { openClub } from '#tests/support/running-club.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { describe, expect, test } from 'vitest'

describe('/hips help', () => {
  test('says what the bot is for, privately, and when not to train', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips help')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Strong hips keep runners running')
    expect(answer.text).toContain('ask your clinician first')
  })

  test('lists exactly the commands that there are', () => {
    const listed = [...en.help.commands, ...en.help.captains].map(([command]) => command)
    // The list of commands asks nothing of the app.
    const existing = commandSet({} as App).groups.flatMap((group) =>
      group.subcommands.map((sub) => `/${group.name} ${sub.name}`),
    )
    expect(listed.toSorted()).toEqual(existing.toSorted())
  })
})
