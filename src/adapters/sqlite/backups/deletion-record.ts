import { makeFolder } from '#adapters/sqlite/make-folder.ts'
import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { syncToDisk } from './make-copy.ts'

const NAME = 'deleted-members.json'

const recordSchema = z.object({
  about: z.string(),
  salt: z.string(),
  deleted: z.array(
    z.object({ who: z.string(), at: z.string().transform((at) => Temporal.Instant.from(at)) }),
  ),
})
type DeletedMembers = z.infer<typeof recordSchema>

const ABOUT =
  'Who asked to be deleted, as salted hashes, so that a restored backup does not bring them back. Keep it with the backups.'

/**
 * Remembers beside the backups who has been deleted since they were made. It holds no id, but whoever
 * has the file can find out of an id that they know whether it is in it: it is kept as the backups
 * are, and no longer.
 */
export interface DeletionRecord {
  readonly add: (memberId: string, at: Temporal.Instant) => void
  /** Tells of a member when they were deleted last; null when that is not remembered. */
  readonly read: () => (memberId: string) => Temporal.Instant | null
  readonly forgetBefore: (moment: Temporal.Instant) => void
}

/** The record in `folder`. What it does throws when the file cannot be read or written. */
export function deletionRecord(folder: string): DeletionRecord {
  const file = join(folder, NAME)
  const read = (): DeletedMembers =>
    existsSync(file)
      ? recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      : { about: ABOUT, salt: randomBytes(32).toString('hex'), deleted: [] }
  const write = (record: DeletedMembers): void => {
    makeFolder(folder)
    const partial = `${file}.partial`
    writeFileSync(partial, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
    syncToDisk(partial)
    renameSync(partial, file)
    syncToDisk(folder)
  }
  return {
    add: (memberId, at) => {
      const record = read()
      const who = hashOf(memberId, record.salt)
      const others = record.deleted.filter((one) => one.who !== who)
      write({ ...record, deleted: [...others, { who, at }] })
    },
    read: () => {
      const { salt, deleted } = read()
      const moments = new Map(deleted.map(({ who, at }) => [who, at]))
      return (memberId) => moments.get(hashOf(memberId, salt)) ?? null
    },
    forgetBefore: (moment) => {
      if (!existsSync(file)) return
      const record = read()
      const deleted = record.deleted.filter(({ at }) => Temporal.Instant.compare(at, moment) >= 0)
      if (deleted.length < record.deleted.length) write({ ...record, deleted })
    },
  }
}

const hashOf = (memberId: string, salt: string): string =>
  createHmac('sha256', salt).update(memberId).digest('hex')
