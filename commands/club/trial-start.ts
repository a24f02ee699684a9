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
      const { clock } = readClub(club, app)
      const day = Temporal.PlainDate.from(date)
      const isOver =
        at !== '' &&
        Temporal.Instant.compare(clock.momentOn(day, Temporal.PlainTime.from(at)), now) <= 0
      const shown = { date: day, today: clock.dayAt(now), at: at || null, isOver }
      return privately(notice(trialStartWords(shown), 'rest'))
    },
  })
