import type { Answer } from '#practice/people/answer.ts'
import type { Place } from '#practice/people/place.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { MONDAY, openClub, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { labels, offOf, onwards, openGuidedClub, rowsOf, titleOf } from './guided-club.ts'

const STEPS_OF_A = [
  'Warm-up · Marching bridge',
  'Warm-up · Swinging drill',
  'Warm-up · Swinging drill',
  '1 of 5 · Deadlift',
  'Rest · 30 s',
  '1 of 5 · Deadlift',
  '2 of 5 · Clamshell against a wall',
  '2 of 5 · Clamshell against a wall',
  'Rest · 30 s',
  '2 of 5 · Clamshell against a wall',
  '2 of 5 · Clamshell against a wall',
  '3 of 5 · High knees',
  'Rest · 30 s',
  '3 of 5 · High knees',
  '4 of 5 · Plank',
  'Rest · 30 s',
  '4 of 5 · Plank',
  '5 of 5 · Downward-facing dog',
]

/** The same button once more, as it was when it was on that message. */
const pressOld = (place: Place, on: Answer, customId: string): Promise<Answer> =>
  place.raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: on.message,
  })

const idOf = (card: Answer, label: string): string => {
  const id = card.buttons.find((one) => one.label === label)?.customId
  if (!id) throw new Error(`no button ${label}`)
  return id
}

describe('walking through a session', () => {
  test('one private message, move by move and set by set, to the log and its question', async () => {
    const { start, sessions, rows, ana, bo, general } = await openGuidedClub()
    let card = await start()
    expect(card.private).toBe(true)
    const titles: string[] = []
    while (card.text.includes('-# Next: ')) {
      titles.push(titleOf(card))
      // oxlint-disable-next-line no-await-in-loop
      card = await onwards(card, 1)
    }
    expect(titles).toEqual(STEPS_OF_A)
    expect(card.text).toContain('**In. Your first session: the row starts here.**')
    expect(labels(card)).toEqual(['Easy', 'Right', 'Hard', 'Undo'])
    expect(sessions()).toMatchObject([{ day: '2026-11-24', source: 'guided', percent: 100 }])
    expect(rows('session_slots')).toMatchObject([
      { slots: '["hinge","turn-out","knee-drive","stability","mobility"]' },
    ])
    expect(rows('guided_sessions')).toEqual([])
    expect(ana.in(general).sees()).toHaveLength(1)
    expect(bo.in(general).sees()).toEqual([])
    const rated = await card.press('Hard')
    expect(rated.text).toContain('Noted: hard.')
    expect(sessions()).toMatchObject([{ effort: 'hard' }])
  })

  test('a step says what, how much, which side, two cues, how far and what comes next', async () => {
    const { start } = await openGuidedClub()
    const card = await onwards(await start(), 6)
    expect(card.text.split('\n')).toEqual([
      '## 2 of 5 · Clamshell against a wall',
      '-# Session A · Tuesday',
      '- Lie on your side: back, seat and soles all touch the wall, knees bent',
      '- Feet together, raise the top knee',
      '-# Which side is weaker? Tap it below: from now on it goes first. The picture shows both.',
      '**12 times, your weaker side · set 1 of 2**',
      '1 of 5 moves done ▰▱▱▱▱',
      '-# Next: the other side',
      '[Next]',
      '[Back]',
      '[Stop]',
      '[Something hurts]',
      '[Easier]',
      '[Swap]',
      '[Left side]',
      '[Right side]',
      expect.stringContaining('Sharp pain'),
      expect.stringContaining('not medical advice'),
    ])
  })

  test('holds and rests state their seconds', async () => {
    const { start } = await openGuidedClub()
    const rest = await onwards(await start(), 4)
    expect(titleOf(rest)).toBe('Rest · 30 s')
    expect(rest.text).toContain('-# Next: set 2 of 2, Deadlift')
    expect(rest.text).toContain('**Rest 30 s. Shake it loose.**')
    const plank = await onwards(rest, 10)
    expect(titleOf(plank)).toBe('4 of 5 · Plank')
    expect(plank.text).toContain('**20 s · set 1 of 2**')
  })

  test('whoever taps one spot goes on at each step: the rows and their order stay', async () => {
    const { start } = await openGuidedClub()
    let card = await start()
    const rows: string[] = []
    const off: string[] = []
    while (card.text.includes('-# Next: ')) {
      rows.push(labels(card).slice(1, 5).join(' '))
      off.push(offOf(card).join(' '))
      expect(rowsOf(card)).toBe(3)
      // oxlint-disable-next-line no-await-in-loop
      card = await onwards(card, 1)
    }
    expect(new Set(rows)).toEqual(new Set(['Back Stop Something hurts Easier']))
    // A rest has nothing to swap or to ease, but it is there that pain is noticed.
    expect(off.slice(0, 6)).toEqual(['Back Swap', 'Swap', 'Swap', '', 'Easier Swap', ''])
  })

  test('Back goes to the set before, and no further than the first', async () => {
    const { start } = await openGuidedClub()
    const first = await start()
    expect(offOf(first)).toContain('Back')
    const second = await onwards(first, 5)
    expect(second.text).toContain('set 2 of 2')
    const back = await second.press('Back')
    expect(back.text).toContain('set 1 of 2')
    expect(titleOf(back)).toBe('1 of 5 · Deadlift')
  })

  test('the last step says so', async () => {
    const { start } = await openGuidedClub()
    const last = await onwards(await start(), STEPS_OF_A.length - 1)
    expect(last.text).toContain('-# Next: Finish, and the session is in.')
    expect(labels(last)).toContain('Finish')
  })
})

