import { NO_CLUB } from '#core/sessions/session.ts'
import type { Preferences } from '#core/sessions/preferences.ts'
import type { MemberProfile } from '#core/training/member-profile.ts'
import { firstDayInZone } from '#core/training/member-clock.ts'
import { ownSetting, type OwnSetting } from '#core/training/own-setting.ts'
import type { Weekday } from '#core/training/plan.ts'
import type { LevelStore } from './condition-ports.ts'
import { latestToday } from './latest-today.ts'
import type { ProfileStore } from './ports.ts'
import { ownDaysOf, setOwnDays, type OwnSettingPorts } from './set-own-days.ts'
import { ownZonesOf, setOwnZone } from './set-own-zone.ts'
import { setPreferences, type PreferencesChange, type PreferencesPorts } from './set-preferences.ts'
import { setProfile, type ProfileChange } from './set-profile.ts'

interface SettingsPorts extends OwnSettingPorts, PreferencesPorts {
  readonly profiles: ProfileStore
  readonly levels: Pick<LevelStore, 'mark'>
}

/** What is left out stays as it is. */
export interface SettingsChange extends ProfileChange, PreferencesChange {
  /** Ascending and at least one; null = the club's. */
  readonly days?: readonly Weekday[] | null | undefined
  /** The canonical IANA name; null = the club's. */
  readonly zone?: string | null | undefined
}

/** All that a member has set, for every club. */
export interface MemberSettings {
  readonly profile: MemberProfile
  readonly preferences: Preferences
  readonly days: OwnSetting<readonly Weekday[]>
  readonly zone: OwnSetting<string>
  /** The first day that begins by the coming zone's clock; null when none is coming. */
  readonly zoneBegins: Temporal.PlainDate | null
  /** The member's latest club day, by which `coming` is told. */
  readonly today: Temporal.PlainDate
}

/** Changes all that is given, or nothing, and says how it stands then. */
export function changeSettings(
  memberId: string,
  change: SettingsChange,
  now: Temporal.Instant,
  ports: SettingsPorts,
): MemberSettings {
  return ports.atomically(() => {
    const profile = setProfile(memberId, change, now, ports.profiles)
    if (change.days !== undefined) setOwnDays(memberId, change.days, now, ports)
    if (change.zone !== undefined) setOwnZone(memberId, change.zone, now, ports)
    setPreferences(memberId, change, now, ports)
    const today = latestToday(memberId, now, ports)
    // Also when it is the same: after a long break that is how it holds again.
    if (change.level !== undefined)
      ports.levels.mark(memberId, { day: today, level: change.level, how: 'chosen' }, now)
    const zone = ownSetting(ownZonesOf(memberId, ports.own), today)
    return {
      profile,
      preferences: ports.preferences.preferencesOf(memberId),
      days: ownSetting(ownDaysOf(memberId, ports.own), today),
      zone,
      zoneBegins: firstDayIn(zone, memberId, ports),
      today,
    }
  })
}

/** By the calendar of the first of the member's clubs: their days may begin at different hours. */
function firstDayIn(
  { coming }: OwnSetting<string>,
  memberId: string,
  ports: SettingsPorts,
): Temporal.PlainDate | null {
  if (!coming) return null
  const [club = NO_CLUB] = ports.memberships.clubsOf(memberId)
  const own = ports.own.zonesOf(memberId)
  return firstDayInZone(ports.plans.plansOf(club), own, coming.from)
}
