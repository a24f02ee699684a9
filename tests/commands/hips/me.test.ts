import { FRIDAY, openClub, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { InteractionType } from 'discord-api-types/v10'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

describe('/hips me', () => {
  test('somebody new is at level 1 without kit', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips me')
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('**Level 1**')
    expect(answer.text).toContain('**Kit** · none')
    expect(answer.text).not.toContain('Saved')
  })

  test('options set level and kit, and what is left out stays', async () => {
    const { ana, general } = await openClub()
    const first = await ana.in(general).type('/hips me level:2')
    expect(first.text).toContain('Saved')
    await ana.in(general).type('/hips me kit:band and weights')
    const { text } = await ana.in(general).type('/hips me')
    expect(text).toContain('**Level 2**')
    expect(text).toContain('a weight (kettlebell or dumbbell) and a loop band')
  })

  test('the selects set them too, in place', async () => {
    const { ana, general } = await openClub()
    const card = await ana.in(general).type('/hips me')
    const levelled = await card.select('Pick your level', '3')
    expect(levelled.text).toContain('**Level 3**')
    const kitted = await levelled.select('Tick what you have at hand', ['band', 'box'])
    expect(kitted.text).toContain('a loop band and a sturdy box or step')
    expect(kitted.text).toContain('**Level 3**')
    const none = await kitted.select('Tick what you have at hand', [])
    expect(none.text).toContain('**Kit** · none')
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('kit:none takes it all away', async () => {
    const { ana, general } = await openClub()
    await ana.in(general).type('/hips me kit:band')
    expect((await ana.in(general).type('/hips me kit:none')).text).toContain('**Kit** · none')
  })

  test('what is no kit gets a clear sentence and changes nothing', async () => {
    const { ana, general } = await openClub()
    await ana.in(general).type('/hips me kit:band')
    const answer = await ana.in(general).type('/hips me level:3 kit:trampoline')
    expect(answer.text).toContain("I can't read `trampoline` as kit")
    const { text } = await ana.in(general).type('/hips me')
    expect(text).toContain('a loop band')
    expect(text).toContain('**Level 1**')
  })

  test('kit is completed while typing', async () => {
    const { ana, general } = await openClub()
    const values = async (line: string) =>
      (await ana.in(general).suggest(line)).map(({ value }) => value)
    expect(await values('/hips me kit:')).toContain('none')
    expect(await values('/hips me kit:band, b')).toEqual(['band, barbell', 'band, box'])
  })

  test('is each person’s own', async () => {
    const { ana, bo, general } = await openClub()
    await ana.in(general).type('/hips me level:3')
    expect((await bo.in(general).type('/hips me')).text).toContain('**Level 1**')
  })

  test('nobody sets it for somebody else, also not by a hand-made click', async () => {
    const { ana, bo, general } = await openClub()
    const card = await ana.in(general).type('/hips me')
    const answer = await bo.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: `level:1:${ana.id}`, component_type: 3, values: ['3'] },
      message: card.message,
    })
    expect(answer.text).toContain('belongs to somebody else')
    expect((await ana.in(general).type('/hips me')).text).toContain('**Level 1**')
  })

  test.each([['9'], ['NaN'], []])(
    'a level that does not exist is refused: %s',
    async (...values) => {
      const { ana, general } = await openClub()
      const card = await ana.in(general).type('/hips me')
      const answer = await ana.in(general).raw({
        type: InteractionType.MessageComponent,
        data: { custom_id: `level:1:${ana.id}`, component_type: 3, values },
        message: card.message,
      })
      expect(answer.text).toContain('out of date')
      expect((await ana.in(general).type('/hips me')).text).toContain('**Level 1**')
    },
  )

  test('survives a restart of the bot', async () => {
    const folder = temporaryFolder()
    const club = await openClub({ databasePath: join(folder, 'clamshell.db') })
    await club.ana.in(club.general).type('/hips me level:3 kit:box')
    await club.restartBot()
    const { text } = await club.ana.in(club.general).type('/hips me')
    expect(text).toContain('**Level 3**')
    expect(text).toContain('a sturdy box or step')
  })
})

/** What the card says under one name, with what is on its way. */
function said(text: string, name: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`**${name}**`))
  const coming = lines[at + 1]?.startsWith('→') ? ` ${lines[at + 1]}` : ''
  return `${lines[at]}${coming}`
}

const DAYS_KEPT = "**Strength days** · the club's"
const ZONE_KEPT = "**Time zone** · the club's · another: `/hips me zone:`"

