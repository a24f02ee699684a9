import { nextStrengthDay } from '#core/training/next-strength-day.ts'
import { planFor } from '#core/reminders/setup-plan.ts'
import { clubToday } from '#core/training/club-today.ts'
import { NO_HISTORY } from '#core/training/day-training.ts'
import { DEFAULT_PROFILE } from '#core/training/member-profile.ts'
import type { Announcer } from '#interactions/announcer.ts'
import type { App } from '#use-cases/app.ts'
import { daySheet } from '#use-cases/day-sheet.ts'
import { recallTraining } from '#use-cases/recall-training.ts'
import type { TryOut } from '#use-cases/setup/try-out.ts'
import { sheetMoves } from '#views/sheet-moves.ts'
import { trialCard } from '#views/trial-card.ts'

/** Posts a test card through the same announcer as the reminders. */
export const createTryOut =
  (app: Omit<App, 'tryOut'>, announcer: Announcer): TryOut =>
  async ({ clubId, channelId, week, settings, now }) => {
    const plans = app.plans.plansOf(clubId)
    const plan = planFor(week, plans, now)
    const wanted = plan ? [...plans, plan] : plans
    const today = clubToday(wanted, now)
    const date = nextStrengthDay(wanted, today) ?? today
    const training = recallTraining({
      content: app.content,
      plans: wanted,
      // To see how a card looks: what a race takes out of the very next day is not missed here.
      races: [],
      member: { profile: DEFAULT_PROFILE, setAside: new Set() },
      date,
      history: NO_HISTORY,
    })
    // Without any strength day there is nothing to show; the set-up asks for one before.
    if (training.kind !== 'strength') return { kind: 'refused', why: 'refused' }
    const at = settings.card.on ? settings.card.at : null
    const sheet = await daySheet(app, sheetMoves(training))
    const body = trialCard({ clubId, training, today, at, sheet })
    // Asked for again a moment later, it is another card.
    const identity = ['test', clubId, channelId, now.toString()].join('/')
    const outcome = await announcer.post(channelId, { body, picturesAreExtra: true }, identity)
    return outcome.kind === 'sent' ? { kind: 'sent' } : outcome
  }
