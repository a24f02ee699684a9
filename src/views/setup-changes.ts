import type { SetupDraft } from '#core/reminders/setup-draft.ts'
import { strengthDaysOf } from '#core/reminders/setup-faults.ts'
import { changedLines, settingsWords, weekWords, type ChangedLine } from './setup-words.ts'

interface SetupChanges {
  readonly week: readonly ChangedLine[]
  readonly settings: readonly ChangedLine[]
}

/** All that a draft says, and what of it differs from how the club stands. */
export function setupChanges(draft: SetupDraft): SetupChanges {
  const { base, settings } = draft
  const strengthDays = strengthDaysOf(draft).map(({ weekday }) => weekday)
  return {
    week: changedLines(
      weekWords({ ...draft.week, strengthDays }),
      base.week ? weekWords(base.week) : [],
    ),
    settings: changedLines(
      settingsWords(settings),
      base.settings ? settingsWords(base.settings) : [],
    ),
  }
}