describe('strength days of one’s own', () => {
  test('hold from tomorrow on, and the day’s card follows', async () => {
    const { ana, general, time } = await openClub({ at: TUESDAY })
    const { text } = await ana.in(general).type('/hips me days:wed and thu')
    expect(text).toContain('Saved')
    expect(said(text, 'Strength days')).toBe(
      "**Strength days** · the club's → from Wednesday 25 November: Wednesday, Thursday",
    )
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day · Tuesday')
    time.now = Temporal.Instant.from(WEDNESDAY)
    expect(said((await ana.in(general).type('/hips me')).text, 'Strength days')).toBe(
      '**Strength days** · Wednesday, Thursday',
    )
    expect((await ana.in(general).type('/hips today')).text).toContain('Hip day · Wednesday')
    time.now = Temporal.Instant.from(FRIDAY)
    expect((await ana.in(general).type('/hips today')).text).not.toContain('Hip day')
  })

  test('“club” takes them back, before they hold and after', async () => {
    const { ana, general, time } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips me days:mon')
    const back = await ana.in(general).type("/hips me days:the club's")
    expect(said(back.text, 'Strength days')).toBe(DAYS_KEPT)
    await ana.in(general).type('/hips me days:mon')
    time.now = Temporal.Instant.from(WEDNESDAY)
    const later = await ana.in(general).type('/hips me days:club')
    expect(said(later.text, 'Strength days')).toBe(
      "**Strength days** · Monday → from Thursday 26 November: the club's",
    )
  })

  test('are ticked in the select, and nothing ticked is the club’s', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips me')
    const ticked = await card.select("Strength days of your own; none: the club's", [
      'Saturday',
      'Monday',
    ])
    expect(ticked.text).toContain('→ from Wednesday 25 November: Monday, Saturday')
    const again = await ticked.select("Strength days of your own; none: the club's", [])
    expect(said(again.text, 'Strength days')).toBe(DAYS_KEPT)
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('are completed while typing', async () => {
    const { ana, general } = await openClub()
    const values = async (line: string) =>
      (await ana.in(general).suggest(line)).map(({ value }) => value)
    expect(await values('/hips me days:')).toEqual([
      'club', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
    ]) // prettier-ignore
    expect(await values('/hips me days:mon, t')).toEqual(['monday, tuesday', 'monday, thursday'])
    expect(await values('/hips me days:never')).toEqual([])
  })
})

describe('a zone of one’s own', () => {
  test('is given by a city, kept by its name, and holds from tomorrow on', async () => {
    const { ana, general, time } = await openClub({ at: TUESDAY })
    const { text } = await ana.in(general).type('/hips me zone:auckland')
    expect(said(text, 'Time zone')).toBe(
      `${ZONE_KEPT} → from Wednesday 25 November: Pacific/Auckland, 01:00 now; the first whole day by that clock is Thursday 26 November`,
    )
    time.now = Temporal.Instant.from('2026-11-26T12:00:00Z')
    expect(said((await ana.in(general).type('/hips me')).text, 'Time zone')).toBe(
      '**Time zone** · Pacific/Auckland, 01:00 now · another: `/hips me zone:`',
    )
    time.now = Temporal.Instant.from('2026-11-26T15:00:00Z')
    // 04:00 in Auckland: Friday has begun.
    expect((await ana.in(general).type('/hips today')).text).toContain('Friday 27 November')
  })

  test('an old name is kept by today’s, and “club” takes it back', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const { text } = await ana.in(general).type('/hips me zone:asia/calcutta')
    expect(text).toContain('Asia/Kolkata, 17:30 now')
    const back = await ana.in(general).type('/hips me zone:club')
    expect(said(back.text, 'Time zone')).toBe(ZONE_KEPT)
  })

  test('is offered while a city is typed', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const offered = await ana.in(general).suggest('/hips me zone:munich')
    expect(offered[0]).toEqual({
      name: expect.stringContaining('Munich') as string,
      value: 'Europe/Berlin',
    })
    const first = await ana.in(general).suggest('/hips me zone:')
    expect(first[0]).toEqual({ name: "the club's zone", value: 'club' })
    expect(first).toHaveLength(25)
  })
})

