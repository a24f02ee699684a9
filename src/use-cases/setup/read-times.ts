import { readWallTime } from '#core/calendar/read-wall-time.ts'
import type { ClubSettings } from '#core/reminders/club-settings.ts'

/** The fields of the form for a club's times. An empty one switches its reminder off. */
const TIME_FIELDS = ['card', 'run', 'minutes', 'last-call', 'recap'] as const
export type TimeField = (typeof TIME_FIELDS)[number]

export type TimesAnswer =
  | {
      readonly kind: 'times'
      readonly settings: Pick<ClubSettings, 'card' | 'preRun' | 'lastCall' | 'recap'>
    }
  | { readonly kind: 'wrong'; readonly field: TimeField; readonly written: string }

const FEWEST_MINUTES = 5
const MOST_MINUTES = 180

/** @param typed what was typed into each field; one that is missing counts as empty */
export function readTimes(typed: ReadonlyMap<string, string>, before: ClubSettings): TimesAnswer {
  const written = (field: TimeField) => (typed.get(field) ?? '').trim()
  const wrong = TIME_FIELDS.find((field) => !isReadable(field, written(field)))
  if (wrong !== undefined) return { kind: 'wrong', field: wrong, written: written(wrong) }
  const at = (field: TimeField, old: { readonly at: string }) => {
    const time = readWallTime(written(field))
    return { on: time !== null, at: time ?? old.at }
  }
  const runAt = readWallTime(written('run'))
  const minutes = written('minutes')
  return {
    kind: 'times',
    settings: {
      card: at('card', before.card),
      preRun: {
        on: runAt !== null,
        runAt: runAt ?? before.preRun.runAt,
        minutesBefore: minutes === '' ? before.preRun.minutesBefore : Number(minutes),
      },
      lastCall: at('last-call', before.lastCall),
      recap: at('recap', before.recap),
    },
  }
}

function isReadable(field: TimeField, written: string): boolean {
  if (written === '') return true
  if (field !== 'minutes') return readWallTime(written) !== null
  const minutes = /^\d{1,3}$/.test(written) ? Number(written) : 0
  return FEWEST_MINUTES <= minutes && minutes <= MOST_MINUTES
}
