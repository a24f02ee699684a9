import type { Pause } from './pause.ts'

/**
 * The pauses that together take a member out of the count from `today` on without a gap; empty when
 * today is not paused. Somebody who is back does not mean only the first of two that meet.
 */
export function runningPauses(
  pauses: readonly Pause[],
  today: Temporal.PlainDate,
): readonly Pause[] {
  const running: Pause[] = []
  let last = today.subtract({ days: 1 })
  const ahead = pauses
    .filter(({ to }) => Temporal.PlainDate.compare(to, today) >= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  for (const pause of ahead) {
    if (Temporal.PlainDate.compare(pause.from, last.add({ days: 1 })) > 0) break
    running.push(pause)
    if (Temporal.PlainDate.compare(pause.to, last) > 0) last = pause.to
  }
  return running
}

/** The first pause that has not begun on `today`; null without any. */
export const nextPause = (pauses: readonly Pause[], today: Temporal.PlainDate): Pause | null =>
  pauses
    .filter(({ from }) => Temporal.PlainDate.compare(from, today) > 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))[0] ?? null

/** The last day of the pause that `day` is in, with those that continue it; null when it is in none. */
export const pausedUntil = (
  pauses: readonly Pause[],
  day: Temporal.PlainDate,
): Temporal.PlainDate | null =>
  runningPauses(pauses, day)
    .map(({ to }) => to)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
    .at(-1) ?? null
