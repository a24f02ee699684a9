import type { MessageBody } from '#interactions/reply.ts'
import { en } from '#messages/en.ts'
import type { StreakReport } from '#core/streaks/streak-report.ts'
import { isSettled } from '#core/streaks/streak.ts'
import { container, picture, text } from './components.ts'
import { freezeNews, freezeWords, nextWords, rowWords } from './streak-words.ts'
import { writtenDate } from './written-date.ts'

export interface StreakCard {
  readonly report: StreakReport
  /** null = the reader's own. */
  readonly memberId: string | null
  /** Cheers for the latest session; one's own card only. */
  readonly cheers: number
  /** null when it could not be drawn: the words stand alone. */
  readonly heatMap: { readonly png: Buffer; readonly alt: string } | null
}

const FILE = 'heat-map.png'

/** Where a member stands: row, best, freezes, n of the last 8, total, come-backs, 26 weeks. */
export function streakCard({ report, memberId, cheers, heatMap }: StreakCard): MessageBody {
  const { streak, today, pausedUntil } = report
  const m = en.streak
  const isOwn = memberId === null
  const totals = [
    streak.streak > 0 && streak.best > streak.streak ? m.best(streak.best) : '',
    streak.streak > 0 ? m.sessions(streak.sessions) : '',
    streak.comeBacks.length > 0 ? m.comeBacks(streak.comeBacks.length) : '',
    cheers > 0 ? m.cheers(cheers) : '',
  ].filter((words) => words !== '')
  const now = isOwn
    ? [
        pausedUntil ? en.session.paused(writtenDate(pausedUntil, today)) : '',
        freezeNews(report) || coveredWords(streak),
        sentences([freezeWords(streak) || noFreeze(streak), nextWords(report)]),
        m.freezesAbout,
      ]
    : [sentences([freezeWords(streak)])]
  const body = container('strength', [
    text(
      isOwn ? m.title : m.titleOf(`<@${memberId}>`),
      `**${isOwn ? rowWords(streak) : rowWords(streak, m.theirLastEight)}**`,
      totals.join(' · '),
    ),
    ...(heatMap ? [picture(FILE, heatMap.alt)] : []),
    ...(now.join('') === '' ? [] : [text(...now)]),
  ])
  return heatMap ? { ...body, files: [{ name: FILE, data: heatMap.png }] } : body
}

const noFreeze = ({ streak }: StreakReport['streak']): string =>
  streak > 0 ? en.streak.noFreeze : ''

/** Why the row can be longer than what was kept of the last eight. */
function coveredWords({ streak, days }: StreakReport['streak']): string {
  const frozen = days
    .filter(isSettled)
    .slice(-8)
    .filter(({ status }) => status === 'frozen')
  return streak > 0 && frozen.length > 0 ? sentences([en.streak.covered(frozen.length)]) : ''
}

const sentences = (words: readonly string[]): string =>
  words
    .filter((one) => one !== '')
    .map((one) => `${one}.`)
    .join(' ')
