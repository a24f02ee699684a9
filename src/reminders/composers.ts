import type { ReminderKind } from '#core/reminders/reminder.ts'
import type { App } from '#use-cases/app.ts'
import { composeCard } from './compose/card.ts'
import { composeLastCall } from './compose/last-call.ts'
import { composeMidRun } from './compose/mid-run.ts'
import { composePain } from './compose/pain.ts'
import { composePersonal } from './compose/personal.ts'
import { composePreRun } from './compose/prerun.ts'
import { composeRecap } from './compose/recap.ts'
import type { Composer } from './composed.ts'

/** Who writes which kind of reminder. */
export const createComposers = (app: App): Readonly<Record<ReminderKind, Composer>> => ({
  card: composeCard(app),
  prerun: composePreRun(app),
  'last-call': composeLastCall(app),
  recap: composeRecap(app),
  personal: composePersonal(app),
  // The same reminder once more: things are looked at anew, and it says that it was put off.
  snooze: composePersonal(app),
  'mid-run': composeMidRun(app),
  pain: composePain(app),
})
