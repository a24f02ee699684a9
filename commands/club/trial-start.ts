import { component } from '#interactions/component.ts'
import { privately } from '#interactions/reply.ts'
import type { App } from '#use-cases/app.ts'
import { readClub } from '#use-cases/member-record.ts'
import { notice } from '#views/notice.ts'
import { trialStartId } from '#views/setup-ids.ts'
import { trialStartWords } from '#views/trial-card.ts'

/** Start on a test card, for whoever presses it. */
export const trialStart = (app: App) =>
  component({
    id: trialStartId,
    answers: () => 'private',
    run: ({ club, date, at }, { now }) => {
      const today = readClub(club, app).clock.dayAt(now)
      const shown = { date: Temporal.PlainDate.from(date), today, at: at || null }
      return privately(notice(trialStartWords(shown), 'rest'))
    },
  })
