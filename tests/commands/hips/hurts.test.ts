import type { Answer } from '#practice/people/answer.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { describe, expect, test } from 'vitest'

const MOVE = 'In which move?'
const WHERE = 'Where?'
const SCORE = 'How much, from 0 to 10?'
const KIND = 'What kind of pain?'
const SIGNS = 'Do any of these apply?'
const CLAMSHELL = 'Clamshell against a wall'

type Filled = Record<string, string | readonly string[]>

/** At the side of the hip, dull, 2 of 10, unless said otherwise. */
const say = async (card: Answer, filled: Filled = {}): Promise<Answer> =>
  (await card.press('Something hurts')).submit({
    [WHERE]: 'Side of the hip',
    [SCORE]: '2',
    [KIND]: 'Dull, aching, pulling',
    ...filled,
  })

/** Ana has her card of Tuesday, at level 1 without kit. */
async function onTuesday() {
  const club = await openLoggingClub({ at: TUESDAY })
  const card = await club.ana.in(club.general).type('/hips today')
  const rows = (table: string) => club.db.prepare(`SELECT * FROM ${table}`).all()
  const today = () => club.ana.in(club.general).type('/hips today')
  return { ...club, card, rows, today }
}

describe('Something hurts, on one’s own card', () => {
  test('asks by lists alone: the moves of the day, where, how much, what kind, further signs', async () => {
    const { card } = await onTuesday()
    const { modal } = await card.press('Something hurts')
    expect(modal?.title).toBe('Something hurts')
    expect(modal?.fields.map(({ label, required }) => [label, required])).toEqual([
      [MOVE, true],
      [WHERE, true],
      [SCORE, true],
      [KIND, true],
      [SIGNS, false],
    ])
    const [moves, , scores] = modal?.fields ?? []
    expect(moves?.options).toContain(CLAMSHELL)
    expect(moves?.options).toContain('Marching bridge')
    expect(moves?.options.at(-1)).toBe('None of these, or on the run')
    expect(scores?.options).toHaveLength(11)
    expect(JSON.stringify(modal)).not.toContain('"kind":4')
  })

  test('green: go on, and nothing changes', async () => {
    const { card, today, ana, bo, general } = await onTuesday()
    const before = card.text
    const answer = await say(card, { [MOVE]: CLAMSHELL })
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('**Go on.** Up to 3 of 10 is fine in training.')
    expect((await today()).text).toBe(before)
    expect(bo.in(general).sees()).toEqual([])
    expect(ana.in(general).sees().length).toBeGreaterThan(1)
  })

  test('amber: half the sets, the easier way, said on the card', async () => {
    const { card, today } = await onTuesday()
    expect(card.text).toMatch(/\*\*2 · Clamshell against a wall\*\* · 2 ×/)
    const answer = await say(card, { [MOVE]: CLAMSHELL, [SCORE]: '4' })
    expect(answer.text).toContain(
      '**Easy with the Clamshell against a wall.** Half the sets, in the easier way.',
    )
    expect(answer.text).toContain('Tomorrow I ask how it is.')
    const { text } = await today()
    expect(text).toContain(
      'Half the sets, the easier way, until it is calm: Clamshell against a wall.',
    )
    expect(text).toMatch(/\*\*2 · Clamshell against a wall\*\* · (?!2 ×)/)
    expect(text).toContain('easier: ')
  })

  test('red: a week without it, and a swap of the same purpose', async () => {
    const { card, today, goTo } = await onTuesday()
    const answer = await say(card, { [MOVE]: CLAMSHELL, [SCORE]: '7' })
    expect(answer.text).toContain(
      '**Leave the Clamshell against a wall alone** until Tuesday 1 December.',
    )
    expect(answer.text).toMatch(/Your card has the .+ in its place\./)
    const swapped = await today()
    expect(swapped.text).toContain(
      'Left out because it hurt: Clamshell against a wall until Tuesday 1 December.',
    )
    expect(swapped.text).not.toContain('· Clamshell against a wall**')
    expect(swapped.text).toMatch(/\*\*2 · .+\*\*/)
    goTo('2026-12-01')
    expect((await today()).text).not.toContain('Left out because')
  })

  test.each([
    ['sharp', { [KIND]: 'Sharp or stabbing' }],
    ['in the groin', { [WHERE]: 'Groin', [SCORE]: '0' }],
    ['a pinch at the front of the hip', { [WHERE]: 'Front of the hip: a pinch', [SCORE]: '1' }],
    ['limping', { [SIGNS]: ['It makes me limp'] }],
  ])('%s is red at any number', async (_, filled) => {
    const { card } = await onTuesday()
    const { text } = await say(card, { [MOVE]: CLAMSHELL, ...filled })
    expect(text).toContain('**Leave the Clamshell against a wall alone**')
  })

  test('in the groin takes every stretch off the card', async () => {
    const { card, today } = await onTuesday()
    expect(card.text).toContain('Marching bridge')
    const answer = await say(card, { [MOVE]: 'None of these, or on the run', [WHERE]: 'Groin' })
    expect(answer.text).toContain('Do not stretch the groin')
    const { text } = await today()
    expect(text).toContain('No stretches while the groin is sore.')
    expect(text).not.toMatch(/Downward dog|Toe touch|hip flexor/i)
  })

  test('a second red within three weeks sets the whole list aside and says whom to see', async () => {
    const { card, today, goTo } = await onTuesday()
    await say(card, { [MOVE]: CLAMSHELL, [SCORE]: '6' })
    goTo('2026-12-08')
    const later = await today()
    const answer = await say(later, { [MOVE]: CLAMSHELL, [SCORE]: '6' })
    expect(answer.text).toContain(
      'these rest until Tuesday 29 December: Clamshell against a wall and Lateral band walk.',
    )
    expect(answer.text).toContain('See a physiotherapist or doctor.')
    const { text } = await today()
    expect(text).toContain(
      'Resting until Tuesday 29 December: Clamshell against a wall and Lateral band walk.',
    )
    // Each move that it names is gone, and none is promised that is not.
    expect(text).not.toMatch(/\*\*\d · (Clamshell|Lateral)/)
  })

  test('is nobody else’s business: not on a shared card, not in the channel', async () => {
    const { card, ana, bo, general, rows } = await onTuesday()
    await say(card, { [MOVE]: CLAMSHELL, [SCORE]: '8' })
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.text).toContain(CLAMSHELL)
    expect(shared.text).not.toContain('hurt')
    expect(shared.text).not.toContain('in place of the Clamshell against a wall')
    expect(shared.buttons.map(({ label }) => label)).not.toContain('Something hurts')
    expect((await bo.in(general).type('/hips today')).text).not.toContain('hurt,')
    expect(rows('pain_reports')).toHaveLength(1)
  })

  test('a form that was tampered with stores nothing', async () => {
    const { card, rows } = await onTuesday()
    const opened = await card.press('Something hurts')
    const all = { [MOVE]: CLAMSHELL, [SCORE]: '2', [KIND]: 'Dull, aching, pulling' }
    await expect(opened.submit({ ...all, [WHERE]: 'my left ear' })).rejects.toThrow('my left ear')
    expect(rows('pain_reports')).toEqual([])
  })
})

