import type { Answer } from '#practice/people/answer.ts'
import { describe, expect, test } from 'vitest'
import { openRemindedClub } from './reminded-club.ts'

const say = async (card: Answer, filled: Record<string, string | readonly string[]>) =>
  (await card.press('Something hurts')).submit({
    'In which move?': 'Deadlift',
    'Where?': 'Side of the hip',
    'How much, from 0 to 10?': '4',
    'What kind of pain?': 'Dull, aching, pulling',
    ...filled,
  })

describe('who has reminders of their own', () => {
  const amber = async () => {
    const club = await openRemindedClub('2026-11-24T12:00:00Z')
    const { ana, general, asks } = club
    asks(ana, { personal: true })
    await say(await ana.in(general).type('/hips today'), {})
    return club
  }

  test('is asked by direct message the next morning how an amber pain is', async () => {
    const { ana, goOnTo, newestDirect } = await amber()
    await goOnTo('2026-11-25T07:59:00Z')
    expect(
      ana
        .inDirectMessage()
        .sees()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('How is it')
    await goOnTo('2026-11-25T08:00:00Z')
    expect(newestDirect().text).toContain(
      '**How is it today?** The Deadlift hurt a little on Tuesday.',
    )
    const answer = await newestDirect().press('Worse')
    expect(answer.text).toContain('**Leave the Deadlift alone** until Wednesday 2 December.')
  })

  test('is not asked twice, neither there nor under an answer', async () => {
    const { ana, general, goOnTo, newestDirect } = await amber()
    await goOnTo('2026-11-25T08:00:00Z')
    const first = newestDirect()
    await goOnTo('2026-11-25T09:00:00Z')
    expect(newestDirect().id).toBe(first.id)
    expect((await ana.in(general).type('/hips week')).text).not.toContain('How is it today?')
  })

  test('is not asked when they were faster', async () => {
    const { ana, general, goTo, goOnTo } = await amber()
    goTo('2026-11-25T06:00:00Z')
    await (await ana.in(general).type('/hips week')).press('Calm again')
    await goOnTo('2026-11-25T08:00:00Z')
    const texts = ana
      .inDirectMessage()
      .sees()
      .map(({ text }) => text)
    expect(texts.join()).not.toContain('How is it today?')
  })
})

test('who has none is not written to', async () => {
  const { ana, general, goOnTo } = await openRemindedClub('2026-11-24T12:00:00Z')
  await say(await ana.in(general).type('/hips today'), {})
  await goOnTo('2026-11-25T08:00:00Z')
  expect(ana.inDirectMessage().sees()).toEqual([])
})

test('on hold nobody is reminded, called or asked, until it is cleared', async () => {
  const { ana, general, asks, goOnTo, db } = await openRemindedClub('2026-11-24T12:00:00Z')
  asks(ana, { personal: true, mention: true, midRun: true })
  await say(await ana.in(general).type('/hips today'), { 'Do any of these apply?': ['Swelling'] })
  for (const moment of [
    '2026-11-24T18:00:00Z',
    '2026-11-27T18:00:00Z',
    '2026-11-27T19:00:00Z',
    '2026-11-28T21:00:00Z',
  ])
    await goOnTo(moment)
  expect(ana.inDirectMessage().sees()).toEqual([])
  const inChannel = ana
    .in(general)
    .sees()
    .filter((message) => !message.private)
  expect(inChannel.map(({ text }) => text).join()).not.toContain('@ana')
  const became = db
    .prepare("SELECT DISTINCT state FROM reminders WHERE member_id <> ''")
    .pluck()
    .all()
  expect(became).toEqual(['skipped'])
  const reasons = db.prepare("SELECT reason FROM reminders WHERE kind = 'personal'").pluck().all()
  expect(new Set(reasons)).toEqual(new Set(['paused']))
  const question = await (await ana.in(general).type('/hips today')).press('It is cleared')
  await question.press('Yes, it is cleared')
  await goOnTo('2026-12-01T18:00:00Z')
  expect(ana.inDirectMessage().sees()).toHaveLength(1)
})
