import { correctDay } from '#use-cases/correct-day.ts'
import { describe, expect, test } from 'vitest'
import { openBoards, rowsOf, threeRunners, typed } from './open-boards.ts'

describe('/hips leaderboard', () => {
  test('is the streak board of this month, for the eyes of who asked', async () => {
    const boards = await threeRunners()
    const answer = await typed(boards)
    expect(answer.private).toBe(true)
    expect(answer.pings).toEqual({ everyone: false, userIds: [], roleIds: [] })
    expect(answer.text.split('\n')).toEqual([
      '## In a row',
      '-# This month · 1–30 November',
      '➤ **1 · @ana (you) · 3 in a row**',
      '2 · @bo · 2 in a row',
      '2 · @cleo · 2 in a row',
      "**The club's week**: 3 strength days so far, the first still to come in.",
      '-# Ranks by strength days kept in a row, then the best row, then sessions in the period.',
      '[Another board]',
    ])
  })

  test('a rank that is shared is followed by the one after both', async () => {
    const boards = await threeRunners()
    boards.logs(boards.bo, '2026-11-24')
    boards.logs(boards.cleo, '2026-11-24')
    expect(rowsOf(await typed(boards))).toEqual([
      '➤ **1 · @ana (you) · 3 in a row**',
      '1 · @bo · 3 in a row',
      '1 · @cleo · 3 in a row',
    ])
    boards.logs(boards.ana, '2026-11-24')
    expect(rowsOf(await boards.bo.in(boards.general).type('/hips leaderboard'))).toEqual([
      '1 · @ana · 4 in a row',
      '➤ **2 · @bo (you) · 3 in a row**',
      '2 · @cleo · 3 in a row',
    ])
  })

  test('ranks are no numbered list, in which Discord would count on by itself', async () => {
    const { rawText } = await typed(await threeRunners())
    expect(rawText).not.toMatch(/^\d+\. /m)
  })

  test.each([
    ['Streak', 'This week', '-# This week · 23–29 November', '3 in a row'],
    ['Streak', 'This month', '-# This month · 1–30 November', '3 in a row'],
    ['Streak', 'This season', '-# This season · 1 October – 31 December', '3 in a row'],
    ['Streak', 'All time', '-# All time', '3 in a row'],
    ['Consistency', 'This week', '-# This week · 23–29 November', null],
    ['Consistency', 'This month', '-# This month · 1–30 November', '100 % · 3 of 3 kept'],
    ['Consistency', 'This season', '-# This season · 1 October', '100 % · 3 of 3 kept'],
    ['Consistency', 'All time', '-# All time', '100 % · 3 of 3 kept'],
    ['Sessions', 'This week', '-# This week · 23–29 November', null],
    ['Sessions', 'This month', '-# This month · 1–30 November', '3 sessions'],
    ['Sessions', 'This season', '-# This season · 1 October', '3 sessions'],
    ['Sessions', 'All time', '-# All time', '3 sessions'],
  ])('%s, %s', async (board, period, facts, figures) => {
    const boards = await threeRunners()
    const answer = await typed(boards, ` board:${board} period:${period}`)
    expect(answer.text).toContain(facts)
    if (figures === null) expect(answer.text).toContain('Nobody is on this board yet')
    else expect(rowsOf(answer)[0]).toBe(`➤ **1 · @ana (you) · ${figures}**`)
  })

  test('three strength days are needed for consistency, and whoever has fewer is told', async () => {
    const boards = await threeRunners()
    const answer = await boards.bo.in(boards.general).type('/hips leaderboard board:Consistency')
    expect(rowsOf(answer)).toEqual(['1 · @ana · 100 % · 3 of 3 kept'])
    expect(answer.text).toContain('You are not on this board yet: it takes three strength days')
  })

  test('a row that is over is told by its best, never by a 0', async () => {
    const boards = await openBoards('2026-12-18T12:00:00Z')
    boards.logs(boards.ana, '2026-11-13', '2026-11-17')
    const streaks = await typed(boards)
    expect(rowsOf(streaks)).toEqual(['➤ **1 · @ana (you) · best 2**'])
    const steadiest = await typed(boards, ' board:Consistency')
    expect(rowsOf(steadiest)).toEqual([])
    expect(steadiest.text).not.toMatch(/\b0 of/)
  })

  test('a newcomer reads what opens the board', async () => {
    const boards = await openBoards()
    const { text } = await typed(boards)
    expect(text).toContain(
      'Nobody is on this board yet. The first session opens it: `/hips today`.',
    )
    expect(text).not.toContain("The club's week")
    await boards.bo.in(boards.general).type('/hips done')
    expect((await typed(boards)).text).toContain('your first session puts you there')
  })

  test('the club’s week is told as progress', async () => {
    const boards = await threeRunners()
    const week = async () =>
      (await typed(boards)).text.split('\n').find((line) => line.includes("The club's week"))
    boards.logs(boards.ana, '2026-11-24')
    expect(await week()).toBe("**The club's week**: 1 of 3 strength days in so far.")
    boards.logs(boards.bo, '2026-11-24')
    boards.logs(boards.cleo, '2026-11-24')
    expect(await week()).toBe("**The club's week**: all 3 strength days so far are in.")
  })

  test('share:true shows it to the channel, where nobody is “you” and nobody is pinged', async () => {
    const boards = await threeRunners()
    const answer = await typed(boards, ' share:true')
    expect(answer.private).toBe(false)
    expect(answer.pings).toEqual({ everyone: false, userIds: [], roleIds: [] })
    expect(rowsOf(answer)[0]).toBe('1 · @ana · 3 in a row')
    expect(answer.text).not.toMatch(/you\b|➤/)
  })
})

