import { suggestDays } from '#core/calendar/day-word.ts'
import { readPauseDays } from '#core/sessions/pause-days.ts'
import { PAUSE_REASONS } from '#core/sessions/pause.ts'
import { NO_CLUB } from '#core/sessions/session.ts'
import { optionalChoice, optionalText, requiredText, type Suggest } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { AutocompleteRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { readMember } from '#use-cases/member-record.ts'
import { pickOwnClub } from '#use-cases/pick-own-club.ts'
import { setPause, type PauseOutcome } from '#use-cases/set-pause.ts'
import { DAY_LENGTH } from '#views/custom-ids.ts'
import { notice } from '#views/notice.ts'
import { alreadyPausedCard, pauseCard } from '#views/pause-card.ts'
import { writtenDate } from '#views/written-date.ts'
import { writtenDays } from '#views/written-days.ts'
import { dayChoices } from '#commands/day-choices.ts'
import { notADay } from '#commands/not-a-day.ts'

/** `/hips pause`: days on which nothing is due for oneself, in every club. */
export const pause = (app: App) =>
  subcommand({
    name: 'pause',
    description: 'Ill, injured, away, racing: nothing is due, and your row waits',
    options: {
      to: requiredText('The last day: tomorrow, a weekday or YYYY-MM-DD', {
        maxLength: DAY_LENGTH,
        suggest: suggestEnds(app),
      }),
      from: optionalText('The first day, up to 7 days back; today when left out', {
        maxLength: DAY_LENGTH,
        suggest: suggestStarts(app),
      }),
      reason: optionalChoice(
        'Why; only you see it',
        PAUSE_REASONS,
        (reason) => en.pause.reason[reason],
      ),
    },
    audience: onlyMe,
    run: async ({ from: written, to, reason = 'other' }, { guildId, caller, now }) => {
      const memberId = caller.id
      const clubId = await pickOwnClub(guildId, memberId, app)
      // An option that is there but empty was not given.
      const from = written || undefined
      const outcome = setPause({ clubId, memberId, from, to, reason, now }, app)
      if (outcome.kind === 'paused') return privately(pauseCard({ ...outcome, memberId, reason }))
      if (outcome.kind === 'already') return privately(alreadyPausedCard({ ...outcome, memberId }))
      return refusal(outcome)
    },
  })

function refusal(outcome: Exclude<PauseOutcome, { kind: 'paused' | 'already' }>): Reply {
  const m = en.pause
  const { today } = outcome
  const say = (sentence: string) => privately(notice(sentence))
  switch (outcome.kind) {
    case 'not-a-day':
    case 'no-such-date':
      return notADay(outcome)
    case 'over':
      return say(m.over(writtenDate(outcome.to, today)))
    case 'too-far-back':
      return say(m.tooFarBack(writtenDate(outcome.from, today)))
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

const ownToday = (app: App, { guildId, caller, now }: AutocompleteRequest) =>
  readMember(guildId ?? NO_CLUB, caller.id, app).clock.dayAt(now)

const suggestStarts =
  (app: App): Suggest =>
  (typed, request) =>
    dayChoices(typed, ownToday(app, request), 'forwards')

/** Those that can be meant after the first day that is typed already, as they are meant then. */
const suggestEnds =
  (app: App): Suggest =>
  (typed, request) => {
    const today = ownToday(app, request)
    const first = request.options['from']
    const from = typeof first === 'string' && first !== '' ? first : undefined
    return suggestDays(typed, today, 'forwards').flatMap(({ word }) => {
      const days = readPauseDays({ from, to: word }, today)
      if (days.kind !== 'days') return []
      return [{ name: `${word} · ${writtenDate(days.to, today)}`, value: word }]
    })
  }
