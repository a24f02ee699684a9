import { TUESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { Answer } from '#practice/people/answer.ts'
import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openSetup, pressTimes, setUp, walkToReview, ZONE_FIELD } from './set-up-by-hand.ts'

type Club = Awaited<ReturnType<typeof openSetup>>

const BUTTON = { component_type: ComponentType.Button }

/** A press as no client would send it from here. */
const press = (
  where: Club['general'],
  who: Club['ana'],
  message: APIMessage,
  data: { readonly custom_id: string; readonly values?: readonly string[] },
) =>
  who.in(where).raw({
    type: InteractionType.MessageComponent,
    data: { ...BUTTON, ...data },
    message,
  })

const idOf = (card: Answer, label: string): string =>
  card.buttons.find((one) => one.label === label)?.customId ?? ''

describe('/club setup, from one end to the other', () => {
  test('asks what time it is there, proposes days with reasons, and saves it all', async () => {
    const { ana, cleo, general, command, plansSaved, settingsSaved, draftOf } = await openSetup()
    const first = await command('/club setup')
    expect(first.private).toBe(true)
    expect(first.text).toContain('What time is it where you run?')
    const form = await first.press('Tell the time or the city')
    const zones = await form.submit({ [ZONE_FIELD]: '1:03 pm' })
    expect(zones.seen?.id).toBe(first.seen?.id)
    const zone = await zones.select('Pick the zone', 'Europe/Berlin')
    expect(zone.text).toContain('**Europe/Berlin** · 13:00 there now')

    const runs = await zone.press('Next')
    const picked = await runs.select('Pick the run days', ['Wednesday', 'Saturday', 'Sunday'])
    const hard = await picked.select('Pick the hard ones among them', ['Sunday'])
    expect(hard.text).toContain('**Hard** · Sunday')
    const strength = await hard.press('Next')
    expect(strength.text).toContain('**Tuesday** · no run that day')
    expect(strength.text).toContain('**Friday** · no run that day')

    const channel = await (await strength.press('Next')).select(
      'Pick the channel for reminders',
      '#general',
    )
    expect(channel.text).toContain('In #general I can do all I need: see, write, attach, read back and mention.')
    const times = await channel.press('Next')
    expect(times.text).toContain("**Day's card** · 07:00 on strength days")
    expect(times.text).toContain('**Before the run** · off')
    const training = await times.press('Next')
    expect(training.text).toContain('**Programme** · Balanced week')
    const review = await training.press('Next')
    expect(review.text).toContain('**The plan holds from today on**, Tuesday 24 November.')
    expect(review.text).toContain("Friday 27 November, 07:00 · Day's card")
    expect(review.text).toContain('By the clocks of Europe/Berlin')
    expect(plansSaved()).toEqual([])

    const saved = await review.press('Save')
    expect(saved.seen?.id).toBe(first.seen?.id)
    expect(saved.text).toContain('The club is set up')
    expect(plansSaved()).toEqual([
      {
        effectiveFrom: '2026-11-24',
        timeZone: 'Europe/Berlin',
        dayStartHour: 3,
        runDays: [3, 6, 7],
        hardRunDays: [7],
        strengthDays: [2, 5],
        programme: 'balanced-week',
        startMonday: '2026-11-23',
        preRun: 'short',
        midRun: true,
      },
    ])
    expect(settingsSaved()).toMatchObject({ channelId: general.id, recap: { on: true } })
    expect(draftOf()).toBeNull()
    const audit = await cleo.in(general).type('/club audit')
    expect(audit.text).toContain('@cleo changed the club')
    expect((await ana.in(general).type('/hips week')).text).toContain('days by Europe/Berlin')
    expect(cleo.in(general).sees().filter(({ text }) => text.includes('set up'))).toHaveLength(1)
  }) // prettier-ignore

  test('keeps what was picked over a restart and goes on where it was', async () => {
    const databasePath = join(temporaryFolder(), 'clamshell.db')
    const { cleo, restartBot, command, plansSaved } = await openSetup({ databasePath })
    const runs = await command()
    await (await runs.select('Pick the run days', ['Monday', 'Thursday'])).press('Next')
    await restartBot()
    cleo.reload()
    const again = await command('/club setup')
    expect(again.text).toContain('This is where you left off')
    expect(again.text).toContain('Step 3 of 7')
    const back = await again.press('Back')
    expect(back.text).toContain('**Runs** · Monday, Thursday')
    await (await pressTimes(back, 'Next', 5)).press('Save')
    expect(plansSaved()).toMatchObject([{ runDays: [1, 4], timeZone: 'Europe/Berlin' }])
  })

  test('an old message still works after a restart', async () => {
    const { restartBot, command } = await openSetup()
    const runs = await command()
    await restartBot()
    const picked = await runs.select('Pick the run days', ['Monday'])
    expect(picked.text).toContain('**Runs** · Monday')
  })

  test('starting over asks first, and leaves what was saved', async () => {
    const { cleo, general, command, plansSaved, draftOf } = await openSetup()
    await setUp(await command())
    const picked = await (await command()).select('Pick the run days', ['Monday'])
    expect(picked.text).toContain('**Runs** · Monday')
    const resumed = await command('/club setup')
    const next = idOf(resumed, 'Next')
    const { message } = resumed
    const question = await resumed.press('Start over')
    expect(question.text).toContain('What the club has saved stays as it is')
    expect((await question.press('Go on with it')).text).toContain('**Runs** · Monday')
    const anew = await (
      await (await command('/club setup')).press('Start over')
    ).press('Start over')
    expect(anew.text).toContain('**Europe/Berlin**')
    expect(draftOf()).toMatchObject({ week: { runDays: [3, 6, 7] } })
    expect(plansSaved()).toHaveLength(1)
    const old = await press(general, cleo, message, { custom_id: next })
    expect(old.text).toContain('saved or put away already')
  })

  test('zones are offered by city while the captain types', async () => {
    const { cleo, general } = await openSetup()
    const offered = await cleo.in(general).suggest('/club setup zone:lisb')
    expect(offered[0]).toMatchObject({ value: 'Europe/Lisbon' })
  })

  test('reasons are given for days around runs', async () => {
    const { command } = await openSetup()
    const everyDay = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    const runs = await (await command()).select('Pick the run days', everyDay)
    const strength = await (await runs.select('Pick the hard ones among them', ['Sunday'])).press('Next') // prettier-ignore
    expect(strength.text).toContain('· after the run')
    const own = await strength.select('Or pick the days yourself', ['Saturday', 'Monday'])
    expect(own.text).toContain('**Monday** · after the run; the day before is hard, so go easy')
    expect(own.text).toContain(
      '**Saturday** · after the run; the next day is hard, so keep it light',
    )
    const three = await own.select('How many should I propose?', 'Three days a week')
    expect(three.text).toContain('My proposal')
    expect(three.text.match(/after the run/g)).toHaveLength(3)
  })
})

