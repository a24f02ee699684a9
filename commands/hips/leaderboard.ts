import { BOARDS, type BoardKind } from '#core/boards/rank.ts'
import { PERIODS, type PeriodKind } from '#core/boards/period.ts'
import { component, inPlace, inPlaceIfPrivate } from '#interactions/component.ts'
import { flag, optionalChoice } from '#interactions/option.ts'
import { privately, type Audience, type Reply } from '#interactions/reply.ts'
import type { CommandRequest, ComponentRequest } from '#interactions/request.ts'
import { subcommand } from '#interactions/subcommand.ts'
import { en } from '#messages/en.ts'
import type { App } from '#use-cases/app.ts'
import { leaderboard as readLeaderboard } from '#use-cases/leaderboard.ts'
import { boardChoice, boardOfClubId, boardPageId, boardPickId } from '#views/board-ids.ts'
import { leaderboardCard } from '#views/leaderboard-card.ts'
import { notice } from '#views/notice.ts'
import { inClub, inNamedClub } from './in-club.ts'

/** `/hips leaderboard`: the club's boards, one's own place, and the club's week. */
export const leaderboard = (app: App) =>
  subcommand({
    name: 'leaderboard',
    description: "The club's boards, your place, and the club's week",
    options: {
      board: optionalChoice('What counts', BOARDS, (board) => en.boards.names[board]),
      period: optionalChoice('Over how long', PERIODS, (period) => en.boards.periods[period]),
      share: flag('Show it to the whole channel'),
    },
    audience: ({ share }) => (share ? 'channel' : 'private'),
    run: ({ board = 'streak', period = 'month', share }, request) =>
      inClub(
        app,
        request,
        () => boardOfClubId.encode({ board, period }),
        (clubId) => {
          // Elsewhere than in the club itself, who is on its boards is nobody's business.
          const audience = share && request.guildId !== null ? 'channel' : 'private'
          return boardReply(app, request, clubId, { board, period, last: false, page: 0, audience })
        },
      ),
  })

/** The buttons to another page. */
export const boardPage = (app: App) =>
  component({
    id: boardPageId,
    answers: inPlaceIfPrivate,
    run: ({ club, board, period, last, page }, request) =>
      pressed(app, request, club, { board, period, last: last === 'last', page: Number(page) }),
  })

/** The select of another board. */
export const pickBoard = (app: App) =>
  component({
    id: boardPickId,
    answers: inPlaceIfPrivate,
    run: ({ club }, request) => {
      const choice = boardChoice.safeParse(request.values[0])
      if (!choice.success) return privately(notice(en.trouble.outOfDate))
      const [board, period, last] = choice.data.split(' ') as [BoardKind, PeriodKind, string]
      return pressed(app, request, club, { board, period, last: last === 'last', page: 0 })
    },
  })

/** The answer to "which club?" in a direct message. */
export const boardOfClub = (app: App) =>
  component({
    id: boardOfClubId,
    answers: inPlaceIfPrivate,
    run: ({ board, period }, request) =>
      pressed(app, request, request.values[0] ?? '', { board, period, last: false, page: 0 }),
  })

interface Wanted {
  readonly board: BoardKind
  readonly period: PeriodKind
  readonly last: boolean
  readonly page: number
}

const pressed = (app: App, request: ComponentRequest, club: string, wanted: Wanted) =>
  inNamedClub(app, request, club, async (clubId) =>
    inPlace(request, await boardReply(app, request, clubId, { ...wanted, audience: 'private' })),
  )

export async function boardReply(
  app: App,
  { caller, now }: CommandRequest | ComponentRequest,
  clubId: string | null,
  { audience, ...wanted }: Wanted & { readonly audience: Audience },
): Promise<Reply> {
  if (clubId === null) return privately(notice(en.boards.noClub))
  // There is no time before all time.
  const last = wanted.last && wanted.period !== 'all'
  const board = await readLeaderboard({ ...wanted, last, clubId, readerId: caller.id, now }, app)
  const readerId = audience === 'channel' ? null : caller.id
  return {
    kind: 'message',
    audience,
    body: leaderboardCard({ ...board, clubId, readerId }),
    names: board.rows.map(({ memberId }) => memberId),
  }
}
