import { openLoggingClub } from '#tests/support/logging-club.ts'
import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

const SUNDAY_RACE = '/hips race date:2026-12-06 distance:10k'

describe('/hips race', () => {
  test('without anything says that there is none, and how to add one', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips race')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('No race ahead. Add one with `/hips race date: distance:`')
  })

  test('adds one and says what it does to the days around it', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const { text } = await ana.in(general).type(SUNDAY_RACE)
    expect(text).toContain('Noted: 10 km on Sunday 6 December')
    expect(text).toContain('in 12 days')
    expect(text).toContain('- 24–28 November: one set less, nothing new, no jumps')
    expect(text).toContain('- 29 November – 2 December: one session of about ten minutes')
    expect(text).toContain('- 3–6 December: only the short set before a run')
    expect(text).toContain('- 7–8 December: no strength')
    expect(text).toContain('Friday 4 December and Tuesday 8 December')
    expect(text).not.toContain('/club audit')
  })

  test('changes the day’s card, and the week', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type(SUNDAY_RACE)
    const on = async (day: string) => (await ana.in(general).type(`/hips today day:${day}`)).text
    expect(await on('today')).toContain('Race on Sunday 6 December: one set less, nothing new')
    expect(await on('2026-12-01')).toContain('about ten minutes, nothing heavy')
    const friday = await on('2026-12-04')
    expect(friday).toContain('Rest day · Friday 4 December')
    expect(friday).toContain('nothing is due, and your row waits')
    expect(friday).toContain('Strength is back on Friday 11 December')
    expect(await on('2026-12-05')).toContain('only the short set before a run until then')
    expect(await on('2026-12-06')).toContain('Race day · Sunday 6 December')
    expect(await on('2026-12-08')).toContain('2 days without strength')
    expect(await on('2026-12-11')).toContain('behind you: one set less for a week')
    expect(await on('2026-12-18')).not.toContain('Race')
  })

  test('marks the race and the days that it empties in the week', async () => {
    const { ana, general, time } = await openClub({ at: TUESDAY })
    await ana.in(general).type(SUNDAY_RACE)
    time.now = Temporal.Instant.from('2026-12-04T12:00:00Z')
    const { text } = await ana.in(general).type('/hips week')
    const lines = text.split('\n').filter((line) => /^(➤ )?\*\*\w+day/.test(line))
    expect(lines).toEqual([
      '**Monday 30** · rest',
      '**Tuesday 1** · strength, Session A, short, before the race',
      '**Wednesday 2** · run, pre-run set',
      '**Thursday 3** · rest',
      '➤ **Friday 4** · rest, no strength around the race · *today*',
      '**Saturday 5** · run, pre-run set',
      '**Sunday 6** · race, 10 km, pre-run set',
    ])
  })

  test('takes one out again in place, and its days are as before', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type(SUNDAY_RACE)
    const gone = await card.select('Take a race out', 'Sunday 6 December · 10 km')
    expect(gone.text).toContain('10 km on Sunday 6 December is taken out')
    expect(gone.text).toContain('No race ahead')
    const { text } = await ana.in(general).type('/hips today')
    expect(text).not.toContain('Race on')
  })

  test('says kindly that a race is not there any more', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type(SUNDAY_RACE)
    const { message, selects } = card
    const pick = (value: string) =>
      ana.in(general).raw({
        type: InteractionType.MessageComponent,
        data: {
          custom_id: selects[0]?.customId ?? '',
          component_type: ComponentType.StringSelect,
          values: [value],
        },
        message,
      })
    const id = selects[0]?.options[0]?.value ?? ''
    expect((await pick(id)).text).toContain('is taken out')
    for (const value of [id, '999', 'nonsense', '-1', '1e9'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      expect((await pick(value)).text).toContain('not on the list any more')
  })

  test('is nobody else’s to change', async () => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    const { message, selects } = await ana.in(general).type(SUNDAY_RACE)
    const answer = await bo.in(general).raw({
      type: InteractionType.MessageComponent,
      data: {
        custom_id: selects[0]?.customId ?? '',
        component_type: ComponentType.StringSelect,
        values: [selects[0]?.options[0]?.value ?? ''],
      },
      message,
    })
    expect(answer.text).toContain('belongs to somebody else')
    expect((await ana.in(general).type('/hips race')).text).toContain('Sunday 6 December')
    expect((await bo.in(general).type('/hips race')).text).toContain('No race ahead')
  })

  test('in a direct message asks for no club, and holds in every one', async () => {
    const { ana, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await ana.in(general).type('/hips today')
    await ana.in(hill.channel('general')).type('/hips today')
    const answer = await ana.inDirectMessage().type(SUNDAY_RACE)
    expect(answer.text).toContain('Noted: 10 km')
    for (const channel of [general, hill.channel('general')])
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      expect((await ana.in(channel).type('/hips today')).text).toContain('Race on Sunday 6')
  })

  test.each([
    ['/hips race date:2026-12-06', 'A race needs its day and its distance'],
    ['/hips race distance:half', 'A race needs its day and its distance'],
    ['/hips race date:2026-11-23 distance:5k', 'Monday 23 November is over'],
    ['/hips race date:2027-11-26 distance:5k', 'more than a year away'],
    ['/hips race date:2026-02-30 distance:5k', 'There is no'],
    ['/hips race date:someday distance:5k', "I can't read"],
  ])('refuses %s, and nothing is changed', async (typed, sentence) => {
    const { ana, general } = await openClub({ at: TUESDAY })
    expect((await ana.in(general).type(typed)).text).toContain(sentence)
    expect((await ana.in(general).type('/hips race')).text).toContain('No race ahead')
  })

  test('takes today, and a day a year ahead', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const today = await ana.in(general).type('/hips race date:today distance:5k')
    expect(today.text).toContain('Noted: 5 km on Tuesday 24 November')
    const far = await ana.in(general).type('/hips race date:2027-11-25 distance:5k')
    expect(far.text).toContain('Noted: 5 km on Thursday 25 November 2027')
    // The nearer one is what is told of afterwards.
    expect((await ana.in(general).type('/hips race')).text).toContain('What Tuesday 24 November')
  })

  test('refuses the same date twice, and an eleventh', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type(SUNDAY_RACE)
    const again = await ana.in(general).type('/hips race date:2026-12-06 distance:half')
    expect(again.text).toContain('There is a race on Sunday 6 December already: 10 km')
    for (let month = 1; month <= 9; month += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
      await ana.in(general).type(`/hips race date:2027-0${month}-01 distance:5k`)
    const eleventh = await ana.in(general).type('/hips race date:2027-10-01 distance:5k')
    expect(eleventh.text).toContain('10 races stand already')
    const list = await ana.in(general).type('/hips race')
    expect(list.selects[0]?.options).toHaveLength(10)
  })

  test('offers days and the weekends to come, by date or as they are written', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const values = async (typed: string) =>
      (await ana.in(general).suggest(`/hips race date:${typed}`)).map(({ value }) => value)
    expect((await values('')).slice(0, 3)).toEqual(['today', 'tomorrow', 'thursday'])
    expect(await values('')).toContain('2026-12-06')
    expect(await values('')).not.toContain('yesterday')
    expect(await values('6 dec')).toEqual(['2026-12-06', '2026-12-26'])
    expect(await values('2026-12-2')).toEqual(['2026-12-20', '2026-12-26', '2026-12-27'])
    expect(await values('2027-03-17')).toEqual(['2027-03-17'])
    expect(await values('2026-11-23')).toEqual([])
    expect(await values('2026-11-2')).toEqual([])
  })
})