describe('what others see', () => {
  test('is set by options', async () => {
    const { ana, general } = await openClub()
    const { text } = await ana.in(general).type('/hips me club-mates:cheers')
    expect(text).toContain('on their own cards too, and can cheer')
    const hidden = await ana.in(general).type('/hips me boards:hide')
    expect(hidden.text).toContain('hidden: nothing of yours is shown to others')
    expect(hidden.text).toContain('see nothing while you are hidden')
    const shown = await ana.in(general).type('/hips me boards:show')
    expect(shown.text).toContain('on their own cards too, and can cheer')
  })

  test('is set by the select and the button, in place', async () => {
    const { ana, general } = await openClub()
    const card = await ana.in(general).type('/hips me')
    const told = await card.select('What club-mates see', "Name me on club-mates' own cards too")
    expect(told.text).toContain('**Club-mates** · see that you are done')
    const hidden = await told.press('Hide me from boards')
    expect(hidden.text).toContain('**Boards** · hidden')
    const shown = await hidden.press('Show me on boards')
    expect(shown.text).toContain('**Boards** · you are on them')
    expect(shown.text).toContain('**Club-mates** · see that you are done')
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('of somebody who is hidden, a club-mate sees nothing', async () => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips me club-mates:cheers')
    await ana.in(general).type('/hips done')
    expect((await bo.in(general).type('/hips today')).rawText).toContain(`<@${ana.id}>`)
    await ana.in(general).type('/hips me boards:hide')
    expect((await bo.in(general).type('/hips today')).rawText).not.toContain(`<@${ana.id}>`)
  })
})

describe('all of one’s settings', () => {
  test('are set at once, and in a direct message too', async () => {
    const { ana } = await openClub({ at: TUESDAY })
    const direct = ana.inDirectMessage()
    const { text } = await direct.type(
      '/hips me level:2 kit:band days:mon, thu zone:Berlin boards:hide club-mates:shown',
    )
    expect(text).toContain('**Level 2**')
    expect(text).toContain('a loop band')
    expect(text).toContain('→ from Wednesday 25 November: Monday, Thursday')
    expect(text).toContain('→ from Wednesday 25 November: Europe/Berlin, 13:00 now')
    expect(text).toContain('**Boards** · hidden')
    const card = await direct.type('/hips me')
    const shown = await card.press('Show me on boards')
    expect(shown.text).toContain('**Club-mates** · see that you are done')
  })

  test('survive a restart of the bot', async () => {
    const folder = temporaryFolder()
    const club = await openClub({ at: TUESDAY, databasePath: join(folder, 'clamshell.db') })
    await club.ana.in(club.general).type('/hips me days:sun zone:Berlin boards:hide')
    await club.restartBot()
    const { text } = await club.ana.in(club.general).type('/hips me')
    expect(text).toContain('→ from Wednesday 25 November: Sunday')
    expect(text).toContain('Europe/Berlin')
    expect(text).toContain('**Boards** · hidden')
  })

  test.each([
    ['days:funday', "I can't read `funday` as a weekday"],
    ['days:mon-fri', "I can't read `mon-fri` as a weekday"],
    ['days:and', 'one strength day at least'],
    ['zone:+02:00', "I can't tell which zone `+02:00` is"],
    ['zone:Mars/Phobos', "I can't tell which zone `Mars/Phobos` is"],
    ['zone:EST', "I can't tell which zone `EST` is"],
    ['zone:Portland', 'America/Los_Angeles'],
    ['kit:trampoline', "I can't read `trampoline` as kit"],
  ])('one that is bad leaves the others as they were: %s', async (bad, sentence) => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const good = {
      level: 'level:3',
      kit: 'kit:box',
      days: 'days:mon',
      zone: 'zone:Berlin',
      boards: 'boards:hide',
      mates: 'club-mates:shown',
    }
    const others = Object.values(good).filter((one) => !one.startsWith(bad.split(':')[0] ?? ''))
    const answer = await ana.in(general).type(`/hips me ${[...others, bad].join(' ')}`)
    expect(answer.text).toContain(sentence)
    expect(answer.private).toBe(true)
    const { text } = await ana.in(general).type('/hips me')
    expect(text).toContain('**Level 1**')
    expect(text).toContain('**Kit** · none')
    expect(said(text, 'Strength days')).toBe(DAYS_KEPT)
    expect(said(text, 'Time zone')).toBe(ZONE_KEPT)
    expect(text).toContain('**Boards** · you are on them')
    expect(text).toContain("**Club-mates** · find your name under the club's card")
  })

  test('a mention in what was typed pings nobody', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips me days:@everyone')
    expect(answer.rawText).toContain('`@everyone`')
    expect(answer.pings).toMatchObject({ everyone: false })
  })

  const CONTROLS = [
    ['own-days:1:ANA', 3, ['1']],
    ['mates:1:ANA', 3, ['cheers']],
    ['boards-me:1:ANA:hide', 2, []],
    ['kit:1:ANA', 3, ['box']],
  ] as const

  test.each(CONTROLS)('are nobody else’s to set: %s', async (id, kind, values) => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips me')
    const answer = await bo.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: id.replace('ANA', ana.id), component_type: kind, values },
      message: card.message,
    })
    expect(answer.text).toContain('belongs to somebody else')
    for (const person of [ana, bo])
      expect((await person.in(general).type('/hips me')).text).toBe(card.text)
  })

  test.each([
    ['own-days:1:ANA', 3, ['8']],
    ['own-days:1:ANA', 3, ['1', 'x']],
    ['own-days:1:ANA', 3, ['']],
    ['own-days:2:ANA', 3, ['1']],
    ['own-days:1:', 3, ['1']],
    ['mates:1:ANA', 3, ['all']],
    ['mates:1:ANA', 3, []],
    ['boards-me:1:ANA:maybe', 2, []],
    ['boards-me:1:ANA', 2, []],
  ])('what was never offered is refused: %s %s %s', async (id, kind, values) => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips me')
    const answer = await ana.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: id.replace('ANA', ana.id), component_type: kind, values },
      message: card.message,
    })
    expect(answer.text).toContain('out of date')
    expect((await ana.in(general).type('/hips me')).text).toBe(card.text)
  })

  test('a day that is sent twice counts once', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const card = await ana.in(general).type('/hips me')
    const answer = await ana.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: `own-days:1:${ana.id}`, component_type: 3, values: ['4', '1', '4'] },
      message: card.message,
    })
    expect(answer.text).toContain('→ from Wednesday 25 November: Monday, Thursday')
  })
})
