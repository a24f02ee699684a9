import type { CastName } from './cast.ts'
import type { HistoryLine, Weekday } from './history-line.ts'

/** The last of the weeks below; the ones after it are told in full. */
const LAST = 4

/**
 * Tuesday and Friday of the weeks of which little is told but who trained, the oldest first: `x` =
 * logged on the day, `+` = an extra on the day after, `.` = not at all.
 */
// prettier-ignore
const LOGGED: Readonly<Partial<Record<CastName, string>>> = {
  ana:   'xx xx x+ xx xx xx xx .x xx xx .. xx +x .. .x xx xx xx +x xx xx xx',
  bo:    'xx xx xx .x xx xx xx x. xx .. x. xx xx xx xx xx .x .. .x xx xx xx',
  dilek: 'xx xx xx xx xx xx +x xx xx xx xx xx xx x. xx xx xx xx xx x+ xx xx',
  emre:  'xx x. x+ xx .x xx xx +x xx xx xx x. xx xx x+ xx .. .. .x xx xx x+',
  cleo:  'xx .x xx x. xx +. xx xx .x xx x. xx xx xx .x xx xx x+ xx xx .x xx',
}

/** When in the day each of them finds the time, on the club's clock. */
const USUAL_TIME: Readonly<Partial<Record<CastName, string>>> = {
  ana: '19:40',
  bo: '18:50',
  dilek: '06:45',
  emre: '20:15',
  cleo: '18:20',
}

const STRENGTH_DAYS = [
  { on: 'tuesday', after: 'wednesday' },
  { on: 'friday', after: 'saturday' },
] as const satisfies readonly { readonly on: Weekday; readonly after: Weekday }[]

/** What everybody did in the weeks before the last few: `/hips done`, again and again. */
export const QUIET_WEEKS: readonly HistoryLine[] = Object.entries(LOGGED).flatMap(
  ([name, written]) => {
    const who = name as CastName
    const weeks = written.split(' ')
    return weeks.flatMap((signs, i) =>
      STRENGTH_DAYS.flatMap(({ on, after }, day): readonly HistoryLine[] => {
        const sign = signs[day]
        if (sign === '.') return []
        return [
          {
            weeksAgo: LAST + weeks.length - 1 - i,
            day: sign === '+' ? after : on,
            time: USUAL_TIME[who] ?? '19:00',
            who,
            in: 'hips',
            does: { types: '/hips done' },
          },
        ]
      }),
    )
  },
)
