import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Why no backup can be put into `folder`, in words that go on after its path; null when one can, as
 * far as it can be told without writing there. One that is not there yet can be made where the one
 * above it can be written to.
 */
export function folderTrouble(folder: string): string | null {
  try {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (!found) {
      const above = dirname(folder)
      if (above === folder) return 'is not there'
      const why = folderTrouble(above)
      return why === null ? null : `cannot be made, because ${above} ${why}`
    }
    if (!found.isDirectory()) return 'is no folder'
    accessSync(folder, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'EROFS' ? 'can only be read' : `cannot be written to (${code})`
  }
}
