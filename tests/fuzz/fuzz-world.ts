import { commandSet } from '#commands/index.ts'
import { createInteractionApi } from '#adapters/discord/interaction-api.ts'
import { createStores } from '#adapters/sqlite/create-stores.ts'
import { openDatabase } from '#adapters/sqlite/open-database.ts'
import type { Announcer } from '#interactions/announcer.ts'
import { createRouter } from '#interactions/router.ts'
import { createTryOut } from '#reminders/try-out.ts'
import { content } from '#tests/support/content.ts'
import type { App } from '#use-cases/app.ts'
import { createBoardMemory } from '#use-cases/board-memory.ts'
import { createExerciseSearch } from '#use-cases/find-exercise.ts'
import { createZoneSearch } from '#use-cases/find-zone.ts'
import type { ClubDirectory } from '#use-cases/ports.ts'
import { fallbacks } from '#views/fallbacks.ts'
import { noPictures } from '#src/no-pictures.ts'
import { REST } from 'discord.js'
import * as cast from './cast.ts'
import { plantFacts, type Secrets } from './plant-facts.ts'
import { readSent, type SentRequest } from './sent-request.ts'
import { watchWrites } from './watch-writes.ts'

/** Read once: they hold nothing of anybody's. */
const search = createExerciseSearch(content)
const zones = createZoneSearch()

/** What one interaction has led to, beside its answer. */
export interface Effects {
  /** Requests that the bot made to Discord, in their order. */
  readonly sent: readonly SentRequest[]
  /** Handlers that threw. */
  readonly thrown: readonly unknown[]
  /** Messages that were posted without having been asked for: by "Try it out". */
  readonly posts: readonly { readonly channelId: string; readonly text: string }[]
  /** Whom cards were rewritten without. */
  readonly takenOut: readonly string[]
}

/**
 * The bot's own router on its own stores, with the cast and their facts, and a Discord that takes
 * every answer and remembers it. Nothing is drawn and nothing leaves the process.
 *
 * @param secrets which of two sets of private facts the silent member has
 */
export function openFuzzWorld(secrets: Secrets) {
  const db = openDatabase(':memory:', { throwAway: true })
  const stores = createStores(db)
  plantFacts(stores, secrets)
  const effects = {
    sent: [] as SentRequest[],
    thrown: [] as unknown[],
    posts: [] as { channelId: string; text: string }[],
    takenOut: [] as string[],
  }
  const announcer: Announcer = {
    isReady: () => true,
    isIn: (clubId) => clubId in cast.MEMBERS,
    isServed: () => true,
    post: (channelId, { body }) => {
      effects.posts.push({ channelId, text: JSON.stringify(body.components) })
      return Promise.resolve({ kind: 'sent', messageId: '1' })
    },
    edit: () => Promise.resolve('edited'),
    openDirectMessages: () => Promise.resolve({ kind: 'closed' }),
    find: () => Promise.resolve({ kind: 'absent' }),
  }
  const parts: Omit<App, 'tryOut'> = {
    ...stores,
    content,
    search,
    zones,
    boards: createBoardMemory(stores.standings),
    directory,
    cards: {
      takeOut: (_, memberId) => {
        effects.takenOut.push(memberId)
        return Promise.resolve(true)
      },
    },
    drawing: { png: () => Promise.resolve(null) },
    pictures: noPictures,
    picturesSoon: noPictures,
    breathe: () => Promise.resolve(),
  }
  const app: App = { ...parts, tryOut: createTryOut(parts, announcer) }
  const commands = commandSet(app)
  const router = createRouter({
    commands,
    fallbacks,
    newReference: () => 'k3f9',
    log: { refused: () => {}, failed: (error) => effects.thrown.push(error) },
  })
  // The real client of discord.js, but for its last step into the network.
  const rest = new REST({
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
    makeRequest: async (url, init) => {
      effects.sent.push(await readSent(url, init))
      return new Response(null, { status: 204 })
    },
  })
  return {
    db,
    commands,
    router,
    api: createInteractionApi(rest, 60_000),
    named: stores.namedCards,
    writes: watchWrites(db),
    takeEffects: (): Effects => {
      const taken = { ...effects }
      effects.sent = []
      effects.thrown = []
      effects.posts = []
      effects.takenOut = []
      return taken
    },
    close: () => {
      db.close()
    },
  }
}

export type FuzzWorld = ReturnType<typeof openFuzzWorld>

const namesOfClubs: Readonly<Record<string, string>> = {
  [cast.HARBOUR]: `Harbour ${cast.HARBOUR_SECRET}`,
  [cast.SUMMIT]: `Summit ${cast.SUMMIT_SECRET}`,
}

const directory: ClubDirectory = {
  all: () => Object.keys(cast.MEMBERS),
  nameOf: (clubId) => namesOfClubs[clubId] ?? null,
  channelOf: (clubId, channelId) =>
    cast.CHANNEL_OF[clubId] === channelId
      ? {
          id: channelId,
          name: `general-${namesOfClubs[clubId]}`,
          takesReminders: true,
          missing: [],
        }
      : null,
  roleOf: (clubId, roleId) =>
    clubId === cast.HARBOUR && [cast.CAPTAIN_ROLE, cast.CARD_ROLE].includes(roleId)
      ? { id: roleId, name: 'coaches', isEveryone: false, isManaged: false, mentionable: true }
      : roleId === clubId
        ? { id: roleId, name: '@everyone', isEveryone: true, isManaged: false, mentionable: false }
        : null,
  lookUp: (memberId, clubIds) =>
    Promise.resolve(
      new Map(clubIds.map((id) => [id, cast.MEMBERS[id]?.includes(memberId) ?? null])),
    ),
  lookUpMembers: (clubId, memberIds) =>
    Promise.resolve(
      new Map(
        memberIds.map((id) => [
          id,
          id === cast.BOT ? 'bot' : cast.MEMBERS[clubId]?.includes(id) ? 'member' : 'gone',
        ]),
      ),
    ),
}
