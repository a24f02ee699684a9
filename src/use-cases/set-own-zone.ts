import { ownChange } from '#core/training/own-setting.ts'
import { isClubWord } from './club-word.ts'
import type { FoundZone, ZoneSearch } from './find-zone.ts'
import { latestToday } from './latest-today.ts'
import type { OwnSettingsStore } from './member-ports.ts'
import type { OwnSettingPorts } from './set-own-days.ts'

type OwnZoneAnswer =
  /** The canonical IANA name; null = the club's. */
  | { readonly kind: 'zone'; readonly zone: string | null }
  /** What may have been meant is in `near`, best first. */
  | { readonly kind: 'not-a-zone'; readonly near: readonly FoundZone[] }

/** How many zones are named when it is not clear which one is meant. */
const NEAR = 3

/** A zone as somebody types it: its name, a city that no second zone has, or `club`. */
export function readOwnZone(
  written: string,
  now: Temporal.Instant,
  zones: ZoneSearch,
): OwnZoneAnswer {
  if (isClubWord(written)) return { kind: 'zone', zone: null }
  const zone = zones.exactly(written)
  if (zone !== null) return { kind: 'zone', zone }
  const near = written === '' ? [] : zones.search(written, now).slice(0, NEAR)
  return { kind: 'not-a-zone', near }
}

/**
 * Sets a member's own zone from tomorrow on, in every club; dates that were logged stay what they are.
 *
 * @param zone the canonical IANA name; null = the club's
 */
export function setOwnZone(
  memberId: string,
  zone: string | null,
  now: Temporal.Instant,
  ports: OwnSettingPorts,
): void {
  ports.atomically(() => {
    const change = ownChange(
      ownZonesOf(memberId, ports.own),
      zone,
      latestToday(memberId, now, ports),
    )
    if (!change) return
    ports.own.saveZone(memberId, { effectiveFrom: change.effectiveFrom, timeZone: zone }, now)
  })
}

/** The zones that a member has set, each from its date on. */
export const ownZonesOf = (memberId: string, own: OwnSettingsStore) =>
  own.zonesOf(memberId).map(({ effectiveFrom, timeZone }) => ({ effectiveFrom, value: timeZone }))
