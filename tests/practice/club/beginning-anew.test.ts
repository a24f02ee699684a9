import { describe, expect, test } from 'vitest'
import type { HistoryLine } from '#practice/club/history-line.ts'
import { ManualClock } from '#practice/manual-clock.ts'
import { visitPracticeClub } from '#tests/support/practice-club.ts'
import { tinyBot } from './tiny-bot.ts'

/** Two lines of a Monday and a Tuesday, one of them still to come on Tuesday at noon. */
const LINES: readonly HistoryLine[] = [
  { weeksAgo: 0, day: 'tuesday', time: '23:00', who: 'bo', in: 'hips', does: { says: 'Done' } },
  { weeksAgo: 1, day: 'tuesday', time: '07:10', who: 'ana', in: 'hips', does: { types: '/hips today share:true' } }, // prettier-ignore
  { weeksAgo: 1, day: 'monday', time: '19:00', who: 'ana', in: 'hips', does: { types: '/hips me level:3 kit:band' } }, // prettier-ignore
  {
    weeksAgo: 0,
    day: 'monday',
    time: '18:00',
    who: 'cleo',
    in: 'general',
    does: { says: 'Hello' },
  },
]

/** Those of the history, and the cards of three strength days. */
const ALL_MESSAGES = 5

const START_EMPTY = { kind: 'start empty' } as const
const START_WITH_HISTORY = { kind: 'start with history' } as const
const DONE = { kind: 'done' }

const HELLO = '## Hello from Clamshell'
const withoutHello = (messages: readonly unknown[]) =>
  messages.filter((one) => !JSON.stringify(one).includes(HELLO))

