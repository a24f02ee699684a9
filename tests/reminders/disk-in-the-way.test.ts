import { describe, expect, test } from 'vitest'
import { openSendingClub } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const SEVEN = '2026-11-24T07:00:00Z'

/** Until the result is called, the database takes nothing that becomes of a reminder. */
function refuseOutcomes({ db }: Awaited<ReturnType<typeof openSendingClub>>, state = 'NEW.state') {
  db.exec(
    `CREATE TRIGGER refuse_outcomes BEFORE UPDATE OF state ON reminders WHEN ${state} <> 'claimed'
     BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
  )
  return () => db.exec('DROP TRIGGER refuse_outcomes')
}

/** A process holds a claim for three minutes, and longer for as long as it renews it. */
const MINUTES = ['07:01', '07:02', '07:03', '07:04', '07:05']

describe('a card of which nothing can be written down', () => {
  test('before it is posted goes out as soon as the database takes it, in the same process', async () => {
    const world = await openSendingClub(MONDAY)
    const { goOnTo, messages, reminders, posts } = world
    const accept = refuseOutcomes(world)
    for (const minute of ['07:00', ...MINUTES]) await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(posts()).toHaveLength(0)
    expect(reminders()).toEqual(['card 2026-11-24 claimed'])

    accept()
    await goOnTo('2026-11-24T07:06:00Z')
    await goOnTo('2026-11-24T07:07:00Z')
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })

  test('after it was posted is found again, and not posted twice', async () => {
    const world = await openSendingClub(MONDAY)
    const { goOnTo, messages, reminders, posts } = world
    const accept = refuseOutcomes(world, "iif(NEW.state = 'sending', 'claimed', NEW.state)")
    await goOnTo(SEVEN)
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sending'])

    accept()
    for (const minute of MINUTES) await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(posts()).toHaveLength(1)
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })

  test.each([
    ['that it is being sent', "iif(NEW.state = 'sending', 'sending', 'claimed')"],
    ['that it was sent', "iif(NEW.state = 'sent', 'sent', 'claimed')"],
  ])('%s is not called a failure, although that could be written', async (_, state) => {
    const world = await openSendingClub(MONDAY)
    const { goOnTo, messages, reminders, posts } = world
    const accept = refuseOutcomes(world, state)
    for (const minute of ['07:00', ...MINUTES]) await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(reminders().join()).not.toContain('failed')

    accept()
    for (const minute of ['07:06', '07:07', '07:08', '07:09', '07:10', '07:11'])
      await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(posts()).toHaveLength(1)
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })
})
