import { expect, test } from 'vitest'
import { onwards, openGuidedClub } from './guided-club.ts'

/** Ana keeps a swap of the deadlift. */
async function withSwap() {
  const club = await openGuidedClub()
  const step = await onwards(await club.start(), 3)
  await (await step.press('Swap')).press('Keep this swap')
  return club
}

test('a swap that was kept is listed, and forgotten with one choice', async () => {
  const { ana, general, rows } = await withSwap()
  const card = await ana.in(general).type('/hips me')
  expect(card.text).toMatch(/\*\*Your swaps\*\* · .+ for Deadlift/)
  const [option] = card.selects.find(({ placeholder }) => placeholder?.startsWith('Forget'))?.options ?? [] // prettier-ignore
  const after = await card.select('Forget one of your swaps', option?.label ?? '')
  expect(after.message.id).toBe(card.message.id)
  expect(after.text).toContain('Saved.')
  expect(after.text).not.toContain('Your swaps')
  expect(after.selects.some(({ placeholder }) => placeholder?.startsWith('Forget'))).toBe(false)
  expect(rows('own_swaps')).toEqual([])
  const today = await ana.in(general).type('/hips today')
  expect(today.text).toContain('**1 · Deadlift**')
})

test('nobody else can forget it', async () => {
  const { ana, bo, general, rows } = await withSwap()
  const card = await ana.in(general).type('/hips me')
  const select = card.selects.find(({ placeholder }) => placeholder?.startsWith('Forget'))
  const answer = await bo.in(general).raw({
    type: 3,
    data: { custom_id: select?.customId ?? '', component_type: 3, values: ['deadlift'] },
    message: card.message,
  })
  expect(answer.text).not.toContain('Your swaps')
  expect(rows('own_swaps')).toHaveLength(1)
})
