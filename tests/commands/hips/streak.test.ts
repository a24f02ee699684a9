import { createDrawing } from '#src/create-drawing.ts'
import { createLog } from '#adapters/log/create-log.ts'
import { streak } from '#commands/hips/streak.ts'
import type { MessageBody } from '#interactions/reply.ts'
import type { Answer } from '#practice/people/answer.ts'
import type { Person } from '#practice/people/person.ts'
import type { App } from '#use-cases/app.ts'
import { logSession } from '#use-cases/log-session.ts'
import { openStores } from '#tests/support/open-stores.ts'
import { FRIDAY, openClub, TUESDAY, WEDNESDAY } from '#tests/support/running-club.ts'
import { InteractionType } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'

type Club = Awaited<ReturnType<typeof openClub>>

/** The person types `/hips done` on each of these days (YYYY-MM-DD), and it is `TUESDAY` again. */
async function trains({ general, time }: Club, person: Person, days: readonly string[]) {
  for (const day of days) {
    time.now = Temporal.Instant.from(`${day}T12:00:00Z`)
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    await person.in(general).type('/hips done')
  }
  time.now = Temporal.Instant.from(TUESDAY)
}

/** Due days up to the Friday before TUESDAY; the one left out is covered by the freeze. */
const WITHOUT_ONE = ['2026-11-06', '2026-11-10', '2026-11-17', '2026-11-20']

const altOf = (answer: Answer): string => answer.files[0]?.alt ?? ''
const pictureOf = (answer: Answer): Uint8Array => answer.files[0]?.data ?? new Uint8Array()

