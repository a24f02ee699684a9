import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import {
  FRIDAY,
  MONDAY,
  openClub,
  SUNDAY,
  TUESDAY,
  WEDNESDAY,
} from '#tests/support/running-club.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

describe('/hips today on a strength day', () => {
  test('is the routine, for the eyes of who asked', async () => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips today')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Hip day · Tuesday 24 November')
    expect(answer.text).toMatch(/Session A · \d+ min · level 1 · no kit/)
    expect(answer.text).toContain('**Warm-up**')
    expect(answer.text).toMatch(/\*\*1 · Deadlift\*\* · 2 × 8, rest 30 s/)
    expect(answer.text).toMatch(/\*\*2 · Clamshell against a wall\*\* · 2 × 12 a side, rest 30 s/)
    expect(answer.text).toContain('Feet together, raise the top knee')
    expect(answer.text).toContain('not medical advice')
    expect(bo.in(general).sees()).toEqual([])
  })

  test('names what to bring, at one’s own level and with one’s own kit', async () => {
    const { ana, general } = await openClub({ at: FRIDAY })
    await ana.in(general).type('/hips me level:2 kit:band, weight')
    const answer = await ana.in(general).type('/hips today')
    expect(answer.text).toMatch(/Session B · \d+ min · level 2 · bring a loop band/)
    expect(answer.text).toContain('band above the knees')
  })

  test.each(['1', '2', '3'])(
    'fits ten to twenty minutes and a phone at level %s',
    async (level) => {
      for (const kit of ['none', 'band', 'weight, barbell, band, box, hill']) {
        const { ana, general } = await openClub({ at: TUESDAY })
        await ana.in(general).type(`/hips me level:${level} kit:${kit}`)
        for (const day of ['tuesday', 'friday']) {
          const answer = await ana.in(general).type(`/hips today day:${day}`)
          const minutes = Number(/ (\d+) min/.exec(answer.text)?.[1])
          expect(minutes).toBeGreaterThanOrEqual(10)
          expect(minutes).toBeLessThanOrEqual(20)
          expect(answer.text.match(/^\*\*\d · /gm)?.length).toBeLessThanOrEqual(8)
          expect(answer.text).toContain(`level ${level}`)
        }
      }
    },
  )

  test('share:true shows it to the channel, names the level, and pings nobody', async () => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips today share:true')
    expect(answer.private).toBe(false)
    expect(answer.text).toContain('Shown at level 1; yours may differ')
    expect(answer.pings).toEqual({ everyone: false, userIds: [], roleIds: [] })
    expect(bo.in(general).sees()).toHaveLength(1)
  })

  test('one move is looked at below the card, which stays', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today')
    const page = await card.select('Look at one move', 'Clamshell against a wall')
    expect(page.private).toBe(true)
    expect(page.text).toContain('## Clamshell against a wall')
    expect(ana.in(general).sees()).toHaveLength(2)
  })

  test('somebody else looks at a move on a shared card, privately and at their own level', async () => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    await bo.in(general).type('/hips me level:3')
    const card = await ana.in(general).type('/hips today share:true')
    const page = await bo.selects(card, 'Look at one move', 'Deadlift')
    expect(page.private).toBe(true)
    expect(page.text).toMatch(/\*\*Level 3 · .*\*\* \(yours\)/)
    expect(card.text).toContain('Hip day')
  })
})

describe('the small print', () => {
  test('every card says when to stop', async () => {
    for (const at of [MONDAY, TUESDAY, WEDNESDAY]) {
      const { ana, general } = await openClub({ at })
      const { text } = await ana.in(general).type('/hips today')
      expect(text).toContain('groin pain')
      expect(text).toContain('Chest pain')
    }
  })

  test('somebody new is told where level and kit are set, until they have set them', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    expect((await ana.in(general).type('/hips today')).text).toContain('until you say otherwise')
    await ana.in(general).type('/hips me level:1')
    expect((await ana.in(general).type('/hips today')).text).not.toContain('until you say')
  })
})

