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

const keptOf = (copies: readonly Copy[]): Copy[] => {
  const names = copiesToKeep(copies)
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
        const days = new Set(backups.map(({ madeAt }) => madeAt.toString().slice(0, 10)))
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(7, days.size))
        const newest = backups
          .map(({ name }) => name)
          .toSorted()
          .at(-1)
        expect(
          kept
            .map(({ name }) => name)
            .toSorted()
            .at(-1),
        ).toBe(newest)
      }),
    )
  })

  test('are the same in whatever order the folder lists them, and when asked again', () => {
    fc.assert(
      fc.property(anyCopies, (copies) => {
        const kept = keptOf(copies)
        expect(copiesToKeep(copies.toReversed())).toEqual(copiesToKeep(copies))
        expect(keptOf(kept)).toEqual(kept)
      }),
    )
  })

  test('do not go because the bot was off for a year', () => {
    const old = ['01', '02', '03'].map((day) => at(`2025-01-${day}T03:29:00Z`))
    const today = at('2026-11-21T03:29:00Z')
    expect(keptOf([...old, today])).toEqual([...old, today])
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
