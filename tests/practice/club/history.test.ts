import { describe, expect, test } from 'vitest'
import { CLUB_TIME_ZONE } from '#practice/club/cast.ts'
import { HISTORY } from '#practice/club/history.ts'
import type { HistoryLine } from '#practice/club/history-line.ts'
import type { PageMessage } from '#practice/club/page-api.ts'
import { QUIET_WEEKS } from '#practice/club/quiet-weeks.ts'
import { visitPracticeClub } from '#tests/support/practice-club.ts'

const textOf = (seen: PageMessage | undefined) => JSON.stringify(seen?.message.components)

const logs = ({ does }: HistoryLine): boolean =>
  ('types' in does && does.types.startsWith('/hips done')) ||
  ('presses' in does && does.presses === 'Done')

const LOGGED = HISTORY.filter(logs)

describe('the history of the practice club', () => {
  test('who says that they are done has logged it', () => {
    const said = HISTORY.filter(({ does }) => 'says' in does && /^done|, done/i.test(does.says))
    expect(said.length).toBeGreaterThanOrEqual(4)
    const boasts = said.filter(
      (line) =>
        !LOGGED.some(
          (log) =>
            log.who === line.who && log.weeksAgo === line.weeksAgo && log.day === line.day && log.time <= line.time, // prettier-ignore
        ),
    )
    expect(boasts).toEqual([])
  })

  test('nobody trains before the club has heard of the bot', () => {
    const oldest = Math.max(...HISTORY.map(({ weeksAgo }) => weeksAgo))
    expect(HISTORY.find(({ does }) => 'says' in does)?.weeksAgo).toBe(oldest)
    expect(LOGGED.filter(({ weeksAgo, day }) => weeksAgo === oldest && day === 'monday')).toEqual(
      [],
    )
  })

  test('the quiet weeks are as many for everybody, and end before those told in full', () => {
    for (const who of ['ana', 'bo', 'dilek', 'emre', 'cleo']) {
      const weeks = QUIET_WEEKS.filter((line) => line.who === who).map(({ weeksAgo }) => weeksAgo)
      expect([who, Math.max(...weeks), Math.min(...weeks)]).toEqual([who, 25, 4])
    }
  })

  test('Finn has not used the bot', () => {
    const used = HISTORY.filter(({ who, does }) => who === 'finn' && !('says' in does))
    expect(used).toEqual([])
  })

  test.each([
    { clock: '2026-11-20T20:45:00Z', row: '22 in a row' },
    { clock: '2027-03-29T05:00:00Z', row: '20 in a row' },
  ])('every line works, and there is something to look at ($clock)', async ({ clock, row }) => {
    const club = await visitPracticeClub({ lines: HISTORY, clock })
    expect(club.troubles).toEqual([])
    const { messages } = await club.as('Finn').sees()
    expect(messages.length).toBeGreaterThan(20)
    const times = messages.map(({ message }) => Temporal.Instant.from(message.timestamp))
    const now = Temporal.Instant.from(clock)
    expect(times.filter((time) => Temporal.Instant.compare(time, now) > 0)).toEqual([])
    const days = messages
      .filter(({ command }) => command !== null)
      .map(
        ({ message }) =>
          Temporal.Instant.from(message.timestamp).toZonedDateTimeISO(CLUB_TIME_ZONE).dayOfWeek,
      )
    // The board on Mondays, the day's card on strength days.
    expect(new Set(days)).toEqual(new Set([1, 2, 5]))

    const ana = club.as('Ana')
    await ana.type('hips', 'hips streak')
    const own = (await ana.messages('hips')).at(-1)
    expect(own?.onlyYou).toBe(true)
    expect(textOf(own)).toContain(row)
    expect(own?.message.attachments.map(({ content_type }) => content_type)).toEqual(['image/png'])
    await ana.type('hips', 'hips leaderboard')
    const board = (await ana.messages('hips')).at(-1)
    expect(Object.values(board?.names ?? {}).toSorted()).toEqual(['Ana', 'Bo', 'Cleo', 'Dilek', 'Emre']) // prettier-ignore
    const cleo = club.as('Cleo')
    await cleo.type('hips', 'club audit')
    const audit = textOf((await cleo.messages('hips')).at(-1))
    expect(audit).toContain('Storm warning')
    expect(audit).toMatch(/to done for/)
  })
})
