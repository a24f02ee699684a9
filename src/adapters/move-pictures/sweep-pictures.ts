import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FILE_NAME } from './drawing-order.ts'
import { isMissing, UNFINISHED } from './picture-files.ts'
import type { PictureLog } from './drawing-queue.ts'

interface Settings {
  readonly folder: string
  /** Names of what the content as it is now needs: they stay. */
  readonly needed: ReadonlySet<string>
  /** Of all others that may be asked for again, in bytes. */
  readonly mostBytes: number
  readonly now: Temporal.Instant
  readonly log: PictureLog
}

/** A file that has been written for so long is one whose process has ended. */
const UNFINISHED_MS = 3_600_000

/**
 * Takes out of the folder what nobody will ask for: stills and loops that the content does not have
 * (any more), what was never finished, and of sheets and countdowns, of which there can be any number,
 * those that were not read for longest. Files of other names are not ours. Never rejects.
 */
export async function sweepPictures(settings: Settings): Promise<void> {
  const { folder, needed, mostBytes, now, log } = settings
  const remove = (name: string) => rm(join(folder, name), { force: true })
  try {
    const loose: { name: string; bytes: number; read: number }[] = []
    for (const name of await readdir(folder)) {
      if (needed.has(name)) continue
      const isUnfinished = name.endsWith(UNFINISHED) && FILE_NAME.test(name.split('.', 2).join('.'))
      if (!isUnfinished && !FILE_NAME.test(name)) continue
      const { size, atimeMs, mtimeMs } = await stat(join(folder, name))
      if (isUnfinished) {
        if (now.epochMilliseconds - mtimeMs > UNFINISHED_MS) await remove(name)
      } else if (/^(still|loop)-/.test(name)) await remove(name)
      // Most systems keep the day of the last reading; where they do not, the oldest go.
      else loose.push({ name, bytes: size, read: Math.max(atimeMs, mtimeMs) })
    }
    let bytes = 0
    for (const one of loose.toSorted((a, b) => b.read - a.read)) {
      bytes += one.bytes
      if (bytes > mostBytes) await remove(one.name)
    }
  } catch (err) {
    // Another process that sweeps the same folder may have been faster.
    if (!isMissing(err)) log.warn({ err, folder }, 'old pictures could not be cleared away')
  }
}
