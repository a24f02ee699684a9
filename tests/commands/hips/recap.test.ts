import { expect, test } from 'vitest'
import { openRemindedClub } from './reminded-club.ts'

/** Ana came back on Friday and lets herself be named; Bo kept both days. The recap is due. */
async function onMonday() {
  const club = await openRemindedClub('2026-11-10T12:00:00Z', {
    card: { on: false, at: '07:00' },
    preRun: { on: false, runAt: '18:30', minutesBefore: 30 },
    lastCall: { on: false, at: '19:00' },
  })
  const { ana, bo, general, goTo } = club
  await ana.in(general).type('/hips done')
  goTo('2026-11-17')
  await bo.in(general).type('/hips done')
  goTo('2026-11-20')
  await bo.in(general).type('/hips done')
  const back = await ana.in(general).type('/hips done')
  await back.press('Name me in the recap')
  await club.goOnTo('2026-11-23T08:00:00Z')
  return club
}

test('on Monday at eight the club sees its week, and the button opens the board for its presser', async () => {
  const { ana, cleo, general, newest } = await onMonday()
  const [recap, ...others] = cleo.in(general).sees()
  expect(others).toEqual([])
  expect(recap?.text).toContain("The club's week · 16–22 November")
  expect(recap?.text).toMatch(/\*\*Back after a day that went by\*\*: \S+\. Good to have you\./)
  expect(recap?.text).toContain('**Together: 3 of 4 strength days kept**')
  expect(recap?.text).toContain('**This week**: strength on Tuesday and Friday.')
  expect(recap?.message.attachments).toMatchObject([{ filename: 'recap.png', width: 960 }])
  const board = await newest(ana).press("This month's board")
  expect(board.private).toBe(true)
  expect(board.text).toContain('In a row')
})

test('whoever hides later is taken out of it', async () => {
  const { ana, cleo, general, newest } = await onMonday()
  const settings = await ana.in(general).type('/hips me')
  await settings.press('Hide me from boards')
  const recap = newest(cleo)
  expect(recap.text).toContain('**Back after a day that went by**: somebody. Good to have you.')
  expect(JSON.stringify(recap.message.components)).not.toContain(ana.id)
})