describe('sides', () => {
  test('the weaker side goes first, once it is said, in this session and the next', async () => {
    const { start, goTo, rows } = await openGuidedClub()
    const first = await onwards(await start(), 1)
    const said = await first.press('Left side')
    expect(said.text).toContain('**8 times, left side**')
    expect(labels(said)).toContain('Right is weaker')
    expect(labels(said)).not.toContain('Left side')
    expect(said.text).toContain('-# Next: right side')
    expect((await onwards(said, 1)).text).toContain('**8 times, right side**')
    expect(rows('weaker_sides')).toMatchObject([{ side: 'left' }])
    goTo('2026-11-27')
    expect((await onwards(await start(), 1)).text).toContain('left side')
  })

  test('it can be changed', async () => {
    const { start } = await openGuidedClub()
    const left = await (await onwards(await start(), 1)).press('Left side')
    expect((await left.press('Right is weaker')).text).toContain('right side')
  })
})

describe('stopping', () => {
  test('with nothing done logs nothing', async () => {
    const { start, sessions, rows } = await openGuidedClub()
    const stopped = await (await onwards(await start(), 3)).press('Stop')
    expect(stopped.text).toContain('nothing is logged')
    expect(sessions()).toEqual([])
    expect(rows('guided_sessions')).toEqual([])
  })

  test('with something done asks, and logs as much', async () => {
    const { start, sessions } = await openGuidedClub()
    const question = await (await onwards(await start(), 11)).press('Stop')
    expect(question.text).toContain('**Log 2 of 5?** Any amount keeps the day.')
    expect(labels(question)).toEqual(['Log it', "Don't log", 'Go on'])
    const logged = await question.press('Log it')
    expect(logged.text).toContain('In.')
    expect(logged.text).toContain('Any amount keeps the day.')
    expect(labels(logged)).toEqual(['Easy', 'Right', 'Hard', 'Undo'])
    expect(sessions()).toMatchObject([{ source: 'guided', percent: 54, effort: null }])
  })

  test('with a single set done says so without numbers', async () => {
    const { start } = await openGuidedClub()
    const question = await (await onwards(await start(), 4)).press('Stop')
    expect(question.text).toContain('Log what you began?')
  })

  test('can be taken back', async () => {
    const { start } = await openGuidedClub()
    const step = await onwards(await start(), 5)
    const again = await (await step.press('Stop')).press('Go on')
    expect(titleOf(again)).toBe(titleOf(step))
    expect(titleOf(await onwards(again, 1))).toBe('2 of 5 · Clamshell against a wall')
  })

  test('and not logging it puts it away', async () => {
    const { start, sessions, rows } = await openGuidedClub()
    const question = await (await onwards(await start(), 11)).press('Stop')
    expect((await question.press("Don't log")).text).toContain('nothing is logged')
    expect([sessions(), rows('guided_sessions')]).toEqual([[], []])
  })

  test('asked twice asks twice', async () => {
    const { start, ana, general } = await openGuidedClub()
    const step = await onwards(await start(), 11)
    const id = idOf(step, 'Stop')
    const question = await step.press('Stop')
    const again = await pressOld(ana.in(general), question, id)
    expect(again.text).toContain('Log 2 of 5?')
  })
})

