import type { AuditEntry } from '#core/sessions/audit-entry.ts'
import { readClub, type RecordPorts } from './member-record.ts'
import type { AuditStore } from './session-ports.ts'

const ENTRIES_A_PAGE = 10

export interface AuditPage {
  /** Newest first. */
  readonly entries: readonly AuditEntry[]
  /** 0 = the newest. */
  readonly page: number
  /** 0 when nothing has been changed yet. */
  readonly pages: number
  readonly today: Temporal.PlainDate
}

/** A page of who changed what in a club's days; past the last one it is the last one. */
export function readAudit(
  { clubId, page, now }: { clubId: string; page: number; now: Temporal.Instant },
  ports: RecordPorts & { readonly audit: AuditStore },
): AuditPage {
  const pages = Math.ceil(ports.audit.count(clubId) / ENTRIES_A_PAGE)
  const shown = Math.max(0, Math.min(page, pages - 1))
  return {
    entries: ports.audit.page(clubId, shown * ENTRIES_A_PAGE, ENTRIES_A_PAGE),
    page: shown,
    pages,
    today: readClub(clubId, ports).clock.dayAt(now),
  }
}
