import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { optionalText, requiredText } from '#interactions/option.ts'
import { privately } from '#interactions/reply.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { liftAmnesty } from '#use-cases/lift-amnesty.ts'
import { setAmnesty } from '#use-cases/set-amnesty.ts'
import { amnestyCard, liftedCard } from '#views/amnesty-card.ts'
import { liftAmnestyId } from '#views/captain-ids.ts'
import { DAY_LENGTH } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { writtenDate } from '#views/written-date.ts'
import { notADay } from '#commands/not-a-day.ts'
import { suggestClubDays } from '#commands/suggest-club-days.ts'
import { asCaptain } from './as-captain.ts'

const { onlyCaptains } = en.amnesty

/** `/club amnesty`: a date that counts against nobody. */
export const amnesty = (app: App) =>
  subcommand({
    name: 'amnesty',
    description: 'Take one single date out for everyone: ice, travel, a day that went wrong',
    options: {
      date: requiredText('today, tomorrow, yesterday, a weekday or YYYY-MM-DD', {
        maxLength: DAY_LENGTH,
        suggest: suggestClubDays(app, 'forwards'),
      }),
      reason: optionalText('Why, in a few words; captains read it in the audit', {
        maxLength: 80,
      }),
    },
    audience: onlyMe,
    run: ({ date, reason = '' }, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => {
        const asked = { clubId, by: request.caller.id, date, reason, now: request.now }
        const outcome = setAmnesty(asked, app)
        switch (outcome.kind) {
          case 'set':
          case 'already':
            return privately(
              amnestyCard({ ...outcome, clubId, already: outcome.kind === 'already' }),
            )
          case 'too-far':
            return privately(notice(en.amnesty.tooFar(writtenDate(outcome.day, outcome.today))))
          case 'not-a-day':
          case 'no-such-date':
            return notADay(outcome)
        }
      }),
  })

/** The button under it. */
export const takeBackAmnesty = (app: App) =>
  component({
    id: liftAmnestyId,
    answers: inPlaceIfPrivate,
    run: ({ club, date }, request) =>
      asCaptain(app, request, { onlyCaptains, club }, (clubId) => {
        const day = Temporal.PlainDate.from(date)
        const { kind, today } = liftAmnesty(
          { clubId, by: request.caller.id, day, now: request.now },
          app,
        )
        return kind === 'lifted'
          ? inPlace(request, privately(liftedCard(day, today)))
          : privately(notice(en.amnesty.notSet(writtenDate(day, today))))
      }),
  })