describe('two devices', () => {
  test('/hips start reopens where it was left, and the older message says so', async () => {
    const { start, ana, general } = await openGuidedClub()
    const phone = await onwards(await start(), 6)
    const old = idOf(phone, 'Next')
    const laptop = await start()
    expect(titleOf(laptop)).toBe('2 of 5 · Clamshell against a wall')
    const stale = await pressOld(ana.in(general), phone, old)
    expect(stale.text).toContain('continued elsewhere')
    expect(labels(stale)).toEqual(['Go on here'])
    // Nothing was done by it.
    expect((await onwards(laptop, 1)).text).toContain('the other side')
  })

  test('and the older message can take it over', async () => {
    const { start, ana, general } = await openGuidedClub()
    const phone = await onwards(await start(), 6)
    const laptop = await onwards(await start(), 1)
    const stale = await pressOld(ana.in(general), phone, idOf(phone, 'Next'))
    const here = await stale.press('Go on here')
    expect(here.text).toContain('the other side')
    const left = await pressOld(ana.in(general), laptop, idOf(laptop, 'Next'))
    expect(left.text).toContain('continued elsewhere')
  })

  test('a double click goes one step', async () => {
    const { start, ana, general } = await openGuidedClub()
    const card = await onwards(await start(), 3)
    const id = idOf(card, 'Next')
    const [first, second] = await Promise.all([card.press('Next'), pressOld(ana.in(general), card, id)]) // prettier-ignore
    expect(titleOf(first)).toBe('Rest · 30 s')
    expect(titleOf(second)).toBe('Rest · 30 s')
    expect((await onwards(second, 1)).text).toContain('set 2 of 2')
  })

  test('a double click on the last button logs once, and says that it is in', async () => {
    const { start, ana, general, sessions } = await openGuidedClub()
    const last = await onwards(await start(), STEPS_OF_A.length - 1)
    const id = idOf(last, 'Finish')
    await last.press('Finish')
    const again = await pressOld(ana.in(general), last, id)
    expect(again.text).toContain('Tuesday is already in.')
    expect(labels(again)).toEqual(['Easy', 'Right', 'Hard', 'Undo'])
    expect(sessions()).toHaveLength(1)
  })

  test('a double click on "Don’t log" leaves it put away', async () => {
    const { start, ana, general } = await openGuidedClub()
    const question = await (await onwards(await start(), 11)).press('Stop')
    const id = idOf(question, "Don't log")
    await question.press("Don't log")
    const again = await pressOld(ana.in(general), question, id)
    expect(again.text).toContain('That session is over.')
  })
})

