import type { Answer } from '#practice/people/answer.ts'
import { DEFAULT_PLAN } from '#core/training/plan.ts'
import { TUESDAY } from '#tests/support/running-club.ts'
import { drawnPictures } from '#tests/support/drawn-pictures.ts'
import { describe, expect, test } from 'vitest'
import { offered, onwards, openGuidedClub, titleOf } from './guided-club.ts'

const FRIDAY = '2026-11-27'
const SCORE = 'How much, from 0 to 10?'
const say = async (card: Answer, score: string) =>
  (await card.press('Something hurts')).submit({
    'Where?': 'Side of the hip',
    [SCORE]: score,
    'What kind of pain?': 'Dull, aching, pulling',
  })

/** On to the first set of the move of this number. */
async function onto(card: Answer, number: number): Promise<Answer> {
  let now = card
  // oxlint-disable-next-line no-await-in-loop
  while (!titleOf(now).startsWith(`${number} of`)) now = await onwards(now, 1)
  return now
}

/** `Clamshell against a wall`, without its number. */
const nameOf = (card: Answer): string => titleOf(card).replace(/^\d+ of \d+ · /, '')
/** The moves of a day's card, without the hold. */
const movesOn = ({ text }: Answer): string[] =>
  [...text.matchAll(/\*\*\d+ · (.+?)\*\*/g)].map(([, name = '']) => name).slice(0, 4)

describe('what hurts in a session', () => {
  test('a little: half the sets stay half, done easier or swapped', async () => {
    const { start, goTo } = await openGuidedClub()
    goTo(FRIDAY)
    const card = await onto(await start(), 2)
    expect(card.text).toContain('set 1 of 2')
    await say(card, '4')
    const after = await card.press('Next')
    expect(after.text).not.toContain('set 1 of 2')
    const other = await after.press(offered(after).includes('Easier') ? 'Easier' : 'Swap')
    expect(other.text).not.toContain('set 1 of 2')
    expect((await other.press('Swap')).text).not.toContain('set 1 of 2')
  })

  test('a little: what would change nothing is not offered', async () => {
    const { start } = await openGuidedClub()
    const card = await onto(await start(), 1)
    await say(card, '4')
    const after = await card.press('Next')
    expect(after.text).toContain('Easier: ')
    expect(offered(after)).not.toContain('As planned')
  })

  test('and then what stands in for it: that is made easier as well', async () => {
    const { start } = await openGuidedClub()
    const card = await onto(await start(), 2)
    await say(card, '4')
    const swapped = await (await card.press('Next')).press('Swap')
    expect(nameOf(swapped)).not.toContain('Clamshell')
    await say(swapped, '5')
    const after = await swapped.press('Next')
    expect(after.text).toContain('After what you said')
    expect(after.text).toMatch(/Easier: |in place of/)
  })

  test.each([TUESDAY, FRIDAY].flatMap((day) => [1, 2, 3, 4, 5].map((number) => ({ day, number }))))(
    'a lot: what the answer promises is what is played ($day, $number)',
    async (at) => {
      const { start, goTo } = await openGuidedClub()
      goTo(at.day)
      const card = await onto(await start(), at.number)
      const verdict = await say(card, '7')
      const promised = /Your session goes on with the (.+) in its place/.exec(verdict.text)?.[1]
      const after = await onwards(card, 1)
      expect(nameOf(after)).toBe(promised)
      expect(after.text).not.toMatch(/without a band|hands slide/)
      // It is over in a week, so there is nothing to be kept of it.
      expect(offered(after)).not.toContain('Keep this swap')
      expect(offered(after)).not.toContain('Forget this swap')
    },
  )

  test('asked about the next morning, the question stays until it is answered', async () => {
    const { start, goTo, ana, general } = await openGuidedClub()
    goTo('2026-11-23')
    await say(await ana.in(general).type('/hips exercise name:clamshell'), '4')
    goTo(TUESDAY)
    const asked = await onwards(await start(), 1)
    expect(asked.text.match(/How is it today/g)).toHaveLength(1)
    await asked.press('Calm again')
    expect((await onwards(asked, 1)).text).not.toContain('How is it today')
  })
})

