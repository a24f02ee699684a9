import type { BotHost } from '#tests/support/reminding/bot-host.ts'
import type { Measured } from '#tests/support/reminding/bot-process.ts'
import { naiveReminders, type Wanted } from '#tests/support/reminding/naive-reminders.ts'

/** What became of the reminders, as Discord has seen it, against the rules alone. */
export interface RemindersJudged {
  /** Cards and recaps that had to come, and came once. */
  readonly came: number
  /** That had to come and did not. */
  readonly lost: readonly string[]
  /** That came more than once; of every kind, direct messages among them. */
  readonly doubled: readonly string[]
  /** That must not come and did. */
  readonly unwanted: readonly string[]
  /** Where a fault left it open, or a race: none or one. */
  readonly open: number
  /** Everything that the bot posted by itself, direct messages among it. */
  readonly posted: number
  /** Still on their way at the end: club, kind, day and how far each has come. */
  readonly stuck: readonly string[]
}

type Day = Temporal.PlainDate

/** @param posted how often each identity was posted, of every kind */
export function judgeReminders(
  host: BotHost,
  posted: ReadonlyMap<string, number>,
  span: { readonly from: Day; readonly until: Day },
): RemindersJudged {
  const wanted = new Map<string, Wanted>()
  for (const { naive } of host.clubs.clubs)
    for (const [key, how] of naiveReminders(naive, host.looks, span)) wanted.set(key, how)
  const { counts } = host.sent
  const keysOf = (how: Wanted) => [...wanted.keys()].filter((key) => wanted.get(key) === how)
  const isInSpan = (key: string) => {
    const date = key.split(' ')[2] ?? ''
    return date >= span.from.toString() && date < span.until.toString()
  }
  const must = keysOf('one')
  // What is posted for a club without a card or a recap in it is not for these rules to say.
  const isKnown = (key: string) => / (card|recap) /.test(key)
  return {
    came: must.filter((key) => counts.has(key)).length,
    lost: must.filter((key) => !counts.has(key)),
    doubled: [...posted].filter(([, times]) => times > 1).map(([key]) => key),
    unwanted: [
      ...keysOf('none').filter((key) => counts.has(key)),
      ...[...counts.keys()].filter((key) => isKnown(key) && isInSpan(key) && !wanted.has(key)),
    ],
    open: keysOf('either').length,
    posted: [...posted.values()].reduce((sum, times) => sum + times, 0),
    stuck: host.clubs.db
      .prepare<[], string>(
        `SELECT club_id || ' ' || kind || ' ' || day || ' ' || state FROM reminders
         WHERE state IN ('claimed', 'sending') ORDER BY claimed_at`,
      )
      .pluck()
      .all(),
  }
}

/** What SQLite finds wrong with the database; empty = nothing. */
export function faultsInDatabase({ clubs: { db } }: BotHost): readonly string[] {
  const integrity = db.pragma('integrity_check') as readonly { integrity_check: string }[]
  const orphans = db.pragma('foreign_key_check') as readonly object[]
  return [
    ...integrity.map(({ integrity_check: said }) => said).filter((said) => said !== 'ok'),
    ...orphans.map((orphan) => JSON.stringify(orphan)),
  ]
}

/** What a process took of the machine at the end of a month. */
export interface MonthMeasured extends Measured {
  /** Days since the beginning. */
  readonly day: number
  /** The how many-th process it was. */
  readonly process: number
}

/** By how much a figure grew in 30 days, by a straight line through all of them. */
export function growthAMonth(
  months: readonly MonthMeasured[],
  of: (month: MonthMeasured) => number,
): number {
  const meanDay = mean(months.map(({ day }) => day))
  const meanFigure = mean(months.map(of))
  let together = 0
  let spread = 0
  for (const month of months) {
    together += (month.day - meanDay) * (of(month) - meanFigure)
    spread += (month.day - meanDay) ** 2
  }
  return spread === 0 ? 0 : (together / spread) * 30
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length)

/** Those of the process that lived to the end, without its first month: it still fills its memory. */
export const ofLastProcess = (months: readonly MonthMeasured[]): readonly MonthMeasured[] =>
  months.filter((month) => month.process === months.at(-1)?.process).slice(1)
