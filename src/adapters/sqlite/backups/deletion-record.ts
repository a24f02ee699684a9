import { makeFolder } from '#adapters/sqlite/make-folder.ts'
import { OWNER_ONLY } from '#adapters/sqlite/make-private-file.ts'
import { momentOf, stampOf } from '#core/backups/copy.ts'
import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { join } from 'node:path'
import * as z from 'zod'
import { syncToDisk } from './make-copy.ts'

const NAME = 'deleted-members.json'

/** The list itself, and those that were put aside because they were damaged. */
const LISTS = /^deleted-members(?:\.damaged-(\d{8}T\d{6}Z))?\.json$/

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
  /** A damaged list is put aside first, and a new one begun. */
  readonly add: (memberId: string, at: Temporal.Instant) => void
  /**
   * Tells of a member when they were deleted last; null when that is not remembered. Lists that were
   * put aside count as well. Throws a DamagedList when one cannot be made sense of.
   */
  readonly read: () => (memberId: string) => Temporal.Instant | null
  /** At `now`; a damaged list is put aside, as above. */
  readonly forgetBefore: (moment: Temporal.Instant, now: Temporal.Instant) => void
}

/** A list of deleted people that is there and damaged; the message says what the host can do. */
class DamagedList extends Error {
  override readonly name = 'DamagedList'

  constructor(file: string, cause: unknown) {
    super(
      `${file} is damaged. It says who asked to be deleted, and without it they would come back. Put a whole copy of it in its place, from where you send your backups. If there is none, move it out of that folder and restore again: whoever stood in it is then back, so tell your members to delete again with /hips privacy`,
      { cause },
    )
  }
}

/**
 * The record in `folder`. What it does throws when a file cannot be read or written.
 *
 * @param putAside told where a damaged list is now
 */
export function deletionRecord(
  folder: string,
  putAside: (file: string) => void = () => undefined,
): DeletionRecord {
  const file = join(folder, NAME)

  /** The list to go on with. */
  const current = (now: Temporal.Instant): DeletedMembers => {
    try {
      if (existsSync(file)) return listIn(file)
    } catch (error) {
      if (!(error instanceof DamagedList)) throw error
      const aside = join(folder, `deleted-members.damaged-${stampOf(now)}.json`)
      renameSync(file, aside)
      putAside(aside)
    }
    return { about: ABOUT, salt: randomBytes(32).toString('hex'), deleted: [] }
  }

  const write = (list: DeletedMembers): void => {
    makeFolder(folder)
    const partial = `${file}.partial`
    rmSync(partial, { force: true })
    writeFileSync(partial, `${JSON.stringify(list, null, 2)}\n`, { mode: OWNER_ONLY })
    syncToDisk(partial)
    renameSync(partial, file)
    syncToDisk(folder)
  }

  return {
    add: (memberId, at) => {
      const list = current(at)
      const who = hashOf(memberId, list.salt)
      const others = list.deleted.filter((one) => one.who !== who)
      write({ ...list, deleted: [...others, { who, at }] })
    },
    read: () => {
      const lists = listsIn(folder)
        .map((name) => listIn(join(folder, name)))
        .map(({ salt, deleted }) => ({
          salt,
          moments: new Map(deleted.map(({ who, at }) => [who, at])),
        }))
      return (memberId) =>
        lists
          .map(({ salt, moments }) => moments.get(hashOf(memberId, salt)))
          .filter((at) => at !== undefined)
          .toSorted((one, other) => Temporal.Instant.compare(one, other))
          .at(-1) ?? null
    },
    forgetBefore: (moment, now) => {
      for (const name of listsIn(folder)) {
        const aside = momentOf(LISTS.exec(name)?.[1] ?? '')
        // Whoever stands in it was deleted before it was put aside.
        if (aside && Temporal.Instant.compare(aside, moment) < 0) rmSync(join(folder, name))
      }
      if (!existsSync(file)) return
      const list = current(now)
      const deleted = list.deleted.filter(({ at }) => Temporal.Instant.compare(at, moment) >= 0)
      if (deleted.length < list.deleted.length) write({ ...list, deleted })
    },
  }
}

/** The names of the lists in `folder`. */
const listsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => LISTS.test(name)) : []

function listIn(file: string): DeletedMembers {
  const written = readFileSync(file, 'utf8')
  try {
    return recordSchema.parse(JSON.parse(written))
  } catch (error) {
    throw new DamagedList(file, error)
  }
}

const hashOf = (memberId: string, salt: string): string =>
  createHmac('sha256', salt).update(memberId).digest('hex')
