import { ANNOUNCER_PATIENCE_MS, createAnnouncer } from '#adapters/discord/announcer.ts'
import { createClient } from '#adapters/discord/create-client.ts'
import type { Announcement } from '#interactions/announcer.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { startPracticeDiscord } from '#practice/start-practice-discord.ts'
import { Events } from 'discord.js'
import { onTestFinished } from 'vitest'

/** When the reminders of these tests are posted, in UTC. */
const SEVEN = '2026-11-24T07:00:00Z'

/** A message with a button of this id deep inside it, as a reminder has. */
export const withButton = (customId: string, content = 'Hip day'): MessageBody => ({
  components: [
    {
      type: 17,
      components: [
        { type: 10, content },
        { type: 1, components: [{ type: 2, style: 2, custom_id: customId, label: 'Start' }] },
      ],
    },
  ],
})

export const hipDay = (over: Partial<Announcement> = {}): Announcement => ({
  body: withButton('open:1:card'),
  ...over,
})

export const PICTURE: MessageBody = {
  components: [{ type: 12, items: [{ media: { url: 'attachment://sheet.png' } }] }],
  files: [{ name: 'sheet.png', data: Buffer.from('\u{89}PNG') }],
}

/** A bot that is logged in to a club of Ana, Bo and a role, and its announcer. */
export async function openAnnouncer({ patienceMs = ANNOUNCER_PATIENCE_MS } = {}) {
  const time = { now: Temporal.Instant.from(SEVEN) }
  const discord = await startPracticeDiscord({ clubClock: () => time.now.epochMilliseconds })
  onTestFinished(() => discord.stop())
  const club = discord.addGuild({ name: 'Harbour Runners' })
  const ana = discord.addUser({ name: 'ana' })
  const bo = discord.addUser({ name: 'bo' })
  club.join(ana)
  club.join(bo)
  const general = club.channel('general')
  const runners = club.addRole('Runners')
  const client = createClient(discord.apiUrl)
  onTestFinished(() => client.destroy())
  onTestFinished(() => {
    discord.behave()
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  await ready
  const logged: string[] = []
  const log = { warn: (_: object, message: string) => logged.push(message) }
  const announcer = createAnnouncer(client, { log, patienceMs })
  /** Resolves when the bot has heard of what a captain changed. */
  const heard = async (event: Events, change: () => void): Promise<void> => {
    const told = new Promise((resolve) => client.once(event as never, resolve))
    change()
    await told
  }
  const post = (announcement: Announcement = hipDay(), identity = 'club/card/2026-11-24') =>
    announcer.post(general.id, announcement, identity)
  const seen = () => ana.in(general).sees()
  const asked = (method: string) => discord.requests.all().filter((one) => one.method === method)
  return { discord, club, ana, bo, general, runners, client, announcer, logged, heard, post, seen, asked, time } // prettier-ignore
}
