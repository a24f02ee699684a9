const CLOCK =
  /^(\d{1,2})(?:\s*(?:[:.]|h(?=\d))\s*([0-5]\d)|\s*(h)(?!\d))?\s*(?:([ap])\.?\s?m\.?)?$/i

/**
 * A wall time as somebody types it, as `HH:MM`: `18:00`, `7.05`, `18h30`, `6 pm`. Null for a bare
 * number, which could be either half of the day, and for what no clock shows, such as 25:00.
 */
export function readWallTime(written: string): string | null {
  const found = CLOCK.exec(written.trim())
  if (!found) return null
  const [, hours = '', minutes, hourSign, half] = found
  if (minutes === undefined && hourSign === undefined && half === undefined) return null
  const hour = half ? hourOfHalf(Number(hours), half) : Number(hours)
  if (hour === null || hour > 23) return null
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
}

/** 12 am is midnight, 12 pm is noon. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

const COMMON_TIMES: readonly string[] = [
  '06:30',
  '07:00',
  '12:00',
  '12:30',
  '17:00',
  '17:30',
  '18:00',
  '18:30',
  '19:00',
  '20:00',
  '21:00',
]

/** Times that begin with what is typed; else what is typed, as it is understood. */
export function suggestTimes(typed: string): readonly string[] {
  const text = typed.trim()
  const common = COMMON_TIMES.filter((time) => time.startsWith(text))
  if (common.length > 0) return common
  const time = readWallTime(text)
  return time === null ? [] : [time]
}
