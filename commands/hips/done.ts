import { readDay } from '#core/calendar/day-word.ts'
import { EFFORTS, effortSchema, NO_CLUB, type Effort } from '#core/sessions/session.ts'
import { clubToday } from '#core/training/club-today.ts'
import type { SessionSlots } from '#core/training/trained-session.ts'
import { component, inPlaceIfPrivate, inPlace } from '#interactions/component.ts'
import { optionalChoice } from '#interactions/option.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { asksComeBack } from '#use-cases/come-back-name.ts'
import { logSession } from '#use-cases/log-session.ts'
import { sessionSlots } from '#use-cases/session-slots.ts'
import { stepOffered } from '#use-cases/step-up.ts'
import { rateSession } from '#use-cases/rate-session.ts'
import { doneId, doneOfClubId, effortId } from '#views/custom-ids.ts'
import { alreadyInCard, doneCard, ratedCard } from '#views/done-card.ts'
import { notice } from '#views/notice.ts'
import { writtenDay } from '#views/written-date.ts'
import { notADay } from '#commands/not-a-day.ts'
import { dayOption } from './day-option.ts'
import { inClub, inNamedClub } from './in-club.ts'

/** How much was done, in per cent of the routine. */
const AMOUNTS = { all: 100, most: 75, half: 50, some: 25 } as const
const AMOUNT_WORDS = ['all', 'most', 'half', 'some'] as const

/** `/hips done`: logs today's session, or yesterday's. */
export const done = (app: App) =>
  subcommand({
    name: 'done',
    description: 'Log your session of today or yesterday',
    options: {
      day: dayOption(app, 'backwards'),
      effort: optionalChoice('How it felt', EFFORTS, (effort) => en.session.effort[effort]),
      'how-much': optionalChoice(
        'How much of it; any amount keeps the day',
        AMOUNT_WORDS,
        (word) => en.session.howMuch[word],
      ),
    },
    audience: onlyMe,
    run: ({ day, effort, 'how-much': amount = 'all' }, request) => {
      // Said before a club is asked for: whether it is a day at all does not depend on the club.
      const answer = readDay(day ?? 'today', clubToday([], request.now), 'backwards')
      if (answer.kind !== 'day') return notADay({ kind: answer.kind, written: day ?? '' })
      const percent = AMOUNTS[amount]
      const asked = {
        day: day ?? '',
        effort: effort ?? '',
        percent: String(percent),
      } as const
      const question = () => doneOfClubId.encode(asked)
      return inClub(app, request, question, (clubId) =>
        logReply(app, request, { clubId, day, effort: effort ?? null, percent, source: 'command' }),
      )
    },
  })

/** The Done button on a day's card. */
export const doneButton = (app: App) =>
  component({
    id: doneId,
    answers: () => 'private',
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, (clubId) =>
        logReply(app, request, { clubId, day: date, effort: null, percent: 100, source: 'button' }),
      ),
  })

/** The answer to "which club?" in a direct message. */
export const doneOfClub = (app: App) =>
  component({
    id: doneOfClubId,
    answers: inPlaceIfPrivate,
    run: ({ day, effort: word, percent }, request) => {
      const effort = effortSchema.safeParse(word).data ?? null
      const amount = Math.min(100, Math.max(1, Number(percent || 100)))
      return inNamedClub(app, request, request.values[0] ?? '', (clubId) => {
        const logging = { clubId, day: day || undefined, effort, percent: amount } as const
        return inPlace(request, logReply(app, request, { ...logging, source: 'command' }))
      })
    },
  })

/** The buttons easy, right and hard under the answer to Done. */
export const effortButton = (app: App) =>
  component({
    id: effortId,
    answers: inPlaceIfPrivate,
    run: ({ club, member, date, effort }, request) => {
      if (request.caller.id !== member) return privately(notice(en.trouble.notYours))
      return inNamedClub(app, request, club, (clubId) => {
        const day = Temporal.PlainDate.from(date)
        const whose = { clubId: clubId ?? NO_CLUB, memberId: member }
        const rated = rateSession({ ...whose, day, effort, now: request.now }, app)
        if (!rated) return privately(notice(en.session.ratedNothing))
        const { today } = rated.report
        // An old answer keeps its words: what they say was so then.
        if (isOver(day, today)) {
          const noted = `${en.session.inOn(writtenDay(day, today))} ${en.session.effortNoted[effort]}`
          return privately(notice(noted, 'strength'))
        }
        const asks = asksComeBack({ clubId, memberId: member }, rated, app)
        const offer = stepOffered(member, request.now, app)
        const card = ratedCard({ ...rated, clubId, memberId: member, asksComeBack: asks, offer })
        return inPlace(request, privately(card))
      })
    },
  })

interface Wanted {
  readonly clubId: string | null
  readonly day: string | undefined
  readonly effort: Effort | null
  readonly percent: number
  readonly source: 'button' | 'command' | 'guided'
  /** What it was made of, where that is known. */
  readonly held?: SessionSlots
}

/** Logs a session and says what came of it. */
export function logReply(
  app: App,
  request: CommandRequest | ComponentRequest,
  wanted: Wanted,
): Reply {
  const { clubId } = wanted
  const memberId = request.caller.id
  const asked = { ...wanted, clubId: clubId ?? NO_CLUB, memberId, now: request.now }
  const outcome = logSession(
    { ...asked, slotsOn: (day) => wanted.held ?? sessionSlots({ ...asked, day }, app) },
    app,
  )
  const say = (sentence: string) => privately(notice(sentence))
  switch (outcome.kind) {
    case 'logged': {
      const asks = asksComeBack({ clubId, memberId }, outcome, app)
      const offer = stepOffered(memberId, request.now, app)
      return privately(doneCard({ ...outcome, clubId, memberId, asksComeBack: asks, offer }))
    }
    case 'already-in':
      return privately(alreadyInCard({ ...outcome, clubId, memberId }))
    case 'too-early':
      return say(en.session.tooEarly(writtenDay(outcome.day, outcome.today)))
    case 'too-late': {
      const words = wanted.source === 'button' ? en.session.oldCard : en.session.tooLate
      const askCaptain = clubId === null ? '' : ` ${en.session.askCaptain}`
      return say(words(writtenDay(outcome.day, outcome.today)) + askCaptain)
    }
    case 'captain-said-no':
      return say(en.session.captainSaidNo(writtenDay(outcome.day, outcome.today)))
    case 'not-a-day':
    case 'no-such-date':
      return notADay(outcome)
  }
}

/** Neither today nor yesterday. */
const isOver = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today.subtract({ days: 1 })) < 0
