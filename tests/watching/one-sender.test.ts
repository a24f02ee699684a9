import type { Outside } from '#src/compose.ts'
import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { expect, test } from 'vitest'

test('what came due while nobody was there is sent at the start by whoever has the duty', async () => {
  const lock = { isHeld: false, held: () => lock.isHeld, release: () => undefined }
  const outside: { -readonly [K in keyof Outside]?: Outside[K] } = {}
  const { bot, restartBot, goTo, ana, general, logged } = await openSetUpClub({ outside })
  await bot().reminders.tick()
  goTo('2026-11-27T07:00:00Z')
  Object.assign(outside, { lock, remindersByHand: false })

  await restartBot()
  await bot().reminders.idle()
  expect(ana.in(general).sees()).toHaveLength(0)
  expect(logged.join('')).toContain('another process works with the same database')
  expect((await ana.in(general).type('/hips help')).text).toContain('Clamshell')
  expect(bot().vitals.isOnDuty()).toBe(false)

  lock.isHeld = true
  await restartBot()
  await bot().reminders.idle()
  expect(
    ana
      .in(general)
      .sees()
      .filter(({ text }) => text.includes('Hip day')),
  ).toHaveLength(1)
  expect(bot().vitals.isOnDuty()).toBe(true)
})

test('the lock is let go of when the bot stops, and not before', async () => {
  const released: string[] = []
  const lock = { held: () => true, release: () => released.push('released') }
  const { bot } = await openSetUpClub({ outside: { lock } })
  expect(released).toEqual([])
  await bot().stop()
  expect(released).toEqual(['released'])
})
