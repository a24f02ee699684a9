import type { ClubSettingsStore } from './club-ports.ts'
import type { GreetingStore } from './operations-ports.ts'
import type { PlanStore } from './ports.ts'

/** A club that the bot is a member of, as Discord tells of it. */
export interface Arrival {
  readonly clubId: string
  /** When the bot was let in. */
  readonly joinedAt: Temporal.Instant
  /** Channels in which a hello may stand, the best place first. */
  readonly channelIds: () => readonly string[]
}

export interface GreetPorts {
  readonly greetings: GreetingStore
  readonly plans: Pick<PlanStore, 'plansOf'>
  readonly clubSettings: Pick<ClubSettingsStore, 'settingsOf'>
  /** Whether it stands there now. Does not reject. */
  readonly sayHello: (hello: {
    readonly clubId: string
    readonly channelId: string
    readonly joinedAt: Temporal.Instant
    /** What captains set up before is still there. */
    readonly isBack: boolean
  }) => Promise<boolean>
}

/** Rights can change between the look and the post; more places than these are not tried. */
const PLACES_TRIED = 3

/**
 * Says hello to a club, once. Where no channel takes it, it is owed to the first captain who comes
 * along; so it is in a crash, too, because a hello that is said twice is worse.
 */
export async function greetClub(
  { clubId, joinedAt, channelIds }: Arrival,
  now: Temporal.Instant,
  ports: GreetPorts,
): Promise<void> {
  const { greetings, sayHello } = ports
  if (greetings.greetingOf(clubId) !== null) return
  greetings.save(clubId, 'owed', now)
  const isBack = isSetUp(clubId, ports)
  for (const channelId of channelIds().slice(0, PLACES_TRIED)) {
    // oxlint-disable-next-line no-await-in-loop -- one place after the other, until one takes it
    if (!(await sayHello({ clubId, channelId, joinedAt, isBack }))) continue
    // Meanwhile the club may have thrown the bot out, or a captain may have been told.
    if (greetings.greetingOf(clubId) === 'owed') greetings.save(clubId, 'said', now)
    return
  }
}

/** How long ago the bot may have been let in, for a hello that it could not say at that moment. */
const STILL_NEW = { hours: 24 }

/**
 * Whether a club let the bot in while nobody was there to say hello. Only of late: a version that
 * knows how to say hello must not say it to every club that it has long been in.
 *
 * @param wasAway it had left before; what was set up then is no sign of a hello
 */
export function missedHello(
  { clubId, joinedAt }: Arrival,
  wasAway: boolean,
  now: Temporal.Instant,
  ports: Omit<GreetPorts, 'sayHello'>,
): boolean {
  const isNew = Temporal.Instant.compare(joinedAt, now.subtract(STILL_NEW)) > 0
  if (!isNew || ports.greetings.greetingOf(clubId) !== null) return false
  return wasAway || !isSetUp(clubId, ports)
}

const isSetUp = (clubId: string, { plans, clubSettings }: Omit<GreetPorts, 'sayHello'>): boolean =>
  plans.plansOf(clubId).length > 0 || clubSettings.settingsOf(clubId) !== null
