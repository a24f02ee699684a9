import { aPlan } from '#tests/support/a-plan.ts'
import { openClub } from '#tests/support/running-club.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { openBoards, rowsOf, threeRunners, typed, type Boards } from './open-boards.ts'

describe('who is not shown', () => {
  test('a member who hides, who is told so; on final boards too', async () => {
    const boards = await threeRunners()
    const { bo, general } = boards
    const mine = await bo.in(general).type('/hips leaderboard')
    await bo.in(general).type('/hips me boards:hide')
    await mine.select('Another board', 'Streak')
    expect(mine.text).toContain('You are hidden from boards; `/hips me` can change that.')
    expect(rowsOf(mine)).toEqual(['1 · @ana · 3 in a row', '2 · @cleo · 2 in a row'])
    boards.moveTo('2026-12-10T12:00:00Z')
    await mine.select('Another board', 'Sessions · last month')
    expect(rowsOf(mine)).toEqual(['1 · @ana · 3 sessions', '2 · @cleo · 2 sessions'])
    await bo.in(general).type('/hips me boards:show')
    await mine.select('Another board', 'Sessions · last month')
    expect(rowsOf(mine)[1]).toBe('➤ **2 · @bo (you) · 2 sessions**')
  })

  test('the channel is not told that somebody hides', async () => {
    const boards = await threeRunners()
    await boards.ana.in(boards.general).type('/hips me boards:hide')
    const { text } = await typed(boards, ' share:true')
    expect(text).not.toContain('hidden')
    expect(text).not.toContain('@ana')
  })

  test('a member who has left the server; back in it they are shown once they use the bot', async () => {
    const boards = await threeRunners()
    const { club, bo, general, moveTo } = boards
    club.leave(bo)
    const others = ['➤ **1 · @ana (you) · 3 in a row**', '2 · @cleo · 2 in a row']
    expect(rowsOf(await typed(boards))).toEqual(others)
    club.join(bo)
    moveTo('2026-11-24T12:05:00Z')
    expect(rowsOf(await typed(boards))).toEqual(others)
    await bo.in(general).type('/hips week')
    expect(rowsOf(await typed(boards))).toHaveLength(3)
  })

  test('who is back in the server may use the bot in a direct message', async () => {
    const boards = await threeRunners()
    const { club, bo, moveTo } = boards
    club.leave(bo)
    await typed(boards)
    club.join(bo)
    moveTo('2026-11-24T12:05:00Z')
    const theirs = await bo.inDirectMessage().type('/hips leaderboard')
    expect(rowsOf(theirs)).toContain('➤ **2 · @bo (you) · 2 in a row**')
  })

  test('who left a second time goes a second time', async () => {
    const boards = await threeRunners()
    const { club, bo, general, moveTo } = boards
    club.leave(bo)
    await typed(boards)
    club.join(bo)
    await bo.in(general).type('/hips week')
    club.leave(bo)
    moveTo('2026-11-24T12:05:00Z')
    expect(rowsOf(await typed(boards))).toHaveLength(2)
  })

  test('nobody vanishes while Discord cannot serve the club', async () => {
    const boards = await threeRunners()
    const { club, discord, ana, bo } = boards
    const board = await ana.inDirectMessage().type('/hips leaderboard')
    club.leave(bo)
    club.beginOutage()
    boards.moveTo('2026-11-24T12:05:00Z')
    await board.select('Another board', 'Sessions · this month')
    expect(rowsOf(board)).toHaveLength(3)
    expect(discord.world.guilds.get(club.id)?.available).toBe(false)
  })
})

