import { readMember } from '#use-cases/member-record.ts'
import { logSession } from '#use-cases/log-session.ts'
import { refreshOldStandings, keepStanding } from '#use-cases/refresh-standing.ts'
import { streakReport } from '#core/streaks/streak-report.ts'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { BIG_CLUB, BOARD_NOW, openBoards } from './board-club.ts'
import { startChild } from './child.ts'
import type { ColdTold } from './cold-board.ts'
import { longestHold } from './longest-hold.ts'
import { inFolder } from './in-folder.ts'
import { milliseconds, note, printTable, verdict } from './print-table.ts'
import { median, quantile } from './quantile.ts'
import { writeHistory } from './write-history.ts'

const MEMBERS_ASKED = 500
const BOARDS_READ = 200
const COLD_STARTS = 7

/** How long boards and streaks take in a club of 10,000 with three years behind it. */
export const benchBoards = (): Promise<void> =>
  inFolder(async (folder) => {
    const databasePath = join(folder, 'boards.db')
    const { db, ports, read } = openBoards(databasePath)
    const { clubId, memberIds } = BIG_CLUB
    const until = BOARD_NOW.toZonedDateTimeISO('UTC').toPlainDate()
    const sessions = writeHistory(db, { clubId, memberIds, until })

    const started = performance.now()
    const hold = await longestHold(() =>
      refreshOldStandings(clubId, BOARD_NOW, ports, ports.breathe),
    )
    const fromNothing = performance.now() - started

    const some = Array.from(
      { length: MEMBERS_ASKED },
      (_, index) => memberIds[(index * 17) % memberIds.length] ?? '',
    )
    const reader = memberIds[5_000] ?? ''
    await read(reader)
    const warm = await timesOf(BOARDS_READ, () => read(reader))
    const streaks = await timesOf(some, (memberId) =>
      streakReport(readMember(clubId, memberId, ports), BOARD_NOW),
    )
    const standings = await timesOf(some, (memberId) => {
      ports.atomically(() => {
        keepStanding(readMember(clubId, memberId, ports), memberId, BOARD_NOW, ports)
      })
    })
    const dones: number[] = []
    const afterDone: number[] = []
    for (const memberId of some) {
      const asked = { clubId, memberId, now: BOARD_NOW, day: undefined, source: 'button', percent: 100, effort: null } as const // prettier-ignore
      dones.push(await timeOf(() => logSession(asked, ports)))
      afterDone.push(await timeOf(() => read(reader)))
    }
    db.pragma('wal_checkpoint(TRUNCATE)')
    const colds: ColdTold[] = []
    for (let start = 0; start < COLD_STARTS; start += 1) {
      const child = await startChild('cold-board', { databasePath })
      colds.push(child.told as ColdTold)
      await child.stop()
    }

    printTable(
      `Boards: a club of ${memberIds.length} with ${sessions} sessions in three years`,
      ['milliseconds', 'median', 'p99', 'asked', ''],
      [
        row('board, nothing changed since', warm, 5),
        row('board, somebody has just pressed Done', afterDone, 5),
        row(
          'board, a new process',
          colds.map((cold) => cold.read),
          50,
        ),
        row(
          '  and the opening of the database',
          colds.map((cold) => cold.open),
        ),
        row('one member’s streak from the facts', streaks, 1),
        row('one member’s standing, computed and written', standings),
        row('Done, standing and disk included', dones),
      ],
    )
    note(`Every standing from nothing: ${milliseconds(fromNothing)} ms, during which nothing else was held up`) // prettier-ignore
    note(`for longer than ${milliseconds(hold)} ms at a time. The file has ${megabytes(databasePath)} MB.`) // prettier-ignore
    db.close()
  })

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function timesOf<T>(
  each: readonly T[] | number,
  work: (one: T) => unknown,
): Promise<readonly number[]> {
  const list = typeof each === 'number' ? Array.from<T>({ length: each }) : each
  const times: number[] = []
  for (const one of list) times.push(await timeOf(() => work(one)))
  return times
}

/** @param limit what is asked of the median; nothing is asked of some. */
function row(name: string, times: readonly number[], limit?: number): readonly string[] {
  const middle = median(times)
  const figures = [name, milliseconds(middle), milliseconds(quantile(times, 0.99))]
  return limit === undefined ? figures : [...figures, String(limit), verdict(middle, limit)]
}

const megabytes = (path: string): string => (statSync(path).size / 2 ** 20).toFixed(0)
