import type { ContentFault, ParsedFile } from './content-fault.ts'
import type { Exercise } from './exercise.ts'

interface Holder {
  readonly file: string
  readonly what: string
}

const folded = (name: string): string => name.trim().toLowerCase()

/**
 * Names by which a member could mean two exercises: every id, name and alias leads to one
 * exercise only. Capitals do not tell names apart.
 */
export function nameFaults(exercises: readonly ParsedFile<Exercise>[]): ContentFault[] {
  const faults: ContentFault[] = []
  const holders = new Map<string, Holder>()

  const claim = (file: string, path: string, name: string, what: string): void => {
    const holder = holders.get(folded(name))
    if (!holder) holders.set(folded(name), { file, what })
    else if (holder.file !== file) {
      faults.push({ file, path, reason: `"${name}" is already ${holder.what} in ${holder.file}` })
    } else if (path.startsWith('aliases')) {
      faults.push({ file, path, reason: `"${name}" is already ${holder.what} of this exercise` })
    }
  }

  // Ids and names first, so that the fault falls on the alias that takes one of them.
  for (const { file, value } of exercises) claim(file, 'id', value.id, 'the id')
  for (const { file, value } of exercises) claim(file, 'name', value.name, 'the name')
  for (const { file, value } of exercises) {
    value.aliases.forEach((alias, index) => claim(file, `aliases.${index}`, alias, 'an alias'))
  }
  return faults
}
