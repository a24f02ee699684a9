import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, for reading by others or not as the system has it. Node's own
 * way of making several never ends where the system says of a folder that it is there and of one in
 * it that it is not, as in `/proc`. Throws when one cannot be made.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process, or another thread of this one, was quicker.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error
  }
}
