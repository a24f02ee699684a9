import { liveThrough } from '#tests/support/reminding/live-through.ts'
import { naiveReminders, type Wanted } from '#tests/support/reminding/naive-reminders.ts'
import process from 'node:process'
import { expect, test } from 'vitest'

const CLUBS = 40
const FROM = Temporal.PlainDate.from('2026-03-01')
/**
 * Two months with clock changes on both sides of the equator. `CLAMSHELL_SIMULATED_DAYS=366` is the
 * whole year, which takes minutes; another `CLAMSHELL_SIMULATED_SEED` is another year.
 */
const DAYS = Number(process.env['CLAMSHELL_SIMULATED_DAYS'] ?? 60)
const SEED = Number(process.env['CLAMSHELL_SIMULATED_SEED'] ?? 20_261_121)

const MISHAPS = [
  'Discord down',
  'amnesty',
  'bot removed',
  'clock forward and back',
  'clock stepped back',
  'connection cut',
  'killed after POST',
  'killed anywhere',
  'killed before POST',
  'lost permission',
  'outage of a club',
  'request hung',
  'request lost',
  'stopped for days',
  'time changed',
  'two processes',
  'week and zone changed',
]

test(
  'whatever goes wrong with forty clubs in eight zones, no reminder is lost and none is sent twice',
  { timeout: 900_000 },
  async () => {
    const { host, happened } = await liveThrough({
      clubs: CLUBS,
      from: FROM,
      days: DAYS,
      seed: SEED,
    })
    const { db, clubs } = host.clubs
    const span = { from: FROM.add({ days: 1 }), until: FROM.add({ days: DAYS - 2 }) }
    const wanted = new Map<string, Wanted>()
    for (const { naive } of clubs)
      for (const [key, how] of naiveReminders(naive, host.looks, span)) wanted.set(key, how)
    const { counts, messageIds } = host.sent
    const keysOf = (how: Wanted) => [...wanted.keys()].filter((key) => wanted.get(key) === how)
    const isInSpan = (key: string) => {
      const date = key.split(' ')[2] ?? ''
      return date >= span.from.toString() && date < span.until.toString()
    }

    // As Discord itself has seen it.
    expect([...counts].filter(([, count]) => count > 1)).toEqual([])
    expect(keysOf('one').filter((key) => !counts.has(key))).toEqual([])
    expect(keysOf('none').filter((key) => counts.has(key))).toEqual([])
    expect([...counts.keys()].filter((key) => isInSpan(key) && !wanted.has(key))).toEqual([])

    // As the bot remembers it.
    const idsOf = (state: string) =>
      db
        .prepare<[string], string | null>('SELECT message_id FROM reminders WHERE state = ?')
        .pluck()
        .all(state)
    expect([...idsOf('claimed'), ...idsOf('sending')]).toEqual([])
    const remembered = idsOf('sent')
    expect(remembered.filter((id) => id === null || !messageIds.has(id))).toEqual([])
    expect(messageIds.size - remembered.length).toBeLessThanOrEqual(idsOf('unknown').length)
    expect(host.mostEdits()).toBe(1)
    expect(host.troubles).toEqual([])

    // Else all of this says little.
    expect(MISHAPS.filter((what) => !happened.has(what))).toEqual([])
    expect(keysOf('one').length).toBeGreaterThan(DAYS * 10)
    expect(keysOf('either').length).toBeLessThan(keysOf('one').length / 20)
  },
)
