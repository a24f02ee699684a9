import { isLevelLess } from '#core/training/come-back.ts'
import type { Content } from '#core/training/content.ts'
import type { MemberProfile } from '#core/training/member-profile.ts'
import type { DayTraining } from '#core/training/routine.ts'
import type { Runner } from '#core/training/runner.ts'

/**
 * Who goes through the session of a strength day: at the level that the day is at, with what hurts
 * set aside, and without kit in the days in which a race wants none.
 */
export function beginnerOf(
  { race, condition }: Pick<DayTraining, 'race' | 'condition'>,
  { level, kit }: MemberProfile,
  content: Content,
): Runner {
  const { comeBack = null, lowered, pain } = condition ?? {}
  return {
    content,
    level,
    kit: race?.phase === 'sharpen' ? new Set() : kit,
    setAside: pain?.setAside ?? new Set(),
    eased: pain?.eased ?? new Set(),
    lowered: new Set(isLevelLess(comeBack) ? [] : lowered?.keys()),
    jumps: false,
  }
}
