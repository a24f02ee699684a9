import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import { setAmnesty } from '#use-cases/set-amnesty.ts'
import { setPreferences } from '#use-cases/set-preferences.ts'
import { aPlan } from '#tests/support/a-plan.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { at, boardWorld, CLUB, places } from './board-world.ts'

const TUESDAY = '2026-11-24'

/** `10`, `11`, ... so that ties stand in the order of their ids. */
const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n + 10}`)

/** So many members with one session each. */
function crowd(count: number) {
  const world = boardWorld()
  for (const id of ids(count)) world.logs(id, TUESDAY)
  return world
}

describe('a page', () => {
  test('has ten rows, and the last one has what is left', async () => {
    const { board } = crowd(27)
    const pages = [0, 1, 2].map((page) => board({ on: TUESDAY, page }))
    const found = await Promise.all(pages)
    expect(found.map(({ rows }) => rows.length)).toEqual([10, 10, 7])
    expect(found.flatMap(({ rows }) => rows.map(({ memberId }) => memberId))).toEqual(ids(27))
  })

  test('that there is not is the nearest one', async () => {
    const { board } = crowd(27)
    expect((await board({ on: TUESDAY, page: 999_999 })).page).toBe(2)
    expect((await board({ on: TUESDAY, page: -1 })).page).toBe(0)
  })

  test('of a club without anybody is the only one', async () => {
    const { board } = boardWorld()
    const found = await board({ on: TUESDAY, page: 3 })
    expect(found).toMatchObject({ page: 0, pages: 1, rows: [], readerIs: 'not-ranked' })
  })

  test('ties share a rank, and the next one counts them', async () => {
    const { logs, board } = boardWorld()
    for (const id of ['1', '2']) logs(id, '2026-11-20', TUESDAY)
    logs('3', TUESDAY)
    expect(places((await board({ on: TUESDAY })).rows)).toEqual(['1 1', '1 2', '3 3'])
  })
})

describe('the reader', () => {
  test('sees themself and one neighbour on each side when they are on another page', async () => {
    const { board } = crowd(27)
    const around = async (readerId: string, page: number) =>
      (await board({ on: TUESDAY, readerId, page })).around.map(({ memberId }) => memberId)
    expect(await around('25', 0)).toEqual(['24', '25', '26'])
    // The last of all has one neighbour; one next to the page has one there.
    expect(await around('36', 0)).toEqual(['35', '36'])
    expect(await around('20', 0)).toEqual(['20', '21'])
    expect(await around('10', 2)).toEqual(['10', '11'])
    expect(await around('12', 0)).toEqual([])
  })

  test('is ranked, hidden or not ranked', async () => {
    const { board, logs, ports } = boardWorld()
    logs('1', TUESDAY)
    logs('2', TUESDAY)
    setPreferences('2', { hidden: true }, at(TUESDAY), ports)
    const is = async (readerId: string) => (await board({ on: TUESDAY, readerId })).readerIs
    expect([await is('1'), await is('2'), await is('3')]).toEqual([
      'ranked',
      'hidden',
      'not-ranked',
    ])
    expect(places((await board({ on: TUESDAY })).rows)).toEqual(['1 1'])
    setPreferences('2', { hidden: false }, at(TUESDAY), ports)
    expect(places((await board({ on: TUESDAY })).rows)).toEqual(['1 1', '1 2'])
  })
})

describe('who is asked for', () => {
  test('only those who are shown, in one question', async () => {
    const { board, asked } = crowd(27)
    await board({ on: TUESDAY, readerId: '30' })
    expect(asked).toEqual([[...ids(10), '29', '30', '31']])
  })

  test('nobody, when nobody is shown', async () => {
    const { board, asked } = boardWorld()
    await board({ on: TUESDAY })
    expect(asked).toEqual([])
  })
})

describe('who has left', () => {
  test('is not shown, the page is filled up, and ranks go past them', async () => {
    const { board, says, logs } = crowd(12)
    logs('10', '2026-11-27')
    logs('11', '2026-11-27')
    says.set('10', 'gone')
    says.set('13', 'gone')
    const { rows } = await board({ on: '2026-11-27' })
    expect(rows).toHaveLength(10)
    expect(places(rows).slice(0, 3)).toEqual(['1 11', '2 12', '2 14'])
  })

  test('is remembered as gone when Discord says nothing later', async () => {
    const { board, says, fallback } = crowd(3)
    says.set('11', 'gone')
    await board({ on: TUESDAY })
    says.clear()
    fallback.found = null
    expect(places((await board({ on: TUESDAY })).rows)).toEqual(['1 10', '1 12'])
  })

  test('is back with the next use of the bot', async () => {
    const { board, says, stores } = crowd(3)
    says.set('11', 'gone')
    await board({ on: TUESDAY })
    says.clear()
    stores.memberships.remember('11', CLUB)
    expect(places((await board({ on: TUESDAY })).rows)).toEqual(['1 10', '1 11', '1 12'])
  })

  test('leaves the club’s week too', async () => {
    const { board, says, logs } = crowd(2)
    logs('11', '2026-11-27')
    expect((await board({ on: '2026-11-27' })).teamWeek).toEqual({ kept: 3, due: 4 })
    says.set('10', 'gone')
    expect((await board({ on: '2026-11-27' })).teamWeek).toEqual({ kept: 2, due: 2 })
  })

  test('a bot never stays on a board', async () => {
    const { board, says } = crowd(2)
    says.set('10', 'bot')
    expect(places((await board({ on: TUESDAY })).rows)).toEqual(['1 11'])
  })

  test('a whole page of them is got past', async () => {
    const { board, says } = crowd(35)
    for (const id of ids(20)) says.set(id, 'gone')
    const { rows, pages } = await board({ on: TUESDAY })
    expect(rows.map(({ memberId }) => memberId)).toEqual(ids(35).slice(20, 30))
    expect(pages).toBe(2)
  })

  test('of a club that has nobody left nobody is asked for again and again', async () => {
    const { board, asked, fallback } = crowd(80)
    fallback.found = 'gone'
    await board({ on: TUESDAY })
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  test('when Discord says nothing everybody stays as they were last known', async () => {
    const { board, fallback } = crowd(3)
    fallback.found = null
    expect((await board({ on: TUESDAY })).rows).toHaveLength(3)
  })
})

describe('as time goes by', () => {
  test('a new week begins with nobody, and the month goes on', async () => {
    const { board, logs } = boardWorld()
    logs('1', '2026-11-17', '2026-11-20')
    const sessions = async (on: string, period: 'week' | 'month' | 'season' | 'all') =>
      (await board({ on, board: 'sessions', period })).rows.map(({ tally }) => tally.sessions)
    expect(await sessions('2026-11-22', 'week')).toEqual([2])
    expect(await sessions('2026-11-23T02:59:00Z', 'week')).toEqual([2])
    expect(await sessions('2026-11-23T03:00:00Z', 'week')).toEqual([])
    expect(await sessions('2026-11-23', 'month')).toEqual([2])
    expect(await sessions('2026-12-01', 'month')).toEqual([])
    expect(await sessions('2026-12-31', 'season')).toEqual([2])
    expect(await sessions('2027-01-01', 'season')).toEqual([])
    expect(await sessions('2027-01-01', 'all')).toEqual([2])
  })

  test('a day that went by ends a row, though nobody did anything', async () => {
    const { board, logs } = boardWorld()
    logs('1', '2026-11-03', '2026-11-06')
    const row = async (on: string) => (await board({ on })).rows[0]
    expect(await row('2026-11-11T02:59:00Z')).toMatchObject({ streak: 2 })
    // The freeze covers the 10th, nothing covers the 13th, which can be done until the 15th begins.
    expect(await row('2026-11-15T02:59:00Z')).toMatchObject({ streak: 2 })
    expect(await row('2026-11-15T03:00:00Z')).toMatchObject({ streak: 0, best: 2 })
  })

  test('the club’s own clock says when a period ends', async () => {
    const { board, logs, stores } = boardWorld()
    const plan = aPlan({ timeZone: 'Pacific/Auckland' })
    stores.plans.savePlan(CLUB, plan, { memberId: '9', at: at('2026-01-01') })
    logs('1', '2026-11-20')
    const on = async (moment: string) =>
      (await board({ on: moment, board: 'sessions', period: 'week' })).rows.length
    // 03:00 on Monday 23 November in Auckland.
    expect(await on('2026-11-22T13:59:00Z')).toBe(1)
    expect(await on('2026-11-22T14:00:00Z')).toBe(0)
  })

  test('the club’s week counts the days up to today', async () => {
    const { board, logs } = boardWorld()
    logs('1', '2026-11-17', '2026-11-24')
    logs('2', '2026-11-17')
    const week = async (on: string) => (await board({ on })).teamWeek
    expect(await week('2026-11-23')).toEqual({ kept: 0, due: 0 })
    expect(await week('2026-11-24')).toEqual({ kept: 1, due: 2 })
    expect(await week('2026-11-26')).toEqual({ kept: 1, due: 2 })
    expect(await week('2026-11-27')).toEqual({ kept: 1, due: 4 })
    expect(await week('2026-11-30')).toEqual({ kept: 0, due: 0 })
  })
})

describe('the cache', () => {
  const WIPE = 'DELETE FROM standings; DELETE FROM board_revisions'

  test('emptied gives the same boards', async () => {
    const { board, logs, stores, ports } = boardWorld()
    logs('1', '2026-11-03', '2026-11-06', '2026-11-10', '2026-11-24')
    logs('2', '2026-11-03', '2026-11-24')
    logs('3', '2026-11-05')
    const all = async () => {
      const boards = (['streak', 'consistency', 'sessions'] as const).flatMap((kind) =>
        (['week', 'month', 'season', 'all'] as const).map((period) =>
          board({ on: TUESDAY, board: kind, period }),
        ),
      )
      return Promise.all(boards)
    }
    const before = await all()
    stores.db.exec(WIPE)
    expect(await all()).toEqual(before)
    stores.db.exec(WIPE)
    setAmnesty({ clubId: CLUB, by: '9', date: '2026-11-27', reason: '', now: at(TUESDAY) }, ports)
    expect(await all()).toEqual(before)
    stores.db.exec(WIPE)
    logs('2', '2026-11-24')
    expect(await all()).toEqual(before)
    // The standings alone, and a new session before anybody looks.
    stores.db.exec('DELETE FROM standings')
    logs('4', '2026-11-24')
    const rows = (await board({ on: TUESDAY, board: 'sessions', period: 'all' })).rows
    expect(rows.map(({ memberId }) => memberId).toSorted()).toEqual(['1', '2', '3', '4'])
  })

  test('what another process writes is seen at once', async () => {
    const path = join(temporaryFolder(), 'clamshell.db')
    const openWorld = () => {
      const db = openDatabase(path)
      onTestFinished(() => {
        db.close()
      })
      return boardWorld({ ...createStores(db), db })
    }
    const [one, other] = [openWorld(), openWorld()] as const
    one.logs('1', TUESDAY)
    expect(places((await one.board({ on: TUESDAY })).rows)).toEqual(['1 1'])
    other.logs('2', TUESDAY)
    expect(places((await one.board({ on: TUESDAY })).rows)).toEqual(['1 1', '1 2'])
    setPreferences('1', { hidden: true }, at(TUESDAY), other.ports)
    expect(places((await one.board({ on: TUESDAY })).rows)).toEqual(['1 2'])
  })
})
