import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { InteractionType } from 'discord-api-types/v10'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startChild } from './child.ts'
import { compareRounds, type Round } from './compare-rounds.ts'
import { milliseconds, note, printTable, ratio, verdict } from './print-table.ts'
import { quantile } from './quantile.ts'
import { openTimedClub, type Act, type TimedClub } from './timed-club.ts'
import { writeHistory } from './write-history.ts'

/** A Tuesday, which is a strength day. */
const DAY = Temporal.PlainDate.from('2026-11-24')
const MEMBERS = 50
const SIZE = 25
const WARM_UP = 12
const ROUNDS = 60
/** Multiple of the bare reply, when the picture is there. */
const LIMIT = 1.5
const TRIES = 100

/** `/hips today` with the sheet of its moves, beside a bare reply and one that uploads as much. */
export async function compareSheets(databasePath: string): Promise<void> {
  const clock = () => DAY.toZonedDateTime({ timeZone: 'UTC', plainTime: '18:00' }).epochMilliseconds
  const clubs = await Promise.all([1, 2, 3].map(() => openTimedClub(MEMBERS, clock)))
  const [bare, same, ours] = clubs as unknown as readonly [TimedClub, TimedClub, TimedClub]
  const db = openDatabase(databasePath)
  writeHistory(db, { ...ours, until: DAY })
  const bot = await startChild('club-bot', { ...ours.login, databasePath, drawsMoves: true })
  const bots = [bot]
  try {
    const card = await withSheet(ours)
    if (card === null) {
      note('The day’s card came without a sheet: there is nothing to compare.')
      return
    }
    const picture = join(dirname(databasePath), 'sheet.png')
    writeFileSync(picture, card.sheet)
    bots.push(await startChild('pong-bot', bare.login))
    bots.push(await startChild('pong-bot', { ...same.login, picture }))
    const compare = async (pong: TimedClub) => {
      const rounds = await compareRounds({
        clubs: { pong, ours },
        actOf: (round) => ({ act: card.act, from: (round * SIZE) % MEMBERS }),
        rounds: WARM_UP + ROUNDS,
        size: SIZE,
        atOnce: false,
      })
      return rounds.slice(WARM_UP)
    }
    const rows = [
      ...rowsOf('beside "pong" with the same picture', await compare(same)),
      ...rowsOf('beside a bare "pong"', await compare(bare)),
    ]
    printTable(
      `/hips today with its sheet of ${Math.round(card.sheet.length / 1_000)} kB`,
      ['', '', 'pong', 'ours', 'ratio', 'asked', ''],
      rows,
    )
    note(`${ROUNDS * SIZE} answers a side and line, in turn; milliseconds.`)
  } finally {
    await Promise.all(bots.map((child) => child.stop()))
    await Promise.all(clubs.map((club) => club.stop()))
    db.close()
  }
}

/** Asks until the sheet, which is drawn the first time somebody asks, is on the card. */
async function withSheet(club: TimedClub): Promise<{ act: Act; sheet: Uint8Array } | null> {
  for (let time = 0; time < TRIES; time += 1) {
    const { files, interaction } = await club.type(0, '/hips today')
    const { data } = interaction.payload as { readonly data?: unknown }
    const [file] = files
    if (file) return { act: { type: InteractionType.ApplicationCommand, data }, sheet: file.data }
    await setTimeout(50)
  }
  return null
}

const rowsOf = (name: string, rounds: readonly Round[]): readonly (readonly string[])[] =>
  [
    { figure: 'median', part: 0.5 },
    { figure: 'p99', part: 0.99 },
  ].map(({ figure, part }) => {
    const of = (side: keyof Round) =>
      quantile(
        rounds.flatMap((round) => round[side]),
        part,
      )
    const times = of('ours') / of('pong')
    return [
      name,
      figure,
      milliseconds(of('pong')),
      milliseconds(of('ours')),
      ratio(times),
      ratio(LIMIT),
      verdict(times, LIMIT),
    ]
  })
