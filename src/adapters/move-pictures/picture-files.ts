import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureLog } from './drawing-queue.ts'

/** Pictures on the disk, by name. Nothing of it rejects: a disk that fails is a disk without pictures. */
export interface PictureFiles {
  /** null = not there, or spoilt: then the file is gone as well. */
  readonly read: (name: string) => Promise<Buffer | null>
  readonly write: (name: string, data: Buffer) => Promise<void>
  readonly has: (name: string) => Promise<boolean>
}

interface Settings {
  readonly folder: string
  /** A name that no other process has, as several may share the folder. */
  readonly processName: string
  readonly log: PictureLog
}

const HASH = 'sha256'
const HASH_BYTES = 32

const hashOf = (data: Buffer): Buffer => createHash(HASH).update(data).digest()

/** How the name of a file that is still being written ends. */
export const UNFINISHED = '.part'

/**
 * A file is the picture itself and, after its end, where programs that show pictures do not look, a
 * SHA-256 of it: by that a file which was cut short or overwritten is known. It is written beside its
 * place and moved there, so that nobody ever reads half of one.
 */
export function createPictureFiles({ folder, processName, log }: Settings): PictureFiles {
  const said = new Set<string>()
  const sayOnce = (facts: object, message: string): void => {
    if (said.has(message)) return
    said.add(message)
    log.warn({ ...facts, folder }, message)
  }

  return {
    read: async (name) => {
      try {
        const file = await readFile(join(folder, name))
        const data = file.subarray(0, -HASH_BYTES)
        if (data.length > 0 && hashOf(data).equals(file.subarray(-HASH_BYTES))) return data
        log.warn({ picture: name, folder }, 'a kept picture was spoilt; it is drawn anew')
        await rm(join(folder, name), { force: true, recursive: true })
      } catch (err) {
        if (!isMissing(err)) sayOnce({ err }, 'kept pictures cannot be read; they are drawn anew')
      }
      return null
    },
    write: async (name, data) => {
      const unfinished = join(folder, `${name}.${processName}${UNFINISHED}`)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(unfinished, Buffer.concat([data, hashOf(data)]))
        await rename(unfinished, join(folder, name))
      } catch (err) {
        sayOnce({ err }, 'pictures cannot be kept on the disk; they are drawn anew after each start') // prettier-ignore
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
    has: async (name) => {
      try {
        return (await stat(join(folder, name))).size > HASH_BYTES
      } catch {
        return false
      }
    },
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
