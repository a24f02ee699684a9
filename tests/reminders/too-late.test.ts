import { describe, expect, test } from 'vitest'
import { openSendingClub } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const FIRST_OF_DECEMBER = '2026-12-01T13:00:00Z'

describe('after a time in which nothing could be sent', () => {
  test.each([
    { back: '2026-11-24T11:00:00Z', becomes: 'card 2026-11-24 sent' },
    { back: '2026-11-24T11:00:01Z', becomes: 'card 2026-11-24 skipped too-late' },
  ])('until $back a card is "$becomes"', async ({ back, becomes }) => {
    const { restartBot, goOnTo, time, reminders } = await openSendingClub(MONDAY)
    time.now = Temporal.Instant.from(back)
    await restartBot()
    await goOnTo(back)
    expect(reminders()).toEqual([becomes])
  })

  test('a week of it is written down and does not come all at once', async () => {
    const { goOnTo, messages, reminders } = await openSendingClub(MONDAY, {
      recap: { on: true, at: '08:00' },
      preRun: { on: true, runAt: '18:30', minutesBefore: 30 },
      lastCall: { on: true, at: '19:00' },
    })
    await goOnTo(FIRST_OF_DECEMBER)
    expect(messages()).toHaveLength(0)
    expect(reminders()).toEqual([
      'card 2026-11-24 skipped too-late',
      'last-call 2026-11-24 skipped too-late',
      'prerun 2026-11-25 skipped too-late',
      'card 2026-11-27 skipped too-late',
      'last-call 2026-11-27 skipped too-late',
      'prerun 2026-11-28 skipped too-late',
      'prerun 2026-11-29 skipped too-late',
      'recap 2026-11-30 skipped too-late',
      'card 2026-12-01 skipped too-late',
    ])
    await goOnTo('2026-12-04T07:00:00Z')
    expect(messages()).toHaveLength(1)
  })

  test('a card of yesterday is not sent though four hours have not passed', async () => {
    const { goOnTo, messages, reminders } = await openSendingClub(MONDAY, {
      card: { on: true, at: '23:59' },
    })
    await goOnTo('2026-11-25T03:00:00Z')
    expect(messages()).toHaveLength(0)
    expect(reminders()).toEqual(['card 2026-11-24 skipped too-late'])
  })

  test('what was never asked for is not missed', async () => {
    const { goOnTo, change, reminders } = await openSendingClub('2026-11-24T09:00:00Z')
    expect(reminders()).toEqual([])
    await change({ card: { on: false, at: '07:00' } })
    await goOnTo(FIRST_OF_DECEMBER)
    expect(reminders()).toEqual([])
  })
})
