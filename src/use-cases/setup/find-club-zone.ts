import { readWallTime } from '#core/calendar/read-wall-time.ts'
import type { FoundZone, ZoneSearch } from '#use-cases/find-zone.ts'

interface Choices {
  readonly written: string
  /** Best first, at least one, at most 25. */
  readonly zones: readonly FoundZone[]
}

export type ZoneAnswer =
  /** The canonical IANA name, beyond doubt. */
  | { readonly kind: 'zone'; readonly zone: string }
  | (Choices & { readonly kind: 'same-time' })
  /** Some may only be written like it. */
  | (Choices & { readonly kind: 'like-it' })
  | { readonly kind: 'nobody-has' | 'not-a-time'; readonly written: string }
  | { readonly kind: 'not-a-zone'; readonly written: string }

/** As many as a select shows. */
const MOST_CHOICES = 25

/** A zone by the time that it is there at `now`, or by a place or a name. */
export function findClubZone(typed: string, now: Temporal.Instant, zones: ZoneSearch): ZoneAnswer {
  const written = typed.trim()
  const time = readWallTime(written)
  if (time !== null) {
    const found = zonesShowing(time, now, zones)
    return found.length > 0
      ? { kind: 'same-time', written: time, zones: found }
      : { kind: 'nobody-has', written: time }
  }
  if (LIKE_A_TIME.test(written)) return { kind: 'not-a-time', written }
  return readZone(written, now, zones)
}

/** A zone by a place or a name alone. */
export function readZone(typed: string, now: Temporal.Instant, zones: ZoneSearch): ZoneAnswer {
  const written = typed.trim()
  const zone = zones.exactly(written)
  if (zone !== null) return { kind: 'zone', zone }
  const found = written === '' ? [] : zones.search(written, now)
  return found.length > 0
    ? { kind: 'like-it', written, zones: found }
    : { kind: 'not-a-zone', written }
}

const LIKE_A_TIME = /^\d+(?:\s*[:.h]\s*\d*)?\s*(?:[ap]\.?m\.?)?$/i

/** Somebody reads a clock, goes on typing, and their clock may be a little off. */
const MINUTES_OFF = 7

/** Clocks differ from UTC by quarters of an hour, from 12 hours behind it to 14 ahead. */
const QUARTER = 15
const OFFSETS: readonly number[] = Array.from(
  { length: (26 * 60) / QUARTER + 1 },
  (_, i) => i * QUARTER - 12 * 60,
)

/** Two dates can show the same time: each gets its share of the choices. */
function zonesShowing(
  time: string,
  now: Temporal.Instant,
  zones: ZoneSearch,
): readonly FoundZone[] {
  const { hour, minute } = Temporal.PlainTime.from(time)
  const utc = now.toZonedDateTimeISO('UTC')
  const wanted = hour * 60 + minute - (utc.hour * 60 + utc.minute)
  const found = OFFSETS.filter((offset) => minutesApart(offset, wanted) <= MINUTES_OFF)
    .map((offset) => zones.search(writtenOffset(offset), now))
    .filter((some) => some.length > 0)
  const share = Math.ceil(MOST_CHOICES / Math.max(1, found.length))
  const first = found.flatMap((some) => some.slice(0, share))
  const rest = found.flatMap((some) => some.slice(share))
  return [...first, ...rest].slice(0, MOST_CHOICES)
}

const DAY_MINUTES = 24 * 60

/** Round the clock. */
function minutesApart(a: number, b: number): number {
  const apart = (((a - b) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  return Math.min(apart, DAY_MINUTES - apart)
}

/** `UTC+05:30`. */
function writtenOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