describe('it is still there', () => {
  test('after a restart of the bot and an idle hour', async () => {
    const { start, goTo, restartBot } = await openGuidedClub({
      databasePath: join(temporaryFolder(), 'x.db'),
    })
    const card = await onwards(await start(), 6)
    await restartBot()
    goTo('2026-11-24T14:30:00Z')
    expect((await card.press('Next')).text).toContain('the other side')
    await restartBot()
    expect((await start()).text).toContain('the other side')
  })

  test('the evening after, for the day that it was begun on', async () => {
    const { start, goTo, daysOf } = await openGuidedClub()
    const card = await onwards(await start(), 6)
    goTo('2026-11-25T20:00:00Z')
    const end = await onwards(card)
    expect(end.text).toContain('Tuesday is in.')
    expect(daysOf()).toEqual(['2026-11-24'])
  })

  test('but not two days after: the way to today’s card', async () => {
    const { start, goTo, sessions, rows } = await openGuidedClub()
    const card = await onwards(await start(), 6)
    goTo('2026-11-26')
    const late = await card.press('Next')
    expect(late.text).toContain("That was Tuesday's session, and it is too long ago to log.")
    expect((await late.press("Today's card")).text).toContain('Rest day · Thursday 26 November')
    expect([sessions(), rows('guided_sessions')]).toEqual([[], []])
  })

  test('and not once the day is in by another way', async () => {
    const { start, ana, general, sessions } = await openGuidedClub()
    const card = await onwards(await start(), 6)
    await ana.in(general).type('/hips done')
    const stale = await card.press('Next')
    expect(stale.text).toContain('Tuesday is already in.')
    expect(sessions()).toMatchObject([{ source: 'command' }])
  })

  test('what has left the catalogue cannot be gone on with', async () => {
    const { start, db } = await openGuidedClub()
    const card = await start()
    db.exec(`UPDATE guided_sessions SET routine = replace(routine, '"deadlift"', '"dead-lift"')`)
    expect((await card.press('Next')).text).toContain('That session is over. `/hips start`')
  })
})

describe('nobody else', () => {
  test('can press it', async () => {
    const { start, bo, general, rows } = await openGuidedClub()
    const card = await start()
    const before = rows('guided_sessions')
    const answer = await pressOld(bo.in(general), card, idOf(card, 'Next'))
    expect(answer.text).toContain('belongs to somebody else')
    expect(rows('guided_sessions')).toEqual(before)
  })

  test.each([
    ['another club', (id: string) => id.replace(/guide:1:\d+/, 'guide:1:123456789012345678'), 'club you are in'], // prettier-ignore
    ['no act that there is', (id: string) => id.replace(/next$/, 'fly'), 'out of date'],
    ['another session', (id: string) => id.replace(/:\d+:1:next$/, ':99:1:next'), 'continued elsewhere'], // prettier-ignore
    ['a step to come', (id: string) => id.replace(/:1:next$/, ':7:next'), 'continued elsewhere'],
  ])('a button made by hand: %s', async (_, change, words) => {
    const { start, ana, general, rows } = await openGuidedClub()
    const card = await start()
    const answer = await pressOld(ana.in(general), card, change(idOf(card, 'Next')))
    expect(answer.text).toContain(words)
    expect(rows('guided_sessions')).toMatchObject([{ step: 0 }])
  })
})

describe('swap and easier', () => {
  test('a swap keeps the purpose and is not of the week; again brings the next, in the end the first', async () => {
    const { start, ana, general } = await openGuidedClub()
    const friday = await ana.in(general).type('/hips today day:friday')
    expect(friday.text).toContain('Kickstand deadlift')
    let card = await onwards(await start(), 3)
    const seen: string[] = []
    for (let press = 0; press < 6; press += 1) {
      // oxlint-disable-next-line no-await-in-loop
      card = await card.press('Swap')
      seen.push(titleOf(card))
      if (titleOf(card).endsWith('Deadlift')) break
    }
    expect(seen).toEqual([
      '1 of 5 · Glute bridge walkout',
      '1 of 5 · Single-leg glute bridge',
      '1 of 5 · Deadlift',
    ])
  })

  test('it is remembered if the member wants it, in the card of the day too, and can be forgotten', async () => {
    const { start, ana, general, rows } = await openGuidedClub()
    const swapped = await (await onwards(await start(), 3)).press('Swap')
    expect(swapped.text).toContain('today instead of the deadlift')
    expect(rows('own_swaps')).toEqual([])
    const kept = await swapped.press('Keep this swap')
    expect(kept.text).toContain('Kept: you get it in that place from now on')
    expect(rows('own_swaps')).toMatchObject([
      { exercise: 'deadlift', wanted: 'glute-bridge-walkout' },
    ])
    await kept.press('Stop')
    const today = await ana.in(general).type('/hips today')
    expect(today.text).toContain('**1 · Glute bridge walkout**')
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.text).toContain('**1 · Deadlift**')
    const anew = await onwards(await start(), 3)
    expect(titleOf(anew)).toContain('Glute bridge walkout')
    const forgotten = await anew.press('Forget this swap')
    expect(forgotten.text).toContain('Forgotten: from the next session on')
    expect(rows('own_swaps')).toEqual([])
    expect((await ana.in(general).type('/hips today')).text).toContain('**1 · Deadlift**')
  })

  test('a swap that is not kept is of today', async () => {
    const { start, ana, general } = await openGuidedClub()
    await (await onwards(await start(), 3)).press('Swap')
    expect((await ana.in(general).type('/hips today')).text).toContain('**1 · Deadlift**')
  })

  test('easier is as the catalogue says, and can be taken back', async () => {
    const { start } = await openGuidedClub()
    const card = await onwards(await start(), 3)
    const easier = await card.press('Easier')
    expect(titleOf(easier)).toBe('1 of 5 · Deadlift')
    expect(easier.text).toContain('Easier: ')
    expect(labels(easier)).toContain('As planned')
    const planned = await easier.press('As planned')
    expect(planned.text).not.toContain('Easier: ')
    expect(labels(planned)).toContain('Easier')
  })
})

