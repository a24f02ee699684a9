import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { ComponentRequest } from '#interactions/request.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { sayAfterAll, sayNotToday, type NotTodayOutcome } from '#use-cases/say-not-today.ts'
import { notTodayCard } from '#views/not-today-card.ts'
import { notice } from '#views/notice.ts'
import { afterAllId } from '#views/remind-ids.ts'
import { notTodayId } from '#views/reminder-ids.ts'
import { rowWords } from '#views/streak-words.ts'
import { writtenDay, writtenWeekday } from '#views/written-date.ts'
import { inNamedClub } from './in-club.ts'

/** The button under a reminder: the presser hears nothing more of that day. */
export const notToday = (app: App) =>
  component({
    id: notTodayId,
    // Others read the card too, and on a direct message the reminder itself stays.
    answers: () => 'private',
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, () => {
        const day = Temporal.PlainDate.from(date)
        const whose = { clubId: club, memberId: request.caller.id }
        return replyTo(whose, sayNotToday({ ...whose, day, now: request.now }, app))
      }),
  })

/** The button under the answer to that. */
export const afterAll = (app: App) =>
  component({
    id: afterAllId,
    answers: inPlaceIfPrivate,
    run: ({ club, member, date }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, () => takeBack(app, request, club, date))
    },
  })

function takeBack(app: App, request: ComponentRequest, clubId: string, date: string): Reply {
  const day = Temporal.PlainDate.from(date)
  const words = sayAfterAll({ clubId, memberId: request.caller.id, day }, app)
    ? en.remind.loud
    : en.remind.loudAlready
  return inPlace(request, privately(notice(words(writtenWeekday(day)), 'strength')))
}

function replyTo(
  whose: { readonly clubId: string; readonly memberId: string },
  outcome: NotTodayOutcome,
): Reply {
  const m = en.remind
  const { day, report } = outcome
  const written = writtenDay(day, report.today)
  const say = (sentence: string) => privately(notice(sentence, 'rest'))
  switch (outcome.kind) {
    case 'quiet':
    case 'already':
      return privately(notTodayCard({ ...whose, ...outcome, already: outcome.kind === 'already' }))
    case 'kept':
      return say(m.quietKept(written, rowWords(report.streak)))
    case 'nothing-asked':
      return say(m.quietNotDue(written))
    case 'old':
      return say(m.quietOld(written))
    case 'ahead':
      return say(m.quietAhead(written))
  }
}