describe('bad input changes nothing and is said clearly', () => {
  test.each([
    ['25:00', '`25:00` is no time of day'],
    ['12:22', 'It is 12:22 nowhere just now'],
    ['Xyzzyx', 'I know no zone or city called `Xyzzyx`'],
    ['Atlantis', "I can't tell for sure which zone `Atlantis` is"],
  ])('%s as the time or the city', async (typed, sentence) => {
    const { command, draftOf } = await openSetup()
    const form = await (await command('/club setup')).press('Tell the time or the city')
    const answer = await form.submit({ [ZONE_FIELD]: typed })
    expect(answer.text).toContain(sentence)
    expect(draftOf()).toMatchObject({ week: { timeZone: null }, revision: 0 })
    expect((await answer.press('Next')).text).toContain('First the time zone')
  })

  test('Atlantis as the zone', async () => {
    const { command, draftOf } = await openSetup()
    const answer = await command('/club setup zone:Atlantis')
    expect(answer.text).toContain("I can't tell for sure which zone `Atlantis` is")
    expect(draftOf()).toBeNull()
  })

  test('no strength day at all', async () => {
    const { command, draftOf } = await openSetup()
    const strength = await (await command()).press('Next')
    const answer = await strength.select('Or pick the days yourself', [])
    expect(answer.text).toContain('It takes one strength day at least')
    expect(draftOf()).toMatchObject({ week: { strengthDays: null } })
  })

  test('a week in which no day can be proposed cannot be gone past without a choice', async () => {
    const { command } = await openSetup()
    const all = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    const hard = await (
      await (await command()).select('Pick the run days', all)
    ).select('Pick the hard ones among them', all)
    const strength = await hard.press('Next')
    expect(strength.text).toContain('I have no day to propose')
    expect((await strength.press('Next')).text).toContain('Step 3 of 7')
    const own = await strength.select('Or pick the days yourself', ['Tuesday'])
    expect((await own.press('Next')).text).toContain('Step 4 of 7')
  })

  test.each([
    [{ "Day's card, on strength days": '25:00' }, '`25:00` is no time of day'],
    [{ "Day's card, on strength days": '02:30' }, 'come before the day begins'],
    [{ 'How many minutes before the run': '500' }, "`500` minutes before the run won't do"],
    [
      { 'Start of the run; the set comes before it': '03:10' },
      'The set before the run would come before the day begins',
    ],
    [{ 'Recap, on Mondays': 'mornings' }, '`mornings` is no time of day** (Recap, on Mondays)'],
  ])('%o in the form for times', async (filled, sentence) => {
    const { command, draftOf } = await openSetup()
    const times = await pressTimes(await command(), 'Next', 3)
    const before = draftOf()
    const answer = await (await times.press('Set the times')).submit(filled)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain("**Day's card** · 07:00")
    expect(draftOf()).toMatchObject({ settings: before?.['settings'] })
  })

  test('a channel or a role of another server, @everyone, and a bot’s own role', async () => {
    const { cleo, general, club, discord, command, draftOf } = await openSetup()
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    const theirs = { channel: hill.channel('general').id, role: hill.addRole('Runners').id }
    const card = await pressTimes(await command(), 'Next', 2)
    const pick = async (placeholder: string, value: string) => {
      const custom_id = card.selects.find((one) => one.placeholder === placeholder)?.customId ?? ''
      const answer = await press(general, cleo, card.message, { custom_id, values: [value] })
      return answer.text
    }
    expect(await pick('Pick the channel for reminders', theirs.channel)).toContain(
      'That is no channel of this club',
    )
    expect(await pick('A role to mention, or none', theirs.role)).toContain(
      'That is no role of this club',
    )
    for (const placeholder of ['A role to mention, or none', 'A role whose members are captains, or none'])
      for (const [role, sentence] of [[club.id, '@everyone is too many'], [club.botRole?.id ?? '', 'belongs to a bot']] as const)
        expect(await pick(placeholder, role)).toContain(sentence)
    expect(draftOf()).toMatchObject({
      settings: { channelId: null, mentionRoleId: null, captainRoleId: null },
    })
  }) // prettier-ignore

  test('a start of the day after the card is refused', async () => {
    const { command } = await openSetup()
    const times = await pressTimes(await command(), 'Next', 3)
    const early = await (
      await times.press('Set the times')
    ).submit({
      "Day's card, on strength days": '5 am',
    })
    const training = await early.press('Next')
    const answer = await training.select('Pick when a day begins', 'A day begins at 06:00')
    expect(answer.text).toContain("The day's card would come before the day begins")
    expect(answer.text).toContain('**A day begins** · 03:00')
  })
})