describe('something hurts', () => {
  const SAID = { 'How much, from 0 to 10?': '7', 'Where?': 'Knee', 'What kind of pain?': 'Dull, aching, pulling' } // prettier-ignore

  test('the form has the moves so far, the newest first, and the answer leads back', async () => {
    const { start } = await openGuidedClub()
    const card = await onwards(await start(), 7)
    const form = await card.press('Something hurts')
    const [moves] = form.modal?.fields ?? []
    expect(moves && 'options' in moves ? moves.options : []).toEqual([
      'Clamshell against a wall',
      'Deadlift',
      'Swinging drill',
      'Marching bridge',
      'None of these, or on the run',
    ])
    const said = await form.submit({ ...SAID, 'How much, from 0 to 10?': '2' })
    expect(labels(said)).toEqual(['Back to the session', "See today's card"])
    const back = await said.press('Back to the session')
    expect(titleOf(back)).toBe(titleOf(card))
    expect((await onwards(back, 1)).text).toContain('Rest')
  })

  test('in a rest it is about the move before', async () => {
    const { start } = await openGuidedClub()
    const rest = await onwards(await start(), 4)
    const said = await (await rest.press('Something hurts')).submit(SAID)
    expect(said.text).toContain('Leave the Deadlift alone')
  })

  test('red: the move is swapped from the next press on', async () => {
    const { start } = await openGuidedClub()
    const card = await onwards(await start(), 3)
    const form = await card.press('Something hurts')
    expect(form.modal?.title).toBe('Something hurts')
    const said = await form.submit(SAID)
    expect(said.text).toContain('Leave the Deadlift alone')
    const after = await card.press('Next')
    expect(after.text).toContain('After what you said')
    expect(titleOf(after)).toBe('1 of 5 · Glute bridge walkout')
    expect(after.text).toContain('set 1 of 2')
    expect((await onwards(after, 1)).text).not.toContain('After what you said')
  })

  test('amber: it goes on in its easier way, with half the sets', async () => {
    const { start } = await openGuidedClub()
    const card = await onwards(await start(), 3)
    await (await card.press('Something hurts')).submit({ ...SAID, 'How much, from 0 to 10?': '4' })
    const after = await card.press('Next')
    expect(titleOf(after)).toBe('1 of 5 · Deadlift')
    expect(after.text).toContain('Easier: ')
    expect(after.text).not.toContain('set 1 of 2')
    expect(titleOf(await onwards(after, 1))).toBe('2 of 5 · Clamshell against a wall')
  })

  test('what a professional has to see ends it, and what was done still counts', async () => {
    const { start, sessions } = await openGuidedClub()
    const card = await onwards(await start(), 6)
    const form = await card.press('Something hurts')
    await form.submit({ ...SAID, 'Do any of these apply?': ['Swelling'] })
    const held = await card.press('Next')
    expect(held.text).toContain('a professional to look at first')
    expect(labels(held)).toEqual(['Log it', "Don't log"])
    expect((await start()).text).toContain('a professional to look at first')
    const again = await start()
    await again.press('Log it')
    expect(sessions()).toMatchObject([{ percent: 18, source: 'guided' }])
  })
})

