import { describe, expect, test } from 'vitest'
import { openSendingClub } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const CHRISTMAS = '2026-12-24T12:00:00Z'

describe('a clock that was a month ahead for one tick', () => {
  test('has skipped nothing once it is right again', async () => {
    const { goOnTo, messages, reminders } = await openSendingClub(MONDAY)
    await goOnTo(CHRISTMAS)
    await goOnTo('2026-11-23T12:01:00Z')
    for (const day of ['2026-11-24', '2026-11-27', '2026-12-01']) await goOnTo(`${day}T07:00:00Z`)
    expect(messages()).toHaveLength(3)
    expect(reminders()).toEqual([
      'card 2026-11-24 sent',
      'card 2026-11-27 sent',
      'card 2026-12-01 sent',
    ])
    for (const day of ['2026-12-11', '2026-12-15', '2026-12-18']) await goOnTo(`${day}T07:00:00Z`)
    expect(messages()).toHaveLength(6)
  })

  test('nor when the bot was started anew in between', async () => {
    const { goOnTo, time, restartBot, messages } = await openSendingClub(MONDAY)
    await goOnTo(CHRISTMAS)
    time.now = Temporal.Instant.from('2026-11-23T12:01:00Z')
    await restartBot()
    await goOnTo('2026-11-23T12:02:00Z')
    await goOnTo('2026-11-24T07:00:00Z')
    expect(messages()).toHaveLength(1)
  })

  test('what was sent stays sent', async () => {
    const { goOnTo, messages } = await openSendingClub(MONDAY)
    await goOnTo('2026-11-24T07:00:00Z')
    await goOnTo(CHRISTMAS)
    await goOnTo('2026-11-24T06:00:00Z')
    await goOnTo('2026-11-24T07:00:00Z')
    expect(messages()).toHaveLength(1)
  })
})
