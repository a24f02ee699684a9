import type { TimeStyle } from './markdown-tree.ts'

/** Where and when somebody reads. */
export interface Reading {
  /** The club's clock, in milliseconds since 1970. */
  readonly now: number
  /** The reader's IANA zone. */
  readonly timeZone: string
  /** The reader's language; British English unless said. */
  readonly locale?: string
}

const USUAL_LOCALE = 'en-GB'

const STYLES: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
}

const UNITS = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

const formats = new Map<string, Intl.DateTimeFormat>()

function written(
  at: number,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  locale = USUAL_LOCALE,
): string {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    formats.set(key, format)
  }
  return format.format(at)
}

/** A `<t:...>` in the reader's zone. `at` in milliseconds since 1970. */
export function timestamp(at: number, style: TimeStyle, reading: Reading): string {
  const locale = reading.locale ?? USUAL_LOCALE
  if (style === 'R') return relative(at - reading.now, locale)
  return written(at, reading.timeZone, STYLES[style], locale)
}

/** The whole date, as for somebody who points at a time. */
export const fullTime = (at: number, reading: Reading): string => timestamp(at, 'F', reading)

function relative(ms: number, locale: string): string {
  const [unit, size] = UNITS.find(([, least]) => Math.abs(ms) >= least) ?? UNITS[5]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(
    Math.round(ms / size),
    unit,
  )
}

/** The time beside a message's author: short today and yesterday, with the date before that. */
export function messageTime(at: number, reading: Reading): string {
  const time = timestamp(at, 't', reading)
  const days = daysBetween(at, reading.now, reading.timeZone)
  if (days === 0) return `Today at ${time}`
  if (days === 1) return `Yesterday at ${time}`
  return `${timestamp(at, 'd', reading)} ${time}`
}

/** What a line between two days says. */
export const dayLine = (at: number, reading: Reading): string =>
  written(at, reading.timeZone, { day: 'numeric', month: 'long', year: 'numeric' })

/** Calendar days from one moment to another as they fall in a zone; negative when it is later. */
export const daysBetween = (from: number, to: number, timeZone: string): number =>
  dayNumber(to, timeZone) - dayNumber(from, timeZone)

function dayNumber(at: number, timeZone: string): number {
  const [day, month, year] = written(at, timeZone, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
    .split('/')
    .map(Number)
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000)
}

/** The club's clock as its members read it: `Tue 24 November, 18:05`. */
export const clockTime = (at: number, timeZone: string): string =>
  written(at, timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
