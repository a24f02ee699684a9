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

const partsOf = (seen: PageMessage): string =>
  [...JSON.stringify(seen.message.components).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)]
    .map(([, content]) => JSON.parse(content ?? '""') as string)
    .join('\n')

/** How many a card's list names or counts, or a recap's sentence says. */
function countedIn(text: string): number {
  const [, list] = /Done so far: (.*)/.exec(text) ?? []
  if (list !== undefined) {
    const [, more = '0'] = /and (\d+) more$/.exec(list) ?? []
    return [...list.matchAll(/<@\d+>/g)].length + Number(more)
  }
  const [, few, all] = /Together: (?:(\d+) of \d+|all (\d+)) strength days/.exec(text) ?? []
  return Number(few ?? all ?? Number.NaN)
}

/** The Monday of the week in which a message was posted, or of one before. */
function mondayOf({ message }: PageMessage, weeksBefore = 0): string {
  const date = Temporal.Instant.from(message.timestamp)
    .toZonedDateTimeISO(CLUB_TIME_ZONE)
    .toPlainDate()
  return date.subtract({ days: date.dayOfWeek - 1, weeks: weeksBefore }).toString()
}

/** Of each week with two cards how many these name, and how many the recap counts. */
function onCardsAndInRecaps(seen: readonly PageMessage[]) {
  const own = seen.filter(({ message, command }) => message.author.bot && command === null)
  const cards = own.filter((one) => partsOf(one).startsWith('## Hip day'))
  const recaps = own.filter((one) => partsOf(one).includes("## The club's week"))
  return recaps.flatMap((recap) => {
    const monday = mondayOf(recap, 1)
    const [one, other, ...more] = cards.filter((card) => mondayOf(card) === monday)
    // A strength day that was taken off has no card.
    if (!one || !other || more.length > 0) return []
    const onCards = countedIn(partsOf(one)) + countedIn(partsOf(other))
    return [{ monday, onCards, inRecap: countedIn(partsOf(recap)) }]
  })
}

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
    // The day's card on strength days, and a board once on a Thursday: on Mondays there is the recap.
    expect(new Set(days)).toEqual(new Set([2, 4, 5]))

    // Made up the day after, or put right by a captain: a card names whoever the recap counts.
    const weeks = onCardsAndInRecaps(messages)
    expect(weeks.length).toBeGreaterThan(20)
    expect(weeks.filter(({ onCards, inRecap }) => onCards !== inRecap)).toEqual([])

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

  test('reminders of every kind can be seen: a last call, a set before a run, a direct message, a race ahead', async () => {
    const club = await visitPracticeClub({ lines: HISTORY, clock: '2026-11-26T12:00:00Z' })
    const [ana, dilek, cleo] = [club.as('Ana'), club.as('Dilek'), club.as('Cleo')]
    const at = (all: readonly PageMessage[], part: string) =>
      all
        .filter((one) => one.message.author.bot && partsOf(one).includes(part))
        .map(({ message }) => message.timestamp.slice(0, 16))
    const inHips = await dilek.messages('hips')
    expect(at(inHips, 'Last call for Friday')).toContain('2026-11-20T19:00')
    expect(at(inHips, '## Run day · Wednesday')).toEqual(['2026-11-18T17:00', '2026-11-25T17:00'])
    expect(at(await ana.messages('Clamshell'), '## Hip day · Tuesday 24 November')).toEqual([
      '2026-11-24T17:00',
    ])
    await cleo.type('hips', 'club race')
    expect(textOf((await cleo.messages('hips')).at(-1))).toContain('Sunday 13 December')
    // The visitor who moves the clock on sees the next call: Dilek is due, and has not trained.
    await club.act({ kind: 'move clock', move: 'strength day' })
    for (let hour = 7; hour < 20; hour += 1)
      // oxlint-disable-next-line no-await-in-loop -- hour by hour, as a visitor does
      await club.act({ kind: 'move clock', move: 'hour' })
    const call = (await dilek.messages('hips')).at(-1)
    expect(textOf(call)).toContain('Last call for Friday')
    expect(call?.message.mentions.map(({ id }) => id)).toEqual([dilek.id])
  })
})
