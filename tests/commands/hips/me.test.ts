import { openClub } from '#tests/support/running-club.ts'
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