describe('levels', () => {
  test.each([1, 2])('no jump is shown, cued or drawn at level %i', async (level) => {
    const { start, db, club, ana, general } = await openGuidedClub({ pictures: drawnPictures })
    const plan = { ...DEFAULT_PLAN, programme: 'engine-ten', effectiveFrom: '2026-11-01' }
    db.prepare('INSERT INTO plans (club_id, effective_from, saved_at, saved_by, plan) VALUES (?, ?, ?, ?, ?)').run(club.id, '2026-11-01', TUESDAY, '9', JSON.stringify(plan)) // prettier-ignore
    await ana.in(general).type(`/hips me level:${level} kit:box`)
    const day = await ana.in(general).type('/hips today')
    expect(day.text).toContain('**4 · Step-up**')
    expect(day.text).not.toMatch(/\*\*\d+ · Box jump|Jump and land/)
    expect(day.files.map(({ alt }) => alt).join()).not.toMatch(/jump/i)
    const card = await onto(await start(), 4)
    expect(card.text).toContain('4 of 10 · Step-up')
    expect(card.text).toContain('Whole foot on the step')
    expect(card.files.map(({ name }) => name).join()).toContain('step-up')
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.text).not.toMatch(/\*\*\d+ · Box jump|Jump and land/)
  })

  test('what was finished is not taken down when the rest was left, twice', async () => {
    const { start, goTo, ana, general } = await openGuidedClub()
    goTo('2026-11-01')
    await ana.in(general).type('/hips me level:2')
    for (const day of ['2026-11-10', '2026-11-17']) {
      goTo(day)
      // oxlint-disable-next-line no-await-in-loop
      await (await (await onto(await start(), 2)).press('Stop')).press('Log it')
    }
    goTo('2026-11-24')
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('One step easier for turn-out')
    expect(text).not.toMatch(/One step easier for [^:]*hinge/)
  })

  test('a come-back says why where it begins, in the words of the card, and once', async () => {
    const { start, goTo, logOn, ana, general } = await openGuidedClub()
    await logOn('2026-11-03')
    goTo(TUESDAY)
    const why = 'A come-back session, 21 days after your last: one set less.'
    expect((await ana.in(general).type('/hips today')).text).toContain(why)
    const first = await start()
    expect(first.text).toContain(why)
    expect((await onwards(first, 1)).text).not.toContain(why)
  })
})

describe('the whole week', () => {
  test('a swap brings nothing that was done in it, planned or not', async () => {
    const { start, goTo } = await openGuidedClub()
    const swapped = await (await onto(await start(), 1)).press('Swap')
    await onwards(swapped)
    goTo(FRIDAY)
    let card = await onto(await start(), 1)
    const seen: string[] = []
    for (let press = 0; press < 6; press += 1) {
      // oxlint-disable-next-line no-await-in-loop
      card = await card.press('Swap')
      seen.push(nameOf(card))
    }
    expect(seen).not.toContain(nameOf(swapped))
  })

  test('a kept swap never puts a move on both days of it', async () => {
    const { start, goTo, ana, general } = await openGuidedClub()
    const swapped = await (await (await onto(await start(), 1)).press('Swap')).press('Swap')
    await swapped.press('Keep this swap')
    const seen = new Set<string>()
    for (let week = 1; week < 10; week += 1) {
      goTo(Temporal.PlainDate.from('2026-11-24').add({ weeks: week }).toString())
      // oxlint-disable-next-line no-await-in-loop
      const tuesday = movesOn(await ana.in(general).type('/hips today'))
      // oxlint-disable-next-line no-await-in-loop
      const friday = movesOn(await ana.in(general).type('/hips today day:friday'))
      expect(tuesday.filter((name) => friday.includes(name))).toEqual([])
      for (const name of tuesday) seen.add(name)
    }
    expect(seen).toContain(nameOf(swapped))
  })
})

describe('going back', () => {
  test('is looking back: what was done is still done', async () => {
    const { start, sessions } = await openGuidedClub()
    let card = await onwards(await start(), 11)
    // oxlint-disable-next-line no-await-in-loop
    while (offered(card).includes('Back')) card = await card.press('Back')
    expect(titleOf(card)).toBe('Warm-up · Marching bridge')
    const question = await card.press('Stop')
    expect(question.text).toContain('**Log 2 of 5?**')
    await question.press('Log it')
    expect(sessions()).toMatchObject([{ percent: 54 }])
  })

  test('and easier on the other side stays on it', async () => {
    const { start } = await openGuidedClub()
    const other = await onwards(await start(), 7)
    expect(other.text).toContain(', the other side · ')
    expect((await other.press('Easier')).text).toContain(', the other side')
  })
})
