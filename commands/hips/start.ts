import { readDay } from '#core/calendar/day-word.ts'
import { clubToday } from '#core/training/club-today.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { privately, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { onlyMe, subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { findClub } from '#use-cases/find-club.ts'
import { resumeGuided, startGuided } from '#use-cases/start-guided.ts'
import { alreadyInCard } from '#views/done-card.ts'
import {
  anotherCard,
  earlySessionCard,
  lateSessionCard,
  stopCard,
} from '#views/guided-end-cards.ts'
import { startAnewId, startId, startOfClubId } from '#views/guided-ids.ts'
import { notice } from '#views/notice.ts'
import { whyLighter } from '#views/strength-notes.ts'
import { writtenDay } from '#views/written-date.ts'
import { notADay } from '#commands/not-a-day.ts'
import { dayOption } from './day-option.ts'
import { ownerOf, stepReply } from './guided-reply.ts'
import { inClub, inNamedClub } from './in-club.ts'
import { dayReply } from './today.ts'

type Asking = CommandRequest | ComponentRequest

/** `/hips start`: begins the day's session, or goes on with it where it was left. */
export const start = (app: App) =>
  subcommand({
    name: 'start',
    description: "Goes through the day's session with you, or on with it where you left it",
    options: { day: dayOption(app, 'forwards') },
    audience: onlyMe,
    run: async ({ day }, request) => {
      // Somebody with several clubs is in one session at most: it need not be asked for.
      if (request.guildId === null && day === undefined) {
        const open = await resumed(app, request)
        if (open) return open
      }
      // Said before a club is asked for: only a day has room in the id of that question.
      const answer = readDay(day ?? 'today', clubToday([], request.now), 'forwards')
      if (answer.kind !== 'day') return notADay({ kind: answer.kind, written: day ?? '' })
      const question = () => startOfClubId.encode({ day: day ?? '' })
      return inClub(app, request, question, (clubId) =>
        startReply(app, request, { clubId, day, anew: false }),
      )
    },
  })

/** The Start button on a day's card. */
export const startButton = (app: App) =>
  component({
    id: startId,
    answers: () => 'private',
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, (clubId) =>
        startReply(app, request, { clubId, day: date, anew: false }),
      ),
  })

/** Begins a session in the place of the one that its presser is in. */
export const startAnew = (app: App) =>
  component({
    id: startAnewId,
    answers: inPlaceIfPrivate,
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, async (clubId) =>
        inPlace(request, await startReply(app, request, { clubId, day: date, anew: true })),
      ),
  })

/** The answer to "which club?" in a direct message. */
export const startOfClub = (app: App) =>
  component({
    id: startOfClubId,
    answers: inPlaceIfPrivate,
    run: ({ day }, request) =>
      inNamedClub(app, request, request.values[0] ?? '', async (clubId) => {
        const wanted = { clubId, day: day || undefined, anew: false }
        return inPlace(request, await startReply(app, request, wanted))
      }),
  })

interface Wanted {
  readonly clubId: string | null
  readonly day: string | undefined
  readonly anew: boolean
}

/** Where a session begins or goes on, or why there is none. */
export async function startReply(app: App, request: Asking, wanted: Wanted): Promise<Reply> {
  const { clubId, day } = wanted
  const memberId = request.caller.id
  const outcome = startGuided({ ...wanted, memberId, now: request.now }, app)
  switch (outcome.kind) {
    case 'step': {
      const { place, begins } = outcome
      const why = begins ? whyLighter(begins, place.today, false) : []
      return stepReply(app, place, { why })
    }
    case 'held': {
      const { place } = outcome
      const { progress } = place
      return privately(stopCard({ owner: ownerOf(place), progress, why: 'held' }))
    }
    case 'in-another': {
      const { stored, today, progress } = outcome.place
      const about = { owner: ownerOf(outcome.place), day: stored.day, today, progress }
      return privately(anotherCard({ ...about, wanted: { clubId, day: outcome.day } }))
    }
    case 'already-in':
      return privately(alreadyInCard({ ...outcome, clubId, memberId }))
    case 'no-session':
      return dayReply(app, request, { clubId, day, mayLead: true, audience: 'private' })
    case 'too-late':
      return privately(lateSessionCard({ ...outcome, clubId }))
    case 'too-early':
      return privately(earlySessionCard({ ...outcome, clubId }))
    case 'captain-said-no': {
      const on = writtenDay(outcome.day, outcome.today)
      return privately(notice(en.session.captainSaidNo(on)))
    }
    case 'not-a-day':
    case 'no-such-date':
      return notADay(outcome)
  }
}

/** Only where it is still theirs to use: somebody may have left the club meanwhile. */
async function resumed(app: App, request: CommandRequest): Promise<Reply | null> {
  const { caller, now } = request
  const stored = app.guided.find(caller.id)
  if (!stored) return null
  const found = await findClub(null, caller.id, app)
  const clubs =
    found.kind === 'ask'
      ? found.clubs.map(({ id }) => id)
      : found.kind === 'club'
        ? [found.clubId]
        : []
  if (stored.clubId !== 'none' && !clubs.includes(stored.clubId)) return null
  const outcome = resumeGuided(caller.id, now, app)
  if (!outcome) return null
  const { place } = outcome
  if (outcome.kind === 'step') return stepReply(app, place)
  return privately(stopCard({ owner: ownerOf(place), progress: place.progress, why: 'held' }))
}
