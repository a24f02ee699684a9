import { describe, expect, test } from 'vitest'
import { openSendingClub } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const TUESDAY_SEVEN = '2026-11-24T07:00:00Z'
const FRIDAY_SEVEN = '2026-11-27T07:00:00Z'

const attentionIn = ({ db }: Awaited<ReturnType<typeof openSendingClub>>): unknown =>
  JSON.parse(String(db.prepare('SELECT attention FROM club_settings').pluck().get()))

const warningsOf = (logged: readonly string[]) =>
  logged.filter((line) => line.includes('need attention'))

describe('a card that Discord does not take', () => {
  test('because the right to write is gone fails once, and goes out again by itself', async () => {
    const world = await openSendingClub(MONDAY)
    const { club, general, goOnTo, posts, reminders, messages, logged, hasHeard } = world
    club.denyBot(general, 'SendMessages')
    await hasHeard()
    for (const minute of ['07:00', '07:01', '07:05', '09:00'])
      await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(reminders()).toEqual(['card 2026-11-24 failed cannot-write'])
    expect(posts()).toHaveLength(0)
    expect(attentionIn(world)).toMatchObject({ reason: 'cannot-write', channelId: general.id })
    await goOnTo(FRIDAY_SEVEN)
    expect(warningsOf(logged)).toHaveLength(1)

    club.allowBot(general, 'SendMessages')
    await hasHeard()
    await goOnTo('2026-12-01T07:00:00Z')
    expect(messages()).toHaveLength(1)
    expect(attentionIn(world)).toBeNull()
  })

  test('because the channel is gone deletes nothing of the club', async () => {
    const world = await openSendingClub(MONDAY)
    const { club, general, db, goOnTo, posts, reminders, change, ana } = world
    const before = db.prepare('SELECT settings FROM club_settings').get()
    club.deleteChannel(general)
    for (const minute of ['07:00', '07:01', '08:00']) await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(reminders()).toEqual(['card 2026-11-24 failed no-channel'])
    expect(posts().length).toBeLessThanOrEqual(1)
    expect(attentionIn(world)).toMatchObject({ reason: 'no-channel' })
    expect(db.prepare('SELECT settings FROM club_settings').get()).toEqual(before)

    const training = club.addChannel('training')
    await change({ channelId: training.id })
    await goOnTo(FRIDAY_SEVEN)
    expect(ana.in(training).sees()).toHaveLength(1)
    expect(attentionIn(world)).toBeNull()
  })
})

describe('a bot that is away', () => {
  test('that was removed sends nothing, keeps all, and goes on when it is invited again', async () => {
    const { club, db, goOnTo, posts, reminders, messages, hasHeard } = await openSendingClub(MONDAY)
    club.removeBot()
    await hasHeard()
    await goOnTo(TUESDAY_SEVEN)
    await goOnTo('2026-11-24T07:01:00Z')
    expect(posts()).toHaveLength(0)
    expect(messages()).toHaveLength(0)
    expect(reminders()).toEqual([])
    expect(db.prepare('SELECT count(*) FROM club_settings').pluck().get()).toBe(1)

    club.inviteBot()
    await hasHeard()
    await goOnTo(FRIDAY_SEVEN)
    expect(messages().map(({ text }) => text.split('\n')[0])).toEqual([
      '## Clamshell is back',
      expect.stringContaining('Friday 27 November'),
    ])
    expect(reminders()).toEqual(['card 2026-11-27 sent'])
  })

  test.each([
    ['09:00', 'sent'],
    ['11:30', 'skipped too-late'],
  ])(
    'that is let in again on the same day at %s looks whether it is in time: %s',
    async (time, end) => {
      const { club, goOnTo, reminders, hasHeard } = await openSendingClub(MONDAY)
      club.removeBot()
      await hasHeard()
      await goOnTo(TUESDAY_SEVEN)
      await goOnTo(`2026-11-24T${time}:00Z`)
      expect(reminders()).toEqual([])
      club.inviteBot()
      await hasHeard()
      await goOnTo(`2026-11-24T${time}:30Z`)
      expect(reminders()).toEqual([`card 2026-11-24 ${end}`])
    },
  )

  test('during an outage of the club purges nothing and sends within the grace', async () => {
    const world = await openSendingClub(MONDAY)
    const { club, db, goOnTo, posts, reminders, messages, hasHeard } = world
    club.beginOutage()
    await hasHeard()
    await goOnTo(TUESDAY_SEVEN)
    await goOnTo('2026-11-24T08:00:00Z')
    expect(posts()).toHaveLength(0)
    expect(db.prepare('SELECT count(*) FROM club_settings').pluck().get()).toBe(1)
    expect(messages()).toHaveLength(0)

    club.endOutage()
    await hasHeard()
    await goOnTo('2026-11-24T08:01:00Z')
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })
})

describe('an outage that lasts', () => {
  test('longer than the grace: it was never tried, so it is skipped and not unknown', async () => {
    const { club, goOnTo, posts, reminders, hasHeard } = await openSendingClub(MONDAY)
    club.beginOutage()
    await hasHeard()
    for (const hour of ['07', '08', '09', '10', '11', '12'])
      await goOnTo(`2026-11-24T${hour}:00:00Z`)
    expect(posts()).toHaveLength(0)
    expect(reminders()).toEqual(['card 2026-11-24 skipped too-late'])
  })
})

describe('direct messages', () => {
  /** Ana asked for her own reminder at 18:00. */
  async function aMemberWhoAsked() {
    const world = await openSendingClub(MONDAY)
    const { db, ana, club } = world
    db.prepare('INSERT OR REPLACE INTO memberships (member_id, club_id) VALUES (?, ?)').run(
      ana.id,
      club.id,
    )
    db.prepare(
      `INSERT INTO member_reminders (member_id, club_id, personal, at, mention, mid_run, updated_at)
       VALUES (?, ?, 1, '18:00', 0, 0, ?)`,
    ).run(ana.id, club.id, MONDAY)
    await world.tick()
    const own = () => world.reminders().filter((line) => line.startsWith('personal'))
    return { ...world, own }
  }

  test('go to who asked, once', async () => {
    const { ana, goOnTo, own } = await aMemberWhoAsked()
    await goOnTo('2026-11-24T18:00:00Z')
    await goOnTo('2026-11-24T18:01:00Z')
    expect(own()).toEqual(['personal 2026-11-24 sent'])
    expect(ana.inDirectMessage().sees()).toHaveLength(1)
  })

  test('that are closed end at once, for good, and without a word about the club', async () => {
    const world = await aMemberWhoAsked()
    const { ana, general, goOnTo, own, posts } = world
    ana.closeDirectMessages()
    for (const moment of ['24T18:00', '24T18:01', '27T18:00']) await goOnTo(`2026-11-${moment}:00Z`)
    expect(own()).toEqual(['personal 2026-11-24 failed closed'])
    const direct = posts().filter(({ path }) => !path.includes(general.id))
    expect(direct).toHaveLength(1)
    expect(attentionIn(world)).toBeNull()
    expect((await ana.in(general).type('/hips week')).text).toContain('Your reminders are off')
    expect((await ana.in(general).type('/hips week')).text).not.toContain('Your reminders are off')
  })
})