describe('what the bot lacks is said in words', () => {
  test('in the channel that is picked, and gone once it is allowed', async () => {
    const { club, general, command } = await openSetup()
    const hips = club.addChannel('hips')
    club.addRole('Runners')
    club.denyBot(hips, 'AttachFiles', 'MentionEveryone')
    const channel = await pressTimes(await command(), 'Next', 2)
    const picked = await channel.select('Pick the channel for reminders', '#hips')
    expect(picked.text).toContain('In #hips I cannot attach pictures.')
    const mentioned = await picked.select('A role to mention, or none', '@Runners')
    expect(mentioned.text).toContain('attach pictures and mention that role')
    const other = await mentioned.select('Pick the channel for reminders', '#general')
    expect(other.text).toContain(`#${general.name}`)
  })

  test('a channel that was deleted since is said to be gone', async () => {
    const { club, command } = await openSetup()
    const hips = club.addChannel('hips')
    const channel = await pressTimes(await command(), 'Next', 2)
    const picked = await channel.select('Pick the channel for reminders', '#hips')
    expect(picked.text).toContain('**Channel** · #hips')
    club.deleteChannel(hips)
    await vi.waitFor(async () => {
      expect((await command('/club setup')).text).toContain('gone, or out of my sight')
    })
  })
})