describe('pages', () => {
  test('are turned to both ends, over the private message', async () => {
    const boards = await openBoards()
    boards.crowd(27)
    const first = await typed(boards)
    expect(first.text).toContain('page 1 of 3')
    expect(rowsOf(first)[0]).toBe('1 · @m10 · 1 in a row')
    expect(first.buttons.map(({ label }) => label)).toEqual(['Further down'])
    const second = await first.press('Further down')
    expect(second.buttons.map(({ label }) => label)).toEqual(['Higher up', 'Further down'])
    const third = await second.press('Further down')
    expect(rowsOf(third)).toHaveLength(7)
    expect(third.buttons.map(({ label }) => label)).toEqual(['Higher up'])
    await (await third.press('Higher up')).press('Higher up')
    expect(boards.ana.in(boards.general).sees()).toHaveLength(1)
    expect(first.text).toContain('page 1 of 3')
  })

  test('one’s own row and the two around it stand below another page', async () => {
    const boards = await openBoards()
    const m24 = boards.crowd(27)[14] ?? boards.ana
    const answer = await m24.in(boards.general).type('/hips leaderboard')
    expect(answer.text).toContain(
      ['…', '1 · @m23 · 1 in a row', '➤ **1 · @m24 (you) · 1 in a row**', '1 · @m25'].join('\n'),
    )
    const own = await answer.press('Further down')
    expect(own.text).not.toContain('…')
    expect(rowsOf(own)).toContain('➤ **1 · @m24 (you) · 1 in a row**')
  })

  test('somebody else who turns a shared board gets a copy of their own', async () => {
    const boards = await openBoards()
    const [m10 = boards.ana] = boards.crowd(12)
    const shared = await typed(boards, ' share:true')
    const copy = await m10.presses(shared, 'Further down')
    expect(copy.private).toBe(true)
    expect(copy.text).toContain('page 2 of 2')
    expect(copy.text).toContain('➤ **1 · @m10 (you)')
    expect(shared.text).toContain('page 1 of 2')
    await copy.press('Higher up')
    expect(copy.text).toContain('page 1 of 2')
    expect(shared.text).not.toContain('you')
  })
})

describe('another board', () => {
  test('is picked from a list, in place', async () => {
    const boards = await threeRunners()
    const board = await typed(boards)
    await board.select('Another board', 'Sessions · all time')
    expect(board.text).toContain('## Most sessions\n-# All time')
    await board.select('Another board', 'Streak')
    expect(board.text).toContain('## In a row\n-# This month')
    expect(boards.ana.in(boards.general).sees()).toHaveLength(1)
  })

  test('every one that is offered answers', async () => {
    const boards = await threeRunners()
    const board = await typed(boards)
    for (const { label } of board.selects.flatMap(({ options }) => options)) {
      // oxlint-disable-next-line no-await-in-loop -- the same message each time
      const answer = await board.select('Another board', label)
      const [name = '', period = ''] = label.split(' · ')
      const title = { Streak: 'In a row', Consistency: 'Steadiest', Sessions: 'Most sessions' }[
        name
      ]
      expect(answer.text).toContain(`## ${title}\n-# ${period && period[0]?.toUpperCase()}`)
      expect(answer.text.toLowerCase()).toContain(period)
    }
  })
})

describe('the board of the period before', () => {
  test('is final from two days after its end, and says from when before that', async () => {
    const boards = await openBoards('2026-12-02T12:00:00Z')
    boards.logs(boards.ana, '2026-11-13', '2026-11-17', '2026-11-20')
    const board = await typed(boards)
    await board.select('Another board', 'Sessions · last month')
    expect(board.text).toContain('-# Last month · 1–30 November · final from Thursday 3 December')
    boards.moveTo('2026-12-03T03:00:00Z')
    await board.select('Another board', 'Sessions · last month')
    expect(board.text).toContain('-# Last month · 1–30 November · final\n')
    const correction = { clubId: boards.club.id, memberId: boards.ana.id, by: boards.cleo.id }
    const now = boards.time.now
    correctDay({ ...correction, day: '2026-11-17', done: false, now }, boards.stores)
    await board.select('Another board', 'Sessions · last month')
    expect(rowsOf(board)).toEqual(['➤ **1 · @ana (you) · 3 sessions**'])
    await board.select('Another board', 'Sessions · all time')
    expect(rowsOf(board)).toEqual(['➤ **1 · @ana (you) · 2 sessions**'])
  })

  test('pages of it stay with it', async () => {
    const boards = await openBoards('2026-12-10T12:00:00Z')
    boards.crowd(12)
    const board = await typed(boards)
    await board.select('Another board', 'Sessions · last month')
    await board.press('Further down')
    expect(board.text).toContain('Last month · 1–30 November · final · page 2 of 2')
  })

  test('tells who is not on it, and an empty one, without asking for sessions', async () => {
    const boards = await threeRunners()
    const board = await typed(boards)
    await board.select('Another board', 'Sessions · last month')
    expect(board.text).toContain('Nobody is on this board.')
    const dora = boards.discord.addUser({ name: 'dora' })
    boards.club.join(dora)
    const theirs = await dora.in(boards.general).type('/hips leaderboard')
    await theirs.select('Another board', 'Sessions · last week')
    expect(theirs.text).toContain('You are not on this board.')
  })
})
