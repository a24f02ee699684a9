import { dataFiles, type PersonalData } from '#views/data-files.ts'
import { readCsv } from '#tests/support/read-csv.ts'
import { describe, expect, test } from 'vitest'

type Rows = readonly Readonly<Record<string, string | number | null>>[]

const sessions = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ club_id: '20', member_id: '1', percent: n + 1 }))

const data: PersonalData = {
  memberId: '1',
  exportedAt: Temporal.Instant.from('2026-11-24T12:00:00Z'),
  clubs: [{ id: '20', name: 'Läufer;\n"Nord"' }],
  tables: new Map<string, Rows>([
    ['pauses', [{ member_id: '1', from_day: '2026-11-09', reason: 'ill' }]],
    ['sessions', sessions(2_000)],
  ]),
}

const textOf = ({ files }: ReturnType<typeof dataFiles>, index: number): string =>
  files[index]?.data.toString() ?? ''

describe('the files of an export', () => {
  test('give every row back, also beside a name with quotes and line breaks', () => {
    const [head, first, ...others] = readCsv(textOf(dataFiles(data), 1))
    expect(head).toHaveLength(7)
    expect(first).toEqual(['pauses', '1', '', '', '2026-11-09', 'memberId', '1'])
    expect(others.at(-1)).toEqual(['sessions', '2000', '20', 'Läufer;\n"Nord"', '', 'percent', '2000']) // prettier-ignore
    expect(others).toHaveLength(2 + 3 * 2_000)
  })

  test('carry a mark by which a spreadsheet knows UTF-8', () => {
    expect(textOf(dataFiles(data), 1).codePointAt(0)).toBe(0xfeff)
  })

  test('of the busiest of captains are far from what Discord takes', () => {
    const busy = { ...data, tables: new Map([['sessions', sessions(10_000)]]) }
    const { files, leftOut } = dataFiles(busy)
    expect(leftOut).toBe(0)
    for (const file of files) expect(file.data.byteLength).toBeLessThan(8 * 1024 * 1024)
  })

  test('that would be too big lose the oldest of the longest list, and say how many', () => {
    const fitting = dataFiles(data, 50_000)
    for (const file of fitting.files) expect(file.data.byteLength).toBeLessThanOrEqual(50_000)
    const kept = JSON.parse(textOf(fitting, 0)) as Record<string, { percent: number }[]>
    expect(kept['sessions']?.at(-1)?.percent).toBe(2_000)
    expect(kept['sessions']).toHaveLength(2_000 - fitting.leftOut)
    expect(kept['pauses']).toHaveLength(1)
    expect(fitting.leftOut).toBeGreaterThan(1_000)
  })
})
