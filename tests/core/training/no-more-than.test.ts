import { NO_PAIN, painState } from '#core/pain/pain-state.ts'
import type { PainReport } from '#core/pain/pain-report.ts'
import type { Condition } from '#core/training/condition.ts'
import { dayTraining, NO_HISTORY } from '#core/training/day-training.ts'
import { LEVELS } from '#core/training/member-profile.ts'
import { PROGRAMME_IDS, type ProgrammeId } from '#core/training/programme.ts'
import type { Routine } from '#core/training/routine.ts'
import { aPain } from '#tests/support/a-pain.ts'
import { aPlan, day } from '#tests/support/a-plan.ts'
import { aRace } from '#tests/support/a-race.ts'
import { content } from '#tests/support/content.ts'
import { aRunner, KIT_SETS } from '#tests/support/runner.ts'
import { describe, expect, test } from 'vitest'

type Asked = Parameters<typeof aRunner>[0] & { programme?: ProgrammeId; raceOn?: string }

const DAYS = ['2026-11-24', '2026-11-27', '2026-12-01', '2026-12-04']

function routine(date: string, { programme, raceOn, ...who }: Asked, reports: PainReport[]) {
  const { level, kit, setAside } = aRunner(who)
  const pain =
    reports.length === 0 ? NO_PAIN : painState({ reports, holds: [] }, day(date), content)
  const condition: Condition = { comeBack: null, lowered: new Map(), pain }
  const found = dayTraining({
    content,
    plans: programme ? [aPlan({ programme })] : [],
    races: raceOn ? [aRace({ on: raceOn })] : [],
    member: { profile: { level, kit }, setAside, condition },
    date: day(date),
    history: NO_HISTORY,
  })
  return found.kind === 'strength' ? found.routine : null
}

/** The moves, and rounds, of which `after` has more than `before`. */
function raised(before: Routine | null, after: Routine | null): readonly string[] {
  const had = new Map(before?.moves.map((one) => [one.exercise.id, one.prescription.sets.to]))
  const rounds = (one: Routine | null) => (one?.mode.kind === 'circuit' ? one.mode.rounds : 0)
  return [
    ...(after?.moves ?? []).flatMap(({ exercise: { id }, prescription: { sets } }) =>
      sets.to > (had.get(id) ?? sets.to) ? [`${id} ${had.get(id)} to ${sets.to}`] : [],
    ),
    ...(rounds(after) > rounds(before) ? ['rounds'] : []),
  ]
}

describe('saying that something hurts never raises a dose', () => {
  test.each([
    ['red', [7]],
    ['a second red', [7, 7]],
    ['amber', [4]],
  ])('%s, in whichever move, at every level and with every kit', (_, scores) => {
    const broken: string[] = []
    for (const level of LEVELS)
      for (const kit of KIT_SETS)
        for (const date of DAYS) {
          const before = routine(date, { level, kit }, [])
          for (const { exercise } of before?.moves ?? []) {
            const said = scores.map((score, at) =>
              aPain({ on: at === 0 ? '2026-11-23' : '2026-11-24', exercise: exercise.id, score }),
            )
            const after = routine(date, { level, kit }, said)
            broken.push(...raised(before, after).map((what) => `${level} ${date}: ${what}`))
          }
        }
    expect(broken).toEqual([])
  })

  test.each(PROGRAMME_IDS)('nor in %s, also before a race', (programme) => {
    for (const raceOn of [undefined, '2026-11-29']) {
      const asked = { level: 3, programme, ...(raceOn ? { raceOn } : {}) } as const
      const before = routine(DAYS[0] ?? '', asked, [])
      for (const { exercise } of before?.moves ?? []) {
        const after = routine(DAYS[0] ?? '', asked, [aPain({ exercise: exercise.id, score: 7 })])
        expect(raised(before, after)).toEqual([])
      }
    }
  })
})
