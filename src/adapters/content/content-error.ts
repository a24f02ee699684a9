import type { ContentFault } from '#core/training/content-fault.ts'

/** One line a fault: `data/exercises/clamshell.json: doses.2.reps: must be a whole number`. */
function line({ file, path, reason }: ContentFault): string {
  return path === '' ? `${file}: ${reason}` : `${file}: ${path}: ${reason}`
}

/** The content cannot be used; the message names every fault of every file at once. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[]

  constructor(faults: readonly ContentFault[]) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
    super([`The content has ${count}:`, ...faults.map(line)].join('\n'))
    this.name = 'ContentError'
    this.faults = faults
  }
}
