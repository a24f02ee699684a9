import type { PainState } from '#core/pain/pain-state.ts'
import type { ComeBack } from './come-back.ts'
import type { LoweredWhy } from './lowered-slots.ts'
import type { SlotName } from './trained-session.ts'

/** How things stand with a member on a date, over and above their profile. */
export interface Condition {
  readonly comeBack: ComeBack | null
  /** Slots that stand one level lower. */
  readonly lowered: ReadonlyMap<SlotName, LoweredWhy>
  readonly pain: PainState
}
