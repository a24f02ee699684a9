import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fine, mend, unknown, type Finding, type Section } from './finding.ts'

/** A folder in which the bot keeps something; it may not be there yet. */
export interface Place {
  /** For people, as in "the database". */
  readonly what: string
  readonly folder: string
}

/** Below this a busy club's write-ahead log and a backup could fill the disk within a day. */
const LITTLE_BYTES = 500 * 1024 * 1024

/** @param free bytes that are free where a folder is, or will be; null = it cannot be found out */
export function checkDisk(
  places: readonly Place[],
  free: (folder: string) => number | null = freeBytes,
): Section {
  return { title: 'Disk', findings: places.map((place) => findingOf(place, free(place.folder))) }
}

function findingOf({ what, folder }: Place, bytes: number | null): Finding {
  if (bytes === null)
    return unknown(`How much room there is for ${what} in ${folder} is not known.`)
  const room = `${Math.floor(bytes / 1024 / 1024).toLocaleString('en-GB')} MB`
  return bytes < LITTLE_BYTES
    ? mend(`Only ${room} are free for ${what} in ${folder}. Make room: without it nothing can be logged.`) // prettier-ignore
    : fine(`${room} are free for ${what}.`)
}

/** Of the nearest folder above that is there. */
function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return dirname(folder) === folder ? null : freeBytes(dirname(folder))
  }
}
