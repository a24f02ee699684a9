import type { Copy } from '#core/backups/copy.ts'

/** A copy that was opened, checked and found whole. */
export interface WholeCopy {
  /** The file. */
  readonly path: string
  readonly bytes: number
  /** In all tables together. */
  readonly rows: number
}

export type MadeCopy =
  | ({ readonly kind: 'made' } & WholeCopy)
  /** It was made, and did not pass its check: it is gone again. */
  | { readonly kind: 'bad'; readonly reason: string }

/** The copies of the database in the folder that the host has chosen. */
export interface BackupFolder {
  /** Makes one and checks it, beside everything else that goes on. Rejects when it cannot be made. */
  readonly make: (now: Temporal.Instant) => Promise<MadeCopy>
  readonly copies: () => readonly Copy[]
  readonly remove: (copy: Copy) => void
  /** Removes what else has had its time; what these copies need is remembered. */
  readonly tidy: (now: Temporal.Instant, kept: readonly Copy[]) => void
}
