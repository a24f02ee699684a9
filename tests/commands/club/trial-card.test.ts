import type { Answer } from '#practice/people/answer.ts'
import { drawnPictures } from '#tests/support/drawn-pictures.ts'
import { describe, expect, test } from 'vitest'
import { openSetup, pressTimes, walkToReview } from './set-up-by-hand.ts'

type Wanted = { readonly off?: boolean } & Parameters<typeof openSetup>[0]

async function tryOut({ off = false, ...options }: Wanted = {}) {
  const opened = await openSetup(options)
  const review = await walkToReview(await opened.command())
  const wanted = off ? await switchedOff(review) : review
  await wanted.press('Send a test card')
  const newest = () => {
    const card = opened.ana.in(opened.general).sees().at(-1)
    if (!card) throw new Error('no test card was posted')
    return card
  }
  return { ...opened, newest }
}

async function switchedOff(review: Answer): Promise<Answer> {
  const times = await pressTimes(review, 'Back', 2)
  return pressTimes(await times.press("Turn off: Day's card"), 'Next', 2)
}

test('a test card shows the picture that the real one will have', async () => {
  const { newest } = await tryOut({ pictures: drawnPictures })
  expect(newest().files).toMatchObject([{ type: 'image/png' }])
  expect(newest().files[0]?.name).toContain('sheet-of-')
})

describe('Start on a test card', () => {
  test('says to its presser alone that it is a test, and when the real one comes', async () => {
    const { newest } = await tryOut()
    const card = newest()
    expect(card.text).toContain('Whoever manages messages here can delete it')
    const answer = await card.press('Start')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('only the test card')
    expect(answer.text).toContain('the real one comes on Friday 27 November at 07:00')
    expect(answer.text).not.toContain('Rest day')
  })

  test('long after, it leads to today instead', async () => {
    const { newest, goTo } = await tryOut()
    goTo('2026-12-09')
    const answer = await newest().press('Start')
    expect(answer.text).toContain('`/hips today`')
    expect(answer.text).not.toContain('27 November')
  })

  test('of a card that is switched off says that none comes', async () => {
    const { newest } = await tryOut({ off: true })
    const answer = await newest().press('Start')
    expect(answer.text).toContain('no real one comes')
  })

  test('a move can be looked at all the same', async () => {
    const { newest } = await tryOut()
    const card = newest()
    const [select] = card.selects
    const answer = await card.select(select?.placeholder ?? '', select?.options[0]?.label ?? '')
    expect([answer.private, answer.failed]).toEqual([true, false])
  })
})