describe('a test card', () => {
  test('is posted for real, pings nobody, and saves nothing', async () => {
    const { ana, general, command, plansSaved, draftOf } = await openSetup()
    const review = await walkToReview(await command())
    const tested = await review.press('Send a test card')
    expect(tested.text).toContain('It is there')
    expect(tested.text).toContain('Step 7 of 7')
    const cards = ana.in(general).sees()
    expect(cards).toHaveLength(1)
    expect(cards[0]?.text).toContain('Friday 27 November')
    expect(cards[0]?.pings).toEqual({ everyone: false, userIds: [], roleIds: [] })
    expect(plansSaved()).toEqual([])
    expect(draftOf()).not.toBeNull()
  })

  test('that cannot be posted says what to allow', async () => {
    const { ana, club, general, command } = await openSetup()
    const review = await walkToReview(await command())
    club.denyBot(general, 'SendMessages')
    const tested = await review.press('Send a test card')
    expect(tested.text).toContain('I cannot write there')
    expect(ana.in(general).sees()).toEqual([])
  })

  test('that Discord does not answer to says so, and the set-up goes on', async () => {
    const { discord, command, plansSaved } = await openSetup()
    const review = await walkToReview(await command())
    discord.misbehave(
      { kind: 'server error', status: 503 },
      { method: 'POST', route: '/channels/:channel_id/messages' },
    )
    const tested = await review.press('Send a test card')
    expect(tested.text).toContain('Discord did not answer')
    await tested.press('Save')
    expect(plansSaved()).toHaveLength(1)
  })
})

test('what another captain saves meanwhile is in the draft, and is said', async () => {
  const { ana, club, general, command, settingsSaved, plansSaved } = await openSetup()
  club.join(ana, { permissions: 'manage' })
  await setUp(await command())
  const mine = await (
    await command('/club plan')
  ).select('What do you want to change?', 'Strength days')
  const picked = await mine.select('Or pick the days yourself', ['Monday'])
  const theirs = await (
    await ana.in(general).type('/club plan')
  ).select('What do you want to change?', 'Times')
  const off = await (await theirs.press('Turn off: Recap')).press('See what changes')
  await off.press('Save')
  const review = await picked.press('See what changes')
  expect(review.text).toContain('Another captain has saved something in the meantime')
  expect(review.text).not.toContain('Recap')
  await review.press('Save')
  expect(settingsSaved()).toMatchObject({ recap: { on: false } })
  expect(plansSaved()[1]).toMatchObject({ strengthDays: [1] })
})

describe('who may', () => {
  test('a member is told that captains can, and nothing is begun', async () => {
    const { ana, general, draftOf } = await openSetup()
    for (const line of ['/club setup', '/club plan']) {
      const answer = await ana.in(general).type(line)
      expect([answer.private, answer.text]).toEqual([
        true,
        expect.stringContaining('Only captains'),
      ])
    }
    expect(draftOf(ana)).toBeNull()
  })

  test('the role that the set-up names makes captains, who then may set up too', async () => {
    const { ana, bo, club, general, command } = await openSetup()
    const leads = club.addRole('Leads')
    club.join(ana, { roles: [leads] })
    const channel = await pressTimes(await command(), 'Next', 2)
    const named = await channel.select('A role whose members are captains, or none', '@Leads')
    await (await pressTimes(named, 'Next', 3)).press('Save')
    expect((await ana.in(general).type('/club plan')).text).toContain("The club's plan")
    expect((await bo.in(general).type('/club plan')).text).toContain('Only captains')
  })

  test('another captain’s card is not theirs, another club’s button does nothing', async () => {
    const { ana, cleo, club, general, discord, command, draftOf } = await openSetup()
    const card = await command()
    const id = idOf(card, 'Next')
    club.join(ana, { permissions: 'manage' })
    expect((await press(general, ana, card.message, { custom_id: id })).text).toContain(
      'belongs to somebody else',
    )
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(cleo, { permissions: 'manage' })
    const elsewhere = await press(hill.channel('general'), cleo, card.message, { custom_id: id })
    expect(elsewhere.text).toContain('only do that for a club you are in')
    expect(draftOf()).toMatchObject({ step: 'runs' })
  })

  test('who is a captain no more can neither press nor save', async () => {
    const { cleo, club, command, plansSaved } = await openSetup()
    const review = await walkToReview(await command())
    club.join(cleo)
    expect((await review.press('Save')).text).toContain('Only captains')
    expect(plansSaved()).toEqual([])
  })
})

