import { openSetUpClub } from '#tests/support/set-up-club.ts'
import { describe, expect, test } from 'vitest'

const EVENING = '2026-11-24T18:05:00Z'

/** Ana has asked for reminders, and presses buttons of the one that came at 18:00. */
async function aReminder(at = EVENING) {
  const world = await openSetUpClub({ at: '2026-11-24T12:00:00Z' })
  const { message } = await world.ana.in(world.general).type('/hips remind at:18:00')
  world.goTo(at)
  const { ana, club } = world
  const whose = `${club.id}:${ana.id}:2026-11-24`
  const waiting = () =>
    world.db
      .prepare("SELECT day, turn, due_at FROM schedule WHERE kind = 'snooze'")
      .all() as readonly unknown[]
  return {
    ...world,
    waiting,
    tap: (id: string, who = ana) => world.press(who, id, message, 'direct message'),
    snoozeId: `snooze:1:${whose}:0`,
    keepId: `keep-reminders:1:${whose}:keep`,
    stopId: `keep-reminders:1:${whose}:stop`,
  }
}

describe('“Snooze an hour”', () => {
  test('it comes again in an hour', async () => {
    const { tap, snoozeId, waiting, db, remindersOf, ana } = await aReminder()
    db.prepare('UPDATE member_reminders SET unanswered = 1').run()
    const answer = await tap(snoozeId)
    const due = Temporal.Instant.from('2026-11-24T19:05:00Z').epochMilliseconds / 1_000
    expect(answer.private).toBe(true)
    expect(answer.rawText).toContain(`I will be back at <t:${due}:t>`)
    expect(waiting()).toEqual([{ day: '2026-11-24', turn: 1, due_at: due }])
    expect(remindersOf(ana)?.unanswered).toBe(0)
  })

  test('never past the day, which is said', async () => {
    const { tap, snoozeId, waiting } = await aReminder('2026-11-25T02:10:00Z')
    expect((await tap(snoozeId)).text).toContain('In an hour Tuesday will be over')
    expect(waiting()).toEqual([])
  })

  test('not when it is done, quiet, old, or switched off', async () => {
    const { ana, general, tap, snoozeId, waiting, goTo } = await aReminder()
    await ana.in(general).type('/hips done')
    expect((await tap(snoozeId)).text).toContain('Tuesday is in already')
    goTo('2026-11-25')
    expect((await tap(snoozeId)).text).toContain('This reminder is from Tuesday')
    await ana.in(general).type('/hips remind personal:Off')
    expect((await tap(snoozeId)).text).toContain('Your reminders are off')
    expect(waiting()).toEqual([])
  })

  test('nobody else presses it', async () => {
    const { bo, tap, snoozeId, waiting } = await aReminder()
    expect((await tap(snoozeId, bo)).text).toContain('somebody else')
    expect(waiting()).toEqual([])
  })
})

describe('“Keep these?”', () => {
  test('keep: they stay, and the count begins anew', async () => {
    const { ana, db, tap, keepId, remindersOf } = await aReminder()
    db.prepare('UPDATE member_reminders SET unanswered = 3').run()
    const answer = await tap(keepId)
    expect(answer.text).toContain('They stay')
    expect(answer.text).toContain('Next:')
    expect(remindersOf(ana)).toMatchObject({ personal: 1, unanswered: 0 })
  })

  test('stop: they are off, twice as well as once; keep says then that they are off', async () => {
    const { ana, tap, keepId, stopId, remindersOf } = await aReminder()
    expect((await tap(stopId)).text).toContain('They are off')
    expect((await tap(stopId)).text).toContain('They are off')
    expect(remindersOf(ana)).toMatchObject({ personal: 0, unanswered: 0 })
    expect((await tap(keepId)).text).toContain('They are off at the moment')
    expect(remindersOf(ana)).toMatchObject({ personal: 0 })
  })

  test('nobody else answers it, and an old version does nothing', async () => {
    const { ana, bo, tap, stopId, remindersOf } = await aReminder()
    expect((await tap(stopId, bo)).text).toContain('somebody else')
    expect((await tap(stopId.replace(':1:', ':0:'))).text).toContain('out of date')
    expect(remindersOf(ana)).toMatchObject({ personal: 1 })
  })
})
