import * as z from 'zod'

export const AUDIT_ACTIONS = [
  'pause',
  'pause-ended',
  'amnesty',
  'amnesty-lifted',
  'club-pause',
  'club-pause-ended',
  'correct-done',
  'correct-not-done',
  'race',
  'race-removed',
  'plan',
  'settings',
] as const
export const auditActionSchema = z.enum(AUDIT_ACTIONS)
export type AuditAction = z.infer<typeof auditActionSchema>

/** Who changed what in a club's days, and when. A pause carries no reason here. */
export interface AuditEntry {
  readonly at: Temporal.Instant
  /** null = somebody who has deleted their data. */
  readonly by: string | null
  readonly action: AuditAction
  /** Whose day it is about; null = the whole club's. */
  readonly memberId: string | null
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** A captain's own words, for an amnesty or a club's pause; empty otherwise. */
  readonly note: string
}
