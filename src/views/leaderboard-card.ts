import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import { dateOf } from '#core/calendar/day-number.ts'
import type { Leaderboard } from '#core/boards/leaderboard.ts'
import { closesOn, PERIODS, type Period, type PeriodKind } from '#core/boards/period.ts'
import { BOARDS, type BoardKind, type RankedEntry } from '#core/boards/rank.ts'
import type { TeamWeek } from '#core/boards/team-week.ts'
import type { APISelectMenuOption } from 'discord-api-types/v10'
import { boardPageId, boardPickId } from './board-ids.ts'
import { button, buttonRow, container, selectRow, separator, text } from './components.ts'
import { writtenDate, writtenSpan } from './written-date.ts'

export interface LeaderboardCard extends Leaderboard {
  readonly clubId: string
  /** null on a board that the channel sees: nobody is "you" there. */
  readonly readerId: string | null
}

/** One page of a board, the reader's own place, how it ranks, and the club's week. */
export function leaderboardCard(card: LeaderboardCard): MessageBody {
  const m = en.boards
  const rows = card.rows.map((entry) => row(card, entry))
  const nobody = card.last ? m.nobodyThen : m.nobody[card.board]
  const around = card.readerId === null ? [] : card.around.map((entry) => row(card, entry))
  return container('strength', [
    text(m.title[card.board], `-# ${facts(card)}`),
    text(...(rows.length === 0 ? [nobody] : rows)),
    ...(around.length === 0 ? [] : [text('…', ...around)]),
    ...ownLine(card),
    separator(),
    ...(card.last ? [] : teamLine(card.teamWeek)),
    text(`-# ${m.howItRanks[card.board]}`),
    ...buttonRow(pageButtons(card)),
    selectRow({
      id: boardPickId.encode({ club: card.clubId }),
      placeholder: m.another,
      options: choices(),
    }),
  ])
}

function row({ readerId, board }: LeaderboardCard, entry: RankedEntry): string {
  const isReader = entry.memberId === readerId
  const name = `<@${entry.memberId}>${isReader ? ` (${en.boards.you})` : ''}`
  // No "1." in front: Discord would make a list of it and count on, whatever the ranks are.
  const line = [`${entry.rank}`, name, ...FIGURES[board](entry)].join(' · ')
  // Set bold as a whole, so that one's own row is found at a glance and without colour.
  return isReader ? `➤ **${line}**` : line
}

/** Never a bare 0. */
const FIGURES: Readonly<Record<BoardKind, (entry: RankedEntry) => readonly string[]>> = {
  streak: ({ streak, best, tally }) =>
    streak > 0
      ? [en.boards.inARow(streak), ...(best > streak ? [en.boards.best(best)] : [])]
      : [
          ...(best > 0 ? [en.boards.best(best)] : []),
          ...(tally.sessions > 0 ? [en.boards.sessions(tally.sessions)] : []),
        ],
  consistency: ({ tally: { kept, settled } }) => [
    ...(kept > 0 ? [en.boards.percent(percentOf(kept, settled))] : []),
    en.boards.kept(kept, settled),
  ],
  sessions: ({ tally }) => [en.boards.sessions(tally.sessions)],
}

/** Whole per cent; a hundred only for all of them. */
const percentOf = (kept: number, settled: number): number =>
  kept === settled ? 100 : Math.min(99, Math.round((100 * kept) / settled))

function facts({ period, last, isClosed, page, pages, today }: LeaderboardCard): string {
  const m = en.boards
  const closing = () =>
    isClosed ? m.closed : m.notClosed(writtenDate(dateOf(closesOn(period)), today))
  return [
    periodWords(period, last),
    ...(last ? [closing()] : []),
    ...(pages > 1 ? [m.page(page + 1, pages)] : []),
  ].join(' · ')
}

function periodWords({ kind, from, to }: Period, last: boolean): string {
  const m = en.boards
  if (kind === 'all') return m.periods.all
  const name = last ? m.lastPeriods[kind] : m.periods[kind]
  return m.span(name, writtenSpan(dateOf(from), dateOf(to)))
}

function ownLine({ readerIs, readerId, rows, board, last }: LeaderboardCard) {
  const m = en.boards
  if (readerId === null || readerIs === 'ranked') return []
  if (readerIs === 'hidden') return [text(`-# ${m.hidden}`)]
  if (rows.length === 0) return []
  return [text(`-# ${last ? m.notRankedThen : m.notRanked[board]}`)]
}

const teamLine = ({ kept, due }: TeamWeek) => (due === 0 ? [] : [text(en.boards.team(kept, due))])

function pageButtons({ clubId, board, period, last, page, pages }: LeaderboardCard) {
  const to = (target: number, label: string) =>
    button({
      id: boardPageId.encode({
        club: clubId,
        board,
        period: period.kind,
        last: last ? 'last' : 'now',
        page: String(target),
      }),
      label,
    })
  return [
    ...(page > 0 ? [to(page - 1, en.boards.back)] : []),
    ...(page < pages - 1 ? [to(page + 1, en.boards.more)] : []),
  ]
}

/**
 * The streak does not depend on the period, so it stands there once for now and once for then. A week
 * rarely has the three strength days that consistency takes.
 */
function choices(): readonly APISelectMenuOption[] {
  const m = en.boards
  const now = BOARDS.flatMap((board) =>
    PERIODS_OF[board].map((period) => ({
      label: board === 'streak' ? m.names.streak : m.choice(m.names[board], m.periods[period]),
      value: `${board} ${period} now`,
    })),
  )
  const before = BOARDS.flatMap((board) =>
    PERIODS_OF[board]
      .filter((period) => period !== 'all')
      .map((period) => ({
        label: m.choice(m.names[board], m.lastPeriods[period]),
        value: `${board} ${period} last`,
      })),
  )
  return [...now, ...before]
}

const PERIODS_OF: Readonly<Record<BoardKind, readonly PeriodKind[]>> = {
  streak: ['month'],
  consistency: ['month', 'season', 'all'],
  sessions: PERIODS,
}