/** The size that a PNG says of itself. */
function pngSize(data: Uint8Array) {
  const bytes = Buffer.from(data)
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

describe('one’s own streak', () => {
  test('a newcomer reads how to begin, without a number and without a picture', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    const answer = await ana.in(general).type('/hips streak')
    expect(answer.text).toBe('Nothing is in yet. The first session starts the row: `/hips today`.')
    expect(answer.private).toBe(true)
    expect(answer.files).toEqual([])
  })

  test('a regular reads row, last eight, freezes, sessions and what is due', async () => {
    const club = await openClub()
    await trains(club, club.ana, WITHOUT_ONE)
    const answer = await club.ana.in(club.general).type('/hips streak')
    expect(answer.private).toBe(true)
    expect(answer.text.split('\n')).toEqual([
      '## How you are doing',
      '**4 in a row, 4 of your last 5**',
      '4 sessions in all · 1 come-back',
      'One of those strength days was covered by a freeze.',
      'No freeze left. Today is due.',
      '-# A freeze covers a missed strength day by itself. You start with one; every 8 kept days bring another, up to two in hand.',
    ])
  })

  test('what is next is named once today is in', async () => {
    const { ana, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips done')
    const { text } = await ana.in(general).type('/hips streak')
    expect(text).toContain('**1 in a row**')
    expect(text).toContain('1 freeze in hand. Next: Friday 27 November.')
  })

  test('a day that can still be saved is named before what comes', async () => {
    const club = await openClub()
    await trains(club, club.ana, WITHOUT_ONE)
    club.time.now = Temporal.Instant.from(WEDNESDAY)
    const { text } = await club.ana.in(club.general).type('/hips streak')
    expect(text).toContain('Tuesday is still open until Wednesday is over.')
  })

  test('after a break there is no bare 0, in the words or in those of the picture', async () => {
    const club = await openClub()
    await trains(club, club.ana, ['2026-10-06', '2026-10-09', '2026-10-13'])
    const answer = await club.ana.in(club.general).type('/hips streak')
    expect(answer.text).toContain('**3 sessions so far, best row 3**')
    expect(answer.text).not.toMatch(/\b0\b/)
    expect(altOf(answer)).toContain('3 sessions in, best row 3')
    expect(altOf(answer)).not.toMatch(/\b0\b/)
  })

  test('the picture is a real one, as large as it is drawn, with words for those who hear it', async () => {
    const club = await openClub()
    await trains(club, club.ana, WITHOUT_ONE)
    const answer = await club.ana.in(club.general).type('/hips streak')
    expect(pngSize(pictureOf(answer))).toEqual({ width: 960, height: 512 })
    expect(altOf(answer)).toBe(
      '26 weeks: 4 sessions in, 4 in a row, 1 covered by a freeze. No freeze left. Today is still to do.',
    )
  })

  test('cheers for the latest session are told to its owner alone', async () => {
    const { ana, bo, general } = await openClub({ at: TUESDAY })
    await ana.in(general).type('/hips me club-mates:cheers')
    await ana.in(general).type('/hips done')
    const card = await bo.in(general).type('/hips today')
    await card.press('Cheer')
    expect((await ana.in(general).type('/hips streak')).text).toContain('1 cheer for the latest')
    expect((await bo.in(general).type('/hips streak member:@ana')).text).not.toContain('cheer')
  })

  test('the same in two clubs is two rows', async () => {
    const { ana, general, discord } = await openClub({ at: TUESDAY })
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    await ana.in(general).type('/hips done')
    const there = await ana.in(hill.channel('general')).type('/hips streak')
    expect(there.text).toContain('Nothing is in yet')
    expect((await ana.in(general).type('/hips streak')).text).toContain('1 in a row')
  })

  test('somebody without a club has a row under the default plan', async () => {
    const { discord } = await openClub({ at: TUESDAY })
    const dora = discord.addUser({ name: 'dora' })
    dora.installBot()
    await dora.inDirectMessage().type('/hips done')
    const { text } = await dora.inDirectMessage().type('/hips streak')
    expect(text).toContain('1 in a row')
  })
})

describe('a club-mate’s streak', () => {
  test('is told as theirs, without what concerns only them', async () => {
    const club = await openClub()
    await trains(club, club.ana, WITHOUT_ONE)
    const answer = await club.bo.in(club.general).type('/hips streak member:@ana')
    expect(answer.private).toBe(true)
    expect(answer.pings.userIds).toEqual([])
    expect(answer.text.split('\n')).toEqual([
      '## How @ana is doing',
      '**4 in a row, 4 of the last 5**',
      '4 sessions in all · 1 come-back',
    ])
    expect(answer.files).toHaveLength(1)
  })

  test('oneself picked is oneself', async () => {
    const club = await openClub()
    await trains(club, club.ana, WITHOUT_ONE)
    const { text } = await club.ana.in(club.general).type('/hips streak member:@ana')
    expect(text).toContain('How you are doing')
  })

  test('paused days are paused for their owner and not due for everybody else', async () => {
    const club = await openClub()
    const { ana, bo, general } = club
    await trains(club, ana, ['2026-11-17'])
    await ana.in(general).type('/hips pause from:2026-11-20 to:2026-12-01 reason:ill')
    const own = await ana.in(general).type('/hips streak')
    const theirs = await bo.in(general).type('/hips streak member:@ana')
    expect(own.text).toContain('You are paused until Tuesday 1 December')
    expect(altOf(own)).toContain('paused in 2 weeks of November')
    expect(theirs.text).not.toMatch(/paus|ill/i)
    expect(altOf(theirs)).not.toContain('paus')
    expect(Buffer.compare(pictureOf(own), pictureOf(theirs))).not.toBe(0)
  })

  test('who hides shows nothing to others and all of it to themself', async () => {
    const club = await openClub()
    const { ana, bo, general } = club
    await trains(club, ana, WITHOUT_ONE)
    await ana.in(general).type('/hips me boards:hide')
    const theirs = await bo.in(general).type('/hips streak member:@ana')
    expect(theirs.text).toBe('There is nothing to show for @ana.')
    expect(theirs.files).toEqual([])
    expect((await ana.in(general).type('/hips streak')).text).toContain('4 in a row')
  })

  test.each([
    ['a newcomer', ({ bo }: Club) => bo.id],
    ['a bot', ({ discord }: Club) => discord.applicationId],
    ['a stranger', ({ discord }: Club) => discord.addUser({ name: 'dora' }).id],
    [
      'somebody who has left',
      async (club: Club) => {
        await trains(club, club.bo, WITHOUT_ONE)
        club.club.leave(club.bo)
        return club.bo.id
      },
    ],
  ])('nothing is to be seen of %s', async (_, whose) => {
    const club = await openClub()
    const id = await whose(club)
    const answer = await club.ana.in(club.general).type(`/hips streak member:${id}`)
    expect(answer.text).toMatch(/^There is nothing to show for @.+\.$/)
    expect(answer.files).toEqual([])
  })

  test('who has left and is back is shown again', async () => {
    const club = await openClub()
    const { ana, bo, general } = club
    await trains(club, bo, WITHOUT_ONE)
    club.club.leave(bo)
    club.club.join(bo)
    await bo.in(general).type('/hips today')
    expect((await ana.in(general).type('/hips streak member:@bo')).text).toContain('4 in a row')
  })
})

describe('in a direct message', () => {
  test('somebody with two clubs is asked which, and the club-mate they picked is kept', async () => {
    const club = await openClub()
    const { ana, bo, discord } = club
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(ana)
    hill.join(bo)
    await trains(club, bo, WITHOUT_ONE)
    await trains({ ...club, general: hill.channel('general') }, bo, ['2026-11-20'])
    const ask = () => ana.inDirectMessage().type(`/hips streak member:${bo.id}`)
    const harbour = await (await ask()).select('Pick a club', 'Harbour Runners')
    expect(harbour.text).toContain('How @bo is doing')
    expect(harbour.text).toContain('4 in a row')
    const hills = await (await ask()).select('Pick a club', 'Hill Harriers')
    expect(hills.text).toContain('1 in a row')
  })

  test('one’s own is asked for in the same way', async () => {
    const club = await openClub()
    const { ana, discord } = club
    discord.addGuild({ name: 'Hill Harriers' }).join(ana)
    await trains(club, ana, WITHOUT_ONE)
    const question = await ana.inDirectMessage().type('/hips streak')
    const answer = await question.select('Pick a club', 'Harbour Runners')
    expect(answer.text).toContain('How you are doing')
    expect(answer.files).toHaveLength(1)
  })

  test('a club that the reader is not in cannot be picked by hand', async () => {
    const club = await openClub({ at: FRIDAY })
    const { ana, bo, discord } = club
    const hill = discord.addGuild({ name: 'Hill Harriers' })
    hill.join(bo)
    await bo.in(hill.channel('general')).type('/hips done')
    const card = await ana.inDirectMessage().type('/hips today')
    const answer = await ana.inDirectMessage().raw({
      type: InteractionType.MessageComponent,
      data: { custom_id: `streak-of:1:${bo.id}`, component_type: 3, values: [hill.id] },
      message: card.message,
    })
    expect(answer.text).toContain('only do that for a club you are in')
  })

  test('without a club nothing of anybody else is to be seen', async () => {
    const club = await openClub()
    await trains(club, club.ana, WITHOUT_ONE)
    const dora = club.discord.addUser({ name: 'dora' })
    dora.installBot()
    const answer = await dora.inDirectMessage().type(`/hips streak member:${club.ana.id}`)
    expect(answer.text).toContain('There is nothing to show for @ana')
  })
})

describe('when the picture cannot be drawn', () => {
  /** The text of `/hips streak` in a club of one, where the picture comes out as `png`. */
  async function streakWith(png: () => Promise<Buffer | null>): Promise<MessageBody> {
    const stores = openStores()
    const now = Temporal.Instant.from(TUESDAY)
    const log = { clubId: '1', memberId: '2', day: undefined, now, source: 'command' } as const
    logSession({ ...log, percent: 100, effort: null }, stores)
    const app = { ...stores, drawing: { png } } as unknown as App
    const call = streak(app).parse({
      kind: 'command',
      path: 'hips streak',
      options: {},
      people: new Map(),
      id: '3',
      caller: { id: '2', managesServer: false, roles: new Set() },
      guildId: '1',
      now,
    })
    const reply = call.kind === 'ready' ? await call.run() : null
    if (reply?.kind !== 'message') throw new Error('no message')
    return reply.body
  }

  test('the words stay whole', async () => {
    const words = (body: MessageBody) => JSON.stringify(body.components).match(/"content":"[^"]*"/g)
    const drawn = await streakWith(() => Promise.resolve(Buffer.from('a picture')))
    const failed = await streakWith(() => Promise.resolve(null))
    expect(words(failed)).toEqual(words(drawn))
    expect(failed.files).toBeUndefined()
    expect(JSON.stringify(failed)).not.toContain('attachment://')
    expect(JSON.stringify(drawn)).toContain('attachment://')
  })

  test('the host finds it in the log', async () => {
    const logged: string[] = []
    const to = { write: (line: string) => logged.push(line) }
    const drawing = createDrawing(createLog({ level: 'info', secrets: [], readable: false, to }))
    expect(await drawing.png('<svg')).toBeNull()
    expect(logged.join('')).toContain('a picture could not be drawn')
  })
})