test('on the page of an exercise the move is chosen already', async () => {
  const { ana, general } = await openLoggingClub({ at: TUESDAY })
  const page = await ana.in(general).type('/hips exercise name:squat')
  const { modal } = await page.press('Something hurts')
  expect(modal?.fields[0]?.value).toEqual(['squat'])
  expect((await say(page, { [SCORE]: '5' })).text).toContain('**Easy with the Squat.**')
})

test('in a direct message it works the same', async () => {
  const { ana, general } = await openLoggingClub({ at: TUESDAY })
  await ana.in(general).type('/hips today')
  const card = await ana.inDirectMessage().type('/hips today')
  const answer = await say(card, { [MOVE]: CLAMSHELL, [SCORE]: '6' })
  expect(answer.text).toContain('**Leave the Clamshell against a wall alone**')
})

describe('the next morning', () => {
  const amber = async () => {
    const club = await onTuesday()
    await say(club.card, { [MOVE]: CLAMSHELL, [SCORE]: '4' })
    const first = async (at: string) => {
      club.goTo(at)
      return club.ana.in(club.general).type('/hips week')
    }
    return { ...club, first }
  }

  test('an amber pain is asked about under each private answer until it is answered', async () => {
    const { first, ana, general } = await amber()
    expect((await ana.in(general).type('/hips week')).text).not.toContain('How is it today?')
    const answer = await first('2026-11-25')
    expect(answer.text).toContain(
      '**How is it today?** The Clamshell against a wall hurt a little on Tuesday.',
    )
    const again = await first('2026-11-26')
    expect(again.text.match(/How is it today/g)).toHaveLength(1)
    await again.press('Calm again')
    expect((await first('2026-11-26')).text).not.toContain('How is it today?')
  })

  test('calm again: back to the usual', async () => {
    const { first, ana, general } = await amber()
    const answer = await (await first('2026-11-25')).press('Calm again')
    expect(answer.text).toContain('Good. The Clamshell against a wall is back as usual.')
    const { text } = await ana.in(general).type('/hips today day:friday')
    expect(text).not.toContain('until it is calm')
    expect((await first('2026-11-26')).text).not.toContain('How is it today?')
  })

  test('worse is red', async () => {
    const { first } = await amber()
    const answer = await (await first('2026-11-25T06:00:00Z')).press('Worse')
    expect(answer.text).toContain(
      '**Leave the Clamshell against a wall alone** until Wednesday 2 December.',
    )
  })

  test('still there is asked about once more, and red when it is up for 24 hours', async () => {
    const { first } = await amber()
    const early = await (await first('2026-11-25T06:00:00Z')).press('Still there')
    expect(early.text).toContain('I ask once more')
    const late = await (await first('2026-11-26T06:00:00Z')).press('Still there')
    expect(late.text).toContain(
      '**Leave the Clamshell against a wall alone** until Thursday 3 December.',
    )
  })

  test('an old question does nothing, nor does somebody else’s', async () => {
    const { first } = await amber()
    const asked = await first('2026-11-25')
    await asked.press('Calm again')
    expect((await asked.press('Worse')).text).toContain('That question is answered, or too old.')
  })
})

