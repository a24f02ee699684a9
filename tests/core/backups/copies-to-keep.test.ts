import { copiesToKeep, KEPT_DAYS } from '#core/backups/copies-to-keep.ts'
import { copyName, copyNamed, type Copy } from '#core/backups/copy.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const copyOf = (name: string): Copy => {
  const copy = copyNamed(name)
  if (!copy) throw new Error(`${name} is no copy`)
  return copy
}
const at = (moment: string, beforeSchema?: number): Copy =>
  copyOf(copyName(Temporal.Instant.from(moment), beforeSchema))

const BEGINNING = Temporal.Instant.from('2026-01-01T00:00:00Z')
const anyCopy = fc
  .record({
    minutes: fc.integer({ min: 0, max: 60 * 24 * 120 }),
    before: fc.option(fc.integer({ min: 2, max: 9 }), { freq: 5 }),
  })
  .map(({ minutes, before }) => at(BEGINNING.add({ minutes }).toString(), before ?? undefined))
const anyCopies = fc.uniqueArray(anyCopy, { selector: ({ name }) => name, maxLength: 80 })

const newestOf = (copies: readonly Copy[]): Temporal.Instant =>
  copies
    .map(({ madeAt }) => madeAt)
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
    .at(-1) ?? BEGINNING

/** Right after the newest was made, unless said otherwise. */
const keptOf = (copies: readonly Copy[], now = newestOf(copies)): Copy[] => {
  const names = copiesToKeep(copies, now)
  return copies.filter(({ name }) => names.has(name))
}

/** A backup each night from `first` on, the old ones let go each time. */
function afterNights(nights: number, first: Temporal.Instant): readonly Copy[] {
  let copies: readonly Copy[] = []
  for (let night = 0; night < nights; night += 1)
    copies = keptOf([...copies, at(first.add({ hours: 24 * night }).toString())])
  return copies
}

describe('the backups that are kept', () => {
  test('are the last seven days and the last Sundays of five weeks', () => {
    // From a Thursday to a Saturday in spring.
    const copies = afterNights(80, Temporal.Instant.from('2026-01-01T03:29:00Z'))
    const days = copies.map(({ madeAt }) => madeAt.toString().slice(0, 10))
    expect(days).toEqual([
      '2026-02-22',
      '2026-03-01',
      '2026-03-08',
      '2026-03-15',
      '2026-03-16',
      '2026-03-17',
      '2026-03-18',
      '2026-03-19',
      '2026-03-20',
      '2026-03-21',
    ])
  })

  test('hold none that is older than is promised, whatever nights were missed, but the newest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 0, max: 23 }),
        (nights, hours) => {
          let copies: readonly Copy[] = []
          for (const [night, works] of nights.entries()) {
            const now = BEGINNING.add({ hours: 24 * night + 3 })
            const made = works ? [at(now.toString())] : []
            copies = keptOf([...copies, ...made], now)
            // And until it is looked at again, as when the bot is off for less than a day.
            const later = now.add({ hours })
            const old = copies.filter(
              ({ madeAt }) => madeAt.until(later).total('hours') > 24 * KEPT_DAYS,
            )
            const newest = newestOf(copies)
            expect(old.filter(({ madeAt }) => !madeAt.equals(newest))).toEqual([])
            expect(copies.length > 0).toBe(nights.slice(0, night + 1).includes(true))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('are those that are in time, and the newest, whatever else lies in the folder', () => {
    fc.assert(
      fc.property(anyCopies, fc.integer({ min: 0, max: 200 }), (copies, days) => {
        const newest = newestOf(copies)
        const now = newest.add({ hours: 24 * days })
        const others = keptOf(copies, now).filter(({ madeAt }) => !madeAt.equals(newest))
        const ages = others.map(({ madeAt }) => madeAt.until(now).total('hours') / 24)
        expect(ages.filter((age) => age >= KEPT_DAYS)).toEqual([])
        expect(keptOf(copies, now).length > 0).toBe(copies.length > 0)
      }),
    )
  })

  test('go by their age also when one is made every nine days alone', () => {
    let copies: readonly Copy[] = []
    for (let days = 0; days <= 90; days += 9)
      copies = keptOf([...copies, at(BEGINNING.add({ hours: 24 * days }).toString())])
    expect(copies.map(({ madeAt }) => madeAt.until(newestOf(copies)).total('hours') / 24)).toEqual([
      27, 18, 9, 0,
    ])
  })

  test('are never older than is promised, while one is made every night', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 0, max: 400 }),
        (nights, late) => {
          const first = BEGINNING.add({ hours: 24 * late + 3 })
          const now = first.add({ hours: 24 * nights })
          const oldest = afterNights(nights, first)[0]?.madeAt
          expect(oldest?.until(now).total('hours')).toBeLessThanOrEqual(24 * KEPT_DAYS)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('are twelve at most beside those from before upgrades, with the newest among them', () => {
    fc.assert(
      fc.property(anyCopies, (copies) => {
        const backups = copies.filter(({ kind }) => kind === 'backup')
        const kept = keptOf(copies).filter(({ kind }) => kind === 'backup')
        expect(kept.length).toBeLessThanOrEqual(12)
        const now = newestOf(copies)
        const inTime = backups.filter(
          ({ madeAt }) => madeAt.until(now).total('hours') < 24 * (KEPT_DAYS - 1),
        )
        const days = new Set(inTime.map(({ madeAt }) => madeAt.toString().slice(0, 10)))
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(7, days.size))
        if (copies.length > 0) expect(newestOf(keptOf(copies)).equals(now)).toBe(true)
      }),
    )
  })

  test('are the same in whatever order the folder lists them, and when asked again', () => {
    fc.assert(
      fc.property(anyCopies, (copies) => {
        const kept = keptOf(copies)
        const now = newestOf(copies)
        expect(copiesToKeep(copies.toReversed(), now)).toEqual(copiesToKeep(copies, now))
        expect(keptOf(kept)).toEqual(kept)
      }),
    )
  })

  test('are the newest one alone after a year that the bot was off, until there is a newer', () => {
    const old = ['01', '02', '03'].map((day) => at(`2025-01-${day}T03:29:00Z`))
    const today = at('2026-11-21T03:29:00Z')
    expect(keptOf(old, today.madeAt)).toEqual(old.slice(-1))
    expect(keptOf([...old, today])).toEqual([today])
  })

  test('include those from before an upgrade for five weeks', () => {
    const upgrade = at('2026-11-01T10:00:00Z', 6)
    expect(upgrade.kind).toBe('before-upgrade')
    const within = at('2026-12-05T03:29:00Z')
    const after = at('2026-12-06T03:29:00Z')
    expect(keptOf([upgrade, within])).toContain(upgrade)
    expect(keptOf([upgrade, within, after])).not.toContain(upgrade)
  })
})

describe('the name of a copy', () => {
  test('says when it was made, and sorts by that', () => {
    const moment = Temporal.Instant.from('2026-11-21T03:29:00.7Z')
    expect(copyName(moment)).toBe('clamshell-20261121T032900Z.db')
    expect(copyName(moment, 6)).toBe('clamshell-20261121T032900Z-before-schema-6.db')
    expect(copyNamed(copyName(moment))?.madeAt.toString()).toBe('2026-11-21T03:29:00Z')
  })

  test.each([
    'clamshell.db',
    'clamshell-20261121T032900Z.db.partial',
    'clamshell-20260231T032900Z.db',
    'notes.txt',
    'deleted-members.json',
  ])('%s is no copy', (name) => {
    expect(copyNamed(name)).toBeNull()
  })
})
