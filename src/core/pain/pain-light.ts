import {
  PROFESSIONAL_SIGNS,
  RED_SIGNS,
  type PainPlace,
  type PainReport,
  type SaidPain,
} from './pain-report.ts'

/** A traffic light, not a diagnosis. `professional` = see one now; it may be red besides. */
export type PainLight = 'green' | 'amber' | 'red' | 'professional'

const RED_FROM = 6
const AMBER_FROM = 4
const RED_PLACES: readonly PainPlace[] = ['groin', 'front-pinch']

/** A pain that is up this long after is red. */
const RAISED_TOO_LONG = { hours: 24 }

/** Signs that need a professional; groin pain on hopping or growing with each run is one of them. */
export const needsProfessional = ({ signs }: SaidPain): boolean =>
  PROFESSIONAL_SIGNS.some((sign) => signs.includes(sign))

/** 6 or more, sharp, a red sign, or groin or a pinch at the front of the hip at any number. */
export const isRed = ({ score, sharp, signs, where }: SaidPain): boolean =>
  score >= RED_FROM ||
  sharp ||
  RED_SIGNS.some((sign) => signs.includes(sign)) ||
  RED_PLACES.includes(where)

/** Red is tested before amber and green. */
export function lightOf(said: SaidPain): PainLight {
  if (needsProfessional(said)) return 'professional'
  if (isRed(said)) return 'red'
  return said.score >= AMBER_FROM ? 'amber' : 'green'
}

/** Whether the answer of the next morning makes an amber pain red: worse, or still up after 24 h. */
export function turnedRed({ at, check }: Pick<PainReport, 'at' | 'check'>): boolean {
  if (check?.answer === 'worse') return true
  return check?.answer === 'same' && isLongUp(at, check.at)
}

/**
 * Whether an amber pain is asked about (again) on `today`: from the next club day on, once; and once
 * more when it was still there before 24 hours were over. After a week nobody asks any more.
 */
export function asksAgain(
  report: PainReport,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): boolean {
  const { day, at, check } = report
  if (lightOf(report) !== 'amber') return false
  const age = day.until(today, { largestUnit: 'days' }).days
  if (age < 1 || age > AMBER_DAYS) return false
  if (check === null) return true
  return check.answer === 'same' && !isLongUp(at, check.at) && isLongUp(at, now)
}

/** How long an amber pain eases a move of which nothing more is said. */
export const AMBER_DAYS = 7

const isLongUp = (since: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, since.add(RAISED_TOO_LONG)) >= 0