describe('/hips today on a run day', () => {
  test('is the short set before the run, and when strength is back', async () => {
    const { ana, general } = await openClub({ at: '2026-11-28T12:00:00Z' })
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('Run day · Saturday 28 November')
    expect(text).toMatch(/Before you head out · about [34] min · level 1/)
    expect(text).toContain('Marching bridge')
    expect(text).toContain('Strength is back on Tuesday 1 December.')
    expect(text).not.toContain('Inside the run')
  })

  test('the earliest easy run of the week carries backward running', async () => {
    const { ana, general } = await openClub({ at: WEDNESDAY })
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('Inside the run: backward running')
    expect(text).toContain('4–6 × 30 m')
  })

  test('somebody with a hill gets sprints in even weeks, and is told how long they take', async () => {
    const { ana, general } = await openClub({ at: WEDNESDAY })
    await ana.in(general).type('/hips me kit:hill')
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('Inside the run: hill sprints')
    expect(text).toContain('4 × 5 s, rest 3 min')
    expect(text).toContain('about 16 min')
  })

  test('a hard run is called one', async () => {
    const { ana, general } = await openClub({ at: SUNDAY })
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('Hard run · Sunday 29 November')
  })

  test('the button turns the private card into the next routine', async () => {
    const { ana, general } = await openClub({ at: WEDNESDAY })
    const card = await ana.in(general).type('/hips today')
    const next = await card.press("See Friday's routine")
    expect(next.text).toContain('Hip day · Friday 27 November')
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('on a shared card the button answers who presses, and the card stays', async () => {
    const { ana, bo, general } = await openClub({ at: WEDNESDAY })
    const card = await ana.in(general).type('/hips today share:true')
    const next = await bo.presses(card, "See Friday's routine")
    expect(next.private).toBe(true)
    expect(next.text).toContain('Friday 27 November')
    expect(card.text).toContain('Run day')
  })
})

describe('/hips today on a rest day', () => {
  test('says so, names the next strength day, and offers one hold', async () => {
    const { ana, general } = await openClub({ at: MONDAY })
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('Rest day · Monday 23 November')
    expect(text).toContain('Strength is back on Tuesday 24 November.')
    expect(text).toMatch(/If you like: \*\*(Toe touch|Downward-facing dog)\*\*, 30 s\./)
  })
})

describe('the day that is asked for', () => {
  test.each([
    ['tomorrow', 'Run day · Wednesday 25 November'],
    ['yesterday', 'Rest day · Monday 23 November'],
    ['friday', 'Hip day · Friday 27 November'],
    ['tuesday', 'Hip day · Tuesday 24 November'],
    ['2027-01-01', 'Hip day · Friday 1 January 2027'],
  ])('%s is %s', async (day, title) => {
    const { ana, general } = await openClub({ at: TUESDAY })
    expect((await ana.in(general).type(`/hips today day:${day}`)).text).toContain(title)
  })

  test('before three in the morning it is still yesterday', async () => {
    const { ana, general } = await openClub({ at: '2026-11-25T02:59:00Z' })
    expect((await ana.in(general).type('/hips today')).text).toContain('Tuesday 24 November')
  })

  test.each([
    ['2026-02-31', 'There is no `2026-02-31` in the calendar'],
    ['someday', "I can't read `someday` as a day"],
  ])('%s gets a clear sentence, privately even when shared', async (day, sentence) => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type(`/hips today day:${day} share:true`)
    expect(answer.text).toContain(sentence)
    expect(answer.private).toBe(true)
  })

  test('days are offered while typing, with their dates', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const offered = await ana.in(general).suggest('/hips today day:fr')
    expect(offered).toEqual([{ name: 'friday · Friday 27 November', value: 'friday' }])
    expect(await ana.in(general).suggest('/hips today day:zzz')).toEqual([])
  })
})

describe('Done on the day’s card', () => {
  test.each([
    ['today', '2026-11-24', true],
    ['yesterday', '2026-11-25', true],
    ['2026-11-20', '2026-11-24', false],
    ['friday', '2026-11-24', false],
    ['monday', '2026-11-24', false],
    ['wednesday', '2026-11-24', false],
    ['today', '2026-11-28', false],
    ['today', '2026-11-30', false],
  ])('for %s on %s: %s', async (day, on, there) => {
    const { ana, general } = await openLoggingClub({ at: `${on}T12:00:00Z` })
    const own = await ana.in(general).type(`/hips today day:${day}`)
    const shared = await ana.in(general).type(`/hips today day:${day} share:true`)
    for (const { buttons } of [own, shared])
      expect(buttons.some(({ label }) => label === 'Done')).toBe(there)
  })

  test('goes from one’s own card once the day is in, which then says so', async () => {
    const { ana, bo, general, logOn } = await openLoggingClub()
    await logOn('2026-11-24')
    const own = await ana.in(general).type('/hips today')
    expect(own.text).toContain('## Hip day · Tuesday 24 November\n')
    expect(own.text).toContain('**In.** 1 in a row.')
    expect(own.buttons.map(({ label }) => label)).toEqual(['Something hurts'])
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.text).not.toContain('In.')
    expect(shared.buttons.map(({ label }) => label)).toEqual(['Start', 'Done'])
    expect((await bo.in(general).type('/hips today')).buttons[1]?.label).toBe('Done')
  })

  test('a day long gone says that it is in, and not how the row stands now', async () => {
    const { ana, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-24', '2026-11-27')
    goTo('2026-12-01')
    const { text } = await ana.in(general).type('/hips today day:2026-11-24')
    expect(text).toContain('**In.**\n')
    expect(text).not.toContain('in a row')
  })
})