describe('days', () => {
  test('a rest day brings its card', async () => {
    const { start } = await openGuidedClub({ at: MONDAY })
    expect((await start()).text).toContain('Rest day · Monday 23 November')
  })

  test('a run day too', async () => {
    const { start, logOn } = await openGuidedClub()
    await logOn('2026-11-24')
    const { text } = await start('/hips start day:saturday')
    expect(text).toContain('Run day · Saturday 28 November')
  })

  test('an open yesterday leads, and counts', async () => {
    const { start, daysOf, logOn, goTo } = await openGuidedClub({ at: WEDNESDAY })
    await logOn('2026-11-20')
    goTo('2026-11-25')
    const card = await start()
    expect(card.text).toContain('Session A · Tuesday')
    expect((await onwards(card)).text).toContain('In.')
    expect(daysOf()).toEqual(['2026-11-20', '2026-11-25'])
  })

  test('a day that is in says so', async () => {
    const { start, logOn } = await openGuidedClub()
    await logOn('2026-11-24')
    const answer = await start()
    expect(answer.text).toContain('Tuesday is already in. 1 in a row.')
  })

  test.each([
    ['day:friday', 'Friday is still to come.'],
    ['day:2026-11-17', "That was Tuesday 17 November's session, and it is too long ago"],
    ['day:someday', "I can't read `someday` as a day"],
    ['day:2026-02-31', 'There is no `2026-02-31` in the calendar'],
  ])('%s: %s', async (option, words) => {
    const { start, rows } = await openGuidedClub()
    expect((await start(`/hips start ${option}`)).text).toContain(words)
    expect(rows('guided_sessions')).toEqual([])
  })

  test('what a captain has set to not done stays so', async () => {
    const { start, db, club, ana, bo } = await openGuidedClub()
    db.prepare('INSERT INTO corrections VALUES (?, ?, ?, 0, ?, ?)').run(club.id, ana.id, '2026-11-24', bo.id, TUESDAY) // prettier-ignore
    expect((await start()).text).toContain('A captain has set Tuesday to not done')
  })

  test('one session at a time: who is in another day’s is asked which', async () => {
    const plan = { ...DEFAULT_PLAN, strengthDays: [2, 3], effectiveFrom: '2026-11-01' }
    const { start, goTo, db, club, daysOf } = await openGuidedClub()
    db.prepare('INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)').run(club.id, '2026-11-01', TUESDAY, '9', JSON.stringify(plan)) // prettier-ignore
    await onwards(await start(), 6)
    goTo('2026-11-25')
    const question = await start('/hips start day:today')
    expect(question.text).toContain("You are in the middle of Tuesday's session, 1 of 5 done.")
    expect(labels(question)).toEqual(["Go on with Tuesday's", "Begin Wednesday's"])
    const tuesday = await question.press("Go on with Tuesday's")
    expect(tuesday.text).toContain('· Tuesday')
    const second = await start('/hips start day:today')
    const wednesday = await second.press("Begin Wednesday's")
    expect(wednesday.text).toContain('· Wednesday')
    await onwards(wednesday)
    expect(daysOf()).toEqual(['2026-11-25'])
  })
})

describe('other programmes', () => {
  const withProgramme = async (programme: string) => {
    const club = await openGuidedClub()
    const plan = { ...DEFAULT_PLAN, programme, effectiveFrom: '2026-11-01' }
    club.db.prepare('INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)').run(club.club.id, '2026-11-01', TUESDAY, '9', JSON.stringify(plan)) // prettier-ignore
    return club
  }

  test('a circuit goes by the clock, and counts its turns', async () => {
    const { start, sessions, rows } = await withProgramme('engine-ten')
    const first = await onwards(await start(), 3)
    expect(titleOf(first)).toBe('1 of 10 · High knees')
    expect(first.text).toContain('**40 s**')
    expect(first.text).toContain('-# Next: 20 s to change over')
    const change = await onwards(first, 1)
    expect(titleOf(change)).toBe('Change over · 20 s')
    const question = await (await onwards(change, 2)).press('Stop')
    expect(question.text).toContain('Log 2 of 10 turns?')
    await onwards(await question.press('Go on'))
    expect(sessions()).toMatchObject([{ percent: 100, source: 'guided' }])
    const [slots] = rows('session_slots') as [{ slots: string }]
    expect(JSON.parse(slots.slots)).toHaveLength(10)
  })

  test('a rung of the ladder counts its sets', async () => {
    const { start } = await withProgramme('side-step-ladder')
    const step = await onwards(await start(), 5)
    const question = await step.press('Stop')
    expect(question.text).toMatch(/Log 1 of \d sets\?/)
  })
})

