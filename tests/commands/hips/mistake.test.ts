import type { Answer } from '#practice/people/answer.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { describe, expect, test } from 'vitest'

const CLAMSHELL = 'Clamshell against a wall'

const say = async (card: Answer, filled: Record<string, string | readonly string[]> = {}) =>
  (await card.press('Something hurts')).submit({
    'In which move?': CLAMSHELL,
    'Where?': 'Side of the hip',
    'How much, from 0 to 10?': '7',
    'What kind of pain?': 'Dull, aching, pulling',
    ...filled,
  })

/** Ana has her card of Tuesday, at level 1 without kit. */
async function onTuesday() {
  const club = await openLoggingClub({ at: TUESDAY })
  const today = () => club.ana.in(club.general).type('/hips today')
  const reports = () => club.db.prepare('SELECT count(*) FROM pain_reports').pluck().get()
  return { ...club, card: await today(), today, reports }
}

const labelsOf = ({ buttons }: Answer) => buttons.map(({ label }) => label)

describe('a report of pain that was a mistake', () => {
  test('is taken back from its answer, asked once, and the card is as it was', async () => {
    const { card, today, reports } = await onTuesday()
    const question = await (await say(card)).press('That was a mistake')
    expect(question.text).toContain('**Which one was a mistake?**')
    expect((await today()).text).toContain('Left out because it hurt')
    const done = await question.press(`Take back: ${CLAMSHELL}, 7 of 10`)
    expect(done.text).toContain(
      `**Taken back.** Nothing follows any more from what you said of the ${CLAMSHELL}.`,
    )
    expect(reports()).toBe(0)
    expect((await today()).text).toBe(card.text)
  })

  test('is taken back in one’s own settings as well, for 24 hours', async () => {
    const { card, ana, general, goTo } = await onTuesday()
    const me = () => ana.in(general).type('/hips me')
    expect(labelsOf(await me())).not.toContain('That was a mistake')
    await say(card)
    const settings = await me()
    expect(settings.text).toContain(`**Set aside** · ${CLAMSHELL}`)
    const question = await settings.press('That was a mistake')
    goTo('2026-11-26')
    expect(labelsOf(await me())).not.toContain('That was a mistake')
    const late = await question.press(`Take back: ${CLAMSHELL}, 7 of 10`)
    expect(late.text).toContain('older than 24 hours')
    expect((await me()).text).toContain(`**Set aside** · ${CLAMSHELL}`)
  })

  test('leaves the other reports, and takes the second red from a list', async () => {
    const { card, today, reports } = await onTuesday()
    await say(card)
    const second = await say(await today(), { 'In which move?': 'Deadlift' })
    expect((await today()).text).toContain('Resting until')
    const question = await second.press('That was a mistake')
    await question.press('Take back: Deadlift, 7 of 10')
    const { text } = await today()
    expect(text).not.toContain('Resting until')
    expect(text).toContain(`Left out because it hurt: ${CLAMSHELL}`)
    expect(reports()).toBe(1)
  })

  test('does not lift a hold, which is asked about once more', async () => {
    const { card, today } = await onTuesday()
    const answer = await say(card, { 'Do any of these apply?': ['Fever'] })
    const question = await answer.press('That was a mistake')
    const done = await question.press(`Take back: ${CLAMSHELL}, 7 of 10`)
    expect(done.text).toContain('You are still on hold')
    expect((await today()).text).toContain('## On hold · ')
    const asked = await done.press('It is cleared')
    await asked.press('Yes, it is cleared')
    expect((await today()).text).toBe(card.text)
  })

  test('is nobody else’s to take back', async () => {
    const { card, bo, general, reports } = await onTuesday()
    await say(card)
    await say(await bo.in(general).type('/hips today'), { 'How much, from 0 to 10?': '6' })
    const bos = await (await bo.in(general).type('/hips me')).press('That was a mistake')
    expect(labelsOf(bos)).not.toContain(`Take back: ${CLAMSHELL}, 7 of 10`)
    await bos.press(`Take back: ${CLAMSHELL}, 6 of 10`)
    expect(reports()).toBe(1)
  })
})