describe('old, doubled and tampered presses', () => {
  test('Save pressed twice saves once', async () => {
    const { cleo, general, command, plansSaved } = await openSetup({ at: TUESDAY })
    const review = await walkToReview(await command())
    const { message } = review
    const id = idOf(review, 'Save')
    await review.press('Save')
    const again = await press(general, cleo, message, { custom_id: id })
    expect(again.text).toContain('saved or put away already')
    expect(plansSaved()).toHaveLength(1)
  })

  test('Save of a page that shows less than there is by now shows it first', async () => {
    const { cleo, general, command, plansSaved } = await openSetup()
    const review = await walkToReview(await command())
    const { message } = review
    const id = idOf(review, 'Save')
    const training = await review.press('Back')
    await training.select('Pick the programme', 'Wall series')
    const answer = await press(general, cleo, message, { custom_id: id })
    expect(answer.text).toContain('Something was changed since this page was shown')
    expect(plansSaved()).toEqual([])
  })

  test('a switch pressed twice is switched once', async () => {
    const { cleo, general, command, draftOf } = await openSetup()
    const times = await pressTimes(await command(), 'Next', 3)
    const { message } = times
    const id = idOf(times, 'Turn on: Last call')
    const on = await times.press('Turn on: Last call')
    expect(on.text).toContain('**Last call** · 19:00')
    await press(general, cleo, message, { custom_id: id })
    expect(draftOf()).toMatchObject({ settings: { lastCall: { on: true } } })
  })

  test.each([
    ['setup-go:1:CLUB:CAPTAIN:DRAFT:moon', 'out of date'],
    ['setup-go:0:CLUB:CAPTAIN:DRAFT:runs', 'out of date'],
    ['setup-go:1:CLUB:CAPTAIN:1:strength', 'saved or put away already'],
    ['setup:1:CLUB:CAPTAIN:1:start-over-now', 'saved or put away already'],
    ['setup:1:CLUB:CAPTAIN:1:not-now', 'saved or put away already'],
    ['setup-ask:1:CLUB:CAPTAIN:1:times', 'saved or put away already'],
    ['setup-switch:1:CLUB:CAPTAIN:DRAFT:card:maybe', 'out of date'],
    ['setup-save:1:CLUB:CAPTAIN:DRAFT:-1', 'out of date'],
    ['setup-test:1:CLUB:CAPTAIN:1:0', 'saved or put away already'],
    ['plan-part:1:CLUB:CAPTAIN', 'out of date'],
  ])('%s changes nothing', async (written, sentence) => {
    const { cleo, general, club, command, draftOf } = await openSetup()
    const card = await command()
    const before = draftOf()
    const custom_id = written
      .replace('CLUB', club.id)
      .replace('CAPTAIN', cleo.id)
      .replace('DRAFT', String(before?.['begun']))
    const answer = await press(general, cleo, card.message, { custom_id, values: ['moon'] })
    expect([answer.private, answer.text]).toEqual([true, expect.stringContaining(sentence)])
    expect(draftOf()).toEqual(before)
  })

  test.each([
    ['zone', ['Moon/Tranquility']],
    ['zone', []],
    ['run-days', ['8']],
    ['hard-days', ['x']],
    ['strength-days', ['0', '1']],
    ['target', ['4']],
    ['programme', ['couch']],
    ['day-start', ['7']],
    ['pre-run', ['long']],
  ])('a select of %s with %o changes nothing', async (field, values) => {
    const { cleo, general, club, command, draftOf } = await openSetup()
    const card = await command()
    const before = draftOf()
    const custom_id = `setup-pick:1:${club.id}:${cleo.id}:${String(before?.['begun'])}:${field}`
    const answer = await press(general, cleo, card.message, { custom_id, values })
    expect(answer.text).toContain('out of date')
    expect(draftOf()).toEqual(before)
  })
})

test('the captain’s line on a card leads to the set-up until there is a plan', async () => {
  const { cleo, general, command } = await openSetup()
  expect((await cleo.in(general).type('/hips today')).text).toContain('`/club setup` sets your own')
  await setUp(await command())
  for (const line of ['/hips today', '/hips week'])
    expect((await cleo.in(general).type(line)).text).not.toContain('Only captains see this line')
})