describe('beginning anew', () => {
  test('the history is played through the bot, at its own times and in their order', async () => {
    const club = await visitPracticeClub({ lines: LINES })
    const ana = club.as('Ana')
    const inHips = await ana.messages('hips')
    // The club's own cards stand there too, at seven in Berlin on its strength days.
    expect(inHips.map(({ message }) => message.timestamp.slice(0, 16))).toEqual([
      '2026-11-17T06:00',
      '2026-11-17T06:10',
      '2026-11-20T06:00',
      '2026-11-24T06:00',
    ])
    const card = inHips[1]
    expect(card?.message.timestamp).toBe('2026-11-17T06:10:00.000000+00:00')
    expect(JSON.stringify(card)).toMatch(/Hip day · Tuesday 17 November.*level 3/)
    expect((await ana.messages('general')).map(({ message }) => message.content)).toEqual(['Hello'])
    expect((await ana.sees()).clock.now).toBe(
      Temporal.Instant.from('2026-11-24T12:00:00Z').epochMilliseconds,
    )
    expect(club.troubles).toEqual([])
  })

  test('what the bot told people alone in the past is gone, as after opening Discord anew', async () => {
    const club = await visitPracticeClub({ lines: LINES })
    expect((await club.as('Ana').sees()).messages.filter(({ onlyYou }) => onlyYou)).toEqual([])
  })

  test('a club with a history has its own zone; an empty one has set nothing up', async () => {
    const club = await visitPracticeClub({ lines: LINES })
    const cleo = club.as('Cleo')
    const week = async () => {
      await cleo.type('general', 'hips week')
      return JSON.stringify((await cleo.messages('general')).at(-1)?.message.components)
    }
    const planned = await week()
    await club.act(START_EMPTY)
    const unplanned = await week()
    expect(unplanned).toContain('default')
    expect(planned).not.toContain('default')
  })

  test('starting empty forgets everything, and keeps the people and the address', async () => {
    const club = await visitPracticeClub({ lines: LINES })
    const ana = club.as('Ana')
    const before = await ana.sees()
    const events = await ana.events()
    await club.act({ kind: 'move clock', move: 'morning' })
    expect(await club.act(START_EMPTY)).toEqual(DONE)
    await events.nextOf('reload')
    const after = await ana.sees()
    expect(withoutHello(after.messages)).toEqual([])
    const named = ({ people }: typeof after) => people.map(({ id, name }) => ({ id, name }))
    expect(named(after)).toEqual(named(before))
    // Nobody has told the new bot anything, so nobody is said to have.
    expect(after.people.some(({ about }) => about.includes('level'))).toBe(false)
    expect(after.channels).toEqual(before.channels)
    expect(after.clock.now).toBe(before.clock.now)
    // As the bot of a club that has set nothing up counts its days.
    expect([before.clock.timeZone, after.clock.timeZone]).toEqual(['Europe/Berlin', 'UTC'])
    await ana.type('hips', 'hips me')
    expect(JSON.stringify(await ana.messages('hips'))).toContain('Level 1')
    // It has just let the bot in.
    expect(JSON.stringify(await ana.messages('general'))).toContain(HELLO)
  })

  test('a page that was open goes on hearing of the new club', async () => {
    const club = await visitPracticeClub({ lines: LINES })
    const events = await club.as('Bo').events()
    await club.act(START_EMPTY)
    await club.as('Ana').say('general', 'A clean sheet')
    const { message } = await events.nextOf('message')
    expect(message.message.content).toBe('A clean sheet')
    expect(events.seen.map(({ kind }) => kind)).toEqual(['reload', 'message'])
  })

  test('what was on its way in the old club is not told of in the new one', async () => {
    const club = await visitPracticeClub({ startBot: tinyBot(() => undefined) })
    const ana = club.as('Ana')
    const events = await ana.events()
    const typed = ana.type('general', 'hips')
    await events.nextOf('pending')
    await club.act(START_EMPTY)
    await events.nextOf('reload')
    events.seen.length = 0
    club.realClock.advance(3_000)
    await typed
    await ana.say('general', 'Hello')
    await events.nextOf('message')
    expect(events.seen.map(({ kind }) => kind)).toEqual(['message'])
  })

  test('starting with history brings it back', async () => {
    const club = await visitPracticeClub({ lines: LINES, begin: 'empty' })
    expect(withoutHello((await club.state()).messages)).toEqual([])
    expect(await club.act(START_WITH_HISTORY)).toEqual(DONE)
    expect((await club.state()).messages).toHaveLength(ALL_MESSAGES)
  })

  test('who looks in while the club begins anew waits and sees the new one', async () => {
    const [beginning, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let starts = 0
    const calm = tinyBot(() => undefined)
    const club = await visitPracticeClub({
      startBot: async (place) => {
        starts += 1
        if (starts > 1) {
          beginning.resolve()
          await go.promise
        }
        return calm(place)
      },
    })
    await club.as('Ana').say('general', 'Old news')
    const begun = club.act(START_EMPTY)
    await beginning.promise
    const looked = club.state()
    const said = club.as('Bo').say('general', 'First!')
    go.resolve()
    expect((await looked).messages.map(({ message }) => message.content)).not.toContain('Old news')
    expect([await begun, await said]).toEqual([DONE, DONE])
    const messages = await club.as('Ana').messages('general')
    expect(messages.map(({ message }) => message.content)).toEqual(['First!'])
  })

  test('a beginning that fails says so, and another one can be made', async () => {
    const calm = tinyBot(() => undefined)
    let starts = 0
    const club = await visitPracticeClub({
      startBot: (place) => {
        starts += 1
        return starts === 2 ? Promise.reject(new Error('overslept')) : calm(place)
      },
    })
    expect(await club.act(START_EMPTY)).toMatchObject({ kind: 'refused' })
    expect(String(club.troubles)).toContain('overslept')
    expect((await fetch(`${club.url}/api/state`)).status).toBe(500)
    expect(await club.act(START_EMPTY)).toEqual(DONE)
    expect((await fetch(`${club.url}/api/state`)).status).toBe(200)
  })

  test('a line that does not work is told to the host, and the others are played', async () => {
    const broken: HistoryLine = { weeksAgo: 1, day: 'monday', time: '20:00', who: 'bo', in: 'hips', does: { presses: 'Jump' } } // prettier-ignore
    const club = await visitPracticeClub({ lines: [broken, ...LINES] })
    expect(String(club.troubles)).toContain('1 weeks ago on monday at 20:00')
    expect((await club.state()).messages).toHaveLength(ALL_MESSAGES)
  })

  test('a line that the bot does not answer is told to the host', async () => {
    const realClock = new ManualClock()
    const line: HistoryLine = { weeksAgo: 1, day: 'monday', time: '20:00', who: 'bo', in: 'hips', does: { types: '/hips' } } // prettier-ignore
    const club = await visitPracticeClub({
      realClock,
      lines: [line],
      startBot: tinyBot(() => {
        realClock.advance(3_000)
      }),
    })
    expect(club.troubles).toMatchObject([{ cause: { message: 'The application did not respond' } }])
  })
})