describe('a professional has to look', () => {
  const FEVER = { [MOVE]: 'None of these, or on the run', [SCORE]: '1', [SIGNS]: ['Fever'] }

  test('then nothing is offered, nothing is due, and the row waits until it is cleared', async () => {
    const { card, today, logOn, goTo, ana, general } = await onTuesday()
    await logOn('2026-11-24')
    const answer = await say(card, FEVER)
    expect(answer.text).toContain('**See a doctor or physiotherapist now.**')
    for (const day of ['2026-11-25', '2026-11-27', '2026-12-01', '2026-12-04']) {
      goTo(day)
      const { text } = await today()
      expect(text).toContain('## On hold · ')
      expect(text).toContain('On hold since Tuesday 24 November')
      expect(text).not.toContain(CLAMSHELL)
    }
    const streak = await ana.in(general).type('/hips streak')
    expect(streak.text).toContain('Nothing is due until you say that it is cleared.')
    const week = await ana.in(general).type('/hips week')
    expect(week.text).toContain('on hold until you are cleared')
    const question = await (await today()).press('It is cleared')
    expect(question.text).toContain('**Has it been looked at, and may you train again?**')
    expect((await today()).text).toContain('## On hold · ')
    const cleared = await question.press('Yes, it is cleared')
    expect(cleared.text).toContain('**Good to hear.**')
    expect((await cleared.press('Something hurts')).modal?.title).toBe('Something hurts')
    goTo('2026-12-08')
    expect((await today()).text).toContain('## Hip day · Tuesday 8 December')
    const [done] = await logOn('2026-12-08')
    expect(done?.text).toContain('2 in a row')
  })

  test('it can be cleared in one’s own settings as well', async () => {
    const { card, ana, general, today } = await onTuesday()
    await say(card, FEVER)
    const me = await ana.in(general).type('/hips me')
    expect(me.text).toContain('**On hold** · a professional has to look first')
    await (await me.press('It is cleared')).press('Yes, it is cleared')
    expect((await today()).text).toContain('## Hip day')
    expect((await ana.in(general).type('/hips me')).text).not.toContain('On hold')
  })

  test('a hold shows nobody else more than days that are not due', async () => {
    const { card, bo, general, goTo, logOn } = await onTuesday()
    await logOn('2026-11-24')
    await say(card, FEVER)
    goTo('2026-12-02')
    const seen = await bo.in(general).type('/hips streak member:@ana')
    expect(seen.text).not.toMatch(/hold|hurt|paused/i)
    expect(seen.text).toContain('1 in a row')
  })

  test('two presses clear it once', async () => {
    const { card } = await onTuesday()
    const answer = await say(card, FEVER)
    const again = answer
    await (await answer.press('It is cleared')).press('Yes, it is cleared')
    await expect(again.press('It is cleared')).rejects.toThrow('It is cleared')
  })
})
