import { fine, mend, unknown, type Finding, type Section } from './finding.ts'

/** Discord gives its time to the second, and the answer is on its way for a while. */
const TOLERATED_SECONDS = 5

/** A rule of late: since October 2024 Paraguay stays three hours behind UTC in winter, too. */
const LATE_RULE = { zone: 'America/Asuncion', winter: '2025-07-01T12:00:00Z', offset: '-03:00' }

interface Time {
  readonly now: Temporal.Instant
  /** What Discord's clock showed at about that moment; null when it did not answer. */
  readonly discord: Temporal.Instant | null
  /** Every zone that a club or a member has chosen. */
  readonly zones: readonly string[]
}

/** The clock by Discord's, and whether the rules of all zones are there and new. */
export function checkTime({ now, discord, zones }: Time): Section {
  const unknownZones = zones.filter((zone) => offsetIn(zone, now) === null)
  return {
    title: 'Time',
    findings: [
      clockFinding(now, discord),
      offsetIn(LATE_RULE.zone, Temporal.Instant.from(LATE_RULE.winter)) === LATE_RULE.offset
        ? fine('The rules of time zones know the changes of late.')
        : mend('The rules of time zones are old, so reminders may come an hour early or late. Update Node, or the zone data that NODE_ICU_DATA names.'), // prettier-ignore
      unknownZones.length === 0
        ? fine('Every time zone in use is known.')
        : mend(`No rules for ${unknownZones.join(', ')}: update Node, or have the captains pick another zone.`), // prettier-ignore
    ],
  }
}

function clockFinding(now: Temporal.Instant, discord: Temporal.Instant | null): Finding {
  if (!discord) return unknown('Without an answer of Discord the clock cannot be compared.')
  const apart = Math.round((now.epochMilliseconds - discord.epochMilliseconds) / 1_000)
  if (Math.abs(apart) <= TOLERATED_SECONDS) return fine('The clock agrees with Discord’s.')
  const which = apart > 0 ? 'ahead' : 'behind'
  return mend(`The clock is ${Math.abs(apart)} seconds ${which} of Discord’s, and reminders go by it. Switch on time synchronisation (NTP).`) // prettier-ignore
}

/** null = the zone is not known. */
function offsetIn(zone: string, moment: Temporal.Instant): string | null {
  try {
    return moment.toZonedDateTimeISO(zone).offset
  } catch {
    return null
  }
}
