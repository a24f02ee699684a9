import { dayNumber } from '#core/calendar/day-number.ts'
import { settle } from '#core/streaks/settle.ts'
import type { PreferencesStore } from './member-ports.ts'
import { readClub, readMemberOf, type RecordPorts } from './member-record.ts'
import type { MembershipStore } from './ports.ts'
import { hasLeft } from './read-club-week.ts'
import type { CheerStore } from './session-ports.ts'

interface WhoIsDonePorts extends RecordPorts {
  readonly cheers: Pick<CheerStore, 'onCard'>
  readonly preferences: Pick<PreferencesStore, 'preferencesOf'>
  readonly memberships: Pick<MembershipStore, 'clubsOf' | 'isThere'>
  /** Resolves after everything that waited has had its turn. */
  readonly breathe: () => Promise<void>
}

interface DoneWithDay {
  /** Those who may be named under a card, by time of logging; who did it on another day comes last. */
  readonly named: readonly string[]
  readonly unnamed: number
}

/** After so many members the answers that wait have their turn. */
const MEMBERS_AT_ONCE = 100

/**
 * Everybody who is done with a club's day and not known to have left: whoever trained on it, and
 * whoever keeps it by an extra session of the day before or after, as the streak and the recap have it.
 */
export async function whoIsDone(
  clubId: string,
  day: Temporal.PlainDate,
  ports: WhoIsDonePorts,
): Promise<DoneWithDay> {
  const { named, unnamed } = ports.cheers.onCard(clubId, day)
  const elsewhere = await keptElsewhere(clubId, day, ports)
  const seen = elsewhere.filter((memberId) => {
    const { hidden, mates } = ports.preferences.preferencesOf(memberId)
    return !hidden && mates !== 'off'
  })
  return {
    named: [...named, ...seen],
    unnamed: unnamed + elsewhere.length - seen.length,
  }
}

/** Whose session of the day before or after keeps the day. */
async function keptElsewhere(
  clubId: string,
  day: Temporal.PlainDate,
  ports: WhoIsDonePorts,
): Promise<readonly string[]> {
  const { sessions } = ports
  const onTheDay = new Set(sessions.membersBetween(clubId, day, day))
  const around = sessions.membersBetween(clubId, day.subtract({ days: 1 }), day.add({ days: 1 }))
  const club = readClub(clubId, ports)
  const number = dayNumber(day)
  const found: string[] = []
  for (const [index, memberId] of around.filter((one) => !onTheDay.has(one)).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- between two lots everybody else has a turn
    if (index > 0 && index % MEMBERS_AT_ONCE === 0) await ports.breathe()
    const { facts } = readMemberOf(club, memberId, ports)
    const isKept = settle(facts, number + 1).some(
      (one) => one.day === number && one.status === 'kept',
    )
    if (isKept && !hasLeft(memberId, clubId, ports.memberships)) found.push(memberId)
  }
  return found
}
