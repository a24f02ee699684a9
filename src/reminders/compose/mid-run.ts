import { dayNumber } from '#core/calendar/day-number.ts'
import { askedMidRun } from '#core/training/asked-mid-run.ts'
import type { App } from '#use-cases/app.ts'
import { readMember } from '#use-cases/member-record.ts'
import { planDay } from '#use-cases/plan-day.ts'
import { midRunQuestion } from '#views/mid-run-cards.ts'
import type { Composer } from '#reminders/composed.ts'
import { skip } from './skip.ts'

/** After a run with hills or backward running in it: how many were they? By direct message. */
export const composeMidRun =
  (app: App): Composer =>
  (identity, now) => {
    const { clubId, day } = identity
    const memberId = identity.memberId ?? ''
    const own = app.ownReminders.remindersOf(memberId)
    if (!own?.midRun || own.clubId !== clubId) return skip('switched-off')
    if (!app.memberships.isThere(memberId, clubId)) return skip('not-there')
    const { club, isPaused, isHeld } = readMember(clubId, memberId, app)
    const number = dayNumber(day)
    if (isPaused(number) || isHeld(number)) return skip('paused')
    if (club.isAmnesty(number)) return skip('amnesty')
    if (app.notToday.has(clubId, memberId, day)) return skip('not-today')
    const wanted = { clubId, memberId, day: day.toString(), now, mayLead: false }
    const planned = planDay(wanted, app)
    if (planned.kind !== 'planned') return skip('not-due')
    const said = app.midRuns.ofMember(clubId, memberId)
    const asked = askedMidRun(planned.training, planned.today, said)
    if (!asked) return skip('not-due')
    if (asked.done !== null) return skip('done')
    const body = midRunQuestion(identity, asked)
    return Promise.resolve({ kind: 'send', channelId: null, announcement: { body }, names: [] })
  }
