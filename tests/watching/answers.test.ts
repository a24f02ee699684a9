import { NO_MEASURES, type Measures } from '#use-cases/measures.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { InteractionType } from 'discord-api-types/v10'
import { expect, test, vi } from 'vitest'

const CALLBACK = '/interactions/:interaction_id/:interaction_token/callback'

/** A club that was set up, and everything that is counted of its bot. */
async function openCountedClub() {
  const counted: string[] = []
  const statuses: number[] = []
  const measures: Measures = {
    ...NO_MEASURES,
    received:
      ({ kind, name }) =>
      (outcome) => {
        counted.push(`${kind} ${name}: ${outcome}`)
      },
    reminderSettled: (kind, state) => {
      counted.push(`${kind} ${state}`)
    },
    discordAnswered: (status) => {
      statuses.push(status)
    },
    rateLimited: (scope) => {
      counted.push(`waited for a limit: ${scope}`)
    },
    reconnecting: () => {
      counted.push('reconnecting')
    },
  }
  const club = await openSetUpClub({ outside: { measures }, patience: { attemptMs: 150 } })
  return { ...club, counted, statuses }
}

test('what people type, press and send off is counted with what came of it', async () => {
  const { ana, general, counted } = await openCountedClub()
  const card = await ana.in(general).type('/hips today share:true')
  await ana.presses(card, 'Done')
  await ana.in(general).raw({
    type: InteractionType.ApplicationCommand,
    data: { id: '1', name: 'hips', type: 1, options: [{ name: 'fly', type: 1 }] },
  })
  await ana.in(general).raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: 'strange:1', component_type: 2 },
    message: card.message,
  })
  await vi.waitFor(() => {
    expect(counted).toEqual([
      'command hips today: answered',
      expect.stringMatching(/^component [a-z-]+: answered$/),
      'command unknown: refused',
      'component unknown: refused',
    ])
  })
})

test('an exception is counted as failed, though the person got a sentence', async () => {
  const { ana, general, counted, db } = await openCountedClub()
  db.exec('DROP TABLE profiles')
  expect((await ana.in(general).type('/hips me')).failed).toBe(false)
  await vi.waitFor(() => {
    expect(counted).toEqual(['command hips me: failed'])
  })
})

test('an answer that Discord refuses as too late is counted as that', async () => {
  const { ana, general, counted, discord } = await openCountedClub()
  discord.misbehave({ kind: 'hang' }, { route: CALLBACK, times: 1 })
  const answering = ana.in(general).type('/hips today')
  // Its time runs out before the second attempt.
  await vi.waitFor(() => {
    expect(discord.interactions.all()).toHaveLength(1)
  })
  discord.world.interactions.clear()
  await vi.waitFor(() => {
    expect(counted).toEqual(['command hips today: too late'])
  })
  void answering
})

test('reminders are counted by what became of them', async () => {
  const { counted, goTo, bot } = await openCountedClub()
  await bot().reminders.tick()
  goTo('2026-11-27T07:00:00Z')
  await bot().reminders.tick()
  await bot().reminders.idle()
  expect(counted).toContain('card sent')
})

test('what Discord says to requests, limits and lost connections are counted', async () => {
  const { counted, statuses, discord, ana, general } = await openCountedClub()
  discord.misbehave({ kind: 'rate limit', retryAfterSeconds: 0.05 }, { route: CALLBACK, times: 1 })
  await ana.in(general).type('/hips today')
  expect(statuses).toContain(429)
  discord.gateway.drop(1006)
  await vi.waitFor(() => {
    expect(counted).toContain('reconnecting')
  })
})