describe('a row and a race', () => {
  test('a strength day that the race takes out neither breaks it nor costs a freeze', async () => {
    const { ana, general, logOn, goTo } = await openLoggingClub({ at: '2026-11-17T12:00:00Z' })
    await ana.in(general).type(SUNDAY_RACE)
    await logOn('2026-11-17', '2026-11-20', '2026-11-24', '2026-11-27', '2026-12-01')
    // Friday the 4th and Tuesday the 8th go by.
    goTo('2026-12-10')
    const { text } = await ana.in(general).type('/hips streak')
    expect(text).toContain('5 in a row')
    expect(text).toContain('1 freeze')
    const [answer] = await logOn('2026-12-11')
    expect(answer?.text).toContain('6 in a row')
  })

  test('the same days without it cost the freeze, then the row', async () => {
    const { ana, general, logOn, goTo } = await openLoggingClub({ at: '2026-11-17T12:00:00Z' })
    await logOn('2026-11-17', '2026-11-20', '2026-11-24', '2026-11-27', '2026-12-01')
    goTo('2026-12-10')
    expect((await ana.in(general).type('/hips streak')).text).not.toContain('5 in a row')
  })

  test('the day after such a day is a rest day, and nothing is said to be open', async () => {
    const { ana, general, logOn, goTo } = await openLoggingClub({ at: '2026-11-17T12:00:00Z' })
    await ana.in(general).type('/hips race date:2026-12-07 distance:10k')
    await logOn('2026-11-17', '2026-12-01')
    goTo('2026-12-08')
    const tuesday = await ana.in(general).type('/hips today')
    expect(tuesday.text).toContain('Rest day · Tuesday 8 December')
    expect(tuesday.buttons.map(({ label }) => label)).not.toContain('Done')
    goTo('2026-12-10')
    expect((await ana.in(general).type('/hips today')).text).not.toContain('still open')
  })

  test('the last strength day is not made up on the three days before the race', async () => {
    const { ana, general, logOn, goTo } = await openLoggingClub({ at: '2026-11-17T12:00:00Z' })
    // D-4 is Tuesday 1 December.
    await ana.in(general).type('/hips race date:2026-12-05 distance:5k')
    await logOn('2026-11-27')
    goTo('2026-12-02')
    const { text } = await ana.in(general).type('/hips today')
    expect(text).toContain('Run day · Wednesday 2 December')
    expect(text).not.toContain('Tuesday is still open')
  })

  test('a strength day after the recovery is not offered a day ahead in it', async () => {
    const { ana, general, logOn, goTo } = await openLoggingClub({ at: '2026-11-17T12:00:00Z' })
    await ana.in(general).type('/hips race date:2026-12-06 distance:half')
    await logOn('2026-12-01')
    goTo('2026-12-10')
    const ahead = await ana.in(general).type('/hips today day:2026-12-11')
    expect(ahead.text).toContain('Hip day · Friday 11 December')
    expect(ahead.text).not.toContain('a day early')
  })
})
