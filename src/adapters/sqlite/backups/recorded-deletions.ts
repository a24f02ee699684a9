import type { PersonalDataStore } from '#use-cases/member-ports.ts'
import type { DeletionRecord } from './deletion-record.ts'

interface Ports {
  readonly record: Pick<DeletionRecord, 'add'>
  readonly now: () => Temporal.Instant
  /** Told when a deletion could not be remembered: a restored backup would bring the person back. */
  readonly failed: (error: unknown) => void
}

/** The same store, which remembers beside the backups who was deleted. It deletes in any case. */
export const recordedDeletions = (
  store: PersonalDataStore,
  { record, now, failed }: Ports,
): PersonalDataStore => ({
  ...store,
  deleteAll: (memberId) => {
    try {
      // First: what is remembered and then not deleted does no harm.
      record.add(memberId, now())
    } catch (error) {
      failed(error)
    }
    store.deleteAll(memberId)
  },
})
