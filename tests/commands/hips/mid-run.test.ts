import { midRunId } from '#views/reminder-ids.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { openRemindedClub } from './reminded-club.ts'

/** An even week, in which who has a hill sprints. */
const WEDNESDAY = '2026-11-25T12:00:00Z'
const EVENING = '2026-11-25T20:30:00Z'

/** Ana has a hill. */
async function withHill(at = WEDNESDAY) {
  const club = await openRemindedClub(at)
  await club.ana.in(club.general).type('/hips me kit:hill')
  const noted = () => club.db.prepare('SELECT day, kind, planned, done FROM mid_runs').all()
  return { ...club, noted }
}

describe('the direct message after a run', () => {
  async function withQuestion() {
    const club = await withHill()
    club.asks(club.ana, { midRun: true })
    await club.goOnTo(EVENING)
    return club
  }

  test('asks how many, and the next number follows from the answer', async () => {
    const { newestDirect, noted, ana, general, goTo } = await withQuestion()
    const question = newestDirect()
    expect(question.text).toContain('How many hill sprints?')
    const answer = await question.select('How many did you do?', '4, all of them')
    expect(answer.text).toContain('Noted: 4 of 4 sprints.')
    expect(answer.text).toContain('The next hills: 5 sprints.')
    expect(noted()).toEqual([{ day: '2026-11-25', kind: 'hill-sprints', planned: 4, done: 4 }])
    goTo('2026-12-09')
    expect((await ana.in(general).type('/hips today')).text).toContain('5 × 5 s')
  })

  test('a second answer takes the first one’s place', async () => {
    const { newestDirect, noted } = await withQuestion()
    await newestDirect().select('How many did you do?', '4, all of them')
    const answer = await newestDirect().select('How many did you do?', 'None this time')
    expect(answer.text).toContain('Noted: none this time.')
    expect(answer.text).toContain('The next hills: 4 sprints.')
    expect(noted()).toEqual([{ day: '2026-11-25', kind: 'hill-sprints', planned: 4, done: 0 }])
  })

  test('leads to the run', async () => {
    const { newestDirect } = await withQuestion()
    const run = await newestDirect().press('See the run')
    expect(run.text).toContain('Inside the run: hill sprints')
  })

  test('two days later it kindly says that it is too late', async () => {
    const { newestDirect, goTo, noted } = await withQuestion()
    goTo('2026-11-27')
    const answer = await newestDirect().select('How many did you do?', '3')
    expect(answer.text).toContain('Wednesday is too long ago')
    expect(noted()).toEqual([])
  })

  test('is not sent to who has said it already', async () => {
    const { ana, bo, asks, general, goOnTo, newestDirect } = await withHill()
    asks(ana, { midRun: true })
    asks(bo, { midRun: true })
    const card = await ana.in(general).type('/hips today')
    await card.select('How many did you do?', '2')
    await goOnTo(EVENING)
    expect(ana.inDirectMessage().sees()).toEqual([])
    expect(newestDirect(bo).text).toContain('How many times backward?')
  })
})

describe('the card of a run day', () => {
  test('asks today and yesterday, and shows what was said', async () => {
    const { ana, general, goTo, noted } = await withHill()
    const card = await ana.in(general).type('/hips today')
    await card.select('How many did you do?', '3')
    goTo('2026-11-26')
    const yesterdays = await ana.in(general).type('/hips today day:yesterday')
    const select = yesterdays.selects.find(({ placeholder }) => placeholder?.startsWith('How many'))
    expect(select?.options.filter((option) => option.default).map(({ label }) => label)).toEqual([
      '3',
    ])
    expect(noted()).toHaveLength(1)
  })

  test.each(['2026-11-27', '2026-11-24'])('does not ask on %s', async (date) => {
    const { ana, general, goTo } = await withHill()
    goTo(date)
    const card = await ana.in(general).type('/hips today day:2026-11-25')
    expect(card.text).toContain('Inside the run')
    expect(card.selects.map(({ placeholder }) => placeholder)).toEqual(['Look at one move'])
  })

  test('does not ask in the channel, nor on a run with nothing inside it', async () => {
    const { ana, general, goTo } = await withHill()
    const shared = await ana.in(general).type('/hips today share:true')
    expect(shared.selects).toHaveLength(1)
    goTo('2026-11-28')
    expect((await ana.in(general).type('/hips today')).selects).toHaveLength(1)
  })

  test('a session is something else: the day stays as it was', async () => {
    const { ana, general, sessions } = await withHill()
    const card = await ana.in(general).type('/hips today')
    await card.select('How many did you do?', '4, all of them')
    expect(sessions()).toEqual([])
  })
})

describe('what was tampered with', () => {
  async function choose(value: string, customId: (club: string) => string) {
    const { ana, general, club, noted } = await withHill()
    const card = await ana.in(general).type('/hips today')
    const answer = await ana.in(general).raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: customId(club.id), component_type: 3, values: [value] },
      message: card.message,
    })
    return { answer, noted }
  }
  const today = (club: string) => midRunId.encode({ club, date: '2026-11-25' })

  test.each([
    ['-1', 'out of date'],
    ['4.5', 'out of date'],
    ['many', 'out of date'],
    ['', 'out of date'],
    ['99', 'nothing inside the run any more'],
    ['5', 'nothing inside the run any more'],
  ])('%s of 4', async (value, words) => {
    const { answer, noted } = await choose(value, today)
    expect(answer.text).toContain(words)
    expect(noted()).toEqual([])
  })

  test('another club’s', async () => {
    const { answer, noted } = await choose('2', () => today('123456789012345678'))
    expect(answer.text).toContain('only do that for a club you are in')
    expect(noted()).toEqual([])
  })

  test('a strength day, and a run that is still to come', async () => {
    const strength = await choose('2', (club) => midRunId.encode({ club, date: '2026-11-24' }))
    expect(strength.answer.text).toContain('nothing inside the run any more')
    const coming = await choose('2', (club) => midRunId.encode({ club, date: '2026-12-02' }))
    expect(coming.answer.text).toContain('still to come')
  })
})
