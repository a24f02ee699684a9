import { openClub } from '#tests/support/running-club.ts'
import type { After } from '#adapters/discord/answer-interaction.ts'
import type { PracticeDiscord } from '#practice/practice-discord.ts'
import { expect, test } from 'vitest'

const HOUR_MS = 3_600_000

/** Time that passes at once, and what was waited for. */
function hurry(whenWaited: (ms: number) => void) {
  const waited: number[] = []
  const after: After = (ms, then) => {
    const timer = setTimeout(then, ms >= HOUR_MS ? 0 : ms)
    if (ms >= HOUR_MS) {
      waited.push(ms)
      whenWaited(ms)
    }
    return () => {
      clearTimeout(timer)
    }
  }
  return { after, waited }
}

test('with few logins left, the bot waits until there are more, and says so', async () => {
  let practice: PracticeDiscord | undefined
  const { after, waited } = hurry(() => {
    if (practice) practice.gateway.logins.usedBefore = 0
  })
  const { discord, logged, ana, general } = await openClub({
    outside: { after },
    before: (opened) => {
      practice = opened
      opened.gateway.logins.usedBefore = 990
      opened.gateway.logins.resetAfterMs = 7 * HOUR_MS
    },
  })
  expect(waited).toEqual([7 * HOUR_MS])
  expect(logged.join('')).toContain('"remaining":10,"shards":1,"minutes":420')
  expect(discord.gateway.identifies).toBe(1)
  expect((await ana.in(general).type('/hips help')).text).toContain('Clamshell')
})

test('with enough of them it does not wait', async () => {
  const { after, waited } = hurry(() => undefined)
  const { logged } = await openClub({
    outside: { after },
    before: ({ gateway }) => {
      gateway.logins.usedBefore = 989
    },
  })
  expect(waited).toEqual([])
  expect(logged.join('')).not.toContain('few logins')
})
