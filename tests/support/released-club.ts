import type { Person } from '#practice/people/person.ts'
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { releasedDatabase } from './released-database.ts'
import { openClub } from './running-club.ts'

type Who = 'club' | 'general' | 'ana' | 'bo' | 'cleo'

/** What is known of a released database: see the README beside them. */
export interface Lived {
  readonly at: string
  readonly ids: Readonly<Record<Who, string>>
  readonly rows: Readonly<Record<string, number>>
  /** `ana /hips streak` → what the bot of that time answered. */
  readonly said: Readonly<Record<string, string>>
}

/** 06:30 UTC on a Tuesday, on which strength is due. */
const TUESDAY_MORNING = '2026-11-24T06:30:00Z'

/** Today's bot in a club whose database was written by the bot of that schema. */
export async function openReleasedClub(schema: number, { ids }: Lived) {
  const databasePath = releasedDatabase(schema)
  const opened = await openClub({
    // The ids of the people then come out as small as they were, and in the same order.
    at: '2026-09-01T12:00:00Z',
    databasePath,
    before: (discord) => {
      const guild = [...discord.world.guilds.values()][0]
      const channel = [...discord.world.channels.values()].find(({ name }) => name === 'general')
      const idOf = (name: string) =>
        [...discord.world.users.values()].find((user) => user.name === name)?.id ?? ''
      putOnIds(databasePath, [
        [ids.club, guild?.id ?? ''],
        [ids.general, channel?.id ?? ''],
        ...(['ana', 'bo', 'cleo'] as const).map((who) => [ids[who], idOf(who)] as const),
      ])
    },
  })
  opened.time.now = Temporal.Instant.from(TUESDAY_MORNING)
  const db = new Database(databasePath, { readonly: true })
  onTestFinished(() => {
    db.close()
  })
  return {
    ...opened,
    type: async (who: Person, line: string): Promise<string> =>
      (await who.in(opened.general).type(line)).text,
    sessionsOf: ({ id }: Person) =>
      Number(db.prepare('SELECT count(*) FROM sessions WHERE member_id = ?').pluck().get(id)),
  }
}

/**
 * Gives the people in the file the ids that they have in this Discord. By bytes, because an UPDATE
 * would set off triggers; ids are equally long, and stand in the same order.
 */
function putOnIds(path: string, pairs: readonly (readonly [from: string, to: string])[]): void {
  const ids = new Map(pairs)
  if (pairs.some(([from, to]) => from.length !== to.length)) throw new Error('ids differ in length')
  const text = readFileSync(path, 'latin1')
  writeFileSync(
    path,
    text.replaceAll(/\d{19}/g, (id) => ids.get(id) ?? id),
    'latin1',
  )
}
