import type { Answer } from '#practice/people/answer.ts'
import type { Place } from '#practice/people/place.ts'
import { openLoggingClub } from '#tests/support/logging-club.ts'
import { comeBackId, nameComeBacksId } from '#views/come-back-ids.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

/** A press of a button with this custom id on a message that the person sees. */
const pressRaw = (place: Place, on: Answer, customId: string): Promise<Answer> =>
  place.raw({
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: on.message,
  })

const QUESTION = "May Monday's recap of the club name you as back again?"

/** Ana has missed Friday the 20th, which a freeze covered, and is back on Tuesday the 24th. */
async function cameBack(prepare?: (club: Awaited<ReturnType<typeof openLoggingClub>>) => void) {
  const club = await openLoggingClub()
  await club.logOn('2026-11-17')
  prepare?.(club)
  club.goTo('2026-11-24')
  const answer = await club.ana.in(club.general).type('/hips done')
  const answers = () =>
    club.db.prepare('SELECT member_id, may_name FROM come_back_names').raw().all()
  return { ...club, answer, answers }
}

describe('somebody who has come back', () => {
  test('is asked whether the recap may name them, with why, and other buttons stay', async () => {
    const { answer, answers } = await cameBack()
    expect(answer.text).toContain(QUESTION)
    expect(answer.text).toContain('Otherwise you add to a number.')
    expect(answer.buttons.map(({ label }) => label)).toEqual([
      'Easy',
      'Right',
      'Hard',
      'Undo',
      'Name me in the recap',
      'Rather not',
    ])
    expect(answers()).toEqual([])
  })

  test.each([
    ['Name me in the recap', 1, "the club's recap may name your come-backs"],
    ['Rather not', 0, 'your come-backs only add to a number'],
  ] as const)(
    'says "%s" once and for all, and hears how to change it',
    async (label, stored, heard) => {
      const { answer, answers, logOn } = await cameBack()
      const noted = await answer.press(label)
      expect(noted.private).toBe(true)
      expect(noted.text).toContain(heard)
      expect(noted.text).toContain('`/hips me` can change that')
      expect(answers()).toEqual([[expect.any(String), stored]])
      // Friday the 27th went by too: back again, and not asked again.
      const [next] = await logOn('2026-12-01')
      expect(next?.text).toContain('Good to have you back.')
      expect(next?.text).not.toContain(QUESTION)
    },
  )

  test('can press twice, and change their mind with the other button', async () => {
    const { answer, answers } = await cameBack()
    await answer.press('Rather not')
    await answer.press('Rather not')
    await answer.press('Name me in the recap')
    expect(answers()).toEqual([[expect.any(String), 1]])
  })

  test('finds the question still there after saying how it felt', async () => {
    const { answer } = await cameBack()
    const rated = await answer.press('Easy')
    expect(rated.text).toContain('Noted: easy.')
    expect(rated.text).toContain(QUESTION)
    await rated.press('Rather not')
    const again = await rated.press('Hard')
    expect(again.text).not.toContain(QUESTION)
  })

  test('and hides is not asked', async () => {
    const { answer } = await cameBack(({ setMates, ana }) => {
      setMates(ana, 'off', true)
    })
    expect(answer.text).toContain('Good to have you back.')
    expect(answer.text).not.toContain(QUESTION)
  })

  test('answers for themself alone', async () => {
    const {
      answer,
      answers,
      bo,
      general,
      ana: { id: member },
    } = await cameBack()
    const pressed = await pressRaw(
      bo.in(general),
      answer,
      comeBackId.encode({ member, answer: 'name' }),
    )
    expect(pressed.text).toContain('This belongs to somebody else.')
    const toggled = await pressRaw(
      bo.in(general),
      answer,
      nameComeBacksId.encode({ member, answer: 'name' }),
    )
    expect(toggled.text).toContain('This belongs to somebody else.')
    expect(answers()).toEqual([])
  })
})

test('whoever never missed is not asked', async () => {
  const { logOn } = await openLoggingClub()
  const answers = await logOn('2026-11-24', '2026-11-27')
  expect(answers.map(({ text }) => text).join('\n')).not.toContain(QUESTION)
})

test('without a club there is no recap, and no question', async () => {
  const { discord, goTo } = await openLoggingClub()
  const dora = discord.addUser({ name: 'dora' })
  const done = async (on: string) => {
    goTo(on)
    return dora.inDirectMessage().type('/hips done')
  }
  await done('2026-11-17')
  const back = await done('2026-11-24')
  expect(back.text).toContain('Good to have you back.')
  expect(back.text).not.toContain(QUESTION)
})

test('/hips me shows it and changes it', async () => {
  const { ana, general, db } = await openLoggingClub({ at: '2026-11-24T12:00:00Z' })
  const before = await ana.in(general).type('/hips me')
  expect(before.text).toContain('**Come-backs** · only add to a number in the Monday recap')
  const named = await before.press('Name my come-backs')
  expect(named.text).toContain('**Come-backs** · the Monday recap may name you')
  const unnamed = await named.press('Leave my come-backs unnamed')
  expect(unnamed.text).toContain('**Come-backs** · only add to a number in the Monday recap')
  expect(db.prepare('SELECT may_name FROM come_back_names').pluck().all()).toEqual([0])
})
