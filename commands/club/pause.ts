import { suggestDays } from '#core/calendar/day-word.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { optionalText, type Suggest } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readClub } from '#use-cases/member-record.ts'
import {
  clubPausesAhead,
  endClubPause,
  pauseClub,
  readClubPauseDays,
  type ClubPauseOutcome,
} from '#use-cases/pause-club.ts'
import { clubPauseCard, clubPauseEnded, standingClubPause } from '#views/club-pause-card.ts'
import { DAY_LENGTH } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { endClubPauseId } from '#views/status-ids.ts'
import { writtenDate } from '#views/written-date.ts'
import { writtenDays } from '#views/written-days.ts'
import { notADay } from '#commands/not-a-day.ts'
import { suggestClubDays } from '#commands/suggest-club-days.ts'
import { asCaptain } from './as-captain.ts'

const { onlyCaptains } = en.status.pause

/** `/club pause`: days on which the club is silent and nothing counts against anybody. */
export const pauseTheClub = (app: App) =>
  subcommand({
    name: 'pause',
    description:
      'A stretch of days, such as holidays: the club is silent, nothing counts against anybody',
    options: {
      to: optionalText('The last day: tomorrow, a weekday or YYYY-MM-DD; none shows what stands', {
        maxLength: DAY_LENGTH,
        suggest: suggestEnds(app),
      }),
      from: optionalText('The first day; today when left out', {
        maxLength: DAY_LENGTH,
        suggest: suggestClubDays(app, 'forwards'),
      }),
      reason: optionalText('Why, in a few words; captains read it in the audit', {
        maxLength: 80,
      }),
    },
    audience: onlyMe,
    run: ({ from: written, to, reason = '' }, request) =>
      asCaptain(app, request, { onlyCaptains }, (clubId) => {
        // An option that is there but empty was not given.
        const from = written || undefined
        if (!to && from === undefined) return standing(app, clubId, request)
        if (!to) return privately(notice(en.status.pause.toMissing))
        const { caller, now } = request
        const asked = { clubId, by: caller.id, from, to, reason, now }
        return replyTo(clubId, pauseClub(asked, app))
      }),
  })

/** The button under it. */
export const endPauseOfClub = (app: App) =>
  component({
    id: endClubPauseId,
    answers: inPlaceIfPrivate,
    run: ({ club, from, to }, request) =>
      asCaptain(app, request, { onlyCaptains, club }, (clubId) => {
        const span = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
        const who = { clubId, by: request.caller.id, now: request.now }
        const outcome = endClubPause({ ...who, ...span }, app)
        if (outcome.kind === 'nothing-left')
          return privately(notice(en.status.pause.nothingLeft, 'rest'))
        const card = clubPauseEnded(outcome.from, outcome.to, outcome.today)
        return inPlace(request, privately(card))
      }),
  })

function standing(app: App, clubId: string, { now }: CommandRequest): Reply {
  const club = readClub(clubId, app)
  const pauses = clubPausesAhead(club, now, app)
  return privately(standingClubPause(clubId, pauses, club.clock.dayAt(now)))
}

function replyTo(clubId: string, outcome: ClubPauseOutcome): Reply {
  const m = en.status.pause
  const say = (sentence: string) => privately(notice(sentence))
  if (outcome.kind === 'not-a-day' || outcome.kind === 'no-such-date') return notADay(outcome)
  const { today } = outcome
  switch (outcome.kind) {
    case 'paused':
    case 'already':
      return privately(clubPauseCard({ ...outcome, clubId, already: outcome.kind === 'already' }))
    case 'over':
      return say(m.over(writtenDate(outcome.to, today)))
    case 'in-the-past':
    case 'too-far-back':
      return say(m.inThePast(writtenDate(outcome.from, today)))
    case 'too-far-ahead':
      return say(m.tooFarAhead(writtenDate(outcome.from, today)))
    case 'ends-before-start':
      return say(
        m.endsBeforeStart(writtenDate(outcome.from, today), writtenDate(outcome.to, today)),
      )
    case 'too-long':
      return say(m.tooLong(writtenDays(outcome.from, outcome.to, today)))
  }
}

/** Those that can be meant after the first day that is typed already, as they are meant then. */
const suggestEnds =
  (app: App): Suggest =>
  (typed, { guildId, now, options }) => {
    const today = readClub(guildId ?? NO_CLUB, app).clock.dayAt(now)
    const first = options['from']
    const from = typeof first === 'string' && first !== '' ? first : undefined
    return suggestDays(typed, today, 'forwards').flatMap(({ word }) => {
      const days = readClubPauseDays({ from, to: word }, today)
      if (days.kind !== 'days') return []
      return [{ name: `${word} · ${writtenDate(days.to, today)}`, value: word }]
    })
  }
