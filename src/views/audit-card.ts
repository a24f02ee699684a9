import type { AuditEntry } from '#core/sessions/audit-entry.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { inOwnWords } from '#messages/in-own-words.ts'
import { auditPageId } from './captain-ids.ts'
import { button, buttonRow, container, text } from './components.ts'
import { writtenDays } from './written-days.ts'

interface AuditCard {
  readonly clubId: string
  /** Newest first. */
  readonly entries: readonly AuditEntry[]
  /** 0 = the newest. */
  readonly page: number
  readonly pages: number
  readonly today: Temporal.PlainDate
}

/** A page of who changed what in the club's days. */
export function auditCard({ clubId, entries, page, pages, today }: AuditCard): MessageBody {
  const m = en.audit
  if (entries.length === 0) return container('rest', [text(m.title, m.nothingYet)])
  const pageButton = (label: string, to: number) =>
    button({ id: auditPageId.encode({ club: clubId, page: String(to) }), label })
  return container('rest', [
    text(m.title, ...entries.map((entry) => lineOf(entry, today))),
    ...(pages > 1 ? [text(m.page(page + 1, pages))] : []),
    ...buttonRow([
      ...(page > 0 ? [pageButton(m.newer, page - 1)] : []),
      ...(page < pages - 1 ? [pageButton(m.older, page + 1)] : []),
    ]),
  ])
}

function lineOf(
  { at, by, action, memberId, from, to, note }: AuditEntry,
  today: Temporal.PlainDate,
) {
  const m = en.audit
  const what = m.action[action](person(by), writtenDays(from, to, today), person(memberId))
  const when = `<t:${Math.floor(at.epochMilliseconds / 1_000)}:f>`
  return m.line(when, [what, inOwnWords(note)].filter((words) => words !== '').join(' · '))
}

const person = (id: string | null): string => (id === null ? en.audit.somebody : `<@${id}>`)