describe('where it is asked', () => {
  test('somebody without a club is told where boards are', async () => {
    const { discord } = await openClub()
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    const { text } = await dora.inDirectMessage().type('/hips leaderboard')
    expect(text).toBe('A board needs a club. Type this in the server where your club runs.')
  })

  test('somebody with two clubs is asked which, and board and period are kept', async () => {
    const boards = await threeRunners()
    boards.discord.addGuild({ name: 'Hill Harriers' }).join(boards.ana)
    const ask = () =>
      boards.ana.inDirectMessage().type('/hips leaderboard board:Sessions period:All time')
    const harbour = await (await ask()).select('Pick a club', 'Harbour Runners')
    expect(harbour.text).toContain('## Most sessions\n-# All time')
    expect(rowsOf(harbour)).toHaveLength(3)
    const hill = await (await ask()).select('Pick a club', 'Hill Harriers')
    expect(hill.text).toContain('Nobody is on this board yet')
  })

  test('among friends outside the club it is for oneself alone, whatever was typed', async () => {
    const boards = await threeRunners()
    const dora = boards.discord.addUser({ name: 'dora' })
    boards.ana.installBot()
    const answer = await boards.ana.inPrivateChannel(dora).type('/hips leaderboard share:true')
    expect(answer.private).toBe(true)
    expect(rowsOf(answer)).toHaveLength(3)
  })

  test('the club’s zone says which week it is', async () => {
    const boards = await openBoards('2026-11-22T14:30:00Z')
    const by = { memberId: boards.cleo.id, at: boards.time.now }
    boards.stores.plans.savePlan(boards.club.id, aPlan({ timeZone: 'Pacific/Auckland' }), by)
    const { text } = await typed(boards, ' period:This week')
    expect(text).toContain('This week · 23–29 November')
  })
})

describe('what somebody made by hand', () => {
  /** Presses on the board that Ana has before her what does not stand on it. */
  const press = async (boards: Boards, customId: string, values?: readonly string[]) => {
    const { message } = await typed(boards)
    return boards.ana.in(boards.general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: customId, component_type: values ? 3 : 2, ...(values ? { values } : {}) },
      message,
    })
  }

  test.each([
    ['board:1:999999999999999999:streak:month:now:0', undefined],
    ['board-pick:1:999999999999999999', ['streak month now']],
    ['board-of:1:streak:month', ['999999999999999999']],
    ['board-of:1:streak:month', undefined],
  ])('does not open another club’s board: %s', async (customId, values) => {
    const boards = await threeRunners()
    const answer = await press(boards, customId, values)
    expect(answer.text).toContain('only do that for a club you are in')
  })

  test.each([['streak'], ['streak month'], ['streak decade now'], [''], ['streak month now now']])(
    'and was never offered is out of date: %j',
    async (value) => {
      const boards = await threeRunners()
      const answer = await press(boards, `board-pick:1:${boards.club.id}`, [value])
      expect(answer.text).toContain('out of date')
      expect(answer.private).toBe(true)
    },
  )

  test.each([
    'streak:month:now:-1',
    'streak:year:now:0',
    'speed:month:now:0',
    'streak:month:then:0',
  ])('is out of date as a page: %s', async (tail) => {
    const boards = await threeRunners()
    const answer = await press(boards, `board:1:${boards.club.id}:${tail}`)
    expect(answer.text).toContain('out of date')
  })

  test('and asks for what was before all time gets all time', async () => {
    const boards = await threeRunners()
    await press(boards, `board:1:${boards.club.id}:sessions:all:last:999999`)
    const [board] = boards.ana.in(boards.general).sees()
    expect(board?.text).toContain('## Most sessions\n-# All time\n')
  })
})

describe('what is kept beside the facts', () => {
  test('can be emptied by another process, and the board is the same', async () => {
    const boards = await threeRunners()
    const before = (await typed(boards)).text
    boards.db.exec('DELETE FROM standings; DELETE FROM board_revisions')
    expect((await typed(boards)).text).toBe(before)
  })

  test('is old as soon as another process logs', async () => {
    const boards = await threeRunners()
    await typed(boards)
    boards.logs(boards.bo, '2026-11-24')
    expect(rowsOf(await typed(boards))[1]).toBe('1 · @bo · 3 in a row')
  })

  test('is not shared between clubs', async () => {
    const boards = await threeRunners()
    const hill = boards.discord.addGuild({ name: 'Hill Harriers' })
    hill.join(boards.ana)
    await boards.ana.in(hill.channel('general')).type('/hips done')
    const there = await boards.ana.in(hill.channel('general')).type('/hips leaderboard')
    expect(rowsOf(there)).toEqual(['➤ **1 · @ana (you) · 1 in a row**'])
    expect(rowsOf(await typed(boards))[0]).toBe('➤ **1 · @ana (you) · 3 in a row**')
  })
})
