import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test, vi } from 'vitest'

const POSTS = { method: 'POST', route: '/channels/:channel_id/messages' }
const SELF = { method: 'GET', route: '/users/@me' }

/** A club whose card comes due while Discord does not take the bot's token for the post. */
async function openRefused() {
  const world = await openSetUpClub()
  const { bot, goTo, discord, ana, general } = world
  await bot().reminders.tick()
  const tickAt = async (moment: string): Promise<void> => {
    goTo(moment)
    await bot().reminders.tick()
    await bot().reminders.idle()
  }
  const refuse = (target: object) => discord.misbehave({ kind: 'unauthorised' }, target)
  const asked = () =>
    discord.requests
      .all()
      .filter(({ route }) => route === SELF.route)
      .map(({ status }) => status)
  const cards = () => ana.in(general).sees()
  return { ...world, tickAt, refuse, asked, cards }
}

describe('a token that Discord refuses in the middle of things', () => {
  test('is tried once more: a passing fault costs half a minute and no restart', async () => {
    const { tickAt, refuse, asked, cards, lost, logged } = await openRefused()
    refuse({ ...POSTS, times: 1 })
    await tickAt('2026-11-27T07:00:00Z')
    expect(cards()).toHaveLength(0)
    await vi.waitFor(() => {
      expect(logged.join('')).toContain('refused the token once, and takes it again')
    })
    expect(asked()).toEqual([200])
    await tickAt('2026-11-27T07:01:00Z')
    expect(cards()).toHaveLength(1)
    expect(lost.why).toEqual([])
  })

  test('ends the bot in words when it was reset', async () => {
    const { tickAt, refuse, asked, lost, logged } = await openRefused()
    refuse({})
    await tickAt('2026-11-27T07:00:00Z')
    await vi.waitFor(() => {
      expect(lost.why).toEqual([{ kind: 'token' }])
    })
    expect(asked()).toEqual([401])
    expect(logged.join('')).toContain('does not take the token any more')
  })

  test('is asked about again when Discord does not say', async () => {
    const { tickAt, refuse, discord, logged, lost } = await openRefused()
    // As many as discord.js tries by itself.
    discord.misbehave({ kind: 'server error', status: 503 }, { ...SELF, times: 4 })
    refuse({ ...POSTS, times: 1 })
    await tickAt('2026-11-27T07:00:00Z')
    await vi.waitFor(
      () => {
        expect(logged.join('')).toContain('does not say whether it takes it')
        expect(logged.join('')).toContain('refused the token once, and takes it again')
      },
      { timeout: 4_000 },
    )
    expect(lost.why).toEqual([])
  })
})
