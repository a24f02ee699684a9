import type { ClubSettingsStore, SetupDraftStore } from '#use-cases/club-ports.ts'
import type { SchedulePorts } from '#use-cases/plan-schedule.ts'
import type { ClubDirectory } from '#use-cases/ports.ts'
import type { Atomically, AuditStore } from '#use-cases/session-ports.ts'

/** What the set-up of a club reads and writes. */
export interface SetupPorts extends SchedulePorts {
  readonly atomically: Atomically
  readonly audit: AuditStore
  readonly clubSettings: ClubSettingsStore
  readonly directory: Pick<ClubDirectory, 'channelOf' | 'roleOf'>
  readonly drafts: SetupDraftStore
}

/** A captain at work on a club; that they are one was checked before. */
export interface Editor {
  readonly clubId: string
  readonly memberId: string
  readonly now: Temporal.Instant
}
