import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, test, vi } from 'vitest'
import { openSetup, pressTimes, setUp } from './set-up-by-hand.ts'

const PICK = 'What do you want to change?'

async function openPlan() {
  const opened = await openSetup()
  await setUp(await opened.command())
  return { ...opened, plan: () => opened.command('/club plan') }
}

describe('/club plan', () => {
  test('sends a club that has never been set up to the set-up', async () => {
    const { command } = await openSetup()
    const answer = await command('/club plan')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('`/club setup` sets your own')
  })

  test('shows plan, settings and the next reminders', async () => {
    const { plan } = await openPlan()
    const { text } = await plan()
    expect(text).toContain('**Runs** · Wednesday, Saturday, Sunday; hard: Sunday')
    expect(text).toContain('**Channel** · #general')
    expect(text).toContain("Friday 27 November, 07:00 · Day's card")
  })

  test('other strength days hold from tomorrow on, and today stays as it is', async () => {
    const { ana, general, goTo, plan, plansSaved, settingsSaved } = await openPlan()
    const settings = settingsSaved()
    const step = await (await plan()).select(PICK, 'Strength days')
    expect(step.text).toContain('Change · strength days')
    const picked = await step.select('Or pick the days yourself', ['Wednesday', 'Saturday'])
    const review = await picked.press('See what changes')
    expect(review.text).toContain('**Strength** · Wednesday, Saturday *(was: Tuesday, Friday)*')
    expect(review.text).not.toContain('**Runs**')
    expect(review.text).toContain('The plan changes on Wednesday 25 November')
    expect(review.text).not.toContain('hold as soon as you save')
    const saved = await review.press('Save')
    expect(saved.text).toContain('Wednesday 25 November')
    expect(plansSaved()[1]).toMatchObject({ effectiveFrom: '2026-11-25', strengthDays: [3, 6] })
    expect(settingsSaved()).toEqual(settings)
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day · Tuesday')
    const shown = await plan()
    expect(shown.text).toContain('**From Wednesday 25 November on**')
    goTo('2026-11-25')
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day · Wednesday')
    expect((await plan()).text).not.toContain('**From ')
  })

  test('other times hold at once, and no new plan is written', async () => {
    const { db, club, plan, plansSaved } = await openPlan()
    const step = await (await plan()).select(PICK, 'Times')
    const form = await step.press('Set the times')
    const filled = await form.submit({ 'Last call, on strength days': '8 pm' })
    const review = await filled.press('See what changes')
    expect(review.text).toContain('**Last call** · 20:00 on strength days, for those who asked *(was: off)*') // prettier-ignore
    expect(review.text).toContain('hold as soon as you save')
    await review.press('Save')
    expect(plansSaved()).toHaveLength(1)
    const due = db
      .prepare<[string], number>(
        "SELECT due_at FROM schedule WHERE club_id = ? AND kind = 'last-call'",
      )
      .pluck()
      .get(club.id)
    // 20:00 in Berlin, this evening.
    expect(due).toBe(Temporal.Instant.from('2026-11-24T19:00:00Z').epochMilliseconds / 1_000)
  })

  test('an earlier time that is past already sends what is waited for today, which is said before', async () => {
    const { ana, bot, general, goTo, plan } = await openPlan()
    goTo('2026-11-27T05:00:00Z')
    const form = await (await (await plan()).select(PICK, 'Times')).press('Set the times')
    const filled = await form.submit({ "Day's card, on strength days": '05:30' })
    const review = await filled.press('See what changes')
    expect(review.text).toContain("Today's card goes out within a minute of saving")
    const saved = await review.press('Save')
    expect(saved.text).toContain("Today's card goes out within a minute.")
    expect((await plan()).text).toContain("Today's card goes out within a minute.")
    await bot().reminders.tick()
    await bot().reminders.idle()
    expect(ana.in(general).sees().map(({ text }) => text)).toEqual([
      expect.stringContaining('Friday 27 November'),
    ])
    expect((await plan()).text).not.toContain('goes out')
  }) // prettier-ignore

  test('what keeps reminders from being sent stands in it as in /club status', async () => {
    const { club, cleo, general, plan } = await openPlan()
    expect((await plan()).text).not.toContain('Needs attention')
    club.denyBot(general, 'SendMessages')
    const { rawText } = await plan()
    const status = (await cleo.in(general).type('/club status')).rawText
    const sentence = `In <#${general.id}> I lack: Send Messages. Edit the channel`
    for (const text of [rawText, status]) {
      expect(text).toContain(sentence)
      expect(text).toContain('reminders go on by themselves')
    }
    expect(rawText.indexOf(sentence)).toBeLessThan(rawText.indexOf('**Runs**'))
  })

  test('a channel that was deleted is told at once', async () => {
    const { club, command } = await openSetup()
    const hips = club.addChannel('hips')
    const runs = await command()
    const channel = await pressTimes(runs, 'Next', 2)
    const picked = await channel.select('Pick the channel for reminders', '#hips')
    await (await pressTimes(picked, 'Next', 3)).press('Save')
    club.deleteChannel(hips)
    await vi.waitFor(async () => {
      expect((await command('/club plan')).text).toContain('The channel for reminders is gone')
    })
  })

  test('a zone is changed by its city', async () => {
    const { plan, plansSaved } = await openPlan()
    const step = await (await plan()).select(PICK, 'Time zone')
    const form = await step.press('Tell the time or the city')
    const picked = await form.submit({ 'The time there now, or a city': 'Lisbon' })
    const review = await picked.press('See what changes')
    const whole = 'By the new clock the first whole day is Thursday 26 November'
    expect(review.text).toContain('The plan changes on Wednesday 25 November')
    expect(review.text).toContain(whole)
    expect((await review.press('Save')).text).toContain(whole)
    expect((await plan()).text).toContain(whole)
    expect(plansSaved()[1]).toMatchObject({
      timeZone: 'Europe/Lisbon',
      effectiveFrom: '2026-11-25',
      startMonday: '2026-11-23',
    })
  })

  test('another programme counts its weeks anew', async () => {
    const { goTo, plan, plansSaved } = await openPlan()
    goTo('2026-12-09')
    const step = await (await plan()).select(PICK, 'Programme, sets around a run, start of the day')
    const picked = await step.select('Pick the programme', 'Side-step ladder')
    await (await picked.press('See what changes')).press('Save')
    expect(plansSaved()[1]).toMatchObject({
      programme: 'side-step-ladder',
      effectiveFrom: '2026-12-10',
      startMonday: '2026-12-07',
    })
  })

  test('nothing changed has nothing to save', async () => {
    const { plan } = await openPlan()
    const step = await (await plan()).select(PICK, 'Run days')
    const review = await step.press('See what changes')
    expect(review.text).toContain('Nothing is different from what holds')
    expect(review.buttons.map(({ label }) => label)).toEqual([
      'Send a test card',
      'Back',
      'Not now',
    ])
  })

  test('Not now puts it away', async () => {
    const { plan, plansSaved, draftOf } = await openPlan()
    const step = await (await plan()).select(PICK, 'Run days')
    const picked = await step.select('Pick the run days', ['Monday'])
    expect((await picked.press('Not now')).text).toContain('Nothing was changed')
    expect([plansSaved().length, draftOf()]).toEqual([1, null])
  })

  test('what was begun can be gone on with from another device', async () => {
    const { plan } = await openPlan()
    const step = await (await plan()).select(PICK, 'Run days')
    await step.select('Pick the run days', ['Monday'])
    const again = await (await plan()).press('Go on with what you began')
    expect(again.text).toContain('**Runs** · Monday')
  })

  test('a card of a change that was put away does nothing any more', async () => {
    const { cleo, general, plan, draftOf } = await openPlan()
    const step = await (await plan()).select(PICK, 'Run days')
    const { message } = step
    const id = step.buttons.find(({ label }) => label === 'See what changes')?.customId ?? ''
    await step.press('Not now')
    const answer = await cleo.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: id, component_type: ComponentType.Button },
      message,
    })
    expect(answer.text).toContain('saved or put away already')
    expect(draftOf()).toBeNull()
  })
})
