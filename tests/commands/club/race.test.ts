import { openClub, TUESDAY } from '#tests/support/running-club.ts'
import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

type Club = Awaited<ReturnType<typeof openClub>>

const RACE = '/club race date:2026-12-06 distance:marathon'

const pick = (
  where: Club['general'],
  who: Club['ana'],
  { custom_id, value, message }: { custom_id: string; value: string; message: APIMessage },
) =>
  who.in(where).raw({
    type: InteractionType.MessageComponent,
    data: { custom_id, component_type: ComponentType.StringSelect, values: [value] },
    message,
  })

describe('/club race', () => {
  test('adds a race that holds for everybody, and the audit says who did', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const answer = await cleo.in(general).type(RACE)
    expect(answer.private).toBe(true)
    expect(answer.text).toContain('Noted: marathon on Sunday 6 December')
    expect(answer.text).toContain('Friday 4 December, Tuesday 8 December and Friday 11 December')
    expect((await cleo.in(general).type('/club audit')).text).toContain(
      'added a race: Sunday 6 December',
    )
    const day = await ana.in(general).type('/hips today day:2026-12-11')
    expect(day.text).toContain('7 days without strength')
    expect(day.text).toContain('Strength is back on Tuesday 15 December')
    expect((await ana.in(general).type('/hips race')).text).toContain(
      "The club's: Sunday 6 December · marathon",
    )
  })

  test('takes one out, and the audit says that too', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    const card = await cleo.in(general).type(RACE)
    const gone = await card.select('Take a race out', 'Sunday 6 December · marathon')
    expect(gone.text).toContain('is taken out')
    expect((await cleo.in(general).type('/club audit')).text).toContain(
      'took a race out: Sunday 6 December',
    )
    expect((await ana.in(general).type('/hips today day:2026-12-11')).text).toContain('Hip day')
  })

  test('of a member and of the club together: the stricter rules each day', async () => {
    const { ana, bo, cleo, general } = await openClub({ at: TUESDAY })
    await cleo.in(general).type('/club race date:2026-12-06 distance:5k')
    await ana.in(general).type('/hips race date:2026-12-12 distance:10k')
    const on = async (who: Club['ana'], day: string) =>
      (await who.in(general).type(`/hips today day:${day}`)).text
    // Bo has recovered; for Ana it is D-4 of her own.
    expect(await on(bo, '2026-12-08')).toContain('one set less for a week')
    expect(await on(ana, '2026-12-08')).toContain('Race on Saturday 12 December: about ten minutes')
    expect(await on(ana, '2026-12-11')).toContain('Rest day')
    expect(await on(bo, '2026-12-11')).toContain('Hip day')
  })

  test('holds in its own club alone', async () => {
    const { ana, cleo, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await cleo.in(general).type(RACE)
    const { text } = await ana.in(hill.channel('general')).type('/hips today')
    expect(text).not.toContain('Race')
  })

  test('of somebody who is no captain changes nothing', async () => {
    const { ana, cleo, general } = await openClub({ at: TUESDAY })
    expect((await ana.in(general).type(RACE)).text).toContain('Only captains can set races')
    expect((await cleo.in(general).type('/club race')).text).toContain('No race ahead')
    const card = await cleo.in(general).type(RACE)
    const custom_id = card.selects[0]?.customId ?? ''
    const value = card.selects[0]?.options[0]?.value ?? ''
    const pressed = await pick(general, ana, { custom_id, value, message: card.message })
    expect(pressed.text).toContain('Only captains')
    expect((await cleo.in(general).type('/club race')).text).toContain('Sunday 6 December')
  })

  test('of another club is not taken out from here, also by a captain of both', async () => {
    const { cleo, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(cleo, { permissions: 'manage' })
    const card = await cleo.in(general).type(RACE)
    const custom_id = card.selects[0]?.customId ?? ''
    const value = card.selects[0]?.options[0]?.value ?? ''
    const wanted = { custom_id, value, message: card.message }
    const elsewhere = await pick(hill.channel('general'), cleo, wanted)
    expect(elsewhere.text).toContain('only do that for a club you are in')
    // The id of a race of one club says nothing in another.
    const own = await cleo.in(hill.channel('general')).type('/club race date:friday distance:5k')
    const { selects, message } = own
    const other = { value, custom_id: selects[0]?.customId ?? '', message }
    expect((await pick(hill.channel('general'), cleo, other)).text).toContain('not on the list')
    expect((await cleo.in(general).type('/club race')).text).toContain('Sunday 6 December')
  })

  test.each(['club-race:0:CLUB', 'club-race:1:none', 'club-race:1', 'own-race:1:CLUB:2'])(
    'of an old version or made by hand does nothing: %s',
    async (written) => {
      const { cleo, general, club } = await openClub({ at: TUESDAY })
      const card = await cleo.in(general).type(RACE)
      const custom_id = written.replace('CLUB', club.id)
      const answer = await pick(general, cleo, { custom_id, value: '1', message: card.message })
      expect(answer.text).toContain('out of date')
    },
  )

  test('in words: the days by the club’s clock', async () => {
    const { cleo, general } = await openClub({ at: TUESDAY })
    const names = (await cleo.in(general).suggest('/club race date:to')).map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual([
      'today · Tuesday 24 November',
      'tomorrow · Wednesday 25 November',
    ])
  })
})
