import type { Answer } from '#practice/people/answer.ts'
import { describe, expect, test } from 'vitest'
import { openSetup, pressTimes, setUp, walkToReview } from './set-up-by-hand.ts'

const CARD = "Day's card, on strength days"
const MAIN = 1

const openStep = async (step: number) => {
  const opened = await openSetup()
  return { ...opened, shown: await pressTimes(await opened.command(), 'Next', step - 2) }
}

/** The strength days step, with these runs. */
async function strengthOf(runDays: readonly string[], hard: readonly string[]) {
  const runs = await (await openStep(2)).shown.select('Pick the run days', runDays)
  return (await runs.select('Pick the hard ones among them', hard)).press('Next')
}

const labels = ({ buttons }: Answer) => buttons.map(({ label }) => label)
const valuesOf = (form: Answer) =>
  Object.fromEntries(form.modal?.fields.map(({ label, value }) => [label, value]) ?? [])

describe('one time that cannot be read', () => {
  const FILLED = {
    [CARD]: '6.30',
    'Start of the run; the set comes before it': '7 pm',
    'How many minutes before the run': '45',
    'Last call, on strength days': '19',
    'Recap, on Mondays': '',
  }

  test('does not throw away what was typed beside it', async () => {
    const { shown, draftOf } = await openStep(5)
    const wrong = await (await shown.press('Set the times')).submit(FILLED)
    expect(wrong.text).toContain('`19` is no time of day')
    expect(wrong.text).toContain('Write it like 19:00 or 7 pm')
    expect(draftOf()).toMatchObject({ settings: { card: { at: '07:00' } } })
    const form = await wrong.press('Mend what you typed')
    expect(valuesOf(form)).toEqual({ ...FILLED, 'Recap, on Mondays': null })
    const mended = await form.submit({ 'Last call, on strength days': '19:00' })
    expect(mended.text).toContain("**Day's card** · 06:30")
    expect(mended.text).toContain('**Before the run** · 18:15')
    expect(mended.text).toContain('**Recap** · off')
    expect(labels(mended)).toContain('Set the times')
  })

  test('is forgotten when the captain goes on', async () => {
    const { shown } = await openStep(5)
    const wrong = await (await shown.press('Set the times')).submit(FILLED)
    const again = await (await wrong.press('Next')).press('Back')
    const form = await again.press('Set the times')
    expect(valuesOf(form)).toMatchObject({ [CARD]: '07:00', 'Recap, on Mondays': '08:00' })
  })

  test('one before the day begins is kept too, and the hour is named', async () => {
    const { shown } = await openStep(5)
    const early = await (await shown.press('Set the times')).submit({ [CARD]: '02:30' })
    expect(early.text).toContain('before the day begins** (03:00). Give it a time from 03:00')
    expect(valuesOf(await early.press('Mend what you typed'))).toMatchObject({ [CARD]: '02:30' })
  })

  test('a start of the day that is too late names its own hour', async () => {
    const { shown } = await openStep(5)
    const five = await (await shown.press('Set the times')).submit({ [CARD]: '5 am' })
    const training = await five.press('Next')
    const late = await training.select('Pick when a day begins', 'A day begins at 06:00')
    expect(late.text).toContain('before the day begins** (06:00)')
    expect(late.text).toContain('**A day begins** · 03:00')
  })
})

