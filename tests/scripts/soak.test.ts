import { Ledger } from '#tests/support/soak/ledger.ts'
import { soakReport } from '#tests/support/soak/report.ts'
import { soak, type SoakFound } from '#tests/support/soak/soak.ts'
import { verdictsOf } from '#tests/support/soak/verdict.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { expect, onTestFinished, test } from 'vitest'

/** What nine days have in store whatever the machine does; the year has the rest. */
const FAULTS = ['database busy', 'disk', 'gateway broken and resumed', 'killed with SIGKILL']

test(
  'twelve clubs that press on through nine days of mishaps lose no reminder and no answer',
  { timeout: 240_000 },
  async () => {
    let ticks = 0
    const found = await soak({
      clubs: 12,
      days: 9,
      seed: 20_261_121,
      folder: temporaryFolder(),
      atEnd: onTestFinished,
      clock: () => (ticks += 1),
      isOver: () => false,
      progress: () => undefined,
    })

    expect(verdictsOf(found).filter(({ kept }) => !kept)).toEqual([])

    // Else all of this says little.
    const { ledger, reminders, months } = found
    const struck = [...ledger.faults.keys()].join(', ')
    expect(FAULTS.filter((name) => !struck.includes(name))).toEqual([])
    expect(ledger.answered).toBeGreaterThan(100)
    expect(reminders.came).toBeGreaterThan(10)
    expect(reminders.posted).toBeGreaterThanOrEqual(reminders.came)
    expect(months.length).toBeGreaterThan(2)
    expect(soakReport(found, 'a machine')).toContain('everything that is asked was kept')
  },
)

const UNHARMED: SoakFound = {
  clubs: 2,
  days: 200,
  seed: 1,
  ledger: new Ledger(),
  happened: new Map([['Discord down', 2]]),
  reminders: { came: 9, lost: [], doubled: [], unwanted: [], open: 0, posted: 9, stuck: [] },
  databaseFaults: [],
  months: [0, 30, 60, 90, 120, 150].map((day) => ({
    day,
    process: 1,
    rss: 200 * 2 ** 20,
    heap: 40 * 2 ** 20,
    descriptors: 30,
    resources: 8,
  })),
  processes: 1,
  looks: 3,
  logins: 1,
  seconds: 60,
}

test('what is lost, doubled, unanswered or growing is told from what is not', () => {
  expect(verdictsOf(UNHARMED).filter(({ kept }) => !kept)).toEqual([])
  const ledger = new Ledger()
  ledger.takeErrors(['{"msg":"something broke"}'])
  ledger.unanswered.push('/hips today')
  const harmed: SoakFound = {
    ...UNHARMED,
    ledger,
    reminders: { came: 8, lost: ['a'], doubled: ['b'], unwanted: ['c'], open: 0, posted: 9, stuck: ['d'] }, // prettier-ignore
    databaseFaults: ['d'],
    months: UNHARMED.months.map((month) => ({
      ...month,
      rss: month.rss + month.day * 2 ** 20,
      heap: month.heap + month.day * 2 ** 20,
      descriptors: month.day,
      resources: month.day,
    })),
  }
  expect(verdictsOf(harmed).filter(({ kept }) => kept)).toEqual([])
  expect(soakReport(harmed, 'a machine')).toContain('NOT everything was kept')
})

test('many descriptors at one look are no leak, and a few more each month are', () => {
  const isKept = (descriptors: (day: number) => number): boolean => {
    const months = UNHARMED.months.map((month) => ({
      ...month,
      descriptors: descriptors(month.day),
    }))
    return verdictsOf({ ...UNHARMED, months }).every(({ kept }) => kept)
  }
  expect(isKept((day) => (day === 90 ? 56 : 34))).toBe(true)
  expect(isKept((day) => 34 + day / 5)).toBe(false)
  expect(isKept((day) => (day === 90 ? 134 : 34))).toBe(false)
})

test('an error counts as explained only while its fault is in force', () => {
  const ledger = new Ledger()
  const busy = '{"code":"SQLITE_BUSY"}'
  ledger.fault = { name: 'database busy', eatsAnswers: true, explains: /SQLITE_BUSY/ }
  ledger.takeErrors([busy, '{"code":"ENOENT"}'])
  ledger.fault = null
  ledger.takeErrors([busy])
  expect([...ledger.explained]).toEqual([['database busy', 1]])
  expect(ledger.unexplained).toHaveLength(2)
})