describe('where Start stands', () => {
  test('on one’s own card and on a shared one, where Done does', async () => {
    const { ana, bo, general, sessions } = await openGuidedClub()
    const own = await ana.in(general).type('/hips today')
    expect(labels(own).slice(0, 2)).toEqual(['Start', 'Done'])
    const step = await own.press('Start')
    expect(step.private).toBe(true)
    expect(titleOf(step)).toBe('Warm-up · Marching bridge')
    const shared = await ana.in(general).type('/hips today share:true')
    const message = bo
      .in(general)
      .sees()
      .find(({ id }) => id === shared.message.id)
    const bos = await message?.press('Start')
    expect(bos?.private).toBe(true)
    expect(titleOf(bos as Answer)).toBe('Warm-up · Marching bridge')
    expect(sessions(bo)).toEqual([])
  })

  test('it is in the help list', async () => {
    const { ana, general } = await openClub()
    expect((await ana.in(general).type('/hips help')).text).toContain('/hips start')
  })

  test('days are offered forwards', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const offered = await ana.in(general).suggest('/hips start day:')
    expect(offered[0]?.name).toBe('today · Tuesday 24 November')
  })
})

test('its buttons made by hand on a card that others see rewrite nothing there', async () => {
  const { ana, general, start } = await openGuidedClub()
  const card = await start()
  const shared = await ana.in(general).type('/hips today share:true')
  const before = shared.text
  const next = card.buttons.find(({ label }) => label === 'Next')
  const answer = await ana.in(general).raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: next?.customId ?? '', component_type: ComponentType.Button },
    message: shared.message,
  })
  expect(answer.private).toBe(true)
  expect(titleOf(answer)).not.toBe('')
  expect(shared.text).toBe(before)
})

describe('in a direct message', () => {
  test('it is walked through as well, and rewritten', async () => {
    const { ana, sessions } = await openGuidedClub()
    const card = await ana.inDirectMessage().type('/hips start')
    expect(titleOf(card)).toBe('Warm-up · Marching bridge')
    await onwards(card)
    expect(ana.inDirectMessage().sees()).toHaveLength(1)
    expect(sessions()).toMatchObject([{ source: 'guided', percent: 100 }])
  })

  test('who has several clubs is asked which, and not again while they are in one', async () => {
    const { ana, discord } = await openGuidedClub()
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    const question = await ana.inDirectMessage().type('/hips start')
    const card = await question.select('Pick a club', 'Hill Harriers')
    const step = await onwards(card, 3)
    expect(titleOf(step)).toBe('1 of 5 · Deadlift')
    const again = await ana.inDirectMessage().type('/hips start')
    expect(titleOf(again)).toBe('1 of 5 · Deadlift')
  })

  test('who has several clubs and types no day is told so, whatever it is', async () => {
    const { ana, discord } = await openGuidedClub()
    discord.addGuild({ name: 'Hill Harriers' }).join(ana)
    // Twenty characters at most, and far more in the id of a button.
    const answer = await ana.inDirectMessage().type('/hips start day:👩‍👩‍👧‍👦🏳️‍🌈')
    expect(answer.text).toContain("I can't read `👩‍👩‍👧‍👦🏳️‍🌈` as a day.")
  })

  test('a session of another club is one of two', async () => {
    const { ana, discord, start } = await openGuidedClub()
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await onwards(await start(), 3)
    const question = await ana.in(hill.channel('general')).type('/hips start')
    expect(question.text).toContain('One at a time')
  })
})
