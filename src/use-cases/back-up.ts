import type { Copy } from '#core/backups/copy.ts'
import { copiesToKeep } from '#core/backups/copies-to-keep.ts'
import type { BackupFolder, MadeCopy } from './backup-ports.ts'

export type BackedUp =
  | (Extract<MadeCopy, { kind: 'made' }> & {
      /** How many older copies have had their time. */
      readonly removed: number
    })
  | Extract<MadeCopy, { kind: 'bad' }>

/**
 * Makes a copy of the database and lets go those that have had their time: seven daily and five
 * weekly ones stay. For a bad copy none of the others goes. Rejects when none can be made.
 */
export async function backUp(now: Temporal.Instant, folder: BackupFolder): Promise<BackedUp> {
  const made = await folder.make(now)
  if (made.kind === 'bad') return made
  return { ...made, removed: letOldCopiesGo(now, folder) }
}

/**
 * Removes the copies that have had their time, whether or not a new one could be made, because
 * members were told when they are out of the last one; says how many. The newest stays.
 */
export function letOldCopiesGo(now: Temporal.Instant, folder: Omit<BackupFolder, 'make'>): number {
  const copies = folder.copies()
  const kept = copiesToKeep(copies, now)
  const old = copies.filter(({ name }) => !kept.has(name))
  for (const copy of old) folder.remove(copy)
  folder.tidy(
    now,
    copies.filter(({ name }) => kept.has(name)),
  )
  return old.length
}

/** A night has gone by without a backup: a day and two hours after the last one. */
const LATE_AFTER = { hours: 26 }

/** Whether the night's backup is missing, because the bot was off or has never made one. */
export function isBackupMissing(
  now: Temporal.Instant,
  folder: Pick<BackupFolder, 'copies'>,
): boolean {
  const newest = newestBackup(folder.copies())
  return newest === null || Temporal.Instant.compare(newest, now.subtract(LATE_AFTER)) < 0
}

/** When the newest backup was made; copies from before an upgrade are none. */
export function newestBackup(copies: readonly Copy[]): Temporal.Instant | null {
  const moments = copies.filter(({ kind }) => kind === 'backup').map(({ madeAt }) => madeAt)
  return moments.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1) ?? null
}
