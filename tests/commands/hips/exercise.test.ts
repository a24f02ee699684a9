import { content } from '#tests/support/content.ts'
import { openClub } from '#tests/support/running-club.ts'
import { describe, expect, test } from 'vitest'

describe('/hips exercise while typing', () => {
  test.each([
    ['clamshell', 'Clamshell against a wall'],
    ['clamshel', 'Clamshell against a wall'],
    ['calmshell', 'Clamshell against a wall'],
    ['crab walk', 'Lateral band walk'],
    ['crabwlak', 'Lateral band walk'],
    ['monster', 'Lateral band walk'],
    ['step up', 'Step-up'],
    ['stepup', 'Step-up'],
    ['montain climer', 'Mountain climber'],
    ['romanian', 'Barbell Romanian deadlift, five-count lowering'],
    ['rdl', 'Barbell Romanian deadlift, five-count lowering'],
    ['downwrd dog', 'Downward-facing dog'],
    ['DEAD LIFT', 'Deadlift (kettlebell or dumbbell hip hinge)'],
    ['hil sprint', 'Short hill sprints'],
  ])('%s offers %s among the first three', async (typed, name) => {
    const { ana, general } = await openClub()
    const offered = await ana.in(general).suggest(`/hips exercise name:${typed}`)
    expect(offered.slice(0, 3).map((choice) => choice.name)).toContain(name)
  })

  test('nothing typed offers as many as Discord shows', async () => {
    const { ana, general } = await openClub()
    expect(await ana.in(general).suggest('/hips exercise name:')).toHaveLength(25)
  })
})

describe('/hips exercise', () => {
  test('is the whole page, privately', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips exercise name:clamshell')
    expect(answer.private).toBe(true)
    for (const part of [
      '## Clamshell against a wall',
      'also called clam, side-lying external rotation',
      '**How**',
      'The pelvis does not roll open',
      '**Why for runners**',
      '**Common mistake**',
      '- **Level 1 · 2 × 12 a side · rest 30 s** (yours)',
      '- Level 3 · 3 × 20 a side · band round the thighs · no band: 2 s hold on top · rest 30 s',
      '**Easier** · Smaller lift',
      '**Harder** · Band round the thighs',
      '**Stop** · Front-of-hip pinch',
      'Chest pain or fainting: stop and call for help',
      "From “A trainer's wall series from physiotherapy”. Dose there: 2-3 sets x 20 reps",
      'not medical advice',
    ]) {
      expect(answer.text).toContain(part)
    }
  })

  test.each(['clam', 'CLAMSHELL AGAINST A WALL', '  clamshell ', 'side-lying external rotation'])(
    '“%s” is enough, without picking from the list',
    async (name) => {
      const { ana, general } = await openClub()
      const answer = await ana.in(general).type(`/hips exercise name:${name}`)
      expect(answer.text).toContain('## Clamshell against a wall')
    },
  )

  test('one that does not exist gets the nearest names', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips exercise name:clamshel')
    expect(answer.text).toContain('I know no exercise called `clamshel`')
    expect(answer.text).toContain('**Clamshell against a wall**')
  })

  test('nonsense gets a way on', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips exercise name:qqqqzzzz')
    expect(answer.text).toContain('pick from the list')
  })

  test('what a person types cannot mention anybody or break out of the sentence', async () => {
    const { ana, general } = await openClub()
    const answer = await ana.in(general).type('/hips exercise name:@everyone **<@123>**')
    expect(answer.pings).toMatchObject({ everyone: false })
    expect(answer.pings.userIds).toEqual([])
    expect(answer.rawText).toContain('`@everyone **<@123>**`')
  })

  test('the buttons lead to the easier and the harder move, in place', async () => {
    const { ana, general } = await openClub()
    const page = await ana.in(general).type('/hips exercise name:squat')
    const harder = await page.press('Harder: Forward lunge')
    expect(harder.text).toContain('## Forward lunge')
    const back = await harder.press('Easier: Squat')
    expect(back.text).toContain('## Squat')
    expect(ana.in(general).sees()).toHaveLength(1)
  })

  test('every exercise has a page that Discord takes', async () => {
    const { ana, general } = await openClub()
    for (const { id, name } of content.exercises.values()) {
      const answer = await ana.in(general).type(`/hips exercise name:${id}`)
      expect(answer.text).toContain(`## ${name}`)
    }
  })
})
