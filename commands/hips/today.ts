import { NO_CLUB } from '#core/sessions/session.ts'
import { askedMidRun } from '#core/training/asked-mid-run.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { flag } from '#interactions/option.ts'
import { privately, type Audience, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { subcommand } from '#interactions/subcommand.ts'
import type { App } from '#use-cases/app.ts'
import { daySheet } from '#use-cases/day-sheet.ts'
import { findClub } from '#use-cases/find-club.ts'
import { isCaptain } from '#use-cases/is-captain.ts'
import { planDay, type PlannedDay } from '#use-cases/plan-day.ts'
import { clubQuestion } from '#views/club-question.ts'
import { dayId, dayOfClubId } from '#views/custom-ids.ts'
import { dayCard } from '#views/day-card.ts'
import type { FinishedMates } from '#views/finished-mates.ts'
import { sheetMoves } from '#views/sheet-moves.ts'
import { notADay } from '#commands/not-a-day.ts'
import { dayOption } from './day-option.ts'
import { inNamedClub } from './in-club.ts'

/** `/hips today`: the day's routine, the pre-run set or the rest day. */
export const today = (app: App) =>
  subcommand({
    name: 'today',
    description: "The day's hip routine, with doses and cues",
    options: {
      day: dayOption(app, 'forwards'),
      share: flag('Show it to the whole channel'),
    },
    audience: ({ share }) => (share ? 'channel' : 'private'),
    run: async ({ day, share }, request) => {
      const found = await findClub(request.guildId, request.caller.id, app)
      if (found.kind === 'ask') {
        // Whether it is a day at all does not depend on the club.
        const wrong = planned(app, request, { clubId: null, day, mayLead: false })
        if (wrong.kind !== 'planned') return notADay(wrong)
        return privately(clubQuestion(dayOfClubId.encode({ day: day ?? '' }), found.clubs))
      }
      const clubId = found.kind === 'club' ? found.clubId : null
      const audience = share ? 'channel' : 'private'
      // What is shown to the channel is the day itself, not where one reader stands with it.
      return dayReply(app, request, { clubId, day, audience, mayLead: !share })
    },
  })

/** The button to another day's card. */
export const seeDay = (app: App) =>
  component({
    id: dayId,
    answers: inPlaceIfPrivate,
    run: ({ club, date }, request) =>
      inNamedClub(app, request, club, async (clubId) => {
        const wanted = { clubId, day: date, audience: 'private', mayLead: false } as const
        return inPlace(request, await dayReply(app, request, wanted))
      }),
  })

/** The answer to "which club?" in a direct message. */
export const dayOfClub = (app: App) =>
  component({
    id: dayOfClubId,
    answers: inPlaceIfPrivate,
    run: ({ day }, request) =>
      inNamedClub(app, request, request.values[0] ?? '', async (clubId) => {
        const asked = day || undefined
        const wanted = { clubId, day: asked, audience: 'private', mayLead: true } as const
        return inPlace(request, await dayReply(app, request, wanted))
      }),
  })

interface Wanted {
  readonly clubId: string | null
  readonly day: string | undefined
  /** Whether yesterday's open day may come first. */
  readonly mayLead: boolean
  /** Others see it: nothing of the reader's own pain or break is in it. */
  readonly forOthers?: boolean
}

type Asking = CommandRequest | ComponentRequest

const planned = (app: App, { caller, now }: Asking, wanted: Wanted): PlannedDay =>
  planDay({ ...wanted, memberId: caller.id, now }, app)

export async function dayReply(
  app: App,
  request: Asking,
  wanted: Wanted & { readonly audience: Audience },
): Promise<Reply> {
  const { clubId, audience } = wanted
  const day = planned(app, request, { ...wanted, forOthers: audience === 'channel' })
  if (day.kind !== 'planned') return notADay(day)
  const { training, state, profile } = day
  const moves = sheetMoves(training)
  const sheet = await daySheet(app, moves)
  const asking = { caller: request.caller, clubId: clubId ?? NO_CLUB }
  const card = {
    training,
    today: day.today,
    level: profile.level,
    clubId,
    shared: audience === 'channel',
    newHere: !day.hasProfile,
    forCaptainWithoutPlan: day.onDefaultPlan && isCaptain(asking, app),
    state,
    mates: audience === 'channel' ? null : finishedMates(app, clubId, training.date, request),
    askedMidRun: askedMidRun(training, day.today, midRunsOf(app, clubId, request)),
  }
  const later = async () => {
    const drawn = await daySheet({ pictures: app.picturesSoon }, moves)
    return drawn && dayCard({ ...card, sheet: drawn })
  }
  const isMissing = sheet === null && moves.length > 0 && audience === 'private'
  const body = dayCard({ ...card, sheet })
  return { kind: 'message', audience, body, ...(isMissing && { later }) }
}

const midRunsOf = (app: App, clubId: string | null, { caller }: Asking) =>
  app.midRuns.ofMember(clubId ?? NO_CLUB, caller.id)

function finishedMates(
  app: App,
  clubId: string | null,
  day: Temporal.PlainDate,
  { caller }: Asking,
): FinishedMates {
  const club = clubId ?? NO_CLUB
  if (club === NO_CLUB || !app.cheers.hasFinished(club, day, caller.id))
    return { named: [], unnamed: 0, toCheer: 0 }
  const named = app.cheers.finishedMates(club, day, caller.id)
  return {
    named,
    unnamed: app.cheers.unseenFinished(club, day, caller.id),
    toCheer: named.filter((mate) => mate.takesCheers && !mate.cheeredByReader).length,
  }
}
