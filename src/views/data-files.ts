import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { stringify } from 'csv-stringify/sync'

type Row = Readonly<Record<string, string | number | null>>

/** Everything that is kept about one person. */
export interface PersonalData {
  readonly memberId: string
  readonly exportedAt: Temporal.Instant
  readonly clubs: readonly { readonly id: string; readonly name: string }[]
  readonly tables: ReadonlyMap<string, readonly Row[]>
}

const JSON_NAME = 'clamshell-data.json'
const CSV_NAME = 'clamshell-data.csv'

interface DataFiles {
  readonly files: NonNullable<MessageBody['files']>
  /** Rows that found no room. */
  readonly leftOut: number
}

/** Discord takes 10 MiB a file; the message around it needs room, too. */
const MOST_BYTES = 8 * 1024 * 1024

/** The data as a JSON file for programs and as a CSV file for spreadsheets. */
export function dataFiles(data: PersonalData, mostBytes = MOST_BYTES): DataFiles {
  const files = [
    { name: JSON_NAME, data: Buffer.from(jsonOf(data)) },
    { name: CSV_NAME, data: Buffer.from(csvOf(data)) },
  ]
  if (files.every((file) => file.data.byteLength <= mostBytes)) return { files, leftOut: 0 }
  const { shorter, cut } = withoutHalfOfTheLongest(data)
  if (cut === 0) return { files: [], leftOut: 0 }
  const fitting = dataFiles(shorter, mostBytes)
  return { files: fitting.files, leftOut: fitting.leftOut + cut }
}

/** Columns that hold JSON of their own. */
const JSON_COLUMNS: readonly string[] = ['kit', 'days', 'plan', 'settings', 'attention', 'draft']

const jsonOf = ({ memberId, exportedAt, clubs, tables }: PersonalData): string =>
  JSON.stringify(
    {
      notes: en.privacy.fileNotes,
      exportedAt: exportedAt.toString(),
      memberId,
      clubs: Object.fromEntries(clubs.map(({ id, name }) => [id, name])),
      ...Object.fromEntries(
        [...tables].map(([table, rows]) => [inCamels(table), rows.map(readable)]),
      ),
    },
    null,
    2,
  )

const readable = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      inCamels(column),
      JSON_COLUMNS.includes(column) && typeof value === 'string'
        ? (JSON.parse(value) as unknown)
        : value,
    ]),
  )

/** `effective_from` → `effectiveFrom`. */
const inCamels = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const CSV_COLUMNS = ['table', 'row', 'clubId', 'club', 'day', 'field', 'value']

/** The column of a row that says which day it is about. */
const DAY_COLUMNS = ['day', 'from_day', 'effective_from', 'starts_on']

/** A line for each field, so that rows of every shape fit under one head and can be filtered. */
function csvOf({ clubs, tables }: PersonalData): string {
  const names = new Map(clubs.map(({ id, name }) => [id, name]))
  const lines = [...tables].flatMap(([table, rows]) =>
    rows.flatMap((row, index) => {
      const clubId = String(row['club_id'] ?? '')
      const day = DAY_COLUMNS.map((column) => row[column]).find((value) => value != null) ?? ''
      const where = [inCamels(table), index + 1, clubId, names.get(clubId) ?? '', day]
      return Object.entries(row).map(([column, value]) => [...where, inCamels(column), value])
    }),
  )
  // Clubs name themselves as they like, also `=1+1`: a spreadsheet must not take that for a formula.
  return stringify(lines, { header: true, columns: CSV_COLUMNS, bom: true, escape_formulas: true })
}

/** Rows are oldest first, so the newest stay. */
function withoutHalfOfTheLongest(data: PersonalData) {
  const [longest = ['', []]] = [...data.tables].toSorted(([, a], [, b]) => b.length - a.length)
  const [table, rows] = longest
  const cut = Math.ceil(rows.length / 2)
  const tables = new Map(data.tables).set(table, rows.slice(cut))
  return { shorter: { ...data, tables }, cut }
}
