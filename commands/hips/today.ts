import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { flag } from '#interactions/option.ts'
import { privately, type Audience, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { findClub, mayUseClub } from '#use-cases/find-club.ts'
import { planDay, type PlannedDay } from '#use-cases/plan-day.ts'
import { clubQuestion } from '#views/club-question.ts'
import { dayId, dayOfClubId } from '#views/custom-ids.ts'
import { dayCard } from '#views/day-card.ts'
import { notice } from '#views/notice.ts'
import { dayOption } from './day-option.ts'

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
        const { id: memberId } = request.caller
        const wrong = planDay({ clubId: null, memberId, day, now: request.now }, app)
        if (wrong.kind !== 'planned') return notADay(wrong)
        return privately(clubQuestion(dayOfClubId.encode({ day: day ?? '' }), found.clubs))
      }
      const clubId = found.kind === 'club' ? found.clubId : null
      return dayReply(app, request, { clubId, day, audience: share ? 'channel' : 'private' })
    },
  })

/** The button to another day's card. */
export const seeDay = (app: App) =>
  component({
    id: dayId,
    answers: inPlaceIfPrivate,
    run: ({ club, date }, request) => pressed(app, request, club === 'none' ? null : club, date),
  })

/** The answer to "which club?" in a direct message. */
export const dayOfClub = (app: App) =>
  component({
    id: dayOfClubId,
    answers: inPlaceIfPrivate,
    run: ({ day }, request) => pressed(app, request, request.values[0] ?? '', day || undefined),
  })

async function pressed(
  app: App,
  request: ComponentRequest,
  clubId: string | null,
  day: string | undefined,
): Promise<Reply> {
  const allowed = await mayUseClub(clubId, request.guildId, request.caller.id, app)
  if (!allowed) return privately(notice(en.trouble.notYourClub))
  return inPlace(request, dayReply(app, request, { clubId, day, audience: 'private' }))
}

function notADay({ kind, written }: Exclude<PlannedDay, { kind: 'planned' }>): Reply {
  const say = kind === 'not-a-day' ? en.trouble.notADay : en.trouble.noSuchDate
  return privately(notice(say(written)))
}

interface Wanted {
  readonly clubId: string | null
  readonly day: string | undefined
  readonly audience: Audience
}

function dayReply(app: App, request: CommandRequest | ComponentRequest, wanted: Wanted): Reply {
  const { clubId, day, audience } = wanted
  const planned = planDay({ clubId, memberId: request.caller.id, day, now: request.now }, app)
  switch (planned.kind) {
    case 'not-a-day':
    case 'no-such-date':
      return notADay(planned)
    case 'planned': {
      const body = dayCard({
        training: planned.training,
        today: planned.today,
        level: planned.profile.level,
        clubId,
        shared: audience === 'channel',
        newHere: !planned.hasProfile,
        forCaptainWithoutPlan: planned.onDefaultPlan && request.caller.managesServer,
      })
      return { kind: 'message', audience, body }
    }
  }
}
