import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { button, buttonRow, container, separator, text } from './components.ts'
import { deleteId, exportId } from './privacy-ids.ts'
import { signedWords, storedWords, type StoredCounts } from './stored-words.ts'

/** How many of the counts lead the card; each stands in its own line, too. */
const IN_HEADLINE = 4

/**
 * What is kept about a member, and the buttons to get it and to delete it.
 *
 * @param kept the member has just said no to deleting it
 */
export function privacyCard(member: string, stored: StoredCounts, kept = false): MessageBody {
  const m = en.privacy
  const counts = [...storedWords(stored), ...signedWords(stored)].slice(0, IN_HEADLINE).join(', ')
  return container('rest', [
    text(
      m.title,
      kept ? m.kept : '',
      ...(stored.isNothing ? [m.nothingYet] : [`**${counts}.**`, m.until]),
    ),
    text(m.onlyYou, ...lines(m.forYou, stored)),
    text(m.yourClub, ...lines(m.forClub, stored)),
    text(m.captains, ...lines(m.forCaptains, stored)),
    separator(),
    text(m.host),
    ...(stored.isNothing
      ? []
      : buttonRow([
          button({ id: exportId.encode({ member }), label: m.exportButton }),
          button({ id: deleteId.encode({ member }), label: m.deleteButton }),
        ])),
  ])
}

const lines = (
  tables: Readonly<Record<string, readonly [string, string]>>,
  stored: StoredCounts,
): readonly string[] =>
  Object.entries(tables).map(([table, [what, why]]) =>
    en.privacy.line(what, countOf(table, stored), why),
  )

function countOf(table: string, { about, signed }: StoredCounts): number {
  const rows = (name: string): number => about.get(name) ?? 0
  switch (table) {
    // One row each: a number would be taken for a level.
    case 'profiles':
    case 'preferences':
    case 'member_reminders':
    case 'come_back_names':
    case 'guided_sessions':
    case 'weaker_sides':
      return 0
    case 'cheers':
      return rows('cheers_given') + rows('cheers_received')
    case 'audit':
      return rows(table) + signed.changes
    case 'amnesties':
      return signed.daysOff
    case 'plans':
      return signed.plans
    case 'club_settings':
      return signed.reminders
    case 'club_races':
      return signed.races
    default:
      return rows(table)
  }
}