describe('yesterday’s open day', () => {
  test('comes first on a day that asks for nothing, and today’s own card is a press away', async () => {
    const { ana, daysOf, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-20')
    goTo('2026-11-25')
    const card = await ana.in(general).type('/hips today')
    expect(card.text).toMatch(
      /^## Tuesday is still open\nDo it today and it counts\. Wednesday itself has no strength planned\.\n/,
    )
    expect(card.buttons.map(({ label }) => label)).toEqual([
      'Start',
      'Done',
      "Wednesday's own card",
      'Something hurts',
    ])
    const own = await card.press("Wednesday's own card")
    expect(own.text).toContain('## Run day · Wednesday 25 November')
    const again = await ana.in(general).type('/hips today')
    const logged = await again.press('Done')
    expect(logged.text).toContain('**In. 2 in a row, 2 of your last 2.**\nIt counts for Tuesday.')
    expect(daysOf()).toEqual(['2026-11-20', '2026-11-25'])
    const after = await ana.in(general).type('/hips today')
    expect(after.text).toContain('## Run day')
    const tuesday = await ana.in(general).type('/hips today day:yesterday')
    expect(tuesday.text).toContain("**In**, by Wednesday's session. 2 in a row")
    expect(tuesday.buttons.map(({ label }) => label)).toEqual(['Something hurts'])
  })

  test('its Done still counts for it after midnight', async () => {
    const { ana, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-20')
    goTo('2026-11-25')
    const card = await ana.in(general).type('/hips today')
    goTo('2026-11-26T02:00:00Z')
    expect((await card.press('Done')).text).toContain('It counts for Tuesday.')
  })

  test.each([
    ['2026-11-25T02:59:00Z', '## Hip day · Tuesday 24 November'],
    ['2026-11-25T03:00:00Z', '## Tuesday is still open'],
    ['2026-11-26T02:59:00Z', '## Tuesday is still open'],
    ['2026-11-26T03:00:00Z', '## Rest day · Thursday 26 November'],
  ])('at %s today is %s', async (at, title) => {
    const { ana, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-20')
    goTo(at)
    expect((await ana.in(general).type('/hips today')).text).toContain(title)
  })

  test('is nothing to somebody who had not begun, nor to the channel', async () => {
    const { ana, bo, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-20')
    goTo('2026-11-25')
    expect((await bo.in(general).type('/hips today')).text).toContain('## Run day')
    expect((await ana.in(general).type('/hips today share:true')).text).toContain('## Run day')
  })

  test('waits behind a day that is due itself', async () => {
    const { ana, club, db, general, goTo, logOn } = await openLoggingClub()
    const plan = { ...DEFAULT_PLAN, strengthDays: [1, 2] }
    db.prepare('INSERT INTO plans VALUES (NULL, ?, ?, ?, ?, ?)').run(
      club.id,
      plan.effectiveFrom,
      TUESDAY,
      ana.id,
      JSON.stringify(plan),
    )
    await logOn('2026-11-17')
    goTo('2026-11-24')
    const card = await ana.in(general).type('/hips today')
    expect(card.text).toContain('## Hip day · Tuesday 24 November')
    const logged = await card.press('Done')
    expect(logged.text).toContain('Monday is still open until Tuesday is over.')
  })

  test('comes first in a direct message too, once the club is known', async () => {
    const { ana, discord, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-20')
    discord.addGuild({ name: 'Hill Harriers' }).join(ana)
    goTo('2026-11-25')
    const question = await ana.inDirectMessage().type('/hips today')
    const card = await question.select('Pick a club', 'Harbour Runners')
    expect(card.text).toContain('## Tuesday is still open')
  })
})

describe('tomorrow’s routine', () => {
  test('can be taken a day ahead, and is then in', async () => {
    const { ana, daysOf, general } = await openLoggingClub({ at: MONDAY })
    const rest = await ana.in(general).type('/hips today')
    const card = await rest.press("See Tuesday's routine")
    expect(card.text).toContain('Feel like it a day early? Do it today and it counts for Tuesday.')
    const logged = await card.press('Done')
    expect(logged.text).toContain('It counts for Tuesday.\nNext: Friday 27 November.')
    expect(daysOf()).toEqual(['2026-11-23'])
    const after = await ana.in(general).type('/hips today day:tomorrow')
    expect(after.text).toContain("**In**, by Monday's session.")
    expect(after.text).not.toContain('Feel like it')
    expect(after.buttons).toEqual([])
    const today = await ana.in(general).type('/hips today')
    expect(today.text).toContain('Strength is back on Friday 27 November.')
    expect(today.buttons.map(({ label }) => label)).toEqual([
      "See Friday's routine",
      'Something hurts',
    ])
  })

  test('is kept when it comes, and a session of its own frees the one before', async () => {
    const { ana, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-23')
    goTo('2026-11-24')
    const card = await ana.in(general).type('/hips today')
    expect(card.text).toContain("**In**, by Monday's session. 1 in a row.")
    const own = await ana.in(general).type('/hips done')
    expect(own.text).toContain('**In. 1 in a row.**')
  })

  test('is not offered while yesterday’s is open: that one comes first', async () => {
    const { ana, club, db, general, goTo, logOn } = await openLoggingClub()
    const plan = { ...DEFAULT_PLAN, strengthDays: [2, 4] }
    db.prepare('INSERT INTO plans VALUES (NULL, ?, ?, ?, ?, ?)').run(
      club.id,
      plan.effectiveFrom,
      TUESDAY,
      ana.id,
      JSON.stringify(plan),
    )
    await logOn('2026-11-19')
    goTo('2026-11-25')
    const thursday = await ana.in(general).type('/hips today day:tomorrow')
    expect(thursday.text).toContain('## Hip day · Thursday 26 November')
    expect(thursday.text).not.toContain('Feel like it')
    expect(thursday.buttons).toEqual([])
    // Wednesday's session is Tuesday's then, and cannot be Thursday's as well.
    await ana.in(general).type('/hips done')
    const after = await ana.in(general).type('/hips today day:tomorrow')
    expect(after.text).not.toContain('**In**')
    expect((await ana.in(general).type('/hips today')).text).toContain(
      'Strength is back on Thursday 26 November.',
    )
  })

  test('is not offered on a day that is due itself', async () => {
    const { ana, general, goTo, logOn } = await openLoggingClub()
    await logOn('2026-11-20')
    goTo('2026-11-24')
    const friday = await ana.in(general).type('/hips today day:friday')
    expect(friday.buttons).toEqual([])
  })
})

describe('a day that does not count against the reader', () => {
  test('says until when they are paused, and that a session still counts', async () => {
    const { ana, bo, db, general } = await openLoggingClub({ at: TUESDAY })
    db.prepare("INSERT INTO pauses VALUES (NULL, ?, ?, ?, 'ill', ?)").run(
      ana.id,
      '2026-11-23',
      '2026-11-29',
      TUESDAY,
    )
    const card = await ana.in(general).type('/hips today')
    expect(card.text).toContain('You are paused until Sunday 29 November; a session still counts.')
    expect((await card.press('Done')).text).toContain('Next: Tuesday 1 December.')
    expect((await bo.in(general).type('/hips today')).text).not.toContain('paused')
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.text).not.toContain('paused')
  })

  test('says that the club has taken the day off', async () => {
    const { ana, bo, club, db, general } = await openLoggingClub({ at: TUESDAY })
    db.prepare('INSERT INTO amnesties VALUES (?, ?, ?, ?, ?)').run(
      club.id,
      '2026-11-24',
      'ice',
      bo.id,
      TUESDAY,
    )
    const card = await ana.in(general).type('/hips today')
    expect(card.text).toContain('The club has taken this day off; a session still counts.')
    expect(card.buttons[1]?.label).toBe('Done')
  })
})

describe('a club that has set nothing up', () => {
  test('tells its captains how to, and nobody else', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const forMember = await ana.in(general).type('/hips today')
    const forCaptain = await cleo.in(general).type('/hips today')
    const shared = await cleo.in(general).type('/hips today share:true')
    expect(forCaptain.text).toContain('Only captains see this line')
    expect(forCaptain.text).toContain('/club setup')
    expect(forMember.text).not.toContain('captains')
    expect(shared.text).not.toContain('captains')
  })
})

describe('a button that somebody made by hand', () => {
  test('cannot bring another club’s day', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today day:wednesday')
    const answer = await ana.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: 'day:1:999999999999999999:2026-11-24', component_type: 2 },
      message: card.message,
    })
    expect(answer.text).toContain('only do that for a club you are in')
  })

  test('with a day that does not exist is out of date', async () => {
    const { ana, general, club } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips today day:wednesday')
    const answer = await ana.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: `day:1:${club.id}:2026-02-31`, component_type: 2 },
      message: card.message,
    })
    expect(answer.text).toContain('out of date')
  })
})