describe('reasons for strength days', () => {
  test('name one thing to mind, and what to do about it', async () => {
    const { text } = await strengthOf(['Tuesday', 'Thursday', 'Sunday'], ['Tuesday', 'Sunday'])
    expect(text).toContain('**Monday** · no run that day; hard runs on both sides, so go easy\n')
    expect(text).toContain('**Friday** · no run that day\n')
  })

  test('neighbouring days that are picked are said kindly, round the week too', async () => {
    const strength = await strengthOf(['Tuesday', 'Thursday', 'Sunday'], ['Sunday'])
    expect(strength.text).not.toContain('side by side')
    const apart = await strength.select('Or pick the days yourself', ['Monday', 'Thursday'])
    expect(apart.text).not.toContain('side by side')
    for (const days of [
      ['Wednesday', 'Thursday'],
      ['Monday', 'Sunday'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one choice after the other
      const own = await apart.select('Or pick the days yourself', days)
      expect(own.text).toContain('side by side')
    }
  })

  test('the proposal is offered where the choice is another', async () => {
    const strength = await strengthOf(['Wednesday', 'Saturday', 'Sunday'], ['Sunday'])
    const own = await strength.select('Or pick the days yourself', ['Monday', 'Thursday'])
    expect(labels(own)).toContain('Take the proposal')
    const same = await own.select('Or pick the days yourself', ['Tuesday', 'Friday'])
    expect(labels(same)).not.toContain('Take the proposal')
  })
})

describe('the channel', () => {
  test('is checked right under its own line, and nowhere else', async () => {
    const { command } = await openSetup()
    const review = await walkToReview(await command())
    expect(review.text).toContain('**Channel** · #general\n-# In #general I can do all I need')
    await review.press('Save')
    const part = async (name: string) =>
      (await command('/club plan')).select('What do you want to change?', name)
    const times = await (await part('Times')).press('Turn off: Recap')
    expect((await times.press('See what changes')).text).not.toContain('In #general')
  })

  test('a right to mention that is lacking is said by the role, when only that was changed', async () => {
    const { club, general, command } = await openSetup()
    club.addRole('Runners')
    await setUp(await command())
    club.denyBot(general, 'MentionEveryone')
    const step = await (
      await command('/club plan')
    ).select('What do you want to change?', 'Channel and roles')
    const picked = await step.select('A role to mention, or none', '@Runners')
    const review = await picked.press('See what changes')
    expect(review.text).toMatch(/\*\*Mentions\*\* · @Runners.*\n\*\*In #general I cannot mention/)
    expect(review.text).not.toContain('**Channel**')
  })
})

test('what is off says what it would be', async () => {
  const { shown } = await openStep(5)
  expect(shown.text).toContain('**Last call** · off\n-# An evening word to those who asked')
  expect(shown.text).toContain('**Before the run** · off\n-# The short set before a run')
  const on = await shown.press('Turn on: Last call')
  expect(on.text).not.toContain('An evening word')
})

test('a day that begins at midnight has no night before it to explain', async () => {
  const { shown } = await openStep(6)
  expect(shown.text).toContain('What is done before 03:00 counts for the day before')
  const midnight = await shown.select('Pick when a day begins', 'A day begins at 00:00')
  expect(midnight.text).toContain('**A day begins** · 00:00')
  expect(midnight.text).not.toContain('counts for the day before')
})

test('every step has one main button at most', async () => {
  const { command } = await openSetup()
  const mains = ({ message }: Answer) =>
    JSON.stringify(message.components).split(`"style":${MAIN}`).length - 1
  const zone = await command('/club setup')
  expect(zone.text).toContain('Nothing is saved yet; you can stop and come back')
  expect(mains(zone)).toBe(1)
  const form = await zone.press('Tell the time or the city')
  let shown = await form.submit({ 'The time there now, or a city': 'Berlin' })
  for (let step = 1; step <= 7; step += 1) {
    expect([step, mains(shown)]).toEqual([step, 1])
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    if (step < 7) shown = await shown.press('Next')
  }
})

describe('a set-up that is gone through again', () => {
  test('with nothing changed says so, and can be put away', async () => {
    const { command, draftOf, plansSaved } = await openSetup()
    await setUp(await command())
    const review = await pressTimes(await command('/club setup'), 'Next', 6)
    expect(review.text).toContain('Step 7 of 7')
    expect(review.text).toContain('Nothing is different from what holds.')
    expect(labels(review)).toEqual(['Send a test card', 'Back', 'Not now'])
    expect((await review.press('Not now')).text).toContain('Put away')
    expect([plansSaved().length, draftOf()]).toEqual([1, null])
  })

  test('with something changed has no way to lose it by', async () => {
    const { command } = await openSetup()
    await setUp(await command())
    const times = await pressTimes(await command('/club setup'), 'Next', 4)
    const review = await pressTimes(await times.press('Turn off: Recap'), 'Next', 2)
    expect(labels(review)).toEqual(['Save', 'Send a test card', 'Back'])
  })
})

test('Saved says what was changed, and from when on', async () => {
  const { command } = await openSetup()
  await setUp(await command())
  const strength = await pressTimes(await command('/club setup'), 'Next', 2)
  const picked = await strength.select('Or pick the days yourself', ['Wednesday', 'Saturday'])
  const times = await pressTimes(picked, 'Next', 2)
  const review = await pressTimes(await times.press('Turn off: Recap'), 'Next', 2)
  const { text } = await review.press('Save')
  expect(text).toContain(
    'The plan changes on Wednesday 25 November.** Until then all stays as it is.\n**Strength** · Wednesday, Saturday *(was: Tuesday, Friday)*',
  )
  expect(text).toContain('**From now on**\n**Recap** · off *(was: Mondays 08:00)*')
  expect(text).not.toContain('**Channel**')
})

test('plan and status say the same facts in the same words and order', async () => {
  const { command } = await openSetup()
  await setUp(await command())
  const facts = async (line: string) => {
    const { text } = await command(line)
    return text.split('\n').filter((one) => /^\*\*[^*]+\*\* · /.test(one))
  }
  const plan = await facts('/club plan')
  expect(plan).toHaveLength(14)
  expect((await facts('/club status')).slice(0, 14)).toEqual(plan)
})
