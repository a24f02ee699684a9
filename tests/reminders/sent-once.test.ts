import { describe, expect, test } from 'vitest'
import { openSendingClub, POSTS, READS } from './sending-club.ts'

const MONDAY = '2026-11-23T12:00:00Z'
const SEVEN = '2026-11-24T07:00:00Z'

describe('a card is sent once', () => {
  test('not before its minute, exactly at it, and never again', async () => {
    const { goOnTo, messages, reminders } = await openSendingClub(MONDAY)
    await goOnTo('2026-11-24T06:59:59Z')
    expect(messages()).toHaveLength(0)
    await goOnTo(SEVEN)
    expect(messages()).toHaveLength(1)
    await goOnTo('2026-11-24T07:01:00Z')
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })

  test('a few minutes late, when nobody looked in its minute', async () => {
    const { goOnTo, messages } = await openSendingClub(MONDAY)
    await goOnTo('2026-11-24T07:07:31Z')
    expect(messages()).toHaveLength(1)
  })

  test('though the clock steps back two hours', async () => {
    const { goOnTo, messages, posts } = await openSendingClub(MONDAY)
    await goOnTo(SEVEN)
    for (const minute of ['05:00', '06:59', '07:00', '07:01'])
      await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(messages()).toHaveLength(1)
    expect(posts()).toHaveLength(1)
  })

  test('though its time is moved to later on the same day', async () => {
    const { goOnTo, change, messages, reminders } = await openSendingClub(MONDAY)
    await goOnTo(SEVEN)
    await change({ card: { on: true, at: '18:00' } })
    await goOnTo('2026-11-24T18:00:00Z')
    expect(messages()).toHaveLength(1)
    await goOnTo('2026-11-27T07:00:00Z')
    expect(messages()).toHaveLength(1)
    await goOnTo('2026-11-27T18:00:00Z')
    expect(reminders()).toEqual(['card 2026-11-24 sent', 'card 2026-11-27 sent'])
  })

  test('at once, when its time is moved to one that is over', async () => {
    const { goOnTo, change, messages } = await openSendingClub(MONDAY)
    await goOnTo('2026-11-24T06:30:00Z')
    await change({ card: { on: true, at: '06:00' } })
    expect(messages()).toHaveLength(1)
    await goOnTo(SEVEN)
    expect(messages()).toHaveLength(1)
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])(
    'though the club moves to %s afterwards',
    async (timeZone) => {
      const { goOnTo, changePlan, messages, reminders } = await openSendingClub(MONDAY)
      await goOnTo(SEVEN)
      await changePlan({ timeZone, effectiveFrom: '2026-11-25' })
      for (let hours = 1; hours < 40; hours += 1)
        await goOnTo(Temporal.Instant.from(SEVEN).add({ hours }).toString())
      expect(messages()).toHaveLength(1)
      expect(reminders()).toEqual(['card 2026-11-24 sent'])
    },
  )
})

describe('when an answer of Discord is lost', () => {
  test('the same message is sent again under the same name, and Discord has it once', async () => {
    const { discord, goOnTo, messages, posts } = await openSendingClub(MONDAY)
    discord.misbehave({ kind: 'server error', status: 500, worked: true }, { ...POSTS, times: 1 })
    await goOnTo(SEVEN)
    const bodies = posts().map(({ body }) => body as Nonce)
    expect(bodies).toHaveLength(2)
    expect(bodies[0]?.nonce).toHaveLength(25)
    expect(bodies[1]?.nonce).toBe(bodies[0]?.nonce)
    expect(bodies.every((body) => body.enforce_nonce)).toBe(true)
    expect(messages()).toHaveLength(1)
  })

  test('and all further tries fail, it is found in the channel', async () => {
    const { discord, goOnTo, messages, posts, reminders } = await openSendingClub(MONDAY)
    const trouble = discord.misbehave({ kind: 'server error', status: 503, worked: true }, POSTS)
    await goOnTo(SEVEN)
    expect(reminders()).toEqual(['card 2026-11-24 sending'])
    const tried = posts().length
    trouble.stop()
    await goOnTo('2026-11-24T07:01:00Z')
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
    expect(messages()).toHaveLength(1)
    expect(posts()).toHaveLength(tried)
  })

  test('and it was not carried out, it goes out as soon as Discord is back', async () => {
    const { discord, goOnTo, messages, reminders } = await openSendingClub(MONDAY)
    const trouble = discord.misbehave({ kind: 'server error', status: 503 })
    await goOnTo(SEVEN)
    await goOnTo('2026-11-24T09:00:00Z')
    expect(messages()).toHaveLength(0)
    trouble.stop()
    await goOnTo('2026-11-24T09:01:00Z')
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })

  test('and the channel may not be read, nobody knows: it is not sent again, and captains are told', async () => {
    const world = await openSendingClub(MONDAY)
    const { discord, goOnTo, messages, posts, reminders, club, general, cleo, hasHeard } = world
    const trouble = discord.misbehave({ kind: 'server error', status: 500, worked: true }, POSTS)
    await goOnTo(SEVEN)
    trouble.stop()
    club.denyBot(general, 'ReadMessageHistory')
    await hasHeard()
    const tried = posts().length
    for (const minute of ['07:01', '07:02', '08:00']) await goOnTo(`2026-11-24T${minute}:00Z`)
    expect(reminders()).toEqual(['card 2026-11-24 unknown'])
    expect(posts()).toHaveLength(tried)
    expect(messages()).toHaveLength(1)
    expect((await cleo.in(general).type('/club status')).text).toContain('may have gone out')
  })

  test('and the channel cannot be read for now, it waits', async () => {
    const { discord, goOnTo, messages, reminders } = await openSendingClub(MONDAY)
    const posting = discord.misbehave({ kind: 'server error', status: 500, worked: true }, POSTS)
    const reading = discord.misbehave({ kind: 'server error', status: 500 }, READS)
    await goOnTo(SEVEN)
    posting.stop()
    await goOnTo('2026-11-24T07:01:00Z')
    expect(reminders()).toEqual(['card 2026-11-24 sending'])
    reading.stop()
    await goOnTo('2026-11-24T07:02:00Z')
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
    expect(messages()).toHaveLength(1)
  })
})

describe('a bot that is started anew while it sends', () => {
  test.each([
    { worked: true, meaning: 'after Discord had it' },
    { worked: false, meaning: 'before Discord had it' },
  ])('$meaning, has sent it once in the end', async ({ worked }) => {
    const world = await openSendingClub(MONDAY)
    const { discord, bot, time, restartBot, goOnTo, messages, reminders } = world
    const trouble = discord.misbehave({ kind: 'hang', worked }, { ...POSTS, times: 1 })
    time.now = Temporal.Instant.from(SEVEN)
    await bot().reminders.tick()
    await trouble.whenStruck()
    await restartBot()
    // Whose it was is not told by a name alone: the claim of the other one has to end.
    await goOnTo(SEVEN)
    expect(messages()).toHaveLength(worked ? 1 : 0)
    await goOnTo('2026-11-24T07:04:00Z')
    expect(messages()).toHaveLength(1)
    expect(reminders()).toEqual(['card 2026-11-24 sent'])
  })
})

interface Nonce {
  readonly nonce: string
  readonly enforce_nonce: boolean
}
