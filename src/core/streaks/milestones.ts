import type { Streak } from './streak.ts'

export type Milestone =
  | { readonly kind: 'sessions'; readonly count: number }
  | { readonly kind: 'come-back' }
  /** The current row is longer than `before`, the longest of those before it. */
  | { readonly kind: 'best'; readonly before: number }

export const SESSION_COUNTS = [1, 10, 25, 50, 100] as const

/** To pass a row of one is no news. */
export const SHORTEST_ROW_TO_PASS = 2

/** Every milestone that these facts show; derived each time, so an undo takes it back. */
export function milestonesOf(
  streak: Pick<Streak, 'sessions' | 'streak' | 'bestBefore' | 'comeBacks'>,
): readonly Milestone[] {
  const counts = SESSION_COUNTS.filter((count) => streak.sessions >= count)
  const { bestBefore: before } = streak
  return [
    ...counts.map((count): Milestone => ({ kind: 'sessions', count })),
    ...(streak.comeBacks.length > 0 ? [{ kind: 'come-back' } as const] : []),
    ...(before >= SHORTEST_ROW_TO_PASS && streak.streak > before
      ? [{ kind: 'best', before } as const]
      : []),
  ]
}

/** Names a milestone, so that its announcement can be remembered. */
export function milestoneKey(milestone: Milestone): string {
  switch (milestone.kind) {
    case 'sessions':
      return `sessions-${milestone.count}`
    case 'come-back':
      return 'come-back'
    case 'best':
      return `best-${milestone.before}`
  }
}
