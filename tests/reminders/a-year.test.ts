import { liveThrough } from '#tests/support/reminding/live-through.ts'
import { naiveReminders, type Wanted } from '#tests/support/reminding/naive-reminders.ts'
import process from 'node:process'
import { expect, test } from 'vitest'

const CLUBS = 40
const FROM = Temporal.PlainDate.from('2026-01-04')
/** Spring and autumn, north and south. A shorter life can be asked for while something is tried. */
const DAYS = Number(process.env['CLAMSHELL_SIMULATED_DAYS'] ?? 366)
const SEED = Number(process.env['CLAMSHELL_SIMULATED_SEED'] ?? 20_261_121)

test(
  'in a year in which everything goes wrong, no reminder is lost and none is sent twice',
  { timeout: 600_000 },
  async () => {
    const { host, happened } = await liveThrough({
      clubs: CLUBS,
      from: FROM,
      days: DAYS,
      seed: SEED,
    })
    const span = { from: FROM.add({ days: 1 }), until: FROM.add({ days: DAYS - 2 }) }
    const wanted = new Map<string, Wanted>()
    for (const { naive } of host.clubs.clubs)
      for (const [key, how] of naiveReminders(naive, host.looks, span)) wanted.set(key, how)
    const countOf = (key: string) => host.sent.counts.get(key) ?? 0
    const keys = [...wanted.keys()]

    expect([...host.sent.counts].filter(([, count]) => count > 1)).toEqual([])
    expect(keys.filter((key) => wanted.get(key) === 'one' && countOf(key) === 0)).toEqual([])
    expect(keys.filter((key) => wanted.get(key) === 'none' && countOf(key) > 0)).toEqual([])
    const isInSpan = (key: string) => {
      const date = key.split(' ')[2] ?? ''
      return date >= span.from.toString() && date < span.until.toString()
    }
    expect([...host.sent.counts.keys()].filter((key) => isInSpan(key) && !wanted.has(key))).toEqual(
      [],
    )
    process.stdout.write(
      `${JSON.stringify({ happened: [...happened], looks: host.looks.length, starts: host.starts(), sent: host.sent.messageIds.size, wanted: Object.groupBy(wanted.values(), (how) => how) && [...new Set(wanted.values())].map((how) => [how, keys.filter((key) => wanted.get(key) === how).length]), edits: host.mostEdits(), troubles: host.troubles.length, trouble: host.troubles.slice(0, 3) })}\n`,
    )
  },
)
